"""What is painted on skin and eyes: the face chart. Evaluated at each sample, so lines stay crisp."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.mixing import scale, towards
from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@compiled
def mask(mask: NDArray[np.uint8], u: float, v: float) -> float:
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
    """Brows, lips and a little warmth. `at`: metres right of and above the eyes' line, then UV."""
    if at[0] > 5.0:
        return
    x = abs(at[0])
    z = at[1]
    # The line of the mouth has the same width whether lips touch or part a little.
    inside = mask(masks[1], at[2], at[3])
    if inside <= 0.5 and z < -0.03 and x < 0.04:
        for k in range(4):
            du = 0.0016 if k == 0 else (-0.0016 if k == 1 else 0.0)
            dv = 0.0022 if k == 2 else (-0.0022 if k == 3 else 0.0)
            inside = max(inside, mask(masks[1], at[2] + du, at[3] + dv))
    if inside > 0.5:
        rgb[0], rgb[1], rgb[2] = 0.34 * rgb[0], 0.20 * rgb[1], 0.22 * rgb[2]
        return
    if mask(masks[0], at[2], at[3]) > 0.5:
        soft = paint[9]
        scale(rgb, 0.94 - 0.04 * soft, 0.82 - 0.16 * soft, 0.82 - 0.16 * soft)
        return
    # Brow: an arc that thins towards the temple.
    if 0.010 < x < 0.056:
        t = (x - 0.010) / 0.046
        middle = 0.0240 + 0.0080 * math.sin(t * 2.2) - 0.003 * t
        half = 0.0036 * (1.0 - 0.80 * t * t) * min(1.0, 0.55 + t * 4.0)
        if abs(z - middle) < half:
            towards(rgb, paint, 4, 1.0)
            return
    years = paint[10]
    if years > 0:
        # Lines of age: across the brow, beside the eyes, from the nose to the corners of the mouth.
        line = 0.0
        for k in range(2):
            level = 0.0375 + 0.011 * k + 0.0025 * math.cos(x * 55.0)
            if x < 0.030 and abs(z - level) < 0.0010 * (1.0 - x / 0.034):
                line = 1.0
        for k in range(3):
            tilt = (k - 1) * 0.55
            if 0.050 < x < 0.061 and abs(z + 0.001 - tilt * (x - 0.043)) < 0.0008:
                line = 0.9
        t = (z + 0.040) / -0.030
        if 0.0 < t < 1.0 and abs(x - (0.019 + 0.013 * t)) < 0.0013 * (1.0 - abs(2 * t - 1) * 0.7):
            line = 1.0
        if line > 0:
            towards(rgb, paint, 4, 0.55 * years * line)
            return
    # Warm cheeks.
    d = ((x - 0.042) / 0.020) ** 2 + ((z + 0.036) / 0.014) ** 2
    if d < 1.0:
        scale(rgb, 1.0, 1.0 - 0.055 * paint[11], 1.0 - 0.07 * paint[11])


@compiled
def eye(paint: Floats, at: Floats, rgb: Doubles) -> float:
    """Iris, pupil, rim and a spark of light, by the angle to the eye's axis (-y)."""
    size = math.sqrt(at[0] * at[0] + at[1] * at[1] + at[2] * at[2])
    dx, dy, dz = at[0] / size, at[1] / size, at[2] / size
    angle = math.acos(min(1.0, max(-1.0, -dy)))
    sx, sz = dx + 0.17, dz - 0.20
    if dy < 0 and sx * sx + sz * sz < 0.0105:
        rgb[0], rgb[1], rgb[2] = 1.0, 1.0, 1.0
        return 0.9
    if angle < 0.24:
        rgb[0], rgb[1], rgb[2] = 0.05, 0.04, 0.06
    elif angle < 0.50:
        if dz > 0.12:
            scale(rgb, 0.62, 0.62, 0.66)
    elif angle < 0.585:
        scale(rgb, 0.30, 0.30, 0.34)
    else:
        rgb[0], rgb[1], rgb[2] = paint[4], paint[5], paint[6]
        if dz > 0.28:
            scale(rgb, 0.80, 0.80, 0.84)
    return 0.12
