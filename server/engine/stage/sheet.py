"""A sheet: one piece of a figure, what part it belongs to and how it is painted."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Part

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@dataclass(frozen=True)
class Sheet:
    """One piece of a figure in its own frame (on z = 0 at the origin, facing -y), and how it is painted.

    Vertices and normals (V,3), faces (F,3), `where` (V,4) the paint's coordinates; `paint` names the
    paint in `figures.paint`, `trim` what is drawn on it (a number of `stage/paint.py`),
    `bends` how far joints are bent under cloth."""

    part: Part
    vertices: Floats
    normals: Floats
    faces: Ints
    where: Floats
    paint: str
    trim: int = 0
    bends: tuple[float, ...] = ()
