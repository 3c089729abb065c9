"""Glasses: rims before the eyes, a bridge on the nose, arms to the ears; and an eyepatch with its strap."""

from functools import cache

import numpy as np

from server.engine.stage.anatomy import BODY, anatomy
from server.engine.stage.bodies import Posed
from server.engine.stage.hair.head import Doubles, Floats, Head, Ints, ears
from server.engine.stage.paint import GLEAM, LENS, PATCH, RIM
from server.engine.stage.template import template

Piece = tuple[Floats | Doubles, Ints, Floats, int]
"""Vertices, faces, paint coordinates (across and up a glass, -1 to 1) and trim."""

FRAMES: dict[str, tuple[float, float, float, float]] = {
    "glasses": (0.0265, 0.0185, 3.4, 0.0021),
    "round_glasses": (0.0235, 0.0235, 2.0, 0.0017),
    "sunglasses": (0.0295, 0.0225, 2.7, 0.0024),
}
"""Half width and half height of a glass in metres, how square it is (2 is round), how thick its rim is."""

KINDS = (*FRAMES, "eyepatch")
_AROUND = 36


@cache
def _ear_tops() -> tuple[int, int]:
    """The highest body vertices of the left and the right ear."""
    t = template()
    found = np.flatnonzero(ears()[:BODY])
    left = found[t.at[found, 0] > 0]
    right = found[t.at[found, 0] < 0]
    return int(left[t.at[left, 2].argmax()]), int(right[t.at[right, 2].argmax()])


def pieces(kind: str, head: Head, posed: Posed) -> list[tuple[Floats, Ints, Floats, int]]:
    """What is worn before the eyes, on a posed body."""
    made = _patch(head, posed) if kind == "eyepatch" else _framed(kind, head, posed)
    return [
        (posed.carry("head", at.astype(np.float32)), faces, where, trim) for at, faces, where, trim in made
    ]


def _eyes(posed: Posed) -> tuple[Doubles, Doubles]:
    """The middles of the left and the right eye at rest."""
    data = anatomy()
    both = [posed.rest[data.vertices(f"helper-{side}-eye")].astype(np.float64) for side in "lr"]
    return both[0].mean(0), both[1].mean(0)


def _nose(posed: Posed, z: float) -> float:
    """How far forward (y) the bridge of the nose lies at a height."""
    skin = posed.rest[:BODY]
    near = (np.abs(skin[:, 0]) < 0.006) & (np.abs(skin[:, 2] - z) < 0.008)
    return float(skin[near, 1].min()) if near.any() else float(skin[:, 1].min())


def _framed(kind: str, head: Head, posed: Posed) -> list[Piece]:
    wide, high, square, rim = (value * (1 if k == 2 else head.size) for k, value in enumerate(FRAMES[kind]))
    eyes = _eyes(posed)
    drop = 0.003 * head.size
    bridge_z = eyes[0][2] + 0.003 * head.size
    nose = _nose(posed, bridge_z)
    # Before the lashes, and no further back than the bridge of the nose allows.
    plane = min(eyes[0][1] - 0.032 * head.size, nose + 0.004 * head.size)
    turn = np.linspace(0, 2 * np.pi, _AROUND + 1)
    u = np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** (2 / square)
    v = np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** (2 / square)
    made: list[Piece] = []
    for k, eye in enumerate(eyes):
        side = 1 if k == 0 else -1
        width = min(wide, abs(eye[0]) - 0.0045 * head.size)
        outline = np.stack([eye[0] + side * width * u, np.full(len(u), plane), eye[2] - drop + high * v], 1)
        outline[:, 1] += 0.10 * np.maximum(np.abs(outline[:, 0]) - abs(eye[0]), 0)
        made.append(_tube(outline, rim))
        middle = outline[:-1].mean(0)
        if kind == "sunglasses":
            made.append(_glass(middle, outline, side * u, v))
        else:
            made += _gleams(middle - [0, 0.001, 0], width, high)
        made.append(_arm(head, posed, outline, side, k, rim))
    inner = abs(eyes[0][0]) - min(wide, abs(eyes[0][0]) - 0.0045 * head.size)
    t = np.linspace(-1, 1, 9)
    arch = np.stack(
        [t * (inner + 0.001), np.minimum(plane - 0.004 * (1 - t**2), np.full(9, plane)),
         bridge_z + 0.005 * head.size * (1 - t**2)], 1
    )  # fmt: skip
    arch[:, 1] = np.where(np.abs(t) < 0.7, np.minimum(arch[:, 1], nose - 0.002), arch[:, 1])
    made.append(_tube(arch, rim))
    return made


def _arm(head: Head, posed: Posed, outline: Doubles, side: int, k: int, rim: float) -> Piece:
    ear = posed.rest[_ear_tops()[k]].astype(np.float64)
    hinge = outline[np.argmax(np.abs(outline[:, 0]))].copy()
    hinge[2] += 0.008 * head.size
    size = head.size
    over = ear + size * np.array([-side * 0.008, 0.004, 0.002])
    bends = size * np.array([[-side * 0.004, 0.016, -0.008], [-side * 0.006, 0.022, -0.028]])
    turned = hinge + size * np.array([side * 0.003, 0.004, 0])
    before = over - size * np.array([0, 0.030, 0])
    stops = np.stack([hinge, turned, before, over, *(over + bends)])
    t = np.linspace(0, len(stops) - 1, 16)
    line = np.stack([np.interp(t, np.arange(len(stops)), stops[:, a]) for a in range(3)], 1)
    early = t < 2.2
    line[early] = _off(head, line[early], 0.0025 * size)
    return _tube(line, rim * 0.95)


def _off(head: Head, points: Doubles, margin: float) -> Doubles:
    """Points pushed sideways off the temples."""
    kept = head.outside(points, margin)
    return np.stack([kept[:, 0], points[:, 1], points[:, 2]], 1)


def _tube(line: Doubles, radius: float) -> Piece:
    """A round wire along points (N,3)."""
    along = np.gradient(line, axis=0)
    if np.allclose(line[0], line[-1]):
        along[0] = along[-1] = line[1] - line[-2]
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    up = np.cross(along, [0.0, 1.0, 0.02])
    up /= np.maximum(np.linalg.norm(up, axis=1, keepdims=True), 1e-9)
    other = np.cross(along, up)
    turn = np.linspace(0, 2 * np.pi, 7)
    ring = line[:, None] + radius * (
        np.cos(turn)[None, :, None] * up[:, None] + np.sin(turn)[None, :, None] * other[:, None]
    )
    return _grid(ring, RIM)


def _grid(points: Doubles, trim: int) -> Piece:
    a, b = points.shape[:2]
    i, j = np.meshgrid(np.arange(a - 1), np.arange(b - 1), indexing="ij")
    q = (i * b + j).ravel()
    faces = np.concatenate([np.stack([q, q + 1, q + b], 1), np.stack([q + 1, q + b + 1, q + b], 1)])
    return points.reshape(-1, 3), faces.astype(np.int32), np.zeros((a * b, 4), np.float32), trim


def _glass(middle: Doubles, outline: Doubles, u: Doubles, v: Doubles) -> Piece:
    points = np.concatenate([middle[None] - [0, 0.002, 0], outline])
    k = np.arange(1, len(outline))
    faces = np.stack([np.zeros_like(k), k, k + 1], 1).astype(np.int32)
    where = np.zeros((len(points), 4), np.float32)
    where[1:, 0], where[1:, 1] = u, v
    return points, faces, where, LENS


def _gleams(middle: Doubles, wide: float, high: float) -> list[Piece]:
    """Two slanting strips of light on clear glass, in its upper corner; the rest of it is not there."""
    made: list[Piece] = []
    for start, breadth, length in ((0.30, 0.17, 0.62), (0.60, 0.08, 0.46)):
        corners = np.array(
            [[start, 0.80], [start + breadth, 0.80], [start + breadth - 0.45 * length, 0.80 - length],
             [start - 0.45 * length, 0.80 - length]]
        )  # fmt: skip
        points = middle + np.stack([corners[:, 0] * wide, np.zeros(4), corners[:, 1] * high], 1)
        faces = np.array([[0, 1, 2], [0, 2, 3]], np.int32)
        made.append((points, faces, np.zeros((4, 4), np.float32), GLEAM))
    return made


def _patch(head: Head, posed: Posed) -> list[Piece]:
    """A domed patch on the left eye, and a strap round the head, aslant over the brow."""
    size = head.size
    eye = _eyes(posed)[0]
    turn = np.linspace(0, 2 * np.pi, 33)
    rings = []
    for share, out in ((1.06, 0.004), (1.0, -0.001), (0.75, -0.0065), (0.4, -0.0095), (0.0, -0.0105)):
        x = np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.85 * 0.0275 * share
        z = np.sin(turn) * 0.0245 * share * np.where(np.sin(turn) > 0, 0.85, 1.05)
        y = out - 0.0225 + 0.35 * np.maximum(np.hypot(x, z) - 0.018, 0)
        y = y + 0.25 * np.maximum(x, 0)
        rings.append(eye + size * np.stack([x, y, z], 1))
    patch = _grid(np.stack(rings), PATCH)
    # A plane through the patch, the other temple's hairline and the back of the head.
    phi = np.linspace(0, 2 * np.pi, 73)
    theta = np.pi / 2 - np.radians(20 - 16 * np.cos(phi - np.radians(45)))
    rims = []
    for tilt in (-0.020, 0.020):
        points, away = head.at(phi, theta + tilt)
        rims.append(points + away * 0.0030 * size)
    strap = np.stack(rims, 1)
    return [patch, _grid(strap, PATCH)]
