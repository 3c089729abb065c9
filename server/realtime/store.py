"""Documents in the database: a journal of updates, and snapshots that shorten it.

The newest two snapshots are kept, and the journal since the older one: should the newest be damaged,
the older one and the journal still make the whole document.
"""

import hashlib
import sqlite3
from collections.abc import Sequence
from typing import Any

import msgspec
import sqlalchemy as sa
from pycrdt import Doc

from server.database import Connection, Database
from server.errors import Conflict, NotFound, Unavailable
from server.projects.ids import now_ms
from server.projects.world import World
from server.realtime import document
from server.realtime.tables import document as documents
from server.realtime.tables import snapshot as snapshots
from server.realtime.tables import update as updates

SERVER = "server"
"""The actor of what the server itself writes."""

_BUMP, _INSERT = (
    "UPDATE rt_document SET seq = seq + :added WHERE doc = :doc AND epoch = :epoch RETURNING seq",
    "INSERT INTO rt_update (doc, epoch, seq, actor, data) VALUES (:doc, :epoch, :seq, :actor, :data)",
)


class Batch(msgspec.Struct, frozen=True):
    """What is to be added to one document's journal: (actor, update) pairs in order."""

    doc: str
    epoch: int
    entries: tuple[tuple[str, bytes], ...]

    def rows(self, last: int) -> list[dict[str, Any]]:
        """The rows of the journal, when the last one is number `last`."""
        first = last - len(self.entries) + 1
        return [
            {"doc": self.doc, "epoch": self.epoch, "seq": first + n, "actor": actor, "data": data}
            for n, (actor, data) in enumerate(self.entries)
        ]


class Stored(msgspec.Struct, frozen=True):
    """A document as it lies in the database: `updates` in order, the snapshot (if any) first.

    `log_rows` and `log_bytes` measure the journal that is newer than the snapshot.
    """

    epoch: int
    seq: int
    updates: tuple[bytes, ...]
    log_rows: int
    log_bytes: int


async def create(db: Connection, project_id: str, world: World) -> None:
    """Write the first journal of a new project."""
    doc: Doc[Any] = Doc()
    document.write(doc, world)
    await db.execute(documents.insert().values(doc=project_id, epoch=1, seq=1))
    await db.execute(
        updates.insert().values(doc=project_id, epoch=1, seq=1, actor=SERVER, data=doc.get_update())
    )


async def forget(db: Connection, project_id: str) -> None:
    """Delete all that is stored of a project's document."""
    for table in (updates, snapshots, documents):
        await db.execute(table.delete().where(table.c.doc == project_id))


async def load(db: Connection, project_id: str) -> Stored:
    """The stored document. Raises `NotFound`."""
    head = (
        await db.execute(sa.select(documents.c.epoch, documents.c.seq).where(documents.c.doc == project_id))
    ).first()
    if head is None:
        raise NotFound("There is no such world, or it is not yours to see.")
    rows = await db.execute(
        sa.select(snapshots.c.seq, snapshots.c.digest, snapshots.c.data)
        .where(snapshots.c.doc == project_id, snapshots.c.epoch == head.epoch)
        .order_by(snapshots.c.seq.desc())
    )
    kept = rows.all()
    sound = next((row for row in kept if _digest(row.data) == row.digest), None)
    log = await since(db, project_id, head.epoch, sound.seq if sound else 0)
    if sound is None and kept and (not log or log[0][0] > 1):
        raise Unavailable("The stored world is damaged: restore the database from a backup.")
    return Stored(
        head.epoch,
        max(head.seq if not log else log[-1][0], sound.seq if sound else 0),
        ((sound.data,) if sound else ()) + tuple(data for _, data in log),
        len(log),
        sum(len(data) for _, data in log),
    )


async def read(db: Connection, project_id: str) -> document.Reading:
    """The stored world as plain values, without opening its room. Raises `NotFound`."""
    return document.read(assemble(await load(db, project_id)))


def assemble(stored: Stored) -> Doc[Any]:
    """A document of what is stored."""
    doc: Doc[Any] = Doc()
    with doc.transaction():
        for update in stored.updates:
            doc.apply_update(update)
    return doc


async def since(db: Connection, project_id: str, epoch: int, seq: int) -> list[tuple[int, bytes]]:
    """The journal after `seq`, in order."""
    rows = await db.execute(
        sa.select(updates.c.seq, updates.c.data)
        .where(updates.c.doc == project_id, updates.c.epoch == epoch, updates.c.seq > seq)
        .order_by(updates.c.seq)
    )
    return [(row.seq, row.data) for row in rows]


async def append(database: Database, batches: Sequence[Batch]) -> list[int]:
    """Add to several journals in one transaction; answers the number of each one's last entry.

    Raises `Conflict` where a document has another epoch, or is gone. Nothing is written then.
    """
    if database.is_sqlite:
        return await database.write_at_once(lambda connection: _append(connection, batches))
    lasts = []
    async with database.write() as db:
        for batch in batches:
            bump = {"added": len(batch.entries), "doc": batch.doc, "epoch": batch.epoch}
            lasts.append(_checked((await db.execute(sa.text(_BUMP), bump)).scalar_one_or_none()))
            await db.execute(updates.insert(), batch.rows(lasts[-1]))
    return lasts


def _append(connection: sqlite3.Connection, batches: Sequence[Batch]) -> list[int]:
    lasts = []
    for batch in batches:
        bump = {"added": len(batch.entries), "doc": batch.doc, "epoch": batch.epoch}
        found = connection.execute(_BUMP, bump).fetchone()
        lasts.append(_checked(found and found[0]))
        connection.executemany(_INSERT, batch.rows(lasts[-1]))
    return lasts


def _checked(seq: int | None) -> int:
    if seq is None:
        raise Conflict("This world has been replaced or deleted since you opened it.")
    return seq


async def compact(db: Connection, project_id: str, epoch: int, seq: int, data: bytes) -> None:
    """Keep `data` as the snapshot at `seq`, drop all but the newest two, and the journal before both."""
    mine = sa.and_(snapshots.c.doc == project_id, snapshots.c.epoch == epoch)
    await db.execute(snapshots.delete().where(mine, snapshots.c.seq == seq))
    await db.execute(
        snapshots.insert().values(
            doc=project_id, epoch=epoch, seq=seq, digest=_digest(data), data=data, at=now_ms()
        )
    )
    newest = await db.execute(sa.select(snapshots.c.seq).where(mine).order_by(snapshots.c.seq.desc()))
    kept = newest.scalars().all()[:2]
    if len(kept) < 2:
        return
    oldest = kept[-1]
    await db.execute(snapshots.delete().where(mine, snapshots.c.seq < oldest))
    await db.execute(
        updates.delete().where(updates.c.doc == project_id, updates.c.epoch == epoch, updates.c.seq <= oldest)
    )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
