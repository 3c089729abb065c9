"""Edits of a world as plain data: applied to values here, to documents in `realtime`, by browsers to theirs.

An instruction, an import and an undo are all lists of these, in order. Every list has an inverse.
"""

from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from server.errors import Invalid
from server.projects import quarantine
from server.projects.quarantine import Quarantined
from server.projects.world import Entity, Id, Shot, Standing, Struct, World

Kind = Literal[
    "characters", "places", "props", "styles", "scenes", "shots", "facts", "pages", "panels", "balloons",
    "notes", "consents",
]  # fmt: skip
Group = Literal["cast", "props"]
Fields = dict[str, Any]
"""Values by field name, in the JSON of `world.json`."""


class Change(Struct, frozen=True, tag_field="edit", tag="change"):
    """Give fields of an entity other values; the others stay."""

    kind: Kind
    id: Id
    fields: Fields


class Make(Struct, frozen=True, tag_field="edit", tag="make"):
    """A new entity; fields that are left out have their defaults."""

    kind: Kind
    id: Id
    fields: Fields


class Remove(Struct, frozen=True, tag_field="edit", tag="remove"):
    """Delete an entity softly."""

    kind: Kind
    id: Id


class Stand(Struct, frozen=True, tag_field="edit", tag="stand"):
    """Put a thing into a shot, or change fields of how it stands there."""

    shot: Id
    group: Group
    thing: Id
    fields: Fields


class Leave(Struct, frozen=True, tag_field="edit", tag="leave"):
    """Take a thing out of a shot."""

    shot: Id
    group: Group
    thing: Id


class ChangeWorld(Struct, frozen=True, tag_field="edit", tag="world"):
    """Give fields of the world's own head (its style, title, language) other values."""

    fields: Fields


Edit = Change | Make | Remove | Stand | Leave | ChangeWorld


def applied(world: World, edits: Iterable[Edit], now: int = 1) -> World:
    """The world after the edits; what no edit names is the very same object.

    `now` becomes the time of deletions, in milliseconds. Raises `Invalid`, which names the path of what
    cannot be: an entity that is not there (or is already), an unknown field, a value out of its range.
    """
    for edit in edits:
        world = _applied(world, edit, now)
    return world


def inverse(world: World, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that take `edits` back, for the world as it was before them.

    What was made stays as something deleted. Raises `Invalid` as `applied` does.
    """
    back: list[Edit] = []
    for edit in edits:
        back.append(_inverse(world, edit))
        world = _applied(world, edit, 1)
    return tuple(reversed(back))


def _applied(world: World, edit: Edit, now: int) -> World:
    match edit:
        case ChangeWorld(fields):
            meta = quarantine.meta(msgspec.to_builtins(world.meta) | fields)
            return msgspec.structs.replace(world, meta=meta)
        case Make(kind, id, fields):
            if id in getattr(world, kind):
                raise Invalid("There is already something of this id.", path=f"{kind}/{id}")
            return _with(world, kind, id, _entity(kind, id, fields))
        case Change(kind, id, fields):
            one = _found(world, kind, id)
            return _with(world, kind, id, _entity(kind, id, msgspec.to_builtins(one) | fields))
        case Remove(kind, id):
            one = _found(world, kind, id)
            return _with(world, kind, id, msgspec.structs.replace(one, deleted=now))
        case Stand(shot, group, thing, fields):
            standings = _standings(world, shot, group)
            before = msgspec.to_builtins(standings[thing]) if thing in standings else {}
            return _standing(world, shot, group, {**standings, thing: before | fields})
        case Leave(shot, group, thing):
            standings = _standings(world, shot, group)
            if thing not in standings:
                raise Invalid("It is not in this shot.", path=f"shots/{shot}/{group}/{thing}")
            return _standing(world, shot, group, {id: one for id, one in standings.items() if id != thing})


def _inverse(world: World, edit: Edit) -> Edit:
    match edit:
        case ChangeWorld(fields):
            return ChangeWorld(_values(world.meta, fields))
        case Make(kind, id):
            return Remove(kind, id)
        case Change(kind, id, fields):
            return Change(kind, id, _values(_found(world, kind, id), fields))
        case Remove(kind, id):
            return Change(kind, id, {"deleted": _found(world, kind, id).deleted})
        case Stand(shot, group, thing, fields):
            before = _standings(world, shot, group).get(thing)
            if before is None:
                return Leave(shot, group, thing)
            return Stand(shot, group, thing, _values(before, fields))
        case Leave(shot, group, thing):
            before = _standings(world, shot, group).get(thing)
            return Stand(shot, group, thing, msgspec.to_builtins(before) if before is not None else {})


def _values(one: Struct, names: Iterable[str]) -> Fields:
    """The present values of fields, as JSON has them; unknown names are left to `applied` to refuse."""
    return {name: msgspec.to_builtins(getattr(one, name)) for name in names if name in one.__struct_fields__}


def _found(world: World, kind: Kind, id: Id) -> Entity:
    one: Entity | None = getattr(world, kind).get(id)
    if one is None:
        raise Invalid("There is nothing of this id.", path=f"{kind}/{id}")
    return one


def _standings(world: World, shot: Id, group: Group) -> dict[Id, Standing]:
    one = _found(world, "shots", shot)
    assert isinstance(one, Shot)
    return one.cast if group == "cast" else one.props


def _standing(world: World, shot: Id, group: Group, standings: dict[Id, Any]) -> World:
    plain = msgspec.to_builtins(world.shots[shot])
    plain[group] = dict(sorted((id, msgspec.to_builtins(one)) for id, one in standings.items()))
    return _with(world, "shots", shot, _entity("shots", shot, plain))


def _entity(kind: Kind, id: Id, fields: Fields) -> Entity:
    found = quarantine.entity(kind, id, fields)
    if isinstance(found, Quarantined):
        raise Invalid(found.message, path=found.path)
    return found


def _with(world: World, kind: Kind, id: Id, one: Entity) -> World:
    return msgspec.structs.replace(world, **{kind: {**getattr(world, kind), id: one}})
