"""What has a roof over it: nothing falls or lies there."""

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.lighting import Rays, points
from server.engine.previs.visible import Seen
from server.engine.stage.scene import ITEM, SET, Scene

Floats = NDArray[np.float32]


def sheltered(scene: Scene, seen: Seen, rays: Rays, normal: Floats) -> NDArray[np.bool_]:
    """Which pixels (h,w), by one of their samples, show what faces up but has something over it.

    Who stands on the ground is no roof to it: snow and rain are blown in beneath."""
    height, width = seen.depth.shape
    under = np.zeros((height // seen.fine, width // seen.fine), bool)
    first = slice(seen.fine // 2, None, seen.fine)
    open_ = (seen.face[first, first] >= 0) & (normal[first, first, 2] > 0.3)
    row, column = np.nonzero(open_)
    rows = (row * seen.fine + seen.fine // 2).astype(np.int32)
    columns = (column * seen.fine + seen.fine // 2).astype(np.int32)
    at, out = points(scene, seen, rows, columns)
    up = np.zeros_like(at)
    up[:, 2] = 1.0
    # What lies close over it is its own fold or nap, not a roof.
    hit = rays.first(at + out * 0.01 + up * 0.08, up, np.full(len(at), 60.0, np.float32))
    roof = np.isin(scene.parts, (ITEM, SET))
    ground = scene.parts[seen.face[rows, columns]] == SET
    under[row, column] = (hit >= 0) & (roof[hit] | ~ground)
    return under
