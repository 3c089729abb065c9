"""Two kinds of normals: light falls on skin in large simple shapes, the maps show its true relief."""

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.scene import NUMBER, Scene

Floats = NDArray[np.float32]

_GRID = 20_000.0
"""Vertices that coincide on a grid of so many steps a metre are one: seams of paint do not divide skin."""


def relief(scene: Scene) -> Floats:
    """The scene's normals (V,3), with those of skin and faces taken from their triangles again: a figure's
    own are made for light, which sees a head nearly as an egg."""
    chosen = np.flatnonzero((scene.parts == NUMBER["face"]) | (scene.parts == NUMBER["skin"]))
    if not len(chosen):
        return scene.normals
    faces = scene.faces[chosen]
    used, at = np.unique(faces, return_inverse=True)
    at = at.reshape(-1, 3)
    corners = scene.vertices[faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]).astype(np.float64)
    steps = np.round(scene.vertices[used] * _GRID).astype(np.int64) + (1 << 20)
    thing = np.zeros(len(used), np.int64)
    thing[at.ravel()] = np.repeat(scene.things[chosen].astype(np.int64), 3)
    place = ((thing * (1 << 21) + steps[:, 0]) * (1 << 21) + steps[:, 1]) ^ (steps[:, 2] * 0x9E3779B97F4A7)
    _, one = np.unique(place, return_inverse=True)
    sums = np.stack([np.bincount(one[at].ravel(), np.repeat(across[:, k], 3)) for k in range(3)], 1)[one]
    size = np.linalg.norm(sums, axis=1, keepdims=True)
    out = scene.normals.copy()
    own = out[used]
    out[used] = np.where(size > 0, sums / np.maximum(size, 1e-12), own)
    return out
