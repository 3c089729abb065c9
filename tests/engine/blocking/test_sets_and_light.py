"""The tables of sets and props hold together, and the sun goes its way."""

import math
from typing import get_args

import pytest

from server.engine.blocking import light, sets
from server.engine.blocking.props import BOXES, TOPS
from server.projects.vocabulary import PropKind, SetKind

KINDS: tuple[SetKind, ...] = get_args(SetKind)


@pytest.mark.parametrize("kind", KINDS)
def test_blocks_have_a_size_and_a_name_of_their_own(kind: SetKind) -> None:
    blocks = sets.SETS[kind].blocks
    assert len({block.name for block in blocks}) == len(blocks)
    for block in blocks:
        assert all(low < high for low, high in zip(block.low, block.high, strict=True)), block.name


@pytest.mark.parametrize("kind", KINDS)
def test_people_and_cameras_have_room_around_the_origin(kind: SetKind) -> None:
    low, high = sets.SETS[kind].clear
    assert all(low[axis] < 0 < high[axis] for axis in (0, 1))
    for block in sets.SETS[kind].blocks:
        if block.high[2] > 0.3 and block.shape == "box":
            inside = all(block.low[axis] < 0 < block.high[axis] for axis in (0, 1))
            assert not inside or block.low[2] > 2, block.name


@pytest.mark.parametrize("kind", KINDS)
def test_sets_that_are_not_furnished_hide_nothing_within_their_walls(kind: SetKind) -> None:
    one = sets.SETS[kind]
    if not one.furnished:
        low, high = one.clear
        for block in one.blocks:
            if block.occludes and block.high[2] > 0.3:
                apart = any(
                    block.low[axis] >= high[axis] or block.high[axis] <= low[axis] for axis in range(3)
                )
                assert apart, block.name


def test_every_prop_has_a_box_and_a_top_within_it() -> None:
    assert set(BOXES) == set(get_args(PropKind))
    assert all(0 < TOPS[kind] <= BOXES[kind][2] for kind in BOXES)


def test_light_comes_from_above_at_every_minute() -> None:
    for minute in range(1440):
        direction = light.direction(minute)
        assert math.hypot(*direction) == pytest.approx(1)
        assert direction[2] >= math.sin(math.radians(light.LOWEST)) - 1e-9


def test_the_sun_moves_from_left_to_right_over_the_day() -> None:
    across = [light.direction(minute)[0] for minute in range(light.SUNRISE, light.SUNSET, 30)]
    assert across == sorted(across)
    assert light.key("street", 12 * 60).kind == "sun"
    assert light.key("street", 23 * 60).kind == "moon"


def test_indoors_the_window_lights_the_day_and_the_lamp_the_night() -> None:
    assert light.key("room", 12 * 60).kind == "window"
    assert light.key("room", 2 * 60).kind == "lamp"
    assert light.key("room", 2 * 60).position is not None
