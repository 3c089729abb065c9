"""A hand that lies on a skirt presses it down: cloth comes to lie below the hand, not above it."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from server.engine.stage import mesh
from server.engine.stage.anatomy import BODY
from server.engine.stage.bodies import Posed
from server.engine.stage.compiled import compiled
from server.engine.stage.template import template

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

_BESIDE, _DEEP, _GAP = 0.016, 0.050, 0.003
"""How far beside a point of the hand cloth gives way, how deep a hand may lie in it, how far below the hand
it comes to lie; metres on a body of 1.7 m."""


@cache
def _hands() -> tuple[Ints, ...]:
    """Vertices of the left and the right hand."""
    t = template()
    hand = t.arm[:BODY] > 2.02
    return tuple(np.nonzero(hand & (side * t.at[:BODY, 0] > 0))[0].astype(np.int32)[::2] for side in (1, -1))


def pressed(fine: Floats, faces: Ints, posed: Posed, most: float) -> tuple[Floats, Floats]:
    """Cloth with hands pressed into it by at most `most` metres, and the points (N,3) where they are."""
    scale = posed.height / 1.7
    out = mesh.normals(fine, faces)
    depth = np.zeros(len(fine), np.float32)
    for side in _hands():
        hand = posed.vertices[side]
        low, high = hand.min(0) - _DEEP * scale, hand.max(0) + _DEEP * scale
        near = np.nonzero(((fine > low) & (fine < high)).all(1))[0]
        if not len(near):
            continue
        need = _need(
            fine[near], out[near], hand, *(np.float32(size * scale) for size in (_BESIDE, _DEEP, _GAP))
        )
        depth[near] = np.maximum(depth[near], np.clip(need, 0, most))
    fine = fine - out * depth[:, None]
    return fine, fine[depth > 0.002]


@compiled
def _need(
    points: Floats, out: Floats, hand: Floats, beside: np.float32, deep: np.float32, gap: np.float32
) -> Floats:
    """How far points (N,3) must give way, against their normals, to lie `gap` below the points of a hand
    (M,3) that lie less than `beside` off the normal and not deeper than `deep`."""
    found = np.zeros(len(points), np.float32)
    for n in range(len(points)):
        for m in range(len(hand)):
            x, y, z = hand[m, 0] - points[n, 0], hand[m, 1] - points[n, 1], hand[m, 2] - points[n, 2]
            up = x * out[n, 0] + y * out[n, 1] + z * out[n, 2]
            need = gap - up
            if need > found[n] and up > -deep:
                off = max(x * x + y * y + z * z - up * up, np.float32(0))
                if np.sqrt(off) < beside:
                    found[n] = need
    return found


def clear(vertices: Floats, faces: Ints, spots: Floats, reach: float) -> Ints:
    """The faces of cloth below that are left where no hand presses cloth onto it: within `reach` metres of
    the spots what lies on top hides it, and it must not come through."""
    low, high = spots.min(0) - reach, spots.max(0) + reach
    near = np.nonzero(((vertices > low) & (vertices < high)).all(1))[0]
    gone = np.zeros(len(vertices), bool)
    gone[near] = _close(vertices[near], spots, np.float32(reach**2))
    return np.asarray(faces[~gone[faces].all(1)])


@compiled
def _close(points: Floats, spots: Floats, square: np.float32) -> NDArray[np.bool_]:
    """Which points (N,3) lie nearer to any of the spots (M,3) than the root of `square`."""
    found = np.zeros(len(points), np.bool_)
    for n in range(len(points)):
        for m in range(len(spots)):
            x, y, z = points[n, 0] - spots[m, 0], points[n, 1] - spots[m, 1], points[n, 2] - spots[m, 2]
            if x * x + y * y + z * z < square:
                found[n] = True
                break
    return found
