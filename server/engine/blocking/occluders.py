"""What stands of a set between an eye and a ball, so that it surely hides all of the ball."""

import numpy as np

from server.engine.blocking import sets
from server.engine.blocking.arrays import lengths
from server.engine.blocking.batch import Batch
from server.engine.blocking.camera import Cameras
from server.engine.blocking.framing import Bools
from server.engine.blocking.skeleton import Floats, Ints


def behind_walls(middle: Floats, radius: Floats, shot: Ints, shots: Batch, cameras: Cameras) -> Bools:
    """Whether a block of the set surely hides all of a ball (n, 3).

    Rays to points of a ball stay within its radius of the ray to its middle. So they all meet a box if the
    middle ray passes through the box made smaller by the radius.
    """
    hidden = np.zeros(len(middle), dtype=bool)
    numbers = shots.set_number[shot]
    for kind, number in sets.NUMBER.items():
        rows = np.flatnonzero(numbers == number)
        if not len(rows) or not _OCCLUDERS[kind]:
            continue
        if not sets.SETS[kind].furnished:
            # Between an eye and a ball that are both within the walls, nothing stands.
            low, high = sets.LOW[number], sets.HIGH[number]
            within = ((middle[rows] >= low) & (middle[rows] <= high)).all(axis=1)
            eyes = ((cameras.eye >= low) & (cameras.eye <= high)).all(axis=1)
            rows = rows[~(within & eyes[shot[rows]])]
        eye, to, margin = cameras.eye[shot[rows]], middle[rows], radius[rows]
        blocks, (lows, highs) = _OCCLUDERS[kind], _ENDS[kind]
        step = max(1, _TOGETHER // max(len(rows), 1))
        for first in range(0, len(blocks), step):
            some = slice(first, first + step)
            through = _through(eye, to, margin, lows[:, some], highs[:, some])
            for which in np.flatnonzero(through.any(axis=1)).tolist():
                hidden[rows] |= through[which] & ~sets.beyond(kind, blocks[first + which], eye)
    return hidden


_OCCLUDERS = {
    kind: tuple(
        block for block in one.blocks if block.occludes and block.shape == "box" and block.high[2] > 0.3
    )
    for kind, one in sets.SETS.items()
}
"""Blocks that can hide something. Floors hide nothing: nobody stands below them."""

_ENDS = {
    kind: (
        np.array([block.low for block in blocks]).reshape(-1, 3).T[:, :, None],
        np.array([block.high for block in blocks]).reshape(-1, 3).T[:, :, None],
    )
    for kind, blocks in _OCCLUDERS.items()
}
"""Their low and high ends (axis, block, 1)."""

_TOGETHER = 20_000
"""How many pairs of a ball and a block are looked at in one go; more do not fit near the processor."""


def _through(eye: Floats, to: Floats, margin: Floats, low: Floats, high: Floats) -> Bools:
    """Whether segments (n, 3) pass through boxes, from `low` to `high` (axis, b, 1), made smaller by `margin`
    along the two widest of their sides: (b, n)."""
    thin = (high - low).argmin(axis=0)
    enter = np.zeros((low.shape[1], len(eye)))
    leave = 1 - margin / np.maximum(lengths(to - eye), 1e-9)
    for axis in range(3):
        shrink = np.where(thin == axis, 0.0, margin)  # a sheet hides by its width and height, however thin
        way = to[:, axis] - eye[:, axis]
        way = np.where(np.abs(way) < 1e-9, 1e-9, way)
        first, second = (low[axis] + shrink - eye[:, axis]) / way, (high[axis] - shrink - eye[:, axis]) / way
        enter = np.maximum(enter, np.minimum(first, second))
        leave = np.where(
            low[axis] + 2 * shrink > high[axis], -1.0, np.minimum(leave, np.maximum(first, second))
        )
    found: Bools = enter <= leave
    return found
