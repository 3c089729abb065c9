"""Poses for two. Each is plausible alone as well."""

from server.engine.stage.poses.attitude import Arm, Attitude, Plant, Touch
from server.engine.stage.poses.common import DOWN, EASY, UNDER

TOGETHER = (
    Attitude(
        "dance",
        Arm((0.78, -0.54, 0.10), (0.30, -0.70, 0.62), (0.20, -0.60, 0.76), (-0.4, -0.85, 0.0), "grip"),
        Arm((0.66, -0.60, -0.34), (-0.22, -0.94, 0.14), (-0.5, -0.85, 0.05), (-0.5, 0.6, -0.3), "flat"),
        Plant(0.05, 0.03, 12),
        Plant(0.11, -0.14, 24, heel=30, knee=(0.4, -1.0, 0.0)),
        hips=(0.0, 7.0, -12.0),
        spine=(-7.0, -12.0, 14.0),
        neck=(0.0, 6.0, 4.0),
        head=(-3.0, 6.0, 6.0),
        height=0.968,
    ),
    Attitude(
        "hug",
        Arm((0.48, -0.84, -0.06), (-0.94, -0.22, 0.02), (-0.96, 0.22, 0.02), (-0.10, 0.98, 0.0), "flat"),
        Arm((0.50, -0.80, -0.32), (-0.93, -0.36, -0.06), (-0.98, 0.08, -0.10), (-0.08, 0.98, 0.0), "flat"),
        UNDER,
        Plant(0.065, -0.07, 10, knee=(0.1, -1.0, 0.0)),
        hips=(3.0, 0.0, 0.0),
        spine=(8.0, 5.0, 0.0),
        neck=(2.0, 8.0, 10.0),
        head=(6.0, 8.0, 12.0),
        height=0.975,
    ),
    Attitude(
        "handshake",
        Arm((0.18, -0.42, -0.89), (-0.12, -0.98, 0.06), (-0.12, -0.98, 0.05), (-0.98, 0.1, 0.0), "grip"),
        DOWN,
        Plant(0.065, -0.10, 8),
        Plant(0.07, 0.07, 14),
        hips=(3.0, -2.0, 4.0),
        spine=(6.0, 3.0, 8.0),
        neck=(-2.0, 0.0, -6.0),
        head=(0.0, 2.0, -4.0),
        height=0.97,
    ),
    Attitude(
        "whisper",
        Touch(
            "mouth",
            (0.050, -0.050, -0.018),
            (-0.45, -0.52, 0.72),
            (-0.72, 0.30, -0.45),
            (0.7, -0.2, -0.8),
            "flat",
        ),
        EASY,
        Plant(0.06, 0.06, 8, heel=24),
        Plant(0.06, -0.06, 10, heel=12),
        hips=(4.0, 0.0, 4.0),
        spine=(7.0, 5.0, 6.0),
        neck=(0.0, 6.0, 10.0),
        head=(-2.0, 7.0, 12.0),
        height=0.985,
    ),
)
