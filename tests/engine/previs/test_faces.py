"""The face chart in the picture: marks where they are and nowhere else, brows in the hair's colour."""

import msgspec
import numpy as np
import pytest

from server.engine import previs
from server.engine.blocking.staging import Figure, Surface
from server.projects.vocabulary import Expression
from server.projects.world import Mark
from tests.engine.warmth import figure, staging

SIZE = (160, 160)


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
