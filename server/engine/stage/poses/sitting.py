"""Poses that sit on something."""

from server.engine.stage.poses.attitude import Arm, Attitude, Limb
from server.engine.stage.poses.common import ON_THIGH, SHIN

SITTING = (
    Attitude(
        "sit",
        ON_THIGH,
        ON_THIGH,
        SHIN,
        Limb((0.12, -0.99, -0.03), (0.05, 0.16, -0.98)),
        hips=(-4.0, 0.0, 0.0),
        spine=(8.0, -2.0, 0.0),
        neck=(0.0, 2.0, 0.0),
        height=None,
        seat=True,
    ),
    Attitude(
        "sit_crossed",
        ON_THIGH,
        Arm((0.22, -0.12, -0.96), (-0.50, -0.84, -0.10), (-0.72, -0.66, -0.16), (-0.3, 0.1, -0.95)),
        Limb((-0.10, -0.97, 0.14), (-0.22, -0.34, -0.90), (-0.1, -0.86, -0.5)),
        Limb((0.07, -1.0, -0.06), (-0.04, 0.10, -0.99)),
        hips=(-6.0, -3.0, 0.0),
        spine=(6.0, 6.0, 6.0),
        neck=(2.0, -2.0, -3.0),
        head=(0.0, -3.0, 0.0),
        height=None,
        seat=True,
    ),
    Attitude(
        "lounge",
        Arm((0.80, 0.20, -0.44), (0.66, -0.62, 0.08), (0.70, -0.62, -0.28), (-0.2, -0.2, -0.95)),
        Arm((0.34, -0.02, -0.94), (-0.36, -0.90, 0.0), (-0.56, -0.8, -0.2), (-0.3, 0.1, -0.95)),
        Limb((0.20, -0.97, -0.05), (0.08, -0.46, -0.88), (0.3, -0.86, 0.20)),
        Limb((0.26, -0.95, 0.06), (0.06, 0.02, -1.0)),
        hips=(-24.0, 3.0, 0.0),
        spine=(2.0, -4.0, 0.0),
        neck=(12.0, 0.0, -4.0),
        head=(8.0, 4.0, -4.0),
        height=None,
        seat=True,
    ),
)
