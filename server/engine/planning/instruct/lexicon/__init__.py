"""All words that are known without a world, as senses by phrase. Read once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from server.engine.planning import colours
from server.engine.planning.instruct.lexicon import (
    acting,
    body,
    camera,
    drawing,
    faces,
    grammar,
    inflecting,
    light,
    looks,
    postures,
    things,
    tints,
)
from server.engine.planning.instruct.words import expanded

Sense = tuple[str, Any]
"""A kind of word ("pose", "colour") and its value."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """What a noun for a prop may be."""

    kinds: tuple[str, ...]
    plural: bool


class Lexicon:
    """Senses by phrase; `longest` is how many words a phrase that begins with a word can have."""

    def __init__(self) -> None:
        self.senses: dict[tuple[str, ...], list[Sense]] = {}
        self.longest: dict[str, int] = {}
        self.words: set[str] = set()

    def add(self, kind: str, phrases: str | Iterable[str], value: Any) -> None:
        given = phrases.split(",") if isinstance(phrases, str) else list(phrases)
        if kind in ("pose", "expr", "gaze"):  # "raises her hand" is "raises the hand" too
            given = [*given, *(other for one in given for other in _of_anybody(one))]
        for phrase in (*given, *(one.replace(" s ", " 's ") for one in given if " s " in one)):
            words = tuple(
                word for part in phrase.split() for word in (("'s",) if part == "'s" else expanded(part))
            )
            if not words:
                continue
            held = self.senses.setdefault(words, [])
            if (kind, value) not in held:
                held.append((kind, value))
            self.longest[words[0]] = max(self.longest.get(words[0], 0), len(words))
            self.words.update(word for word in words if len(word) > 1)

    def table(self, kind: str, table: Mapping[str, str]) -> None:
        for value, phrases in table.items():
            self.add(kind, phrases, value)

    def verbs(self, kind: str, phrases: str, value: Any) -> None:
        for phrase in phrases.split(","):
            first, _, rest = phrase.strip().partition(" ")
            self.add(kind, [f"{form} {rest}" for form in inflected(first)], value)


def _of_anybody(phrase: str) -> list[str]:
    """A phrase with "her" or "his" for whomever: with "his", "her", "their" and "the"."""
    words = phrase.split()
    if not {"her", "his"} & set(words[1:]):
        return []
    return [
        " ".join(other if word in ("her", "his") else word for word in words)
        for other in ("her", "his", "their", "the")
    ]


def inflected(verb: str) -> tuple[str, ...]:
    """The forms of an English verb: walk, walks, walking, walked."""
    if verb in inflecting.IRREGULAR:
        return tuple(inflecting.IRREGULAR[verb].split(", "))
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb, verb + "es", verb + "ing", verb + "ed"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb, verb + "s", verb[:-1] + "ing", verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb, verb[:-1] + "ies", verb + "ing", verb[:-1] + "ied"
    forms = (verb, verb + "s", verb + "ing", verb + "ed")
    if len(verb) > 2 and verb[-1] not in "aeiouwxy" and verb[-2] in "aeiou" and verb[-3] not in "aeiou":
        return (*forms, verb + verb[-1] + "ing", verb + verb[-1] + "ed")
    return forms


def plurals(noun: str) -> tuple[str, ...]:
    head = noun.split()
    if "of" in head:
        at = head.index("of")
        return tuple(" ".join((*head[: at - 1], one, *head[at:])) for one in plurals(head[at - 1]))
    if noun in things.IRREGULAR_PLURALS:
        return (things.IRREGULAR_PLURALS[noun],)
    if noun.endswith(("s", "sh", "ch", "x")):
        return (noun + "es",)
    if noun.endswith("y") and noun[-2] not in "aeou":
        return (noun[:-1] + "ies",)
    return (noun + "s",)


@cache
def lexicon() -> Lexicon:
    """The one lexicon."""
    found = Lexicon()
    _camera(found)
    _light(found)
    _acting(found)
    _things(found)
    _looks(found)
    for name, phrases in grammar.VERBS.items():
        found.verbs(f"v.{name}", phrases, name)
    for word, number in grammar.NUMBERS.items():
        found.add("num", word, number)
    for word, number in grammar.ORDINALS.items():
        found.add("ord", word, number)
    found.add("fluff", grammar.FLUFF, 1.0)
    found.verbs("verb", grammar.EMPTY_VERBS, 1.0)
    for word in grammar.CHEAP.split(", "):
        found.add("cheap", word, 0.01)
    return found


def _camera(found: Lexicon) -> None:
    for kind in ("size", "angle", "bearing", "composition", "aspect", "view", "lens"):
        found.table(kind, getattr(camera, kind.upper()))
    for kind in (
        "shoulder",
        "pov",
        "closer",
        "wider",
        "longer_lens",
        "wider_lens",
        "dutch",
        "level",
        "body",
        "centre",
    ):
        found.add(kind, getattr(camera, kind.upper()), kind)
    found.add("closer", ["push", "punch", "dolly", "track", "zoom", "crop"], "closer")


def _light(found: Lexicon) -> None:
    for kind in ("hour", "weather", "lighting", "palette", "palette_short", "mood", "mood_only"):
        found.table(kind, getattr(light, kind.upper()))


def _acting(found: Lexicon) -> None:
    for pose, verbs in acting.POSE_VERBS.items():
        found.verbs("pose", verbs, pose)
    found.table("pose", postures.POSE_WORDS)
    for expression, verbs in faces.EXPRESSION_VERBS.items():
        found.verbs("expr", verbs, expression)
        found.verbs("exprverb", verbs, expression)
    found.table("expr", faces.EXPRESSION_WORDS)
    found.table("gaze", faces.GAZE)


def _things(found: Lexicon) -> None:
    for kind, nouns in things.PROP.items():
        for noun in nouns.split(", "):
            found.add("propkind", noun, Kinds((kind,), False))
            found.add("propkind", plurals(noun), Kinds((kind,), True))
    for noun, kinds in things.GENERAL.items():
        found.add("propkind", noun, Kinds(tuple(kinds.split()), False))
    found.table("material", things.MATERIAL)
    for role, nouns in things.ROLES.items():
        found.add("role", nouns, role)
    found.table("feature", things.FEATURES)
    found.add("ground", things.GROUND, "ground")
    found.table("scenery", things.SCENERY)
    found.table("setkind", things.SETS)
    for noun in things.UNDRAWN.split(", "):
        found.add("undrawn", noun, noun)


def _looks(found: Lexicon) -> None:
    for attribute, kinds in looks.GARMENT.items():
        for kind, nouns in kinds.items():
            found.add("garment", nouns, (attribute, kind))
        if looks.GENERIC.get(attribute):
            found.add("garment", looks.GENERIC[attribute], (attribute, ""))
    for attribute, phrases in looks.BARE.items():
        found.add("bare", phrases, attribute)
    found.table("hair", body.HAIR)
    found.table("beard", body.BEARD)
    found.table("mark", body.MARKS)
    found.table("markplace", body.MARK_PLACES)
    found.table("pattern", looks.PATTERN)
    found.table("cloth", looks.CLOTH)
    found.table("faceshape", body.FACE)
    for dial, (up, down) in body.MORE.items():
        found.add("dial", up, (dial, 1))
        found.add("dial", down, (dial, -1))
    for dial, (up, down) in drawing.STYLE_MORE.items():
        found.add("style", up, (dial, 1))
        found.add("style", down, (dial, -1))
    for dial, phrases in drawing.STYLE_ZERO.items():
        found.add("style", phrases, (dial, 0))
    for dial, phrases in drawing.STYLE_NAMES.items():
        found.add("styledial", phrases, dial)
    for word, colour in COLOURS.items():
        found.add("colour", word, colour)
    for word, colour in COLOURS.items():
        if len(word.split()) == 1:
            for shade, (towards, by) in _SHADES.items():
                phrase = f"{shade} {word}"
                if phrase not in COLOURS:
                    found.add("colour", [phrase], _shaded(colour, towards, by))
    for word, colour in tints.TINT.items():
        found.add("tint", word, colour)


_SHADES = {
    "dark": ("#000000", 40), "deep": ("#000000", 30), "light": ("#ffffff", 45), "pale": ("#ffffff", 55),
    "soft": ("#ffffff", 30), "dull": ("#808080", 30), "dirty": ("#6b6355", 30), "faded": ("#b0aca4", 35),
    "dusty": ("#a59c92", 35), "muted": ("#808080", 30), "bright": ("#ffffff", 8), "vivid": ("#ffffff", 0),
    "rich": ("#000000", 12), "warm": ("#e0a060", 15), "cold": ("#6090d0", 15), "strong": ("#ffffff", 0),
    "intense": ("#ffffff", 0), "plain": ("#ffffff", 0), "darker": ("#000000", 45), "lighter": ("#ffffff", 45),
    "medium": ("#ffffff", 0), "old": ("#6b6355", 15), "oak": ("#6b4a2b", 40), "very dark": ("#000000", 60),
    "very light": ("#ffffff", 65), "slightly": ("#ffffff", 0), "washed out": ("#d0ccc4", 45),
}  # fmt: skip


def _shaded(colour: str, other: str, by: int) -> str:
    """A shade that people still call by the colour's own word."""
    called = colours.word(colour)
    while by > 0:
        found = mixed(colour, other, by)
        if called.split()[-1] in colours.word(found):
            return found
        by -= 5
    return colour


def mixed(colour: str, other: str, by: int) -> str:
    """`colour` with `by` per cent of another, per channel, as `#rrggbb`."""
    pairs = zip(
        *(tuple(int(one[at : at + 2], 16) for at in (1, 3, 5)) for one in (colour, other)), strict=True
    )
    return "#" + "".join(f"{(a * (100 - by) + b * by) // 100:02x}" for a, b in pairs)


COLOURS: dict[str, str] = {
    **colours.named(),
    **{
        word: value if value.startswith("#") else colours.named()[value]
        for word, value in tints.COLOURS.items()
    },
}
"""`#rrggbb` by the word for it."""
