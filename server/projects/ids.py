"""Identifiers, secrets and the clock of rows."""

import hashlib
import secrets
import time


def new(prefix: str) -> str:
    """A fresh id: the prefix, an underscore and 16 url-safe characters (96 random bits)."""
    return f"{prefix}_{secrets.token_urlsafe(12)}"


def now_ms() -> int:
    """Milliseconds since 1970 in UTC."""
    return time.time_ns() // 1_000_000


def secret() -> str:
    """A fresh secret of 256 random bits, url-safe. Only its digest is ever stored."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """How a secret is stored and looked up.

    A secret of 256 random bits needs no slow hash, and looking up its hash leaks nothing by timing.
    """
    return hashlib.sha256(token.encode()).hexdigest()
