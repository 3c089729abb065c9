"""The key light of a shot: the sun by the story's clock, the moon, a window by day, a lamp by night."""

import math
from dataclasses import dataclass
from typing import Literal

from server.engine.blocking import sets
from server.projects.vocabulary import SetKind

SUNRISE = 6 * 60
SUNSET = 20 * 60
"""Minutes of the day between which the sun is the key light."""

LOWEST = 15.0
HIGHEST = 58.0
"""Degrees between which the sun moves; never lower, so that shadows have an end."""

OCCLUSION_REACH = 0.35
"""Metres within which a surface darkens its neighbours (ambient occlusion rays are this long)."""


@dataclass(frozen=True)
class Key:
    """One light that throws shadows.

    `direction` (unit vector, towards the light) for light from afar; `position` in metres for a light
    in the room; exactly one of them is set.
    """

    kind: Literal["sun", "moon", "window", "lamp"]
    direction: tuple[float, float, float] | None = None
    position: tuple[float, float, float] | None = None


def key(kind: SetKind, minute: int) -> Key:
    """The key light of a set at a minute of the day (0 to 1439)."""
    day = SUNRISE <= minute < SUNSET
    indoor = sets.SETS[kind].light
    if indoor is not None:
        return Key("window", position=indoor.window) if day else Key("lamp", position=indoor.lamp)
    return Key("sun" if day else "moon", direction=direction(minute))


def direction(minute: int) -> tuple[float, float, float]:
    """Towards the sun, or at night the moon: it rises at the left, stands before the front of the set at
    its highest, and goes down at the right."""
    if SUNRISE <= minute < SUNSET:
        part = (minute - SUNRISE) / (SUNSET - SUNRISE)
        height = LOWEST + (HIGHEST - LOWEST) * math.sin(math.pi * part)
    else:
        part = ((minute - SUNSET) % 1440) / (1440 - SUNSET + SUNRISE)
        height = 35.0
    round_ = math.radians(-65.0 + 130.0 * part)
    rise = math.radians(height)
    return (math.sin(round_) * math.cos(rise), -math.cos(round_) * math.cos(rise), math.sin(rise))
