"""Rows of people, teams, projects, sessions, links and events. They never leave this package."""

import sqlalchemy as sa

from server.database import metadata


def _person(**options: object) -> sa.Column[str]:
    return sa.Column("person_id", sa.Text, sa.ForeignKey("person.id"), **options)  # type: ignore[arg-type]


def _time(name: str, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=nullable)


person = sa.Table(
    "person",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("colour", sa.Text, nullable=False),
    _time("created"),
)

team = sa.Table(
    "team",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    _time("created"),
)

team_member = sa.Table(
    "team_member",
    metadata,
    sa.Column("team_id", sa.Text, sa.ForeignKey("team.id"), primary_key=True),
    _person(primary_key=True, index=True),
    sa.Column("role", sa.Text, nullable=False),
    _time("joined"),
    sa.CheckConstraint("role IN ('member', 'owner')", name="role"),
)

installation = sa.Table(
    "installation",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    _person(nullable=False),
    sa.Column("team_id", sa.Text, sa.ForeignKey("team.id"), nullable=False),
    sa.CheckConstraint("id = 1", name="single"),
)
"""One row: the local owner, who signs in by link, and the team made at the first start."""

project = sa.Table(
    "project",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("team_id", sa.Text, sa.ForeignKey("team.id"), nullable=False, index=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("budget", sa.Integer, nullable=False, server_default="0"),
    _time("created"),
    _time("deleted", nullable=True),
    sa.CheckConstraint("budget >= 0", name="budget"),
)

project_member = sa.Table(
    "project_member",
    metadata,
    sa.Column("project_id", sa.Text, sa.ForeignKey("project.id"), primary_key=True),
    _person(primary_key=True, index=True),
    sa.Column("role", sa.Text, nullable=False),
    _time("joined"),
    sa.CheckConstraint("role IN ('viewer', 'commenter', 'editor', 'owner')", name="role"),
)

session = sa.Table(
    "session",
    metadata,
    sa.Column("digest", sa.Text, primary_key=True),
    _person(nullable=False, index=True),
    _time("created"),
    _time("expires"),
)

signin_link = sa.Table(
    "signin_link",
    metadata,
    sa.Column("digest", sa.Text, primary_key=True),
    _person(nullable=False),
    _time("created"),
    _time("expires"),
    _time("used", nullable=True),
)

ticket = sa.Table(
    "ticket",
    metadata,
    sa.Column("digest", sa.Text, primary_key=True),
    sa.Column("session", sa.Text, sa.ForeignKey("session.digest", ondelete="CASCADE"), nullable=False),
    _time("expires"),
)

share = sa.Table(
    "share",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.Text, sa.ForeignKey("project.id"), nullable=False, index=True),
    sa.Column("digest", sa.Text, nullable=False, unique=True),
    sa.Column("role", sa.Text, nullable=False),
    _person(nullable=False),
    _time("created"),
    _time("revoked", nullable=True),
    sa.CheckConstraint("role IN ('viewer', 'editor')", name="role"),
)

event_log = sa.Table(
    "event_log",
    metadata,
    sa.Column("project_id", sa.Text, primary_key=True),
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("pruned", sa.BigInteger, nullable=False, server_default="0"),
)
"""The head of each project's events, and up to where they have been pruned. Its row is the lock that
makes the order of `seq` the order of commits."""

event = sa.Table(
    "event",
    metadata,
    sa.Column("project_id", sa.Text, primary_key=True),
    sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
    _time("at"),
)
