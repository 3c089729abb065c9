"""Scores as lines for people: a table of shots by checks, and why the ones that fail do."""

from collections.abc import Sequence

from server.engine.checks import NAMES, Score

_WIDE = max(map(len, NAMES)) + 1


def head() -> str:
    """The line over the table."""
    return "shot  " + " ".join(name.rjust(_WIDE) for name in NAMES)


def line(label: str, scores: Sequence[Score]) -> str:
    """One shot: the value of each check, with a cross where it fails; a dash where it does not apply."""
    return label.ljust(6) + " ".join(_cell(score).rjust(_WIDE) for score in scores)


def reasons(rows: Sequence[tuple[str, Sequence[Score]]]) -> list[str]:
    """Each failure in words, and how many of each verdict there are."""
    told = [
        f"{label} {score.check}: {score.why}"
        for label, scores in rows
        for score in scores
        if score.verdict == "fail"
    ]
    verdicts = [score.verdict for _, scores in rows for score in scores]
    passed, failed = verdicts.count("pass"), verdicts.count("fail")
    rest = len(verdicts) - passed - failed
    return [*told, f"{passed} pass, {failed} fail, {rest} do not apply."]


def _cell(score: Score) -> str:
    if score.verdict == "not_applicable":
        return "–"
    return f"{'✗ ' if score.verdict == 'fail' else ''}{score.value:.2f}"
