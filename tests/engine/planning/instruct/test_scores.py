"""How well sentences of other people are understood. The held-out half is told in sums only."""

from pathlib import Path

import pytest

from tests.engine.planning.sentences.scoring import HELD_OUT, SEEN, cases, outcome, score


def test_of_the_seen_sentences_nearly_all_are_right_and_none_is_wrong() -> None:
    found = score(SEEN)["all"]
    assert found["right"] >= 0.97 * found.total()
    assert found["wrong"] == 0


def test_of_the_held_out_sentences_at_most_one_in_a_hundred_is_wrong() -> None:
    found = score(HELD_OUT)["all"]
    assert found["right"] >= HELD_RIGHT * found.total()
    assert found["wrong"] <= 0.01 * found.total()


HELD_RIGHT = 0.53


@pytest.mark.parametrize("path", [SEEN, HELD_OUT], ids=["seen", "held_out"])
def test_the_scorer_counts_doing_nothing_as_wrong(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from server.engine.planning.instruct.reply import Understood
    from tests.engine.planning.sentences import scoring

    monkeypatch.setattr(scoring, "instruct", lambda *_: Understood())
    results = {outcome(case).result for case in cases(path) if isinstance(case["want"], dict)}
    assert results == {"wrong"}
