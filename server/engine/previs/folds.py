"""Creases that cloth draws where a joint is bent: a few tapered strokes, none on a straight limb."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]

BENDS = 13
"""Where a paint's row holds how far joints are bent, radians: elbow, shoulder, knee, hip; left, right."""


@compiled
def amount(angle: float, straight: float, full: float) -> float:
    """How much of a crease a bent joint draws."""
    return min(max((angle - straight) / (full - straight), 0.0), 1.0)


@compiled
def _fan(along: float, inner: float, strength: float, spread: float) -> float:
    """Strokes that run out of the inside of a joint: `along` the limb off the joint, `inner` 1 at the very
    inside, 0 at the side."""
    if inner < 0.12:
        return 0.0
    taper = min(1.0, (inner - 0.12) / 0.45) * (1.15 - 0.35 * inner)
    for k in range(-1, 2):
        line = k * spread * (0.35 + 1.25 * (1.0 - inner)) + 0.02 * math.sin(inner * 9.0 + k)
        if abs(along - line) < 0.022 * taper * strength * (1.0 if k == 0 else 0.8):
            return 1.0
    return 0.0


@compiled
def creases(paint: Floats, at: Floats) -> float:
    """How dark a crease is at a point of cloth (0 or up to 1); `at` as in `cloth.cloth`."""
    x, y, z, limb = abs(at[0]), at[1], at[2], at[3]
    side = 0 if at[0] > 0 else 1
    if limb > 0.5:
        strength = amount(paint[BENDS + side], 0.55, 1.7)
        if strength > 0:
            # The reference elbow: its crook looks forward.
            rx, ry, rz = x - 0.334, y + 0.028, z - 1.133
            down = 0.66 * rx - 0.75 * rz if limb < 1 else 0.52 * rx - 0.68 * ry - 0.52 * rz
            ry -= -0.03 * down if limb < 1 else -0.68 * down
            rx -= (0.66 if limb < 1 else 0.52) * down
            rz += (0.75 if limb < 1 else 0.52) * down
            size = math.sqrt(rx * rx + ry * ry + rz * rz) + 1e-6
            return _fan(limb - 1.0, (-0.85 * ry + 0.5 * rz) / size, strength, 0.16)
    elif limb < -0.5:
        strength = amount(paint[BENDS + 4 + side], 0.5, 1.7)
        if strength > 0:
            rx, ry = x - 0.137, y + 0.035
            size = math.sqrt(rx * rx + ry * ry) + 1e-6
            return _fan(limb + 1.0, ry / size, strength, 0.13)
    if limb < 0.35 and z > 1.08:
        strength = amount(paint[BENDS + 2 + side], 0.7, 1.6)
        px, pz = x - 0.158, z - 1.225
        away = math.sqrt(px * px + pz * pz)
        if strength > 0 and 0.012 < away < 0.085 + 0.05 * strength:
            angle = math.atan2(pz, -px)
            for k in range(3):
                ray = -0.75 + 0.55 * k
                width = 0.0042 * strength * (1.0 - away / (0.09 + 0.05 * strength))
                if abs(angle - ray - 0.15 * math.sin(away * 40.0)) * away < width:
                    return 0.9
    if limb > -0.75 and limb < 0.2 and z < 1.0 and z > 0.68 and y < 0.02:
        strength = amount(paint[BENDS + 6 + side], 0.6, 1.5)
        if strength > 0:
            px = x - 0.022
            for k in range(3):
                line = 0.835 - 0.028 * k + px * (0.55 - 0.26 * k)
                width = 0.0045 * strength * min(1.0, px / 0.02) * (1.0 - px / (0.15 - 0.02 * k))
                if px > 0 and abs(z - line) < width:
                    return 0.9
    return 0.0
