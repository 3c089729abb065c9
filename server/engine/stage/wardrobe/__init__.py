"""Clothes: layered sheets that follow the body in every pose, from data (`tops.py`, `coats.py` …).

`tailor` prepares a cut once on the reference body, `dressing` puts it on a posed one, `drape` lets skirts
and capes fall, `colours` says how a garment is painted.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Part
from server.engine.stage.bodies import Posed
from server.engine.stage.paint import TRIMS
from server.engine.stage.sheet import Sheet
from server.engine.stage.template import template
from server.engine.stage.wardrobe import drape
from server.engine.stage.wardrobe.colours import bends, paint
from server.engine.stage.wardrobe.dressing import Relaxed, dress
from server.engine.stage.wardrobe.garments import GARMENTS, WORN, hidden, hung, patterns, shown
from server.engine.stage.wardrobe.pressing import clear

UNDER: tuple[Part, ...] = ("bottom", "top")
"""What may lie below a skirt."""

__all__ = ["GARMENTS", "WORN", "covered", "paint", "sheets"]


def sheets(kinds: Mapping[Part, str], posed: Posed) -> list[Sheet]:
    """Everything worn from neck to feet; `kinds` maps the parts that are there to their kinds."""
    worn = tuple((part, kinds[part]) for part in WORN if part in kinds)
    bent = bends(posed) if worn else ()
    relaxed = Relaxed(posed)
    made = []
    for part, kind in worn:
        for pattern, left in zip(patterns(part, kind), shown(part, kind, worn), strict=True):
            if not len(left.rows):
                continue
            vertices, normals, where = (each[left.rows] for each in dress(pattern, posed, relaxed))
            trim = TRIMS[pattern.cut.trim]
            made.append(Sheet(part, vertices, normals, left.faces, where, "cloth", trim, bent))
        for piece in hung(part, kind):
            cloth, spots = drape.hang(piece, posed, relaxed)
            if len(spots):
                reach = 0.03 * posed.height / 1.7
                made = [
                    replace(sheet, faces=clear(sheet.vertices, sheet.faces, spots, reach))
                    if sheet.part in UNDER
                    else sheet
                    for sheet in made
                ]
            made.append(Sheet(part, *cloth, "cloth", TRIMS[piece.trim], bent))
    return made


def covered(kinds: Mapping[Part, str]) -> NDArray[np.bool_]:
    """Which body vertices (19158,) clothes surely hide: they need not be drawn beneath them."""
    found = np.zeros(len(template().at), bool)
    for part in WORN:
        if part in kinds:
            found |= hidden(part, kinds[part])
    return found
