"""What things are made of, as numbers on the faces of a scene."""

from functools import cache
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.paint import (
    CLOTH,
    EYE,
    FLAT,
    GLASS,
    GLOW,
    GROUND,
    HAIR,
    LEATHER,
    ROAD,
    ROOF,
    SKIN,
    WALL,
    WATER,
    WOOD,
)  # fmt: skip
from server.engine.stage.scene import Scene
from server.projects.vocabulary import Cloth

LEGEND: tuple[str, ...] = (
    "", "skin", "eye", "hair", "cotton", "wool", "denim", "leather", "silk", "metal", "wood", "stone",
    "glass",
    "ceramic", "plastic", "cloth", "paper", "plaster", "ground", "road", "roof", "water", "light", "paint",
)  # fmt: skip
"""What the numbers of a material map mean; 0 is the sky."""

_OF_PAINT = {
    FLAT: "paint", SKIN: "skin", EYE: "eye", HAIR: "hair", CLOTH: "cloth", WOOD: "wood", WATER: "water",
    GROUND: "ground", WALL: "plaster", GLASS: "glass", ROAD: "road", ROOF: "roof", GLOW: "light",
    LEATHER: "leather",
}  # fmt: skip


@cache
def _table() -> NDArray[np.uint8]:
    table = np.full(64, LEGEND.index("paint"), np.uint8)
    for paint, name in _OF_PAINT.items():
        table[paint] = LEGEND.index(name)
    return table


def of(scene: Scene) -> tuple[NDArray[np.uint8], tuple[str, ...]]:
    """The material of every face (F,) and what its numbers mean; a scene that does not say is read from its
    paints."""
    told: NDArray[np.uint8] | None = getattr(scene, "materials", None)
    if told is not None and len(told) == len(scene.faces):
        legend: tuple[str, ...] = getattr(scene, "material_legend", LEGEND)
        return told, legend
    found = _table()[scene.paints[:, 0].astype(np.int64)]
    # What is worn says itself what cloth it is.
    worn = scene.paints[:, 0] == CLOTH
    cloths = np.array([LEGEND.index(name) for name in get_args(Cloth)], np.uint8)
    found[worn] = cloths[scene.paints[worn, 10].astype(np.int64)]
    return found[scene.rows], LEGEND
