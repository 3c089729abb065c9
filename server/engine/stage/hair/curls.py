"""Curled styles: a cloud of ringlets, and a globe of tight curls."""

import numpy as np

from server.engine.stage.hair.caps import COLUMNS, PHI, cap, hairline
from server.engine.stage.hair.growing import Style
from server.engine.stage.hair.head import Doubles
from server.engine.stage.hair.locks import Locks, Shell, taper
from server.engine.stage.paint import FROTH

SAMPLES = 9


def _spread(count: int, low: float) -> tuple[Doubles, Doubles]:
    """Places spread evenly over the head down to a polar angle, as seeds in a sunflower."""
    k = np.arange(count, dtype=np.float64) + 0.5
    theta: Doubles = np.arccos(1 - k / count * (1 - np.cos(low)))
    return (k * 2.39996) % (2 * np.pi), theta


def curly() -> Style:
    """Ringlets down to the jaw, loose in front."""
    random = np.random.default_rng(61)
    phi, theta = _spread(150, np.radians(138))
    edge = hairline(phi)
    away = np.abs((np.degrees(phi) + 180) % 360 - 180)
    # Over ears and nape curls hang below the hairline, before the face they end above the brow.
    reach = np.interp(away, (0, 40, 52, 60, 180), (0.06, 0.06, 0.10, 0.9, 0.25))
    keep = theta < edge + reach
    phi, theta = phi[keep], theta[keep]
    lift = 0.026 + 0.014 * random.random(len(phi))
    curls = ringlets(phi, theta, lift, 0.0165, 0.0125, random)
    return Style((cap(0.026, 0.010, count=30),), (curls,))


def ringlets(
    phi: Doubles, theta: Doubles, lift: Doubles, loop: float, thick: float, random: np.random.Generator
) -> Locks:
    """Curls at places: three quarters of a loop of radius `loop`, `thick` in the middle."""
    count = len(phi)
    t = np.linspace(0, 1, SAMPLES)
    turn = random.uniform(0, 2 * np.pi, count)[:, None] + t[None] * np.pi * 1.6
    own = loop * (0.75 + 0.5 * random.random(count))[:, None]
    radius = 0.115
    around = own * np.cos(turn) / radius / np.maximum(np.sin(theta), 0.3)[:, None]
    down = own * np.sin(turn) / radius
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
    rows = 34
    edge = hairline(PHI) + 0.03
    away = np.abs((np.degrees(PHI) + 180) % 360 - 180)
    edge = edge + np.interp(away, (0, 44, 56, 66, 92, 110, 180), (0, 0, 0.02, 0.10, 0.16, 0.0, 0.0))
    down = np.linspace(0, 1, rows)
    theta = np.maximum(edge[:, None] * down[None], 0.004)
    phi = np.broadcast_to(PHI[:, None], theta.shape)
    ball = np.interp(down, (0, 0.45, 0.8, 0.93, 1), (0.072, 0.080, 0.078, 0.060, 0.004))
    tuft = np.sin(phi * 17 + 3 * np.sin(theta * 9)) * np.sin(theta * 19 + 2 * np.sin(phi * 7))
    fade = np.minimum(1, np.sin(np.minimum(theta, np.pi / 2)) * 2)
    lift = ball[None] + 0.0042 * tuft * fade * (down < 0.97)[None]
    # The paint counts curls round the head by azimuth.
    return Style((Shell(phi, theta, lift, phi, np.full(COLUMNS, 0.5), FROTH, 1.0),))
