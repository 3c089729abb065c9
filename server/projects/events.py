"""What happened in a project, numbered 1, 2, 3 … and kept for a while, so that a client can resume.

A project's numbers have no holes, and their order is the order of commits: `append` locks the
project's row of `event_log` until its transaction ends.
"""

from typing import Any

import msgspec
import sqlalchemy as sa

from server.database import Connection, announce, insert
from server.projects import ids, tables

EVERYWHERE = ""
"""The project id of events that concern all projects, such as what workers do."""

KEEP = 2_000
PRUNE_EVERY = 200


class Event(msgspec.Struct, frozen=True):
    """One event as clients get it; `data` is JSON already."""

    seq: int
    kind: str
    data: msgspec.Raw


class Span(msgspec.Struct, frozen=True):
    """What can be resumed: from any `seq` between `pruned` and `latest`, both included."""

    pruned: int
    latest: int


async def append(db: Connection, project_id: str, kind: str, data: Any) -> int:
    """Add an event and tell all processes when the transaction commits. Answers its number."""
    head = (
        insert(db, tables.event_log)
        .values(project_id=project_id, seq=1, pruned=0)
        .on_conflict_do_update(
            index_elements=[tables.event_log.c.project_id], set_={"seq": tables.event_log.c.seq + 1}
        )
        .returning(tables.event_log.c.seq)
    )
    seq: int = (await db.execute(head)).scalar_one()
    await db.execute(
        tables.event.insert().values(
            project_id=project_id, seq=seq, kind=kind, data=msgspec.json.encode(data), at=ids.now_ms()
        )
    )
    if seq % PRUNE_EVERY == 0:
        await prune(db, project_id)
    await announce(db)
    return seq


async def since(db: Connection, project_id: str, seq: int, limit: int = 500) -> list[Event]:
    """Events after `seq`, oldest first, at most `limit`. Ask `span` whether some are gone."""
    events = tables.event.c
    rows = await db.execute(
        sa.select(events.seq, events.kind, events.data)
        .where(events.project_id == project_id, events.seq > seq)
        .order_by(events.seq)
        .limit(limit)
    )
    return [Event(row.seq, row.kind, msgspec.Raw(row.data)) for row in rows]


async def latest(db: Connection, project_id: str) -> int:
    """The number of the last event, 0 where there is none."""
    return (await span(db, project_id)).latest


async def span(db: Connection, project_id: str) -> Span:
    """From where a client can resume."""
    log = tables.event_log.c
    row = (await db.execute(sa.select(log.pruned, log.seq).where(log.project_id == project_id))).first()
    return Span(row.pruned, row.seq) if row else Span(0, 0)


async def heads(db: Connection, project_ids: list[str]) -> dict[str, int]:
    """The number of the last event of each of these projects that has one."""
    log = tables.event_log.c
    rows = await db.execute(sa.select(log.project_id, log.seq).where(log.project_id.in_(project_ids)))
    return {row.project_id: row.seq for row in rows}


async def prune(db: Connection, project_id: str, keep: int | None = None) -> None:
    """Forget all but the last `keep` events of a project, `KEEP` where nothing else is said."""
    kept = await span(db, project_id)
    pruned = kept.latest - (KEEP if keep is None else keep)
    if pruned <= kept.pruned:
        return
    await db.execute(
        tables.event.delete().where(tables.event.c.project_id == project_id, tables.event.c.seq <= pruned)
    )
    await db.execute(
        tables.event_log.update().where(tables.event_log.c.project_id == project_id).values(pruned=pruned)
    )
