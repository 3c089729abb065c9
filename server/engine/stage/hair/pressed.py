"""Hair under a hat: where each hat's brim runs round the head, and how flat hair lies beneath it."""

from functools import cache

import numpy as np

from server.engine.stage.hair.head import COLUMNS, PHI, Doubles, level

BRIMS: dict[str, tuple[tuple[float, float], ...]] = {
    "cap": ((0, 0.052), (45, 0.044), (90, 0.024), (140, 0.000), (180, -0.008)),
    "beanie": ((0, 0.046), (45, 0.038), (90, 0.018), (140, -0.008), (180, -0.018)),
    "fedora": ((0, 0.050), (45, 0.044), (90, 0.032), (140, 0.014), (180, 0.006)),
    "sun_hat": ((0, 0.050), (45, 0.044), (90, 0.032), (140, 0.014), (180, 0.006)),
    "hood": ((0, 0.070), (40, 0.045), (62, 0.0), (80, -0.055), (120, -0.075), (180, -0.08)),
    "helmet": ((0, 0.044), (40, 0.036), (56, 0.020), (70, -0.020), (110, -0.045), (180, -0.060)),
}
"""For each hat, azimuth from the front in degrees against its brim's height above the eyes in metres."""

_INSIDE = 0.009
_AT_BRIM = 0.0045


@cache
def _line(hat: str) -> Doubles:
    away = np.degrees(np.minimum(PHI, 2 * np.pi - PHI))
    stops = BRIMS[hat]
    return level(PHI, np.interp(away, [stop[0] for stop in stops], [stop[1] for stop in stops]))


def brim(hat: str, phi: Doubles) -> Doubles:
    """The polar angle of a hat's brim at azimuths."""
    line = _line(hat)
    c = (phi % (2 * np.pi)) / (2 * np.pi) * COLUMNS - 0.5
    low = np.floor(c).astype(int)
    part = c - low
    return np.asarray(line[low % COLUMNS] * (1 - part) + line[(low + 1) % COLUMNS] * part)


def under(lift: Doubles, phi: Doubles, theta: Doubles, hat: str | None) -> Doubles:
    """How far hair lifts off the skin: pressed inside a hat, free again below its brim."""
    if hat is None:
        return lift
    below = theta - brim(hat, phi)
    limit = np.where(below < 0, np.interp(-below, (0, 0.5), (_AT_BRIM, _INSIDE)), _AT_BRIM + 0.09 * below)
    return np.minimum(lift, limit)


def thin(phi: Doubles, theta: Doubles, hat: str | None) -> Doubles:
    """How thick a lock may be at places: thin inside a hat."""
    if hat is None:
        return np.full(np.shape(phi), 1.0)
    below = theta - brim(hat, phi)
    return np.where(below < 0.04, 0.004, 0.004 + 0.08 * np.maximum(below, 0))
