"""The rows of this package; they never leave it. Movements and entries can only be added."""

from typing import Any

import sqlalchemy as sa

from server.database import metadata

Sequence = sa.BigInteger().with_variant(sa.Integer, "sqlite")  # SQLite numbers only INTEGER keys

subscription = sa.Table(
    "subscription",
    metadata,
    sa.Column("team_id", sa.Text, primary_key=True),
    sa.Column("tier", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("since", sa.BigInteger, nullable=False),
    sa.Column("person_id", sa.Text),
)
"""Which version of which tier a team has. Its history stands in the ledger."""

movement = sa.Table(
    "ledger_movement",
    metadata,
    sa.Column("seq", Sequence, primary_key=True, autoincrement=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("at", sa.BigInteger, nullable=False),
    sa.Column("team_id", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("period", sa.Text, nullable=False),
    sa.Column("verb", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("step", sa.Text, nullable=False),
    sa.Column("quantity", sa.BigInteger, nullable=False),
    sa.Column("project_id", sa.Text),
    sa.Column("person_id", sa.Text),
    sa.Column("note", sa.Text, nullable=False, server_default=""),
    sa.UniqueConstraint("key", "step"),
    sa.Index("ix_ledger_movement_team", "team_id", "seq"),
    sqlite_autoincrement=True,
)
"""One thing that happened. `step` is "open" or "close": a key opens once and closes once."""

entry = sa.Table(
    "ledger_entry",
    metadata,
    sa.Column("movement_id", sa.Text, sa.ForeignKey("ledger_movement.id"), primary_key=True),
    sa.Column("account", sa.Text, primary_key=True),
    sa.Column("amount", sa.BigInteger, nullable=False),
)
"""What a movement adds to each account; the amounts of a movement sum to zero."""

balance = sa.Table(
    "ledger_counter",
    metadata,
    sa.Column("team_id", sa.Text, primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("period", sa.Text, primary_key=True),
    sa.Column("cap", sa.BigInteger),
    sa.Column("held", sa.BigInteger, nullable=False),
    sa.Column("used", sa.BigInteger, nullable=False),
)
"""The row that reservations contend for. A cache of sums of entries: `audit.verify` compares."""

slot = sa.Table(
    "character_slot",
    metadata,
    sa.Column("rank", Sequence, primary_key=True, autoincrement=True),
    sa.Column("team_id", sa.Text, nullable=False, index=True),
    sa.Column("project_id", sa.Text, nullable=False),
    sa.Column("character_id", sa.Text, nullable=False),
    sa.Column("waiting", sa.Boolean, nullable=False),
    sa.UniqueConstraint("project_id", "character_id"),
    sqlite_autoincrement=True,
)
"""A character that has or awaits its slot; `rank` is the order of first arrival at the server."""


def append_only(dialect: str) -> tuple[str, ...]:
    """The statements that make the ledger refuse every change and removal; a migration runs them too."""
    names = (movement.name, entry.name)
    if dialect == "sqlite":
        return tuple(
            f"CREATE TRIGGER {name}_refuses_{verb.lower()} BEFORE {verb} ON {name} "
            f"BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
            for name in names
            for verb in ("UPDATE", "DELETE")
        )
    function = (
        "CREATE OR REPLACE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$"
    )
    triggers = (
        f"CREATE TRIGGER {name}_refuses_{what} BEFORE {events} ON {name} "
        f"FOR EACH {each} EXECUTE FUNCTION ledger_is_append_only()"
        for name in names
        for what, events, each in (
            ("change", "UPDATE OR DELETE", "ROW"),
            ("truncate", "TRUNCATE", "STATEMENT"),
        )
    )
    return (function, *triggers)


@sa.event.listens_for(entry, "after_create")
def _protect(_table: sa.Table, connection: sa.Connection, **_: Any) -> None:
    for statement in append_only(connection.dialect.name):  # `entry` comes last: it refers to `movement`
        connection.exec_driver_sql(statement)
