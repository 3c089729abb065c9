"""Keypoints of the figures in a picture, in OpenPose's order of 18, from the body's own joints."""

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking import actors, sets, views
from server.engine.blocking.camera import Camera
from server.engine.blocking.staging import Staging
from server.engine.stage import bodies, figures
from server.projects.world import Id

Floats = NDArray[np.float32]

NAMES = ("nose", "neck", "right_shoulder", "right_elbow", "right_wrist", "left_shoulder", "left_elbow",
         "left_wrist", "right_hip", "right_knee", "right_ankle", "left_hip", "left_knee", "left_ankle",
         "right_eye", "left_eye", "right_ear", "left_ear")  # fmt: skip

_JOINTS = {
    "right_shoulder": "upperarm01.R", "right_elbow": "lowerarm01.R", "right_wrist": "wrist.R",
    "left_shoulder": "upperarm01.L", "left_elbow": "lowerarm01.L", "left_wrist": "wrist.L",
    "right_hip": "upperleg01.R", "right_knee": "lowerleg01.R", "right_ankle": "foot.R",
    "left_hip": "upperleg01.L", "left_knee": "lowerleg01.L", "left_ankle": "foot.L",
    "right_eye": "eye.R", "left_eye": "eye.L", "neck": "neck01",
}  # fmt: skip


_WITHIN = np.array([0.12 if n in (0, 14, 15, 16, 17) else 0.24 for n in range(len(NAMES))])
"""Metres that a joint lies under the figure's own surface at most: what is nearer hides it."""


def of(
    staging: Staging,
    camera: Camera,
    size: tuple[int, int],
    things: NDArray[np.uint16],
    depth: Floats,
    legend: tuple[str, ...],
) -> dict[Id, Floats]:
    """(18,3) per figure: x and y in pixels, and 1 where the figure itself shows there, 0.5 where
    something hides it (another thing, or the figure's own body), 0 outside the frame or behind the camera."""
    found = {}
    inside = views.behind_the_eyes(staging)
    for figure in staging.figures:
        if figure.id == inside:
            continue  # the camera is in these eyes
        figure = actors.looking(figure, staging.setting.kind, camera.eye)
        x, y = figure.at[0] / 1000, figure.at[1] / 1000
        ground = sets.ground(staging.setting.kind, x, y)
        posed = figures.posed(figure, ground)  # the very body that is drawn, with its own face
        yaw = np.radians(figure.facing)
        turn = np.array([[np.cos(yaw), -np.sin(yaw), 0], [np.sin(yaw), np.cos(yaw), 0], [0, 0, 1]])
        at = _local(posed) @ turn.T + [x, y, ground]
        found[figure.id] = _project(at, camera, size, things, depth, legend.index(figure.id))
    return found


def _local(posed: bodies.Posed) -> NDArray[np.float64]:
    joints = {name: posed.joints[bone] for name, bone in _JOINTS.items()}
    eyes = (joints["right_eye"] + joints["left_eye"]) / 2
    head = posed.joints["head"]
    turn = posed.turns[posed.bones["head"]]
    scale = float(np.linalg.norm(joints["right_eye"] - joints["left_eye"])) / 0.064
    joints["nose"] = eyes + turn @ np.array([0, -0.020, -0.038]) * scale
    middle = (eyes + head) / 2
    joints["right_ear"] = middle + turn @ np.array([-0.078, 0.025, 0.0]) * scale
    joints["left_ear"] = middle + turn @ np.array([0.078, 0.025, 0.0]) * scale
    return np.array([joints[name] for name in NAMES])


def _project(
    at: NDArray[np.float64],
    camera: Camera,
    size: tuple[int, int],
    things: NDArray[np.uint16],
    depth: Floats,
    number: int,
) -> Floats:
    away = at - np.array(camera.eye)
    ahead = away @ np.array(camera.forward)
    safe = np.where(ahead > camera.near, ahead, 1.0)
    x = (camera.focal * (away @ np.array(camera.right)) / safe + 0.5) * size[0]
    y = size[1] / 2 - camera.focal * (away @ np.array(camera.up)) / safe * size[0]
    inside = (ahead > camera.near) & (x >= 0) & (x < size[0]) & (y >= 0) & (y < size[1])
    column = np.clip(x, 0, size[0] - 1).astype(int)
    row = np.clip(y, 0, size[1] - 1).astype(int)
    own = (things[row, column] == number) & (depth[row, column] > ahead - _WITHIN)
    sure = np.where(inside, np.where(own, 1.0, 0.5), 0.0)
    return np.stack([np.where(inside, x, 0), np.where(inside, y, 0), sure], 1).astype(np.float32)
