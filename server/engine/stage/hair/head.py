"""The head as a globe: where skin lies in every direction from the middle of the skull.

A place on a head is an azimuth (`phi`, radians, 0 in front, growing to the figure's left) and a polar angle
(`theta`, 0 at the crown). Rays from and to the middle of the reference skull bind a grid of such places to
the skin once; a head of any age or shape costs two sparse products afterwards.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from embreex import rtcore_scene
from embreex.mesh_construction import TriangleMesh
from numpy.typing import NDArray
from PIL import Image

from server.engine.stage import mesh
from server.engine.stage.anatomy import BODY, anatomy
from server.engine.stage.bodies import Posed
from server.engine.stage.kept import Kept
from server.engine.stage.template import template

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Ints = NDArray[np.int32]

COLUMNS, ROWS = 96, 60
LOWEST = np.radians(156.0)
PHI: Doubles = (np.arange(COLUMNS) + 0.5) * 2 * np.pi / COLUMNS
THETA: Doubles = np.linspace(np.radians(0.6), LOWEST, ROWS)


@dataclass(frozen=True)
class Globe:
    """`skull` and `outer` give COLUMNS × ROWS points from body vertices: skin without ears and nose, and
    the outermost skin. `height` and `face` (COLUMNS, ROWS) are how far a place of the reference skull, or
    of its outermost skin, lies above its eyes in metres."""

    skull: mesh.Blend
    outer: mesh.Blend
    height: Doubles
    face: Doubles


def _middle() -> Doubles:
    t = template()
    return np.array([0.0, t.eye[1] + 0.105, t.eye[2] + 0.005])


def ears() -> NDArray[np.bool_]:
    """Body vertices on an ear, by the model's own UV mask."""
    data = anatomy()
    mask = np.asarray(Image.open(data.folder / "textures" / "mpfb_ears.jpg").convert("L")) > 100
    group = data.groups["body"]
    uv = data.uv[group.corners].reshape(-1, 2)
    size = mask.shape[0]
    x = np.clip((uv[:, 0] * size).astype(int), 0, size - 1)
    y = np.clip(((1 - uv[:, 1]) * size).astype(int), 0, size - 1)
    found = np.zeros(len(template().at), bool)
    found[group.faces.reshape(-1)[mask[y, x]]] = True
    return found


@cache
def globe() -> Globe:
    """Shot once per process on the reference body."""
    t = template()
    faces = anatomy().groups["body"].faces
    nose = (t.at[faces][:, :, 2].max(1) < t.eye[2] + 0.01) & (t.at[faces][:, :, 1].max(1) < -0.10)
    head = faces[t.head[faces].min(1) > 0.6]
    plain = (t.head[faces].min(1) > 0.02) & ~ears()[faces].any(1) & ~nose
    phi, theta = np.meshgrid(PHI, THETA, indexing="ij")
    out = ball(phi, theta).reshape(-1, 3)
    skull = _shot(np.ascontiguousarray(faces[plain]), _middle(), out, 0.0)
    outer = _shot(np.ascontiguousarray(head), _middle(), -out, 0.5)
    height = (skull @ t.at)[:, 2].reshape(COLUMNS, ROWS) - t.eye[2]
    face = (outer @ t.at)[:, 2].reshape(COLUMNS, ROWS) - t.eye[2]
    return Globe(skull, outer, height.astype(np.float64), face.astype(np.float64))


def _shot(faces: Ints, middle: Doubles, directions: Doubles, away: float) -> mesh.Blend:
    """Points where rays meet the reference's `faces`; a ray that meets nothing lies
    between those above and below it that do."""
    scene = rtcore_scene.EmbreeScene()
    TriangleMesh(scene=scene, vertices=template().at, indices=faces)
    origins = middle - directions * away
    hit = scene.run(origins.astype(np.float32), directions.astype(np.float32), output=1)
    good = (hit["primID"] >= 0).reshape(COLUMNS, ROWS)
    row = np.arange(ROWS)[None]
    above = np.maximum.accumulate(np.where(good, row, -1), 1)
    below = np.minimum.accumulate(np.where(good, row, ROWS)[:, ::-1], 1)[:, ::-1]
    above = np.where(above < 0, below, above)
    below = np.where(below == ROWS, above, below)
    share = np.where(below > above, (row - above) / np.maximum(below - above, 1), 0.0)
    base = np.arange(COLUMNS)[:, None] * ROWS
    rows, columns, weights = [], [], []
    for ray, part in (((base + above).ravel(), 1 - share.ravel()), ((base + below).ravel(), share.ravel())):
        u, v = hit["u"][ray], hit["v"][ray]
        rows.append(np.repeat(np.arange(COLUMNS * ROWS, dtype=np.int32), 3))
        columns.append(faces[hit["primID"][ray]].ravel())
        weights.append((np.stack([1 - u - v, u, v], 1) * part[:, None]).ravel())
    return mesh.blend(
        np.concatenate(rows),
        np.concatenate(columns),
        np.concatenate(weights).astype(np.float32),
        COLUMNS * ROWS,
    )


def ball(phi: Doubles, theta: Doubles) -> Doubles:
    """Unit directions (…, 3) of places."""
    return np.stack([np.sin(theta) * np.sin(phi), -np.sin(theta) * np.cos(phi), np.cos(theta)], -1)


def places(directions: Doubles) -> tuple[Doubles, Doubles]:
    """The places (`phi`, `theta`) of directions (…, 3)."""
    x, y, z = np.moveaxis(directions, -1, 0)
    phi = np.arctan2(x, -y) % (2 * np.pi)
    return phi, np.arctan2(np.hypot(x, y), z)


@dataclass(frozen=True)
class Head:
    """One body's head at rest. `skull` and `outer` (COLUMNS, ROWS, 3) metres; `out` unit directions off
    the skull; `size` how large the head is against the reference; `grid_radius` (COLUMNS, ROWS) how far
    the outermost skin lies from `middle`."""

    skull: Doubles
    outer: Doubles
    out: Doubles
    middle: Doubles
    size: float
    radius: Doubles

    def at(self, phi: Doubles, theta: Doubles, outer: float = 0.0) -> tuple[Doubles, Doubles]:
        """Skin points and unit directions out of it at places; `outer` (0 to 1) goes over the ears."""
        points = between(self.skull, phi, theta)
        if outer:
            points = points + outer * (between(self.outer, phi, theta) - points)
        out = between(self.out, phi, theta)
        return points, out / np.linalg.norm(out, axis=-1, keepdims=True)

    def outside(self, points: Doubles, margin: Doubles | float) -> Doubles:
        """Points moved out of the head where they lie less than `margin` metres off its skin."""
        away = points - self.middle
        far = np.linalg.norm(away, axis=-1)
        phi, theta = places(away)
        skin = between(self.radius[..., None], phi, np.minimum(theta, LOWEST))[..., 0] + margin
        # Below the jaw there is no head to stay out of.
        low = np.clip((np.radians(128) - theta) / 0.25, 0, 1)
        push = np.maximum(skin - far, 0) * low
        return np.asarray(points + away / np.maximum(far, 1e-6)[..., None] * push[..., None])


def between(grid: Doubles, phi: Doubles, theta: Doubles) -> Doubles:
    """Values (…, K) of a grid (COLUMNS, ROWS, K) at places, bilinear."""
    c = (phi % (2 * np.pi)) / (2 * np.pi) * COLUMNS - 0.5
    r = np.clip((theta - THETA[0]) / (THETA[1] - THETA[0]), 0, ROWS - 1.001)
    c0, r0 = np.floor(c).astype(int), np.floor(r).astype(int)
    a, b = (c - c0)[..., None], (r - r0)[..., None]
    c1, c0 = (c0 + 1) % COLUMNS, c0 % COLUMNS
    top = grid[c0, r0] * (1 - a) + grid[c1, r0] * a
    low = grid[c0, r0 + 1] * (1 - a) + grid[c1, r0 + 1] * a
    return np.asarray(top * (1 - b) + low * b)


_heads = Kept(32)


def measured(posed: Posed) -> Head:
    """The head of a body, in its rest pose; kept by whose it is."""
    made: Head = _heads.get(posed.who, lambda: _measured(posed.rest))
    return made


def _measured(rest: Floats) -> Head:
    grid = globe()
    skull = (grid.skull @ rest).reshape(COLUMNS, ROWS, 3).astype(np.float64)
    outer = (grid.outer @ rest).reshape(COLUMNS, ROWS, 3).astype(np.float64)
    for one in (skull, outer):
        one[:, 0] = one[:, 0].mean(0)
        for _ in range(2):
            one[:, 1:-1] = 0.5 * one[:, 1:-1] + 0.25 * (one[:, 2:] + one[:, :-2])
            one[:] = 0.5 * one + 0.25 * (np.roll(one, 1, 0) + np.roll(one, -1, 0))
    size = head_size(rest)
    upper = skull[:, : ROWS // 2]
    middle = np.array([0.0, upper[..., 1].mean(), skull[0, 0, 2] - 0.1135 * size])
    out = skull - middle
    out /= np.linalg.norm(out, axis=2, keepdims=True)
    radius = np.maximum(np.linalg.norm(outer - middle, axis=2), np.linalg.norm(skull - middle, axis=2))
    return Head(skull, outer, out, middle, size, radius)


def head_size(rest: Floats) -> float:
    """How large a head is against the reference: by how far its crown lies above its eyes."""
    t = template()
    eye = anatomy().vertices("helper-l-eye")
    crown = int(t.at[:BODY, 2].argmax())
    own = float(rest[crown, 2] - rest[eye, 2].mean())
    reference = float(t.at[crown, 2] - t.at[eye, 2].mean())
    return own / reference


def level(phi: Doubles, height: Doubles, face: bool = False) -> Doubles:
    """The polar angles at which the reference skull, or its `face`, comes down to `height` metres above
    its eyes."""
    grid = globe().face if face else globe().height
    column = np.clip(((phi % (2 * np.pi)) / (2 * np.pi) * COLUMNS).astype(int), 0, COLUMNS - 1)
    found = np.empty(len(column))
    for k, c in enumerate(column):
        below = np.flatnonzero(grid[c] <= height[k])
        r = int(below[0]) if len(below) else ROWS - 1
        if r == 0:
            found[k] = THETA[0]
            continue
        step = grid[c, r - 1] - grid[c, r]
        part = (grid[c, r - 1] - height[k]) / step if step > 1e-9 else 0.0
        found[k] = THETA[r - 1] + float(np.clip(part, 0, 1)) * (THETA[r] - THETA[r - 1])
    return found
