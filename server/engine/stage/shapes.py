"""Boxes, cylinders, gables and lathe work: the plain solids that props and sets are made of."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Vector = tuple[float, float, float]


@dataclass(frozen=True)
class Solid:
    """Vertices and normals (V,3), faces (F,3), paint coordinates (V,4); metres."""

    vertices: Floats
    normals: Floats
    faces: Ints
    where: Floats


def _solid(quads: list[NDArray[np.float64]]) -> Solid:
    """Flat-shaded polygons (each (K,3), counter-clockwise from outside)."""
    vertices, normals = [], []
    faces: list[tuple[int, int, int]] = []
    start = 0
    for polygon in quads:
        normal = np.cross(polygon[1] - polygon[0], polygon[2] - polygon[0])
        size = np.linalg.norm(normal)
        normal = normal / size if size > 0 else np.array([0.0, 0.0, 1.0])
        vertices.append(polygon)
        normals.append(np.tile(normal, (len(polygon), 1)))
        faces.extend((start, start + k, start + k + 1) for k in range(1, len(polygon) - 1))
        start += len(polygon)
    return _made(np.concatenate(vertices), np.concatenate(normals), np.array(faces))


def _made(vertices: NDArray[np.float64], normals: NDArray[np.float64], faces: NDArray[np.int64]) -> Solid:
    where = np.concatenate([vertices, np.zeros((len(vertices), 1))], 1)
    return Solid(
        vertices.astype(np.float32),
        normals.astype(np.float32),
        faces.astype(np.int32),
        where.astype(np.float32),
    )


def box(low: Vector, high: Vector) -> Solid:
    """An upright box between two corners."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    p = {
        (i, j, k): np.array([(x0, x1)[i], (y0, y1)[j], (z0, z1)[k]], np.float64)
        for i in (0, 1)
        for j in (0, 1)
        for k in (0, 1)
    }
    sides = (
        ((0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1)),
        ((1, 1, 0), (0, 1, 0), (0, 1, 1), (1, 1, 1)),
        ((0, 1, 0), (0, 0, 0), (0, 0, 1), (0, 1, 1)),
        ((1, 0, 0), (1, 1, 0), (1, 1, 1), (1, 0, 1)),
        ((0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1)),
        ((0, 1, 0), (1, 1, 0), (1, 0, 0), (0, 0, 0)),
    )
    return _solid([np.stack([p[corner] for corner in side]) for side in sides])


def slab(low: Vector, high: Vector, bevel: float) -> Solid:
    """A box whose upright edges and top are cut back by `bevel`, so that it catches light."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    b = min(bevel, (x1 - x0) / 3, (y1 - y0) / 3, (z1 - z0) / 3)
    ring = [(x0 + b, y0), (x1 - b, y0), (x1, y0 + b), (x1, y1 - b),
            (x1 - b, y1), (x0 + b, y1), (x0, y1 - b), (x0, y0 + b)]  # fmt: skip
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
    inner = [
        (cx + (x - cx) * (1 - 2 * b / (x1 - x0)), cy + (y - cy) * (1 - 2 * b / (y1 - y0))) for x, y in ring
    ]
    levels = [(ring, z0), (ring, z1 - b), (inner, z1)]
    quads = []
    for (outer, low_z), (upper, high_z) in pairwise(levels):
        for k in range(8):
            n = (k + 1) % 8
            quads.append(
                np.array([(*outer[k], low_z), (*outer[n], low_z), (*upper[n], high_z), (*upper[k], high_z)])
            )
    quads.append(np.array([(*at, z1) for at in inner]))
    quads.append(np.array([(*at, z0) for at in reversed(ring)]))
    return _solid(quads)


def gable(low: Vector, high: Vector) -> Solid:
    """A roof that fills a box, its ridge along the longer side."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    if x1 - x0 >= y1 - y0:
        r0, r1 = np.array([x0, (y0 + y1) / 2, z1]), np.array([x1, (y0 + y1) / 2, z1])
    else:
        r0, r1 = np.array([(x0 + x1) / 2, y0, z1]), np.array([(x0 + x1) / 2, y1, z1])
    a, b, c, d = (np.array([x, y, z0]) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1)))
    if x1 - x0 >= y1 - y0:
        quads = [
            np.stack([a, b, r1, r0]),
            np.stack([c, d, r0, r1]),
            np.stack([b, c, r1]),
            np.stack([d, a, r0]),
        ]
    else:
        quads = [
            np.stack([b, c, r1, r0]),
            np.stack([d, a, r0, r1]),
            np.stack([a, b, r0]),
            np.stack([c, d, r1]),
        ]
    return _solid([*quads, np.stack([d, c, b, a])])


def lathe(profile: list[tuple[float, float]], centre: tuple[float, float] = (0, 0), sides: int = 28) -> Solid:
    """Turned work: `profile` lists (radius, height) from the bottom up; creases stay sharp."""
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    ring = np.stack([np.cos(angle), np.sin(angle)], 1)
    vertices, normals, faces, start = [], [], [], 0
    for (r0, z0), (r1, z1) in pairwise(profile):
        slope = np.array([z1 - z0, -(r1 - r0)])
        size = np.linalg.norm(slope)
        if size == 0:
            continue
        slope = slope / size
        for radius, z in ((r0, z0), (r1, z1)):
            at = np.concatenate([ring * radius + centre, np.full((sides + 1, 1), z)], 1)
            vertices.append(at)
            normals.append(np.concatenate([ring * slope[0], np.full((sides + 1, 1), slope[1])], 1))
        k = np.arange(sides) + start
        top = k + sides + 1
        faces.append(np.stack([k, k + 1, top + 1], 1))
        faces.append(np.stack([k, top + 1, top], 1))
        start += 2 * (sides + 1)
    return _made(np.concatenate(vertices), np.concatenate(normals), np.concatenate(faces))


def cylinder(low: Vector, high: Vector, taper: float = 1.0, sides: int = 28) -> Solid:
    """The upright cylinder or cone that fills a box, narrowing to `taper` of its width at the top."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    made = lathe([(0, z0), (0.5, z0), (0.5 * taper, z1), (0, z1)], sides=sides)
    scale = np.array([x1 - x0, y1 - y0, 1], np.float32)
    shift = np.array([(x0 + x1) / 2, (y0 + y1) / 2, 0], np.float32)
    vertices = made.vertices * scale + shift
    normals = made.normals / scale
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return _made(vertices.astype(np.float64), normals.astype(np.float64), made.faces.astype(np.int64))


def rod(a: Vector, b: Vector, radius: float, sides: int = 10) -> Solid:
    """A round bar between two points."""
    start, end = np.array(a, np.float64), np.array(b, np.float64)
    along = end - start
    length = float(np.linalg.norm(along))
    along /= length
    aside = np.cross(along, [0, 0, 1.0] if abs(along[2]) < 0.9 else [1.0, 0, 0])
    aside /= np.linalg.norm(aside)
    frame = np.stack([aside, np.cross(along, aside), along])
    made = lathe([(0, 0), (radius, 0), (radius, length), (0, length)], sides=sides)
    return _made(made.vertices @ frame + start, made.normals @ frame, made.faces.astype(np.int64))


def moved(solid: Solid, position: Vector, yaw: float, scale: float = 1.0) -> Solid:
    """Scaled, turned by `yaw` degrees counter-clockwise, and put at a position; paint stays with it."""
    c, s = np.cos(np.radians(yaw)), np.sin(np.radians(yaw))
    turn = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]], np.float32)
    vertices = (solid.vertices * np.float32(scale)) @ turn.T + np.asarray(position, np.float32)
    return Solid(
        vertices.astype(np.float32), (solid.normals @ turn.T).astype(np.float32), solid.faces, solid.where
    )
