"""An umbrella: furled it lies along x; in a hand it is open above its bearer."""

import numpy as np

from server.engine.props.kind import Form, Kind, stands
from server.engine.solids import Piece, arc, ball, grid, lathe, moved, rod, tilted, tube


def _furled() -> list[Piece]:
    parts: list[Piece] = [
        (
            lathe(
                [
                    (0, 0.0),
                    (0.004, 0.0),
                    (0.005, 0.05),
                    (0.012, 0.07),
                    (0.020, 0.15),
                    (0.036, 0.44),
                    (0.040, 0.56),
                    (0.030, 0.60),
                    (0.018, 0.64),
                    (0, 0.64),
                ],
                sides=16,
            ),
            "main",
        ),
        (lathe([(0.0305, 0.33), (0.0335, 0.33), (0.0345, 0.36), (0.030, 0.36)], sides=16), "second"),
        (rod((0, 0, 0.62), (0, 0, 0.80), 0.006), "metal"),
        (
            tube([(0, 0, 0.76), *arc((0.045, 0, 0.83), 0.045, 180, 0, 10, "xz"), (0.09, 0, 0.80)], 0.011, 10),
            "wood",
        ),
    ]
    laid = [(tilted(tilted(solid, "z", 90), "y", 90), paint) for solid, paint in parts]
    return [(moved(solid, (-0.4425, -0.030, 0.041), 0), paint) for solid, paint in laid]


def _open() -> list[Piece]:
    ribs, drop, reach = 8, 0.30, 0.50
    parts: list[Piece] = [
        (rod((0, 0, 0.10), (0, 0, 0.955), 0.006), "metal"),
        (rod((0, 0, 0.93), (0, 0, 0.98), 0.004), "metal"),
        (
            tube([(0, 0, 0.16), (0, 0, 0.06), *arc((0.035, 0, 0.047), 0.035, 180, 360, 9, "xz")], 0.011, 10),
            "wood",
        ),
        (lathe([(0.0062, 0.60), (0.011, 0.60), (0.011, 0.64), (0.0062, 0.64)], sides=12), "metal"),
    ]
    t = np.linspace(0.02, 1, 9)
    for k in range(ribs):
        a = 2 * np.pi * k / ribs
        panel = []
        for part in np.linspace(0, 1, 7):
            # Between two ribs the cloth sags inwards and its hem is cut in a bow.
            turn, sag = a + part * 2 * np.pi / ribs, np.sin(np.pi * part)
            r = reach * t * (1 - 0.055 * sag * t)
            z = 0.95 - drop * t**1.8 + 0.028 * sag * t**2
            panel.append(np.stack([r * np.cos(turn), r * np.sin(turn), z], -1))
        parts.append((grid(np.array(panel)), "main" if k % 2 else "second"))
        rib = [
            (float(reach * s * np.cos(a)), float(reach * s * np.sin(a)), float(0.946 - drop * s**1.8))
            for s in t
        ]
        parts.append((tube(rib, 0.0026, 6), "metal"))
        middle = rib[5]
        parts.append((rod((0, 0, 0.62), middle, 0.002, 6), "metal"))
        parts.append(
            (ball((rib[-1][0] * 0.985, rib[-1][1] * 0.985, rib[-1][2]), (0.006, 0.006, 0.006), 8, 5), "metal")
        )
    return parts


KIND = Kind(
    stands((886, 140, 82), _furled, grip=(380, 0, 41)),
    held=Form((1000, 1000, 980), _open, (0, 0, 110)),
    material="cloth",
)
