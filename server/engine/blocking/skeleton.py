"""Where a body's joints are in each pose: measured from the body model, interpolated by age and gender.

`skeletons.json` is made by `python -m server.engine.stage.measure` from the bodies that the stage draws:

    {"ages": [...], "genders": [...], "joints": [...], "poses": {pose: [...]}}

each pose a flat list over ages, genders, joints and x, y, z, per mille of the *standing* height. The body
faces -y, +x is its left, z is up; the origin is on the floor below the pelvis, so that a figure's `at` is
where its pelvis is in every pose. `head` is midway between the eyes' level and the skull's centre; `hand` is
the middle of the closed or open hand; `nose` is straight ahead of the head; the z of `seat` is how high what
the pose sits on is, 0 for a pose that does not sit.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import get_args

import numpy as np
import numpy.typing as npt

from server.engine.blocking import gazing, limbs, proportions
from server.projects.vocabulary import Pose

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]
Bools = npt.NDArray[np.bool_]

JOINTS: tuple[str, ...] = (
    *("head_top", "head", "neck", "chest", "pelvis"),
    *("shoulder_l", "shoulder_r", "elbow_l", "elbow_r", "wrist_l", "wrist_r", "hand_l", "hand_r"),
    *("hip_l", "hip_r", "knee_l", "knee_r", "ankle_l", "ankle_r", "toe_l", "toe_r"),
)
MEASURED: tuple[str, ...] = (*JOINTS, "nose", "seat")
POSES: tuple[Pose, ...] = get_args(Pose)
POSE = {pose: index for index, pose in enumerate(POSES)}
J = {joint: index for index, joint in enumerate(JOINTS)}
_HEAD = [MEASURED.index(joint) for joint in ("head", "head_top", "nose")]


@cache
def _table() -> tuple[Floats, Floats, Floats]:
    """Ages (A,), genders (G,) and joints (pose, A, G, joint, 3) as fractions of the height."""
    found = json.loads(files(__package__).joinpath("skeletons.json").read_text())
    ages, genders = found["ages"], found["genders"]
    order = [found["joints"].index(joint) for joint in MEASURED]
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


@dataclass(frozen=True)
class Stances:
    """Bodies as they are: `joints` (n, joint, 3) in metres in the body's own axes, and `face` (n, 3), the
    unit vector that the head looks along."""

    joints: Floats
    face: Floats


def joints(pose: Ints, age: Floats, gender: Floats, height: Floats) -> Floats:
    """Joints of n bodies, (n, joint, 3) in metres in the body's own axes; `height` is in metres."""
    return measured(pose, age, gender, height)[:, : len(JOINTS)]


def measured(pose: Ints, age: Floats, gender: Floats, height: Floats) -> Floats:
    """As `joints`, with what else is measured (`MEASURED`)."""
    ages, genders, grid = _table()
    a, part_a = _between(ages, age)
    g, part_g = _between(genders, gender)
    a1, g1 = np.minimum(a + 1, len(ages) - 1), np.minimum(g + 1, len(genders) - 1)
    wa, wg = part_a[:, None, None], part_g[:, None, None]
    young = grid[pose, a, g] * (1 - wg) + grid[pose, a, g1] * wg
    old = grid[pose, a1, g] * (1 - wg) + grid[pose, a1, g1] * wg
    found: Floats = (young * (1 - wa) + old * wa) * height[:, None, None]
    return found


def stances(
    pose: Ints,
    age: Floats,
    gender: Floats,
    height: Floats,
    mirrored: Bools,
    gaze: Floats,
    seat: Floats,
    reach: Floats,
    stylised: Floats | None = None,
) -> Stances:
    """Bodies with what a staging asks of them beyond a pose: all of n.

    `gaze` (n, 2) in degrees to the left and up, `seat` in metres above the floor (0 is none), `reach` (n, 3)
    in metres in the body's own axes, not a number where nothing is reached for; `stylised` the dial.
    """
    at = measured(pose, age, gender, height)
    rows = np.flatnonzero(stylised != proportions.USUAL) if stylised is not None else np.zeros(0, np.intp)
    if len(rows) and stylised is not None:
        upright = measured(np.full(len(rows), POSE["stand"]), age[rows], gender[rows], height[rows])
        by = proportions.head_scale(age[rows], stylised[rows])
        by /= proportions.head_scale(age[rows], np.full(len(rows), proportions.USUAL))
        at[rows] = proportions.drawn(at[rows], upright, _HEAD, J["neck"], by)
    rows = np.flatnonzero(mirrored)
    if len(rows):
        at[rows] = at[rows][:, _SWAP] * np.array([-1.0, 1.0, 1.0])
    face = at[:, len(JOINTS)] - at[:, J["head"]]
    face /= np.maximum(np.sqrt((face**2).sum(1)), 1e-9)[:, None]
    rows = np.flatnonzero((gaze != 0).any(1))
    if len(rows):
        by = gazing.head_turn(face[rows], gaze[rows])
        _turn(at, rows, ("head", "head_top"), 0.45 * at[rows, J["neck"]] + 0.55 * at[rows, J["head"]], by)
        face[rows] = gazing.turned(face[rows, None], by)[:, 0]
    rows = np.flatnonzero(seat > 0)
    if len(rows):
        _sit(at, rows, seat[rows])
    rows = np.flatnonzero(~np.isnan(reach[:, 0]))
    if len(rows):
        _reach(at, rows, reach[rows], np.where(mirrored[rows], 1.0, -1.0))
    return Stances(at[:, : len(JOINTS)], face)


def _turn(at: Floats, rows: Ints, names: tuple[str, ...], pivot: Floats, by: Floats) -> None:
    for name in names:
        point = at[rows, J[name]] - pivot
        at[rows, J[name]] = gazing.turned(point[:, None], by)[:, 0] + pivot


def _sit(at: Floats, rows: Ints, seat: Floats) -> None:
    """Lifts bodies onto their seats; the feet of those who sit go back to the floor where they can."""
    own = at[rows, len(JOINTS) + 1, 2]
    rise = seat - own
    at[rows, :, 2] += rise[:, None]
    sits = np.flatnonzero(own > 0)
    who = rows[sits]
    down = np.stack([np.zeros(len(who)), np.zeros(len(who)), -rise[sits]], 1)
    for side in "lr":
        hip, knee, ankle, toe = (J[f"{name}_{side}"] for name in ("hip", "knee", "ankle", "toe"))
        mid, end = limbs.seated(at[who, hip], at[who, knee], at[who, ankle], down)
        at[who, toe] += end - at[who, ankle]
        at[who, knee], at[who, ankle] = mid, end


def _reach(at: Floats, rows: Ints, goal: Floats, sign: Floats) -> None:
    """The leading hand to a point; the upper body leans after it where the arm is too short."""
    side = np.where(sign > 0, 0, 1)
    arm = np.array([[J[f"{name}_{s}"] for name in ("shoulder", "elbow", "wrist", "hand")] for s in "lr"])[
        side
    ]
    pelvis, chest = at[rows, J["pelvis"]], at[rows, J["chest"]]
    pivot = pelvis + 0.546 * (chest - pelvis)
    upper = np.sqrt(((at[rows, arm[:, 1]] - at[rows, arm[:, 0]]) ** 2).sum(1))
    lower = np.sqrt(((at[rows, arm[:, 2]] - at[rows, arm[:, 1]]) ** 2).sum(1))
    # The hand goes on in line with the forearm.
    fore = lower + np.sqrt(((at[rows, arm[:, 3]] - at[rows, arm[:, 2]]) ** 2).sum(1))
    by = limbs.lean(pivot, at[rows, arm[:, 0]], goal, upper + fore)
    _turn(at, rows, _UPPER, pivot, by)
    _turn(at, rows, ("head", "head_top"), at[rows, J["neck"]], -0.6 * by)
    mid, end = limbs.bend(at[rows, arm[:, 0]], goal, upper, fore, limbs.elbow(sign))
    at[rows, arm[:, 1]] = mid
    at[rows, arm[:, 2]] = mid + (end - mid) * (lower / fore)[:, None]
    at[rows, arm[:, 3]] = end


_UPPER = tuple(
    name
    for name in JOINTS
    if name.split("_")[0] in ("head", "neck", "chest", "shoulder", "elbow", "wrist", "hand")
)
_SWAP = [
    MEASURED.index(name[:-2] + {"_l": "_r", "_r": "_l"}[name[-2:]] if name[-2:] in ("_l", "_r") else name)
    for name in MEASURED
]
"""Of each joint, the one that stands in its place in a mirror."""
