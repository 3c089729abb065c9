"""What is painted on sets and furniture: boards, waves, sand, cobbles, bricks, tiles, panes."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.mixing import scale, towards
from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@compiled
def wood(paint: Floats, at: Floats, normal: Doubles, pixel: float, rgb: Doubles) -> None:
    """Boards: each a little different, dark joints between them. `amount` 1: a floor; else furniture."""
    amount = paint[8]
    if amount > 0.9:
        width, along, across = 0.145, at[0], at[1]
    elif amount > 0.7:
        width, along, across = 0.24, at[0], at[1]
    else:
        grain = math.sin(
            at[0] * 9.0 + math.sin(at[1] * 40.0 + at[2] * 55.0) * 0.7 + at[2] * 31.0 + at[1] * 25.0
        )
        if grain > 0.82:
            towards(rgb, paint, 4, 0.35)
        return
    row = math.floor(across / width)
    chance = math.sin(row * 127.1 + 3.0) * 43758.5453
    chance -= math.floor(chance)
    length = 1.9 if amount > 0.9 else 99.0
    piece = math.floor(along / length + chance)
    other = math.sin(row * 57.3 + piece * 311.7) * 43758.5453
    other -= math.floor(other)
    towards(rgb, paint, 4, 0.35 * other)
    fade = max(0.0, 1.0 - pixel * 150.0)
    gap = across / width - row
    end = (along / length + chance - piece) * length
    line = max(0.0028, pixel * 0.6)
    if gap * width < line or (amount > 0.9 and end < line):
        towards(rgb, paint, 4, 1.0 * fade)


@compiled
def water(paint: Floats, point: Doubles, night: float, pixel: float, rgb: Doubles) -> None:
    """Long flat waves that calm with distance; darker by night."""
    x, y = point[0], point[1]
    calm = 1.0 / (1.0 + pixel * 14.0)
    wave = math.sin(y * 1.35 + 0.8 * math.sin(x * 0.35) + 0.3 * math.sin(x * 1.1 + y))
    wave += 0.6 * math.sin(y * 3.1 + 0.7 * math.sin(x * 0.8 + 2.0))
    if wave > 0.95:
        towards(rgb, paint, 4, 0.85 * calm)
    elif wave < -0.95:
        scale(rgb, 1 - 0.12 * calm, 1 - 0.10 * calm, 1 - 0.08 * calm)
    shore = y - 4.0 - 0.25 * math.sin(x * 1.3) - 0.12 * math.sin(x * 3.7 + 1.0)
    if shore < 0.28:
        rgb[0], rgb[1], rgb[2] = 0.93, 0.95, 0.93


@compiled
def ground(paint: Floats, point: Doubles, pixel: float, rgb: Doubles) -> None:
    """Sand: wet towards the water, a few specks and ripples."""
    x, y = point[0], point[1]
    wet = y - 2.7 + 0.35 * math.sin(x * 0.9) + 0.15 * math.sin(x * 2.7 + 1.0)
    if wet > 0 and y < 4.01:
        towards(rgb, paint, 4, 1.0)
    u, v = math.floor(x * 14.0), math.floor(y * 14.0)
    spot = math.sin(u * 12.9898 + v * 78.233) * 43758.5453
    spot -= math.floor(spot)
    if spot > 0.965:
        dx, dy = x * 14.0 - u - 0.5, y * 14.0 - v - 0.5
        if dx * dx + dy * dy < 0.05:
            towards(rgb, paint, 4, 0.9 * max(0.0, 1.0 - pixel * 60.0))


@compiled
def road(paint: Floats, point: Doubles, normal: Doubles, pixel: float, rgb: Doubles) -> None:
    """Cobbles: rounded stones in rows, a few of them darker."""
    if normal[2] < 0.5:
        return
    y = point[1] / 0.30
    row = math.floor(y)
    x = point[0] / 0.42 + 0.5 * (row - 2.0 * math.floor(row / 2.0))
    column = math.floor(x)
    fade = max(0.0, 1.0 - pixel * 45.0)
    chance = math.sin(row * 127.1 + column * 311.7) * 43758.5453
    chance -= math.floor(chance)
    if chance > 0.72:
        towards(rgb, paint, 4, 0.5 * fade)
    fx, fy = abs(x - column - 0.5), abs(y - row - 0.5)
    if fx > 0.47 or fy > 0.455:
        towards(rgb, paint, 4, 0.9 * fade)


@compiled
def wall(paint: Floats, point: Doubles, normal: Doubles, pixel: float, rgb: Doubles) -> None:
    """Plain indoors; outdoors a few bricks show through the plaster."""
    if paint[7] < 0.5 or abs(normal[2]) > 0.5:
        return
    along = point[0] if abs(normal[1]) > 0.5 else point[1]
    house = math.floor((point[0] + 18.0) / 7.0)
    tint = math.sin(house * 91.7 + (5.0 if point[1] < 0 else 0.0)) * 43758.5453
    tint -= math.floor(tint)
    scale(rgb, 0.86 + 0.22 * tint, 0.90 + 0.12 * tint, 0.98 - 0.10 * tint)
    row = math.floor(point[2] / 0.16)
    x = along / 0.40 + 0.5 * (row - 2.0 * math.floor(row / 2.0))
    column = math.floor(x)
    chance = math.sin(math.floor(row / 3.0) * 17.1 + math.floor(column / 2.0) * 71.7) * 43758.5453
    chance -= math.floor(chance)
    if chance > 0.90:
        fx, fz = x - column, point[2] / 0.16 - row
        if 0.06 < fx < 0.94 and 0.10 < fz < 0.90:
            towards(rgb, paint, 4, 0.6 * max(0.0, 1.0 - pixel * 30.0))


@compiled
def roof(paint: Floats, point: Doubles, normal: Doubles, pixel: float, rgb: Doubles) -> None:
    """Rows of tiles."""
    if abs(normal[2]) < 0.15:
        return
    row = point[2] / 0.28
    gap = row - math.floor(row)
    if gap < 0.12:
        towards(rgb, paint, 4, 0.8 * max(0.0, 1.0 - pixel * 20.0))


@compiled
def glass(paint: Floats, point: Doubles, night: float, rgb: Doubles) -> float:
    """Panes: sky with a slanting gleam by day; some windows are lit by night."""
    slant = point[0] * 1.1 + point[1] * 0.7 + point[2]
    if night < 0.45:
        gleam = slant * 1.9 - math.floor(slant * 1.9)
        if gleam < 0.16 or (0.24 < gleam < 0.30):
            for k in range(3):
                rgb[k] += (1.0 - rgb[k]) * 0.45
        return 0.35
    if paint[7] > 0.5:
        # From a lit room a window by night is dark.
        rgb[0], rgb[1], rgb[2] = 0.13, 0.16, 0.28
        return 0.6
    chance = math.sin(math.floor(point[0] / 1.2) * 12.7 + math.floor(point[2] / 2.4) * 57.3) * 43758.5453
    chance -= math.floor(chance)
    if chance > 0.45 or (point[1] < 3.0 and point[1] > 2.0):
        rgb[0], rgb[1], rgb[2] = 1.0, 0.84, 0.50
        return 0.75 * night
    rgb[0], rgb[1], rgb[2] = 0.20, 0.24, 0.36
    return 0.0
