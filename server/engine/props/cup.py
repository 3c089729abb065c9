"""A mug: a thick rim, a foot ring, an ear of a handle, and what is in it."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, lathe, tube


def _pieces() -> list[Piece]:
    x, r, h = -0.015, 0.042, 0.10
    handle = [
        (x + r - 0.004, 0, 0.078),
        (x + r + 0.012, 0, 0.083),
        (x + r + 0.024, 0, 0.073),
        (x + r + 0.0255, 0, 0.052),
        (x + r + 0.017, 0, 0.034),
        (x + r - 0.004, 0, 0.024),
    ]
    return [
        (
            lathe(
                [
                    (0, 0),
                    (r * 0.78, 0),
                    (r * 0.80, 0.005),
                    (r * 0.97, 0.012),
                    (r, 0.03),
                    (r, h - 0.004),
                    (r - 0.0015, h),
                    (r - 0.004, h - 0.001),
                    (r - 0.004, 0.085),
                ],
                (x, 0),
                36,
            ),
            "main",
        ),
        (lathe([(r + 0.0004, 0.072), (r + 0.0004, 0.083)], (x, 0), 36), "pale"),
        (lathe([(0, 0.084), (r - 0.004, 0.084)], (x, 0), 36), "drink"),
        (tube(handle, [0.0062, 0.0058, 0.0055, 0.0055, 0.0056, 0.006], 10), "main"),
    ]


KIND = Kind(stands((115, 84, 100), _pieces, grip=(30, 0, 52)), eared=True, material="ceramic")
