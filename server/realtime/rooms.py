"""All rooms of this process: opened when somebody comes, unloaded when nobody has been there for a while."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from types import TracebackType
from typing import Any, Self

import msgspec
import structlog
from pycrdt import Doc

from server import http
from server.database import Database
from server.errors import NotFound, Refused, Unavailable
from server.projects.edits import Edit
from server.projects.world import World
from server.realtime import store
from server.realtime.document import Quarantined
from server.realtime.hints import Hints
from server.realtime.journal import Journal
from server.realtime.limits import Limits
from server.realtime.room import Room, Surroundings
from server.realtime.settling import Settling
from server.realtime.store import create as create
from server.realtime.wire import RESTART

log = structlog.get_logger()

CHANGED_ROLE = 4503


class Settled(msgspec.Struct, frozen=True):
    """What a room says after some quiet. `seq` is the last journal entry that it surely holds."""

    project_id: str
    world: World
    problems: tuple[Quarantined, ...]
    epoch: int
    seq: int


class Rooms:
    """The live rooms. Use as an async context manager: it owns all background work.

    `settled` is called when a room has been quiet for `quiet` seconds after edits (at least every 3 s
    while it is edited), and when it has just been opened; `unloaded` when it is no longer in memory.
    Without `redis_url` this process is alone.
    """

    def __init__(
        self,
        database: Database,
        settled: Callable[[Settled], Awaitable[None]],
        redis_url: str | None = None,
        quiet: float = 1.0,
        limits: Limits | None = None,
        unloaded: Callable[[str], None] = lambda _project_id: None,
    ) -> None:
        self._unloaded = unloaded
        self.limits = limits or Limits()
        self._database, self._settled, self._quiet = database, settled, quiet
        self._redis_url = redis_url
        self._rooms: dict[str, asyncio.Future[Room]] = {}
        self._settling: dict[Room, Settling] = {}
        self._tasks = asyncio.TaskGroup()
        self._running: set[asyncio.Task[None]] = set()
        self._hints: Hints | None = None
        self._draining = False

    async def __aenter__(self) -> Self:
        self._loop = asyncio.get_running_loop()
        await self._tasks.__aenter__()
        self._journal = Journal(self._database, self.limits.commit)
        self._around = Surroundings(self._database, self._journal, self.limits, self._spawn)
        forever = [self._journal.run, self._look_after]
        if self._redis_url is not None:
            self._hints = Hints(self._redis_url, self._heard)
            forever += [self._hints.publish, self._hints.listen]
        for work in forever:
            self._start(self._again(work))
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            await self.drain()
        finally:
            for task in self._running:
                task.cancel()
            if self._hints is not None:
                await self._hints.close()
            await self._tasks.__aexit__(None, None, None)

    # -- what others ask

    async def room(self, project_id: str) -> Room:
        """The open room of a project. Raises `NotFound`, and `Unavailable` while draining."""
        if self._draining:
            raise Unavailable("The server is restarting; connect again in a moment.")
        future = self._rooms.get(project_id)
        if future is None:
            future = self._rooms[project_id] = self._loop.create_future()
            self._spawn(self._load(project_id, future))
        return await asyncio.shield(future)

    async def world(self, project_id: str) -> Settled:
        """What a project says now. Raises `NotFound`."""
        room = await self.room(project_id)
        await room.sound()
        return self._state(room)

    def visible(self, project_id: str) -> frozenset[str]:
        """The ids of the shots that peers have on screen."""
        room = self.opened(project_id)
        return frozenset() if room is None else room.audience.presence.visible()

    async def apply(self, project_id: str, change: Callable[[Doc[Any]], None]) -> None:
        """An edit of the server itself, in one transaction, on disk when this returns."""
        room = await self.room(project_id)
        await room.apply(change)
        await room.flushed()

    async def carry_out(self, project_id: str, edits: Sequence[Edit], now: int) -> None:
        """Edits as plain data, all or none, on disk when this returns. Raises `Invalid`."""
        room = await self.room(project_id)
        await room.carry_out(edits, now)
        await room.flushed()

    async def disconnect(self, project_id: str, person_id: str) -> None:
        """Close what a person has open of a project: they come back with the role they have now."""
        room = self.opened(project_id)
        if room is not None:
            theirs = [peer for peer in room.audience.peers if peer.person.id == person_id]
            room.audience.close(theirs, CHANGED_ROLE, "Your role in this project has changed.")

    async def close(self, project_id: str) -> None:
        """The project has been deleted: everybody leaves (4404), and what was accepted is written."""
        room = self.opened(project_id)
        if room is not None:
            gone = NotFound("This project has been deleted.")
            room.audience.close(room.audience.peers, http.close_code(gone), str(gone))
            await room.flushed()
            room.end(http.close_code(gone), str(gone))

    async def drain(self) -> None:
        """Let nobody in, send everybody away (1012), write what is left, leave snapshots."""
        self._draining = True
        rooms = list(self._all())
        for room in rooms:
            room.audience.close(room.audience.peers, RESTART, "The server is restarting.")
        await self._journal.flushed()
        for room in rooms:
            if room in self._settling:
                self._settling[room].stop()
            try:
                await room.compact()
            except Exception as error:
                log.error("snapshot", room=room.id, error=repr(error))
            room.end(RESTART, "The server is restarting.")

    # -- the life of a room

    async def _load(self, project_id: str, future: asyncio.Future[Room]) -> None:
        try:
            async with self._database.read() as db:
                stored = await store.load(db, project_id)
            room = Room(project_id, stored, self._around)
        except BaseException as error:
            self._rooms.pop(project_id, None)
            refused = error if isinstance(error, Refused) else Unavailable("This world cannot be opened now.")
            if refused is not error:
                log.error("load", room=project_id, error=repr(error))
            future.set_exception(refused)
            future.exception()  # whoever asked may be gone
            if isinstance(error, asyncio.CancelledError | KeyboardInterrupt | SystemExit):
                raise
            return
        settling = Settling(
            project_id,
            lambda: self._tell(room),
            self._spawn,
            self._quiet,
            self.limits.restless,
        )
        self._settling[room] = settling
        room.edited = settling.edited
        room.wrote = lambda last: self._hints.tell(room.id, last) if self._hints else None
        room.ended = lambda: self._forget(room)
        future.set_result(room)
        settling.at_once()

    async def _tell(self, room: Room) -> None:
        await room.flushed()
        await room.sound()
        await self._settled(self._state(room))

    def _state(self, room: Room) -> Settled:
        reading = room.reading
        return Settled(room.id, reading.world, reading.problems, room.epoch, room.seq)

    def _forget(self, room: Room) -> None:
        if self.opened(room.id) is room:
            del self._rooms[room.id]
            self._unloaded(room.id)
        settling = self._settling.pop(room, None)
        if settling is not None:
            settling.stop()

    async def _look_after(self) -> None:
        """Keep connections alive and unload what nobody uses."""
        while True:
            await asyncio.sleep(min(self.limits.alive, self.limits.idle))
            for room in list(self._all()):
                room.audience.keep_alive()
                if not room.audience.peers and self._loop.time() - room.used_at > self.limits.idle:
                    self._spawn(self._unload(room))

    async def _unload(self, room: Room) -> None:
        await room.flushed()
        await room.compact()
        await room.flushed()
        if not room.audience.peers and self._loop.time() - room.used_at > self.limits.idle:
            room.end(RESTART, "This room is closing.")

    def _heard(self, project_id: str | None, seq: int) -> None:
        for room in self._all() if project_id is None else filter(None, [self.opened(project_id)]):
            if project_id is None or seq > room.seq:
                self._spawn(room.catch_up())

    def opened(self, project_id: str) -> Room | None:
        """The room of a project, if it is open."""
        future = self._rooms.get(project_id)
        if future is None or not future.done() or future.exception() is not None:
            return None
        return future.result()

    def _all(self) -> Iterator[Room]:
        return filter(None, map(self.opened, list(self._rooms)))

    # -- background work

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        self._start(self._guarded(work))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = self._tasks.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        """One piece of work that fails never stops another."""
        try:
            await work
        except (asyncio.CancelledError, KeyboardInterrupt, SystemExit):
            raise
        except Refused as refused:
            log.info("room", refused=str(refused))
        except BaseException:  # a panic of the document library is no Exception
            log.exception("room")

    async def _again(self, work: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                await work()
            except Exception:
                log.exception("rooms", work=getattr(work, "__name__", ""))
                await asyncio.sleep(1.0)
