"""What many poses share: arms at ease, legs that stand."""

from typing import TypedDict

from server.engine.stage.poses.attitude import Arm, Limb, Plant, Touch, Vector


class Legs(TypedDict):
    """What carries the body, shared by several poses."""

    right_leg: Limb | Plant
    left_leg: Limb | Plant


class Carriage(Legs, total=False):
    """Legs with what goes with them."""

    hips: Vector
    height: float | None


DOWN = Arm((0.17, 0.05, -0.98), (0.05, -0.24, -0.97), (-0.02, -0.12, -0.99), (-0.93, 0.35, 0.0))
EASY = Arm((0.22, 0.12, -0.97), (0.02, -0.42, -0.90), (-0.08, -0.30, -0.95), (-0.90, 0.42, 0.0))
UNDER = Plant(0.062, 0.0, 7)
"""A foot straight below its hip."""

HIP = Touch(
    "hip", (0.008, -0.004, 0.012), (-0.52, -0.72, -0.42), (-0.86, 0.30, 0.10), (0.85, 0.55, 0.1), "flat"
)
ON_THIGH = Touch(
    "thigh", (0.0, -0.014, 0.012), (-0.26, 0.05, -0.96), (-0.12, 0.99, 0.0), (0.8, 0.3, -0.4), "relaxed"
)
"""A hand along a thigh, in the axes of the thigh as it stands: fingers to the knee, the palm on it."""
SHIN = Limb((0.10, -0.99, -0.02), (0.03, 0.05, -1.0))
"""A leg that sits: thigh level, shin down."""
