"""The ledger's laws, one by one."""

import asyncio
import multiprocessing
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from server import errors
from server.billing import audit, ledger, movements, teams, tiers
from server.database import Database

APRIL = int(datetime(2031, 4, 30, 23, 59, tzinfo=UTC).timestamp() * 1000)
MAY = APRIL + 60_000
FREE = tiers.newest("Free")
assert FREE.iterations is not None
CAP = FREE.iterations


async def verified(database: Database) -> None:
    async with database.read() as db:
        assert await audit.verify(db) == []


async def meter(database: Database, at: int = APRIL) -> tuple[int, int]:
    async with database.read() as db:
        found = (await ledger.usage(db, "tm_a", at=at)).iterations
    return found.used, found.held


async def test_a_reservation_is_held_then_used(database: Database) -> None:
    async with database.write() as db:
        assert await ledger.reserve(db, "tm_a", "iterations", 2, "jo_1", at=APRIL)
    assert await meter(database) == (0, 2)
    async with database.write() as db:
        assert await ledger.settle(db, "jo_1")
    assert await meter(database) == (2, 0)
    await verified(database)


async def test_a_released_reservation_costs_nothing(database: Database) -> None:
    async with database.write() as db:
        await ledger.reserve(db, "tm_a", "iterations", 2, "jo_1", at=APRIL)
        assert await ledger.release(db, "jo_1")
    assert await meter(database) == (0, 0)
    await verified(database)


async def test_every_step_can_be_repeated_without_harm(database: Database) -> None:
    async with database.write() as db:
        assert await ledger.reserve(db, "tm_a", "iterations", 1, "jo_1", at=APRIL)
        assert not await ledger.reserve(db, "tm_a", "iterations", 1, "jo_1", at=MAY)
        assert await ledger.settle(db, "jo_1")
        assert not await ledger.settle(db, "jo_1")
        assert not await ledger.release(db, "jo_1")
        assert not await ledger.reserve(db, "tm_a", "iterations", 1, "jo_1", at=APRIL)
    assert await meter(database) == (1, 0)
    assert await meter(database, MAY) == (0, 0)
    await verified(database)


async def test_what_was_released_is_not_held_again_under_the_same_key(database: Database) -> None:
    async with database.write() as db:
        await ledger.reserve(db, "tm_a", "iterations", 1, "jo_1", at=APRIL)
        await ledger.release(db, "jo_1")
        assert not await ledger.settle(db, "jo_1")
        with pytest.raises(errors.Conflict):
            await ledger.reserve(db, "tm_a", "iterations", 1, "jo_1", at=APRIL)
    assert await meter(database) == (0, 0)
    await verified(database)


async def test_work_that_was_never_reserved_settles_quietly(database: Database) -> None:
    async with database.write() as db:
        assert not await ledger.settle(db, "jo_draft")
        assert not await ledger.release(db, "jo_draft")
    await verified(database)


async def test_the_cap_is_reached_exactly_and_never_passed(database: Database) -> None:
    async with database.write() as db:
        assert await ledger.reserve(db, "tm_a", "iterations", CAP - 1, "jo_1", at=APRIL)
        with pytest.raises(errors.NotEntitled) as refused:
            await ledger.reserve(db, "tm_a", "iterations", 2, "jo_2", at=APRIL)
        assert await ledger.reserve(db, "tm_a", "iterations", 1, "jo_3", at=APRIL)
    assert "Editing and exporting go on" in str(refused.value)
    assert refused.value.details["cap"] == CAP
    assert await meter(database) == (0, CAP)
    await verified(database)


async def test_a_repeat_at_the_cap_is_still_a_repeat(database: Database) -> None:
    async with database.write() as db:
        await ledger.reserve(db, "tm_a", "iterations", CAP, "jo_1", at=APRIL)
        assert not await ledger.reserve(db, "tm_a", "iterations", CAP, "jo_1", at=APRIL)
    await verified(database)


async def test_a_month_ends_in_utc_and_work_settles_in_the_month_it_was_reserved(database: Database) -> None:
    async with database.write() as db:
        await ledger.reserve(db, "tm_a", "iterations", CAP, "jo_april", at=APRIL)
        assert await ledger.reserve(db, "tm_a", "iterations", 1, "jo_may", at=MAY)
        await ledger.settle(db, "jo_april", at=MAY)
    assert await meter(database, APRIL) == (CAP, 0)
    assert await meter(database, MAY) == (0, 1)
    await verified(database)


async def test_a_reused_picture_costs_nothing_and_is_recorded_once(database: Database) -> None:
    async with database.write() as db:
        assert await ledger.reused(db, "tm_a", "sh_1:abc", project_id="pj_1", note="1A")
        assert not await ledger.reused(db, "tm_a", "sh_1:abc", project_id="pj_1", note="1A")
    async with database.read() as db:
        (line,) = await movements.history(db, "tm_a")
    assert (line.verb, line.quantity, line.entries, line.note) == ("reuse", 0, {}, "1A")
    await verified(database)


async def test_history_reads_newest_first_and_turns_pages(database: Database) -> None:
    async with database.write() as db:
        for number in range(5):
            await ledger.reserve(db, "tm_a", "iterations", 1, f"jo_{number}", at=APRIL)
            await ledger.reserve(db, "tm_b", "iterations", 1, f"jo_b{number}", at=APRIL)
    async with database.read() as db:
        first = await movements.history(db, "tm_a", limit=3)
        rest = await movements.history(db, "tm_a", before=first[-1].seq)
    keys = [line.key for line in first + rest if line.verb == "reserve"]
    assert keys == ["jo_4", "jo_3", "jo_2", "jo_1", "jo_0"]
    assert first[0].entries == {"available": -1, "held": 1}


@pytest.mark.parametrize("table", ["ledger_movement", "ledger_entry"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET {}", "DELETE FROM {}"])
async def test_the_ledger_refuses_change_and_removal(database: Database, table: str, statement: str) -> None:
    async with database.write() as db:
        await ledger.reserve(db, "tm_a", "iterations", 1, "jo_1", at=APRIL)
    change = "quantity = 0" if table == "ledger_movement" else "amount = 0"
    with pytest.raises(sa.exc.DBAPIError, match="append-only"):
        async with database.write() as db:
            await db.execute(sa.text(statement.format(table, change)))
    assert await meter(database) == (0, 1)
    await verified(database)


async def test_verify_names_a_counter_that_was_tampered_with(database: Database) -> None:
    async with database.write() as db:
        await ledger.reserve(db, "tm_a", "iterations", 1, "jo_1", at=APRIL)
        await db.execute(sa.text("UPDATE ledger_counter SET used = 7 WHERE kind = 'iterations'"))
    async with database.read() as db:
        assert await audit.verify(db) == ["tm_a/iterations/2031-04: used is 7, but the ledger says 0"]


async def test_a_smaller_tier_keeps_what_was_used_and_stops_drawing(database: Database) -> None:
    async with database.write() as db:
        await teams.choose_tier(db, "tm_a", "Creator", at=APRIL)
        await ledger.reserve(db, "tm_a", "iterations", CAP + 1, "jo_1", at=APRIL)
        await teams.choose_tier(db, "tm_a", "Free", at=APRIL)
        with pytest.raises(errors.NotEntitled):
            await ledger.reserve(db, "tm_a", "iterations", 1, "jo_2", at=APRIL)
        assert await ledger.settle(db, "jo_1")
    assert await meter(database) == (CAP + 1, 0)
    await verified(database)


async def test_enterprise_has_no_limit_and_comes_back_to_one(database: Database) -> None:
    async with database.write() as db:
        usage = await teams.choose_tier(db, "tm_a", "Enterprise", at=APRIL)
        assert usage.iterations.cap is None
        assert await ledger.reserve(db, "tm_a", "iterations", 1_000_000, "jo_1", at=APRIL)
        usage = await teams.choose_tier(db, "tm_a", "Studio", at=APRIL)
        assert usage.iterations.held == 1_000_000
        with pytest.raises(errors.NotEntitled):
            await ledger.reserve(db, "tm_a", "iterations", 1, "jo_2", at=APRIL)
    await verified(database)


async def test_an_unknown_tier_is_refused(database: Database) -> None:
    async with database.write() as db:
        with pytest.raises(errors.Invalid):
            await teams.choose_tier(db, "tm_a", "Gold")


async def test_the_tier_limits_who_may_edit(database: Database) -> None:
    permit = teams.TierEntitlements().may_add_editor
    async with database.write() as db:
        await permit(db, "tm_a", 3)
        with pytest.raises(errors.NotEntitled):
            await permit(db, "tm_a", 4)
        await teams.choose_tier(db, "tm_a", "Enterprise")
        await permit(db, "tm_a", 4_000)


async def test_many_at_once_never_pass_the_cap(database: Database) -> None:
    async with database.write() as db:
        await ledger.reserve(db, "tm_a", "iterations", CAP - 7, "jo_before", at=APRIL)

    async def one(number: int) -> bool:
        try:
            async with database.write() as db:
                return await ledger.reserve(db, "tm_a", "iterations", 1, f"jo_{number // 2}", at=APRIL)
        except errors.NotEntitled:
            return False

    reserved = await asyncio.gather(*(one(number) for number in range(60)))
    assert sum(reserved) == 7
    assert await meter(database) == (0, CAP)
    await verified(database)


def _reserve_in_a_process(url: str, name: str, count: int) -> int:
    async def work() -> int:
        database = Database(url)
        got = 0
        for number in range(count):  # a key of this process, then one that all processes contend for
            for key in (f"{name}_{number}", f"all_{number}"):
                try:
                    async with database.write() as db:
                        got += await ledger.reserve(db, "tm_a", "iterations", 1, key, at=APRIL)
                except errors.NotEntitled:
                    pass
        await database.close()
        return got

    return asyncio.run(work())


async def test_many_processes_never_pass_the_cap(database: Database, database_url: str) -> None:
    async with database.write() as db:
        await ledger.reserve(db, "tm_a", "iterations", CAP - 20, "jo_before", at=APRIL)
    await database.close()
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        rounds = [(database_url, f"jo_{name}", 12) for name in "xyz"]
        got = await asyncio.to_thread(pool.starmap, _reserve_in_a_process, rounds)
    assert sum(got) == 20
    assert await meter(database) == (0, CAP)
    await verified(database)
