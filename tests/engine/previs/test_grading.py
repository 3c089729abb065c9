"""Palettes and moods as colour: an outfit is known again in each, and each does what it says."""

from typing import get_args

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray

from server.engine import previs
from server.engine.blocking.moods import MOODS
from server.engine.planning.colours import _WORDS, word
from server.engine.previs import grading
from server.engine.stage.paint import rgb
from server.projects.vocabulary import MoodKind, Palette
from tests.engine.warmth import figure, staging

TINY = (192, 108)
PALETTES: tuple[Palette, ...] = get_args(Palette)


def graded(colour: str, palette: Palette) -> str:
    found = grading.graded(np.array([rgb(colour)]), grading.PALETTES[palette])[0]
    return "#" + "".join(f"{round(value * 255):02x}" for value in found.tolist())


@pytest.mark.parametrize("palette", PALETTES)
def test_a_red_coat_is_red_in_every_palette(palette: Palette) -> None:
    assert word(graded(_WORDS["red"], palette)) == "red"
    assert word(graded("#b32a28", palette)) in ("red", "rust")


@pytest.mark.parametrize("palette", PALETTES)
def test_strong_colours_keep_their_hue(palette: Palette) -> None:
    for name, colour in _WORDS.items():
        before, after = (grading._oklab(np.array([rgb(one)]))[0] for one in (colour, graded(colour, palette)))
        if np.hypot(before[1], before[2]) < 0.10:
            continue
        turn = np.degrees(np.arctan2(after[2], after[1]) - np.arctan2(before[2], before[1]))
        assert abs((turn + 180) % 360 - 180) < 22, (name, turn)


@pytest.mark.parametrize("palette", [one for one in PALETTES if one != "natural"])
def test_a_palette_tints_grey(palette: Palette) -> None:
    assert graded("#808080", palette) != "#808080" or palette == "noir"
    assert graded("#404040", palette) != "#404040"


def test_natural_without_a_mood_changes_nothing() -> None:
    assert grading.table("natural", "none", 0) is None
    assert grading.table("natural", "dread", 0) is None


def picture(mood: MoodKind, per_cent: int) -> NDArray[np.float64]:
    shot = staging(figure(), kind="shore")
    setting = replace(shot.setting, mood=mood, light=per_cent, colours=per_cent)
    return previs.render(replace(shot, setting=setting), TINY, 1, samples=1).colour.astype(float)


@pytest.fixture(scope="module")
def plain() -> NDArray[np.float64]:
    return picture("none", 0)


@pytest.mark.parametrize("mood", [kind for kind in MOODS if kind != "none"])
def test_a_mood_changes_the_picture_in_its_own_direction(mood: MoodKind, plain: NDArray[np.float64]) -> None:
    dials = MOODS[mood]
    full, half = picture(mood, 100), picture(mood, 50)

    def bright(one: NDArray[np.float64]) -> float:
        return float((one[20:-20, 40:-40] @ np.array([0.30, 0.59, 0.11])).mean())

    def warm(one: NDArray[np.float64]) -> float:
        return float(one[..., 0].mean() / one[..., 2].mean())

    def colourful(one: NDArray[np.float64]) -> float:
        return float((one.max(2) - one.min(2)).mean() / one.mean())

    if abs(dials.light.key) > 5:
        assert (bright(full) - bright(plain)) * dials.light.key > 0
    if abs(dials.light.warmth) > 20:
        assert (warm(full) - warm(plain)) * dials.light.warmth > 0
    if mood in ("calm", "melancholy", "triumph"):
        assert (colourful(full) - colourful(plain)) * dials.colours.strength > 0
    moved = np.abs(full - plain).mean()
    assert 0 < np.abs(half - plain).mean() < moved
    assert moved > 4


def test_a_mood_at_strength_nought_changes_nothing(
    plain: NDArray[np.float64],
) -> None:
    assert (picture("dread", 0) == plain).all()
