"""The writer of all rooms' journals: one transaction at a time holds what came in since the last.

An update is saved when its transaction has committed; only then its room hears of it, and its author
from the room. A document whose entries cannot be written fails alone.
"""

import asyncio
import sqlite3
from typing import Protocol

import msgspec
import sqlalchemy as sa
import structlog

from server.database import Database
from server.errors import Conflict, Refused, StorageFull, Unavailable
from server.realtime import store

log = structlog.get_logger()

RETRIES = (0.05, 0.2, 1.0)
"""Seconds to wait before each further attempt of a transaction that failed for no fault of its content."""


class Author(Protocol):
    """Who is told that an update is saved."""

    def saved(self, seq: int, count: int) -> None: ...


class Entry(msgspec.Struct, frozen=True, eq=False):
    """One update of a document. `data` is None where an update changed nothing: it only awaits its turn.

    `count` is the update's number on the author's connection.
    """

    room: "Room"
    data: bytes | None
    actor: str
    author: Author | None = None
    count: int = 0


class Room(Protocol):
    """What the journal knows of a room."""

    id: str
    epoch: int
    seq: int

    def committed(self, entries: list[Entry], last: int) -> None: ...

    def failed(self, reason: Refused) -> None: ...


class Journal:
    """Collects entries and commits them. `run` must be running."""

    def __init__(self, database: Database, every: float) -> None:
        self._database = database
        self._every = every
        self._waiting: list[Entry] = []
        self._writing: list[Entry] = []
        self._woken = asyncio.Event()
        self._done = asyncio.Condition()

    def add(self, entry: Entry) -> None:
        """Queue an entry for the next transaction."""
        self._waiting.append(entry)
        self._woken.set()

    async def flushed(self, room: Room | None = None) -> None:
        """Wait until everything of a room (or of all) that was added so far is written or has failed."""
        pending = [e for e in (*self._writing, *self._waiting) if room is None or e.room is room]
        if pending:
            last = pending[-1]
            async with self._done:
                await self._done.wait_for(lambda: last not in self._writing and last not in self._waiting)

    async def run(self) -> None:
        """Commit what was added, again and again."""
        while True:
            await self._woken.wait()
            await asyncio.sleep(self._every)
            self._woken.clear()
            self._writing, self._waiting = self._waiting, []
            try:
                await self._commit(self._writing)
            finally:
                self._writing = []
                async with self._done:
                    self._done.notify_all()

    async def _commit(self, entries: list[Entry]) -> None:
        by_room: dict[Room, list[Entry]] = {}
        for entry in entries:
            by_room.setdefault(entry.room, []).append(entry)
        if not await self._attempt(by_room, final=len(by_room) == 1) and len(by_room) > 1:
            for room, own in by_room.items():  # find out whose fault it is
                await self._attempt({room: own}, final=True)

    async def _attempt(self, by_room: dict[Room, list[Entry]], final: bool) -> bool:
        """Write and tell the rooms. Where it is `final`, a room that cannot be written is told so."""
        for pause in (*RETRIES, None):
            try:
                written = await self._write(by_room)
            except Conflict as refused:
                failure: Refused = refused
                break
            except (sa.exc.DBAPIError, sqlite3.Error, OSError) as error:
                full = "full" in str(error).lower()
                failure = (
                    StorageFull("The disk is full: nothing more can be saved until there is room.")
                    if full
                    else Unavailable("The database does not answer; what was not saved will be sent again.")
                )
                log.error("journal", error=str(error), rooms=len(by_room))
                if full or pause is None:
                    break
                await asyncio.sleep(pause)
            else:
                for room, last in written.items():
                    room.committed(by_room[room], last)
                return True
        if final:
            for room in by_room:
                room.failed(failure)
        return False

    async def _write(self, by_room: dict[Room, list[Entry]]) -> dict[Room, int]:
        """Answers the number of each room's last entry."""
        batches: dict[Room, store.Batch] = {}
        for room, entries in by_room.items():
            changes = tuple((entry.actor, entry.data) for entry in entries if entry.data is not None)
            if changes:
                batches[room] = store.Batch(room.id, room.epoch, changes)
        written = {room: room.seq for room in by_room}
        if batches:  # in one order in all processes, so that they cannot block each other
            ordered = sorted(batches, key=lambda room: room.id)
            lasts = await store.append(self._database, [batches[room] for room in ordered])
            written.update(zip(ordered, lasts, strict=True))
        return written
