"""Changes of the document's schema. Only the server makes them, before it serves a room."""

from collections.abc import Callable, Mapping
from typing import Any

from pycrdt import Doc, Map

from server.errors import Conflict
from server.projects.world import FORMAT
from server.realtime.document import META

STEPS: Mapping[int, Callable[[Doc[Any]], None]] = {}
"""From each format, the change that makes the next one."""


def schema(doc: Doc[Any]) -> int:
    """The format of a document; one that does not say is of the present format."""
    meta: Map[Any] = doc.get(META, type=Map)
    found = meta.get("format", FORMAT)
    return int(found) if isinstance(found, int | float) else FORMAT


def migrate(doc: Doc[Any], steps: Mapping[int, Callable[[Doc[Any]], None]] = STEPS) -> None:
    """Bring a document to the present format. Raises `Conflict` where it is newer than this server."""
    at = schema(doc)
    target = max([FORMAT, *(step + 1 for step in steps)])
    if at > target:
        raise Conflict(f"This world has format {at}; this server knows {target}. Update the server.")
    while at in steps:
        steps[at](doc)
        at += 1
        meta: Map[Any] = doc.get(META, type=Map)
        meta["format"] = at
