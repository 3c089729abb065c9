"""The numbered events of a project."""

import asyncio

import msgspec
import pytest

from server.database import Database
from server.projects import events


async def test_events_come_back_in_order_with_their_data(database: Database) -> None:
    async with database.write() as db:
        for n in range(3):
            assert await events.append(db, "pj_a", "shot", {"n": n}) == n + 1
        assert await events.append(db, "pj_b", "plan", None) == 1
        found = await events.since(db, "pj_a", 1)
        assert [(e.seq, e.kind, msgspec.json.decode(e.data)) for e in found] == [
            (2, "shot", {"n": 1}),
            (3, "shot", {"n": 2}),
        ]
        assert msgspec.json.encode(found[0]) == b'{"seq":2,"kind":"shot","data":{"n":1}}'
        assert [e.seq for e in await events.since(db, "pj_a", 0, limit=2)] == [1, 2]
        assert await events.latest(db, "pj_a") == 3
        assert await events.latest(db, "pj_unknown") == 0
        assert await events.heads(db, ["pj_a", "pj_b", "pj_unknown"]) == {"pj_a": 3, "pj_b": 1}


async def test_an_event_of_a_transaction_that_fails_never_was(database: Database) -> None:
    async def fail() -> None:
        async with database.write() as db:
            await events.append(db, "pj_a", "shot", 1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with database.write() as db:
        assert await events.append(db, "pj_a", "shot", 2) == 1


async def test_pruning_keeps_the_last_and_says_what_is_gone(database: Database) -> None:
    async with database.write() as db:
        for n in range(10):
            await events.append(db, "pj_a", "shot", n)
        await events.append(db, "pj_b", "shot", 0)
        await events.prune(db, "pj_a", keep=4)
        assert await events.span(db, "pj_a") == events.Span(6, 10)
        assert [e.seq for e in await events.since(db, "pj_a", 0)] == [7, 8, 9, 10]
        assert await events.span(db, "pj_b") == events.Span(0, 1)
        await events.prune(db, "pj_a", keep=100)
        assert await events.span(db, "pj_a") == events.Span(6, 10)


async def test_appending_prunes_now_and_then(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "KEEP", 20)
    monkeypatch.setattr(events, "PRUNE_EVERY", 10)
    async with database.write() as db:
        for n in range(47):
            await events.append(db, "pj_a", "shot", n)
        assert await events.span(db, "pj_a") == events.Span(20, 47)


async def test_numbers_have_no_holes_and_follow_the_order_of_commits(database: Database) -> None:
    """Who has seen number n can never find a number below n that was not there before."""

    async def write(name: int) -> None:
        for n in range(5):
            async with database.write() as db:
                await events.append(db, "pj_a", "shot", [name, n])
                await asyncio.sleep(0)

    writing = asyncio.gather(*map(write, range(6)))
    seen = 0
    while seen < 30:
        async with database.read() as db:
            found = [event.seq for event in await events.since(db, "pj_a", seq=seen)]
        assert found == list(range(seen + 1, seen + 1 + len(found)))
        seen += len(found)
        await asyncio.sleep(0)
    await writing
