"""What is worn on a head: hats and glasses."""

from collections.abc import Mapping

from server.engine.blocking.staging import Part
from server.engine.stage import glasses, mesh
from server.engine.stage.bodies import Posed
from server.engine.stage.hair.head import measured
from server.engine.stage.hats.kinds import HATS
from server.engine.stage.sheet import Sheet


def sheets(kinds: Mapping[Part, str], posed: Posed) -> list[Sheet]:
    """Hat and glasses of a posed body; `kinds` maps the parts that are there to their kinds."""
    hat, worn = kinds.get("hat", "none"), kinds.get("glasses", "none")
    made: list[Sheet] = []
    if hat in HATS:
        make, trim = HATS[hat]
        for vertices, faces, where in make(measured(posed), posed):
            made.append(Sheet("hat", vertices, mesh.normals(vertices, faces), faces, where, "hat", trim))
    if worn in glasses.KINDS:
        for vertices, faces, where, trim in glasses.pieces(worn, measured(posed), posed):
            normals = mesh.normals(vertices, faces)
            made.append(Sheet("glasses", vertices, normals, faces, where, "frame", trim))
    return made
