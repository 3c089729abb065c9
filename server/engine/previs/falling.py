"""What falls: strokes of rain and flakes of snow, in layers that what stands nearer hides."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.sky import chance
from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]


@compiled
def rain(
    top: int, bottom: int, depth: Floats, dx: float, dy: float, short: float, dense: float, seed: float,
    colour: Floats,
) -> None:  # fmt: skip
    """Strokes in five layers, nearer ones longer, wider and fewer; what stands nearer hides them."""
    height, width = depth.shape
    unit = min(height, width) / 720.0
    for layer in range(5):
        near = 0.7 * 2.0**layer  # metres
        length = 190.0 * 0.66**layer * unit * short
        gap = 74.0 * 0.72**layer * unit
        half = 1.15 * 0.80**layer * unit
        strength = (0.50, 0.52, 0.46, 0.38, 0.30)[layer]
        for r in range(top, bottom):
            for c in range(width):
                if depth[r, c] < near:
                    continue
                along = c * dx + r * dy
                aside = -c * dy + r * dx
                column = math.floor(aside / gap)
                step = length * 1.7
                start = along + step * chance(column + 0.5, seed + layer)
                row = math.floor(start / step)
                if chance(column + 31.0 * layer, row + seed) > dense:
                    continue
                at = (start / step - row) * step - (step - length) * chance(row, column + seed)
                if at < 0.0 or at > length:
                    continue
                middle = (column + 0.15 + 0.7 * chance(column + seed, row + 3.0 * layer)) * gap
                # A stroke swells towards its lower end.
                wide = half * (0.35 + 0.65 * at / length) + 0.35
                off = abs(aside - middle)
                if off > wide:
                    continue
                cover = min(1.0, wide - off) * strength
                grey = 0.30 * colour[r, c, 0] + 0.59 * colour[r, c, 1] + 0.11 * colour[r, c, 2]
                if grey > 0.62:
                    colour[r, c, 0] += (0.40 - colour[r, c, 0]) * cover * 0.62
                    colour[r, c, 1] += (0.47 - colour[r, c, 1]) * cover * 0.62
                    colour[r, c, 2] += (0.55 - colour[r, c, 2]) * cover * 0.62
                else:
                    colour[r, c, 0] += (min(1.0, grey + 0.42) - colour[r, c, 0]) * cover
                    colour[r, c, 1] += (min(1.0, grey + 0.46) - colour[r, c, 1]) * cover
                    colour[r, c, 2] += (min(1.0, grey + 0.50) - colour[r, c, 2]) * cover


@compiled
def flakes(
    top: int, bottom: int, depth: Floats, dx: float, dy: float, dense: float, seed: float, light: Floats,
    colour: Floats,
) -> None:  # fmt: skip
    """Flakes in six layers: few large soft ones near, many small ones far; each with a bluish lower side."""
    height, width = depth.shape
    unit = min(height, width) / 720.0
    bright = min(1.0, 0.55 + 0.5 * (0.3 * light[0, 0] + 0.59 * light[0, 1] + 0.11 * light[0, 2]))
    for layer in range(6):
        near = 0.6 * 1.9**layer  # metres
        cell = 132.0 * 0.70**layer * unit
        largest = 11.0 * 0.68**layer * unit + 0.3
        share = dense * (0.42, 0.55, 0.7, 0.8, 0.9, 0.9)[layer]
        for r in range(top, bottom):
            for c in range(width):
                if depth[r, c] < near:
                    continue
                u = (-c * dy + r * dx) / cell
                v = (c * dx + r * dy) / cell
                v += 0.6 * chance(math.floor(u), seed + layer)
                i, j = math.floor(u), math.floor(v)
                if chance(i + 17.0 * layer, j + seed) > share:
                    continue
                size = largest * (0.45 + 0.55 * chance(j + seed, i + 5.0 * layer))
                margin = min(0.45, size / cell)
                mx = margin + (1.0 - 2.0 * margin) * chance(i + seed, j + 7.0)
                my = margin + (1.0 - 2.0 * margin) * chance(i + 3.0, j + seed + 11.0 * layer)
                du, dv = (u - i - mx) * cell, (v - j - my) * cell
                away = math.sqrt(du * du + dv * dv)
                # Not quite round.
                away *= 1.0 + 0.07 * math.sin(3.0 * math.atan2(dv, du) + 5.0 * chance(i, j))
                if away > size + 0.5:
                    continue
                cover = min(1.0, size + 0.5 - away)
                if layer == 0:
                    cover *= 0.80
                low = dv / max(size, 1e-6) > 0.45
                colour[r, c, 0] += (bright * (0.80 if low else 0.99) - colour[r, c, 0]) * cover
                colour[r, c, 1] += (bright * (0.87 if low else 0.995) - colour[r, c, 1]) * cover
                colour[r, c, 2] += (bright * (0.97 if low else 1.0) - colour[r, c, 2]) * cover
