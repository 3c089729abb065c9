"""Views: over a shoulder, of two, through somebody's eyes, of a detail; and tilted cameras."""

from typing import Any, get_args

import numpy as np
import pytest

from server.engine.blocking import sets
from server.engine.blocking.camera import solve
from server.engine.blocking.sight import survey
from server.engine.blocking.staging import Body, Figure, Framing, Part, Staging, Surface
from server.projects.vocabulary import Angle, Pose, SetKind, ShotSize, View
from tests.engine.blocking.frames import eyes, inside, joint, place, side
from tests.engine.blocking.stagings import DRESSED, WIDE, figure, item, staging

SIZES: tuple[ShotSize, ...] = get_args(ShotSize)
SETS: tuple[SetKind, ...] = get_args(SetKind)
RATIOS = (WIDE, 1.0, 1 / WIDE)


def two(gap: int = 1300, **second: Any) -> tuple[Figure, Figure]:
    """Two people who face each other, ch_a at the left."""
    return figure("ch_a", at=(-gap // 2, 0), facing=90), figure(
        "ch_b", **{"at": (gap // 2, 0), "facing": -90, **second}
    )


def over(*people: Figure, **asked: Any) -> Staging:
    """Over the shoulder of ch_a at ch_b."""
    given: dict[str, Any] = {"view": "over_shoulder", "viewer": "ch_a", "subjects": ("ch_b",)}
    return staging(*people, **(given | asked))


@pytest.mark.parametrize("angle", get_args(Angle))
@pytest.mark.parametrize("size", [size for size in SIZES if size != "extreme_close_up"])
def test_heads_are_in_frame_in_every_size_angle_and_pose(size: ShotSize, angle: Angle) -> None:
    for pose in get_args(Pose):
        for body in (Body(30, 1780, 40, 50), Body(7, 1200, 40, 50)):
            shot = staging(figure(pose=pose, body=body), size=size, angle=angle, bearing=30)
            camera = solve(shot, WIDE)
            assert inside(camera, joint(shot, "ch_a", "head_top"), joint(shot, "ch_a", "head")), pose


@pytest.mark.parametrize("gap", [700, 1300, 3000])
@pytest.mark.parametrize("ratio", RATIOS)
def test_over_a_shoulder_the_viewer_is_at_one_side_and_the_subject_in_the_rest(
    ratio: float, gap: int
) -> None:
    for sided in (1, -1):
        shot = over(*two(gap), size="medium_close_up", side=sided)
        camera = solve(shot, ratio)
        viewer, subject = place(camera, [joint(shot, "ch_a", "head"), eyes(shot, "ch_b")])
        assert viewer[0] * subject[0] < 0
        assert 0.3 < abs(viewer[0]) < 1
        assert abs(subject[0]) < 0.6
        assert 0 < subject[1] < 0.6
        assert viewer[2] < subject[2]
        assert side(shot, camera, "ch_b", "ch_a") == sided


def test_over_a_shoulder_the_viewers_hair_is_seen_and_the_subjects_face_but_not_the_viewers() -> None:
    for people in (two(), two(gap=2500), two(body=Body(8, 1250, 40, 50))):
        found = survey(over(*people, size="medium_close_up"), WIDE)
        assert found["ch_a"]["hair"] == "seen"
        assert found["ch_b"]["face"] == "seen"
        assert found["ch_b"]["eyes"] == "seen"
        assert "eyes" not in found["ch_a"]


def test_over_a_shoulder_a_nearer_size_makes_the_subject_larger() -> None:
    def head(size: ShotSize) -> float:
        shot = over(*two(), size=size)
        camera = solve(shot, WIDE)
        top, neck = place(camera, [joint(shot, "ch_b", "head_top"), joint(shot, "ch_b", "neck")])
        return float(top[1] - neck[1])

    assert head("close_up") > head("medium") > head("long")


@pytest.mark.parametrize("kind", SETS)
def test_through_somebodys_eyes_the_subject_is_seen_and_nothing_of_the_viewer(kind: SetKind) -> None:
    shot = staging(*two(2400), view="point_of_view", viewer="ch_a", subjects=("ch_b",), set=kind)
    camera = solve(shot, WIDE)
    assert np.linalg.norm(np.array(camera.eye) - eyes(shot, "ch_a")) < 0.05
    assert inside(camera, joint(shot, "ch_b", "head_top"))
    found = survey(shot, WIDE)
    assert "ch_a" not in found
    assert found["ch_b"]["face"] == "seen"


def test_through_the_eyes_of_a_child_one_looks_up() -> None:
    child = figure("ch_a", at=(-650, 0), facing=90, body=Body(7, 1200, 40, 50))
    shot = staging(child, two()[1], view="point_of_view", viewer="ch_a", subjects=("ch_b",))
    assert solve(shot, WIDE).forward[2] > 0.1


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("size", [size for size in SIZES if size != "extreme_close_up"])
def test_a_two_shot_has_both_heads_and_stands_across_their_line(size: ShotSize, ratio: float) -> None:
    people = two(body=Body(9, 1300, 40, 50), at=(700, 500))
    for sided in (1, -1):
        shot = staging(*people, view="two_shot", size=size, side=sided)
        camera = solve(shot, ratio)
        assert inside(camera, *(joint(shot, id, "head_top") for id in ("ch_a", "ch_b")))
        line = np.array(people[1].at) - np.array(people[0].at)
        assert abs(line @ np.array(camera.forward[:2])) / np.linalg.norm(line) < 0.02
        assert side(shot, camera, "ch_a", "ch_b") == sided


def test_an_insert_of_a_cup_is_tight_and_looks_down_on_it() -> None:
    table, cup = item("pr_t", "table"), item("pr_c", "cup", on="pr_t")
    shot = staging(figure(at=(0, 900)), table, cup, view="insert", subjects=("pr_c",), size="long")
    camera = solve(shot, WIDE)
    assert camera.forward[2] < -0.2
    top, base = place(camera, [(0, 0, 0.84), (0, 0, 0.74)])
    assert top[1] - base[1] > 0.5


def test_an_insert_of_a_hand_has_the_leading_hand_in_the_middle() -> None:
    for mirrored, name in ((False, "hand_r"), (True, "hand_l")):
        shot = staging(figure(pose="point", mirrored=mirrored), view="insert", size="close_up")
        x, y, _ = place(solve(shot, WIDE), [joint(shot, "ch_a", name)])[0]
        assert abs(x) < 0.2
        assert abs(y) < 0.4


@pytest.mark.parametrize("roll", [-45, -10, 15, 45])
def test_roll_tilts_the_horizon_by_that_angle(roll: int) -> None:
    camera = solve(staging(figure(), roll=roll, size="long"), WIDE)
    away = np.array(camera.forward) * [1, 1, 0]
    left, right = (
        place(camera, [np.array(camera.eye) + away * 1000 + np.cross(away, (0, 0, 1)) * across])[0]
        for across in (-200, 200)
    )
    # Halves of the frame's width and height to one unit.
    slope = np.degrees(np.arctan2((right[1] - left[1]) / WIDE, right[0] - left[0]))
    assert slope == pytest.approx(roll, abs=0.5)
    assert inside(camera, joint(staging(figure()), "ch_a", "head_top"))


def test_a_pitch_overrides_what_the_angle_means() -> None:
    for pitch in (-40, 0, 55):
        camera = solve(staging(figure(), angle="high", pitch=pitch, size="medium"), WIDE)
        assert np.degrees(np.arcsin(camera.forward[2])) == pytest.approx(-pitch, abs=0.1)


@pytest.mark.parametrize("kind", SETS)
def test_no_view_stands_outside_of_where_a_camera_can_stand(kind: SetKind) -> None:
    low, high = sets.SETS[kind].clear
    for spot in ((0, 0), (-3000, 2800), (3300, -2900)):
        people = (
            figure("ch_a", at=spot, facing=40),
            figure("ch_b", at=(spot[0] // 2, spot[1] // 2 + 300), facing=200),
        )
        for view in get_args(View):
            for size in ("close_up", "medium", "extreme_long"):
                for asked in ({"bearing": 0}, {"bearing": 180, "roll": 30, "angle": "low"}):
                    shot = staging(*people, view=view, viewer="ch_b", size=size, set=kind, **asked)
                    eye = np.array(solve(shot, WIDE).eye)
                    assert (eye >= np.array(low) - 1e-6).all(), (view, size, spot, asked)
                    assert (eye <= np.array(high) + 1e-6).all(), (view, size, spot, asked)


def test_a_view_that_lacks_somebody_is_a_plain_one() -> None:
    alone = figure()
    plain = solve(staging(alone), WIDE)
    views: tuple[View, ...] = ("over_shoulder", "point_of_view", "two_shot")
    for view in views:
        assert solve(staging(alone, view=view, viewer="ch_gone"), WIDE) == plain
    assert Framing.__struct_defaults__  # a framing without a view is a plain one


def test_from_behind_the_face_is_out_of_sight_and_every_garment_is_kept() -> None:
    worn: dict[Part, Surface] = {
        **DRESSED,
        "hat": Surface("cap", "#34506a"),
        "coat": Surface("coat", "#7a3b2e"),
        "gloves": Surface("gloves", "#3a2f2a"),
    }
    for size in ("medium_long", "long"):
        front, back = (
            {part for part, how in survey(shot, WIDE)["ch_a"].items() if how == "seen"}
            for shot in (staging(figure(parts=worn), size=size, bearing=bearing) for bearing in (0, 180))
        )
        assert {"face", "eyes"} <= front
        assert not {"face", "eyes"} & back
        assert front - {"face", "eyes"} == back
