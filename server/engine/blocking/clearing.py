"""Goes round what stands between the camera and the heads of its subjects, or past it.

First by a few whole degrees of bearing, else nearer with a shorter lens, or from higher up.
This is asked once, before a recipe is made, so that the recipe holds the bearing, lens and pitch of the
picture, and the camera itself sees only its subjects and the set. What is not in the way moves nothing.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import msgspec
import numpy as np

from server.engine.blocking import lines, sets
from server.engine.blocking.arrays import columns, repeated
from server.engine.blocking.batch import Batch, batch, reframed
from server.engine.blocking.camera import Cameras, solve_many
from server.engine.blocking.framing import Bools
from server.engine.blocking.hiding import (
    Hindrance,
    Targets,
    buried,
    filled,
    filling,
    hidden,
    hindered,
    hindrances,
)
from server.engine.blocking.skeleton import Floats, Ints
from server.engine.blocking.staging import Framing, Staging
from server.engine.blocking.views import POINT_OF_VIEW, STANDARD, Roles, place_of, roles

SLIDES = (0, 6, -6, 12, -12, 18, -18, 26, -26, 34, -34, 44, -44, 56, -56)
"""Degrees by which the bearing may leave the one that is asked for, the nearest first."""

_WAYS = ((1.0, 10), (0.7, 0), (1.0, 24), (0.7, 24))
"""How else a camera gets past something: shares of the lens, and so of its distance; degrees further down."""

_OUT = (15, -15, 35, -35)
"""Degrees of bearing that take an eye out of what it is in."""

_SHORTEST = 20
"""The shortest lens (mm) that this leads to."""

_STEEPEST = 60
"""Degrees down beyond which the view is not turned for this."""

_GAIN = 0.4
"""Hidden heads fewer, or what counts as them, for which the camera leaves what was asked for."""


@dataclass(frozen=True)
class Cleared:
    """The batch as it is drawn, its cameras, and what is still in the way, with the number of its shot."""

    shots: Batch
    cameras: Cameras
    hindrances: list[tuple[int, Hindrance]]


def cleared(shots: Batch) -> Cleared:
    """The batch framed so that the heads of subjects are seen, as far as that can be."""
    found = roles(shots)
    cameras = solve_many(shots, found)
    targets = Targets.of(shots, found)
    left = hindered(shots, found, cameras, targets)
    if not left.any():
        return Cleared(shots, cameras, [])
    targets = targets.only(left[targets.shot] > 0)
    tried = list(_tried(shots, found, cameras, targets, left))
    if tried:
        shots, left = _best(shots, cameras, tried, left)
    return Cleared(shots, cameras, hindrances(shots, found, cameras, targets.only(left[targets.shot] > 0)))


def clear(stagings: Sequence[Staging], ratios: Sequence[float]) -> list[Staging]:
    """As `cleared`, from stagings to stagings."""
    return list(cleared(batch(stagings, ratios)).shots.stagings)


def _best(
    shots: Batch, cameras: Cameras, tried: list[tuple[int, Framing]], left: Floats
) -> tuple[Batch, Floats]:
    """The batch with the framings that are less hindered than `left` (n,), and what is left then; its cameras
    move in place. The first that is as good as any other is taken."""
    stagings = list(shots.stagings)
    many = reframed(shots, [row for row, _ in tried], [framing for _, framing in tried])
    parts = roles(many)
    solved = solve_many(many, parts)
    worth = hindered(many, parts, solved, Targets.of(many, parts)).tolist()
    least, best = left.copy(), dict[int, int]()
    for number, (row, _) in enumerate(tried):
        if worth[number] < least[row] - _GAIN:
            best[row], least[row] = number, worth[number]
    for row, number in best.items():
        stagings[row] = many.stagings[number]
        for name in ("eye", "right", "up", "forward", "focal"):
            getattr(cameras, name)[row] = getattr(solved, name)[number]
    return replace(shots, stagings=stagings), least


def _tried(
    shots: Batch, found: Roles, cameras: Cameras, targets: Targets, left: Floats
) -> Iterator[tuple[int, Framing]]:
    """Rows of hindered shots with framings to try, those that change least first."""
    turn = _turns(shots, found, cameras, targets, left)
    stuck = buried(shots, found, cameras.eye)
    for row in np.flatnonzero(left).tolist():
        asked = shots.stagings[row].framing
        if turn[row]:
            bearing = (asked.bearing + int(turn[row])) % 360
            asked = msgspec.structs.replace(asked, bearing=bearing)
            yield row, asked
        if stuck[row] and len(found.subjects[row]) == 1:
            for slide in _OUT:
                yield row, msgspec.structs.replace(asked, bearing=(asked.bearing + slide) % 360)
        if found.kind[row] != POINT_OF_VIEW:
            for other in _ways(asked, float(cameras.forward[row, 2])):
                yield row, other


def _ways(asked: Framing, rise: float) -> Iterator[Framing]:
    """The ways past something, for a camera that looks up by the sine `rise`."""
    down = round(-math.degrees(math.asin(max(-1.0, min(1.0, rise)))))
    for share, further in _WAYS:
        lens = max(round(asked.lens * share), min(asked.lens, _SHORTEST))
        pitch = asked.pitch
        if further:
            if pitch is not None or down + further > _STEEPEST:
                continue
            pitch = down + further
        if (lens, pitch) != (asked.lens, asked.pitch):
            yield msgspec.structs.replace(asked, lens=lens, pitch=pitch)


def _turns(shots: Batch, found: Roles, cameras: Cameras, targets: Targets, left: Floats) -> Ints:
    """Degrees (n,) that each camera should go round its subjects."""
    count, least = len(shots.stagings), left
    turn = np.zeros(count, dtype=np.intp)
    targets = targets.only(found.kind[targets.shot] == STANDARD)
    if not len(targets.row):
        return turn
    total = np.maximum(np.bincount(targets.shot, minlength=count), 1)
    middle = columns(*(np.bincount(targets.shot, targets.head[:, axis], count) / total for axis in range(2)))
    low, high = sets.LOW[shots.set_number], sets.HIGH[shots.set_number]
    lined = _Lined.of(shots, found, np.flatnonzero(least))
    mine = np.bincount(targets.shot, minlength=count) > 0
    slides = SLIDES[1:]
    there = _round(cameras, middle, slides)
    eyes = there.eye.reshape(len(slides), count, 3)
    worths = _hidden_from(eyes, shots, found, targets)
    crowded = targets.only(np.isin(targets.shot, shots.figure_shot[filling(shots, found, cameras, targets)]))
    if len(crowded.row):
        worths = worths + filled(shots, found, there, crowded).reshape(worths.shape)
    worths = worths + np.where(((eyes < low) | (eyes > high)).any(axis=2), 0.5, 0.0)
    for slide, worth in zip(slides, worths, strict=True):
        better = mine & (worth < least - _GAIN)
        if not better.any():
            continue
        better &= lined.keeps(slide)
        turn = np.where(better, slide, turn)
        least = np.where(better, worth, least)
    return turn


def _hidden_from(eyes: Floats, shots: Batch, found: Roles, targets: Targets) -> Floats:
    """How many heads of each shot are hidden from each of its k eyes (k, n, 3): (k, n), all in one go."""
    times, count = eyes.shape[:2]
    by = hidden(shots, found, eyes.take(targets.shot, axis=1).reshape(-1, 3), targets.times(times))
    each = (count * np.arange(times)[:, None] + targets.shot).ravel()
    return np.bincount(each, by, times * count).astype(np.float64).reshape(times, count)


def _round(cameras: Cameras, middle: Floats, slides: Sequence[int]) -> Cameras:
    """Cameras (k · n) that have gone round a middle (n, 2) on the floor plan by each of k angles."""
    angles = np.radians(np.array(slides, np.float64))[:, None]
    c, s = np.cos(angles), np.sin(angles)

    def turned(points: Floats) -> Floats:
        x, y, z = points.T
        return columns(c * x - s * y, s * x + c * y, z)

    base = columns(middle[:, 0], middle[:, 1], 0.0)
    return Cameras(
        eye=(base + turned(cameras.eye - base)).reshape(-1, 3),
        right=turned(cameras.right).reshape(-1, 3),
        up=turned(cameras.up).reshape(-1, 3),
        forward=turned(cameras.forward).reshape(-1, 3),
        focal=repeated(cameras.focal, len(slides)),
        ratio=repeated(cameras.ratio, len(slides)),
    )


@dataclass(frozen=True)
class _Lined:
    """Shots of two people: the direction (n,) of the camera, in radians off the left of the line of the two;
    NaN where there is no line."""

    off: Floats

    @classmethod
    def of(cls, shots: Batch, found: Roles, rows: Ints) -> "_Lined":
        people = len(shots.figures)
        off = np.full(len(shots.stagings), np.nan)
        for number in rows.tolist():
            pair = [row for row in found.subjects[number] if row < people]
            if len(pair) == 2:
                x, y = lines.left(place_of(shots, pair[0]), place_of(shots, pair[1]))
                where = shots.figure_yaw[pair[0]] + math.radians(shots.stagings[number].framing.bearing)
                off[number] = where - math.atan2(x, -y)
        return cls(off)

    def keeps(self, slide: float) -> Bools:
        """Whether going round leaves the camera on its side of the line."""
        before, after = np.cos(self.off), np.cos(self.off + math.radians(slide))
        found: Bools = ~(np.abs(before) >= lines.CLEARLY) | (before * after > 0)
        return found
