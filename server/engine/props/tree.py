"""A broad tree: a trunk with roots and boughs, and a crown of foliage in masses, light above, dark below."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, centred, lump, tube

CROWN = (
    ((0.0, 0.1, 3.9), (1.35, 1.30, 1.15)),
    ((-0.85, -0.25, 3.35), (0.92, 0.95, 0.80)),
    ((0.90, -0.15, 3.30), (0.88, 0.92, 0.78)),
    ((0.15, -0.80, 3.25), (0.95, 0.90, 0.80)),
    ((-0.10, 0.85, 3.35), (0.95, 0.90, 0.82)),
    ((0.35, -0.10, 4.80), (0.90, 0.90, 0.78)),
    ((-0.45, 0.15, 4.65), (0.78, 0.80, 0.70)),
)
"""Middles and radii of the masses, metres."""


def _pieces() -> list[Piece]:
    parts: list[Piece] = [
        (
            tube(
                [(0, 0, -0.0), (0.02, 0, 0.25), (-0.03, 0, 1.0), (0.03, 0.02, 1.9), (0.0, 0.0, 2.9)],
                [0.30, 0.215, 0.175, 0.15, 0.10],
                16,
            ),
            "bark",
        ),
        (tube([(0.0, 0, 1.65), (-0.35, -0.1, 2.25), (-0.85, -0.2, 2.95)], [0.10, 0.075, 0.04], 10), "bark"),
        (tube([(0.0, 0, 1.85), (0.38, -0.08, 2.35), (0.85, -0.12, 2.95)], [0.095, 0.07, 0.035], 10), "bark"),
        (tube([(0.0, 0, 2.0), (0.08, -0.35, 2.5), (0.15, -0.7, 3.0)], [0.08, 0.06, 0.03], 10), "bark"),
    ]
    for x, y in ((0.46, 0.10), (-0.40, 0.22), (-0.22, -0.42), (0.25, -0.36)):
        parts.append(
            (
                tube(
                    [(x * 0.25, y * 0.25, 0.26), (x * 0.6, y * 0.6, 0.08), (x, y, 0.015)],
                    [0.11, 0.075, 0.02],
                    8,
                ),
                "bark",
            )
        )
    for seed, (centre, radii) in enumerate(CROWN):
        parts.append((lump(centre, radii, seed, 0.22, 4.2), "leaf"))
    return centred(parts)


KIND = Kind(stands((3360, 3270, 5564), _pieces, grip=(0, 0, 1200)), solid=False, under=2400)
