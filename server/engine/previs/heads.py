"""Normals that light falls on: a face is lit as the simple round form somebody who draws would see."""

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.scene import PART_LEGEND, Scene

Floats = NDArray[np.float32]

_ROUND = 0.80
"""How much of a face's own relief gives way to the round of the head."""


def soft(scene: Scene) -> Floats:
    """The scene's normals (V,3), with those of faces drawn towards a ball about the middle of the head."""
    out = scene.normals.copy()
    face, skin = PART_LEGEND.index("face"), PART_LEGEND.index("skin")
    for thing in range(2, len(scene.legend)):
        own = scene.things == thing
        front = np.unique(scene.faces[own & (scene.parts == face)])
        if len(front) < 30:
            continue
        near = np.unique(scene.faces[own & ((scene.parts == face) | (scene.parts == skin))])
        at = scene.vertices[front].astype(np.float64)
        low, high = np.percentile(at, (2, 98), axis=0)
        size = float(np.linalg.norm(high - low)) / 2
        ahead = scene.normals[front].mean(0).astype(np.float64)
        ahead /= max(float(np.linalg.norm(ahead)), 1e-6)
        middle = (low + high) / 2 - ahead * size * 0.55
        away = scene.vertices[near] - middle
        distance = np.linalg.norm(away, axis=1)
        # High light must not cut a face in two across: an egg, not a ball.
        up = np.array([0.0, 0.0, 1.0]) - ahead * ahead[2]
        up /= max(float(np.linalg.norm(up)), 0.2)
        away -= 0.6 * (away @ up)[:, None] * up
        ball = away / np.maximum(np.linalg.norm(away, axis=1), 1e-6)[:, None]
        # The neck and what lies behind keep their own form.
        share = _ROUND * np.clip((1.55 * size - distance) / (0.40 * size), 0, 1)[:, None]
        mixed = (1 - share) * scene.normals[near] + share * ball
        out[near] = mixed / np.maximum(np.linalg.norm(mixed, axis=1, keepdims=True), 1e-6)
    return out
