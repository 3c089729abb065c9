"""Faces as individuals: the dials of a face as sparse moves of the body model's vertices.

The moves are the model's own targets (CC0, inside the wheel), read one by one when first needed: a few
thousand vertices each, in metres on a grown head. Nothing of the model's cache is rebuilt for them.
"""

import gzip
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Body, Face
from server.engine.stage.anatomy import BODY, anatomy
from server.engine.stage.model import model
from server.projects.vocabulary import FaceShape

Doubles = NDArray[np.float64]
Ints = NDArray[np.int32]

SHAPES: dict[FaceShape, dict[str, float]] = {
    "oval": {"head/head-oval": 0.55},
    "round": {"head/head-round": 1.0, "head/head-fat": 0.45, "cheek/cheek-volume": 0.5,
              "chin/chin-height": -0.5},
    "square": {"head/head-square": 0.7, "chin/chin-bones": 0.35, "chin/chin-width": 0.35},
    "long": {"head/head-rectangular": 0.55, "head/head-scale-vert": 0.75, "cheek/cheek-volume": -0.5,
             "chin/chin-height": 0.5},
    "heart": {"head/head-invertedtriangular": 1.0, "chin/chin-width": -0.8, "cheek/cheek-bones": 0.4},
    "diamond": {"head/head-diamond": 1.0, "cheek/cheek-bones": 0.7, "forehead/forehead-temple": -0.6},
}  # fmt: skip
"""Every shape of a face as weights of targets; a weight below zero takes the opposite target."""

DIALS: dict[str, dict[str, float]] = {
    "nose": {"nose/nose-scale-vert": 0.85, "nose/nose-scale-depth": 0.55, "nose/nose-point": -0.45,
             "nose/nose-hump": 0.55},
    "nose_width": {"nose/nose-scale-horiz": 0.75, "nose/nose-width3": 0.6, "nose/nose-width2": 0.5,
                   "nose/nose-flaring": 0.5},
    "mouth": {"mouth/mouth-scale-horiz": 1.0},
    "lips": {"mouth/mouth-upperlip-height": 0.8, "mouth/mouth-lowerlip-height": 0.9,
             "mouth/mouth-upperlip-volume": 0.5, "mouth/mouth-lowerlip-volume": 0.5},
    "jaw": {"chin/chin-bones": 0.75, "chin/chin-width": 0.6, "head/head-fat": 0.2},
    "chin": {"chin/chin-prominent": 1.0, "chin/chin-height": 0.7, "chin/chin-prognathism": 0.35},
    "cheekbones": {"cheek/cheek-bones": 1.0, "cheek/cheek-volume": -0.4, "cheek/cheek-trans": 0.4},
    "eye_size": {"eyes/eye-scale": 0.8, "eyes/eye-height2": 0.5},
    "eye_distance": {"eyes/eye-trans": 0.9},
    "brows": {"eyebrows/eyebrows-trans": -0.25},
}  # fmt: skip
"""The targets that a dial moves at its upper end; at its lower end their opposites."""

_DRAWN = {"nose/nose-scale-depth": -0.15, "nose/nose-scale-horiz": -0.25, "nose/nose-flaring": -0.4,
          "nose/nose-scale-vert": -0.2, "eyes/eye-height1": 0.35, "eyes/eye-height2": 0.75,
          "eyes/eye-height3": 0.6, "eyes/eye-trans": 0.12, "mouth/mouth-scale-horiz": 0.3,
          "chin/chin-bones": -0.3}  # fmt: skip
"""What a drawn face has against a measured one: open eyes, a small nose, a clear mouth, a light jaw."""

_ENDS = {"nose-point": ("up", "down"), "cheek-trans": ("up", "down"), "eye-trans": ("out", "in"),
         "eyebrows-trans": ("up", "down"), "trans": ("up", "down")}  # fmt: skip
_SIDED = ("cheek-", "eye-")


@dataclass(frozen=True)
class Move:
    """Offsets (N,3) in metres of the vertices `who` (N,)."""

    who: Ints
    by: Doubles


def offsets(face: Face | None, body: Body) -> list[tuple[float, Move]]:
    """The moves of a face with their weights: its own dials, and what the style smooths away."""
    weights: dict[str, float] = {}

    def add(targets: dict[str, float], share: float) -> None:
        for name, weight in targets.items():
            weights[name] = weights.get(name, 0.0) + weight * share

    face = face or Face()  # a face that is not listed is drawn as anybody's
    add(SHAPES[face.shape], 1.0)
    for dial, targets in DIALS.items():
        # The ends of a dial are far from its middle, and differ most near them.
        part = (getattr(face, dial) - 50) / 50
        if part:
            add(targets, part)
    grown = float(np.interp(body.age, (4, 16), (0.35, 1.0)))
    add(_DRAWN, body.stylised / 60 * grown)
    found = []
    for name, weight in sorted(weights.items()):
        if abs(weight) > 1e-3:
            found += [(min(abs(weight), 1.1), move) for move in targets_of(name, weight > 0)]
    return found


def targets_of(name: str, more: bool) -> tuple[Move, ...]:
    """The moves of a target towards one of its ends: one, or one for each side of the face."""
    folder, _, stem = name.partition("/")
    if folder == "head" and stem.rpartition("-")[2] not in ("vert", "fat"):
        ends = [stem] if more else []
    else:
        end = _ENDS.get(stem, ("incr", "decr"))[0 if more else 1]
        ends = [f"{stem}-{end}"]
    if stem.startswith(_SIDED):
        ends = [f"{side}-{end}" for end in ends for side in "lr"]
    return tuple(_read(folder, end) for end in ends)


@cache
def _read(folder: str, name: str) -> Move:
    path = anatomy().folder / "targets" / folder / f"{name}.target.gz"
    with gzip.open(path, "rt") as lines:
        rows = np.array([line.split() for line in lines if line[0] not in "#\n"], np.float64)
    who, by = rows[:, 0].astype(np.int32), decimetres(rows[:, 1:])
    if folder == "head":
        # The shape of a head is its face's: skulls differ little, and hair and hats must fit them.
        at = model().template_vertices.numpy()[:, 2]
        eyes, crown = at[anatomy().vertices("helper-l-eye")].mean(), at[:BODY].max()
        above = (at[who] - eyes) / (crown - eyes)
        by = by * np.interp(above, (0.1, 0.7), (1.0, 0.3))[:, None]
    return Move(who, by)


def decimetres(offsets: Doubles) -> Doubles:
    """The model's own axes and unit (decimetres, y up) as metres with z up."""
    return np.asarray(np.stack([offsets[:, 0], -offsets[:, 2], offsets[:, 1]], 1) * 0.1)
