"""Hair and beards: styles of tapered locks that grow on any head."""

from collections.abc import Mapping
from typing import cast

import numpy as np

from server.engine.blocking.staging import Part
from server.engine.stage import beards, mesh
from server.engine.stage.bodies import Posed
from server.engine.stage.hair.growing import Piece, grown
from server.engine.stage.hair.head import Floats, measured
from server.engine.stage.hair.styles import style
from server.engine.stage.sheet import Sheet
from server.projects.vocabulary import Hair


def sheets(kinds: Mapping[Part, str], posed: Posed) -> list[Sheet]:
    """Hair and beard of a posed body; `kinds` maps the parts that are there to their kinds."""
    made: list[Sheet] = []
    if kinds.get("hair", "bald") != "bald":
        hat = kinds.get("hat", "none")
        head = measured(posed)
        pieces = grown(
            style(cast(Hair, kinds["hair"]), hat != "none"),
            head,
            posed,
            None if hat == "none" else hat,
            _thick(kinds),
        )
        middle = posed.carry("head", head.middle[None].astype(np.float32))
        made += [_sheet(piece, middle) for piece in pieces]
    beard = kinds.get("beard", "none")
    if beard in beards.KINDS:
        vertices, normals, faces, where = beards.shell(beard, posed)
        made.append(Sheet("beard", vertices, normals, faces, where, "hair", beards.trim(beard)))
        pieces = beards.hanging(beard, measured(posed), posed, _thick(kinds))
        centre = posed.joints["head"].astype(np.float32)
        made += [_sheet(piece, centre, "beard") for piece in pieces]
    return made


def _thick(kinds: Mapping[Part, str]) -> float:
    """How thick clothes are on the shoulders, in metres on a grown body."""
    if kinds.get("neckwear") == "scarf":
        return 0.05
    if "coat" in kinds:
        return 0.042
    return 0.034 if kinds.get("top") in ("sweater", "hoodie", "armour") else 0.022


def _sheet(piece: Piece, middle: Floats, part: Part = "hair") -> Sheet:
    vertices, faces, where, trim = piece
    normals = mesh.normals(vertices, faces)
    # Light falls on hair as on the whole head: locks only break it.
    out = (vertices - middle) * np.array([1, 1, 0.5], np.float32)
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-6)
    normals = np.where((normals * out).sum(1, keepdims=True) < 0, -normals, normals) * 0.5 + 0.5 * out
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-6)
    return Sheet(part, vertices, normals.astype(np.float32), faces, where, "hair", trim)
