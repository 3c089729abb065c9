"""A clearing in an old wood: near trunks with roots, ferns and a path, then masses of trees, ever paler."""

import math

import numpy as np

from server.engine.sets.kind import Block, Detail, Paint, Set
from server.engine.solids import Solid, ball, grid, lump, tube

NEAR = (
    (-5.4, 4.6, 0.34),
    (-8.4, 1.6, 0.30),
    (5.9, 5.6, 0.40),
    (8.6, 2.4, 0.32),
    (-2.8, 7.4, 0.28),
    (2.6, 8.4, 0.30),
    (-7.6, -3.6, 0.33),
    (7.9, -3.2, 0.36),
    (-10.4, 6.4, 0.40),
    (10.8, 7.0, 0.36),
    (-6.2, -8.2, 0.30),
    (6.6, -8.6, 0.34),
    (0.4, 12.0, 0.36),
    (-12.0, -6.0, 0.38),
    (12.2, -6.6, 0.36),
    (-2.4, -12.5, 0.34),
    (3.4, -12.8, 0.30),
)
"""Trunks that stand close: x, y and the radius at breast height, metres."""


def _roll(*of: float) -> float:
    value = (
        math.sin(sum(one * prime for one, prime in zip(of, (12.9898, 78.233, 37.719), strict=False)))
        * 43758.5453
    )
    return value - math.floor(value)


def _tree(x: float, y: float, radius: float, number: int, fine: bool) -> list[tuple[Solid, Paint]]:
    """A tall tree: a flared trunk that leans a little, boughs, and foliage from a few metres up."""
    tall = 7.5 + 3.5 * _roll(number, 1.0)
    lean = (0.35 * (_roll(number, 2.0) - 0.5), 0.35 * (_roll(number, 3.0) - 0.5))
    levels = (0.0, 0.25, 1.2, tall * 0.5, tall)
    widths = [radius * k for k in (1.75, 1.12, 0.98, 0.74, 0.30)]
    path = [(x + lean[0] * z / 3, y + lean[1] * z / 3, z) for z in levels]
    parts: list[tuple[Solid, Paint]] = [(tube(path, widths, 14 if fine else 9, bend=3), "bark")]
    if fine:
        for k in range(5):
            a = 1.26 * k + number
            c, s = math.cos(a), math.sin(a)
            r = radius
            root = [
                (x + c * r * 0.5, y + s * r * 0.5, 0.34),
                (x + c * r * 1.5, y + s * r * 1.5, 0.10),
                (x + c * r * 2.6, y + s * r * 2.6, 0.01),
            ]
            parts.append((tube(root, [r * 0.5, r * 0.36, r * 0.10], 8, bend=3), "bark"))
        for k in range(3):
            a, z = 2.2 * k + number * 1.7, tall * (0.42 + 0.13 * k)
            at = (x + lean[0] * z / 3, y + lean[1] * z / 3, z)
            c, s = math.cos(a), math.sin(a)
            bough = [
                at,
                (at[0] + c * 0.9, at[1] + s * 0.9, z + 0.55),
                (at[0] + c * 1.9, at[1] + s * 1.9, z + 0.9),
            ]
            parts.append((tube(bough, [radius * 0.36, radius * 0.24, 0.03], 7, bend=3), "bark"))
    for k in range(7 if fine else 4):
        a = 2.399963 * k + number
        out = (1.7 if k else 0.0) * (0.75 + 0.4 * _roll(number, k, 4.0))
        z = tall * (0.58 + 0.10 * (k % 4)) + 0.8 * _roll(number, k, 5.0)
        size = 1.35 + 0.5 * _roll(number, k, 6.0)
        parts.append(
            (
                lump(
                    (x + out * math.cos(a), y + out * math.sin(a), z),
                    (size * 1.15, size * 1.1, size * 0.8),
                    number * 7 + k,
                    0.34,
                    5.0,
                    18 if fine else 13,
                    11 if fine else 8,
                ),
                "leaf",
            )
        )
    return parts


def _fern(x: float, y: float, size: float, number: int) -> list[tuple[Solid, Paint]]:
    """A crown of arching fronds."""
    parts: list[tuple[Solid, Paint]] = []
    for k in range(8):
        a = 2 * math.pi * k / 8 + number
        t = np.linspace(0, 1, 7)
        out, up = size * t, size * (0.95 * np.sin(t * 2.3) - 0.12 * t)
        half = size * 0.20 * np.sin(np.pi * np.clip(t * 0.92 + 0.08, 0, 1)) ** 0.8
        rows = []
        for side in (-1.0, 0.0, 1.0):
            rows.append(
                np.stack(
                    [
                        x + out * math.cos(a) - side * half * math.sin(a),
                        y + out * math.sin(a) + side * half * math.cos(a),
                        up - 0.25 * abs(side) * half,
                    ],
                    -1,
                )
            )
        parts.append((grid(np.array(rows)), "blade"))
    return parts


def _details() -> tuple[Detail, ...]:
    parts: list[tuple[Solid, Paint]] = []
    for number, (x, y, radius) in enumerate(NEAR):
        parts += _tree(x, y, radius, number, True)
    number = 40
    for ring, (reach, count) in enumerate(((16.5, 15), (22.0, 18), (29.0, 20))):
        for k in range(count):
            number += 1
            a = 2 * math.pi * (k + 0.5 * (ring % 2)) / count + 0.25 * (_roll(number, 7.0) - 0.5)
            r = reach + 3.0 * (_roll(number, 8.0) - 0.5)
            parts += _tree(r * math.cos(a), r * math.sin(a), 0.30 + 0.12 * _roll(number, 9.0), number, False)
    for ring, (reach, count, tall) in enumerate(((37.0, 20, 9.0), (48.0, 22, 12.0))):
        for k in range(count):
            a = 2 * math.pi * (k + 0.4 * ring) / count
            size = 1 + 0.35 * _roll(k, ring, 10.0)
            parts.append(
                (
                    lump(
                        (reach * math.cos(a), reach * math.sin(a), tall * 0.36),
                        (7.2 * size, 7.2 * size, tall * 0.72 * size),
                        900 + 40 * ring + k,
                        0.34,
                        6.0,
                        16,
                        10,
                    ),
                    "far",
                )
            )
    for k in range(46):
        a, r = 2 * math.pi * _roll(k, 11.0), 4.4 + 8.0 * _roll(k, 12.0)
        x, y = r * math.cos(a), r * math.sin(a)
        if abs(x - 0.9 * math.sin(y * 0.22 + 0.4)) < 1.9:
            continue
        if k % 4 == 3:
            parts.append((lump((x, y, 0.18), (0.75, 0.7, 0.5), k, 0.4, 5.0, 16, 10), "undergrowth"))
        else:
            parts += _fern(x, y, 0.42 + 0.25 * _roll(k, 13.0), k)
    for k, (x, y, size) in enumerate(
        ((-3.6, 3.4, 0.34), (-3.1, 3.75, 0.20), (4.3, 3.2, 0.28), (3.4, -4.8, 0.30))
    ):
        parts.append(
            (lump((x, y, size * 0.3), (size * 1.25, size, size * 0.75), 300 + k, 0.4, 2.2, 16, 10), "stone")
        )
    for k, (x, y) in enumerate(((-4.75, 4.05), (-4.9, 4.35), (-4.55, 4.3), (5.3, 4.95))):
        high = 0.10 + 0.03 * (k % 3)
        parts.append((tube([(x, y, 0), (x, y, high)], 0.016, 8), "paper"))
        parts.append((ball((x, y, high), (0.055, 0.055, 0.032), 14, 8), "accent"))
    log = [(4.6, 0.9, 0.24), (6.4, 1.9, 0.26)]
    parts.append((tube(log, [0.24, 0.20], 16), "bark"))
    parts.append((lump((5.1, 1.15, 0.40), (0.42, 0.28, 0.12), 77, 0.4, 5.0, 14, 9), "undergrowth"))
    return tuple(Detail(solid, paint) for solid, paint in parts)


def _trunks() -> tuple[Block, ...]:
    """What of the near trunks hides surely: a box within each, as far as they are upright."""
    return tuple(
        Block(
            f"trunk {k}",
            (x - 0.4 * r, y - 0.4 * r, 0.0),
            (x + 0.4 * r, y + 0.4 * r, 1.6),
            "bark",
            drawn=False,
        )
        for k, (x, y, r) in enumerate(NEAR)
    )


SET = Set(
    blocks=(Block("ground", (-60.0, -60.0, -0.1), (60.0, 60.0, 0.0), "floor"), *_trunks()),
    clear=((-13.5, -13.5, 0.12), (13.5, 13.5, 14.0)),
    view=((-4.0, -1.0, 0.0), (4.0, 6.0, 4.4)),
    outdoors=True,
    ends=((-60.0, -60.0, 0.0), (60.0, 60.0, 60.0)),
    floor=((-13.0, -13.0), (13.0, 13.0)),
    taken=tuple(((x - 1.6 * r, y - 1.6 * r), (x + 1.6 * r, y + 1.6 * r)) for x, y, r in NEAR),
    furnished=True,
    details=_details,
)
