"""The nearest eye that has every wanted point in frame, for a given direction of view: a closed form.

In camera axes, with t the tangent of half the usable field of view, a point is in frame where
r - e_r ≤ t·(f - e_f), and so on for all four sides. That leaves an interval for e_r and e_u that closes as
e_f grows. Where a point is pinned to x of the frame, e_r = r0 - x·(f0 - e_f), and each side bounds e_f alone.
"""

from dataclasses import dataclass

import numpy as np

from server.engine.blocking.arrays import columns
from server.engine.blocking.composition import touching
from server.engine.blocking.framing import Wanted
from server.engine.blocking.skeleton import Floats, Ints

NEAR = 0.12
"""Metres before the eye at which sight begins."""

LONGEST = 2.0
"""How many times longer than asked a lens may be where the eye cannot come nearer."""

_AIR = 0.35
"""How much of the height to spare goes above the heads."""

_PINNED = 0.07
"""The margin, as a share of the frame, on the sides between which something is pinned."""

_RETREATS = np.array([0.0, 0.035, 0.07, 0.11])
"""By how much of its distance the eye may step back, so that nothing touches an edge of the frame."""


@dataclass(frozen=True)
class Lens:
    """`focal` and `ratio` (n,); tangents of half the frame and of what the margins leave of it."""

    focal: Floats
    ratio: Floats

    def only(self, rows: Ints) -> "Lens":
        return Lens(self.focal[rows], self.ratio[rows])

    def spread(self, wanted: Wanted) -> tuple[Floats, Floats, Floats]:
        """Tangents to the side, above and below that the margins leave."""
        half = 0.5 / self.focal
        return (
            half * (1 - 2 * wanted.side),
            half / self.ratio * (1 - 2 * wanted.above),
            half / self.ratio * (1 - 2 * wanted.below),
        )

    def tangents(self, shares: Floats) -> Floats:
        """Shares of the frame (n, 2) as tangents."""
        return shares / self.focal[:, None] / columns(np.ones_like(self.ratio), self.ratio)


def along(points: Floats, axes: Floats, shot: Ints) -> Floats:
    """Points (m, 3) along the three axes of their shots (n, 3, 3): (3, m)."""
    found: Floats = np.einsum("ij,kij->ki", points, axes.take(shot, axis=0).swapaxes(0, 1))
    return found


@dataclass(frozen=True)
class Fit:
    """Where eyes can be. `at` (3, m) are the wanted points along the axes. `depth` (n,) is the furthest
    forward with all points in frame; `heads` with the heads in frame; `middle` how far forward what is framed
    lies; `short` (n,) how many times longer the lens had to be, because the eye cannot come as near as would
    be wanted."""

    wanted: Wanted
    axes: Floats
    lens: Lens
    at: Floats
    left: Floats
    right: Floats
    low: Floats
    high: Floats
    depth: Floats
    heads: Floats
    middle: Floats
    pin: Floats
    short: Floats

    def asked(self, distance: Floats) -> Floats:
        """The depth at which the eye is `distance` (per cent) as far off, heads still in frame."""
        near = np.minimum(self.middle - (self.middle - self.depth) * distance / 100, self.heads)
        found: Floats = np.where(distance == 100, self.depth, near)
        return found

    def eyes(self, depth: Floats) -> Floats:
        """The eye (..., n, 3) of each shot at depths (..., n)."""
        side, above, below = self.lens.spread(self.wanted)
        pin_at = self.lens.tangents(self.wanted.composed.pin_at)
        room = np.maximum((self.right - self.left) / 2 - side * depth, 0)
        across = (self.left + self.right) / 2 + self.wanted.composed.lead * room
        # Heads keep near the top where there is height to spare, but not all of it goes below.
        slack = np.maximum((self.high - self.low) - (above + below) * depth, 0)
        upward = self.low + above * depth + _AIR * slack
        r, u, f = np.einsum("ij,ikj->ki", self.pin, self.axes)
        across = np.where(np.isnan(pin_at[:, 0]), across, r - pin_at[:, 0] * (f - depth))
        upward = np.where(np.isnan(pin_at[:, 1]), upward, u - pin_at[:, 1] * (f - depth))
        axes = self.axes
        found: Floats = (
            across[..., None] * axes[:, 0] + upward[..., None] * axes[:, 1] + depth[..., None] * axes[:, 2]
        )
        return found


def fit(wanted: Wanted, axes: Floats, lens: Lens, at: Floats | None = None) -> Fit:
    """The interval of eyes for the given axes (n, 3, 3); `at` are the points along them where known."""
    side, above, below = lens.spread(wanted)
    starts, shot = wanted.starts, wanted.shot
    at = along(wanted.points, axes, shot) if at is None else at
    r, u, f = at
    s, a, b = side[shot], above[shot], below[shot]
    to_left, to_right, to_low, to_high = r - s * f, r + s * f, u - a * f, u + b * f
    left, right = np.maximum.reduceat(to_left, starts), np.minimum.reduceat(to_right, starts)
    low, high = np.maximum.reduceat(to_low, starts), np.minimum.reduceat(to_high, starts)
    nearest = np.minimum.reduceat(f, starts) - 3 * NEAR
    count = np.diff(np.append(starts, len(shot)))
    middle = np.add.reduceat(f, starts) / count
    free = np.minimum((right - left) / (2 * side), (high - low) / (above + below))
    short = np.maximum((middle - nearest) / np.maximum(middle - free, 0.02), 1.0)
    depth = np.minimum(free, nearest)
    rank = np.where(wanted.head, 0.0, np.inf)
    wide = np.minimum.reduceat(to_right + rank, starts) - np.maximum.reduceat(to_left - rank, starts)
    tall = np.minimum.reduceat(to_high + rank, starts) - np.maximum.reduceat(to_low - rank, starts)
    heads = np.minimum(np.minimum(wide / (2 * side), tall / (above + below)), nearest)
    depth, heads = _pinned(wanted, axes, lens, at, depth, heads)
    return Fit(
        wanted,
        axes,
        lens,
        at,
        left,
        right,
        low,
        high,
        depth,
        np.maximum(heads, depth),
        middle,
        wanted.composed.pin,
        np.where(np.maximum.reduceat(wanted.head, starts), np.minimum(short, LONGEST), 1.0),
    )


def _pinned(
    wanted: Wanted, axes: Floats, lens: Lens, at: Floats, depth: Floats, heads: Floats
) -> tuple[Floats, Floats]:
    """The depths, no nearer than lets what is pinned lie where it shall with all points in frame."""
    pin_at = lens.tangents(wanted.composed.pin_at)
    if np.isnan(pin_at).all():
        return depth, heads
    r, u, f = at
    half = 0.5 / lens.focal * (1 - 2 * _PINNED)
    pin = wanted.composed.pin
    ahead = np.einsum("ij,ij->i", pin, axes[:, 2])
    shot, starts = wanted.shot, wanted.starts
    for axis, along_axis, t in ((0, r, half), (1, u, half / lens.ratio)):
        x = pin_at[:, axis]
        free = np.isnan(x)
        if free.all():
            continue
        x = np.where(free, 0.0, x)
        base = (np.einsum("ij,ij->i", pin, axes[:, axis]) - x * ahead)[shot]
        over = (t[shot] * f - along_axis + base) / (t - x)[shot]
        under = (t[shot] * f + along_axis - base) / (t + x)[shot]
        bound = np.minimum(over, under)
        depth = np.where(free, depth, np.minimum(depth, np.minimum.reduceat(bound, starts)))
        head = np.minimum.reduceat(np.where(wanted.head, bound, np.inf), starts)
        heads = np.where(free, heads, np.minimum(heads, head))
    return depth, heads


def without_tangents(found: Fit, depth: Floats, floor: Floats) -> Floats:
    """The eyes at a depth, or a few per cent further back where fewer joints touch an edge of the frame."""
    wanted, lens, axes = found.wanted, found.lens, found.axes
    count = len(depth)
    if not len(wanted.touchy):
        return found.eyes(depth)
    tries, shot = len(_RETREATS), wanted.touchy_shot
    eyes = found.eyes(depth - _RETREATS[:, None] * np.maximum(found.middle - depth, 0))
    own = np.tile(np.arange(count), tries)
    stood = along(eyes.reshape(-1, 3), axes, own).reshape(3, tries, count)
    r, u, f = along(wanted.touchy, axes, shot)[:, None] - stood.take(shot, axis=2)
    ahead = np.maximum(f, 0.05)
    x = 2 * lens.focal[shot] * r / ahead
    y = 2 * (lens.focal * lens.ratio)[shot] * u / ahead
    each = (count * np.arange(tries)[:, None] + shot).ravel()
    may = np.bincount(shot, minlength=count) > 0  # what has nothing to touch with does not step back
    touched = np.bincount(each, touching(x, y, f).ravel(), tries * count).reshape(tries, count)
    costs = np.round(touched, 3) + np.where(eyes[:, :, 2] < floor, 100.0, 0.0)
    best: Floats = eyes[0]
    least = costs[0]
    for other, cost in zip(eyes[1:], costs[1:], strict=True):
        better = may & (cost < least - 0.25)
        best = np.where(better[:, None], other, best)
        least = np.where(better, cost, least)
    return best
