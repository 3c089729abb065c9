"""People, teams and the local owner."""

import asyncio

import pytest

from server import errors
from server.database import Database
from server.projects import people


async def test_the_local_owner_is_made_once(database: Database) -> None:
    async with database.write() as db:
        owner, team = await people.local_owner(db)
    async with database.write() as db:
        assert await people.local_owner(db) == (owner, team)
        assert [(t.id, t.role) for t in await people.teams(db, owner.id)] == [(team.id, "owner")]


async def test_processes_that_start_together_agree_on_the_local_owner(database: Database) -> None:
    async def start() -> tuple[people.Person, people.Team]:
        async with database.write() as db:
            return await people.local_owner(db)

    found = await asyncio.gather(*(start() for _ in range(6)))
    assert len(set(found)) == 1


async def test_a_person_changes_name_and_colour(database: Database) -> None:
    async with database.write() as db:
        person = await people.create(db, "  Ada \t Lovelace ")
        assert person.name == "Ada Lovelace"
        assert person.colour in people.COLOURS
        assert await people.change(db, person.id, None, None) == person
        changed = await people.change(db, person.id, "Ada", "#102030")
        assert (changed.name, changed.colour) == ("Ada", "#102030")
        assert await people.get(db, person.id) == changed


async def test_a_name_that_cannot_be_shown_is_invalid(database: Database) -> None:
    async with database.write() as db:
        for name in ("", " \n ", "a\x00b", "a\u202eb", "x" * 121):
            with pytest.raises(errors.Invalid):
                await people.create(db, name)


async def test_a_role_in_a_team_can_change(database: Database) -> None:
    async with database.write() as db:
        _, team = await people.local_owner(db)
        person = await people.create(db, "Ada")
        assert await people.team_role(db, team.id, person.id) is None
        await people.join_team(db, team.id, person.id, "member")
        assert await people.team_role(db, team.id, person.id) == "member"
        await people.join_team(db, team.id, person.id, "owner")
        assert await people.team_role(db, team.id, person.id) == "owner"
