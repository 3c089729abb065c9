"""A score: how well a picture does on one check, and whether that is good enough."""

from typing import Literal

from server.projects.world import Struct

Verdict = Literal["pass", "fail", "not_applicable"]


class Score(Struct, frozen=True):
    """`value` is from 0 to 1, and passes from `threshold` on; `why` is a sentence for a person.

    Where a check has nothing to look at its verdict is `not_applicable`, and its value 0.
    """

    check: str
    value: float
    threshold: float
    verdict: Verdict
    why: str


def scored(check: str, value: float, threshold: float, why: str) -> Score:
    """A score by its value, which is cut to 0 to 1 and rounded to thousandths."""
    exact = round(min(max(float(value), 0.0), 1.0), 3)
    return Score(check, exact, threshold, "pass" if exact >= threshold else "fail", why)


def not_applicable(check: str, threshold: float, why: str) -> Score:
    """The score of a check that has nothing to look at."""
    return Score(check, 0.0, threshold, "not_applicable", why)
