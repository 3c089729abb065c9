"""What is painted on clothes: patterns, seams, bands, creases, and how each cloth takes the light."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.folds import creases
from server.engine.previs.mixing import scale, towards
from server.engine.previs.seams import seam
from server.engine.previs.weave import pattern, place, printed, sheen
from server.engine.stage.compiled import compiled
from server.engine.stage.paint import (
    BEANIE,
    BELT,
    BOOT,
    BOOT_CUFF,
    CAP,
    CAPE,
    COLLAR,
    CUFF,
    DENIM,
    DRESS,
    FAULD,
    GREAVE,
    HOSE,
    KNOT,
    LAPEL,
    MAIL,
    PAULDRON,
    PLATE,
    RIB,
    SASH,
    SCARF,
    SHOE,
    SKIRT,
    SKIRTS,
    SOLE,
    STRAP,
    TRAINER,
    WAISTBAND,
    YOKE,
)

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@compiled
def cloth(paint: Floats, at: Floats, normal: Doubles, pixel: float, rgb: Doubles) -> None:
    """The pattern, the cloth's own light, seams, bands, buttons, creases. `at`: reference x, y, z in metres
    and the way along an arm (0..2) or, negative, a leg (0..-2), far above both on the inside of a hem;
    `paint` holds the pattern, the cloth and how far joints are bent."""
    trim = int(paint[7])
    if at[3] > 5.0:
        scale(rgb, 0.66, 0.64, 0.68)
        return
    kind, stuff = int(paint[9]), int(paint[10])
    spot = np.empty(2)
    place(at, spot)
    u, v = spot[0], spot[1]
    if trim in (CAP, BEANIE):
        _hat(paint, at, rgb)
        return
    if kind > 0 and trim not in (BELT, SOLE, PLATE, MAIL, SASH, RIB, KNOT, STRAP, GREAVE, PAULDRON, FAULD):
        printed(paint, pattern(kind, u, v, pixel), rgb)
    sheen(stuff, normal, u, v, pixel, rgb)
    dark = _band(trim, at)
    if dark > 0:
        towards(rgb, paint, 4, min(1.0, dark))
    # Seams keep at least the width of a thin line, however far away; then they vanish.
    thin = min(max(0.0012, 0.40 * pixel), 0.0024)
    line = seam(trim, at, u, v, thin)
    if line > 0:
        if stuff == DENIM and trim not in (SHOE, TRAINER, BOOT):
            rgb[0] += (0.80 - rgb[0]) * 0.75 * line
            rgb[1] += (0.58 - rgb[1]) * 0.75 * line
            rgb[2] += (0.30 - rgb[2]) * 0.75 * line
        else:
            towards(rgb, paint, 4, line)
    if trim not in _STIFF:
        fold = creases(paint, at)
        if fold > 0:
            for k in range(3):
                rgb[k] += (paint[4 + k] * 0.55 - rgb[k]) * 0.85 * fold


_STIFF = (
    PLATE,
    PAULDRON,
    GREAVE,
    FAULD,
    SOLE,
    SHOE,
    BOOT,
    TRAINER,
    STRAP,
    BELT,
    SASH,
    SKIRT,
    SKIRTS,
    DRESS,
    CAPE,
)


@compiled
def _ribs(at: Floats) -> float:
    if at[3] > 0.3:
        return 0.28 if math.sin((at[0] * 0.7 + at[2] * 0.7 + at[1] * 1.2) * 420.0) > 0.1 else 0.06
    return 0.28 if math.sin(math.atan2(at[0], -at[1]) * 84.0) > 0.1 else 0.06


@compiled
def _band(trim: int, at: Floats) -> float:
    """How much darker a whole area is."""
    x, y, z = at[0], at[1], at[2]
    if trim == RIB:
        return _ribs(at)
    if trim in (CUFF, COLLAR, WAISTBAND, YOKE, LAPEL):
        return 0.10
    if trim in (SASH, KNOT):
        return 0.22
    if trim == BELT:
        if y < 0 and abs(x) < 0.026:
            return 0.0 if abs(x) > 0.018 else 0.70
        return 0.55
    if trim == BOOT_CUFF:
        return 0.35
    if trim == HOSE:
        return 0.55
    if trim == MAIL:
        ring = math.sin(x * 520.0) * math.sin(z * 520.0)
        return 0.62 if ring > 0.15 else 0.38
    if trim == SCARF and z < 1.30:
        if z < 1.088:
            return 0.45 if math.sin(x * 900.0) > 0.2 else 0.0
        if abs(z - 1.125) < 0.008 or abs(z - 1.150) < 0.008:
            return 0.40
    return 0.0


@compiled
def _hat(paint: Floats, at: Floats, rgb: Doubles) -> None:
    """Seams of a cap, ribs of a beanie."""
    dark = 0.0
    if int(paint[7]) == CAP:
        if at[2] < 0.5 and abs(math.sin(at[0] * 3.0)) < 0.035 and at[1] > 0.05:
            dark = 0.7
        if at[2] > 0.5:
            dark = 0.18
    else:
        if math.sin(at[0] * 40.0) > 0.55:
            dark = 0.30
        if at[1] > 0.80:
            dark += 0.14
    if dark > 0:
        towards(rgb, paint, 4, min(1.0, dark))


@compiled
def leather(paint: Floats, at: Floats, rgb: Doubles) -> None:
    """Leather of things that are not worn: a welt along the ground."""
    trim = int(paint[7])
    if trim in (SHOE, BOOT):
        if at[2] < 0.017:
            towards(rgb, paint, 4, 1.0)
        elif at[2] < 0.022:
            scale(rgb, 1.18, 1.16, 1.12)
