"""Which samples the key light reaches and how open their surroundings are, by rays; and who is in the way."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.light import OCCLUSION_REACH, Key
from server.engine.previs.asking import LIFT, around, own
from server.engine.previs.embree import Tree
from server.engine.previs.spread import coarse, matched
from server.engine.previs.visible import Seen
from server.engine.stage.compiled import compiled
from server.engine.stage.scene import PART_LEGEND, Scene
from server.engine.stage.workers import WORKERS, pool

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]

OPEN_RAYS = 6
SOFT_RAYS = 8
FACING = 0.04
"""Cosine to the light below which a surface counts as turned away: no ray is spent on it."""

_FACE_LIFT = 0.030
"""Metres from skin within which nothing shades it: small folds of a face stay clean."""

_CLEAR = np.zeros(len(PART_LEGEND), np.float32)
_CLEAR[[PART_LEGEND.index("face"), PART_LEGEND.index("skin")]] = _FACE_LIFT
_PLAIN = np.isin(PART_LEGEND, ("face", "eyes"))
_THIN = np.isin(PART_LEGEND, ("face", "eyes", "glasses"))
"""By part: how far from it nothing shades it; whether it is of a face; whether it throws no shadow on one."""


@dataclass(frozen=True)
class Lit:
    """`facing` (H,W) cosine to the key light, zero where something is in its way; `stopped` (H,W) the share
    of a soft key light that something stops, 0 to 1; `pool` (H,W) what all other lights add, about 0 to 1;
    `open` (H,W) 0 to 1; `casters` (F,) which faces were hit by rays."""

    facing: Floats
    stopped: Floats
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
    if lights[0].soft > 0:
        facing = _cosines(scene, seen, lights[0], normals)
        stopped = _stopped(scene, seen, lights[0], rays, facing, casters)
    else:
        facing = _reached(scene, seen, lights[0], rays, normals, casters)
        stopped = np.zeros_like(facing)
    pool = np.zeros(seen.depth.shape, np.float32)
    for one in lights[1:]:
        if one.shadows:
            more = _reached(scene, seen, one, rays, normals, casters)
        else:
            more = _cosines(scene, seen, one, normals)
        more *= one.strength
        pool += more
    opening = _open(scene, seen, rays, casters)
    return Lit(facing, stopped, pool, opening, casters)


def _reached(scene: Scene, seen: Seen, key: Key, rays: Rays, normals: Floats, casters: Bools) -> Floats:
    fine = seen.fine
    facing = _cosines(scene, seen, key, normals)
    blocked = np.zeros(seen.depth.shape, bool)

    def cast(rows: Ints, columns: Ints) -> None:
        at, out = points(scene, seen, rows, columns)
        towards, reach = _towards(key, at)
        hit = _stops(scene, rays, seen.face[rows, columns], at + out * LIFT, towards, reach)
        casters[hit[hit >= 0]] = True
        blocked[rows, columns] = hit >= 0

    rows, columns = np.nonzero(facing[::fine, ::fine] > 0)
    cast((rows * fine).astype(np.int32), (columns * fine).astype(np.int32))
    if fine > 1:
        high = seen.depth.shape[0] // fine
        bounds = np.linspace(0, high, WORKERS * 4 + 1).astype(int)
        dark = np.ascontiguousarray(blocked[::fine, ::fine])

        def band(a: int, b: int) -> tuple[Ints, Ints]:
            return own(a, b, fine, seen.face, seen.depth, facing, dark, scene.things, scene.parts, blocked)

        found = list(pool.map(band, bounds[:-1], bounds[1:]))
        cast(np.concatenate([one[0] for one in found]), np.concatenate([one[1] for one in found]))
    facing[blocked] = 0
    return facing


def _stops(scene: Scene, rays: Rays, face: Ints, starts: Floats, towards: Floats, reach: Floats) -> Ints:
    """What stops light on its way to surfaces `face` (N,) near `starts` (N,3): a face each, or -1."""
    lift = _CLEAR[scene.parts[face]][:, None]
    hit = rays.first(starts + towards * lift, towards, np.maximum(reach - lift[:, 0], 1e-3))
    # A face throws no shadow on itself, nor do its glasses: folds and frames would come out as patches.
    own = _PLAIN[scene.parts[face]] & _THIN[scene.parts[hit]] & (scene.things[face] == scene.things[hit])
    hit[own] = -1
    return hit


def _stopped(scene: Scene, seen: Seen, key: Key, rays: Rays, facing: Floats, casters: Bools) -> Floats:
    """The share of a light from afar, as wide as it is soft, that something stops: penumbras. By a few rays
    on every second pixel of both directions, matched to samples of the same surface.

    Only what stops its middle counts as a caster: what grazes its rim leaves no shadow of its own."""
    rows, columns, there, grid = coarse(seen)
    at, out = points(scene, seen, rows, columns)
    face = seen.face[rows, columns]
    starts = at + out * LIFT
    middle = np.array(key.direction, np.float64)
    aside = np.cross(middle, [0.0, 0.0, 1.0] if abs(middle[2]) < 0.9 else [1.0, 0.0, 0.0])
    aside /= np.linalg.norm(aside)
    third = np.cross(middle, aside)
    step = 2 * seen.fine
    turn = ((rows // step % 4) * 4 + columns // step % 4) * (2 * np.pi / 16 * 7)
    count = np.zeros(len(rows), np.float32)
    lit = facing[rows, columns] > 0
    for n in range(SOFT_RAYS):
        wide = np.tan(np.radians(key.soft)) * np.sqrt(n / (SOFT_RAYS - 1))
        angle = n * 2.399963 + turn
        way = middle + wide * (np.cos(angle)[:, None] * aside + np.sin(angle)[:, None] * third)
        way = np.ascontiguousarray(way / np.linalg.norm(way, axis=1, keepdims=True), np.float32)
        hit = _stops(scene, rays, face[lit], starts[lit], way[lit], np.full(int(lit.sum()), 1e6, np.float32))
        if n == 0:
            casters[hit[hit >= 0]] = True
        count[lit] += hit >= 0
    shares = np.zeros(grid, np.float32)
    shares[there] = count / SOFT_RAYS
    return matched(scene, seen, shares, there, rows, columns)


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


@cache
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
    rows, columns, there, grid = coarse(seen)
    at, out = points(scene, seen, rows, columns)
    origins = np.empty((len(rows) * OPEN_RAYS, 3), np.float32)
    flat = np.empty_like(origins)
    pattern = _pattern()
    bounds = np.linspace(0, len(rows), WORKERS * 4 + 1).astype(int)

    def band(a: int, b: int) -> None:
        mine = slice(a * OPEN_RAYS, b * OPEN_RAYS)
        around(rows[a:b], columns[a:b], step, at[a:b], out[a:b], pattern, origins[mine], flat[mine])

    list(pool.map(band, bounds[:-1], bounds[1:]))
    hit = rays.first(origins, flat, np.full(len(flat), OCCLUSION_REACH, np.float32))
    casters[hit[hit >= 0]] = True
    open_ = np.ones(grid, np.float32)
    open_[there] = 1 - (hit >= 0).reshape(-1, OPEN_RAYS).mean(1)
    return matched(scene, seen, open_, there, rows, columns)
