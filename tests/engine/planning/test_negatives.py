"""Negatives are checked on what the picture would show; what cannot be checked is a wish."""

import pytest

from server.engine.planning.negatives import read
from server.engine.planning.recipe import StudioEdition, fingerprint
from server.engine.planning.recipes import compile, names
from server.engine.planning.studios import PREVIS
from server.projects.demo import world as demo
from server.projects.edits import Change, Edit, applied

DEMO = demo()
NAMES = names(DEMO)


def told(shot: str, negative: str, *edits: Edit) -> list[str]:
    """What is told of a shot with one negative."""
    world = applied(DEMO, [Change("shots", shot, {"negatives": [negative]}), *edits])
    return [
        one.text for one in compile(world, PREVIS).warnings if one.shot == shot and one.kind == "negative"
    ]


@pytest.mark.parametrize(
    ("said", "about", "subject"),
    [
        ("people in the background", "background", ""),
        ("bystanders", "background", ""),
        ("people", "people", ""),
        ("text", "text", ""),
        ("red", "colour", "red"),
        ("anything gray", "colour", "grey"),
        ("umbrellas", "prop", "umbrella"),
        ("bicycles", "prop", "bicycle"),
        ("shelves", "prop", "shelf"),
        ("the Lantern", "name", "pr_lantern"),
        ("pip", "name", "ch_pip"),
        ("hats", "garment", "hat"),
        ("rain", "weather", "rain"),
        ("lens flare", "wish", ""),
        ("", "wish", ""),
    ],
)
def test_a_negative_is_about_something_that_can_be_looked_up_or_a_wish(
    said: str, about: str, subject: str
) -> None:
    found = read(said, NAMES)
    assert (found.about, found.subject) == (about, subject)


@pytest.mark.parametrize(
    ("shot", "negative", "text"),
    [
        ("sh_1c", "red", "“No red” does not hold: Mara’s coat can be seen."),
        ("sh_1a", "crates", "“No crates” does not hold: Fish crate can be seen."),
        ("sh_1d", "people", "“No people” does not hold: Pip can be seen."),
        ("sh_1d", "Lantern", "“No Lantern” does not hold: Lantern can be seen."),
        ("sh_1b", "hats", "“No hats” does not hold: Tomas’s cap can be seen."),
        ("sh_3a", "fog", "“No fog” does not hold: the fog can be seen."),
    ],
)
def test_what_goes_against_a_negative_is_named(shot: str, negative: str, text: str) -> None:
    assert told(shot, negative) == [text]


@pytest.mark.parametrize(
    ("shot", "negative"),
    [
        ("sh_1c", "green"),
        ("sh_1c", "crates"),
        ("sh_1c", "people in the background"),
        ("sh_1c", "Pip"),
        ("sh_1c", "hats"),
        ("sh_1a", "fog"),
        ("sh_1a", "text"),
        ("sh_1a", "lens flare"),
    ],
)
def test_what_holds_is_not_told(shot: str, negative: str) -> None:
    assert told(shot, negative) == []


def test_who_is_no_subject_is_in_the_background() -> None:
    only = Change("shots", "sh_1a", {"subjects": ["ch_mara"]})
    assert told("sh_1a", "people in the background", only) == [
        "“No people in the background” does not hold: Pip, Tomas can be seen."
    ]


def test_words_on_a_sign_go_against_no_text() -> None:
    sign = Change("props", "pr_crate", {"kind": "sign", "text": "FERRY"})
    assert told("sh_1a", "text", sign) == ["“No text” does not hold: “FERRY” on Fish crate can be seen."]


def test_a_negative_enters_the_recipes_only_of_studios_that_read_words() -> None:
    world = applied(DEMO, [Change("shots", "sh_1c", {"negatives": ["lens flare"]})])
    painter = StudioEdition("painter", 1)
    for studio, changes in ((PREVIS, False), (painter, True)):
        before, after = (compile(one, studio).shots["sh_1c"] for one in (DEMO, world))
        assert (before.fingerprint != after.fingerprint) is changes
        assert after.fingerprint == fingerprint(after.recipe)
        assert after.draft_fingerprint == fingerprint(after.draft)
