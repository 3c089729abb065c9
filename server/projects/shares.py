"""Links that let others into a project. The token is in the link only; the database keeps its hash."""

import msgspec
import sqlalchemy as sa

from server import errors
from server.database import Connection
from server.projects import ids, members, projects, tables
from server.projects.entitlements import Entitlements
from server.projects.members import Member
from server.projects.roles import ShareRole

LIMIT = 50


class Share(msgspec.Struct, frozen=True):
    """A link that works. `url` is known only in the moment when it is made; None afterwards."""

    id: str
    role: ShareRole
    created: int
    url: str | None = None


class Invitation(msgspec.Struct, frozen=True):
    """What somebody who follows a link is told before joining."""

    project_title: str
    role: ShareRole


async def create(db: Connection, project_id: str, person_id: str, role: ShareRole) -> tuple[Share, str]:
    """A new link and its token. Raises `Conflict` when the project has too many."""
    if len(await listing(db, project_id)) >= LIMIT:
        raise errors.Conflict(f"A project has at most {LIMIT} links. Revoke one of them first.")
    token, share = ids.secret(), Share(ids.new("sl"), role, ids.now_ms())
    await db.execute(
        tables.share.insert().values(
            id=share.id,
            project_id=project_id,
            digest=ids.digest(token),
            role=role,
            person_id=person_id,
            created=share.created,
        )
    )
    return share, token


async def listing(db: Connection, project_id: str) -> list[Share]:
    """The links of a project that work, oldest first."""
    share = tables.share.c
    rows = await db.execute(
        sa.select(share.id, share.role, share.created)
        .where(share.project_id == project_id, share.revoked.is_(None))
        .order_by(share.created, share.id)
    )
    return [Share(*row) for row in rows]


async def revoke(db: Connection, project_id: str, share_id: str) -> None:
    """Nobody joins by this link any more; who has joined stays. Raises `NotFound`."""
    share = tables.share.c
    revoked = await db.execute(
        tables.share.update()
        .where(share.project_id == project_id, share.id == share_id, share.revoked.is_(None))
        .values(revoked=ids.now_ms())
        .returning(share.id)
    )
    if revoked.first() is None:
        raise errors.NotFound("There is no such link.")


async def invitation(db: Connection, token: str) -> Invitation:
    """What the link offers. Raises `NotFound`."""
    project_id, role = await _resolve(db, token)
    return Invitation((await projects.get(db, project_id)).title, role)


async def join(db: Connection, token: str, person_id: str, entitlements: Entitlements) -> Member:
    """Let the person in by the link. Raises `NotFound` and `NotEntitled`."""
    project_id, role = await _resolve(db, token)
    return await members.add(db, project_id, person_id, role, entitlements)


async def _resolve(db: Connection, token: str) -> tuple[str, ShareRole]:
    share, project = tables.share.c, tables.project.c
    query = (
        sa.select(share.project_id, share.role)
        .join_from(tables.share, tables.project)
        .where(share.digest == ids.digest(token), share.revoked.is_(None), project.deleted.is_(None))
    )
    row = (await db.execute(query)).first()
    if row is None:
        raise errors.NotFound("This link does not work (any more). Ask for another one.")
    return row.project_id, row.role
