"""How somebody new looks: what the text says of them, the rest unlike everybody else."""

import hashlib
import re
from collections.abc import Iterable
from typing import Any

from server.engine.planning.instruct.lexicon import grammar
from server.engine.planning.scripts.nouns import NOUNS
from server.engine.planning.scripts.words import Sense, Word, each, senses

Fields = dict[str, Any]

_KINDS = frozenset(
    ("garment", "colour", "tint", "pattern", "cloth", "hair", "beard", "mark", "markplace", "bare")
)
_GENERIC = {
    "hat": "fedora",
    "coat": "coat",
    "neckwear": "scarf",
    "glasses": "glasses",
    "top": "shirt",
    "footwear": "shoes",
}
_BARE = {"footwear": "barefoot", "hat": "none", "gloves": "none"}
_HAIRY = frozenset(("hair", "haired", "curls", "locks"))
_STYLED = each(
    """
    bald bun ponytail braid plait pigtails afro mohawk bob pixie topknot buzzcut
    """
)
_BUILD = {
    "fat": 90, "stout": 82, "plump": 80, "heavy": 80, "big": 72, "burly": 75, "large": 75,
    "chubby": 80,
    "thin": 12, "slim": 20, "skinny": 5, "lean": 18, "slender": 18, "gaunt": 4, "wiry": 14, "slight": 15,
}  # fmt: skip
_HEIGHT = {
    "tall": 140,
    "lanky": 150,
    "towering": 200,
    "huge": 200,
    "short": -130,
    "small": -120,
    "tiny": -180,
    "petite": -140,
}
_MUSCLE = {"strong": 80, "muscular": 90, "athletic": 75, "burly": 75, "frail": 15}
_AGE = {
    "old": 70,
    "elderly": 74,
    "ancient": 86,
    "aged": 74,
    "young": 22,
    "teenage": 15,
    "teenager": 15,
    "middle": 48,
    "toddler": 3,
    "little": 8,
}
_FEATURES = {
    "african": ("african", "#6e4630"),
    "asian": ("asian", "#d9ae85"),
    "european": ("european", "#e3bba0"),
}
_DECADE = re.compile(r"(?<!\d)([2-9])0s|(?<!\d)(\d{1,3})(?!\d)")
_DECADES = {
    "twenties": 25,
    "thirties": 35,
    "forties": 45,
    "fifties": 55,
    "sixties": 65,
    "seventies": 75,
    "eighties": 84,
}

_TONES = {"#c62f2d": "#a8502b", "#808080": "#a0a09c"}
"""What red and grey mean where they are said of hair."""
_SKINS = ("#e0b195", "#8a5a3c", "#d9a688", "#c98f6c", "#5e3d2b", "#e8c3a8", "#b57d56")
_FACES = ("oval", "round", "square", "long", "heart", "diamond")
_HAIRS = ("#2a1d18", "#6b2f1f", "#4a2f20", "#d9b36c", "#1f1a18", "#b5562a", "#7a5230")
_TOPS = (
    ("sweater", "#e6d3b0"), ("shirt", "#28456b"), ("tshirt", "#c62f2d"), ("hoodie", "#e2b33c"),
    ("shirt", "#f1ece0"), ("sweater", "#3f7a5a"), ("tshirt", "#6b3fa0"), ("shirt", "#a8502b"),
    ("hoodie", "#45bdb5"),
    ("sweater", "#33373d"), ("shirt", "#e9a9b4"), ("sweater", "#c08a2e"),
)  # fmt: skip
_BOTTOMS = ("#2f3b4c", "#4a4a45", "#5b6b57", "#26262b", "#7a6a52", "#45505f")
_COATS = (
    ("none", "#7a3b2e"),
    ("jacket", "#5b4634"),
    ("none", "#7a3b2e"),
    ("coat", "#3d4a3a"),
    ("none", "#7a3b2e"),
    ("blazer", "#39415a"),
)
_CUTS = {
    "f": ("bob", "long", "ponytail", "wavy", "bun", "braid", "pixie", "curly"),
    "m": ("short", "side_part", "cropped", "curly", "receding", "short"),
    "": ("short", "wavy", "bob", "curly", "cropped", "side_part"),
}


def told(found: list[Word], text: str) -> Fields:
    """What words about somebody say of their looks; `text` is what the words are of."""
    fields: Fields = {}
    known = senses(found, _KINDS)
    for at, sense in enumerate(known):
        if sense.kind == "garment":
            attribute, kind = sense.value
            if attribute in fields or (attribute == "bottom" and not kind):
                continue
            fields[attribute] = kind or _GENERIC.get(attribute, "none")
            if attribute == "coat" and "top" not in fields and sense.value[1] == "raincoat":
                fields.setdefault("coat_cloth", "cotton")
            for near in _before(known, at):
                if near.kind in ("colour", "pattern", "cloth"):
                    fields.setdefault(f"{attribute}_{near.kind}", near.value)
        elif sense.kind == "beard":
            fields.setdefault("beard", sense.value)
            _colour(fields, known, at)
        elif sense.kind == "hair" and _is_hair(found, sense):
            fields.setdefault("hair", sense.value)
            _colour(fields, known, at)
        elif sense.kind == "bare":
            fields[sense.value] = _BARE[sense.value]
        elif sense.kind == "mark" and "marks" not in fields:
            spot = next(
                (one.value for one in known[at + 1 : at + 3] if one.kind == "markplace"), "left_cheek"
            )
            spot = "cheeks" if sense.value == "freckles" else spot
            fields["marks"] = [
                {"kind": sense.value, "place": spot}
                | ({"colour": "#b9785a"} if sense.value == "freckles" else {})
            ]
        elif sense.kind in ("colour", "tint") and _is_of_hair(found, sense):
            fields.setdefault("hair_colour", _TONES.get(sense.value, sense.value))
    return _wearable({**fields, **_body(found, text)})


def _wearable(fields: Fields) -> Fields:
    """Only fields that a character has: not every garment has a pattern and a cloth."""
    whole = ("top", "coat", "bottom")
    return {
        name: value
        for name, value in fields.items()
        if not name.endswith(("_pattern", "_cloth")) or name.rpartition("_")[0] in whole
    }


def _before(known: list[Sense], at: int) -> Iterable[Sense]:
    """The adjectives right before a noun."""
    first = known[at].first
    for sense in reversed(known[:at]):
        if sense.last < first - 1 or sense.kind not in ("colour", "pattern", "cloth"):
            if sense.first == known[at].first:
                continue
            return
        first = min(first, sense.first)
        yield sense


def _colour(fields: Fields, known: list[Sense], at: int) -> None:
    first = known[at].first
    for sense in known:
        if sense.kind in ("colour", "tint") and first - 3 <= sense.first < first:
            fields.setdefault("hair_colour", _TONES.get(sense.value, sense.value))


def _is_hair(found: list[Word], sense: Sense) -> bool:
    """ "Short" and "curly" are of hair only where hair is meant."""
    own = [word.folded for word in found[sense.first : sense.last + 3]]
    return bool(_HAIRY.intersection(own) or _STYLED.intersection(own[: sense.last - sense.first + 1]))


def _is_of_hair(found: list[Word], sense: Sense) -> bool:
    """A colour right before hair; some are said of nothing else."""
    after = found[sense.last + 1].folded if sense.last + 1 < len(found) else ""
    only = ("blond", "ginger", "redhead", "brunette", "auburn")
    return after in _HAIRY or (sense.kind == "tint" and found[sense.last].folded.startswith(only))


def _of_body(after: str) -> bool:
    """Whether an adjective before this word is said of the person: "tall woman", not "tall house"."""
    return (
        after in ("", "and", "with", "in", "aged")
        or after in NOUNS
        or any(after in table for table in (_BUILD, _HEIGHT, _MUSCLE, _AGE))
    )


def _body(found: list[Word], text: str) -> Fields:
    fields: Fields = {}
    for at, word in enumerate(found):
        own, before = word.folded, found[at - 1].folded if at else ""
        after = found[at + 1].folded if at + 1 < len(found) else ""
        if own in _BUILD and _of_body(after):
            fields.setdefault("build", _BUILD[own])
        if own in _HEIGHT and _of_body(after):
            fields.setdefault("height", 1700 + _HEIGHT[own])
        if own in _MUSCLE and _of_body(after):
            fields.setdefault("muscle", _MUSCLE[own])
        if (
            own in _AGE
            and after not in ("friend", "coat", "hat", "boots")
            and (own != "middle" or after == "aged")
        ):
            fields.setdefault("age", _AGE[own])
        if own in _DECADES and before in ("her", "his", "their", "early", "late", "mid"):
            fields["age"] = _DECADES[own]
        if own in _FEATURES:
            fields["features"], fields["skin"] = _FEATURES[own]
        number = grammar.NUMBERS.get(own) if after in ("year", "years", "") else None
        if number and after in ("year", "years"):
            fields["age"] = number
    head = text[:60]
    match = (
        _DECADE.search(head)
        if found and head[:1] in ",("
        else re.search(r"(?<!\d)(\d{1,3})(?=[- ]years?[- ]old)", text)
    )
    if match is not None:
        age = int(match.group(match.lastindex or 1)) * (
            10 if match.re is _DECADE and match.lastindex == 1 else 1
        )
        fields["age"] = min(max(age + (5 if match.re is _DECADE and match.lastindex == 1 else 0), 1), 110)
    return fields


def unlike(name: str, sex: str, said: Fields, others: list[Fields]) -> Fields:
    """The fields of somebody new: what is said, and for the rest the first of many looks that differs most
    from those of the last of `others`. The same name among the same others gets the same."""
    start = int.from_bytes(hashlib.sha256(name.casefold().encode()).digest()[:4], "big")
    best, least, others = said, 10**6, others[-16:]
    for step in range(24):
        fields = _look(start + step * 7, sex, said)
        alike = max((_alike(fields, other) for other in others), default=0)
        if alike < least:
            best, least = fields, alike
        if least <= 2:
            break
    return best


def _alike(one: Fields, other: Fields) -> int:
    outer = [
        fields.get("coat_colour") if fields.get("coat", "none") != "none" else fields.get("top_colour")
        for fields in (one, other)
    ]
    return int(
        4 * (outer[0] == outer[1])
        + 3 * (one.get("top_colour") == other.get("top_colour"))
        + sum(
            one.get(name) == other.get(name)
            for name in ("hair", "hair_colour", "skin", "face", "bottom_colour")
        )
    )


def _look(seed: int, sex: str, said: Fields) -> Fields:
    def pick(options: Any, salt: int) -> Any:
        return options[(seed // salt) % len(options)]

    age = said.get("age", 24 + seed % 22)
    child, old = age < 14, age >= 62
    top, top_colour = pick(_TOPS, 1)
    coat, coat_colour = pick(_COATS, 3) if not child else ("none", "#7a3b2e")
    fields: Fields = {
        "age": age,
        "gender": {"f": 8, "m": 92}.get(sex, 50),
        "height": _height(age, sex) + said.get("height", 1700) - 1700,
        "build": 25 + (seed // 5) % 40,
        "face": pick(_FACES, 2),
        "skin": pick(_SKINS, 3),
        "hair": pick(_CUTS[sex], 2),
        "hair_colour": ("#c9c7c2" if seed % 2 else "#9a9793") if old else pick(_HAIRS, 4),
        "top": top,
        "top_colour": top_colour,
        "coat": coat,
        "coat_colour": coat_colour,
        "bottom_colour": pick(_BOTTOMS, 2),
        "footwear": "trainers" if child else pick(("shoes", "boots", "trainers"), 6),
    }
    return fields | {name: value for name, value in said.items() if name != "height"}


def _height(age: int, sex: str) -> int:
    """A common height in millimetres at an age: 2 to 18 in a straight line."""
    grown = {"f": 1660, "m": 1780}.get(sex, 1710)
    return grown if age >= 18 else 860 + (grown - 860) * max(age - 2, 0) // 16
