"""The press: which of the claimed jobs a worker draws next.

Drafts go before pictures, what somebody is looking at before what nobody sees, and then the team that
was served longest ago, and of one team what was asked for first. So that drafts without end do not hold
up what was paid for, a picture goes after every `PATIENCE` drafts that went before it.
"""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import msgspec

from server.engine.jobs import Kind

PATIENCE = 12


class Entry(msgspec.Struct, frozen=True):
    """What the press knows of a job that waits."""

    job_id: str
    kind: Kind
    urgency: int
    team_id: str
    at: int


class Press:
    """Lets `lanes` jobs be drawn at a time, in a fair order. All on one event loop."""

    def __init__(self, lanes: int = 1) -> None:
        self._free = lanes
        self._waiting: dict[int, tuple[Entry, asyncio.Future[None]]] = {}
        self._arrivals = itertools.count()
        self._turns = itertools.count(1)
        self._served: dict[str, int] = {}
        self._passed_over = 0

    @property
    def waiting(self) -> int:
        """How many jobs wait for their turn."""
        return len(self._waiting)

    @asynccontextmanager
    async def turn(self, entry: Entry) -> AsyncIterator[None]:
        """Wait until it is this job's turn; the next one's comes when the block ends."""
        await self._wait(entry)
        try:
            yield
        finally:
            self._free += 1
            self._next()

    async def _wait(self, entry: Entry) -> None:
        number = next(self._arrivals)
        called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[number] = (entry, called)
        self._next()
        try:
            await called
        except asyncio.CancelledError:
            self._waiting.pop(number, None)
            if called.done() and not called.cancelled():  # called and cancelled at once: pass it on
                self._free += 1
                self._next()
            raise

    def _next(self) -> None:
        while self._free and self._waiting:
            number = self._choose()
            entry, called = self._waiting.pop(number)
            if called.cancelled():
                continue
            self._free -= 1
            self._served[entry.team_id] = next(self._turns)
            pictures_wait = any(other.kind == "picture" for other, _ in self._waiting.values())
            self._passed_over = self._passed_over + 1 if entry.kind == "draft" and pictures_wait else 0
            called.set_result(None)

    def _choose(self) -> int:
        first = "picture" if self._passed_over >= PATIENCE else "draft"

        def rank(number: int) -> tuple[bool, int, int, int, int]:
            entry = self._waiting[number][0]
            return entry.kind != first, -entry.urgency, self._served.get(entry.team_id, 0), entry.at, number

        return min(self._waiting, key=rank)
