"""The press: which of the claimed jobs a worker draws next.

Drafts go before pictures, and pictures before what is free; what somebody is looking at before what
nobody sees; and then the team that was served longest ago, and of one team what was asked for first. So
that drafts without end do not hold up what was paid for, a picture goes after every `PATIENCE` drafts
that went before it, and something free after as many of either.
"""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import msgspec

from server.engine.planning.kinds import Kind

PATIENCE = 12
RANKS: dict[Kind, int] = {"ask": 0, "draft": 0, "picture": 1, "sheet": 2, "glb": 2}
"""What goes first, by kind: the lower number."""


class Entry(msgspec.Struct, frozen=True):
    """What the press knows of a job that waits."""

    job_id: str
    kind: Kind
    urgency: int
    team_id: str
    at: int


class Turn:
    """A turn that has come; long work gives way now and then."""

    def __init__(self, press: "Press", entry: Entry) -> None:
        self._press, self._entry = press, entry
        self.held = True

    async def give_way(self) -> None:
        """Let all that goes first go first; returns when it is this job's turn again."""
        if self._press.has_before(self._entry):
            self.held = False
            self._press.release()
            await self._press.wait(self._entry)
            self.held = True


class Press:
    """Lets `lanes` jobs be drawn at a time, in a fair order. All on one event loop."""

    def __init__(self, lanes: int = 1) -> None:
        self._free = lanes
        self._waiting: dict[int, tuple[Entry, asyncio.Future[None]]] = {}
        self._arrivals = itertools.count()
        self._turns = itertools.count(1)
        self._served: dict[str, int] = {}
        self._passed_over = dict.fromkeys(RANKS.values(), 0)

    @property
    def waiting(self) -> int:
        """How many jobs wait for their turn."""
        return len(self._waiting)

    def has_before(self, entry: Entry) -> bool:
        """Whether something waits that goes before jobs of this kind."""
        return any(RANKS[other.kind] < RANKS[entry.kind] for other, _ in self._waiting.values())

    @asynccontextmanager
    async def turn(self, entry: Entry) -> AsyncIterator[Turn]:
        """Wait until it is this job's turn; the next one's comes when the block ends."""
        await self.wait(entry)
        turn = Turn(self, entry)
        try:
            yield turn
        finally:
            if turn.held:
                self.release()

    def release(self) -> None:
        """A turn has ended: the next one's comes."""
        self._free += 1
        self._next()

    async def wait(self, entry: Entry) -> None:
        """Wait for a turn, which must be released."""
        number = next(self._arrivals)
        called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[number] = (entry, called)
        self._next()
        try:
            await called
        except asyncio.CancelledError:
            self._waiting.pop(number, None)
            if called.done() and not called.cancelled():  # called and cancelled at once: pass it on
                self.release()
            raise

    def _next(self) -> None:
        while self._free and self._waiting:
            number = self._choose()
            entry, called = self._waiting.pop(number)
            if called.cancelled():
                continue
            self._free -= 1
            self._served[entry.team_id] = next(self._turns)
            self._count(RANKS[entry.kind])
            called.set_result(None)

    def _count(self, called: int) -> None:
        """Note over which of the waiting ranks this one went."""
        waiting = {RANKS[entry.kind] for entry, _ in self._waiting.values()}
        for rank in self._passed_over:
            if rank == called or rank not in waiting:
                self._passed_over[rank] = 0
            elif rank > called:
                self._passed_over[rank] += 1

    def _choose(self) -> int:
        def order(number: int) -> tuple[bool, int, int, int, int, int]:
            entry = self._waiting[number][0]
            rank, served = RANKS[entry.kind], self._served.get(entry.team_id, 0)
            patient = self._passed_over[rank] < PATIENCE
            return patient, rank, -entry.urgency, served, entry.at, number

        return min(self._waiting, key=order)
