"""The plan: what must happen so that every shot shows its recipe. State against state, never diffs.

Carry a plan out, plan again, and nothing is left.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from typing import Literal, Protocol

import msgspec

from server.engine.planning.causes import Cause, Names, causes, lasting, sees
from server.engine.planning.recipe import Fingerprint, Recipe, ShotRecipe
from server.engine.planning.recipes import Recipes
from server.projects.world import Digest, Id, Struct

Kind = Literal["draft", "full"]


class Shelved(Struct, frozen=True, gc=False):
    """What the shelf holds for one shot: the fingerprints of all its iterations, and the recipe of the
    full-size one that it shows (None where it has none)."""

    fingerprints: frozenset[Fingerprint] = frozenset()
    shown: Recipe | None = None


class Shelf(Struct, frozen=True):
    """`shots` by id; `known` are pictures of the team by fingerprint, whichever project made them."""

    shots: Mapping[Id, Shelved] = {}
    known: Mapping[Fingerprint, Digest] = {}


class Active(Protocol):
    """A job about a shot that waits or runs."""

    @property
    def id(self) -> str: ...
    @property
    def about(self) -> Id: ...
    @property
    def fingerprint(self) -> Fingerprint: ...


class Draw(Struct, frozen=True, gc=False):
    """A full-size picture to draw, and why."""

    shot: Id
    label: str
    fingerprint: Fingerprint
    causes: tuple[Cause, ...]


class Draft(Struct, frozen=True, gc=False):
    """A draft to draw, free of charge."""

    shot: Id
    label: str
    fingerprint: Fingerprint


class Reuse(Struct, frozen=True, gc=False):
    """A picture that exists already, to be put on the shelf of the shot."""

    shot: Id
    label: str
    fingerprint: Fingerprint
    picture: Digest
    kind: Kind


class Cancel(Struct, frozen=True):
    """A job that no shot wants any more."""

    job: str
    shot: Id
    label: str


class Running(Struct, frozen=True):
    """A full-size picture that is on its way already."""

    shot: Id
    label: str
    job: str


class Stay(Struct, frozen=True, gc=False):
    """A shot that keeps its picture though something of it has changed."""

    shot: Id
    label: str
    reason: Literal["not in view", "canon"]


class Blocked(Struct, frozen=True):
    """A shot that cannot be drawn now; `things` are what it waits for."""

    shot: Id
    label: str
    reason: str
    things: tuple[Id, ...] = ()


class Plan(Struct, frozen=True):
    """Entries are in reading order. `price` is in iterations: one for each full-size picture.

    `id` names what a person consents to: which pictures are drawn, at which price. It does not move when
    somebody renames a thing or a job ends.
    """

    id: str
    draw: tuple[Draw, ...] = ()
    drafts: tuple[Draft, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    cancel: tuple[Cancel, ...] = ()
    running: tuple[Running, ...] = ()
    stays: tuple[Stay, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    price: int = 0

    @property
    def empty(self) -> bool:
        """Whether every shot that can be drawn shows its recipe and no job is in vain."""
        return not (self.draw or self.drafts or self.reuse or self.cancel)


def plan(
    recipes: Recipes,
    shelf: Shelf,
    jobs: Iterable[Active] = (),
    canon: Mapping[Id, Fingerprint] | None = None,
    waiting: Collection[Id] = frozenset(),
) -> Plan:
    """Compare what is wanted with what is there.

    `canon` holds the fingerprint of each locked picture by shot; `waiting` the characters without a slot.
    """
    locked = canon or {}
    active = list(jobs)
    under_way = {job.fingerprint: job for job in active}
    missing = frozenset(waiting)
    draw, drafts, reuse, running, stays, blocked = [], [], [], [], [], []
    wanted: set[Fingerprint] = set()
    settled: list[ShotRecipe] = []
    for id, shot in recipes.shots.items():
        label = recipes.labels[id]
        held = shelf.shots.get(id, _EMPTY)
        full, small = shot.fingerprint, shot.draft_fingerprint
        if id in locked:
            wanted |= {full, small}
            if locked[id] != full:
                stays.append(Stay(id, label, "canon"))
            continue
        wanted.add(full)
        if full in held.fingerprints:
            settled.append(shot)
            continue
        known = shelf.known.get(full)
        if known is not None:
            reuse.append(Reuse(id, label, full, known, "full"))
            continue
        wanted.add(small)
        absent = tuple(character for character in shot.shows if character in missing)
        if absent:
            who = " and ".join(recipes.names.get(character, "a character") for character in absent)
            blocked.append(Blocked(id, label, f"{who}: waiting for a slot", absent))
            continue
        if small not in held.fingerprints and small not in under_way:
            if small in shelf.known:
                reuse.append(Reuse(id, label, small, shelf.known[small], "draft"))
            else:
                drafts.append(Draft(id, label, small))
        if full in under_way:
            running.append(Running(id, label, under_way[full].id))
        else:
            names = Names(recipes.names, id, label, shot.place, shot.style)
            draw.append(Draw(id, label, full, causes(held.shown, shot.recipe, names)))
    blocked.extend(
        Blocked(id, recipes.labels.get(id, ""), reason) for id, reason in recipes.undrawable.items()
    )
    stays.extend(_out_of_view(draw, settled, recipes))
    place = {id: index for index, id in enumerate(recipes.shots)}
    stays.sort(key=lambda stay: place[stay.shot])
    cancel = [
        Cancel(job.id, job.about, recipes.labels.get(job.about, ""))
        for job in active
        if job.fingerprint not in wanted and job.about not in locked
    ]
    return Plan(
        id=_name(draw),
        draw=tuple(draw),
        drafts=tuple(drafts),
        reuse=tuple(reuse),
        cancel=tuple(cancel),
        running=tuple(running),
        stays=tuple(stays),
        blocked=tuple(blocked),
        price=len(draw),
    )


_EMPTY = Shelved()


def _name(draw: list[Draw]) -> str:
    """A hash of what is drawn and at which price."""
    content = msgspec.json.encode([len(draw), *((entry.shot, entry.fingerprint) for entry in draw)])
    return hashlib.sha256(content).hexdigest()[:24]


def _out_of_view(draw: list[Draw], settled: list[ShotRecipe], recipes: Recipes) -> list[Stay]:
    """The up-to-date shots that have a changed thing in their cast, but not in view what has changed."""
    changed: dict[Id, set[str]] = {}
    for entry in draw:
        for cause in entry.causes:
            if cause.thing is not None and cause.thing != entry.shot and lasting(cause):
                changed.setdefault(cause.thing, set()).add(cause.attribute)
    if not changed:
        return []
    return [
        Stay(shot.shot, recipes.labels[shot.shot], "not in view")
        for shot in settled
        if not changed.keys().isdisjoint(shot.cast)
        and any(
            thing in changed and not sees(shot.recipe.staging, thing, changed[thing]) for thing in shot.cast
        )
    ]
