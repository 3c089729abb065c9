"""Limbs of two bones that reach for a point, for many at once. Used by blocking and by the stage alike."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

STRETCH = 0.997
"""How far of its length a limb reaches: a limb that is quite straight looks wooden."""

_FOLD = np.cos(np.radians(180 - 146))
"""A limb folds no further than 146 degrees."""


def bend(root: Floats, end: Floats, first: Floats, second: Floats, pole: Floats) -> tuple[Floats, Floats]:
    """Where the middle joint and the end of limbs come to lie: (n, 3) each.

    `root`, `end` (the wish) and `pole` (the direction that the middle joint is pushed to) are (n, 3), the
    bones' lengths (n,). An end out of reach is drawn in towards the root.
    """
    way = end - root
    far = np.sqrt(np.einsum("ni,ni->n", way, way))
    way = way / np.maximum(far, 1e-9)[:, None]
    nearest = np.sqrt(first * first + second * second - 2 * first * second * _FOLD)
    d = np.clip(far, nearest, (first + second) * STRETCH)
    along = (d * d + first * first - second * second) / (2 * d)
    off = np.sqrt(np.maximum(first * first - along * along, 0.0))
    side = pole - np.einsum("ni,ni->n", pole, way)[:, None] * way
    size = np.sqrt(np.einsum("ni,ni->n", side, side))
    side = side / np.maximum(size, 1e-9)[:, None]
    return root + way * along[:, None] + side * off[:, None], root + way * d[:, None]


_STEEP = np.sin(np.radians(17))
"""How far thighs slope down over the edge of a seat before the feet are left hanging."""


def seated(hip: Floats, knee: Floats, ankle: Floats, down: Floats) -> tuple[Floats, Floats]:
    """Knees and ankles (n, 3) of a sitting body whose feet are to move by `down` (n, 3) to the floor.

    Where that is too far below, the legs hang as they do in the pose.
    """
    first = np.sqrt(((knee - hip) ** 2).sum(1))
    second = np.sqrt(((ankle - knee) ** 2).sum(1))
    pole = knee - (hip + ankle) / 2 + np.array([0.0, -0.05, 0.05])
    mid, end = bend(hip, ankle + down, first, second, pole)
    hangs = ((hip - mid)[:, 2] > _STEEP * first) | (np.abs((end - ankle - down)[:, 2]) > 0.01)
    return np.where(hangs[:, None], knee, mid), np.where(hangs[:, None], ankle, end)


_LEAN = np.radians(34)


def lean(pivot: Floats, shoulder: Floats, goal: Floats, arm: Floats) -> Floats:
    """How the upper body turns about `pivot` so that an arm comes nearer to a far goal: rotation vectors
    (n, 3), in radians, that are nothing where the arm is long enough."""
    back = shoulder - pivot
    way = goal - pivot
    r = np.sqrt((back**2).sum(1))
    far = np.sqrt((way**2).sum(1))
    axis = np.stack(
        [
            back[:, 1] * way[:, 2] - back[:, 2] * way[:, 1],
            back[:, 2] * way[:, 0] - back[:, 0] * way[:, 2],
            back[:, 0] * way[:, 1] - back[:, 1] * way[:, 0],
        ],
        1,
    )
    size = np.sqrt((axis**2).sum(1))
    now = np.arctan2(size, (back * way).sum(1))
    # The law of cosines: the angle at the pivot at which the arm just reaches.
    full = arm * 0.96
    cosine = (r * r + far * far - full * full) / np.maximum(2 * r * far, 1e-9)
    wanted = np.arccos(np.clip(cosine, -1, 1))
    by = np.clip(now - wanted, 0.0, _LEAN)
    found: Floats = axis / np.maximum(size, 1e-9)[:, None] * by[:, None]
    return found


def elbow(sign: Floats) -> Floats:
    """Where an elbow is pushed to when its hand reaches out: (n, 3); `sign` is 1 for the left arm."""
    return np.stack([0.55 * sign, np.full(len(sign), 0.35), np.full(len(sign), -0.75)], 1)
