"""The sky as an illustrator lays it down: flat bands, designed clouds, a low grey ceiling, stars, a moon."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

KEY, SHADE, HORIZON, ZENITH, HAZE, NUMBERS, POOL, SUN, AIR = range(9)
"""Rows of a table of light (9, 3): five colours; (glow, a number that moves the clouds, is it a studio);
the colour of lamps; the unit vector towards the sun or moon; (share of the sky that is overcast, 1 where
the sun shows, -1 where the moon does, 1 in a storm)."""

_CELLS = 11
"""Clear weather has at most one cloud in each of so many parts of the horizon."""


@compiled
def chance(a: float, b: float) -> float:
    """A number in 0..1 that looks random, from two others."""
    value = math.sin(a * 127.1 + b * 311.7) * 43758.5453
    return value - math.floor(value)


@compiled
def sky(x: float, y: float, z: float, light: Floats, rgb: Doubles) -> None:
    """The sky's colour in a direction (a unit vector) into `rgb`."""
    up = min(max(z, 0.0), 1.0)
    rise = math.degrees(math.asin(up))
    round_ = math.degrees(math.atan2(x, y))
    part = math.sqrt(up)
    part = 0.35 * part + 0.65 * math.floor(part * 8.0 + 0.5) / 8.0
    for k in range(3):
        rgb[k] = light[2, k] + (light[3, k] - light[2, k]) * part
    night = light[5, 0]
    cover = light[8, 0]
    seed = light[5, 1]
    if light[5, 2] > 0.5:
        return  # a studio has a backdrop, not a sky
    if cover < 0.9:
        _body(x, y, z, light, rgb)
        if night > 0.8:
            _stars(round_, rise, 1.0 - cover, rgb)
    if cover > 0.3:
        _ceiling(x, y, up, round_, light, rgb)
    elif z > 0.0:
        _clouds(round_, rise, seed, light, rgb)


@compiled
def _body(x: float, y: float, z: float, light: Floats, rgb: Doubles) -> None:
    """The sun with its glow in flat rings, or the moon with its seas."""
    shows = light[8, 1]
    if shows == 0.0:
        return
    away = math.degrees(math.acos(min(max(x * light[7, 0] + y * light[7, 1] + z * light[7, 2], -1.0), 1.0)))
    low = 1.0 - min(1.0, max(0.0, (light[7, 2] - 0.25) / 0.35))
    if shows > 0.0:
        for ring in range(3):
            wide = (5.0 + 8.0 * ring) * (1.0 + 0.7 * low)
            if away < wide:
                for k in range(3):
                    rgb[k] += (min(1.0, light[0, k] * 1.02) - rgb[k]) * (0.16 + 0.14 * low)
        if away < 2.3 + 0.8 * low:
            rgb[0], rgb[1], rgb[2] = 1.0, 0.97 - 0.08 * low, 0.86 - 0.25 * low
    else:
        if away < 6.0:
            for k in range(3):
                rgb[k] += (0.72 - rgb[k]) * 0.10
        if away < 1.9:
            rgb[0], rgb[1], rgb[2] = 0.95, 0.95, 0.88
            sea = math.sin(x * 90.0 + 1.0) * math.sin(z * 110.0 + 2.0)
            if sea > 0.45:
                rgb[0], rgb[1], rgb[2] = 0.82, 0.83, 0.80


@compiled
def _stars(round_: float, rise: float, share: float, rgb: Doubles) -> None:
    """Points of three sizes; fewer towards the horizon."""
    if rise < 3.0:
        return
    u, v = math.floor(round_ * 1.5), math.floor(rise * 1.5)
    spot = chance(u, v)
    if spot < 0.972 - 0.0:
        return
    du = round_ * 1.5 - u - 0.25 - 0.5 * chance(v, u)
    dv = rise * 1.5 - v - 0.25 - 0.5 * chance(v + 3.0, u)
    du *= math.cos(math.radians(rise))
    size = 0.045 + 0.10 * chance(u + 5.0, v) ** 3
    if du * du + dv * dv < size * size:
        bright = share * (0.45 + 0.5 * chance(u, v + 9.0)) * min(1.0, rise / 12.0)
        for k in range(3):
            rgb[k] += (0.96 - rgb[k]) * bright


@compiled
def _clouds(round_: float, rise: float, seed: float, light: Floats, rgb: Doubles) -> None:
    """A few heaped clouds with flat bases, lit above, in shade below; and a thin streak here and there."""
    wide = 360.0 / _CELLS
    home = math.floor(round_ / wide + 0.5)
    best = -1.0
    deep = 0.0
    for step in range(-1, 2):
        cell = home + step
        own = cell - _CELLS * math.floor(cell / _CELLS)
        if chance(own + 0.5, seed) > 0.66:
            continue
        middle = (cell + 0.7 * (chance(own, seed + 2.0) - 0.5)) * wide
        base = 3.0 + 20.0 * chance(own, seed + 5.0) ** 2
        size = (3.6 + 6.0 * chance(own, seed + 7.0)) * (0.7 + base / 18.0)
        u = (round_ - middle) / size * math.cos(math.radians(min(rise, 60.0)))
        v = (rise - base) / size * 1.55
        if v < -0.02 or v > 1.3 or abs(u) > 1.7:
            continue
        for puff in range(7):
            at = -1.25 + 0.42 * puff + 0.16 * (chance(own + puff, seed + 11.0) - 0.5)
            radius = (0.62 - 0.26 * abs(at)) * (0.72 + 0.5 * chance(own - puff, seed + 13.0))
            height = radius * 0.55 + 0.18 * chance(own + puff, seed + 17.0) * (1.2 - abs(at))
            gap = (u - at) * (u - at) + (v - height) * (v - height)
            inside = 1.0 - math.sqrt(gap) / radius
            if inside > 0.0 and v > 0.012 * math.sin(u * 9.0):
                if inside > best:
                    best = inside
                # The light falls from above: what lies low in its puff is in shade.
                belly = (v - height) / radius
                deep = max(deep, 1.0 if belly > -0.15 or v > 0.75 * height + 0.25 else 0.0)
    if best > 0.0:
        for k in range(3):
            bright = min(1.0, 0.35 * light[2, k] + 0.70 * light[0, k])
            dull = 0.62 * light[2, k] + 0.20 * light[3, k] + 0.16 * light[0, k]
            value = bright if deep > 0.5 else dull
            rgb[k] += (value - rgb[k]) * (0.92 if light[5, 0] < 0.8 else 0.55)
        return
    # Streaks of high cloud.
    streak = math.sin(rise * 0.55 + seed + 1.3 * math.sin(round_ * 0.045 + seed)) * math.sin(
        round_ * 0.031 + 2.0 * seed
    )
    if streak > 0.90 and rise > 9.0:
        for k in range(3):
            rgb[k] += (min(1.0, light[2, k] * 1.06) - rgb[k]) * 0.30


@compiled
def _ceiling(x: float, y: float, up: float, round_: float, light: Floats, rgb: Doubles) -> None:
    """An overcast sky: long billows in three flat tones, closer together towards the horizon."""
    seed = light[5, 1]
    storm = light[8, 2]
    scale = 1.0 / (up + 0.16)
    u = x * scale * 0.85 + seed * 0.7
    v = y * scale * 1.15 + seed * 0.31
    bend = 0.5 * math.sin(1.1 * u + 0.6 * v + seed)
    billow = math.sin(1.6 * v + bend + 0.5 * math.sin(2.3 * u + 1.7 * v))
    billow += 0.55 * math.sin(2.9 * u + 1.2 * math.sin(1.9 * v) + 1.0)
    billow += 0.28 * math.sin(7.3 * u + 5.1 * v + 2.0 * bend)
    billow += 0.16 * math.sin(15.0 * u - 9.0 * v)
    fade = min(1.0, up * 5.0)
    deep = 0.10 + 0.24 * storm
    if billow > 0.55:
        for k in range(3):
            rgb[k] += (min(1.0, light[2, k] * 1.05) - rgb[k]) * (0.42 - 0.2 * storm) * fade
    elif billow < -0.45:
        for k in range(3):
            rgb[k] *= 1.0 - deep * fade
        if billow < -1.05:
            for k in range(3):
                rgb[k] *= 1.0 - deep * 0.8 * fade
    if storm > 0.5:
        # Lightning behind the clouds: their edges light up around two places.
        for flash in range(3):
            middle = 360.0 * chance(flash + 1.0, seed) - 180.0
            gap = abs(round_ - middle)
            gap = min(gap, 360.0 - gap)
            near = 1.0 - gap / 26.0
            if near > 0.0 and up < 0.75:
                edge = abs(billow - 0.55)
                lit = 0.9 * near if edge < 0.16 else 0.0
                if billow >= 0.55:
                    lit = max(lit, 0.55 * near)
                lit = math.floor(lit * 4.0 + 0.5) / 4.0
                rgb[0] += (0.97 - rgb[0]) * lit
                rgb[1] += (0.97 - rgb[1]) * lit
                rgb[2] += (0.90 - rgb[2]) * lit
