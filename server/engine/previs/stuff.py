"""What materials look like: gleams of metal and glaze, stone, weave, glass, screens, foliage."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.mixing import scale, towards
from server.engine.stage.compiled import compiled
from server.engine.stage.paint import (
    BARK,
    CLEAR,
    FABRIC,
    FOREST,
    GLAZE,
    LEAF,
    METAL,
    PLASTIC,
    RUG,
    SCREEN,
    STONE,
)

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@compiled
def lift(rgb: Doubles, part: float) -> None:
    """Towards white."""
    for k in range(3):
        rgb[k] += (1.0 - rgb[k]) * part


@compiled
def chance(x: float, y: float, z: float) -> float:
    """A number in 0..1 for a cell."""
    found = math.sin(x * 127.1 + y * 311.7 + z * 74.7) * 43758.5453
    return found - math.floor(found)


@compiled
def leaves(paint: Floats, at: Floats, normal: Doubles, pixel: float, rgb: Doubles) -> None:
    """Foliage: darker hollows below, lit tufts above, each drawn as a few leaf-shaped dabs. `amount` 0: a
    single leaf with its rib."""
    if paint[8] < 0.5:
        if normal[2] < 0.35:
            towards(rgb, paint, 4, 0.35)
        return
    x, y, z = at[0], at[1], at[2]
    mass = math.sin(2.3 * x + 1.7 * math.sin(1.9 * y + z)) + math.sin(2.6 * z + 1.5 * math.sin(2.1 * x))
    level = normal[2] * 0.9 + 0.22 * mass
    size = 0.13
    fade = max(0.0, 1.0 - pixel * 22.0)
    u, v = (x + 0.55 * y) / size, (z + 0.35 * y) / size
    row = math.floor(v)
    u += 0.5 * (row - 2.0 * math.floor(row / 2.0))
    column = math.floor(u)
    roll = chance(column, row, 3.0)
    dx, dy = u - column - 0.5, v - row - 0.5
    slant = dx * (0.5 + roll) + dy * (1.0 if roll > 0.5 else -1.0)
    across = dx * dx + dy * dy - slant * slant * 0.45
    dab = across < 0.085
    if dab:
        level += (roll - 0.5) * 0.9 * fade
    if level < -0.12:
        towards(rgb, paint, 4, 0.85)
    elif level < 0.12:
        towards(rgb, paint, 4, 0.38)
    elif level > 0.78:
        lift(rgb, 0.14)


@compiled
def forest(paint: Floats, point: Doubles, pixel: float, rgb: Doubles) -> None:
    """The ground of a wood: moss and fallen leaves, a trodden path that winds through the clearing."""
    x, y = point[0], point[1]
    middle = 0.9 * math.sin(y * 0.22 + 0.4) + 0.25 * math.sin(y * 0.9)
    edge = 0.12 * math.sin(y * 3.1 + math.sin(x * 4.0)) + 0.08 * math.sin(y * 7.3 + 1.0)
    off = abs(x - middle) - 1.05 - edge
    if off < 0.0:
        for k in range(3):
            rgb[k] += (paint[9 + k] - rgb[k]) * 0.92
        if off > -0.10:
            scale(rgb, 0.90, 0.89, 0.90)
    else:
        patch = math.sin(x * 0.8 + 1.3 * math.sin(y * 0.6)) + math.sin(y * 1.1 + 1.1 * math.sin(x * 0.9))
        if patch > 0.85:
            towards(rgb, paint, 4, 0.55)
        elif patch < -1.1:
            lift(rgb, 0.10)
    fade = max(0.0, 1.0 - pixel * 55.0)
    u, v = math.floor(x * 5.0), math.floor(y * 5.0)
    roll = chance(u, v, 1.0)
    if roll > 0.80:
        dx = x * 5.0 - u - 0.5 + (roll - 0.9) * 2.0
        dy = y * 5.0 - v - 0.5
        turn = roll * 40.0
        a = dx * math.cos(turn) + dy * math.sin(turn)
        b = dy * math.cos(turn) - dx * math.sin(turn)
        if a * a + 4.5 * b * b < 0.035:
            if roll > 0.93:
                rgb[0] += (0.66 - rgb[0]) * 0.75 * fade
                rgb[1] += (0.42 - rgb[1]) * 0.75 * fade
                rgb[2] += (0.20 - rgb[2]) * 0.75 * fade
            else:
                towards(rgb, paint, 4, 0.8 * fade)


@compiled
def rug(paint: Floats, at: Floats, normal: Doubles, pixel: float, rgb: Doubles) -> None:
    """A woven rug: borders and a field of lozenges. `more` is half its width and depth in metres."""
    x, y = at[0] - paint[11], at[1] - paint[12]
    rim = min(paint[9] - abs(x), paint[10] - abs(y))
    if rim < 0.06 or 0.17 < rim < 0.20:
        towards(rgb, paint, 4, 1.0)
    elif rim < 0.17:
        along = x if paint[10] - abs(y) < paint[9] - abs(x) else y
        if abs(along / 0.11 - math.floor(along / 0.11) - 0.5) * 2 < (rim - 0.06) / 0.11:
            lift(rgb, 0.42)
    else:
        a, b = x / 0.36 + y / 0.36, x / 0.36 - y / 0.36
        fa, fb = abs(a - math.floor(a) - 0.5), abs(b - math.floor(b) - 0.5)
        if max(fa, fb) > 0.455:
            lift(rgb, 0.42)
        elif max(fa, fb) < 0.16:
            towards(rgb, paint, 4, 0.9)


@compiled
def stuff(
    kind: int,
    paint: Floats,
    at: Floats,
    point: Doubles,
    normal: Doubles,
    night: float,
    pixel: float,
    rgb: Doubles,
) -> float:
    """The colour of a material at a sample; returns how much it glows."""
    gleam = -0.38 * normal[0] - 0.50 * normal[1] + 0.78 * normal[2]
    if kind == METAL:
        if gleam > 0.93:
            lift(rgb, 0.62)
        elif 0.60 < gleam < 0.70:
            lift(rgb, 0.30)
        elif gleam < -0.25:
            towards(rgb, paint, 4, 0.45)
    elif kind == GLAZE:
        if gleam > 0.955:
            lift(rgb, 0.78)
    elif kind == PLASTIC:
        if gleam > 0.94:
            lift(rgb, 0.26)
    elif kind == CLEAR:
        if gleam > 0.90 or 0.44 < gleam < 0.52:
            lift(rgb, 0.62)
        elif gleam < 0.1:
            towards(rgb, paint, 4, 0.35)
        return 0.10
    elif kind == STONE:
        mottle = math.sin(at[0] * 7.0 + 2.0 * math.sin(at[1] * 6.0)) + math.sin(
            at[2] * 8.0 + 2.0 * math.sin(at[0] * 5.0)
        )
        if mottle > 1.15:
            towards(rgb, paint, 4, 0.30)
        u, v, w = math.floor(at[0] * 24.0), math.floor(at[1] * 24.0), math.floor(at[2] * 24.0)
        if chance(u, v, w) > 0.94:
            towards(rgb, paint, 4, 0.55 * max(0.0, 1.0 - pixel * 80.0))
    elif kind == FABRIC:
        fade = max(0.0, 1.0 - pixel * 700.0)
        if fade > 0.0:
            thread = math.sin(at[0] * 1100.0) * math.sin(at[1] * 1100.0 + at[2] * 1100.0)
            if thread > 0.35:
                towards(rgb, paint, 4, 0.12 * fade)
    elif kind == LEAF:
        leaves(paint, at, normal, pixel, rgb)
    elif kind == BARK:
        ridge = math.sin(at[0] * 42.0 + 2.2 * math.sin(at[2] * 3.3)) + math.sin(
            at[1] * 37.0 + 2.0 * math.sin(at[2] * 2.7 + 1.0)
        )
        if ridge > 0.95:
            towards(rgb, paint, 4, 0.85 * max(0.0, 1.0 - pixel * 40.0))
        elif ridge < -1.3:
            lift(rgb, 0.10)
    elif kind == FOREST:
        forest(paint, point, pixel, rgb)
    elif kind == RUG:
        rug(paint, at, normal, pixel, rgb)
    elif kind == SCREEN:
        slant = at[0] * 3.0 + at[2] * 3.0 + at[1] * 3.0
        if 0.30 < slant - math.floor(slant) < 0.52:
            lift(rgb, 0.07)
        return 0.55 + 0.25 * night
    return 0.0
