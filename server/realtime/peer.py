"""One connection to a room."""

from server.projects.people import Person
from server.realtime import protocol
from server.realtime.limits import Limits
from server.realtime.wire import Wire, frame


class Peer:
    """Who is connected, whether they may write, and how many of their updates have come in."""

    def __init__(self, wire: Wire, person: Person, writes: bool, limits: Limits) -> None:
        self.wire = wire
        self.person = person
        self.writes = writes
        self.received = 0
        self.gaps = 0
        wire.limit(limits)

    def say(self, message: bytes) -> None:
        """Send one message of the protocol."""
        self.wire.send(frame(message))

    def saved(self, seq: int, count: int) -> None:
        """Tell that the first `count` updates of this connection are on disk."""
        self.say(protocol.saved(seq, count))
