"""Which samples the key light reaches and how open their surroundings are, by rays; and who is in the way."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.light import OCCLUSION_REACH, Key
from server.engine.previs.embree import Tree
from server.engine.previs.visible import WORKERS, Seen, pool
from server.engine.stage.compiled import compiled
from server.engine.stage.scene import PART_LEGEND, Scene

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]

OPEN_RAYS = 6
FACING = 0.04
"""Cosine to the light below which a surface counts as turned away: no ray is spent on it."""

_FACE_LIFT = 0.030
"""Metres from skin within which nothing shades it: small folds of a face stay clean."""

_LIFT = 0.003
"""Metres by which rays start off the surface, so that they do not hit it."""


@dataclass(frozen=True)
class Lit:
    """`facing` (H,W) cosine to the key light, zero where something is in its way; `pool` (H,W) what all
    other lights add, about 0 to 1; `open` (H,W) 0 to 1; `casters` (F,) which faces were hit by rays."""

    facing: Floats
    pool: Floats
    open: Floats
    casters: Bools


@compiled
def _points(
    rows: Ints,
    columns: Ints,
    depth: Floats,
    face: Ints,
    where: Floats,
    axes: Floats,
    eye: Floats,
    focal: float,
    middle: float,
    faces: Ints,
    normals: Floats,
    points: Floats,
    out: Floats,
) -> None:
    """World points and unit normals, turned to the viewer, of samples."""
    width = depth.shape[1]
    for n in range(len(rows)):
        r, c = rows[n], columns[n]
        z = depth[r, c]
        x = (c + 0.5 - width / 2.0) / focal
        y = -(r + 0.5 - middle) / focal
        f = face[r, c]
        b, g = where[r, c, 0], where[r, c, 1]
        a = 1.0 - b - g
        dot = 0.0
        size = 0.0
        for k in range(3):
            ray = axes[2, k] + x * axes[0, k] + y * axes[1, k]
            points[n, k] = eye[k] + z * ray
            value = a * normals[faces[f, 0], k] + b * normals[faces[f, 1], k] + g * normals[faces[f, 2], k]
            out[n, k] = value
            dot += value * ray
            size += value * value
        scale = 1.0 / np.sqrt(size) if size > 0 else 0.0
        if dot > 0:
            scale = -scale
        for k in range(3):
            out[n, k] *= scale


@compiled
def _facing(
    depth: Floats,
    face: Ints,
    where: Floats,
    axes: Floats,
    eye: Floats,
    focal: float,
    middle: float,
    faces: Ints,
    normals: Floats,
    light: NDArray[np.float64],
    afar: bool,
    reach: float,
    facing: Floats,
) -> None:
    """Cosines to a light from afar (`light` a direction) or near (a position), for a band of rows.

    With a `reach` (metres) they become a pool of light: rounder, and falling off to nothing there."""
    band, width = depth.shape
    for r in range(band):
        y = -(r + 0.5 - middle) / focal
        for c in range(width):
            f = face[r, c]
            if f < 0:
                continue
            x = (c + 0.5 - width / 2.0) / focal
            b, g = where[r, c, 0], where[r, c, 1]
            a = 1.0 - b - g
            size = seen = dot = away = 0.0
            for k in range(3):
                ray = axes[2, k] + x * axes[0, k] + y * axes[1, k]
                normal = a * normals[faces[f, 0], k] + b * normals[faces[f, 1], k]
                normal += g * normals[faces[f, 2], k]
                to = light[k] if afar else light[k] - eye[k] - depth[r, c] * ray
                size += normal * normal
                seen += normal * ray
                dot += normal * to
                away += to * to
            if size > 0 and away > 0:
                cosine = dot / np.sqrt(size * away)
                if seen > 0:
                    cosine = -cosine
                if cosine >= FACING:
                    if reach > 0:
                        part = away / (reach * reach)
                        fall = max(0.0, 1.0 - part)
                        cosine = np.sqrt(cosine) * fall * fall / (1.0 + 4.0 * part)
                    facing[r, c] = cosine


def points(scene: Scene, seen: Seen, rows: Ints, columns: Ints) -> tuple[Floats, Floats]:
    """World points (N,3) and normals (N,3), turned to the viewer, of the samples at rows and columns."""
    at = np.empty((len(rows), 3), np.float32)
    out = np.empty((len(rows), 3), np.float32)
    bounds = np.linspace(0, len(rows), WORKERS + 1).astype(int)

    def part(a: int, b: int) -> None:
        _points(rows[a:b], columns[a:b], seen.depth, seen.face, seen.where, seen.axes, seen.eye, seen.focal,
                seen.middle, scene.faces, scene.normals, at[a:b], out[a:b])  # fmt: skip

    list(pool.map(part, bounds[:-1], bounds[1:]))
    return at, out


class Rays:
    """Rays into a scene, spread over the workers."""

    def __init__(self, scene: Scene) -> None:
        self._tree = Tree(scene.vertices, scene.faces)

    def first(self, origins: Floats, directions: Floats, reach: Floats) -> Ints:
        """The first face that each ray meets within its reach in metres, or -1. (N,3), (N,3), (N,)."""
        bounds = np.linspace(0, len(origins), WORKERS * 4 + 1).astype(int)

        def part(a: int, b: int) -> Ints:
            return self._tree.first(origins[a:b], directions[a:b], reach[a:b])

        return np.concatenate(list(pool.map(part, bounds[:-1], bounds[1:])))


def light(scene: Scene, seen: Seen, lights: tuple[Key, ...], rays: Rays, normals: Floats) -> Lit:
    """Shadow and occlusion of every sample; the key light is the first of `lights`; `normals` (V,3) are those
    that light falls on.

    One shadow ray a pixel, more where its samples are of different surfaces or shadow begins; occlusion on
    every second pixel of both directions, matched to samples of the same surface."""
    casters = np.zeros(len(scene.faces), bool)
    facing = _reached(scene, seen, lights[0], rays, normals, casters)
    pool = np.zeros(seen.depth.shape, np.float32)
    for one in lights[1:]:
        if one.shadows:
            more = _reached(scene, seen, one, rays, normals, casters)
        else:
            more = _cosines(scene, seen, one, normals)
        more *= one.strength
        pool += more
    opening = _open(scene, seen, rays, casters)
    return Lit(facing, pool, opening, casters)


def _reached(scene: Scene, seen: Seen, key: Key, rays: Rays, normals: Floats, casters: Bools) -> Floats:
    fine = seen.fine
    facing = _cosines(scene, seen, key, normals)
    blocked = np.zeros(seen.depth.shape, bool)

    clear = np.full(len(PART_LEGEND), 0.0, np.float32)
    clear[[PART_LEGEND.index("face"), PART_LEGEND.index("skin")]] = _FACE_LIFT
    plain = np.zeros(len(PART_LEGEND), bool)
    plain[[PART_LEGEND.index("face"), PART_LEGEND.index("eyes")]] = True

    def cast(mask: Bools) -> None:
        rows, columns = (a.astype(np.int32) for a in np.nonzero(mask & (facing > 0)))
        at, out = points(scene, seen, rows, columns)
        towards, reach = _towards(key, at)
        lift = clear[scene.parts[seen.face[rows, columns]]][:, None]
        starts = at + out * _LIFT + towards * lift
        hit = rays.first(starts, towards, np.maximum(reach - lift[:, 0], 1e-3))
        # A face throws no shadow on itself: its folds would come out as patches.
        face = seen.face[rows, columns]
        own = plain[scene.parts[face]] & plain[scene.parts[hit]] & (scene.things[face] == scene.things[hit])
        hit[own] = -1
        casters[hit[hit >= 0]] = True
        blocked[rows, columns] = hit >= 0

    whose = scene.things.astype(np.int32) * 16 + scene.parts
    label = np.where(seen.face >= 0, whose[seen.face], 0)
    first = np.zeros(seen.depth.shape, bool)
    first[::fine, ::fine] = True
    cast(first)
    if fine > 1:
        shape = (seen.depth.shape[0] // fine, fine, seen.depth.shape[1] // fine, fine)
        lead = label[::fine, ::fine]
        deep = np.where(seen.face >= 0, seen.depth, np.float32(1e6))
        near = deep[::fine, ::fine]
        spread = near * 0.01 + 0.01
        same = (label.reshape(shape) == lead[:, None, :, None]) & (
            np.abs(deep.reshape(shape) - near[:, None, :, None]) < spread[:, None, :, None]
        )
        dark = blocked[::fine, ::fine]
        edge = np.zeros(dark.shape, bool)
        change = (
            (dark[1:] != dark[:-1]) & (facing[::fine, ::fine][1:] > 0) & (facing[::fine, ::fine][:-1] > 0)
        )
        edge[1:] |= change
        edge[:-1] |= change
        change = (
            (dark[:, 1:] != dark[:, :-1])
            & (facing[::fine, ::fine][:, 1:] > 0)
            & (facing[::fine, ::fine][:, :-1] > 0)
        )
        edge[:, 1:] |= change
        edge[:, :-1] |= change
        lead_facing = facing[::fine, ::fine] > 0
        own = (~same | (edge | ~lead_facing)[:, None, :, None]).reshape(seen.depth.shape)
        spreading = np.broadcast_to(dark[:, None, :, None], shape).reshape(seen.depth.shape)
        np.copyto(blocked, spreading, where=~own)
        own[::fine, ::fine] = False
        cast(own)
    facing[blocked] = 0
    return facing


def _cosines(scene: Scene, seen: Seen, key: Key, normals: Floats) -> Floats:
    """The cosine between every sample's normal and the light, 0 where it is turned away or in the sky."""
    facing = np.zeros(seen.depth.shape, np.float32)
    height = seen.depth.shape[0]
    light = np.array(key.direction or key.position, np.float64)
    afar = key.direction is not None
    bounds = np.linspace(0, height, WORKERS * 4 + 1).astype(int)

    def band(a: int, b: int) -> None:
        _facing(seen.depth[a:b], seen.face[a:b], seen.where[a:b], seen.axes, seen.eye, seen.focal,
                seen.middle - a, scene.faces, normals, light, afar, key.reach, facing[a:b])  # fmt: skip

    list(pool.map(band, bounds[:-1], bounds[1:]))
    return facing


def _towards(key: Key, at: Floats) -> tuple[Floats, Floats]:
    if key.direction is not None:
        direction = np.array(key.direction, np.float32)
        return np.broadcast_to(direction, at.shape), np.full(len(at), 1e6, np.float32)
    away = np.array(key.position, np.float32) - at
    distance = np.linalg.norm(away, axis=1)
    return away / np.maximum(distance, 1e-6)[:, None], np.maximum(distance - key.clear, 1e-3).astype(
        np.float32
    )


def _pattern() -> Floats:
    """Directions about +z, cosine-weighted, for a 4 × 4 tile: (16, OPEN_RAYS, 3)."""
    random = np.random.default_rng(7)
    n = np.arange(OPEN_RAYS)
    tiles = []
    for tile in range(16):
        radius = np.sqrt((n + 0.5) / OPEN_RAYS)
        angle = n * 2.399963 + tile * 2 * np.pi / 16 + random.uniform(0, 0.1)
        tiles.append(np.stack([radius * np.cos(angle), radius * np.sin(angle), np.sqrt(1 - radius**2)], 1))
    return np.array(tiles, np.float32)


def _open(scene: Scene, seen: Seen, rays: Rays, casters: Bools) -> Floats:
    step = 2 * seen.fine
    height, width = seen.depth.shape
    coarse_rows = np.arange(seen.fine // 2, height, step, dtype=np.int32)
    coarse_columns = np.arange(seen.fine // 2, width, step, dtype=np.int32)
    r, c = np.meshgrid(coarse_rows, coarse_columns, indexing="ij")
    there = seen.face[r, c] >= 0
    rows, columns = np.ascontiguousarray(r[there]), np.ascontiguousarray(c[there])
    at, out = points(scene, seen, rows, columns)
    aside = np.cross(out, np.where(np.abs(out[:, 2:]) < 0.9, [[0, 0, 1.0]], [[1.0, 0, 0]])).astype(np.float32)
    aside /= np.linalg.norm(aside, axis=1, keepdims=True)
    third = np.cross(out, aside)
    tile = (rows // step % 4) * 4 + columns // step % 4
    local = _pattern()[tile]
    directions = (
        local[..., :1] * aside[:, None] + local[..., 1:2] * third[:, None] + local[..., 2:] * out[:, None]
    )
    origins = np.repeat(at + out * _LIFT * 2, OPEN_RAYS, 0)
    flat = np.ascontiguousarray(directions.reshape(-1, 3), np.float32)
    hit = rays.first(origins, flat, np.full(len(flat), OCCLUSION_REACH, np.float32))
    casters[hit[hit >= 0]] = True
    open_ = np.ones(r.shape, np.float32)
    open_[there] = 1 - (hit >= 0).reshape(-1, OPEN_RAYS).mean(1)
    label = np.full(r.shape, -1, np.int32)
    faces = seen.face[r, c]
    label[there] = scene.things[faces[there]].astype(np.int32) * 16 + scene.parts[faces[there]]
    depth = seen.depth[r, c]
    smooth = _smooth(open_, label, depth)
    out_ = np.ones((height, width), np.float32)
    bounds = np.linspace(0, height, WORKERS * 2 + 1).astype(int)

    def band(a: int, b: int) -> None:
        _spread(a, b, smooth, label, seen.face, scene.things, scene.parts, step, out_)

    list(pool.map(band, bounds[:-1], bounds[1:]))
    return out_


@compiled
def _smooth(coarse: Floats, label: Ints, coarse_depth: Floats) -> Floats:
    """The coarse values smoothed over their tile, each surface by itself."""
    high, wide = coarse.shape
    smooth = np.ones_like(coarse)
    for r in range(high):
        for c in range(wide):
            if label[r, c] < 0:
                continue
            total = 0.0
            weight = 0.0
            for i in range(-2, 3):
                for j in range(-2, 3):
                    y, x = r + i, c + j
                    if y < 0 or x < 0 or y >= high or x >= wide or label[y, x] != label[r, c]:
                        continue
                    if abs(coarse_depth[y, x] - coarse_depth[r, c]) > 0.08 * coarse_depth[r, c]:
                        continue
                    share = (1.0 if abs(i) < 2 else 0.5) * (1.0 if abs(j) < 2 else 0.5)
                    total += share * coarse[y, x]
                    weight += share
            smooth[r, c] = total / weight
    return smooth


@compiled
def _spread(
    first: int,
    end: int,
    smooth: Floats,
    label: Ints,
    face: Ints,
    things: NDArray[np.uint16],
    parts: NDArray[np.uint8],
    step: int,
    out: Floats,
) -> None:
    """Brings the coarse values to all samples of the same surface in rows `first` to `end`."""
    high, wide = smooth.shape
    width = face.shape[1]
    for r in range(first, end):
        fy = (r - step * 0.25) / step
        y0 = int(np.floor(fy))
        ty = fy - y0
        for c in range(width):
            f = face[r, c]
            if f < 0:
                continue
            own = things[f] * 16 + parts[f]
            fx = (c - step * 0.25) / step
            x0 = int(np.floor(fx))
            tx = fx - x0
            total = 0.0
            weight = 0.0
            for i in range(2):
                for j in range(2):
                    y, x = min(max(y0 + i, 0), high - 1), min(max(x0 + j, 0), wide - 1)
                    if label[y, x] == own:
                        share = (ty if i else 1 - ty) * (tx if j else 1 - tx) + 1e-4
                        total += share * smooth[y, x]
                        weight += share
            if weight > 0:
                out[r, c] = total / weight
