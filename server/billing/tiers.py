"""What is sold: tiers and what each permits. A published version never changes; a new one is added."""

from typing import Literal

import msgspec

from server import errors

Name = Literal["Free", "Creator", "Studio", "Enterprise"]


class Tier(msgspec.Struct, frozen=True):
    """What a team may have. None means without limit.

    `slots` are persistent characters over all projects, `iterations` full-size pictures in a calendar
    month (UTC), `editors` people other than viewers and commenters over all projects, owner included.
    """

    name: Name
    version: int
    slots: int | None
    iterations: int | None
    editors: int | None


TIERS: tuple[Tier, ...] = (
    Tier("Free", 1, slots=5, iterations=300, editors=3),
    Tier("Creator", 1, slots=25, iterations=2_000, editors=6),
    Tier("Studio", 1, slots=150, iterations=15_000, editors=30),
    Tier("Enterprise", 1, slots=None, iterations=None, editors=None),
)
"""Every version ever sold, oldest first: old subscribers keep theirs."""

FIRST = TIERS[0]
"""What a team has until it chooses."""


def newest(name: str) -> Tier:
    """The version of a tier that is sold now. Raises `Invalid` for an unknown name."""
    for tier in reversed(TIERS):
        if tier.name == name:
            return tier
    raise errors.Invalid(f"There is no tier {name!r}.", path="tier")


def version(name: str, number: int) -> Tier:
    """A tier as it was sold. Raises `KeyError` for one that never was."""
    for tier in TIERS:
        if (tier.name, tier.version) == (name, number):
            return tier
    raise KeyError((name, number))


def on_sale() -> list[Tier]:
    """The newest version of each tier, smallest first."""
    names = dict.fromkeys(tier.name for tier in TIERS)
    return [newest(name) for name in names]
