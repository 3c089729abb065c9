"""What is painted on hair: partings, strands and a broken band of light."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.mixing import towards
from server.engine.stage.compiled import compiled
from server.engine.stage.paint import CROP, FROTH, RIBBON, STUBBLE

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@compiled
def _shine(rgb: Doubles) -> None:
    """The light on hair: paler, but never white on dark hair."""
    for k in range(3):
        rgb[k] = min(1.0, rgb[k] * 1.26 + 0.075)


@compiled
def hair(paint: Floats, at: Floats, pixel: float, rgb: Doubles) -> None:
    """`at`: place across a lock (-1..1), the lock's own number (0..1), way from root to tip (0..1), and
    degrees from the crown, which go on below the head. `pixel` is metres a sample."""
    place, chance, way, down = at[0], at[1], at[2], at[3]
    trim = int(paint[7])
    near = 1.0 if pixel < 0.0012 else max(0.0, 1.6 - pixel / 0.002)
    if trim == RIBBON:
        towards(rgb, paint, 4, 1.0)
        return
    if trim == STUBBLE:
        return
    if trim == CROP:
        # Cropped hair has no locks: a soft sheen with a fine grain at its edge.
        grain = math.sin(chance * 61.0) * 0.6 + math.sin(chance * 23.0 + down) * 0.4
        if abs(down - 38.0 - 2.0 * grain) < 5.0 + 2.0 * grain:
            _shine(rgb)
        elif way > 0.80:
            towards(rgb, paint, 4, 0.18)
        return
    if trim == FROTH:
        # Small arcs, row by row, each row half a step aside.
        row = math.floor(down / 9.0)
        wide = max(0.25, math.sin(min(down, 90.0) * 0.01745))
        count = max(6.0, math.floor(34.0 * wide))
        turn = paint[8] + chance * 0.0 + way * 0.0 + place * count / 6.283185 + 0.5 * (row % 2)
        x = (turn - math.floor(turn) - 0.5) * 2.0
        y = (down / 9.0 - row - 0.45) * 2.0
        ring = math.sqrt(x * x + y * y)
        if abs(ring - 0.62) < 0.13 and y > -0.15:
            towards(rgb, paint, 4, 0.55 * near)
        elif ring < 0.62 and y < 0.0 and 22.0 < down < 62.0:
            _shine(rgb)
        return
    strand = math.sin(place * 6.0 + chance * 31.0) * 0.5 + math.sin(place * 14.0 + chance * 11.0) * 0.3
    # A lens of light on each lock, where the head turns away from the sky.
    middle = 50.0 + 9.0 * (chance - 0.5)
    half = (7.5 + 5.0 * (chance - 0.5) + 2.5 * strand) * (1.0 - place * place)
    if abs(place) < 0.80 and abs(down - middle) < half:
        _shine(rgb)
        return
    if abs(place) > 0.86 and way > 0.06:
        towards(rgb, paint, 4, 0.85 * (0.45 + 0.55 * near))
    elif strand > 0.60 and way > 0.40:
        towards(rgb, paint, 4, 0.45 * near)
    elif strand < -0.64 and way > 0.55:
        towards(rgb, paint, 4, 0.28 * near)
