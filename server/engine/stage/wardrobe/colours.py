"""How a garment is painted: its colour, its pattern and its cloth, as numbers of a paint."""

from typing import get_args

import numpy as np

from server.engine.blocking.staging import Part, Surface
from server.engine.stage.bodies import Posed
from server.engine.stage.paint import CLOTH, TRIMS, Colour3, Paint, mix, rgb
from server.engine.stage.sheet import Sheet
from server.projects.vocabulary import Cloth, Pattern

_CLOTHS: tuple[Cloth, ...] = get_args(Cloth)
_PATTERNS: tuple[Pattern, ...] = get_args(Pattern)

_OWN: dict[Part, dict[str, Cloth]] = {
    "footwear": {"shoes": "leather", "boots": "leather", "sandals": "leather", "trainers": "cotton"},
    "gloves": {"gloves": "leather", "mittens": "wool"},
    "neckwear": {"scarf": "wool", "tie": "silk", "bandana": "cotton"},
}
"""The cloth of what has no cloth of its own to choose."""

_METAL = tuple(TRIMS[name] for name in ("plate", "pauldron", "greave", "fauld", "mail"))
_KNITTED = ("sweater",)
_DARK: Colour3 = (0.10, 0.08, 0.12)
_RUBBER: Colour3 = (0.88, 0.86, 0.82)


def paint(surface: Surface | None, sheet: Sheet) -> Paint:
    """The paint of a sheet of cloth in a figure's colours; without them it is a neutral shape."""
    if surface is None or surface.colour is None:
        colour = rgb(None)
        return Paint(CLOTH, colour, mix(colour, _DARK, 0.38), sheet.trim, more=(0, 0, 0, 0, *sheet.bends))
    colour = rgb(surface.colour)
    cloth = _OWN.get(sheet.part, {}).get(surface.kind, surface.cloth)
    if sheet.trim in _METAL:
        cloth = "metal"
    elif surface.kind in _KNITTED and cloth == "cotton":
        cloth = "wool"
    deep = 0.38
    if sheet.part == "footwear":
        deep = 0.60
        if sheet.trim == TRIMS["sole"]:
            pale = surface.kind == "trainers"
            colour = mix(colour, _RUBBER, 0.85) if pale else mix(colour, _DARK, 0.66)
            cloth = "cotton"
        elif surface.kind == "trainers":
            # Laces and caps of trainers are pale on a dark shoe.
            light = 0.30 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]
            second = mix(colour, _DARK, 0.5) if light > 0.55 else mix(colour, _RUBBER, 0.8)
            return _made(colour, second, surface.pattern, cloth, sheet)
    light = 0.30 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]
    # On a nearly black cloth seams are drawn lighter: darker ones would not show.
    second = mix(colour, _DARK, deep) if light > 0.16 else mix(colour, (0.62, 0.60, 0.66), 0.30)
    return _made(colour, second, surface.pattern, cloth, sheet)


def _made(colour: Colour3, second: Colour3, pattern: Pattern, cloth: Cloth, sheet: Sheet) -> Paint:
    more = (float(_PATTERNS.index(pattern)), float(_CLOTHS.index(cloth)), 0.0, 0.0)
    return Paint(CLOTH, colour, second, sheet.trim, more=(*more, *sheet.bends))


def bends(posed: Posed) -> tuple[float, ...]:
    """How far elbows and knees are bent, arms raised off the trunk and thighs drawn up; radians, rounded."""

    def way(a: str, b: str) -> np.ndarray:
        along = posed.joints[b] - posed.joints[a]
        return np.asarray(along / max(float(np.linalg.norm(along)), 1e-6))

    def between(a: np.ndarray, b: np.ndarray) -> float:
        return round(float(np.arccos(np.clip(a @ b, -1, 1))), 3)

    trunk = -way("root", "spine01")
    found = []
    for names in (("upperarm01", "lowerarm01", "wrist"), ("", "upperarm01", "lowerarm01"),
                  ("upperleg01", "lowerleg01", "foot"), ("", "upperleg01", "lowerleg01")):  # fmt: skip
        for side in "LR":
            last = way(f"{names[1]}.{side}", f"{names[2]}.{side}")
            first = way(f"{names[0]}.{side}", f"{names[1]}.{side}") if names[0] else trunk
            found.append(between(first, last))
    return tuple(found)
