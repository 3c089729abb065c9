"""How cloth falls: points on a grid pulled by their weight, held by their neighbours, kept out of the body.

Position-based dynamics (Müller et al. 2007), slow and damped, while the limbs move from straight to where
the pose has them: so a skirt comes to lie over a lap, not inside it. Same input, same result.
"""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.compiled import compiled

Doubles = NDArray[np.float64]

_LESS, _MORE = 1 - 1e-6, 1 + 1e-6
"""Margins within which a question is asked again exactly, after one that is cheaper."""

MOVING = 0.72
"""The share of all frames in which limbs move; afterwards cloth comes to rest."""


@compiled
def _near(points: Doubles, a: int, b: int, c: int, d: int, rest: float, low: float, give: float) -> None:
    """Keeps the points (a,b) and (c,d) between `low` × rest and rest apart; row 0 is pinned."""
    dx = points[c, d, 0] - points[a, b, 0]
    dy = points[c, d, 1] - points[a, b, 1]
    dz = points[c, d, 2] - points[a, b, 2]
    square = dx * dx + dy * dy + dz * dz
    if low * low * rest * rest * _MORE < square < rest * rest * _LESS:
        return
    size = math.sqrt(square) + 1e-9
    if size > rest:
        share = (size - rest) / size * give
    elif size < low * rest:
        share = (size - low * rest) / size * give
    else:
        return
    first = 0.0 if a == 0 else (0.5 if c > 0 else 1.0)
    second = 0.0 if c == 0 else (0.5 if a > 0 else 1.0)
    points[a, b, 0] += dx * share * first
    points[a, b, 1] += dy * share * first
    points[a, b, 2] += dz * share * first
    points[c, d, 0] -= dx * share * second
    points[c, d, 1] -= dy * share * second
    points[c, d, 2] -= dz * share * second


@compiled
def _out(
    points: Doubles,
    before: Doubles,
    bones: Doubles,
    sides: Doubles,
    radii: Doubles,
    origin: Doubles,
    turn: Doubles,
    low: float,
    step: float,
    table: Doubles,
    margin: float,
    floor: float,
    seat: Doubles,
) -> None:
    """Pushes points out of limbs (`bones` (K,2,3), `radii` (K,S) along them), the trunk (`table` of radii by
    height and angle), the floor and the seat; what touches is slowed by friction. `sides` (C,K,3) is where a
    column lies off a limb: a point that was drawn past the limb's middle comes out where it belongs."""
    rows, columns = points.shape[0], points.shape[1]
    levels, angles = table.shape
    stops = radii.shape[1]
    # Most points are far from most of the body: spheres and rings around it answer for them.
    rings = np.empty(levels)
    for i in range(levels):
        rings[i] = table[i].max() + margin + 1e-9
    spheres = np.empty((len(bones), 4))
    for b in range(len(bones)):
        half = 0.0
        for k in range(3):
            spheres[b, k] = (bones[b, 0, k] + bones[b, 1, k]) / 2
            half += ((bones[b, 1, k] - bones[b, 0, k]) / 2) ** 2
        spheres[b, 3] = (math.sqrt(half) + radii[b].max() + margin) ** 2 * _MORE
    for r in range(1, rows):
        for c in range(columns):
            x, y, z = points[r, c, 0], points[r, c, 1], points[r, c, 2]
            touched = False
            px, py, pz = x - origin[0], y - origin[1], z - origin[2]
            lx = turn[0, 0] * px + turn[1, 0] * py + turn[2, 0] * pz
            ly = turn[0, 1] * px + turn[1, 1] * py + turn[2, 1] * pz
            lz = turn[0, 2] * px + turn[1, 2] * py + turn[2, 2] * pz
            level = (lz - low) / step
            i = min(max(int(level), 0), levels - 2)
            away = math.sqrt(lx * lx + ly * ly) + 1e-9
            if 0.0 <= level < levels - 1 and away < max(rings[i], rings[i + 1]):
                angle = (math.atan2(lx, -ly) / (2 * math.pi) + 0.5) * angles
                j = math.floor(angle) % angles
                u, v = level - i, angle - math.floor(angle)
                k = (j + 1) % angles
                wide = (table[i, j] * (1 - v) + table[i, k] * v) * (1 - u)
                wide += (table[i + 1, j] * (1 - v) + table[i + 1, k] * v) * u
                if wide > 0.0 and away < wide + margin:
                    scale = (wide + margin) / away
                    lx *= scale
                    ly *= scale
                    x = origin[0] + turn[0, 0] * lx + turn[0, 1] * ly + turn[0, 2] * lz
                    y = origin[1] + turn[1, 0] * lx + turn[1, 1] * ly + turn[1, 2] * lz
                    z = origin[2] + turn[2, 0] * lx + turn[2, 1] * ly + turn[2, 2] * lz
                    touched = True
            for b in range(bones.shape[0]):
                dx, dy, dz = x - spheres[b, 0], y - spheres[b, 1], z - spheres[b, 2]
                if dx * dx + dy * dy + dz * dz > spheres[b, 3]:
                    continue
                ax, ay, az = bones[b, 0, 0], bones[b, 0, 1], bones[b, 0, 2]
                ex, ey, ez = bones[b, 1, 0] - ax, bones[b, 1, 1] - ay, bones[b, 1, 2] - az
                length = ex * ex + ey * ey + ez * ez
                t = ((x - ax) * ex + (y - ay) * ey + (z - az) * ez) / length
                t = min(max(t, 0.0), 1.0)
                at = t * (stops - 1)
                i = min(int(at), stops - 2)
                wide = radii[b, i] + (radii[b, i + 1] - radii[b, i]) * (at - i) + margin
                dx, dy, dz = x - ax - t * ex, y - ay - t * ey, z - az - t * ez
                away = math.sqrt(dx * dx + dy * dy + dz * dz) + 1e-9
                if away < wide:
                    aside = dx * sides[c, b, 0] + dy * sides[c, b, 1] + dz * sides[c, b, 2]
                    if aside < -0.1 * away and t > 0.0:
                        dx -= 2 * aside * sides[c, b, 0]
                        dy -= 2 * aside * sides[c, b, 1]
                        dz -= 2 * aside * sides[c, b, 2]
                    scale = wide / away
                    x = ax + t * ex + dx * scale
                    y = ay + t * ey + dy * scale
                    z = az + t * ez + dz * scale
                    touched = True
            if z < floor:
                z = floor
                touched = True
            if z < seat[0] and seat[1] < x < seat[2] and seat[3] < y < seat[4]:
                z = seat[0]
                touched = True
            points[r, c, 0], points[r, c, 1], points[r, c, 2] = x, y, z
            if touched:
                before[r, c, 0] += (x - before[r, c, 0]) * 0.25
                before[r, c, 1] += (y - before[r, c, 1]) * 0.25
                before[r, c, 2] += (z - before[r, c, 2]) * 0.25


@compiled
def fall(
    points: Doubles,
    closed: bool,
    down: Doubles,
    across: Doubles,
    paths: Doubles,
    sides: Doubles,
    radii: Doubles,
    origin: Doubles,
    turn: Doubles,
    low: float,
    step: float,
    table: Doubles,
    margin: float,
    pull: Doubles,
    floor: float,
    seat: Doubles,
    scale: float,
) -> None:
    """Lets `points` (R,C,3) fall in place; row 0 stays. `down` (R,) and `across` (R,C) are lengths of cloth,
    `paths` (F,K,2,3) the limbs in every frame, `sides` (F,C,K,3) where columns lie off them, `pull` (2,3) the
    weight's direction at the beginning and in the pose. `scale` is the body's height against 1.7 m."""
    rows, columns = points.shape[0], points.shape[1]
    before = points.copy()
    frames = paths.shape[0]
    rest = seat.copy()
    wrap = columns if closed else columns - 1
    diagonal = np.empty((rows, columns))
    for r in range(rows):
        for c in range(columns):
            diagonal[r, c] = math.sqrt(across[r, c] ** 2 + down[r] ** 2)
    for frame in range(frames):
        t = min(1.0, (frame + 1) / (MOVING * frames))
        t = t * t * (3 - 2 * t)
        bones = paths[frame]
        weight = 0.0034 * scale
        for r in range(1, rows):
            for c in range(columns):
                for k in range(3):
                    now = points[r, c, k]
                    pulled = pull[0, k] + (pull[1, k] - pull[0, k]) * t
                    points[r, c, k] = now + (now - before[r, c, k]) * 0.86 + pulled * weight
                    before[r, c, k] = now
        # The floor comes up from below, for who kneels in a long skirt. So does the seat, from the
        # back to the knees, as the lap forms above it.
        hard = floor - (1.0 - t) * 0.8 * scale
        rest[0] = seat[0] - (1.0 - t) * 1.2 if seat[0] > -5.0 else -9.0
        rest[3] = seat[4] + (seat[3] - seat[4]) * (0.45 + 0.55 * t)
        _out(points, before, bones, sides[frame], radii, origin, turn, low, step, table, margin, hard, rest)
        for lap in range(6):
            for r in range(1, rows):
                for c in range(columns):
                    _near(points, r - 1, c, r, c, down[r], 0.92, 1.0)
            for r in range(1, rows):
                for c in range(wrap):
                    d = (c + 1) % columns
                    _near(points, r, c, r, d, across[r, c], 0.80, 0.6)
                    e = (c + 2) % columns
                    if closed or c + 2 < columns:
                        _near(points, r, c, r, e, across[r, c] * 2.0, 0.86, 0.35)
                    _near(points, r - 1, c, r, d, diagonal[r, c], 0.80, 0.3)
                    _near(points, r - 1, d, r, c, diagonal[r, c], 0.80, 0.3)
            for r in range(2, rows):
                for c in range(columns):
                    _near(points, r - 2, c, r, c, down[r] + down[r - 1], 0.88, 0.3)
            if lap % 2:
                _out(
                    points,
                    before,
                    bones,
                    sides[frame],
                    radii,
                    origin,
                    turn,
                    low,
                    step,
                    table,
                    margin,
                    hard,
                    rest,
                )


def clear(points: Doubles, bones: Doubles, radii: Doubles, margin: float) -> Doubles:
    """Points (N,3) out of the limbs: between two points of a wide grid a knee may stand out of the cloth."""
    both = np.stack([points, points])
    none = np.zeros((len(points), len(bones), 3))
    _out(
        both, both.copy(), bones, none, radii, np.zeros(3), np.eye(3), 0.0, 1.0, np.zeros((2, 1)), margin,
        -9.0, np.array([-9.0, 0, 0, 0, 0]),
    )  # fmt: skip
    return np.asarray(both[1])
