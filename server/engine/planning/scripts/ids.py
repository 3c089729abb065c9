"""Ids and orders of what a script makes. An id is a hash of the world and the words it is made from, so that
the script knows its own again however it was edited, and two people who import it at once make it once."""

import base64
import hashlib

from server.projects.world import PREFIXES, Id, World

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def derived(world: World, kind: str, *parts: str | int) -> Id:
    """The id of what is made from some words: 96 bits of their SHA-256."""
    words = "\x1f".join((world.meta.world, kind, *map(str, parts)))
    digest = hashlib.sha256(words.encode()).digest()[:12]
    return f"{PREFIXES[kind]}_{base64.urlsafe_b64encode(digest).decode()}"


def own(world: World, kind: str, *parts: str | int) -> Id:
    """The first such id that is not of something deleted: what was thrown away is made anew."""
    there = getattr(world, kind)
    return next(
        id
        for number in range(len(there) + 1)
        if (id := derived(world, kind, *parts, number)) not in there or there[id].deleted is None
    )


def between(before: str, after: str, count: int) -> list[str]:
    """Orders for `count` things after one order and before another (empty: open), rising."""
    middle = _between(before, after)
    return [
        middle + _DIGITS[1 + n // 3600] + _DIGITS[n // 60 % 60 + 1] + _DIGITS[n % 60 + 1]
        for n in range(count)
    ]


def _between(before: str, after: str) -> str:
    """A string strictly between, not the beginning of `after`."""
    found, open_end = "", not after or after <= before
    for at in range(len(before) + len(after) + 1):
        low = _DIGITS.find(before[at]) if at < len(before) else 0
        high = _DIGITS.find(after[at]) if not open_end and at < len(after) else len(_DIGITS)
        low, high = max(low, 0), max(high, 0)
        if high - low > 1:
            step = min(low + 1, high - 1) if high == len(_DIGITS) and at < len(before) else (low + high) // 2
            return found + _DIGITS[step]
        found += _DIGITS[min(low, len(_DIGITS) - 1)]
        open_end = open_end or high > low
    return found + "V"
