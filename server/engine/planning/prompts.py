"""What a painter is told beside the previs: the recipe in plain words, in a fixed order.

Only what is in sight is named: a recipe holds nothing else in colour.
"""

from collections.abc import Mapping

from server.engine.blocking.staging import Figure, Item, Part, Staging, Surface
from server.engine.planning import atmosphere, phrases
from server.engine.planning.camera_words import camera
from server.engine.planning.colours import word
from server.engine.planning.recipe import Recipe
from server.projects.world import Id

_GARMENTS: tuple[tuple[Part, Mapping[str, str]], ...] = (
    ("hat", phrases.HATS),
    ("glasses", phrases.GLASSES),
    ("neckwear", phrases.NECKWEAR),
    ("coat", phrases.COATS),
    ("top", phrases.TOPS),
    ("gloves", phrases.GLOVES),
    ("bottom", phrases.BOTTOMS),
    ("footwear", phrases.FOOTWEAR),
)
"""What is worn, from the head down and from the outside in."""

_STRONG, _SLIGHT = 75, 40
"""Per cents of an expression from which on it is full, and below which it is a hint."""


def prompt(recipe: Recipe, names: Mapping[Id, str]) -> str:
    """A description of what the picture shows; things that only throw a shadow are not mentioned."""
    staging = recipe.staging
    sentences = [camera(staging, names)]
    sentences += [_figure(figure, names) for figure in staging.figures if seen(figure)]
    items = {one.id: one for one in staging.items}
    sentences += [item(one, items, names) for one in staging.items if one.colour is not None]
    sentences += [setting(staging), atmosphere.sentence(staging)]
    return " ".join(sentences)


def seen(figure: Figure) -> bool:
    """Whether anything of somebody is in sight, not a shadow alone."""
    return any(surface.colour is not None or part == "face" for part, surface in figure.parts.items())


def _figure(figure: Figure, names: Mapping[Id, str]) -> str:
    age, *looks = identity(figure)
    clothes = worn(figure)
    words = [names.get(figure.id, "A person"), age, *acting(figure), *looks]
    if clothes:
        words.append(f"wearing {', '.join(clothes)}")
    return ", ".join(words) + "."


def acting(figure: Figure) -> list[str]:
    """What somebody does and shows: the pose first."""
    words = [phrases.POSES[figure.pose]]
    if "face" in figure.parts:
        words.append(f"with {_expression(figure, figure.parts['face'].kind)}")
        if figure.at_camera:
            words.append("looking into the camera")
    return words


def identity(figure: Figure) -> list[str]:
    """How somebody looks, as far as it is in sight: age, hair, eyes, marks, what has become of them."""
    parts = figure.parts
    words = [f"{figure.body.age} years old"]
    for surface, table in ((parts.get("hair"), phrases.HAIR), (parts.get("beard"), phrases.BEARDS)):
        if surface is not None and surface.colour is not None:
            words.append(_named(table, surface.kind).format(colour=word(surface.colour)))
    eyes = parts.get("eyes")
    if eyes is not None and eyes.colour is not None:
        words.append(f"{word(eyes.colour)} eyes")
    words += [f"{phrases.MARKS[mark.kind]} {phrases.PLACES[mark.place]}" for mark in figure.marks]
    if figure.condition != "dry":
        words.append(phrases.CONDITIONS[figure.condition])
    return words


def worn(figure: Figure) -> list[str]:
    """What somebody wears, as far as it is in sight, from the head down and from the outside in."""
    return [
        _garment(surface, _named(table, surface.kind))
        for surface, table in ((figure.parts.get(part), table) for part, table in _GARMENTS)
        if surface is not None and surface.colour is not None
    ]


def _named(table: Mapping[str, str], kind: str) -> str:
    return table.get(kind, kind.replace("_", " "))


def _expression(figure: Figure, kind: str) -> str:
    phrase = _named(phrases.EXPRESSIONS, kind)
    strength = figure.face.strength if figure.face is not None else 100
    if kind == "neutral" or strength >= _STRONG:
        return phrase
    return f"a hint of {phrase}" if strength < _SLIGHT else f"{phrase}, held back"


def _garment(surface: Surface, name: str) -> str:
    assert surface.colour is not None
    words = [word(surface.colour), phrases.PATTERNS[surface.pattern], phrases.CLOTHS[surface.cloth], name]
    text = " ".join(one for one in words if one)
    return text if name in phrases.PAIRED else f"{_article(text)} {text}"


def _article(text: str) -> str:
    return "an" if text[0] in "aeiou" else "a"


def item(item: Item, items: Mapping[Id, Item], names: Mapping[Id, str]) -> str:
    """A sentence about a prop that is in sight."""
    assert item.colour is not None
    kind = item.kind.replace("_", " ")
    looks = (phrases.PROP_CONDITIONS[item.condition], word(item.colour), phrases.MATERIALS[item.material])
    text = " ".join(one for one in (*looks, kind) if one)
    words = [f"{names.get(item.id, kind.capitalize())}: {_article(text)} {text}"]
    if item.held_by is not None:
        words.append(f"in the hand of {names.get(item.held_by, 'somebody')}")
    elif item.on is not None and item.on in items:
        words.append(f"on {names.get(item.on, 'the ' + items[item.on].kind)}")
    if item.text:
        words.append(f'with the words "{item.text}" on it')
    return ", ".join(words) + "."


def setting(staging: Staging) -> str:
    """A sentence about the place."""
    there = staging.setting
    place = phrases.SETS[there.kind].format(
        wall=word(there.wall), floor=word(there.floor), accent=word(there.accent)
    )
    return f"{place[0].upper() + place[1:]}."
