"""Poses as directions that limbs take, so that one pose fits a child and an elder alike.

A body stands at the origin, faces -y, z is up, and its left side is +x. Directions are given for the
right side (`.R`, at -x) or the left (`.L`); they need not be unit vectors.
"""

from dataclasses import dataclass, field
from typing import get_args

from server.projects.vocabulary import Pose

Vector = tuple[float, float, float]


@dataclass(frozen=True)
class Attitude:
    """`limbs` maps a bone to the direction it takes; `turns` adds turns about world axes (degrees x, y, z)
    to a bone and what hangs on it; `curl` is how far the fingers of each hand bend (0 to 1)."""

    limbs: dict[str, Vector] = field(default_factory=dict)
    turns: dict[str, Vector] = field(default_factory=dict)
    curl: tuple[float, float] = (0.42, 0.42)  # left, right
    pointing: bool = False  # the right index finger stays straight


def _mirrored(limbs: dict[str, Vector]) -> dict[str, Vector]:
    out = {}
    for bone, (x, y, z) in limbs.items():
        out[f"{bone}.R"] = (-x, y, z)
        out[f"{bone}.L"] = (x, y, z)
    return out


_ARMS_DOWN = _mirrored(
    {
        "clavicle": (0.96, 0.08, -0.24),
        "upperarm01": (0.20, 0.07, -0.97),
        "lowerarm01": (0.06, -0.22, -0.97),
        "wrist": (-0.02, -0.16, -0.98),
    }
)
_LEGS = _mirrored(
    {
        "upperleg01": (-0.01, -0.05, -1.0),
        "lowerleg01": (0.03, 0.05, -1.0),
        "foot": (0.16, -0.89, -0.46),
    }
)
_STAND = {**_ARMS_DOWN, **_LEGS}

_FIRST: dict[Pose, Attitude] = {
    "stand": Attitude(_STAND, {"head": (1.5, 0, 0)}),
    "walk": Attitude(
        {
            **_STAND,
            "upperleg01.R": (-0.02, -0.46, -0.89),
            "lowerleg01.R": (-0.03, -0.16, -0.99),
            "foot.R": (-0.08, -0.96, -0.26),
            "upperleg01.L": (0.02, 0.22, -0.97),
            "lowerleg01.L": (0.03, 0.62, -0.78),
            "foot.L": (0.08, -0.42, -0.91),
            "upperarm01.R": (-0.20, 0.42, -0.88),
            "lowerarm01.R": (-0.12, 0.08, -0.99),
            "wrist.R": (-0.06, 0.02, -1.0),
            "upperarm01.L": (0.20, -0.32, -0.93),
            "lowerarm01.L": (0.02, -0.72, -0.70),
            "wrist.L": (-0.06, -0.74, -0.68),
        },
        {"spine03": (4, 0, 5), "neck01": (-3, 0, -5)},
        (0.45, 0.45),
    ),
    "sit": Attitude(
        {
            **_STAND,
            **_mirrored(
                {
                    "upperleg01": (0.17, -0.98, -0.06),
                    "lowerleg01": (0.03, -0.04, -1.0),
                    "foot": (0.16, -0.89, -0.46),
                    "upperarm01": (0.20, -0.22, -0.95),
                    "lowerarm01": (-0.10, -0.90, -0.42),
                    "wrist": (-0.16, -0.92, -0.36),
                }
            ),
        },
        {"spine03": (3, 0, 0)},
        (0.3, 0.3),
    ),
    "kneel": Attitude(
        {
            **_STAND,
            "upperleg01.L": (0.16, -0.98, -0.10),
            "lowerleg01.L": (0.02, 0.04, -1.0),
            "upperleg01.R": (-0.06, -0.02, -1.0),
            "lowerleg01.R": (-0.05, 0.995, -0.10),
            "foot.R": (-0.05, 0.35, -0.94),
            "upperarm01.L": (0.22, -0.22, -0.95),
            "lowerarm01.L": (0.0, -0.86, -0.50),
            "wrist.L": (-0.06, -0.90, -0.42),
        },
        {"spine03": (7, 0, 0), "neck01": (-4, 0, 0)},
    ),
    "point": Attitude(
        {
            **_STAND,
            "clavicle.R": (-0.92, -0.30, -0.06),
            "upperarm01.R": (-0.36, -0.90, -0.10),
            "lowerarm01.R": (-0.20, -0.98, 0.02),
            "wrist.R": (-0.16, -0.98, 0.06),
        },
        {"spine03": (0, 0, 6), "neck01": (0, 0, -6)},
        (0.42, 0.95),
        pointing=True,
    ),
    "wave": Attitude(
        {
            **_STAND,
            "clavicle.R": (-0.94, 0.0, 0.10),
            "upperarm01.R": (-0.80, -0.30, -0.30),
            "lowerarm01.R": (-0.30, -0.26, 0.92),
            "wrist.R": (-0.12, -0.14, 0.98),
        },
        {"head": (0, 4, 0)},
        (0.42, 0.06),
    ),
    "hold": Attitude(
        {
            **_STAND,
            "upperarm01.R": (-0.24, -0.10, -0.96),
            "lowerarm01.R": (0.10, -0.97, 0.06),
            "wrist.R": (0.14, -0.97, 0.10),
        },
        {},
        (0.42, 0.8),
    ),
    "arms_crossed": Attitude(
        {
            **_STAND,
            "upperarm01.R": (-0.24, -0.34, -0.91),
            "lowerarm01.R": (0.80, -0.56, 0.20),
            "wrist.R": (0.92, 0.02, 0.30),
            "upperarm01.L": (0.24, -0.44, -0.87),
            "lowerarm01.L": (-0.84, -0.50, 0.02),
            "wrist.L": (-0.96, 0.16, 0.08),
        },
        {"spine03": (-2, 0, 0)},
        (0.4, 0.4),
    ),
}

_LIKE: dict[Pose, Pose] = {
    "run": "walk", "sneak": "walk", "march": "walk", "sit_crossed": "sit", "sit_floor": "sit", "lounge": "sit",
    "kneel_both": "kneel", "crouch": "kneel", "pick_up": "kneel", "hold_both": "hold", "carry": "hold",
    "reach": "point", "reach_up": "wave", "give": "hold", "think": "hold", "phone": "hold", "read": "hold",
    "write": "hold", "drink": "hold", "eat": "hold", "pray": "arms_crossed", "salute": "wave", "cheer": "wave",
    "push": "point", "punch": "point", "throw": "wave", "aim": "point", "climb": "wave", "handshake": "hold",
}  # fmt: skip
POSES: dict[Pose, Attitude] = {
    pose: _FIRST[pose if pose in _FIRST else _LIKE.get(pose, "stand")] for pose in get_args(Pose)
}
"""Every pose of `vocabulary.Pose`."""
