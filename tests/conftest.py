"""What many tests need: databases of both kinds, without tables and with all."""

import asyncio
import os
import shutil
import tempfile
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import create_async_engine

from server import migrate
from server.database import Database, metadata

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


async def _on_postgres(statement: str, name: str | None = None) -> None:
    """Run a statement on the server: in its first database, or in a named one."""
    server = create_async_engine(_address(name) if name else POSTGRES, isolation_level="AUTOCOMMIT")
    try:
        async with server.connect() as db:
            await db.execute(sa.text(statement))
    finally:
        await server.dispose()


def _address(name: str) -> str:
    return sa.make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)


_ALONE = """
    PERFORM pg_terminate_backend(pid, 60000) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid();
"""
_WITHOUT_TABLES = f"""
DO $$ BEGIN
    {_ALONE}
    DROP SCHEMA IF EXISTS dbos CASCADE;
    DROP SCHEMA public CASCADE;
    CREATE SCHEMA public;
END $$
"""
_WITHOUT_ROWS = f"""
DO $$ DECLARE one record; BEGIN
    {_ALONE}
    SET LOCAL session_replication_role = replica;  -- no trigger refuses, and no order matters
    FOR one IN SELECT schemaname, tablename FROM pg_tables
        WHERE schemaname IN ('public', 'dbos') AND tablename NOT IN ('alembic_version', 'dbos_migrations')
    LOOP
        EXECUTE format('DELETE FROM %I.%I', one.schemaname, one.tablename);
    END LOOP;
    PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
        FROM pg_sequences WHERE last_value IS NOT NULL;
END $$
"""

_kept: dict[str, str] = {}
"""What was made once in this process: the file of an SQLite database with all tables, and the names of
PostgreSQL databases with all and without.
"""


async def _migrated(url: str) -> None:
    """Make all tables, DBOS's too, in an empty database."""
    opened = Database(url)
    await migrate.upgrade(opened)
    await opened.close()


async def sqlite_with_tables(file: Path) -> str:
    """The address of a new database with all tables in `file`: a copy of one made once in this process."""
    if "sqlite" not in _kept:
        _kept["sqlite"] = str(Path(tempfile.mkdtemp(prefix="diorama-tests-")) / "tables.db")
        await _migrated(f"sqlite+aiosqlite:///{_kept['sqlite']}")
    shutil.copyfile(_kept["sqlite"], file)
    return f"sqlite+aiosqlite:///{file}"


async def _postgres(filled: bool) -> str:
    """The address of a database that all tests of this process have in turn, emptied for each: to make and
    to drop one costs twenty times as much.
    """
    kind = "filled" if filled else "bare"
    if kind not in _kept:
        if not await postgres_answers():
            if os.environ.get("CI") == "true":
                pytest.fail("PostgreSQL does not answer, and with CI=true nothing may be skipped")
            pytest.skip(f"PostgreSQL does not answer at {POSTGRES}")
        name = f"diorama_{uuid.uuid4().hex[:12]}"
        await _on_postgres(f"CREATE DATABASE {name} TEMPLATE template0")
        _kept[kind] = name
        if filled:
            await _migrated(_address(name))
    await _on_postgres(_WITHOUT_ROWS if filled else _WITHOUT_TABLES, _kept[kind])
    return _address(_kept[kind])


def pytest_sessionfinish() -> None:
    if "sqlite" in _kept:
        shutil.rmtree(Path(_kept.pop("sqlite")).parent)
    for name in _kept.values():
        asyncio.run(_on_postgres(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database: with all tables where the test asks for `database`, else without.

    The test runs once on each kind.
    """
    filled = "database" in request.fixturenames
    if request.param == "postgresql":
        return await _postgres(filled)
    file = tmp_path / "diorama.db"
    return await sqlite_with_tables(file) if filled else f"sqlite+aiosqlite:///{file}"


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A database with all tables, on SQLite and on PostgreSQL."""
    opened = Database(database_url)
    yield opened
    await opened.close()
