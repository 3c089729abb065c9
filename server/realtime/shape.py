"""Which containers may stand where in a world document. Anything else is refused (4422).

Values are not judged here: a malformed value in a permitted place is accepted, and the reader
quarantines its entity.
"""

from collections.abc import Iterable
from typing import Any

from pycrdt import Array, Doc, Map, MapEvent, Text, TextEvent, XmlElement, XmlFragment, XmlText

from server.projects.world import MAPS, TEXTS
from server.realtime.document import META, ROOTS, STANDINGS

_CONTAINERS = (Map, Text, Array, XmlFragment, XmlElement, XmlText, Doc)


class Shape:
    """Watches the changes of one document; `inspect` is told of each by the document's reader."""

    def __init__(self) -> None:
        self._wrong: str | None = None
        self._lists: set[str] = set()

    def inspect(self, root: str, events: list[Any]) -> None:
        """Look at the changes of a transaction under `root`."""
        for event in events:
            path = (root, *map(str, event.path))
            if isinstance(event, TextEvent):
                pieces: list[dict[str, Any]] = event.delta  # type: ignore[attr-defined]
                if any(not isinstance(piece.get("insert", ""), str) for piece in pieces):
                    self._refuse(path, "a text holds characters only")
            elif isinstance(event, MapEvent):
                changes: dict[str, dict[str, Any]] = event.keys  # type: ignore[attr-defined]
                if not changes and len(path) == 1:
                    self._lists.add(root)
                for key, change in changes.items():
                    if isinstance(change.get("newValue"), _CONTAINERS):
                        self._container((*path, key), change["newValue"])
            else:
                self._refuse(path, "there is no such container")

    def verdict(self, doc: Doc[Any]) -> str | None:
        """What was wrong in the last transaction, or None. Also looks for unknown roots."""
        wrong, self._wrong = self._wrong, None
        lists, self._lists = self._lists, set()
        if wrong is None:
            foreign = sorted(set(doc.keys()) - set(ROOTS))
            if foreign:
                wrong = f"{foreign[0][:80]}: a world has no such root"
        if wrong is None and lists:
            wrong = _sequences(doc, lists)
        return wrong

    def _container(self, path: tuple[str, ...], value: Any) -> None:
        kind = permitted(path)
        if kind is None or not isinstance(value, kind):
            self._refuse(path, "this kind of container does not belong here")
        elif isinstance(value, Map):
            for key, inner in value.items():
                if isinstance(inner, _CONTAINERS):
                    self._container((*path, key), inner)
        elif isinstance(value, Text) and any(not isinstance(piece, str) for piece, _ in value.diff()):
            self._refuse(path, "a text holds characters only")

    def _refuse(self, path: Iterable[object], why: str) -> None:
        if self._wrong is None:
            self._wrong = "/".join(str(step)[:80] for step in path) + ": " + why


def permitted(path: tuple[str, ...]) -> type[Map[Any]] | type[Text] | None:
    """The kind of container that may stand at `path` (root, id, field, key), if any."""
    root = path[0]
    if root == META:
        return None
    if len(path) == 2:
        return Map
    if len(path) == 3 and path[2] in TEXTS.get(root, ()):
        return Text
    if len(path) == 3 and path[2] in MAPS.get(root, ()):
        return Map
    if len(path) == 4 and path[2] in STANDINGS and path[2] in MAPS.get(root, ()):
        return Map
    return None


def _sequences(doc: Doc[Any], roots: Iterable[str]) -> str | None:
    """A root that somebody used as a list or a text. A map does not show that, a copy can be asked."""
    copy: Doc[Any] = Doc()
    copy.apply_update(doc.get_update())
    for root in sorted(roots):
        found: Array[Any] = copy.get(root, type=Array)
        if len(found):
            return f"{root}: this root is a map"
    return None
