"""The shape of a world inside a Yjs document: written, read whole, and kept current edit by edit.

Each field of `World` is a root `Y.Map`. `meta` holds plain values; every other root maps an id to a
`Y.Map` of the entity's fields. A field that is absent has its default. Fields in `world.TEXTS` are
`Y.Text`, fields in `world.MAPS` are nested `Y.Map`s; everything else is one plain JSON value.

What cannot be read is left out of the world and reported as `Quarantined`, with the path of the
value that needs repair. References that dangle are none of this module's business.
"""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
from pycrdt import Array, Doc, Map, MapEvent, Text

from server.projects import world as nouns
from server.projects.quarantine import Quarantined as Quarantined
from server.projects.quarantine import Reading as Reading
from server.projects.quarantine import entity, quarantined, whole
from server.projects.world import Entity, Meta, World

META = "meta"
ROOTS: tuple[str, ...] = (META, *nouns.KINDS)
"""The names of the roots; no other root may exist in a world document."""

STANDINGS = ("cast", "props")
"""The fields of a shot whose values are `Y.Map`s of their own (`references` holds plain values)."""

LOST = "lost"
"""The name of a world whose document has none that can be read (it is required, and seeds need one)."""

_DECODERS = {root: msgspec.json.Decoder(kind) for root, kind in nouns.KINDS.items()}
_IDS = {root: re.compile(rf"{prefix}_[0-9A-Za-z_-]{{1,40}}") for root, prefix in nouns.PREFIXES.items()}
_META_FIELDS = {field.name: field.type for field in msgspec.structs.fields(Meta)}
_EXACT, _LARGEST = 2**53, 10**308
_ENTRIES = msgspec.json.Decoder(dict[str, msgspec.Raw])


def write(doc: Doc[Any], world: World) -> None:
    """Write a world into an empty document, in one transaction."""
    with doc.transaction():
        meta: Map[Any] = doc.get(META, type=Map)
        for name, value in _plain(world.meta).items():
            meta[name] = value
        meta["format"] = world.meta.format  # also when it is the default: it names the schema
        for root in nouns.KINDS:
            entities: Map[Any] = doc.get(root, type=Map)
            for id, entity in getattr(world, root).items():
                entities[id] = shared(root, entity)


def shared(root: str, entity: Entity) -> Map[Any]:
    """The `Y.Map` of an entity of `root`, not yet part of a document, with all texts and maps made."""
    fields = _plain(entity)
    for name in nouns.TEXTS.get(root, ()):
        fields[name] = Text(fields.get(name, ""))
    for name in nouns.MAPS.get(root, ()):
        inner = fields.get(name, {})
        fields[name] = Map({key: Map(value) for key, value in inner.items()} if name in STANDINGS else inner)
    return Map(fields)


def read(doc: Doc[Any]) -> Reading:
    """The whole document as plain values. Does not change the document."""
    reader = Reader(doc)
    try:
        return reader.reading
    finally:
        reader.close()


class Reader:
    """Keeps the world of a document current: only entities that changed are read again.

    An entity that did not change keeps its identity (`is`) from world to world. Use it on the
    document's own loop, outside of transactions.
    """

    def __init__(self, doc: Doc[Any], inspect: Callable[[str, list[Any]], None] | None = None) -> None:
        """`inspect` is told the events of every transaction under each root."""
        self._inspect = inspect
        self._roots: dict[str, Map[Any]] = {root: doc.get(root, type=Map) for root in ROOTS}
        self._doc = doc
        self._meta = Meta(world=LOST)
        self._entities: dict[str, dict[str, Entity]] = {}
        self._problems: dict[tuple[str, str], tuple[Quarantined, ...]] = {}
        self._dirty: set[tuple[str, str]] = set()
        self._reading: Reading | None = None
        with doc.transaction():
            self._read_meta()
            for root in nouns.KINDS:
                self._read_root(root)
        self._subscriptions = [
            (shared_map, shared_map.observe_deep(partial(self._changed, root)))
            for root, shared_map in self._roots.items()
        ]

    @property
    def reading(self) -> Reading:
        """The present world and what in it needs repair."""
        if self._dirty or self._reading is None:
            self._refresh()
            problems = [found for group in self._problems.values() for found in group]
            self._reading = Reading(
                World(meta=self._meta, **self._entities),  # type: ignore[arg-type]
                tuple(sorted(problems, key=lambda found: (found.path, found.message))),
            )
        return self._reading

    @property
    def world(self) -> World:
        return self.reading.world

    @property
    def problems(self) -> tuple[Quarantined, ...]:
        return self.reading.problems

    def close(self) -> None:
        """Stop observing the document."""
        for shared_map, subscription in self._subscriptions:
            shared_map.unobserve(subscription)
        self._subscriptions = []

    def _changed(self, root: str, events: list[Any]) -> None:
        if self._inspect is not None:
            self._inspect(root, events)
        for event in events:
            if event.path:
                self._dirty.add((root, str(event.path[0])))
            elif isinstance(event, MapEvent):
                self._dirty.update((root, key) for key in event.keys)  # type: ignore[attr-defined]

    def _refresh(self) -> None:
        dirty, self._dirty = self._dirty, set()
        by_root: dict[str, list[str]] = {}
        for root, key in sorted(dirty):
            by_root.setdefault(root, []).append(key)
        with self._doc.transaction():
            if by_root.pop(META, None):
                self._read_meta()
            for root, ids in by_root.items():
                self._read_entities(root, ids)

    def _read_entities(self, root: str, ids: list[str]) -> None:
        """Read some entities of one root again, in a new dict, as the old one belongs to an old world."""
        shared_map = self._roots[root]
        entities = dict(self._entities[root])
        added = False
        for id in ids:
            self._problems.pop((root, id), None)
            before = entities.get(id)
            entity = self._entity(root, id, _json(shared_map[id])) if id in shared_map else None
            if entity is None:
                entities.pop(id, None)
            elif entity != before:
                entities[id] = entity
                added = added or before is None
        self._entities[root] = dict(sorted(entities.items())) if added else entities

    def _read_root(self, root: str) -> None:
        found = _ENTRIES.decode(str(self._roots[root]))
        read = ((id, self._entity(root, id, bytes(raw))) for id, raw in sorted(found.items()))
        self._entities[root] = {id: entity for id, entity in read if entity is not None}

    def _entity(self, root: str, id: str, text: bytes) -> Entity | None:
        try:
            if _IDS[root].fullmatch(id):
                return _in_order(root, _DECODERS[root].decode(text))
        except msgspec.DecodeError:
            pass  # said below, with its path
        found = entity(root, id, _sorted(msgspec.json.decode(text)))
        if isinstance(found, Quarantined):
            self._problems[root, id] = (found,)
            return None
        return found

    def _read_meta(self) -> None:
        """Read `meta` field by field: a bad value is reported and the last good one stays."""
        good: dict[str, Any] = {}
        problems = []
        for name, raw in _ENTRIES.decode(str(self._roots[META])).items():
            if name not in _META_FIELDS:
                problems.append(Quarantined(f"{META}/{name}", "A world has no such field."))
                continue
            try:
                good[name] = msgspec.json.decode(raw, type=_META_FIELDS[name])
            except msgspec.ValidationError as error:
                problems.append(quarantined(f"{META}/{name}", error))
                good[name] = getattr(self._meta, name)
        if "world" not in good:
            problems.append(Quarantined(f"{META}/world", "The world has lost its name."))
            good["world"] = self._meta.world
        self._problems[META, ""] = tuple(problems)
        self._meta = Meta(**good)


def _in_order(root: str, entity: Entity) -> Entity:
    """Maps come out of a document in no order; a world has them by key, so that it is always the same."""
    for name in nouns.MAPS.get(root, ()):
        entries = getattr(entity, name)
        if len(entries) > 1:
            msgspec.structs.force_setattr(entity, name, dict(sorted(entries.items())))
    return entity


def _sorted(value: Any) -> Any:
    """With several things to repair, it is always the same one that is named first."""
    if isinstance(value, dict):
        return {key: _sorted(inner) for key, inner in sorted(value.items())}
    return value


def _plain(value: Any) -> dict[str, Any]:
    plain: dict[str, Any] = storable(msgspec.json.decode(msgspec.json.encode(value)))
    return plain


def storable(value: Any) -> Any:
    """Numbers as JavaScript has them: the library panics at integers that no document can hold."""
    if isinstance(value, int) and abs(value) > _EXACT:
        return float(value) if abs(value) < _LARGEST else None
    if isinstance(value, list):
        return [storable(item) for item in value]
    if isinstance(value, dict):
        return {key: storable(inner) for key, inner in value.items()}
    return value


def _json(value: Any) -> bytes:
    """JSON of what stands in a root, as the JSON of the whole root would have it."""
    if isinstance(value, Map | Array):
        return str(value).encode()
    return msgspec.json.encode(whole(value), enc_hook=lambda _: None)
