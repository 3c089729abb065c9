"""One writer, many readers, and word of what others wrote; on SQLite and on PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest
import sqlalchemy as sa

from server import database as databases
from server.database import Database, announce, insert

table = sa.Table(
    "thing", sa.MetaData(), sa.Column("id", sa.Text, primary_key=True), sa.Column("n", sa.Integer)
)
PATIENCE = 20


@pytest.fixture
async def opened(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    async with database.write() as db:
        await db.run_sync(table.create)
    yield database
    await database.close()


async def _put(database: Database, name: str, n: int = 1) -> None:
    async with database.write() as db:
        await db.execute(table.insert().values(id=name, n=n))
        await announce(db)


async def _names(database: Database) -> set[str]:
    async with database.read() as db:
        return {row.id for row in await db.execute(sa.select(table))}


async def test_a_block_that_ends_well_is_committed(opened: Database) -> None:
    await _put(opened, "a")
    assert await _names(opened) == {"a"}


async def test_a_block_that_raises_is_rolled_back(opened: Database) -> None:
    async def fail() -> None:
        async with opened.write() as db:
            await db.execute(table.insert().values(id="a", n=1))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await _names(opened) == set()
    await _put(opened, "b")  # the writing connection is free again


async def test_what_is_not_committed_is_not_read(opened: Database) -> None:
    async with opened.write() as db:
        await db.execute(table.insert().values(id="a", n=1))
        assert await _names(opened) == set()
    assert await _names(opened) == {"a"}


async def test_a_reader_leaves_nothing_behind(opened: Database) -> None:
    if opened.is_sqlite:
        async with opened.read() as db:
            with pytest.raises(sa.exc.OperationalError, match="readonly"):
                await db.execute(table.insert().values(id="a", n=1))
    else:
        async with opened.read() as db:
            await db.execute(table.insert().values(id="a", n=1))
    assert await _names(opened) == set()


async def test_sqlite_readers_do_not_wait_for_the_writer(opened: Database) -> None:
    await _put(opened, "a")
    async with opened.write() as db, asyncio.timeout(PATIENCE):
        await db.execute(table.insert().values(id="b", n=1))
        found = await asyncio.gather(*(_names(opened) for _ in range(8)))
    assert found == [{"a"}] * 8


async def test_writers_take_turns(opened: Database) -> None:
    await _put(opened, "a", 0)

    async def add_one() -> None:
        async with opened.write() as db:
            n = (await db.execute(sa.select(table.c.n).with_for_update())).scalar_one()
            await asyncio.sleep(0)
            await db.execute(table.update().values(n=n + 1))

    await asyncio.gather(*(add_one() for _ in range(20)))
    async with opened.read() as db:
        assert (await db.execute(sa.select(table.c.n))).scalar_one() == 20


async def test_an_insert_can_give_way_or_replace(opened: Database) -> None:
    async with opened.write() as db:
        for n in (1, 2):
            statement = insert(db, table).values(id="a", n=n).on_conflict_do_nothing().returning(table.c.n)
            assert (await db.execute(statement)).scalar_one_or_none() == (1 if n == 1 else None)
        changed = insert(db, table).values(id="a", n=0)
        changed = changed.on_conflict_do_update(index_elements=["id"], set_={"n": table.c.n + 10})
        await db.execute(changed)
        assert (await db.execute(sa.select(table.c.n))).scalar_one() == 11


async def test_a_watcher_is_told_at_the_start_and_of_each_commit_of_others(
    opened: Database, database_url: str
) -> None:
    other = Database(database_url)  # as another process has it
    async with aclosing(opened.changes()) as changes, asyncio.timeout(PATIENCE):
        await anext(changes)
        for writer, name in ((other, "a"), (opened, "b"), (other, "c")):
            await _put(writer, name)
            await anext(changes)
            assert name in await _names(opened)
    await other.close()


async def test_a_watcher_is_not_told_of_what_was_rolled_back(opened: Database) -> None:
    async with aclosing(opened.changes()) as changes:
        await anext(changes)
        async with opened.write() as db:
            await db.execute(table.insert().values(id="a", n=1))
            await announce(db)
            await db.rollback()
        told = asyncio.ensure_future(anext(changes))
        done, _ = await asyncio.wait([told], timeout=4 * databases.WATCH_SECONDS)
        assert not done
        await _put(opened, "b")
        async with asyncio.timeout(PATIENCE):
            await told


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)  # a file does not hang up
async def test_a_watcher_learns_that_postgresql_hung_up(opened: Database) -> None:
    async with asyncio.timeout(PATIENCE), aclosing(opened.changes()) as changes:
        await anext(changes)
        async with opened.write() as db:
            await db.execute(
                sa.text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )
        with pytest.raises(ConnectionError):
            await anext(changes)
    async with asyncio.timeout(PATIENCE), aclosing(opened.changes()) as changes:
        await anext(changes)
        await _put(opened, "a")
        await anext(changes)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_sqlite_is_durable_and_keeps_foreign_keys(opened: Database) -> None:
    for opening, query_only in ((opened.read, 1), (opened.write, 0)):
        async with opening() as db:
            values = [
                (await db.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
                for name in ("foreign_keys", "synchronous", "query_only")
            ]
        assert values == [1, 2, query_only]
