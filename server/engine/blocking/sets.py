"""The sets as blocking sees them: what stands in the way, what gives way to an eye, how high the ground is.

The sets themselves stand in `engine/sets`, one small file each.
"""

import numpy as np
import numpy.typing as npt

from server.engine.sets import SETS, Block, Light, Paint, Set, Side
from server.engine.sets.shore import SHORELINE
from server.engine.solids import Vector
from server.projects.vocabulary import SetKind

__all__ = [
    "ENDS",
    "HIGH",
    "LOW",
    "NUMBER",
    "SETS",
    "SHORELINE",
    "Block",
    "Light",
    "Paint",
    "Set",
    "Side",
    "Vector",
    "beyond",
    "ground",
    "shown",
]

NUMBER: dict[SetKind, int] = {kind: number for number, kind in enumerate(SETS)}
"""The row of each set in the tables below."""

LOW, HIGH = (np.array([one.clear[end] for one in SETS.values()], np.float64) for end in (0, 1))
"""The corners (set, 3) of where eyes can be."""

ENDS = np.array([one.ends for one in SETS.values()], np.float64).reshape(-1, 2, 3)
"""The corners (set, 2, 3) of all that shadows fall on."""


def shown(kind: SetKind, eye: Vector) -> tuple[Block, ...]:
    """The blocks that are drawn for an eye: a side of the set gives way when the eye stands beyond it."""
    return tuple(
        block for block in SETS[kind].blocks if block.side is None or not away(kind, block.side, eye)
    )


def away(kind: SetKind, side: Side, eye: Vector) -> bool:
    """Whether an eye stands beyond a side of the set."""
    return bool(_beyond(kind, side, np.array([eye]))[0])


def beyond(kind: SetKind, block: Block, eyes: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Whether each eye (n, 3) stands beyond the side of the set that a block closes."""
    return _beyond(kind, block.side, eyes)


def _beyond(kind: SetKind, side: Side | None, eyes: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    low, high = SETS[kind].clear
    found: npt.NDArray[np.bool_]
    match side:
        case "left":
            found = eyes[:, 0] < low[0]
        case "right":
            found = eyes[:, 0] > high[0]
        case "front":
            found = eyes[:, 1] < low[1]
        case "back":
            found = eyes[:, 1] > high[1]
        case "top":
            found = eyes[:, 2] > high[2]
        case None:
            found = np.zeros(len(eyes), dtype=bool)
    return found


def ground(kind: SetKind, x: float, y: float) -> float:
    """The height in metres of what a person or prop stands on at a point of the floor plan."""
    if kind == "shore" and y > SHORELINE and not (-1.6 <= x <= 1.6 and y <= 26.0):
        return -0.45  # wading in the shallows
    return 0.0
