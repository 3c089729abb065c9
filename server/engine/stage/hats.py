"""Hats: shells over the hair, fitted to the head that wears them."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Part
from server.engine.stage import hair, mesh
from server.engine.stage.bodies import Posed
from server.engine.stage.paint import TRIMS
from server.engine.stage.sheet import Sheet

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Piece = tuple[Floats, Floats, Ints, Floats]

_ROWS = 18
_RISE = 0.034
"""How far a hat stands off the skin in metres: more than any hair beneath it."""


def sheets(kinds: Mapping[Part, str], posed: Posed) -> list[Sheet]:
    """Hat and glasses of a posed body; `kinds` maps the parts that are there to their kinds."""
    kind = kinds.get("hat")
    if kind not in ("cap", "beanie"):
        return []
    return [
        Sheet("hat", vertices, normals, faces, where, "cloth", TRIMS[kind])
        for vertices, normals, faces, where in wear(kind, posed)
    ]


def wear(kind: str, posed: Posed) -> list[Piece]:
    """The pieces of a hat on a posed body: vertices, normals, faces, paint coordinates
    (azimuth in radians, way from crown 0 to brim 1, 0, 0)."""
    grid = hair.scalp()
    skin = (grid.bind @ posed.rest).reshape(hair.COLUMNS, hair.SCALP, 3).astype(np.float64)
    size = hair.head_size(posed.rest)
    azimuth = grid.azimuth.astype(np.float64)
    for _ in range(4):
        skin = 0.5 * skin + 0.25 * (np.roll(skin, 1, 0) + np.roll(skin, -1, 0))
    crown = skin[:, 0].mean(0)
    middle = crown - [0, 0, 0.11 * size]
    front = np.cos(azimuth)
    # The brim runs from the upper forehead to low on the back of the head.
    brim = (
        crown[2] - size * (0.084 - 0.016 * front)
        if kind == "cap"
        else crown[2] - size * (0.088 - 0.018 * front)
    )
    radius = np.empty((hair.COLUMNS, _ROWS))
    points = np.empty((hair.COLUMNS, _ROWS, 3))
    for c in range(hair.COLUMNS):
        heights = skin[c, :, 2]
        order = np.argsort(heights)
        levels = crown[2] + (brim[c] - crown[2]) * np.linspace(0, 1, _ROWS) ** 1.6
        away = np.hypot(skin[c, :, 0] - middle[0], skin[c, :, 1] - middle[1])
        radius[c] = np.interp(levels, heights[order], away[order])
        points[c, :, 2] = levels
    for _ in range(6):
        radius = 0.5 * radius + 0.25 * (np.roll(radius, 1, 0) + np.roll(radius, -1, 0))
    way = np.linspace(0, 1, _ROWS)
    swell = _RISE * size * (np.sin(np.pi * np.clip(way, 0, 0.62)) * 0.15 + 0.85)
    radius[:, 0] = 0
    radius[:, 1:] += swell[None, 1:] * np.clip(way[None, 1:] * 6, 0, 1)
    points[..., 0] = middle[0] + np.sin(azimuth)[:, None] * radius
    points[..., 1] = middle[1] - np.cos(azimuth)[:, None] * radius
    points[..., 2] += _RISE * size * 0.92 * (1 - way[None] ** 3)
    if kind == "beanie":
        points = _beanie(points, middle, azimuth, radius, size)
    rows = points.shape[1]
    faces = hair.grid_faces(rows)
    where = np.zeros((hair.COLUMNS, rows, 4), np.float32)
    where[..., 0] = azimuth[:, None]
    where[..., 1] = np.linspace(0, 1, rows)[None]
    pieces = [_piece(posed, points.reshape(-1, 3), faces, where.reshape(-1, 4))]
    if kind == "cap":
        pieces.append(_peak(posed, points[:, -1], azimuth, size))
    return pieces


def _beanie(
    points: NDArray[np.float64],
    middle: NDArray[np.float64],
    azimuth: NDArray[np.float64],
    radius: NDArray[np.float64],
    size: float,
) -> NDArray[np.float64]:
    """Adds a soft crown and a turned-up rim."""
    soft = points.copy()
    soft[:, : _ROWS // 2, 2] += 0.012 * size * np.cos(np.linspace(0, np.pi / 2, _ROWS // 2))[None]
    rim = []
    for out, up in ((0.006, 0.0), (0.008, 0.010), (0.007, 0.030), (0.002, 0.036)):
        ring = soft[:, -1].copy()
        ring[:, 0] += np.sin(azimuth) * out * size
        ring[:, 1] -= np.cos(azimuth) * out * size
        ring[:, 2] += up * size
        rim.append(ring)
    return np.concatenate([soft, np.stack(rim, 1)], 1)


def _peak(posed: Posed, brim: NDArray[np.float64], azimuth: NDArray[np.float64], size: float) -> Piece:
    """A cap's peak: a curved tongue in front, with an underside."""
    span, depth = 41, 9
    angle = np.linspace(-1.05, 1.05, span)
    base = np.stack(
        [np.interp(angle % (2 * np.pi), azimuth, brim[:, k], period=2 * np.pi) for k in range(3)], 1
    )
    reach = 0.075 * size * np.sqrt(np.clip(1 - (angle / 1.06) ** 2, 0, 1))
    rows = []
    for t in np.linspace(0, 1, depth):
        row = base.copy()
        row[:, 1] -= reach * t
        sunk = (0.010 * t**2 + 0.030 * (angle / 1.05) ** 2 * t) * reach / (0.075 * size)
        row[:, 2] += 0.004 * size - sunk * size
        rows.append(row)
    top = np.stack(rows, 1)
    under = top - [0, 0, 0.004 * size]
    points = np.concatenate([top.reshape(-1, 3), under.reshape(-1, 3)])
    i, j = np.meshgrid(np.arange(span - 1), np.arange(depth - 1), indexing="ij")
    q = (i * depth + j).ravel()
    upper = np.concatenate(
        [np.stack([q, q + 1, q + depth], 1), np.stack([q + 1, q + depth + 1, q + depth], 1)]
    )
    lower = upper[:, ::-1] + span * depth
    where = np.zeros((len(points), 4), np.float32)
    where[:, 1] = 0.9
    where[:, 2] = 1.0
    faces = np.concatenate([upper, lower]).astype(np.int32)
    return _piece(posed, points, faces, where)


def _piece(posed: Posed, points: NDArray[np.float64], faces: Ints, where: Floats) -> Piece:
    vertices = posed.carry("head", points.astype(np.float32))
    return vertices, mesh.normals(vertices, faces), faces, where
