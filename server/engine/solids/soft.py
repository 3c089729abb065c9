"""Cushions, balls, lumps, tubes and sheets: solids with smooth surfaces. Pure numpy, in metres."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from server.engine.solids.hard import Solid, Vector, made


def cushion(low: Vector, high: Vector, radius: float, steps: int = 4) -> Solid:
    """A box with all its edges rounded: upholstery, stones, loaves of snow."""
    a, b = np.array(low, np.float64), np.array(high, np.float64)
    r = min(radius, float((b - a).min()) / 2 * 0.999)
    core = (a + r, b - r)
    corner = np.tan(np.linspace(-np.pi / 4, np.pi / 4, 2 * steps + 1))
    corner = np.concatenate([corner[: steps + 1], corner[steps:]])
    sign = np.concatenate([-np.ones(steps + 1), np.ones(steps + 1)])
    n = len(corner)
    vertices: list[NDArray[np.float64]] = []
    normals: list[NDArray[np.float64]] = []
    faces: list[NDArray[np.int64]] = []
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
    return made(np.concatenate(vertices), np.concatenate(normals), np.concatenate(faces))


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
    return made(way * np.array(radii) + np.array(centre), normals, faces)


def lump(
    centre: Vector,
    radii: Vector,
    seed: int,
    rough: float = 0.18,
    detail: float = 3.0,
    across: int = 26,
    down: int = 16,
) -> Solid:
    """An uneven ball: foliage, stones. `rough` is the share of the radius that it varies by."""
    plain = ball((0, 0, 0), (1, 1, 1), across, down)
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
    return made(vertices, total[same], faces)


def tube(
    path: Sequence[Vector],
    radius: float | Sequence[float],
    sides: int = 10,
    closed: bool = False,
    bend: int = 4,
) -> Solid:
    """A round bar along a path, its ends capped where it is not closed. A path of few points is bent
    smoothly through them, with `bend` steps from each to the next."""
    points = np.array(path, np.float64)
    widths = np.broadcast_to(np.asarray(radius, np.float64), (len(points),))
    if not closed and 3 <= len(points) <= 9 and bend > 1:
        curved = _bent(np.concatenate([points, widths[:, None]], 1), bend)
        points, widths = curved[:, :3], np.maximum(curved[:, 3], float(widths.min()))
    count = len(points)
    along = np.roll(points, -1, 0) - np.roll(points, 1, 0) if closed else np.gradient(points, axis=0)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    aside = np.zeros_like(along)
    start = np.cross(along[0], [0, 0, 1.0] if abs(along[0, 2]) < 0.9 else [1.0, 0, 0])
    for row in range(count):
        start = start - along[row] * (start @ along[row])
        start /= max(1e-9, float(np.linalg.norm(start)))
        aside[row] = start
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
    return made(rows, normals, np.concatenate(faces))


def _bent(points: NDArray[np.float64], steps: int) -> NDArray[np.float64]:
    """A Catmull-Rom curve through points."""
    ends = np.concatenate([2 * points[:1] - points[1:2], points, 2 * points[-1:] - points[-2:-1]])
    t = np.linspace(0, 1, steps, endpoint=False)[None, :, None]
    a, b, c, d = (ends[k : len(ends) - 3 + k, None] for k in range(4))
    curve = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
    return np.concatenate([curve.reshape(-1, points.shape[1]), points[-1:]])


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
