"""The database: one writer, many readers, and word of what other processes wrote.

SQLite has a single writing connection (`BEGIN IMMEDIATE`) and query-only readers; PostgreSQL has one
pool. A verb takes a connection, called `db`; whoever opened it owns the transaction.
"""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

Connection = AsyncConnection

T = TypeVar("T")

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Every package's `tables.py` adds its tables here; Alembic reads it."""

CHANNEL = "diorama_changes"
WATCH_SECONDS = 0.05


class Database:
    """Opens connections to the database at `url` (`sqlite+aiosqlite:///…` or `postgresql+asyncpg://…`)."""

    def __init__(self, url: str) -> None:
        self.url = sa.make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite:
            self._writer = _sqlite_engine(self.url, pool_size=1, begin="BEGIN IMMEDIATE", query_only=False)
            self._reader = _sqlite_engine(self.url, pool_size=4, begin="BEGIN DEFERRED", query_only=True)
        else:
            self._writer = self._reader = create_async_engine(self.url, pool_size=10, max_overflow=10)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Connection]:
        """A connection for reading, in one transaction that is rolled back at the end."""
        async with self._reader.connect() as db:
            yield db

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Connection]:
        """A transaction: committed when the block ends well, rolled back when it raises."""
        async with self._writer.begin() as db:
            yield db

    async def write_at_once(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """SQLite only: a whole transaction as one call in the driver's thread.

        Each statement through SQLAlchemy costs several changes of thread; what commits a hundred times
        a second cannot pay that. `work` gets the connection inside `BEGIN IMMEDIATE`. Raises
        `sqlite3.Error`.
        """

        def transaction(connection: sqlite3.Connection) -> T:
            connection.execute("BEGIN IMMEDIATE")
            try:
                result = work(connection)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            return result

        async with self._writer.connect() as db:
            driver: Any = (await db.get_raw_connection()).driver_connection
            done: T = await driver._execute(transaction, driver._conn)  # aiosqlite offers no public way
            return done

    async def changes(self) -> AsyncGenerator[None, None]:
        """Yields once at the start and then whenever another connection has committed something.

        SQLite is asked for its `data_version`; on PostgreSQL `announce` must be called in the writing
        transaction. Several commits may be told as one. Raises `ConnectionError` when PostgreSQL hangs
        up; whoever watches begins again, and is told at once, as something may have been missed.
        """
        if self.is_sqlite:
            async with self._reader.connect() as db:
                seen = None
                while True:
                    version = (await db.exec_driver_sql("PRAGMA data_version")).scalar_one()
                    await db.rollback()
                    if version != seen:
                        seen = version
                        yield None
                    await asyncio.sleep(WATCH_SECONDS)
        else:
            woken = asyncio.Event()
            woken.set()

            def wake(*_: object) -> None:
                woken.set()

            async with self._reader.connect() as db:
                driver: Any = (await db.get_raw_connection()).driver_connection
                driver.add_termination_listener(wake)
                await driver.add_listener(CHANNEL, wake)
                try:
                    while True:
                        await woken.wait()
                        woken.clear()
                        if driver.is_closed():
                            raise ConnectionError("PostgreSQL has closed the connection that listens")
                        yield None
                finally:
                    if driver.is_closed():
                        await db.invalidate()
                    else:
                        await driver.remove_listener(CHANNEL, wake)
                        driver.remove_termination_listener(wake)

    async def enable_wal(self) -> None:
        """SQLite: readers and the writer no longer wait for each other. Kept in the file; set once."""
        if self.is_sqlite:
            async with self._writer.connect() as db:
                driver: Any = (await db.get_raw_connection()).driver_connection
                await driver.execute("PRAGMA journal_mode = WAL")

    async def close(self) -> None:
        await self._writer.dispose()
        if self._reader is not self._writer:
            await self._reader.dispose()


async def announce(db: Connection) -> None:
    """Tell watching processes that this transaction wrote something, when it commits."""
    if db.dialect.name == "postgresql":
        await db.execute(sa.text(f"NOTIFY {CHANNEL}"))


def insert(db: Connection, table: sa.Table) -> postgresql.Insert:
    """An INSERT that can say `on_conflict_do_nothing` and `on_conflict_do_update` on either database."""
    if db.dialect.name == "sqlite":
        return sqlite.insert(table)  # type: ignore[return-value]  # has the same methods
    return postgresql.insert(table)


def _sqlite_engine(url: sa.URL, pool_size: int, begin: str, query_only: bool) -> AsyncEngine:
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(
        url,
        poolclass=sa.AsyncAdaptedQueuePool,
        pool_size=pool_size,
        max_overflow=0,
        pool_reset_on_return=None,  # each transaction has ended by then; this spares a change of thread
    )

    @sa.event.listens_for(engine.sync_engine, "connect")
    def connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver must not begin transactions by itself
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA busy_timeout = 10000")
        if query_only:
            cursor.execute("PRAGMA query_only = ON")
        cursor.close()

    @sa.event.listens_for(engine.sync_engine, "begin")
    def begun(connection: sa.Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
