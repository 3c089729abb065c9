"""Gaze: where eyes go, and how much of it the head takes. Angles are degrees to the left and up."""

import math

import numpy as np
import numpy.typing as npt

from server.engine.blocking.arrays import columns, cross

Floats = npt.NDArray[np.float64]

SIDE, LEVEL = 75, 45
"""How far a gaze goes off the body's facing: to a side, and up or down."""

HEAD = 0.6
"""The share of a gaze that head and neck take; the eyes take the rest."""

_MOST = math.radians(80)


def towards(
    head: tuple[float, float, float], facing: float, target: tuple[float, float, float]
) -> tuple[int, int]:
    """The gaze of a head (metres) on a body that faces `facing` degrees, at a target; whole degrees.

    What is behind the body is looked at as far as the neck goes.
    """
    x, y, z = (t - h for t, h in zip(target, head, strict=True))
    yaw = (math.degrees(math.atan2(x, -y)) - facing + 180) % 360 - 180
    pitch = math.degrees(math.atan2(z, math.hypot(x, y)))
    found = max(-SIDE, min(SIDE, round(yaw))), max(-LEVEL, min(LEVEL, round(pitch)))
    return found if found != (0, 0) else (1, 0)  # (0, 0) would leave the head as the pose has it


def direction(gaze: Floats) -> Floats:
    """Unit vectors (n, 3) in the body's axes of gazes (n, 2)."""
    yaw, pitch = np.radians(gaze[:, 0]), np.radians(gaze[:, 1])
    return columns(np.sin(yaw) * np.cos(pitch), -np.cos(yaw) * np.cos(pitch), np.sin(pitch))


def head_turn(face: Floats, gaze: Floats) -> Floats:
    """By how much heads turn: rotation vectors (n, 3) in radians. `face` (n, 3) is where the pose has the
    head look, in the body's axes; a gaze of (0, 0) leaves it."""
    return HEAD * _turn(face, gaze)


def eyes_turn(face: Floats, gaze: Floats) -> Floats:
    """By how much eyes turn in heads that have turned already: rotation vectors (n, 3) in radians."""
    return (1 - HEAD) * _turn(face, gaze)


def _turn(face: Floats, gaze: Floats) -> Floats:
    to = direction(gaze)
    axis = cross(face, to)
    size = np.sqrt((axis**2).sum(1))
    angle = np.arctan2(size, (face * to).sum(1))
    asked = (gaze != 0).any(1)
    by = np.where(asked, np.minimum(angle, _MOST), 0.0)
    return np.asarray(axis / np.maximum(size, 1e-9)[:, None] * by[:, None])


def turned(points: Floats, vectors: Floats) -> Floats:
    """Points (n, k, 3) turned by rotation vectors (n, 3) about the origin: Rodrigues' formula."""
    angle = np.sqrt((vectors**2).sum(1))
    axis = (vectors / np.maximum(angle, 1e-12)[:, None])[:, None]
    c, s = np.cos(angle)[:, None, None], np.sin(angle)[:, None, None]
    along = (points * axis).sum(-1, keepdims=True)
    return np.asarray(
        points * c + cross(np.broadcast_to(axis, points.shape), points) * s + axis * along * (1 - c)
    )
