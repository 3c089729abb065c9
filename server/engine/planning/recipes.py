"""The recipes of a world, compiled: one for each shot that can be drawn, with fingerprints and labels.

A compiler remembers what it made and from which objects. Compiling the next version of a world blocks
again only the shots of which some object has changed.
"""

import hashlib
from collections.abc import Iterator, Mapping
from copy import copy

import msgspec
import numpy as np

from server.engine.blocking.batch import batch
from server.engine.blocking.clearing import cleared
from server.engine.blocking.hiding import Hindrance
from server.engine.blocking.sight import survey_many
from server.engine.blocking.staging import Staging
from server.engine.planning.continuity import Finding, findings, told
from server.engine.planning.framings import Sides, sides
from server.engine.planning.narrow import Bits, narrowed_with
from server.engine.planning.negatives import notes
from server.engine.planning.obstructions import obstructed
from server.engine.planning.recipe import DRAFT, FULL, Fingerprint, Recipe, StudioEdition, seed
from server.engine.planning.relations import Note
from server.engine.planning.stagings import Placement, Sources, Undrawable, placed, recast, sources
from server.engine.planning.studios import reads_words
from server.engine.planning.warnings import Warning
from server.engine.story import Problem, Story, fold, labels
from server.projects.vocabulary import Aspect
from server.projects.world import Id, Shot, Struct, World

_encoder = msgspec.json.Encoder(order="sorted")


class ShotRecipe(Struct, frozen=True, gc=False):
    """One shot's recipes. `recipe` is the full-size one; the draft differs in size only.

    `cast` is everything that the shot's author put in, seen or not; `shows` are the characters that
    its picture shows; `notes` tell what could not be placed as it was asked for.
    """

    shot: Id
    aspect: Aspect
    recipe: Recipe
    fingerprint: Fingerprint
    draft_fingerprint: Fingerprint
    cast: tuple[Id, ...]
    shows: tuple[Id, ...]
    place: Id | None
    style: Id | None
    notes: tuple[tuple[str, str], ...] = ()

    @property
    def draft(self) -> Recipe:
        return msgspec.structs.replace(self.recipe, size=DRAFT[self.aspect])


class Recipes(Struct, frozen=True):
    """What a world asks for. `undrawable` tells why a shot has no recipe; `labels` and `names` are for
    people and are in no recipe; `shots` are in reading order; `warnings` are of shots that can be drawn."""

    shots: dict[Id, ShotRecipe]
    undrawable: dict[Id, str]
    labels: dict[Id, str]
    names: dict[Id, str]
    problems: tuple[Problem, ...]
    warnings: tuple[Warning, ...] = ()


class _Made(Struct, frozen=True, eq=False, gc=False):
    """A recipe with what it was made from, and what was placed before anything was cleared or left out."""

    sources: Sources
    world: str
    studio: StudioEdition
    placement: Placement
    view: bytes  # the camera, as `Cameras.exactly` tells it
    sights: tuple[Bits, ...]  # of the figures that were placed
    recipe: ShotRecipe
    warnings: tuple[Warning, ...]

    def same(self, sources: Sources, world: str, studio: StudioEdition) -> bool:
        """Whether it would be made again just as it is."""
        return self.world == world and self.studio == studio and self.sources.same(sources)

    def untouched(self, shot: Shot, side: int, changed: set[Id], studio: StudioEdition) -> bool:
        """Whether none of what it was made from is among the changed, in a steady world."""
        return (
            shot is self.sources.shot
            and side == self.sources.side
            and studio == self.studio
            and changed.isdisjoint(shot.cast)
            and changed.isdisjoint(shot.props)
            and shot.scene not in changed
            and self.sources.scene.place not in changed
        )


def _steady(before: World, now: World) -> bool:
    """Whether nothing has changed that decides about all shots at once."""
    return (
        before.meta.world == now.meta.world
        and before.meta.style == now.meta.style
        and not _differing(before.styles, now.styles)
    )


def _reordered(before: World, now: World) -> bool:
    """Whether shots may be called by other labels than before."""
    return bool(_differing(before.scenes, now.scenes) or _differing(before.shots, now.shots))


def _retold(before: Story, now: Story) -> bool:
    """Whether the story may have become consistent, or inconsistent."""
    return (
        _reordered(before.world, now.world)
        or bool(_differing(before.world.facts, now.world.facts))
        or before.timelines.keys() != now.timelines.keys()
    )


def _changed(before: Story | None, now: Story) -> set[Id]:
    """The things and scenes that are not the same objects as before."""
    if before is None:
        return set()
    return _differing(before.timelines, now.timelines) | _differing(before.world.scenes, now.world.scenes)


def _differing(before: Mapping[Id, object], now: Mapping[Id, object]) -> set[Id]:
    if before is now:
        return set()
    found = {id for id, one in now.items() if before.get(id) is not one}
    return found | {id for id in before if id not in now}


class Compiler:
    """Compiles worlds one after the other, each time only what has changed. Not for several threads."""

    def __init__(self) -> None:
        self._story: Story | None = None
        self._labels: dict[Id, str] = {}
        self._made: dict[Id, _Made] = {}
        self._sides: Sides = {}
        self._found: tuple[Finding, ...] = ()
        self._warnings: tuple[Warning, ...] = ()
        self._names: dict[Id, str] = {}

    def branch(self) -> "Compiler":
        """Another compiler that knows what this one has made, for a world that may never be."""
        return copy(self)

    def compile(self, world: World, studio: StudioEdition) -> Recipes:
        """The recipes of all shots of a world for one studio."""
        before, story = self._story, fold(world, self._story)
        steady = before is not None and _steady(before.world, world)
        changed = _changed(before, story)
        named, kept_to = self._labels, self._sides
        found, warnings = self._found, self._warnings
        if before is None or _reordered(before.world, world):
            named, kept_to = labels(world), sides(world)
        called = names(world)
        if before is None or _retold(before, story):
            found = findings(world)
        if found is not self._found or called != self._names:
            warnings = told(found, world)
        undrawable: dict[Id, str] = {}
        fresh: list[_Fresh] = []
        made: dict[Id, _Made] = {}
        for id, shot in world.shots.items():
            if shot.deleted is not None:
                continue
            kept = self._made.get(id)
            side = kept_to.get(id, 0)
            if steady and kept is not None and kept.untouched(shot, side, changed, studio):
                made[id] = kept
                continue
            when = story.moment(id)
            if when is None:
                undrawable[id] = "it is in no scene"
                continue
            try:
                now = sources(world, story, id, shot, when, side)
            except Undrawable as reason:
                undrawable[id] = str(reason)
                continue
            if kept is not None and kept.same(now, world.meta.world, studio):
                made[id] = kept
            else:
                fresh.append((id, now, kept))
        for one in _make(fresh, world.meta.world, studio):
            made[one.recipe.shot] = one
        # Together: a compile that fails changes none.
        self._story, self._made, self._labels = story, made, named
        self._sides, self._names = kept_to, called
        self._found, self._warnings = found, warnings
        return Recipes(
            shots={id: made[id].recipe for id in named if id in made},
            undrawable=undrawable,
            labels=named,
            names=called,
            problems=story.problems,
            warnings=warnings + _noted(named, made),
        )


def compile(world: World, studio: StudioEdition) -> Recipes:
    """The recipes of one world, once."""
    return Compiler().compile(world, studio)


def _noted(named: Mapping[Id, str], made: Mapping[Id, _Made]) -> tuple[Warning, ...]:
    """What the blocking of shots had to change, in reading order."""
    return tuple(warning for id in named if id in made for warning in made[id].warnings)


def names(world: World) -> dict[Id, str]:
    """What people call the things, scenes and styles of a world."""
    found: dict[Id, str] = {}
    for kind, things in (
        ("character", world.characters),
        ("place", world.places),
        ("prop", world.props),
        ("style", world.styles),
    ):
        for id, thing in things.items():
            found[id] = thing.name or f"unnamed {kind}"
    return found


_Fresh = tuple[Id, Sources, _Made | None]
"""A shot to make, from what, and what it was before."""


def _placed(now: Sources, kept: _Made | None) -> Placement:
    """As `placed`, from what was placed before where that will do."""
    known = recast(now, kept.sources, kept.placement) if kept is not None else None
    return known or placed(now)


def _still_seen(now: Staging, view: bytes, kept: _Made) -> Iterator[tuple[Id, Bits]]:
    """The figures of whom the same is in sight as before, with that: they, the camera, the set and the lights
    are as they were. Lamps that somebody else holds move with the hand."""
    was = kept.placement[0]
    if (
        view != kept.view
        or now.items is not was.items
        or now.setting is not was.setting
        or now.framing.view == "point_of_view"
    ):
        return
    same = {a.id: bits for a, b, bits in zip(now.figures, was.figures, kept.sights, strict=True) if a is b}
    if all(item.held_by is None or item.held_by in same for item in now.items):
        yield from same.items()


def _make(fresh: list[_Fresh], world: str, studio: StudioEdition) -> list[_Made]:
    """Block, narrow and fingerprint shots, all in one batch."""
    if not fresh:
        return []
    shots = [now.shot for _, now, _ in fresh]
    blocking = [_placed(now, kept) for _, now, kept in fresh]
    sizes = [FULL[shot.aspect] for shot in shots]
    clear = cleared(batch([whole for whole, _ in blocking], [width / height for width, height in sizes]))
    blocked, cameras = clear.shots, clear.cameras
    in_the_way = dict[int, list[Hindrance]]()
    for row, one in clear.hindrances:
        in_the_way.setdefault(row, []).append(one)
    views = cameras.exactly()
    known: dict[int, Bits] = {}
    for (_, _, kept), (whole, _), view, rows in zip(fresh, blocking, views, blocked.row_of, strict=True):
        if kept is not None:
            known |= {rows[id]: bits for id, bits in _still_seen(whole, view, kept)}
    wanted = np.ones(len(blocked.figures), dtype=bool)
    wanted[list(known)] = False
    sights = survey_many(blocked, cameras, wanted)
    anew = zip(sights.seen.tolist(), sights.shade.tolist(), sights.body.tolist(), strict=True)
    of_people = [known[row] if row in known else next(anew) for row in range(len(blocked.figures))]
    item_seen, item_shade = sights.item_seen.tolist(), sights.item_shade.tolist()
    people = len(blocked.figures)
    found = []
    for number, ((id, now, _), shot) in enumerate(zip(fresh, shots, strict=True)):
        rows = blocked.row_of[number]
        narrow = narrowed_with(
            blocked.stagings[number],
            lambda figure, rows=rows: of_people[rows[figure.id]],  # type: ignore[misc]
            lambda item, rows=rows: (item_seen[rows[item.id] - people], item_shade[rows[item.id] - people]),  # type: ignore[misc]
        )
        negatives = shot.negatives if reads_words(studio) else ()
        recipe = Recipe(narrow, sizes[number], seed(world, id, shot.take), studio, negatives)
        full, draft = _fingerprints(recipe, DRAFT[shot.aspect])
        shot_recipe = ShotRecipe(
            shot=id,
            aspect=shot.aspect,
            recipe=recipe,
            fingerprint=full,
            draft_fingerprint=draft,
            cast=(*shot.cast, *shot.props),
            shows=tuple(figure.id for figure in narrow.figures if of_people[rows[figure.id]][0]),
            place=now.scene.place,
            style=now.style_id,
            notes=(
                *blocking[number][1],
                *obstructed(in_the_way.get(number, ()), now),
                *_broken(now, narrow),
            ),
        )
        whole, _ = blocking[number]
        found.append(
            _Made(
                now,
                world,
                studio,
                blocking[number],
                views[number],
                tuple(of_people[rows[figure.id]] for figure in whole.figures),
                shot_recipe,
                tuple(Warning(id, kind, text) for kind, text in shot_recipe.notes),
            )
        )
    return found


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
    negatives = b'"negatives":%b,' % _encoder.encode(recipe.negatives) if recipe.negatives else b""

    def of(size: tuple[int, int]) -> Fingerprint:
        head = b'{%b"seed":%d,"size":[%d,%d],"staging":' % (negatives, recipe.seed, *size)
        return hashlib.sha256(b"".join((head, body, b',"studio":', studio, b"}"))).hexdigest()

    return of(recipe.size), of(draft)
