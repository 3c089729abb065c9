"""Hour: the sky of a picture is that of the story's clock: bright and pale by day, warm when the sun is
low, dark and cool at night. Surfaces do not tell: their shaded sides look alike by day and at night.
"""

from math import log

from server.engine.blocking.light import SUNRISE, SUNSET
from server.engine.blocking.staging import Setting
from server.engine.checks.score import Score, not_applicable, scored
from server.engine.checks.shown import BRIGHTNESS, Shown

THRESHOLD = 1.0
SKY = 0.01
"""The share of the picture that must be open sky."""

BRIGHT = 0.15
"""Linear brightness from which on a sky is by day."""

LOW, HIGH, TWILIGHT = 60, 120, 30
"""Minutes from sunrise or sunset: the sun is low until the first, high from the second on; beyond the
last, on the other side, it is night."""

_WARMTH = {"night": (-3.0, 0.1), "low sun": (0.25, 3.0), "sun": (0.0, 0.9), "high sun": (-0.6, 0.2)}
"""Between which logarithms of red to blue a sky is."""


def hour(shown: Shown) -> Score:
    """Two shares: how bright the sky is, and how warm."""
    setting = shown.staging.setting
    if setting.lighting != "natural" or setting.weather == "storm":
        return not_applicable("hour", THRESHOLD, "It is not lit by a sky that tells the hour.")
    if setting.palette != "natural" or (setting.mood != "none" and setting.light > 0):
        return not_applicable("hour", THRESHOLD, "Its palette or mood has another light than the hour's.")
    time = _time(setting)
    if time is None:
        return not_applicable("hour", THRESHOLD, "It is between day and night.")
    sky = shown.maps.things == 0
    if sky.mean() < SKY:
        return not_applicable("hour", THRESHOLD, "No open sky shows.")
    red, green, blue = shown.linear[sky].mean(0)
    bright = float((red, green, blue) @ BRIGHTNESS)
    warm = log((red + 0.01) / (blue + 0.01))
    least, most = _WARMTH[time]
    held = ((bright < BRIGHT) == (time == "night")) + (least <= warm <= most)
    why = f"By the clock it is {time}; the sky’s brightness is {bright:.2f}, its warmth {warm:.2f}."
    return scored("hour", held / 2, THRESHOLD, why)


def _time(setting: Setting) -> str | None:
    after = min(setting.minute - SUNRISE, SUNSET - setting.minute)
    if after < 0:
        return "night" if -after >= TWILIGHT else None
    return "low sun" if after <= LOW else "sun" if after < HIGH else "high sun"
