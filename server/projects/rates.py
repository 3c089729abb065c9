"""How often one address may try what costs or can be guessed. Counted in this process's memory."""

import ipaddress
import math
import time
from collections.abc import Mapping

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.requests import HTTPConnection

from server import errors, http

DEFAULTS: Mapping[str, str] = {
    "signin": "20/minute",
    "join": "20/minute",
    "invitation": "60/minute",
    "ticket": "120/minute",
}


class Rates:
    """Moving windows by action and address."""

    def __init__(self, rates: Mapping[str, str] = DEFAULTS) -> None:
        self._items = {action: parse(rate) for action, rate in rates.items()}
        self._windows = MovingWindowRateLimiter(MemoryStorage())

    def take(self, action: str, address: str) -> None:
        """Count one try. Raises `TooFast` with `retry_after` in seconds."""
        item, who = self._items[action], _network(address)
        if not self._windows.hit(item, action, who):
            reset = self._windows.get_window_stats(item, action, who).reset_time
            wait = max(1, math.ceil(reset - time.time()))
            raise errors.TooFast(f"Too many tries. Wait {wait} seconds.", retry_after=wait)


def limit(connection: HTTPConnection, action: str) -> None:
    """Count one try of `action` by whoever this connection comes from. Raises `TooFast`."""
    http.part(connection, Rates).take(action, connection.client.host if connection.client else "")


def _network(address: str) -> str:
    """One person easily has 2^64 IPv6 addresses: those of one network count together."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if found.version == 6 and found.ipv4_mapped is None:
        return str(ipaddress.ip_network((found, 64), strict=False))
    return address
