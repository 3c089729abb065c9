"""Jobs that are not of shots: sheets and glTF, and what they make.

Revision: 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ACTIVE = sa.text("state IN ('queued', 'running')")
STATES = "state IN ('queued', 'running', 'done', 'unchanged', 'failed', 'cancelled')"
BEFORE = "kind IN ('draft', 'picture')"
AFTER = "kind IN ('draft', 'picture', 'sheet', 'glb')"


def upgrade() -> None:
    op.create_table(
        "result",
        sa.Column("project_id", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_result_project_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_result_team_id")),
        sa.PrimaryKeyConstraint("project_id", "fingerprint", name=op.f("pk_result")),
    )
    op.create_index("ix_result_about", "result", ["project_id", "kind", "about", "at"], unique=False)
    op.create_index("ix_result_known", "result", ["team_id", "fingerprint"], unique=False)
    _reshape("shot", "about", BEFORE, AFTER)


def downgrade() -> None:
    op.execute("DELETE FROM job WHERE kind NOT IN ('draft', 'picture')")
    _reshape("about", "shot", AFTER, BEFORE)
    op.drop_index("ix_result_known", table_name="result")
    op.drop_index("ix_result_about", table_name="result")
    op.drop_table("result")


def _reshape(column: str, to: str, kinds: str, now: str) -> None:
    """Rename the column that says what a job is about, and permit other kinds. SQLite copies the table."""
    with op.batch_alter_table("job", copy_from=_job(column, kinds)) as batch:
        batch.alter_column(column, new_column_name=to)
        batch.drop_constraint(op.f("ck_job_kind"), type_="check")
        batch.create_check_constraint(op.f("ck_job_kind"), now)


def _job(about: str, kinds: str) -> sa.Table:
    """The table as it stands, told here because SQLite does not tell its checks and partial indexes."""
    return sa.Table(
        "job",
        sa.MetaData(),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.Text(), nullable=False),
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column(about, sa.Text(), nullable=False),
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
