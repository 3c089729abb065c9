"""What is worn on a head: hats and glasses."""

from collections.abc import Mapping

from server.engine.blocking.staging import Part
from server.engine.stage import mesh
from server.engine.stage.bodies import Posed
from server.engine.stage.hair.head import measured
from server.engine.stage.hats.fitting import Piece
from server.engine.stage.hats.kinds import HATS
from server.engine.stage.sheet import Sheet


def sheets(kinds: Mapping[Part, str], posed: Posed) -> list[Sheet]:
    """Hat and glasses of a posed body; `kinds` maps the parts that are there to their kinds."""
    hat = kinds.get("hat", "none")
    if hat not in HATS:
        return []
    head = measured(posed)
    make, trim = HATS[hat]
    return [_sheet("hat", piece, trim) for piece in make(head, posed)]


def _sheet(part: Part, piece: Piece, trim: int) -> Sheet:
    vertices, faces, where = piece
    return Sheet(part, vertices, mesh.normals(vertices, faces), faces, where, "hat", trim)
