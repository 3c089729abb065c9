"""What stays on skin: scars, tattoos, freckles, moles, birthmarks, each at its place on face or body.

Places are metres on the reference body: on the face left of the middle and above the eyes' level, elsewhere
the template's x, y, z and the way along an arm (0 the shoulder, 1 the elbow, 2 the wrist, 3 the knuckles).
"""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.chart import MARKS, MOST_MARKS
from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@compiled
def marks(paint: Floats, at: Floats, rgb: Doubles) -> None:
    """Paints the marks of a figure at a sample. `at` as in `faces.skin`."""
    if paint[MARKS] == 0:
        return
    on_head = at[0] < 5.0
    for k in range(MOST_MARKS):
        row = MARKS + 6 * k
        kind, place = int(paint[row]), int(paint[row + 1])
        if kind == 0:
            return
        found, u, v = _local(place, on_head, at)
        if not found:
            continue
        strength = _drawn(kind, place, u, v, paint[row + 5])
        if strength > 0:
            for c in range(3):
                rgb[c] += (paint[row + 2 + c] - rgb[c]) * strength


@compiled
def _local(place: int, on_head: bool, at: Floats) -> tuple[bool, float, float]:
    """Whether a sample is near a place, and where: metres aside and up from its middle."""
    if on_head:
        x, z = at[0], at[1]
        if place == 0:
            return z > 0.030, x - 0.006, z - 0.054
        if place == 1:
            return x > 0, x - 0.036, z - 0.030
        if place == 2:
            return abs(x) < 0.030, x, z + 0.024
        if place == 3:
            return True, abs(x) - 0.045, z + 0.036
        if place == 4:
            return x > 0, x - 0.046, z + 0.038
        if place == 5:
            return x < 0, x + 0.046, z + 0.038
        if place == 6:
            return z < -0.085, x - 0.008, z + 0.112
        return False, 0.0, 0.0
    if at[0] < 8.5:
        return False, 0.0, 0.0
    x, y, z, limb = at[0] - 10.0, at[1], at[2], at[3]
    if place == 7:
        return y < -0.02, x - 0.036, z - 1.405
    if place == 8 or place == 9:
        left = place == 8
        return (x > 0) == left and limb > 1.0, y + 0.03, (limb - 1.45) * 0.24
    if place == 10 or place == 11:
        left = place == 10
        # The back of a hand at rest looks up and to the front.
        return (x > 0) == left and limb > 1.9, y + 0.045, (limb - 2.55) * 0.08
    if place == 12:
        return y < -0.02 and limb < 0.3, x - 0.055, z - 1.315
    if place == 13:
        return y > 0.0 and limb < 0.3, x, z - 1.27
    return False, 0.0, 0.0


@compiled
def _drawn(kind: int, place: int, u: float, v: float, chance: float) -> float:
    """How much of a mark's colour lies at `u` aside and `v` up from its middle, 0 to 1."""
    large = 1.0
    if place in (8, 9):
        large = 1.5
    elif place == 12:
        large = 2.2
    elif place == 13:
        large = 3.4
    if kind == 1:
        return _scar(u / large, v / large, place)
    if kind == 2:
        return _tattoo(u / large, v / large, place)
    if kind == 3:
        return _freckles(u, v, place)
    if kind == 4:
        return 0.92 if u * u + v * v < (0.0026 * (1 + 0.35 * (large - 1))) ** 2 else 0.0
    angle = math.atan2(v, u)
    edge = 0.0095 * large * (1 + 0.22 * math.sin(3 * angle + 6 * chance) + 0.12 * math.sin(5 * angle + 1))
    return 0.62 if u * u + v * v < edge * edge else 0.0


@compiled
def _scar(u: float, v: float, place: int) -> float:
    """A bent line that thins at both ends, crossed by two short stitches."""
    c, s = 0.50, 0.866
    if place == 0 or place == 6:
        c, s = 0.90, 0.436
    along, across = u * c + v * s, -u * s + v * c
    t = along / 0.0165
    if abs(t) < 1.0:
        bent = across - 0.0018 * (1 - t * t)
        if abs(bent) < 0.0019 * (1 - t * t) ** 0.5:
            return 0.92
        for k in range(2):
            near = along - (0.006 if k == 0 else -0.006)
            if abs(near) < 0.0009 and abs(bent) < 0.0052:
                return 0.85
    return 0.0


@compiled
def _tattoo(u: float, v: float, place: int) -> float:
    """On an arm two bands with a zigzag between them; elsewhere a small sun."""
    if place in (8, 9):
        zigzag = abs(((u / 0.0075 + 100.0) % 2.0) - 1.0) * 0.010 - 0.005
        if 0.010 < abs(v) < 0.0135 or abs(v - zigzag) < 0.0017:
            return 0.88
        return 0.0
    radius = math.sqrt(u * u + v * v)
    if radius < 0.0034 or 0.0050 < radius < 0.0064:
        return 0.88
    angle = math.atan2(v, u) * 8.0 / (2.0 * math.pi)
    ray = abs(angle - math.floor(angle + 0.5))
    if 0.0076 < radius < 0.0125 and ray < 0.30 * (0.0125 - radius) / 0.0049:
        return 0.88
    return 0.0


@compiled
def _freckles(u: float, v: float, place: int) -> float:
    """Dots strewn over a patch, thinner towards its rim; on cheeks they run on over the nose."""
    wide, high = (0.042, 0.017) if place == 3 else (0.020, 0.014)
    if place >= 7:
        wide, high = 0.060, 0.060
    reach = (u / wide) ** 2 + (v / high) ** 2
    if reach > 1.0:
        return 0.0
    step = 0.0052 if place < 7 else 0.011
    i, j = math.floor(u / step), math.floor(v / step)
    hashed = math.sin(i * 127.1 + j * 311.7) * 43758.5453
    hashed -= math.floor(hashed)
    other = math.sin(i * 269.5 + j * 183.3) * 28001.8384
    other -= math.floor(other)
    if hashed < 0.25 + 0.45 * reach:
        return 0.0
    a = u / step - i - 0.2 - 0.6 * other
    b = v / step - j - 0.2 - 0.6 * hashed
    radius = 0.14 + 0.12 * other
    return 0.68 if a * a + b * b < radius * radius else 0.0
