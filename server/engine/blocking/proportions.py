"""Drawn proportions in blocking: how the dial `stylised` moves the joints of a head.

Skeletons are measured at the usual dial, 60. Another one draws a head larger or smaller about its base, and
the whole body, which keeps its height, a little smaller or larger.
"""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

USUAL = 60.0


def head_scale(age: Floats, stylised: Floats) -> Floats:
    """How much larger than measured heads are drawn (n,). `stage/stylise.py` draws by the same rule."""
    grown = np.interp(age, (3.0, 16.0), (0.0, 1.0))
    found: Floats = 1 + stylised / USUAL * (0.06 + 0.11 * grown)
    return found


def drawn(at: Floats, standing: Floats, head: list[int], neck: int, by: Floats) -> Floats:
    """Joints (n, joint, 3) whose heads are `by` (n,) times as large as measured.

    `standing` (n, joint, 3) are the same bodies upright, `head` the joints of the head: its middle, its
    top, others."""
    pivot = 0.45 * at[:, neck] + 0.55 * at[:, head[0]]
    upright = 0.45 * standing[:, neck] + 0.55 * standing[:, head[0]]
    crown = standing[:, head[1], 2]
    taller = 1 + (by - 1) * (crown - upright[:, 2]) / crown
    out = at.copy()
    out[:, head] = pivot[:, None] + (at[:, head] - pivot[:, None]) * by[:, None, None]
    found: Floats = out / taller[:, None, None]
    return found
