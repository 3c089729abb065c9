"""Slots: by order of arrival at the server, whatever way a character came."""

import asyncio

import msgspec
import pytest

from server.billing import audit, slots, teams, tiers
from server.database import Database
from server.projects import events

CAP = tiers.newest("Free").slots or 0
CAST = [f"ch_{number}" for number in range(CAP + 3)]


async def settle(database: Database, project: str, characters: list[str]) -> frozenset[str]:
    async with database.write() as db:
        return await slots.settle(db, "tm_a", project, characters)


async def waiting(database: Database, project: str) -> frozenset[str]:
    async with database.read() as db:
        assert await audit.verify(db) == []
        return await slots.waiting(db, project)


async def test_the_first_to_arrive_have_slots_and_the_others_wait(database: Database) -> None:
    assert await settle(database, "pj_1", CAST[:2]) == frozenset()
    assert await settle(database, "pj_1", list(reversed(CAST))) == {CAST[2], CAST[3], CAST[4]}
    assert await waiting(database, "pj_1") == {CAST[2], CAST[3], CAST[4]}


async def test_settling_again_changes_nothing(database: Database) -> None:
    before = await settle(database, "pj_1", CAST)
    async with database.read() as db:
        told = await events.latest(db, "pj_1")
    assert await settle(database, "pj_1", list(reversed(CAST))) == before
    async with database.read() as db:
        assert await events.latest(db, "pj_1") == told


async def test_a_deleted_character_frees_its_slot_for_the_one_that_waits_longest(database: Database) -> None:
    await settle(database, "pj_1", CAST)
    assert await settle(database, "pj_1", CAST[1:]) == set(CAST[CAP + 1 :])


async def test_an_undeleted_character_waits_behind_the_others(database: Database) -> None:
    await settle(database, "pj_1", CAST)
    await settle(database, "pj_1", CAST[1:])
    assert await settle(database, "pj_1", CAST) == {*CAST[CAP + 1 :], CAST[0]}
    assert await waiting(database, "pj_1") == {*CAST[CAP + 1 :], CAST[0]}


async def test_projects_of_a_team_share_its_slots_and_hear_of_each_other(database: Database) -> None:
    await settle(database, "pj_1", CAST[:CAP])
    assert await settle(database, "pj_2", ["ch_x", "ch_y"]) == {"ch_x", "ch_y"}
    async with database.read() as db:
        before = await events.latest(db, "pj_2")
    await settle(database, "pj_1", [])  # the project was deleted
    assert await waiting(database, "pj_2") == frozenset()
    async with database.read() as db:
        (told,) = await events.since(db, "pj_2", before)
    assert told.kind == "slots"
    assert msgspec.json.decode(told.data) == {"used": 2, "cap": CAP, "waiting": []}


async def test_another_team_has_slots_of_its_own(database: Database) -> None:
    await settle(database, "pj_1", CAST)
    async with database.write() as db:
        assert await slots.settle(db, "tm_b", "pj_b", CAST[:CAP]) == frozenset()
    assert len(await waiting(database, "pj_1")) == 3


async def test_a_smaller_tier_freezes_by_rank_and_a_bigger_one_thaws(database: Database) -> None:
    async with database.write() as db:
        await teams.choose_tier(db, "tm_a", "Creator")
    assert await settle(database, "pj_1", CAST) == frozenset()
    async with database.write() as db:
        await teams.choose_tier(db, "tm_a", "Free")
    assert await waiting(database, "pj_1") == set(CAST[CAP:])
    async with database.write() as db:
        await teams.choose_tier(db, "tm_a", "Enterprise")
    assert await waiting(database, "pj_1") == frozenset()


async def test_an_unlimited_team_makes_nobody_wait(database: Database) -> None:
    async with database.write() as db:
        await teams.choose_tier(db, "tm_a", "Enterprise")
    assert await settle(database, "pj_1", [f"ch_{number}" for number in range(200)]) == frozenset()
    assert await waiting(database, "pj_1") == frozenset()


@pytest.mark.parametrize("repeats", [1, 3])
async def test_rooms_that_settle_at_once_never_give_one_slot_twice(database: Database, repeats: int) -> None:
    casts = {f"pj_{name}": [f"ch_{name}{number}" for number in range(3)] for name in "abcd"}
    await asyncio.gather(*(settle(database, *item) for item in casts.items() for _ in range(repeats)))
    frozen = [await waiting(database, project) for project in casts]
    assert sum(map(len, frozen)) == 12 - CAP
