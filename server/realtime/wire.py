"""What a room needs below ASGI: one encoded frame for all peers, and the truth about slow ones.

uvicorn runs `Protocol` (`--ws server.realtime.wire:Protocol`). A connection finds its own `Wire` in
`scope["extensions"]`. ASGI's `send` would encode every frame once a peer and hide its write buffer;
here a frame is bytes that are written to each transport as they are (which is why these
connections never negotiate compression), and a peer that does not read is seen and dropped.
"""

import asyncio
import logging
from collections import deque
from typing import Any, cast

from starlette.websockets import WebSocket
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.exceptions import InvalidState
from websockets.frames import CloseCode
from websockets.http11 import Request
from websockets.server import ServerProtocol

from server.errors import TooLarge
from server.http import REFUSALS
from server.realtime.limits import Limits

EXTENSION = "diorama.wire"
SLOW = 4508
RESTART = 1012
FRAME = Limits().frame
FAREWELL = Limits().farewell
SILENCE = 0.25
"""Seconds without a byte after which a peer that was cut short has surely stopped sending."""


def frame(message: bytes) -> bytes:
    """A message as one unmasked binary WebSocket frame (RFC 6455, section 5.2)."""
    size = len(message)
    if size < 126:
        return bytes((0x82, size)) + message
    if size < 65536:
        return b"\x82\x7e" + size.to_bytes(2, "big") + message
    return b"\x82\x7f" + size.to_bytes(8, "big") + message


class Wire:
    """The sending side of one connection. Never blocks: what cannot leave yet waits in an outbox."""

    def __init__(self, protocol: "Protocol") -> None:
        self._protocol = protocol
        self._outbox: deque[bytes] = deque()
        self._size = 0
        self._limit = Limits().outbox
        self._farewell = Limits().farewell
        self.closed: int | None = None

    def limit(self, limits: Limits) -> None:
        self._limit, self._farewell = limits.outbox, limits.farewell

    def send(self, data: bytes) -> None:
        """Send an encoded `frame`. A peer that leaves too much unread is closed with 4508."""
        protocol = self._protocol
        if self.closed is not None or protocol.close_sent or protocol.transport.is_closing():
            return
        if protocol.writable.is_set() and not self._outbox:
            protocol.transport.write(data)
            return
        self._outbox.append(data)
        self._size += len(data)
        if self._size > self._limit:
            self.close(SLOW, "You read too slowly; connect again.")

    def flush(self) -> None:
        """Write what waits, as long as the transport takes it."""
        protocol = self._protocol
        while self._outbox and protocol.writable.is_set() and not protocol.transport.is_closing():
            data = self._outbox.popleft()
            self._size -= len(data)
            protocol.transport.write(data)

    def close(self, code: int, reason: str) -> None:
        """Say why and end; whatever waits is dropped (the peer resyncs), and nobody is waited for long."""
        if self.closed is not None:
            return
        self.closed = code
        self._outbox.clear()
        self._protocol.end(code, reason, self._farewell)

    def dropped(self) -> None:
        """The connection is gone."""
        self._outbox.clear()
        if self.closed is None:
            self.closed = CloseCode.ABNORMAL_CLOSURE


class Protocol(WebSocketsSansIOProtocol):
    """uvicorn's protocol with a `Wire`, close code 4413 for frames too large, and no compression."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.conn = _Connection(max_size=FRAME, logger=logging.getLogger("uvicorn.error"))
        self.wire = Wire(self)
        self._discarding: asyncio.TimerHandle | None = None

    def handle_connect(self, event: Request) -> None:
        super().handle_connect(event)
        if self.response.status_code == 101:
            extensions = cast(dict[str, object], self.scope["extensions"])
            extensions[EXTENSION] = self.wire

    def resume_writing(self) -> None:
        super().resume_writing()
        self.wire.flush()

    def connection_lost(self, exc: Exception | None) -> None:
        self.wire.dropped()
        if self._discarding is not None:
            self._discarding.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._discarding is not None:
            self._discarding.cancel()
            self._discard()
        else:
            super().data_received(data)

    def handle_parser_exception(self) -> None:
        """Say why, then read on and throw away: a reset would overtake the close frame."""
        assert self.conn.close_sent is not None
        code, why = self.conn.close_sent.code, self.conn.close_sent.reason
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": why})
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.wire.closed = self.wire.closed or code
        self.close_timer = asyncio.get_running_loop().call_later(FAREWELL, self.transport.abort)
        if self.read_paused:
            self.read_paused = False
            self.transport.resume_reading()
        self._discard()

    def _discard(self) -> None:
        self._discarding = asyncio.get_running_loop().call_later(SILENCE, self.transport.close)

    def end(self, code: int, reason: str, farewell: float) -> None:
        """Close like ASGI's `websocket.close`, but now, and abort when the peer does not answer."""
        if self.close_sent or self.disconnected:
            return
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        if self.transport.is_closing():
            return
        try:
            self.conn.send_close(code, clip(reason))
        except InvalidState:
            return
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.stop_keepalive()
        if self.read_paused:
            self.read_paused = False
            self.transport.resume_reading()
        self.close_timer = asyncio.get_running_loop().call_later(farewell, self.transport.abort)


class _Connection(ServerProtocol):
    def fail(self, code: int, reason: str = "") -> None:
        too_large = REFUSALS[TooLarge][1]
        super().fail(too_large if code == CloseCode.MESSAGE_TOO_BIG else code, reason)


def clip(text: str) -> str:
    """A text as the reason of a close frame, which holds 123 bytes."""
    data = text.encode()
    return text if len(data) <= 123 else data[:119].decode(errors="ignore") + "…"


def of(websocket: WebSocket) -> Wire:
    """The wire of a connection. Raises `LookupError` where another protocol serves."""
    found = websocket.scope.get("extensions", {}).get(EXTENSION)
    if not isinstance(found, Wire):
        raise LookupError(
            "Rooms need uvicorn with ws=server.realtime.wire:Protocol (as `diorama serve` does)"
        )
    return found
