"""How well sentences of other people are understood. The held-out half is told in sums only."""

from pathlib import Path

import pytest

from tests.engine.planning.sentences.scoring import HELD_OUT, SEEN, cases, outcome, score

REACHED = {
    "seen": (100, 0),
    "seen_2": (59, 0),
    "seen_3": (158, 0),
    "seen_4": (155, 0),
    "seen_5": (196, 0),
    "seen_6": (193, 2),
    "held_out": (63, 1),
    "held_out_2": (31, 1),
}
"""How many are right and wrong; more right and fewer wrong is better, and then written here."""


@pytest.mark.parametrize("path", [*SEEN, *HELD_OUT], ids=lambda path: path.stem)
def test_sentences_are_understood_no_worse_than_has_been_reached(path: Path) -> None:
    right, wrong = REACHED[path.stem]
    found = score(path)["all"]
    assert found["right"] >= right
    assert found["wrong"] <= wrong


@pytest.mark.parametrize("path", [*SEEN, *HELD_OUT], ids=lambda path: path.stem)
def test_the_scorer_counts_doing_nothing_as_wrong(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from server.engine.planning.instruct.reply import Understood
    from tests.engine.planning.sentences import scoring

    monkeypatch.setattr(scoring, "instruct", lambda *_: Understood())
    results = {outcome(case).result for case in cases(path) if isinstance(case["want"], dict)}
    assert results == {"wrong"}
