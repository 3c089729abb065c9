"""Beards: a shell on the jaw, cut along clean lines, and locks that hang from it. They follow the face.

Places are told on the reference head: `x` aside, `z` above the eyes in metres, and the azimuth in degrees.
"""

from functools import cache

import numpy as np

from server.engine.stage import mesh
from server.engine.stage.anatomy import anatomy
from server.engine.stage.bodies import Posed
from server.engine.stage.hair.growing import Piece, Style, grown
from server.engine.stage.hair.head import Doubles, Floats, Head, Ints, level, places
from server.engine.stage.hair.locks import Locks, taper
from server.engine.stage.paint import LOCKS, STUBBLE
from server.engine.stage.template import template

_CHEEK = ((0, -0.050), (14, -0.053), (22, -0.066), (32, -0.064), (46, -0.040), (53, -0.010), (57, 0.012),
          (64, 0.010), (67, -0.02), (75, -0.06))  # fmt: skip
_THROAT = ((0, -0.150), (30, -0.140), (50, -0.118), (60, -0.085), (66, -0.045), (75, -0.03))
KINDS = ("stubble", "moustache", "goatee", "full", "long")
_THICK = {"stubble": 0.0011, "moustache": 0.0085, "goatee": 0.009, "full": 0.0115, "long": 0.0125}


def _field(kind: str, x: Doubles, z: Doubles, azimuth: Doubles) -> Doubles:
    """How far (metres, negative outside) places lie within a beard."""
    x = np.abs(x)
    lips = np.hypot(x / 0.029, (z + 0.0735) / 0.0125)
    free = (lips - 1) * 0.0125
    # Full under the nose, closing to points at the corners of the mouth.
    droop = 0.0660 + 0.30 * np.clip(x - 0.014, 0, 1)
    whiskers = np.minimum(-0.0510 - 0.08 * x - 7.5 * x**2 - z, z + droop)
    whiskers = np.minimum(whiskers, 0.041 - x)
    if kind == "moustache":
        return np.asarray(np.minimum(whiskers, free))
    if kind == "goatee":
        chin = np.minimum(0.027 - 0.10 * np.clip(-0.10 - z, 0, 1) - x, np.minimum(-0.080 - z, z + 0.142))
        corners = np.minimum(0.0065 - np.abs(x - 0.0335), np.minimum(-0.062 - z, z + 0.10))
        return np.asarray(np.minimum(np.maximum(np.maximum(whiskers, corners), chin), free))
    upper = np.interp(azimuth, [a for a, _ in _CHEEK], [h for _, h in _CHEEK]) - z
    lower = z - np.interp(azimuth, [a for a, _ in _THROAT], [h for _, h in _THROAT])
    return np.asarray(np.minimum(np.minimum(upper, lower), free))


@cache
def _cloth(kind: str) -> tuple[mesh.Blend, Ints, Floats, Floats]:
    """The operator from body vertices to a beard's, its faces, how thick it is (V,) and its paint (V,4)."""
    t = template()
    faces = anatomy().groups["body"].faces
    at = t.at.astype(np.float64)
    rest = at - np.array([0, t.eye[1], t.eye[2]])
    near = (t.head > 0.25) & (rest[:, 2] < 0.04) & (rest[:, 2] > -0.19) & (rest[:, 1] < 0.085)
    # Not the inside of the mouth: only skin that is the outermost there.
    middle = np.array([0.0, t.eye[1] + 0.105, t.eye[2] - 0.06])
    out = mesh.normals(t.at, faces)
    near &= ((at - middle) * out).sum(1) > 0.02
    chosen = faces[near[faces].all(1)]
    refine, fine = mesh.subdivide(chosen, len(t.at))
    refined = (refine @ t.at).astype(np.float64)
    azimuth, _ = places(refined - np.array([0, t.eye[1] + 0.105, t.eye[2]]))
    away = np.abs((np.degrees(azimuth) + 180) % 360 - 180)
    x, z = refined[:, 0], refined[:, 2] - t.eye[2]
    field = _field(kind, x, z, away)
    used = np.zeros(len(refined), bool)
    used[np.unique(fine)] = True
    field = np.where(used, field, -1.0)
    cut, kept = mesh.cut(fine, field.astype(np.float32))
    values = np.stack([field, x, z, np.radians(away) * np.sign(x)], 1).astype(np.float32)
    inside, x1, _, turn = (cut @ values).T
    thick = _THICK[kind] * np.clip(inside / 0.009, 0, 1) ** 0.6 + 0.0004
    strand = turn * 8.0 if kind in ("full", "long") else x1 * 130.0
    place = 2 * (strand - np.floor(strand)) - 1
    where = np.zeros((len(thick), 4), np.float32)
    where[:, 0] = place
    where[:, 1] = (np.sin(np.floor(strand) * 12.9898) * 43758.5453) % 1.0
    where[:, 2] = 0.3
    where[:, 3] = 100.0
    if kind != "stubble":
        thick = thick + 0.0012 * (1 - place**2) * np.clip(inside / 0.006, 0, 1)
    return mesh.blend(*_entries(refine, cut)), kept, thick.astype(np.float32), where


def _entries(first: mesh.Blend, second: mesh.Blend) -> tuple[Ints, Ints, Floats, int]:
    """The entries of `second` after `first` as one sparse matrix."""
    rows, columns, weights = [], [], []
    for n in range(len(second.starts) - 1):
        for k in range(second.starts[n], second.starts[n + 1]):
            m, share = second.columns[k], second.weights[k]
            a, b = first.starts[m], first.starts[m + 1]
            rows.append(np.full(b - a, n, np.int32))
            columns.append(first.columns[a:b])
            weights.append(first.weights[a:b] * share)
    return (
        np.concatenate(rows),
        np.concatenate(columns),
        np.concatenate(weights).astype(np.float32),
        len(second.starts) - 1,
    )


@cache
def _calm() -> mesh.Blend:
    return mesh.smoother(anatomy().groups["body"].faces, len(template().at))


def shell(kind: str, posed: Posed) -> tuple[Floats, Floats, Ints, Floats]:
    """Vertices, normals, faces and paint coordinates of the beard on the skin."""
    operator, faces, thick, where = _cloth(kind)
    out = mesh.normals(posed.vertices, anatomy().groups["body"].faces)
    for _ in range(9 if kind == "stubble" else 3):
        out = _calm() @ out
    normals = operator @ out
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-6)
    scale = np.float32(posed.height / 1.7) if posed.height < 1.7 else np.float32(1)
    return operator @ posed.vertices + normals * (thick * scale)[:, None], normals, faces, where


def hanging(kind: str, head: Head, posed: Posed, cloth: float) -> list[Piece]:
    """Locks that hang from the jaw."""
    if kind not in ("goatee", "full", "long"):
        return []
    return grown(_style(kind), head, posed, None, cloth)


SAMPLES = 9


@cache
def _style(kind: str) -> Style:
    random = np.random.default_rng(91)
    wide, count, length = {"goatee": (13, 5, 0.030), "full": (58, 17, 0.030), "long": (48, 15, 0.165)}[kind]
    tiers = []
    for tier in range(2 if kind != "goatee" else 1):
        degrees = np.linspace(-wide, wide, count - 2 * tier) * (1 - 0.12 * tier)
        # Roots lie on the edge of the jaw, which climbs towards the ears; a second tier above it.
        height = np.interp(np.abs(degrees), (0, 20, 45, 60), (-0.108, -0.103, -0.080, -0.050))
        height = height + (0.016 if tier else 0.0)
        phi = np.radians(degrees)
        theta = level(phi, height, face=True)
        tiers.append(_hung(phi, theta, degrees / wide, length * (1 - 0.25 * tier), random, kind))
    return Style((), tuple(tiers))


def _hung(
    phi: Doubles, theta: Doubles, aside: Doubles, length: float, random: np.random.Generator, kind: str
) -> Locks:
    count = len(phi)
    t = np.linspace(0, 1, SAMPLES)
    long = kind == "long"
    own = (
        length * (1 - (0.62 if long else 0.30) * np.abs(aside) ** 1.4) * (0.88 + 0.24 * random.random(count))
    )
    drop = np.zeros((count, SAMPLES, 3))
    drop[..., 2] = -own[:, None] * t[None]
    # Locks close to a point below the chin, and stand forward of the throat.
    drop[..., 0] = -np.sin(phi)[:, None] * (0.040 if long else 0.010) * t[None] ** 1.5
    drop[..., 1] = -(0.004 + 0.006 * (1 - np.abs(aside)))[:, None] * np.sin(t * np.pi * 0.7)[None]
    size = (0.85 + 0.3 * random.random(count))[:, None] * (1.0 if kind != "goatee" else 0.72)
    return Locks(
        phi=np.repeat(phi[:, None], SAMPLES, 1),
        theta=np.repeat(theta[:, None], SAMPLES, 1),
        lift=np.full((count, SAMPLES), 0.007),
        drop=drop,
        width=0.0145 * size * taper(t, 0.8, 0.35, 0.7)[None],
        depth=0.009 * size * taper(t, 0.7, 0.35, 0.7)[None],
        chance=random.random(count),
        outer=1.0,
        closed=True,
        free=True,
        across=6,
        trim=LOCKS,
    )


def trim(kind: str) -> int:
    return STUBBLE if kind == "stubble" else LOCKS
