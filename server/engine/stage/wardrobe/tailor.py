"""Prepares cuts on the reference body: everything about a garment that is the same on all bodies.

A cut starts from a surface of the body model, is relaxed so that cloth spans hollows, pushed out along its
normals, subdivided and cut where its field crosses zero. All but the pushing is a linear operator.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from server.engine.stage import mesh
from server.engine.stage.anatomy import anatomy
from server.engine.stage.template import Template, template
from server.engine.stage.wardrobe.cut import HANDS, Cut
from server.engine.stage.wardrobe.fields import Field

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

_NEAR = 0.045
"""How far from a smoothed rim the cloth goes along with it, metres."""

_FACING = 0.014
"""How far the inside of a hem is drawn, metres."""


@dataclass(frozen=True)
class Base:
    """A surface of the body model: its vertices in the body, its own faces, and the same subdivided."""

    source: Ints
    faces: Ints
    smooth: mesh.Blend
    refine: mesh.Blend
    fine: Ints
    detailed: Template


@dataclass(frozen=True)
class Ring:
    """One open edge of a cut: its vertices in order, the operator that smooths it, whether it is level."""

    at: Ints
    fair: Floats | None
    level: bool


@dataclass(frozen=True)
class Edge:
    """The open edges of a sheet: their vertices, the way from each into the cloth, and the faces of the
    strip that is turned in there (three rows of as many vertices)."""

    rim: Ints
    inward: mesh.Blend
    hem: Ints


@dataclass(frozen=True)
class Pattern:
    """A cut ready for any body. `where` (V,4) are the paint's coordinates: reference x, y, z, then the way
    along an arm (0 to 3) or, negative, a leg (0 to -2). `follow` moves cloth near an edge with the edge."""

    cut: Cut
    base: Base
    offset: Floats
    along: Floats
    trim: mesh.Blend
    faces: Ints
    where: Floats
    rings: tuple[Ring, ...]
    follow: mesh.Blend
    edge: Edge


@cache
def base(group: str) -> Base:
    """A surface to cut from, prepared once."""
    t = template()
    if group == HANDS:
        skin = anatomy().groups["body"].faces
        faces = skin[(t.arm[skin] > 1.6).all(1)]
    else:
        faces = anatomy().groups[group].faces
    source, inverse = np.unique(faces, return_inverse=True)
    own = inverse.reshape(-1, 3).astype(np.int32)
    if group == HANDS:
        same = np.arange(len(source), dtype=np.int32)
        refine, fine = mesh.blend(same, same, np.ones(len(source), np.float32), len(source)), own
    else:
        refine, fine = mesh.subdivide(own, len(source))
    source = source.astype(np.int32)
    return Base(source, own, mesh.smoother(own, len(source)), refine, fine, t.refined(refine, source))


def everything(t: Template) -> Ints:
    """Indices of all vertices of a reference body."""
    return np.arange(len(t.at), dtype=np.int32)


def prepare(cut: Cut) -> Pattern:
    """A cut with its operators; a few tens of milliseconds."""
    t = template()
    b = base(cut.group)
    field = cut.keep(b.detailed, everything(b.detailed))
    trim, faces = mesh.cut(b.fine, np.asarray(field, np.float32))
    d = b.detailed
    limb = np.maximum(d.arm, 0) - np.maximum(d.leg, 0)
    where = trim @ np.concatenate([d.at, limb[:, None]], 1).astype(np.float32)
    stand = trim @ d.stand
    count = len(where)
    rings = []
    for ring in mesh.loops(faces):
        fair = mesh.fairing(stand[ring], cut.fair) if cut.fair > 0 and len(ring) > 8 else None
        trunk = cut.level and abs(where[ring, 3]).mean() < 0.4 and np.ptp(stand[ring, 2]) < 0.06
        rings.append(Ring(ring, fair, bool(trunk)))
    edge = edge_of(stand, faces, [ring.at for ring in rings])
    return Pattern(
        cut=cut,
        base=b,
        offset=np.asarray(cut.offset(t, b.source), np.float32),
        along=_limb_axis(t, b.source),
        trim=trim,
        faces=faces,
        where=where,
        rings=tuple(rings),
        follow=_follow(stand, edge.rim, count),
        edge=edge,
    )


def _limb_axis(t: Template, source: Ints) -> Floats:
    """How much of a limb's cloth a vertex is: 0 on the trunk, 1 on arms and legs."""
    arm = np.clip(t.arm[source] / 0.4, 0, 1)
    leg = np.clip((t.leg[source] - 0.35) / 0.4, 0, 1) * (t.leg[source] < 1.95)
    return np.asarray(np.maximum(arm, leg), np.float32)


def _apart(at: Floats, rim: Ints) -> Floats:
    """Distances (rim, V) from the points of a rim to all points."""
    square = (at**2).sum(1)
    found = square[rim][:, None] + square[None] - 2 * at[rim] @ at.T
    return np.asarray(np.sqrt(np.maximum(found, 0)), np.float32)


def _follow(at: Floats, rim: Ints, count: int) -> mesh.Blend:
    """Moves what lies near a rim as the nearest point of the rim is moved."""
    if not len(rim):
        return mesh.blend(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.float32), count)
    away = _apart(at, rim)
    nearest = away.argmin(0)
    weight = np.clip(1 - away.min(0) / _NEAR, 0, 1) ** 2
    weight[rim] = 1.0
    nearest[rim] = np.arange(len(rim))
    rows = np.nonzero(weight > 0)[0].astype(np.int32)
    return mesh.blend(rows, nearest[rows].astype(np.int32), weight[rows], count)


def edge_of(at: Floats, faces: Ints, rings: list[Ints]) -> Edge:
    """The edges of a sheet along its rings, as it lies on the reference body."""
    rim = np.concatenate(rings) if rings else np.zeros(0, np.int32)
    return Edge(rim, _inward(at, rim), _hem_faces(rings))


def _inward(at: Floats, rim: Ints) -> mesh.Blend:
    """For each vertex of the rim: the mean of the cloth within about two centimetres, less itself."""
    away = _apart(at, rim)
    away[:, rim] = 9.0
    near = away < np.maximum(0.022, away.min(1, initial=9.0) + 1e-6)[:, None]
    rows, columns = np.nonzero(near)
    share = 1 / np.maximum(near.sum(1), 1)
    own = np.arange(len(rim))
    return mesh.blend(
        np.concatenate([rows, own]).astype(np.int32),
        np.concatenate([columns, rim]).astype(np.int32),
        np.concatenate([share[rows], np.full(len(rim), -1.0)]),
        len(rim),
    )


def _hem_faces(rings: list[Ints]) -> Ints:
    """Faces of the turned edges: three rows (edge, underside, facing) of as many vertices as the rim has."""
    total = sum(len(ring) for ring in rings)
    made, start = [], 0
    for ring in rings:
        here = start + np.arange(len(ring), dtype=np.int32)
        ahead = np.roll(here, -1)
        for row in (0, 1):
            a, b, c, d = (
                here + row * total,
                ahead + row * total,
                here + (row + 1) * total,
                ahead + (row + 1) * total,
            )
            # A rim runs along its faces; the edge beside it runs the other way.
            made += [np.stack([b, a, c], 1), np.stack([b, c, d], 1)]
        start += len(ring)
    return np.concatenate(made).astype(np.int32) if made else np.zeros((0, 3), np.int32)


def inside(pattern: Pattern, keep: Field) -> Floats:
    """Another cut's field at the vertices of a pattern: positive where that cloth is."""
    d = pattern.base.detailed
    field = np.asarray(keep(d, everything(d)), np.float32)
    return (pattern.trim @ field[:, None])[:, 0]


FACING = _FACING
