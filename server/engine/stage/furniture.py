"""Props as meshes, inside the boxes of `blocking.props`."""

from functools import cache
from itertools import pairwise

import numpy as np

from server.engine.blocking.props import BOXES
from server.engine.stage.shapes import Solid, Vector, box, lathe, moved, rod, slab
from server.projects.vocabulary import PropKind

Piece = tuple[Solid, str]
"""A solid and the name of its paint: `main` is the prop's own colour."""


@cache
def pieces(kind: PropKind) -> tuple[Piece, ...]:
    """A prop at scale 100 on its base at the origin, its front towards -y; metres."""
    width, depth, height = (length / 1000 for length in BOXES[kind])
    return tuple(_BUILD.get(kind, _rough)(width, depth, height))


def _rough(w: float, d: float, h: float) -> list[Piece]:
    return [(slab((-w / 2, -d / 2, 0), (w / 2, d / 2, h), 0.02), "main")]


def _table(w: float, d: float, h: float) -> list[Piece]:
    top = 0.035
    parts: list[Piece] = [(slab((-w / 2, -d / 2, h - top), (w / 2, d / 2, h), 0.008), "wood")]
    for x in (-1, 1):
        for y in (-1, 1):
            cx, cy = x * (w / 2 - 0.08), y * (d / 2 - 0.08)
            parts.append((moved(_leg(0.032, 0.022, h - top), (cx, cy, 0), 0), "wood"))
    parts.append(
        (box((-w / 2 + 0.07, -d / 2 + 0.06, h - top - 0.09), (w / 2 - 0.07, -d / 2 + 0.085, h - top)), "wood")
    )
    parts.append(
        (box((-w / 2 + 0.07, d / 2 - 0.085, h - top - 0.09), (w / 2 - 0.07, d / 2 - 0.06, h - top)), "wood")
    )
    for x in (-1, 1):
        a, b = sorted((x * (w / 2 - 0.06), x * (w / 2 - 0.085)))
        parts.append((box((a, -d / 2 + 0.07, h - top - 0.09), (b, d / 2 - 0.07, h - top)), "wood"))
    return parts


def _leg(top: float, foot: float, height: float) -> Solid:
    return lathe([(0, 0), (foot, 0), (top, height), (0, height)], sides=12)


def _chair(w: float, d: float, h: float) -> list[Piece]:
    seat = 0.45
    parts: list[Piece] = [(slab((-w / 2, -d / 2, seat - 0.035), (w / 2, d / 2, seat), 0.010), "wood")]
    for x in (-1, 1):
        cx = x * (w / 2 - 0.035)
        parts.append((moved(_leg(0.022, 0.016, seat - 0.03), (cx, -d / 2 + 0.04, 0), 0), "wood"))
        parts.append((rod((cx, d / 2 - 0.045, 0), (cx, d / 2 - 0.03, h - 0.01), 0.019), "wood"))
    for low, high in ((h - 0.13, h - 0.01), (h - 0.28, h - 0.21)):
        parts.append(
            (box((-w / 2 + 0.035, d / 2 - 0.042, low), (w / 2 - 0.035, d / 2 - 0.018, high)), "wood")
        )
    parts.append((rod((-w / 2 + 0.035, 0, 0.2), (w / 2 - 0.035, 0, 0.2), 0.010), "wood"))
    return parts


def _bench(w: float, d: float, h: float) -> list[Piece]:
    parts: list[Piece] = []
    board = d / 3
    for k in range(3):
        y = -d / 2 + k * board
        parts.append((slab((-w / 2, y + 0.006, h - 0.04), (w / 2, y + board - 0.006, h), 0.006), "wood"))
    for x in (-1, 1):
        a, b = sorted((x * (w / 2 - 0.12), x * (w / 2 - 0.18)))
        parts.append((box((a, -d / 2 + 0.03, 0), (b, -d / 2 + 0.09, h - 0.04)), "dark"))
        parts.append((box((a, d / 2 - 0.09, 0), (b, d / 2 - 0.03, h - 0.04)), "dark"))
        parts.append((box((a, -d / 2 + 0.03, h - 0.11), (b, d / 2 - 0.03, h - 0.04)), "dark"))
    return parts


def _crate(w: float, d: float, h: float) -> list[Piece]:
    t = 0.018
    parts: list[Piece] = [(box((-w / 2 + t, -d / 2 + t, t), (w / 2 - t, d / 2 - t, h - t)), "dark")]
    boards = 4
    gap = 0.008
    for k in range(boards):
        low, high = k * h / boards + gap / 2, (k + 1) * h / boards - gap / 2
        parts.append(
            (box((-w / 2 + t / 2, -d / 2 + t / 2, low), (w / 2 - t / 2, d / 2 - t / 2, high)), "wood")
        )
    for x in (-1, 1):
        for y in (-1, 1):
            x0, x1 = sorted((x * w / 2, x * (w / 2 - 0.055)))
            y0, y1 = sorted((y * d / 2, y * (d / 2 - 0.055)))
            parts.append((box((x0, y0, 0), (x1, y1, h)), "wood"))
    for k in range(4):
        x0 = -w / 2 + 0.058 + k * (w - 0.116) / 4
        parts.append(
            (
                box(
                    (x0 + 0.003, -d / 2 + 0.058, h - t),
                    (x0 + (w - 0.116) / 4 - 0.003, d / 2 - 0.058, h - 0.004),
                ),
                "wood",
            )
        )
    return parts


def _suitcase(w: float, d: float, h: float) -> list[Piece]:
    body = h - 0.05
    parts: list[Piece] = [(slab((-w / 2, -d / 2 + 0.006, 0), (w / 2, d / 2 - 0.006, body), 0.03), "leather")]
    parts.append((box((-w / 2 - 0.0, -0.006, 0.0), (w / 2, 0.006, body + 0.002)), "dark"))
    for x in (-0.3, 0.3):
        parts.append(
            (box((x * w - 0.022, -d / 2 + 0.002, 0.0), (x * w + 0.022, d / 2 - 0.002, body + 0.004)), "dark")
        )
        parts.append(
            (
                box(
                    (x * w - 0.014, -d / 2 - 0.004, body * 0.62), (x * w + 0.014, -d / 2 + 0.004, body * 0.74)
                ),
                "metal",
            )
        )
    parts.append((rod((-0.075, 0, body), (-0.06, 0, h - 0.012), 0.009), "dark"))
    parts.append((rod((0.075, 0, body), (0.06, 0, h - 0.012), 0.009), "dark"))
    parts.append((rod((-0.066, 0, h - 0.011), (0.066, 0, h - 0.011), 0.011), "dark"))
    return parts


def _lantern(w: float, d: float, h: float) -> list[Piece]:
    r = min(w, d) / 2
    parts: list[Piece] = [
        (lathe([(0, 0), (r, 0), (r, 0.018), (r * 0.82, 0.03), (r * 0.82, 0.045), (0, 0.045)]), "main"),
        (lathe([(0, 0.045), (r * 0.66, 0.045), (r * 0.74, 0.10), (r * 0.62, 0.19), (0, 0.19)]), "glow"),
        (
            lathe(
                [
                    (0, 0.19),
                    (r * 0.9, 0.19),
                    (r * 0.86, 0.202),
                    (r * 0.34, 0.238),
                    (r * 0.34, 0.252),
                    (0, 0.258),
                ]
            ),
            "main",
        ),
    ]
    for k in range(4):
        a = np.pi / 4 + k * np.pi / 2
        x, y = float(np.cos(a)) * r * 0.8, float(np.sin(a)) * r * 0.8
        parts.append((rod((x, y, 0.03), (x, y, 0.2), 0.005, 8), "main"))
    ring: list[Vector] = [
        (
            float(np.sin(t)) * r * 0.62,
            0.0,
            0.246 + (h - 0.252) * float(np.cos(t)) ** 0.8 if np.cos(t) > 0 else 0.246,
        )
        for t in np.linspace(-np.pi / 2, np.pi / 2, 13)
    ]
    parts.extend((rod(a, b, 0.004, 8), "main") for a, b in pairwise(ring))
    return parts


def _cup(w: float, d: float, h: float) -> list[Piece]:
    r = d / 2
    parts: list[Piece] = [
        (
            lathe(
                [
                    (0, 0),
                    (r * 0.72, 0),
                    (r * 0.86, h * 0.25),
                    (r, h),
                    (r * 0.9, h),
                    (r * 0.76, h * 0.3),
                    (0, h * 0.12),
                ]
            ),
            "main",
        ),
        (lathe([(0, h * 0.78), (r * 0.9, h * 0.781)]), "dark"),
    ]
    ring: list[Vector] = [
        (r * 0.84 + float(np.sin(t)) * (w - d) * 0.82, 0.0, h * 0.55 + float(np.cos(t)) * h * 0.3)
        for t in np.linspace(0.1, np.pi - 0.1, 9)
    ]
    parts.extend((moved(rod(a, b, 0.006, 8), (0, 0, 0), 0), "main") for a, b in pairwise(ring))
    return parts


def _book(w: float, d: float, h: float) -> list[Piece]:
    c = 0.004
    return [
        (box((-w / 2, -d / 2, 0), (w / 2, d / 2, c)), "main"),
        (box((-w / 2, -d / 2, h - c), (w / 2, d / 2, h)), "main"),
        (box((-w / 2, -d / 2, 0), (-w / 2 + c, d / 2, h)), "main"),
        (box((-w / 2 + c, -d / 2 + 0.006, c), (w / 2 - 0.006, d / 2 - 0.006, h - c)), "paper"),
        (box((-w * 0.28, -d * 0.22, h - 0.0005), (w * 0.28, -d * 0.1, h)), "paper"),
    ]


_BUILD = {
    "table": _table,
    "chair": _chair,
    "bench": _bench,
    "crate": _crate,
    "suitcase": _suitcase,
    "lantern": _lantern,
    "cup": _cup,
    "book": _book,
}
