"""Through somebody's eyes one sees the hand that holds, points or reaches, and nothing else of her."""

from typing import Any

import pytest

from server.engine.blocking import viewpoint
from server.engine.blocking.camera import solve
from server.engine.blocking.sight import survey
from server.engine.blocking.staging import Staging
from server.engine.planning.narrow import narrowed
from server.projects.vocabulary import Pose, PropKind
from tests.engine.blocking.frames import joint, place
from tests.engine.blocking.stagings import WIDE, figure, item, staging


def through_eyes(pose: Pose, *held: PropKind, **changes: Any) -> Staging:
    viewer = figure("ch_v", at=(0, -1600), facing=180, pose=pose, **changes)
    things = (item(f"pr_{kind}", kind, held_by="ch_v") for kind in held)
    asked: dict[str, Any] = {"subjects": ("ch_s",), "view": "point_of_view", "viewer": "ch_v"}
    return staging(viewer, figure("ch_s"), *things, **asked)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("ratio", [WIDE, 1.0, 9 / 16])
@pytest.mark.parametrize("pose", ["point", "hold", "reach", "give", "aim"])
def test_the_hand_is_at_the_lower_edge_on_its_own_side(pose: Pose, ratio: float, mirrored: bool) -> None:
    shot = through_eyes(pose, mirrored=mirrored)
    camera = solve(shot, ratio)
    drawn = viewpoint.raised(shot, camera)
    x, y, ahead = place(camera, joint(drawn, "ch_v", "hand_l" if mirrored else "hand_r"))[0]
    assert -1 < y < -0.4
    assert 0.2 < (-x if mirrored else x) < 0.9
    assert ahead > camera.near


def test_what_a_viewer_holds_leaves_the_camera_where_it_is() -> None:
    held, empty = through_eyes("stand", "cup"), through_eyes("stand")
    assert solve(held, WIDE) == solve(empty, WIDE)
    assert viewpoint.raised(held, solve(held, WIDE)) is not held
    assert viewpoint.raised(empty, solve(empty, WIDE)) is empty


def test_of_the_viewer_only_sleeve_glove_and_skin_are_in_sight() -> None:
    sight = survey(through_eyes("hold", "cup"), WIDE)
    assert {part for part, how in sight["ch_v"].items() if how == "seen"} == {"skin", "top", "body"}
    assert sight["pr_cup"] == {"item": "seen"}
    assert "ch_v" not in survey(through_eyes("stand"), WIDE)


@pytest.mark.parametrize("pose", ["stand", "hold", "hands_in_pockets"])
@pytest.mark.parametrize("kind", ["cup", "sword", "lantern"])
def test_a_narrowed_staging_shows_the_same_hand_for_the_same_camera(pose: Pose, kind: PropKind) -> None:
    whole = through_eyes(pose, kind)
    narrow = narrowed(whole, survey(whole, WIDE))
    camera = solve(whole, WIDE)
    assert solve(narrow, WIDE) == camera
    first, second = (viewpoint.raised(one, camera).figures for one in (whole, narrow))
    assert [one.reach for one in first] == [one.reach for one in second]


def test_who_touches_something_touches_it_in_her_own_view() -> None:
    shot = through_eyes("stand", reach=(300, -1100, 1000))
    assert viewpoint.raised(shot, solve(shot, WIDE)) is shot
    assert viewpoint.hand(shot) is not None
