"""Where a camera looks: axes from a direction, or so that a point comes to lie at a place of the frame."""

import numpy as np

from server.engine.blocking.arrays import columns
from server.engine.blocking.skeleton import Floats


def axes(towards: Floats, pitch: Floats, roll: Floats) -> Floats:
    """Right, up and forward (n, 3, 3) of eyes that look along `towards` (n, 2) and up by `pitch`.

    `roll` turns right and up about the view, clockwise as the camera sees it; angles are in radians.
    """
    level, rise = np.cos(pitch), np.sin(pitch)
    right = columns(towards[:, 1], -towards[:, 0], 0.0)
    up = columns(-towards[:, 0] * rise, -towards[:, 1] * rise, level)
    forward = columns(towards[:, 0] * level, towards[:, 1] * level, rise)
    c, s = np.cos(roll)[:, None], np.sin(roll)[:, None]
    found = np.empty((len(pitch), 3, 3))
    found[:, 0], found[:, 1], found[:, 2] = c * right - s * up, s * right + c * up, forward
    return found


def aim(eye: Floats, target: Floats, at: Floats, roll: Floats, towards: Floats) -> Floats:
    """Axes (n, 3, 3) with which eyes (n, 3) see their targets at `at` (n, 2), as tangents right and up.

    With t the unit vector to the target at elevation e, and n = |(x, y, 1)|: t·right = cos e · sin δ = x / n
    gives how far the view turns aside, t·up = sin e · cos p - cos e · cos δ · sin p = y / n the pitch p.
    Where the target is straight above or below, the view keeps `towards`.
    """
    away = target - eye
    flat = np.hypot(away[:, 0], away[:, 1])
    far = np.maximum(np.sqrt(flat**2 + away[:, 2] ** 2), 1e-9)
    c, s = np.cos(roll), np.sin(roll)
    # The place in a frame that is not rolled.
    x, y = c * at[:, 0] + s * at[:, 1], -s * at[:, 0] + c * at[:, 1]
    size = np.sqrt(x**2 + y**2 + 1)
    sine, cosine = away[:, 2] / far, flat / far
    aside = np.arcsin(np.clip(x / size / np.maximum(cosine, 1e-6), -1, 1))
    ahead = cosine * np.cos(aside)
    reach = np.maximum(np.hypot(sine, ahead), 1e-9)
    pitch = np.arccos(np.clip(y / size / reach, -1, 1)) - np.arctan2(ahead, sine)
    way = np.where(flat > 0.02, np.arctan2(away[:, 1], away[:, 0]), np.arctan2(towards[:, 1], towards[:, 0]))
    yaw = way + np.where(flat > 0.02, aside, 0.0)  # aside to the right of the view means the view turns left
    return axes(columns(np.cos(yaw), np.sin(yaw)), np.clip(pitch, -1.55, 1.55), roll)
