"""The face chart: what is drawn on a figure's skin, as the numbers of its paint.

`previs/faces.py` and `previs/marks.py` paint it at each sample. Places are metres on the reference head,
to the figure's left of its middle and above its eyes' level; on the rest of the body the template's metres.
"""

from typing import cast

import numpy as np

from server.engine.blocking.staging import Figure
from server.engine.stage.expressions import DRAWN, EXPRESSIONS
from server.engine.stage.paint import Colour3, mix, rgb
from server.projects.vocabulary import Expression, MarkKind, MarkPlace

LIPS, YEARS, BLUSH, LASH, BROW, BROW_WEIGHT, BROW_BEND, TEARS, CLOSED, KNIT, MARKS, CHEEKS = (
    *(9, 10, 11, 12, 13, 16, 17, 21, 22, 23, 24, 54),
)
"""Where the numbers stand in a paint's row. A brow has a colour (3) and a bend (inner left and right,
then outer left and right, metres); each mark six numbers: kind, place, red, green, blue, chance."""

MOST_MARKS = 5
MARK_KINDS: dict[MarkKind, int] = {"scar": 1, "tattoo": 2, "freckles": 3, "mole": 4, "birthmark": 5}
PLACES: dict[MarkPlace, int] = {
    "forehead": 0, "brow": 1, "nose": 2, "cheeks": 3, "left_cheek": 4, "right_cheek": 5, "chin": 6,
    "neck": 7, "left_arm": 8, "right_arm": 9, "left_hand": 10, "right_hand": 11, "chest": 12, "back": 13,
}  # fmt: skip
"""Every kind and place of a mark by number."""

_INK: Colour3 = (0.13, 0.075, 0.075)


def numbers(figure: Figure, tone: Colour3) -> tuple[float, ...]:
    """The chart of a figure whose skin is `tone`: the row's numbers from `LIPS` on."""
    row = np.zeros(CHEEKS - LIPS + 1)
    body, face = figure.body, figure.face
    surface = figure.parts.get("face")
    expression = cast(Expression, surface.kind if surface is not None and surface.kind else "neutral")
    strength = 1.0 if face is None else face.strength / 100
    drawn = DRAWN[expression]
    feminine = 1 - body.gender / 100
    grown = float(np.interp(body.age, (6, 18), (0, 1)))
    creased = float(np.interp(body.age, (6, 18, 45), (0.30, 0.65, 1.0)))

    def put(at: int, *values: float) -> None:
        row[at - LIPS : at - LIPS + len(values)] = values

    put(LIPS, (0.25 + 0.75 * grown) * (0.18 + 0.82 * feminine))
    put(YEARS, float(np.clip((body.age - 42) / 36, 0, 1)))
    put(BLUSH, float(np.interp(body.age, (12, 20, 60), (0.6, 0.4, 0.25))) + 0.6 * drawn.warmth * strength)
    put(LASH, 0.25 + 0.75 * feminine * (0.55 + 0.45 * grown))
    put(BROW, *_brow(figure, tone))
    weight = 0.75 + 0.35 * body.gender / 100 * grown
    if face is not None:
        weight *= float(np.interp(face.brows, (0, 50, 100), (0.45, 1.0, 1.9)))
    put(BROW_WEIGHT, weight)
    put(BROW_BEND, *(bend * strength for bend in (*drawn.inner, *drawn.outer)))
    put(TEARS, drawn.tears * strength)
    put(KNIT, drawn.knit * strength * creased)
    put(CHEEKS, drawn.cheeks * strength * creased)
    put(CLOSED, min(1.0, EXPRESSIONS[expression].get("eyeBlinkLeft", 0.0) * strength))
    for k, mark in enumerate(figure.marks[:MOST_MARKS]):
        chance = (PLACES[mark.place] * 37 + MARK_KINDS[mark.kind] * 11) % 101 / 101
        put(MARKS + 6 * k, MARK_KINDS[mark.kind], PLACES[mark.place], *rgb(mark.colour), chance)
    return tuple(float(value) for value in row)


def _brow(figure: Figure, tone: Colour3) -> Colour3:
    """Brows take the hair's colour where it is in sight, darker; else they are a dark of the skin."""
    hair = figure.parts.get("hair")
    if hair is None or hair.colour is None or hair.kind == "bald":
        return mix(tone, _INK, 0.78)
    return mix(rgb(hair.colour), mix(tone, _INK, 0.85), 0.4)
