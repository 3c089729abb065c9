"""Eyes that cannot stand where they would: they keep within the set, look again and widen the lens."""

import numpy as np

from server.engine.blocking.aiming import aim, axes
from server.engine.blocking.arrays import columns, repeated
from server.engine.blocking.fitting import NEAR, Lens, along, fit
from server.engine.blocking.framing import Wanted
from server.engine.blocking.skeleton import Floats

WIDEST = 0.42
"""The shortest focal length that a lack of room leads to (of the frame's width; 15 mm)."""

_SLIDES = (0, 20, -20, 40, -40, 65, -65, 95, -95, 140, -140, 180)
"""Degrees by which the bearing may leave the one that is asked for, the nearest first."""

_PER_DEGREE = 0.005
"""What a degree of that costs, in shares of the widest lens."""

_SAFE = 0.03
"""The margin that heads keep, as a share of the frame, where nothing else can be kept."""


def walled(wanted: Wanted, lens: Lens, distance: Floats, low: Floats, high: Floats) -> Floats:
    """Eyes (n, 3) within `low` and `high` (n, 3) that can frame what is wanted with a sensible lens: where it
    was asked for, moved to the wall, else a little round the subject."""
    found, best = _tried(wanted, lens, distance, low, high, _SLIDES[:1])
    eye: Floats = found[0]
    worth: Floats = best[0]
    rows = np.flatnonzero(worth < 1 - _PER_DEGREE * abs(_SLIDES[1]))
    if not len(rows):
        return eye
    eyes, worths = _tried(
        wanted.only(rows), lens.only(rows), distance[rows], low[rows], high[rows], _SLIDES[1:]
    )
    for other, its in zip(eyes, worths, strict=True):
        better = its > worth[rows] + 1e-9
        eye[rows[better]], worth[rows[better]] = other[better], its[better]
    return eye


def _tried(
    wanted: Wanted, lens: Lens, distance: Floats, low: Floats, high: Floats, slides: tuple[int, ...]
) -> tuple[Floats, Floats]:
    """Eyes (k, n, 3) that slide round by each of k angles, and what they are worth (k, n)."""
    shape = len(slides), len(low)
    all_ = wanted.times(len(slides))
    many = Lens(repeated(lens.focal, len(slides)), repeated(lens.ratio, len(slides)))
    degrees = np.repeat(slides, len(low))
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    x, y = all_.towards[:, 0], all_.towards[:, 1]
    turned = axes(columns(c * x - s * y, s * x + c * y), all_.pitch, all_.roll)
    fitted = fit(all_, turned, many)
    eye = fitted.eyes(fitted.asked(repeated(distance, len(slides))))
    eye = np.clip(eye, repeated(low, len(slides)), repeated(high, len(slides)))
    looked, focal = settle(all_, eye, many, np.ones(len(eye)), floor=0.05, turns=1)
    away = all_.points - eye.take(all_.shot, axis=0)
    front = np.minimum.reduceat(along(away, looked, all_.shot)[2], all_.starts)
    worth = np.minimum(focal / np.minimum(WIDEST, many.focal), 1.0) - _PER_DEGREE * np.abs(degrees)
    worth -= np.where(front > 3 * NEAR, 0.0, 2.0)
    return eye.reshape(*shape, 3), worth.reshape(shape)


def settle(
    wanted: Wanted, eye: Floats, lens: Lens, longest: Floats, floor: float = WIDEST, turns: int = 3
) -> tuple[Floats, Floats]:
    """Axes and focal lengths of eyes that stay where they are: what is wanted is in frame, what is pinned
    lies where it shall. The lens grows to `longest` times itself at most, and shrinks no further than
    `floor` unless a head would be cut."""
    starts, shot, pin_at = wanted.starts, wanted.shot, wanted.composed.pin_at
    free = np.isnan(pin_at)
    lowest, highest = (ends.reduceat(wanted.points, starts, axis=0) for ends in (np.minimum, np.maximum))
    middle, pin = (lowest + highest) / 2, wanted.composed.pin
    target = np.concatenate(
        [np.where(free[:, :1], middle[:, :2], pin[:, :2]), np.where(free[:, 1:], middle[:, 2:], pin[:, 2:])],
        1,
    )
    at = np.where(free, 0.0, pin_at)
    away = wanted.points - eye.take(shot, axis=0)
    focal, top = lens.focal, lens.focal * longest
    turned = np.zeros((len(eye), 3, 3))
    for _ in range(turns):
        now = Lens(focal, lens.ratio)
        turned = aim(eye, target, now.tangents(at), wanted.roll, wanted.towards)
        r, u, f = along(away, turned, shot)
        depth = np.maximum(f, 2 * NEAR)
        # Half the frame, less the margins, over what is needed of it: shares per focal length.
        side, above, below = ((0.5 - margin)[shot] for margin in (wanted.side, wanted.above, wanted.below))
        ratio = lens.ratio[shot]
        need = np.maximum(np.abs(r) / side, ratio * np.where(u > 0, u / above, -u / below)) / depth
        whole = 1 / np.maximum(np.maximum.reduceat(need, starts), 1e-6)
        tight = np.maximum(np.abs(r), ratio * np.abs(u)) / depth / (0.5 - _SAFE)
        heads = 1 / np.maximum(np.maximum.reduceat(np.where(wanted.head, tight, 1e-6), starts), 1e-6)
        focal = np.minimum(np.minimum(np.maximum(whole, np.minimum(floor, lens.focal)), heads), top)
    return turned, focal
