"""Short styles: close caps, and tiers of locks that lie over one another like shingles."""

import numpy as np

from server.engine.stage.hair.caps import FADED, HIGH, NATURAL, Line, cap, hairline
from server.engine.stage.hair.growing import Style
from server.engine.stage.hair.head import Doubles
from server.engine.stage.hair.locks import Locks, Shell, arc, taper
from server.engine.stage.paint import CROP

SAMPLES = 9
T: Doubles = np.linspace(0, 1, SAMPLES)


def cropped() -> Style:
    """A few millimetres, fading at the sides."""
    return Style((cap(0.009, 0.0035, FADED, 1, 0.0, 0.0, trim=CROP),))


def receding() -> Style:
    """High temples and a bare crown: hair round the sides and back, a thin tongue on top."""
    ring = _ring()
    locks = shingles(
        ((1.12, 22, 0.30), (1.42, 26, 0.34)), lift=(0.006, 0.011, 0.009), width=0.017, depth=0.005,
        sweep=0.25, seed=11, line=HIGH, sector=(62, 298),
    )  # fmt: skip
    tongue = shingles(
        ((0.42, 7, 0.5),), lift=(0.003, 0.006, 0.004), width=0.012, depth=0.003, sweep=0.2, seed=12,
        line=HIGH, sector=(-32, 32),
    )  # fmt: skip
    return Style((ring,), (locks, tongue))


def _ring() -> Shell:
    """A shell from the temples round the back, open over the crown."""
    base = cap(0.010, 0.004, HIGH, 40, 0.002, 0.03, seed=5)
    edge = base.theta[:, -1:]
    away = np.abs((np.degrees(base.phi[:, :1]) + 180) % 360 - 180)
    # Where the ring begins below the crown; in front it is no more than the sideburn.
    begin = np.radians(np.interp(away, (0, 40, 52, 70, 110, 180), (90, 90, 62, 56, 52, 50)))
    begin = np.minimum(begin, edge - 0.02) + 0.06 * (base.place[:, :1] ** 2 - 0.5)
    rows = base.theta.shape[1]
    down = np.linspace(0, 1, rows)[None]
    theta = begin + (edge - begin) * down
    lift = 0.011 * np.clip(down * 5, 0, 1) * np.clip((1 - down) * 7, 0, 1) + 0.0012
    lift = np.where(edge - begin < 0.05, -0.004, lift)
    return Shell(base.phi, theta, lift, base.place, base.chance)


def shingles(
    tiers: tuple[tuple[float, int, float], ...],
    lift: tuple[float, float, float],
    width: float,
    depth: float,
    sweep: float = 0.0,
    seed: int = 1,
    line: Line = NATURAL,
    sector: tuple[float, float] | None = None,
    ragged: float = 0.3,
    flick: float = 0.0,
    beyond: float = 0.12,
) -> Locks:
    """Tiers of locks: each tier's polar angle, how many, and how long they are (radians). They run down the
    head leaning by `sweep`; `lift` at root, belly and tip; `flick` lifts some tips; none reaches further
    than `beyond` past the hairline."""
    random = np.random.default_rng(seed)
    phis, thetas, ends = [], [], []
    for k, (begin, count, long) in enumerate(tiers):
        if sector is None:
            phi = (np.arange(count) + 0.5 * (k % 2)) * 2 * np.pi / count
            phi = phi + random.uniform(-0.3, 0.3, count) * 2 * np.pi / count
        else:
            phi = np.radians(np.linspace(*sector, count)) + random.uniform(-0.05, 0.05, count)
        phis.append(phi)
        thetas.append(begin + random.uniform(-0.06, 0.06, count))
        ends.append(long * (1 + ragged * random.uniform(-0.5, 0.5, count)))
    phi, theta, length = np.concatenate(phis), np.concatenate(thetas), np.concatenate(ends)
    grows = theta < hairline(phi, line) - 0.06
    phi, theta, length = phi[grows], theta[grows], length[grows]
    count = len(phi)
    lean = sweep * (0.6 + 0.8 * random.random(count)) / np.maximum(np.sin(theta + length), 0.4)
    # Brows and eyes stay free.
    front = np.clip((np.cos(phi + lean) - 0.5) * 4, 0, 1)
    far = hairline(phi + lean, line) + beyond * random.uniform(0.35, 1, count) * (1 - 0.35 * front)
    end = np.minimum(theta + length, far)
    path_phi, path_theta = arc(phi, theta, phi + lean, np.maximum(end, theta + 0.08), T)
    chance = random.random(count)
    up = np.interp(T, (0, 0.4, 1), lift)[None] + flick * (chance**2)[:, None] * T[None] ** 2
    size = (0.75 + 0.5 * random.random(count))[:, None]
    return Locks(
        phi=path_phi,
        theta=path_theta,
        lift=up * np.ones_like(path_phi),
        drop=np.zeros((count, SAMPLES, 3)),
        width=width * size * taper(T, 0.7, 0.35, 0.35)[None],
        depth=depth * size * taper(T, 0.35, 0.45)[None],
        chance=chance,
    )


def short() -> Style:
    """Tousled, two or three centimetres, with points in every direction and a ragged fringe."""
    locks = shingles(
        ((0.10, 7, 0.85), (0.42, 13, 0.80), (0.75, 19, 0.70), (1.08, 22, 0.60), (1.42, 24, 0.45)),
        lift=(0.012, 0.023, 0.014), width=0.019, depth=0.008, sweep=0.30, seed=21, flick=0.024, beyond=0.19,
    )  # fmt: skip
    return Style((cap(0.020, 0.007, count=30),), (locks,))


def side_part() -> Style:
    """Combed over from a parting on the left: a smooth wave to the right, neat at nape and ears."""
    random = np.random.default_rng(31)
    parting = np.linspace(0, 1, 15)
    # The parting runs from the hairline above the left eye back to the crown.
    a_phi, a_theta = arc(
        np.radians([27.0]), np.radians([59.0]), np.radians([150.0]), np.radians([24.0]), parting
    )
    phi, theta = a_phi[0], a_theta[0]
    to = np.radians(np.interp(parting, (0, 0.3, 1), (-46, -72, -168)))
    over = _combed(phi, theta, to, np.radians(np.interp(parting, (0, 0.3, 1), (69, 82, 96))), random,
                   (0.010, np.interp(parting, (0, 0.2, 0.6, 1), (0.020, 0.030, 0.028, 0.014)), 0.009),
                   0.019, 0.009)  # fmt: skip
    back = np.radians(np.interp(parting, (0, 1), (50, 172)))
    aside = _combed(phi, theta, back, np.radians(np.interp(parting, (0, 1), (72, 92))), random,
                    (0.006, np.full(15, 0.014), 0.007), 0.017, 0.006)  # fmt: skip
    sides = shingles(
        ((1.25, 26, 0.32),), lift=(0.006, 0.009, 0.005), width=0.016, depth=0.004, seed=32, sector=(48, 312),
        beyond=0.03, ragged=0.1,
    )  # fmt: skip
    return Style((cap(0.014, 0.005, count=40, tooth=0.02),), (sides, aside, over))


def _combed(
    phi: Doubles, theta: Doubles, phi1: Doubles, theta1: Doubles, random: np.random.Generator,
    lift: tuple[float, Doubles, float], width: float, depth: float,
) -> Locks:  # fmt: skip
    """Locks from roots to ends along great circles; `lift` at root, belly and tip."""
    count = len(phi)
    path_phi, path_theta = arc(phi, theta, phi1, theta1, T)
    belly = lift[1] * (0.92 + 0.16 * random.random(count))
    up = np.stack([np.interp(T, (0, 0.4, 1), (lift[0], high, lift[2])) for high in belly])
    return Locks(
        phi=path_phi,
        theta=path_theta,
        lift=up,
        drop=np.zeros((count, SAMPLES, 3)),
        width=np.repeat(width * taper(T, 0.7, 0.4)[None], count, 0),
        depth=np.repeat(depth * taper(T, 0.4, 0.4)[None], count, 0),
        chance=random.random(count),
    )


def pixie() -> Style:
    """Layers that close to the nape, points before the ears, a fringe swept over the brow."""
    random = np.random.default_rng(41)
    layers = shingles(
        ((0.30, 10, 0.75), (0.62, 16, 0.75), (0.95, 22, 0.72), (1.28, 26, 0.62), (1.62, 22, 0.55)),
        lift=(0.011, 0.019, 0.004), width=0.016, depth=0.006, sweep=0.12, seed=42, beyond=0.26, ragged=0.25,
    )  # fmt: skip
    share = np.linspace(0, 1, 9)
    start = np.radians(np.interp(share, (0, 1), (34, -4)))
    fringe = _combed(start, np.radians(np.interp(share, (0, 1), (38, 22))),
                     np.radians(np.interp(share, (0, 1), (2, -52))),
                     np.radians(np.interp(share, (0, 1), (82, 88))), random,
                     (0.016, np.full(9, 0.024), 0.010), 0.018, 0.008)  # fmt: skip
    return Style((cap(0.018, 0.006, count=34, tooth=0.09),), (layers, fringe))


def mohawk() -> Style:
    """Shaved sides and a crest of spikes from brow to nape."""
    random = np.random.default_rng(51)
    shaved = cap(0.0030, 0.0022, FADED, 1, 0.0, 0.0, trim=CROP)
    spine = np.linspace(0, 1, 17)
    degrees = np.interp(spine, (0, 1), (-56, 118))
    phis, thetas, heights, lateral = [], [], [], []
    for offset in (-0.10, 0.0, 0.10):
        high = np.interp(spine, (0, 0.25, 0.6, 1), (0.062, 0.092, 0.088, 0.045))
        phis.append(np.where(degrees < 0, 0.0, np.pi))
        thetas.append(np.abs(np.radians(degrees + 2.5 * (offset != 0))))
        heights.append(high * (1.0 if offset == 0 else 0.8))
        lateral.append(np.full(len(spine), offset))
    phi, theta, high = np.concatenate(phis), np.concatenate(thetas), np.concatenate(heights)
    side = np.concatenate(lateral) * 0.11
    count = len(phi)
    t = np.linspace(0, 1, SAMPLES)
    high = high * (0.85 + 0.3 * random.random(count))
    drop = np.zeros((count, SAMPLES, 3))
    drop[..., 0] = side[:, None] * (1 - 0.75 * t)[None]
    drop[..., 1] = (high * 0.22)[:, None] * t[None] ** 2
    crest = Locks(
        phi=np.repeat(phi[:, None], SAMPLES, 1),
        theta=np.repeat(np.maximum(theta, 0.02)[:, None], SAMPLES, 1),
        lift=high[:, None] * t[None],
        drop=drop,
        width=np.repeat(0.017 * taper(t, 1.0, 0.3, 0.6)[None], count, 0),
        depth=np.repeat(0.012 * taper(t, 1.0, 0.3, 0.6)[None], count, 0),
        chance=random.random(count),
        closed=True,
        hint=np.array([1.0, 0.0, 0.0]),
    )
    return Style((shaved,), (crest,))
