"""Scores become shares with intervals."""

from math import isclose

import pytest

from server.engine.checks import Score
from server.engine.checks.score import Verdict
from server.evaluation.measures import MEASURES, Drawn, pass_at, passed, share, whole_stories

IDENTITY, LIGHT = MEASURES[0], MEASURES[3]


def drawn(story: str, shot: str, verdict: Verdict, take: int = 1, check: str = "identity") -> Drawn:
    return Drawn(story, shot, "memory", take, (Score(check, 0.0, 0.5, verdict, ""),), 0.1)


def test_pass_at_k_is_the_chance_that_one_of_k_takes_passes() -> None:
    assert pass_at(3, 1, 1) == pytest.approx(1 / 3)
    assert pass_at(3, 1, 2) == pytest.approx(2 / 3)
    assert pass_at(3, 1, 3) == 1.0
    assert pass_at(3, 0, 3) == 0.0
    with pytest.raises(ValueError, match="3 takes, not 4"):
        pass_at(3, 1, 4)


def test_a_picture_passes_where_no_check_fails_and_one_applies() -> None:
    def both(light: Verdict, hour: Verdict) -> bool | None:
        scores = (Score("light", 0, 0, light, ""), Score("hour", 0, 0, hour, ""))
        return passed(Drawn("a", "1A", "memory", 1, scores, 0.1), LIGHT)

    assert both("pass", "not_applicable") is True
    assert both("pass", "fail") is False
    assert both("not_applicable", "not_applicable") is None


def test_a_share_is_the_mean_over_worlds_and_its_interval_widens_with_what_worlds_differ_in() -> None:
    alike = [
        drawn(f"w{n}", shot, "pass" if shot == "1A" else "fail") for n in range(8) for shot in ("1A", "1B")
    ]
    unlike = [drawn(f"w{n}", shot, "pass" if n % 2 else "fail") for n in range(8) for shot in ("1A", "1B")]
    same, split = share(alike, IDENTITY), share(unlike, IDENTITY)
    assert same is not None
    assert split is not None
    assert same.value == split.value == 0.5
    assert (same.low, same.high) == (0.5, 0.5)
    assert split.low < 0.3 < 0.7 < split.high
    assert (split.shots, split.worlds) == (16, 8)
    assert share([drawn("w", "1A", "not_applicable")], IDENTITY) is None


def test_takes_of_a_shot_are_one_shot() -> None:
    takes = [drawn("w", "1A", "pass", 1), drawn("w", "1A", "fail", 2), drawn("w", "1A", "fail", 3)]
    once, best = share(takes, IDENTITY), share(takes, IDENTITY, 3)
    assert once is not None
    assert best is not None
    assert isclose(once.value, 1 / 3)
    assert best.value == 1.0
    assert once.shots == 1


def test_a_whole_story_holds_where_no_picture_of_it_fails() -> None:
    found = whole_stories(
        [drawn("a", "1A", "pass"), drawn("a", "1B", "fail"), drawn("b", "1A", "pass")], IDENTITY
    )
    assert found is not None
    assert found.value == 0.5
