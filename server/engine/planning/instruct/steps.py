"""Edits in words for people: "1C: bearing 180", "Mara's hat: none, from 2D on"."""

from collections.abc import Mapping
from typing import Any

from server.engine.planning import colours
from server.projects.edits import Change, ChangeWorld, Edit, Leave, Make, Remove, Stand
from server.projects.world import Id, World

_UNITS = {"bearing": "°", "facing": "°", "roll": "°", "pitch": "°", "lens": " mm", "strength": " %"}


def clock(minutes: int) -> str:
    """Story minutes as people read them."""
    day = f"day {minutes // 1440 + 1}, " if minutes >= 1440 else ""
    return f"{day}{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def sentence(world: World, labels: Mapping[Id, str], edit: Edit) -> str:
    """What an edit does; `world` is the one after it."""
    match edit:
        case ChangeWorld(fields):
            return f"The world: {_fields(world, labels, fields)}"
        case Make("facts", _, fields):
            said = _pair(world, labels, fields["attribute"], fields["value"])
            what = f"{_call(world, labels, fields['thing'])}: {said}"
            return f"{what}, from {_call(world, labels, fields['since'])} on"
        case Make(kind, id, fields):
            said = f" “{fields['text']}”" if fields.get("text") else ""
            return f"New {kind[:-1]} {_call(world, labels, id)}{said}".replace("  ", " ").rstrip()
        case Change(kind, id, fields):
            if "deleted" in fields:
                return f"{_call(world, labels, id)} is back"
            return f"{_call(world, labels, id)}: {_fields(world, labels, fields)}"
        case Remove(kind, id):
            return f"Delete {kind[:-1]} {_call(world, labels, id)}"
        case Stand(shot, _, thing, fields):
            what = _fields(world, labels, fields)
            return f"{_call(world, labels, shot)}: {_call(world, labels, thing)} {what}".rstrip()
        case Leave(shot, _, thing):
            return f"{_call(world, labels, shot)}: without {_call(world, labels, thing)}"


def _fields(world: World, labels: Mapping[Id, str], fields: Mapping[str, Any]) -> str:
    return ", ".join(_pair(world, labels, name, value) for name, value in fields.items())


def _pair(world: World, labels: Mapping[Id, str], name: str, value: Any) -> str:
    return f"{name.replace('_', ' ')} {_value(world, labels, name, value)}"


def _value(world: World, labels: Mapping[Id, str], name: str, value: Any) -> str:
    if value is None or value == () or value == []:
        return "none"
    if name == "time" and isinstance(value, int):
        return clock(value)
    if name in ("at", "order", "rect"):
        return "elsewhere" if name == "at" else "moved"
    if isinstance(value, dict):
        return " ".join(_value(world, labels, key, one) for key, one in value.items())
    if isinstance(value, (tuple, list)):
        return ", ".join(_value(world, labels, name, one) for one in value)
    text = str(value)
    if text.startswith("#") and len(text) == 7:
        return colours.word(text)
    return _call(world, labels, text) if text[2:3] == "_" else text.replace("_", " ") + _UNITS.get(name, "")


def _call(world: World, labels: Mapping[Id, str], id: Id) -> str:
    if id in world.shots:
        return labels.get(id) or world.shots[id].title or "the new shot"
    if id in world.scenes:
        return world.scenes[id].title or "the new scene"
    for things in (world.characters, world.props, world.places, world.styles):
        if id in things:
            return things[id].name or id
    if id in world.balloons:
        return f"“{world.balloons[id].text[:40]}”"
    if id in world.consents:
        return world.consents[id].name
    if id in world.facts:
        fact = world.facts[id]
        who, since = _call(world, labels, fact.thing), _call(world, labels, fact.since)
        return f"{who}, {fact.attribute.replace('_', ' ')} as of {since}"
    return "" if id[:3] in ("pn_", "ba_", "pg_") else id
