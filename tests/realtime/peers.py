"""A peer as y-websocket would be one: a document, a socket, and nothing that the server gave away."""

import asyncio
from collections.abc import Callable
from typing import Any, Self

import msgspec
from pycrdt import Doc, Map, TransactionEvent
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from server.realtime import protocol

PATIENCE = 15.0


class Peer:
    """Edits `doc` with `edit`; while connected, edits leave at once and others' edits come in."""

    def __init__(self, url: str, token: str | None = None) -> None:
        self.url, self.token = url, token
        self.doc: Doc[Any] = Doc()
        self.presence: dict[int, Any] = {}
        self.sent = self.saved = self.saved_seq = 0
        self.synced = False
        self.frames: list[bytes] = []
        self.socket: ClientConnection | None = None
        self._reading: asyncio.Task[None] | None = None
        self._news = asyncio.Condition()
        self._remote = False
        self._outgoing: list[bytes] = []
        self._subscription = self.doc.observe(self._changed)

    async def __aenter__(self) -> Self:
        await self.join()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.disconnect()

    async def join(self) -> None:
        """Connect and wait until the document is here."""
        await self.connect()
        await self.until(lambda: self.synced)

    async def connect(self) -> None:
        """Open a socket and start to sync."""
        headers = {"authorization": f"Bearer {self.token}"} if self.token else {}
        self.sent = self.saved = 0
        self.synced = False
        self.socket = await connect(
            self.url, additional_headers=headers, compression=None, max_size=None, proxy=None
        )
        await self.send(protocol.sync(protocol.STEP_1, self.doc.get_state()))
        self._reading = asyncio.create_task(self._read(self.socket))

    async def disconnect(self) -> None:
        """Go offline; edits wait in the document."""
        socket, self.socket = self.socket, None
        if socket is not None:
            await socket.close()
        if self._reading is not None:
            await self._reading
        self._outgoing.clear()

    async def edit(self, change: Callable[[Doc[Any]], None]) -> None:
        """Change the document in one transaction and send what that did."""
        with self.doc.transaction():
            change(self.doc)
        outgoing, self._outgoing = self._outgoing, []
        if self.socket is not None:
            for update in outgoing:
                await self.send(protocol.sync(protocol.UPDATE, update))

    async def set(self, root: str, id: str, field: str, value: Any) -> None:
        """Set one field of an entity."""
        await self.edit(lambda doc: doc.get(root, type=Map)[id].__setitem__(field, value))

    async def send(self, message: bytes) -> None:
        """Send one message, counting updates as the server does."""
        assert self.socket is not None
        if message[0] == protocol.SYNC and message[1] != protocol.STEP_1:
            self.sent += 1
        await self.socket.send(message)

    async def announce(self, state: Any, client: int | None = None, clock: int = 1) -> None:
        """Send a presence state."""
        content = msgspec.json.encode(state)
        update = b"\x01" + protocol.varuint(client or self.doc.client_id) + protocol.varuint(clock)
        await self.send(protocol.presence(update + protocol.varuint(len(content)) + content))

    async def all_saved(self) -> None:
        """Wait until the server has said that everything sent is on disk."""
        await self.until(lambda: self.saved == self.sent)

    async def until(self, met: Callable[[], Any]) -> None:
        """Wait until something that arrives makes `met` true."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(met)

    async def closed(self) -> int:
        """Wait for the end of the connection; answers its close code."""
        assert self.socket is not None
        async with asyncio.timeout(PATIENCE):
            await self.socket.wait_closed()
        code = self.socket.close_code
        assert code is not None
        return code

    def get(self, root: str, id: str, field: str) -> Any:
        """One field of an entity as this peer sees it, None where it is missing."""
        entity = self.doc.get(root, type=Map).get(id)
        return entity.get(field) if isinstance(entity, Map) else None

    def _changed(self, event: TransactionEvent) -> None:
        if not self._remote and event.update != protocol.EMPTY_UPDATE:
            self._outgoing.append(event.update)

    async def _read(self, socket: ClientConnection) -> None:
        try:
            async for data in socket:
                assert isinstance(data, bytes)
                self.frames.append(data)
                await self._take(data)
                async with self._news:
                    self._news.notify_all()
        except ConnectionClosed:
            pass

    async def _take(self, data: bytes) -> None:
        if data[0] == protocol.SAVED:
            self.saved_seq, at = protocol.read_varuint(data, 1)
            self.saved, _ = protocol.read_varuint(data, at)
            return
        message = protocol.decode(data)
        if message.kind == protocol.PRESENCE:
            self._meet(message.content)
        elif message.sync == protocol.STEP_1:
            await self.send(protocol.sync(protocol.STEP_2, self.doc.get_update(message.content)))
        else:
            self._remote = True
            try:
                self.doc.apply_update(message.content)
            finally:
                self._remote = False
            self.synced = self.synced or message.sync == protocol.STEP_2

    def _meet(self, update: bytes) -> None:
        count, at = protocol.read_varuint(update, 0)
        for _ in range(count):
            client, at = protocol.read_varuint(update, at)
            _, at = protocol.read_varuint(update, at)
            content, at = protocol.read_bytes(update, at)
            state = msgspec.json.decode(content)
            if state is None:
                self.presence.pop(client, None)
            else:
                self.presence[client] = state
