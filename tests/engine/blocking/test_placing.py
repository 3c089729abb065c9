"""Where items are."""

import pytest

from server.engine.blocking.placing import bearers, hand, place
from tests.engine.blocking.stagings import figure, item, staging


def test_an_item_stands_on_the_floor_where_it_is_put() -> None:
    placed = place(staging(item(at=(1200, -300), facing=30)))["pr_a"]
    assert placed.position == (1.2, -0.3, 0.0)
    assert placed.yaw == 30


def test_a_cup_on_a_table_stands_on_its_top_and_turns_with_it() -> None:
    table = item("pr_t", "table", at=(1000, 2000), facing=90)
    cup = item("pr_c", "cup", at=(500, 0), facing=10, on="pr_t")
    placed = place(staging(cup, table))["pr_c"]
    assert placed.position == pytest.approx((1.0, 2.5, 0.74))
    assert placed.yaw == 100


def test_what_would_hang_over_stays_at_the_edge() -> None:
    placed = place(staging(item("pr_c", "cup", at=(9000, 0), on="pr_t"), item("pr_t", "table")))["pr_c"]
    assert placed.position[0] == pytest.approx(0.7)


def test_a_book_on_a_chair_lies_on_its_seat() -> None:
    assert place(staging(item("pr_b", "book", on="pr_c"), item("pr_c", "chair")))["pr_b"].position[2] == 0.45


def test_a_scaled_crate_bears_at_its_scaled_height() -> None:
    placed = place(staging(item("pr_b", "book", on="pr_c"), item("pr_c", "crate", scale=200)))
    assert placed["pr_b"].position[2] == pytest.approx(0.8)


def test_a_lantern_hangs_from_the_right_hand() -> None:
    held = place(staging(figure(pose="hold"), item(kind="lantern", held_by="ch_a")))["pr_a"]
    x, y, z = held.position
    assert held.held
    assert x < 0  # the right side of somebody who looks to the front is at -x
    assert y < 0
    assert 0.3 < z < 1.0


@pytest.mark.parametrize(("mirrored", "inward"), [(False, 1), (True, -1)])
def test_a_mug_is_before_its_holder_and_its_ear_in_the_hand(mirrored: bool, inward: int) -> None:
    shot = staging(figure(pose="hold", mirrored=mirrored), item(kind="cup", held_by="ch_a"))
    middle = place(shot)["pr_a"].position[0] - hand(shot.figures[0], shot)[0]
    assert middle * inward == pytest.approx(0.03)


def test_a_turned_figure_takes_along_what_it_holds() -> None:
    ahead = place(staging(figure(pose="hold"), item(held_by="ch_a")))["pr_a"].position
    behind = place(staging(figure(pose="hold", facing=180), item(held_by="ch_a")))["pr_a"].position
    assert behind == pytest.approx((-ahead[0], -ahead[1], ahead[2]))


def test_a_circle_of_bearers_ends_on_the_floor() -> None:
    placed = place(staging(item("pr_a", on="pr_b"), item("pr_b", on="pr_a")))
    assert set(placed) == {"pr_a", "pr_b"}
    assert min(one.position[2] for one in placed.values()) >= 0


def test_a_bearer_that_is_not_there_means_the_floor() -> None:
    placed = place(staging(item("pr_a", on="pr_gone", at=(500, 0))))
    assert placed["pr_a"].position == (0.5, 0.0, 0.0)


def test_in_the_sea_things_stand_lower_but_not_on_the_pier() -> None:
    wading, dry = item("pr_a", at=(5000, 9000)), item("pr_b", at=(0, 9000))
    placed = place(staging(wading, dry, set="shore"))
    assert placed["pr_a"].position[2] < 0
    assert placed["pr_b"].position[2] == 0


def test_bearers_are_found_through_others() -> None:
    items = {one.id: one for one in (item("pr_a", on="pr_b"), item("pr_b", held_by="ch_a"))}
    assert bearers(items, items["pr_a"]) == {"pr_b", "ch_a"}
