"""The camera of a shot, solved from its size, angle, bearing, lens and subjects; the same every time.

It sees its subjects' bodies and the set and nothing else: not clothes, not hair, not anybody who is not
a subject. So an edit elsewhere cannot move it, and a narrowed recipe has the camera of the whole shot.

How: bearing and angle fix the direction of view. The points that must be in frame (heads, and bodies down
to the cut of the shot size) bound the eye by four planes; the nearest eye within them has a closed form.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from server.engine.blocking import framing, sets
from server.engine.blocking.aiming import axes
from server.engine.blocking.arrays import repeated
from server.engine.blocking.batch import Batch, batch
from server.engine.blocking.fitting import LONGEST, NEAR, Fit, Lens, fit, without_tangents
from server.engine.blocking.shoulder import past, point_of_view
from server.engine.blocking.skeleton import Floats, J
from server.engine.blocking.staging import Staging
from server.engine.blocking.views import FOREGROUND, OVER_SHOULDER, POINT_OF_VIEW, STANDARD, Roles, roles
from server.engine.blocking.walls import settle, walled

Vector = tuple[float, float, float]

_STEEP = np.radians(25.0)
_AS_LEVEL = 0.78
"""From where on a view is steep, and the share of the distance of a level one that it keeps then."""

_STEP = np.radians(3.0)
_TRIES = (range(1, 5), range(5, 13), range(13, 31))
"""How many steps an eye below the floor looks up less, in batches: most need few."""

_BARE = ("plain", "shore")
"""Sets whose horizon nothing covers."""

_NODS = np.radians((-2.0, 2.0, -4.0, 4.0, -6.0, 6.0))
"""By how much a view looks further up, so that a horizon leaves a neck."""


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

    def exactly(self) -> list[bytes]:
        """What is equal for two cameras of one ratio if and only if they are the same to the bit."""
        focal = self.focal[:, None]
        whole = np.concatenate([self.eye, self.right, self.up, self.forward, focal], axis=1)
        return [row.tobytes() for row in whole]

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


def solve_many(shots: Batch, found: Roles | None = None) -> Cameras:
    """The cameras of all shots of a batch; `found` are their roles where they are known."""
    found = found or roles(shots)
    wanted = framing.wanted(shots, found)
    lens = Lens(np.array([staging.framing.lens / 36.0 for staging in shots.stagings]), shots.ratio)
    distance = np.array([float(staging.framing.distance) for staging in shots.stagings])
    low, high = sets.LOW[shots.set_number], sets.HIGH[shots.set_number]

    turned = axes(wanted.towards, wanted.pitch, wanted.roll)
    fitted = fit(wanted, turned, lens)
    longer = np.where(fitted.short > 1.001, fitted.short, 1.0)
    if (longer > 1).any():
        lens = Lens(lens.focal * longer, shots.ratio)
        fitted = fit(wanted, turned, lens, fitted.at)
    fitted = _not_too_near(fitted, lens)
    depth = fitted.asked(distance)
    eye = without_tangents(fitted, depth, low[:, 2])
    _rise(wanted, eye, turned, lens, distance, low[:, 2])
    _off_necks(shots, found, wanted, eye, turned, lens, distance, low[:, 2])

    special = np.isin(found.kind, (OVER_SHOULDER, FOREGROUND, POINT_OF_VIEW))
    focal, grown = lens.focal.copy(), np.ones(len(lens.focal))
    pin_at = wanted.composed.pin_at.copy()
    rows = np.flatnonzero((found.kind == OVER_SHOULDER) | (found.kind == FOREGROUND))
    if len(rows):
        placed = past(shots, found, rows, wanted.pitch[rows], lens.only(rows), wanted.composed.pin[rows])
        eye[rows], focal[rows], pin_at[rows, 0] = placed.eye, placed.focal, placed.across
    rows = np.flatnonzero(found.kind == POINT_OF_VIEW)
    if len(rows):
        eye[rows] = point_of_view(shots, found, rows)
        grown[rows] = LONGEST
    outside = ((eye < low) | (eye > high)).any(axis=1)
    rows = np.flatnonzero(outside & ~special)
    if len(rows):
        part = wanted.only(rows)
        eye[rows] = walled(part, lens.only(rows), distance[rows], low[rows], high[rows])
    eye = np.clip(eye, low, high)
    rows = np.flatnonzero(outside | special)
    if len(rows):
        part = wanted.only(rows)
        part.composed.pin_at[:] = pin_at[rows]
        turned[rows], focal[rows] = settle(part, eye[rows], Lens(focal[rows], shots.ratio[rows]), grown[rows])
    return Cameras(eye, turned[:, 0], turned[:, 1], turned[:, 2], focal, shots.ratio)


def _not_too_near(fitted: Fit, lens: Lens) -> Fit:
    """From far above or below, what is framed is foreshortened: the eye comes no nearer for that."""
    wanted = fitted.wanted
    rows = np.flatnonzero(np.abs(wanted.pitch) > _STEEP)
    if not len(rows):
        return fitted
    part = wanted.only(rows)
    level = fit(part, axes(part.towards, np.zeros(len(rows)), part.roll), lens.only(rows))
    depth = fitted.depth.copy()
    depth[rows] = np.minimum(depth[rows], fitted.middle[rows] - _AS_LEVEL * (level.middle - level.depth))
    return replace(fitted, depth=depth)


def _rise(
    wanted: framing.Wanted, eye: Floats, turned: Floats, lens: Lens, distance: Floats, floor: Floats
) -> None:
    """Raise eyes below the floor, in place: they look up less, and in the end down."""
    rows = np.flatnonzero(eye[:, 2] < floor)
    for turns in _TRIES:
        if not len(rows):
            break
        count, own = len(turns), lens.only(rows)
        part = wanted.only(rows).times(count)
        many = Lens(repeated(own.focal, count), repeated(own.ratio, count))
        tried = axes(part.towards, part.pitch - np.repeat(turns, len(rows)) * _STEP, part.roll)
        fitted = fit(part, tried, many)
        eyes = fitted.eyes(fitted.asked(repeated(distance[rows], count))).reshape(count, len(rows), 3)
        above = ~(eyes[:, :, 2] < floor[rows])
        done = above.any(axis=0)
        first = np.where(done, above.argmax(axis=0), count - 1), np.arange(len(rows))
        eye[rows], turned[rows] = eyes[first], tried.reshape(count, len(rows), 3, 3)[first]
        rows = rows[~done]


def _off_necks(
    shots: Batch,
    found: Roles,
    wanted: framing.Wanted,
    eye: Floats,
    turned: Floats,
    lens: Lens,
    distance: Floats,
    floor: Floats,
) -> None:
    """Where a bare horizon would cut through the neck of a lone subject, look up or down a little more, in
    place. A level horizon passes through all that is as high as the eye."""
    people = len(shots.figures)
    lone = [
        (number, rows[0])
        for number, (staging, rows) in enumerate(zip(shots.stagings, found.subjects, strict=True))
        if len(rows) == 1
        and rows[0] < people
        and found.kind[number] == STANDARD
        and staging.setting.kind in _BARE
        and staging.framing.pitch is None
    ]
    if not lone:
        return
    rows, row = np.array(lone, dtype=np.intp).T
    head, neck = shots.joints[row, J["head"], 2], shots.joints[row, J["neck"], 2]
    low, high = neck - 0.2 * (head - neck), neck + 0.5 * (head - neck)
    cut = (eye[rows, 2] > low) & (eye[rows, 2] < high) & (np.abs(wanted.pitch[rows]) < _STEEP)
    rows, low, high = rows[cut], low[cut], high[cut]
    if not len(rows):
        return
    count, own = len(_NODS), lens.only(rows)
    part = wanted.only(rows).times(count)
    many = Lens(repeated(own.focal, count), repeated(own.ratio, count))
    tried = axes(part.towards, part.pitch + np.repeat(_NODS, len(rows)), part.roll)
    fitted = fit(part, tried, many)
    eyes = fitted.eyes(fitted.asked(repeated(distance[rows], count))).reshape(count, len(rows), 3)
    off = ((eyes[:, :, 2] <= low) | (eyes[:, :, 2] >= high)) & (eyes[:, :, 2] >= floor[rows])
    done = off.any(axis=0)
    first = off.argmax(axis=0)[done], np.flatnonzero(done)
    eye[rows[done]], turned[rows[done]] = eyes[first], tried.reshape(count, len(rows), 3, 3)[first]


def ratios(sizes: Sequence[tuple[int, int]]) -> list[float]:
    """Width over height of picture sizes."""
    return [width / height for width, height in sizes]
