"""The colours of light: key, shade, lamps, sky and distance, from the hour, the weather and the mood."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking import sets
from server.engine.blocking.light import DULL, SUNRISE, SUNSET, Key
from server.engine.blocking.moods import MOODS, share
from server.engine.blocking.staging import Setting
from server.projects.vocabulary import Weather

Colour3 = tuple[float, float, float]


@dataclass(frozen=True)
class Tones:
    """Factors on a paint in `key` light and in `shade`, and at most in the light of lamps (`pool`); the sky
    from the horizon up to the zenith; `haze` is what far things fade into; `glow` what a lamp or lit window
    shows (0 by day)."""

    key: Colour3
    shade: Colour3
    horizon: Colour3
    zenith: Colour3
    haze: Colour3
    glow: float
    pool: Colour3 = (1.13, 0.96, 0.72)


_NOON = Tones(
    key=(1.03, 1.01, 0.97),
    shade=(0.66, 0.67, 0.80),
    horizon=(0.90, 0.94, 0.92),
    zenith=(0.50, 0.70, 0.85),
    haze=(0.80, 0.87, 0.89),
    glow=0.0,
)
_LOW = Tones(
    key=(1.06, 0.84, 0.64),
    shade=(0.66, 0.57, 0.65),
    horizon=(0.99, 0.74, 0.50),
    zenith=(0.40, 0.41, 0.60),
    haze=(0.86, 0.66, 0.58),
    glow=0.5,
)
_NIGHT = Tones(
    key=(0.66, 0.74, 0.96),
    shade=(0.33, 0.36, 0.54),
    horizon=(0.24, 0.30, 0.46),
    zenith=(0.07, 0.09, 0.20),
    haze=(0.19, 0.23, 0.37),
    glow=1.0,
)
_WINDOW = Tones(
    key=(1.03, 1.0, 0.95),
    shade=(0.70, 0.67, 0.74),
    horizon=(0.90, 0.94, 0.92),
    zenith=(0.58, 0.74, 0.86),
    haze=(0.8, 0.8, 0.8),
    glow=0.0,
)
_EVENING_WINDOW = Tones(
    key=(1.05, 0.86, 0.66),
    shade=(0.60, 0.50, 0.62),
    horizon=_LOW.horizon,
    zenith=_LOW.zenith,
    haze=_LOW.haze,
    glow=0.2,
)
_LAMP = Tones(
    key=(0.98, 0.82, 0.60),
    shade=(0.48, 0.41, 0.50),
    horizon=(0.16, 0.20, 0.34),
    zenith=(0.08, 0.10, 0.21),
    haze=(0.3, 0.3, 0.3),
    glow=1.0,
    pool=(1.16, 1.0, 0.74),
)
_DARK = Tones(
    key=(0.31, 0.34, 0.46),
    shade=(0.17, 0.18, 0.27),
    horizon=(0.12, 0.14, 0.24),
    zenith=(0.04, 0.05, 0.11),
    haze=(0.12, 0.13, 0.20),
    glow=1.0,
)
"""Where only lamps give light."""

_STUDIO = Tones(
    key=(1.06, 1.05, 1.03),
    shade=(0.56, 0.57, 0.63),
    horizon=(0.86, 0.87, 0.88),
    zenith=(0.66, 0.68, 0.71),
    haze=(0.86, 0.87, 0.88),
    glow=0.0,
    pool=(1.14, 1.14, 1.16),
)


@dataclass(frozen=True)
class _Sky:
    """Weather by day: what `horizon` and `zenith` lean to by `cover` (0 to 1); `key` and `shade` are factors,
    and by `even` (0 to 1) the two come closer."""

    cover: float
    horizon: Colour3
    zenith: Colour3
    key: Colour3
    shade: Colour3
    even: float


_WEATHER: dict[Weather, _Sky] = {
    "cloudy": _Sky(
        0.80, (0.84, 0.86, 0.86), (0.64, 0.69, 0.73), (0.93, 0.95, 0.97), (0.94, 0.96, 0.98), 0.24
    ),
    "rain": _Sky(0.94, (0.70, 0.74, 0.77), (0.46, 0.52, 0.58), (0.78, 0.83, 0.88), (0.94, 0.98, 1.0), 0.36),
    "snow": _Sky(0.92, (0.87, 0.90, 0.93), (0.70, 0.76, 0.83), (0.94, 0.97, 1.0), (1.04, 1.10, 1.12), 0.30),
    "fog": _Sky(0.96, (0.86, 0.88, 0.88), (0.78, 0.81, 0.83), (0.90, 0.92, 0.93), (1.12, 1.12, 1.08), 0.62),
    "storm": _Sky(0.98, (0.47, 0.52, 0.55), (0.19, 0.22, 0.29), (0.64, 0.69, 0.76), (0.74, 0.78, 0.84), 0.34),
}


def tones(lights: tuple[Key, ...], setting: Setting) -> Tones:
    """The colours of a setting whose lights are known."""
    found = _of_hour(lights[0], setting)
    if setting.weather in DULL and setting.lighting != "three_point":
        found = _weathered(found, setting)
    return _moody(found, setting)


def _of_hour(key: Key, setting: Setting) -> Tones:
    minute = setting.minute
    if setting.lighting == "three_point":
        return _STUDIO
    if setting.lighting == "practical":
        return _DARK
    if key.kind == "lamp":
        return _LAMP
    if key.kind == "moon":
        after = min((minute - SUNSET) % 1440, (SUNRISE - minute) % 1440)
        return _between(_LOW, _NIGHT, min(1.0, 0.35 + after / 60))
    day = min(minute - SUNRISE, SUNSET - minute)
    if key.kind == "window":
        return _between(_EVENING_WINDOW, _WINDOW, float(np.clip((day - 20) / 100, 0, 1)))
    return _between(_LOW, _NOON, float(np.clip((day - 25) / 120, 0, 1)))


def _weathered(clear: Tones, setting: Setting) -> Tones:
    """The light of a clear hour under the weather; what comes through a window changes half as much."""
    sky = _WEATHER[setting.weather]
    middle = _mix(clear.horizon, clear.zenith, 0.5)
    noon = _mix(_NOON.horizon, _NOON.zenith, 0.5)
    own: Colour3 = tuple(min(1.0, m / n) for m, n in zip(middle, noon, strict=True))  # type: ignore[assignment]
    hour = _mix((min(1.0, _grey(middle) / _grey(noon)),) * 3, own, 0.45)
    horizon = _mix(clear.horizon, _times(sky.horizon, hour), sky.cover)
    zenith = _mix(clear.zenith, _times(sky.zenith, hour), sky.cover)
    inside = not sets.SETS[setting.kind].outdoors
    by_lamp = inside and clear.glow == 1.0
    part = 0.0 if by_lamp else 0.5 if inside else 1.0
    key = _mix(clear.key, (_grey(clear.key),) * 3, 0.6 * part)
    key = _times(key, _mix((1.0, 1.0, 1.0), sky.key, part))
    shade = _mix(clear.shade, (_grey(clear.shade),) * 3, 0.35 * part)
    shade = _times(shade, _mix((1.0, 1.0, 1.0), sky.shade, part))
    shade = _mix(shade, key, sky.even * part)
    # Some of what the sun gave less, the whole sky takes away once more.
    key = _mix(key, shade, 0.35 * sky.even * part)
    glow = max(clear.glow, 0.6) if setting.weather == "storm" else clear.glow
    return replace(
        clear,
        key=key,
        shade=shade,
        horizon=horizon,
        zenith=zenith,
        haze=_mix(horizon, zenith, 0.25),
        glow=glow,
    )


def _moody(found: Tones, setting: Setting) -> Tones:
    light = MOODS[setting.mood].light
    brighter = 1 + share(light.key, setting.light) / 100
    deeper = 1 + share(light.shade, setting.light) / 100
    warmer = share(light.warmth, setting.light) / 100
    tint: Colour3 = (1 + 0.16 * warmer, 1 + 0.015 * warmer, 1 - 0.26 * warmer)
    tint = _times(tint, (1 / _grey(tint),) * 3)  # another colour, as bright
    key = _times(found.key, tuple(brighter * t for t in tint))  # type: ignore[arg-type]
    shade = _times(found.shade, tuple(deeper * (0.5 + 0.5 * t) for t in tint))  # type: ignore[arg-type]
    shade = tuple(min(s, 0.94 * k) for s, k in zip(shade, key, strict=True))  # type: ignore[assignment]
    dimmer = float(brighter**1.4)
    skies = [
        _times(colour, tuple(dimmer * (0.6 + 0.4 * t) for t in tint))  # type: ignore[arg-type]
        for colour in (found.horizon, found.zenith, found.haze)
    ]
    if setting.light == 0 or setting.mood == "none":
        return found
    return replace(found, key=key, shade=shade, horizon=skies[0], zenith=skies[1], haze=skies[2])


def table(found: Tones, lights: tuple[Key, ...], setting: Setting, seed: int) -> NDArray[np.float32]:
    """What shading reads: the rows that `sky.py` names, (9, 3)."""
    first = lights[0]
    overcast = _WEATHER[setting.weather].cover if setting.weather in DULL else 0.0
    shows = {"sun": 1.0, "moon": -1.0}.get(first.kind, 0.0) if setting.lighting == "natural" else 0.0
    studio = float(setting.lighting == "three_point")
    return np.array(
        [found.key, found.shade, found.horizon, found.zenith, found.haze,
         (found.glow, seed % 997, studio), found.pool, first.direction or (0.0, 0.0, 1.0),
         (overcast, shows, float(setting.weather == "storm"))],
        np.float32,
    )  # fmt: skip


def _grey(colour: Colour3) -> float:
    return 0.30 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]


def _times(a: Colour3, b: Colour3) -> Colour3:
    return a[0] * b[0], a[1] * b[1], a[2] * b[2]


def _mix(a: Colour3, b: Colour3, part: float) -> Colour3:
    return tuple(p + (q - p) * part for p, q in zip(a, b, strict=True))  # type: ignore[return-value]


def _between(a: Tones, b: Tones, part: float) -> Tones:
    return Tones(
        _mix(a.key, b.key, part),
        _mix(a.shade, b.shade, part),
        _mix(a.horizon, b.horizon, part),
        _mix(a.zenith, b.zenith, part),
        _mix(a.haze, b.haze, part),
        a.glow + (b.glow - a.glow) * part,
        _mix(a.pool, b.pool, part),
    )
