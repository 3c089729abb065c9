"""Continuity: what a reader would stumble over, found in the state of the story. Pure.

Each rule is a generator of findings, its first line says what it holds. The line between two people is
watched by `framings.crossings`; what cannot be placed is told by the blocking.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from math import hypot

from server.engine.planning import states
from server.engine.planning.framings import crossings
from server.engine.planning.warnings import Finding, Scenes, Warning
from server.engine.story import Story, fold, labels, shots_by_scene
from server.engine.story.fold import attributes
from server.engine.story.hours import HOURS, Hour
from server.engine.story.moments import Moment, moment
from server.projects.vocabulary import Pose
from server.projects.world import Character, Fact, Id, Place, Prop, Scene, Shot, World

FAR = 3_000
"""Millimetres that somebody can be elsewhere in the next shot without being seen to go."""

SAME_WEATHER = 15
"""Minutes within which one place has one weather."""

GOING: frozenset[Pose] = frozenset(("walk", "run", "sneak", "march", "climb", "jump", "fall", "dance"))

OFF = 60
"""Minutes that a scene's clock may be off the hour in its title."""

TITLED: Mapping[str, Hour] = {
    **HOURS,
    "day": Hour(HOURS["dawn"].first, HOURS["dusk"].last, HOURS["noon"].usual),
    "sunrise": HOURS["dawn"],
    "midday": HOURS["noon"],
    "sunset": HOURS["dusk"],
}
"""What an hour in a title means; "day" is all of it there."""


def continuity(world: World) -> tuple[Warning, ...]:
    """All warnings that hold between shots, in the order of the rules."""
    return told(findings(world), world)


def findings(world: World, story: Story | None = None) -> tuple[Finding, ...]:
    """As `continuity`, before names are put in: what things are called decides nothing of it, nor what they
    look like where no fact changes that. `story` is the world's, if it is folded already."""
    scenes = shots_by_scene(world)
    crossed = (Finding(one.shot, one.kind, (one.text,)) for one in crossings(world))
    told = (finding for rule in RULES for finding in rule(world, scenes))
    return (*crossed, *told, *states.findings(story or fold(world), scenes))


def told(found: tuple[Finding, ...], world: World) -> tuple[Warning, ...]:
    """The findings in sentences, with the names that things have in a world."""
    names = {id: _name(world, id) for one in found for id in one.things}
    return tuple(Warning(one.shot, one.kind, _sentence(one, names)) for one in found)


def _sentence(one: Finding, names: Mapping[Id, str]) -> str:
    return one.words[0] + "".join(
        names[id] + word for id, word in zip(one.things, one.words[1:], strict=True)
    )


def two_places(world: World, scenes: Scenes) -> Iterator[Finding]:
    """Nobody is in two places at one time."""
    there: dict[tuple[Id, int], tuple[Id, Id]] = {}
    names = labels(world)
    for scene_id, shots in scenes.items():
        scene = world.scenes[scene_id]
        for id, shot in shots:
            for who in shot.cast:
                first = there.setdefault((who, scene.time), (scene.place or "", id))
                if first[0] != (scene.place or "") and _lives(world, who):
                    words = ("", f" is elsewhere at this very time, in {names[first[1]]}.")
                    yield Finding(id, "two places", words, (who,))


def hands(world: World, scenes: Scenes) -> Iterator[Finding]:
    """What somebody held is not in another's hand without the two having met."""
    for shots in scenes.values():
        last: dict[Id, tuple[Id, Shot]] = {}
        for id, shot in shots:
            for prop, standing in shot.props.items():
                before = last.get(prop)
                last[prop] = (id, shot)
                if before is None:
                    continue
                giver, taker = before[1].props[prop].held_by, standing.held_by
                if giver is None or taker is None or giver == taker:
                    continue
                if not any({giver, taker} <= one.cast.keys() for one in (before[1], shot)):
                    words = ("", " was in ", "'s hand, and is in ", "'s; nobody is seen to hand it over.")
                    yield Finding(id, "changes hands", words, (prop, giver, taker))


def whereabouts(world: World, scenes: Scenes) -> Iterator[Finding]:
    """Who stands somewhere in a scene is not far away in its next shot, unless on the move."""
    for shots in scenes.values():
        last: dict[Id, Shot] = {}
        for id, shot in shots:
            for who, standing in shot.cast.items():
                before = last.get(who)
                last[who] = shot
                if before is None:
                    continue
                was = before.cast[who]
                if was.relation or standing.relation or {was.pose, standing.pose} & GOING:
                    continue
                far = hypot(standing.at[0] - was.at[0], standing.at[1] - was.at[1])
                if far > FAR:
                    words = ("", f" stands {far / 1000:.1f} m from where they stood before.")
                    yield Finding(id, "position", words, (who,))


def clock(world: World, scenes: Scenes) -> Iterator[Finding]:
    """A scene's light is that of the hour in its title."""
    for scene_id, shots in scenes.items():
        scene = world.scenes[scene_id]
        words = [word for word in re.findall(r"[a-z]+", scene.title.lower()) if word in TITLED]
        if shots and words and not any(TITLED[word].holds(scene.time, OFF) for word in words):
            minute = scene.time % 1440
            said = f"Its scene is called {words[-1]}, but it is {minute // 60:02d}:{minute % 60:02d}."
            yield Finding(shots[0][0], "light", (said,))


def weather(world: World, scenes: Scenes) -> Iterator[Finding]:
    """One place has one weather at one time."""
    there: list[tuple[Scene, Id]] = []
    for scene_id, shots in scenes.items():
        scene = world.scenes[scene_id]
        if not shots or scene.place is None:
            continue
        for other, first in there:
            near = abs(other.time - scene.time) <= SAME_WEATHER
            if other.place == scene.place and near and other.weather != scene.weather:
                said = (
                    f"Here it is {scene.weather}; at this time it was {other.weather} here, "
                    f"in {labels(world)[first]}."
                )
                yield Finding(shots[0][0], "weather", (said,))
                break
        there.append((scene, shots[0][0]))


def contradictions(world: World, scenes: Scenes) -> Iterator[Finding]:
    """No two facts say different things of the same from the same moment on."""
    said: dict[tuple[Id, str, Moment], list[Fact]] = defaultdict(list)
    for _, fact in sorted(world.facts.items()):
        when = moment(fact.since, world.scenes, world.shots) if fact.deleted is None else None
        thing = _thing(world, fact.thing)
        if when is not None and thing is not None and fact.attribute in attributes(type(thing)):
            said[fact.thing, fact.attribute, when].append(fact)
    for (thing_id, attribute, when), facts in said.items():
        values = list(dict.fromkeys(str(fact.value) for fact in facts))
        shot = _first(scenes, when)
        if len(values) > 1 and shot is not None:
            said_of = (
                f": {attribute.replace('_', ' ')} is said to be {' and '.join(values)} "
                "from the same moment on."
            )
            yield Finding(shot, "contradiction", ("", said_of), (thing_id,))


def gone(world: World, scenes: Scenes) -> Iterator[Finding]:
    """What is held, worn or sat on in a shot is there, and so is who holds it."""
    for shots in scenes.values():
        for id, shot in shots:
            for prop, standing in shot.props.items():
                if standing.held_by is not None and standing.held_by not in shot.cast and _lives(world, prop):
                    words = ("", " holds ", ", but is not in this shot.")
                    yield Finding(id, "out of hand", words, (standing.held_by, prop))


RULES: tuple[Callable[[World, Scenes], Iterator[Finding]], ...] = (
    two_places,
    hands,
    whereabouts,
    clock,
    weather,
    contradictions,
    gone,
)


def _thing(world: World, id: Id) -> Character | Prop | Place | None:
    found: Character | Prop | Place | None = (
        world.characters.get(id) or world.props.get(id) or world.places.get(id)
    )
    return found if found is not None and found.deleted is None else None


def _lives(world: World, id: Id) -> bool:
    return _thing(world, id) is not None


def _name(world: World, id: Id) -> str:
    thing = world.characters.get(id) or world.props.get(id) or world.places.get(id)
    return (thing.name if thing is not None else "") or "Something"


def _first(scenes: Scenes, when: Moment) -> Id | None:
    """The shot of a moment, or the first of the scene that begins then."""
    if when[4]:
        return when[4]
    shots = scenes.get(when[2], [])
    return shots[0][0] if shots else None
