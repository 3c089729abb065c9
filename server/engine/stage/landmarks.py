"""Places on the skin that hands go to, as vertices of the body model: they move with any body in any pose."""

from functools import cache

import numpy as np

from server.engine.blocking.staging import Body
from server.engine.stage.anatomy import BODY
from server.engine.stage.model import model
from server.engine.stage.rests import rest

_FRONT, _BACK, _SIDE = (0, -1, 0), (0, 1, 0), (1, 0, 0)


@cache
def landmarks() -> dict[str, int]:
    """Vertices by landmark, found on a common body; what is beside the middle has `.R` or `.L`."""
    vertices, heads = rest(Body(age=30, height=1700, build=40, gender=50), "neutral", None, (0, 0))
    skin = vertices[:BODY].astype(np.float64)
    k = {name: n for n, name in enumerate(model().bone_labels)}
    eye = heads[k["eye.L"]]
    chin_low = eye[2] - 0.124

    def outermost(
        x: float, z: float, way: tuple[int, int, int], wide: float = 0.02, y: float | None = None
    ) -> int:
        """The vertex near a line that lies farthest along a way."""
        off = np.abs(skin[:, 2] - z) * 1.0
        near = off < wide
        if way != _SIDE:
            near &= np.abs(skin[:, 0] - x) < (wide if x else 0.005)
        else:
            near &= (skin[:, 0] > 0) & (skin[:, 0] < x)
            if y is not None:
                near &= np.abs(skin[:, 1] - y) < wide
        rows = np.flatnonzero(near)
        return int(rows[(skin[rows] @ np.array(way, float)).argmax()])

    hip, knee = heads[k["upperleg01.L"]], heads[k["lowerleg01.L"]]
    spine4, spine2 = heads[k["spine04"]], heads[k["spine02"]]
    found = {
        "mouth": outermost(0.0, eye[2] - 0.078, _FRONT, wide=0.010),
        "chin": outermost(0.0, chin_low, _FRONT, wide=0.010),
        "nape": outermost(0.0, heads[k["neck03"]][2], _BACK),
        "chest": outermost(0.0, spine2[2] + 0.05, _FRONT),
        "belly": outermost(0.0, spine4[2] + 0.01, _FRONT),
        "lap": outermost(0.0, hip[2], _FRONT),
    }
    beside = {
        "cheek": outermost(0.05, eye[2] - 0.05, _FRONT),
        "ear": outermost(0.2, eye[2] - 0.02, _SIDE, y=eye[1] + 0.09),
        "brow": outermost(0.045, eye[2] + 0.035, _FRONT),
        "eye": outermost(eye[0], eye[2], _FRONT),
        "heart": outermost(0.07, spine2[2] + 0.08, _FRONT),
        "flank": outermost(0.22, spine4[2] + 0.03, _SIDE),
        "hip": outermost(0.22, hip[2] + 0.10, _SIDE),
        "pocket": outermost(0.26, hip[2] + 0.0, _SIDE, y=hip[1] - 0.03),
        "thigh": outermost(knee[0], hip[2] * 0.35 + knee[2] * 0.65, _FRONT),
        "knee": outermost(knee[0], knee[2] + 0.015, _FRONT),
    }
    for name, vertex in beside.items():
        mirrored = skin[vertex] * [-1, 1, 1]
        found[f"{name}.L"] = vertex
        found[f"{name}.R"] = int(((skin - mirrored) ** 2).sum(1).argmin())
    return found
