"""Thirds, the middle, lead room, headroom, a foreground, and nothing right on an edge."""

from typing import Any, get_args

import numpy as np
import pytest

from server.engine.blocking.batch import batch
from server.engine.blocking.camera import solve
from server.engine.blocking.composition import touching
from server.engine.blocking.staging import Body, Staging
from server.projects.vocabulary import SetKind, ShotSize
from tests.engine.blocking.frames import eyes, inside, joint, place
from tests.engine.blocking.stagings import WIDE, figure, item, staging

SIZES: tuple[ShotSize, ...] = get_args(ShotSize)


def seen(shot: Staging, ratio: float = WIDE) -> Any:
    """Where the eyes of ch_a are in the frame."""
    return place(solve(shot, ratio), eyes(shot, "ch_a"))[0]


@pytest.mark.parametrize("size", SIZES[1:])
@pytest.mark.parametrize("bearing", [-90, 35, 90, 180])
def test_on_thirds_the_eyes_are_on_a_third_each_way(size: ShotSize, bearing: int) -> None:
    for roll in (0, 12):
        x, y, _ = seen(staging(figure(), size=size, bearing=bearing, composition="thirds", roll=roll))
        # A step back from a tangent keeps them there.
        assert y == pytest.approx(1 / 3, abs=0.02)
        assert abs(x) == pytest.approx(1 / 3, abs=0.02)


def test_on_thirds_two_people_keep_their_heads() -> None:
    shot = staging(figure(), figure("ch_b", at=(900, 400), facing=-60), composition="thirds", size="medium")
    assert seen(shot)[1] == pytest.approx(1 / 3, abs=0.02)
    assert inside(solve(shot, WIDE), joint(shot, "ch_b", "head_top"))


def test_centred_means_the_middle_though_somebody_looks_aside() -> None:
    assert abs(seen(staging(figure(), bearing=90, composition="centred"))[0]) < 0.02
    assert abs(seen(staging(figure(), bearing=90))[0]) > 0.1


@pytest.mark.parametrize("composition", ["balanced", "thirds"])
@pytest.mark.parametrize("size", SIZES[1:6])
def test_there_is_room_where_somebody_looks(size: ShotSize, composition: str) -> None:
    for bearing in (60, 90, -90, -130):
        shot = staging(figure(), bearing=bearing, size=size, composition=composition)
        camera = solve(shot, WIDE)
        looks = float(np.array(camera.right) @ np.array([0.0, -1.0, 0.0]))
        assert seen(shot)[0] * looks < 0


def test_eyes_that_turn_take_the_room_along() -> None:
    left, right = (seen(staging(figure(gaze=(turn, 0)), bearing=0))[0] for turn in (70, -70))
    assert left < -0.05  # the left of who looks at us is at our right
    assert right > 0.05


@pytest.mark.parametrize("ratio", [WIDE, 1.0, 1 / WIDE])
def test_there_is_a_little_room_above_the_head_and_not_too_much(ratio: float) -> None:
    for size in ("close_up", "medium_close_up", "medium", "medium_long", "long"):
        shot = staging(figure(), size=size)
        top = place(solve(shot, ratio), joint(shot, "ch_a", "head_top"))[0][1]
        assert 0.3 < top < 0.97


def test_distance_goes_nearer_and_further_and_never_cuts_a_head() -> None:
    def off(distance: int, size: ShotSize = "medium") -> float:
        shot = staging(figure(), size=size, distance=distance)
        camera = solve(shot, WIDE)
        assert inside(camera, joint(shot, "ch_a", "head_top"))
        return float(np.linalg.norm(np.array(camera.eye) - joint(shot, "ch_a", "head")))

    assert off(70) < 0.85 * off(100) < off(140) / 1.2
    assert off(20, "close_up") > 0.3


def test_past_a_foreground_it_is_at_one_side_and_the_subject_in_the_rest() -> None:
    crate = item("pr_c", "barrel", at=(600, -1600))
    shot = staging(figure(), crate, subjects=("ch_a",), composition="foreground", foreground="pr_c")
    camera = solve(shot, WIDE)
    thing, subject = place(camera, [(0.6, -1.6, 0.6), eyes(shot, "ch_a")])
    assert 0.35 < abs(thing[0]) < 1.1
    assert thing[0] * subject[0] < 0
    assert abs(subject[0]) < 0.5
    assert thing[2] < subject[2]
    gone = staging(figure(), crate, subjects=("ch_a",), composition="foreground", foreground="pr_gone")
    assert solve(gone, WIDE) == solve(staging(figure(), subjects=("ch_a",)), WIDE)


def test_what_lies_on_an_edge_touches_it() -> None:
    x, y = np.array([0.0, 0.0, 1.0, 0.0]), np.array([1.0, 0.9, 0.0, 1.2])
    assert list(touching(x, y, np.ones(4)) > 0.5) == [True, False, True, False]


def test_few_joints_lie_on_an_edge_of_the_frame() -> None:
    names = ("elbow", "wrist", "knee", "ankle", "toe")
    found = []
    for size in SIZES[1:]:
        for pose in ("stand", "walk", "sit", "point", "wave", "hands_on_hips", "kneel", "run"):
            shot = staging(figure(pose=pose), size=size, bearing=35)
            camera = solve(shot, WIDE)
            points = [joint(shot, "ch_a", f"{name}_{hand}") for name in names for hand in "lr"]
            x, y, ahead = place(camera, np.array(points)).T
            found.append(float((touching(x, y, ahead) > 0.4).sum()))
    assert np.mean(found) < 0.12


@pytest.mark.parametrize("bearing", [0, 180])
def test_a_pose_that_turns_the_head_takes_the_room_along(bearing: int) -> None:
    shot = staging(figure(pose="look_back"), bearing=bearing)
    camera = solve(shot, WIDE)
    looks = batch([shot], [WIDE]).face[0] @ np.array(camera.right)
    assert abs(looks) > 0.4
    assert seen(shot)[0] * looks < 0


@pytest.mark.parametrize("size", SIZES[1:5])
@pytest.mark.parametrize("kind", ["plain", "shore"])
@pytest.mark.parametrize("height", [1100, 1500, 1700, 1900])
def test_no_bare_horizon_cuts_through_a_neck(size: ShotSize, kind: SetKind, height: int) -> None:
    shot = staging(figure(body=Body(30, height, 40, 50)), set=kind, size=size)
    camera = solve(shot, WIDE)
    level = np.array(camera.eye) + 1e6 * np.array([camera.forward[0], camera.forward[1], 0.0])
    horizon = place(camera, level)[0, 1]
    head, neck = (place(camera, joint(shot, "ch_a", name))[0, 1] for name in ("head", "neck"))
    assert not neck - 0.1 * (head - neck) < horizon < neck + 0.4 * (head - neck)
