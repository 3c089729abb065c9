"""The shell of hair on the scalp, from the crown to the hairline, that every style grows from."""

import numpy as np

from server.engine.stage.hair.head import Doubles, level
from server.engine.stage.hair.locks import Shell

COLUMNS, ROWS = 144, 20
PHI: Doubles = (np.arange(COLUMNS) + 0.5) * 2 * np.pi / COLUMNS

Line = tuple[tuple[float, float], ...]
NATURAL: Line = ((0, 0.064), (20, 0.063), (36, 0.056), (46, 0.042), (53, 0.012), (57, -0.012), (63, -0.014),
                 (67, 0.012), (74, 0.017), (90, 0.014), (97, -0.012), (105, -0.045), (120, -0.060),
                 (150, -0.064), (180, -0.068))  # fmt: skip
"""The hairline: azimuth from the front in degrees against its height above the eyes in metres."""

HIGH: Line = ((0, 0.074), (12, 0.076), (26, 0.094), (38, 0.090), (48, 0.060), (54, 0.016), (58, -0.010),
              (63, -0.012), *NATURAL[7:])  # fmt: skip
FADED: Line = ((0, 0.064), (20, 0.064), (34, 0.060), (43, 0.054), (46, 0.036), (55, 0.020), (60, 0.004),
               (64, 0.004), (68, 0.020), (92, 0.020), (100, -0.01), (110, -0.036), (180, -0.048))  # fmt: skip


def hairline(phi: Doubles, line: Line = NATURAL) -> Doubles:
    """The polar angle of a hairline at azimuths."""
    flat = np.ravel(phi) % (2 * np.pi)
    away = np.degrees(np.minimum(flat, 2 * np.pi - flat))
    heights = np.interp(away, [stop[0] for stop in line], [stop[1] for stop in line])
    return level(flat, heights).reshape(np.shape(phi))


def strands(count: int, seed: int) -> tuple[Doubles, Doubles]:
    """For each column its place in its strand (-1..1) and the strand's own number (0..1)."""
    random = np.random.default_rng(seed)
    widths = random.uniform(0.7, 1.3, count)
    ends = np.concatenate([[0], np.cumsum(widths)]) / widths.sum() * COLUMNS
    column = np.arange(COLUMNS) + 0.5
    own = np.clip(np.searchsorted(ends, column, side="right") - 1, 0, count - 1)
    place = 2 * (column - ends[own]) / (ends[own + 1] - ends[own]) - 1
    return place, random.random(count)[own]


def cap(
    top: float,
    rim: float,
    line: Line = NATURAL,
    count: int = 36,
    ridge: float = 0.002,
    tooth: float = 0.05,
    seed: int = 3,
    trim: int = 0,
) -> Shell:
    """A shell `top` metres thick at the crown and `rim` above its edge, where it closes to the skin.
    `tooth` (radians) is how far the points of strands reach beyond the hairline."""
    place, chance = strands(count, seed)
    edge = hairline(PHI, line) + tooth * (1 - np.abs(place) * 1.4 + 0.5 * (chance - 0.5))
    down = np.linspace(0, 1, ROWS) ** 0.9
    theta = np.maximum(edge[:, None] * down[None], 0.004)
    thick = top + (rim - top) * down[None] ** 2 + ridge * (1 - place**2)[:, None] * np.minimum(1, down * 1.6)
    lift = thick * np.clip((1 - down) * 9, 0, 1)[None] + 0.0012
    phi = np.broadcast_to(PHI[:, None], theta.shape)
    return Shell(phi, theta, lift, np.broadcast_to(place[:, None], theta.shape), chance, trim)
