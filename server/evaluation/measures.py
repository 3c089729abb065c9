"""From scores to a table: shares that pass, at once and in some takes, with an interval by worlds."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

import numpy as np

from server.engine.checks import Score
from server.evaluation.arms import Arm

RESAMPLES = 2_000
SEED = 20


@dataclass(frozen=True)
class Measure:
    """What is counted: a picture passes if none of the `checks` fails and one at least applies. `arms` are
    those that it says something of; in `construction` it is true of previs by construction: no result."""

    name: str
    checks: tuple[str, ...]
    arms: tuple[Arm, ...] = ("memory", "no memory")
    construction: tuple[Arm, ...] = ()


MEASURES = (
    Measure("identity", ("identity",), ("memory", "no memory", "another", "copy"), ("copy",)),
    Measure("colours of clothes", ("colours",), ("memory", "no memory", "another")),
    Measure("objects stay", ("objects stay",), construction=("memory",)),
    Measure("light and hour", ("light", "hour")),
    Measure("words legible", ("text",), construction=("no memory",)),
    Measure("negatives obeyed", ("negatives",)),
    Measure("presence", ("presence",), construction=("memory",)),
)


@dataclass(frozen=True)
class Drawn:
    """One picture of a story's shot in an arm, with its scores and the seconds that it took."""

    story: str
    shot: str
    arm: Arm
    take: int
    scores: tuple[Score, ...]
    seconds: float


@dataclass(frozen=True)
class Share:
    """A share of shots that pass: the mean over worlds, with a 95 % interval, of so many shots and worlds."""

    value: float
    low: float
    high: float
    shots: int
    worlds: int


def passed(one: Drawn, measure: Measure) -> bool | None:
    """Whether a picture passes; None where none of the checks applies."""
    verdicts = [score.verdict for score in one.scores if score.check in measure.checks]
    if all(verdict == "not_applicable" for verdict in verdicts):
        return None
    return "fail" not in verdicts


def pass_at(takes: int, good: int, k: int) -> float:
    """The chance that one at least of `k` of the takes passes, if `good` of them do: 1 - C(n-c, k) / C(n, k)
    (Chen et al. 2021, arXiv:2107.03374, equation 1). Raises `ValueError` for more than there are."""
    if k > takes:
        raise ValueError(f"There are {takes} takes, not {k}.")
    return 1.0 - comb(takes - good, k) / comb(takes, k)


def share(drawn: Sequence[Drawn], measure: Measure, k: int = 1) -> Share | None:
    """pass@k of a measure over the pictures of one arm; None where nothing applies."""
    takes: dict[tuple[str, str], list[bool]] = {}
    for one in drawn:
        if (verdict := passed(one, measure)) is not None:
            takes.setdefault((one.story, one.shot), []).append(verdict)
    worlds: dict[str, list[float]] = {}
    for (story, _), found in takes.items():
        worlds.setdefault(story, []).append(pass_at(len(found), sum(found), min(k, len(found))))
    return _over(list(worlds.values()))


def whole_stories(drawn: Sequence[Drawn], measure: Measure) -> Share | None:
    """In which share of stories every first take passes wherever the measure applies."""
    worlds: dict[str, list[bool]] = {}
    for one in drawn:
        if one.take == 1 and (verdict := passed(one, measure)) is not None:
            worlds.setdefault(one.story, []).append(verdict)
    return _over([[float(all(verdicts))] for verdicts in worlds.values()])


def _over(worlds: list[list[float]]) -> Share | None:
    """The mean of the means of worlds, and the bootstrap's percentiles: whole worlds are drawn again, as
    shots of one world are not independent (Efron and Tibshirani 1993, chapter 13)."""
    if not worlds:
        return None
    means = np.array([sum(found) / len(found) for found in worlds])
    random = np.random.default_rng(SEED)
    again = means[random.integers(0, len(means), (RESAMPLES, len(means)))].mean(1)
    low, high = np.percentile(again, (2.5, 97.5))
    return Share(float(means.mean()), float(low), float(high), sum(map(len, worlds)), len(worlds))
