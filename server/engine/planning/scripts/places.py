"""Places: which words name them, and the kind of set that each is drawn with."""

import re
from collections.abc import Iterable

import msgspec

from server.engine.planning.instruct.lexicon import things
from server.engine.planning.scripts.words import Word, each, plain, words
from server.projects.vocabulary import SetKind

_ROOMS = each(
    """
    boathouse lighthouse library cafe café bar pub tavern inn hotel office classroom school hallway
    hall corridor bedroom bathroom attic basement cellar garage workshop laboratory lab hospital
    ward shop store bakery restaurant diner theatre theater museum church chapel castle palace tower
    cottage hut shed barn apartment flat study lounge lobby elevator stairs staircase station prison
    cell court gym factory warehouse saloon train carriage compartment cockpit bridge-deck galley
    hold parlour parlor nursery pantry dining-room gallery bank bookshop bookstore archive
    greenhouse observatory wheelhouse
    """
)
_SHORES = each(
    """
    dock docks wharf port marina bay lagoon cove riverbank river lake lakeside island ferry deck
    boat ship sand dunes cliff cliffs seawall breakwater jetty landing sea water waterside steps
    slipway
    """
)
_STREETS = each(
    """
    square market marketplace plaza lane avenue boulevard crossing corner bridge village city town
    downtown neighbourhood neighborhood courtyard yard alleyway pavement sidewalk rooftop roof
    bus-stop gate
    """
)
_FORESTS = each(
    """
    park garden grove clearing orchard trail thicket swamp path glade camp campsite
    """
)
_PLAINS = each(
    """
    field fields meadow hill hills hilltop mountain mountains desert moor heath valley plateau farm
    pasture tundra road-side summit ridge canyon playground
    """
)
_STUDIOS = each("studio backdrop stage void")
_OUTSIDE: dict[str, SetKind] = {
    "boathouse": "shore",
    "lighthouse": "shore",
    "wheelhouse": "shore",
    "cottage": "forest",
    "hut": "forest",
    "barn": "plain",
    "shed": "forest",
    "castle": "plain",
    "greenhouse": "forest",
}
_SMALL = each(
    """
    the a an his her their its my our old small little big empty dark quiet cold dusty
    """
)
_BY = each(
    """
    inside outside in into on onto at aboard along through across under near by behind beyond
    towards toward to from up down out of over back
    """
)


def _nouns() -> dict[str, SetKind]:
    found: dict[str, SetKind] = {}
    tables: Iterable[tuple[SetKind, Iterable[str]]] = (
        ("room", _ROOMS), ("shore", _SHORES), ("street", _STREETS), ("forest", _FORESTS), ("plain", _PLAINS),
        ("cyclorama", _STUDIOS),
    )  # fmt: skip
    for kind, nouns in tables:
        found |= dict.fromkeys(nouns, kind)
    for word, phrases in things.SETS.items():
        called = [phrase for phrase in phrases.split(", ") if " " not in phrase]
        found |= dict.fromkeys(called, msgspec.convert(word, SetKind))
    for word in ("nowhere", "indoors", "interior"):
        found.pop(word, None)
    return found


NOUNS = _nouns()
"""The kind of set by a noun for a place."""


def set_kind(name: str, inside: bool | None, otherwise: SetKind = "plain") -> SetKind:
    """The set that a place of this name is drawn with. The last noun that is known decides."""
    nouns = [word.folded for word in words(name) if word.folded in NOUNS]
    if inside:
        return "cyclorama" if nouns and NOUNS[nouns[-1]] == "cyclorama" else "room"
    for noun in reversed(nouns):
        kind = NOUNS[noun]
        if inside is False and kind == "room":
            return _OUTSIDE.get(noun, "street")
        return kind
    return ("plain" if otherwise == "room" else otherwise) if inside is False else otherwise


def place_in(text: str, leading: bool = False) -> tuple[str, bool | None] | None:
    """The place that a sentence says something is in or at, by its noun, and whether inside.

    With `leading` only one that the text begins with counts, and a capitalised name will do.
    """
    found = words(text)[:40]
    for at, word in enumerate(found):
        if word.folded not in _BY:
            if leading and word.folded not in _SMALL:
                return None
            continue
        noun = _noun(found, at + 1)
        if noun is not None:
            name = _name(found[at + 1 : noun + 1])
            inside = {"inside": True, "outside": False}.get(word.folded)
            if word.folded in ("in", "into") and NOUNS.get(found[noun].folded) == "room":
                inside = True
            return name, inside
        if leading and word.folded in ("outside", "inside") and at + 1 == len(found):
            return None
    return None


def _noun(found: list[Word], start: int) -> int | None:
    """The place's noun that follows within a few words, nothing but small words and names between."""
    for at in range(start, min(start + 4, len(found))):
        word = found[at]
        if word.folded in NOUNS and not word.possessive:
            return (
                at + 1 if at + 1 < len(found) and found[at + 1].folded in NOUNS and at + 1 < start + 4 else at
            )
        if word.folded in _BY:
            return None
    return None


def _name(found: list[Word]) -> str:
    """A place's name: without articles and small adjectives, the rest with capitals."""
    kept = list(found)
    while len(kept) > 1 and kept[0].folded in _SMALL:
        kept = kept[1:]
    return titled(" ".join(word.text for word in kept))


def titled(text: str) -> str:
    """Capitals at the beginning of the words, small ones but the first left small."""
    small = each("of the a an and in on at by to")
    parts = re.split(r"(\s+|-)", text[:120])
    return "".join(
        part
        if not part.strip("- ")
        else part.lower()
        if index and part.lower() in small
        else part[:1].upper() + (part[1:].lower() if part.isupper() else part[1:])
        for index, part in enumerate(parts)
    )


def same(name: str, other: str) -> bool:
    """Whether two names mean one place."""
    return _bare(name) == _bare(other)


def _bare(name: str) -> str:
    return " ".join(word for word in plain(name).split() if word not in ("the", "a", "an"))
