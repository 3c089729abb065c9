"""Words for colours, so that a cause reads "coat colour red → blue"."""

from functools import lru_cache

_WORDS = {
    "black": "#111111",
    "charcoal": "#36393f",
    "grey": "#808080",
    "silver": "#b8bcc0",
    "white": "#f7f7f5",
    "cream": "#f1e7cf",
    "beige": "#d8c3a0",
    "sand": "#cbb492",
    "tan": "#b98f63",
    "brown": "#7a5230",
    "dark brown": "#4a2f20",
    "rust": "#a8502b",
    "maroon": "#6b1f24",
    "red": "#c62f2d",
    "coral": "#ea7a66",
    "orange": "#e8832a",
    "amber": "#e0a526",
    "yellow": "#ecd13f",
    "olive": "#77793a",
    "lime": "#9ccb3b",
    "green": "#3f9144",
    "dark green": "#234a32",
    "sage": "#8fa58a",
    "teal": "#2b7f7c",
    "turquoise": "#45bdb5",
    "light blue": "#9cc7e0",
    "sky blue": "#5aa5dd",
    "blue": "#2f5fc4",
    "slate": "#5b6b7c",
    "navy": "#1f2d54",
    "violet": "#6b4bb0",
    "lilac": "#b9a1d9",
    "plum": "#6a2d5b",
    "magenta": "#bb3a8c",
    "pink": "#eda3b5",
    "peach": "#f0bf9e",
}

WORDS: frozenset[str] = frozenset(part for name in _WORDS for part in name.split()) - {"dark", "light", "sky"}
"""Every single word that a colour's name is made of."""


def named() -> dict[str, str]:
    """`#rrggbb` by word: what each word means where somebody says it."""
    return dict(_WORDS)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=4096)
def word(colour: str) -> str:
    """The nearest word for `#rrggbb`, by the "redmean" distance, which is close to what eyes see.

    Formula: https://www.compuphase.com/cmetric.htm
    """
    red, green, blue = _rgb(colour)

    def distance(other: str) -> float:
        r, g, b = _rgb(other)
        mean = (red + r) / 2
        return (
            (2 + mean / 256) * (red - r) ** 2
            + 4 * (green - g) ** 2
            + (2 + (255 - mean) / 256) * (blue - b) ** 2
        )

    return min(_WORDS, key=lambda name: distance(_WORDS[name]))


def words(before: str | None, after: str | None) -> tuple[str, str]:
    """Two colours in words, or as they are written where the words would be the same."""
    if before is None or after is None:
        return word(before) if before else "none", word(after) if after else "none"
    named = word(before), word(after)
    return named if named[0] != named[1] else (before, after)
