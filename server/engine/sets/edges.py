"""An edge of each kind of set: what a foreground composition looks past where nothing else is.

In axes of its own, metres: the edge begins at x = 0 and goes outwards with x; y leads away from the camera.
"""

from collections.abc import Callable, Mapping

from server.engine.sets.kind import Paint
from server.engine.solids import Solid, ball, box, cushion, lathe, lump, rod, slab, tube
from server.projects.vocabulary import SetKind

Pieces = list[tuple[Solid, Paint]]
Edge = Callable[[float, float, float], Pieces]
"""Pieces of an edge that is `wide`, for a frame that reaches from `low` to `high` there (z)."""


def _door_frame(wide: float, low: float, high: float) -> Pieces:
    top = max(high + 0.3, 2.2)
    casing = min(0.11, 0.6 * wide)
    return [
        (slab((0.0, -0.03, 0.0), (casing, 0.14, top), 0.008), "trim"),
        (box((casing * 0.25, -0.04, 0.0), (casing * 0.75, -0.03, top)), "trim"),
        (box((casing, 0.0, 0.0), (casing + wide, 0.1, top)), "wall"),
    ]


def _lamp_post(wide: float, low: float, high: float) -> Pieces:
    radius = min(0.075, 0.36 * wide)
    profile = [
        (0.0, 0.0),
        (2.0, 0.0),
        (2.0, 0.12),
        (1.35, 0.2),
        (1.35, 0.7),
        (1.0, 0.78),
        (1.0, 3.6),
        (0.0, 3.6),
    ]
    post = lathe([(r * radius, z) for r, z in profile], (1.35 * radius, 0.05))
    return [(post, "dark"), *((_ring(1.35 * radius, radius, z), "dark") for z in (0.95, 1.5, 1.58))]


def _ring(x: float, radius: float, z: float) -> Solid:
    return lathe(
        [(0.0, z - 0.02), (1.25 * radius, z - 0.02), (1.25 * radius, z + 0.02), (0.0, z + 0.02)], (x, 0.05)
    )


def _trunk(wide: float, low: float, high: float) -> Pieces:
    radius, tall = 0.8 * wide, high - low
    x = radius
    boughs: Pieces = [
        (
            tube(
                [(x + 0.10, 0.1, -0.1), (x + 0.03, 0.1, 0.6), (x, 0.1, 1.6), (x + 0.05, 0.1, 4.0)],
                [radius * 1.3, radius * 1.05, radius, radius * 0.85],
                18,
            ),
            "bark",
        ),
        (
            tube(
                [
                    (x, 0.1, high - 0.05 * tall),
                    (-0.25 * wide, 0.05, high - 0.01 * tall),
                    (-2.2 * wide, 0.0, high + 0.04 * tall),
                ],
                [0.14 * wide, 0.08 * wide, 0.03 * wide],
                8,
            ),
            "bark",
        ),
    ]
    for number, (along, up) in enumerate(((0.3, 0.02), (0.9, 0.0), (1.5, 0.05), (2.0, 0.08))):
        size = (0.34 * wide + 0.02, 0.25 * wide + 0.02, 0.07 * tall)
        boughs.append(
            (
                lump((-along * wide, 0.0, high + (up + 0.015) * tall), size, 500 + number, 0.5, 6.0, 16, 10),
                "leaf",
            )
        )
    return boughs


def _railing(wide: float, low: float, high: float) -> Pieces:
    half = min(0.06, 0.3 * wide)
    top = max(min(1.15, high - 0.12 * (high - low)), low + 0.55 * (high - low))
    pieces: Pieces = [
        (slab((0.0, 0.0, 0.0), (2 * half, 2 * half, top), 0.012), "wood"),
        (cushion((-0.02, -0.02, top), (2 * half + 0.02, 2 * half + 0.02, top + 0.04), 0.015, 3), "wood"),
    ]
    for down in (0.08, 0.5):
        z = top - down
        pieces.append((rod((half, half, z), (wide * 2.5, half, z), 0.4 * half), "wood"))
    return pieces


def _flag(wide: float, low: float, high: float) -> Pieces:
    middle, half = (low + high) / 2, (high - low) / 2
    bottom, top = max(0.05, middle - 0.55 * half), middle + 0.85 * half
    return [
        (box((0.0, 0.0, bottom), (1.6 * wide, 0.02, top)), "dark"),
        (rod((-0.012, 0.01, bottom), (-0.012, 0.01, top), 0.009), "pale"),
        (rod((0.7 * wide, 0.03, 0.0), (0.7 * wide, 0.03, top), 0.014), "pale"),
        (ball((-0.012, 0.01, top), (0.016, 0.016, 0.016), 10, 7), "pale"),
    ]


EDGES: Mapping[SetKind, Edge] = {
    "plain": _railing,
    "room": _door_frame,
    "shore": _railing,
    "street": _lamp_post,
    "forest": _trunk,
    "cyclorama": _flag,
}
