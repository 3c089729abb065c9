"""A candle in a chamberstick: a saucer with a finger ring, wax with a drip, a flame."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, arc, ball, lathe, rod, tube


def _pieces() -> list[Piece]:
    x = -0.012
    return [
        (
            lathe(
                [
                    (0, 0),
                    (0.036, 0),
                    (0.040, 0.004),
                    (0.050, 0.014),
                    (0.052, 0.018),
                    (0.047, 0.016),
                    (0.036, 0.008),
                    (0, 0.008),
                ],
                (x, 0),
                28,
            ),
            "metal_own",
        ),
        (lathe([(0.020, 0.006), (0.020, 0.024), (0.022, 0.026), (0.015, 0.028)], (x, 0), 20), "metal_own"),
        (
            lathe([(0, 0.008), (0.0135, 0.008), (0.0130, 0.160), (0.0115, 0.166), (0, 0.160)], (x, 0), 20),
            "main",
        ),
        (
            tube(
                [(x + 0.0115, -0.004, 0.163), (x + 0.0138, -0.005, 0.14), (x + 0.0142, -0.005, 0.118)],
                [0.003, 0.0035, 0.0045],
                8,
            ),
            "main",
        ),
        (rod((x, 0, 0.158), (x, 0, 0.172), 0.0012, 6), "dark"),
        (
            lathe(
                [(0, 0.167), (0.0055, 0.174), (0.0085, 0.185), (0.0065, 0.200), (0.0022, 0.213), (0, 0.220)],
                (x, 0),
                16,
            ),
            "flame",
        ),
        (ball((x, 0, 0.180), (0.0088, 0.0088, 0.008), 12, 8), "flame"),
        (
            tube(arc((x + 0.056, 0, 0.020), 0.0135, 0, 360, 16, "xz")[:-1], 0.0028, 8, closed=True),
            "metal_own",
        ),
    ]


KIND = Kind(stands((130, 106, 220), _pieces, grip=(40, 0, 20)), eared=True, material="plastic")
