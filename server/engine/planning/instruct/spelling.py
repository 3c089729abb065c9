"""Words that are one slip of the finger off a known word, where only one is near enough."""

from collections.abc import Iterable
from dataclasses import replace

from server.engine.planning.instruct.context import Doubt
from server.engine.planning.instruct.lexicon import Lexicon
from server.engine.planning.instruct.names import Names
from server.engine.planning.instruct.words import Token

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST = 12
"""Unknown words that are looked at; more are no typing errors."""


def near(word: str) -> set[str]:
    """All words one letter more, less or other, or two neighbours swapped, away."""
    parts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    found = {a + b[1:] for a, b in parts if b}
    found |= {a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1}
    found |= {a + c + b[1:] for a, b in parts if b for c in _LETTERS}
    found |= {a + c + b for a, b in parts for c in _LETTERS}
    found.discard(word)
    return found


def corrected(tokens: list[Token], lexicon: Lexicon, names: Names, known: Iterable[str]) -> list[Token]:
    """The tokens with slips put right. A name of a person is only taken for meant where letters are swapped,
    doubled or missing: another letter may be another name."""
    known = known if isinstance(known, frozenset) else frozenset(known)
    own = names.lexicon.words
    found, looked = list(tokens), 0
    for at, token in enumerate(tokens):
        word = token.word
        if token.sort != "word" or len(word) < 4 or word in known or word in lexicon.words or word in own:
            continue
        looked += 1
        if looked > _MOST:
            return tokens
        here = near(word)
        close = {
            one
            for one in here
            if (one in own and len(one) > 3)
            or (len(word) > 4 and one in lexicon.words and len(one) > 3)
            or (len(word) > 5 and one in known and len(one) > 4)
        }
        if len(close) > 1 and len(close & own) == 1:
            close &= own
        if len(close) > 1:
            swapped = {one for one in close if len(one) == len(word) and sorted(one) == sorted(word)}
            close = swapped if len(swapped) == 1 else close
        if len(close) == 2 and max(close, key=len) == min(close, key=len) + "s":
            close = {max(close, key=len)}
        if len(close) != 1:
            continue
        meant = next(iter(close))
        if meant in names.people and not _slip(word, meant):
            name = meant[:1].upper() + meant[1:]
            text = " ".join(one.text for one in tokens)
            raise Doubt(
                f"Who is {token.text}? Is {name} meant?", token.text, [(name, text.replace(token.text, name))]
            )
        found[at] = replace(token, word=meant)
    return found


def _slip(word: str, meant: str) -> bool:
    if len(word) == len(meant):
        return sorted(word) == sorted(meant)
    if len(word) < len(meant):
        return True
    extra = next((i for i in range(len(word)) if i >= len(meant) or word[i] != meant[i]), 0)
    return word[extra] == "h" or (extra > 0 and word[extra] == word[extra - 1])


def possessive(tokens: list[Token], lexicon: Lexicon, names: Names) -> list[Token]:
    """The tokens with "pips" as "pip's", where only the name without the s is known."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1].word if at + 1 < len(tokens) else ""
        word, own = token.word, names.lexicon.words
        stem = word.removesuffix("s")
        if (
            token.sort != "word"
            or stem == word
            or len(stem) < 3
            or stem not in own
            or word in own
            or (word,) in lexicon.senses
            or (word, after) in lexicon.senses
        ):
            found.append(token)
            continue
        middle = token.end - 1
        found.append(replace(token, text=token.text[:-1], word=stem, end=middle))
        found.append(Token("word", token.text[-1:], "'s", middle, token.end))
    return found
