"""The peers of one room and what they are told: edits in merge windows, presence in ticks.

One frame is encoded once and written to every peer; a peer that made all of it does not hear it back.
"""

import asyncio
from collections.abc import Iterable

import pycrdt

from server.realtime import protocol
from server.realtime.limits import Limits
from server.realtime.peer import Peer
from server.realtime.presence import EMPTY, Presence
from server.realtime.wire import frame


class Audience:
    """Who is in the room. Nothing here waits for anybody."""

    def __init__(self, limits: Limits) -> None:
        self.peers: set[Peer] = set()
        self.presence: Presence[Peer] = Presence()
        self._limits = limits
        self._loop = asyncio.get_running_loop()
        self._window: list[tuple[bytes, Peer | None]] = []
        self._ticking = False

    def join(self, peer: Peer) -> None:
        """Add a peer and tell who is here."""
        self.peers.add(peer)
        if self.presence.all() != EMPTY:
            self.introduce(peer)

    def introduce(self, peer: Peer) -> None:
        """Tell one peer who is here."""
        peer.say(protocol.presence(self.presence.all()))

    def leave(self, peer: Peer) -> None:
        """The peer's connection has ended; so does its presence."""
        self.peers.discard(peer)
        if self.presence.leave(peer):
            self._tick_soon()

    def close(self, peers: Iterable[Peer], code: int, reason: str) -> None:
        """Close some connections."""
        for peer in list(peers):
            peer.wire.close(code, reason)

    def edited(self, update: bytes, author: Peer | None) -> None:
        """An update was accepted; it leaves with the others of this window."""
        if not self._window:
            self._loop.call_later(self._limits.merge, self._close_window)
        self._window.append((update, author))

    def announced(self, peer: Peer, update: bytes) -> None:
        """A peer says what it does. Raises `Invalid`."""
        if self.presence.announce(peer, peer.person, update):
            self._tick_soon()

    def keep_alive(self) -> None:
        """An empty presence frame: nothing changed, and the connection stands."""
        self._broadcast(protocol.presence(EMPTY))

    def _close_window(self) -> None:
        window, self._window = self._window, []
        authors = {author for _, author in window}
        only = authors.pop() if len(authors) == 1 else None
        updates = [update for update, _ in window]
        for start in range(0, len(updates), self._limits.merged):
            for merged in _merged(updates[start : start + self._limits.merged]):
                self._broadcast(protocol.sync(protocol.UPDATE, merged), only)

    def _tick_soon(self) -> None:
        if not self._ticking:
            self._ticking = True
            self._loop.call_later(self._limits.tick, self._tick)

    def _tick(self) -> None:
        self._ticking = False
        news = self.presence.news()
        if news is not None:
            self._broadcast(protocol.presence(news[0]), news[1])

    def _broadcast(self, message: bytes, but: Peer | None = None) -> None:
        data = frame(message)
        for peer in self.peers:
            if peer is not but:
                peer.wire.send(data)


def _merged(updates: list[bytes]) -> list[bytes]:
    if len(updates) == 1:
        return updates
    try:
        return [pycrdt.merge_updates(*updates)]
    except ValueError:
        return updates
