"""The reference body: where on a body every vertex is, so that hems and hairlines are the same on all.

Along an arm, 0 is the shoulder, 1 the elbow, 2 the wrist, 3 the knuckles; along a leg 0 is the hip, 1 the
knee, 2 the ankle. Positions are those of a grown body of 1.7 m at rest, with its soles on z = 0.
"""

import dataclasses
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Body
from server.engine.stage import bodies, mesh
from server.engine.stage.anatomy import BODY

Floats = NDArray[np.float32]
REFERENCE = Body(age=30, height=1700, build=40, gender=50)


@dataclass(frozen=True)
class Template:
    """`at` (V,3) metres; `stand` (V,3) the same body standing, arms down, where what is level is level;
    `arm`, `leg` (V,) as above, -1 elsewhere; `head` (V,) the head's share;
    `neck` (V,) metres above the base of the neck along a plane that dips towards the front."""

    at: Floats
    stand: Floats
    arm: Floats
    leg: Floats
    head: Floats
    neck: Floats
    waist: float
    hip: float
    eye: Floats
    chin: Floats
    crown: Floats

    def refined(self, operator: mesh.Blend, source: NDArray[np.int32]) -> "Template":
        """The values of vertices that are blends of the vertices `source`."""

        def blend(values: Floats) -> Floats:
            return (operator @ values[source][:, None])[:, 0]

        return dataclasses.replace(
            self,
            at=operator @ self.at[source],
            stand=operator @ self.stand[source],
            arm=blend(self.arm),
            leg=blend(self.leg),
            head=blend(self.head),
            neck=blend(self.neck),
        )


@cache
def template() -> Template:
    """Built once per process from the body model."""
    posed = bodies.posed(REFERENCE, "stand", "neutral")
    rest = posed.rest.astype(np.float64)
    floor = rest[:BODY, 2].min()
    at = (rest - [0, 0, floor]).astype(np.float32)
    bones = posed.bones
    heads = posed.rest_heads - [0, 0, floor]
    weights, indices = bodies.weights()

    def share(*prefixes: str) -> Floats:
        wanted = [k for name, k in bones.items() if name.startswith(prefixes)]
        return np.asarray((weights * np.isin(indices, wanted)).sum(1), np.float32)

    def along(chain: tuple[str, ...], side: str) -> Floats:
        stops = np.array([heads[bones[f"{name}.{side}"]] for name in chain])
        best = np.full(len(at), np.inf)
        value = np.zeros(len(at))
        for k in range(len(stops) - 1):
            a, b = stops[k], stops[k + 1]
            t = ((at - a) @ (b - a)) / ((b - a) @ (b - a))
            low = -1.0 if k == 0 else 0.0
            high = 2.0 if k == len(stops) - 2 else 1.0
            held = np.clip(t, low, high)
            away = np.linalg.norm(at - (a + held[:, None] * (b - a)), axis=1)
            value = np.where(away < best, k + held, value)
            best = np.minimum(best, away)
        return value.astype(np.float32)

    left = at[:, 0] > 0
    arms = share("upperarm", "lowerarm", "wrist", "finger", "metacarpal")
    legs = share("upperleg", "lowerleg", "foot", "toe")
    arm_chain = ("upperarm01", "lowerarm01", "wrist", "finger3-1")
    leg_chain = ("upperleg01", "lowerleg01", "foot")
    arm = np.where(left, along(arm_chain, "L"), along(arm_chain, "R"))
    leg = np.where(left, along(leg_chain, "L"), along(leg_chain, "R"))
    neck_at = heads[bones["neck01"]]
    tilt = np.array([0.0, -0.42, 0.91])
    face = at[:BODY][share("head")[:BODY] > 0.9]
    return Template(
        at=at,
        stand=posed.vertices,
        arm=np.where(arms > 0.05, arm, -1).astype(np.float32),
        leg=np.where(legs > 0.05, leg, -1).astype(np.float32),
        head=share("head", "eye", "neck03"),
        neck=((at - neck_at) @ tilt).astype(np.float32),
        waist=float(heads[bones["spine04"]][2]),
        hip=float(heads[bones["upperleg01.L"]][2]),
        eye=heads[bones["eye.L"]].astype(np.float32),
        chin=face[face[:, 2].argmin()],
        crown=face[face[:, 2].argmax()],
    )
