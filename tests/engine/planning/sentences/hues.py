"""Which words for colours people take for one another: navy is a blue."""

from typing import Any

from server.engine.planning import colours

_HUES = {
    "grey": ("charcoal", "silver", "slate"),
    "blue": ("navy",),
    "red": ("maroon",),
    "green": ("olive", "sage"),
    "purple": ("violet", "plum", "lilac"),
}


def is_hue(wanted: str, value: Any) -> bool:
    """Whether a value is a colour whose word is the hue or a shade of it: charcoal is a dark grey."""
    if not isinstance(value, str) or not value.startswith("#"):
        return False
    word = colours.word(value)
    return wanted in word or word in _HUES.get(wanted, ())
