"""Generation workers by heartbeat: who is alive, and what it is doing."""

import os
import platform
from collections.abc import Collection
from pathlib import Path
from typing import Literal

import msgspec
import sqlalchemy as sa

from server.database import Connection, insert
from server.engine.tables import worker
from server.projects import events

State = Literal["warming", "ready", "stopped"]
BEAT_SECONDS = 2.0
SILENT_MS = 12_000
"""A worker that has not been heard of for so long counts as dead."""


class WorkerStatus(msgspec.Struct, frozen=True):
    """What a worker is doing. `progress` (0 to 1) and `message` tell of its preparation."""

    id: str
    state: State
    progress: float
    message: str
    studio: str


async def tell(db: Connection, status: WorkerStatus) -> None:
    """Enter or change a worker's status, which is a heartbeat too, and tell everyone."""
    values = {
        "host": _host(),
        "pid": os.getpid(),
        "state": status.state,
        "progress": status.progress,
        "message": status.message,
        "studio": status.studio,
        "beat": _now(db),
    }
    entered = insert(db, worker).values(id=status.id, started=_now(db), **values)
    await db.execute(entered.on_conflict_do_update(index_elements=[worker.c.id], set_=values))
    await events.append(db, events.EVERYWHERE, "worker", status)


async def beat(db: Connection, worker_id: str) -> None:
    """A sign of life."""
    await db.execute(sa.update(worker).where(worker.c.id == worker_id).values(beat=_now(db)))


async def leave(db: Connection, status: WorkerStatus) -> None:
    """A worker ends in good order."""
    await db.execute(sa.delete(worker).where(worker.c.id == status.id))
    await events.append(db, events.EVERYWHERE, "worker", msgspec.structs.replace(status, state="stopped"))


async def alive(db: Connection) -> list[WorkerStatus]:
    """The workers that have been heard of lately, the oldest first."""
    w = worker.c
    rows = await db.execute(
        sa.select(w.id, w.state, w.progress, w.message, w.studio)
        .where(w.beat > _now(db) - SILENT_MS)
        .order_by(w.started, w.id)
    )
    return [WorkerStatus(*row) for row in rows]


async def bury(db: Connection, myself: str) -> Collection[str]:
    """Strike out the dead, and answer the ids of those alive, `myself` included.

    Dead is who has been silent for too long, and who ran on this machine and is no longer a process.
    """
    w = worker.c
    rows = await db.execute(
        sa.select(
            w.id, w.host, w.pid, w.state, w.progress, w.message, w.studio, w.beat > _now(db) - SILENT_MS
        )
    )
    living = {myself}
    for worker_id, host, pid, state, progress, message, studio, heard in rows.all():
        if worker_id == myself or (heard and not (host == _host() and _gone(pid))):
            living.add(worker_id)
        else:
            await leave(db, WorkerStatus(worker_id, state, progress, message, studio))
    return living


def _gone(pid: int) -> bool:
    """Whether a process id of this machine is free, or was taken by this very process."""
    if pid == os.getpid():
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def _host() -> str:
    """This machine, since it was started, and the namespace that process ids are counted in."""
    parts = [platform.node()]
    boot, space = Path("/proc/sys/kernel/random/boot_id"), Path("/proc/self/ns/pid")
    if boot.exists():
        parts.append(boot.read_text().strip())
    if space.exists():
        parts.append(str(space.stat().st_ino))
    return " ".join(parts)


def _now(db: Connection) -> sa.ColumnElement[int]:
    """The database's clock in milliseconds, so that machines need not agree on the time."""
    if db.dialect.name == "sqlite":
        return sa.literal_column("CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)", sa.BigInteger)
    return sa.literal_column("CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)", sa.BigInteger)
