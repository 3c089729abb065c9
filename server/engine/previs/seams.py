"""Lines and small things drawn on clothes and shoes: seams, fronts, buttons, laces."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.compiled import compiled
from server.engine.stage.paint import (
    BLAZER,
    BOOT,
    COAT,
    FAULD,
    FLAP,
    HOODIE,
    JACKET,
    PAULDRON,
    PLATE,
    POCKET,
    RAINCOAT,
    SHIRT,
    SHOE,
    SKIRTS,
    TRAINER,
    TROUSERS,
    TSHIRT,
    VEST,
    WAISTBAND,
    WAISTCOAT,
)

Floats = NDArray[np.float32]


@compiled
def _button(x: float, z: float, at: float, low: float, high: float, step: float, size: float) -> float:
    """Buttons of a row at `at` metres beside the middle, every `step` metres between two heights."""
    if z < low or z > high:
        return 0.0
    part = (z - low) / step
    near = (part - math.floor(part) - 0.5) * step
    return 1.0 if (x - at) ** 2 + near * near < size * size else 0.0


@compiled
def seam(trim: int, at: Floats, u: float, v: float, thin: float) -> float:
    """Lines and small things drawn on cloth: seams, fronts, buttons, flies, laces."""
    x, y, z, limb = at[0], at[1], at[2], at[3]
    wide = abs(x)
    front = y < -0.01
    trunk = -0.2 < limb < 0.12
    if trim == SHIRT:
        if front and trunk:
            if abs(x - 0.017) < thin:
                return 0.7
            return _button(x, z, 0.0, 0.86, 1.38, 0.085, 0.0048)
        if not front and trunk and abs(z - 1.29) < thin and wide < 0.15:
            return 0.55
    elif trim == POCKET:
        if abs(z - 1.233) < thin:
            return 0.7
    elif trim == FLAP:
        if z > 1.1 and abs(z - 1.172 + 0.014 * (1 - abs(wide - 0.1) / 0.046)) < thin:
            return 0.8
    elif trim == TSHIRT:
        if abs(limb - 0.52) < thin * 3 or (trunk and abs(z - 0.846) < thin):
            return 0.5
    elif trim == HOODIE:
        if front and trunk and abs(wide - 0.030 - 0.004 * math.sin(z * 60)) < 0.0032 and 1.235 < z < 1.37:
            return 0.85
    elif trim == VEST:
        if trunk and abs(z - 0.846) < thin:
            return 0.5
    elif trim == JACKET:
        if front and trunk and abs(wide - 0.018) < thin:
            return 0.8
        if abs(limb - 0.02) < thin * 3 and not trunk:
            return 0.5
    elif trim == BLAZER:
        if front and trunk:
            if wide < thin * 1.3 and z < 1.08:
                return 0.9
            return _button(x, z, 0.014, 0.885, 1.065, 0.09, 0.0075)
        if not front and wide < thin and z < 0.93:
            return 0.8
    elif trim == WAISTCOAT:
        if front and wide < thin * 1.3 and z < 1.14:
            return 0.9
        if front:
            return _button(x, z, 0.014, 0.875, 1.135, 0.062, 0.0062)
    elif trim == COAT:
        if front and trunk:
            if wide < thin * 1.4 and z < 1.13:
                return 0.9
            return _button(wide, z, 0.050, 0.985, 1.125, 0.07, 0.0085)
    elif trim == RAINCOAT:
        if front and trunk and wide < thin * 1.4:
            return 0.9
        if trunk and abs(z - 1.235) < thin * 1.3:
            return 0.8
    elif trim == SKIRTS:
        if front and wide < thin * 1.4:
            return 0.9
        if front:
            return _button(wide, z, 0.050, 0.72, 0.955, 0.085, 0.0085)
        if wide < thin and z < 0.68:
            return 0.8
    elif trim == TROUSERS:
        if front and abs(x + 0.002) < thin and z > 0.82:
            return 0.8
        if (
            front
            and limb > -0.4
            and abs(z - 0.955 + (wide - 0.100) * 1.9) < thin * 2
            and 0.088 < wide < 0.125
        ):
            return 0.8
        if not front and limb > -0.3 and abs(z - 0.885) < thin and 0.045 < wide < 0.125:
            return 0.7
        if limb < -0.25 and abs(abs(u) - 0.1225) < thin * 0.8:
            return 0.45
        if abs(limb + 1.86) < 0.004:
            return 0.5
    elif trim == WAISTBAND:
        if front and x * x + (z - 0.955) ** 2 < 0.0062**2:
            return 1.0
    elif trim == FAULD:
        part = (z - 0.82) / 0.043
        if part - math.floor(part) < 0.07:
            return 0.9
    elif trim == PAULDRON:
        if abs(limb - 0.30) < 0.012 or abs(limb - 0.12) < 0.012:
            return 0.9
    elif trim == PLATE:
        if trunk and front and wide < 0.0016 and z > 1.0:
            return 0.6
        if trunk and (abs(z - 0.985) < 0.03) and _button(abs(u) % 0.05, z, 0.025, 0.97, 1.0, 0.03, 0.005) > 0:
            return 0.8
    return _shod(trim, at)


@compiled
def _shod(trim: int, at: Floats) -> float:
    """What is drawn on shoes: laces and toe caps. The reference foot points outwards a little."""
    if trim not in (SHOE, TRAINER, BOOT):
        return 0.0
    ahead = -at[1]
    beside = abs(at[0]) - 0.178 - 0.22 * ahead
    z = at[2]
    if trim != BOOT and abs(ahead - 0.150 - 0.5 * beside * beside / 0.03) < 0.0014:
        return 0.8
    if 0.045 < ahead < 0.130 and abs(beside) < 0.019 and z > 0.045:
        part = ahead / 0.017
        return 0.9 if part - math.floor(part) < 0.34 else 0.0
    if trim == BOOT and ahead > 0.02 and z > 0.10 and abs(beside) < 0.016 and z < 0.29:
        part = z / 0.026
        return 0.9 if part - math.floor(part) < 0.26 else 0.0
    return 0.0
