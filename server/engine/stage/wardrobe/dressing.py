"""Puts cuts on a posed body: relax, push out, hang, straighten hems, turn edges in."""

import numpy as np
from numpy.typing import NDArray

from server.engine.stage import mesh
from server.engine.stage.bodies import Posed
from server.engine.stage.wardrobe.tailor import FACING, Edge, Pattern, base

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

LINING = 10.0
"""Added to the fourth paint coordinate on the inside of a hem."""


class Relaxed:
    """The surfaces of a posed body after more and more steps of smoothing: many cuts begin with the same."""

    def __init__(self, posed: Posed) -> None:
        self._posed = posed
        self._steps: dict[str, list[Floats]] = {}
        self.straight = straight(posed)
        self._out: dict[tuple[str, int], Floats] = {}

    def cloth(self, group: str, steps: int) -> Floats:
        """The vertices of a group after `steps`; nobody may change them."""
        b = base(group)
        found = self._steps.setdefault(group, [self._posed.vertices[b.source]])
        while len(found) <= steps:
            found.append(b.smooth @ found[-1])
        return found[steps]

    def out(self, group: str, steps: int) -> Floats:
        """The normals of the same surface; nobody may change them."""
        if (group, steps) not in self._out:
            self._out[group, steps] = mesh.normals(self.cloth(group, steps), base(group).faces)
        return self._out[group, steps]


def coarse(pattern: Pattern, posed: Posed, relaxed: Relaxed) -> Floats:
    """The cloth before it is subdivided and cut."""
    b, cut = pattern.base, pattern.cut
    skin, cloth = relaxed.cloth(cut.group, 0), relaxed.cloth(cut.group, cut.relax)
    out = relaxed.out(cut.group, cut.relax)
    off = np.einsum("ij,ij->i", cloth - skin, out)
    scale = np.float32(posed.height / 1.7)
    # Cloth spans hollows and lies `offset` off whatever stands out.
    push = np.maximum(pattern.offset * scale - np.minimum(off, 0), 0)
    for _ in range(2):
        push = np.maximum(push, (b.smooth @ push[:, None])[:, 0])
    cloth = cloth + out * push[:, None]
    if cut.sag > 0:
        # Loose cloth lies on top of a limb and hangs below it; along an upright limb it does neither.
        cloth[:, 2] -= np.float32(cut.sag) * scale * pattern.along * np.clip(-out[:, 2], 0, 1)
    return np.asarray(cloth, np.float32)


def straight(posed: Posed) -> float:
    """How far legs hang straight from an upright trunk: 1 standing, 0 from about forty degrees on."""
    worst = 0.0
    for side in "LR":
        hip, knee = posed.joints[f"upperleg01.{side}"], posed.joints[f"lowerleg01.{side}"]
        along = (knee - hip) / np.linalg.norm(knee - hip)
        worst = max(worst, float(np.arccos(np.clip(-along[2], -1, 1))))
    return float(np.clip(1.6 - worst / np.radians(25), 0, 1))


def dress(pattern: Pattern, posed: Posed, relaxed: Relaxed) -> tuple[Floats, Floats, Floats]:
    """Vertices, normals and paint coordinates of a cut on a posed body, its turned edges last."""
    fine = pattern.trim @ (pattern.base.refine @ coarse(pattern, posed, relaxed))
    if len(pattern.edge.rim):
        moved = fine[pattern.edge.rim]
        start = 0
        flat = relaxed.straight
        for ring in pattern.rings:
            part = slice(start, start + len(ring.at))
            if ring.fair is not None:
                moved[part] = ring.fair @ moved[part]
            if ring.level and flat > 0:
                moved[part, 2] += flat * np.clip(moved[part, 2].mean() - moved[part, 2], -0.03, 0.03)
            start += len(ring.at)
        fine = fine + pattern.follow @ (moved - fine[pattern.edge.rim])
    # Nothing sinks into the ground that the body stands on.
    np.maximum(fine[:, 2], 0.003, out=fine[:, 2])
    out = mesh.normals(fine, pattern.faces)
    thick = pattern.cut.thick * posed.height / 1.7
    vertices, normals, _, where = turned(pattern.edge, thick, fine, out, pattern.faces, pattern.where)
    return vertices, normals, where


def turned(
    edge: Edge, thick: float, fine: Floats, out: Floats, faces: Ints, where: Floats
) -> tuple[Floats, Floats, Ints, Floats]:
    """Adds the edges turned in at openings: an edge as thick as the cloth, and a strip of its inside."""
    if thick <= 0 or not len(edge.rim):
        return fine, out, faces, where
    at, normal = fine[edge.rim], out[edge.rim]
    inward = edge.inward @ fine
    inward -= normal * np.einsum("ij,ij->i", inward, normal)[:, None]
    inward /= np.maximum(np.linalg.norm(inward, axis=1, keepdims=True), 1e-5)
    under = at - normal * np.float32(thick)
    inside = under + inward * np.float32(FACING)
    for low in (under, inside):
        np.maximum(low[:, 2], 0.003, out=low[:, 2])
    strip = np.concatenate([at, under, inside])
    turn = np.concatenate([normal - inward, -inward, -normal])
    turn /= np.maximum(np.linalg.norm(turn, axis=1, keepdims=True), 1e-5)
    own = np.tile(where[edge.rim], (3, 1))
    own[len(at) :, 3] = LINING
    return (
        np.concatenate([fine, strip]),
        np.concatenate([out, turn.astype(np.float32)]),
        np.concatenate([faces, edge.hem + np.int32(len(fine))]),
        np.concatenate([where, own]),
    )
