"""A bar stool: a round dished seat on four splayed legs with a ring of rungs."""

from math import cos, pi, sin

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, lathe, rod, tube


def _pieces() -> list[Piece]:
    h = 0.62
    parts: list[Piece] = [
        (
            lathe(
                [
                    (0, h - 0.045),
                    (0.13, h - 0.045),
                    (0.165, h - 0.032),
                    (0.172, h - 0.016),
                    (0.164, h - 0.003),
                    (0.15, h),
                    (0, h - 0.006),
                ],
                sides=32,
            ),
            "main",
        )
    ]
    legs = [pi / 4 + k * pi / 2 for k in range(4)]
    reach = [(0.238, 0.0), (0.205, 0.20), (0.17, 0.40), (0.13, h - 0.04)]
    for a in legs:
        path = [(r * cos(a), r * sin(a), z) for r, z in reach]
        parts.append((tube(path, [0.013, 0.018, 0.019, 0.016], 12), "main"))
    for z, r in ((0.20, 0.205), (0.34, 0.1805)):
        for k, a in enumerate(legs):
            b = legs[(k + 1) % 4]
            if z < 0.3 or k % 2 == 0:
                parts.append((rod((r * cos(a), r * sin(a), z), (r * cos(b), r * sin(b), z), 0.009), "second"))
    return parts


KIND = Kind(stands((370, 370, 620), _pieces), top=620, plan=(240, 240), seat=620, solid=True, under=400)
