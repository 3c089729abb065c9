"""A storm lantern: a tank, a bellied glass with a flame in a wire cage, a chimney cap and a bail."""

from math import cos, pi, sin

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, arc, lathe, tube


def _pieces() -> list[Piece]:
    r = 0.08
    parts: list[Piece] = [
        (
            lathe(
                [
                    (0, 0),
                    (r, 0),
                    (r, 0.022),
                    (r * 0.92, 0.034),
                    (r * 0.62, 0.046),
                    (r * 0.62, 0.060),
                    (0, 0.060),
                ]
            ),
            "main",
        ),
        (
            lathe(
                [
                    (r * 0.50, 0.058),
                    (r * 0.60, 0.075),
                    (r * 0.78, 0.110),
                    (r * 0.74, 0.145),
                    (r * 0.50, 0.185),
                ]
            ),
            "glow",
        ),
        (
            lathe(
                [
                    (0, 0.183),
                    (r * 0.66, 0.183),
                    (r * 0.70, 0.193),
                    (r * 0.40, 0.205),
                    (r * 0.40, 0.222),
                    (r * 0.56, 0.226),
                    (r * 0.30, 0.246),
                    (0, 0.250),
                ]
            ),
            "main",
        ),
        (
            tube(
                [(cos(t) * r * 0.86, sin(t) * r * 0.86, 0.122) for t in [k * pi / 12 for k in range(24)]],
                0.003,
                6,
                closed=True,
            ),
            "main",
        ),
    ]
    for k in range(2):
        x = (-1, 1)[k] * r
        frame = [
            (x * 0.72, 0, 0.03),
            (x * 0.97, 0, 0.06),
            (x * 0.97, 0, 0.16),
            (x * 0.80, 0, 0.20),
            (x * 0.36, 0, 0.235),
        ]
        parts.append((tube(frame, 0.006, 8), "second"))
    for k in range(4):
        a = pi / 4 + k * pi / 2
        wire = [(cos(a) * r * s, sin(a) * r * s, z) for s, z in ((0.66, 0.056), (0.88, 0.122), (0.60, 0.188))]
        parts.append((tube(wire, 0.003, 6), "main"))
    parts.append((tube(arc((0, 0, 0.205), (r * 0.93, 0.112), -14, 194, 21, "xz"), 0.0032, 6), "second"))
    return parts


KIND = Kind(stands((160, 160, 320), _pieces, grip=(0, 0, 316)), hanging=True, material="metal")
