"""Solids that props and sets are made of."""

from server.engine.solids.hard import (
    Floats,
    Ints,
    Piece,
    Solid,
    Vector,
    board,
    box,
    cylinder,
    gable,
    lathe,
    quads,
    rod,
    slab,
)
from server.engine.solids.label import Label
from server.engine.solids.moves import centred, mirrored, moved, stretched, tilted
from server.engine.solids.soft import arc, ball, cushion, grid, lump, smooth, tube

__all__ = [
    "Floats", "Ints", "Label", "Piece", "Solid", "Vector", "arc",
    "ball", "board", "box", "centred", "cushion", "cylinder",
    "gable", "grid", "lathe", "lump", "mirrored", "moved",
    "quads", "rod", "slab", "smooth", "stretched", "tilted", "tube",
]  # fmt: skip
