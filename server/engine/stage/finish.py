"""What props are finished in: paint and material of each of their pieces, in the prop's own colour."""

import colorsys

from server.engine.blocking.staging import Item
from server.engine.props import KINDS, Label
from server.engine.stage.paint import (
    BARK,
    CLEAR,
    FABRIC,
    FLAT,
    GLAZE,
    GLOW,
    LEAF,
    LEATHER,
    METAL,
    NEUTRAL,
    PAPER,
    PLASTIC,
    SCREEN,
    STONE,
    WOOD,
    Colour3,
    Paint,
    mix,
    rgb,
)

MATERIALS: tuple[str, ...] = (
    *("", "wood", "metal", "stone", "glass", "ceramic", "plastic", "cloth", "leather", "paper"),
    *("skin", "eye", "hair", "leaf", "earth", "water", "plaster", "light"),
)
"""What the numbers of a materials map mean; the first ones are the words of `vocabulary.Material`."""

NUMBER = {name: number for number, name in enumerate(MATERIALS)}
Finish = tuple[Paint, str]

_DARK: Colour3 = (0.10, 0.08, 0.10)
_WHITE: Colour3 = (1.0, 0.98, 0.94)


def finish(material: str, colour: Colour3) -> Finish:
    """A surface of a material in a colour."""
    dark = mix(colour, _DARK, 0.45)
    paint = {
        "wood": Paint(WOOD, colour, mix(colour, (0.12, 0.07, 0.05), 0.34), amount=0.5),
        "metal": Paint(METAL, colour, dark),
        "stone": Paint(STONE, colour, dark),
        "glass": Paint(CLEAR, colour, mix(colour, _WHITE, 0.6)),
        "ceramic": Paint(GLAZE, colour, dark),
        "plastic": Paint(PLASTIC, colour, dark),
        "cloth": Paint(FABRIC, colour, dark),
        "leather": Paint(LEATHER, colour, dark),
        "paper": Paint(PAPER, colour, dark),
    }[material]
    return paint, material


_FIXED: dict[str, tuple[str, Colour3]] = {
    "wood": ("wood", (0.50, 0.35, 0.23)),
    "wood_dark": ("wood", (0.36, 0.26, 0.19)),
    "metal": ("metal", (0.66, 0.68, 0.70)),
    "steel": ("metal", (0.78, 0.81, 0.84)),
    "iron": ("metal", (0.27, 0.27, 0.30)),
    "brass": ("metal", (0.80, 0.64, 0.33)),
    "leather": ("leather", (0.36, 0.23, 0.15)),
    "paper": ("paper", (0.93, 0.90, 0.82)),
    "line": ("paper", (0.62, 0.59, 0.55)),
    "rubber": ("plastic", (0.17, 0.17, 0.18)),
    "key": ("plastic", (0.36, 0.37, 0.40)),
    "white": ("cloth", (0.92, 0.90, 0.86)),
    "basket": ("cloth", (0.72, 0.58, 0.38)),
    "cork": ("wood", (0.72, 0.56, 0.38)),
    "soil": ("stone", (0.26, 0.19, 0.15)),
    "drink": ("plastic", (0.30, 0.18, 0.11)),
}
"""Pieces that are always of one material and colour."""


def finished(item: Item, name: str) -> Finish:
    """The paint and material of a piece of an item by the name of its paint (`solids.Piece`)."""
    if item.colour is None:
        return Paint(FLAT, NEUTRAL), ""
    own = item.material or KINDS[item.kind].material
    colour = rgb(item.colour)
    if name in _FIXED:
        return finish(*_FIXED[name])
    if name in _LIGHTS:
        return _LIGHTS[name], "light"
    if name == "dark":
        return Paint(FLAT, mix(colour, (0.10, 0.07, 0.07), 0.62)), own
    if name == "shade":
        return Paint(GLOW, mix(colour, (1.0, 0.90, 0.66), 0.62)), "light"
    if name == "leaf":
        return _leaf(item), "leaf"
    if name == "stem":
        return Paint(FLAT, (0.36, 0.44, 0.22)), "leaf"
    if name == "bark":
        return Paint(BARK, (0.40, 0.31, 0.25), (0.24, 0.18, 0.16)), "wood"
    if name == "glaze":
        return finish("ceramic", _other(colour))
    if name == "metal_own":
        return finish("metal", mix(colour, (0.30, 0.28, 0.26), 0.35))
    tint: dict[str, Colour3] = {
        "main": colour,
        "second": mix(colour, _DARK, 0.26),
        "pale": mix(colour, _WHITE, 0.45),
        "accent": _other(colour),
        "page": mix(colour, _WHITE, 0.80),
    }
    return finish(own, tint[name])


_LIGHTS = {
    "glow": Paint(GLOW, (1.0, 0.88, 0.55)),
    "flame": Paint(GLOW, (1.0, 0.82, 0.40)),
    "screen": Paint(SCREEN, (0.16, 0.30, 0.42), (0.10, 0.18, 0.28)),
}


def _leaf(item: Item) -> Paint:
    """Green; a coloured tree stands in that colour (autumn, blossom), a plant's colour is its pot's."""
    green: Colour3 = (0.38, 0.53, 0.28)
    if item.kind == "tree":
        green = rgb(item.colour)
        if item.colour == BROWN:
            green = (0.40, 0.55, 0.29)
    return Paint(
        LEAF, green, mix(green, (0.07, 0.14, 0.16), 0.42), amount=1.0 if item.kind == "tree" else 0.0
    )


BROWN = "#8a6a48"
"""The colour of a prop that nobody has coloured: such a tree is green."""


def _other(colour: Colour3) -> Colour3:
    """A colour that goes with another: across the wheel, quieter."""
    hue, light, full = colorsys.rgb_to_hls(*colour)
    r, g, b = colorsys.hls_to_rgb(
        (hue + 0.46) % 1.0, min(max(light, 0.32), 0.62), min(full, 0.42) * 0.9 + 0.06
    )
    return (r, g, b)


def lettered(item: Item, label: Label) -> Finish:
    """The paint of letters on a face: as the face is, but in ink, light or dark, that tells from it."""
    face, material = finished(item, label.on)
    ink = rgb(label.ink)
    if abs(_light(ink) - _light(face.colour)) < 0.42:
        ink = (0.10, 0.09, 0.11) if _light(face.colour) > 0.45 else (0.98, 0.96, 0.90)
    return Paint(face.kind, ink, ink, face.trim, face.amount, face.more), material


def _light(colour: Colour3) -> float:
    return 0.30 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]
