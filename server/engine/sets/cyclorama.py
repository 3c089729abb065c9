"""A studio sweep for products: a floor that curves up into a wall without an edge."""

import numpy as np

from server.engine.sets.kind import Block, Detail, Set
from server.engine.solids import grid

BACK, BEND, HIGH, WIDE = 3.2, 1.6, 16.0, 40.0
"""Where the floor begins to curve, the radius of the bend, the height and half the width; metres."""


def _details() -> tuple[Detail, ...]:
    turn = np.linspace(0, np.pi / 2, 25)
    y = np.concatenate([[-40.0], BACK + BEND * np.sin(turn), [BACK + BEND]])
    z = np.concatenate([[0.0], BEND * (1 - np.cos(turn)), [HIGH]])
    rows = [np.stack([np.full(len(y), x), y, z], -1) for x in np.linspace(-WIDE, WIDE, 3)]
    return (Detail(grid(np.array(rows)), "sweep"),)


SET = Set(
    blocks=(
        Block("floor", (-60.0, -60.0, -0.12), (60.0, 60.0, -0.004), "sweep"),
        Block("wall", (-60.0, 12.0, -0.1), (60.0, 12.3, 40.0), "sweep", side="back"),
    ),
    clear=((-10.0, -20.0, 0.12), (10.0, 4.4, 12.0)),
    view=((-1.6, -1.0, 0.0), (1.6, 1.6, 1.8)),
    outdoors=True,
    ends=((-60.0, -60.0, -0.004), (60.0, 12.0, 40.0)),
    floor=((-6.0, -6.0), (6.0, BACK)),
    details=_details,
)
