"""Props as boxes of real size: what blocking computes with and what the stage's meshes must fit into."""

from server.engine.blocking.staging import Item
from server.projects.vocabulary import PropKind

BOXES: dict[PropKind, tuple[int, int, int]] = {
    "table": (1400, 800, 740),
    "desk": (1300, 650, 750),
    "chair": (450, 480, 880),
    "stool": (380, 380, 620),
    "sofa": (1900, 880, 820),
    "bed": (1600, 2080, 1000),
    "bench": (1500, 400, 450),
    "shelf": (900, 320, 1800),
    "crate": (500, 400, 400),
    "barrel": (600, 600, 880),
    "suitcase": (620, 220, 440),
    "backpack": (340, 240, 500),
    "lantern": (160, 160, 320),
    "lamp": (420, 420, 1550),
    "candle": (110, 110, 220),
    "cup": (110, 90, 100),
    "bottle": (80, 80, 300),
    "plate": (260, 260, 28),
    "book": (150, 210, 35),
    "letter": (220, 150, 4),
    "phone": (74, 152, 10),
    "laptop": (330, 330, 230),
    "sign": (900, 90, 2000),
    "umbrella": (1000, 1000, 980),
    "sword": (190, 40, 980),
    "bicycle": (1750, 560, 1060),
    "tree": (3600, 3600, 5600),
    "rock": (1300, 900, 700),
    "plant": (560, 560, 1050),
}
"""Width (x), depth (y) and height (z) in millimetres at scale 100 and facing 0, on its base."""

TOPS: dict[PropKind, int] = {kind: box[2] for kind, box in BOXES.items()} | {
    "chair": 450,
    "sofa": 430,
    "bed": 520,
}
"""The height in millimetres, at scale 100, at which another prop rests on it."""

HANGING: frozenset[PropKind] = frozenset({"suitcase", "lantern", "backpack"})
"""What is carried by a handle on top, so that it hangs below the hand; the rest lies in the hand."""


def box(item: Item) -> tuple[float, float, float]:
    """Width, depth and height of an item in metres."""
    width, depth, height = BOXES[item.kind]
    return width * item.scale / 1e5, depth * item.scale / 1e5, height * item.scale / 1e5


def top(item: Item) -> float:
    """How high above its base another item rests on it, in metres."""
    return TOPS[item.kind] * item.scale / 1e5
