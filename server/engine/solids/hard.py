"""Boxes, boards, gables, cylinders and turned work: solids with edges. Pure numpy, in metres."""

from collections.abc import Sequence
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


Piece = tuple[Solid, str]
"""A solid and the name of its paint: `main` is a prop's own colour."""


def faceted(quads: list[NDArray[np.float64]]) -> Solid:
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
    return made(np.concatenate(vertices), np.concatenate(normals), np.array(faces))


def made(vertices: NDArray[np.float64], normals: NDArray[np.float64], faces: NDArray[np.int64]) -> Solid:
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
    return faceted([np.stack([p[corner] for corner in side]) for side in sides])


def slab(low: Vector, high: Vector, bevel: float) -> Solid:
    """A box whose upright edges and top are cut back by `bevel`, so that it catches light."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    b = min(bevel, (x1 - x0) / 3, (y1 - y0) / 3, (z1 - z0) / 3)
    ring = [
        (x0 + b, y0),
        (x1 - b, y0),
        (x1, y0 + b),
        (x1, y1 - b),
        (x1 - b, y1),
        (x0 + b, y1),
        (x0, y1 - b),
        (x0, y0 + b),
    ]
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
    return faceted(quads)


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
    return faceted([*quads, np.stack([d, c, b, a])])


def quads(corners: Sequence[Sequence[Vector]]) -> Solid:
    """Flat polygons, each counter-clockwise from outside."""
    return faceted([np.array(polygon, np.float64) for polygon in corners])


def board(outline: Sequence[tuple[float, float]], low: float, high: float, facing: str = "z") -> Solid:
    """A flat piece cut along an outline (counter-clockwise, seen from its middle), `low` to `high` thick.

    Facing "z" it lies flat; facing "y" its outline is (x, z), facing "x" it is (y, z).
    """
    ring = np.array(outline, np.float64)
    middle = ring.mean(0)
    count = len(ring)

    def at(points: NDArray[np.float64], level: float) -> NDArray[np.float64]:
        flat = np.full((len(points), 1), level)
        if facing == "z":
            return np.concatenate([points, flat], 1)
        if facing == "y":
            return np.concatenate([points[:, :1], flat, points[:, 1:]], 1)
        return np.concatenate([flat, points], 1)

    hub, quads = middle[None], []
    front, back = (low, high) if facing == "y" else (high, low)
    for k in range(count):
        n = (k + 1) % count
        pair = ring[[k, n]]
        quads.append(np.concatenate([at(hub, front), at(pair, front)]))
        quads.append(np.concatenate([at(hub, back), at(pair[::-1], back)]))
        quads.append(np.concatenate([at(pair, back), at(pair[::-1], front)]))
    return faceted(quads)


def lathe(profile: list[tuple[float, float]], centre: tuple[float, float] = (0, 0), sides: int = 28) -> Solid:
    """Turned work: `profile` lists (radius, height) from the bottom up; sharp creases stay sharp."""
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    ring = np.stack([np.cos(angle), np.sin(angle)], 1)
    profile = [at for k, at in enumerate(profile) if k == 0 or at != profile[k - 1]]
    slopes = np.array([(z1 - z0, -(r1 - r0)) for (r0, z0), (r1, z1) in pairwise(profile)], np.float64)
    slopes /= np.linalg.norm(slopes, axis=1, keepdims=True)
    vertices, normals, faces, start = [], [], [], 0
    for number, pair in enumerate(pairwise(profile)):
        for (radius, z), other in zip(pair, (number - 1, number + 1), strict=True):
            slope = slopes[number]
            if 0 <= other < len(slopes) and slope @ slopes[other] > _SMOOTH and radius > 0:
                slope = slope + slopes[other]
                slope = slope / np.linalg.norm(slope)
            at = np.concatenate([ring * radius + centre, np.full((sides + 1, 1), z)], 1)
            vertices.append(at)
            normals.append(np.concatenate([ring * slope[0], np.full((sides + 1, 1), slope[1])], 1))
        k = np.arange(sides) + start
        top = k + sides + 1
        faces.append(np.stack([k, k + 1, top + 1], 1))
        faces.append(np.stack([k, top + 1, top], 1))
        start += 2 * (sides + 1)
    return made(np.concatenate(vertices), np.concatenate(normals), np.concatenate(faces))


_SMOOTH = 0.72
"""The cosine of the widest bend of a profile that is smoothed over."""


def cylinder(low: Vector, high: Vector, taper: float = 1.0, sides: int = 28) -> Solid:
    """The upright cylinder or cone that fills a box, narrowing to `taper` of its width at the top."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    turned = lathe([(0, z0), (0.5, z0), (0.5 * taper, z1), (0, z1)], sides=sides)
    scale = np.array([x1 - x0, y1 - y0, 1], np.float32)
    shift = np.array([(x0 + x1) / 2, (y0 + y1) / 2, 0], np.float32)
    vertices = turned.vertices * scale + shift
    normals = turned.normals / scale
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return made(vertices.astype(np.float64), normals.astype(np.float64), turned.faces.astype(np.int64))


def rod(a: Vector, b: Vector, radius: float, sides: int = 10) -> Solid:
    """A round bar between two points."""
    start, end = np.array(a, np.float64), np.array(b, np.float64)
    along = end - start
    length = float(np.linalg.norm(along))
    along /= length
    aside = np.cross(along, [0, 0, 1.0] if abs(along[2]) < 0.9 else [1.0, 0, 0])
    aside /= np.linalg.norm(aside)
    frame = np.stack([aside, np.cross(along, aside), along])
    turned = lathe([(0, 0), (radius, 0), (radius, length), (0, length)], sides=sides)
    return made(turned.vertices @ frame + start, turned.normals @ frame, turned.faces.astype(np.int64))
