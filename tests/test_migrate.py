"""Migrations make the schema that the code expects, and take it back."""

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from server import migrate
from server.database import Connection, Database, metadata
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


async def _kinds(database: Database, column: str) -> set[str]:
    """The kinds of jobs that the schema permits, by trying: each try is taken back."""
    found = set()
    for kind in ("draft", "picture", "sheet", "glb", "ask", "portrait"):
        try:
            async with database.write() as db:
                await _job(db, column, "jo_try", kind)
                found.add(kind)
                await db.rollback()
        except sa.exc.IntegrityError:
            continue
    return found


async def _job(db: Connection, column: str, id: str, kind: str, state: str = "done") -> None:
    await db.execute(
        sa.text(
            f"INSERT INTO job (id, project_id, team_id, {column}, kind, state, fingerprint, price, urgency,"
            " at, recipe) VALUES (:id, 'pr_1', 'te_1', 'sh_1', :kind, :state, 'f', 0, 0, 0, '')"
        ),
        {"id": id, "kind": kind, "state": state},
    )


async def test_free_jobs_come_and_go_with_their_revision_and_jobs_of_shots_stay(database_url: str) -> None:
    database = Database(database_url)
    await migrate.upgrade(database, "0001")
    async with database.write() as db:
        await db.execute(sa.text("INSERT INTO team (id, name, created) VALUES ('te_1', 'Team', 0)"))
        await db.execute(
            sa.text("INSERT INTO project (id, team_id, title, created) VALUES ('pr_1', 'te_1', 'Story', 0)")
        )
        await _job(db, "shot", "jo_old", "draft", "queued")
    await migrate.upgrade(database)
    assert await _kinds(database, "about") == {"draft", "picture", "sheet", "glb", "ask"}
    async with database.write() as db:
        row = (await db.execute(sa.text("SELECT about, attempt, stop FROM job WHERE id = 'jo_old'"))).one()
        assert (row.about, row.attempt, bool(row.stop)) == ("sh_1", 1, False)
        await _job(db, "about", "jo_sheet", "sheet")
    with pytest.raises(sa.exc.IntegrityError):  # one active job of a fingerprint, as before
        async with database.write() as db:
            await _job(db, "about", "jo_second", "draft", "queued")

    await migrate.downgrade(database, "0001")
    assert await _kinds(database, "shot") == {"draft", "picture"}
    async with database.read() as db:
        assert list((await db.execute(sa.text("SELECT id, shot FROM job"))).all()) == [("jo_old", "sh_1")]
    with pytest.raises(sa.exc.IntegrityError):
        async with database.write() as db:
            await _job(db, "shot", "jo_second", "draft", "queued")
    await database.close()
