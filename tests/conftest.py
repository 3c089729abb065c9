"""What many tests need: databases of both kinds, empty and with all tables."""

import asyncio
import os
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import create_async_engine

from server.database import Database, metadata
from server.engine import queue

POSTGRES = os.environ.get("TEST_POSTGRES", "postgresql+asyncpg://postgres@127.0.0.1:5432/postgres")


def tables() -> sa.MetaData:
    import server.billing.tables
    import server.engine.tables
    import server.projects.tables
    import server.realtime.tables  # noqa: F401

    return metadata


async def postgres_answers() -> bool:
    """Whether the server at TEST_POSTGRES takes connections."""
    try:
        await _on_postgres("SELECT 1")
    except OSError:
        return False
    return True


async def _on_postgres(statement: str) -> None:
    server = create_async_engine(POSTGRES, isolation_level="AUTOCOMMIT")
    try:
        async with server.connect() as db:
            await db.execute(sa.text(statement))
    finally:
        await server.dispose()


def _address(name: str) -> str:
    return sa.make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)


async def _fill(url: str) -> None:
    """Make all tables in an empty database."""
    opened = Database(url)
    await opened.enable_wal()
    async with opened.write() as db:
        await db.run_sync(tables().create_all)
    await opened.close()


_templates: list[str] = []


async def _template() -> str:
    """A database with all tables, DBOS's too, which others are copied from: that is quicker."""
    if not _templates:
        if not await postgres_answers():
            if os.environ.get("CI") == "true":
                pytest.fail("PostgreSQL does not answer, and with CI=true nothing may be skipped")
            pytest.skip(f"PostgreSQL does not answer at {POSTGRES}")
        name = f"diorama_template_{uuid.uuid4().hex[:12]}"
        await _on_postgres(f"CREATE DATABASE {name}")
        await _fill(_address(name))
        await queue.migrate(_address(name))
        _templates.append(name)
    return _templates[0]


def pytest_sessionfinish() -> None:
    for name in _templates:
        asyncio.run(_on_postgres(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The address of a fresh, empty database (with all tables where the test asks for `database`).

    The test runs once on each kind.
    """
    filled = "database" in request.fixturenames
    if request.param == "sqlite":
        url = f"sqlite+aiosqlite:///{tmp_path / 'diorama.db'}"
        if filled:
            await _fill(url)
        yield url
        return
    template = await _template()
    name = f"diorama_{uuid.uuid4().hex[:12]}"
    await _on_postgres(f"CREATE DATABASE {name} TEMPLATE {template if filled else 'template0'}")
    yield _address(name)
    await _on_postgres(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A database with all tables, on SQLite and on PostgreSQL."""
    opened = Database(database_url)
    yield opened
    await opened.close()
