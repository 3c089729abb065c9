"""The newest plan of each project, with the state of the room that it was made from."""

from typing import Protocol

import msgspec
import sqlalchemy as sa

from server.database import Connection, insert
from server.engine import tables
from server.projects import ids


class Saved(msgspec.Struct, frozen=True):
    """A kept plan: `content` is its JSON, `epoch` and `seq` name the state of the room."""

    id: str
    content: msgspec.Raw
    epoch: int
    seq: int
    at: int


class Identified(Protocol):
    """A plan: a Struct named by a hash of its content."""

    @property
    def id(self) -> str: ...


async def save(db: Connection, project_id: str, plan: Identified, epoch: int, seq: int) -> bool:
    """Keep a plan as the newest of its project. False where one of a later state is kept already."""
    values = {
        "plan_id": plan.id,
        "epoch": epoch,
        "seq": seq,
        "content": msgspec.json.encode(plan),
        "at": ids.now_ms(),
    }
    later = sa.or_(
        tables.plan.c.epoch < epoch, sa.and_(tables.plan.c.epoch == epoch, tables.plan.c.seq <= seq)
    )
    statement = insert(db, tables.plan).values(project_id=project_id, **values)
    kept = await db.execute(
        statement.on_conflict_do_update(
            index_elements=[tables.plan.c.project_id], set_=values, where=later
        ).returning(tables.plan.c.project_id)
    )
    return kept.first() is not None


async def latest(db: Connection, project_id: str) -> Saved | None:
    """The newest plan of a project, or None where it has none yet."""
    plan = tables.plan.c
    row = (
        await db.execute(
            sa.select(plan.plan_id, plan.content, plan.epoch, plan.seq, plan.at).where(
                plan.project_id == project_id
            )
        )
    ).first()
    return Saved(row.plan_id, msgspec.Raw(row.content), row.epoch, row.seq, row.at) if row else None
