"""Reading worlds that may be damaged: what is malformed is set aside by name, the rest is kept."""

import math
import re
from typing import Any

import msgspec

from server import neighbours
from server.errors import Invalid
from server.projects.world import FORMAT, KINDS, PREFIXES, Entity, Meta, Struct, World


class Quarantined(Struct, frozen=True):
    """Something that could not be read: where it stands (`characters/ch_x/age`) and what is wrong."""

    path: str
    message: str


class Reading(Struct, frozen=True):
    """A world without its malformed entities, and these by name."""

    world: World
    problems: tuple[Quarantined, ...] = ()


def entity(kind: str, id: str, value: Any) -> Entity | Quarantined:
    """One entity of the map `kind`, from plain values."""
    path = f"{kind}/{id}"
    if not re.fullmatch(rf"{PREFIXES[kind]}_[0-9A-Za-z_-]{{1,40}}", id):
        return Quarantined(path, f"An id in {kind} looks like {PREFIXES[kind]}_…")
    try:
        return msgspec.convert(whole(value), KINDS[kind])
    except msgspec.ValidationError as error:
        return quarantined(path, error, whole(value), KINDS[kind])


def meta(value: Any) -> Meta:
    """The head of a world. Raises `Invalid`: without it nothing else can be read."""
    try:
        found = msgspec.convert(whole(value), Meta)
    except msgspec.ValidationError as error:
        raise Invalid(str(error), path=quarantined("meta", error).path) from None
    if found.format != FORMAT:
        raise Invalid(
            f"This world has format {found.format}; this Diorama reads format {FORMAT}.", path="meta/format"
        )
    return found


def decode(data: bytes) -> Reading:
    """A `world.json`. Raises `Invalid` where it is not JSON, or its `meta` cannot be read."""
    try:
        raw = msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError) as error:
        raise Invalid(f"This is not JSON: {error}", path="") from None
    if not isinstance(raw, dict):
        raise Invalid("A world is a JSON object.", path="")
    problems = [
        Quarantined(str(name), "A world has no such map.")
        for name in raw
        if name not in KINDS and name != "meta"
    ]
    maps: dict[str, dict[str, Any]] = {}
    for kind in KINDS:
        entries = raw.get(kind, {})
        if not isinstance(entries, dict):
            problems.append(Quarantined(kind, "This must be a map of entities by id."))
            continue
        maps[kind] = {}
        for id, value in entries.items():
            found = entity(kind, id, value)
            if isinstance(found, Quarantined):
                problems.append(found)
            else:
                maps[kind][id] = found
    return Reading(World(meta=meta(raw.get("meta", {})), **maps), tuple(problems))


def whole(value: Any) -> Any:
    """The same plain value with 3.0 as 3: JavaScript has one kind of number."""
    if isinstance(value, float) and math.isfinite(value) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: whole(item) for key, item in value.items()}
    if isinstance(value, list):
        return [whole(item) for item in value]
    return value


def quarantined(
    path: str, error: msgspec.ValidationError, value: Any = None, kind: Any = None
) -> Quarantined:
    """Name the value below `path` that could not be converted.

    msgspec does not say which entry of a map it was; given `value` and its `kind`, each is tried.
    """
    message, _, at = str(error).partition(" - at `")
    where = re.search(r"\$[^`]*", at)
    steps: list[str] = re.findall(r"\[\.\.\.\]|\[\d+\]|[^.\[\]]+", where.group()[1:]) if where else []
    if at.startswith("key"):
        steps.append("[...]")
    for depth, step in enumerate(steps):
        if step == "[...]":
            key = _bad_key(value, kind, steps[0]) if depth == 1 else None
            path += f"/{key}" if key is not None else ""
        else:
            path += "/" + step.strip("[]")
    named = re.search(r"field `([^`]+)`", message)
    return Quarantined(
        f"{path}/{named.group(1)}" if named else path, message + _nearest(message, kind, steps)
    )


def _nearest(message: str, kind: Any, steps: list[str]) -> str:
    """The valid words nearest to an unknown one, as a sentence; nothing where it is no matter of words."""
    wrong = re.match(r"Invalid enum value '(.*)'", message)
    valid = neighbours.words(kind, steps) if wrong and kind is not None else ()
    return neighbours.sentence(wrong.group(1), valid) if wrong and valid else ""


def _bad_key(value: Any, kind: Any, name: str) -> str | None:
    """Which entry of the map in field `name` cannot be read."""
    expected = next(field.type for field in msgspec.structs.fields(kind) if field.name == name)
    for key, inner in value[name].items():
        try:
            msgspec.convert({key: inner}, expected)
        except msgspec.ValidationError:
            return str(key)
    return None
