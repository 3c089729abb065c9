"""A cask: bulging staves, iron hoops, a sunken lid and a bung."""

from itertools import pairwise
from math import cos, pi, sin

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, box, lathe, moved, quads


def _radius(z: float, h: float) -> float:
    return 0.235 + 0.060 * (1 - (2 * z / h - 1) ** 2)


def _pieces() -> list[Piece]:
    h, count = 0.88, 18
    parts: list[Piece] = []
    levels = [h * k / 10 for k in range(11)]
    for k in range(count):
        # Each stave leans a hair out of the round, so that the joints catch the light.
        a, b = 2 * pi * (k + 0.03) / count, 2 * pi * (k + 0.97) / count
        faces = []
        for low, high in pairwise(levels):
            r0, r1 = _radius(low, h), _radius(high, h)
            faces.append(
                [
                    (r0 * cos(a), r0 * sin(a), low),
                    (r0 * cos(b), r0 * sin(b), low),
                    (r1 * cos(b), r1 * sin(b), high),
                    (r1 * cos(a), r1 * sin(a), high),
                ]
            )
        parts.append((quads(faces), "main" if k % 3 else "second"))
    parts.append((lathe([(_radius(z, h) - 0.008, z) for z in levels], sides=count), "dark"))
    for z in (0.035, 0.20, 0.64, 0.80):
        profile = [
            (_radius(z, h) - 0.002, z),
            (_radius(z, h) + 0.004, z),
            (_radius(z + 0.045, h) + 0.004, z + 0.045),
            (_radius(z + 0.045, h) - 0.002, z + 0.045),
        ]
        parts.append((lathe(profile, sides=36), "iron"))
    parts.append(
        (
            lathe(
                [(_radius(h, h) - 0.022, h - 0.03), (_radius(h, h) - 0.022, h), (_radius(h, h), h)], sides=36
            ),
            "second",
        )
    )
    parts.append((lathe([(0, h - 0.012), (0.216, h - 0.012)], sides=36), "main"))
    for x in (-0.07, 0.07):
        parts.append((box((x - 0.002, -0.20, h - 0.013), (x + 0.002, 0.20, h - 0.010)), "dark"))
    parts.append(
        (
            moved(
                lathe([(0, 0), (0.022, 0), (0.018, 0.012), (0, 0.012)], sides=14), (0.12, -0.06, h - 0.012), 0
            ),
            "dark",
        )
    )
    return parts


KIND = Kind(stands((590, 590, 880), _pieces), top=870, plan=(400, 400), seat=870, solid=True)
