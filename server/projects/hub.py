"""Wakes those who listen to a project's events. One task watches the database for all of them."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import aclosing, contextmanager
from types import TracebackType
from typing import Self

import structlog

from server.database import Database
from server.projects import events

log = structlog.get_logger()

RETRY_SECONDS = 1.0


class Listener:
    """One socket that listens. `doubt` says that its right to do so must be checked again."""

    def __init__(self, person_id: str) -> None:
        self.person_id = person_id
        self.doubt = False
        self.head = (0, 0)
        self._woken = asyncio.Event()

    def wake(self) -> None:
        self._woken.set()

    async def wait(self) -> None:
        """Return when something has happened since the last call."""
        await self._woken.wait()
        self._woken.clear()


class EventHub:
    """Owns the watching task: `async with EventHub(database) as hub`.

    `ping` is after how many quiet seconds a listener is pinged and checked again; `patience` how many
    seconds one message may take to be sent.
    """

    def __init__(self, database: Database, ping: float = 20.0, patience: float = 10.0) -> None:
        self.ping = ping
        self.patience = patience
        self._database = database
        self._listeners: defaultdict[str, set[Listener]] = defaultdict(set)
        self._watching: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._watching = asyncio.create_task(self._watch(), name="event hub")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._watching is not None
        self._watching.cancel()
        await asyncio.wait([self._watching])

    @contextmanager
    def listen(self, project_id: str, person_id: str) -> Iterator[Listener]:
        """Be woken after every event of the project. What happened before must be read first."""
        listener = Listener(person_id)
        self._listeners[project_id].add(listener)
        try:
            yield listener
        finally:
            self._listeners[project_id].discard(listener)
            if not self._listeners[project_id]:
                del self._listeners[project_id]

    def listeners(self, project_id: str) -> int:
        """How many listen to the project in this process."""
        return len(self._listeners.get(project_id, ()))

    async def disconnect(self, project_id: str, person_id: str) -> None:
        """Have the person's right to listen checked again at once."""
        for listener in self._listeners.get(project_id, ()):
            if listener.person_id == person_id:
                listener.doubt = True
                listener.wake()

    async def _watch(self) -> None:
        while True:
            try:
                async with aclosing(self._database.changes()) as changes:
                    async for _ in changes:
                        await self._wake()
            except Exception:
                log.exception("The watch over events failed and starts again", seconds=RETRY_SECONDS)
            await asyncio.sleep(RETRY_SECONDS)

    async def _wake(self) -> None:
        if not self._listeners:
            return
        async with self._database.read() as db:
            heads = await events.heads(db, [events.EVERYWHERE, *self._listeners])
        everywhere = heads.get(events.EVERYWHERE, 0)
        for project_id in tuple(self._listeners):
            head = (heads.get(project_id, 0), everywhere)
            for listener in self._listeners.get(project_id, ()):
                if listener.head != head:
                    listener.head = head
                    listener.wake()
