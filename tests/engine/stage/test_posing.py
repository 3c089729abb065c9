"""Postures: feet, hands, seats and heads do what a staging asks, and blocking knows where they are."""

from typing import Any

import numpy as np
import pytest

from server.engine.blocking import actors
from server.engine.blocking.skeleton import J
from server.engine.blocking.staging import Body, Figure
from server.engine.stage import bodies, measure, posing
from server.engine.stage.anatomy import BODY
from server.engine.stage.poses import POSES
from server.engine.stage.poses.attitude import Plant
from server.projects.vocabulary import Pose

ADULT = Body(age=30, height=1700, build=40, gender=40)
CHILD = Body(age=8, height=1280, build=30, gender=70)


def act(pose: Pose, **more: Any) -> bodies.Posed:
    return bodies.posed(ADULT, posing.Act(pose, **more), "neutral")


@pytest.mark.parametrize("pose", POSES)
def test_knees_and_elbows_bend_the_way_they_can(pose: Pose) -> None:
    posed = act(pose)
    joints = posed.joints
    assert np.isfinite(posed.vertices).all()
    for side in "LR":
        hinge = posed.turns[posed.bones[f"lowerarm01.{side}"]]
        for chain, name in ((("upperarm01", "lowerarm01", "wrist"), "arm"),
                            (("upperleg01", "lowerleg01", "foot"), "leg")):  # fmt: skip
            a, b, c = (joints[f"{bone}.{side}"] for bone in chain)
            upper, lower = (b - a) / np.linalg.norm(b - a), (c - b) / np.linalg.norm(c - b)
            bend = np.degrees(np.arccos(np.clip(upper @ lower, -1, 1)))
            assert bend < 155, (name, side)
            if name == "leg" and bend > 12:
                # The knee cap, to the front of the thigh, is on the outside of the bend.
                front = posed.turns[posed.bones[f"upperleg02.{side}"]] @ np.array([0, -1, 0])
                assert (upper - lower) @ front > 0, side
        palm = posed.joints[f"finger3-1.{side}"] - joints[f"wrist.{side}"]
        fore = joints[f"wrist.{side}"] - joints[f"lowerarm01.{side}"]
        angle = np.degrees(np.arccos(palm @ fore / np.linalg.norm(palm) / np.linalg.norm(fore)))
        assert angle < 85
        assert np.isfinite(hinge).all()


@pytest.mark.parametrize("pose", [pose for pose, attitude in POSES.items() if attitude.height is not None])
@pytest.mark.parametrize("body", [ADULT, CHILD], ids=["adult", "child"])
def test_planted_feet_are_on_the_ground(pose: Pose, body: Body) -> None:
    posed = bodies.posed(body, pose, "neutral")
    attitude = POSES[pose]
    for side, leg in (("R", attitude.right_leg), ("L", attitude.left_leg)):
        if isinstance(leg, Plant):
            sole = bodies.rig().loads[posed.bones[f"foot.{side}"]]
            assert posed.vertices[:BODY][sole, 2].min() == pytest.approx(0, abs=0.015)
    assert posed.vertices[:BODY, 2].min() == pytest.approx(0, abs=5e-3)


@pytest.mark.parametrize("body", [ADULT, CHILD], ids=["grown", "child"])
@pytest.mark.parametrize("pose", ["sit", "kneel_both"])
def test_hands_lie_along_the_thighs(pose: Pose, body: Body) -> None:
    posed = bodies.posed(body, pose, "neutral")
    for side in "LR":
        hip, knee, wrist, knuckle, tip = (
            posed.joints[f"{bone}.{side}"]
            for bone in ("upperleg01", "lowerleg01", "wrist", "finger3-1", "finger3-3")
        )
        thigh, fingers = knee - hip, tip - wrist
        assert thigh @ fingers / np.linalg.norm(thigh) / np.linalg.norm(fingers) > 0.8
        for joint in (knuckle, tip):
            away = np.linalg.norm(np.cross(joint - hip, thigh)) / np.linalg.norm(thigh)
            assert away < 0.09 * posed.height


def test_mirrored_is_the_mirror_image() -> None:
    poses: tuple[Pose, ...] = ("point", "kneel", "write", "throw")
    for pose in poses:
        plain, other = act(pose), act(pose, mirrored=True)
        for name, at in plain.joints.items():
            swapped = name[:-1] + {"L": "R", "R": "L"}[name[-1]] if name[-2:] in (".L", ".R") else name
            assert np.allclose(at * [-1, 1, 1], other.joints[swapped], atol=4e-3), (pose, name)


@pytest.mark.parametrize(
    "target", [(-0.35, -0.45, 1.2), (-0.1, -0.8, 1.0), (-0.5, 0.0, 1.5), (-0.2, -0.6, 0.7)]
)
@pytest.mark.parametrize("mirrored", [False, True])
def test_the_leading_hand_is_where_it_reaches(target: tuple[float, float, float], mirrored: bool) -> None:
    x, y, z = target
    goal = (-x if mirrored else x, y, z)
    posed = act("reach", mirrored=mirrored, reach=goal)
    assert np.linalg.norm(measure.hand(posed, "L" if mirrored else "R") - goal) < 0.02


def test_what_is_too_far_is_reached_towards() -> None:
    posed = act("stand", reach=(-0.3, -3.0, 1.3))
    assert measure.hand(posed, "R")[1] < -0.7


@pytest.mark.parametrize("seat", [0.3, 0.44, 0.55, 0.8])
def test_who_sits_sits_on_the_seat(seat: float) -> None:
    posed = act("sit", seat=seat)
    rump = bodies.rig().loads[posed.bones["root"]].copy()
    for bone in ("upperleg02.L", "upperleg02.R", "spine03"):
        rump &= ~bodies.rig().loads[posed.bones[bone]]
    assert posed.vertices[:BODY][rump, 2].min() == pytest.approx(seat, abs=0.035)
    feet = posed.vertices[:BODY, 2].min()
    assert feet == pytest.approx(0, abs=0.02) if seat < 0.5 else feet > -0.01


def test_a_gaze_turns_the_face() -> None:
    ahead, left, up = act("stand"), act("stand", gaze=(60, 0)), act("stand", gaze=(0, 40))

    def face(posed: bodies.Posed) -> np.ndarray:
        return np.asarray(posed.turns[posed.bones["head"]] @ [0.0, -1.0, 0.0])

    assert np.degrees(np.arctan2(face(left)[0], -face(left)[1])) == pytest.approx(36, abs=3)
    assert np.degrees(np.arcsin(face(up)[2]) - np.arcsin(face(ahead)[2])) == pytest.approx(24, abs=4)


@pytest.mark.parametrize(
    "asked",
    [
        {"pose": "sit", "seat": 300},
        {"pose": "sit", "seat": 750, "mirrored": True},
        {"pose": "lie", "seat": 500},
        {"pose": "look_back", "gaze": (60, 10)},
        {"pose": "hold", "mirrored": True, "gaze": (-70, -30)},
        {"pose": "stand", "reach": (-100, -700, 1000)},
        {"pose": "reach", "reach": (-500, -300, 1500)},
        {"pose": "give", "reach": (300, -700, 1100), "mirrored": True},
        {"pose": "sit", "seat": 450, "reach": (-150, -600, 750)},
        {"pose": "reach_up", "reach": (-300, -300, 2000)},
    ],
)
@pytest.mark.parametrize("body", [ADULT, CHILD], ids=["adult", "child"])
def test_joints_of_blocking_are_those_of_the_posture(asked: dict[str, Any], body: Body) -> None:
    figure = Figure("ch_a", (0, 0), 0, body=body, parts={}, **asked)
    measured = measure.joints(bodies.posed(body, posing.act(figure, 0.0), "neutral"))
    known = actors.stance(figure, "plain").joints[0]
    away = {name: float(np.linalg.norm(known[J[name]] - measured[name])) for name in J}
    assert max(away.values()) < 0.06, max(away.items(), key=lambda pair: pair[1])
