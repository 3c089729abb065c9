"""A body as balls along its bones, each with the parts that can show there. Generous: it contains the mesh.

The radii are checked against the bodies that the stage draws (`tests/engine/test_sight_against_id_maps.py`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from server.engine.blocking import headwear
from server.engine.blocking.arrays import lengths
from server.engine.blocking.batch import Batch
from server.engine.blocking.coverage import Shows, clothes
from server.engine.blocking.skeleton import Floats, Ints, J
from server.engine.blocking.staging import PARTS, Figure, Part

Masks = npt.NDArray[np.uint16]

BIT: dict[Part, int] = {part: 1 << index for index, part in enumerate(PARTS)}
CASTING = sum(bit for part, bit in BIT.items() if part not in ("face", "eyes", "skin"))
"""Parts whose shape throws a shadow of its own."""

REGIONS = (
    *(*headwear.REGIONS, "crown", "face", "neck", "chest", "belly", "hip"),
    *("upper_arm", "forearm", "hand", "thigh", "knee", "shin", "foot"),
    *("collar", "lap", "sweep", "mantle"),  # what stands off the body or hangs from it
)


@dataclass(frozen=True)
class Ball:
    """`at` of the way from joint `a` to `b`; `radius` in skulls for the head, else in heights."""

    a: str
    b: str
    at: float
    radius: float
    region: str
    skull: bool = False


def _limb(side: str) -> tuple[Ball, ...]:
    def bone(a: str, b: str, region: str, *balls: tuple[float, float]) -> tuple[Ball, ...]:
        return tuple(Ball(f"{a}_{side}", f"{b}_{side}", at, radius, region) for at, radius in balls)

    return (
        *bone("shoulder", "elbow", "upper_arm", (0.0, 0.055), (0.35, 0.045), (0.75, 0.042)),
        *bone("elbow", "wrist", "forearm", (0.0, 0.038), (0.4, 0.036), (0.8, 0.032)),
        *bone("wrist", "hand", "hand", (0.3, 0.034), (1.0, 0.042), (1.7, 0.036)),
        *bone("hip", "knee", "thigh", (0.1, 0.075), (0.45, 0.065), (0.8, 0.055)),
        *bone("knee", "ankle", "knee", (0.0, 0.052), (0.2, 0.045)),
        *bone("knee", "ankle", "shin", (0.45, 0.045), (0.75, 0.04), (0.95, 0.038)),
        *bone("ankle", "toe", "foot", (0.0, 0.045), (0.5, 0.042), (1.0, 0.04)),
        *bone("hip", "knee", "lap", (0.65, 0.13)),
        *bone("knee", "ankle", "sweep", (0.1, 0.15), (0.75, 0.17)),
    )


BALLS: tuple[Ball, ...] = (
    *(Ball("head", "head_top", 0.35, 1.0, region, skull=True) for region in ("halo", "brim", "spread")),
    *(Ball("neck", "head", 0.0, 1.0, region, skull=True) for region in ("fall", "cowl", "whiskers")),
    Ball("head", "head_top", 0.55, 0.52, "crown", skull=True),
    Ball("head", "head_top", 1.0, 0.3, "crown", skull=True),
    Ball("neck", "head", 0.75, 0.5, "face", skull=True),
    Ball("neck", "head", 0.35, 0.45, "face", skull=True),
    Ball("neck", "head", 0.0, 0.05, "neck"),
    Ball("neck", "chest", 0.4, 0.07, "chest"),
    Ball("chest", "shoulder_l", 0.55, 0.075, "chest"),
    Ball("chest", "shoulder_r", 0.55, 0.075, "chest"),
    Ball("chest", "pelvis", 0.05, 0.1, "chest"),
    Ball("chest", "pelvis", 0.4, 0.1, "belly"),
    Ball("chest", "pelvis", 0.7, 0.1, "belly"),
    Ball("pelvis", "chest", 0.0, 0.1, "hip"),
    Ball("pelvis", "hip_l", 1.0, 0.085, "hip"),
    Ball("pelvis", "hip_r", 1.0, 0.085, "hip"),
    Ball("neck", "head", 0.0, 0.09, "collar"),
    Ball("pelvis", "chest", 0.0, 0.17, "lap"),
    Ball("neck", "chest", 0.5, 0.20, "mantle"),
    Ball("pelvis", "chest", 0.0, 0.32, "mantle"),
    *_limb("l"),
    *_limb("r"),
)

_A = np.array([J[ball.a] for ball in BALLS])
_B = np.array([J[ball.b] for ball in BALLS])
_AT = np.array([ball.at for ball in BALLS])[None, :, None]
_RADIUS = np.array([ball.radius for ball in BALLS])
_SKULL = np.array([ball.skull for ball in BALLS])
_SOFT = np.array([0.0 if ball.skull or ball.region in ("hand", "foot", "neck") else 1.0 for ball in BALLS])
_REGION = np.array([REGIONS.index(ball.region) for ball in BALLS])


@dataclass(frozen=True)
class Shapes:
    """Balls of F figures: `middle` (F, B, 3) and `radius` (F, B) in metres, and `parts` (F, B), the parts
    that can show at a ball from any side, as bits."""

    middle: Floats
    radius: Floats
    parts: Masks


def shapes(shots: Batch) -> Shapes:
    """The balls of all figures of a batch."""
    joints = shots.joints
    middle, other = joints.take(_A, axis=1), joints.take(_B, axis=1)
    middle *= 1 - _AT  # in place: the arrays are large
    other *= _AT
    middle += other
    skull = lengths(joints[:, J["head_top"]] - joints[:, J["neck"]])
    upright = (joints[:, J["head_top"], 2] - joints[:, J["neck"], 2]) / skull
    stout = 0.85 + 0.75 * shots.figure_build / 100
    scale = np.where(_SKULL[None], skull[:, None], shots.figure_height[:, None])
    worn = each_dressed(_worn, shots.figures)
    reach = headwear.scales([(hair, hat, beard) for hair, hat, beard, *_ in worn], upright, REGIONS)[
        :, _REGION
    ]
    radius = scale * _RADIUS[None] * (1 + (stout[:, None] - 1) * _SOFT[None]) * reach
    table = np.array([_coverage(*kinds) for kinds in worn], dtype=np.uint16).reshape(-1, len(REGIONS))
    return Shapes(middle, radius, table[:, _REGION])


def _worn(figure: Figure) -> tuple[str, ...]:
    """What decides which part shows where; an empty word is a part that is not there."""
    parts = figure.parts
    return tuple(
        (parts[part].kind or part) if part in parts else ""
        for part in ("hair", "hat", "beard", "top", "coat", "bottom", "footwear", "gloves", "neckwear")
    )


@cache
def _coverage(hair: str, hat: str, beard: str, *worn: str) -> tuple[int, ...]:
    """The parts that can show in each region, as bits; parts that are not there drop out in `sight`."""
    shows: Shows = {**headwear.shows(hair, hat, beard), **clothes(*worn)}
    return tuple(sum(bit for part, bit in BIT.items() if part in shows[region]) for region in REGIONS)


def present(figures: list[Figure]) -> Ints:
    """The parts that each figure has, as bits (F,)."""
    return np.array(
        each_dressed(lambda figure: sum(BIT[part] for part in figure.parts), figures), dtype=np.intp
    )


T = TypeVar("T")


def each_dressed(asked: Callable[[Figure], T], figures: Sequence[Figure]) -> list[T]:
    """What is asked of the parts of each figure; once only of those who wear the very same."""
    known: dict[int, T] = {}
    found = []
    for figure in figures:
        key = id(figure.parts)
        if key not in known:
            known[key] = asked(figure)
        found.append(known[key])
    return found
