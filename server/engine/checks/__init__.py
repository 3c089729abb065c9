"""What a picture must show, as measured checks: numbers over a picture and the maps of its staging.

Nothing here draws, and nothing loads torch: a check is a pure function, the same for a picture of any studio.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from server.engine.checks import (
    colours,
    continuity,
    hour,
    identity,
    light,
    negatives,
    presence,
    stay,
    text,
    view,
)
from server.engine.checks.score import Score
from server.engine.checks.shown import Shown
from server.engine.planning.warnings import Warning
from server.projects.world import Id

__all__ = ["NAMES", "About", "Score", "Shown", "check"]

NAMES = (
    "presence",
    "identity",
    "colours",
    "light",
    "hour",
    "text",
    "objects stay",
    "view",
    "negatives",
    "continuity",
)
"""The checks in the order in which `check` gives their scores."""


@dataclass(frozen=True)
class About:
    """What is known of a shot besides its picture: its negatives, the names of the world's things, the
    warnings of its continuity, earlier shots of its place by label, and crops of everybody's sheet."""

    shot: Id
    negatives: tuple[str, ...] = ()
    names: Mapping[Id, str] = field(default_factory=dict)
    warnings: Sequence[Warning] = ()
    others: tuple[tuple[str, Shown], ...] = ()
    known: identity.Known = field(default_factory=dict)


def check(shown: Shown, about: About) -> tuple[Score, ...]:
    """All scores of one picture, in the order of `NAMES`; the same picture has the same scores."""
    return tuple(_scores(shown, about))


def _scores(shown: Shown, about: About) -> Iterator[Score]:
    yield presence.presence(shown)
    yield identity.identity(shown, about.known)
    yield colours.colours(shown)
    yield light.side(shown)
    yield hour.hour(shown)
    yield text.text(shown)
    yield stay.stay(shown, about.others)
    yield view.view(shown)
    yield negatives.negatives(shown, about.negatives, about.names)
    yield continuity.continuity(about.shot, about.warnings)
