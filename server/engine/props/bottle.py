"""A wine bottle: shoulders, a long neck with a capsule, a cork and a label."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, lathe


def _pieces() -> list[Piece]:
    r = 0.0385
    return [
        (
            lathe(
                [
                    (0, 0),
                    (r - 0.003, 0),
                    (r, 0.005),
                    (r, 0.178),
                    (r * 0.96, 0.192),
                    (r * 0.78, 0.207),
                    (r * 0.50, 0.219),
                    (0.0155, 0.232),
                    (0.0143, 0.25),
                    (0.0143, 0.287),
                    (0, 0.287),
                ],
                sides=32,
            ),
            "main",
        ),
        (
            lathe(
                [
                    (0.0151, 0.238),
                    (0.0156, 0.239),
                    (0.0156, 0.286),
                    (0.0166, 0.288),
                    (0.0166, 0.294),
                    (0.0, 0.295),
                ],
                sides=24,
            ),
            "accent",
        ),
        (lathe([(0, 0.293), (0.0095, 0.293), (0.0095, 0.300), (0, 0.300)], sides=16), "cork"),
        (lathe([(r + 0.0005, 0.055), (r + 0.0005, 0.145)], sides=32), "paper"),
        (lathe([(r + 0.0009, 0.118), (r + 0.0009, 0.132)], sides=32), "accent"),
        (lathe([(r + 0.0009, 0.063), (r + 0.0009, 0.067)], sides=32), "brass"),
    ]


KIND = Kind(stands((80, 80, 300), _pieces, grip=(0, 0, 120)), material="glass")
