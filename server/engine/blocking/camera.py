"""The camera of a shot, solved from its size, angle, bearing, lens and subjects; the same every time.

It sees its subjects' bodies and the set and nothing else: not clothes, not hair, not anybody who is not
a subject. So an edit elsewhere cannot move it, and a narrowed recipe has the camera of the whole shot.

How: bearing and angle fix the direction of view. The points that must be in frame (heads, and bodies down
to the cut of the shot size) bound the eye by four planes; the nearest eye within them has a closed form.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from server.engine.blocking import framing, sets
from server.engine.blocking.batch import Batch, batch
from server.engine.blocking.skeleton import Floats
from server.engine.blocking.staging import Staging

Vector = tuple[float, float, float]

NEAR = 0.12
"""Metres before the eye at which sight begins."""

WIDEST = 0.42
"""Where a wall is in the way the lens widens, down to this focal length (of the frame's width; 15 mm)."""

_STEP = np.radians(3.0)
_TRIES = 30


@dataclass(frozen=True)
class Camera:
    """A pinhole. A point p at depth f = (p - eye)·forward is seen at

    x = focal · (p - eye)·right / f and y = focal · (p - eye)·up / f, in widths of the frame from its
    middle; the frame spans x within ±1/2 and y within ±1/(2·ratio).
    """

    eye: Vector
    right: Vector
    up: Vector
    forward: Vector
    focal: float
    near: float
    ratio: float


@dataclass(frozen=True)
class Cameras:
    """n cameras as arrays: `eye`, `right`, `up`, `forward` (n, 3), `focal`, `ratio` (n,)."""

    eye: Floats
    right: Floats
    up: Floats
    forward: Floats
    focal: Floats
    ratio: Floats

    def __getitem__(self, index: int) -> Camera:
        def vector(of: Floats) -> Vector:
            x, y, z = of[index].tolist()
            return (x, y, z)

        return Camera(
            *(vector(self.eye), vector(self.right), vector(self.up), vector(self.forward)),
            focal=float(self.focal[index]),
            near=NEAR,
            ratio=float(self.ratio[index]),
        )


def solve(staging: Staging, ratio: float) -> Camera:
    """The camera of a staging for a picture that is `ratio` times as wide as high."""
    return solve_many(batch([staging], [ratio]))[0]


def solve_many(shots: Batch) -> Cameras:
    """The cameras of all shots of a batch."""
    wanted = framing.wanted(shots)
    focal = np.array([staging.framing.lens / 36.0 for staging in shots.stagings])
    half = 0.5 / focal
    spread = (
        half * (1 - 2 * wanted.side),
        half / shots.ratio * (1 - 2 * wanted.above),
        half / shots.ratio * (1 - 2 * wanted.below),
    )
    clear = [sets.SETS[staging.setting.kind].clear for staging in shots.stagings]
    low = np.array([box[0] for box in clear])
    high = np.array([box[1] for box in clear])

    axes = _axes(wanted.towards, wanted.pitch)
    eye = _fit(wanted, axes, spread)
    _rise(wanted, eye, axes, spread, low[:, 2])
    eye, axes, focal = _within_walls(wanted, eye, axes, focal, spread, low, high)
    return Cameras(eye, axes[:, 0], axes[:, 1], axes[:, 2], focal, shots.ratio)


def _rise(
    wanted: framing.Wanted, eye: Floats, axes: Floats, spread: tuple[Floats, Floats, Floats], floor: Floats
) -> None:
    """Raise eyes below the floor, in place: they look up less, and in the end down."""
    rows = np.flatnonzero(eye[:, 2] < floor)
    for turn in range(1, _TRIES + 1):
        if not len(rows):
            break
        part = wanted.only(rows)
        axes[rows] = _axes(part.towards, part.pitch - turn * _STEP)
        eye[rows] = _fit(part, axes[rows], (spread[0][rows], spread[1][rows], spread[2][rows]))
        rows = rows[eye[rows, 2] < floor[rows]]


def _axes(towards: Floats, pitch: Floats) -> Floats:
    """Right, up and forward (n, 3, 3) of eyes that look along `towards` (n, 2) and up by `pitch`."""
    level, rise = np.cos(pitch), np.sin(pitch)
    nothing = np.zeros_like(pitch)
    right = np.stack([towards[:, 1], -towards[:, 0], nothing], -1)
    up = np.stack([-towards[:, 0] * rise, -towards[:, 1] * rise, level], -1)
    forward = np.stack([towards[:, 0] * level, towards[:, 1] * level, rise], -1)
    return np.stack([right, up, forward], 1)


def _along(points: Floats, axis: Floats, shot: framing.Wanted) -> Floats:
    found: Floats = np.einsum("ij,ij->i", points, axis[shot.shot])
    return found


def _fit(wanted: framing.Wanted, axes: Floats, spread: tuple[Floats, Floats, Floats]) -> Floats:
    """The nearest eye (n, 3) that has every wanted point in frame, for the given directions of view.

    In camera axes, with t the tangent of half the usable field of view: r - e_r ≤ t·(f - e_f) and so on
    for all four sides, which leaves an interval for e_r and e_u that closes as e_f grows.
    """
    side, above, below = spread
    starts = wanted.starts
    r, u, f = (_along(wanted.points, axes[:, axis], wanted) for axis in range(3))
    s, a, b = side[wanted.shot], above[wanted.shot], below[wanted.shot]
    left = np.maximum.reduceat(r - s * f, starts)
    right = np.minimum.reduceat(r + s * f, starts)
    low = np.maximum.reduceat(u - a * f, starts)
    high = np.minimum.reduceat(u + b * f, starts)
    depth = np.minimum((right - left) / (2 * side), (high - low) / (above + below))
    depth = np.minimum(depth, np.minimum.reduceat(f, starts) - 3 * NEAR)
    room = (right - left) / 2 - side * depth
    across = (left + right) / 2 + wanted.lead * room
    slack = (high - low) - (above + below) * depth
    # Heads keep near the top where there is height to spare, but not all of it goes below.
    upward = low + above * depth + 0.35 * slack
    return across[:, None] * axes[:, 0] + upward[:, None] * axes[:, 1] + depth[:, None] * axes[:, 2]


def _within_walls(
    wanted: framing.Wanted,
    eye: Floats,
    axes: Floats,
    focal: Floats,
    spread: tuple[Floats, Floats, Floats],
    low: Floats,
    high: Floats,
) -> tuple[Floats, Floats, Floats]:
    """Move an eye that stands in or beyond a wall to the wall, aim again and widen the lens to fit.

    Where that would take a lens wider than `WIDEST`, the eye stays and the wall gives way: walls of a set
    are not drawn for an eye beyond them (`sets.shown`).
    """
    moved = np.clip(eye, low, high)
    outside = (moved != eye).any(axis=1)
    if not outside.any():
        return eye, axes, focal
    starts = wanted.starts
    count = np.diff(np.append(starts, len(wanted.shot)))
    middle = np.add.reduceat(wanted.points, starts, axis=0) / count[:, None]
    look = middle - moved
    flat = np.hypot(look[:, 0], look[:, 1])
    usable = flat > 0.05
    towards = np.where(usable[:, None], look[:, :2] / np.maximum(flat, 1e-9)[:, None], wanted.towards)
    aimed = _axes(towards, np.arctan2(look[:, 2], flat))
    away = wanted.points - moved[wanted.shot]
    r, u, f = (_along(away, aimed[:, axis], wanted) for axis in range(3))
    front = np.minimum.reduceat(f, starts) > 2 * NEAR
    depth = np.maximum(f, 2 * NEAR)
    side, above, below = (part[wanted.shot] for part in spread)
    need = np.maximum(np.abs(r) / side, np.where(u > 0, u / above, -u / below)) / depth
    widened = focal / np.maximum(np.maximum.reduceat(need, starts), 1.0)
    take = outside & usable & front & (widened >= np.minimum(WIDEST, focal))
    return (
        np.where(take[:, None], moved, eye),
        np.where(take[:, None, None], aimed, axes),
        np.where(take, widened, focal),
    )


def ratios(sizes: Sequence[tuple[int, int]]) -> list[float]:
    """Width over height of picture sizes."""
    return [width / height for width, height in sizes]
