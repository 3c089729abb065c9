"""Where things lie in the frame of a camera."""

from typing import Any

import numpy as np

from server.engine.blocking import composition
from server.engine.blocking.batch import batch
from server.engine.blocking.camera import Camera
from server.engine.blocking.skeleton import Floats, J
from server.engine.blocking.staging import Staging


def place(camera: Camera, points: Any) -> Floats:
    """Points (n, 3) as x and y from -1 (left, bottom) to 1, and metres ahead."""
    away = np.asarray(points, dtype=np.float64).reshape(-1, 3) - np.array(camera.eye)
    ahead = away @ np.array(camera.forward)
    safe = np.where(np.abs(ahead) < 1e-6, 1e-6, ahead)
    x = 2 * camera.focal * (away @ np.array(camera.right)) / safe
    y = 2 * camera.focal * camera.ratio * (away @ np.array(camera.up)) / safe
    return np.stack([x, y, ahead], -1)


def joint(shot: Staging, id: str, name: str) -> Floats:
    """A joint of a figure in the world, in metres."""
    blocked = batch([shot], [1.0])
    found: Floats = blocked.joints[blocked.row_of[0][id], J[name]]
    return found


def eyes(shot: Staging, id: str) -> Floats:
    """Between the eyes of a figure."""
    blocked = batch([shot], [1.0])
    found: Floats = composition.eyes(blocked)[blocked.row_of[0][id]]
    return found


def inside(camera: Camera, *points: Floats, edge: float = 1.0) -> bool:
    """Whether all points are in frame."""
    x, y, ahead = place(camera, np.array(points)).T
    return bool((ahead > camera.near).all() and (np.abs(x) <= edge).all() and (np.abs(y) <= edge).all())


def side(shot: Staging, camera: Camera, a: str, b: str) -> int:
    """The side of the line from one figure to another that the eye is on: 1 its left, -1 its right."""
    at = {figure.id: np.array(figure.at) / 1000 for figure in shot.figures}
    way, to = at[b] - at[a], np.array(camera.eye[:2]) - at[a]
    return 1 if way[0] * to[1] - way[1] * to[0] > 0 else -1
