"""Brings a database's schema to the newest revision, or to a named one."""

from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from server.database import Database
from server.engine import queue

_here = Path(__file__).parent
SCRIPTS = _here / "_alembic" if (_here / "_alembic").is_dir() else _here.parent / "alembic"
"""Beside the package in a checkout, inside it in an installed wheel."""


def configuration(connection: sa.Connection) -> Config:
    """Alembic's configuration for one open connection."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    return config


async def upgrade(database: Database, revision: str = "head") -> None:
    """Apply what is missing, in one transaction; then the queue's own migrations."""
    await database.enable_wal()
    await _run(database, lambda connection: command.upgrade(configuration(connection), revision))
    await queue.migrate(database.url.render_as_string(hide_password=False))


async def downgrade(database: Database, revision: str) -> None:
    """Take back what is newer than `revision` (`base` takes back everything)."""
    await _run(database, lambda connection: command.downgrade(configuration(connection), revision))


async def is_current(database: Database) -> bool:
    """Whether the schema is at the newest revision."""
    head = ScriptDirectory(str(SCRIPTS)).get_current_head()
    async with database.read() as db:
        found = await db.run_sync(
            lambda connection: MigrationContext.configure(connection).get_current_revision()
        )
    return found == head


async def _run(database: Database, step: Callable[[sa.Connection], None]) -> None:
    async with database.write() as db:
        await db.run_sync(step)
