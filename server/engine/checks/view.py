"""View: who is seen from behind shows no face, and who turns to the camera shows one."""

import math

import numpy as np

from server.engine.blocking.skeleton import J
from server.engine.checks.presence import FEWEST
from server.engine.checks.score import Score, not_applicable, scored
from server.engine.checks.shown import Shown

THRESHOLD = 1.0
BEHIND = 145.0
"""Degrees that a head is turned from the camera at least so that nothing of the face can show."""

FRONT = 60.0
"""Degrees that it is turned at most so that the face must show."""

HEAD = 40
"""Pixels of a head from which on it is large enough to tell."""

CLEAR = 0.9
"""The share of a figure that must be in sight before a missing face tells anything."""


def view(shown: Shown) -> Score:
    """The share of heads, seen from behind or from the front, that have no face or have one."""
    wrong, told, legend = [], 0, shown.maps.part_legend
    heads = np.isin(shown.maps.parts, [legend.index(part) for part in ("face", "hair", "hat")])
    faces = np.isin(shown.maps.parts, [legend.index(part) for part in ("face", "eyes")])
    for figure in shown.figures:
        own = shown.mask(figure.id)
        if (own & heads).sum() < HEAD:
            continue
        away, face = _turned(shown, figure.id), int((own & faces).sum())
        if away > BEHIND:
            told += 1
            if face >= FEWEST:
                wrong.append(f"{figure.id} is seen from behind, but {face} pixels are face")
        elif away < FRONT and shown.maps.visible.get(figure.id, 0.0) >= CLEAR:
            told += 1
            if face < FEWEST:
                wrong.append(f"{figure.id} is turned to the camera, but shows no face")
    if not told:
        return not_applicable("view", THRESHOLD, "No head is seen clearly from behind or from the front.")
    why = "; ".join(wrong) + "." if wrong else f"Heads that show what they should: {told}."
    return scored("view", 1 - len(wrong) / told, THRESHOLD, why)


def _turned(shown: Shown, id: str) -> float:
    """Degrees between where a head looks and the way from it to the camera."""
    row = shown.blocked.row_of[0][id]
    to = np.array(shown.camera.eye) - shown.blocked.joints[row, J["head"]]
    face = shown.blocked.face[row]
    cosine = float(face @ to / max(np.linalg.norm(face) * np.linalg.norm(to), 1e-9))
    return math.degrees(math.acos(min(max(cosine, -1.0), 1.0)))
