"""Fingers: the seven shapes of a hand, and how its bones turn for each."""

from dataclasses import dataclass

import numpy as np

from server.engine.stage.poses.attitude import Shape
from server.engine.stage.turning import Doubles, between, cross, turn, unit


@dataclass(frozen=True)
class Fingers:
    """`curl` of index, middle, ring and little finger (0 straight, 1 closed); `spread` in degrees between
    neighbours; `thumb` is how far it lies along the hand, towards the palm and across it; `flex` its bend."""

    curl: tuple[float, float, float, float]
    spread: float
    thumb: tuple[float, float, float]
    flex: float = 0.2


SHAPES: dict[Shape, Fingers] = {
    "relaxed": Fingers((0.20, 0.27, 0.32, 0.36), 1.5, (1.3, 0.35, 0.0), 0.25),
    "fist": Fingers((0.94, 0.97, 1.0, 1.0), 0.0, (0.7, 0.85, 0.75), 0.8),
    "point": Fingers((0.03, 0.88, 0.95, 0.98), 0.0, (0.8, 0.8, 0.7), 0.7),
    "flat": Fingers((0.02, 0.03, 0.03, 0.04), 0.6, (1.5, 0.1, -0.1), 0.1),
    "grip": Fingers((0.56, 0.60, 0.63, 0.66), 0.5, (0.7, 1.0, 0.45), 0.45),
    "pinch": Fingers((0.42, 0.50, 0.58, 0.64), 1.0, (1.0, 0.95, 0.25), 0.4),
    "open": Fingers((0.04, 0.03, 0.05, 0.08), 8.0, (0.5, 0.0, -0.5), 0.05),
}

_BENDS = (66.0, 92.0, 62.0)
"""Degrees that the three joints of a closed finger bend."""


def axes(head: dict[str, Doubles]) -> tuple[Doubles, Doubles, Doubles]:
    """Of a hand at rest: along the fingers, out of the palm, and across from index to little finger.

    `head` has the rest positions of one side's bones by names without the side.
    """
    along = unit(head["finger3-1"] - head["wrist"])
    knuckles = head["finger5-1"] - head["finger2-1"]
    across = unit(knuckles - (knuckles @ along) * along)
    palm = unit(cross(along, across))
    # At rest fingers are bent a little: their middle joints stand out towards the back of the hand.
    back = sum(
        2 * head[f] - head[g] - head[h]
        for f, g, h in ((f"finger{k}-2", f"finger{k}-1", f"finger{k}-3") for k in range(2, 6))
    )
    return along, -palm if palm @ back > 0 else palm, across


def turns(shape: Shape, head: dict[str, Doubles]) -> dict[str, Doubles]:
    """What each finger bone turns by, in the hand's rest axes, on top of the bone that it hangs on."""
    fingers = SHAPES[shape]
    along, palm, across = axes(head)
    hinge = cross(along, palm)
    found: dict[str, Doubles] = {}
    for finger in range(2, 6):
        bent = fingers.curl[finger - 2]
        own = unit(head[f"finger{finger}-2"] - head[f"finger{finger}-1"])
        # Fingers of a closed hand lie side by side, those of an open one a little apart.
        level = unit(own - (own @ palm) * palm)
        wanted = unit(level + 2.5 * along)
        wanted = turn(cross(along, across), float(np.radians(fingers.spread * (finger - 3.4)))) @ wanted
        bends = np.radians([bent * degrees for degrees in _BENDS])
        found[f"finger{finger}-1"] = turn(hinge, bends[0]) @ between(own, wanted)
        for joint in (2, 3):
            # The fingers' rest bend is taken out, so that a flat hand is flat.
            rest = _rest_bend(head, finger, joint, hinge)
            found[f"finger{finger}-{joint}"] = turn(hinge, bends[joint - 1] - 0.9 * rest)
    k_along, k_palm, k_across = fingers.thumb
    own = unit(head["finger1-2"] - head["finger1-1"])
    found["finger1-1"] = between(own, own + k_along * along + k_palm * palm + k_across * across)
    for joint in (2, 3):
        axis = unit(cross(along, unit(palm + across)))
        found[f"finger1-{joint}"] = turn(axis, float(np.radians(55 * fingers.flex)))
    return found


def _rest_bend(head: dict[str, Doubles], finger: int, joint: int, hinge: Doubles) -> float:
    """How far (radians) a finger is bent at a joint at rest."""
    if joint == 3:
        return float(np.radians(8))
    a = unit(head[f"finger{finger}-2"] - head[f"finger{finger}-1"])
    b = unit(head[f"finger{finger}-3"] - head[f"finger{finger}-2"])
    return float(np.arctan2(cross(a, b) @ hinge, a @ b))
