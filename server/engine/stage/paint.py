"""Paints: what colour a point of a surface has. Rows of numbers, so that compiled shading can read them.

A paint is a kind and up to three colours with a few numbers. Colours are sRGB in 0..1: the picture is
flat illustration, so tones are mixed where a person would mix them, not in linear light.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Colour3 = tuple[float, float, float]

FLAT, SKIN, EYE, HAIR, CLOTH, WOOD, WATER, GROUND, WALL, GLASS, ROAD, ROOF, GLOW, LEATHER, TEETH = range(15)
"""Kinds of paint; how each looks stands in `previs/surfaces.py`."""

METAL, STONE, GLAZE, PLASTIC, FABRIC, PAPER, CLEAR, LEAF, BARK, FOREST, RUG, SCREEN = range(40, 52)
"""Kinds of paint for materials; how each looks stands in `previs/stuff.py`."""

PLAIN, SHIRT, SWEATER, JACKET, COAT, SKIRTS, COLLAR, RIB, BELT, TROUSERS, SKIRT, SHOE, BOOT, CAP, BEANIE = (
    range(15)
)
"""Trims of cloth: what seams and bands are drawn on it."""

(
    TSHIRT,
    HOODIE,
    VEST,
    DRESS,
    CUFF,
    POCKET,
    POUCH,
    HOOD,
    LAPEL,
    FLAP,
    BLAZER,
    WAISTCOAT,
    RAINCOAT,
    YOKE,
    CAPE,
    BODICE,
    SASH,
    MAIL,
    HOSE,
    PLATE,
    FAULD,
    PAULDRON,
    GREAVE,
    GLOVE,
    MITTEN,
    SCARF,
    TIE,
    KNOT,
    BANDANA,
    LEGGINGS,
    WAISTBAND,
    TRAINER,
    STRAP,
    SOLE,
    BOOT_CUFF,
) = range(32, 67)

HAT, FRAME = 30, 31
"""Kinds of paint of what is worn on a head; how they look stands in `previs/hats.py`."""

PANELLED, KNITTED, BRIMMED, DOMED, HOODED = range(5)
"""Trims of hats."""

RIM, LENS, GLEAM, PATCH = range(4)
"""Trims of glasses."""

LOCKS, CROP, FROTH, RIBBON, STUBBLE = range(5)
"""Trims of hair: locks, a shaved grain, tight curls, the band that ties a tail, a shadow on the skin."""

TRIMS = {
    "shirt": SHIRT,
    "sweater": SWEATER,
    "jacket": JACKET,
    "coat": COAT,
    "skirts": SKIRTS,
    "collar": COLLAR,
    "rib": RIB,
    "belt": BELT,
    "trousers": TROUSERS,
    "skirt": SKIRT,
    "shoe": SHOE,
    "boot": BOOT,
    "cap": CAP,
    "beanie": BEANIE,
    "tshirt": TSHIRT,
    "hoodie": HOODIE,
    "vest": VEST,
    "dress": DRESS,
    "cuff": CUFF,
    "pocket": POCKET,
    "pouch": POUCH,
    "hood": HOOD,
    "lapel": LAPEL,
    "flap": FLAP,
    "blazer": BLAZER,
    "waistcoat": WAISTCOAT,
    "raincoat": RAINCOAT,
    "yoke": YOKE,
    "cape": CAPE,
    "bodice": BODICE,
    "sash": SASH,
    "mail": MAIL,
    "hose": HOSE,
    "plate": PLATE,
    "fauld": FAULD,
    "pauldron": PAULDRON,
    "greave": GREAVE,
    "glove": GLOVE,
    "mitten": MITTEN,
    "scarf": SCARF,
    "tie": TIE,
    "knot": KNOT,
    "bandana": BANDANA,
    "leggings": LEGGINGS,
    "waistband": WAISTBAND,
    "trainer": TRAINER,
    "strap": STRAP,
    "sole": SOLE,
    "boot_cuff": BOOT_CUFF,
}

COTTON, WOOL, DENIM, LEATHERY, SILK, METALLIC = range(6)
"""Cloths, in the order of `vocabulary.Cloth`: how light falls on them stands in `previs/weave.py`."""

WIDTH = 56


@dataclass(frozen=True)
class Paint:
    """Of cloth, `more` holds the pattern, the cloth, two spare numbers, and how far joints are bent
    (radians): elbow, shoulder, knee, hip, each left and right."""

    kind: int
    colour: Colour3
    second: Colour3 = (0.0, 0.0, 0.0)
    trim: int = 0
    amount: float = 0.0
    more: tuple[float, ...] = ()

    def row(self) -> list[float]:
        """kind, colour, second colour, trim, amount, then more numbers (a face chart has most)."""
        numbers = [self.kind, *self.colour, *self.second, self.trim, self.amount, *self.more]
        return numbers + [0.0] * (WIDTH - len(numbers))


NEUTRAL: Colour3 = (0.62, 0.62, 0.62)
"""The colour of what is shape only."""


def rgb(text: str | None) -> Colour3:
    """`#rrggbb` as three numbers in 0..1; no colour is neutral grey."""
    if text is None:
        return NEUTRAL
    return (int(text[1:3], 16) / 255, int(text[3:5], 16) / 255, int(text[5:7], 16) / 255)


def mix(a: Colour3, b: Colour3, part: float) -> Colour3:
    """From `a` towards `b` by `part` (0 to 1)."""
    return tuple(x + (y - x) * part for x, y in zip(a, b, strict=True))  # type: ignore[return-value]


def table(paints: list[Paint]) -> NDArray[np.float32]:
    """All paints of a scene as one array (P, WIDTH)."""
    return np.array([paint.row() for paint in paints], np.float32)
