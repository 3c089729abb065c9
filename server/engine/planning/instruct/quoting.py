"""Words that are taken as they are: to the end of a clause, in capitals, in quotes."""

from collections.abc import Iterator

from server.engine.planning.instruct.matching import Reader, Tagged
from server.engine.planning.instruct.words import word_set


def readers() -> dict[str, Reader]:
    return {"said": _said, "calledname": _name, "newname": _one, "free": _free, "caps": _caps}


_STOPS = frozenset((",", ";", ".", "!", "?"))
_JOINS = word_set(
    "is are can may back were and then but in on from with for to please over again into instead anymore here"
)


def _free(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
    """Any words to the end of a clause, or to a word that may go on with something else."""
    if at >= len(tagged.tokens) or tagged.tokens[at].word in _STOPS:
        return
    end = at
    while end < len(tagged.tokens) and tagged.tokens[end].word not in _STOPS:
        if end > at and tagged.tokens[end].word in _JOINS:
            yield end, tagged.words(at, end)
        end += 1
    yield end, tagged.words(at, end)


def _caps(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
    """Words in capitals, with numbers and clock times."""
    end = at
    letters = 0
    while end < len(tagged.tokens):
        token = tagged.tokens[end]
        if (
            token.sort in ("word", "label")
            and token.text == token.text.upper()
            and token.text != "'s"
            and token.text.lower() != token.text
        ):
            letters += len(token.text) if token.sort == "word" else 1
        elif token.sort in ("number", "clock") or (end > at and token.text in "!?.&'-:"):
            pass
        else:
            break
        end += 1
    if letters > 1:
        while end > at and tagged.tokens[end - 1].text in ".&:":
            end -= 1
        yield end, tagged.words(at, end)


_UNSAID = word_set(
    "this that it these those the a something nothing anything so instead to at about with in on from "
    "of go goes away gone leave line words sentence than rather less more not no aloud out again says "
    "saying reading what"
)
"""In small letters these begin no words that are shown, unless a colon is before them."""


def _said(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
    """Words that are to be shown: in quotes, in capitals, or all to the end of the text."""
    if at >= len(tagged.tokens):
        return
    token = tagged.tokens[at]
    if token.sort == "quote":
        yield at + 1, token.text
        return
    capitals = list(_caps(tagged, at))
    yield from capitals
    if any(len(said) > 3 and end < len(tagged.tokens) for end, said in capitals):
        return  # what is in capitals is what shall be read
    before = tagged.tokens[at - 1].word if at > 0 else ""
    marked = before == ":" or (before == "," and token.text[:1].isupper())
    if before == "," and not marked:
        return
    if before in ("is", "are", "was", "be", "should", "must", "'s") and token.text[:1].islower():
        return  # "the shout is too loud": how something is, not what is said
    if token.word in _STOPS or token.sort in ("mark", "label") or (token.text in _UNSAID and not marked):
        return
    if all(one.sort != "quote" for one in tagged.tokens[at:]):
        yield len(tagged.tokens), tagged.text[token.start :].strip()


def _name(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
    """A name: as `_said`, but what follows "and" or a mark and orders something is no part of it."""
    for end, said in _said(tagged, at):
        stop = next((place for place in range(at + 1, end) if _orders(tagged, place)), end)
        yield stop, said if stop == end else tagged.words(at, stop)


def _one(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
    """A name of one or two words with capitals."""
    for end in (at + 2, at + 1):
        if end <= len(tagged.tokens) and all(
            one.sort == "word" and one.text[:1].isupper() for one in tagged.tokens[at:end]
        ):
            yield end, tagged.words(at, end)
    if tagged.tokens[at].sort == "quote":
        yield at + 1, tagged.tokens[at].text


def _orders(tagged: Tagged, at: int) -> bool:
    """Whether something else is said from a place on: a mark or "and", then a verb or a name."""
    if tagged.tokens[at].word not in (",", ";", ".", "!", "and", "then", "but") or at + 1 >= len(
        tagged.tokens
    ):
        return False
    after = tagged.senses[at + 1]
    return any(kind in ("verb", "character") or kind.startswith("v.") for kind, _, _ in after)
