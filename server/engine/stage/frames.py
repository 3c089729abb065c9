"""A body on its way into a posture: forward kinematics and limbs of two bones. Arms and legs build on it."""

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.anatomy import BODY
from server.engine.stage.poses.attitude import Attitude
from server.engine.stage.rig import Floats, Rig, heights
from server.engine.stage.turning import Doubles, about, between, cross, frame, turn, twist, unit

CHAIN = {"arm": ("upperarm01", "lowerarm01", "wrist"), "leg": ("upperleg01", "lowerleg01", "foot")}


class Frame:
    """The bones of one body: `fixed` turns are absolute, `local` ones on top of the parent's, `whole` turns
    everything; `turns` and `heads` are what they come to, after `spread`."""

    def __init__(
        self,
        rig: Rig,
        rest: Floats,
        rest_heads: Doubles,
        attitude: Attitude,
        landmarks: dict[str, int],
    ) -> None:
        self.rig, self.rest, self.at0, self.attitude = rig, rest, rest_heads, attitude
        self.landmarks = landmarks
        self.k = rig.index
        self.size = float(rest[:BODY, 2].max() - rest[:BODY, 2].min())
        self.sole = float(rest[:BODY, 2].min())
        self.whole = about(attitude.whole)
        self.fixed: dict[int, Doubles] = {}
        self.local: dict[int, Doubles] = {}
        self.turns = np.tile(np.eye(3), (len(rig.names), 1, 1))
        self.heads = rest_heads.copy()

    def spread(self, start: str = "root") -> None:
        """Forward kinematics from a bone on: turns that are fixed, else on top of the parent's."""
        parents = self.rig.parents
        for k in self.rig.under(start):
            parent = parents[k]
            if parent >= 0:
                self.heads[k] = self.heads[parent] + self.turns[parent] @ (self.at0[k] - self.at0[parent])
            if k in self.fixed:
                self.turns[k] = self.fixed[k]
            elif parent >= 0:
                # The attitude's turns are about the axes of the body, before it is turned as a whole.
                own = self.local.get(k)
                base = self.turns[parent]
                self.turns[k] = base if own is None else self.whole @ own @ self.whole.T @ base

    def low(self, keep: NDArray[np.bool_]) -> float:
        """The lowest of some of the skin as it is posed now."""
        rows = np.flatnonzero(keep)
        return float(self.heights(rows).min())

    def heights(self, rows: NDArray[np.intp]) -> Doubles:
        """How high some of the skin lies as it is posed now."""
        moves = np.ascontiguousarray(self.turns[:, 2])
        lift = self.heads[:, 2] - np.einsum("bj,bj->b", moves, self.at0)
        return heights(self.rig.shares, self.rig.bones, moves, lift, self.rest, rows)

    def length(self, side: str, kind: str, part: int) -> Doubles:
        bones = [f"{bone}.{side}" for bone in CHAIN[kind]]
        away = self.at0[self.k[bones[part + 1]]] - self.at0[self.k[bones[part]]]
        return np.asarray(np.linalg.norm(away))

    def hinge(self, side: str, kind: str) -> Doubles:
        """The axis of elbow or knee at rest."""
        a, b, c = (self.at0[self.k[f"{bone}.{side}"]] for bone in CHAIN[kind])
        return unit(cross(b - a, c - b))

    def two_bones(self, side: str, kind: str, upper: Doubles, lower: Doubles) -> Doubles:
        """Fixes the turns of upper and lower limb; the roll of the upper one grows along it. -> the hinge."""
        k, at0 = self.k, self.at0
        first, second, end = (k[f"{bone}.{side}"] for bone in CHAIN[kind])
        upper, lower = unit(upper), unit(lower)
        own_upper, own_lower, hinge = (
            at0[second] - at0[first],
            at0[end] - at0[second],
            self.hinge(side, kind),
        )
        base = self.turns[self.rig.parents[first]]
        least = between(base @ own_upper, upper) @ base
        across = cross(upper, lower)
        bent = float(np.linalg.norm(across))
        share = float(np.clip((bent - 0.04) / 0.22, 0, 1))
        easy = least @ hinge
        axis = across / max(bent, 1e-9) * share + easy * (1 - share)
        axis = unit(axis - (axis @ upper) * upper)
        full = frame(upper, axis) @ frame(own_upper, hinge).T
        roll = twist(least, full, upper)
        self.fixed[first] = turn(upper, 0.45 * roll) @ least
        self.fixed[first + 1] = full
        axis = unit(axis - (axis @ lower) * lower)
        self.fixed[second] = frame(lower, axis) @ frame(own_lower, hinge).T
        self.fixed.pop(second + 1, None)
        return axis

    def out(self, side: str, v: tuple[float, float, float]) -> Doubles:
        return np.asarray(self.whole @ outward(side, v))


def outward(side: str, v: tuple[float, float, float]) -> Doubles:
    return np.array([v[0] if side == "L" else -v[0], v[1], v[2]], np.float64)
