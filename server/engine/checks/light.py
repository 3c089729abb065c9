"""Light: shading falls as from the shot's key light, and all colours lean the way that the hour asks.

Side: brightness within each surface is fitted to its normals; where the brightness grows is where the light
comes from. Hour: the colours of what is known, as drawn, over what they are by themselves.
"""

import math

import numpy as np

from server.engine.blocking import light as lights
from server.engine.blocking.light import FLAMES, Key
from server.engine.checks.score import Score, not_applicable, scored
from server.engine.checks.shown import BRIGHTNESS, Doubles, Shown

THRESHOLD = 0.75
"""Of light's side: half of one plus the cosine between where it comes from and where it should, so 60°."""

ASIDE = 0.35
"""How far a light is to the side or above, as a share, before its side can be told."""

FEWEST = 300
"""Pixels of shaded surfaces that must be there."""

CLEAR = 0.10
"""By what share brightness must follow the normals."""


def side(shown: Shown) -> Score:
    """Whether people and props are lit from where the key light is in the picture."""
    name, key = "light", _key(shown)
    if key is None:
        return not_applicable(name, THRESHOLD, "Lamps or an even sky light it: no one side.")
    towards = _towards(key, shown)
    camera = shown.camera
    wanted = np.array((towards @ np.array(camera.right), towards @ np.array(camera.up)))
    if np.linalg.norm(wanted) < ASIDE:
        return not_applicable(name, THRESHOLD, "The light stands behind the camera or before it.")
    found = _gradient(shown)
    if found is None:
        return not_applicable(name, THRESHOLD, "Too little is shaded to tell.")
    cosine = float(found @ wanted / (np.linalg.norm(found) * np.linalg.norm(wanted)))
    why = f"It comes from {_clock(found)} in the picture; the {key.kind} is at {_clock(wanted)}."
    return scored(name, (1 + cosine) / 2, THRESHOLD, why)


def _key(shown: Shown) -> Key | None:
    """The one light that shapes the picture, if one does."""
    setting = shown.staging.setting
    lamps = any(item.kind in FLAMES for item in shown.staging.items)
    if lights.lit(setting) and (lamps or setting.lighting == "practical"):
        return None
    key = lights.lights(setting)[0]
    return None if key.kind == "lamp" or key.soft >= lights.OVERCAST else key


def _towards(key: Key, shown: Shown) -> Doubles:
    if key.direction is not None:
        return np.array(key.direction)
    where = [shown.blocked.joints.mean(axis=1)] if len(shown.blocked.joints) else []
    middle = np.concatenate([*where, shown.blocked.item_at]).mean(0)
    away = np.array(key.position) - middle
    return np.asarray(away / max(float(np.linalg.norm(away)), 1e-9))


def _gradient(shown: Shown) -> Doubles | None:
    """Where brightness grows with the normals, to the right and up in the picture (2,)."""
    things, parts = shown.maps.things.astype(np.int64), shown.maps.parts.astype(np.int64)
    own = things > 1
    legend = shown.maps.part_legend
    for part in ("eyes", "face"):
        own &= parts != legend.index(part)
    label = (things * len(legend) + parts)[own]
    if len(label) < FEWEST:
        return None
    bright, normal = shown.linear[own] @ BRIGHTNESS, shown.maps.normal[own].astype(np.float64)
    count = np.maximum(np.bincount(label), 1)

    def mean(one: Doubles) -> Doubles:
        return np.asarray((np.bincount(label, one) / count)[label])

    bright = bright / np.maximum(mean(bright), 1e-3)
    centred = [one - mean(one) for one in (bright, *normal.T)]
    slope, *_ = np.linalg.lstsq(np.stack(centred[1:], 1), centred[0], rcond=None)
    found = slope[:2]
    return found if float(np.linalg.norm(found)) >= CLEAR else None


def _clock(way: Doubles) -> str:
    """A direction in the picture as on the face of a clock: 12 is up, 3 is right."""
    hour = round(math.degrees(math.atan2(way[0], way[1])) / 30) % 12
    return f"{hour or 12} o’clock"
