"""The sets: floor, walls and fixed furniture as blocks, in metres. The stage's meshes follow these tables.

x points right, y away from the front of the set, z up; people stand on z = 0 around the origin.
"""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt

from server.projects.vocabulary import SetKind

Vector = tuple[float, float, float]
Paint = Literal["wall", "floor", "accent", "trim", "glass", "water", "wood", "dark"]
"""Which colour of the place a block takes: `trim` is a lighter wall, `wood` a darker floor, `glass` and
`water` take the sky's colour, `dark` is nearly black."""
SHORELINE = 1.5
"""Where the sand of the shore ends and the sea begins; the pier leads on from there."""

Side = Literal["left", "right", "front", "back", "top"]


@dataclass(frozen=True)
class Block:
    """An upright box between two corners (`low`, `high`), or the cylinder or gable roof that fills it.

    A cylinder stands upright and narrows to `taper` of its width at the top. A gable's ridge runs along
    the longer side. `occludes` is false where it is too thin or broken to hide anything surely. `side`
    names the side of the set that the block closes: it is not drawn for an eye beyond it (`shown`).
    """

    name: str
    low: Vector
    high: Vector
    paint: Paint
    shape: Literal["box", "cylinder", "gable"] = "box"
    taper: float = 1.0
    occludes: bool = True
    side: Side | None = None


@dataclass(frozen=True)
class Light:
    """Where indoor light comes from by day (a window) and by night (a lamp), in metres."""

    window: Vector
    lamp: Vector


@dataclass(frozen=True)
class Set:
    """One kind of set.

    `clear` is the box (low, high) in which a camera can stand; `view` is the box that a shot without
    subjects frames when its size is `long`; `outdoors` tells whether the sun and the sky are seen;
    `furnished` whether something that can hide a person stands within `clear`; `lamps` are the points of
    light of its own lamps that can be seen.
    """

    blocks: tuple[Block, ...]
    clear: tuple[Vector, Vector]
    view: tuple[Vector, Vector]
    outdoors: bool
    light: Light | None = None
    furnished: bool = False
    lamps: tuple[Vector, ...] = ()


def _windows(name: str, x: float, y: float, out: float, rows: tuple[float, ...]) -> tuple[Block, ...]:
    """Two columns of house windows around x on the front at y; `out` is the side they look to."""
    made = []
    for column in (-1.25, 1.25):
        for row, z in enumerate(rows):
            low, high = sorted((y, y + 0.06 * out))
            pane = (x + column - 0.45, x + column + 0.45)
            label = f"{name} window {row}{'ab'[column > 0]}"
            made.append(Block(label, (pane[0], low, z), (pane[1], high, z + 1.3), "glass", occludes=False))
            sill = sorted((y, y + 0.16 * out))
            made.append(
                Block(
                    f"{label} sill",
                    (pane[0] - 0.1, sill[0], z - 0.1),
                    (pane[1] + 0.1, sill[1], z),
                    "trim",
                    occludes=False,
                )
            )
    return tuple(made)


def _house(name: str, x: float, front: float, out: float, width: float, height: float) -> tuple[Block, ...]:
    """A house front `width` wide around x, with door, windows and roof; `out` is the street's side."""
    side: Side = "front" if out > 0 else "back"
    low, high = sorted((front, front - 5.0 * out))
    door = sorted((front, front + 0.08 * out))
    plinth = sorted((front, front + 0.05 * out))
    half = width / 2
    rows = tuple(z for z in (3.3, 6.0, 8.7) if z + 1.6 < height)
    blocks = (
        Block(f"{name} front", (x - half, low, 0.0), (x + half, high, height), "wall"),
        Block(f"{name} roof", (x - half, low, height), (x + half, high, height + 2.0), "accent", "gable"),
        Block(f"{name} door", (x - 0.5, door[0], 0.0), (x + 0.5, door[1], 2.15), "accent", occludes=False),
        Block(
            f"{name} plinth", (x - half, plinth[0], 0.0), (x + half, plinth[1], 0.45), "trim", occludes=False
        ),
        *_windows(name, x, front, out, rows),
    )
    return tuple(replace(block, side=side) for block in blocks)


def _pier() -> tuple[Block, ...]:
    deck = (Block("pier deck", (-1.6, SHORELINE, -0.18), (1.6, 26.0, 0.0), "wood"),)
    posts = tuple(
        Block(
            f"pier post {side}{number}",
            (1.5 * side - 0.11, y - 0.11, -1.6),
            (1.5 * side + 0.11, y + 0.11, 1.0),
            "wood",
            "cylinder",
            occludes=False,
        )
        for side in (-1, 1)
        for number, y in enumerate((3.0, 6.0, 9.0, 12.0, 15.0, 18.0, 21.0, 24.0))
    )
    ropes = tuple(
        Block(
            f"pier rail {side}",
            (1.5 * side - 0.03, 3.0, 0.8),
            (1.5 * side + 0.03, 24.0, 0.86),
            "dark",
            occludes=False,
        )
        for side in (-1, 1)
    )
    return deck + posts + ropes


SETS: dict[SetKind, Set] = {
    "plain": Set(
        blocks=(Block("floor", (-60.0, -60.0, -0.1), (60.0, 60.0, 0.0), "floor"),),
        clear=((-58.0, -58.0, 0.12), (58.0, 58.0, 60.0)),
        view=((-2.0, -1.5, 0.0), (2.0, 1.5, 2.2)),
        outdoors=True,
    ),
    "room": Set(
        blocks=(
            Block("floor", (-4.0, -3.5, -0.1), (4.0, 3.5, 0.0), "floor"),
            Block("ceiling", (-4.0, -3.5, 2.8), (4.0, 3.5, 2.9), "trim", side="top"),
            Block("back wall", (-4.1, 3.5, 0.0), (4.1, 3.6, 2.8), "wall", side="back"),
            Block("front wall", (-4.1, -3.6, 0.0), (4.1, -3.5, 2.8), "wall", side="front"),
            Block("left wall", (-4.1, -3.5, 0.0), (-4.0, 3.5, 2.8), "wall", side="left"),
            Block("right wall", (4.0, -3.5, 0.0), (4.1, 3.5, 2.8), "wall", side="right"),
            Block("back skirting", (-4.0, 3.47, 0.0), (4.0, 3.5, 0.12), "trim", occludes=False, side="back"),
            Block(
                "front skirting", (-4.0, -3.5, 0.0), (4.0, -3.47, 0.12), "trim", occludes=False, side="front"
            ),
            Block(
                "left skirting", (-4.0, -3.5, 0.0), (-3.97, 3.5, 0.12), "trim", occludes=False, side="left"
            ),
            Block(
                "right skirting", (3.97, -3.5, 0.0), (4.0, 3.5, 0.12), "trim", occludes=False, side="right"
            ),
            Block("window frame", (-2.5, 3.44, 0.85), (-0.7, 3.5, 2.25), "trim", occludes=False, side="back"),
            Block(
                "window left pane",
                (-2.4, 3.42, 0.95),
                (-1.63, 3.45, 2.15),
                "glass",
                occludes=False,
                side="back",
            ),
            Block(
                "window right pane",
                (-1.57, 3.42, 0.95),
                (-0.8, 3.45, 2.15),
                "glass",
                occludes=False,
                side="back",
            ),
            Block("window sill", (-2.6, 3.3, 0.8), (-0.6, 3.5, 0.85), "trim", occludes=False, side="back"),
            Block("door frame", (1.3, 3.44, 0.0), (2.4, 3.5, 2.2), "trim", occludes=False, side="back"),
            Block("door", (1.38, 3.42, 0.0), (2.32, 3.45, 2.12), "accent", occludes=False, side="back"),
            Block("door knob", (1.48, 3.37, 1.0), (1.54, 3.42, 1.06), "dark", occludes=False, side="back"),
            Block("picture", (-3.99, -0.7, 1.2), (-3.96, 0.7, 2.1), "accent", occludes=False, side="left"),
            Block("shelf", (3.65, -1.6, 1.45), (4.0, 1.2, 1.5), "wood", occludes=False, side="right"),
            Block(
                "shelf books", (3.72, -1.4, 1.5), (3.95, -0.4, 1.76), "accent", occludes=False, side="right"
            ),
            Block("shelf box", (3.7, 0.2, 1.5), (3.95, 0.7, 1.7), "dark", occludes=False, side="right"),
            Block(
                "front cupboard", (-1.2, -3.5, 0.0), (1.2, -3.05, 0.95), "wood", occludes=False, side="front"
            ),
        ),
        clear=((-3.8, -3.3, 0.12), (3.8, 3.2, 2.65)),
        view=((-3.2, -0.5, 0.1), (3.2, 3.5, 2.5)),
        outdoors=False,
        light=Light(window=(-2.9, -2.6, 2.5), lamp=(0.9, -1.7, 2.45)),
    ),
    "shore": Set(
        blocks=(
            Block("sand", (-60.0, -60.0, -0.5), (60.0, SHORELINE, 0.0), "floor"),
            Block("sea", (-300.0, SHORELINE, -0.4), (300.0, 600.0, -0.3), "water"),
            *_pier(),
            Block("island", (12.0, 52.0, -0.4), (30.0, 66.0, 1.6), "wood", "cylinder", taper=0.7),
            Block("lighthouse", (18.6, 57.0, 1.4), (22.4, 60.8, 15.0), "wall", "cylinder", taper=0.62),
            Block(
                "lighthouse band", (18.85, 57.25, 6.2), (22.15, 60.55, 8.8), "accent", "cylinder", taper=0.88
            ),
            Block("lighthouse gallery", (18.9, 57.3, 15.0), (22.1, 60.5, 15.3), "dark", "cylinder"),
            Block("lighthouse lamp", (19.7, 58.1, 15.3), (21.3, 59.7, 17.2), "glass", "cylinder"),
            Block("lighthouse cap", (19.4, 57.8, 17.2), (21.6, 60.0, 18.4), "accent", "cylinder", taper=0.1),
            Block("dunes left", (-58.0, -40.0, -0.5), (-16.0, -12.0, 2.2), "floor", "cylinder", taper=0.2),
            Block("dunes right", (10.0, -46.0, -0.5), (54.0, -16.0, 2.8), "floor", "cylinder", taper=0.15),
            Block("hut", (-9.5, -11.0, 0.0), (-6.0, -8.2, 2.3), "wall"),
            Block("hut roof", (-9.8, -11.3, 2.3), (-5.7, -7.9, 3.5), "accent", "gable"),
        ),
        clear=((-55.0, -55.0, 0.12), (55.0, 55.0, 60.0)),
        view=((-4.0, 0.0, 0.0), (6.0, 14.0, 4.0)),
        outdoors=True,
        furnished=True,
    ),
    "street": Set(
        blocks=(
            Block("road", (-80.0, -6.0, -0.25), (80.0, 2.0, -0.0), "floor"),
            Block("far pavement", (-80.0, 2.0, -0.25), (80.0, 5.0, 0.0), "trim"),
            Block("near pavement", (-80.0, -9.0, -0.25), (80.0, -6.0, 0.0), "trim"),
            Block("far kerb", (-80.0, 1.85, 0.0), (80.0, 2.0, 0.02), "wall", occludes=False),
            Block("near kerb", (-80.0, -6.0, 0.0), (80.0, -5.85, 0.02), "wall", occludes=False),
            *_house("house far 1", -14.5, 5.0, -1.0, 7.0, 8.6),
            *_house("house far 2", -7.5, 5.0, -1.0, 7.0, 6.2),
            *_house("house far 3", -0.5, 5.0, -1.0, 7.0, 9.4),
            *_house("house far 4", 6.5, 5.0, -1.0, 7.0, 7.4),
            *_house("house far 5", 13.5, 5.0, -1.0, 7.0, 10.2),
            *_house("house near 1", -14.0, -9.0, 1.0, 7.0, 9.0),
            *_house("house near 2", -7.0, -9.0, 1.0, 7.0, 7.0),
            *_house("house near 3", 0.0, -9.0, 1.0, 7.0, 8.4),
            *_house("house near 4", 7.0, -9.0, 1.0, 7.0, 6.4),
            *_house("house near 5", 14.0, -9.0, 1.0, 7.0, 9.8),
            Block("lamp post", (-3.57, 2.43, 0.0), (-3.43, 2.57, 3.6), "dark", "cylinder", occludes=False),
            Block("lamp head", (-3.7, 2.3, 3.6), (-3.3, 2.7, 4.1), "glass", "cylinder", 1.4, occludes=False),
        ),
        clear=((-40.0, -8.6, 0.12), (40.0, 4.6, 30.0)),
        view=((-7.0, 1.0, 0.0), (7.0, 5.0, 6.0)),
        outdoors=True,
        lamps=((-3.5, 2.5, 3.85),),
    ),
}

SETS["forest"] = SETS["plain"]
SETS["cyclorama"] = SETS["plain"]


def shown(kind: SetKind, eye: Vector) -> tuple[Block, ...]:
    """The blocks that are drawn for an eye: a side of the set gives way when the eye stands beyond it."""
    at = np.array([eye])
    return tuple(block for block in SETS[kind].blocks if not beyond(kind, block, at)[0])


def beyond(kind: SetKind, block: Block, eyes: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Whether each eye (n, 3) stands beyond the side of the set that a block closes."""
    low, high = SETS[kind].clear
    found: npt.NDArray[np.bool_]
    match block.side:
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
