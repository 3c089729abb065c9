"""One figure in its set: which hand leads, what it reaches for in its own axes, where its gaze goes.

Blocking of many shots and the drawing of one both ask here, so that they agree.
"""

import math
from typing import Literal

import msgspec
import numpy as np

from server.engine.blocking import gazing, sets, skeleton
from server.engine.blocking.skeleton import Floats, J
from server.engine.blocking.staging import Figure
from server.projects.vocabulary import SetKind

Spot = tuple[float, float, float]


def leading_hand(figure: Figure) -> Literal["hand_l", "hand_r"]:
    """The joint of the hand that holds, points and reaches."""
    return "hand_l" if figure.mirrored else "hand_r"


def reach(figure: Figure, ground: float) -> Spot | None:
    """What a figure reaches for, in metres in its own axes above the ground at `ground`."""
    if figure.reach is None:
        return None
    x, y = (figure.reach[0] - figure.at[0]) / 1000, (figure.reach[1] - figure.at[1]) / 1000
    c, s = math.cos(math.radians(figure.facing)), math.sin(math.radians(figure.facing))
    return c * x + s * y, -s * x + c * y, figure.reach[2] / 1000 - ground


def stance(figure: Figure, kind: SetKind) -> skeleton.Stances:
    """The joints and the face of one figure, n = 1, in its own axes."""
    ground = sets.ground(kind, figure.at[0] / 1000, figure.at[1] / 1000)
    body = figure.body
    return skeleton.stances(
        np.array([skeleton.POSE[figure.pose]]),
        np.array([float(body.age)]),
        np.array([float(body.gender)]),
        np.array([body.height / 1000]),
        np.array([figure.mirrored]),
        np.array([figure.gaze], np.float64),
        np.array([figure.seat / 1000]),
        np.array([reach(figure, ground) or (math.nan,) * 3]),
        np.array([float(body.stylised)]),
    )


def placed(figure: Figure, local: Floats, kind: SetKind) -> Spot:
    """A point in a figure's own axes (3,) in the axes of the set."""
    c, s = math.cos(math.radians(figure.facing)), math.sin(math.radians(figure.facing))
    x, y = figure.at[0] / 1000, figure.at[1] / 1000
    px, py, pz = (float(v) for v in local)
    return c * px - s * py + x, s * px + c * py + y, pz + sets.ground(kind, x, y)


def joint(figure: Figure, name: str, kind: SetKind) -> Spot:
    """One joint of a figure in metres in the set."""
    return placed(figure, stance(figure, kind).joints[0, J[name]], kind)


def looking(figure: Figure, kind: SetKind, eye: Spot) -> Figure:
    """A figure that looks at the camera, with the gaze that this means; any other as it is."""
    if not figure.at_camera:
        return figure
    plain = msgspec.structs.replace(figure, gaze=(0, 0), at_camera=False, reach=None)
    head = joint(plain, "head", kind)
    gaze = gazing.towards(head, figure.facing, eye)
    return msgspec.structs.replace(figure, gaze=gaze, at_camera=False)


def eyes(figure: Figure) -> tuple[int, int]:
    """How far the eyes turn in the head, in degrees to the left and up: what of the gaze the head leaves."""
    if figure.gaze == (0, 0):
        return 0, 0
    plain = Figure(figure.id, (0, 0), 0, figure.pose, figure.body, {}, mirrored=figure.mirrored)
    face = stance(plain, "plain").face
    gaze = np.array([figure.gaze], np.float64)
    head = gazing.turned(face[:, None], gazing.head_turn(face, gaze))[0, 0]
    goal = gazing.turned(head[None, None], gazing.eyes_turn(face, gaze))[0, 0]
    left = math.degrees(math.atan2(goal[0], -goal[1]) - math.atan2(head[0], -head[1]))
    up = math.degrees(math.asin(max(-1.0, min(1.0, goal[2]))) - math.asin(max(-1.0, min(1.0, head[2]))))
    left = (left + 180) % 360 - 180
    return round(max(-28.0, min(28.0, left))), round(max(-18.0, min(16.0, up)))
