"""Words on signs: drawn within their face, wrapped, as large as fits."""

import numpy as np
import pytest

from server.engine import props
from server.engine.stage.writing import fitted, written
from server.projects.vocabulary import PropKind


@pytest.mark.parametrize("word", ["sign", "book", "letter", "phone", "laptop"])
@pytest.mark.parametrize("text", ["Open", "Pier closed after dark, ask the keeper at the lighthouse"])
def test_words_stand_on_their_face_and_within_it(word: PropKind, text: str) -> None:
    label = props.form(word, False).label
    assert label is not None
    letters = written(text, label)
    assert letters is not None
    assert len(letters.faces) > 50
    right, up = np.array(label.right), np.array(label.up)
    away = letters.vertices - np.array(label.corner)
    assert (away @ right / (right @ right) > -0.02).all()
    assert (away @ right / (right @ right) < 1.02).all()
    assert (away @ up / (up @ up) > -0.02).all()
    assert (away @ up / (up @ up) < 1.02).all()


def test_a_long_text_is_wrapped_and_smaller() -> None:
    short, large = fitted("Open", 0.8, 0.4, 1.0)
    long, small = fitted("Open from nine to five on every day but Sunday", 0.8, 0.4, 1.0)
    assert short == ["Open"]
    assert " ".join(long) == "Open from nine to five on every day but Sunday"
    assert len(long) > 1
    assert small < large


def test_nothing_is_written_where_there_are_no_words() -> None:
    label = props.form("sign", False).label
    assert label is not None
    assert written("  ", label) is None
