"""Text to sentences, and long ones to pieces. Every scan here is linear in its text."""

import re

from server.engine.planning.scripts.words import each

_END = re.compile(r"[.!?…]{1,6}[\"”’»)\]]{0,4}(?=\s)|[。！？][」』]?")
_SHORT = each("mr mrs ms dr st prof capt sgt lt jr sr vs etc no mt")


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, white space evened."""
    text = " ".join(text.split())
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        last = text[max(start, match.start() - 8) : match.start()].rpartition(" ")[2]
        if match.group() == "." and (
            last.casefold() in _SHORT or (len(last) == 1 and last.isupper() and last != "I")
        ):
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    found.append(text[start:].strip())
    return [one for one in found if any(char.isalnum() for char in one)]


def pieces(text: str, most: int) -> list[str]:
    """A text in pieces of at most `most` characters, parted at spaces where there are any."""
    found: list[str] = []
    text = text.strip()
    while len(text) > most:
        at = text.rfind(" ", most // 2, most)
        at = at if at > 0 else most
        found.append(text[:at].strip())
        text = text[at:].strip()
    return [*found, text] if text else found


def gathered(text: str, most: int) -> list[str]:
    """A text in runs of whole sentences of about `most` characters each."""
    found: list[str] = []
    for sentence in sentences(text):
        for piece in pieces(sentence, most):
            if found and len(found[-1]) + len(piece) < most:
                found[-1] += " " + piece
            else:
                found.append(piece)
    return found
