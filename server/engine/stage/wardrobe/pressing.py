"""A hand that lies on a skirt presses it down: cloth comes to lie below the hand, not above it."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from server.engine.stage import mesh
from server.engine.stage.anatomy import BODY
from server.engine.stage.bodies import Posed
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
        away = hand[None] - fine[near][:, None]
        up = np.einsum("ijk,ik->ij", away, out[near])
        beside = np.sqrt(np.maximum((away**2).sum(2) - up**2, 0))
        under = (beside < _BESIDE * scale) & (up > -_DEEP * scale)
        need = np.where(under, _GAP * scale - up, 0).max(1)
        depth[near] = np.maximum(depth[near], np.clip(need, 0, most))
    fine = fine - out * depth[:, None]
    return fine, fine[depth > 0.002]


def clear(vertices: Floats, faces: Ints, spots: Floats, reach: float) -> Ints:
    """The faces of cloth below that are left where no hand presses cloth onto it: within `reach` metres of
    the spots what lies on top hides it, and it must not come through."""
    low, high = spots.min(0) - reach, spots.max(0) + reach
    near = np.nonzero(((vertices > low) & (vertices < high)).all(1))[0]
    gone = np.zeros(len(vertices), bool)
    away = ((vertices[near][:, None] - spots[None]) ** 2).sum(2)
    gone[near] = away.min(1, initial=9.0) < reach**2
    return np.asarray(faces[~gone[faces].all(1)])
