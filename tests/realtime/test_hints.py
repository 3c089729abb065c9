"""R21: two web processes hold the same room; Redis says when to look, the journal says what."""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
import redis.asyncio as redis
from pycrdt import Map

from server.realtime import hints
from tests.realtime.house import House, Served, serve
from tests.realtime.peers import PATIENCE

REDIS = os.environ.get("TEST_REDIS", "redis://127.0.0.1:6379")

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@pytest.fixture
async def redis_url() -> str:
    client = redis.from_url(REDIS)
    try:
        await client.ping()
    except (redis.ConnectionError, OSError):
        if os.environ.get("CI") == "true":
            pytest.fail("Redis does not answer, and with CI=true nothing may be skipped")
        pytest.skip(f"Redis does not answer at {REDIS}")
    finally:
        await client.aclose()
    return REDIS


async def edit_across(here: Served, there: Served) -> None:
    async with here.peer("editor") as one, there.peer("owner") as two:
        await one.set("characters", "ch_mara", "name", "From here")
        await two.until(lambda: two.get("characters", "ch_mara", "name") == "From here")
        await two.set("characters", "ch_ole", "name", "From there")
        await one.until(lambda: one.get("characters", "ch_ole", "name") == "From there")
        for number in range(20):
            await one.set("shots", "sh_one", "take", number + 2)
            await two.set("characters", "ch_ole", "age", number + 20)
        await one.until(lambda: one.get("characters", "ch_ole", "age") == 39)
        await two.until(lambda: two.get("shots", "sh_one", "take") == 21)
        await one.all_saved()
        await two.all_saved()
    here_now = await here.rooms.world(here.house.project_id)
    there_now = await there.rooms.world(there.house.project_id)
    assert here_now.world == there_now.world


async def test_an_edit_reaches_the_peers_of_another_process(house: House, redis_url: str) -> None:
    async with (
        serve(house, redis_url=redis_url) as here,
        serve(house, redis_url=redis_url) as there,
    ):
        await edit_across(here, there)


@asynccontextmanager
async def hearing(redis_url: str) -> AsyncIterator[Callable[[str], Awaitable[None]]]:
    """What waits until Redis passes on a hint; nothing published since is missed."""
    client = redis.from_url(redis_url)
    async with client.pubsub() as subscription, contextlib.aclosing(client):
        await subscription.subscribe(hints.CHANNEL)
        told = subscription.listen()
        await anext(told)  # that it is subscribed

        async def until(expected: str) -> None:
            async with asyncio.timeout(PATIENCE):
                while (await anext(told))["data"] != expected.encode():
                    pass

        yield until


async def test_a_hint_names_its_own_entry_though_another_process_wrote_in_between(
    house: House, redis_url: str
) -> None:
    async with (
        serve(house, redis_url=redis_url) as here,
        serve(house) as alone,
        here.peer("editor") as one,
        alone.peer("owner") as other,
        hearing(redis_url) as heard,
    ):
        await other.set("characters", "ch_ole", "name", "Unheard")
        await other.all_saved()
        await one.set("characters", "ch_mara", "name", "Told")
        await heard(f"{house.project_id} {other.saved_seq + 1}")
        await one.until(lambda: one.get("characters", "ch_ole", "name") == "Unheard")


async def test_a_room_that_reads_itself_anew_tells_its_peers_what_others_wrote(house: House) -> None:
    async with (
        serve(house) as here,
        serve(house) as alone,
        here.peer("editor") as rude,
        here.peer("editor") as one,
        alone.peer("owner") as other,
    ):
        await other.set("characters", "ch_ole", "name", "Unheard")
        await other.all_saved()
        await rude.edit(lambda doc: doc.get("nonsense", type=Map).__setitem__("x", 1))
        assert await rude.closed() == 4422
        await one.until(lambda: one.get("characters", "ch_ole", "name") == "Unheard")


async def test_without_redis_open_rooms_are_polled(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hints, "POLL", 0.05)
    nobody = "redis://127.0.0.1:1"
    async with serve(house, redis_url=nobody) as here, serve(house, redis_url=nobody) as there:
        await edit_across(here, there)
