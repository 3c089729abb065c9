"""Lays rims, gaps and ink over the tones, makes pixels of samples, and prints them on paper. Compiled."""

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.hatching import noise
from server.engine.previs.shading import veil
from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]


@compiled
def lay(
    first: int,
    end: int,
    colour: Floats,
    depth: Floats,
    lines: Floats,
    gaps: Floats,
    rims: Floats,
    look: NDArray[np.float64],
    rim: float,
    tints: NDArray[np.float64],
) -> None:
    """Lays rims, gaps and ink over the samples of rows `first` to `end` of `colour` (H,W,3), in place.

    `lines`, `gaps`, `rims` (H,W) as from `ink.strokes`; `look` as for `shading.shade`; `rim` the strength of
    rims; `tints` (4,3): ink, what gaps and rims add, the colour of the air."""
    width = depth.shape[1]
    for r in range(first, end):
        for c in range(width):
            edge, gap, line = min(1.0, rims[r, c] * rim), gaps[r, c] * 0.8, lines[r, c]
            if edge <= 0 and gap <= 0 and line <= 0:
                continue
            air = 0.0
            if line > 0:
                air = 0.8 * veil(depth[r, c], look[9], look[8], look[5])
            for k in range(3):
                value = colour[r, c, k]
                if edge > 0:
                    value += (min(1.0, 0.95 * value + tints[2, k]) - value) * edge
                if gap > 0:
                    value += tints[1, k] * gap
                if line > 0:
                    wet = tints[0, k] + 0.08 * value
                    value += (wet + (tints[3, k] - wet) * air - value) * line
                colour[r, c, k] = value


@compiled
def pixels(first: int, end: int, fine: int, top: int, colour: Floats, out: Floats) -> None:
    """The means of fine × fine samples of `colour` (H,W,3), whose picture begins at row `top`, into rows
    `first` to `end` of `out` (h,w,3)."""
    share = np.float32(1.0 / (fine * fine))
    for r in range(first, end):
        for c in range(out.shape[1]):
            for k in range(3):
                total = np.float32(0.0)
                for i in range(fine):
                    for j in range(fine):
                        total += colour[top + r * fine + i, c * fine + j, k]
                out[r, c, k] = total * share


@compiled
def print_(first: int, end: int, picture: Floats, tooth: float, unit: float, out: NDArray[np.uint8]) -> None:
    """Rows `first` to `end` of a picture (H,W,3) as bytes, with the paper's `tooth` (0 to 1) in them; `unit`
    is a pixel's size in 720ths of the shorter side."""
    for r in range(first, end):
        for c in range(picture.shape[1]):
            grain = 0.0
            if tooth > 0:
                grain = (noise(c * unit / 2.6, r * unit / 2.6) - 0.5) * tooth
            for k in range(3):
                value = min(max(picture[r, c, k] + grain, 0.0), 1.0)
                out[r, c, k] = int(value * 255.0 + 0.5)
