"""Sessions, sign-in links and tickets."""

import asyncio

import pytest
import sqlalchemy as sa

from server import errors
from server.database import Connection, Database, metadata
from server.projects import ids, people, sessions, signin, tables
from server.projects.people import Person


@pytest.fixture
async def owner(database: Database) -> Person:
    async with database.write() as db:
        return (await people.local_owner(db))[0]


async def _everything(db: Connection) -> str:
    return "".join(
        [repr(row) for table in metadata.sorted_tables for row in await db.execute(sa.select(table))]
    )


async def test_a_session_lasts_until_it_is_closed(database: Database, owner: Person) -> None:
    async with database.write() as db:
        token = await sessions.open(db, owner.id)
        assert await sessions.person(db, token) == owner
        assert await sessions.person(db, token[:-1]) is None
        await sessions.close(db, token)
        assert await sessions.person(db, token) is None


async def test_no_secret_is_kept_in_the_clear(database: Database, owner: Person) -> None:
    async with database.write() as db:
        session = await sessions.open(db, owner.id)
        link = await sessions.create_link(db, owner.id)
        ticket = await sessions.create_ticket(db, session)
        kept = await _everything(db)
    assert ids.digest(session) in kept
    for secret in (session, link, ticket.ticket):
        assert secret not in kept


async def test_an_expired_session_is_worth_nothing_and_goes(database: Database, owner: Person) -> None:
    async with database.write() as db:
        token = await sessions.open(db, owner.id)
        await db.execute(tables.session.update().values(expires=ids.now_ms() - 1))
        assert await sessions.person(db, token) is None
        await sessions.open(db, owner.id)
        assert ids.digest(token) not in await _everything(db)


async def test_a_link_signs_in_once(database: Database, owner: Person) -> None:
    async with database.write() as db:
        link = await signin.create(db)
        session = await sessions.use_link(db, link)
        assert await sessions.person(db, session) == owner
        with pytest.raises(errors.NotSignedIn):
            await sessions.use_link(db, link)


async def test_a_link_expires(database: Database, owner: Person) -> None:
    async with database.write() as db:
        link = await sessions.create_link(db, owner.id)
        await db.execute(tables.signin_link.update().values(expires=ids.now_ms() - 1))
        with pytest.raises(errors.NotSignedIn):
            await sessions.use_link(db, link)


async def test_of_many_who_use_one_link_at_once_one_is_signed_in(database: Database, owner: Person) -> None:
    async with database.write() as db:
        link = await sessions.create_link(db, owner.id)

    async def use() -> bool:
        try:
            async with database.write() as db:
                await sessions.use_link(db, link)
        except errors.NotSignedIn:
            return False
        return True

    assert sum(await asyncio.gather(*(use() for _ in range(6)))) == 1


async def test_of_many_who_redeem_one_ticket_at_once_one_is_admitted(
    database: Database, owner: Person
) -> None:
    async with database.write() as db:
        session = await sessions.open(db, owner.id)
        ticket = await sessions.create_ticket(db, session)

    async def redeem() -> str | None:
        async with database.write() as db:
            return await sessions.redeem(db, ticket.ticket)

    found = await asyncio.gather(*(redeem() for _ in range(6)))
    assert [who for who in found if who is not None] == [ids.digest(session)]


async def test_tickets_end_with_their_session_and_with_time(database: Database, owner: Person) -> None:
    async with database.write() as db:
        session = await sessions.open(db, owner.id)
        ticket = await sessions.create_ticket(db, session)
        await sessions.close(db, session)
        assert await sessions.redeem(db, ticket.ticket) is None
        session = await sessions.open(db, owner.id)
        ticket = await sessions.create_ticket(db, session)
        await db.execute(tables.ticket.update().values(expires=ids.now_ms() - 1))
        assert await sessions.redeem(db, ticket.ticket) is None
