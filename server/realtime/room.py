"""One world, live: its document, the peers who edit it, and the way of an edit between them.

An edit is applied, checked, queued for the journal and told to the others within a merge window.
An edit that must not be applied leaves the document tainted, as Yjs cannot take anything back: the
room then reads itself anew from the journal, which never held the edit. Everything here runs on one
event loop; whoever touches the document waits for `sound` first.
"""

import asyncio
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pycrdt
import structlog
from pycrdt import Doc, TransactionEvent

from server import http
from server.database import Database
from server.errors import Conflict, Invalid, NotAllowed, Refused, TooLarge, Unavailable
from server.projects.edits import Edit, applied
from server.realtime import migrations, protocol, store
from server.realtime.audience import Audience
from server.realtime.document import Reader, Reading
from server.realtime.editing import carry_out
from server.realtime.journal import Entry, Journal
from server.realtime.limits import Limits
from server.realtime.peer import Peer
from server.realtime.shape import Shape
from server.realtime.store import Stored

log = structlog.get_logger()

INTERNAL = 1011

Spawn = Callable[[Coroutine[Any, Any, None]], None]


class Surroundings:
    """What all rooms share. `spawn` runs a coroutine under the owner of the rooms."""

    def __init__(self, database: Database, journal: Journal, limits: Limits, spawn: Spawn) -> None:
        self.database, self.journal, self.limits, self.spawn = database, journal, limits, spawn


class Room:
    """Made from what is stored.

    `edited` is told of changes, `wrote` of commits (the number of the last entry), `ended` once.
    """

    seq: int
    _log_rows: int
    _log_bytes: int

    def __init__(self, id: str, stored: Stored, around: Surroundings) -> None:
        self.id = id
        self.epoch = stored.epoch
        self.audience = Audience(around.limits)
        self.edited: Callable[[], None] = lambda: None
        self.wrote: Callable[[int], None] = lambda _last: None
        self.ended: Callable[[], None] = lambda: None
        self._around = around
        self._loop = asyncio.get_running_loop()
        self._sound = asyncio.Event()
        self._over = False
        self._catching_up = asyncio.Lock()
        self._compacting = False
        self.used_at = self._loop.time()
        self._open(stored)
        self._change(lambda doc: migrations.migrate(doc))

    @property
    def reading(self) -> Reading:
        """The present world; wait for `sound` first."""
        return self._reader.reading

    async def sound(self) -> None:
        """Wait until the document holds nothing but what was accepted."""
        self.used_at = self._loop.time()
        await self._sound.wait()
        if self._over:
            raise Unavailable("This room has just closed; connect again.")

    # -- peers

    def join(self, peer: Peer) -> None:
        """Greet a peer: ask for what it has and tell who is here. Viewers are never asked.

        Wait for `sound` first.
        """
        self.used_at = self._loop.time()
        if peer.writes:
            peer.say(protocol.sync(protocol.STEP_1, self._doc.get_state()))
        self.audience.join(peer)

    def leave(self, peer: Peer) -> None:
        """The peer's connection has ended."""
        self.used_at = self._loop.time()
        self.audience.leave(peer)

    async def receive(self, peer: Peer, data: bytes) -> None:
        """Take one message of a peer. Raises a `Refused` that ends the connection."""
        message = protocol.decode(data)
        if message.kind == protocol.PRESENCE:
            if len(message.content) > self._around.limits.presence:
                raise TooLarge("A presence message is too large.")
            self.audience.announced(peer, message.content)
        elif message.kind == protocol.QUERY_PRESENCE:
            self.audience.introduce(peer)
        elif message.sync == protocol.STEP_1:
            await self.sound()
            peer.say(protocol.sync(protocol.STEP_2, self._since(message.content)))
        else:
            await self._edit(peer, message.content, whole=message.sync == protocol.STEP_2)

    async def _edit(self, peer: Peer, update: bytes, whole: bool) -> None:
        limits = self._around.limits
        if len(update) > (limits.whole if whole else limits.update):
            raise TooLarge("An update is too large.")
        if not peer.writes:
            if update == protocol.EMPTY_UPDATE:
                return None
            raise NotAllowed("You may look at this world, not change it.")
        await self.sound()
        peer.received += 1
        if update == protocol.EMPTY_UPDATE:
            change: bytes | None = None
        elif whole:  # holds all deletions again; only what is new is worth a row
            with self._captured() as news:
                complete = self._apply(update)
            change = b"".join(news) or None
        else:
            complete = self._apply(update)
            change = update
        if change is not None and not complete:
            return self._gap(peer)
        peer.gaps = 0
        self._accept(change, peer.person.id, peer)
        return None

    def _since(self, state: bytes) -> bytes:
        try:
            return self._doc.get_update(state)
        except ValueError:
            raise Invalid("A state vector is malformed.", path="") from None

    # -- edits

    async def apply(self, change: Callable[[Doc[Any]], None]) -> None:
        """An edit of the server itself. Whatever `change` raises is passed on, and nothing is kept."""
        await self.sound()
        self._change(change)

    async def carry_out(self, edits: Sequence[Edit], now: int) -> None:
        """Edits of the server itself, all or none. Raises `Invalid` where one cannot be made."""
        await self.sound()
        after = applied(self.reading.world, edits, now)
        self._change(lambda doc: carry_out(doc, edits, after, now))

    def _change(self, change: Callable[[Doc[Any]], None]) -> None:
        try:
            with self._captured() as news, self._doc.transaction():
                change(self._doc)
            self._judge()
        except BaseException:
            self._taint()
            raise
        for update in news:
            self._accept(update, store.SERVER, None)

    @contextmanager
    def _captured(self) -> Iterator[list[bytes]]:
        """Collects what transactions change, as updates."""
        news: list[bytes] = []

        def note(event: TransactionEvent) -> None:
            if event.update != protocol.EMPTY_UPDATE:
                news.append(event.update)

        subscription = self._doc.observe(note)
        try:
            yield news
        finally:
            self._doc.unobserve(subscription)

    def _apply(self, update: bytes) -> bool:
        """Apply and check an update; answers whether all of it could be applied. Raises `Invalid`."""
        try:
            self._doc.apply_update(update)
        except ValueError:
            raise Invalid("An update is malformed.", path="") from None  # found before anything was applied
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # a panic of the library is no Exception
            self._taint()
            log.warning("update", room=self.id, error=repr(error))
            raise Invalid("An update cannot be applied.", path="") from None
        self._judge()
        return pycrdt.get_update(update, self._doc.get_state())[0] == 0

    def _judge(self) -> None:
        wrong = self._shape.verdict(self._doc)
        if wrong is not None:
            self._taint()
            raise Invalid(f"Refused: {wrong}", path=wrong.partition(":")[0])

    def _gap(self, peer: Peer) -> None:
        """What came before is missing: ask the peer for everything, and forget the incomplete update."""
        peer.gaps += 1
        if peer.gaps > self._around.limits.gaps:
            raise Conflict("Your updates do not fit this world; load it again.")
        self._taint()
        self._around.spawn(self._ask_again(peer))

    async def _ask_again(self, peer: Peer) -> None:
        await self.sound()
        peer.say(protocol.sync(protocol.STEP_1, self._doc.get_state()))

    def _accept(self, update: bytes | None, actor: str, author: Peer | None) -> None:
        self._around.journal.add(Entry(self, update, actor, author, author.received if author else 0))
        if update is not None:
            self.audience.edited(update, author)
            self.edited()

    # -- the journal

    def committed(self, entries: list[Entry], last: int) -> None:
        """The journal has written these; the last one is number `last`."""
        rows = [entry.data for entry in entries if entry.data is not None]
        if rows:
            self._log_rows += len(rows)
            self._log_bytes += sum(map(len, rows))
            if last - len(rows) == self.seq:
                self.seq = last
            else:  # another process has written in between
                self._around.spawn(self.catch_up())
            self.wrote(last)
        counts = {entry.author: entry.count for entry in entries if entry.author is not None}
        for author, count in counts.items():
            author.saved(last, count)
        if self._log_rows > self._around.limits.log_rows or self._log_bytes > self._around.limits.log_bytes:
            self._around.spawn(self.compact())

    def failed(self, reason: Refused) -> None:
        """The journal could not write: what peers see is not saved, so the room ends and they resend."""
        self.end(http.close_code(reason), str(reason))

    async def catch_up(self) -> None:
        """Apply what other processes have written to the journal."""
        async with self._catching_up:
            await self.sound()
            async with self._around.database.read() as db:
                rows = await store.since(db, self.id, self.epoch, self.seq)
            await self.sound()
            if rows and rows[0][0] > self.seq + 1:  # what lies between is only in a snapshot by now
                self._taint()
                return
            with self._captured() as news:
                for seq, update in rows:
                    if seq > self.seq:
                        self._apply(update)
                        self.seq = seq
            for update in news:
                self.audience.edited(update, None)
                self.edited()

    async def compact(self) -> None:
        """Write a snapshot, after a second reader has agreed with it."""
        if self._compacting or self._over or not self._sound.is_set() or not self._log_rows:
            return
        self._compacting = True
        try:
            rows, size, seq, epoch = self._log_rows, self._log_bytes, self.seq, self.epoch
            data, state = self._doc.get_update(), self._doc.get_state()
            if not await asyncio.to_thread(_agrees, data, protocol.state_vector(state)):
                log.error("snapshot", room=self.id, error="a second reader disagrees")
                return
            async with self._around.database.write() as db:
                await store.compact(db, self.id, epoch, seq, data)
            self._log_rows -= rows
            self._log_bytes -= size
        finally:
            self._compacting = False

    async def flushed(self) -> None:
        """Wait until everything accepted so far is written."""
        await self._around.journal.flushed(self)

    # -- beginning, beginning anew, end

    def _open(self, stored: Stored) -> None:
        self._doc = store.assemble(stored)
        self._shape = Shape()
        self._reader = Reader(self._doc, self._shape.inspect)
        self.seq = stored.seq
        self._log_rows, self._log_bytes = stored.log_rows, stored.log_bytes
        self._sound.set()

    def _taint(self) -> None:
        if self._sound.is_set():
            self._sound.clear()
            self._around.spawn(self._renew())

    async def _renew(self) -> None:
        """Read the document anew from the journal, once everything accepted is in it."""
        if self._over:
            return
        try:
            await self.flushed()
            known = self.seq
            async with self._around.database.read() as db:
                stored = await store.load(db, self.id)
                news = await store.since(db, self.id, self.epoch, known)
            self._open(stored)
            gap = self.seq > known and (not news or news[0][0] > known + 1)
            for update in [self._doc.get_update()] if gap else [data for _, data in news]:
                self.audience.edited(update, None)  # another process may have written it
                self.edited()
        except Exception as error:
            log.error("reload", room=self.id, error=repr(error))
            self.end(INTERNAL, "This room has failed; connect again.")

    def end(self, code: int, reason: str) -> None:
        """Close all connections and leave; the next one to come loads the room anew."""
        if self._over:
            return
        self._over = True
        self._sound.set()  # let nobody wait for what will not come
        self.audience.close(self.audience.peers, code, reason)
        self.ended()


def _agrees(data: bytes, state: dict[int, int]) -> bool:
    """Whether a snapshot, read elsewhere, makes the same document."""
    doc: Doc[Any] = Doc()
    doc.apply_update(data)
    return protocol.state_vector(doc.get_state()) == state
