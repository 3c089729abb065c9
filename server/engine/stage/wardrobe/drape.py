"""Skirts and capes: grids of cloth held at a ring around the body, which fall by their own weight."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from server.engine.stage import mesh
from server.engine.stage.anatomy import BODY
from server.engine.stage.bodies import Posed
from server.engine.stage.kept import Kept
from server.engine.stage.template import template
from server.engine.stage.wardrobe.cut import TIGHTS, Hang
from server.engine.stage.wardrobe.dressing import Relaxed, turned
from server.engine.stage.wardrobe.falling import MOVING, clear, fall
from server.engine.stage.wardrobe.fields import above
from server.engine.stage.wardrobe.pressing import pressed
from server.engine.stage.wardrobe.tailor import Edge, base, edge_of, everything

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Ints = NDArray[np.int32]

COLUMNS, ROWS, FRAMES = 48, 15, 44
_LEVELS, _ANGLES, _STOPS, _RELAX = 36, 32, 6, 8
_OPEN, _BACK = 125.0, 72.0
"""Degrees from the middle of the back to a cape's edge: over an arm that hangs, behind any other."""
_NO_SEAT = np.array([-9.0, 0, 0, 0, 0])
_LIMBS = (("upperleg01", "lowerleg01"), ("lowerleg01", "foot"), ("foot", "toe2-2"),
          ("upperarm01", "lowerarm01"), ("lowerarm01", "wrist"))  # fmt: skip


@dataclass(frozen=True)
class Grid:
    """The mesh of a hanging cloth: pins as a blend of the surface it hangs from, then its own operators.
    `behind` are the pins of a cape that leaves the arms free."""

    closed: bool
    trim: mesh.Blend
    pins: mesh.Blend
    behind: mesh.Blend
    refine: mesh.Blend
    faces: Ints
    where: Floats
    edge: Edge


@cache
def grid(hang: Hang) -> Grid:
    """A hanging cloth prepared once."""
    closed = hang.at is not None
    trim, pins, at = _ring(hang.at) if hang.at is not None else _shoulders(_OPEN)
    behind = pins if closed else _shoulders(_BACK)[1]
    down = np.linspace(0, 1, ROWS)
    wide = np.linspace(1, hang.hem, ROWS)
    # Paint coordinates: around the trunk as on the trunk itself, down in metres.
    where = np.zeros((ROWS, COLUMNS, 4), np.float32)
    where[:, :, 0] = at[None, :, 0]
    where[:, :, 1] = at[None, :, 1]
    where[:, :, 2] = at[:, 2].mean() - down[:, None] * hang.length
    flat = where[:, :, :3].copy()
    flat[:, :, :2] *= wide[:, None, None]
    faces = []
    for r in range(ROWS - 1):
        for c in range(COLUMNS if closed else COLUMNS - 1):
            a, b = r * COLUMNS + c, r * COLUMNS + (c + 1) % COLUMNS
            faces += [(a, a + COLUMNS, b), (b, a + COLUMNS, b + COLUMNS)]
    own = np.array(faces, np.int32)
    refine, fine = mesh.subdivide(own, ROWS * COLUMNS)
    stand = refine @ flat.reshape(-1, 3)
    rings = [ring for ring in mesh.loops(fine) if not closed or stand[ring, 2].mean() < at[:, 2].mean() - 0.1]
    return Grid(
        closed, trim, pins, behind, refine, fine, refine @ where.reshape(-1, 4), edge_of(stand, fine, rings)
    )


def _ring(height: float) -> tuple[mesh.Blend, mesh.Blend, Floats]:
    """Evenly spaced points around the trunk at a height, as blends of the surface cut there."""
    b = base(TIGHTS)
    trim, faces = mesh.cut(b.fine, above(height)(b.detailed, everything(b.detailed)))
    stand, at = trim @ b.detailed.stand, trim @ b.detailed.at
    ring = min(mesh.loops(faces), key=lambda ring: float(np.abs(stand[ring, 2] - height).mean()))
    angle = np.arctan2(stand[ring, 0], -stand[ring, 1])
    ring, angle = ring[angle.argsort()], np.sort(angle)
    wanted = (np.arange(COLUMNS) + 0.5) / COLUMNS * 2 * np.pi - np.pi
    after = np.searchsorted(angle, wanted) % len(ring)
    before = (after - 1) % len(ring)
    gap = (angle[after] - angle[before]) % (2 * np.pi)
    part = ((wanted - angle[before]) % (2 * np.pi)) / np.maximum(gap, 1e-6)
    rows = np.arange(COLUMNS, dtype=np.int32)
    pins = mesh.blend(
        np.concatenate([rows, rows]), ring[np.concatenate([before, after])],
        np.concatenate([1 - part, part]), COLUMNS,
    )  # fmt: skip
    return trim, pins, pins @ at


def _shoulders(open_: float) -> tuple[mesh.Blend, mesh.Blend, Floats]:
    """Points from the front of one shoulder around the back to the front of the other."""
    b = base(TIGHTS)
    same = np.arange(len(b.detailed.at), dtype=np.int32)
    trim = mesh.blend(same, same, np.ones(len(same), np.float32), len(same))
    at = b.detailed.at
    # An arc around the neck as seen from above, open in front, that lies on the shoulders.
    angle = np.linspace(-1, 1, COLUMNS) * np.radians(open_)
    target = np.stack([0.165 * np.sin(angle), 0.005 + 0.075 * np.cos(angle)], 1)
    high = at[:, 2] > 1.30
    off = ((at[None, :, :2] - target[:, None]) ** 2).sum(2) + np.where(high, 0.0, 9.0)[None]
    # What is above and near: the upper side of a shoulder, not the armpit below it.
    near = (off - 0.02 * at[None, :, 2]).argsort(1)[:, :6]
    rows = np.repeat(np.arange(COLUMNS, dtype=np.int32), 6)
    pins = mesh.blend(rows, near.ravel().astype(np.int32), np.full(rows.shape, 1 / 6), COLUMNS)
    return trim, pins, pins @ at


_widths = Kept(32)


def _radii(posed: Posed) -> Doubles:
    """How thick each limb is along itself, metres: (limbs, stops), from the body at rest; nobody may
    change it, for it is kept by whose it is."""
    made: Doubles = _widths.get(posed.who, lambda: _measured(posed))
    return made


def _measured(posed: Posed) -> Doubles:
    t = template()
    floor = posed.rest[:BODY, 2].min()
    skin = posed.rest[:BODY] - np.array([0, 0, floor], np.float32)
    heads = posed.rest_heads - [0, 0, floor]
    left = t.at[:BODY, 0] > 0
    found = np.zeros((len(_LIMBS), _STOPS))
    for k, (a, b) in enumerate(_LIMBS):
        way, start = (t.arm, k - 3) if k >= 3 else (t.leg, k)
        inside = left & (way[:BODY] > max(start - 0.1, 0.12 if k == 0 else -9)) & (way[:BODY] < start + 1.1)
        if k == 2:
            inside = left & (t.leg[:BODY] > 1.9)
        p, q = heads[posed.bones[f"{a}.L"]], heads[posed.bones[f"{b}.L"]]
        along = (q - p) / ((q - p) @ (q - p))
        part = (skin[inside] - p) @ along
        away = np.linalg.norm(skin[inside] - p - np.clip(part, 0, 1)[:, None] * (q - p), axis=1)
        slot = np.clip(np.rint(part * (_STOPS - 1)), 0, _STOPS - 1).astype(int)
        for stop in range(_STOPS):
            there = away[slot == stop]
            found[k, stop] = np.quantile(there, 0.92) if len(there) else 0.03
    # The thigh's upper end belongs to the trunk's own table.
    found[0, 0] = found[0, 1]
    return found


def _trunk(posed: Posed, bone: str) -> tuple[Doubles, Doubles, float, float, Doubles]:
    """The trunk as radii by height and angle in the frame of a bone: origin, turn, lowest, step, table."""
    t = template()
    k = posed.bones[bone]
    inside = (t.arm[:BODY] < 0.1) & (t.leg[:BODY] < 0.22) & (t.head[:BODY] < 0.3)
    local = (posed.vertices[:BODY][inside] - posed.heads[k]) @ posed.turns[k]
    low, high = float(local[:, 2].min()), float(local[:, 2].max())
    step = (high - low) / (_LEVELS - 1)
    away = np.hypot(local[:, 0], local[:, 1])
    slot = (np.arctan2(local[:, 0], -local[:, 1]) / (2 * np.pi) + 0.5) * _ANGLES
    table = np.zeros((_LEVELS, _ANGLES))
    level = np.rint((local[:, 2] - low) / step).astype(int)
    for up in (-1, 0, 1):
        for side in (0, 1):
            np.maximum.at(
                table,
                (np.clip(level + up, 0, _LEVELS - 1), (np.floor(slot).astype(int) + side) % _ANGLES),
                away * (1.0 if up == 0 else 0.985),
            )
    return posed.heads[k].astype(float), posed.turns[k].astype(float), low, step, table


def _hanging(posed: Posed) -> Doubles:
    """How far each arm hangs beside the trunk: (2,), right then left, 1 where a cape lies over it."""
    found = []
    for side in "RL":
        stops = [posed.joints[f"{name}.{side}"] for name in ("upperarm01", "lowerarm01", "wrist")]
        upper, fore = stops[1] - stops[0], stops[2] - stops[1]
        down = min(-upper[2] / np.linalg.norm(upper), -fore[2] / np.linalg.norm(fore) + 0.15)
        found.append(np.clip((down - 0.72) / 0.16, 0, 1))
    return np.array(found)


def _down(first: Doubles, posed: Posed, turn: Doubles, hanging: Doubles) -> None:
    """Arms that a cape lies over begin beside the trunk, not spread as at rest. `first` (K,2,3) in place."""
    for k, side in ((6, 1), (7, 0)):
        if hanging[side] <= 0:
            continue
        way = turn @ np.array([0.10 if side else -0.10, 0.0, -1.0])
        for arm in (k, k + 2):
            size = np.linalg.norm(first[arm, 1] - first[arm, 0])
            start = first[arm, 0] if arm == k else first[k, 1]
            first[arm] = start, start + way * size


def _limbs(posed: Posed, bone: str) -> tuple[Doubles, Doubles, Doubles]:
    """Limbs at rest, carried by `bone`, and in the pose: (K,2,3) each, with their radii (K,stops)."""
    radii = _radii(posed)
    now, rest, wide = [], [], []
    k = posed.bones[bone]
    for n, (a, b) in enumerate(_LIMBS):
        for side in "LR":
            ends = [posed.bones[f"{name}.{side}"] for name in (a, b)]
            now.append([posed.heads[end] for end in ends])
            rest.append(
                [
                    (posed.rest_heads[end] - posed.rest_heads[k]) @ posed.turns[k].T + posed.heads[k]
                    for end in ends
                ]
            )
            wide.append(radii[n])
    return np.array(rest), np.array(now), np.array(wide)


def _paths(first: Doubles, last: Doubles) -> Doubles:
    """Limbs on their way from where they begin to the pose, each turning about its upper joint as limbs do:
    (frames, K, 2, 3). On a straight way a thigh would pass through the cloth instead of lifting it."""
    t = np.minimum(1.0, np.arange(1, FRAMES + 1) / (MOVING * FRAMES))
    t = (t * t * (3 - 2 * t))[:, None, None]
    along = [ends[:, 1] - ends[:, 0] for ends in (first, last)]
    long = [np.linalg.norm(way, axis=1)[None, :, None] for way in along]
    a, b = along[0] / long[0][0], along[1] / long[1][0]
    angle = np.arccos(np.clip((a * b).sum(1), -1, 1))[None, :, None]
    flat = np.maximum(np.sin(angle), 1e-6)
    way = np.where(angle < 1e-3, a, (np.sin((1 - t) * angle) * a + np.sin(t * angle) * b) / flat)
    way *= long[0] + (long[1] - long[0]) * t
    start = first[:, 0] + (last[:, 0] - first[:, 0]) * t
    for k in range(len(first)):
        if k not in (0, 1, 6, 7):
            start[:, k] = start[:, k - 2] + way[:, k - 2]
    return np.ascontiguousarray(np.stack([start, start + way], 2))


def _sides(points: Doubles, paths: Doubles) -> Doubles:
    """Where each column of a closed cloth lies off each limb, turned along with it: (frames, C, K, 3)."""
    axis = paths[:, :, 1] - paths[:, :, 0]
    axis /= np.linalg.norm(axis, axis=2, keepdims=True)
    off = points[ROWS // 2][:, None] - paths[0].mean(1)[None]
    off -= (off * axis[0]).sum(2, keepdims=True) * axis[0]
    off /= np.maximum(np.linalg.norm(off, axis=2, keepdims=True), 1e-6)
    # The turn from one direction to another: v + w × v + w × (w × v) / (1 + cos), w = a × b.
    w = np.cross(axis[:1], axis)[:, None]
    once = np.cross(w, off[None])
    cos = (axis[:1] * axis).sum(2)[:, None, :, None]
    return np.ascontiguousarray(off[None] + once + np.cross(w, once) / np.maximum(1 + cos, 1e-3))


def _seat(posed: Posed) -> Doubles:
    """What a sitting figure sits on: height, then from and to in x and y; far below where nobody sits.

    It is as wide as the thighs: beside them cloth hangs over the edge of a chair or a stool."""
    tops, ends, sides = [], [], []
    for side in "LR":
        hip, knee, foot = (posed.joints[f"{n}.{side}"] for n in ("upperleg01", "lowerleg01", "foot"))
        thigh, shin = (knee - hip) / np.linalg.norm(knee - hip), (foot - knee) / np.linalg.norm(foot - knee)
        if abs(thigh[2]) > 0.35 or shin[2] > -0.6 or hip[2] < 0.2 * posed.height:
            return _NO_SEAT
        tops.append(hip[2])
        ends.append(knee[1])
        sides += [hip[0], knee[0]]
    high = min(tops) - 0.062 * posed.height
    wide = 0.03 * posed.height
    back = posed.joints["root"][1] + 0.24
    return np.array([high, min(sides) - wide, max(sides) + wide, max(ends) + 0.06, back])


def _stretch(posed: Posed, hang: Hang, around: Doubles, thick: float) -> Doubles:
    """How much wider each row must be to go around both legs in a wide step."""
    scale = posed.height / 1.7
    share = np.linspace(0, 1, ROWS) * hang.length / 0.86
    sides = []
    for side in "LR":
        stops = np.array([posed.joints[f"{name}.{side}"] for name in ("upperleg01", "lowerleg01", "foot")])
        sides.append(np.stack([np.interp(share, (0, 0.5, 1.0), stops[:, k]) for k in range(3)], 1))
    between = np.linalg.norm(sides[0] - sides[1], axis=1)
    needed = 2 * between
    hip = (sides[0][0] + sides[1][0]) / 2
    if _seat(posed)[0] < 0 and min(side[ROWS // 2, 2] for side in sides) > hip[2] - 0.14 * scale:
        # Both thighs are raised: cloth goes around the knees and whatever hangs below the seat.
        below = np.repeat(hip[None], ROWS, 0)
        below[:, 2] -= np.minimum(0.5 * np.linspace(0, 1, ROWS) * hang.length * scale, hip[2])
        needed = between + sum(np.linalg.norm(side - below, axis=1) for side in sides)
        # Cloth that is too tight slips off the knees into the lap.
        needed = needed * np.linspace(1.0, 1.35, ROWS)
    needed = needed + 2 * np.pi * (thick + hang.margin * scale)
    return np.asarray(np.maximum(1.0, 1.08 * needed / around))


def hang(hang: Hang, posed: Posed, relaxed: Relaxed) -> tuple[tuple[Floats, Floats, Ints, Floats], Floats]:
    """Vertices, normals, faces and paint coordinates of cloth that hangs on a posed body; and the points
    (N,3) where a hand presses it onto what lies below."""
    g = grid(hang)
    b = base(TIGHTS)
    scale = posed.height / 1.7
    bone = "root" if g.closed else "spine02"
    skin = relaxed.cloth(TIGHTS, _RELAX)
    out = relaxed.out(TIGHTS, _RELAX)
    surface = g.trim @ (b.refine @ (skin + out * np.float32(hang.pin * scale)))
    pins = (g.pins @ surface).astype(float)
    hanging = _hanging(posed)
    if not g.closed:
        over = np.where(np.arange(COLUMNS) < COLUMNS // 2, hanging[0], hanging[1])[:, None]
        pins = over * pins + (1 - over) * (g.behind @ surface)
        for _ in range(6):
            pins[1:-1] = (pins[:-2] + 2 * pins[1:-1] + pins[2:]) / 4
    turn = posed.turns[posed.bones[bone]]
    first, last, radii = _limbs(posed, bone)
    if g.closed:
        first, last, radii = first[:6], last[:6], radii[:6]
    else:
        _down(first, posed, turn, hanging)
    radii = radii + np.linspace(0.3, 1, _STOPS) * (hang.margin - hang.pin) * scale
    length = hang.length * scale
    down = np.full(ROWS, length / (ROWS - 1))
    gap = np.linalg.norm(np.roll(pins, -1, 0) - pins, axis=1)
    if not g.closed:
        gap[-1] = gap[:-1].mean()
    ring = gap.sum() / (2 * np.pi)
    across = gap[None] * np.linspace(1, hang.hem, ROWS)[:, None]
    if g.closed:
        across *= _stretch(posed, hang, across.sum(1), radii[0].max())[:, None]
    # A cone about the bone's axis to begin with, its folds already in it.
    local = (pins - posed.heads[posed.bones[bone]]) @ turn
    share = np.linspace(0, 1, ROWS)[:, None, None]
    middle = local.mean(0)
    beside = local - middle
    beside[:, 2] = 0
    angle = np.arange(COLUMNS) / COLUMNS * 2 * np.pi
    if g.closed:
        grown = (
            1
            + share * (hang.hem - 1) * 0.85
            + share * np.cos(angle * hang.folds)[None, :, None] * (hang.depth * scale / ring)
        )
        points = middle + beside * grown + [0, 0, 1] * ((local[:, 2:] - middle[2])[None] * (1 - share))
        points[:, :, 2] -= share[:, :, 0] * length
    else:
        # From the shoulders out and down: outside the arms that it covers, behind the others.
        beside[:, 1] = local[:, 1] - min(local[0, 1], local[-1, 1])
        beside /= np.maximum(np.linalg.norm(beside, axis=1, keepdims=True), 1e-6)
        points = local[None] + share * beside * 0.33 * length
        points[:, :, 1] += share[:, :, 0] * np.cos(angle * hang.folds)[None] * hang.depth * scale
        points[:, :, 2] -= share[:, :, 0] * length * 0.9
    points = np.ascontiguousarray(points @ turn.T + posed.heads[posed.bones[bone]])
    points[0] = pins
    paths = _paths(first, last)
    sides = _sides(points, paths) if g.closed else np.zeros((FRAMES, COLUMNS, len(first), 3))
    # A cape falls down behind what one sits on.
    seat = _seat(posed) if g.closed else _NO_SEAT
    fall(
        points, g.closed, down, np.ascontiguousarray(across), paths, sides, radii, *_trunk(posed, bone),
        hang.pin * scale, np.array([-turn[:, 2], [0.0, 0.0, -1.0]]), 0.006, seat, scale,
    )  # fmt: skip
    fine = g.refine @ points.reshape(-1, 3).astype(np.float32)
    if g.closed:
        fine = clear(fine.astype(float), last, radii, hang.pin * scale).astype(np.float32)
    spots = np.zeros((0, 3), np.float32)
    if g.closed:
        fine, spots = pressed(fine, g.faces, posed, 0.7 * hang.margin * scale)
    np.maximum(fine[:, 2], 0.004, out=fine[:, 2])
    return turned(g.edge, hang.thick * scale, fine, mesh.normals(fine, g.faces), g.faces, g.where), spots
