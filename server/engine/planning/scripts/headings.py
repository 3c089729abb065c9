"""Scene headings: "EXT. FERRY STEPS - NIGHT" to a place, an hour and whether it is inside."""

import re

from server.engine.planning.scripts.script import Heading
from server.engine.planning.scripts.words import senses, words

_SIDE = re.compile(r"(int\.?/ext|ext\.?/int|i/e|int|ext|est)(?:\.\s*|\s+)", re.IGNORECASE)
_INSIDE = {"int": True, "ext": False, "est": None}
_MOMENTS = frozenset(
    [
        "continuous",
        "later",
        "moments later",
        "same",
        "same time",
        "same moment",
        "minutes later",
        "hours later",
        "flashback",
        "present day",
        "present",
        "the next day",
        "next day",
        "the next morning",
        "next morning",
        "a little later",
        "much later",
        "that night",
        "days later",
        "years later",
    ]
)


def is_heading(line: str) -> bool:
    """Whether a line begins as a scene heading does."""
    return len(line) < 300 and _SIDE.match(line) is not None


def heading(line: str) -> Heading:
    """The heading that a line says; without INT. or EXT. all of it is place and hour."""
    text = " ".join(line.split())[:120].strip(" .") if len(line) < 1000 else line[:120]
    match = _SIDE.match(text)
    inside = None if match is None else _INSIDE.get(match.group(1).casefold())
    rest = text[match.end() :] if match else text
    parts = [part.strip(" .()") for part in re.split(r"\s[-–—]+\s|[-–—]{2,}|,\s", rest)]
    parts = [part for part in parts if part]
    hours: list[str] = []
    while len(parts) > (1 if match is None or not hours else 0) and is_hour(parts[-1]):
        hours.insert(0, parts.pop())
    return Heading(text, ", ".join(parts), " ".join(hours).casefold(), inside)


def is_hour(text: str) -> bool:
    """Whether words say when, and nothing else."""
    folded = text.casefold()
    if folded in _MOMENTS:
        return True
    split = words(text)
    if not split or len(split) > 5:
        return False
    found = senses(split, frozenset(("hour", "weather")))
    rest = len(split) - sum(
        one.last - one.first + 1 for one in {(s.first, s.last): s for s in found}.values()
    )
    small = sum(
        word.folded in ("the", "next", "that", "same", "following", "early", "late") for word in split
    )
    return bool(found) and rest <= small
