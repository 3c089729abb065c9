"""Mixing a sample's colour in place."""

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@compiled
def towards(rgb: Doubles, paint: Floats, first: int, part: float) -> None:
    for k in range(3):
        rgb[k] += (paint[first + k] - rgb[k]) * part


@compiled
def scale(rgb: Doubles, r: float, g: float, b: float) -> None:
    rgb[0] *= r
    rgb[1] *= g
    rgb[2] *= b
