"""A dining table: a bevelled top, an apron and four turned legs."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, Solid, box, lathe, moved, slab


def turned_leg(height: float, wide: float = 0.034) -> Solid:
    """A leg from the lathe: a foot, a long taper, a ring and a square-shouldered top."""
    profile = [
        (0, 0),
        (0.60, 0),
        (0.66, 0.03),
        (0.52, 0.06),
        (0.72, 0.42),
        (0.92, 0.66),
        (0.98, 0.70),
        (0.66, 0.715),
        (0.66, 0.735),
        (1.0, 0.75),
        (1.0, 0.78),
        (0.78, 0.79),
        (0.86, 1.0),
        (0, 1.0),
    ]
    return lathe([(r * wide, z * height) for r, z in profile], sides=16)


def _pieces() -> list[Piece]:
    w, d, h, top = 1.4, 0.8, 0.74, 0.034
    parts: list[Piece] = [
        (slab((-w / 2, -d / 2, h - top), (w / 2, d / 2, h), 0.010), "main"),
        (
            slab(
                (-w / 2 + 0.03, -d / 2 + 0.03, h - top - 0.012), (w / 2 - 0.03, d / 2 - 0.03, h - top), 0.003
            ),
            "second",
        ),
    ]
    for x in (-1, 1):
        for y in (-1, 1):
            parts.append(
                (moved(turned_leg(h - top), (x * (w / 2 - 0.085), y * (d / 2 - 0.085), 0), 0), "main")
            )
    low, high = h - top - 0.10, h - top
    for y in (-1, 1):
        a, b = sorted((y * (d / 2 - 0.095), y * (d / 2 - 0.070)))
        parts.append((box((-w / 2 + 0.11, a, low), (w / 2 - 0.11, b, high)), "main"))
    for x in (-1, 1):
        a, b = sorted((x * (w / 2 - 0.095), x * (w / 2 - 0.070)))
        parts.append((box((a, -d / 2 + 0.11, low), (b, d / 2 - 0.11, high)), "main"))
    return parts


KIND = Kind(stands((1400, 800, 740), _pieces), top=740, solid=True, under=600)
