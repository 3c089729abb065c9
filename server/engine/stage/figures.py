"""A figure: body, face, eyes, hair and clothes as sheets of triangles, by part.

Only parts that a staging lists are built, with one exception: skin is always there as a neutral shape,
so that nothing ever shows as a hole.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import cast

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking import actors
from server.engine.blocking.staging import PARTS, Figure, Part
from server.engine.stage import bodies, chart, hair, hats, mesh, posing, soaking, wardrobe
from server.engine.stage.anatomy import BODY, anatomy
from server.engine.stage.expressions import EXPRESSIONS
from server.engine.stage.hair.paints import HEADWEAR, headwear
from server.engine.stage.kept import Kept
from server.engine.stage.paint import CLOTH, EYE, NEUTRAL, SKIN, TEETH, Paint, mix, rgb
from server.engine.stage.sheet import Sheet
from server.engine.stage.template import template
from server.projects.vocabulary import Expression

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

INK = (0.13, 0.075, 0.075)
"""What a line on skin is mixed towards."""

TEETH_DEEP = 0.016
"""Metres from the foremost tooth to the last that is drawn, on the reference head."""

_shapes = Kept(48)


def shape(figure: Figure, ground: float = 0.0) -> tuple[Sheet, ...]:
    """The sheets of a figure on ground at `ground` metres, without its colours; cached by content."""
    kinds = tuple((part, figure.parts[part].kind) for part in PARTS if part in figure.parts)
    face = figure.face if "face" in figure.parts else None
    act, eyes = posing.act(figure, ground), actors.eyes(figure)
    key = (figure.body, act, kinds, face, eyes)
    made: tuple[Sheet, ...] = _shapes.get(key, lambda: _shape(figure, act, eyes, dict(kinds)))
    return made


def posed(figure: Figure, ground: float = 0.0) -> bodies.Posed:
    """The body of a figure as it stands in its own frame; cached by content."""
    surface = figure.parts.get("face")
    expression = cast(Expression, (surface.kind if surface else "") or "neutral")
    act, eyes = posing.act(figure, ground), actors.eyes(figure)
    return bodies.posed(figure.body, act, expression, figure.face if surface else None, eyes)


def _shape(
    figure: Figure, act: bodies.Act, eyes: tuple[int, int], kinds: Mapping[Part, str]
) -> tuple[Sheet, ...]:
    expression = cast(Expression, kinds.get("face") or "neutral")
    face = figure.face if "face" in kinds else None
    body = bodies.posed(figure.body, act, expression, face, eyes)
    return (
        *_skin(body, kinds, expression),
        *_eyes(body),
        *wardrobe.sheets(kinds, body),
        *hair.sheets(kinds, body),
        *hats.sheets(kinds, body),
    )


@cache
def _regions() -> tuple[Ints, Ints, NDArray[np.bool_]]:
    """Body faces, their UV corners, and which belong to the face: what of it looks forward.

    An expression moves cheek and jaw beside it a little too; that much of an unseen smile is not held
    against a picture."""
    t = template()
    group = anatomy().groups["body"]
    middle = t.at[group.faces].mean(1)
    front = (t.head[group.faces].min(1) > 0.5) & (middle[:, 1] < t.eye[1] + 0.07)
    high = (middle[:, 2] < t.eye[2] + 0.08) & (middle[:, 2] > t.chin[2] - 0.012)
    # Cheeks and jaw that a view from behind may graze are skin; all that is drawn on a face is face.
    out = mesh.normals(t.at, group.faces)[group.faces].mean(1)
    brows = (np.abs(middle[:, 0]) < 0.064) & (middle[:, 2] > t.eye[2] - 0.02)
    limit = np.where(brows, -0.25, -0.50)
    # Lids and lips turn inwards, and the mouth is hollow: all of them belong to the face.
    aside, up = np.abs(middle[:, 0]), middle[:, 2] - t.eye[2]
    hollow = ((np.abs(aside - 0.034) < 0.019) & (np.abs(up) < 0.015)) | (
        (aside < 0.046) & (up < -0.026) & (up > -0.105)
    )
    return group.faces, group.corners, front & high & (hollow | (out[:, 1] < limit))


@cache
def _split() -> tuple[Ints, Ints, Floats]:
    """Body vertices split along UV seams: source of each, faces over the split ones, their paint."""
    t = template()
    faces, corners, _ = _regions()
    pairs = np.stack([faces.ravel(), corners.ravel()], 1)
    unique, inverse = np.unique(pairs, axis=0, return_inverse=True)
    at = t.at[unique[:, 0]]
    where = np.concatenate([(at - t.eye * [0, 1, 1])[:, [0, 2]], anatomy().uv[unique[:, 1]]], 1)
    body = t.head[unique[:, 0]] < 0.3
    limb = np.maximum(t.arm[unique[:, 0]], 0)
    where[body] = np.stack([at[:, 0] + 10, at[:, 1], at[:, 2], limb], 1)[body]
    return unique[:, 0].astype(np.int32), inverse.reshape(-1, 3).astype(np.int32), where.astype(np.float32)


class _Skin:
    """Some faces of the body: the body vertices that they use, their paint coordinates, and themselves."""

    def __init__(self, source: Ints, where: Floats, faces: Ints) -> None:
        used, inverse = np.unique(faces, return_inverse=True)
        self.source, self.where = source[used], where[used]
        self.faces = inverse.reshape(-1, 3).astype(np.int32)

    def sheet(self, part: Part, posed: bodies.Posed, normals: Floats) -> Sheet:
        vertices = posed.vertices[self.source]
        return Sheet(part, vertices, normals[self.source], self.faces, self.where, "skin")


@lru_cache(256)
def _drawn(worn: tuple[tuple[Part, str], ...]) -> tuple[_Skin, _Skin]:
    """What of skin and face is drawn below what is worn."""
    faces, _, front = _regions()
    source, own, where = _split()
    keep = ~wardrobe.covered(dict(worn))[faces].all(1)
    skin, face = (_Skin(source, where, own[keep & region]) for region in (~front, front))
    # Nothing of the chart is drawn on skin that is no face.
    skin.where[skin.where[:, 0] < 5, 0] = 3.0
    return skin, face


def _skin(posed: bodies.Posed, kinds: Mapping[Part, str], expression: Expression) -> list[Sheet]:
    skin, face = _drawn(tuple((part, kinds[part]) for part in wardrobe.WORN if part in kinds))
    out = _calm(posed, _regions()[0])
    sheets = [skin.sheet("skin", posed, out), face.sheet("face", posed, out)]
    parted = EXPRESSIONS[expression].get("jawOpen", 0.0) > 0.05
    if parted:  # the upper row alone, as it is drawn: a lower one looks like an underbite
        sheets.append(_piece(posed, "helper-upper-teeth", "teeth"))
        # At rest the tongue touches the teeth; an open jaw would carry it through them.
        sheets.append(_piece(posed, "helper-tongue", "tongue", (0.0, 0.012, -0.004)))
    return sheets


@cache
def _smoother() -> mesh.Blend:
    return mesh.smoother(_regions()[0], BODY)


def _calm(posed: bodies.Posed, faces: Ints) -> Floats:
    """Light falls in large, simple shapes, as somebody who draws would put it: over a body smoothed, over a
    head nearly as over an egg."""
    normals = mesh.normals(posed.vertices[:BODY], faces)
    for _ in range(9):
        normals = _smoother() @ normals
    share, egg = _egg()
    turned = egg @ posed.turns[posed.bones["head"]].T.astype(np.float32)
    normals = normals + share * (turned - normals)
    size = np.linalg.norm(normals, axis=1, keepdims=True)
    return np.asarray(normals / np.maximum(size, 1e-6), np.float32)


@cache
def _egg() -> tuple[Floats, Floats]:
    """How far each vertex takes its light from an egg around the head (V,1), and the egg's normals (V,3)."""
    t = template()
    middle = t.eye * [0, 1, 1] + [0, 0.095, -0.01]
    normals = (t.at - middle) / np.square([0.082, 0.115, 0.20])
    # Faces look up a little into the light, whatever the hour: shade falls on their sides.
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True) + [0, 0, 0.18]
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    share = 0.94 * np.clip((t.head - 0.2) / 0.7, 0, 1)
    return share[:BODY, None].astype(np.float32), normals[:BODY].astype(np.float32)


def _piece(
    posed: bodies.Posed, group: str, paint: str, shift: tuple[float, float, float] = (0.0, 0.0, 0.0)
) -> Sheet:
    """A named group of the body's faces, moved by metres on a grown head, in the head's own frame. Of teeth
    only those in front: an open mouth shows a clean row, and dark beside it."""
    faces = anatomy().groups[group].faces
    if paint == "teeth":
        back = template().at[faces][:, :, 1]
        faces = faces[back.max(1) < back.min() + TEETH_DEEP]
    used, inverse = np.unique(faces, return_inverse=True)
    own = inverse.reshape(-1, 3).astype(np.int32)
    turn = posed.turns[posed.bones["head"]]
    moved = turn @ np.array(shift) * (posed.height / 1.7)
    vertices = posed.vertices[used] + moved.astype(np.float32)
    return Sheet(
        "face", vertices, mesh.normals(vertices, own), own, np.zeros((len(used), 4), np.float32), paint
    )


@cache
def _eyeball(side: str) -> tuple[Ints, mesh.Blend, Ints, Floats]:
    """Body vertices of an eyeball ("l" or "r"), their refinement, its faces and paint coordinates."""
    faces = anatomy().groups[f"helper-{side}-eye"].faces
    used, inverse = np.unique(faces, return_inverse=True)
    refine, fine = mesh.subdivide(inverse.reshape(-1, 3).astype(np.int32), len(used))
    # In the eye's own frame: the reference looks straight ahead, a gaze carries the iris along.
    rest = refine @ template().at[used]
    middle = (rest.min(0) + rest.max(0)) / 2
    away = rest - middle
    away /= np.linalg.norm(away, axis=1, keepdims=True)
    # The back of an eyeball lies in the head; nobody must see it through a crack.
    fine = fine[away[fine][:, :, 1].max(1) < 0.45]
    where = np.concatenate([away, np.full((len(away), 1), 1.0 if side == "l" else -1.0)], 1)
    return used, refine, fine, where.astype(np.float32)


def _eyes(posed: bodies.Posed) -> list[Sheet]:
    sheets = []
    for side in "lr":
        used, refine, fine, where = _eyeball(side)
        vertices = refine @ posed.vertices[used]
        sheets.append(Sheet("eyes", vertices, mesh.normals(vertices, fine), fine, where, "eye"))
    return sheets


def paint(figure: Figure, sheet: Sheet) -> Paint:
    """The paint of a sheet in this figure's colours."""
    surface = soaking.surface(figure, sheet.part)
    skin = figure.parts.get("skin")
    tone = rgb(skin.colour) if skin is not None else NEUTRAL
    if sheet.paint == "skin":
        return Paint(SKIN, tone, mix(tone, INK, 0.80), more=chart.numbers(figure, tone))
    if sheet.paint == "teeth":
        return Paint(TEETH, (0.97, 0.95, 0.91))
    if sheet.paint == "tongue":
        return Paint(TEETH, (0.70, 0.32, 0.32))
    colour = rgb(surface.colour if surface is not None else None)
    if sheet.paint == "eye":
        return Paint(EYE, colour, (0.97, 0.955, 0.93))
    if sheet.paint in HEADWEAR:
        return headwear(sheet, colour, tone)
    if sheet.part in wardrobe.WORN:
        return wardrobe.paint(surface, sheet)
    return Paint(CLOTH, colour, mix(colour, (0.10, 0.08, 0.12), 0.38), trim=sheet.trim)
