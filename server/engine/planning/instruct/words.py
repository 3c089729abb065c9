"""Text to tokens: quoted words, labels, clock times, numbers, words; each knows where it stands."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Sort = Literal["word", "number", "clock", "label", "quote", "mark"]

_QUOTES = (
    r"“(?P<q1>[^”]*)”|\"(?P<q2>[^\"]*)\"|«(?P<q3>[^»]*)»|„(?P<q4>[^“”]*)[“”]"
    r"|(?<!\w)['‘](?P<q5>[^‘]+?)['’](?!\w)"
)
_SCAN = re.compile(
    rf"(?P<quote>{_QUOTES})"
    r"|(?P<clock>\d{1,2}[:.h]\d{2}(?!\d))"
    r"|(?P<ratio>\d{1,2}[:x]\d{1,2}(?!\d))"
    r"|(?P<label>\d{1,3}[a-zA-Z]{1,2}(?![\w]))"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|\.(?=[^\W\d_]\.))*(?:['’][^\W\d_]+)*|\d*[^\W]+)"
    r"|(?P<mark>[^\w\s])"
)
_UNITS = frozenset(("mm", "cm", "m", "am", "pm", "x", "st", "nd", "rd", "th", "k", "yo", "h", "ft"))


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text. `word` is folded (lower case, no accents); `start` and `end` are its place."""

    sort: Sort
    text: str
    word: str
    start: int
    end: int
    value: int = 0


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for tables."""
    return frozenset(text.split())


def fold(text: str) -> str:
    """Lower case without accents and apostrophes, other alphabets as they are."""
    plain = unicodedata.normalize("NFKD", text).casefold().replace("’", "").replace("'", "")
    return "".join(c for c in plain if not unicodedata.combining(c))


def tokens(text: str) -> list[Token]:
    """The tokens of a text, in order. Hyphens part words; `'s` is a token of its own."""
    found: list[Token] = []
    for match in _SCAN.finditer(text):
        piece, start, end = match.group(), match.start(), match.end()
        if match.group("quote") is not None:
            inner = next(part for part in match.groups()[1:6] if part is not None)
            found.append(Token("quote", inner.strip(), "", start, end))
        elif match.group("clock") is not None:
            hours, minutes = (int(part) for part in re.split(r"[:.h]", piece))
            if hours < 25 and minutes < 60:
                found.append(Token("clock", piece, piece, start, end, hours * 60 + minutes))
            else:
                found.append(Token("word", piece, piece, start, end))
        elif match.group("label") is not None:
            found += _labelled(piece, start)
        elif match.group("number") is not None:
            found.append(Token("number", piece, piece, start, end, int(piece[:9])))
        elif match.group("word") is not None or match.group("ratio") is not None:
            found += _parted(piece, start)
        elif piece in "'’" and found and found[-1].end == start and found[-1].word.endswith("s"):
            found.append(Token("word", piece, "'s", start, end))
        elif piece not in "-–—_*":
            found.append(Token("mark", piece, piece, start, end))
        elif piece in "–—":
            found.append(Token("mark", piece, ",", start, end))
    return found


def _labelled(piece: str, start: int) -> list[Token]:
    digits = re.match(r"\d+", piece)
    assert digits is not None
    letters = piece[digits.end() :]
    if letters.lower() in _UNITS:
        middle = start + digits.end()
        return [
            Token("number", digits.group(), digits.group(), start, middle, int(digits.group())),
            Token("word", letters, letters.lower(), middle, start + len(piece)),
        ]
    return [Token("label", piece.upper(), piece.lower(), start, start + len(piece))]


def _parted(piece: str, start: int) -> list[Token]:
    """A word without its possessive, and the possessive; what is run together is parted: "don't", "we'll"."""
    whole = expanded(piece)
    if len(whole) == 1 and whole[0] != fold(piece):
        return [Token("word", piece, whole[0], start, start + len(piece))]
    if len(whole) > 1:
        return [Token("word", piece, one, start, start + len(piece)) for one in whole]
    match = re.search(r"['’][sS]$", piece)
    if match is None or fold(piece) in _WHOLE:
        if piece[-1:] in "'’":
            piece = piece[:-1]
        return [Token("word", piece, fold(piece).replace(".", ""), start, start + len(piece))]
    end = start + match.start()
    word = piece[: match.start()]
    return [
        Token("word", word, fold(word).replace(".", ""), start, end),
        Token("word", match.group(), "'s", end, end + 2),
    ]


def expanded(piece: str) -> tuple[str, ...]:
    """The words that are run together in one, folded: "don't" is "do not", "they'll" is "they will"."""
    plain = fold(piece)
    if plain == "cant" and plain != piece.lower():
        return "can", "not"
    if plain in _RUN:
        return tuple(_RUN[plain].split())
    match = re.fullmatch(r"(.+)['’](re|ll|ve|d|m)", piece, re.IGNORECASE)
    if match is not None:
        return fold(match.group(1)), _ENDINGS[match.group(2).lower()]
    return (plain,)


_ENDINGS = {"re": "are", "ll": "will", "ve": "have", "d": "would", "m": "am"}
_NOT = word_set("do does did is are was were has have had must need should could would")
_RUN = {
    **{f"{verb}nt": f"{verb} not" for verb in _NOT},
    **{f"{one}s": f"{one} 's" for one in word_set("he she there what that here where who")},
    "cannot": "can not", "wont": "will not", "aint": "is not", "im": "i am", "theyre": "they are",
    "youre": "you are", "ive": "i have", "weve": "we have", "id": "i would", "theyll": "they will",
    "itll": "it will", "wanna": "want to", "gonna": "going to", "gotta": "have to", "lemme": "let me",
    "gimme": "give me", "outta": "out of", "kinda": "kind of", "sorta": "sort of", "whatcha": "what you",
    "lil": "little", "ppl": "people", "u": "you", "ur": "your", "rn": "now", "bc": "because",
    "thx": "thanks",
    "ty": "thanks", "tbh": "honestly", "nvm": "no ,", "yeet": "remove", "bg": "background",
    "fg": "foreground",
    "abit": "a bit", "alot": "a lot",
}  # fmt: skip
"""What is run together or short for something."""
_WHOLE = frozenset(("lets",))
