"""Who is in a room and what they do there: the latest state of each peer, told in ticks.

A peer speaks for one client id only, the first it announces; what it says about others is ignored.
The server stamps the person, so nobody can appear as somebody else. A removal keeps the clock of the
last state: every client takes it (equal clock, null state), and the next state (a higher clock) too.
"""

from typing import Any, Generic, TypeVar

import msgspec

from server.errors import Invalid
from server.projects.people import Person
from server.realtime.protocol import read_bytes, read_varuint, varuint

P = TypeVar("P")
"""Whatever stands for a connection; compared by identity."""

EMPTY = b"\x00"
"""A presence update about nobody."""

VISIBLE_LIMIT = 500


class _State(Generic[P]):
    __slots__ = ("clock", "content", "peer", "visible")

    def __init__(self, peer: P, clock: int, content: bytes, visible: frozenset[str]) -> None:
        self.peer, self.clock, self.content, self.visible = peer, clock, content, visible


class Presence(Generic[P]):
    """The states of one room's peers by client id."""

    def __init__(self) -> None:
        self._states: dict[int, _State[P]] = {}
        self._client_of: dict[P, int] = {}
        self._person_of: dict[int, str] = {}
        self._changed: dict[int, P] = {}
        self._gone: dict[int, int] = {}

    def announce(self, peer: P, person: Person, update: bytes) -> bool:
        """Take in what a peer says of itself. Answers whether there is news. Raises `Invalid`."""
        news = False
        count, at = read_varuint(update, 0)
        for _ in range(count):
            client, at = read_varuint(update, at)
            clock, at = read_varuint(update, at)
            content, at = read_bytes(update, at)
            if self._owns(peer, person, client):
                news = self._set(peer, person, client, clock, content) or news
        return news

    def leave(self, peer: P) -> bool:
        """Remove what a peer announced. Answers whether there is news."""
        client = self._client_of.pop(peer, None)
        return client is not None and self._remove(client)

    def news(self) -> tuple[bytes, P | None] | None:
        """What has changed since the last call, and the only peer that need not hear it (if one)."""
        if not self._changed and not self._gone:
            return None
        authors = set(map(id, self._changed.values()))
        only = next(iter(self._changed.values())) if len(authors) == 1 and not self._gone else None
        entries = [self._entry(client) for client in self._changed]
        entries += [varuint(client) + varuint(clock) + b"\x04null" for client, clock in self._gone.items()]
        self._changed, self._gone = {}, {}
        return varuint(len(entries)) + b"".join(entries), only

    def all(self) -> bytes:
        """Every state, for somebody new."""
        return varuint(len(self._states)) + b"".join(map(self._entry, self._states))

    def visible(self) -> frozenset[str]:
        """The ids of shots that somebody has on screen."""
        return frozenset().union(*(state.visible for state in self._states.values()))

    def _owns(self, peer: P, person: Person, client: int) -> bool:
        mine = self._client_of.get(peer)
        if mine is not None:
            return mine == client
        state = self._states.get(client)
        if state is not None:
            if self._person_of[client] != person.id:
                return False
            del self._client_of[state.peer]  # the same person came back before the old socket ended
        self._client_of[peer] = client
        self._person_of[client] = person.id
        return True

    def _set(self, peer: P, person: Person, client: int, clock: int, content: bytes) -> bool:
        try:
            fields: Any = msgspec.json.decode(content)
        except (msgspec.DecodeError, RecursionError):
            raise Invalid("A presence state is not JSON.", path="presence") from None
        before = self._states.get(client)
        if before is not None and before.peer is peer and clock < before.clock:
            return False
        if fields is None:
            return self._remove(client, clock)
        if not isinstance(fields, dict):
            raise Invalid("A presence state is a map of fields.", path="presence")
        fields["person"] = {"id": person.id, "name": person.name, "colour": person.colour}
        visible = fields.get("visible")
        shown = frozenset(
            id for id in (visible[:VISIBLE_LIMIT] if isinstance(visible, list) else ()) if isinstance(id, str)
        )
        self._states[client] = _State(peer, clock, msgspec.json.encode(fields), shown)
        self._changed[client] = peer
        self._gone.pop(client, None)
        return True

    def _remove(self, client: int, clock: int = 0) -> bool:
        state = self._states.pop(client, None)
        self._changed.pop(client, None)
        if state is None:
            return False
        self._gone[client] = max(clock, state.clock)
        return True

    def _entry(self, client: int) -> bytes:
        state = self._states[client]
        return varuint(client) + varuint(state.clock) + varuint(len(state.content)) + state.content
