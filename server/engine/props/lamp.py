"""A floor lamp: a weighted foot, a slim pole with a ring, a pleated shade that glows, a pull cord."""

from math import cos, pi, sin

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, ball, lathe, quads, rod


def _pieces() -> list[Piece]:
    parts: list[Piece] = [
        (
            lathe(
                [
                    (0, 0),
                    (0.145, 0),
                    (0.148, 0.012),
                    (0.135, 0.024),
                    (0.04, 0.040),
                    (0.020, 0.065),
                    (0, 0.065),
                ],
                sides=36,
            ),
            "metal_own",
        ),
        (
            lathe(
                [(0.0105, 0.05), (0.0105, 0.62), (0.022, 0.64), (0.0105, 0.66), (0.0105, 1.50), (0.0, 1.50)],
                sides=14,
            ),
            "metal_own",
        ),
        (lathe([(0, 1.51), (0.012, 1.51), (0.014, 1.53), (0, 1.55)], sides=14), "brass"),
    ]
    pleats = 56
    faces = []
    for k in range(pleats):
        a, b = 2 * pi * k / pleats, 2 * pi * (k + 1) / pleats
        out = ((0.210, 0.150), (0.204, 0.145))
        (r0, t0), (r1, t1) = (out[0], out[1]) if k % 2 else (out[1], out[0])
        faces.append(
            [
                (r0 * cos(a), r0 * sin(a), 1.20),
                (r1 * cos(b), r1 * sin(b), 1.20),
                (t1 * cos(b), t1 * sin(b), 1.50),
                (t0 * cos(a), t0 * sin(a), 1.50),
            ]
        )
    parts.append((quads(faces), "shade"))
    for z, r in ((1.20, 0.206), (1.488, 0.147)):
        parts.append(
            (
                lathe(
                    [(r - 0.003, z), (r + 0.004, z), (r + 0.0035, z + 0.012), (r - 0.003, z + 0.012)],
                    sides=36,
                ),
                "main",
            )
        )
    parts.append((rod((0.055, -0.03, 1.06), (0.055, -0.03, 1.24), 0.002, 6), "dark"))
    parts.append((ball((0.055, -0.03, 1.055), (0.008, 0.008, 0.011), 10, 6), "brass"))
    return parts


KIND = Kind(stands((420, 420, 1550), _pieces, grip=(0, 0, 900)), material="cloth")
