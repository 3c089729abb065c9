"""The recipes of a world, compiled: one for each shot that can be drawn, with fingerprints and labels.

A compiler remembers what it made and from which objects. Compiling the next version of a world blocks
again only the shots of which some object has changed.
"""

from collections.abc import Collection, Mapping
from copy import copy

from server.engine.planning.continuity import findings, told
from server.engine.planning.framings import Sides, sides
from server.engine.planning.making import Fresh, Made, make
from server.engine.planning.recipe import ShotRecipe, StudioEdition
from server.engine.planning.stagings import Undrawable, sources
from server.engine.planning.warnings import Finding, Warning
from server.engine.story import Problem, Story, fold, labels
from server.projects.world import Id, Struct, World


class Recipes(Struct, frozen=True):
    """What a world asks for. `undrawable` tells why a shot has no recipe; `labels` and `names` are for
    people and are in no recipe; `shots` are in reading order; `warnings` are of shots that can be drawn."""

    shots: dict[Id, ShotRecipe]
    undrawable: dict[Id, str]
    labels: dict[Id, str]
    names: dict[Id, str]
    problems: tuple[Problem, ...]
    warnings: tuple[Warning, ...] = ()


def _steady(before: World, now: World) -> bool:
    """Whether nothing has changed that decides about all shots at once."""
    return (
        before.meta.world == now.meta.world
        and before.meta.style == now.meta.style
        and not _differing(before.styles, now.styles)
        and not _differing(before.consents, now.consents)
    )


def _reordered(before: World, now: World) -> bool:
    """Whether shots may be called by other labels than before."""
    return bool(_differing(before.scenes, now.scenes) or _differing(before.shots, now.shots))


def _retold(before: Story, now: Story, changed: set[Id]) -> bool:
    """Whether the story may have become consistent, or inconsistent: by things too that facts tell of."""
    return (
        _reordered(before.world, now.world)
        or bool(_differing(before.world.facts, now.world.facts))
        or before.timelines.keys() != now.timelines.keys()
        or any(id in now.timelines and now.timelines[id].facts for id in changed)
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
        self._made: dict[Id, Made] = {}
        self._sides: Sides = {}
        self._found: tuple[Finding, ...] = ()
        self._warnings: tuple[Warning, ...] = ()
        self._names: dict[Id, str] = {}

    def branch(self) -> "Compiler":
        """Another compiler that knows what this one has made, for a world that may never be."""
        return copy(self)

    def compile(self, world: World, studio: StudioEdition, only: Collection[Id] | None = None) -> Recipes:
        """The recipes of all shots of a world for one studio, or of some of them."""
        before, story = self._story, fold(world, self._story)
        steady = before is not None and _steady(before.world, world)
        changed = _changed(before, story)
        named, kept_to = self._labels, self._sides
        found, warnings = self._found, self._warnings
        if before is None or _reordered(before.world, world):
            named, kept_to = labels(world), sides(world)
        called = names(world)
        if before is None or _retold(before, story, changed):
            found = findings(world, story)
        if found is not self._found or called != self._names:
            warnings = told(found, world)
        undrawable: dict[Id, str] = {}
        fresh: list[Fresh] = []
        made: dict[Id, Made] = {}
        for id, shot in world.shots.items():
            if shot.deleted is not None or (only is not None and id not in only):
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
        for one in make(fresh, world.meta.world, studio):
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


def compile(world: World, studio: StudioEdition, only: Collection[Id] | None = None) -> Recipes:
    """The recipes of one world, once; of some of its shots where `only` is given."""
    return Compiler().compile(world, studio, only)


def _noted(named: Mapping[Id, str], made: Mapping[Id, Made]) -> tuple[Warning, ...]:
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
