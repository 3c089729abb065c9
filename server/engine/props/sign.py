"""A board on two posts: a framed face for words, caps on the posts, bolts."""

from server.engine.props.kind import Kind, Label, stands
from server.engine.solids import Piece, ball, box, lathe, moved, rod, slab


def _pieces() -> list[Piece]:
    w, low, high = 0.9, 1.36, 1.94
    parts: list[Piece] = [
        (box((-w / 2 + 0.012, -0.036, low), (w / 2 - 0.012, -0.010, high)), "main"),
    ]
    for z in (low, high - 0.032):
        parts.append((slab((-w / 2, -0.044, z), (w / 2, -0.006, z + 0.032), 0.004), "second"))
    for x in (-1, 1):
        a, b = sorted((x * w / 2, x * (w / 2 - 0.032)))
        parts.append((box((a, -0.0435, low + 0.032), (b, -0.0065, high - 0.032)), "second"))
        post = [
            (0, 0),
            (0.040, 0),
            (0.040, 0.10),
            (0.034, 0.12),
            (0.034, 1.95),
            (0.042, 1.96),
            (0.030, 1.985),
            (0, 2.0),
        ]
        parts.append((moved(lathe(post, sides=14), (x * 0.31, 0.010, 0), 0), "wood_dark"))
        for z in (low + 0.08, high - 0.08):
            parts.append((ball((x * 0.405, -0.037, z), (0.008, 0.005, 0.008), 10, 6), "iron"))
    parts.append((rod((-0.31, 0.010, 0.62), (0.31, 0.010, 0.62), 0.018), "wood_dark"))
    return parts


_FACE = Label((-0.385, -0.0366, 1.412), (0.77, 0, 0), (0, 0, 0.476))

KIND = Kind(stands((900, 96, 2000), _pieces, grip=(310, 10, 1000), label=_FACE), solid=True)
