"""Rows of iterations, results, jobs, plans, instructions and workers; they never leave this package."""

import sqlalchemy as sa

from server.database import metadata


def _text(name: str, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)


def _project(name: str = "project_id", **options: object) -> sa.Column[str]:
    return sa.Column(name, sa.Text, sa.ForeignKey("project.id"), nullable=False, **options)  # type: ignore[arg-type]


def _team() -> sa.Column[str]:
    return sa.Column("team_id", sa.Text, sa.ForeignKey("team.id"), nullable=False)


def _time(name: str, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=nullable)


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, server_default="0")


iteration = sa.Table(
    "iteration",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    _project(),
    _team(),
    _text("shot"),
    _text("fingerprint"),
    _text("exact"),
    _text("picture"),
    _text("kind"),
    _text("studio"),
    sa.Column("width", sa.Integer, nullable=False),
    sa.Column("height", sa.Integer, nullable=False),
    _time("at"),
    _text("source"),
    _text("person_id", nullable=True),
    sa.Column("recipe", sa.LargeBinary, nullable=False),
    sa.Column("provenance", sa.LargeBinary, nullable=False),
    sa.UniqueConstraint("project_id", "shot", "fingerprint"),
    sa.Index("ix_iteration_history", "project_id", "shot", "at"),
    sa.Index("ix_iteration_exact", "project_id", "shot", "exact"),
    sa.Index("ix_iteration_known", "team_id", "fingerprint"),
    sa.Index("ix_iteration_picture", "project_id", "picture"),
    sa.CheckConstraint("kind IN ('draft', 'full')", name="kind"),
    sa.CheckConstraint("source IN ('drawn', 'reused', 'unchanged', 'imported')", name="source"),
)
"""A shot has one iteration per fingerprint; a new take is a new fingerprint."""

shelf_shot = sa.Table(
    "shelf_shot",
    metadata,
    _project(primary_key=True),
    sa.Column("shot", sa.Text, primary_key=True),
    _text("latest_full", nullable=True),
    _text("latest_draft", nullable=True),
    _text("canon", nullable=True),
    _text("canon_by", nullable=True),
    _time("canon_at", nullable=True),
    _count("fulls"),
)
"""The ends of each shot's history and its canon, so that no history has to be read for them."""

picture_of = sa.Table(
    "picture_of",
    metadata,
    _project(primary_key=True),
    sa.Column("picture", sa.Text, primary_key=True),
)
"""Which stored pictures a project may show: those of its iterations, and its reference images."""

result = sa.Table(
    "result",
    metadata,
    _project(primary_key=True),
    sa.Column("fingerprint", sa.Text, primary_key=True),
    _team(),
    _text("kind"),
    _text("about"),
    _text("file", nullable=True),
    sa.Column("data", sa.LargeBinary, nullable=False),
    _text("person_id", nullable=True),
    _time("at"),
    sa.Index("ix_result_about", "project_id", "kind", "about", "at"),
    sa.Index("ix_result_known", "team_id", "fingerprint"),
)
"""What free jobs have made: a stored file, or none, and JSON about it."""

job = sa.Table(
    "job",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    _project(),
    _team(),
    _text("about"),
    _text("kind"),
    _text("state"),
    _text("fingerprint"),
    sa.Column("progress", sa.Float, nullable=False, server_default="0"),
    sa.Column("message", sa.Text, nullable=False, server_default=""),
    sa.Column("price", sa.Integer, nullable=False),
    sa.Column("urgency", sa.Integer, nullable=False),
    _text("person_id", nullable=True),
    _text("worker", nullable=True),
    sa.Column("attempt", sa.Integer, nullable=False, server_default="1"),
    _count("losses"),
    sa.Column("stop", sa.Boolean, nullable=False, server_default=sa.false()),
    _time("at"),
    _time("started", nullable=True),
    _time("ended", nullable=True),
    sa.Column("recipe", sa.LargeBinary, nullable=False),
    sa.Index(
        "uq_job_active",
        "team_id",
        "fingerprint",
        unique=True,
        sqlite_where=sa.text("state IN ('queued', 'running')"),
        postgresql_where=sa.text("state IN ('queued', 'running')"),
    ),
    sa.Index("ix_job_project", "project_id", "state", "at"),
    sa.Index("ix_job_worker", "worker", "state"),
    sa.CheckConstraint("kind IN ('draft', 'picture', 'sheet', 'glb', 'ask')", name="kind"),
    sa.CheckConstraint(
        "state IN ('queued', 'running', 'done', 'unchanged', 'failed', 'cancelled')", name="state"
    ),
)
"""`about` is the shot that it draws, or the thing whose file it makes. `attempt` counts the times a person
asked for it, `losses` the workers that died while drawing it."""

plan = sa.Table(
    "plan",
    metadata,
    _project(primary_key=True),
    _text("plan_id"),
    sa.Column("epoch", sa.BigInteger, nullable=False),
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
    _time("at"),
)
"""The newest plan of each project, and the state of the room that it was made from."""

instruction = sa.Table(
    "instruction",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    _project(),
    _text("person_id"),
    _text("name"),
    _time("at"),
    _text("text"),
    sa.Column("content", sa.LargeBinary, nullable=False),
    _text("state"),
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Index("ix_instruction_thread", "project_id", "seq"),
    sa.CheckConstraint("state IN ('open', 'applied', 'dismissed')", name="state"),
)
"""What was said to the worlds of projects; `content` is the focus, the reply and its impact, `seq` the number
of the event that told of it first."""

worker = sa.Table(
    "worker",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    _text("host"),
    sa.Column("pid", sa.Integer, nullable=False),
    _text("state"),
    sa.Column("progress", sa.Float, nullable=False),
    _text("message"),
    _text("studio"),
    _time("started"),
    _time("beat"),
)
"""Generation workers by heartbeat, in the database's clock."""
