"""Fitting hats: rings round a head, and the surfaces between them."""

import numpy as np

from server.engine.stage.bodies import Posed
from server.engine.stage.hair.head import Doubles, Floats, Head, Ints
from server.engine.stage.hair.locks import ring_faces
from server.engine.stage.hair.pressed import brim

COLUMNS = 96
PHI: Doubles = (np.arange(COLUMNS) + 0.5) * 2 * np.pi / COLUMNS
OUT: Doubles = np.stack([np.sin(PHI), -np.cos(PHI), np.zeros(COLUMNS)], 1)

Piece = tuple[Floats, Ints, Floats]
"""Vertices, faces and paint coordinates: azimuth in radians, way from crown (0) to edge (1), metres above
the brim, and which layer: 0 crown, 1 brim, 2 underside or lining."""


def shaped(head: Head, hat: str, ways: Doubles, lift: Doubles, soft: int = 5, outer: float = 0.0) -> Doubles:
    """Points (COLUMNS, R, 3) from the crown to the brim line at shares `ways` (R,), lifted off the skin by
    `lift` (R,) or (COLUMNS, R) metres; `soft` is how much bumps of the skull are ironed out."""
    theta = np.maximum(brim(hat, PHI)[:, None] * ways[None], 0.004)
    phi = np.broadcast_to(PHI[:, None], theta.shape)
    points, _ = head.at(phi, theta, outer)
    away = points - head.middle
    far = np.linalg.norm(away, axis=2)
    level = far.copy()
    for _ in range(soft * 3):
        level = 0.5 * level + 0.25 * (np.roll(level, 1, 0) + np.roll(level, -1, 0))
    # Ironing fills hollows; what stands out stays inside.
    far = np.maximum(level, far - 0.002 * head.size)
    far = far + np.broadcast_to(lift, theta.shape) * head.size
    return np.asarray(head.middle + away / np.linalg.norm(away, axis=2, keepdims=True) * far[..., None])


def surface(posed: Posed, points: Doubles, ways: Doubles, layer: float, rise: Doubles | None = None) -> Piece:
    """A piece from rings of points (COLUMNS, R, 3), carried along with the head."""
    columns, rows = points.shape[:2]
    where = np.zeros((columns, rows, 4), np.float32)
    where[..., 0] = (np.arange(columns) + 0.5)[:, None] * 2 * np.pi / columns
    where[..., 1] = ways
    if rise is not None:
        where[..., 2] = rise
    where[..., 3] = layer
    vertices = posed.carry("head", points.reshape(-1, 3).astype(np.float32))
    return vertices, ring_faces(columns, rows), where.reshape(-1, 4)


def sheet_of(posed: Posed, points: Doubles, layer: float) -> Piece:
    """A piece from an open grid of points (A, B, 3)."""
    a, b = points.shape[:2]
    i, j = np.meshgrid(np.arange(a - 1), np.arange(b - 1), indexing="ij")
    q = (i * b + j).ravel()
    faces = np.concatenate([np.stack([q, q + 1, q + b], 1), np.stack([q + 1, q + b + 1, q + b], 1)])
    where = np.zeros((a, b, 4), np.float32)
    where[..., 0] = np.linspace(-1, 1, a)[:, None]
    where[..., 1] = np.linspace(0, 1, b)[None]
    where[..., 3] = layer
    vertices = posed.carry("head", points.reshape(-1, 3).astype(np.float32))
    return vertices, faces.astype(np.int32), where.reshape(-1, 4)


def tucked(points: Doubles, middle: Doubles, depth: float) -> Doubles:
    """One more ring that turns the edge inwards by `depth` metres, so that it has thickness."""
    edge = points[:, -1]
    inward = (middle - edge) * [1, 1, 0]
    inward /= np.linalg.norm(inward, axis=1, keepdims=True)
    return np.concatenate([points, (edge + inward * depth + [0, 0, 0.002])[:, None]], 1)
