"""The face chart in the picture: marks where they are and nowhere else, brows in the hair's colour."""

import msgspec
import numpy as np
import pytest

from server.engine import previs
from server.engine.blocking.staging import Figure, Look, Surface
from server.projects.vocabulary import Expression
from server.projects.world import Mark
from tests.engine.warmth import figure, staging

SIZE = (160, 160)
PLAIN = Look(ink=50, tones=1, mute=0, paper="#ffffff", blacks=0, hatching=0, rim=0)


def _close(who: Figure, bearing: int = 0) -> np.ndarray:
    of = staging(who, size="close_up", lens=85, bearing=bearing)
    return previs.render(of, SIZE, seed=1).colour.astype(int)


def _blue(who: Figure, bearing: int = 0) -> np.ndarray:
    """The columns at which blue is seen on a face."""
    colour = _close(who, bearing)
    return np.nonzero(colour[:, 30:130, 2] - colour[:, 30:130, 0] > 60)[1] + 30


BALD = figure(without=("hair", "coat"), top=Surface("shirt", "#a05030"))


@pytest.mark.parametrize(("place", "to_the_right"), [("left_cheek", True), ("right_cheek", False)])
def test_a_mark_shows_its_colour_on_its_own_side(place: str, to_the_right: bool) -> None:
    tattooed = msgspec.structs.replace(BALD, marks=(Mark("birthmark", place, "#1030ff"),))  # type: ignore[arg-type]
    columns = _blue(tattooed)
    assert len(columns) > len(_blue(BALD)) + 8
    assert (float(np.median(columns)) > 80) == to_the_right


def test_a_mark_on_a_cheek_is_not_seen_from_behind() -> None:
    tattooed = msgspec.structs.replace(BALD, marks=(Mark("birthmark", "left_cheek", "#1030ff"),))
    assert np.array_equal(_close(tattooed, 180), _close(BALD, 180))


@pytest.mark.parametrize("expression", ["smile", "angry", "surprised"])
def test_an_expression_can_be_seen(expression: Expression) -> None:
    changed = np.abs(_close(figure(face=Surface(expression))) - _close(figure())).sum(2) > 40
    assert changed.mean() > 0.004


def _grey(who: Figure, bearing: int, size: int = 320) -> tuple[np.ndarray, np.ndarray]:
    """A close-up's lightness (H,W), and where its keypoints lie (18,2) in whole pixels."""
    of = staging(who, size="close_up", lens=85, bearing=bearing, look=PLAIN)
    drawn = previs.render(of, (size, size), seed=1)
    return drawn.colour.astype(int).mean(2), drawn.keypoints["ch_a"][:, :2].round().astype(int)


def test_a_closed_eye_is_a_full_line() -> None:
    grey, at = _grey(figure(without=("hair", "coat"), face=Surface("asleep")), 0)
    for x, y in at[14:16]:
        column = grey[y - 12 : y + 13, x - 3 : x + 4]
        dark = (column < 0.62 * np.median(column)).sum(0)
        assert dark.min() >= 3


def test_a_nose_turned_from_the_eye_has_a_line_on_its_far_side() -> None:
    darkest = []
    for bearing in (0, 20):
        grey, at = _grey(BALD, bearing)
        (nose_x, nose_y), eyes = at[0], at[14:16]
        y = int(eyes[:, 1].mean() * 0.55 + nose_y * 0.45)
        row = grey[y, nose_x - 20 : nose_x + 21]
        darkest.append(row.min() / np.median(row))
    assert darkest[0] > 0.95
    assert darkest[1] < 0.8
