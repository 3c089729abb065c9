"""Arms: what is drawn in place of a story's shots, to see what its memory does and how far scores reach."""

import hashlib
from collections.abc import Mapping
from typing import Literal

from msgspec.structs import replace

from server.engine.planning.recipe import Recipe
from server.engine.planning.recipes import Recipes, compile
from server.engine.planning.scripts.looks import unlike
from server.engine.planning.studios import PREVIS
from server.engine.story import shots_by_scene
from server.evaluation.stories import Told
from server.projects.world import Character, Id, Prop, Shot, World

Arm = Literal["memory", "no memory", "another", "copy"]

ARMS: Mapping[Arm, str] = {
    "memory": "each shot as the world has it",
    "no memory": "each shot from what was said of it: names, staging and camera, but invented looks",
    "another": "floor: everybody looks as the other one",
    "copy": "ceiling: every figure is looked for among crops that hold the very same one",
}
"""The arms in the order of the table, and what is drawn."""

TAKES: Mapping[Arm, int] = {"memory": 1, "no memory": 3, "another": 1, "copy": 1}
"""How often each shot is drawn. With memory previs draws a take like any other, but for grain of paper."""

_NOON = 720
_JITTER = 1_200
"""Millimetres within which a thing stands elsewhere when nobody remembers where it stood."""


def drawn(told: Told, arm: Arm, take: int) -> dict[Id, World]:
    """The world that each shot is drawn from, by shot."""
    if arm == "no memory":
        return {shot: _forgotten(told, shot, take) for shot in told.said}
    world = _exchanged(told.world) if arm == "another" else told.world
    return dict.fromkeys(told.said, world)


def recipes(told: Told, arm: Arm, take: int) -> dict[Id, Recipe]:
    """What is drawn for each shot: recipes by shot, at the size of drafts."""
    found: dict[Id, Recipe] = {}
    compiled: dict[int, Recipes] = {}
    for shot, world in drawn(told, arm, take).items():
        known = compiled.get(id(world)) or compile(world, PREVIS)
        compiled[id(world)] = known
        if shot in known.shots:
            found[shot] = known.shots[shot].draft
    return found


def _exchanged(world: World) -> World:
    """Everybody looks as the next one, and is called as before; changes of looks go with the looks."""
    ids = list(world.characters)
    others = dict(zip(ids, ids[1:] + ids[:1], strict=True))
    people = {
        id: replace(world.characters[other], name=world.characters[id].name) for id, other in others.items()
    }
    back = {other: id for id, other in others.items()}
    facts = {id: replace(fact, thing=back.get(fact.thing, fact.thing)) for id, fact in world.facts.items()}
    return replace(world, characters=people, facts=facts)


def _forgotten(told: Told, shot: Id, take: int) -> World:
    """A world of what was said while a shot was open. Who somebody is, is known by name alone; the hour is
    known in the shot that it was said of, and a thing's place, colour and words where it was put in."""
    world, salt = told.world, f"{shot} {take}"
    people: dict[Id, Character] = {}
    for id, one in world.characters.items():
        looks = unlike(f"{one.name} {salt}", "", {}, [])
        people[id] = Character(name=one.name, order=one.order, **looks)
    props = {
        id: one if id in told.put.get(shot, ()) else Prop(name=one.name, order=one.order, kind=one.kind)
        for id, one in world.props.items()
    }
    own = world.shots[shot]
    first = shots_by_scene(world)[own.scene][0][0]
    scene = world.scenes[own.scene]
    if first != shot:
        scene = replace(scene, time=_NOON, weather="clear")
    return replace(
        world,
        characters=people,
        props=props,
        facts={id: fact for id, fact in world.facts.items() if fact.since == shot},
        scenes={**world.scenes, own.scene: scene},
        shots={**world.shots, shot: replace(_shifted(own, told.put.get(shot, ()), salt), take=take)},
    )


def _shifted(shot: Shot, put: tuple[Id, ...], salt: str) -> Shot:
    """The shot with what stands about for longer than this shot somewhere near."""
    props = dict(shot.props)
    for id, one in shot.props.items():
        if id in put or one.held_by is not None or one.on is not None:
            continue
        x, y = one.at
        digest = hashlib.sha256(f"{salt} {id}".encode()).digest()
        away = [int.from_bytes(digest[at : at + 2], "big") % (2 * _JITTER) - _JITTER for at in (0, 2)]
        to = (x + away[0], y + away[1])
        props[id] = replace(one, at=to, relation=None)
    return replace(shot, props=props)
