"""Growing a style on a body: guides are placed on the head, hang, and lie on what is below them."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from server.engine.stage import mesh
from server.engine.stage.anatomy import BODY, anatomy
from server.engine.stage.bodies import Posed
from server.engine.stage.hair import pressed
from server.engine.stage.hair.head import Doubles, Floats, Head, Ints
from server.engine.stage.hair.locks import Locks, Shell, painted, ring_faces, swept
from server.engine.stage.kept import Kept
from server.engine.stage.template import template
from server.engine.stage.turning import between

Piece = tuple[Floats, Ints, Floats, int]
"""Vertices, faces, paint coordinates and trim."""


@dataclass(frozen=True, eq=False)
class Style:
    shells: tuple[Shell, ...] = ()
    locks: tuple[Locks, ...] = ()


Roots = tuple[Doubles, Doubles]
"""Where guides lie on a head at rest, lifted off its skin, and unit directions out of it (N,S,3)."""

_rooted = Kept(48)


def grown(style: Style, head: Head, posed: Posed, hat: str | None, cloth: float) -> list[Piece]:
    """The pieces of a style on a posed body under a hat; `cloth` is how thick clothes are on shoulders."""

    def make() -> list[Roots]:
        both: tuple[Shell | Locks, ...] = (*style.shells, *style.locks)
        return [_roots(one, head, hat) for one in both]

    roots: list[Roots] = _rooted.get((style, posed.who, hat), make)
    pieces = [_shell(shell, points, posed) for shell, (points, _) in zip(style.shells, roots, strict=False)]
    for locks, rooted in zip(style.locks, roots[len(style.shells) :], strict=True):
        pieces.append(_locks(locks, rooted, head, posed, hat, cloth))
    return pieces


def _roots(one: Shell | Locks, head: Head, hat: str | None) -> Roots:
    lift = pressed.under(one.lift, one.phi, one.theta, hat)
    skin, out = head.at(one.phi, one.theta, one.outer)
    return skin + out * (lift * head.size)[..., None], out


def _shell(shell: Shell, points: Doubles, posed: Posed) -> Piece:
    columns, rows = points.shape[:2]
    where = np.empty((columns, rows, 4), np.float32)
    where[..., 0] = shell.place
    where[..., 1] = shell.chance[:, None]
    where[..., 2] = np.linspace(0, 0.9, rows)[None]
    where[..., 3] = shell.down if len(shell.down) else np.degrees(shell.theta)
    vertices = posed.carry("head", points.reshape(-1, 3).astype(np.float32))
    return vertices, ring_faces(columns, rows), where.reshape(-1, 4), shell.trim


def _locks(locks: Locks, roots: Roots, head: Head, posed: Posed, hat: str | None, cloth: float) -> Piece:
    turn = posed.turns[posed.bones["head"]]
    skin, out = roots
    drop = locks.drop
    if locks.free and hat == "hood":
        # What would hang out of a hood stays inside it.
        far = np.linalg.norm(drop, axis=2, keepdims=True).max(1, keepdims=True)
        drop = drop * np.minimum(1, 0.04 / np.maximum(far, 1e-6))
    if locks.free:
        down = turn.T @ np.array([0.0, 0.0, -1.0])
        drop = drop @ between(np.array([0.0, 0.0, -1.0]), down).T
    points = skin + drop * head.size
    hung = (np.linalg.norm(drop, axis=2) > 1e-6)[..., None]
    if locks.free:
        points = np.where(hung, head.outside(points, (0.006 + locks.depth) * head.size), points)
    if len(locks.hint):
        backs = np.broadcast_to(locks.hint, points.shape)
    else:
        backs = (points - head.middle) * [1, 1, 0.35] + 0.05 * out
        backs = np.where(hung, backs, out)
    carried = posed.carry("head", points.reshape(-1, 3).astype(np.float32))
    world: Doubles = carried.reshape(points.shape).astype(np.float64)
    if locks.free:
        world = laid(world, locks.depth * head.size, posed, cloth)
    thin = pressed.thin(locks.phi, locks.theta, hat)
    vertices = swept(world, backs @ turn.T, locks, head.size, thin)
    if locks.free:
        vertices[:, 2] = np.maximum(vertices[:, 2], 0.003)
    return vertices, *painted(locks), locks.trim


@cache
def _shoulders() -> tuple[Ints, Ints]:
    """Body vertices around neck, shoulders, chest and back that hair can lie on, thinned; all faces."""
    t = template()
    body = np.arange(BODY, dtype=np.int32)
    near = (t.neck[:BODY] < 0.03) & (t.at[:BODY, 2] > t.waist + 0.02) & (t.arm[:BODY] < 0.8)
    return body[near][::3], anatomy().groups["body"].faces


def laid(points: Doubles, depth: Doubles, posed: Posed, cloth: float) -> Doubles:
    """Guides (N,S,3) that slide over neck, shoulders and back instead of sinking into them, and lie down
    on the floor. Walks from root to tip: what a sample is pushed, the rest of its lock moves too."""
    chosen, faces = _shoulders()
    skin = posed.vertices[chosen].astype(np.float64)
    out = mesh.normals(posed.vertices, faces)[chosen].astype(np.float64)
    square = (skin**2).sum(1)
    laid = points.copy()
    steps = np.diff(points, axis=1)
    size = posed.height / 1.7
    top = skin[:, 2].max() + 0.12
    floor = 0.006 + depth
    for s in range(1, points.shape[1]):
        here = laid[:, s - 1] + steps[:, s - 1]
        low = np.flatnonzero(here[:, 2] < top)
        if len(low):
            near = (square[None] - 2 * here[low] @ skin.T).argmin(1)
            away = here[low] - skin[near]
            height = (away * out[near]).sum(1)
            close = np.linalg.norm(away, axis=1) < 0.16 * size
            lift = np.clip(cloth * size + depth[low, s] - height, 0, 0.05 * size) * close
            here[low] += out[near] * lift[:, None]
        sunk = np.maximum(floor[:, s] - here[:, 2], 0)
        if (sunk > 0).any():
            # On the floor hair spreads: what cannot go down goes outwards.
            flat = (here - posed.joints["head"]) * [1, 1, 0]
            flat /= np.maximum(np.linalg.norm(flat, axis=1, keepdims=True), 1e-6)
            here += flat * (0.8 * sunk)[:, None]
            here[:, 2] += sunk
        laid[:, s] = here
    return laid
