"""The lights of a shot: the sun by the story's clock, the moon, a window by day, lamps by night, a studio's.

They follow from the setting and the lamps in the shot alone, never from the camera, so that all panels of a
scene agree.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from server.engine.blocking import props, sets
from server.engine.blocking.moods import MOODS, share
from server.engine.blocking.staging import Item, Setting
from server.projects.vocabulary import PropKind, SetKind, Weather

SUNRISE = 6 * 60
SUNSET = 20 * 60
"""Minutes of the day between which the sun is the key light."""

LOWEST = 15.0
HIGHEST = 58.0
"""Degrees between which the sun moves; never lower, so that shadows have an end."""

STEEPEST = 75.0
"""Degrees that a mood can raise it to."""

OCCLUSION_REACH = 0.35
"""Metres within which a surface darkens its neighbours (ambient occlusion rays are this long)."""

SHADED = 2
"""How many lamps throw shadows, besides the key light; further ones only brighten."""

MOST = 8
"""Lamps of a shot that are lit, at most."""

DULL: frozenset[Weather] = frozenset({"cloudy", "rain", "snow", "fog", "storm"})
"""Weather that hides the sun: light comes from the whole sky, steeper and softer."""


OVERCAST = 7.0
"""How far from the sun's place light still comes through such a sky, in degrees."""


@dataclass(frozen=True)
class Key:
    """One light.

    `soft` degrees from its middle to its rim, as it is seen from what it lights: its shadows have soft edges.

    `direction` (unit vector, towards the light) for light from afar; `position` in metres for a light
    in the room; exactly one of them is set. `strength` is a share of a full light; a near light's pool ends
    at `reach` metres (0: it has no end); within `clear` metres of it nothing stops it, so that a lamp does
    not stand in its own light. One that `shadows` not only brightens. `halo`: metres around it that shine
    where it can be seen.
    """

    kind: Literal["sun", "moon", "window", "lamp", "studio", "fill", "rim"]
    direction: tuple[float, float, float] | None = None
    position: tuple[float, float, float] | None = None
    strength: float = 1.0
    reach: float = 0.0
    clear: float = 0.02
    shadows: bool = True
    halo: float = 0.0
    soft: float = 0.0


@dataclass(frozen=True)
class _Flame:
    """Where a prop's light is, as a share of its height, its `strength`, and `reach` and `halo` in metres."""

    height: float
    strength: float
    reach: float
    halo: float


FLAMES: dict[PropKind, _Flame] = {
    "lantern": _Flame(0.38, 1.45, 5.0, 0.55),
    "lamp": _Flame(0.84, 1.45, 5.5, 0.75),
    "candle": _Flame(0.90, 1.3, 4.0, 0.45),
}
"""Props that give light."""


def key(kind: SetKind, minute: int) -> Key:
    """The key light of a set at a minute of the day (0 to 1439), in clear weather and natural light."""
    return _natural(kind, minute, 0.0)


def lit(setting: Setting) -> bool:
    """Whether lamps are lit: at night, at dusk and dawn, in a storm, and wherever they are all the light."""
    if setting.lighting != "natural":
        return setting.lighting == "practical"
    dark = not SUNRISE + 45 <= setting.minute < SUNSET - 60
    return dark or setting.weather == "storm"


def lights(
    setting: Setting, lamps: Sequence[tuple[Item, tuple[float, float, float]]] = ()
) -> tuple[Key, ...]:
    """All lights, the key light first. `lamps` are the props that give light (`FLAMES`), with the middle of
    their base in metres, in the order of their ids."""
    fixed = _of_set(
        setting.kind, setting.minute, setting.lighting, setting.weather, setting.mood, setting.light
    )
    if not lit(setting):
        return fixed
    burning = [_flame(item, base) for item, base in lamps[:MOST]]
    if not burning and len(fixed) == 1 and setting.lighting == "practical":
        indoor = sets.SETS[setting.kind].light
        if indoor is not None:
            burning = [Key("lamp", position=indoor.lamp, reach=7.0, clear=0.5)]
    # Lamps that somebody brought stand nearer than those of the set: they throw their shadows first.
    found = (fixed[0], *burning, *fixed[1:])
    return tuple(
        light if number <= SHADED or not light.shadows else _unshaded(light)
        for number, light in enumerate(found)
    )


def _unshaded(light: Key) -> Key:
    return replace(light, shadows=False)


def _flame(item: Item, base: tuple[float, float, float]) -> Key:
    flame = FLAMES[item.kind]
    width, depth, height = props.box(item)
    grown = math.sqrt(item.scale / 100)
    clear = max(math.hypot(width, depth) / 2, 0.12) + 0.10
    position = (base[0], base[1], base[2] + height * flame.height)
    return Key("lamp", None, position, flame.strength, flame.reach * grown, clear, halo=flame.halo * grown)


@lru_cache(maxsize=4096)
def _of_set(
    kind: SetKind, minute: int, lighting: str, weather: Weather, mood: str, light: int
) -> tuple[Key, ...]:
    """The lights that the setting alone decides, the key light first."""
    rise = share(MOODS[mood].light.rise, light)  # type: ignore[index]
    if weather in DULL:
        rise += 14.0
    if lighting == "three_point":
        return _studio(kind, rise)
    if lighting == "practical":
        return (_dim(kind), *_fixtures(kind))
    first = _natural(kind, minute, rise)
    if weather in DULL and first.direction is not None:
        first = replace(first, soft=OVERCAST)
    day = SUNRISE + 45 <= minute < SUNSET - 60
    return (first,) if day and weather != "storm" else (first, *_fixtures(kind))


def _natural(kind: SetKind, minute: int, rise: float) -> Key:
    day = SUNRISE <= minute < SUNSET
    indoor = sets.SETS[kind].light
    if indoor is not None:
        return Key("window", position=indoor.window) if day else Key("lamp", position=indoor.lamp, clear=0.5)
    return Key("sun" if day else "moon", direction=direction(minute, rise))


def _dim(kind: SetKind) -> Key:
    """What is left where only lamps give light: a little of the night."""
    indoor = sets.SETS[kind].light
    if indoor is not None:
        return Key("moon", position=indoor.window, strength=0.5)
    return Key("moon", direction=direction(0), strength=0.5)


def _fixtures(kind: SetKind) -> tuple[Key, ...]:
    """The lamps that belong to the set, as far as they can be seen."""
    return tuple(
        Key("lamp", None, at, strength=1.6, reach=9.0, clear=0.45, halo=1.1) for at in sets.SETS[kind].lamps
    )


_STUDIO = ((-48.0, 40.0), (55.0, 22.0), (152.0, 38.0))
"""Key, fill and rim of three-point light: degrees round from the front of the set to the right, and up."""


def _studio(kind: SetKind, rise: float) -> tuple[Key, ...]:
    """Three lights about the middle of the set, whatever the hour: key ¾ from the front, fill, rim."""
    one = sets.SETS[kind]
    towards = [_pointing(round_, up + (rise if n == 0 else 0.0)) for n, (round_, up) in enumerate(_STUDIO)]
    fill, rim = (
        Key("fill", direction=towards[1], strength=0.30, shadows=False),
        Key("rim", direction=towards[2], strength=0.85, shadows=False),
    )
    if one.light is None:
        return Key("studio", direction=towards[0]), fill, rim
    low, high = one.clear
    way = towards[0]
    # Indoors the key stands within the walls: as far out as there is room.
    run = min(
        ((high if way[axis] > 0 else low)[axis] - (1.0 if axis == 2 else 0.0)) / way[axis]
        for axis in range(3)
    )
    position = (way[0] * run * 0.97, way[1] * run * 0.97, 1.0 + way[2] * run * 0.97)
    return Key("studio", position=position), fill, rim


def direction(minute: int, rise: float = 0.0) -> tuple[float, float, float]:
    """Towards the sun, or at night the moon: it rises at the left, stands before the front of the set at
    its highest, and goes down at the right. `rise`: degrees by which it stands higher than it would."""
    if SUNRISE <= minute < SUNSET:
        part = (minute - SUNRISE) / (SUNSET - SUNRISE)
        height = LOWEST + (HIGHEST - LOWEST) * math.sin(math.pi * part)
    else:
        part = ((minute - SUNSET) % 1440) / (1440 - SUNSET + SUNRISE)
        height = 35.0
    return _pointing(-65.0 + 130.0 * part, height + rise)


def _pointing(round_: float, up: float) -> tuple[float, float, float]:
    """A unit vector, degrees round from the front of the set (to the right) and up from the ground."""
    a, rise = math.radians(round_), math.radians(min(max(up, LOWEST), STEEPEST))
    return (math.sin(a) * math.cos(rise), -math.cos(a) * math.cos(rise), math.sin(rise))
