"""A city bicycle: spoked wheels with mudguards, a diamond frame, saddle, bars, chain and a rear rack. It
faces +x and leans on its stand."""

from math import cos, pi, sin

import numpy as np
from numpy.typing import NDArray

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, Vector, arc, ball, centred, cushion, lathe, rod, tilted, tube

_R, _BACK, _FRONT = 0.335, -0.53, 0.53


def _wheel(x: float) -> list[Piece]:
    rim = [
        (x + _R * 0.965 * cos(a), 0.0, _R + _R * 0.965 * sin(a)) for a in [2 * pi * k / 40 for k in range(40)]
    ]
    inner = [
        (x + _R * 0.90 * cos(a), 0.0, _R + _R * 0.90 * sin(a)) for a in [2 * pi * k / 40 for k in range(40)]
    ]
    parts: list[Piece] = [
        (tube(rim, 0.0175 * _R / 0.335 - 0.0058, 10, closed=True), "rubber"),
        (tube(inner, 0.009, 8, closed=True), "metal"),
        (rod((x, -0.045, _R), (x, 0.045, _R), 0.016, 12), "metal"),
    ]
    for k in range(20):
        a = 2 * pi * k / 20
        y = 0.026 * (-1) ** k
        skew = a + 0.35 * (1 if k % 4 < 2 else -1)
        parts.append(
            (
                rod(
                    (x + 0.016 * cos(skew), y, _R + 0.016 * sin(skew)),
                    (x + _R * 0.89 * cos(a), 0, _R + _R * 0.89 * sin(a)),
                    0.0016,
                    4,
                ),
                "metal",
            )
        )
    return parts


def _pieces() -> list[Piece]:
    bottom: Vector = (-0.08, 0, 0.29)
    seat: Vector = (-0.225, 0, 0.76)
    head: Vector = (0.335, 0, 0.80)
    low: Vector = (0.375, 0, 0.66)
    parts = _wheel(_BACK) + _wheel(_FRONT)

    def bar(points: list[Vector], radius: float, paint: str = "main") -> None:
        parts.append((tube(points, radius, 10), paint))

    bar([bottom, seat], 0.017)
    bar([bottom, low], 0.019)
    bar([(-0.207, 0, 0.70), head], 0.017)
    bar([(0.325, 0, 0.84), (0.39, 0, 0.61)], 0.021)
    for y in (-0.055, 0.055):
        bar([(bottom[0], y * 0.5, bottom[2]), (_BACK, y, _R)], 0.009)
        bar([(-0.20, y * 0.4, 0.69), (_BACK, y, _R)], 0.008)
        bar([(0.39, y * 0.7, 0.61), (0.43, y, 0.56), (_FRONT, y, _R)], 0.010)
    for x, span in ((_BACK, (15, 175)), (_FRONT, (35, 165))):
        bar([(p[0], 0.0, p[2]) for p in arc((x, 0, _R), _R + 0.022, *span, 22, "xz")], 0.011, "second")
    bar([(0.325, 0, 0.84), (0.312, 0, 0.93), (0.33, 0, 0.955)], 0.012, "metal")
    for y in (-1, 1):
        bar(
            [(0.33, 0, 0.955), (0.345, y * 0.10, 0.985), (0.32, y * 0.20, 1.005), (0.20, y * 0.262, 0.985)],
            0.011,
            "metal",
        )
        bar([(0.255, y * 0.236, 0.997), (0.14, y * 0.268, 0.972)], 0.016, "leather")
    bar([seat, (-0.242, 0, 0.845)], 0.012, "metal")
    parts.append((cushion((-0.385, -0.09, 0.835), (-0.22, 0.09, 0.905), 0.033), "leather"))
    parts.append((cushion((-0.28, -0.032, 0.848), (-0.10, 0.032, 0.895), 0.022), "leather"))
    for z, length in ((bottom[2], 0.17),):
        for side in (-1, 1):
            foot = (bottom[0] + side * length * cos(0.6), side * 0.075, z - side * length * sin(0.6))
            parts.append((rod((bottom[0], side * 0.06, z), foot, 0.009), "metal"))
            parts.append(
                (
                    cushion(
                        (foot[0] - 0.045, foot[1] - 0.038 + 0.03 * side, foot[2] - 0.011),
                        (foot[0] + 0.045, foot[1] + 0.038 + 0.03 * side, foot[2] + 0.011),
                        0.010,
                        2,
                    ),
                    "rubber",
                )
            )
    ring = tilted(
        lathe([(0.068, -0.004), (0.092, -0.004), (0.092, 0.004), (0.068, 0.004)], sides=28), "x", 90
    )
    parts.append(
        (
            type(ring)(
                ring.vertices + _shift(bottom[0], -0.05, bottom[2]), ring.normals, ring.faces, ring.where
            ),
            "metal",
        )
    )
    parts.append((rod((bottom[0], -0.07, bottom[2]), (bottom[0], 0.07, bottom[2]), 0.022, 14), "metal"))
    for up in (-1, 1):
        parts.append(
            (
                rod((bottom[0], -0.05, bottom[2] + up * 0.088), (_BACK, -0.05, _R + up * 0.035), 0.005, 6),
                "dark",
            )
        )
    for y in (-0.055, 0.055):
        bar([(-0.27, y * 0.5, 0.70), (-0.36, y, 0.715), (-0.76, y, 0.715)], 0.006, "metal")
        bar([(-0.70, y, 0.715), (_BACK, y, _R)], 0.005, "metal")
    for x in (-0.42, -0.53, -0.64, -0.755):
        bar([(x, -0.055, 0.715), (x, 0.055, 0.715)], 0.005, "metal")
    parts.append((ball((0.415, 0, 0.80), (0.032, 0.038, 0.038), 16, 10), "metal"))
    parts.append((ball((0.437, 0, 0.80), (0.016, 0.033, 0.033), 16, 10), "glow"))
    parts.append((ball((-0.885 + 0.01, 0, 0.44), (0.012, 0.016, 0.022), 10, 6), "accent"))
    parts.append((rod((-0.19, 0.04, 0.27), (-0.27, 0.19, 0.008), 0.009), "metal"))
    return centred(parts)


def _shift(x: float, y: float, z: float) -> NDArray[np.float32]:
    return np.array([x, y, z], np.float32)


KIND = Kind(stands((1760, 568, 1016), _pieces, grip=(200, 262, 985)), material="metal")
