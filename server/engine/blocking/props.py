"""What blocking needs of props, in metres: their boxes, what they bear, where a hand holds them.

The kinds themselves stand in `engine/props`, one small file each.
"""

from server.engine.blocking.staging import Item
from server.engine.props import KINDS, Form, form
from server.projects.vocabulary import PropKind

BOXES: dict[PropKind, tuple[int, int, int]] = {word: kind.form.box for word, kind in KINDS.items()}
"""Width (x), depth (y) and height (z) in millimetres at scale 100 and facing 0, on its base."""

TOPS: dict[PropKind, int] = {word: kind.top or kind.form.box[2] for word, kind in KINDS.items()}
"""The height in millimetres, at scale 100, at which another prop rests on it."""

BEARING: frozenset[PropKind] = frozenset(word for word, kind in KINDS.items() if kind.top is not None)
"""What has a top on which another prop can rest."""

SEATS: dict[PropKind, int] = {word: kind.seat for word, kind in KINDS.items() if kind.seat is not None}
"""What a person can sit or lie on, and how high, in millimetres at scale 100."""

HANGING: frozenset[PropKind] = frozenset(word for word, kind in KINDS.items() if kind.hanging)
"""What is carried by a handle on top, so that it hangs below the hand; the rest lies in the hand."""

EARED: frozenset[PropKind] = frozenset(word for word, kind in KINDS.items() if kind.eared)
"""What is held by an ear, rim or handle at its left as it faces -y."""

LETTERED: frozenset[PropKind] = frozenset(word for word, kind in KINDS.items() if kind.form.label is not None)
"""What words can stand on."""


def shape(item: Item) -> Form:
    """The form of an item: as it stands, or as it is held."""
    return form(item.kind, item.held_by is not None)


def box(item: Item) -> tuple[float, float, float]:
    """Width, depth and height of an item in metres."""
    width, depth, height = shape(item).box
    return width * item.scale / 1e5, depth * item.scale / 1e5, height * item.scale / 1e5


def top(item: Item) -> float:
    """How high above its base another item rests on it, in metres."""
    return TOPS[item.kind] * item.scale / 1e5


def plan(item: Item) -> tuple[float, float]:
    """Width and depth of where others rest on it, in metres."""
    kind = KINDS[item.kind]
    width, depth = kind.plan or kind.form.box[:2]
    return width * item.scale / 1e5, depth * item.scale / 1e5


def grip(item: Item) -> tuple[float, float, float]:
    """Where a hand holds it, from the middle of its base, in metres before it is turned."""
    x, y, z = shape(item).grip
    return x * item.scale / 1e5, y * item.scale / 1e5, z * item.scale / 1e5
