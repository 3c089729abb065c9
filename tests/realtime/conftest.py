"""A house on each kind of database, and its server."""

from collections.abc import AsyncIterator

import pytest

from server.database import Database
from tests.realtime.house import House, Served, build, serve


@pytest.fixture
async def house(database: Database) -> House:
    return await build(database)


@pytest.fixture
async def served(house: House) -> AsyncIterator[Served]:
    async with serve(house) as running:
        yield running
