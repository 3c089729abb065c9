"""What hides the heads of subjects from a camera, and who fills so much of its frame as to be in the way."""

from dataclasses import dataclass

import numpy as np

from server.engine.blocking import sets
from server.engine.blocking.arrays import columns, lengths, repeated
from server.engine.blocking.batch import Batch
from server.engine.blocking.camera import Cameras
from server.engine.blocking.composition import eyes
from server.engine.blocking.framing import Bools
from server.engine.blocking.skeleton import Floats, Ints, J
from server.engine.blocking.views import INSERT, POINT_OF_VIEW, Roles
from server.engine.props import KINDS
from server.projects.world import Id

_SPOTS = np.array([J[name] for name in ("head", "neck", "chest", "pelvis")])
_RADII = np.array([0.15, 0.15, 0.2, 0.2])
"""Metres round a head, and round the axis of a body, in which they hide what is behind them."""

_BULK = np.array([J[name] for name in ("head_top", "chest", "pelvis", "knee_l", "knee_r")])
_GIRTH = np.array([0.12, 0.24, 0.2, 0.12, 0.12])
"""The spots, and metres round them, by which a body covers a frame."""

_MUCH = 0.3
"""The share of the frame from which on somebody before the subjects is in the way."""

_NEARER = 0.4
"""Metres by which somebody is before the subjects."""

_ROOM = 0.12
"""Metres that an eye keeps from solid things."""

WORTH = 0.6
"""What somebody who covers that much counts for, in hidden heads."""


@dataclass(frozen=True)
class Targets:
    """The heads (p, 3) that shots are about: of figures `row`, in shots `shot` (p,) ascending."""

    head: Floats
    row: Ints
    shot: Ints

    @classmethod
    def of(cls, shots: Batch, found: Roles) -> "Targets":
        people = len(shots.figures)
        pairs = [
            (row, number)
            for number, rows in enumerate(found.subjects)
            if found.kind[number] != INSERT
            for row in rows
            if row < people
        ]
        row, shot = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
        return cls(eyes(shots)[row], row, shot)

    def only(self, kept: Bools) -> "Targets":
        return Targets(self.head[kept], self.row[kept], self.shot[kept])

    def times(self, count: int) -> "Targets":
        """All of them, `count` times over."""
        return Targets(repeated(self.head, count), repeated(self.row, count), repeated(self.shot, count))


def hindered(shots: Batch, found: Roles, cameras: Cameras, targets: Targets) -> Floats:
    """How many heads of each shot (n,) are hidden, with `WORTH` for each who fills too much of its frame, and
    1 for each thing and body that its eye is in."""
    count = len(shots.stagings)
    heads = np.bincount(
        targets.shot, hidden(shots, found, cameras.eye[targets.shot], targets), minlength=count
    )
    total: Floats = heads + filled(shots, found, cameras, targets) + buried(shots, found, cameras.eye)
    return total


def buried(shots: Batch, found: Roles, eye: Floats) -> Floats:
    """In how many solid things and bodies each eye (n, 3) is, or nearly so."""
    things, bodies = _around(shots, found, eye)
    count = len(shots.stagings)
    within = np.bincount(shots.item_shot[things], minlength=count) + np.bincount(
        shots.figure_shot[bodies], minlength=count
    )
    return within.astype(np.float64)


def _around(shots: Batch, found: Roles, eye: Floats) -> tuple[Ints, Ints]:
    """The items and the figures that eyes are in."""
    away = eye[shots.item_shot] - shots.item_at
    c, s = np.cos(shots.item_yaw), np.sin(shots.item_yaw)
    x, y = c * away[:, 0] + s * away[:, 1], c * away[:, 1] - s * away[:, 0]
    wide, deep, high = shots.item_box.T
    within = (
        (np.abs(x) < wide / 2 + _ROOM)
        & (np.abs(y) < deep / 2 + _ROOM)
        & (np.abs(away[:, 2] - high / 2) < high / 2 + _ROOM)
    )
    things = np.array(
        [row for row in np.flatnonzero(within).tolist() if KINDS[shots.items[row].kind].solid], dtype=np.intp
    )
    away = shots.joints.take(_BULK, axis=1) - eye.take(shots.figure_shot, axis=0)[:, None]
    inside = (np.einsum("nkj,nkj->nk", away, away) < (_GIRTH + 0.05) ** 2).any(axis=1)
    own = np.where(found.kind == POINT_OF_VIEW, found.viewer, -1)
    bodies: Ints = np.flatnonzero(inside & (own[shots.figure_shot] != np.arange(len(shots.figures))))
    return things, bodies


def filled(shots: Batch, found: Roles, cameras: Cameras, targets: Targets) -> Floats:
    """`WORTH` for each who fills too much of a frame of each camera (k · n,)."""
    frame, _ = _covering(shots, found, cameras, targets)
    return WORTH * np.bincount(frame, minlength=len(cameras.eye)).astype(np.float64)


def filling(shots: Batch, found: Roles, cameras: Cameras, targets: Targets) -> Ints:
    """The rows of figures that are no subjects, stand before them and cover much of the frame."""
    return _covering(shots, found, cameras, targets)[1]


def _covering(shots: Batch, found: Roles, cameras: Cameras, targets: Targets) -> tuple[Ints, Ints]:
    """As `filling`, for k cameras of each shot (k · n, first one of each): the cameras, and the figures."""
    count = len(shots.stagings)
    times = len(cameras.eye) // count
    other = np.ones(len(shots.figures), dtype=bool)
    other[targets.row] = False
    looked = found.viewer[(found.viewer >= 0) & (found.viewer < len(shots.figures))]
    other[looked] = False
    some = np.bincount(targets.shot, minlength=count) > 0
    if not some.any():
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp)
    each = count * np.arange(times)[:, None]
    frame = (each + targets.shot).ravel()
    away = repeated(targets.head, times) - cameras.eye.take(frame, axis=0)
    depth = np.einsum("ij,ij->i", away, cameras.forward.take(frame, axis=0)).reshape(times, -1)
    nearest = np.full((times, count), -np.inf)
    starts = np.searchsorted(targets.shot, np.flatnonzero(some))
    nearest[:, some] = np.minimum.reduceat(depth, starts, axis=1)
    rows = np.flatnonzero(other & some[shots.figure_shot])
    frame = (each + shots.figure_shot[rows]).ravel()
    rows = repeated(rows, times)
    away = shots.joints.take(rows, axis=0).take(_BULK, axis=1) - cameras.eye.take(frame, axis=0)[:, None]
    f = np.einsum("nkj,nj->nk", away, cameras.forward.take(frame, axis=0))
    before = (f[:, 1] < nearest.ravel()[frame] - _NEARER) & (f.max(axis=1) > 0.1)
    rows, frame, away, f = rows[before], frame[before], away[before], f[before]
    if not len(rows):
        return frame, rows
    r, u = (np.einsum("nkj,nj->nk", away, axis.take(frame, axis=0)) for axis in (cameras.right, cameras.up))
    ahead = np.where(f > 0.1, f, np.nan)
    focal, ratio = cameras.focal[frame][:, None], cameras.ratio[frame][:, None]
    share = np.ones(len(rows))
    for middle, scale in ((r, focal), (u, focal * ratio)):
        low = np.nanmin(scale * (middle - _GIRTH) / ahead, axis=1, initial=np.inf)
        high = np.nanmax(scale * (middle + _GIRTH) / ahead, axis=1, initial=-np.inf)
        share *= np.maximum(np.minimum(high, 0.5) - np.maximum(low, -0.5), 0.0)
    much = share > _MUCH
    return frame[much], rows[much]


def hidden(shots: Batch, found: Roles, eye: Floats, targets: Targets) -> Floats:
    """Whether (1 or 0) each head is hidden from an eye (p, 3) by figures, props or the set."""
    figure, item = _hiders(shots, found, eye, targets)
    hid = (figure >= 0) | (item >= 0)
    kinds = shots.set_number[targets.shot]
    for number, (low, high) in enumerate(_BLOCKS):
        mine = np.flatnonzero((kinds == number) & ~hid)
        if len(mine) and len(low):
            hid[mine] = _across(eye[mine, None], targets.head[mine, None], low, high).any(axis=1)
    return hid.astype(np.float64)


def _hiders(shots: Batch, found: Roles, eye: Floats, targets: Targets) -> tuple[Ints, Ints]:
    """The first figure and the first item (p,) that hides each head from an eye (p, 3); -1 where none is."""
    figure, item = np.full(len(eye), -1, dtype=np.intp), np.full(len(eye), -1, dtype=np.intp)
    nobody = np.where(found.kind == POINT_OF_VIEW, found.viewer, -1)[targets.shot]  # the eye is in this head
    pair, other = _with(shots.figure_shot, targets.shot)
    there = (other != targets.row[pair]) & (other != nobody[pair])
    pair, other = pair[there], other[there]
    spots = shots.joints.take(other, axis=0).take(_SPOTS, axis=1)
    ways = eye.take(pair, axis=0)[:, None], targets.head.take(pair, axis=0)[:, None]
    near = np.flatnonzero(_near(*ways, spots, _RADII).any(axis=1))[::-1]  # so that the first is set last
    figure[pair[near]] = other[near]
    pair, other = _with(shots.item_shot, targets.shot)
    within = _in_box(shots, eye.take(pair, axis=0), targets.head.take(pair, axis=0), other)
    near = np.flatnonzero(within)[::-1]
    item[pair[near]] = other[near]
    return figure, item


@dataclass(frozen=True)
class Hindrance:
    """`by`, a figure, an item or (None) something of the set, hides the head of `of`; or, where that is None,
    is right before the camera."""

    by: Id | None
    of: Id | None


def hindrances(shots: Batch, found: Roles, cameras: Cameras, targets: Targets) -> list[tuple[int, Hindrance]]:
    """What is in the way, with the number of its shot: for each hidden head, and each who fills a frame."""
    heads = targets.only(hidden(shots, found, cameras.eye[targets.shot], targets) > 0)
    by: list[Id | None] = []
    for figure, item in zip(*_hiders(shots, found, cameras.eye[heads.shot], heads), strict=True):
        thing = shots.items[item].id if item >= 0 else None
        by.append(shots.figures[figure].id if figure >= 0 else thing)
    told = [
        (shot, Hindrance(one, shots.figures[row].id))
        for one, row, shot in zip(by, heads.row.tolist(), heads.shot.tolist(), strict=True)
    ]
    things, bodies = _around(shots, found, cameras.eye)
    near = [(int(shots.item_shot[row]), shots.items[row].id) for row in things.tolist()]
    rows = [*filling(shots, found, cameras, targets).tolist(), *bodies.tolist()]
    near += [(int(shots.figure_shot[row]), shots.figures[row].id) for row in rows]
    hiding = {(shot, one.by) for shot, one in told}
    told += [(shot, Hindrance(by, None)) for shot, by in dict.fromkeys(near) if (shot, by) not in hiding]
    return told


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
    length = np.maximum(lengths(way), 1e-6)
    unit = way / length[:, :, None]
    to = middle - eye
    ahead = (to * unit).sum(axis=2)
    off = lengths(to - ahead[:, :, None] * unit)
    found: Bools = (off < radius) & (ahead > 0) & (ahead < length - radius)
    return found


def _with(thing_shot: Ints, shot: Ints) -> tuple[Ints, Ints]:
    """All pairs of a target and a thing, a figure or an item, of its shot."""
    start = np.searchsorted(thing_shot, shot)
    end = np.searchsorted(thing_shot, shot, side="right")
    thing = start[:, None] + np.arange(int((end - start).max(initial=0)))
    pair, step = np.nonzero(thing < end[:, None])
    return pair, thing[pair, step]


def _in_box(shots: Batch, eye: Floats, head: Floats, item: Ints) -> Bools:
    """Whether the boxes of items lie across the ways (k, 3)."""
    c, s = np.cos(shots.item_yaw[item]), np.sin(shots.item_yaw[item])

    def local(points: Floats) -> Floats:
        x, y, z = (points - shots.item_at[item]).T
        return columns(c * x + s * y, -s * x + c * y, z)

    box = shots.item_box[item]
    low, high = box * np.array([-0.5, -0.5, 0.0]), box * np.array([0.5, 0.5, 1.0])
    return _across(local(eye), local(head), low, high)


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
