"""Fractional orders: a text between two others, so that one thing moves and no other is touched."""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def between(a: str, b: str) -> str:
    """An order after `a` and before `b`; an empty `b` is the open end. `a` must sort before `b`."""
    found, bounded = "", bool(b)
    place = 0
    while True:
        low = _digit(a, place, 0)
        high = _digit(b, place, 62) if bounded else 62
        last = place >= len(a) - 1
        if high - low > 1 and (bounded or last):
            return found + _DIGITS[(low + high) // 2 if bounded else low + 1]
        found += _DIGITS[low]
        bounded = bounded and high == low
        place += 1


def _digit(text: str, place: int, missing: int) -> int:
    if place >= len(text):
        return missing
    return max(_DIGITS.find(text[place]), 0)
