"""What a picture must not show, as statements that can be checked on a staging, or as wishes.

"people in the background", "text", "red", "umbrellas", "Pip": each is looked up in what the picture would
show. What names nothing that a staging knows cannot be checked, and is said to be a wish.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from server.engine.blocking.staging import Staging
from server.engine.planning.colours import WORDS, word
from server.projects.vocabulary import Hat, PropKind, Weather
from server.projects.world import Id, Struct

About = Literal["people", "background", "text", "colour", "prop", "name", "weather", "garment", "wish"]

_BYSTANDERS = frozenset(("bystander", "bystanders", "extras", "passers-by", "passersby"))
_PEOPLE = (
    frozenset(("people", "persons", "person", "crowd", "crowds", "anybody", "anyone", "nobody")) | _BYSTANDERS
)
_BEHIND = frozenset(("background", "behind", "else", "other", "others")) | _BYSTANDERS
_TEXT = frozenset(("text", "words", "letters", "lettering", "writing", "captions"))
_PROPS = frozenset(get_args(PropKind))
_HATS = frozenset(get_args(Hat)) - {"none"}
_WEATHER = frozenset(get_args(Weather)) - {"clear"}


class Negative(Struct, frozen=True):
    """A negative as it was said, and what it is about; `subject` is the word that is looked up."""

    text: str
    about: About
    subject: str = ""


def read(text: str, names: Mapping[Id, str]) -> Negative:
    """What a negative says; `names` are those of the world's things by id."""
    plain = text.strip().lower()
    for id, name in names.items():
        if name and plain in (name.lower(), f"the {name.lower()}"):
            return Negative(text, "name", id)
    found = [_single(one) for one in re.findall(r"[a-z-]+", plain)]
    if any(one in _PEOPLE for one in found):
        behind = any(one in _BEHIND for one in found)
        return Negative(text, "background" if behind else "people")
    for one in found:
        if one in _TEXT or f"{one}s" in _TEXT:
            return Negative(text, "text")
        if one in WORDS or one == "gray":
            return Negative(text, "colour", "grey" if one == "gray" else one)
        if one in _PROPS:
            return Negative(text, "prop", one)
        if one in _HATS or one == "hat":
            return Negative(text, "garment", one)
        if one in _WEATHER:
            return Negative(text, "weather", one)
    return Negative(text, "wish")


def broken(negative: Negative, staging: Staging, names: Mapping[Id, str]) -> Iterator[str]:
    """What in a (narrowed) staging goes against a negative, in words; nothing for a wish."""
    figures = [figure for figure in staging.figures if any(part.colour for part in figure.parts.values())]
    match negative.about:
        case "people":
            yield from (names.get(figure.id, "Somebody") for figure in figures)
        case "background":
            subjects = staging.framing.subjects
            front = {*subjects, staging.framing.viewer, staging.framing.foreground}
            yield from (names.get(figure.id, "Somebody") for figure in figures if figure.id not in front)
        case "text":
            yield from (
                f"“{item.text}” on {names.get(item.id, 'a sign')}" for item in staging.items if item.text
            )
        case "colour":
            yield from _coloured(negative.subject, staging, names)
        case "prop":
            yield from (
                names.get(item.id, item.kind)
                for item in staging.items
                if item.kind == negative.subject and item.colour is not None
            )
        case "garment":
            for figure in figures:
                hat = figure.parts.get("hat")
                if hat is not None and hat.colour and negative.subject in ("hat", hat.kind):
                    yield f"{names.get(figure.id, 'Somebody')}’s {hat.kind.replace('_', ' ')}"
        case "name":
            things = {figure.id for figure in figures} | {item.id for item in staging.items if item.colour}
            if negative.subject in things:
                yield names.get(negative.subject, "it")
        case "weather":
            if staging.setting.weather == negative.subject:
                yield f"the {negative.subject}"


def notes(said: tuple[str, ...], staging: Staging, names: Mapping[Id, str]) -> tuple[tuple[str, str], ...]:
    """Warnings of a shot about its negatives: which do not hold, and why."""
    found = []
    for negative in (read(text, names) for text in said):
        against = list(dict.fromkeys(broken(negative, staging, names)))
        if against:
            found.append(
                ("negative", f"“No {negative.text}” does not hold: {', '.join(against)} can be seen.")
            )
    return tuple(found)


def _coloured(colour: str, staging: Staging, names: Mapping[Id, str]) -> Iterator[str]:
    for figure in staging.figures:
        for part, surface in figure.parts.items():
            if surface.colour and _is(colour, surface.colour):
                yield f"{names.get(figure.id, 'Somebody')}’s {part}"
    for item in staging.items:
        if item.colour and _is(colour, item.colour):
            yield names.get(item.id, item.kind)


def _is(colour: str, value: str) -> bool:
    return colour in word(value).split()


def _single(one: str) -> str:
    """A plural as its singular where that is a word we know."""
    for ending, instead in (("ies", "y"), ("ves", "f"), ("es", ""), ("s", "")):
        stem = one.removesuffix(ending) + instead
        if one.endswith(ending) and (stem in _PROPS or stem in _HATS or stem in _WEATHER or stem == "hat"):
            return stem
    return one
