"""The arm of a figure from the elbow on, by itself: what the figure sees of its own leading hand."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Figure, Part
from server.engine.stage import figures
from server.engine.stage.sheet import Sheet

Bone = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Elbow and wrist."""

_OF_ARMS: frozenset[Part] = frozenset(("skin", "top", "coat", "gloves"))
"""Parts that an arm has. What else is near, a face or a lap, is not drawn before the eyes."""

_GIRTH = 0.065
"""How far from the bones an arm and its sleeve reach, as a share of the height."""


def shape(figure: Figure, ground: float = 0.0) -> tuple[Sheet, ...]:
    """The sheets of the leading forearm and hand, as they lie on the whole figure."""
    joints = figures.posed(figure, ground).joints
    left, right = ((joints[f"lowerarm01.{side}"], joints[f"wrist.{side}"]) for side in "LR")
    own, other = (left, right) if figure.mirrored else (right, left)
    reach = _GIRTH * figure.body.height / 1000
    found = []
    for sheet in figures.shape(figure, ground):
        if sheet.part not in _OF_ARMS:
            continue
        kept = _along(sheet.vertices, own, other, reach)
        faces = sheet.faces[kept[sheet.faces].all(axis=1)]
        if len(faces):
            found.append(replace(sheet, faces=faces))
    return tuple(found)


def _along(points: NDArray[np.float32], own: Bone, other: Bone, reach: float) -> NDArray[np.bool_]:
    """Whether points (V,3) lie round the way from an elbow over the wrist, as far again, and not nearer to
    the other arm."""
    length = float(np.linalg.norm(own[1] - own[0]))
    t, off = _from(points, own)
    wide = np.where(t > 0.8 * length, 1.5, 1.0) * reach  # a hand is broader than an arm
    found: NDArray[np.bool_] = (t > 0) & (t < 2 * length) & (off < wide) & (off < _from(points, other)[1])
    return found


def _from(points: NDArray[np.float32], bone: Bone) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How far points lie along a forearm from its elbow, and off the line that goes on over the hand."""
    way = bone[1] - bone[0]
    length = float(np.linalg.norm(way))
    to = points.astype(np.float64) - bone[0]
    t: NDArray[np.float64] = to @ way / length
    held = np.clip(t, 0.0, 1.8 * length)
    return t, np.linalg.norm(to - held[:, None] * way / length, axis=1)
