"""Arms: by directions or by what the hand touches; wrists, and fingers in the shape of the hand."""

from functools import cached_property

import numpy as np

from server.engine.blocking import limbs
from server.engine.stage import hands
from server.engine.stage.frames import Frame, outward
from server.engine.stage.poses.attitude import Arm, Shape, Touch
from server.engine.stage.turning import Doubles, between, frame, towards, turn, twist, unit

_WRIST = np.radians(72)
_ROLL = np.radians(100)
"""How far a hand bends off the forearm, and turns about it from where it lies by itself."""

LANDMARK_BONES = {
    **dict.fromkeys(("mouth", "chin", "cheek", "ear", "brow", "eye"), "head"),
    "nape": "neck03", "chest": "spine02", "heart": "spine02", "belly": "spine04", "flank": "spine04",
    "hip": "root", "pocket": "root", "lap": "root",
    "thigh": "upperleg02.*", "knee": "lowerleg01.*",
}  # fmt: skip
"""The bones whose axes a landmark's offsets are in; `*` is the side."""


class Arms(Frame):
    """A body whose legs stand already."""

    def arm(self, side: str, arm: Arm | Touch) -> None:
        k = self.k
        raised = self.attitude.shoulders[0 if side == "R" else 1]
        chest = self.turns[k["spine01"]]
        if isinstance(arm, Arm):
            upper, fore = self.out(side, arm.upper), self.out(side, arm.fore)
            self.clavicle(side, chest, upper, raised)
            fingers = self.out(side, arm.hand or arm.fore)
            palm = self.out(side, arm.palm) if arm.palm else None
            self.arm_along(side, upper, fore, fingers, palm, arm.shape)
            return
        bone, target = self._landmark(side, arm)
        base = self.turns[k[bone]]

        def axes(v: tuple[float, float, float]) -> Doubles:
            return np.asarray(base @ outward(side, v))

        target = target + axes(arm.off) * self.size
        fingers, palm, elbow = axes(arm.fingers), axes(arm.palm), chest @ outward(side, arm.elbow)
        self.clavicle(side, chest, unit(target - self.heads[k[f"upperarm01.{side}"]]), raised)
        self.spread(f"clavicle.{side}")
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
                self.length(side, "arm", 0)[None],
                self.length(side, "arm", 1)[None],
                elbow[None],
            )
            self.arm_along(side, mid[0] - shoulder, end[0] - mid[0], fingers, palm, arm.shape)
            self.spread(f"clavicle.{side}")

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

    def clavicle(self, side: str, chest: Doubles, upper: Doubles, raised: float) -> None:
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
        self.fixed[k[f"clavicle.{side}"]] = chest @ between(own, outward(side, want))
        self.spread(f"clavicle.{side}")

    def arm_along(
        self,
        side: str,
        upper: Doubles,
        fore: Doubles,
        fingers: Doubles,
        palm: Doubles | None,
        shape: Shape,
    ) -> None:
        k = self.k
        self.two_bones(side, "arm", upper, fore)
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
        if (side, shape) not in self._shaped:
            self._shaped[side, shape] = hands.turns(shape, rest)
        for bone, own in self._shaped[side, shape].items():
            self.local_hand[k[f"{bone}.{side}"]] = own
        self._fingers(side, wrist)

    @cached_property
    def local_hand(self) -> dict[int, Doubles]:
        """Turns of finger bones in the hand's rest axes."""
        return {}

    @cached_property
    def _shaped(self) -> dict[tuple[str, Shape], dict[str, Doubles]]:
        """How the fingers of a hand in a shape turn: the same wherever the hand goes."""
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
