"""Every word of `vocabulary.Hat`, shaped on a head."""

from collections.abc import Callable

import numpy as np

from server.engine.stage.bodies import Posed
from server.engine.stage.hair.head import Doubles, Head
from server.engine.stage.hats.fitting import OUT, PHI, Piece, shaped, sheet_of, surface, tucked
from server.engine.stage.hats.hood import hood
from server.engine.stage.paint import BRIMMED, DOMED, HOODED, KNITTED, PANELLED

WAYS: Doubles = np.linspace(0, 1, 18) ** 0.85
FRONT: Doubles = np.cos(PHI)


def cap(head: Head, posed: Posed) -> list[Piece]:
    """Six panels, stiff in front, a button and a curved peak."""
    bulge = np.sin(np.pi * np.clip(WAYS, 0, 1)) ** 0.8
    lift = 0.020 + (0.004 + 0.012 * np.clip(FRONT, 0, 1))[:, None] * bulge[None]
    points = tucked(shaped(head, "cap", WAYS, lift), head.middle, 0.012 * head.size)
    ways = np.append(WAYS, 1.02)
    crown = surface(posed, points, ways[None], 0)
    top = points[:, 0].mean(0)
    button = top + np.stack([OUT * r * head.size + [0, 0, z * head.size] for r, z in
                             ((0.0, 0.008), (0.006, 0.006), (0.0085, 0.0), (0.0085, -0.006))], 1)  # fmt: skip
    return [crown, surface(posed, button, np.ones((1, 4)), 0), *_peak(head, posed, points[:, -2])]


def _peak(head: Head, posed: Posed, edge: Doubles) -> list[Piece]:
    span, depth, size = 41, 9, head.size
    angle = np.linspace(-1.02, 1.02, span)
    base = np.stack([np.interp(angle % (2 * np.pi), PHI, edge[:, k], period=2 * np.pi) for k in range(3)], 1)
    middle = head.middle * [1, 1, 0]
    base = base - (base - middle) * [1, 1, 0] * 0.035
    reach = 0.080 * size * np.clip(1 - (angle / 1.03) ** 2, 0, 1) ** 0.55
    t = np.linspace(0, 1, depth)
    points = np.repeat(base[:, None], depth, 1)
    points[..., 1] -= reach[:, None] * t[None]
    points[..., 0] *= 1 + 0.02 * t[None]
    share = reach / (0.080 * size)
    points[..., 2] += size * (0.004 - (0.016 * t**2)[None] * share[:, None])
    points[..., 2] -= size * (0.022 * (angle / 1.02) ** 2)[:, None] * (t * (1.6 - t))[None] * share[:, None]
    under = points - np.array([0, 0, 0.0045 * size])
    return [sheet_of(posed, points, 1), sheet_of(posed, under[::-1], 2),
            sheet_of(posed, np.stack([points[:, -1], under[:, -1]], 1), 2)]  # fmt: skip


def beanie(head: Head, posed: Posed) -> list[Piece]:
    """Knitted, with a soft crown and a turned-up cuff."""
    lift = 0.019 + 0.010 * np.cos(np.linspace(0, np.pi / 2, len(WAYS)))
    points = shaped(head, "beanie", WAYS, lift)
    points[..., 2] += 0.016 * head.size * (np.cos(np.clip(WAYS * 1.3, 0, 1) * np.pi / 2))[None]
    points[..., 1] += 0.010 * head.size * (np.cos(np.clip(WAYS * 1.2, 0, 1) * np.pi / 2))[None]
    cuff_ways = np.array([0.74, 0.75, 0.78, 0.86, 0.95, 1.0, 1.01, 0.99])
    cuff_lift = np.array([0.020, 0.026, 0.030, 0.031, 0.030, 0.027, 0.018, 0.008])
    cuff = shaped(head, "beanie", cuff_ways, cuff_lift)
    return [surface(posed, points, WAYS[None] * 0.8, 0), surface(posed, cuff, cuff_ways[None], 1)]


def fedora(head: Head, posed: Posed) -> list[Piece]:
    """A pinched crown with a band, and a brim that dips in front."""
    size = head.size
    ring = shaped(head, "fedora", np.array([0.98, 1.0]), np.array([0.016, 0.016]), 9)[:, 1]
    middle = ring.mean(0)
    ring[:, 2] = 0.5 * ring[:, 2] + 0.5 * (middle[2] + 0.020 * size * FRONT + ring[:, 2] - ring[:, 2])
    flat = (ring - middle) * [1, 1, 0]
    rows = []
    for up, scale in ((0.0, 1.0), (0.028, 0.985), (0.030, 0.975), (0.06, 0.95), (0.09, 0.91), (0.108, 0.84),
                      (0.116, 0.70), (0.110, 0.45), (0.098, 0.2), (0.094, 0.0)):  # fmt: skip
        row = middle + flat * scale
        row[:, 2] = ring[:, 2] + up * size
        if up > 0.05:
            # Pinched in front, higher there, and creased from front to back.
            high = (up - 0.05) / 0.066
            row[:, 0] *= 1 - 0.26 * np.clip(FRONT, 0, 1) ** 1.5 * high
            row[:, 2] += 0.010 * size * FRONT * high * scale
            row[:, 1] += 0.010 * size * high
            row[:, 2] -= (
                0.016 * size * np.clip(1 - np.abs(row[:, 0]) / (0.045 * size), 0, 1) * high * (scale < 0.8)
            )
        rows.append(row)
    crown = np.stack(rows[::-1], 1)
    rise = (crown[..., 2] - ring[:, None, 2]) / size
    brim = _brim(ring, flat, size, 0.058, 0.012 * (1 - FRONT) - 0.016 * np.clip(FRONT, 0, 1) ** 2
                 + 0.010 * np.sin(PHI) ** 2)  # fmt: skip
    return [
        surface(posed, crown, np.linspace(0, 1, crown.shape[1])[None], 0, rise),
        *_brims(posed, brim, size),
    ]


def _brim(ring: Doubles, flat: Doubles, size: float, reach: float, tip: Doubles) -> Doubles:
    """Rings from the crown outwards by `reach` metres; the edge stands `tip` metres above the root."""
    out = flat / np.linalg.norm(flat, axis=1, keepdims=True)
    t = np.array([-0.12, 0.0, 0.25, 0.5, 0.75, 0.95, 1.0])
    points = ring[:, None] + out[:, None] * (reach * size * t)[None, :, None]
    points[..., 2] += size * tip[:, None] * (np.clip(t, 0, 1) ** 1.6)[None]
    return np.asarray(points)


def _brims(posed: Posed, top: Doubles, size: float) -> list[Piece]:
    """A brim's two sides and its edge."""
    under = top - np.array([0, 0, 0.004 * size])
    ways = np.linspace(0, 1, top.shape[1])[None]
    edge = np.stack([top[:, -1], under[:, -1]], 1)
    return [surface(posed, top, ways, 1), surface(posed, under, ways, 2),
            surface(posed, edge, np.ones((1, 2)), 2)]  # fmt: skip


def sun_hat(head: Head, posed: Posed) -> list[Piece]:
    """Straw: a round crown with a ribbon and a wide brim that droops a little in waves."""
    size = head.size
    lift = np.interp(WAYS, (0, 0.6, 1), (0.034, 0.028, 0.018))
    points = shaped(head, "sun_hat", WAYS, lift, 9)
    ring = points[:, -1].copy()
    middle = ring.mean(0)
    flat = (ring - middle) * [1, 1, 0]
    rise = (points[..., 2] - ring[:, None, 2]) / size
    tip = -0.030 + 0.010 * np.cos(3 * PHI + 0.6) - 0.006 * FRONT
    brim = _brim(ring, flat, size, 0.150, tip)
    return [surface(posed, points, WAYS[None], 0, rise), *_brims(posed, brim, size)]


def helmet(head: Head, posed: Posed) -> list[Piece]:
    """A steel bowl with a low ridge, a rolled rim, cheeks and neck covered."""
    ridge = 0.012 * np.exp(-((np.sin(PHI) / 0.10) ** 2))[:, None] * np.clip(WAYS * 6, 0, 1)[None]
    ridge *= np.clip((1 - WAYS) * 4, 0, 1)[None]
    lift = 0.024 + 0.006 * np.sin(np.pi * np.clip(WAYS, 0, 1))[None] + ridge
    lift[:, 0] = 0.032
    points = shaped(head, "helmet", WAYS, lift, 9, 1.0)
    rim_ways = np.array([0.955, 0.96, 0.975, 0.99, 1.0, 1.0])
    rim_lift = np.array([0.022, 0.029, 0.032, 0.031, 0.027, 0.006])
    rim = shaped(head, "helmet", rim_ways, rim_lift, 9, 1.0)
    return [surface(posed, points, WAYS[None], 0), surface(posed, rim, rim_ways[None], 1)]


HATS: dict[str, tuple[Callable[[Head, Posed], list[Piece]], int]] = {
    "cap": (cap, PANELLED),
    "beanie": (beanie, KNITTED),
    "fedora": (fedora, BRIMMED),
    "sun_hat": (sun_hat, BRIMMED),
    "hood": (hood, HOODED),
    "helmet": (helmet, DOMED),
}
