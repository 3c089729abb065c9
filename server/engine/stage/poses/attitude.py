"""What a pose is: a small value of directions, so that one pose fits a child and an elder alike.

A body faces -y, z is up, its left side is +x. Of every limb, x counts *outward* from the body's middle, so
that the same value serves both sides. Turns are degrees about x (forward), y (to the left side) and z (to
the left); lengths are shares of the standing height.
"""

from dataclasses import dataclass, field, replace
from typing import Literal

Vector = tuple[float, float, float]
Shape = Literal["relaxed", "fist", "point", "flat", "grip", "pinch", "open"]
Landmark = Literal[
    "mouth", "chin", "cheek", "ear", "brow", "eye", "nape", "chest", "belly", "hip", "pocket", "flank",
    "thigh", "knee", "heart", "lap",
]  # fmt: skip
"""Places on the skin that a hand can go to; of those beside the middle, the hand's own side."""

PARAMETERS = "directions"
"""How the poses here are given. Another kind of pose data must name its own."""


@dataclass(frozen=True)
class Arm:
    """An arm by directions in the body's axes; the hand follows the forearm unless it has its own."""

    upper: Vector
    fore: Vector
    hand: Vector | None = None
    palm: Vector | None = None
    shape: Shape = "relaxed"


@dataclass(frozen=True)
class Touch:
    """An arm by where the palm goes: `off` from a landmark, in the axes of the bone that bears it; so are
    `fingers`, where they point, `palm`, where it looks, and `elbow`, where that is pushed to."""

    place: Landmark
    off: Vector
    fingers: Vector
    palm: Vector
    elbow: Vector = (0.7, 0.5, -0.6)
    shape: Shape = "relaxed"


@dataclass(frozen=True)
class Limb:
    """A leg by directions; the foot goes on as the shin and `foot` say."""

    upper: Vector
    lower: Vector
    foot: Vector = (0.1, -0.9, -0.42)


@dataclass(frozen=True)
class Plant:
    """A leg by where its foot stands: `out` and `y` of the pelvis. `heel` degrees up on the ball (or,
    where negative, up on the heel), `lift` off the ground, `knee` where that is pushed to."""

    out: float
    y: float = 0.0
    yaw: float = 6.0
    heel: float = 0.0
    lift: float = 0.0
    knee: Vector = (0.12, -1.0, 0.0)


@dataclass(frozen=True)
class Attitude:
    """A pose. `hips` turns the pelvis, `spine` the back above it in all, `neck` and `head` what is theirs;
    `whole` turns everything at last, limbs included. `height` is the pelvis', as a share of standing, or
    None where what touches the ground decides; `lift` holds the body off it. `seat` is a pose that sits."""

    name: str
    right: Arm | Touch
    left: Arm | Touch
    right_leg: Limb | Plant
    left_leg: Limb | Plant
    hips: Vector = (0.0, 0.0, 0.0)
    spine: Vector = (0.0, 0.0, 0.0)
    neck: Vector = (0.0, 0.0, 0.0)
    head: Vector = (0.0, 0.0, 0.0)
    shoulders: tuple[float, float] = (0.0, 0.0)  # how far they are raised: right, left
    whole: Vector = (0.0, 0.0, 0.0)
    height: float | None = 0.985
    lift: float = 0.0
    seat: bool = False
    parameters: str = field(default=PARAMETERS)

    def mirrored(self) -> "Attitude":
        """The other way round: left is right."""
        return replace(
            self,
            right=self.left,
            left=self.right,
            right_leg=self.left_leg,
            left_leg=self.right_leg,
            hips=_flipped(self.hips),
            spine=_flipped(self.spine),
            neck=_flipped(self.neck),
            head=_flipped(self.head),
            shoulders=(self.shoulders[1], self.shoulders[0]),
            whole=_flipped(self.whole),
        )


def _flipped(turn: Vector) -> Vector:
    return turn[0], -turn[1], -turn[2]
