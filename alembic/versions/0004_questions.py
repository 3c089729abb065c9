"""Questions to a language model are jobs.

Revision: 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ACTIVE = sa.text("state IN ('queued', 'running')")
STATES = "state IN ('queued', 'running', 'done', 'unchanged', 'failed', 'cancelled')"
BEFORE = "kind IN ('draft', 'picture', 'sheet', 'glb')"
AFTER = "kind IN ('draft', 'picture', 'sheet', 'glb', 'ask')"


def upgrade() -> None:
    _permit(BEFORE, AFTER)


def downgrade() -> None:
    op.execute("DELETE FROM job WHERE kind = 'ask'")
    op.execute("DELETE FROM result WHERE kind = 'ask'")
    _permit(AFTER, BEFORE)


def _permit(before: str, now: str) -> None:
    """Permit other kinds of jobs. SQLite copies the table."""
    with op.batch_alter_table("job", copy_from=_job(before)) as batch:
        batch.drop_constraint(op.f("ck_job_kind"), type_="check")
        batch.create_check_constraint(op.f("ck_job_kind"), now)


def _job(kinds: str) -> sa.Table:
    """The table as it stands, told here because SQLite does not tell its checks and partial indexes."""
    return sa.Table(
        "job",
        sa.MetaData(),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.Text(), nullable=False),
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("progress", sa.Float(), server_default="0", nullable=False),
        sa.Column("message", sa.Text(), server_default="", nullable=False),
        sa.Column("price", sa.Integer(), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("worker", sa.Text(), nullable=True),
        sa.Column("attempt", sa.Integer(), server_default="1", nullable=False),
        sa.Column("losses", sa.Integer(), server_default="0", nullable=False),
        sa.Column("stop", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("started", sa.BigInteger(), nullable=True),
        sa.Column("ended", sa.BigInteger(), nullable=True),
        sa.Column("recipe", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(kinds, name=op.f("ck_job_kind")),
        sa.CheckConstraint(STATES, name=op.f("ck_job_state")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_job_project_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_job_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        sa.Index("ix_job_project", "project_id", "state", "at"),
        sa.Index("ix_job_worker", "worker", "state"),
        sa.Index(
            "uq_job_active",
            "team_id",
            "fingerprint",
            unique=True,
            sqlite_where=ACTIVE,
            postgresql_where=ACTIVE,
        ),
    )
