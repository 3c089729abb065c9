"""Puts a body into a pose: spine and head by turns, limbs by directions or by what they reach, feet planted.

Pure numpy on the rest shape of a body; `bodies` knows where that comes from. Metres in the body's own axes:
it faces -y, z is up, +x is its left. The rest pose stands with arms and legs a little spread.
"""

from dataclasses import dataclass, replace

import numpy as np

from server.engine.blocking import actors, gazing, limbs
from server.engine.blocking.staging import Figure
from server.engine.stage.anatomy import BODY
from server.engine.stage.arms import Arms
from server.engine.stage.legs import Legs
from server.engine.stage.poses import POSES
from server.engine.stage.poses.attitude import Attitude, Shape
from server.engine.stage.rig import Floats, Rig, Stance, middle, skin
from server.engine.stage.turning import Doubles, about, turn
from server.projects.vocabulary import Pose

__all__ = ["Act", "Rig", "Stance", "act", "skin", "stance", "standing"]

SPINE = (("spine05", 0.14), ("spine04", 0.22), ("spine03", 0.26), ("spine02", 0.24), ("spine01", 0.14))
NECK = (("neck01", 0.4), ("neck02", 0.3), ("neck03", 0.3))


@dataclass(frozen=True)
class Act:
    """Everything that decides a posture: a pose and what a staging asks of it.

    `gaze` is degrees to the left and up off the body's facing; `seat` (metres above the floor) is what is
    sat, lain or stood on; `reach` is a point in the body's own axes, its z from the floor.
    """

    pose: Pose
    mirrored: bool = False
    gaze: tuple[int, int] = (0, 0)
    seat: float = 0.0
    reach: tuple[float, float, float] | None = None

    def scaled(self, by: float) -> "Act":
        """The same for a body that is drawn `by` times as large."""
        reach = self.reach
        return replace(
            self,
            seat=self.seat * by,
            reach=None if reach is None else (reach[0] * by, reach[1] * by, reach[2] * by),
        )


def act(figure: Figure, ground: float) -> Act:
    """What a staging asks of a figure that stands on ground at `ground` metres."""
    return Act(figure.pose, figure.mirrored, figure.gaze, figure.seat / 1000, actors.reach(figure, ground))


def stance(rig: Rig, rest: Floats, rest_heads: Doubles, act: Act, landmarks: dict[str, int]) -> Stance:
    """A body in a posture. `landmarks` are vertices by name."""
    attitude = POSES[act.pose]
    if act.mirrored:
        attitude = attitude.mirrored()
    return _Poser(rig, rest, rest_heads, act, attitude, landmarks).solve()


def standing(rig: Rig, rest: Floats, rest_heads: Doubles) -> float:
    """How tall a rest shape stands upright, in its own units."""
    made = stance(rig, rest, rest_heads, Act("stand"), {})
    high = skin(rig, rest[:BODY], rest_heads, made)[:, 2]
    return float(high.max() - high.min())


class _Poser(Legs, Arms):
    """One body on its way into one posture: back and head, then legs, which carry the body, then arms,
    which may touch it."""

    def __init__(
        self,
        rig: Rig,
        rest: Floats,
        rest_heads: Doubles,
        act: Act,
        attitude: Attitude,
        landmarks: dict[str, int],
    ) -> None:
        super().__init__(rig, rest, rest_heads, attitude, landmarks)
        self.act = act

    def solve(self) -> Stance:
        self._torso()
        self.spread()
        self._look()
        self.spread()
        self.legs()
        self.spread()
        for side, limb in (("R", self.attitude.right), ("L", self.attitude.left)):
            self.arm(side, limb)
        self.spread()
        stance = self._grounded()
        if self.act.reach is not None:
            self._reach(np.array(self.act.reach), stance)
            stance = replace(stance, turns=self.turns, heads=self.heads)
        return stance

    def _torso(self) -> None:
        a = self.attitude
        self.fixed[self.k["root"]] = self.whole @ about(a.hips)
        for chain, degrees in ((SPINE, a.spine), (NECK, a.neck)):
            for bone, share in chain:
                self.local[self.k[bone]] = about(np.array(degrees) * share)
        self.local[self.k["head"]] = about(a.head)

    def _look(self) -> None:
        """Neck and head take their share of the gaze."""
        if self.act.gaze == (0, 0):
            return
        face = self.turns[self.k["head"]] @ [0.0, -1.0, 0.0]
        shift = gazing.head_turn(face[None], np.array([self.act.gaze], np.float64))[0]
        for bone, share in (("neck02", 0.4), ("neck03", 0.3), ("head", 0.3)):
            k = self.k[bone]
            angle = float(np.linalg.norm(shift))
            if angle < 1e-6:
                return
            own = self.whole.T @ turn(shift, angle * share) @ self.whole
            self.local[k] = own @ self.local.get(k, np.eye(3))

    def _grounded(self) -> Stance:
        high = self.heights(np.arange(BODY))
        floor = float(high.min()) - self.attitude.lift * self.size
        if not self.attitude.seat:
            return Stance(self.turns, self.heads, floor - self.act.seat, floor - self.act.seat)
        rump = self.rig.loads[0] & ~self.rig.loads[self.k["spine03"]]
        for side in "LR":
            rump &= ~self.rig.loads[self.k[f"lowerleg01.{side}"]]
        seat = float(high[rump].min())
        if self.act.seat <= 0:
            return Stance(self.turns, self.heads, floor, seat)
        rise = self.act.seat - (seat - floor)
        self.sit(floor, rise)
        return Stance(self.turns, self.heads, seat - self.act.seat, seat)

    def _reach(self, target: Doubles, stance: Stance) -> None:
        """The leading hand to a point; the back leans after it where the arm is too short."""
        side = "L" if self.act.mirrored else "R"
        k = self.k
        root = self.heads[0]
        goal = target + np.array([root[0], root[1], stance.floor])
        shoulder = self.heads[k[f"upperarm01.{side}"]].copy()
        wrist = self.heads[k[f"wrist.{side}"]]
        hand = float(np.linalg.norm(middle(self.heads, k, side) - wrist))
        fore_length = float(self.length(side, "arm", 1)) + hand
        arm = float(self.length(side, "arm", 0)) + fore_length
        pivot = sum((share * self.heads[k[bone]] for bone, share in SPINE), np.zeros(3))
        lean = limbs.lean(pivot[None], shoulder[None], goal[None], np.array([arm]))[0]
        if float(np.linalg.norm(lean)) > 1e-6:
            kept = dict(self.fixed)
            size = float(np.linalg.norm(lean))
            for bone, share in SPINE:
                own = self.whole.T @ turn(lean, size * share) @ self.whole
                self.local[k[bone]] = own @ self.local[k[bone]]
            # The head keeps upright, and the other arm goes along.
            own = self.whole.T @ turn(lean, -0.6 * size) @ self.whole
            self.local[k["neck02"]] = own @ self.local.get(k["neck02"], np.eye(3))
            whole_turn = turn(lean, size)
            for moved in np.flatnonzero(self.rig.below[k["spine01"]]).tolist():
                if moved in kept:
                    self.fixed[moved] = whole_turn @ kept[moved]
            self.spread()
        shape: Shape = self.attitude.right.shape if side == "R" else self.attitude.left.shape
        pole = limbs.elbow(np.array([-1.0 if side == "R" else 1.0]))[0]
        aim = goal.copy()
        for _ in range(4):
            shoulder = self.heads[k[f"upperarm01.{side}"]]
            mid, end = limbs.bend(
                shoulder[None],
                aim[None],
                self.length(side, "arm", 0)[None],
                np.array([fore_length]),
                pole[None],
            )
            along = end[0] - mid[0]
            self.arm_along(side, mid[0] - shoulder, along, along, None, shape)
            self.spread(f"clavicle.{side}")
            found = middle(self.heads, k, side)
            fore_length = float(np.linalg.norm(found - self.heads[k[f"lowerarm01.{side}"]]))
            aim = aim + (goal - found)
