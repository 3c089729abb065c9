"""A potted plant: a glazed pot with a rim and saucer, and broad arching leaves with a fold."""

import numpy as np

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, centred, grid, lathe, tube


def _leaf(turn: float, start: float, reach: float, rise: float, wide: float) -> list[Piece]:
    """A stalk and a blade that arches out and hangs over at its tip."""
    t = np.linspace(0, 1, 12)
    out = 0.02 + reach * t**1.15
    up = start + rise * np.sin(np.pi * (0.62 * t)) / np.sin(np.pi * 0.5)
    c, s = np.cos(turn), np.sin(turn)
    half = wide * np.sin(np.pi * np.clip((t - 0.30) / 0.70, 0, 1)) ** 0.75
    rows = []
    for side in (-1.0, -0.5, 0.0, 0.5, 1.0):
        x, y = out * c - side * half * s, out * s + side * half * c
        rows.append(np.stack([x, y, up + 0.35 * np.abs(side) * half], -1))
    stalk = [(float(o * c), float(o * s), float(u)) for o, u in zip(out[:6], up[:6], strict=True)]
    return [(grid(np.array(rows)), "leaf"), (tube(stalk, 0.0045, 6), "stem")]


def _pieces() -> list[Piece]:
    parts: list[Piece] = [
        (lathe([(0, 0), (0.150, 0), (0.165, 0.014), (0.160, 0.022), (0.12, 0.020)], sides=32), "second"),
        (
            lathe(
                [
                    (0.105, 0.016),
                    (0.112, 0.03),
                    (0.150, 0.26),
                    (0.166, 0.262),
                    (0.168, 0.300),
                    (0.150, 0.302),
                    (0.146, 0.27),
                ],
                sides=36,
            ),
            "main",
        ),
        (lathe([(0, 0.280), (0.148, 0.272)], sides=24), "soil"),
    ]
    for k in range(11):
        turn = 2.399963 * k
        inner = k / 10
        parts += _leaf(turn, 0.27, 0.265 - 0.13 * inner, 0.36 + 0.38 * inner, 0.062 + 0.012 * (k % 3))
    return centred(parts)


KIND = Kind(stands((514, 458, 1030), _pieces, grip=(0, 0, 150)), material="ceramic")
