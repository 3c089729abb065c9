"""Props as boxes of real size: what blocking computes with and what the stage's meshes must fit into."""

from server.engine.blocking.staging import Item
from server.projects.vocabulary import PropKind

BOXES: dict[PropKind, tuple[int, int, int]] = {
    "table": (1400, 800, 740),
    "chair": (450, 480, 880),
    "bench": (1500, 400, 450),
    "crate": (500, 400, 400),
    "suitcase": (620, 220, 440),
    "lantern": (160, 160, 320),
    "cup": (110, 90, 100),
    "book": (150, 210, 35),
}
"""Width (x), depth (y) and height (z) in millimetres at scale 100 and facing 0, on its base."""

TOPS: dict[PropKind, int] = {kind: box[2] for kind, box in BOXES.items()} | {"chair": 450}
"""The height in millimetres, at scale 100, at which another prop rests on it."""

HANGING: frozenset[PropKind] = frozenset({"suitcase", "lantern"})
"""What is carried by a handle on top, so that it hangs below the hand; the rest lies in the hand."""


def box(item: Item) -> tuple[float, float, float]:
    """Width, depth and height of an item in metres."""
    width, depth, height = BOXES[item.kind]
    return width * item.scale / 1e5, depth * item.scale / 1e5, height * item.scale / 1e5


def top(item: Item) -> float:
    """How high above its base another item rests on it, in metres."""
    return TOPS[item.kind] * item.scale / 1e5
