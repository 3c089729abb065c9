"""What is painted on hair: partings, strands and a broken band of light."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.mixing import towards
from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@compiled
def hair(paint: Floats, at: Floats, rgb: Doubles) -> None:
    """Strands: dark partings between locks, a broken band of light across them."""
    place, chance, way = at[0], at[1], at[2]
    if place == 0.0:
        # Cropped hair has no locks: a fine grain instead.
        grain = math.sin(at[3] * 2.1) * 0.5 + math.sin(at[3] * 5.3 + 1.0) * 0.3
        if abs(way - 0.17 - 0.012 * grain) < 0.03 + 0.012 * grain:
            for k in range(3):
                rgb[k] = min(1.0, rgb[k] * 1.18 + 0.05)
        elif grain > 0.45 and way > 0.25:
            towards(rgb, paint, 4, 0.22)
        return
    strand = math.sin(place * 7.0 + chance * 31.0) * 0.5 + math.sin(place * 17.0 + chance * 11.0) * 0.3
    band = 0.30 + 0.05 * (chance - 0.5) + 0.035 * strand
    if abs(way - band) < 0.032 + 0.02 * strand and abs(place) < 0.86:
        for k in range(3):
            rgb[k] += min(1.0, rgb[k] * 1.28 + 0.07) - rgb[k]
        return
    if abs(place) > 0.90 and way > 0.10:
        towards(rgb, paint, 4, 0.75)
    elif strand > 0.62 and way > 0.42:
        towards(rgb, paint, 4, 0.42)
    elif strand < -0.66 and way > 0.55:
        towards(rgb, paint, 4, 0.25)
