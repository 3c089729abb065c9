"""All garments by part and kind, prepared once per process, and which of them hides what."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Part
from server.engine.stage.template import template
from server.engine.stage.wardrobe.bottoms import BOTTOMS
from server.engine.stage.wardrobe.coats import COATS
from server.engine.stage.wardrobe.cut import HANDS, Cut, Garment, Hang
from server.engine.stage.wardrobe.fields import below
from server.engine.stage.wardrobe.footwear import FOOTWEAR
from server.engine.stage.wardrobe.neckwear import GLOVES, NECKWEAR
from server.engine.stage.wardrobe.tailor import Pattern, everything, inside, prepare
from server.engine.stage.wardrobe.tops import TOPS

GARMENTS: dict[Part, dict[str, Garment]] = {
    "footwear": FOOTWEAR,
    "bottom": BOTTOMS,
    "top": TOPS,
    "gloves": GLOVES,
    "coat": COATS,
    "neckwear": NECKWEAR,
}
"""The sheets of every garment of `world.Character`, from the inside out."""

WORN: tuple[Part, ...] = tuple(GARMENTS)

_SURE = 0.060
"""How far inside its edge, metres, a cloth surely hides what is under it: one looks into a loose sleeve."""

_LAYER = 0.018
"""The same for cloth under cloth, which follows the same surface."""

_OVER: dict[Part, tuple[Part, ...]] = {
    "bottom": ("top", "coat", "footwear"),
    "top": ("bottom", "coat"),
    "footwear": (),
    "gloves": (),
    "coat": (),
    "neckwear": (),
}


@cache
def patterns(part: Part, kind: str) -> tuple[Pattern, ...]:
    """The prepared cuts of a garment; a kind that nobody sews is an empty tuple."""
    return tuple(prepare(cut) for cut in GARMENTS[part].get(kind, ()) if isinstance(cut, Cut))


def hung(part: Part, kind: str) -> tuple[Hang, ...]:
    """What hangs from a garment."""
    return tuple(piece for piece in GARMENTS[part].get(kind, ()) if isinstance(piece, Hang))


@dataclass(frozen=True)
class Shown:
    """What of a cut is left where others lie over it: the vertices in use, and faces among those."""

    rows: NDArray[np.int32]
    faces: NDArray[np.int32]


@cache
def shown(part: Part, kind: str, others: tuple[tuple[Part, str], ...]) -> tuple[Shown, ...]:
    """What is left of each cut of a garment under what else is worn."""
    found = []
    for pattern in patterns(part, kind):
        hidden = np.zeros(len(pattern.where), bool)
        for other, worn in others:
            for piece in GARMENTS[other].get(worn, ()) if other in _OVER[part] else ():
                if isinstance(piece, Hang):
                    # Tops are tucked into skirts; what a coat's skirts cover shows below them.
                    if other == "bottom" and piece.at is not None:
                        hidden |= inside(pattern, below(piece.at)) > 0.004
                elif (
                    other != "bottom"
                    and not (other == "top" and hung(part, kind))
                    and piece.hides
                    and piece.group == pattern.cut.group
                ):
                    hidden |= inside(pattern, piece.keep) > _LAYER
        faces = pattern.faces[~hidden[pattern.faces].all(1)]
        if pattern.cut.thick > 0 and len(pattern.edge.rim):
            hem, rim = pattern.edge.hem, pattern.edge.rim
            edges = hem[~hidden[rim[hem % len(rim)]].all(1)]
            faces = np.concatenate([faces, edges + np.int32(len(pattern.where))])
        rows, inverse = np.unique(faces, return_inverse=True)
        found.append(Shown(rows.astype(np.int32), inverse.reshape(-1, 3).astype(np.int32)))
    return tuple(found)


@cache
def hidden(part: Part, kind: str) -> NDArray[np.bool_]:
    """Which body vertices (19158,) a garment surely hides."""
    t = template()
    found = np.zeros(len(t.at), bool)
    for cut in GARMENTS[part].get(kind, ()):
        if isinstance(cut, Cut) and cut.hides:
            there = cut.keep(t, everything(t)) > (0.02 if cut.group == HANDS else _SURE)
            found |= there if cut.group == HANDS else there & (t.arm < 2.0)
    # A head belongs to no sheet of cloth, whatever a field says about it.
    return found & (t.head < 0.05)
