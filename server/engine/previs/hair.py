"""What is painted on hair: partings, strands and a broken band of light."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.hatching import chance
from server.engine.previs.mixing import towards
from server.engine.stage.compiled import compiled
from server.engine.stage.paint import CROP, FROTH, RIBBON, STUBBLE

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


_CURL = 6.5
"""Degrees of the head that a tight curl takes up."""


@compiled
def _shine(rgb: Doubles) -> None:
    """The light on hair: paler, but never white on dark hair."""
    for k in range(3):
        rgb[k] = min(1.0, rgb[k] * 1.26 + 0.075)


@compiled
def _froth(paint: Floats, phi: float, down: float, near: float, rgb: Doubles) -> None:
    """Tight curls: small hooks strewn over the head, each turned its own way; those that lie highest in the
    light shine. `phi`: azimuth in radians."""
    level = math.floor(down / _CURL)
    first = 4.0
    size = turn = 0.0
    for step in range(-1, 2):
        row = level + step
        wide = math.sin(min(max((row + 0.5) * _CURL, 4.0), 150.0) * 0.01745)
        count = max(5.0, math.floor(360.0 / _CURL * wide))
        at = (phi / 6.283185 + 0.5) * count
        for aside in range(-1, 2):
            cell = math.floor(at) + aside
            own = int(cell - count * math.floor(cell / count))
            x = at - cell - 0.15 - 0.7 * chance(own, int(row))
            y = down / _CURL - row - 0.15 - 0.7 * chance(own + 331, int(row))
            away = x * x + y * y
            if away < first:
                first, size, turn = (
                    away,
                    math.sqrt(away),
                    math.atan2(y, x) + 6.283185 * chance(own + 662, int(row)),
                )
    bend = turn - 6.283185 * math.floor(turn / 6.283185)
    if abs(size - 0.40) < 0.085 * math.sin(min(3.14159, bend * 0.75)) and bend < 4.18879:
        towards(rgb, paint, 4, 0.62 * near)
    elif size < 0.30 and 20.0 < down < 62.0 and 1.0 < bend < 5.4:
        _shine(rgb)


@compiled
def hair(paint: Floats, at: Floats, pixel: float, rgb: Doubles) -> None:
    """`at`: place across a lock (-1..1), the lock's own number (0..1), way from root to tip (0..1), and
    degrees from the crown, which go on below the head. `pixel` is metres a sample."""
    place, own, way, down = at[0], at[1], at[2], at[3]
    trim = int(paint[7])
    near = 1.0 if pixel < 0.0012 else max(0.0, 1.6 - pixel / 0.002)
    if trim == RIBBON:
        towards(rgb, paint, 4, 1.0)
        return
    if trim == STUBBLE:
        return
    if trim == CROP:
        # Cropped hair has no locks: a soft sheen with a fine grain at its edge.
        grain = math.sin(own * 61.0) * 0.6 + math.sin(own * 23.0 + down) * 0.4
        if abs(down - 38.0 - 2.0 * grain) < 5.0 + 2.0 * grain:
            _shine(rgb)
        elif way > 0.80:
            towards(rgb, paint, 4, 0.18)
        return
    if trim == FROTH:
        _froth(paint, math.atan2(own, place), down, near, rgb)
        return
    strand = math.sin(place * 6.0 + own * 31.0) * 0.5 + math.sin(place * 14.0 + own * 11.0) * 0.3
    # A lens of light on each lock, where the head turns away from the sky.
    middle = 50.0 + 9.0 * (own - 0.5)
    half = (7.5 + 5.0 * (own - 0.5) + 2.5 * strand) * (1.0 - place * place)
    if abs(place) < 0.80 and abs(down - middle) < half:
        _shine(rgb)
        return
    if abs(place) > 0.86 and way > 0.06:
        towards(rgb, paint, 4, 0.85 * (0.45 + 0.55 * near))
    elif strand > 0.60 and way > 0.40:
        towards(rgb, paint, 4, 0.45 * near)
    elif strand < -0.64 and way > 0.55:
        towards(rgb, paint, 4, 0.28 * near)
