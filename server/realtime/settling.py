"""When a room has been quiet for a moment, somebody is told what it says now.

A room that is never quiet is told of every few seconds all the same. One call runs at a time for each
room, always with the latest state; a call that fails is repeated, ever more slowly.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import structlog

log = structlog.get_logger()

PATIENCE = (1.0, 2.0, 5.0, 15.0, 60.0)
"""Seconds before a failed call is repeated."""


class Settling:
    """Watches one room. `tell` is called when it has settled; `start` runs it under the rooms' owner."""

    def __init__(
        self,
        room_id: str,
        tell: Callable[[], Awaitable[None]],
        start: Callable[[Coroutine[Any, Any, None]], None],
        quiet: float,
        restless: float,
    ) -> None:
        self._room_id, self._tell, self._start = room_id, tell, start
        self._quiet, self._restless = quiet, restless
        self._loop = asyncio.get_running_loop()
        self._first: float | None = None
        self._last = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._running = False
        self._failures = 0
        self._stopped = False

    def edited(self) -> None:
        """Something has changed just now."""
        self._last = self._loop.time()
        if self._first is None:
            self._first = self._last
        if self._timer is None and not self._running:
            self._arm(self._due())

    def at_once(self) -> None:
        """Tell without waiting for quiet: the room has just been opened."""
        self._first = self._last = self._loop.time() - self._quiet
        self._arm(self._loop.time())

    def stop(self) -> None:
        """Tell nobody any more."""
        self._stopped = True
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _due(self) -> float:
        first = self._last if self._first is None else self._first
        return min(self._last + self._quiet, first + self._restless)

    def _arm(self, at: float) -> None:
        if not self._stopped:
            self._timer = self._loop.call_at(at, self._check)

    def _check(self) -> None:
        self._timer = None
        if self._first is None:
            return
        due = self._due()
        if due > self._loop.time():
            self._arm(due)
        else:
            self._first = None
            self._running = True
            self._start(self._run())

    async def _run(self) -> None:
        try:
            await self._tell()
            self._failures = 0
        except Exception:
            pause = PATIENCE[min(self._failures, len(PATIENCE) - 1)]
            self._failures += 1
            log.exception("settle", room=self._room_id, again_in=pause)
            await asyncio.sleep(pause)
            self._first = self._last = self._loop.time() - self._quiet
        finally:
            self._running = False
        if self._first is not None and self._timer is None:
            self._arm(self._due())
