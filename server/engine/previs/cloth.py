"""What is painted on clothes and shoes: seams, bands, buttons, soles."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.mixing import scale, towards
from server.engine.stage.compiled import compiled
from server.engine.stage.paint import (
    BEANIE,
    BELT,
    BOOT,
    CAP,
    COAT,
    COLLAR,
    JACKET,
    RIB,
    SHIRT,
    SHOE,
    SKIRT,
    SKIRTS,
    SWEATER,
    TROUSERS,
)

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@compiled
def cloth(paint: Floats, at: Floats, rgb: Doubles) -> None:
    """Seams, bands, buttons. `at`: reference x, y, z in metres and the way along an arm (0..2) or,
    negative, a leg (0..-2)."""
    trim = int(paint[7])
    x, y, z, limb = at[0], at[1], at[2], at[3]
    front = y < -0.01
    dark = 0.0
    if trim == SHIRT:
        if limb > 1.43:
            dark = 0.35
        if front and abs(x - 0.016) < 0.0016 and limb < 0.05:
            dark = 0.8
        if front and limb < 0.05:
            step = (z - 0.90) / 0.085
            near = (step - math.floor(step) - 0.5) * 0.085
            if x * x + near * near < 0.0045 * 0.0045 and z < 1.36:
                dark = 1.0
    elif trim == SWEATER:
        if limb > 1.80:
            dark = 0.30 if math.sin(math.atan2(x, -y) * 190.0) > 0.1 else 0.08
        elif z < 0.915 and limb < 0.05:
            dark = 0.30 if math.sin(math.atan2(x, -y) * 90.0) > 0.1 else 0.08
    elif trim == RIB:
        dark = 0.30 if math.sin(math.atan2(x, -y) * 60.0) > 0.1 else 0.10
    elif trim in (JACKET, COAT):
        if limb > 1.86:
            dark = 0.30
        if front and limb < 0.3:
            depth = 0.30 if trim == JACKET else 0.28
            rise = (z - (1.43 - depth)) / depth
            lapel = 0.085 * rise + 0.036 * min(1.0, 0.3 + rise)
            if rise > -0.1 and abs(abs(x) - lapel) < 0.0018:
                dark = 0.9
            if abs(x) < 0.0018:
                dark = 0.9
            step = (z - 0.80) / 0.12
            near = (step - math.floor(step) - 0.5) * 0.12
            if (abs(x) - 0.022) ** 2 + near * near < 0.0065 * 0.0065 and rise < 0:
                dark = 1.0
            pocket = abs(abs(x) - 0.105)
            if trim == JACKET and pocket < 0.046 and abs(z - 0.91 - 0.10 * (abs(x) - 0.105)) < 0.0025:
                dark = 0.9
    elif trim == SKIRTS:
        if y < 0.0 and abs(x) < 0.0025:
            dark = 0.9
        if y > 0.0 and abs(x) < 0.002 and z < 0.62:
            dark = 0.9
    elif trim == BELT:
        dark = 0.55
        if front and abs(x) < 0.024:
            dark = 0.95 if abs(x) > 0.016 else 0.2
    elif trim == TROUSERS:
        if front and abs(x) < 0.0016 and z > 0.86:
            dark = 0.8
        if abs(limb + 1.86) < 0.010:
            dark = 0.5
    elif trim == SKIRT:
        pleat = math.sin(math.atan2(x, -y) * 18.0)
        if z < 0.80 and pleat > 0.80:
            dark = 0.40
        if abs(z - 0.49) < 0.0025:
            dark = 0.6
    elif trim == COLLAR:
        dark = 0.16
    elif trim == CAP:
        seam = math.sin(at[0] * 3.0)
        if at[2] < 0.5 and abs(seam) < 0.035 and at[1] > 0.05:
            dark = 0.7
        if at[2] > 0.5:
            dark = 0.18
    elif trim == BEANIE:
        if math.sin(at[0] * 40.0) > 0.55:
            dark = 0.30
        if at[1] > 0.80:
            dark += 0.14
    if dark > 0:
        towards(rgb, paint, 4, min(1.0, dark))


@compiled
def leather(paint: Floats, at: Floats, rgb: Doubles) -> None:
    """Shoes and cases: a dark sole, a welt, laces."""
    trim = int(paint[7])
    if trim in (SHOE, BOOT):
        if at[2] < 0.017:
            towards(rgb, paint, 4, 1.0)
        elif at[2] < 0.022:
            scale(rgb, 1.18, 1.16, 1.12)
        elif trim == BOOT and at[2] > 0.30 and at[2] < 0.315:
            towards(rgb, paint, 4, 0.6)
