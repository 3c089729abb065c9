"""Styles that hang: locks run from the parting over the head, then fall."""

import numpy as np

from server.engine.stage.hair.caps import cap
from server.engine.stage.hair.growing import Style
from server.engine.stage.hair.head import Doubles
from server.engine.stage.hair.locks import Locks, arc, taper

ON, OFF = 7, 11
"""Samples on the head and below it."""

T: Doubles = np.concatenate([np.zeros(ON), np.linspace(0, 1, OFF + 1)[1:]])
WAY: Doubles = np.linspace(0, 1, ON + OFF)


def curtain(
    root: tuple[Doubles, Doubles],
    end: tuple[Doubles, Doubles],
    length: Doubles,
    random: np.random.Generator,
    lift: tuple[float, float, float],
    width: float,
    depth: float,
    inward: float = 0.0,
    wave: float = 0.0,
    waves: float = 2.0,
    blunt: float = 1.0,
    flare: float = 0.0,
    outer: float = 1.0,
    split: float = 0.0,
) -> Locks:
    """Locks from `root` places along the head to `end` places, from where they fall `length` metres.

    `lift` at root, crown and end; `inward` curls tips towards the neck; `wave` swings aside; `flare`
    carries tips away from the head; `split` parts what falls above the shoulders to chest and back."""
    phi0, theta0 = root
    phi1, theta1 = end
    count = len(phi0)
    on_phi, on_theta = arc(phi0, theta0, phi1, theta1, np.linspace(0, 1, ON))
    phi = np.concatenate([on_phi, np.repeat(on_phi[:, -1:], OFF, 1)], 1)
    theta = np.concatenate([on_theta, np.repeat(on_theta[:, -1:], OFF, 1)], 1)
    up = np.concatenate([np.interp(np.linspace(0, 1, ON), (0, 0.45, 1), lift), np.full(OFF, lift[2])])
    chance = random.random(count)
    outward = np.stack([np.sin(phi1), -np.cos(phi1), np.zeros(count)], 1)
    aside = np.stack([np.cos(phi1), np.sin(phi1), np.zeros(count)], 1)
    drop = np.zeros((count, ON + OFF, 3))
    drop[..., 2] = -length[:, None] * T[None]
    away = flare * T[None] ** 1.5 - inward * np.clip(T - 0.55, 0, 1)[None] ** 2 / 0.2
    drop += outward[:, None] * away[..., None] * np.minimum(1, length / 0.05)[:, None, None]
    if split:
        turned = np.degrees(np.abs((phi1 + np.pi) % (2 * np.pi) - np.pi)) - 84
        over = np.exp(-((turned / 34) ** 2))[:, None] * np.minimum(1, 1.6 * T)[None]
        drop[..., 1] += split * np.where(turned < 0, -1.0, 1.0)[:, None] * over
        drop[..., 0] -= 0.35 * split * np.sign(np.sin(phi1))[:, None] * over
    if wave:
        phase = chance[:, None] * 1.6 + 2 * np.pi * waves * WAY[None]
        swing = wave * np.sin(phase) * np.clip(WAY * 2.5 - 0.35, 0, 1)[None]
        drop += aside[:, None] * (swing * (T > 0)[None])[..., None]
        drop += outward[:, None] * (0.5 * wave * np.cos(phase) * np.clip(T * 3, 0, 1)[None])[..., None]
        phi = phi + np.where(T > 0, 0, 1)[None] * swing / 0.12
    size = (0.8 + 0.4 * random.random(count))[:, None]
    return Locks(
        phi=phi,
        theta=theta,
        lift=np.repeat(up[None], count, 0) + 0.004 * (chance - 0.5)[:, None],
        drop=drop,
        width=width * size * taper(WAY, 0.6, 0.45, blunt)[None],
        depth=depth * size * taper(WAY, 0.5, 0.45, blunt)[None],
        chance=chance,
        outer=outer,
        free=True,
    )


def _parted(count: int, front: float, back: float, offset: float = 0.0) -> tuple[Doubles, Doubles, Doubles]:
    """Roots along a parting from the brow (`front` degrees before the crown) to behind the crown (`back`),
    `offset` degrees to the left; and their shares of the way."""
    share = (np.arange(count) + 0.5) / count
    degrees = np.radians(front + (back - front) * share)
    aside = np.radians(offset) * (1 - share)
    x, y, z = np.sin(aside), np.sin(degrees), np.cos(degrees)
    return np.arctan2(x, -y) % (2 * np.pi), np.arccos(np.clip(z / np.sqrt(x * x + 1), -1, 1)), share


def _both(phi: Doubles, theta: Doubles, to: Doubles, low: Doubles) -> tuple[Doubles, ...]:
    """Roots and ends for the left and, mirrored, the right side."""
    return (
        np.concatenate([phi + 0.03, phi - 0.03]),
        np.concatenate([theta, theta]),
        np.concatenate([to, -to]),
        np.concatenate([low, low]),
    )


def long() -> Style:
    """Straight, parted in the middle, down the back."""
    random = np.random.default_rng(71)
    locks = []
    for tier, (count, more) in enumerate(((15, 0.0), (12, 0.02))):
        phi, theta, share = _parted(count, -58, 40)
        to = np.radians(np.interp(share, (0, 0.25, 1), (50, 66, 180)) - 5 * tier)
        low = np.radians(np.interp(share, (0, 0.2, 1), (84, 92, 104)))
        p0, t0, p1, t1 = _both(phi, theta, to, low)
        length = np.interp(np.tile(share, 2), (0, 0.12, 0.4, 1), (0.24, 0.30, 0.36, 0.38)) - more
        length = length * (0.92 + 0.16 * random.random(len(p0)))
        lift = (0.014, 0.024 - 0.006 * tier, 0.014 - 0.007 * tier)
        locks.append(curtain((p0, t0), (p1, t1), length, random, lift, 0.026, 0.009, blunt=1.2, split=0.075))
    return Style((cap(0.018, 0.008, count=30),), tuple(reversed(locks)))


def bob() -> Style:
    """To the jaw, cut straight, turned in at the ends, with a fringe."""
    random = np.random.default_rng(72)
    locks = []
    for tier, count in enumerate((34, 28)):
        share = (np.arange(count) + 0.5) / count
        to = np.radians(46 + (360 - 92) * share)
        away = np.abs((np.degrees(to) + 180) % 360 - 180)
        phi = to + 0.0
        theta = np.full(count, 0.22)
        low = np.radians(np.interp(away, (46, 70, 180), (86, 92, 100)))
        length = np.interp(away, (46, 60, 120, 180), (0.118, 0.122, 0.110, 0.092)) - 0.008 * tier
        length = length * (0.97 + 0.06 * random.random(count))
        lift = (0.022, 0.028 - 0.008 * tier, 0.019 - 0.008 * tier)
        locks.append(
            curtain(
                (phi, theta), (to, low), length, random, lift, 0.019, 0.008, 0.030, blunt=4.0, flare=0.010
            )
        )
    return Style((cap(0.022, 0.010, count=30),), (*reversed(locks), fringe(random)))


def fringe(random: np.random.Generator, count: int = 11, length: float = 0.034) -> Locks:
    """Locks that fall over the forehead to the brows."""
    to = np.radians(np.linspace(-46, 46, count))
    low = np.radians(np.interp(np.abs(np.degrees(to)), (0, 46), (62, 70)))
    drop = length * (0.9 + 0.2 * random.random(count)) * np.interp(np.abs(to), (0, 0.8), (1.0, 1.25))
    return curtain((to * 0.8, np.full(count, 0.30)), (to, low), drop, random, (0.020, 0.026, 0.013),
                   0.018, 0.007, 0.004, blunt=2.2, outer=0.0)  # fmt: skip


def wavy() -> Style:
    """Waves to the shoulders from a parting on the left."""
    random = np.random.default_rng(73)
    locks = []
    for tier, count in enumerate((13, 11)):
        phi, theta, share = _parted(count, -56, 38, 16)
        to = np.radians(np.interp(share, (0, 0.25, 1), (50, 68, 180)) - 6 * tier)
        low = np.radians(np.interp(share, (0, 0.2, 1), (82, 92, 104)))
        p0, t0, p1, t1 = _both(phi, theta, to, low)
        length = np.interp(np.tile(share, 2), (0, 0.2, 1), (0.185, 0.205, 0.20)) - 0.02 * tier
        length = length * (0.88 + 0.24 * random.random(len(p0)))
        lift = (0.016, 0.036 - 0.008 * tier, 0.024 - 0.010 * tier)
        locks.append(
            curtain(
                (p0, t0),
                (p1, t1),
                length,
                random,
                lift,
                0.027,
                0.011,
                wave=0.016,
                waves=2.2,
                flare=0.026,
                blunt=1.0,
                split=0.030,
            )
        )
    return Style((cap(0.022, 0.009, count=28),), tuple(reversed(locks)))
