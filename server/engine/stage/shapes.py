"""The plain solids of `engine.solids`, for what is made on the stage."""

from server.engine.solids import (
    Floats,
    Ints,
    Solid,
    Vector,
    box,
    cylinder,
    gable,
    lathe,
    mirrored,
    moved,
    rod,
    slab,
)

__all__ = [
    "Floats",
    "Ints",
    "Solid",
    "Vector",
    "box",
    "cylinder",
    "gable",
    "lathe",
    "mirrored",
    "moved",
    "rod",
    "slab",
]
