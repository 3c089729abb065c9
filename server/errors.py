"""What can be refused, in words of the domain. HTTP statuses and close codes stand in `http.py`."""

from typing import Any


class Refused(Exception):
    """A request that cannot be met. `str(error)` tells a person what is wrong and what to do."""

    def __init__(self, message: str, **details: Any) -> None:
        super().__init__(message)
        self.details = details


class NotSignedIn(Refused):
    """Nobody stands behind this request: no session, or a token that is wrong or used up."""


class NotAllowed(Refused):
    """The person is known, but the role does not permit it."""


class NotEntitled(Refused):
    """The tier of the team does not cover it."""


class NotFound(Refused):
    """There is no such thing, or it is not this person's to see."""


class Conflict(Refused):
    """The state has moved on since the request was made; `details` carries the present state."""


class Invalid(Refused):
    """The content is malformed; `details["path"]` names where."""


class TooLarge(Refused):
    """More bytes than a limit permits."""


class TooFast(Refused):
    """More requests than a limit permits; `details["retry_after"]` is in seconds."""


class StorageFull(Refused):
    """The disk cannot hold it; nothing was kept."""


class Unavailable(Refused):
    """It cannot be served now (starting, draining); the same request may succeed later."""
