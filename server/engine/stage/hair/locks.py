"""Locks: tapered clumps along guide lines, and the shells under them; both on any head.

Lengths are metres on the reference head. A guide is given by places on the head (see `head`), how far it
lifts off the skin there, and a `drop` from that place for what hangs free.
"""

from dataclasses import dataclass, field
from functools import cache

import numpy as np

from server.engine.stage.hair.head import Doubles, Floats, Ints, ball, places

Empty = np.zeros(0)


@dataclass(frozen=True, eq=False)
class Locks:
    """N locks of S samples from root to tip.

    `phi`, `theta`, `lift` (N,S); `drop` (N,S,3), which gravity turns; `width` (half of it) and `depth`
    (N,S); `chance` (N,) the lock's own number (0 to 1). `outer` (0 to 1): how far it lies over the ears.
    `closed` locks are tubes, others open strips. `hint` (N,S,3), where given, is where their backs look.
    `free` locks hang: they are kept out of head and shoulders. `trim` is a number of `stage/paint.py`."""

    phi: Doubles
    theta: Doubles
    lift: Doubles
    drop: Doubles
    width: Doubles
    depth: Doubles
    chance: Doubles
    outer: float = 0.0
    closed: bool = False
    free: bool = False
    trim: int = 0
    hint: Doubles = field(default_factory=lambda: Empty)
    across: int = 5


@dataclass(frozen=True)
class Shell:
    """A surface round the head: columns by rows of places. `lift` metres; `place`, `chance` as in paint, and
    so `down`, where it is not the polar angle (degrees)."""

    phi: Doubles
    theta: Doubles
    lift: Doubles
    place: Doubles
    chance: Doubles
    trim: int = 0
    outer: float = 0.0
    down: Doubles = field(default_factory=lambda: Empty)


def arc(
    phi0: Doubles, theta0: Doubles, phi1: Doubles, theta1: Doubles, t: Doubles
) -> tuple[Doubles, Doubles]:
    """Places along great circles between places (N,), at shares `t` (S,): (N,S) each."""
    a, b = ball(np.asarray(phi0), np.asarray(theta0)), ball(np.asarray(phi1), np.asarray(theta1))
    angle = np.arccos(np.clip((a * b).sum(-1), -0.9999, 0.99999))[:, None]
    first = (np.sin((1 - t)[None] * angle) / np.sin(angle))[..., None]
    second = (np.sin(t[None] * angle) / np.sin(angle))[..., None]
    return places(a[:, None] * first + b[:, None] * second)


def taper(t: Doubles, root: float = 0.75, belly: float = 0.35, point: float = 1.0) -> Doubles:
    """Width along a lock (S,): from `root` to 1 at `belly`, then to a tip; larger `point`, blunter tip."""
    rise = root + (1 - root) * np.clip(t / belly, 0, 1)
    fall = np.clip((1 - t) / (1 - belly), 0, 1) ** (1 / (1 + point))
    return np.asarray(np.minimum(rise, fall))


def swept(points: Doubles, backs: Doubles, locks: Locks, size: float, thin: Doubles | float = 1.0) -> Floats:
    """Vertices of locks along placed guides (N,S,3) whose backs look to `backs`, no deeper than `thin`
    metres (N,S); `painted` has their faces."""
    along = np.gradient(points, axis=1)
    along /= np.maximum(np.linalg.norm(along, axis=2, keepdims=True), 1e-9)
    up = backs - (backs * along).sum(2, keepdims=True) * along
    up /= np.maximum(np.linalg.norm(up, axis=2, keepdims=True), 1e-9)
    aside = np.cross(along, up)
    u, v, _ = _across(locks)
    width, depth = (value[:, :, None, None] * size for value in (locks.width, np.minimum(locks.depth, thin)))
    grid = points[:, :, None] + aside[:, :, None] * width * u[None, None, :, None]
    grid = grid + up[:, :, None] * depth * v[None, None, :, None]
    return np.asarray(grid.reshape(-1, 3), np.float32)


def _across(locks: Locks) -> tuple[Doubles, Doubles, Doubles]:
    """A lock's section: aside and up in widths and depths, and the place across that paint knows."""
    if locks.closed:
        turn = np.linspace(0, 2 * np.pi, locks.across + 2)
        return np.cos(turn), np.sin(turn), 2 * np.abs(np.linspace(-1, 1, len(turn))) - 1
    u = np.linspace(-1, 1, locks.across)
    return u, 1 - 1.35 * u**2, u


@cache
def painted(locks: Locks) -> tuple[Ints, Floats]:
    """Faces and paint coordinates of locks, the same on every head: place across (-1..1), chance, way from
    root (0) to tip (1), degrees from the crown."""
    count, samples = locks.phi.shape
    place = _across(locks)[2]
    across = len(place)
    n, s, k = np.meshgrid(np.arange(count), np.arange(samples - 1), np.arange(across - 1), indexing="ij")
    a = (n * samples + s) * across + k
    faces = np.concatenate(
        [
            np.stack([a, a + 1, a + across], -1).reshape(-1, 3),
            np.stack([a + 1, a + across + 1, a + across], -1).reshape(-1, 3),
        ]
    )
    where = np.empty((count, samples, across, 4), np.float32)
    where[..., 0] = place
    where[..., 1] = locks.chance[:, None, None]
    where[..., 2] = np.linspace(0, 1, samples)[None, :, None]
    hung = np.linalg.norm(locks.drop, axis=2)
    where[..., 3] = (np.degrees(locks.theta) + hung * 400)[:, :, None]
    return faces.astype(np.int32), where.reshape(-1, 4)


@cache
def ring_faces(columns: int, rows: int) -> Ints:
    """Triangles of a grid that closes round in its columns."""
    c, r = np.meshgrid(np.arange(columns), np.arange(rows - 1), indexing="ij")
    a = c * rows + r
    b = ((c + 1) % columns) * rows + r
    first = np.stack([a, a + 1, b], -1).reshape(-1, 3)
    second = np.stack([b, a + 1, b + 1], -1).reshape(-1, 3)
    return np.concatenate([first, second]).astype(np.int32)
