"""The same in plainer order: "Tomas's line in 1B: …" is "In 1B, Tomas's line: …".

Every form need not be told all of these orders: what is not understood is tried so.
"""

import re
from collections.abc import Iterator

_PLACE = re.compile(
    r"[ ,]*\b(?:(?:only|just|here)\s+)?(?:in|on|of|for|from|at)\s+(?:the\s+)?"
    r"(?:(?:shot|panel|frame|picture|image)\s+)?"
    r"(\d{1,3}[A-Za-z]|(?:scene|sc)\s+(?:\d+|one|two|three|four|five|six)|"
    r"(?:this|that)\s+(?:shot|panel|frame|picture|image|scene|one))\b"
    r"(?!['’]|\s+(?:on|onward|onwards|forward|only|alone)\b|\s+(?:to|till|until|through|and)\s+\d|\s*[,&]\s*\d)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(\s+and\s+then\s+|\s+and\s+|\s+but\s+|\s*;\s*|\.\s+|,\s+then\s+)", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“«].*[\"”»]|(?<=\s)'.*'")


_CLEFT = re.compile(
    r"\b(?:it is|it's|it was|it should be|it must be|it has to be|i want it to be|let it be|make it)\s+"
    r"((?:[\w’']+\s+){1,3}?)(?:who|that|which)\s+(?:should be|is|are|was|should|must|has to|shall)?\b\s*",
    re.IGNORECASE,
)


def rephrased(text: str) -> Iterator[str]:
    """Other orders of a text, the least changed first."""
    plain = _CLEFT.sub(r"\1", text)
    if plain != text:
        yield plain
    moved = place_first(text)
    if moved is not None:
        yield moved
        if plain != text:
            yield _CLEFT.sub(r"\1", moved)


def place_first(text: str) -> str | None:
    """The text with the place of each clause at the clause's start; None where no clause names one later on.

    What is quoted is never looked into.
    """
    hidden: list[str] = []

    def hide(match: re.Match[str]) -> str:
        hidden.append(match.group())
        return f"\x00{len(hidden) - 1}\x00"

    plain = _QUOTED.sub(hide, text)
    found = list(_PLACE.finditer(plain))
    if not found:
        return None
    parts = _CLAUSE.split(plain) if len(found) > 1 else [plain]
    moved = False
    for at in range(0, len(parts), 2):
        here = list(_PLACE.finditer(parts[at]))
        if len(here) != 1 or not parts[at][: here[0].start()].strip(" ,"):
            continue
        match = here[0]
        rest = (parts[at][: match.start()] + parts[at][match.end() :]).strip(" ,")
        preposition = "" if match.group(1).lower().startswith(("this", "that")) else "in "
        parts[at] = f"{preposition or 'in '}{match.group(1)}, {rest}"
        moved = True
    if not moved:
        return None
    return re.sub("\x00(\\d+)\x00", lambda match: hidden[int(match.group(1))], "".join(parts))
