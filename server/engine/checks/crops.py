"""The colour and shape of one thing in a picture, as numbers that can be compared."""

from collections.abc import Iterable

import numpy as np

from server.engine.checks.shown import Bools, Doubles, Picture
from server.projects.world import Id

BANDS = 10


def signature(picture: Picture, mask: Bools) -> Doubles:
    """A figure (H, W) in a picture as 90 numbers: from head to foot in ten bands the middle and the darker
    colours (hue and lightness), and the width by the height. Raises `ValueError` for an empty mask."""
    rows, columns = np.nonzero(mask)
    if not len(rows):
        raise ValueError("There is no crop of what has no pixels.")
    top, bottom = rows.min(), rows.max() + 1
    band = (rows - top) * BANDS // (bottom - top)
    colour = picture[rows, columns].astype(float)
    light = colour.sum(1, keepdims=True) + 1
    tone = np.concatenate([colour / light * 3, light / 765], 1)
    features = []
    for number in range(BANDS):
        some = tone[band == number]
        if not len(some):
            features += [0.0] * 9
            continue
        width = np.ptp(columns[band == number]) / (bottom - top)
        features += [*np.median(some, axis=0), *np.quantile(some, 0.2, axis=0), 2 * width]
    return np.array(features)


def distance(one: Doubles, other: Doubles) -> float:
    """How unlike two signatures are."""
    return float(np.abs(one - other).sum())


def nearest(asked: Doubles, known: Iterable[tuple[Id, Doubles]]) -> dict[Id, float]:
    """The least distance to any known crop of each one, the nearest first."""
    found: dict[Id, float] = {}
    for id, crop in known:
        found[id] = min(found.get(id, np.inf), distance(asked, crop))
    return dict(sorted(found.items(), key=lambda entry: entry[1]))
