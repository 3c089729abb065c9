"""Somebody by what they do or where they are: "the one on the crate", "whoever holds the lantern"."""

from collections.abc import Iterator
from typing import Any

from server.engine.planning.instruct.matching import Matcher, Reader, Tagged
from server.engine.planning.instruct.refs import Ref
from server.engine.planning.instruct.words import word_set

_ONES = word_set("one person figure guy character someone somebody human")
_WHO = word_set("who that which is 's are who's currently now there a the an")
_HOLDS = word_set("with holding holds hold has having carrying carries carry gripping got")
_AT = {
    "on": "on", "in": "on", "upon": "on", "at": "by", "by": "by", "near": "by", "beside": "by",
    "behind": "by",
}  # fmt: skip
_SIDES = word_set("left right back front middle centre center")


def readers(holder: list[Matcher]) -> dict[str, Reader]:
    def described(tagged: Tagged, at: int) -> Iterator[tuple[int, Ref]]:
        start, role = at, "any"
        words = tagged.tokens
        if words[at].word == "whoever":
            yield from _traits(tagged, start, at + 1, role, holder[0])
            return
        if words[at].word in ("the", "that", "this"):
            at += 1
        if at >= len(words):
            return
        if words[at].word in _ONES:
            yield from _traits(tagged, start, at + 1, role, holder[0])
        for kind, value, length in tagged.senses[at]:
            if kind == "role" and not str(value).startswith("="):
                yield from _traits(tagged, start, at + length, str(value), holder[0])
            if (
                kind in ("prop", "propkind")
                and at + length < len(words)
                and words[at + length].word in _BEARERS
            ):
                trait = ("holds", Ref(_SORT[kind], value, det="the", text=tagged.words(at, at + length)))
                yield at + length + 1, _ref(tagged, start, at + length + 1, role, trait)

    return {"described": described}


_BEARERS = frozenset(("holder", "bearer", "carrier", "owner", "keeper"))
_SORT = {"prop": "prop", "propkind": "kinds"}


def _ref(tagged: Tagged, start: int, end: int, role: str, trait: Any) -> Ref:
    return Ref("role", (role, trait), det="the", span=(start, end), text=tagged.words(start, end))


def _traits(tagged: Tagged, start: int, at: int, role: str, matcher: Matcher) -> Iterator[tuple[int, Ref]]:
    """All traits that a description can go on with."""
    words = tagged.tokens
    joined = words[start].word == "whoever"
    while at < len(words) and words[at].word in _WHO:
        joined = joined or words[at].word in ("who", "that", "which")
        at += 1
    if at >= len(words):
        return
    word = words[at].word
    for kind in ("pose", "expr"):
        for end, value in matcher.read(kind, at):
            if joined:
                yield end, _ref(tagged, start, end, role, (kind, value))
    if word in ("sitting", "standing", "lying", "leaning", "seated") and at + 1 < len(words):
        at, word = at + 1, words[at + 1].word
    if word in _HOLDS:
        for end, ref in matcher.read("oneprop", at + 1):
            if ref.sort != "pronoun":
                yield end, _ref(tagged, start, end, role, ("holds", ref))
    if word in _AT and at + 1 < len(words):
        for end, ref in matcher.read("oneprop", at + 1):
            if ref.sort != "pronoun":
                yield end, _ref(tagged, start, end, role, (_AT[word], ref))
        place = at + 1
        while place < len(words) and words[place].word in ("the", "far", "very"):
            place += 1
        if place < len(words) and words[place].word in _SIDES:
            end = place + 1
            if end < len(words) and words[end].word == "side":
                end += 1
            yield end, _ref(tagged, start, end, role, ("where", words[place].word))
