"""Continuity: the story says nothing against the shot."""

from collections.abc import Sequence

from server.engine.checks.score import Score, scored
from server.engine.planning.warnings import Warning
from server.projects.world import Id

THRESHOLD = 1.0


def continuity(shot: Id, warnings: Sequence[Warning]) -> Score:
    """Passes where none of the warnings of `planning.continuity` is about the shot."""
    own = [warning.text for warning in warnings if warning.shot == shot]
    return scored("continuity", 0.0 if own else 1.0, THRESHOLD, " ".join(own) or "There is no warning.")
