"""Goes round what stands between the camera and the heads of its subjects: a few whole degrees of bearing.

This is asked once, before a recipe is made, so that the recipe holds the bearing that is drawn and the camera
itself sees only its subjects and the set. What does not stand in the way moves nothing.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec
import numpy as np

from server.engine.blocking import lines, sets
from server.engine.blocking.batch import Batch, batch, some
from server.engine.blocking.camera import Cameras, solve_many
from server.engine.blocking.composition import eyes
from server.engine.blocking.framing import Bools
from server.engine.blocking.skeleton import Floats, Ints, J
from server.engine.blocking.staging import Staging
from server.engine.blocking.views import STANDARD, Roles, place_of, roles

SLIDES = (0, 6, -6, 12, -12, 18, -18, 26, -26, 34, -34, 44, -44, 56, -56)
"""Degrees by which the bearing may leave the one that is asked for, the nearest first."""

_SPOTS = np.array([J[name] for name in ("head", "neck", "chest", "pelvis")])
_RADII = np.array([0.15, 0.15, 0.2, 0.2])
"""Metres round a head, and round the axis of a body, in which they hide what is behind them."""


def cleared(shots: Batch) -> tuple[Batch, Cameras]:
    """The batch with bearings from which the heads of subjects are seen, as far as that can be, and its
    cameras."""
    found = roles(shots)
    cameras = solve_many(shots, found)
    turn = _turns(shots, found, cameras)
    rows = np.flatnonzero(turn)
    if not len(rows):
        return shots, cameras
    stagings = list(shots.stagings)
    for row in rows.tolist():
        asked = stagings[row].framing
        bearing = (asked.bearing + int(turn[row])) % 360
        stagings[row] = msgspec.structs.replace(
            stagings[row], framing=msgspec.structs.replace(asked, bearing=bearing)
        )
    moved = replace(shots, stagings=stagings)
    again = solve_many(some(moved, rows))
    for name in ("eye", "right", "up", "forward", "focal"):
        getattr(cameras, name)[rows] = getattr(again, name)
    return moved, cameras


def clear(stagings: Sequence[Staging], ratios: Sequence[float]) -> list[Staging]:
    """As `cleared`, from stagings to stagings."""
    return list(cleared(batch(stagings, ratios))[0].stagings)


def _turns(shots: Batch, found: Roles, cameras: Cameras) -> Ints:
    """Degrees (n,) that each camera should go round its subjects."""
    count, people = len(shots.stagings), len(shots.figures)
    turn = np.zeros(count, dtype=np.intp)
    pairs = [
        (row, number)
        for number, rows in enumerate(found.subjects)
        if found.kind[number] == STANDARD
        for row in rows
        if row < people
    ]
    if not pairs:
        return turn
    row, shot = np.array(pairs, dtype=np.intp).T
    heads = eyes(shots)[row]
    least = np.bincount(shot, _blocked(shots, cameras.eye[shot], heads, row, shot), count)
    if not least.any():
        return turn
    total = np.maximum(np.bincount(shot, minlength=count), 1)
    middle = np.stack([np.bincount(shot, heads[:, axis], count) / total for axis in range(2)], -1)
    low, high = (
        np.array([sets.SETS[staging.setting.kind].clear[end] for staging in shots.stagings]) for end in (0, 1)
    )
    lined = _Lined.of(shots, found, np.flatnonzero(least))
    open_ = least[shot] > 0
    row, shot, heads = row[open_], shot[open_], heads[open_]
    slides = SLIDES[1:]
    around = [_round(cameras.eye, middle, slide) for slide in slides]
    behind = _blocked(
        shots,
        np.concatenate([eye[shot] for eye in around]),
        np.tile(heads, (len(slides), 1)),
        np.tile(row, len(slides)),
        np.tile(shot, len(slides)),
    ).reshape(len(slides), -1)
    for slide, eye, of_heads in zip(slides, around, behind, strict=True):
        hidden = np.bincount(shot, of_heads, count)
        hidden += np.where(((eye < low) | (eye > high)).any(axis=1), 0.5, 0.0)
        better = (hidden < least - 0.4) & lined.keeps(slide)
        turn = np.where(better, slide, turn)
        least = np.where(better, hidden, least)
    return turn


def _round(eye: Floats, middle: Floats, degrees: float) -> Floats:
    """Eyes that have gone round a middle on the floor plan."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    x, y = (eye[:, :2] - middle).T
    return np.stack([c * x - s * y + middle[:, 0], s * x + c * y + middle[:, 1], eye[:, 2]], -1)


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


def _blocked(shots: Batch, eye: Floats, head: Floats, row: Ints, shot: Ints) -> Floats:
    """How many of the heads (p, 3) of figures `row` are hidden from eyes (p, 3) by figures or by the set."""
    start = np.searchsorted(shots.figure_shot, shot)
    end = np.searchsorted(shots.figure_shot, shot, side="right")
    other = start[:, None] + np.arange(int((end - start).max(initial=0)))
    there = (other < end[:, None]) & (other != row[:, None])
    pair, step = np.nonzero(there)
    near = _near(eye[pair, None], head[pair, None], shots.joints[:, _SPOTS][other[pair, step]], _RADII)
    hidden = np.zeros(len(head), dtype=bool)
    hidden[pair[near.any(axis=1)]] = True
    hidden |= _by_things(shots, eye, head, shot)
    kinds = np.array([_KIND[staging.setting.kind] for staging in shots.stagings], dtype=np.intp)[shot]
    for number, (low, high) in enumerate(_BLOCKS):
        mine = np.flatnonzero((kinds == number) & ~hidden)
        if len(mine) and len(low):
            hidden[mine] = _across(eye[mine, None], head[mine, None], low, high).any(axis=1)
    return hidden.astype(np.float64)


_KIND = {kind: number for number, kind in enumerate(sets.SETS)}


def _standing(one: sets.Set) -> tuple[Floats, Floats]:
    """The corners (k, 3) of the blocks of a set that stand where people and cameras do."""
    low, high = (np.array(corner) for corner in one.clear)
    blocks = [
        block
        for block in one.blocks
        if block.high[2] > 0.6
        and block.low[2] < 2.5
        and (np.array(block.low) < high).all()
        and (np.array(block.high) > low).all()
    ]
    return (
        np.array([block.low for block in blocks]).reshape(-1, 3),
        np.array([block.high for block in blocks]).reshape(-1, 3),
    )


_BLOCKS = tuple(_standing(one) for one in sets.SETS.values())


def _near(eye: Floats, head: Floats, middle: Floats, radius: Floats) -> Bools:
    """Whether balls (p, k, 3) lie across the way from eyes (p, 1, 3) to heads, not right at the head."""
    way = head - eye
    length = np.maximum(np.linalg.norm(way, axis=2), 1e-6)
    unit = way / length[:, :, None]
    to = middle - eye
    ahead = (to * unit).sum(axis=2)
    off = np.linalg.norm(to - ahead[:, :, None] * unit, axis=2)
    found: Bools = (off < radius) & (ahead > 0) & (ahead < length - radius)
    return found


def _by_things(shots: Batch, eye: Floats, head: Floats, shot: Ints) -> Bools:
    """Whether the boxes of props lie across the way."""
    hidden = np.zeros(len(head), dtype=bool)
    if not shots.items:
        return hidden
    start = np.searchsorted(shots.item_shot, shot)
    end = np.searchsorted(shots.item_shot, shot, side="right")
    item = start[:, None] + np.arange(int((end - start).max(initial=0)))
    pair, step = np.nonzero(item < end[:, None])
    item = item[pair, step]
    c, s = np.cos(shots.item_yaw[item]), np.sin(shots.item_yaw[item])

    def local(points: Floats) -> Floats:
        x, y, z = (points - shots.item_at[item]).T
        return np.stack([c * x + s * y, -s * x + c * y, z], -1)

    box = shots.item_box[item]
    low, high = box * np.array([-0.5, -0.5, 0.0]), box * np.array([0.5, 0.5, 1.0])
    hidden[pair[_across(local(eye[pair]), local(head[pair]), low, high)]] = True
    return hidden


def _across(eye: Floats, head: Floats, low: Floats, high: Floats) -> Bools:
    """Whether the way from eyes to heads (..., 3), but for its last hand's breadth, passes through boxes."""
    way = head - eye
    way = np.where(np.abs(way) < 1e-9, 1e-9, way)
    first, second = (low - eye) / way, (high - eye) / way
    enter = np.minimum(first, second).max(axis=-1)
    leave = np.maximum(first, second).min(axis=-1)
    far = np.maximum(np.sqrt((way**2).sum(axis=-1)), 1e-6)
    found: Bools = (enter <= leave) & (leave > 0) & (enter < 1 - 0.25 / far)
    return found
