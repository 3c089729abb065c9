"""What is painted on surfaces: faces, eyes, strands, seams, boards, waves; evaluated at each sample, so
that every line is as crisp as the picture. Kinds and trims of paint stand in `stage/paint.py`."""

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.built import glass, ground, road, roof, wall, water, wood
from server.engine.previs.cloth import cloth, leather
from server.engine.previs.faces import eye, skin
from server.engine.previs.hair import hair
from server.engine.previs.hats import frame, hat
from server.engine.previs.stuff import stuff
from server.engine.stage.compiled import compiled
from server.engine.stage.paint import (
    CLOTH,
    EYE,
    FRAME,
    GLASS,
    GLOW,
    GROUND,
    HAIR,
    HAT,
    LEATHER,
    METAL,
    ROAD,
    ROOF,
    SKIN,
    TEETH,
    WALL,
    WATER,
    WOOD,
)

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@compiled
def base(
    paint: Floats,
    at: Floats,
    point: Doubles,
    normal: Doubles,
    masks: NDArray[np.uint8],
    night: float,
    pixel: float,
    rgb: Doubles,
) -> float:
    """The paint's colour at a sample into `rgb`; returns how much it glows by itself (0 to 1).

    `at` the paint's coordinates (4), then the cosine at which the eye sees the surface, `point` and `normal`
    in world space, `pixel` metres per sample there."""
    kind = int(paint[0])
    for k in range(3):
        rgb[k] = paint[1 + k]
    if kind == SKIN:
        skin(paint, at, masks, rgb)
    elif kind == EYE:
        return eye(paint, at, rgb)
    elif kind == HAIR:
        hair(paint, at, pixel, rgb)
    elif kind == HAT:
        hat(paint, at, pixel, rgb)
    elif kind == FRAME:
        return frame(paint, at, rgb)
    elif kind == CLOTH:
        cloth(paint, at, normal, pixel, rgb)
    elif kind == LEATHER:
        leather(paint, at, rgb)
    elif kind == WOOD:
        wood(paint, at, normal, pixel, rgb)
    elif kind == WATER:
        water(paint, point, night, pixel, rgb)
    elif kind == GROUND:
        ground(paint, point, pixel, rgb)
    elif kind == ROAD:
        road(paint, point, normal, pixel, rgb)
    elif kind == WALL:
        wall(paint, point, normal, pixel, rgb)
    elif kind == ROOF:
        roof(paint, point, normal, pixel, rgb)
    elif kind == GLASS:
        return glass(paint, point, night, rgb)
    elif kind == GLOW:
        return 0.35 + 0.65 * night
    elif kind == TEETH:
        return 0.45
    elif kind >= METAL:
        return stuff(kind, paint, at, point, normal, night, pixel, rgb)
    return 0.0
