"""Each check passes a picture that shows what it must, and fails one that is broken on purpose."""

from collections.abc import Mapping

import numpy as np
import pytest
from msgspec.structs import replace

from server.engine.blocking.staging import Item, Staging, Surface
from server.engine.checks import (
    NAMES,
    About,
    Shown,
    check,
    colours,
    continuity,
    crops,
    hour,
    identity,
    light,
    negatives,
    presence,
    stay,
    text,
    view,
)
from server.engine.checks.shown import Doubles
from server.engine.planning.warnings import Warning
from server.projects.vocabulary import Weather
from tests.engine.checks.shots import mixed, shown
from tests.engine.warmth import figure, staging

CRATE = Item("pr_crate", "crate", (900, 200), 20, 100, "#8a6a48")
WIDE = staging(figure(), items=(CRATE,), size="long")


def moved(by: int, of: Staging = WIDE) -> Staging:
    return replace(of, items=(replace(CRATE, at=(CRATE.at[0] + by, CRATE.at[1])),))


def test_who_and_what_is_in_the_recipe_is_present() -> None:
    score = presence.presence(shown(WIDE))
    assert (score.verdict, score.value) == ("pass", 1.0)


def test_a_prop_that_was_painted_out_is_missed() -> None:
    whole = shown(WIDE)
    mask = whole.mask("pr_crate")
    near = np.pad(mask, 3)
    grown = np.zeros_like(mask)
    for y in range(7):
        for x in range(7):
            grown |= near[y : y + mask.shape[0], x : x + mask.shape[1]]
    picture = whole.picture.copy()
    picture[grown] = np.median(picture[grown & ~mask], axis=0)
    score = presence.presence(Shown(whole.staging, picture, whole.maps))
    assert score.verdict == "fail"
    assert "pr_crate" in score.why
    assert "ch_a" not in score.why


def test_somebody_who_is_not_in_the_recipe_is_one_too_many() -> None:
    crowd = replace(WIDE, figures=(*WIDE.figures, figure("ch_b", (-900, 300))))
    score = presence.presence(shown(WIDE, crowd))
    assert score.verdict == "fail"
    assert "ch_b can be seen" in score.why


def test_a_prop_that_cannot_be_seen_fails_and_is_named() -> None:
    score = presence.presence(shown(WIDE, moved(9000)))
    assert score.verdict == "fail"
    assert "pr_crate cannot be seen" in score.why


def test_everything_has_its_own_colour_by_day_and_by_night() -> None:
    for minute in (720, 1170, 1400):
        bright = replace(WIDE, setting=replace(WIDE.setting, minute=minute))
        assert colours.colours(shown(bright)).verdict == "pass", minute


def test_a_coat_of_another_colour_is_found() -> None:
    whole = shown(WIDE)
    picture = whole.picture.copy()
    coat = whole.part("ch_a", "coat")
    picture[coat] = picture[coat][:, ::-1]
    score = colours.colours(Shown(whole.staging, picture, whole.maps))
    assert score.verdict == "fail"
    assert "coat" in score.why


TWIN = figure(coat=Surface("jacket", "#8a4a3c"), hair=Surface("short", "#6a4526"))


def sheets(**people: Staging) -> Mapping[str, list[Doubles]]:
    return {
        id: [
            crops.signature(one.picture, one.mask("ch_a"))
            for bearing in (0, 90, 180, 270)
            for one in (shown(replace(of, framing=replace(of.framing, bearing=bearing))),)
        ]
        for id, of in people.items()
    }


def test_a_figure_is_nearest_to_its_own_sheet_and_a_look_alike_is_told() -> None:
    own, twin = (staging(one, size="long", lens=85) for one in (figure(), TWIN))
    known = sheets(ch_a=own, ch_twin=twin)
    asked = replace(own, framing=replace(own.framing, bearing=30))
    impostor = replace(asked, figures=(TWIN,))
    assert identity.identity(shown(asked), known).verdict == "pass"
    score = identity.identity(shown(asked, impostor), known)
    assert score.verdict == "fail"
    assert "ch_twin" in score.why
    assert identity.identity(shown(asked), {}).verdict == "not_applicable"


def lit(minute: int, weather: Weather = "clear") -> Staging:
    return replace(WIDE, setting=replace(WIDE.setting, minute=minute, weather=weather))


@pytest.mark.parametrize(("minute", "other"), [(450, 1100), (1100, 450)])
def test_light_from_the_other_side_is_told(minute: int, other: int) -> None:
    assert light.side(shown(lit(minute))).verdict == "pass"
    assert light.side(mixed(lit(minute), lit(other))).verdict == "fail"


def test_an_overcast_sky_has_no_side() -> None:
    assert light.side(shown(lit(720, "cloudy"))).verdict == "not_applicable"


@pytest.mark.parametrize(("minute", "other"), [(720, 1180), (1180, 720), (60, 720), (720, 60), (1180, 60)])
def test_the_colour_of_another_hour_is_told(minute: int, other: int) -> None:
    assert hour.hour(shown(lit(minute))).verdict == "pass"
    assert hour.hour(mixed(lit(minute), lit(other))).verdict == "fail"


SIGN = Item("pr_sign", "sign", (0, 0), 0, 100, "#e8e2d0", "wood", "Way out")


def sign(words: str = "Way out") -> Staging:
    return staging(items=(replace(SIGN, text=words),), size="close_up", subjects=("pr_sign",))


def test_words_on_a_sign_are_legible_until_they_are_small_or_gone() -> None:
    assert text.text(shown(sign())).verdict == "pass"
    blank = text.text(mixed(sign(), sign("")))
    assert blank.verdict == "fail"
    assert "contrast 1." in blank.why
    tiny = text.text(shown(sign(), size=(48, 27)))
    assert tiny.verdict == "fail"


def test_words_that_are_turned_away_are_not_judged() -> None:
    back = replace(sign(), framing=replace(sign().framing, bearing=180))
    assert text.text(shown(back)).verdict == "not_applicable"


def test_a_crate_stays_where_it_was_whichever_way_the_camera_stands() -> None:
    first = shown(WIDE)
    turned = shown(replace(WIDE, framing=replace(WIDE.framing, bearing=25)))
    score = stay.stay(turned, (("1A", first),))
    assert score.verdict == "pass"
    assert "1A" in score.why
    elsewhere = replace(WIDE, framing=replace(WIDE.framing, bearing=25))
    shifted = shown(elsewhere, moved(250, elsewhere))
    assert stay.stay(shifted, (("1A", first),)).verdict == "fail"


def test_a_crate_that_the_story_moved_is_not_asked_to_stay() -> None:
    score = stay.stay(shown(moved(400)), (("1A", shown(WIDE)),))
    assert score.verdict == "not_applicable"


def test_from_behind_there_is_no_face_and_from_the_front_there_is() -> None:
    behind = replace(WIDE, framing=replace(WIDE.framing, bearing=180))
    assert view.view(shown(WIDE)).verdict == "pass"
    assert view.view(shown(behind)).verdict == "pass"
    assert view.view(shown(behind, WIDE)).verdict == "fail"
    assert view.view(shown(WIDE, behind)).verdict == "fail"


def test_negatives_hold_or_are_told_or_are_wishes() -> None:
    names = {"pr_crate": "the crate"}
    assert negatives.negatives(shown(WIDE), ("umbrellas",), names).verdict == "pass"
    broken = negatives.negatives(shown(WIDE), ("umbrellas", "crates"), names)
    assert (broken.verdict, broken.value) == ("fail", 0.5)
    assert "the crate can be seen" in broken.why
    wish = negatives.negatives(shown(WIDE), ("melancholy",), names)
    assert wish.verdict == "not_applicable"
    assert "wish" in wish.why


def test_a_warning_of_the_story_fails_its_shot_alone() -> None:
    warnings = (Warning("sh_b", "light", "It is dark."),)
    assert continuity.continuity("sh_a", warnings).verdict == "pass"
    score = continuity.continuity("sh_b", warnings)
    assert (score.verdict, score.why) == ("fail", "It is dark.")


def test_verdicts_are_the_same_each_time_and_in_the_order_of_their_names() -> None:
    known = sheets(ch_a=staging(figure(), size="long", lens=85), ch_twin=staging(TWIN, size="long", lens=85))
    about = About("sh_a", ("crates",), known=known, others=(("1A", shown(WIDE)),))
    one, again = (check(Shown(WIDE, shown(WIDE).picture.copy(), shown(WIDE).maps), about) for _ in range(2))
    assert one == again
    assert tuple(score.check for score in one) == NAMES


def test_a_picture_of_another_size_than_its_maps_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be checked"):
        Shown(WIDE, np.zeros((10, 10, 3), np.uint8), shown(WIDE).maps)
