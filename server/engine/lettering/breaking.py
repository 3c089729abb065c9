"""Breaking words into lines whose lengths follow a shape: even for captions, bulging for balloons."""

import math
import re
from collections.abc import Callable, Sequence
from functools import cache

import msgspec
import pyphen

Measure = Callable[[str], float]

_PIECES = re.compile(r"[^\s\-–—/]*[\-–—/]+|[^\s\-–—/]+")


class Piece(msgspec.Struct, frozen=True):
    """What stays on one line, and what comes before it: nothing, a space, or the end of a line."""

    text: str
    before: str


def pieces(text: str, widest: float, measure: Measure, language: str = "en") -> tuple[Piece, ...]:
    """The text in pieces that may begin a line; longer ones than `widest` are hyphenated, else cut."""
    found: list[Piece] = []
    for line in text.strip().splitlines():
        before = "\n" if found else ""
        for word in line.split():
            for part in _PIECES.findall(word):
                for cut in _cut(part, widest, measure, language):
                    found.append(Piece(cut, before))
                    before = ""
            before = " "
    return tuple(found)


def layouts(found: Sequence[Piece], most: int, measure: Measure) -> list[tuple[str, ...]]:
    """Ways to set the pieces in 1 to `most` lines: for each number an even one and a bulging one."""
    forced = sum(piece.before == "\n" for piece in found)
    ways: dict[tuple[str, ...], None] = {}
    for count in range(1 + forced, most + 1):
        for bulge in (False, True):
            lines = _narrowest(found, count, bulge, measure)
            if lines is not None:
                ways[lines] = None
        if count >= len(found):
            break
    return list(ways)


def _narrowest(found: Sequence[Piece], count: int, bulge: bool, measure: Measure) -> tuple[str, ...] | None:
    """The lines at the smallest width at which the pieces need no more than `count` of them."""
    low, high = 0.0, measure(" ".join(piece.text for piece in found)) * (2.0 if bulge else 1.01) + 0.1
    best = None
    for _ in range(14):
        width = (low + high) / 2
        lines = _fill(found, count, width, bulge, measure)
        if lines is None:
            low = width
        else:
            best, high = lines, width
    return best


def _fill(
    found: Sequence[Piece], count: int, width: float, bulge: bool, measure: Measure
) -> tuple[str, ...] | None:
    lines: list[str] = []
    line = ""
    for piece in found:
        if line:
            longer = line + piece.before + piece.text
            if piece.before != "\n" and measure(longer) <= _room(len(lines), count, width, bulge):
                line = longer
                continue
            lines.append(line)
        line = piece.text
        if len(lines) >= count or measure(line) > _room(len(lines), count, width, bulge):
            return None
    return (*lines, line)


def _room(index: int, count: int, width: float, bulge: bool) -> float:
    if not bulge:
        return width
    away = (index - (count - 1) / 2) / (count / 2 + 0.6)
    return width * math.sqrt(1 - away * away)


def _cut(word: str, widest: float, measure: Measure, language: str) -> list[str]:
    cuts = []
    while len(word) > 1 and measure(word) > widest:
        at = _syllable(word, widest, measure, language)
        if at is not None:
            cuts.append(word[:at] + "-")
        else:
            low, at = 1, len(word) - 1
            while low < at:  # the longest beginning that fits
                middle = (low + at + 1) // 2
                low, at = (middle, at) if measure(word[:middle]) <= widest else (low, middle - 1)
            cuts.append(word[:at])
        word = word[at:]
    return [*cuts, word]


def _syllable(word: str, widest: float, measure: Measure, language: str) -> int | None:
    """The last place to hyphenate a word at which its beginning fits."""
    hyphens = _hyphens(language)
    if hyphens is None or not word.isalpha():
        return None
    fitting = [at for at in hyphens.positions(word) if measure(word[:at] + "-") <= widest]
    return max(fitting, default=None)


@cache
def _hyphens(language: str) -> pyphen.Pyphen | None:
    """The patterns of a language (TeX's, from its dictionary in pyphen), None where it has none."""
    found = pyphen.language_fallback(language.replace("-", "_"))
    return pyphen.Pyphen(lang=found) if found else None
