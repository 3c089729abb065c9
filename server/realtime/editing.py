"""Edits carried out on a world document: each field by itself, so that others' edits beside it survive."""

from collections.abc import Iterable
from typing import Any

from pycrdt import Doc, Map, Text

from server.projects import world as nouns
from server.projects.edits import Change, ChangeWorld, Edit, Fields, Kind, Leave, Make, Remove, Stand
from server.projects.world import World
from server.realtime.document import META, STANDINGS, shared, storable


def carry_out(doc: Doc[Any], edits: Iterable[Edit], after: World, now: int) -> None:
    """Write edits into a document, within a transaction of the caller.

    `after` is what `applied` makes of the document's world with them, and so knows that all can be made;
    `now` the time of deletions in milliseconds.
    """
    for edit in edits:
        match edit:
            case ChangeWorld(fields):
                _write(_root(doc, META), fields)
            case Make(kind, id):
                _root(doc, kind)[id] = shared(kind, getattr(after, kind)[id])
            case Change(kind, id, fields):
                _change(doc, kind, id, fields)
            case Remove(kind, id):
                _root(doc, kind)[id]["deleted"] = now
            case Stand(shot, group, thing, fields):
                standings = _inner(_root(doc, "shots")[shot], group)
                if thing in standings:
                    _write(standings[thing], fields)
                else:
                    standings[thing] = Map(storable(fields))
            case Leave(shot, group, thing):
                del _inner(_root(doc, "shots")[shot], group)[thing]


def _change(doc: Doc[Any], kind: Kind, id: str, fields: Fields) -> None:
    one: Map[Any] = _root(doc, kind)[id]
    for name, value in fields.items():
        if name in nouns.TEXTS.get(kind, ()):
            text = one.get(name)
            if isinstance(text, Text):
                text.clear()
                text += value
            else:
                one[name] = Text(value)
        elif name in nouns.MAPS.get(kind, ()):
            entries = storable(value)
            nested = name in STANDINGS
            one[name] = Map({key: Map(inner) for key, inner in entries.items()} if nested else entries)
        else:
            _write(one, {name: value})


def _write(into: Map[Any], fields: Fields) -> None:
    for name, value in storable(fields).items():
        if name not in into or into[name] != value:
            into[name] = value


def _root(doc: Doc[Any], name: str) -> Map[Any]:
    found: Map[Any] = doc.get(name, type=Map)
    return found


def _inner(one: Map[Any], name: str) -> Map[Any]:
    """The map of standings of a shot, made where an old client has left it out."""
    if not isinstance(one.get(name), Map):
        one[name] = Map({})
    found: Map[Any] = one[name]
    return found
