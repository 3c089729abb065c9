"""Tiers: published versions are for ever."""

import itertools

import pytest

from server import errors
from server.billing import tiers
from server.billing.tiers import Tier


def test_a_published_version_never_changes() -> None:
    published = (
        Tier("Free", 1, slots=5, iterations=300, editors=3),
        Tier("Creator", 1, slots=25, iterations=2_000, editors=6),
        Tier("Studio", 1, slots=150, iterations=15_000, editors=30),
        Tier("Enterprise", 1, slots=None, iterations=None, editors=None),
    )
    for tier in published:
        assert tiers.version(tier.name, tier.version) == tier


def test_versions_are_numbered_without_repeats_and_the_newest_is_sold() -> None:
    for sold in tiers.on_sale():
        versions = [tier.version for tier in tiers.TIERS if tier.name == sold.name]
        assert versions == list(range(1, len(versions) + 1))
        assert sold.version == versions[-1]


def test_a_bigger_tier_permits_no_less() -> None:
    def size(cap: int | None) -> float:
        return float("inf") if cap is None else cap

    sold = tiers.on_sale()
    for smaller, bigger in itertools.pairwise(sold):
        assert size(smaller.slots) < size(bigger.slots)
        assert size(smaller.iterations) < size(bigger.iterations)
        assert size(smaller.editors) < size(bigger.editors)


def test_an_unknown_tier_is_refused() -> None:
    with pytest.raises(errors.Invalid):
        tiers.newest("Gold")
    with pytest.raises(KeyError):
        tiers.version("Free", 99)
