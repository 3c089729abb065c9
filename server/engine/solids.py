"""Solids that props and sets are made of: boxes, cushions, turned work, tubes, boards, lumps. Pure numpy."""

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


def cushion(low: Vector, high: Vector, radius: float, steps: int = 4) -> Solid:
    """A box with all its edges rounded: upholstery, stones, loaves of snow."""
    a, b = np.array(low, np.float64), np.array(high, np.float64)
    r = min(radius, float((b - a).min()) / 2 * 0.999)
    core = (a + r, b - r)
    corner = np.tan(np.linspace(-np.pi / 4, np.pi / 4, 2 * steps + 1))
    corner = np.concatenate([corner[: steps + 1], corner[steps:]])
    sign = np.concatenate([-np.ones(steps + 1), np.ones(steps + 1)])
    n = len(corner)
    vertices, normals, faces = [], [], []
    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        for side in (-1.0, 1.0):
            p, q = np.meshgrid(np.arange(n), np.arange(n), indexing="ij")
            way = np.zeros((n, n, 3))
            way[..., axis], way[..., u], way[..., v] = side, corner[p], corner[q]
            way /= np.linalg.norm(way, axis=-1, keepdims=True)
            at = np.zeros((n, n, 3))
            at[..., axis] = core[1][axis] if side > 0 else core[0][axis]
            at[..., u] = np.where(sign[p] > 0, core[1][u], core[0][u])
            at[..., v] = np.where(sign[q] > 0, core[1][v], core[0][v])
            k = (np.arange(n - 1)[:, None] * n + np.arange(n - 1)[None]).ravel() + len(vertices) * n * n
            quads = [np.stack([k, k + n, k + n + 1], 1), np.stack([k, k + n + 1, k + 1], 1)]
            faces.extend(quad if side > 0 else quad[:, ::-1] for quad in quads)
            vertices.append((at + r * way).reshape(-1, 3))
            normals.append(way.reshape(-1, 3))
    return _made(np.concatenate(vertices), np.concatenate(normals), np.concatenate(faces))


def ball(centre: Vector, radii: Vector, across: int = 20, down: int = 12) -> Solid:
    """An ellipsoid."""
    u, v = np.linspace(0, 2 * np.pi, across + 1), np.linspace(0, np.pi, down + 1)
    way = np.stack(
        [
            np.outer(np.sin(v), np.cos(u)),
            np.outer(np.sin(v), np.sin(u)),
            np.outer(np.cos(v), np.ones(across + 1)),
        ],
        -1,
    ).reshape(-1, 3)
    k = (np.arange(down)[:, None] * (across + 1) + np.arange(across)[None]).ravel()
    low = k + across + 1
    faces = np.concatenate([np.stack([k, low, low + 1], 1), np.stack([k, low + 1, k + 1], 1)])
    normals = way / np.array(radii)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return _made(way * np.array(radii) + np.array(centre), normals, faces)


def lump(centre: Vector, radii: Vector, seed: int, rough: float = 0.18, detail: float = 3.0) -> Solid:
    """An uneven ball: foliage, stones. `rough` is the share of the radius that it varies by."""
    plain = ball((0, 0, 0), (1, 1, 1), 26, 16)
    way = plain.vertices.astype(np.float64)
    bump = np.zeros(len(way))
    for octave in range(3):
        for axis in range(3):
            s = np.sin(seed * 12.9898 + octave * 78.233 + axis * 37.719) * 43758.5453
            turn = (s - np.floor(s)) * 6.28
            f = detail * (1.0 + 0.9 * octave)
            bump += np.sin(
                way[:, axis] * f + turn + 2.1 * np.sin(way[:, (axis + 1) % 3] * f * 0.7 + turn)
            ) / (3 * (octave + 1))
    bump /= max(1e-6, float(np.abs(bump).max()))
    shaped = way * (1 - rough * 0.5 + rough * 0.5 * bump)[:, None] * np.array(radii)
    found = smooth(shaped + np.array(centre), plain.faces.astype(np.int64))
    return Solid(found.vertices, found.normals, found.faces, found.where)


def smooth(vertices: NDArray[np.float64], faces: NDArray[np.int64]) -> Solid:
    """Triangles with normals shared by all corners at one place."""
    _, same = np.unique(np.round(vertices, 6), axis=0, return_inverse=True)
    same = same.reshape(-1)
    flat = np.cross(
        vertices[faces[:, 1]] - vertices[faces[:, 0]], vertices[faces[:, 2]] - vertices[faces[:, 0]]
    )
    total = np.zeros((int(same.max()) + 1, 3))
    for corner in range(3):
        np.add.at(total, same[faces[:, corner]], flat)
    total /= np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)
    return _made(vertices, total[same], faces)


def tube(
    path: Sequence[Vector], radius: float | Sequence[float], sides: int = 10, closed: bool = False
) -> Solid:
    """A round bar along a path, smooth at its bends; its ends are capped where it is not closed."""
    points = np.array(path, np.float64)
    count = len(points)
    widths = np.broadcast_to(np.asarray(radius, np.float64), (count,))
    along = np.roll(points, -1, 0) - np.roll(points, 1, 0) if closed else np.gradient(points, axis=0)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    aside = np.zeros_like(along)
    start = np.cross(along[0], [0, 0, 1.0] if abs(along[0, 2]) < 0.9 else [1.0, 0, 0])
    for k in range(count):
        start = start - along[k] * (start @ along[k])
        start /= max(1e-9, float(np.linalg.norm(start)))
        aside[k] = start
    up = np.cross(along, aside)
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    way = np.cos(angle)[None, :, None] * aside[:, None] + np.sin(angle)[None, :, None] * up[:, None]
    vertices = points[:, None] + way * widths[:, None, None]
    if closed:
        vertices = np.concatenate([vertices, vertices[:1]])
        way = np.concatenate([way, way[:1]])
    rings = len(vertices)
    k = (np.arange(rings - 1)[:, None] * (sides + 1) + np.arange(sides)[None]).ravel()
    low = k + sides + 1
    faces = [np.stack([k, k + 1, low + 1], 1), np.stack([k, low + 1, low], 1)]
    rows, normals = vertices.reshape(-1, 3), way.reshape(-1, 3)
    if not closed:
        for end, out in ((0, -along[0]), (rings - 1, along[-1])):
            first = len(rows)
            ring = vertices[end]
            rows = np.concatenate([rows, ring, points[[0 if end == 0 else -1]]])
            normals = np.concatenate([normals, np.tile(out, (sides + 2, 1))])
            j = np.arange(sides) + first
            hub = np.full(sides, first + sides + 1)
            faces.append(np.stack([j + 1, j, hub] if end == 0 else [j, j + 1, hub], 1))
    return _made(rows, normals, np.concatenate(faces))


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
    return _solid(quads)


def quads(corners: Sequence[Sequence[Vector]]) -> Solid:
    """Flat polygons, each counter-clockwise from outside."""
    return _solid([np.array(polygon, np.float64) for polygon in corners])


def grid(points: NDArray[np.float64]) -> Solid:
    """A smooth sheet through rows of points (R,C,3): cloth, sails, a sweep of ground."""
    rows, columns = points.shape[:2]
    k = (np.arange(rows - 1)[:, None] * columns + np.arange(columns - 1)[None]).ravel()
    faces = np.concatenate(
        [np.stack([k, k + 1, k + columns + 1], 1), np.stack([k, k + columns + 1, k + columns], 1)]
    )
    return smooth(points.reshape(-1, 3).astype(np.float64), faces)


def arc(
    centre: Vector,
    radius: float | tuple[float, float],
    start: float,
    end: float,
    count: int,
    plane: str = "xz",
) -> list[Vector]:
    """Points on a circle or ellipse from `start` to `end` degrees in a plane: "xy", "xz" or "yz"."""
    a, b = radius if isinstance(radius, tuple) else (radius, radius)
    i, j = "xyz".index(plane[0]), "xyz".index(plane[1])
    found = []
    for t in np.radians(np.linspace(start, end, count)):
        at = list(centre)
        at[i] += a * float(np.cos(t))
        at[j] += b * float(np.sin(t))
        found.append((at[0], at[1], at[2]))
    return found


def tilted(solid: Solid, axis: str, degrees: float, about: Vector = (0, 0, 0)) -> Solid:
    """Turned by `degrees` around an axis ("x", "y" or "z") through a point; paint stays with it."""
    c, s = float(np.cos(np.radians(degrees))), float(np.sin(np.radians(degrees)))
    turn = np.array(
        {
            "x": [[1, 0, 0], [0, c, -s], [0, s, c]],
            "y": [[c, 0, s], [0, 1, 0], [-s, 0, c]],
            "z": [[c, -s, 0], [s, c, 0], [0, 0, 1]],
        }[axis],
        np.float32,
    )
    point = np.array(about, np.float32)
    vertices = (solid.vertices - point) @ turn.T + point
    return Solid(vertices, solid.normals @ turn.T, solid.faces, solid.where)


def stretched(solid: Solid, by: Vector) -> Solid:
    """Stretched along the axes from the origin."""
    scale = np.array(by, np.float32)
    normals = solid.normals / scale
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    return Solid(solid.vertices * scale, normals.astype(np.float32), solid.faces, solid.where)


def centred(parts: list[Piece]) -> list[Piece]:
    """The same on the floor, with the middle of its plan at the origin."""
    corners = np.concatenate([solid.vertices for solid, _ in parts])
    low, high = corners.min(0), corners.max(0)
    shift = np.array([-(low[0] + high[0]) / 2, -(low[1] + high[1]) / 2, -low[2]], np.float32)
    return [(Solid(one.vertices + shift, one.normals, one.faces, one.where), paint) for one, paint in parts]


def moved(solid: Solid, position: Vector, yaw: float, scale: float = 1.0) -> Solid:
    """Scaled, turned by `yaw` degrees counter-clockwise, and put at a position; paint stays with it."""
    c, s = np.cos(np.radians(yaw)), np.sin(np.radians(yaw))
    turn = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]], np.float32)
    vertices = (solid.vertices * np.float32(scale)) @ turn.T + np.asarray(position, np.float32)
    return Solid(
        vertices.astype(np.float32), (solid.normals @ turn.T).astype(np.float32), solid.faces, solid.where
    )
