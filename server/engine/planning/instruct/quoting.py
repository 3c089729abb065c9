"""Words that are taken as they are: to the end of a clause, in capitals, in quotes."""

from collections.abc import Iterator

from server.engine.planning.instruct.matching import Reader, Tagged


def readers() -> dict[str, Reader]:
    return {"said": _said, "free": _free, "caps": _caps}


_STOPS = frozenset((",", ";", ".", "!", "?"))
_JOINS = frozenset(
    (
        "is",
        "are",
        "can",
        "may",
        "back",
        "were",
        "and",
        "then",
        "but",
        "in",
        "on",
        "from",
        "with",
        "for",
        "to",
        "please",
        "over",
        "again",
        "into",
        "instead",
        "anymore",
        "here",
    )
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
            letters += len(token.text)
        elif token.sort in ("number", "clock") or (end > at and token.text in "!?.&'-:"):
            pass
        else:
            break
        end += 1
    if letters > 1:
        while end > at and tagged.tokens[end - 1].text in ".&:":
            end -= 1
        yield end, tagged.words(at, end)


def _said(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
    """Words that are to be shown: in quotes, in capitals, or all to the end of the text."""
    if at < len(tagged.tokens) and tagged.tokens[at].sort == "quote":
        yield at + 1, tagged.tokens[at].text
        return
    yield from _caps(tagged, at)
    if at < len(tagged.tokens) and tagged.tokens[at].word not in _STOPS and tagged.tokens[at].sort != "mark":
        yield len(tagged.tokens), tagged.text[tagged.tokens[at].start :].strip()
