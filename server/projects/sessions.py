"""Who is signed in: sessions, one-time sign-in links and single-use tickets. Tokens are kept hashed."""

import msgspec
import sqlalchemy as sa

from server import errors
from server.database import Connection
from server.projects import ids, tables
from server.projects.people import Person

DAY = 24 * 3600 * 1000
SESSION = 400 * DAY  # the longest that browsers keep a cookie; guests have no other way back in
LINK = 15 * 60 * 1000
TICKET = 60 * 1000


class Ticket(msgspec.Struct, frozen=True):
    """Admits one socket once, as `?ticket=…`, until `expires` (milliseconds)."""

    ticket: str
    expires: int


async def open(db: Connection, person_id: str) -> str:
    """A new session of the person; answers its token."""
    token, now = ids.secret(), ids.now_ms()
    await db.execute(tables.session.delete().where(tables.session.c.expires <= now))
    await db.execute(
        tables.session.insert().values(
            digest=ids.digest(token), person_id=person_id, created=now, expires=now + SESSION
        )
    )
    return token


async def person(db: Connection, token: str) -> Person | None:
    """Who is signed in with this token."""
    return await holder(db, ids.digest(token))


async def holder(db: Connection, session: str) -> Person | None:
    """Whose the session of this digest is, while it lasts."""
    query = (
        sa.select(tables.person.c.id, tables.person.c.name, tables.person.c.colour)
        .join_from(tables.session, tables.person)
        .where(tables.session.c.digest == session, tables.session.c.expires > ids.now_ms())
    )
    row = (await db.execute(query)).first()
    return Person(*row) if row else None


async def close(db: Connection, token: str) -> None:
    """Sign out: the token and its tickets are worth nothing from now on."""
    await db.execute(tables.session.delete().where(tables.session.c.digest == ids.digest(token)))


async def create_ticket(db: Connection, token: str) -> Ticket:
    """A ticket for one socket, worth as much as the session of `token`, which must be valid."""
    secret, now = ids.secret(), ids.now_ms()
    await db.execute(tables.ticket.delete().where(tables.ticket.c.expires <= now))
    await db.execute(
        tables.ticket.insert().values(
            digest=ids.digest(secret), session=ids.digest(token), expires=now + TICKET
        )
    )
    return Ticket(secret, now + TICKET)


async def redeem(db: Connection, ticket: str) -> str | None:
    """Use a ticket up; answers the digest of its session. Of two at the same time, one gets None."""
    used = await db.execute(
        tables.ticket.delete()
        .where(tables.ticket.c.digest == ids.digest(ticket), tables.ticket.c.expires > ids.now_ms())
        .returning(tables.ticket.c.session)
    )
    session: str | None = used.scalar_one_or_none()
    return session


async def create_link(db: Connection, person_id: str) -> str:
    """A token that signs the person in once, within `LINK` milliseconds."""
    token, now = ids.secret(), ids.now_ms()
    await db.execute(tables.signin_link.delete().where(tables.signin_link.c.expires <= now - DAY))
    await db.execute(
        tables.signin_link.insert().values(
            digest=ids.digest(token), person_id=person_id, created=now, expires=now + LINK
        )
    )
    return token


async def use_link(db: Connection, token: str) -> str:
    """Use a sign-in link up; answers the token of the new session. Raises `NotSignedIn`."""
    link, now = tables.signin_link.c, ids.now_ms()
    used = await db.execute(
        tables.signin_link.update()
        .where(link.digest == ids.digest(token), link.used.is_(None), link.expires > now)
        .values(used=now)
        .returning(link.person_id)
    )
    person_id = used.scalar_one_or_none()
    if person_id is None:
        raise errors.NotSignedIn("This sign-in link has been used, or it has expired.")
    return await open(db, person_id)
