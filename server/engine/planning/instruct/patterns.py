"""Patterns over words, and the tables of forms that they stand in.

A pattern is a row of elements: `word`, `one|another`, `<kind>`, `<kind:name>`, each optional with `?`. Words
that say nothing ("should", "the") may stand between any two elements and need no place in a pattern;
one of "is", "are", "be", "should", "must" stands for every auxiliary.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Any

from server.engine.planning.instruct.lexicon.joining import AUXILIARIES, SILENT
from server.engine.planning.instruct.words import expanded

Binds = dict[str, Any]


LITERAL = frozenset(("said", "calledname", "newname", "free", "freeneg"))


Do = Callable[[Any, Binds], None]


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: words, or a kind of word under a name."""

    words: frozenset[str]
    kind: str
    name: str
    optional: bool


@dataclass(frozen=True)
class Form:
    """A pattern and what it does. `cost` is what its use costs the cover; a plain form costs 10."""

    elements: tuple[Element, ...]
    do: Do
    cost: float
    fixed: Binds

    @cached_property
    def strict(self) -> bool:
        """Whether it passes over no mild words: what deletes, or takes words as they are."""
        return bool(self.fixed.get("strict")) or any(one.kind in LITERAL for one in self.elements)

    @cached_property
    def needs(self) -> tuple[tuple[frozenset[str], str], ...]:
        """The words or kinds that a text must have for the form to read any of it, the rarest first."""
        found = [(one.words, one.kind) for one in self.elements if not one.optional]
        return tuple(sorted(found[1:], key=lambda need: (not need[0], len(need[0]))))


def elements(pattern: str) -> tuple[Element, ...]:
    """Parse a pattern."""
    found = []
    literal = any(kind in pattern for kind in ("<said", "<calledname", "<newname", "<free"))
    for part in pattern.split():
        optional = part.endswith("?")
        part = part.removesuffix("?")
        match = re.fullmatch(r"<([\w.]+)(?::(\w+))?>", part)
        if match is not None:
            kind = match.group(1)
            found.append(Element(frozenset(), kind, match.group(2) or kind.removeprefix("v."), optional))
        elif "<" in part:
            raise ValueError(f"A pattern has a broken element: {part}")
        else:
            words = frozenset(word for one in part.split("|") for word in _negation(one))
            words = words - SILENT if optional and not literal else words
            if words & _IS and not optional and not literal:
                words |= AUXILIARIES
            if words:
                found.append(Element(words, "", "", optional))
    return tuple(found)


_IS = frozenset(("is", "are", "be", "should", "must"))
"""One of these in a pattern stands for every auxiliary: what is so, can, might and shall be so."""


def _negation(word: str) -> tuple[str, ...]:
    """ "isnt" in a pattern: the words are parted in a text, and "is" says nothing."""
    found = expanded(word)
    return ("not",) if found[-1] == "not" else (word,)


def _alternatives(pattern: str) -> list[str]:
    """The patterns that one stands for, in which words and kinds are alternatives: `this|<shotref>`."""
    choices = []
    for part in pattern.split():
        end = "?" if part.endswith("?") else ""
        options = part.removesuffix("?").split("|")
        kinds = [one for one in options if one.startswith("<")]
        words = "|".join(one for one in options if not one.startswith("<"))
        choices.append([one + end for one in (words, *kinds) if one])
    return [" ".join(one) for one in product(*choices)]


class Forms:
    """A table of forms, added with it as a decorator; patterns of one text are parted by " / "."""

    def __init__(self) -> None:
        self.all: list[Form] = []

    def __call__(self, *patterns: str, cost: float = 10, **fixed: Any) -> Callable[[Do], Do]:
        def added(do: Do) -> Do:
            for text in patterns:
                rows = " ".join(text.split()).split(" / ")
                self.all += [
                    Form(elements(one), do, cost, fixed) for pattern in rows for one in _alternatives(pattern)
                ]
            return do

        return added


def by_first(forms: list[Form]) -> dict[str, list[Form]]:
    """Forms by what they can begin with: a word, or `<kind>`."""
    found: dict[str, list[Form]] = {}
    for form in forms:
        for element in form.elements:
            for key in element.words or (f"<{element.kind}>",):
                found.setdefault(key, []).append(form)
            if not element.optional:
                break
    return found
