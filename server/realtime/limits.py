"""What one connection may ask of a room. Sizes in bytes, times in seconds."""

import msgspec

KIB = 1024
MIB = 1024 * KIB


class Limits(msgspec.Struct, frozen=True):
    """The limits of RULES.md; tests make smaller ones."""

    frame: int = 8 * MIB
    update: int = 1 * MIB
    whole: int = 8 * MIB  # a sync step 2: everything that a peer did while it was away
    presence: int = 4 * KIB
    rate: float = 60.0  # messages a second
    burst: float = 200.0
    patience: float = 10.0  # over the rate for so long ends the connection
    outbox: int = 4 * MIB
    farewell: float = 5.0  # how long a close frame may take before the transport is aborted
    gaps: int = 5  # in a row

    merge: float = 0.010  # updates of one window leave in one frame
    merged: int = 50  # merging is superlinear
    commit: float = 0.010  # the journal commits at least this often while there is something to write
    tick: float = 0.04  # presence
    alive: float = 20.0  # an empty presence frame keeps y-websocket from reconnecting

    restless: float = 3.0  # a room that is never quiet settles this often
    idle: float = 60.0  # an empty room is unloaded after this time
    log_rows: int = 500  # more make a snapshot
    log_bytes: int = 1 * MIB


class Bucket:
    """A token bucket: `rate` messages a second, `burst` at once."""

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self._rate, self._burst = rate, burst
        self._tokens, self._at = burst, now
        self._over_since: float | None = None

    def take(self, now: float) -> tuple[float, float]:
        """Take one token. Answers how long to stop reading, and for how long it has been over the rate."""
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._rate)
        self._at = now
        if self._tokens >= 1:
            self._over_since = None
        elif self._over_since is None:
            self._over_since = now
        self._tokens -= 1
        wait = max(0.0, -self._tokens / self._rate)
        return wait, 0.0 if self._over_since is None else now - self._over_since
