"""A boulder with two lesser stones at its foot, cut in planes; its top is nearly flat."""

import numpy as np

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, Solid, centred, lump, quads


def _hewn(
    centre: tuple[float, float, float], radii: tuple[float, float, float], seed: int, low: float, high: float
) -> Solid:
    """A lump in flat facets, cut off below and above."""
    made = lump(centre, radii, seed, 0.30, 2.0)
    points = made.vertices.astype(np.float64)
    # Vertices are pulled onto a few planes around the middle, which leaves facets and ridges.
    middle = np.array(centre)
    way = points - middle
    for k in range(11):
        a, b = 2.399963 * k + seed, np.arcsin(np.clip(-0.55 + 1.4 * k / 10, -1, 1))
        n = np.array([np.cos(a) * np.cos(b), np.sin(a) * np.cos(b), np.sin(b)])
        reach = 0.80 * float(np.linalg.norm(n * np.array(radii)))
        over = np.maximum(way @ n - reach, 0)
        way -= over[:, None] * n
    points = way + middle
    points[:, 2] = np.clip(points[:, 2], low, high)
    return quads([[tuple(points[i]) for i in face] for face in made.faces])


def _pieces() -> list[Piece]:
    return centred(
        [
            (_hewn((-0.06, 0.03, 0.30), (0.66, 0.52, 0.62), 3, 0.0, 0.70), "main"),
            (_hewn((0.46, -0.22, 0.08), (0.26, 0.24, 0.26), 5, 0.0, 0.30), "main"),
            (_hewn((-0.52, -0.26, 0.05), (0.17, 0.16, 0.16), 8, 0.0, 0.19), "second"),
        ]
    )


KIND = Kind(
    stands((1326, 926, 700), _pieces), top=700, plan=(420, 360), seat=700, solid=True, material="stone"
)
