"""Shots made into recipes: placed, blocked, narrowed, fingerprinted; what is blocked, all in one batch.

What was made before spares work. Where only colours have changed, cameras and sights are as they were.
"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import numpy as np

from server.engine.blocking.alike import alike
from server.engine.blocking.batch import batch
from server.engine.blocking.clearing import cleared
from server.engine.blocking.hiding import Hindrance
from server.engine.blocking.sight import survey_many
from server.engine.blocking.staging import Figure, Framing, Staging
from server.engine.planning.conditions import drawn
from server.engine.planning.narrow import Bits, narrowed_with
from server.engine.planning.negatives import notes
from server.engine.planning.obstructions import obstructed
from server.engine.planning.recipe import (
    DRAFT,
    FULL,
    Fingerprint,
    Named,
    Recipe,
    ShotRecipe,
    StudioEdition,
    seed,
)
from server.engine.planning.relations import Note
from server.engine.planning.stagings import Placement, Sources, placed, recast
from server.engine.planning.studios import reads_words
from server.engine.planning.warnings import Warning
from server.projects.vocabulary import Aspect
from server.projects.world import Id, Shot, Struct

_encoder = msgspec.json.Encoder(order="sorted")


class Blocked(Struct, frozen=True, eq=False, gc=False):
    """What blocking finds of a shot: its framing once cleared, its camera as `Cameras.exactly` tells it, what
    is in sight of figures and items (seen, shading) in the order of its staging, what is in the way."""

    framing: Framing
    view: bytes
    figures: tuple[Bits, ...]
    items: tuple[tuple[bool, bool], ...]
    hindrances: tuple[Hindrance, ...]


class Made(Struct, frozen=True, eq=False, gc=False):
    """A recipe with what it was made from, what was placed before anything was cleared or left out, and what
    blocking found of that. `uses` are the ids of its things, its scene and its place."""

    sources: Sources
    uses: frozenset[Id]
    world: str
    studio: StudioEdition
    placement: Placement
    blocked: Blocked
    recipe: ShotRecipe
    warnings: tuple[Warning, ...]

    def same(self, sources: Sources, world: str, studio: StudioEdition) -> bool:
        """Whether it would be made again just as it is."""
        return self.world == world and self.studio == studio and self.sources.same(sources)

    def untouched(self, shot: Shot, side: int, changed: set[Id], studio: StudioEdition) -> bool:
        """Whether none of what it was made from is among the changed, in a steady world."""
        return (
            shot is self.sources.shot
            and changed.isdisjoint(self.uses)
            and side == self.sources.side
            and studio == self.studio
        )


Fresh = tuple[Id, Sources, Made | None]
"""A shot to make, from what, and what it was before."""


def make(fresh: Sequence[Fresh], world: str, studio: StudioEdition) -> list[Made]:
    """Recipes of shots, in their order."""
    placements = [_placed(now, kept) for _, now, kept in fresh]
    blocked = _blocked(fresh, placements)
    return [
        _made(one, placement, found, world, studio)
        for one, placement, found in zip(fresh, placements, blocked, strict=True)
    ]


def _placed(now: Sources, kept: Made | None) -> Placement:
    """As `placed`, from what was placed before where that will do."""
    known = recast(now, kept.sources, kept.placement) if kept is not None else None
    return known or placed(now)


def _blocked(fresh: Sequence[Fresh], placements: Sequence[Placement]) -> list[Blocked]:
    """What blocking finds of each shot, or found when there was nothing else to find."""
    known: dict[int, Blocked] = {}
    asked: list[_Asked] = []
    for number, ((_, now, kept), (whole, _)) in enumerate(zip(fresh, placements, strict=True)):
        aspect = now.shot.aspect
        if kept is not None and kept.sources.shot.aspect == aspect and alike(whole, kept.placement[0]):
            known[number] = kept.blocked
        else:
            asked.append((whole, aspect, kept))
    anew = iter(_block(asked) if asked else ())
    return [known[number] if number in known else next(anew) for number in range(len(fresh))]


_Asked = tuple[Staging, Aspect, Made | None]
"""A whole staging to block, of what aspect, and what its shot was before."""


def _block(asked: Sequence[_Asked]) -> Iterator[Blocked]:
    """Block stagings, all in one batch."""
    ratios = [FULL[aspect][0] / FULL[aspect][1] for _, aspect, _ in asked]
    clear = cleared(batch([whole for whole, _, _ in asked], ratios))
    shots, cameras = clear.shots, clear.cameras
    in_the_way: list[list[Hindrance]] = [[] for _ in asked]
    for row, one in clear.hindrances:
        in_the_way[row].append(one)
    views = cameras.exactly()
    known: dict[int, Bits] = {}
    for (whole, _, kept), view, rows in zip(asked, views, shots.row_of, strict=True):
        if kept is not None:
            known |= {rows[id]: bits for id, bits in _still_seen(whole, view, kept)}
    people = len(shots.figures)
    wanted = np.ones(people, dtype=bool)
    wanted[list(known)] = False
    sights = survey_many(shots, cameras, wanted)
    anew = zip(sights.seen.tolist(), sights.shade.tolist(), sights.body.tolist(), strict=True)
    of_people = [known[row] if row in known else next(anew) for row in range(people)]
    of_items = list(zip(sights.item_seen.tolist(), sights.item_shade.tolist(), strict=True))
    for staging, view, rows, hindrances in zip(shots.stagings, views, shots.row_of, in_the_way, strict=True):
        yield Blocked(
            staging.framing,
            view,
            tuple(of_people[rows[figure.id]] for figure in staging.figures),
            tuple(of_items[rows[item.id] - people] for item in staging.items),
            tuple(hindrances),
        )


def _still_seen(now: Staging, view: bytes, kept: Made) -> Iterator[tuple[Id, Bits]]:
    """The figures of whom the same is in sight as before, with that: they, the camera, the set and the lights
    are as they were. Lamps that somebody else holds move with the hand."""
    was = kept.placement[0]
    if (
        view != kept.blocked.view
        or now.items is not was.items
        or now.setting is not was.setting
        or now.framing.view == "point_of_view"
    ):
        return
    bits_of = kept.blocked.figures
    same = {a.id: bits for a, b, bits in zip(now.figures, was.figures, bits_of, strict=True) if a is b}
    if all(item.held_by is None or item.held_by in same for item in now.items):
        yield from same.items()


def _made(fresh: Fresh, placement: Placement, blocked: Blocked, world: str, studio: StudioEdition) -> Made:
    """The recipe of a shot that is placed and blocked."""
    (id, now, kept), (whole, moved) = fresh, placement
    shot = now.shot
    sights: dict[Id, Bits] = dict(zip((one.id for one in whole.figures), blocked.figures, strict=True))
    of_items = dict(zip((one.id for one in whole.items), blocked.items, strict=True))
    if blocked.framing is not whole.framing:
        whole = msgspec.structs.replace(whole, framing=blocked.framing)
    narrow = narrowed_with(
        whole,
        lambda one: sights[one.id],
        lambda one: of_items[one.id],
        _narrowed_before(whole, blocked, kept, studio),
    )
    words: tuple[Any, ...] = (shot.negatives, _seen(now.named, narrow))
    if not reads_words(studio):
        narrow, words = drawn(narrow), ()
    recipe = Recipe(narrow, FULL[shot.aspect], seed(world, id, shot.take), studio, *words)
    full, draft = _fingerprints(recipe, DRAFT[shot.aspect])
    told = (*moved, *obstructed(blocked.hindrances, now), *_broken(now, narrow))
    shot_recipe = ShotRecipe(
        shot=id,
        aspect=shot.aspect,
        recipe=recipe,
        fingerprint=full,
        draft_fingerprint=draft,
        cast=(*shot.cast, *shot.props),
        shows=tuple(figure.id for figure in narrow.figures if sights[figure.id][0]),
        place=now.scene.place,
        style=now.style_id,
        notes=told,
    )
    warnings = tuple(Warning(id, kind, text) for kind, text in told)
    uses = frozenset((*shot_recipe.cast, shot.scene, *((now.scene.place,) if now.scene.place else ())))
    return Made(now, uses, world, studio, placement, blocked, shot_recipe, warnings)


def _narrowed_before(
    whole: Staging, blocked: Blocked, kept: Made | None, studio: StudioEdition
) -> dict[Id, Figure]:
    """The figures of whom the recipe says what it said before."""
    if kept is None or kept.studio != studio:
        return {}
    was, bits, bits_before = kept.placement[0].figures, blocked.figures, kept.blocked.figures
    same = {
        a.id
        for a, b, now, before in zip(whole.figures, was, bits, bits_before, strict=False)
        if a is b and now == before
    }
    return {one.id: one for one in kept.recipe.recipe.staging.figures if one.id in same}


def _seen(named: tuple[Named, ...], narrow: Staging) -> tuple[Named, ...]:
    """Those whose manner it is, and those whose likeness is in sight."""
    there = {figure.id for figure in narrow.figures}
    return tuple(one for one in named if one.use == "style" or one.about in there)


def _broken(now: Sources, narrow: Staging) -> tuple[Note, ...]:
    """What the picture of a shot would show against its negatives."""
    if not now.shot.negatives:
        return ()
    things = zip((*now.shot.cast, *now.shot.props), (*now.characters, *now.props), strict=True)
    return notes(now.shot.negatives, narrow, {id: thing.name for id, thing in things if thing is not None})


def _fingerprints(recipe: Recipe, draft: tuple[int, int]) -> tuple[Fingerprint, Fingerprint]:
    """The fingerprints of a recipe and of its draft; the staging, nearly all of it, is encoded once."""
    body = _encoder.encode(recipe.staging)
    studio = _encoder.encode(recipe.studio)
    words = b""
    if recipe.named:
        words += b'"named":%b,' % _encoder.encode(recipe.named)
    if recipe.negatives:
        words += b'"negatives":%b,' % _encoder.encode(recipe.negatives)

    def of(size: tuple[int, int]) -> Fingerprint:
        head = b'{%b"seed":%d,"size":[%d,%d],"staging":' % (words, recipe.seed, *size)
        return hashlib.sha256(b"".join((head, body, b',"studio":', studio, b"}"))).hexdigest()

    return of(recipe.size), of(draft)
