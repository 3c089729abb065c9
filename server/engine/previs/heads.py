"""Two kinds of normals: light falls on skin in large simple shapes, the maps show its true relief."""

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.compiled import compiled
from server.engine.stage.scene import NUMBER, Scene

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

_GRID = 20_000.0
"""Vertices that coincide on a grid of so many steps a metre are one: seams of paint do not divide skin."""


def relief(scene: Scene) -> Floats:
    """The scene's normals (V,3), with those of skin and faces taken from their triangles again: a figure's
    own are made for light, which sees a head nearly as an egg."""
    chosen = np.flatnonzero((scene.parts == NUMBER["face"]) | (scene.parts == NUMBER["skin"]))
    if not len(chosen):
        return scene.normals
    faces = scene.faces[chosen]
    used = np.zeros(len(scene.vertices), bool)
    used[faces] = True
    rows = np.flatnonzero(used)
    thing = np.zeros(len(scene.vertices), np.int64)
    thing[faces] = scene.things[chosen, None]
    steps = np.round(scene.vertices[rows] * _GRID).astype(np.int64) + (1 << 20)
    place = (thing[rows] * (1 << 21) + steps[:, 0]) * (1 << 21) + steps[:, 1]
    place ^= steps[:, 2] * 0x9E3779B97F4A7
    one = np.zeros(len(scene.vertices), np.int64)
    _, one[rows] = np.unique(place, return_inverse=True)
    sums = np.zeros((len(rows), 3))
    _gather(scene.vertices, faces, one, sums)
    found = sums[one[rows]]
    size = np.linalg.norm(found, axis=1, keepdims=True)
    out = scene.normals.copy()
    out[rows] = np.where(size > 0, found / np.maximum(size, 1e-12), out[rows])
    return out


@compiled
def _gather(vertices: Floats, faces: Ints, one: NDArray[np.int64], sums: NDArray[np.float64]) -> None:
    """Adds every face's normal, as long as twice its area, to the rows `one` (V,) of its corners."""
    for f in range(len(faces)):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        ux = vertices[b, 0] - vertices[a, 0]
        uy = vertices[b, 1] - vertices[a, 1]
        uz = vertices[b, 2] - vertices[a, 2]
        vx = vertices[c, 0] - vertices[a, 0]
        vy = vertices[c, 1] - vertices[a, 1]
        vz = vertices[c, 2] - vertices[a, 2]
        for corner in (a, b, c):
            row = one[corner]
            sums[row, 0] += uy * vz - uz * vy
            sums[row, 1] += uz * vx - ux * vz
            sums[row, 2] += ux * vy - uy * vx
