"""Drawn proportions: a larger head, eyes and hands than measured, by the dial `Body.stylised` (0 to 100).

0 is as measured, 60 the usual, 100 more so. Children have large heads and eyes already and change less.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Body

Doubles = NDArray[np.float64]


@dataclass(frozen=True)
class Shares:
    """`head` (V,1) and each of `hands` (V,1) say how far they carry a vertex, with the bones that are
    theirs; `bones` numbers bones by name; `eyes` are the vertices of the eyeballs."""

    head: Doubles
    head_bones: list[int]
    hands: dict[str, tuple[Doubles, list[int]]]
    bones: dict[str, int]
    eyes: dict[str, NDArray[np.int32]]


def head_scale(age: float, stylised: float) -> float:
    """How much larger than measured a head is drawn. `blocking/skeleton.py` states the same."""
    grown = float(np.interp(age, (3, 16), (0.0, 1.0)))
    return 1 + stylised / 60 * (0.06 + 0.11 * grown)


def stylise(body: Body, vertices: Doubles, heads: Doubles, shares: Shares) -> tuple[Doubles, Doubles]:
    """The rest shape with drawn proportions."""
    dial = body.stylised / 60
    if dial == 0:
        return vertices, heads
    heads = heads.copy()
    grown = float(np.interp(body.age, (3, 16), (0.0, 1.0)))
    for side, (share, bones) in shares.hands.items():
        base = heads[shares.bones[f"wrist.{side}"]].copy()
        large = 1 + 0.07 * dial
        vertices = vertices + share * (large - 1) * (vertices - base)
        heads[bones] = base + large * (heads[bones] - base)
    base = heads[shares.bones["head"]].copy()
    scale = head_scale(body.age, body.stylised)
    vertices = vertices + shares.head * (scale - 1) * (vertices - base)
    heads[shares.head_bones] = base + scale * (heads[shares.head_bones] - base)
    # Eyes: everything near one swells about its centre, lids and brows with it.
    reach = 0.031 * scale * float(np.interp(body.age, (0, 12), (0.75, 1.0)))
    swell = dial * (0.14 + 0.12 * grown)
    for side, eye in shares.eyes.items():
        centre = (vertices[eye].min(0) + vertices[eye].max(0)) / 2
        away = vertices - centre
        near = np.exp(-(((away**2).sum(1) / reach**2) ** 1.5))[:, None] * (shares.head > 0.5)
        # Taller rather than wider: drawn eyes are rounder than measured ones.
        vertices = vertices + near * swell * away * [0.85, 1.0, 1.2]
        heads[shares.bones[f"eye.{side}"]] = centre
    return vertices, heads
