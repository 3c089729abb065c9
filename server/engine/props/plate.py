"""A dinner plate: a foot ring, a well and a painted rim."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, lathe


def _pieces() -> list[Piece]:
    return [
        (
            lathe(
                [
                    (0, 0.002),
                    (0.070, 0.002),
                    (0.072, 0),
                    (0.078, 0),
                    (0.083, 0.006),
                    (0.129, 0.0235),
                    (0.130, 0.026),
                    (0.128, 0.0272),
                    (0.092, 0.0155),
                    (0.082, 0.0105),
                    (0, 0.0095),
                ],
                sides=48,
            ),
            "main",
        ),
        (lathe([(0.1165, 0.0240), (0.1225, 0.0260)], sides=48), "second"),
        (lathe([(0.0935, 0.0165), (0.0955, 0.0172)], sides=48), "second"),
    ]


KIND = Kind(
    stands((260, 260, 28), _pieces, grip=(115, 0, 20)),
    top=10,
    plan=(150, 150),
    eared=True,
    material="ceramic",
)
