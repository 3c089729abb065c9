"""Sight where a person can tell what must be seen. Against pixels: `test_sight_against_id_maps`."""

import msgspec
import pytest

from server.engine.blocking.sight import Sight, survey
from server.engine.blocking.staging import Surface
from tests.engine.blocking.stagings import DRESSED, WIDE, figure, item, staging


def parts(sight: Sight, id: str, how: str = "seen") -> set[str]:
    return {part for part, found in sight.get(id, {}).items() if found == how}


def test_a_long_shot_from_the_front_sees_everything() -> None:
    assert parts(survey(staging(figure(), size="long"), WIDE), "ch_a") == {*DRESSED, "body"}


def test_a_close_up_does_not_see_the_shoes() -> None:
    found = survey(staging(figure(), size="close_up"), WIDE)["ch_a"]
    assert found["face"] == "seen"
    assert "footwear" not in found


def test_from_behind_neither_face_nor_eyes_are_seen() -> None:
    seen = parts(survey(staging(figure(), bearing=180), WIDE), "ch_a")
    assert {"hair", "top", "skin"} <= seen
    assert not {"face", "eyes"} & seen


def test_in_profile_the_face_is_seen() -> None:
    assert "face" in parts(survey(staging(figure(), bearing=90), WIDE), "ch_a")


def test_somebody_behind_the_camera_is_not_seen() -> None:
    other = figure("ch_b", at=(0, -9000))
    assert "ch_b" not in survey(staging(figure(), other, subjects=("ch_a",)), WIDE)


def test_somebody_beyond_a_wall_is_not_seen() -> None:
    other = figure("ch_b", at=(0, 6000))
    shot = staging(figure(), other, set="room", size="long", subjects=("ch_a",))
    assert parts(survey(shot, WIDE), "ch_b") == set()
    outdoors = msgspec.structs.replace(shot, setting=msgspec.structs.replace(shot.setting, kind="plain"))
    assert "top" in parts(survey(outdoors, WIDE), "ch_b")


def test_a_shirt_under_a_coat_can_be_seen_from_the_front() -> None:
    coated = figure(parts={**DRESSED, "coat": Surface("coat", "#112233")})
    assert {"top", "coat"} <= parts(survey(staging(coated, size="medium_close_up"), WIDE), "ch_a")


def test_only_worn_parts_are_named() -> None:
    assert "hat" not in survey(staging(figure(), size="long"), WIDE)["ch_a"]


def test_an_item_in_frame_is_seen_and_one_far_aside_is_not() -> None:
    near, aside = item("pr_a", at=(400, 300)), item("pr_b", at=(30_000, 0))
    found = survey(staging(figure(), near, aside, size="long", subjects=("ch_a",)), WIDE)
    assert found["pr_a"] == {"item": "seen"}
    assert "pr_b" not in found


def test_the_low_sun_throws_the_shadow_of_somebody_out_of_frame_into_it() -> None:
    evening = 19 * 60 + 55  # the sun stands low at the right
    beside = figure("ch_b", at=(2800, -400))
    shot = staging(figure(), beside, size="medium_long", subjects=("ch_a",), minute=evening)
    found = survey(shot, WIDE)["ch_b"]
    assert found["body"] == "shade"
    assert found["bottom"] == "shade"
    assert "eyes" not in found


def test_the_high_sun_does_not() -> None:
    beside = figure("ch_b", at=(2800, -400))
    shot = staging(figure(), beside, size="medium_long", subjects=("ch_a",), minute=13 * 60)
    assert "ch_b" not in survey(shot, WIDE)


@pytest.mark.parametrize("ratio", [WIDE, 1.0, 1 / WIDE])
def test_what_a_narrower_picture_sees_a_wider_one_of_the_same_camera_sees_too(ratio: float) -> None:
    shot = staging(figure(), figure("ch_b", at=(1200, 500)), subjects=("ch_a",), size="medium")
    assert "ch_a" in survey(shot, ratio)
