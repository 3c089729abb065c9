"""Migrations make the schema that the code expects, and take it back."""

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from server import migrate
from server.database import Database, metadata
from tests.conftest import tables


def _differences(connection: sa.Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"include_name": _ours})
    return list(compare_metadata(context, metadata))


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or name in metadata.tables


async def test_the_newest_revision_is_the_schema_that_the_code_expects(database_url: str) -> None:
    tables()
    database = Database(database_url)
    await migrate.upgrade(database)
    async with database.read() as db:
        assert await db.run_sync(_differences) == []
    assert await migrate.is_current(database)
    await database.close()


async def test_the_ledger_refuses_changes_after_a_migration(database_url: str) -> None:
    database = Database(database_url)
    await migrate.upgrade(database)
    refused = False
    try:
        async with database.write() as db:
            await db.execute(
                sa.text(
                    "INSERT INTO ledger_movement"
                    " (seq, id, at, team_id, kind, period, verb, key, step, quantity)"
                    " VALUES (1, 'mv_1', 0, 't', 'iterations', '', 'grant', 'k', 'open', 1)"
                )
            )
            await db.execute(sa.text("UPDATE ledger_movement SET quantity = 2"))
    except sa.exc.DBAPIError as error:
        refused = "append-only" in str(error)
    assert refused
    await database.close()


async def test_going_down_leaves_nothing_behind_and_up_again_works(database_url: str) -> None:
    database = Database(database_url)
    await migrate.upgrade(database)
    await migrate.downgrade(database, "base")
    async with database.read() as db:
        left = await db.run_sync(lambda connection: sa.inspect(connection).get_table_names())
    assert set(left) & set(tables().tables) == set()
    await migrate.upgrade(database)
    assert await migrate.is_current(database)
    await database.close()
