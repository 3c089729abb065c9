"""Hair: sheets of locks that grow on the skull, fall where they are long, and end in points.

A style is drawn on a grid around the reference head: columns run from the crown down, at azimuth 0 in
front. Each grid point of the scalp is bound to the skin once; a head costs a sparse product afterwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

import numpy as np
from embreex import rtcore_scene
from embreex.mesh_construction import TriangleMesh
from numpy.typing import NDArray
from PIL import Image

from server.engine.blocking.staging import Part
from server.engine.stage import mesh
from server.engine.stage.anatomy import BODY, anatomy
from server.engine.stage.bodies import Posed
from server.engine.stage.sheet import Sheet
from server.engine.stage.template import template
from server.projects.vocabulary import Hair

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

COLUMNS = 168
SCALP = 20
FALL = 18


@dataclass(frozen=True)
class Cut:
    """Lengths in metres on the reference head. `front`, `side`, `back` are how far hair falls below the
    hairline; `open` is the azimuth (degrees) where the face opening ends; `top` and `rim` are thickness
    at the crown and at the hairline; `locks` how many around the head; `ridge` how deep between them."""

    front: float
    side: float
    back: float
    open: float
    top: float
    rim: float
    locks: int
    ridge: float
    point: float
    curl: float = 0.0
    bun: bool = False
    sweep: float = 0.0  # radians by which the ends of locks lean aside
    frame: bool = False  # hair in front grows longer step by step towards the sides
    ragged: float = 0.15  # how uneven locks are


STYLES: dict[Hair, Cut] = {
    "bald": Cut(0, 0, 0, 60, 0, 0, 1, 0, 0),
    "cropped": Cut(0.0, 0.0, 0.0, 60, 0.008, 0.003, 1, 0.0, 0.0),
    "short": Cut(0.034, 0.016, 0.020, 62, 0.026, 0.010, 24, 0.008, 0.85, sweep=0.30, ragged=0.9),
    "bob": Cut(0.042, 0.145, 0.075, 54, 0.024, 0.013, 30, 0.004, 0.10, curl=0.020),
    "long": Cut(0.0, 0.30, 0.27, 26, 0.024, 0.011, 26, 0.005, 0.22, curl=-0.012, frame=True, ragged=0.4),
    "bun": Cut(0.0, 0.0, 0.0, 60, 0.014, 0.003, 34, 0.0025, 0.0, bun=True),
}
"""How every style of `world.Hair` is cut."""

_CLOTHED = 0.045
"""Metres off the skin at which long hair lies on shoulders, whatever is worn there."""

_HAIRLINE = ((0, 0.068), (25, 0.066), (44, 0.054), (62, 0.036), (74, -0.012), (84, -0.018), (92, 0.026),
             (112, 0.022), (126, -0.060), (150, -0.092), (180, -0.098))  # fmt: skip
"""Azimuth from the front in degrees against the hairline's height above the eyes, on the reference."""


@dataclass(frozen=True)
class Scalp:
    """`bind` gives COLUMNS × SCALP points (row-major by column) of a head's skin from body vertices."""

    bind: mesh.Blend
    azimuth: Floats
    low: Floats
    radius: Floats


@cache
def scalp() -> Scalp:
    """The grid on the reference skull, from rays out of its middle; ears are bridged over."""
    t = template()
    faces = anatomy().groups["body"].faces
    nose = (t.at[faces][:, :, 2].max(1) < t.eye[2] + 0.01) & (t.at[faces][:, :, 1].max(1) < -0.10)
    keep = (t.head[faces].min(1) > 0.6) & ~_ears()[faces].any(1) & ~nose
    head = np.ascontiguousarray(faces[keep])
    middle = np.array([0, (t.eye[1] + 0.105), t.eye[2] + 0.035])
    scene = rtcore_scene.EmbreeScene()
    TriangleMesh(scene=scene, vertices=t.at, indices=head)
    # Half a column aside: no ray runs along the seam of the two halves of the mesh.
    azimuth = (np.arange(COLUMNS) + 0.5) * 2 * np.pi / COLUMNS
    polar = np.radians(np.arange(0.5, 150.0, 0.5))
    a, p = np.meshgrid(azimuth, polar, indexing="ij")
    out = np.stack([np.sin(p) * np.sin(a), -np.sin(p) * np.cos(a), np.cos(p)], -1)
    directions = out.reshape(-1, 3).astype(np.float32)
    origins = np.tile(middle.astype(np.float32), (len(directions), 1))
    hit = scene.run(origins, directions, output=1)
    found, u, v = hit["primID"], hit["u"], hit["v"]
    rows = found.reshape(len(azimuth), len(polar)) >= 0
    height = (middle[2] + out[..., 2] * hit["tfar"].reshape(rows.shape)).astype(np.float64)
    aside, above = ([float(stop[k]) for stop in _HAIRLINE] for k in (0, 1))
    line = t.eye[2] + np.interp(np.degrees(np.minimum(azimuth, 2 * np.pi - azimuth)), aside, above)
    entries: list[tuple[int, int, float]] = []
    for c in range(COLUMNS):
        good = np.flatnonzero(rows[c])
        below = good[height[c, good] <= line[c]]
        end = float(polar[below[0]] if len(below) else polar[good[-1]])
        for r, wanted in enumerate(np.linspace(0.01, end, SCALP)):
            right = int(np.searchsorted(polar[good], wanted))
            lo, hi = good[max(0, right - 1)], good[min(len(good) - 1, right)]
            span = polar[hi] - polar[lo]
            part = 0.0 if span == 0 else (wanted - polar[lo]) / span
            for at, share in ((lo, 1 - part), (hi, part)):
                ray = c * len(polar) + int(at)
                corners = head[found[ray]]
                bary = (1 - u[ray] - v[ray], u[ray], v[ray])
                entries.extend((c * SCALP + r, int(corners[k]), float(share * bary[k])) for k in range(3))
    table = np.array(entries)
    bind = mesh.blend(
        table[:, 0].astype(np.int32),
        table[:, 1].astype(np.int32),
        table[:, 2].astype(np.float32),
        COLUMNS * SCALP,
    )
    return Scalp(bind, azimuth.astype(np.float32), line.astype(np.float32), np.zeros(0, np.float32))


def _ears() -> NDArray[np.bool_]:
    """Body vertices on an ear, by the model's own UV mask."""
    data = anatomy()
    mask = np.asarray(Image.open(data.folder / "textures" / "mpfb_ears.jpg").convert("L")) > 100
    group = data.groups["body"]
    uv = data.uv[group.corners].reshape(-1, 2)
    size = mask.shape[0]
    x = np.clip((uv[:, 0] * size).astype(int), 0, size - 1)
    y = np.clip(((1 - uv[:, 1]) * size).astype(int), 0, size - 1)
    ears = np.zeros(len(template().at), bool)
    ears[group.faces.reshape(-1)[mask[y, x]]] = True
    return ears


def _locks(style: Cut) -> tuple[Floats, Floats]:
    """For each column its place in its lock (-1..1) and the lock's own random number (0..1)."""
    if style.locks == 1:
        return np.zeros(COLUMNS, np.float32), np.full(COLUMNS, 0.5, np.float32)
    random = np.random.default_rng(style.locks)
    widths = random.uniform(0.7, 1.3, style.locks)
    ends = np.concatenate([[0], np.cumsum(widths)]) / widths.sum() * COLUMNS
    ends += COLUMNS / style.locks * 0.5
    column = np.arange(COLUMNS) + 0.0
    column = np.where(column < ends[0], column + COLUMNS, column)
    lock = np.clip(np.searchsorted(ends, column, side="right") - 1, 0, style.locks - 1)
    place = 2 * (column - ends[lock]) / (ends[lock + 1] - ends[lock]) - 1
    return place.astype(np.float32), random.random(style.locks)[lock].astype(np.float32)


def sheets(kinds: Mapping[Part, str], posed: Posed) -> list[Sheet]:
    """Hair and beard of a posed body; `kinds` maps the parts that are there to their kinds."""
    kind = kinds.get("hair")
    if kind is None or kind not in STYLES or kind == "bald":
        return []
    vertices, faces, normals, where = grow(cast(Hair, kind), posed)
    return [Sheet("hair", vertices, normals, faces, where, "hair")]


def grow(kind: Hair, posed: Posed) -> tuple[Floats, Ints, Floats, Floats]:
    """Hair of a posed body: vertices (V,3), faces (F,3), normals (V,3) and paint coordinates (V,4):
    place across the lock (-1..1), the lock's random number, and the way from crown (0) to tip (1)."""
    style = STYLES[kind]
    grid = scalp()
    rest = posed.rest
    skin = (grid.bind @ rest).reshape(COLUMNS, SCALP, 3).astype(np.float64)
    for _ in range(2):
        skin[:, 1:-1] = 0.5 * skin[:, 1:-1] + 0.25 * (skin[:, 2:] + skin[:, :-2])
        skin = 0.5 * skin + 0.25 * (np.roll(skin, 1, 0) + np.roll(skin, -1, 0))
    skin[:, 0] = skin[:, 0].mean(0)
    size = head_size(rest)
    middle = skin[:, : SCALP // 2].mean((0, 1)) - [0, 0, 0.055 * size]
    out = skin - middle
    out /= np.linalg.norm(out, axis=2, keepdims=True)
    place, chance = _locks(style)
    down = np.linspace(0, 1, SCALP)
    bump = (1 - place**2)[:, None]
    rise = np.clip(down * 1.6, 0, 1)[None]
    thick = style.top + (style.rim - style.top) * (down[None] ** 3)
    falls = _fall(style, grid.azimuth, place, chance)
    # Where nothing falls, the sheet comes down to the skin at the hairline.
    closing = np.where((falls < 0.004)[:, None], np.clip((1 - down[None]) * 7, 0, 1), 1.0)
    thick = (thick + style.ridge * bump * rise) * closing + 0.0015
    points = skin + out * (thick * size)[:, :, None]
    tail = _tails(style, points[:, -1], out[:, -1], falls * size, size, place, chance)
    rows = np.concatenate([points, tail], 1)
    if style.sweep:
        rows = _swept(rows, middle, style.sweep)
    count = rows.shape[1]
    vertices = rows.reshape(-1, 3).astype(np.float32)
    faces = grid_faces(count)
    way = np.concatenate([down * 0.55, 0.55 + 0.45 * np.linspace(0, 1, FALL + 1)[1:]])
    where = np.zeros((COLUMNS, count, 4), np.float32)
    where[..., 0] = place[:, None]
    where[..., 1] = chance[:, None]
    where[..., 2] = way[None]
    where[..., 3] = np.degrees(grid.azimuth)[:, None]
    coords = where.reshape(-1, 4)
    if style.bun:
        vertices, faces, coords = _with_bun(vertices, faces, coords, skin, size)
    vertices = posed.carry("head", vertices)
    if max(style.side, style.back) > 0.2:
        vertices = _off_shoulders(vertices, posed)
    return vertices, faces, mesh.normals(vertices, faces), coords


@cache
def _shoulders() -> tuple[Ints, Ints]:
    """Body vertices around neck, shoulders and back that long hair lies on, thinned, and all body faces."""
    t = template()
    body = np.arange(BODY, dtype=np.int32)
    near = (t.neck[:BODY] < 0.03) & (t.at[:BODY, 2] > t.waist + 0.1) & (t.arm[:BODY] < 0.8)
    return body[near][::2], anatomy().groups["body"].faces


def _off_shoulders(vertices: Floats, posed: Posed) -> Floats:
    """Lifts hair that would sink into neck, shoulders or back, clothes included, onto them."""
    chosen, faces = _shoulders()
    skin = posed.vertices[chosen]
    out = mesh.normals(posed.vertices, faces)[chosen]
    low = np.flatnonzero(vertices[:, 2] < skin[:, 2].max() + 0.05)
    hair = vertices[low]
    nearest = np.empty(len(low), np.int64)
    for start in range(0, len(low), 512):
        part = hair[start : start + 512]
        nearest[start : start + 512] = ((part[:, None] - skin[None]) ** 2).sum(2).argmin(1)
    height = np.einsum("ij,ij->i", hair - skin[nearest], out[nearest])
    lift = np.clip(_CLOTHED * posed.height / 1.7 - height, 0, 0.12)
    moved = vertices.copy()
    moved[low] += out[nearest] * lift[:, None]
    grid = moved[: COLUMNS * (SCALP + FALL)].reshape(COLUMNS, SCALP + FALL, 3)
    for _ in range(3):
        grid[:, SCALP + 1 : -1] = 0.5 * grid[:, SCALP + 1 : -1] + 0.25 * (
            grid[:, SCALP + 2 :] + grid[:, SCALP:-2]
        )
    return moved


def _swept(rows: NDArray[np.float64], middle: NDArray[np.float64], sweep: float) -> NDArray[np.float64]:
    """Leans locks aside, more towards their ends and in front."""
    way = np.linspace(0, 1, rows.shape[1])[None] ** 2
    flat = rows - middle
    front = np.clip(-flat[..., 1] / (np.hypot(flat[..., 0], flat[..., 1]) + 1e-6), 0.15, 1)
    angle = sweep * way * front
    c, s = np.cos(angle), np.sin(angle)
    out = rows.copy()
    out[..., 0] = middle[0] + c * flat[..., 0] - s * flat[..., 1]
    out[..., 1] = middle[1] + s * flat[..., 0] + c * flat[..., 1]
    return out


def head_size(rest: Floats) -> float:
    """How large a head is against the reference: by the width between the eyes and the crown's height."""
    t = template()
    eye = anatomy().vertices("helper-l-eye")
    crown = int(t.at[:BODY, 2].argmax())
    own = float(rest[crown, 2] - rest[eye, 2].mean())
    reference = float(t.at[crown, 2] - t.at[eye, 2].mean())
    return own / reference


def _fall(style: Cut, azimuth: Floats, place: Floats, chance: Floats) -> Floats:
    """How far each column hangs below the hairline, metres on the reference head."""
    away = np.degrees(np.minimum(azimuth, 2 * np.pi - azimuth))
    stops = [(0.0, style.front), (style.open, style.front * 0.9)]
    if style.frame:
        steps = ((10, 0.10), (20, 0.33), (28, 0.72), (36, 1.0))
        stops += [(style.open + more, style.side * share) for more, share in steps]
    else:
        stops += [(style.open + 5, style.side)]
    stops += [(95, style.side), (140, style.back), (180, style.back)]
    length = np.interp(away, [stop[0] for stop in stops], [stop[1] for stop in stops])
    tip = 1 - style.point * np.abs(place) ** 1.5 * 0.8 - style.ragged * (chance - 0.5)
    return np.asarray(length * tip, np.float32)


def _tails(
    style: Cut, start: Floats, out: Floats, falls: Floats, size: float, place: Floats, chance: Floats
) -> NDArray[np.float64]:
    """The hanging part (COLUMNS, FALL, 3): down from the hairline, first outwards, then to the curl."""
    flat = out * [1, 1, 0]
    flat /= np.linalg.norm(flat, axis=1, keepdims=True) + 1e-9
    t = np.linspace(0, 1, FALL + 1)[1:]
    swell = np.sin(np.clip(t, 0, 1) * np.pi * 0.6) * 0.008 * size
    inward = -style.curl * size * np.clip(t - 0.45, 0, 1) ** 2 / 0.3
    fall = falls[:, None]
    away = np.where(fall > 0.05 * size, swell[None] + inward[None], 0.10 * fall * t[None])
    ridge = style.ridge * size * (1 - place**2)[:, None] * np.ones_like(t)[None] * (fall > 0.05 * size)
    points = start[:, None] + flat[:, None] * (away + ridge * 0.3)[..., None]
    points[..., 2] -= fall * t[None]
    return np.asarray(points)


def grid_faces(count: int) -> Ints:
    c, r = np.meshgrid(np.arange(COLUMNS), np.arange(count - 1), indexing="ij")
    a = c * count + r
    b = ((c + 1) % COLUMNS) * count + r
    first = np.stack([a, a + 1, b], -1).reshape(-1, 3)
    second = np.stack([b, a + 1, b + 1], -1).reshape(-1, 3)
    return np.concatenate([first, second]).astype(np.int32)


def _with_bun(
    vertices: Floats, faces: Ints, coords: Floats, skin: NDArray[np.float64], size: float
) -> tuple[Floats, Ints, Floats]:
    """Adds a ball of wound hair at the back of the head."""
    rings, around = 20, 40
    base = skin[COLUMNS // 2, int(SCALP * 0.62)]
    centre = base + np.array([0, 0.036, 0.006]) * size
    p, a = np.meshgrid(np.linspace(0, np.pi, rings), np.linspace(0, 2 * np.pi, around), indexing="ij")
    radius = 0.047 * size * (1 + 0.035 * np.cos(3 * a + 2.2 * p * 2))
    ball = np.stack([np.sin(p) * np.cos(a), np.cos(p) * 0.86, np.sin(p) * np.sin(a)], -1) * radius[..., None]
    ball = (ball + centre).reshape(-1, 3).astype(np.float32)
    i, j = np.meshgrid(np.arange(rings - 1), np.arange(around - 1), indexing="ij")
    q = i * around + j
    sides = np.concatenate(
        [
            np.stack([q, q + 1, q + around], -1).reshape(-1, 3),
            np.stack([q + 1, q + around + 1, q + around], -1).reshape(-1, 3),
        ]
    )
    turn = ((a * 3 / (2 * np.pi) + p * 1.4) % 1.0) * 2 - 1
    where = np.stack([turn, np.full_like(turn, 0.5), 0.25 + 0.5 * p / np.pi, np.zeros_like(p)], -1)
    return (
        np.concatenate([vertices, ball]),
        np.concatenate([faces, (sides + len(vertices)).astype(np.int32)]),
        np.concatenate([coords, where.reshape(-1, 4).astype(np.float32)]),
    )
