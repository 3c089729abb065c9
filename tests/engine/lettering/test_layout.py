"""Words stay in their balloon, and balloons in their panel."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from server.engine.lettering import fonts, shapes
from server.engine.lettering.drawing import Paint, Rect, bounds
from server.engine.lettering.layout import Lettered, letter
from server.projects.vocabulary import BalloonKind
from server.projects.world import Balloon

KINDS: tuple[BalloonKind, ...] = ("speech", "thought", "whisper", "shout", "caption")
EM = 2.9
WORDS = [
    "I",
    "know",
    "the",
    "lighthouse-keeper's",
    "coat.",
    "It’s",
    "too",
    "big",
    "Łódź",
    "ферри",
    "…",
    "wait—no!",
]

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join) | st.text(max_size=60)
per_mille = st.tuples(st.integers(-200, 1200), st.integers(-200, 1200))
panels = st.tuples(st.integers(0, 100), st.integers(0, 100), st.integers(12, 160), st.integers(12, 120))
balloons = st.builds(
    Balloon,
    panel=st.just("pn_1"),
    kind=st.sampled_from(KINDS),
    text=texts,
    at=per_mille,
    tail=st.none() | per_mille,
)
SPEECH = Balloon(panel="pn_1", text="I know. I came to stay.", at=(400, 300), tail=(600, 800))
PANEL: Rect = (10, 10, 62, 50)


def done(balloon: Balloon, panel: Rect = PANEL) -> Lettered:
    lettered = letter("ba_1", balloon, panel, EM)
    assert lettered is not None
    return lettered


def inside(inner: Rect, outer: Rect, slack: float = 0.01) -> bool:
    return (
        inner[0] >= outer[0] - slack
        and inner[1] >= outer[1] - slack
        and inner[0] + inner[2] <= outer[0] + outer[2] + slack
        and inner[1] + inner[3] <= outer[1] + outer[3] + slack
    )


@settings(max_examples=150, deadline=None)
@given(balloon=balloons, panel=panels)
def test_every_balloon_is_inside_its_panel_and_its_words_inside_the_balloon(
    balloon: Balloon, panel: Rect
) -> None:
    lettered = letter("ba_1", balloon, panel, EM)
    assume(lettered is not None)
    assert lettered is not None
    assert inside(lettered.words, lettered.box)
    if not lettered.overflow:
        assert inside(lettered.box, panel)
    paints = [item for item in lettered.group.items if isinstance(item, Paint)]
    *shape, words = paints
    if words.outline:
        drawn, em = bounds(words.outline), lettered.em
        grown = (drawn[0] + 0.3 * em, drawn[1] + 0.45 * em, drawn[2] - 0.6 * em, drawn[3] - 0.9 * em)
        assert inside(grown, lettered.box)  # accents and swashes may reach a little into the padding
    if not lettered.overflow:
        for paint in shape:
            if balloon.tail is None:
                assert inside(bounds(paint.outline), lettered.box, slack=0.02)


@settings(max_examples=100, deadline=None)
@given(balloon=balloons.filter(lambda b: b.kind != "caption"))
def test_all_words_stand_within_the_curve_of_the_balloon(balloon: Balloon) -> None:
    lettered = letter("ba_1", balloon, (0, 0, 120, 100), EM)
    assume(lettered is not None)
    assert lettered is not None
    words = lettered.group.items[-1]
    assert isinstance(words, Paint)
    reach = shapes.margin(balloon.kind) * lettered.em
    x, y, w, h = lettered.box
    a, b, slack = w / 2 - reach, h / 2 - reach, 0.35 * lettered.em
    for command in words.outline:
        for px, py in zip(command[1::2], command[2::2], strict=True):
            away = (abs(px - x - w / 2) / (a + slack)) ** shapes.POWER
            assert away + (abs(py - y - h / 2) / (b + slack)) ** shapes.POWER <= 1.0


def test_a_balloon_stands_where_it_was_put_when_there_is_room() -> None:
    x, y, w, h = done(SPEECH, (0, 0, 100, 100)).box
    assert (x + w / 2, y + h / 2) == pytest.approx((40, 30))


def test_a_tail_ends_at_its_tip() -> None:
    lettered = done(SPEECH)
    outlines = [item.outline for item in lettered.group.items if isinstance(item, Paint)]
    tip = (10 + 0.6 * 62, 10 + 0.8 * 50)
    assert any(
        command[-2:] == pytest.approx(tip) for outline in outlines for command in outline if len(command) > 2
    )


def test_a_tail_that_points_into_its_own_balloon_is_not_drawn() -> None:
    without = done(Balloon(panel="pn_1", text="Hm.", at=(500, 500)))
    within = done(Balloon(panel="pn_1", text="Hm.", at=(500, 500), tail=(505, 500)))
    assert len(within.group.items) == len(without.group.items)


def test_a_balloon_without_words_is_not_drawn() -> None:
    assert letter("ba_1", Balloon(panel="pn_1", text=" \n\t\0"), PANEL, EM) is None


def test_more_words_make_smaller_letters_and_then_overflow_is_told() -> None:
    few = done(Balloon(panel="pn_1", text="word " * 8))
    more = done(Balloon(panel="pn_1", text="word " * 60))
    most = done(Balloon(panel="pn_1", text="word " * 4000))
    assert few.em == EM
    assert more.em < EM
    assert [few.overflow, more.overflow, most.overflow] == [False, False, True]
    assert inside(most.box, PANEL)
    assert most.group.overflow


def test_line_ends_that_were_typed_are_kept() -> None:
    one = done(Balloon(panel="pn_1", text="Row row row"))
    three = done(Balloon(panel="pn_1", text="Row\nrow\nrow"))
    assert three.words[3] > one.words[3]


def test_letters_that_the_font_lacks_are_told() -> None:
    assert done(Balloon(panel="pn_1", text="Hello 世界 👋")).missing == "世界👋"
    assert done(Balloon(panel="pn_1", text="Łódź Привет Tiếng Việt ßéñ")).missing == ""


def test_letters_are_kerned() -> None:
    apart = fonts.shape("A", "normal").width + fonts.shape("V", "normal").width
    assert fonts.shape("AV", "normal").width < apart


def test_the_same_balloon_is_drawn_the_same_every_time() -> None:
    shout = Balloon(panel="pn_1", kind="shout", text="NOW!")
    first = done(shout)
    letter.cache_clear()
    assert done(shout) == first
