"""Balloons that find their own place."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.engine.lettering import breaking, fonts
from server.engine.lettering.heads import Spot, heads
from server.engine.lettering.layout import letter
from server.engine.lettering.pages import LETTER
from server.engine.lettering.placing import Head, on_panel, placed
from server.projects import demo
from server.projects.vocabulary import Reading
from server.projects.world import Balloon

PANEL = (10.0, 20.0, 150.0, 84.0)
WORDS = ("We should go.", "Not before the light is out on the water.", "Then stay.", "I will, Mara.")


def said(*speakers: str | None) -> list[tuple[str, Balloon]]:
    return [
        (f"ba_{n}", Balloon(panel="pn_a", text=WORDS[n], order=str(n), speaker=speaker))
        for n, speaker in enumerate(speakers)
    ]


def boxes(found: list[tuple[str, Balloon]]) -> list[tuple[float, float, float, float]]:
    lettered = [letter(id, one, PANEL, LETTER) for id, one in found]
    return [one.box for one in lettered if one is not None]


def covers(box: tuple[float, float, float, float], head: Head) -> bool:
    dx = max(box[0] - head.x, 0.0, head.x - box[0] - box[2])
    dy = max(box[1] - head.y, 0.0, head.y - box[1] - box[3])
    return bool((dx * dx + dy * dy) ** 0.5 < head.radius)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0.15, 0.85), st.floats(0.25, 0.9)), min_size=1, max_size=3))
def test_balloons_keep_off_faces_and_each_other(at: list[tuple[float, float]]) -> None:
    known = {
        f"ch_{n}": Head(PANEL[0] + x * PANEL[2], PANEL[1] + y * PANEL[3], 9.0) for n, (x, y) in enumerate(at)
    }
    found = boxes(placed(said("ch_0", "ch_1", None), PANEL, known, "left_to_right", LETTER, "en"))
    assert len(found) == 3
    for one, other in itertools.combinations(found, 2):
        apart_across = one[0] + one[2] <= other[0] + 0.01 or other[0] + other[2] <= one[0] + 0.01
        apart_down = one[1] + one[3] <= other[1] + 0.01 or other[1] + other[3] <= one[1] + 0.01
        assert apart_across or apart_down
    for box in found:
        assert not any(covers(box, head) for head in known.values())


@pytest.mark.parametrize(("reading", "sign"), [("left_to_right", 1), ("right_to_left", -1)])
def test_balloons_stand_in_reading_order(reading: Reading, sign: int) -> None:
    found = boxes(placed(said(None, None, None, None), PANEL, {}, reading, LETTER, "en"))
    for one, other in itertools.pairwise(found):
        below = other[1] + other[3] / 2 > one[1] + 0.85 * one[3]
        beside = sign * (other[0] - one[0]) > 0
        assert below or beside


def test_a_tail_points_to_its_speaker_and_stops_short_of_the_face() -> None:
    head = Head(120.0, 80.0, 8.0)
    (found,) = placed(said("ch_a"), PANEL, {"ch_a": head}, "left_to_right", LETTER, "en")
    assert found[1].tail is not None
    x, y = PANEL[0] + found[1].tail[0] * PANEL[2] / 1000, PANEL[1] + found[1].tail[1] * PANEL[3] / 1000
    assert head.radius < ((x - head.x) ** 2 + (y - head.y) ** 2) ** 0.5 < 2 * head.radius


def test_a_place_that_somebody_chose_is_kept() -> None:
    balloon = Balloon(panel="pn_a", text="Here.", at=(800, 700), tail=(600, 900))
    assert placed([("ba_a", balloon)], PANEL, {}, "left_to_right", LETTER, "en") == [("ba_a", balloon)]


def test_a_picture_that_covers_its_panel_is_cut_at_the_sides_that_stand_out() -> None:
    spot = on_panel({"ch_a": Spot(0.5, 0.5, 0.1)}, (0, 0, 60, 90), 16 / 9)["ch_a"]
    assert (spot.x, spot.y) == pytest.approx((30, 45))
    assert spot.radius == pytest.approx(9)
    assert on_panel({"ch_a": Spot(0.0, 0.5, 0.1)}, (0, 0, 60, 90), 16 / 9)["ch_a"].x == pytest.approx(-50)


def test_heads_are_found_in_the_pictures_of_the_demo() -> None:
    world = demo.world()
    found = heads(world, world.shots)
    assert set(found) == set(world.shots)
    for shot, spots in found.items():
        for subject in world.shots[shot].subjects:
            assert 0 < spots[subject].x < 1
            assert 0 < spots[subject].y < 1


def test_a_long_word_is_hyphenated_where_its_language_breaks_it() -> None:
    def measure(text: str) -> float:
        return fonts.shape(text, "normal").width

    cut = [piece.text for piece in breaking.pieces("counterrevolutionary", 5.0, measure)]
    assert "".join(piece.removesuffix("-") for piece in cut) == "counterrevolutionary"
    assert len(cut) > 1
    assert all(piece.endswith("-") for piece in cut[:-1])
    assert cut[0] in ("counter-", "coun-", "counterrev-")


def test_a_sound_has_no_body_and_a_label_has_a_leader() -> None:
    sound = letter("ba_a", Balloon(panel="pn_a", kind="sound", text="KRAK"), PANEL, LETTER)
    label = letter("ba_b", Balloon(panel="pn_a", kind="label", text="Handle", tail=(900, 900)), PANEL, LETTER)
    plain = letter("ba_c", Balloon(panel="pn_a", kind="label", text="Handle"), PANEL, LETTER)
    assert sound is not None
    assert label is not None
    assert plain is not None
    assert {paint.fill for paint in sound.group.items} == {None, "#ffd23f"}  # type: ignore[union-attr]
    assert len(label.group.items) == len(plain.group.items) + 3
