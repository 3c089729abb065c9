"""Puts a body into a pose: spine and head by turns, limbs by directions or by what they reach, feet planted.

Pure numpy on the rest shape of a body; `bodies` knows where that comes from. Metres in the body's own axes:
it faces -y, z is up, +x is its left. The rest pose stands with arms and legs a little spread.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking import actors, gazing, limbs
from server.engine.blocking.staging import Figure
from server.engine.stage import hands
from server.engine.stage.anatomy import BODY
from server.engine.stage.poses import POSES
from server.engine.stage.poses.attitude import Arm, Attitude, Limb, Plant, Shape, Touch
from server.engine.stage.turning import Doubles, about, between, cross, frame, towards, turn, twist, unit
from server.projects.vocabulary import Pose

Floats = NDArray[np.float32]
Fixed = dict[int, Doubles]

SPINE = (("spine05", 0.14), ("spine04", 0.22), ("spine03", 0.26), ("spine02", 0.24), ("spine01", 0.14))
NECK = (("neck01", 0.4), ("neck02", 0.3), ("neck03", 0.3))
_WRIST = np.radians(72)
_ROLL = np.radians(100)
"""How far a hand bends off the forearm, and turns about it from where it lies by itself."""


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


@dataclass(frozen=True, eq=False)
class Rig:
    """Bones and skin of the body model: `names` and `parents` (B,), skinning `shares` and `bones` (V,K)."""

    names: tuple[str, ...]
    parents: tuple[int, ...]
    shares: Floats
    bones: NDArray[np.int64]

    @cached_property
    def index(self) -> dict[str, int]:
        """Bones by name."""
        return {name: k for k, name in enumerate(self.names)}

    @cached_property
    def below(self) -> NDArray[np.bool_]:
        """(B,B): whether the second bone is the first or hangs on it."""
        found = np.eye(len(self.names), dtype=bool)
        for k, parent in enumerate(self.parents):
            if parent >= 0:
                found[:, k] |= found[:, parent]
        return found

    @cached_property
    def loads(self) -> NDArray[np.bool_]:
        """(B,V): the skin that a bone, with what hangs on it, carries for the most part."""
        found = np.zeros((len(self.names), BODY), bool)
        for k in range(len(self.names)):
            found[k] = (self.shares[:BODY] * self.below[k][self.bones[:BODY]]).sum(1) > 0.3
        return found


@dataclass(frozen=True)
class Stance:
    """What posing finds: each bone's turn (B,3,3) and head (B,3), the `floor` and the natural `seat`
    (z of both in the same axes)."""

    turns: Doubles
    heads: Doubles
    floor: float
    seat: float


def act(figure: Figure, ground: float) -> Act:
    """What a staging asks of a figure that stands on ground at `ground` metres."""
    return Act(figure.pose, figure.mirrored, figure.gaze, figure.seat / 1000, actors.reach(figure, ground))


def skin(rig: Rig, rest: Floats, rest_heads: Doubles, stance: Stance) -> Floats:
    """Linear blend skinning of rest vertices (19158,3)."""
    moves = np.empty((len(rig.names), 3, 4))
    moves[:, :, :3] = stance.turns
    moves[:, :, 3] = stance.heads - np.einsum("bij,bj->bi", stance.turns, rest_heads)
    blended = np.einsum(
        "vk,vkij->vij", rig.shares[: len(rest)], moves.astype(np.float32)[rig.bones[: len(rest)]]
    )
    out = np.einsum("vij,vj->vi", blended[:, :, :3], rest) + blended[:, :, 3]
    return np.asarray(out, np.float32)


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


class _Poser:
    """One body on its way into one posture."""

    def __init__(
        self,
        rig: Rig,
        rest: Floats,
        rest_heads: Doubles,
        act: Act,
        attitude: Attitude,
        landmarks: dict[str, int],
    ) -> None:
        self.rig, self.rest, self.at0, self.act, self.attitude = rig, rest, rest_heads, act, attitude
        self.landmarks = landmarks
        self.k = rig.index
        self.size = float(rest[:BODY, 2].max() - rest[:BODY, 2].min())
        self.sole = float(rest[:BODY, 2].min())
        self.whole = about(attitude.whole)
        self.fixed: Fixed = {}
        self.local: dict[int, Doubles] = {}
        self.turns = np.tile(np.eye(3), (len(rig.names), 1, 1))
        self.heads = rest_heads.copy()

    # The order of things: back and head, then legs (they carry the body), then arms (they may touch it).

    def solve(self) -> Stance:
        self._torso(np.eye(3))
        self._spread()
        self._look()
        self._spread()
        self._legs()
        self._spread()
        for side, limb in (("R", self.attitude.right), ("L", self.attitude.left)):
            self._arm(side, limb)
        self._spread()
        stance = self._grounded()
        if self.act.reach is not None:
            self._reach(np.array(self.act.reach), stance)
            stance = replace(stance, turns=self.turns, heads=self.heads)
        return stance

    def _torso(self, lean: Doubles) -> None:
        a = self.attitude
        self.fixed[self.k["root"]] = self.whole @ about(a.hips)
        for chain, degrees in ((SPINE, a.spine), (NECK, a.neck)):
            for bone, share in chain:
                self.local[self.k[bone]] = about(np.array(degrees) * share)
        self.local[self.k["head"]] = about(a.head)
        for bone, share in SPINE:
            angle = float(np.arccos(np.clip((np.trace(lean) - 1) / 2, -1, 1)))
            if angle > 1e-6:
                axis = np.array([lean[2, 1] - lean[1, 2], lean[0, 2] - lean[2, 0], lean[1, 0] - lean[0, 1]])
                k = self.k[bone]
                self.local[k] = turn(axis, angle * share) @ self.local[k]

    def _spread(self) -> None:
        """Forward kinematics: turns that are fixed, or on top of those of the bone that each hangs on."""
        parents = self.rig.parents
        for k in range(len(parents)):
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

    # Legs

    def _legs(self) -> None:
        a = self.attitude
        both = (("R", a.right_leg), ("L", a.left_leg))
        for side, leg in both:
            if isinstance(leg, Limb):
                self._limb_leg(side, leg)
        planted = [(side, leg) for side, leg in both if isinstance(leg, Plant)]
        if not planted:
            return
        self._spread()
        floor = self._floor([side for side, _ in planted])
        for side, leg in planted:
            self._plant(side, leg, floor)

    def _floor(self, planted: list[str]) -> float:
        """The height of the ground below the body: as the pose says, or where the rest of it lies."""
        root = self.heads[0]
        if self.attitude.height is not None:
            leg = sum(
                float(np.linalg.norm(self.at0[self.k[b]] - self.at0[self.k[a]]))
                for a, b in (("upperleg01.L", "lowerleg01.L"), ("lowerleg01.L", "foot.L"))
            )
            ankle = float(self.at0[self.k["foot.L"], 2]) - self.sole
            drop = float(self.at0[0, 2] - self.at0[self.k["upperleg01.L"], 2])
            return (
                float(root[2]) - self.attitude.height * (leg + ankle + drop) + self.attitude.lift * self.size
            )
        keep = np.ones(BODY, bool)
        for side in planted:
            keep &= ~self.rig.loads[self.k[f"upperleg01.{side}"]]
        for side in "LR":
            keep &= ~self.rig.loads[self.k[f"clavicle.{side}"]]
        return float(self._low(keep)) + self.attitude.lift * self.size

    def _low(self, keep: NDArray[np.bool_]) -> float:
        """The lowest of some of the skin as it is posed now."""
        made = Stance(self.turns, self.heads, 0, 0)
        return float(skin(self.rig, self.rest[:BODY], self.at0, made)[keep, 2].min())

    def _limb_leg(self, side: str, leg: Limb) -> None:
        upper, lower, foot = (self._out(side, v) for v in (leg.upper, leg.lower, leg.foot))
        hinge = self._two_bones(side, "leg", upper, lower)
        k = self.k
        rest_foot = self.at0[k[f"toe3-1.{side}"]] - self.at0[k[f"foot.{side}"]]
        across = self._hinge(side, "leg")
        self.fixed[k[f"foot.{side}"]] = frame(foot, hinge) @ frame(rest_foot, across).T

    def _plant(self, side: str, leg: Plant, floor: float) -> None:
        k, at0 = self.k, self.at0
        yaw = turn(np.array([0.0, 0.0, 1.0]), np.radians(leg.yaw if side == "L" else -leg.yaw))
        pitch = yaw @ about((leg.heel, 0, 0))
        ankle0 = at0[k[f"foot.{side}"]]
        ball = at0[k[f"toe3-1.{side}"]] - ankle0
        pivot = ball if leg.heel >= 0 else np.array([0.0, 0.03 * self.size, self.sole - ankle0[2]])
        if leg.heel > 0:
            pivot = np.array([ball[0], ball[1], self.sole - ankle0[2]])
        sign = 1.0 if side == "L" else -1.0
        base = self.heads[0]
        ankle = np.array(
            [
                base[0] + sign * leg.out * self.size,
                base[1] + leg.y * self.size,
                floor + ankle0[2] - self.sole + leg.lift * self.size,
            ]
        )
        ankle = ankle + yaw @ pivot - pitch @ pivot
        self._leg_to(side, ankle, self._out(side, leg.knee))
        self.fixed[k[f"foot.{side}"]] = pitch
        if leg.heel > 0 and not leg.lift:
            # Toes stay flat where the heel is raised.
            for toe in range(1, 6):
                self.fixed[k[f"toe{toe}-1.{side}"]] = yaw @ about((leg.heel * 0.15, 0, 0))

    def _leg_to(self, side: str, ankle: Doubles, knee: Doubles) -> None:
        hip = self.heads[self.k[f"upperleg01.{side}"]]
        mid, end = limbs.bend(
            hip[None],
            ankle[None],
            self._length(side, "leg", 0)[None],
            self._length(side, "leg", 1)[None],
            knee[None],
        )
        self._two_bones(side, "leg", mid[0] - hip, end[0] - mid[0])

    # Arms

    def _arm(self, side: str, arm: Arm | Touch) -> None:
        k = self.k
        raised = self.attitude.shoulders[0 if side == "R" else 1]
        chest = self.turns[k["spine01"]]
        if isinstance(arm, Arm):
            upper, fore = self._out(side, arm.upper), self._out(side, arm.fore)
            self._clavicle(side, chest, upper, raised)
            fingers = self._out(side, arm.hand or arm.fore)
            palm = self._out(side, arm.palm) if arm.palm else None
            self._arm_along(side, upper, fore, fingers, palm, arm.shape)
            return
        bone, target = self._landmark(side, arm)
        base = self.turns[k[bone]]

        def axes(v: tuple[float, float, float]) -> Doubles:
            return np.asarray(base @ _outward(side, v))

        target = target + axes(arm.off) * self.size
        fingers, palm, elbow = axes(arm.fingers), axes(arm.palm), chest @ _outward(side, arm.elbow)
        self._clavicle(side, chest, unit(target - self.heads[k[f"upperarm01.{side}"]]), raised)
        self._spread()
        for _ in range(3):
            # The hand's place depends a little on how far the wrist could follow: correct what is left.
            shown = self._palm(side)
            wrist = (
                target - (shown - self.heads[k[f"wrist.{side}"]])
                if _
                else target - self._guess(side, fingers, palm)
            )
            shoulder = self.heads[k[f"upperarm01.{side}"]]
            mid, end = limbs.bend(
                shoulder[None],
                wrist[None],
                self._length(side, "arm", 0)[None],
                self._length(side, "arm", 1)[None],
                elbow[None],
            )
            self._arm_along(side, mid[0] - shoulder, end[0] - mid[0], fingers, palm, arm.shape)
            self._spread()

    def _landmark(self, side: str, touch: Touch) -> tuple[str, Doubles]:
        """A place on the skin as posed now, and the bone that bears it."""
        name = touch.place if touch.place in self.landmarks else f"{touch.place}.{side}"
        vertex = self.landmarks[name]
        bones, shares = self.rig.bones[vertex], self.rig.shares[vertex].astype(np.float64)
        at = np.einsum(
            "k,ki->i",
            shares,
            np.einsum("kij,kj->ki", self.turns[bones], self.rest[vertex] - self.at0[bones])
            + self.heads[bones],
        )
        return LANDMARK_BONES[touch.place].replace("*", side), at

    def _guess(self, side: str, fingers: Doubles, palm: Doubles) -> Doubles:
        rest = self._hand(side)
        along, out, _ = hands.axes(rest)
        to = frame(fingers, palm) @ frame(along, out).T
        return np.asarray(to @ (self._palm_at_rest(side) - rest["wrist"]))

    def _palm_at_rest(self, side: str) -> Doubles:
        rest = self._hand(side)
        _, out, _ = hands.axes(rest)
        return np.asarray(rest["wrist"] * 0.3 + rest["finger3-1"] * 0.7 + out * 0.011 * self.size)

    def _palm(self, side: str) -> Doubles:
        """The middle of the palm as posed now."""
        k = self.k[f"wrist.{side}"]
        return np.asarray(self.heads[k] + self.turns[k] @ (self._palm_at_rest(side) - self.at0[k]))

    def _clavicle(self, side: str, chest: Doubles, upper: Doubles, raised: float) -> None:
        """Shoulders rise with a raised arm and come forward with one that reaches out."""
        local = chest.T @ unit(upper)
        out = local[0] if side == "L" else -local[0]
        want = (
            0.96,
            0.06 - 0.34 * max(0.0, -local[1]) + 0.12 * max(0.0, local[1]) - 0.16 * max(0.0, -out),
            -0.22 + 0.40 * max(0.0, local[2] + 0.35) + 0.30 * raised,
        )
        k = self.k
        own = self.at0[k[f"upperarm01.{side}"]] - self.at0[k[f"clavicle.{side}"]]
        self.fixed[k[f"clavicle.{side}"]] = chest @ between(own, _outward(side, want))
        self._spread()

    def _arm_along(
        self,
        side: str,
        upper: Doubles,
        fore: Doubles,
        fingers: Doubles,
        palm: Doubles | None,
        shape: Shape,
    ) -> None:
        k = self.k
        self._two_bones(side, "arm", upper, fore)
        rest = self._hand(side)
        along, out, _ = hands.axes(rest)
        low = self.fixed[k[f"lowerarm01.{side}"]]
        fingers = towards(fore, fingers, _WRIST)
        natural = between(low @ along, fingers) @ low
        if palm is None:
            wrist = natural
        else:
            roll = twist(natural, frame(fingers, palm) @ frame(along, out).T, fingers)
            roll = float(np.clip(roll, -_ROLL, _ROLL))
            wrist = turn(fingers, roll) @ natural
            self.fixed[k[f"lowerarm02.{side}"]] = turn(unit(fore), 0.6 * roll) @ low
        self.fixed[k[f"wrist.{side}"]] = wrist
        for bone, own in hands.turns(shape, rest).items():
            self.local_hand[k[f"{bone}.{side}"]] = own
        self._fingers(side, wrist)

    @cached_property
    def local_hand(self) -> dict[int, Doubles]:
        """Turns of finger bones in the hand's rest axes."""
        return {}

    def _fingers(self, side: str, wrist: Doubles) -> None:
        k = self.k
        for finger in range(1, 6):
            total = np.eye(3)
            for joint in (1, 2, 3):
                bone = k[f"finger{finger}-{joint}.{side}"]
                total = total @ self.local_hand[bone]
                self.fixed[bone] = wrist @ total

    def _hand(self, side: str) -> dict[str, Doubles]:
        names = ["wrist", *(f"finger{f}-{j}" for f in range(1, 6) for j in (1, 2, 3))]
        return {name: self.at0[self.k[f"{name}.{side}"]] for name in names}

    # Both

    def _length(self, side: str, kind: str, part: int) -> Doubles:
        bones = [f"{bone}.{side}" for bone in _CHAIN[kind]]
        away = self.at0[self.k[bones[part + 1]]] - self.at0[self.k[bones[part]]]
        return np.asarray(np.linalg.norm(away))

    def _hinge(self, side: str, kind: str) -> Doubles:
        """The axis of elbow or knee at rest."""
        a, b, c = (self.at0[self.k[f"{bone}.{side}"]] for bone in _CHAIN[kind])
        return unit(cross(b - a, c - b))

    def _two_bones(self, side: str, kind: str, upper: Doubles, lower: Doubles) -> Doubles:
        """Fixes the turns of upper and lower limb; the roll of the upper one grows along it. -> the hinge."""
        k, at0 = self.k, self.at0
        first, second, end = (k[f"{bone}.{side}"] for bone in _CHAIN[kind])
        upper, lower = unit(upper), unit(lower)
        own_upper, own_lower, hinge = (
            at0[second] - at0[first],
            at0[end] - at0[second],
            self._hinge(side, kind),
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

    def _out(self, side: str, v: tuple[float, float, float]) -> Doubles:
        return np.asarray(self.whole @ _outward(side, v))

    # Ground, seat and reach

    def _grounded(self) -> Stance:
        made = Stance(self.turns, self.heads, 0.0, 0.0)
        vertices = skin(self.rig, self.rest[:BODY], self.at0, made)
        floor = float(vertices[:, 2].min()) - self.attitude.lift * self.size
        if not self.attitude.seat:
            return Stance(self.turns, self.heads, floor - self.act.seat, floor - self.act.seat)
        rump = self.rig.loads[0] & ~self.rig.loads[self.k["spine03"]]
        for side in "LR":
            rump &= ~self.rig.loads[self.k[f"lowerleg01.{side}"]]
        seat = float(vertices[rump, 2].min())
        if self.act.seat <= 0:
            return Stance(self.turns, self.heads, floor, seat)
        rise = self.act.seat - (seat - floor)
        self._sit(floor, rise)
        return Stance(self.turns, self.heads, seat - self.act.seat, seat)

    def _sit(self, floor: float, rise: float) -> None:
        """Feet go to the floor below a seat that is `rise` higher than the pose's own, or hang where it is
        too high."""
        for side in "LR":
            hip, knee, ankle = (self.heads[self.k[f"{bone}.{side}"]] for bone in _CHAIN["leg"])
            down = np.array([0.0, 0.0, -rise])
            mid, end = limbs.seated(hip[None], knee[None], ankle[None], down[None])
            turned = self.turns[self.k[f"foot.{side}"]].copy()
            self._two_bones(side, "leg", mid[0] - hip, end[0] - mid[0])
            self.fixed[self.k[f"foot.{side}"]] = turned
        self._spread()

    def _reach(self, target: Doubles, stance: Stance) -> None:
        """The leading hand to a point; the back leans after it where the arm is too short."""
        side = "L" if self.act.mirrored else "R"
        k = self.k
        root = self.heads[0]
        goal = target + np.array([root[0], root[1], stance.floor])
        shoulder = self.heads[k[f"upperarm01.{side}"]].copy()
        arm = self._reach_length(side)
        pivot = self.heads[k["spine04"]].copy()
        lean = limbs.lean(pivot[None], shoulder[None], goal[None], np.array([arm]))[0]
        if float(np.linalg.norm(lean)) > 1e-6:
            kept = dict(self.fixed)
            size = float(np.linalg.norm(lean))
            self._torso(np.eye(3))
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
            self._spread()
        shape: Shape = self.attitude.right.shape if side == "R" else self.attitude.left.shape
        shape = "relaxed" if shape == "fist" else shape
        chest = self.turns[k["spine01"]]
        self._clavicle(side, chest, unit(goal - self.heads[k[f"upperarm01.{side}"]]), 0.0)
        pole = limbs.elbow(np.array([-1.0 if side == "R" else 1.0]))[0]
        aim = goal.copy()
        palm: Doubles | None = None
        for _ in range(4):
            shoulder = self.heads[k[f"upperarm01.{side}"]]
            mid, end = limbs.bend(
                shoulder[None],
                aim[None],
                self._length(side, "arm", 0)[None],
                np.array([self._fore(side)]),
                pole[None],
            )
            fore = end[0] - mid[0]
            self._arm_along(side, mid[0] - shoulder, fore, fore, palm, shape)
            self._spread()
            aim = aim + (goal - middle(self.heads, k, side))

    def _fore(self, side: str) -> float:
        """From the elbow to the middle of the hand in line with it."""
        rest = self._hand(side)
        return float(self._length(side, "arm", 1)) + 1.1 * float(
            np.linalg.norm(rest["finger3-1"] - rest["wrist"])
        )

    def _reach_length(self, side: str) -> float:
        return float(self._length(side, "arm", 0)) + self._fore(side)


def _outward(side: str, v: tuple[float, float, float]) -> Doubles:
    return np.array([v[0] if side == "L" else -v[0], v[1], v[2]], np.float64)


def middle(heads: Doubles, k: dict[str, int], side: str) -> Doubles:
    """The middle of a hand: where the fingers close around what it holds."""
    knuckles = (heads[k[f"finger2-1.{side}"]] + heads[k[f"finger5-1.{side}"]]) / 2
    tips = (heads[k[f"finger2-3.{side}"]] + heads[k[f"finger4-3.{side}"]]) / 2
    return np.asarray(0.25 * heads[k[f"wrist.{side}"]] + 0.35 * knuckles + 0.4 * tips)


_CHAIN = {"arm": ("upperarm01", "lowerarm01", "wrist"), "leg": ("upperleg01", "lowerleg01", "foot")}

LANDMARK_BONES = {
    **dict.fromkeys(("mouth", "chin", "cheek", "ear", "brow", "eye"), "head"),
    "nape": "neck03", "chest": "spine02", "heart": "spine02", "belly": "spine04", "flank": "spine04",
    "hip": "root", "pocket": "root", "lap": "root",
    "thigh": "upperleg02.*", "knee": "lowerleg01.*",
}  # fmt: skip
"""The bones whose axes a landmark's offsets are in; `*` is the side."""
