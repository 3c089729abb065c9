"""A database that jobs can be queued in, and the house of people for what is asked over HTTP."""

from collections.abc import AsyncIterator

import pytest

from server.database import Database
from server.engine import jobs
from tests.projects.conftest import house  # noqa: F401


@pytest.fixture
async def client(database: Database, database_url: str) -> AsyncIterator[jobs.Client]:
    """Queues jobs in `database`."""
    opened = jobs.Client(database_url)
    yield opened
    opened.close()
