"""Words of a text and what the lexicon of instructions knows of them."""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Any, NamedTuple

from server.engine.planning.instruct.lexicon import lexicon
from server.engine.planning.instruct.words import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Word(NamedTuple):
    """`folded` is without case, accents and a possessive; `start` and `end` are its place in the text."""

    text: str
    folded: str
    start: int
    end: int
    possessive: bool


class Sense(NamedTuple):
    """Words `first` to `last` mean `value`, a word of `kind` ("pose", "garment")."""

    kind: str
    value: Any
    first: int
    last: int


def each(table: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(table.split())


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """A word without case, accents and apostrophes."""
    return fold(text)


def words(text: str) -> list[Word]:
    """The words of a text in order."""
    found = []
    for match in _WORD.finditer(text):
        own = match.group()[:80]
        possessive = own[-2:].casefold() in ("'s", "’s")
        found.append(
            Word(own, folded(own[:-2] if possessive else own), match.start(), match.end(), possessive)
        )
    return found


def plain(text: str) -> str:
    """What two texts share that say the same: their folded words."""
    return " ".join(_WORD.findall(fold(text[:1000])))


def senses(found: list[Word], kinds: Collection[str]) -> list[Sense]:
    """The longest known phrases of some kinds, from left to right, none across another."""
    known, told, at = lexicon(), [], 0
    while at < len(found):
        longest = min(known.longest.get(found[at].folded, 0), len(found) - at)
        for length in range(longest, 0, -1):
            phrase = tuple(word.folded for word in found[at : at + length])
            here = [one for one in known.senses.get(phrase, ()) if one[0] in kinds]
            if here:
                told += [Sense(kind, value, at, at + length - 1) for kind, value in here]
                at += length - 1
                break
        at += 1
    return told
