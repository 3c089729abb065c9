"""Who and what words mean: names, descriptions ("the lady in red"), pronouns, "the other one"."""

from collections.abc import Iterator
from dataclasses import replace

from server.engine.planning.instruct import descriptions
from server.engine.planning.instruct.matching import Matcher, Reader, Tagged
from server.engine.planning.instruct.refs import Ref
from server.engine.planning.instruct.words import word_set

PRONOUNS = {
    "she": "f",
    "her": "f",
    "herself": "f",
    "hers": "f",
    "he": "m",
    "him": "m",
    "himself": "m",
    "his": "m",
    "they": "pl",
    "them": "pl",
    "themselves": "pl",
    "it": "it",
    "that": "it",
    "this": "it",
    "itself": "it",
}
GROUPS = {
    "they both": 2,
    "they all": 0,
    "them all": 0,
    "them both": 2,
    "these two": 2,
    "those two": 2,
    "the both of them": 2,
    "both people": 2,
    "both persons": 2,
    "both figures": 2,
    "both characters": 2,
    "all characters": 0,
    "all figures": 0,
    "all persons": 0,
    "all of the people": 0,
    "all the characters": 0,
    "all the figures": 0,
    "all three people": 3,
    "all 3": 3,
    "all 3 of them": 3,
    "the three": 3,
    "the trio": 3,
    "the people": 0,
    "the whole group": 0,
    "the group": 0,
    "everyone in the picture": 0,
    "everybody in the picture": 0,
    "everyone in the shot": 0,
    "everybody in the shot": 0,
    "the two people": 2,
    "both faces": 2,
    "everyone": 0,
    "everybody": 0,
    "all": 0,
    "all of them": 0,
    "whole cast": 0,
    "all three": 3,
    "all three of them": 3,
    "both": 2,
    "both of them": 2,
    "both of these": 2,
    "two of them": 2,
    "the pair": 2,
    "pair of them": 2,
    "all of us": 0,
    "the cast": 0,
    "the whole cast": 0,
    "three of them": 3,
    "everyone here": 0,
    "everybody here": 0,
    "the two": 2,
    "the two of them": 2,
    "each of them": 0,
    "the three of them": 3,
    "all the people": 0,
    "all people": 0,
    "every one of them": 0,
    "the lot of them": 0,
}
OTHERS = (
    "the other one",
    "the other",
    "other one",
    "the other guy",
    "the other man",
    "the other woman",
    "the other person",
    "the other two",
)
_DETS = {
    "the": "the",
    "a": "a",
    "an": "a",
    "another": "another",
    "this": "the",
    "that": "the",
    "her": "the",
    "his": "the",
    "their": "the",
    "my": "the",
    "one": "one",
    "these": "the",
    "those": "the",
    "some": "a",
    "new": "new",
    "extra": "another",
    "additional": "another",
    "our": "the",
    "second": "another",
    "more": "another",
    "further": "another",
    "its": "the",
    "other": "other",
    "each": "",
    "any": "",
    "single": "one",
    "same": "the",
}
_SCALE = {
    "big": 130,
    "bigger": 130,
    "large": 140,
    "huge": 200,
    "small": 70,
    "smaller": 70,
    "tiny": 50,
    "giant": 250,
    "little": 70,
    "larger": 130,
    "enormous": 250,
}
_HEAPS = word_set("stack stacks pile row heap group line cluster bunch circle set arrangement collection")
_PASSED = word_set("old battered empty full heavy nice simple burning lit fish open closed wet")


def readers(matcher_of: list[Matcher]) -> dict[str, Reader]:
    """Readers of people ("who"), props ("prop") and either ("thing")."""

    def single(tagged: Tagged, at: int) -> Iterator[tuple[int, Ref]]:
        yield from _person(tagged, at)
        yield from matcher_of[0].read("described", at)

    def listed(kind: str) -> Reader:
        def read(tagged: Tagged, at: int) -> Iterator[tuple[int, Ref]]:
            for end, first in matcher_of[0].read(kind, at):
                yield end, first
                yield from _more(tagged, kind, end, (first,), matcher_of[0])

        return read

    def either(tagged: Tagged, at: int) -> Iterator[tuple[int, Ref]]:
        seen: set[tuple[int, str]] = set()
        for kind in ("one", "oneprop"):
            for end, ref in matcher_of[0].read(kind, at):
                if (end, ref.sort) not in seen:
                    seen.add((end, ref.sort))
                    yield end, ref

    return {
        **descriptions.readers(matcher_of),
        "one": single,
        "oneprop": _prop,
        "who": listed("one"),
        "prop": listed("oneprop"),
        "onething": either,
        "thing": listed("onething"),
        "same": _same,
    }


_PICTURES = frozenset(("picture", "shot", "panel", "frame", "image", "scene", "moment", "book", "story"))
_AND = frozenset(("and", "&", "plus", "n"))
_SAME = (
    "the first one",
    "the first",
    "the other one",
    "the other",
    "the old one",
    "the one there",
    "the others",
)


def _same(tagged: Tagged, at: int) -> Iterator[tuple[int, Ref]]:
    """ "the first one": another of the kind that is spoken of."""
    for phrase in _SAME:
        end = at + len(phrase.split())
        if end <= len(tagged.tokens) and " ".join(one.word for one in tagged.tokens[at:end]) == phrase:
            yield end, Ref("same", text=phrase, span=(at, end))


def _more(
    tagged: Tagged, kind: str, at: int, so_far: tuple[Ref, ...], matcher: Matcher
) -> Iterator[tuple[int, Ref]]:
    place = at
    joined = False
    while place < len(tagged.tokens) and tagged.tokens[place].word in (",", "and", "&", "plus", "n", "or"):
        if tagged.tokens[place].word == "or":
            return
        place, joined = place + 1, True
    if not joined or len(so_far) > 8:
        return
    for end, ref in matcher.read(kind, place):
        parts = (*so_far, ref)
        if any(one.sort in ("group",) for one in parts):
            continue
        span = (so_far[0].span[0], end)
        ends = (
            end >= len(tagged.tokens) or tagged.tokens[end].sort == "mark" or tagged.tokens[end].word in _AND
        )
        if not ends and not any(one.word in _AND for one in tagged.tokens[span[0] : end]):
            continue  # "high angle on Pip, the kid looks up": no list without an "and"
        yield end, Ref("list", parts=parts, span=span, text=tagged.words(*span))
        yield from _more(tagged, kind, end, parts, matcher)


def _person(tagged: Tagged, at: int) -> Iterator[tuple[int, Ref]]:
    start = at
    words = tagged.tokens
    for length in (5, 4, 3, 2, 1):
        phrase = " ".join(token.word for token in words[at : at + length])
        if at + length <= len(words):
            span = (at, at + length)
            if phrase in GROUPS:
                yield at + length, Ref("group", GROUPS[phrase], span=span, text=phrase)
                yield from _except(tagged, at, at + length, GROUPS[phrase])
            if phrase in OTHERS:
                yield at + length, Ref("other", span=span, text=phrase)
    word = words[at].word
    if word in PRONOUNS and PRONOUNS[word] != "it":
        yield at + 1, Ref("pronoun", PRONOUNS[word], span=(at, at + 1), text=word)
    det = ""
    while at < len(words) and words[at].word in (
        "the",
        "that",
        "this",
        "our",
        "poor",
        "dear",
        "old",
        "little",
        "a",
    ):
        if words[at].word in ("the", "that", "this"):
            det = "the"
        for kind, value, length in tagged.senses[at]:
            if kind == "role":
                yield from _described(tagged, start, at + length, value, det)
        at += 1
    if at >= len(words):
        return
    for kind, value, length in tagged.senses[at]:
        if kind == "character":
            end = at + length
            yield end, Ref("character", value, span=(start, end), text=tagged.words(start, end))
        elif kind in ("role", "worldrole"):
            yield from _described(tagged, start, at + length, value, det)
    if words[at].word == "one" and at + 1 < len(words) and words[at + 1].word in ("in", "with"):
        yield from _described(tagged, start, at + 1, "any", "the")


def _except(tagged: Tagged, start: int, at: int, count: int) -> Iterator[tuple[int, Ref]]:
    """ "everyone but Tomas"."""
    words = [one.word for one in tagged.tokens[at : at + 2]]
    step = (
        2 if words in (["apart", "from"], ["other", "than"]) else 1 if words[:1] and words[0] in _BUT else 0
    )
    if step:
        for end, ref in _person(tagged, at + step):
            if ref.sort in ("character", "role"):
                span = (start, end)
                yield end, Ref("group", count, span=span, parts=(), text=tagged.words(*span), excepted=ref)


_BUT = ("but", "except", "besides", "save", "without", "minus")


def _described(tagged: Tagged, start: int, end: int, role: str, det: str) -> Iterator[tuple[int, Ref]]:
    text = tagged.words(start, end)
    if role != "any":
        yield end, Ref("role", (role, ""), det=det, span=(start, end), text=text)
    if end + 1 < len(tagged.tokens) and tagged.tokens[end].word in ("in", "with", "wearing"):
        place = end + 1
        while place < len(tagged.tokens) and tagged.tokens[place].word in ("the", "a", "an", "his", "her"):
            place += 1
        colour = ""
        for _ in range(2):
            if place >= len(tagged.tokens):
                return
            for kind, value, length in tagged.senses[place]:
                done = place + length
                span = (start, done)
                if kind == "colour" and not colour:
                    yield (
                        done,
                        Ref("role", (role, ("colour", value)), det=det, span=span, text=tagged.words(*span)),
                    )
                if kind in ("garment", "beard", "hair"):
                    trait = (kind, value)
                    yield done, Ref("role", (role, trait), det=det, span=span, text=tagged.words(*span))
            found = next((length for kind, _, length in tagged.senses[place] if kind == "colour"), 0)
            if not found:
                return
            place, colour = place + found, "x"


def _prop(tagged: Tagged, at: int) -> Iterator[tuple[int, Ref]]:
    words, start = tagged.tokens, at
    after = words[at + 1].word if at + 1 < len(words) else ""
    of_shot = words[at].word in ("this", "that") and after in _PICTURES
    if words[at].word in PRONOUNS and PRONOUNS[words[at].word] in ("it", "pl") and not of_shot:
        sort = PRONOUNS[words[at].word]
        yield (
            at + 1,
            Ref("pronoun", "it" if sort == "it" else "plprop", span=(at, at + 1), text=words[at].word),
        )
    if words[at].word in ("other", "others") or (
        words[at].word == "the" and words[min(at + 1, len(words) - 1)].word == "other"
    ):
        pass
    ref = Ref("kinds")
    for _ in range(8):
        if at >= len(words):
            return
        word = words[at].word
        for kind, value, length in tagged.senses[at]:
            end = at + length
            if kind == "prop":
                yield (
                    end,
                    replace(ref, sort="prop", value=value, span=(start, end), text=tagged.words(start, end)),
                )
            elif kind == "propkind":
                vague = value.plural and not ref.count and at > start and words[start].word == "some"
                found = replace(ref, value=value, span=(start, end), text=tagged.words(start, end))
                yield end, replace(found, count=3 if vague else ref.count)
        step = 0
        if at + 1 < len(words) and words[at + 1].word == "'s":
            step = 2 if any(kind in ("character",) for kind, _, _ in tagged.senses[at]) else 0
        for kind, value, length in tagged.senses[at]:
            if step:
                break
            if kind == "num" and not ref.count and word not in ("zero",):
                ref, step = replace(ref, count=int(value)), length
            elif kind == "ord" and isinstance(value, int) and value > 0:
                ref, step = (
                    replace(ref, det="ordinal" if ref.det in ("the", "") else ref.det, ordinal=value),
                    length,
                )
        if not step and word in _HEAPS and words[min(at + 1, len(words) - 1)].word == "of":
            step = 2
        if not step and word in _DETS:
            det = _DETS[word]
            ref, step = replace(ref, det=det if not (det == "another" and ref.det == "new") else ref.det), 1
        for kind, value, length in tagged.senses[at]:
            if step:
                break
            if kind == "colour" and not ref.colour:
                ref, step = replace(ref, colour=value), length
            elif kind == "material" and not ref.material:
                ref, step = replace(ref, material=value), length
        if not step and word in _SCALE:
            ref, step = replace(ref, scale=_SCALE[word]), 1
        if not step and (word in _PASSED or word in ("of", "very", "brand", "exactly")):
            step = 1
        if not step:
            return
        at += step
