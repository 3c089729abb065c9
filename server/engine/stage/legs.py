"""Legs: planted on the ground, by directions, or down from a seat."""

import numpy as np

from server.engine.blocking import limbs
from server.engine.stage.anatomy import BODY
from server.engine.stage.frames import CHAIN, Frame
from server.engine.stage.poses.attitude import Limb, Plant
from server.engine.stage.turning import Doubles, about, frame, turn


class Legs(Frame):
    """A body that stands, kneels or sits."""

    def legs(self) -> None:
        a = self.attitude
        both = (("R", a.right_leg), ("L", a.left_leg))
        for side, leg in both:
            if isinstance(leg, Limb):
                self._limb_leg(side, leg)
        planted = [(side, leg) for side, leg in both if isinstance(leg, Plant)]
        if not planted:
            return
        self.spread()
        floor = self._floor([side for side, _ in planted])
        for side, leg in planted:
            self._plant(side, leg, floor, 0.0)
            self.spread(f"upperleg01.{side}")
            # A raised heel or toe rolls on a round sole: what is left above or below the ground is taken off.
            off = self.low(self.rig.loads[self.k[f"foot.{side}"]]) - floor - leg.lift * self.size
            if abs(off) > 0.002 * self.size:
                self._plant(side, leg, floor, off)

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
        return float(self.low(keep)) + self.attitude.lift * self.size

    def _limb_leg(self, side: str, leg: Limb) -> None:
        upper, lower, foot = (self.out(side, v) for v in (leg.upper, leg.lower, leg.foot))
        hinge = self.two_bones(side, "leg", upper, lower)
        k = self.k
        rest_foot = self.at0[k[f"toe3-1.{side}"]] - self.at0[k[f"foot.{side}"]]
        across = self.hinge(side, "leg")
        self.fixed[k[f"foot.{side}"]] = frame(foot, hinge) @ frame(rest_foot, across).T

    def _plant(self, side: str, leg: Plant, floor: float, off: float) -> None:
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
                floor + ankle0[2] - self.sole + leg.lift * self.size - off,
            ]
        )
        ankle = ankle + yaw @ pivot - pitch @ pivot
        self._leg_to(side, ankle, self.out(side, leg.knee))
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
            self.length(side, "leg", 0)[None],
            self.length(side, "leg", 1)[None],
            knee[None],
        )
        self.two_bones(side, "leg", mid[0] - hip, end[0] - mid[0])

    def sit(self, floor: float, rise: float) -> None:
        """Feet go to the floor below a seat that is `rise` higher than the pose's own, or hang where it is
        too high."""
        for side in "LR":
            hip, knee, ankle = (self.heads[self.k[f"{bone}.{side}"]] for bone in CHAIN["leg"])
            down = np.array([0.0, 0.0, -rise])
            mid, end = limbs.seated(hip[None], knee[None], ankle[None], down[None])
            turned = self.turns[self.k[f"foot.{side}"]].copy()
            self.two_bones(side, "leg", mid[0] - hip, end[0] - mid[0])
            self.fixed[self.k[f"foot.{side}"]] = turned
        self.spread()
