"""The world as it stands at each moment of the story: own attributes, then facts in story order."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any, get_type_hints

import msgspec

from server import neighbours
from server.engine.story.moments import Moment, moment
from server.projects.world import Character, Fact, Id, Place, Prop, Struct, Thing, World

_KEPT = frozenset(name for name in Thing.__struct_fields__)
"""What no fact can change: names, rights and the like are of the world, not of the story."""


class Problem(Struct, frozen=True):
    """Something in a world that cannot be used as it is; `path` is as in `world.json`."""

    path: str
    message: str


class Folded(Struct, frozen=True):
    """A thing at a moment; `set_by` names the fact behind each attribute that one has set."""

    thing: Character | Place | Prop
    set_by: dict[str, Id]


class State(Struct, frozen=True):
    """All things of a world at one moment, by id."""

    characters: dict[Id, Character]
    places: dict[Id, Place]
    props: dict[Id, Prop]
    set_by: dict[Id, dict[str, Id]]


class Timeline:
    """One thing through the story: its state before all facts and after each of them."""

    def __init__(self, thing: Character | Place | Prop, facts: tuple[tuple[Moment, Id, Fact], ...]) -> None:
        self.thing = thing
        self.facts = facts
        self._moments = [at for at, _, _ in facts]
        self._states = [Folded(thing, {})]
        for _, id, fact in facts:
            before = self._states[-1]
            changed = msgspec.structs.replace(before.thing, **{fact.attribute: value_of(fact, type(thing))})
            self._states.append(Folded(changed, before.set_by | {fact.attribute: id}))

    def at(self, when: Moment) -> Folded:
        """The thing with every fact at or before `when`; the same object between two facts."""
        return self._states[bisect_right(self._moments, when)]

    def after(self, count: int) -> Folded:
        """The thing after the first `count` of its facts."""
        return self._states[count]

    def same(self, thing: object, facts: tuple[tuple[Moment, Id, Fact], ...]) -> bool:
        """Whether it was made from these very objects."""
        return thing is self.thing and (
            facts is self.facts
            or (
                len(facts) == len(self.facts)
                and all(
                    a[0] == b[0] and a[1] == b[1] and a[2] is b[2]
                    for a, b in zip(facts, self.facts, strict=True)
                )
            )
        )


class Story:
    """A folded world. Make one with `fold`."""

    def __init__(self, world: World, timelines: dict[Id, Timeline], problems: tuple[Problem, ...]) -> None:
        self.world = world
        self.timelines = timelines
        self.problems = problems

    def moment(self, shot: Id) -> Moment | None:
        """When a shot happens; None for one that is deleted or has no scene."""
        return moment(shot, self.world.scenes, self.world.shots)

    def at(self, thing: Id, when: Moment) -> Folded | None:
        """A thing at a moment; None where there is none (deleted counts as none)."""
        timeline = self.timelines.get(thing)
        return timeline.at(when) if timeline is not None else None

    def state(self, shot: Id) -> State:
        """Everything as it stands at a shot. Raises KeyError for a shot that is not in the story."""
        when = self.moment(shot)
        if when is None:
            raise KeyError(shot)
        found = {id: timeline.at(when) for id, timeline in self.timelines.items()}

        return State(
            characters={id: one.thing for id, one in found.items() if isinstance(one.thing, Character)},
            places={id: one.thing for id, one in found.items() if isinstance(one.thing, Place)},
            props={id: one.thing for id, one in found.items() if isinstance(one.thing, Prop)},
            set_by={id: one.set_by for id, one in found.items() if one.set_by},
        )


def fold(world: World, before: Story | None = None) -> Story:
    """Fold a world. With the story of an earlier version, unchanged things keep their timelines.

    A fact that cannot hold (an unknown attribute, a value of the wrong type, a moment that is gone) is
    left out and told in `problems`; facts about things that are gone are left out without a word.
    """
    things: dict[Id, Character | Place | Prop] = {
        id: thing
        for kind in (world.characters, world.places, world.props)
        for id, thing in kind.items()
        if thing.deleted is None
    }
    facts, problems = _sorted_facts(world, things)
    old = before.timelines if before is not None else {}
    timelines = {}
    for id, thing in things.items():
        own = facts.get(id, ())
        kept = old.get(id)
        timelines[id] = kept if kept is not None and kept.same(thing, own) else Timeline(thing, own)
    return Story(world, timelines, problems)


def _sorted_facts(
    world: World, things: Mapping[Id, Character | Place | Prop]
) -> tuple[dict[Id, tuple[tuple[Moment, Id, Fact], ...]], tuple[Problem, ...]]:
    """The facts that hold, by thing and in story order, and what is wrong with the others."""
    found: dict[Id, list[tuple[Moment, str, Id, Fact]]] = defaultdict(list)
    problems = []
    for id, fact in world.facts.items():
        thing = things.get(fact.thing)
        if fact.deleted is not None or thing is None:
            continue
        when = moment(fact.since, world.scenes, world.shots)
        if when is None:
            problems.append(
                Problem(f"facts/{id}/since", f"there is no scene or shot {fact.since!r} any more")
            )
            continue
        wrong = _wrong(fact, type(thing))
        if wrong is None:
            found[fact.thing].append((when, fact.order, id, fact))
        else:
            problems.append(Problem(f"facts/{id}/{wrong[0]}", wrong[1]))
    ordered = {
        thing: tuple((when, id, fact) for when, _, id, fact in sorted(facts, key=lambda entry: entry[:3]))
        for thing, facts in found.items()
    }
    return ordered, tuple(sorted(problems, key=lambda problem: problem.path))


def value_of(fact: Fact, kind: type[Thing]) -> Any:
    """The fact's value as the attribute's type. Raises msgspec.ValidationError."""
    return msgspec.convert(fact.value, _types(kind)[fact.attribute])


def attributes(kind: type[Thing]) -> tuple[str, ...]:
    """What facts can say about this kind of thing."""
    return tuple(_types(kind))


@cache
def _types(kind: type[Thing]) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    return {name: hints[name] for name in kind.__struct_fields__ if name not in _KEPT}


def _wrong(fact: Fact, kind: type[Thing]) -> tuple[str, str] | None:
    """Which field of a fact is wrong, and why; None for a fact that can hold."""
    if fact.attribute not in _types(kind):
        return "attribute", f"a {kind.__name__.lower()} has no {fact.attribute!r}"
    try:
        value_of(fact, kind)
    except msgspec.ValidationError as error:
        return "value", neighbours.explained(error, _types(kind)[fact.attribute])
    return None
