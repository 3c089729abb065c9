"""What is painted on skin and eyes: the face chart. Evaluated at each sample, so lines stay crisp.

Places are metres on the reference head: `x` from its middle, `z` above the eyes' level; the numbers that
decide a face stand in `stage/chart.py`.
"""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.hatching import ramp
from server.engine.previs.marks import marks
from server.engine.previs.mixing import scale, towards
from server.engine.stage.chart import (
    BLUSH,
    BROW,
    BROW_BEND,
    BROW_WEIGHT,
    CHEEKS,
    CLOSED,
    KNIT,
    LASH,
    LIPS,
    TEARS,
    YEARS,
)
from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


_PARTING = -0.0755
"""The height at which the lips meet."""


@compiled
def mask(mask: NDArray[np.uint8], u: float, v: float) -> float:
    """A mask in UV space, blended between its texels, 0 to 1."""
    size = mask.shape[0]
    x = u * size - 0.5
    y = (1.0 - v) * size - 0.5
    x0, y0 = math.floor(x), math.floor(y)
    if x0 < 0 or y0 < 0 or x0 >= size - 1 or y0 >= size - 1:
        return 0.0
    tx, ty = x - x0, y - y0
    top = mask[y0, x0] * (1 - tx) + mask[y0, x0 + 1] * tx
    low = mask[y0 + 1, x0] * (1 - tx) + mask[y0 + 1, x0 + 1] * tx
    value: float = (top * (1 - ty) + low * ty) / 255.0
    return value


@compiled
def skin(paint: Floats, at: Floats, masks: NDArray[np.uint8], rgb: Doubles) -> None:
    """The chart of a face, marks, lines of age and a little warmth. `at`: metres left of and above the
    middle of the eyes, then UV, then the cosine at which the eye sees the skin; off the head 10 + x, y, z of
    the template and the way along a limb."""
    if at[0] > 5.0:
        marks(paint, at, rgb)
        return
    x = abs(at[0])
    z = at[1]
    if x > 1.0:
        return
    if _mouth(paint, at, masks, rgb):
        return
    if _eyes(paint, at[0], z, rgb) or _brows(paint, at[0], z, rgb):
        return
    marks(paint, at, rgb)
    _nose(paint, x, z, at[4], rgb)
    _folds(paint, x, z, rgb)
    _years(paint, x, z, rgb)
    if paint[TEARS] > 0:
        # A run of tears below each eye, with a drop at its end.
        middle = 0.037 + 0.0018 * math.sin(z * 130.0)
        if -0.012 > z > -0.066:
            wet = abs(x - middle) < 0.0020
        else:
            wet = (x - 0.0385) ** 2 + ((z + 0.068) * 0.75) ** 2 < 0.0036**2
        if wet:
            rgb[0] += (0.84 - rgb[0]) * 0.72
            rgb[1] += (0.93 - rgb[1]) * 0.72
            rgb[2] += (1.00 - rgb[2]) * 0.72
    d = 1.0 - ((x - 0.046) / 0.024) ** 2 - ((z + 0.036) / 0.017) ** 2
    if d > 0:
        warm = paint[BLUSH] * d * (2.0 - d)
        scale(rgb, 1.0 + 0.01 * warm, 1.0 - 0.085 * warm, 1.0 - 0.095 * warm)


@compiled
def _mouth(paint: Floats, at: Floats, masks: NDArray[np.uint8], rgb: Doubles) -> bool:
    x, z = abs(at[0]), at[1]
    if x > 0.05 or z > -0.02:
        return False
    # The line of the mouth has the same width whether lips touch or part a little.
    inside = mask(masks[1], at[2], at[3])
    if inside <= 0.5:
        for k in range(4):
            du = 0.0016 if k == 0 else (-0.0016 if k == 1 else 0.0)
            dv = 0.0024 if k == 2 else (-0.0024 if k == 3 else 0.0)
            inside = max(inside, mask(masks[1], at[2] + du, at[3] + dv))
    if inside > 0.5:
        rgb[0], rgb[1], rgb[2] = 0.20 + 0.14 * rgb[0], 0.05 + 0.07 * rgb[1], 0.06 + 0.07 * rgb[2]
        return True
    # It runs out a little beyond the corners, upwards, and ends in a point.
    t = x / 0.0325
    if t < 1.0 and abs(z - _PARTING - 0.0030 * max(0.0, t - 0.75) * 4.0) < 0.0013 * min(1.0, (1.0 - t) * 4.0):
        rgb[0], rgb[1], rgb[2] = 0.10 + 0.22 * rgb[0], 0.03 + 0.14 * rgb[1], 0.04 + 0.14 * rgb[2]
        return True
    between = x < 0.024 and abs(z - _PARTING) < 0.003
    if between or mask(masks[0], at[2], at[3]) > 0.5:
        soft = paint[LIPS]
        if z > _PARTING:
            scale(rgb, 0.92 - 0.08 * soft, 0.86 - 0.22 * soft, 0.86 - 0.19 * soft)
        else:
            scale(rgb, 0.99 - 0.01 * soft, 0.94 - 0.18 * soft, 0.94 - 0.15 * soft)
        return True
    # The shade under the lower lip.
    t = x / 0.011
    if t < 1.0 and abs(z + 0.0935 + 0.0015 * t * t) < 0.0010 * (1.0 - t * t):
        towards(rgb, paint, 4, 0.40)
        return True
    return False


@compiled
def _eyes(paint: Floats, side: float, z: float, rgb: Doubles) -> bool:
    """The lid lines. The opening's upper and lower rim on the reference head are curves over the way `u`
    from its inner to its outer corner (fitted to rays from the front; a test holds them to the body)."""
    x = abs(side)
    u = (x - 0.0197) / 0.0294
    if u < -0.12 or u > 1.32 or z < -0.026 or z > 0.022:
        return False
    v = min(max(u, 0.0), 1.0)
    bow = math.sqrt(v * (1.0 - v))
    upper = 0.001 * (-7.1 + 4.04 * v + bow * (29.0 - 15.02 * v + 4.61 * v * v))
    lower = 0.001 * (-4.32 + 3.77 * v - bow * (11.96 + 2.66 * v + 4.71 * v * v))
    lash = paint[LASH]
    thin = 1.0 - 0.15 * paint[CLOSED]
    if u > 1.0:
        # The line runs on beyond the outer corner as a short wing; that of a closed eye droops.
        reach = 0.06 + 0.10 * lash
        rise = 0.0026 * (0.4 + 0.6 * lash)
        if paint[CLOSED] > 0.75:
            reach, rise = 0.16 + 0.06 * lash, -0.0030
        t = (u - 1.0) / reach
        if t < 1.0 and abs(z + 0.0002 - rise * t) < 0.0020 * (1.0 - t) * thin:
            towards(rgb, paint, 4, 1.0)
            return True
        return False
    if u >= 0.0:
        weight = (0.0012 + (0.0016 + 0.0016 * lash) * math.sin(1.9 * v + 0.15)) * thin
        if paint[CLOSED] > 0.75:
            # A closed eye is one full arc where the lids meet, over both of their rims, with lashes below.
            swell = math.sin(math.pi * (0.06 + 0.86 * v))
            if lower - (0.0004 + 0.0026 * swell) < z < upper + 0.0026 + 0.0026 * swell:
                towards(rgb, paint, 4, 1.0)
                return True
            for k in range(4):
                t = (lower - 0.0018 - z) / (0.0042 + 0.0008 * k)
                root = 0.50 + 0.135 * k
                if 0.0 < t < 1.0 and abs(v - root - (0.05 + 0.03 * k) * t) < 0.030 * lash * (1.0 - t):
                    towards(rgb, paint, 4, 1.0)
                    return True
            return False
        if lower + 0.0015 < z < upper + weight and z > upper - 0.004:
            towards(rgb, paint, 4, 1.0)
            return True
        # The rim of the lower lid, only towards the outer corner.
        if z > lower - 0.0008 * v and z < lower + 0.003 and v > 0.25:
            towards(rgb, paint, 4, 0.55 * min(1.0, (v - 0.25) * 4.0))
            return True
        # The fold of the lid.
        fold = upper + 0.0048 + 0.0012 * v
        t = (v - 0.12) / 0.84
        if 0.0 < t < 1.0 and abs(z - fold) < 0.0007 * math.sin(math.pi * t) ** 0.5 * thin:
            towards(rgb, paint, 4, 0.50)
            return True
    return False


@compiled
def _brows(paint: Floats, side: float, z: float, rgb: Doubles) -> bool:
    """A brow: an arc, full at its inner end, that thins towards the temple."""
    x = abs(side)
    t = (x - 0.0115) / 0.0455
    if t <= 0.0 or t >= 1.0:
        return False
    other = 0 if side > 0 else 1
    bend = paint[BROW_BEND + other] * (1.0 - t) ** 1.4 + paint[BROW_BEND + 2 + other] * t
    middle = 0.0255 + 0.0085 * math.sin(t * 2.25) - 0.0045 * t + bend
    half = 0.0036 * paint[BROW_WEIGHT] * (1.0 - 0.85 * t * t) * min(1.0, 0.50 + t * 5.0)
    half *= min(1.0, math.sqrt(t * 30.0))
    if abs(z - middle) < half:
        towards(rgb, paint, BROW, 1.0)
        return True
    return False


@compiled
def _nose(paint: Floats, x: float, z: float, view: float, rgb: Doubles) -> None:
    """Nostrils, wings and the shade below: a drawn nose is three short strokes. A fourth runs down its flank
    where that turns away from the eye (`view`: the cosine at which the eye sees it)."""
    t = (z + 0.0475) / 0.0455
    if 0.0 < t < 1.0:
        # From between the eyes down the bridge, out over the ball of the tip.
        ridge = 0.0078 + 0.0036 * (1.0 - t) ** 2
        turned = ramp(0.55, 0.32, view)
        wide = 0.0010 / max(view, 0.20)  # as wide on the picture, however steeply it is seen
        if abs(x - ridge) < wide * turned * math.sin(math.pi * min(1.0, 0.30 + 0.70 * t)) ** 0.7:
            towards(rgb, paint, 4, 0.80)
            return
    if z > -0.030 or z < -0.062 or x > 0.026:
        return
    a, b = (x - 0.0080) / 0.0042, (z + 0.0535 - 0.10 * x) / 0.0013
    if a * a + b * b < 1.0:
        towards(rgb, paint, 4, 0.85)
        return
    # The wing: a short arc beside each nostril.
    t = (z + 0.0530) / 0.0105
    if 0.0 < t < 1.0:
        arc = 0.0148 + 0.0042 * math.sin(math.pi * (0.15 + 0.7 * t))
        if abs(x - arc) < 0.00085 * math.sin(math.pi * min(1.0, t + 0.15)):
            towards(rgb, paint, 4, 0.60)
            return
    a, b = x / 0.0150, (z + 0.0550) / 0.0052
    if a * a + b * b < 1.0:
        towards(rgb, paint, 4, 0.17)


@compiled
def _folds(paint: Floats, x: float, z: float, rgb: Doubles) -> None:
    """What an expression creases: two strokes between knitted brows and beside the root of the nose; the
    fold from the nose to the mouth's corner."""
    knit, cheeks = paint[KNIT], paint[CHEEKS]
    if knit > 0:
        t = (z - 0.012) / 0.020
        if 0.0 < t < 1.0 and abs(x - 0.0050 - 0.0022 * t) < 0.0011 * math.sin(math.pi * t):
            towards(rgb, paint, 4, 0.30 + 0.45 * min(1.0, knit))
            return
        if knit > 0.5:
            for k in range(2):
                t = (x - 0.0045) / 0.0085
                level = -0.0075 - 0.0060 * k + 0.0035 * t
                if 0.0 < t < 1.0 and abs(z - level) < 0.0009 * math.sin(math.pi * t):
                    towards(rgb, paint, 4, 0.60 * min(1.0, knit))
                    return
    if cheeks > 0:
        t = (z + 0.046) / -0.024
        fold = 0.0225 + 0.013 * t - 0.002 * t * t
        if 0.0 < t < 1.0 and abs(x - fold) < 0.0011 * math.sin(math.pi * t) ** 0.6:
            towards(rgb, paint, 4, 0.58 * min(1.0, cheeks))


@compiled
def _years(paint: Floats, x: float, z: float, rgb: Doubles) -> None:
    """Lines of age: across the brow, beside and under the eyes, from the nose to the mouth's corners."""
    years = paint[YEARS]
    if years <= 0:
        return
    line = 0.0
    for k in range(3):
        level = 0.0435 + 0.0095 * k + 0.0022 * math.cos(x * 60.0 + k)
        if years > 0.3 * k and x < 0.030 - 0.004 * k and abs(z - level) < 0.0009 * (1.0 - x / 0.034):
            line = 1.0
    for k in range(3):
        tilt = (k - 1) * 0.50
        away = (x - 0.0545) / 0.012
        if 0.0 < away < 1.0 and abs(z + 0.001 - tilt * (x - 0.045)) < 0.0008 * (1.0 - away):
            line = 1.0
    t = (x - 0.022) / 0.024
    if 0.0 < t < 1.0:
        bag = -0.0165 - 0.0035 * math.sin(math.pi * t)
        if years > 0.35 and abs(z - bag) < 0.0008 * math.sin(math.pi * t):
            line = 0.8
    t = (z + 0.043) / -0.034
    fold = 0.0215 + 0.016 * t - 0.004 * t * t
    if 0.0 < t < 1.0 and abs(x - fold) < 0.0012 * math.sin(math.pi * t) ** 0.6:
        line = 1.0
    if line > 0:
        towards(rgb, paint, 4, 0.62 * min(1.0, 0.25 + years) * line)


@compiled
def eye(paint: Floats, at: Floats, rgb: Doubles) -> float:
    """Iris, pupil, rim and a spark of light, by the angle to the eye's axis (-y). `at`: direction from the
    eye's middle in its own frame, then how far it has turned left and up would move the spark."""
    size = math.sqrt(at[0] * at[0] + at[1] * at[1] + at[2] * at[2])
    dx, dy, dz = at[0] / size, at[1] / size, at[2] / size
    angle = math.acos(min(1.0, max(-1.0, -dy)))
    sx, sz = dx + 0.20, dz - 0.21
    if dy < 0 and sx * sx + sz * sz < 0.0150:
        rgb[0], rgb[1], rgb[2] = 1.0, 1.0, 1.0
        return 0.95
    sx, sz = dx - 0.22, dz + 0.24
    if dy < 0 and sx * sx + sz * sz < 0.0032:
        for k in range(3):
            rgb[k] += (1.0 - rgb[k]) * 0.55
        return 0.5
    if angle < 0.285:
        rgb[0], rgb[1], rgb[2] = 0.05, 0.04, 0.06
    elif angle < 0.585:
        if dz > 0.10:
            scale(rgb, 0.60, 0.60, 0.64)
        else:
            for k in range(3):
                rgb[k] = min(1.0, rgb[k] * 1.18 + 0.03)
    elif angle < 0.665:
        scale(rgb, 0.28, 0.28, 0.32)
    else:
        rgb[0], rgb[1], rgb[2] = paint[4], paint[5], paint[6]
        if dz > 0.30:
            scale(rgb, 0.80, 0.80, 0.86)
    return 0.25
