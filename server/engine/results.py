"""Results: what free jobs have made in a project, each under the fingerprint of what decides it."""

from typing import Any

import msgspec
import sqlalchemy as sa

from server.database import Connection, insert
from server.engine.planning.kinds import FreeKind
from server.engine.planning.recipe import Fingerprint
from server.engine.tables import result
from server.projects import events, ids
from server.projects.world import Digest


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was asked for, as people see it; `file` names stored bytes. `at` is in milliseconds."""

    fingerprint: Fingerprint
    kind: FreeKind
    about: str
    file: Digest | None
    at: int
    by: str | None


class NewResult(msgspec.Struct, frozen=True, kw_only=True):
    """What was made. `data` is JSON about the file, or the whole answer where there is none."""

    project_id: str
    team_id: str
    fingerprint: Fingerprint
    kind: FreeKind
    about: str
    file: Digest | None
    data: bytes
    by: str | None = None


async def add(db: Connection, new: NewResult) -> Result:
    """Keep a result, in place of an older one of the same fingerprint, and tell everyone."""
    values: dict[str, Any] = {
        "team_id": new.team_id,
        "kind": new.kind,
        "about": new.about,
        "file": new.file,
        "data": new.data,
        "person_id": new.by,
        "at": ids.now_ms(),
    }
    row = await db.execute(
        insert(db, result)
        .values(project_id=new.project_id, fingerprint=new.fingerprint, **values)
        .on_conflict_do_update(index_elements=[result.c.project_id, result.c.fingerprint], set_=values)
        .returning(*_COLUMNS)
    )
    found = _result(row.one())
    await events.append(db, new.project_id, "result", found)
    return found


async def find(db: Connection, project_id: str, fingerprint: Fingerprint) -> Result | None:
    """The project's result of this fingerprint."""
    rows = await db.execute(
        sa.select(*_COLUMNS).where(result.c.project_id == project_id, result.c.fingerprint == fingerprint)
    )
    row = rows.first()
    return _result(row) if row else None


async def latest(db: Connection, project_id: str, kind: FreeKind, about: str) -> Result | None:
    """The newest result of a kind about a thing or shot, whatever that looks like by now."""
    rows = await db.execute(
        sa.select(*_COLUMNS)
        .where(result.c.project_id == project_id, result.c.kind == kind, result.c.about == about)
        .order_by(result.c.at.desc(), result.c.fingerprint)
        .limit(1)
    )
    row = rows.first()
    return _result(row) if row else None


async def data(db: Connection, project_id: str, fingerprint: Fingerprint) -> bytes:
    """The JSON of a result that is there."""
    rows = await db.execute(
        sa.select(result.c.data).where(result.c.project_id == project_id, result.c.fingerprint == fingerprint)
    )
    found: bytes = rows.scalar_one()
    return found


async def known(db: Connection, team_id: str, fingerprint: Fingerprint) -> tuple[Digest | None, bytes] | None:
    """File and data of a result of this fingerprint in any project of the team."""
    rows = await db.execute(
        sa.select(result.c.file, result.c.data)
        .where(result.c.team_id == team_id, result.c.fingerprint == fingerprint)
        .limit(1)
    )
    row = rows.first()
    return (row.file, row.data) if row else None


_COLUMNS: tuple[sa.ColumnElement[Any], ...] = (
    result.c.fingerprint,
    result.c.kind,
    result.c.about,
    result.c.file,
    result.c.at,
    result.c.person_id.label("by"),
)


def _result(row: sa.Row[Any]) -> Result:
    return Result(**row._mapping)
