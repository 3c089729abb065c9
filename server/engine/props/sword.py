"""An arming sword: a fullered blade, a cross guard, a wrapped grip and a pommel. It lies along x, or is held
with its point up."""

import numpy as np

from server.engine.props.kind import Form, Kind, stands
from server.engine.solids import Piece, Solid, ball, lathe, quads, tilted, tube

_LONG = 0.96


def _upright() -> list[Piece]:
    guard, tip, w, t = 0.175, _LONG, 0.023, 0.0048
    faces = []
    for side in (-1, 1):
        for edge in (-1, 1):
            ring = [
                (0.0, side * t, guard),
                (edge * w, 0.0, guard),
                (edge * w * 0.72, 0.0, tip - 0.09),
                (0.0, 0.0, tip),
                (0.0, side * t * 0.7, tip - 0.10),
            ]
            faces.append(ring if side * edge < 0 else ring[::-1])
    parts: list[Piece] = [(quads(faces), "steel")]
    for side in (-1, 1):
        y = side * (t + 0.0002)
        parts.append(
            (
                quads(
                    [
                        [
                            (-0.0045, y * 0.9, guard),
                            (0.0045, y * 0.9, guard),
                            (0.003, y * 0.8, 0.68),
                            (-0.003, y * 0.8, 0.68),
                        ]
                    ]
                ),
                "iron",
            )
        )
    parts.append(
        (
            tube(
                [
                    (-0.098, 0, guard + 0.012),
                    (-0.06, 0, guard - 0.001),
                    (0, 0, guard - 0.004),
                    (0.06, 0, guard - 0.001),
                    (0.098, 0, guard + 0.012),
                ],
                [0.009, 0.007, 0.011, 0.007, 0.009],
                12,
            ),
            "brass",
        )
    )
    grip = [
        (0.0105, 0.043),
        *[(0.0125 + (0.0014 if k % 2 else 0.0), 0.05 + k * 0.0075) for k in range(16)],
        (0.0105, 0.168),
    ]
    parts.append((lathe(grip, sides=14), "main"))
    parts.append((ball((0, 0, 0.0225), (0.024, 0.014, 0.0225), 18, 12), "brass"))
    return parts


def _lying() -> list[Piece]:
    parts = []
    for solid, paint in _upright():
        laid = tilted(tilted(solid, "y", 90), "x", 90)
        parts.append(
            (
                Solid(
                    laid.vertices + np.array([-_LONG / 2, 0, 0.0145], np.float32),
                    laid.normals,
                    laid.faces,
                    laid.where,
                ),
                paint,
            )
        )
    return parts


KIND = Kind(
    stands((960, 202, 29), _lying, grip=(-370, 0, 14)),
    held=Form((202, 29, 960), _upright, (0, 0, 105)),
    material="leather",
)
