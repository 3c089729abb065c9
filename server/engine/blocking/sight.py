"""Sight: which parts of which things can be in frame, and what only throws a shadow into it.

Conservative: what a picture shows is always named; a little more may be. Proxies are balls and boxes that
contain the meshes; something counts as hidden only where a wall surely covers all of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt

from server.engine.blocking import gazing, light, sets, viewpoint
from server.engine.blocking.arrays import columns, lengths
from server.engine.blocking.batch import Batch, batch, corners
from server.engine.blocking.camera import Cameras, solve_many
from server.engine.blocking.fitting import NEAR
from server.engine.blocking.occluders import behind_walls
from server.engine.blocking.shape import BALLS, BIT, CASTING, present, shapes
from server.engine.blocking.skeleton import Floats, Ints, J
from server.engine.blocking.staging import Part, Staging
from server.engine.blocking.views import behind_the_eyes
from server.projects.world import Id

Seen = Literal["seen", "shade"]
Sight = Mapping[Id, Mapping[Part | Literal["item", "body"], Seen]]
"""Per thing, what of it can be in frame ("seen") or only darkens what is ("shade"). The one part of a prop
is "item"; a figure of which nothing but its shape matters has the part "body"."""

Bools = npt.NDArray[np.bool_]

_WITHIN = 0.3
"""Metres from the middle of a head within which the camera may be in it, and see the face from behind."""

_CHEEKS = -0.95
_EYES = -0.65
"""Cosines between the face's direction and the camera's below which nothing of the face (cheeks and jaw are
seen last) or of the eyes is seen."""

_TOLERANCE = 0.01
"""Metres that every proxy grows by, for meshes that bulge a little."""


@dataclass(frozen=True)
class Sights:
    """Sight of a batch. `seen` and `shade` (F,) are bits of parts, `body` (F,) whether the figure's shape
    matters at all; `item_seen`, `item_shade` (I,)."""

    seen: Ints
    shade: Ints
    body: Bools
    item_seen: Bools
    item_shade: Bools


def survey(staging: Staging, ratio: float) -> Sight:
    """The sight of one staging in a picture `ratio` times as wide as high."""
    shots = batch([staging], [ratio])
    return named(shots, survey_many(shots, solve_many(shots)))[0]


def named(shots: Batch, sights: Sights) -> list[Sight]:
    """Sights by id, one for each shot of a batch."""
    found: list[dict[Id, dict[Part | Literal["item", "body"], Seen]]] = [{} for _ in shots.stagings]
    for row, figure in enumerate(shots.figures):
        if not sights.body[row]:
            continue
        seen, shade = int(sights.seen[row]), int(sights.shade[row])
        parts: dict[Part | Literal["item", "body"], Seen] = {}
        for part in figure.parts:
            if seen & BIT[part]:
                parts[part] = "seen"
            elif shade & BIT[part]:
                parts[part] = "shade"
        parts["body"] = "seen" if seen else "shade"
        found[shots.figure_shot[row]][figure.id] = parts
    for row, item in enumerate(shots.items):
        if sights.item_seen[row] or sights.item_shade[row]:
            found[shots.item_shot[row]][item.id] = {"item": "seen" if sights.item_seen[row] else "shade"}
    return list(found)


def survey_many(shots: Batch, cameras: Cameras, wanted: Bools | None = None) -> Sights:
    """The sights of all shots of a batch; of its figures only those `wanted` (F,), in their order.

    What is in sight of somebody does not depend on other people.
    """
    shots = viewpoint.raised_many(shots, cameras)
    mine = _of_viewers(shots)
    if wanted is not None:
        place = np.cumsum(wanted) - 1
        mine = {int(place[row]): balls for row, balls in mine.items() if wanted[row]}
        shots = _of_some(shots, np.flatnonzero(wanted))
    bodies = shapes(shots)
    for viewer, balls in mine.items():
        bodies.parts[viewer, ~balls] = 0
    shot = shots.figure_shot
    has = present(shots.figures)
    planes = _Planes.of(cameras)
    radius = bodies.radius + _TOLERANCE
    beyond = planes.beyond(bodies.middle, shot)
    out = beyond.max(axis=1) - radius
    for viewer, balls in mine.items():
        out[viewer, ~balls] = np.inf
    inside = out <= 0
    # Balls at which nothing is that could show need no walls.
    open_ = has & _of_front(shots, cameras)
    row, ball = np.nonzero(inside & (bodies.parts & open_[:, None] != 0))
    hidden = behind_walls(bodies.middle[row, ball], radius[row, ball], shot[row], shots, cameras)
    inside[row[hidden], ball[hidden]] = False
    seen = open_ & np.bitwise_or.reduce(np.where(inside, bodies.parts, 0), axis=1)

    near = out <= light.OCCLUSION_REACH
    shade = np.bitwise_or.reduce(np.where(near, bodies.parts, 0), axis=1)
    # Where every part is in frame already or darkens it, shadows tell nothing new.
    wanted = CASTING & has & ~seen & ~shade
    row, ball = np.nonzero((bodies.parts & wanted[:, None] != 0) | ~near.any(axis=1)[:, None])
    lit = _Lights.of(shots)
    near[row, ball] |= _shadow_in_frame(
        bodies.middle[row, ball][:, None],
        radius[row, ball][:, None],
        beyond[row, :, ball][:, :, None],
        shot[row],
        shots,
        planes,
        lit,
    )[:, 0]
    item_seen, item_shade = _items(shots, cameras, planes, lit)
    there = np.ones(len(shots.figures), dtype=bool)
    for viewer, balls in mine.items():
        near[viewer, ~balls] = False
        there[viewer] = balls.any()
    shade = np.bitwise_or.reduce(np.where(near, bodies.parts, 0), axis=1)
    return Sights(
        seen=np.asarray(seen * there, dtype=np.intp),
        shade=np.asarray((shade & CASTING & has & ~seen) * there, dtype=np.intp),
        body=np.asarray(there & near.any(axis=1), dtype=bool),
        item_seen=item_seen,
        item_shade=item_shade & ~item_seen,
    )


def _of_some(shots: Batch, rows: Ints) -> Batch:
    """The batch with only some of its figures; `row_of` does not find them any more."""
    return replace(
        shots,
        figures=[shots.figures[row] for row in rows.tolist()],
        figure_shot=shots.figure_shot[rows],
        figure_yaw=shots.figure_yaw[rows],
        figure_height=shots.figure_height[rows],
        figure_build=shots.figure_build[rows],
        joints=shots.joints[rows],
        face=shots.face[rows],
    )


def _of_viewers(shots: Batch) -> dict[int, Bools]:
    """The rows of those whose eyes the camera is in, and which of their balls (B,) are drawn."""
    found = {}
    for staging, row_of in zip(shots.stagings, shots.row_of, strict=True):
        viewer = behind_the_eyes(staging)
        if viewer is not None:
            shown = viewpoint.hand(staging)
            row = row_of[viewer]
            found[row] = np.zeros(len(BALLS), dtype=bool) if shown is None else viewpoint.forearm(shown)
    return found


def _all_sides(within: Bools) -> Bools:
    """Whether all is within along the second axis."""
    return np.asarray(within.all(axis=1), dtype=bool)


@dataclass(frozen=True)
class _Planes:
    """Five planes (n, 5, 3) and offsets (n, 5) around each frame; outside is where normal·p > offset."""

    normals: Floats
    offsets: Floats

    @classmethod
    def of(cls, cameras: Cameras) -> "_Planes":
        across = (0.5 / cameras.focal)[:, None]
        upward = (0.5 / (cameras.focal * cameras.ratio))[:, None]
        normals = np.stack(
            [
                (cameras.right - across * cameras.forward) / np.sqrt(1 + across**2),
                (-cameras.right - across * cameras.forward) / np.sqrt(1 + across**2),
                (cameras.up - upward * cameras.forward) / np.sqrt(1 + upward**2),
                (-cameras.up - upward * cameras.forward) / np.sqrt(1 + upward**2),
                -cameras.forward,
            ],
            axis=1,
        )
        offsets = np.einsum("nij,nj->ni", normals, cameras.eye)
        offsets[:, 4] -= NEAR
        return cls(normals, offsets)

    def beyond(self, points: Floats, shot: Ints) -> Floats:
        """How far points (n, k, 3) lie outside each plane of their shots: (n, 5, k)."""
        found: Floats = self.normals.take(shot, axis=0) @ points.swapaxes(1, 2)
        found -= self.offsets.take(shot, axis=0)[:, :, None]
        return found


def _of_front(shots: Batch, cameras: Cameras) -> Ints:
    """The parts that the camera's side of each head allows (F,), as bits."""
    head = shots.joints[:, J["head"]]
    away = cameras.eye.take(shots.figure_shot, axis=0) - head
    far = lengths(away)
    away /= np.maximum(far, 1e-6)[:, None]
    face = shots.face.copy()
    rows = np.flatnonzero([figure.at_camera for figure in shots.figures])
    if len(rows):
        # Who looks at the camera turns the head to it as far as it goes.
        yaw = shots.figure_yaw[rows]
        c, s = np.cos(yaw), np.sin(yaw)
        x, y = away[rows, 0] * c + away[rows, 1] * s, away[rows, 1] * c - away[rows, 0] * s
        left = np.clip(np.degrees(np.arctan2(x, -y)), -gazing.SIDE, gazing.SIDE)
        up = np.clip(np.degrees(np.arcsin(np.clip(away[rows, 2], -1, 1))), -gazing.LEVEL, gazing.LEVEL)
        own = columns(face[rows, 0] * c + face[rows, 1] * s, face[rows, 1] * c - face[rows, 0] * s)
        own = np.concatenate([own, face[rows, 2:]], 1)
        own = gazing.turned(own[:, None], gazing.head_turn(own, columns(left, up)))[:, 0]
        face[rows, 0] = c * own[:, 0] - s * own[:, 1]
        face[rows, 1] = s * own[:, 0] + c * own[:, 1]
        face[rows, 2] = own[:, 2]
    cosine = np.einsum("ij,ij->i", away, face)
    hidden = np.where(cosine < _CHEEKS, BIT["face"], 0) | np.where(cosine < _EYES, BIT["eyes"], 0)
    allowed: Ints = ~np.where(far < _WITHIN, 0, hidden).astype(np.intp)
    return allowed


@dataclass(frozen=True)
class _Lights:
    """The lights that throw shadows: `SLOTS` for each of n shots. `given` (n, SLOTS, 3) directions of those
    `far` (n, SLOTS) off, positions of the others; `reach` (n, SLOTS) metres, 0 where a slot is empty.
    `lamps` (I,) tells which items are lit lamps."""

    given: Floats
    far: Bools
    reach: Floats
    lamps: Bools

    @classmethod
    def of(cls, shots: Batch) -> "_Lights":
        count = len(shots.stagings)
        given, far = np.zeros((count, _SLOTS, 3)), np.zeros((count, _SLOTS), dtype=bool)
        reach = np.zeros((count, _SLOTS))
        lamps = np.zeros(len(shots.items), dtype=bool)
        burning: dict[int, list[int]] = {}
        for row, item in enumerate(shots.items):
            if item.kind in light.FLAMES and light.lit(shots.stagings[shots.item_shot[row]].setting):
                burning.setdefault(int(shots.item_shot[row]), []).append(row)
        for shot, staging in enumerate(shots.stagings):
            rows = burning.get(shot, [])
            lamps[rows] = True
            found = light.lights(
                staging.setting, [(shots.items[row], tuple(shots.item_at[row].tolist())) for row in rows]
            )
            for slot, one in enumerate(one for one in found if one.shadows):
                given[shot, slot] = one.direction or one.position
                far[shot, slot] = one.direction is not None
                reach[shot, slot] = one.reach or 200.0
        return cls(given, far, reach, lamps)


_SLOTS = 1 + light.SHADED


def _shadow_in_frame(
    middle: Floats, radius: Floats, beyond: Floats, shot: Ints, shots: Batch, planes: _Planes, lit: _Lights
) -> Bools:
    """Whether the shadows that balls (n, k, 3) throw, down to the ground or the walls, cross their frames.

    `beyond` is what `_Planes.beyond` says of the balls' middles.
    """
    found = np.zeros(radius.shape, dtype=bool)
    for slot in range(_SLOTS):
        there = np.flatnonzero(lit.reach[shot, slot] > 0)
        if len(there) == len(shot):
            found |= _shadow_of(slot, middle, radius, beyond, shot, shots, planes, lit)
        elif len(there):
            found[there] |= _shadow_of(
                slot, middle[there], radius[there], beyond[there], shot[there], shots, planes, lit
            )
    return found


def _shadow_of(
    slot: int,
    middle: Floats,
    radius: Floats,
    beyond: Floats,
    shot: Ints,
    shots: Batch,
    planes: _Planes,
    lit: _Lights,
) -> Bools:
    """As `_shadow_in_frame`, for one light of each shot."""
    far, given = lit.far[shot, slot][:, None], lit.given[shot, slot]
    way = np.where(far[:, :, None], -given[:, None], middle - given[:, None])
    length = np.sqrt(np.einsum("nkj,nkj->nk", way, way))
    way /= np.maximum(length, 1e-6)[:, :, None]
    ends = sets.ENDS.take(shots.set_number[shot], axis=0)
    run = _reach(middle, way, ends, np.zeros(radius.shape))
    # A light that is nearly within a ball throws its shadow all around: then it counts as twice as far.
    open_ = np.sqrt(np.maximum(length**2 - radius**2, (0.5 * radius) ** 2))
    wide = np.where(far, radius, (length + run) * radius / open_)
    run = _reach(middle, way, ends, wide)  # until all of the ball is beyond the floor or wall
    run = np.where(far, run, np.minimum(run, np.maximum(lit.reach[shot, slot][:, None] - length, 0.0)))
    slopes = planes.normals.take(shot, axis=0) @ way.swapaxes(1, 2)
    # Along the ray each plane is `start + slope·t <= 0`: keep the stretch that satisfies all of them.
    enter, leave = np.zeros(radius.shape), run
    for plane in range(5):
        start, slope = beyond[:, plane] - wide, slopes[:, plane]
        cross = -start / np.where(np.abs(slope) < 1e-9, 1e-9, slope)
        enter = np.where(slope < 0, np.maximum(enter, cross), np.where(start > 0, np.inf, enter))
        leave = np.where(slope > 0, np.minimum(leave, cross), leave)
    around = ~far & (length < radius * 1.12)  # no shadow has a side there
    found: Bools = np.where(around, True, enter <= leave)
    return found


def _reach(middle: Floats, way: Floats, ends: Floats, margin: Floats) -> Floats:
    """How far (n, k) balls go along `way` (n, k, 3) until they are `margin` beyond one of the `ends`."""
    run = np.full(margin.shape, 60.0)
    for axis in range(3):
        along = way[:, :, axis]
        limit = np.where(along > 0, ends[:, 1, axis, None] + margin, ends[:, 0, axis, None] - margin)
        run = np.minimum(run, (limit - middle[:, :, axis]) / np.where(np.abs(along) < 1e-6, 1e-6, along))
    found: Floats = np.maximum(run, 0.0)
    return found


def _items(shots: Batch, cameras: Cameras, planes: _Planes, lit: _Lights) -> tuple[Bools, Bools]:
    """Whether each item can be in frame, and whether it can darken what is, or give it light."""
    if not shots.items:
        nothing = np.zeros(0, dtype=bool)
        return nothing, nothing
    shot = shots.item_shot
    far = planes.beyond(corners(shots.item_at, shots.item_yaw, shots.item_box + 2 * _TOLERANCE), shot).min(
        axis=2
    )
    seen = (far <= 0).all(axis=1)
    middle = shots.item_at + shots.item_box * np.array([0.0, 0.0, 0.5])
    radius = lengths(shots.item_box) / 2 + _TOLERANCE
    seen[seen] = ~behind_walls(middle[seen], radius[seen], shot[seen], shots, cameras)
    shade = _all_sides(far <= light.OCCLUSION_REACH) | lit.lamps
    rows = np.flatnonzero(~seen & ~shade)
    ball, size = middle[rows, None], radius[rows, None]
    around = planes.beyond(ball, shot[rows])
    shade[rows] = _shadow_in_frame(ball, size, around, shot[rows], shots, planes, lit)[:, 0]
    return seen, shade
