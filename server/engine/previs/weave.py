"""Patterns woven or printed on cloth, in its own coordinates, and how cloths catch the light."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.compiled import compiled
from server.engine.stage.paint import DENIM, LEATHERY, METALLIC, SILK, WOOL

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

PLAIN, STRIPES, PINSTRIPES, CHECKS, DOTS = range(5)
"""In the order of `vocabulary.Pattern`."""


@compiled
def place(at: Floats, out: Doubles) -> None:
    """Where on the cloth a point lies: metres around the body and along it into `out` (2,)."""
    x, y, z, limb = abs(at[0]), at[1], at[2], at[3]
    side = 1.0 if at[0] > 0 else -1.0
    if limb > 0.12:
        if limb < 1.0:
            rx, ry, rz = x - 0.162 - 0.172 * limb, y + 0.02, z - 1.326 + 0.193 * limb
            first, second = ry, 0.75 * rx + 0.66 * rz
        else:
            t = limb - 1.0
            rx, ry, rz = x - 0.334 - 0.119 * t, y + 0.028 + 0.158 * t, z - 1.133 + 0.120 * t
            first, second = 0.48 * rx + 0.72 * ry - 0.48 * rz, 0.70 * rx + 0.70 * rz
        out[0] = side * math.atan2(first, second) * 0.050
        out[1] = 1.33 - limb * 0.255
    elif limb < -0.22:
        middle = 0.107 + 0.032 * min(-limb, 2.0)
        out[0] = side * math.atan2(x - middle, -(y + 0.02)) * 0.078
        out[1] = z
    else:
        out[0] = math.atan2(at[0] * 0.74, -y - 0.005) * 0.155
        out[1] = z


@compiled
def _fraction(value: float) -> float:
    return value - math.floor(value)


@compiled
def pattern(kind: int, u: float, v: float, pixel: float) -> float:
    """How much of the pattern's colour (0 to 1) is at a place of the cloth; fine ones fade far away."""
    if kind == STRIPES:
        return 1.0 if _fraction(v / 0.056) < 0.46 else 0.0
    if kind == PINSTRIPES:
        near = abs(_fraction(u / 0.026) - 0.5) * 0.026
        return 0.75 if near < max(0.0013, 0.45 * pixel) else 0.0
    if kind == CHECKS:
        across = 1.0 if _fraction(u / 0.060) < 0.48 else 0.0
        along = 1.0 if _fraction(v / 0.060) < 0.48 else 0.0
        return 0.5 * across + 0.5 * along
    if kind == DOTS:
        row = math.floor(v / 0.036)
        du = (_fraction(u / 0.046 + 0.5 * (row % 2)) - 0.5) * 0.046
        dv = (_fraction(v / 0.036) - 0.5) * 0.036
        return 1.0 if du * du + dv * dv < 0.0098 * 0.0098 else 0.0
    return 0.0


@compiled
def printed(paint: Floats, strength: float, rgb: Doubles) -> None:
    """Mixes in the pattern's colour: darker than a light cloth, lighter than a dark one."""
    light = 0.30 * paint[1] + 0.59 * paint[2] + 0.11 * paint[3]
    for k in range(3):
        own: float = paint[1 + k]
        other = own * 0.50 if light > 0.42 else own + (0.97 - own) * 0.52
        rgb[k] += (other - own) * strength


@compiled
def sheen(cloth: int, normal: Doubles, u: float, v: float, pixel: float, rgb: Doubles) -> None:
    """Crisp lights of leather, silk and metal; the grain of wool and denim close by."""
    up = normal[2]
    half = 0.32 * normal[0] - 0.50 * normal[1] + 0.80 * up
    if cloth == METALLIC:
        # A bright sky, a dark horizon, a pale ground: how metal is drawn.
        if half > 0.93:
            _light(rgb, 0.78)
        elif half > 0.80:
            _light(rgb, 0.30)
        elif -0.15 < up < -0.06:
            for k in range(3):
                rgb[k] *= 0.74
        elif up < -0.45:
            _light(rgb, 0.14)
    elif cloth == SILK:
        if half > 0.945:
            _light(rgb, 0.40)
        elif 0.72 < half < 0.80:
            _light(rgb, 0.18)
        elif half < -0.2:
            for k in range(3):
                rgb[k] *= 0.90
    elif cloth == LEATHERY:
        if half > 0.955:
            _light(rgb, 0.34)
        elif half > 0.90:
            _light(rgb, 0.10)
    elif cloth == WOOL:
        if pixel < 0.004:
            row = v / 0.011
            slant = abs(_fraction(u / 0.011) - 0.5)
            if _fraction(row + slant) < 0.22:
                for k in range(3):
                    rgb[k] *= 0.94
    elif cloth == DENIM and pixel < 0.003 and _fraction((u + v) / 0.006) < 0.35:
        for k in range(3):
            rgb[k] = rgb[k] * 1.05 + 0.008


@compiled
def _light(rgb: Doubles, part: float) -> None:
    for k in range(3):
        rgb[k] += (1.0 - rgb[k]) * part
