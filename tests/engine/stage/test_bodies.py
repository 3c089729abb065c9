"""Bodies: heights, poses, proportions; and that blocking's joints are theirs."""

import fcntl
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from server.engine.blocking import placing, skeleton
from server.engine.blocking.staging import Body, Item
from server.engine.stage import bodies, measure
from server.engine.stage.anatomy import BODY
from server.engine.stage.poses import POSES
from server.projects.vocabulary import Pose
from tests.engine.warmth import body_cache, figure, staging

ADULT = Body(age=30, height=1700, build=40, gender=40)


@pytest.mark.parametrize(("age", "height"), [(1, 750), (6, 1150), (15, 1620), (30, 1850), (80, 1600)])
def test_a_standing_body_has_its_height(age: int, height: int) -> None:
    posed = bodies.posed(Body(age=age, height=height, build=40, gender=40), "stand", "neutral")
    skin = posed.vertices[:BODY]
    assert skin[:, 2].min() == pytest.approx(0, abs=1e-4)
    assert skin[:, 2].max() == pytest.approx(height / 1000, abs=1e-3)


@pytest.mark.parametrize("pose", skeleton.POSES)
def test_every_pose_stands_on_the_floor_over_its_pelvis(pose: Pose) -> None:
    posed = bodies.posed(ADULT, pose, "neutral")
    lifted = POSES[pose].lift * ADULT.height / 1000  # somebody who runs or jumps
    assert posed.vertices[:BODY, 2].min() == pytest.approx(lifted, abs=5e-3)
    assert np.allclose(posed.joints["root"][:2], 0, atol=1e-6)


def test_a_heavier_body_is_wider() -> None:
    def width(build: int) -> float:
        skin = bodies.posed(Body(age=30, height=1700, build=build, gender=40), "stand", "neutral").vertices
        waist = skin[:BODY][np.abs(skin[:BODY, 2] - 1.0) < 0.02]
        torso = waist[np.abs(waist[:, 0]) < 0.3]
        return float(np.ptp(torso[:, 1]))

    assert width(90) > width(40) + 0.05 > width(10)


def test_a_child_has_a_larger_head_for_its_height() -> None:
    def head(age: int) -> float:
        posed = bodies.posed(Body(age=age, height=1000, build=40, gender=40), "stand", "neutral")
        return float(posed.vertices[:BODY, 2].max() - posed.joints["neck01"][2])

    assert head(5) > head(12) > head(30)


def test_a_pointing_arm_is_level_and_to_the_front() -> None:
    posed = bodies.posed(ADULT, "point", "neutral")
    arm = posed.joints["wrist.R"] - posed.joints["upperarm01.R"]
    arm /= np.linalg.norm(arm)
    assert arm[1] < -0.9
    assert abs(arm[2]) < 0.2


def test_expressions_move_only_the_head() -> None:
    calm = bodies.posed(ADULT, "stand", "neutral").vertices
    angry = bodies.posed(ADULT, "stand", "angry").vertices
    moved = np.linalg.norm(calm - angry, axis=1) > 1e-4
    assert moved[:BODY].any()
    assert calm[:BODY][moved[:BODY], 2].min() > 1.35


@pytest.mark.parametrize("pose", skeleton.POSES)
@pytest.mark.parametrize("body", [ADULT, Body(age=8, height=1280, build=30, gender=70)])
def test_joints_of_blocking_are_those_of_the_body(pose: Pose, body: Body) -> None:
    measured = measure.joints(bodies.posed(body, pose, "neutral"))
    known = skeleton.joints(
        np.array([skeleton.POSE[pose]]),
        np.array([float(body.age)]),
        np.array([float(body.gender)]),
        np.array([body.height / 1000]),
    )[0]
    away = [float(np.linalg.norm(known[at] - measured[name])) for name, at in skeleton.J.items()]
    assert max(away) < 0.04


def test_what_is_held_hangs_from_the_hand_of_the_body() -> None:
    holder = figure(pose="hold", facing=40, at=(300, -200), body=ADULT)
    cup = Item("pr_cup", "cup", (0, 0), 0, 100, "#ffffff", held_by="ch_a")
    placed = placing.place(staging(holder, items=(cup,)))["pr_cup"]
    hand = measure.hand(bodies.posed(ADULT, "hold", "neutral"), "R")
    x, y = placing.turned(float(hand[0]), float(hand[1]), 40)
    at = np.array(placed.position) + np.array([0, 0, 0.05])
    assert np.linalg.norm(at - [x + 0.3, y - 0.2, hand[2]]) < 0.04


def test_poses_are_kept_by_content() -> None:
    assert bodies.posed(ADULT, "sit", "smile") is bodies.posed(ADULT, "sit", "smile")


def test_nobody_else_builds_the_body_model_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded, told = bodies.model(), []

    def model() -> Any:
        with (tmp_path / "building.lock").open() as other, pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        told.append("built")
        return loaded

    monkeypatch.setattr(bodies, "model", model)
    bodies.warm(tmp_path, lambda share, message: None)
    assert told[0] == "built"
    with (tmp_path / "building.lock").open() as other:
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)  # and afterwards anybody may
    monkeypatch.undo()
    bodies.warm(body_cache(), lambda share, message: None)
