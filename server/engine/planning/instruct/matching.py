"""The cheapest cover of a text by forms.

A text is understood when forms cover all its words that carry meaning; what none reads is unread.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from server.engine.planning.instruct.lexicon import Lexicon, Sense
from server.engine.planning.instruct.lexicon.joining import (
    CARRYING,
    MILD,
    NEGATIONS,
    SEPARATORS,
    SILENT,
)
from server.engine.planning.instruct.patterns import LITERAL, Binds, Element, Form
from server.engine.planning.instruct.refs import Ref
from server.engine.planning.instruct.words import Token

UNREAD = 1000.0
_STEPS = 150_000
_SILENT = 0.1
"""What a word that says nothing counts of one that is passed over."""


@dataclass
class Tagged:
    """A text with the senses of its words: by place, (kind, value, how many words)."""

    text: str
    tokens: list[Token]
    senses: list[list[tuple[str, Any, int]]] = field(default_factory=list)

    def words(self, start: int, end: int) -> str:
        """The text of some tokens as it was written."""
        if start >= end:
            return ""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]


def tag(text: str, tokens: list[Token], *lexicons: Lexicon) -> Tagged:
    """All senses of all words."""
    tagged = Tagged(text, tokens)
    words = [token.word for token in tokens]
    for at, token in enumerate(tokens):
        here: list[tuple[str, Any, int]] = []
        if token.sort not in ("word", "number", "mark"):
            here.append((token.sort, token.text if token.sort != "clock" else token.value, 1))
        if token.sort == "number":
            here.append(("num", token.value, 1))
        for lexicon in lexicons:
            for length in range(min(lexicon.longest.get(token.word, 0), len(words) - at), 0, -1):
                senses: list[Sense] = lexicon.senses.get(tuple(words[at : at + length]), [])
                here += [(kind, value, length) for kind, value in senses]
        tagged.senses.append(here)
    for at, here in enumerate(tagged.senses):  # "rust red": the first word is the exact one
        for kind, value, length in list(here):
            if kind == "colour" and at + length < len(tokens):
                rest = max((far for one, _, far in tagged.senses[at + length] if one == "colour"), default=0)
                if rest:
                    here.append((kind, value, length + rest))
    return tagged


Reader = Callable[[Tagged, int], Iterator[tuple[int, Any]]]


class Matcher:
    """Matches forms against a tagged text; `readers` read what is more than a word (people, props, times)."""

    def __init__(self, tagged: Tagged, readers: dict[str, Reader]) -> None:
        self.tagged = tagged
        self.readers = readers
        self.steps = 0
        self._read: dict[tuple[str, int], list[tuple[int, Any]]] = {}
        self._words = frozenset(token.word for token in tagged.tokens)
        self._kinds: dict[str, bool] = {}
        self._cheap = [
            max((length for kind, _, length in senses if kind == "cheap"), default=0)
            for senses in tagged.senses
        ]
        self._reach: list[list[tuple[int, float]] | None] = [None] * (len(tagged.tokens) + 1)
        self._mute = [
            _SILENT if token.word in SILENT else 1.0 if token.word in MILD else 0.0 for token in tagged.tokens
        ]

    def read(self, kind: str, at: int) -> list[tuple[int, Any]]:
        """What of a kind stands at a place: where each reading ends, and its value; the longest first."""
        if at >= len(self.tagged.tokens):
            return []
        known = self._read.get((kind, at))
        if known is not None:
            return known
        self._read[kind, at] = []  # a reader that asks for itself gets nothing
        if kind in self.readers:
            found = sorted(self.readers[kind](self.tagged, at), key=lambda entry: -entry[0])
        else:
            found = [(at + length, value) for sense, value, length in self.tagged.senses[at] if sense == kind]
        self._read[kind, at] = found
        return found

    def possible(self, form: Form) -> bool:
        """Whether a text has all that a form needs, anywhere."""
        return all(
            not words.isdisjoint(self._words) if words else self._has(kind) for words, kind in form.needs
        )

    def _has(self, kind: str) -> bool:
        if kind not in self._kinds:
            places = range(len(self.tagged.tokens))
            carried = kind in _SUBJECTS and any(self.carries(at) for at in places)
            self._kinds[kind] = carried or any(self.read(kind, at) for at in places)
        return self._kinds[kind]

    def matches(self, form: Form, at: int) -> Iterator[tuple[int, Binds]]:
        """The ends and values of all readings of a form from a place."""
        yield from self._match(form.elements, 0, at, at)

    def _match(
        self, elements: tuple[Element, ...], index: int, at: int, start: int
    ) -> Iterator[tuple[int, Binds]]:
        self.steps += 1
        if self.steps > _STEPS:
            return
        if index == len(elements):
            yield at, {}
            return
        element, count = elements[index], len(self.tagged.tokens)
        near = at == start or element.kind in LITERAL
        for place, missed in ((at, 0.0),) if near else self._reached(at):
            if place >= count:
                break
            if index == 0 and element.kind in _SUBJECTS and self.carries(at):
                for last, binds in self._match(elements, 1, at, start):
                    binds[MISSED] = binds.get(MISSED, 0) + _SILENT
                    binds.setdefault(element.name, CARRIED)
                    yield last, binds
            if element.words:
                if self.tagged.tokens[place].word in element.words:
                    yield from _missing(self._match(elements, index + 1, place + 1, start), missed)
            else:
                for end, value in self.read(element.kind, place):
                    for last, binds in self._match(elements, index + 1, end, start):
                        if missed:
                            binds[MISSED] = binds.get(MISSED, 0) + missed
                        binds.setdefault(element.name, value)
                        binds.setdefault(f"{element.name}.at", (place, end))
                        yield last, binds
        if element.optional:
            yield from self._match(elements, index + 1, at, start)

    def _reached(self, at: int) -> list[tuple[int, float]]:
        """The places that a form can go on from, and what the words passed over count; the nearest first."""
        if self._reach[at] is None:
            found, count = {at: 0.0}, len(self._mute)
            for place in range(at, count):
                here = found.get(place)
                if here is None or here >= 2:
                    continue
                steps = [(self._cheap[place], 0.0)] if self._cheap[place] else []
                steps += [(1, self._mute[place])] if self._mute[place] else []
                for length, cost in steps:
                    found[place + length] = min(found.get(place + length, 9.0), here + cost)
            self._reach[at] = sorted(found.items())
        return self._reach[at] or []

    def carries(self, at: int) -> bool:
        """Whether a verb stands here that has the subject of the clause before: "… and looks away"."""
        word, tokens = self.tagged.tokens[at].word, self.tagged.tokens
        return (
            at > 1
            and tokens[at - 1].word in CARRYING
            and tokens[at].sort == "word"
            and (
                (
                    word.endswith(("s", "ing"))
                    and len(word) > 2
                    and word not in ("this", "his", "its", "'s", "as", "us")
                )
                or any(kind in _TRAITS for kind, _, _ in self.tagged.senses[at])
            )
            and any(self.read("one", place) for place in range(at - 1))
            and not self.read("one", at)
        )


@dataclass(frozen=True)
class Piece:
    """A form that reads some words; `part` counts commas and the like before it."""

    form: Form
    binds: Binds
    start: int
    end: int
    part: int = 0


MISSED = "words passed over"
CARRIED = Ref("carried")
_TRAITS = frozenset(("hair", "tint", "beard", "mark", "dial", "faceshape"))
_SUBJECTS = ("who", "one", "thing", "onething")


def _missing(found: Iterator[tuple[int, Binds]], missed: float) -> Iterator[tuple[int, Binds]]:
    for end, binds in found:
        if missed:
            binds[MISSED] = binds.get(MISSED, 0) + missed
        yield end, binds


Edge = tuple[float, int, Form, Binds]
"""A form that reads words from a place: its price, where it ends, its values."""


def edges(matcher: Matcher, forms: dict[str, list[Form]]) -> list[list[Edge]]:
    """By place, every form that can read words from it. `forms` are by what they can begin with."""
    found: list[list[Edge]] = []
    for at in range(len(matcher.tagged.tokens)):
        here: list[Edge] = []
        candidates: dict[int, Form] = {}
        for key in _keys(matcher, at, forms):
            for form in forms.get(key, ()):
                candidates[id(form)] = form
        for form in candidates.values():
            if not matcher.possible(form):
                continue
            for end, binds in matcher.matches(form, at):
                missed = binds.get(MISSED, 0)
                if end <= at or missed >= 2:
                    continue
                if missed >= 1 and form.strict:
                    continue
                if form.fixed.get("negative") and not _negated(matcher.tagged, at, end):
                    continue
                lists = sum(
                    len(one.parts) - 1 for one in binds.values() if isinstance(one, Ref) and one.parts
                )
                here.append((form.cost + 1.5 * missed + 0.3 * lists, end, form, binds))
        found.append(here)
    return found


def cover(
    tagged: Tagged, edges: list[list[Edge]], banned: frozenset[tuple[int, int]] = frozenset()
) -> tuple[list[Piece], list[int]]:
    """The cheapest cover of a text by pieces, and the places of words that none reads.

    Every form costs its own; fluff costs little between separators and more inside a clause. `banned` forms,
    by identity and place, do not count: they read the words, but it cannot be done.
    """
    count = len(tagged.tokens)
    best: list[tuple[float, Piece | None, int]] = [(0.0, None, count)] * (count + 1)
    for at in range(count - 1, -1, -1):
        token = tagged.tokens[at]
        chosen: tuple[float, Piece | None, int] = (best[at + 1][0] + UNREAD, None, at + 1)
        if token.word in SEPARATORS:
            chosen = (best[at + 1][0] + 0.1, None, at + 1)
        elif token.word in SILENT and token.sort == "word":
            chosen = (best[at + 1][0] + 0.3, None, at + 1)
        for kind, _, length in tagged.senses[at]:
            passing = 0.01 * length if kind == "cheap" else _PASSING.get(kind)
            if passing is not None and best[at + length][0] + passing < chosen[0]:
                chosen = (best[at + length][0] + passing, None, at + length)
        for cost, end, form, binds in edges[at]:
            price = best[end][0] + cost
            if price < chosen[0] - 1e-9 and (id(form), at) not in banned:
                chosen = (price, Piece(form, {**form.fixed, **binds}, at, end), end)
        best[at] = chosen
    return _walk(tagged, best)


_PASSING = {"fluff": 2.0, "verb": 3.0}
_LEFT = 3
"""Words that may be passed over between the forms; a text with more says what none of them reads."""


def _negated(tagged: Tagged, start: int, end: int) -> bool:
    return any(token.word in NEGATIONS for token in tagged.tokens[start:end])


def _walk(tagged: Tagged, best: list[tuple[float, Piece | None, int]]) -> tuple[list[Piece], list[int]]:
    pieces: list[Piece] = []
    unread: list[int] = []
    passed: list[int] = []
    at, part = 0, 0
    while at < len(tagged.tokens):
        price, piece, end = best[at]
        if piece is not None:
            pieces.append(Piece(piece.form, piece.binds, piece.start, piece.end, part))
        elif price - best[end][0] >= UNREAD:
            unread.append(at)
        elif price - best[end][0] >= 2.0:
            passed += range(at, end)
        elif tagged.tokens[at].word in SEPARATORS:
            part += 1
        at = end
    return pieces, unread or (passed if len(passed) > _LEFT else [])


def _keys(matcher: Matcher, at: int, forms: dict[str, list[Form]]) -> Iterator[str]:
    yield matcher.tagged.tokens[at].word
    if matcher.carries(at):
        yield from (f"<{kind}>" for kind in _SUBJECTS)
    for kind, _, _ in matcher.tagged.senses[at]:
        yield f"<{kind}>"
    for kind in matcher.readers:
        if f"<{kind}>" in forms and matcher.read(kind, at):
            yield f"<{kind}>"
