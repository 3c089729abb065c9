"""Where an edge of the set stands before a foreground composition that has no person or prop to look past.

It stands upright between the camera and its subjects, at that side of the frame where no head of theirs is.
"""

import math
from dataclasses import dataclass

import numpy as np

from server.engine.blocking import sets
from server.engine.blocking.batch import batch
from server.engine.blocking.camera import Camera
from server.engine.blocking.skeleton import J
from server.engine.blocking.staging import Staging
from server.engine.blocking.views import STANDARD, roles

_INNER = 0.62
"""Where it begins, in halves of the frame from its middle."""

_CLEAR = 0.08
"""How far heads stay from it, in halves of the frame."""

_SHARE, _NEAREST, _FURTHEST = 0.42, 0.4, 1.3
"""How far ahead it stands: a share of the way to the nearest head, between these metres."""

_STEEPEST = math.sin(math.radians(30))
"""Sine of how far up or down a view may look to have one: seen steeply, it would lean into the frame."""


@dataclass(frozen=True)
class Edge:
    """An edge at (x, y) metres, turned by `yaw` degrees, that goes to the left where `left`; the frame is
    `wide` from it outwards, and reaches from `low` to `high` there (z)."""

    at: tuple[float, float]
    yaw: float
    left: bool
    wide: float
    low: float
    high: float


def edge(staging: Staging, camera: Camera) -> Edge | None:
    """The edge of the set before a camera; None where none is asked for or there is no room for one."""
    asked = staging.framing
    if asked.composition != "foreground" or asked.foreground is not None or asked.roll:
        return None
    shots = batch([staging], [camera.ratio])
    found = roles(shots)
    rows = [row for row in found.subjects[0] if row < len(shots.figures)]
    if found.kind[0] != STANDARD or not rows or abs(camera.forward[2]) > _STEEPEST:
        return None
    top, neck = shots.joints[rows, J["head_top"]], shots.joints[rows, J["neck"]]
    away = (top + neck) / 2 - np.array(camera.eye)
    depth = away @ np.array(camera.forward)
    across = 2 * camera.focal * (away @ np.array(camera.right)) / depth
    reach = camera.focal * np.linalg.norm(top - neck, axis=1) / depth
    ends = float((across - reach).min()), float((across + reach).max())
    rooms = {True: ends[0] + _INNER, False: _INNER - ends[1]}
    left = float(across.mean()) < 0  # behind who looks into the frame
    if rooms[left] < _CLEAR:
        left = not left
    if rooms[left] < _CLEAR:
        return None
    ahead = min(max(_SHARE * float(depth.min()), _NEAREST), _FURTHEST)
    if ahead > 0.7 * float(depth.min()):
        return None
    level = np.array(camera.forward[:2]) / math.hypot(*camera.forward[:2])
    half = 0.5 / camera.focal * ahead
    side = -half if left else half
    right = np.array([level[1], -level[0]])
    x, y = np.array(camera.eye[:2]) + ahead * level + _INNER * side * right
    middle = camera.eye[2] + ahead * camera.forward[2] / math.hypot(*camera.forward[:2])
    ground = sets.ground(staging.setting.kind, float(x), float(y))
    return Edge(
        at=(float(x), float(y)),
        yaw=math.degrees(math.atan2(-level[0], level[1])),
        left=left,
        wide=(1 - _INNER) * half,
        low=middle - half / camera.ratio - ground,
        high=middle + half / camera.ratio - ground,
    )
