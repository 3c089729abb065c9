"""Warm bodies for every test here."""

import pytest

from tests.engine.warmth import warm

__all__ = ["warm"]


@pytest.fixture(autouse=True)
def _bodies(warm: None) -> None:
    """The body model is loaded before a test runs."""
