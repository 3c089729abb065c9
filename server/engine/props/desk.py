"""A writing desk: a pedestal with three drawers at its left, a panel at its right."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, ball, box, slab, tube


def _pieces() -> list[Piece]:
    w, d, h, top = 1.3, 0.65, 0.75, 0.032
    parts: list[Piece] = [
        (slab((-w / 2, -d / 2, h - top), (w / 2, d / 2, h), 0.008), "main"),
        (box((-w / 2 + 0.025, -d / 2 + 0.03, 0.05), (-w / 2 + 0.425, d / 2 - 0.02, h - top)), "second"),
        (box((-w / 2 + 0.045, -d / 2 + 0.05, 0.0), (-w / 2 + 0.405, d / 2 - 0.04, 0.05)), "dark"),
        (slab((w / 2 - 0.06, -d / 2 + 0.03, 0.0), (w / 2 - 0.025, d / 2 - 0.02, h - top), 0.004), "main"),
        (box((-w / 2 + 0.425, d / 2 - 0.05, 0.30), (w / 2 - 0.06, d / 2 - 0.03, h - top)), "second"),
        (
            box(
                (-w / 2 + 0.44, -d / 2 + 0.03, h - top - 0.11),
                (w / 2 - 0.075, -d / 2 + 0.05, h - top - 0.012),
            ),
            "main",
        ),
        (ball((0.2, -d / 2 + 0.018, h - top - 0.06), (0.014, 0.014, 0.014), 12, 8), "brass"),
    ]
    for low, high in ((0.075, 0.34), (0.355, 0.53), (0.545, 0.70)):
        parts.append(
            (
                slab((-w / 2 + 0.045, -d / 2 + 0.012, low), (-w / 2 + 0.405, -d / 2 + 0.032, high), 0.004),
                "main",
            )
        )
        z, x = (low + high) / 2 + 0.02, -w / 2 + 0.225
        grip = [
            (x - 0.06, -d / 2 + 0.014, z),
            (x - 0.055, -d / 2 + 0.003, z - 0.008),
            (x + 0.055, -d / 2 + 0.003, z - 0.008),
            (x + 0.06, -d / 2 + 0.014, z),
        ]
        parts.append((tube(grip, 0.005, 8), "brass"))
    return parts


KIND = Kind(stands((1300, 650, 750), _pieces), top=750, solid=True, under=600)
