"""The drawing of keypoints that pose-guided models read: limbs in a ring of colours, on black."""

import colorsys
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

Floats = NDArray[np.float32]

LIMBS = ((1, 2), (1, 5), (2, 3), (3, 4), (5, 6), (6, 7), (1, 8), (8, 9), (9, 10), (1, 11), (11, 12), (12, 13),
         (1, 0), (0, 14), (14, 16), (0, 15), (15, 17))  # fmt: skip
"""Pairs of joints that a limb joins, in OpenPose's order of 18."""

_DIM = 0.6
"""How bright a limb is, so that joints stand out."""

_HIDDEN = 0.45
"""How bright what is hidden is, against what shows."""


def drawing(people: Iterable[Floats], size: tuple[int, int]) -> NDArray[np.uint8]:
    """A picture (H,W,3) of keypoints (18,3): x, y in pixels, and confidence (1 seen, 0.5 hidden, 0 absent).
    Hues go round the circle from red, an eighteenth of a turn a limb or joint; widths follow the size."""
    image = Image.new("RGB", size)
    draw = ImageDraw.Draw(image)
    wide = max(1.0, min(size) / 128)
    for points in people:
        for number, (a, b) in enumerate(LIMBS):
            sure = min(points[a, 2], points[b, 2])
            if sure > 0:
                ends = [(float(points[n, 0]), float(points[n, 1])) for n in (a, b)]
                draw.line(ends, fill=_colour(number, sure, _DIM), width=round(wide * 2))
        for number, (x, y, sure) in enumerate(points.tolist()):
            if sure > 0:
                draw.ellipse((x - wide, y - wide, x + wide, y + wide), fill=_colour(number, sure, 1.0))
    return np.asarray(image)


def _colour(number: int, sure: float, bright: float) -> tuple[int, int, int]:
    value = bright * (1.0 if sure >= 1 else _HIDDEN)
    r, g, b = colorsys.hsv_to_rgb(number / 18, 1.0, value)
    return round(r * 255), round(g * 255), round(b * 255)
