"""Strokes in the shade and where ink fills it: what somebody with a brush adds to flat tones.

Lengths on the picture are in units: 720ths of its shorter side, so that a drawing is the same at any size.
"""

import math

from server.engine.stage.compiled import compiled

SPACING = 7.2
"""Units from one stroke to the next."""


@compiled
def chance(a: int, b: int) -> float:
    """A number in 0..1 that looks random, from two whole numbers; the same on every machine."""
    h = (a * 374761393 + b * 668265263 + 974634777) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    h = h ^ (h >> 16)
    return (h & 0xFFFF) / 65535.0


@compiled
def noise(x: float, y: float) -> float:
    """Smooth noise in 0..1 with a cell of one."""
    a, b = math.floor(x), math.floor(y)
    s, t = x - a, y - b
    s = s * s * (3.0 - 2.0 * s)
    t = t * t * (3.0 - 2.0 * t)
    i, j = int(a), int(b)
    low = chance(i, j) * (1.0 - s) + chance(i + 1, j) * s
    high = chance(i, j + 1) * (1.0 - s) + chance(i + 1, j + 1) * s
    return low * (1.0 - t) + high * t


@compiled
def ramp(low: float, high: float, value: float) -> float:
    """0 at `low`, 1 at `high`, smooth between; `low` may be the greater."""
    t = (value - low) / (high - low)
    t = min(max(t, 0.0), 1.0)
    return t * t * (3.0 - 2.0 * t)


@compiled
def stroke(u: float, v: float, angle: float, bend: float, weight: float, sample: float) -> float:
    """How much of a sample at (u, v) units a field of strokes covers.

    `angle` (radians) is the direction across the strokes, `bend` moves them by so many spacings (so they
    follow a round form), `weight` is half their width and `sample` a sample's size, both in units."""
    if weight <= 0.0:
        return 0.0
    c, s = math.cos(angle), math.sin(angle)
    across = (u * c + v * s) / SPACING + bend
    along = v * c - u * s
    across += 0.13 * math.sin(along * 0.043 + 2.1 * math.sin(across * 0.31))
    line = math.floor(across + 0.5)
    off = abs(across - line) * SPACING
    own = chance(line, 17)
    length = 58.0 + 46.0 * own
    t = along / length + own * 7.3
    t -= math.floor(t)
    taper = min(1.0, min(t * 8.0, (1.0 - t) * 4.0))
    half = weight * taper * (0.75 + 0.5 * chance(line, 5))
    # A stroke thinner than a sample covers its share of it: the tone is the same at any size.
    cover = (half - off) / sample + 0.5
    return max(0.0, min(cover, min(1.0, 2.0 * half / sample)))


@compiled
def darkness(cosine: float, reached: bool, hollow: float) -> float:
    """How deep in shade a place is, 0 to 1: from the cosine to the light (negative: turned away), whether
    the light reaches it, and how closed in it is."""
    turned = ramp(0.52, -0.34, cosine)
    if not reached and turned < 0.66:
        turned = 0.66
    return min(1.0, 0.86 * turned + 0.62 * hollow)


@compiled
def solid(dark: float, hollow: float, base: float, blacks: float) -> bool:
    """Whether ink fills a place: deep shade on dark things first. `base` is its own lightness, 0 to 1,
    `blacks` 0 to 1."""
    if blacks <= 0.0:
        return False
    depth = dark * (0.36 + 0.64 * (1.0 - base)) + 0.30 * hollow
    return depth > 1.04 - 0.68 * blacks
