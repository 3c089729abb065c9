"""Styles that are tied: hair is drawn back to a knot, a tail or plaits."""

import numpy as np

from server.engine.stage.hair.caps import PHI, cap, hairline
from server.engine.stage.hair.falling import curtain
from server.engine.stage.hair.growing import Style
from server.engine.stage.hair.head import Doubles
from server.engine.stage.hair.locks import Locks, arc, taper
from server.engine.stage.paint import RIBBON

SAMPLES = 9
T: Doubles = np.linspace(0, 1, SAMPLES)


def drawn(
    phi: Doubles, tie: tuple[float, float], random: np.random.Generator, rise: float = 0.012,
    width: float = 0.019, start: Doubles | None = None,
) -> Locks:  # fmt: skip
    """Locks from the hairline (or polar angles `start`) at azimuths `phi` to a tie (azimuth, polar angle;
    degrees)."""
    count = len(phi)
    begin = hairline(phi) - 0.015 if start is None else start
    ends = np.radians(np.full((2, count), 1.0) * np.array(tie)[:, None])
    path_phi, path_theta = arc(phi, begin, ends[0], ends[1], T)
    if tie[1] > 95:
        # To a low tie hair is combed round the head, over the ears; the straight way crosses the face.
        near = (phi + np.pi) % (2 * np.pi) - np.pi
        far = ends[0] + 2 * np.pi * np.round((near + np.sign(near) * np.pi / 2 - ends[0]) / (2 * np.pi))
        path_phi = near[:, None] + (far - near)[:, None] * T[None]
        path_theta = begin[:, None] + (ends[1] - begin)[:, None] * T[None] ** 2.2
    return Locks(
        phi=path_phi,
        theta=path_theta,
        lift=np.repeat(np.interp(T, (0, 0.12, 0.5, 1), (0.001, 0.006, rise, rise * 0.9))[None], count, 0),
        drop=np.zeros((count, SAMPLES, 3)),
        width=np.repeat(width * np.interp(T, (0, 0.15, 0.5, 1), (0.7, 1, 0.9, 0.35))[None], count, 0),
        depth=np.repeat(0.004 * np.interp(T, (0, 0.2, 1), (0.1, 1, 1))[None], count, 0),
        chance=random.random(count),
    )


def _round(count: int) -> Doubles:
    return (np.arange(count) + 0.5) * 2 * np.pi / count


def tail(
    at: tuple[float, float], path: Doubles, bundle: Doubles, random: np.random.Generator, count: int = 10,
    thick: float = 0.014, lift: float = 0.014, blunt: float = 1.0,
) -> Locks:  # fmt: skip
    """A bundle of locks from a tie at a place (degrees) along `path` (S,3), a drop; `bundle` (S,) its
    radius."""
    samples = len(path)
    t = np.linspace(0, 1, samples)
    turn = _round(count) + random.uniform(-0.2, 0.2, count)
    ring = np.where(np.arange(count) % 3 == 0, 0.45, 1.0)
    along = np.gradient(path, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    side = np.cross(along, [0.0, 0.0, 1.0])
    side[np.linalg.norm(side, axis=1) < 0.2] = [1.0, 0, 0]
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    up = np.cross(side, along)
    spread = (ring[:, None] * bundle[None])[..., None]
    drop = path[None] * (0.86 + 0.2 * random.random(count))[:, None, None] + spread * (
        np.cos(turn)[:, None, None] * side[None] + np.sin(turn)[:, None, None] * up[None]
    )
    shape = taper(t, 0.55, 0.4, blunt)
    return Locks(
        phi=np.full((count, samples), np.radians(at[0])),
        theta=np.full((count, samples), np.radians(at[1])),
        lift=np.full((count, samples), lift),
        drop=drop,
        width=np.repeat(thick * shape[None], count, 0),
        depth=np.repeat(0.8 * thick * shape[None], count, 0),
        chance=random.random(count),
        closed=True,
        free=True,
        across=6,
    )


def band(at: tuple[float, float], toward: tuple[float, float, float], radius: float, lift: float) -> Locks:
    """What ties hair: a short ring about a direction, at a place (degrees)."""
    axis = np.array(toward) / np.linalg.norm(toward)
    side = np.cross(axis, [1.0, 0.2, 0.1])
    side /= np.linalg.norm(side)
    other = np.cross(axis, side)
    turn = np.linspace(0, 2 * np.pi, 15)
    drop = radius * (np.cos(turn)[:, None] * side + np.sin(turn)[:, None] * other) + axis * 0.006
    flat = np.ones((1, len(turn)))
    return Locks(
        phi=flat * np.radians(at[0]),
        theta=flat * np.radians(at[1]),
        lift=flat * lift,
        drop=drop[None],
        width=flat * 0.006,
        depth=flat * 0.006,
        chance=np.array([0.5]),
        closed=True,
        trim=RIBBON,
        across=6,
        hint=axis,
    )


def strays(random: np.random.Generator, length: float = 0.075) -> Locks:
    """Two thin locks before the ears."""
    phi = np.radians(np.array([47.0, -47.0]))
    return curtain((phi, np.radians([66.0, 66.0])), (phi * 1.1, np.radians([80.0, 80.0])),
                   np.array([length, length * 0.9]), random, (0.003, 0.008, 0.009), 0.008, 0.004,
                   0.012, outer=0.0)  # fmt: skip


def bun(low: bool) -> Style:
    """Drawn up to a knot above the back of the head; in the nape under a hat."""
    random = np.random.default_rng(81)
    at = (180.0, 112.0) if low else (180.0, 30.0)
    locks = drawn(_round(34), at, random)
    wound = _knot(at, 0.046 if not low else 0.036, random)
    return Style((cap(0.010, 0.004, count=34, tooth=0.02),), (locks, *wound))


def _knot(at: tuple[float, float], radius: float, random: np.random.Generator) -> tuple[Locks, ...]:
    """Hair wound about itself: coils round an axis that looks out of the head."""
    theta = np.radians(at[1])
    axis = np.array([0.0, np.sin(theta), np.cos(theta)])
    side = np.array([1.0, 0.0, 0.0])
    other = np.cross(axis, side)
    t = np.linspace(0, 1, 15)
    made = []
    for ring, height, thick in ((0.62, 0.012, 0.55), (0.58, 0.036, 0.50), (0.18, 0.052, 0.48)):
        turn = t * 2 * np.pi + ring * 3
        tilt = 0.10 * radius * np.sin(turn + ring * 9)
        drop = radius * ring * (np.cos(turn)[:, None] * side + np.sin(turn)[:, None] * other)
        drop = drop + axis * (height * radius / 0.046 + tilt)[:, None]
        flat = np.ones((1, len(t)))
        made.append(
            Locks(
                phi=flat * np.pi,
                theta=flat * theta,
                lift=flat * 0.010,
                drop=drop[None],
                width=flat * radius * thick,
                depth=flat * radius * thick,
                chance=np.array([ring]),
                closed=True,
                across=8,
                hint=axis,
            )
        )
    return tuple(made)


def _fall(out: float, up: float, down: float, samples: int = 13) -> Doubles:
    """A tail's middle line: out of the back of the head, a little up, then down."""
    t = np.linspace(0, 1, samples)
    y = out * (1 - (1 - np.clip(t * 3, 0, 1)) ** 2) - 0.25 * out * t
    z = up * np.sin(np.clip(t * 4, 0, 1) * np.pi) - down * np.clip((t - 0.08) / 0.92, 0, 1) ** 1.15
    return np.stack([np.zeros(samples), y, z], 1)


def ponytail(low: bool) -> Style:
    """A tail from high on the back of the head; from the nape under a hat."""
    random = np.random.default_rng(82)
    at = (180.0, 116.0) if low else (180.0, 44.0)
    path = _fall(0.035, 0.0, 0.22) if low else _fall(0.075, 0.040, 0.34)
    t = np.linspace(0, 1, len(path))
    bundle = np.interp(t, (0, 0.08, 0.4, 0.75, 1), (0.006, 0.012, 0.028, 0.020, 0.002))
    toward = (0.0, 1.0, 0.1) if low else (0.0, 0.8, 0.6)
    return Style(
        (cap(0.010, 0.004, count=34, tooth=0.02),),
        (drawn(_round(34), at, random), tail(at, path, bundle, random, 11), band(at, toward, 0.017, 0.018),
         strays(random)),
    )  # fmt: skip


def twin_tails(low: bool) -> Style:
    """A tail at each side of a middle parting."""
    random = np.random.default_rng(83)
    locks: list[Locks] = []
    for side in (1.0, -1.0):
        at = (side * 112.0, 98.0 if low else 62.0)
        near = PHI[::4] if side > 0 else -PHI[::4]
        near = near[: len(near) // 2]
        locks.append(drawn(near, at, random))
        share = np.linspace(0, 1, 9)
        p, t = arc(np.zeros(1), np.radians([58.0]), np.array([np.pi * 0.9999]), np.radians([100.0]), share)
        locks.append(drawn(p[0] + side * 0.02, at, random, start=t[0]))
        path = _fall(0.060, 0.030, 0.30)
        path = np.stack([side * path[:, 1] * 0.95, 0.25 * path[:, 1], path[:, 2]], 1)
        bundle = np.interp(
            np.linspace(0, 1, len(path)), (0, 0.08, 0.4, 0.75, 1), (0.005, 0.010, 0.022, 0.016, 0.002)
        )
        locks.append(tail(at, path, bundle, random, 8, 0.013))
        locks.append(band(at, (side * 0.9, 0.25, 0.2), 0.015, 0.016))
    return Style((cap(0.010, 0.004, count=34, tooth=0.02),), tuple(locks))


def braid(low: bool) -> Style:
    """Drawn to the nape and plaited; the plait comes forward over the left shoulder."""
    random = np.random.default_rng(84)
    at = (168.0, 128.0)
    return Style(
        (cap(0.010, 0.004, count=34, tooth=0.02),),
        (drawn(_round(34), at, random), *_plait(at, random), strays(random)),
    )


def _plait(at: tuple[float, float], random: np.random.Generator) -> tuple[Locks, ...]:
    """Lens-shaped turns, left and right by turns, along a line over the shoulder."""
    stops = np.array([[0, 0, 0], [0.035, 0.012, -0.03], [0.085, -0.035, -0.065], [0.105, -0.105, -0.125],
                      [0.095, -0.135, -0.21], [0.090, -0.14, -0.33]])  # fmt: skip
    far = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(stops, axis=0), axis=1))])
    turns = 13
    length = far[-1] * 0.88
    t = np.linspace(-1, 1, 6)
    drops = []
    for k in range(turns):
        side = 1 if k % 2 else -1
        middle = length * (k + 0.7) / turns
        along = middle + t * length / turns * 1.05
        line = np.stack([np.interp(along, far, stops[:, a]) for a in range(3)], 1)
        across = np.array([0.75, 0.65, 0.0]) if middle > 0.12 else np.array([0.9, 0.4, 0.0])
        less = 1 - 0.35 * k / turns
        drops.append(line + across[None] * (side * 0.011 * less * (0.25 - t))[:, None])
    samples = len(t)
    fat = np.sqrt(np.clip(1.02 - t**2, 0, 1))
    shrink = np.linspace(1, 0.68, turns)[:, None]
    locks = Locks(
        phi=np.full((turns, samples), np.radians(at[0])),
        theta=np.full((turns, samples), np.radians(at[1])),
        lift=np.full((turns, samples), 0.012),
        drop=np.stack(drops),
        width=0.0205 * shrink * fat[None],
        depth=0.0175 * shrink * fat[None],
        chance=random.random(turns),
        closed=True,
        free=True,
        across=7,
    )
    end = np.stack([np.interp(length + np.linspace(-0.01, 0.07, 7), far, stops[:, a]) for a in range(3)], 1)
    end = end + (end[-2] - end[0]) * np.linspace(0, 0.4, 7)[:, None]
    tuft = Locks(
        phi=np.full((1, 7), np.radians(at[0])), theta=np.full((1, 7), np.radians(at[1])),
        lift=np.full((1, 7), 0.012), drop=end[None],
        width=0.017 * np.array([[0.55, 0.6, 0.9, 1.0, 0.85, 0.5, 0.0]]),
        depth=0.014 * np.array([[0.55, 0.6, 0.9, 1.0, 0.85, 0.5, 0.0]]),
        chance=np.array([0.4]), closed=True, free=True, across=7,
    )  # fmt: skip
    return locks, tuft
