"""What people call the hours of a day: one table for what is said, written, painted and checked. Pure."""

from collections.abc import Mapping
from typing import NamedTuple

DAY = 1440


class Hour(NamedTuple):
    """Minutes of a day: from when to when it is called so (past 1440 is the next day), the minute that it is
    set to by name, and from when on it looks so: asked for before that, it is set."""

    first: int
    last: int
    usual: int
    plain: int = 0

    def holds(self, time: int, slack: int = 0) -> bool:
        """Whether a minute of the story is within it, or at most `slack` minutes off."""
        return any(
            self.first - slack <= minute <= self.last + slack for minute in (time % DAY, time % DAY + DAY)
        )


HOURS: Mapping[str, Hour] = {
    "early_morning": Hour(390, 510, 450),
    "dawn": Hour(360, 450, 390),
    "morning": Hour(450, 660, 540),
    "late_morning": Hour(600, 700, 645),
    "noon": Hour(720, 720, 720),
    "day": Hour(600, 960, 780),
    "afternoon": Hour(780, 1020, 900),
    "late_afternoon": Hour(930, 1020, 990),
    "dusk": Hour(1050, 1200, 1150, plain=1110),
    "early_evening": Hour(1050, 1150, 1110),
    "evening": Hour(1080, 1290, 1170, plain=1110),
    "late_evening": Hour(1200, 1290, 1245),
    "night": Hour(1230, 1680, 1320),
    "late_night": Hour(1350, 1680, 1400),
    "midnight": Hour(1440, 1440, 1440),
}


def part(time: int) -> str:
    """The one of night, dawn, morning, noon, afternoon and dusk that a minute of the story is in."""
    minute = time % DAY
    if minute < HOURS["dawn"].first or minute >= HOURS["night"].first:
        return "night"
    if minute < HOURS["morning"].first:
        return "dawn"
    if minute <= HOURS["morning"].last:
        return "morning"
    if minute < HOURS["afternoon"].first:
        return "noon"
    return "afternoon" if minute < HOURS["dusk"].first else "dusk"
