"""The story: facts folded in story order, reading order, labels."""

from server.engine.story.established import Established, established
from server.engine.story.fold import Folded, Problem, State, Story, Timeline, attributes, fold
from server.engine.story.moments import Moment, labels, reading_order, shots_by_scene

__all__ = [
    "Established",
    "Folded",
    "Moment",
    "Problem",
    "State",
    "Story",
    "Timeline",
    "attributes",
    "established",
    "fold",
    "labels",
    "reading_order",
    "shots_by_scene",
]
