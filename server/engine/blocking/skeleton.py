"""Where a body's joints are in each pose: measured from the body model, interpolated by age and gender.

`skeletons.json` is made by `python -m server.engine.stage.measure` from the bodies that the stage draws:

    {"ages": [...], "genders": [...], "joints": [...], "poses": {pose: [...]}}

each pose a flat list over ages, genders, joints and x, y, z, per mille of the *standing* height, for any
grid of ages (years) and genders (0 to 100). The body faces -y,
+x is its left, z is up; the origin is on the floor below the pelvis, so that a figure's `at` is where its
pelvis is in every pose. `head` is midway between the eyes'
level and the skull's centre; `hand` is the middle of the closed or open hand.
"""

import json
from functools import cache
from importlib.resources import files
from typing import get_args

import numpy as np
import numpy.typing as npt

from server.projects.vocabulary import Pose

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]

JOINTS: tuple[str, ...] = (
    *("head_top", "head", "neck", "chest", "pelvis"),
    *("shoulder_l", "shoulder_r", "elbow_l", "elbow_r", "wrist_l", "wrist_r", "hand_l", "hand_r"),
    *("hip_l", "hip_r", "knee_l", "knee_r", "ankle_l", "ankle_r", "toe_l", "toe_r"),
)
POSES: tuple[Pose, ...] = get_args(Pose)
POSE = {pose: index for index, pose in enumerate(POSES)}
J = {joint: index for index, joint in enumerate(JOINTS)}


@cache
def _table() -> tuple[Floats, Floats, Floats]:
    """Ages (A,), genders (G,) and joints (pose, A, G, joint, 3) as fractions of the height."""
    found = json.loads(files(__package__).joinpath("skeletons.json").read_text())
    ages, genders = found["ages"], found["genders"]
    order = [found["joints"].index(joint) for joint in JOINTS]
    grid = np.array([found["poses"][pose] for pose in POSES], np.float64)
    grid = grid.reshape(len(POSES), len(ages), len(genders), -1, 3)[:, :, :, order]
    return np.array(ages, np.float64), np.array(genders, np.float64), grid / 1000.0


def _between(grid: Floats, at: Floats) -> tuple[Ints, Floats]:
    """The grid index below each value and how far (0 to 1) the value is towards the next."""
    held = np.clip(at, grid[0], grid[-1])
    below = np.clip(np.searchsorted(grid, held, side="right") - 1, 0, max(len(grid) - 2, 0))
    if len(grid) == 1:
        return below, np.zeros_like(held)
    return below, (held - grid[below]) / (grid[below + 1] - grid[below])


def joints(pose: Ints, age: Floats, gender: Floats, height: Floats) -> Floats:
    """Joints of n bodies, (n, joint, 3) in metres in the body's own axes; `height` is in metres."""
    ages, genders, grid = _table()
    a, part_a = _between(ages, age)
    g, part_g = _between(genders, gender)
    a1, g1 = np.minimum(a + 1, len(ages) - 1), np.minimum(g + 1, len(genders) - 1)
    wa, wg = part_a[:, None, None], part_g[:, None, None]
    young = grid[pose, a, g] * (1 - wg) + grid[pose, a, g1] * wg
    old = grid[pose, a1, g] * (1 - wg) + grid[pose, a1, g1] * wg
    found: Floats = (young * (1 - wa) + old * wa) * height[:, None, None]
    return found
