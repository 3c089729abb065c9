"""The colours of light: key, shade, sky and distance, from the hour and where the light comes from."""

from dataclasses import dataclass

import numpy as np

from server.engine.blocking.light import SUNRISE, SUNSET, Key

Colour3 = tuple[float, float, float]


@dataclass(frozen=True)
class Mood:
    """Factors on a paint in `key` light and in `shade`; `sky` from the horizon up to the zenith; `haze` is
    what far things fade into; `glow` what a lamp or lit window shows (0 by day)."""

    key: Colour3
    shade: Colour3
    horizon: Colour3
    zenith: Colour3
    haze: Colour3
    glow: float


_NOON = Mood(
    key=(1.03, 1.01, 0.97),
    shade=(0.66, 0.67, 0.80),
    horizon=(0.90, 0.94, 0.92),
    zenith=(0.50, 0.70, 0.85),
    haze=(0.80, 0.87, 0.89),
    glow=0.0,
)
_LOW = Mood(
    key=(1.06, 0.84, 0.64),
    shade=(0.56, 0.46, 0.62),
    horizon=(0.99, 0.74, 0.50),
    zenith=(0.40, 0.41, 0.60),
    haze=(0.86, 0.66, 0.58),
    glow=0.5,
)
_NIGHT = Mood(
    key=(0.62, 0.70, 0.92),
    shade=(0.29, 0.31, 0.48),
    horizon=(0.24, 0.30, 0.46),
    zenith=(0.07, 0.09, 0.20),
    haze=(0.19, 0.23, 0.37),
    glow=1.0,
)
_WINDOW = Mood(
    key=(1.03, 1.0, 0.95),
    shade=(0.70, 0.67, 0.74),
    horizon=(0.90, 0.94, 0.92),
    zenith=(0.58, 0.74, 0.86),
    haze=(0.8, 0.8, 0.8),
    glow=0.0,
)
_EVENING_WINDOW = Mood(
    key=(1.05, 0.86, 0.66),
    shade=(0.60, 0.50, 0.62),
    horizon=_LOW.horizon,
    zenith=_LOW.zenith,
    haze=_LOW.haze,
    glow=0.2,
)
_LAMP = Mood(
    key=(1.05, 0.90, 0.66),
    shade=(0.54, 0.46, 0.54),
    horizon=(0.16, 0.20, 0.34),
    zenith=(0.08, 0.10, 0.21),
    haze=(0.3, 0.3, 0.3),
    glow=1.0,
)


def mood(key: Key, minute: int) -> Mood:
    """The mood of a key light at a minute of the day."""
    if key.kind == "lamp":
        return _LAMP
    if key.kind == "moon":
        after = min((minute - SUNSET) % 1440, (SUNRISE - minute) % 1440)
        return _between(_LOW, _NIGHT, min(1.0, 0.35 + after / 60))
    day = min(minute - SUNRISE, SUNSET - minute)
    if key.kind == "window":
        return _between(_EVENING_WINDOW, _WINDOW, float(np.clip((day - 20) / 100, 0, 1)))
    return _between(_LOW, _NOON, float(np.clip((day - 25) / 120, 0, 1)))


def _between(a: Mood, b: Mood, part: float) -> Mood:
    def mix(x: Colour3, y: Colour3) -> Colour3:
        return tuple(p + (q - p) * part for p, q in zip(x, y, strict=True))  # type: ignore[return-value]

    return Mood(
        mix(a.key, b.key),
        mix(a.shade, b.shade),
        mix(a.horizon, b.horizon),
        mix(a.zenith, b.zenith),
        mix(a.haze, b.haze),
        a.glow + (b.glow - a.glow) * part,
    )
