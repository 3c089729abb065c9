"""What sets are finished in: paint and material of their blocks and details, in the colours of the place."""

from server.engine.blocking.staging import Setting
from server.engine.sets import Paint as Name
from server.engine.solids import Label
from server.engine.stage.finish import Finish
from server.engine.stage.paint import (
    BARK,
    FABRIC,
    FLAT,
    FOREST,
    GLASS,
    GLAZE,
    GLOW,
    GROUND,
    LEAF,
    METAL,
    PAPER,
    ROAD,
    ROOF,
    RUG,
    STONE,
    WALL,
    WATER,
    WOOD,
    Colour3,
    Paint,
    mix,
    rgb,
)

_DARK: Colour3 = (0.14, 0.12, 0.16)
_WHITE: Colour3 = (1.0, 0.98, 0.94)
_GREEN: Colour3 = (0.36, 0.50, 0.27)


def finished(setting: Setting, name: Name, shape: str = "box") -> Finish:
    """The paint and material of a piece of a set by the name of its paint."""
    wall, floor, accent = rgb(setting.wall), rgb(setting.floor), rgb(setting.accent)
    if name == "wall":
        return Paint(WALL, wall, mix(wall, _DARK, 0.18), trim=int(setting.kind == "street")), "plaster"
    if name == "floor":
        return _floor(setting, floor, accent)
    if name == "accent":
        kind = ROOF if shape == "gable" else FLAT
        return Paint(kind, accent, mix(accent, _DARK, 0.3)), "stone" if shape == "gable" else "wood"
    if name == "wood" or name == "boards":
        wood = mix(floor, (0.36, 0.26, 0.20), 0.6)
        indoors = setting.kind == "room"
        if name == "boards":
            wood = mix(wood, _WHITE, 0.12)
        return Paint(
            WOOD, wood, mix(wood, _DARK, 0.35), amount=0.5 if indoors or name == "boards" else 0.8
        ), "wood"
    leaf = mix(_GREEN, accent, 0.22)
    found: dict[Name, Finish] = {
        "second": (Paint(FLAT, mix(accent, _DARK, 0.28)), "wood"),
        "trim": (Paint(FLAT, mix(wall, (1, 1, 1), 0.42)), "plaster"),
        "glass": (
            Paint(GLASS, mix(wall, (0.75, 0.85, 0.92), 0.6), trim=int(setting.kind == "room")),
            "glass",
        ),
        "shop": (Paint(GLASS, mix(wall, (0.42, 0.55, 0.60), 0.7)), "glass"),
        "water": (Paint(WATER, (0.36, 0.52, 0.58), (0.50, 0.66, 0.70)), "water"),
        "bark": (Paint(BARK, (0.38, 0.30, 0.25), (0.22, 0.17, 0.16)), "wood"),
        "leaf": (Paint(LEAF, leaf, mix(leaf, (0.07, 0.15, 0.17), 0.45), amount=1.0), "leaf"),
        "undergrowth": (
            Paint(LEAF, mix(leaf, (0.50, 0.52, 0.24), 0.35), mix(leaf, (0.06, 0.14, 0.14), 0.4), amount=1.0),
            "leaf",
        ),
        "blade": (Paint(FLAT, mix(leaf, (0.60, 0.66, 0.34), 0.35)), "leaf"),
        "far": (Paint(FLAT, mix(leaf, (0.50, 0.62, 0.62), 0.45)), "leaf"),
        "rug": (
            Paint(
                RUG,
                mix(accent, (0.55, 0.22, 0.18), 0.35),
                mix(accent, _DARK, 0.5),
                more=(1.9, 1.4, 0.0, 0.15),
            ),
            "cloth",
        ),
        "cloth": (Paint(FABRIC, mix(accent, _WHITE, 0.30), mix(accent, _DARK, 0.3)), "cloth"),
        "pale": (Paint(FABRIC, mix(wall, _WHITE, 0.66), mix(wall, _DARK, 0.2)), "cloth"),
        "awning": (Paint(FABRIC, mix(accent, (0.70, 0.24, 0.18), 0.45), mix(accent, _DARK, 0.4)), "cloth"),
        "glow": (Paint(GLOW, (1.0, 0.90, 0.62)), "light"),
        "glow_paint": (Paint(PAPER, (0.96, 0.82, 0.52)), "paper"),
        "stone": (Paint(STONE, mix(floor, (0.55, 0.54, 0.53), 0.7), mix(floor, _DARK, 0.6)), "stone"),
        "brass": (Paint(METAL, (0.76, 0.60, 0.32), (0.34, 0.26, 0.16)), "metal"),
        "paper": (Paint(PAPER, (0.93, 0.90, 0.82), (0.4, 0.4, 0.4)), "paper"),
        "pot": (Paint(GLAZE, mix(accent, (0.70, 0.42, 0.28), 0.6), mix(accent, _DARK, 0.5)), "ceramic"),
        "sweep": (Paint(FLAT, mix(wall, _WHITE, 0.25)), "paper"),
        "dark": (Paint(FLAT, (0.17, 0.17, 0.20)), "metal"),
    }
    return found[name]


def _floor(setting: Setting, floor: Colour3, accent: Colour3) -> Finish:
    second = mix(floor, _DARK, 0.16)
    if setting.kind == "room":
        return Paint(WOOD, floor, mix(floor, _DARK, 0.24), amount=1.0), "wood"
    if setting.kind == "forest":
        moss = mix(mix(floor, _GREEN, 0.55), accent, 0.08)
        earth = mix(floor, (0.46, 0.36, 0.26), 0.5)
        return Paint(FOREST, moss, mix(moss, (0.10, 0.15, 0.10), 0.45), more=(*earth, 0.0)), "earth"
    if setting.kind == "shore":
        return Paint(GROUND, floor, second), "earth"
    if setting.kind == "street":
        return Paint(ROAD, floor, second), "stone"
    return Paint(FLAT, floor, second), "earth"


def lettered(setting: Setting, label: Label) -> Finish:
    """The paint of words on a face of the set."""
    face, material = finished(setting, label.on)  # type: ignore[arg-type]
    light = 0.30 * face.colour[0] + 0.59 * face.colour[1] + 0.11 * face.colour[2]
    ink = rgb(label.ink) if light < 0.6 else (0.12, 0.10, 0.12)
    return Paint(face.kind, ink, ink, face.trim, face.amount, face.more), material
