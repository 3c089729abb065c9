"""What a set is made of: blocks that blocking computes with, and details that are only drawn. Metres.

x points right, y away from the front of the set, z up; people stand on z = 0 around the origin.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from server.engine.solids import Label, Solid, Vector

Paint = Literal[
    "wall", "floor", "accent", "trim", "glass", "water", "wood", "dark", "bark", "leaf", "undergrowth", "far",
    "rug", "cloth", "pale", "glow", "shop", "stone", "brass", "paper", "awning", "pot", "blade", "sweep",
    "second", "boards", "glow_paint",
]  # fmt: skip
"""Which colour of the place a block takes: `trim` is a lighter wall, `wood` a darker floor, `glass` and
`water` take the sky's colour, `dark` is nearly black. `stage/scenery.py` mixes them."""

Side = Literal["left", "right", "front", "back", "top"]


@dataclass(frozen=True)
class Block:
    """An upright box between two corners (`low`, `high`), or the cylinder or gable roof that fills it.

    A cylinder stands upright and narrows to `taper` of its width at the top. A gable's ridge runs along
    the longer side. `occludes` is false where it is too thin or broken to hide anything surely. `side`
    names the side of the set that the block closes: it is not drawn for an eye beyond it (`shown`).
    `drawn` is false where details draw it better.
    """

    name: str
    low: Vector
    high: Vector
    paint: Paint
    shape: Literal["box", "cylinder", "gable"] = "box"
    taper: float = 1.0
    occludes: bool = True
    side: Side | None = None
    drawn: bool = True


@dataclass(frozen=True)
class Detail:
    """Something drawn of a set that never hides anything surely: foliage, curtains, a lamp."""

    solid: Solid
    paint: Paint
    side: Side | None = None


@dataclass(frozen=True)
class Words:
    """Something written in a set; `label.on` is the paint of its face."""

    text: str
    label: Label
    side: Side | None = None


@dataclass(frozen=True)
class Light:
    """Where indoor light comes from by day (a window) and by night (a lamp), in metres."""

    window: Vector
    lamp: Vector


@dataclass(frozen=True)
class Set:
    """One kind of set.

    `clear` is the box (low, high) in which a camera can stand; `view` is the box that a shot without
    subjects frames when its size is `long`; `outdoors` tells whether the sun and the sky are seen;
    `furnished` whether something that can hide a person stands within `clear`. `ends` is where shadows
    end at the latest: the ground and the outermost walls. `floor` is where people can stand: the corners
    (x, y) of a rectangle; `taken` are rectangles (low, high) in it where they cannot. `details` makes
    what is only drawn; `lamps` are the points of light of its own lamps that can be seen.
    """

    blocks: tuple[Block, ...]
    clear: tuple[Vector, Vector]
    view: tuple[Vector, Vector]
    outdoors: bool
    ends: tuple[Vector, Vector]
    floor: tuple[tuple[float, float], tuple[float, float]]
    taken: tuple[tuple[tuple[float, float], tuple[float, float]], ...] = ()
    light: Light | None = None
    lamps: tuple[Vector, ...] = ()
    furnished: bool = False
    details: Callable[[], tuple[Detail, ...]] = tuple
    words: tuple[Words, ...] = ()
