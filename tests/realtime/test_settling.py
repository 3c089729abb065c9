"""R24: told when a room is quiet, at least every so often, once at a time, and again after a failure."""

import asyncio

import pytest

from server.realtime import settling as module
from server.realtime.limits import Limits
from server.realtime.rooms import Settled
from tests.realtime.house import House, Served, serve

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Told:
    """Collects what was told; `slow` and `failures` make the telling as it may be in life."""

    def __init__(self, failures: int = 0) -> None:
        self.states: list[Settled] = []
        self.failures = failures
        self.free = asyncio.Event()
        self.free.set()
        self.at_once = self.most = 0
        self._news = asyncio.Condition()

    async def __call__(self, state: Settled) -> None:
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        try:
            await self.free.wait()
            if self.failures:
                self.failures -= 1
                raise RuntimeError("not now")
        finally:
            self.at_once -= 1
        self.states.append(state)
        async with self._news:
            self._news.notify_all()

    async def of(self, take: int) -> Settled:
        """Wait until a state with this take of the shot was told."""
        async with asyncio.timeout(15), self._news:
            await self._news.wait_for(lambda: self.states and self.takes()[-1] == take)
        return self.states[-1]

    def takes(self) -> list[int]:
        return [state.world.shots["sh_one"].take for state in self.states]


async def edit(served: Served, *takes: int) -> None:
    async with served.peer() as one:
        for take in takes:
            await one.set("shots", "sh_one", "take", take)
        await one.all_saved()


async def test_a_room_is_told_when_it_opens_and_when_it_has_been_edited(house: House) -> None:
    told = Told()
    async with serve(house, settled=told) as served:
        opened = (await served.rooms.world(house.project_id)).seq
        assert (await told.of(1)).seq == opened == 1
        await edit(served, 2, 3, 4)
        settled = await told.of(4)
        assert settled.project_id == house.project_id
        assert settled.seq == 4  # everything told of is on disk
        assert settled.problems == ()


async def test_a_room_that_is_never_quiet_is_told_of_all_the_same(house: House) -> None:
    told = Told()
    async with (
        serve(house, Limits(restless=0.3), settled=told, quiet=60.0) as served,
        served.peer() as one,
    ):
        await told.of(1)
        take = 1
        while len(told.states) < 3:
            take += 1
            await one.set("shots", "sh_one", "take", take)
            await asyncio.sleep(0.01)
        assert told.takes() == sorted(told.takes())


async def test_a_slow_call_delays_no_edit_and_the_latest_state_follows(house: House) -> None:
    told = Told()
    async with serve(house, settled=told) as served:
        await served.rooms.room(house.project_id)
        await told.of(1)
        told.free.clear()
        await edit(served, 2)
        async with asyncio.timeout(10):
            while not told.at_once:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        await edit(served, 3, 4)
        await edit(served, 5)
        told.free.set()
        await told.of(5)
        assert told.most == 1


async def test_a_call_that_fails_is_repeated_and_stops_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", (0.02,))
    told = Told(failures=3)
    async with serve(house, settled=told) as served:
        await edit(served, 2)
        assert (await told.of(2)).world.shots["sh_one"].take == 2
        assert told.failures == 0
        await edit(served, 3)
        await told.of(3)
