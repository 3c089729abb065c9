"""Curled styles: a cloud of ringlets, and a globe of tight curls."""

import numpy as np

from server.engine.stage.hair.caps import PHI, hairline
from server.engine.stage.hair.growing import Style
from server.engine.stage.hair.head import Doubles
from server.engine.stage.hair.locks import Locks, Shell, taper
from server.engine.stage.paint import FROTH

SAMPLES = 9
_RADIUS = 0.115
"""Metres from the middle of the reference head to its skin, about."""


def _spread(count: int, low: float) -> tuple[Doubles, Doubles]:
    """Places spread evenly over the head down to a polar angle, as seeds in a sunflower."""
    k = np.arange(count, dtype=np.float64) + 0.5
    theta: Doubles = np.arccos(1 - k / count * (1 - np.cos(low)))
    return (k * 2.39996) % (2 * np.pi), theta


def _away(phi: Doubles) -> Doubles:
    """Degrees from the front."""
    return np.asarray(np.abs((np.degrees(phi) + 180) % 360 - 180))


def mass(edge: Doubles, ball: tuple[float, float, float, float, float], tuft: float) -> Shell:
    """Tight curls as one uneven surface down to polar angles `edge` (COLUMNS,): how far it stands off the
    crown, the sides and its rim in metres, and how high its tufts are."""
    down = np.linspace(0, 1, 40)
    theta = np.maximum(edge[:, None] * down[None], 0.004)
    phi = np.broadcast_to(PHI[:, None], theta.shape)
    lift = np.interp(down, (0, 0.45, 0.8, 0.93, 1), ball)
    bumps = np.sin(phi * 17 + 3 * np.sin(theta * 9)) * np.sin(theta * 19 + 2 * np.sin(phi * 7))
    bumps = bumps + 0.7 * np.sin(phi * 29 + 5 * np.sin(theta * 13 + 1)) * np.sin(
        theta * 31 + 3 * np.sin(phi * 11)
    )
    fade = np.minimum(1, np.sin(np.minimum(theta, np.pi / 2)) * 2)
    lifted = lift[None] + tuft * bumps * fade * (down < 0.97)[None]
    # The paint finds its curls by azimuth, which must not jump where the surface closes, and by the way along
    # the surface: at its rim it falls to the skin steeply.
    run = np.hypot((_RADIUS + lift[1:]) * np.diff(theta, axis=1), np.diff(lift)) / (_RADIUS + lift.max())
    way = np.degrees(np.concatenate([theta[:, :1], theta[:, :1] + np.cumsum(run, axis=1)], 1))
    return Shell(phi, theta, lifted, np.cos(phi), np.sin(PHI), FROTH, 1.0, way)


def curly() -> Style:
    """Ringlets down to the jaw, loose in front."""
    random = np.random.default_rng(61)
    phi, theta = _spread(210, np.radians(138))
    edge = hairline(phi)
    away = _away(phi)
    # Over ears and nape curls hang below the hairline, before the face they end above the brow.
    reach = np.interp(away, (0, 40, 52, 60, 180), (0.09, 0.09, 0.12, 0.9, 0.25))
    keep = theta < edge + reach
    phi, theta = phi[keep], theta[keep]
    lift = 0.026 + 0.014 * random.random(len(phi))
    curls = ringlets(phi, theta, lift, 0.0165, 0.0125, random)
    # What shows between ringlets is the mass of the hair, close under them, never the scalp.
    under = hairline(PHI) + np.interp(
        _away(PHI), (0, 40, 52, 60, 76, 180), (-0.03, -0.02, 0.06, 0.55, 0.72, 0.16)
    )
    return Style((mass(under, (0.040, 0.043, 0.041, 0.030, 0.003), 0.0040),), (curls,))


def ringlets(
    phi: Doubles, theta: Doubles, lift: Doubles, loop: float, thick: float, random: np.random.Generator
) -> Locks:
    """Curls at places: three quarters of a loop of radius `loop`, `thick` in the middle."""
    count = len(phi)
    t = np.linspace(0, 1, SAMPLES)
    turn = random.uniform(0, 2 * np.pi, count)[:, None] + t[None] * np.pi * 1.6
    own = loop * (0.75 + 0.5 * random.random(count))[:, None]
    around = own * np.cos(turn) / _RADIUS / np.maximum(np.sin(theta), 0.3)[:, None]
    down = own * np.sin(turn) / _RADIUS
    size = (0.8 + 0.4 * random.random(count))[:, None]
    return Locks(
        phi=phi[:, None] + around,
        theta=np.maximum(theta[:, None] + down, 0.02),
        lift=lift[:, None] + 0.010 * np.sin(t * np.pi)[None],
        drop=np.zeros((count, SAMPLES, 3)),
        width=thick * size * taper(t, 0.35, 0.5, 0.9)[None],
        depth=thick * size * taper(t, 0.35, 0.5, 0.9)[None],
        chance=random.random(count),
        closed=True,
        outer=1.0,
        across=6,
    )


def afro() -> Style:
    """A globe of tight curls, its edge softly uneven."""
    edge = hairline(PHI) + 0.03
    edge = edge + np.interp(_away(PHI), (0, 44, 56, 66, 92, 110, 180), (0, 0, 0.02, 0.10, 0.16, 0.0, 0.0))
    return Style((mass(edge, (0.072, 0.080, 0.078, 0.060, 0.004), 0.0042),))
