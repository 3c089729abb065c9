"""A book case, filled: books that stand, lean and lie, a vase and a box. Things rest on its top."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, box, lathe, moved, slab, tilted

_ROWS = (0.09, 0.42, 0.76, 1.10, 1.44)


def _books(z: float, start: float, end: float, seed: int, room: float) -> list[Piece]:
    """A row of books from `start` to `end`, each a little different; the last one leans."""
    parts: list[Piece] = []
    x, k = start, seed
    while x < end - 0.05:
        k += 1
        wide, tall = 0.022 + 0.006 * (k * 7 % 5), room * (0.62 + 0.055 * (k * 11 % 6))
        paint = ("main", "accent", "pale", "second", "paper", "dark")[k * 5 % 6]
        back = 0.02 + 0.012 * (k * 3 % 4)
        parts.append((box((x, -0.13 + back, z), (x + wide, 0.10, z + tall)), paint))
        if k % 3 == 0:
            parts.append(
                (
                    box(
                        (x - 0.0005, -0.131 + back, z + tall * 0.72),
                        (x + wide + 0.0005, -0.1, z + tall * 0.80),
                    ),
                    "brass",
                )
            )
        x += wide + 0.002
    lean = box((0, -0.10, 0), (0.028, 0.09, room * 0.78))
    parts.append((moved(tilted(lean, "y", -13), (x + 0.004, 0, z + 0.006), 0), "accent"))
    return parts


def _pieces() -> list[Piece]:
    w, d, h, t = 0.9, 0.32, 1.8, 0.024
    parts: list[Piece] = [
        (box((-w / 2 + t, d / 2 - 0.016, 0.06), (w / 2 - t, d / 2 - 0.004, h - 0.04)), "wood_dark"),
        (slab((-w / 2, -d / 2, h - 0.035), (w / 2, d / 2, h), 0.008), "main"),
        (box((-w / 2 + t, -d / 2 + 0.03, 0.0), (w / 2 - t, d / 2 - 0.02, 0.065)), "second"),
    ]
    for x in (-1, 1):
        a, b = sorted((x * (w / 2 - 0.006), x * (w / 2 - 0.006 - t)))
        parts.append((box((a, -d / 2 + 0.01, 0), (b, d / 2 - 0.004, h - 0.035)), "main"))
    for z in _ROWS:
        parts.append((box((-w / 2 + t, -d / 2 + 0.014, z - 0.024), (w / 2 - t, d / 2 - 0.016, z)), "main"))
    parts += _books(_ROWS[1], -0.40, 0.12, 1, 0.30)
    parts += _books(_ROWS[2], -0.12, 0.34, 6, 0.30)
    parts += _books(_ROWS[3], -0.40, 0.30, 11, 0.30)
    parts += _books(_ROWS[4], -0.40, -0.06, 3, 0.29)
    for k, paint in enumerate(("second", "paper", "accent")):
        low = _ROWS[2] + k * 0.036
        parts.append(
            (
                moved(
                    box((-0.11, -0.085, 0), (0.11, 0.085, 0.034)), (-0.26 + 0.01 * k, -0.02, low), 4 - 5 * k
                ),
                paint,
            )
        )
    vase = lathe(
        [
            (0, 0),
            (0.035, 0),
            (0.062, 0.05),
            (0.066, 0.09),
            (0.03, 0.15),
            (0.024, 0.17),
            (0.036, 0.19),
            (0, 0.185),
        ],
        sides=20,
    )
    parts.append((moved(vase, (0.24, -0.02, _ROWS[4]), 0), "glaze"))
    parts.append((slab((0.20, -0.10, _ROWS[1]), (0.40, 0.09, _ROWS[1] + 0.15), 0.01), "pale"))
    parts.append((box((0.27, -0.104, _ROWS[1] + 0.06), (0.33, -0.098, _ROWS[1] + 0.09)), "paper"))
    for mid in (-0.22, 0.21):
        parts.append(
            (slab((mid - 0.19, -0.12, _ROWS[0]), (mid + 0.19, 0.10, _ROWS[0] + 0.22), 0.012), "basket")
        )
        parts.append(
            (box((mid - 0.05, -0.124, _ROWS[0] + 0.14), (mid + 0.05, -0.118, _ROWS[0] + 0.17)), "dark")
        )
    return parts


KIND = Kind(stands((900, 320, 1800), _pieces), top=1800, solid=True)
