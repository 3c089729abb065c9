"""A street of shops: awnings, boards, lamp posts, kerbs, flags; houses on both sides."""

from dataclasses import replace

import numpy as np

from server.engine.sets.kind import Block, Detail, Paint, Set, Side, Words
from server.engine.solids import (
    Label,
    Solid,
    Vector,
    arc,
    ball,
    box,
    lathe,
    lump,
    quads,
    rod,
    slab,
    tube,
)


def _windows(name: str, x: float, y: float, out: float, rows: tuple[float, ...]) -> tuple[Block, ...]:
    """Two columns of house windows around x on the front at y; `out` is the side they look to."""
    made = []
    for column in (-1.25, 1.25):
        for row, z in enumerate(rows):
            low, high = sorted((y, y + 0.06 * out))
            pane = (x + column - 0.45, x + column + 0.45)
            label = f"{name} window {row}{'ab'[column > 0]}"
            made.append(Block(label, (pane[0], low, z), (pane[1], high, z + 1.3), "glass", occludes=False))
            sill = sorted((y, y + 0.16 * out))
            made.append(
                Block(
                    f"{label} sill",
                    (pane[0] - 0.1, sill[0], z - 0.1),
                    (pane[1] + 0.1, sill[1], z),
                    "trim",
                    occludes=False,
                )
            )
    return tuple(made)


def _house(name: str, x: float, front: float, out: float, width: float, height: float) -> tuple[Block, ...]:
    """A house front `width` wide around x, with door, windows and roof; `out` is the street's side."""
    side: Side = "front" if out > 0 else "back"
    low, high = sorted((front, front - 5.0 * out))
    door = sorted((front, front + 0.08 * out))
    plinth = sorted((front, front + 0.05 * out))
    half = width / 2
    rows = tuple(z for z in (3.3, 6.0, 8.7) if z + 1.6 < height)
    blocks = (
        Block(f"{name} front", (x - half, low, 0.0), (x + half, high, height), "wall"),
        Block(f"{name} roof", (x - half, low, height), (x + half, high, height + 2.0), "accent", "gable"),
        Block(f"{name} door", (x - 0.5, door[0], 0.0), (x + 0.5, door[1], 2.15), "accent", occludes=False),
        Block(
            f"{name} plinth", (x - half, plinth[0], 0.0), (x + half, plinth[1], 0.45), "trim", occludes=False
        ),
        *_windows(name, x, front, out, rows),
    )
    return tuple(replace(block, side=side) for block in blocks)


_FAR, _NEAR = 5.0, -9.0
"""Where the fronts of the two rows of houses stand (y, metres)."""

_SHOPS: tuple[tuple[float, str], ...] = (
    (-14.5, "Books"),
    (-7.5, "Bakery"),
    (-0.5, "Café"),
    (6.5, "Tailor"),
    (13.5, "Flowers"),
)
"""The shops of the far side: the middle of their house and what their boards say."""


def _shop(x: float, front: float, out: float, striped: int) -> list[tuple[Solid, Paint]]:
    """A shop front around x: two windows with a panelled base, a board above, an awning over one window."""

    def at(a: float, b: float) -> tuple[float, float]:
        low, high = sorted((front + a * out, front + b * out))
        return low, high

    parts: list[tuple[Solid, Paint]] = []
    for side in (-1, 1):
        a, b = sorted((x + side * 0.85, x + side * 3.05))
        y = at(0.0, 0.10)
        parts.append((box((a, y[0], 0.45), (b, y[1], 0.80)), "accent"))
        for k in range(3):
            panel = at(0.10, 0.125)
            c = a + 0.08 + k * (b - a - 0.08) / 3
            parts.append(
                (slab((c, panel[0], 0.50), (c + (b - a) / 3 - 0.11, panel[1], 0.75), 0.01), "second")
            )
        pane = at(0.02, 0.05)
        parts.append((box((a + 0.06, pane[0], 0.86), (b - 0.06, pane[1], 2.35)), "shop"))
        for low, high in (
            ((a, 0.80), (b, 0.87)),
            ((a, 2.34), (b, 2.42)),
            ((a, 0.80), (a + 0.07, 2.42)),
            ((b - 0.07, 0.80), (b, 2.42)),
            (((a + b) / 2 - 0.025, 0.86), ((a + b) / 2 + 0.025, 2.36)),
            ((a, 1.92), (b, 1.96)),
        ):
            frame = at(0.0, 0.10)
            parts.append((box((low[0], frame[0], low[1]), (high[0], frame[1], high[1])), "accent"))
        for k in range(5):
            # What the shop sells stands behind the pane as dark shapes.
            c = a + 0.22 + k * (b - a - 0.3) / 5
            tall, ware = 0.22 + 0.10 * ((k * 7 + striped) % 4), at(0.045, 0.056)
            parts.append(
                (box((c, ware[0], 0.90), (c + 0.26, ware[1], 0.90 + tall)), "far" if k % 2 else "second")
            )
    step = at(0.0, 0.42)
    parts.append((slab((x - 0.75, step[0], 0.0), (x + 0.75, step[1], 0.10), 0.02), "stone"))
    for k in range(2):
        panel = at(0.08, 0.11)
        parts.append(
            (
                slab((x - 0.36, panel[0], 0.25 + k * 0.85), (x + 0.36, panel[1], 0.92 + k * 0.9), 0.02),
                "shop" if k else "second",
            )
        )
    knob = at(0.08, 0.16)
    parts.append((ball((x + 0.38, (knob[0] + knob[1]) / 2, 1.02), (0.045, 0.045, 0.045), 12, 8), "brass"))
    board = at(0.0, 0.16)
    parts.append((slab((x - 3.15, board[0], 2.52), (x + 3.15, board[1], 3.02), 0.02), "accent"))
    ledge = at(0.0, 0.26)
    parts.append((slab((x - 3.25, ledge[0], 3.02), (x + 3.25, ledge[1], 3.10), 0.02), "trim"))
    stripes = 12
    start, end = (x + 0.8, x + 3.12) if striped % 2 else (x - 3.12, x - 0.8)
    y0, y1 = front + 0.12 * out, front + 1.25 * out
    for k in range(stripes):
        a, b = start + (end - start) * k / stripes, start + (end - start) * (k + 1) / stripes
        paint: Paint = "awning" if k % 2 else "pale"
        parts.append((quads([[(a, y0, 2.78), (b, y0, 2.78), (b, y1, 2.28), (a, y1, 2.28)]]), paint))
        hem: list[Vector] = [
            (a, y1, 2.28),
            (b, y1, 2.28),
            *[(p[0], y1, p[2]) for p in arc(((a + b) / 2, y1, 2.16), ((b - a) / 2, 0.07), 0, -180, 7, "xz")],
        ]
        parts.append((quads([hem]), paint))
    return parts


def _lamp_post(x: float, y: float) -> list[tuple[Solid, Paint]]:
    """A cast-iron lamp: a fluted foot, a ladder bar, a lantern with a cap."""
    shaft = [
        (0, 0),
        (0.17, 0),
        (0.17, 0.10),
        (0.12, 0.16),
        (0.13, 0.55),
        (0.085, 0.65),
        (0.055, 0.72),
        (0.045, 3.25),
        (0.075, 3.30),
        (0.04, 3.36),
        (0.04, 3.52),
        (0.10, 3.58),
        (0, 3.60),
    ]
    glass = [(0.09, 3.60), (0.19, 4.02), (0.0, 4.02)]
    cap = [
        (0.0, 4.02),
        (0.23, 4.02),
        (0.24, 4.05),
        (0.13, 4.16),
        (0.05, 4.19),
        (0.045, 4.25),
        (0.02, 4.32),
        (0, 4.34),
    ]
    parts: list[tuple[Solid, Paint]] = [
        (lathe(shaft, (x, y), 16), "dark"),
        (lathe(glass, (x, y), 6), "glow"),
        (lathe(cap, (x, y), 12), "dark"),
        (rod((x - 0.34, y, 3.30), (x + 0.34, y, 3.30), 0.016), "dark"),
    ]
    for k in range(6):
        a = 2 * np.pi * k / 6
        c, s = float(np.cos(a)), float(np.sin(a))
        parts.append(
            (rod((x + 0.09 * c, y + 0.09 * s, 3.60), (x + 0.19 * c, y + 0.19 * s, 4.03), 0.012, 6), "dark")
        )
    return parts


def _chimney(x: float, y: float, z: float) -> list[tuple[Solid, Paint]]:
    parts: list[tuple[Solid, Paint]] = [
        (box((x - 0.35, y - 0.35, z - 1.2), (x + 0.35, y + 0.35, z + 0.9)), "stone")
    ]
    parts.append((slab((x - 0.42, y - 0.42, z + 0.9), (x + 0.42, y + 0.42, z + 1.02), 0.03), "trim"))
    for k in (-0.17, 0.17):
        parts.append(
            (lathe([(0, z + 1.0), (0.10, z + 1.0), (0.085, z + 1.4), (0, z + 1.4)], (x + k, y), 12), "awning")
        )
    return parts


def _planter(x: float, y: float, number: int) -> list[tuple[Solid, Paint]]:
    tub = [
        (0, 0),
        (0.26, 0),
        (0.30, 0.06),
        (0.36, 0.42),
        (0.39, 0.42),
        (0.39, 0.50),
        (0.30, 0.50),
        (0.28, 0.44),
        (0, 0.44),
    ]
    return [
        (lathe(tub, (x, y), 20), "pot"),
        (lump((x, y, 0.92), (0.42, 0.42, 0.46), number, 0.34, 5.0, 18, 12), "leaf"),
    ]


def _details() -> tuple[Detail, ...]:
    found: list[Detail] = []
    for number, (x, _) in enumerate(_SHOPS):
        found += [Detail(solid, paint, "back") for solid, paint in _shop(x, _FAR, -1.0, number)]
    for number, x in enumerate((-14.0, -7.0, 0.0, 7.0, 14.0)):
        found += [Detail(solid, paint, "front") for solid, paint in _shop(x, _NEAR, 1.0, number + 1)]
    for x, y, z, side in (
        (-15.9, 7.0, 9.6, "back"),
        (1.3, 7.2, 10.4, "back"),
        (12.1, 7.0, 11.2, "back"),
        (-12.6, -11.0, 10.0, "front"),
        (1.6, -11.0, 9.4, "front"),
    ):
        found += [Detail(solid, paint, side) for solid, paint in _chimney(x, y, z)]  # type: ignore[arg-type]
    parts: list[tuple[Solid, Paint]] = []
    for x in (-17.5, -3.5, 10.5, 24.5):
        parts += _lamp_post(x, 2.5)
    for x in (-10.5, 3.5, 17.5):
        parts += _lamp_post(x, -6.5)
    for k, (x, y) in enumerate(
        ((-5.6, 4.45), (-2.6, 4.45), (8.6, 4.45), (4.3, 4.5), (-8.9, -8.5), (2.0, -8.5))
    ):
        parts += _planter(x, y, 40 + k)
    for x in (-12.2, -11.0, -9.8, 6.0, 7.2, 14.0):
        bollard = [
            (0, 0),
            (0.09, 0),
            (0.09, 0.08),
            (0.06, 0.12),
            (0.055, 0.78),
            (0.08, 0.82),
            (0.05, 0.92),
            (0, 0.95),
        ]
        parts.append((lathe(bollard, (x, 2.28), 14), "dark"))
    # A pillar box, a manhole, gratings by the kerb.
    parts.append(
        (
            lathe(
                [
                    (0, 0),
                    (0.25, 0),
                    (0.25, 0.16),
                    (0.22, 0.18),
                    (0.22, 1.30),
                    (0.26, 1.34),
                    (0.27, 1.42),
                    (0.16, 1.52),
                    (0, 1.55),
                ],
                (2.2, 3.1),
                24,
            ),
            "awning",
        )
    )
    parts.append((box((2.08, 2.865, 1.12), (2.32, 2.89, 1.15)), "dark"))
    parts.append((lathe([(0, 0.006), (0.36, 0.006), (0.38, 0.001)], (-1.4, -2.2), 28), "dark"))
    parts.append((lathe([(0, 0.0065), (0.30, 0.0065)], (-1.4, -2.2), 28), "stone"))
    for x in (-9.0, 5.0):
        for k in range(6):
            parts.append((box((x + k * 0.09, 1.56, 0.001), (x + 0.045 + k * 0.09, 1.82, 0.006)), "dark"))
    # Flags on a line across the street.
    for start, end, number in (
        ((-9.0, _NEAR, 6.4), (-6.0, _FAR, 5.9), 15),
        ((9.6, _NEAR, 6.0), (7.6, _FAR, 6.6), 15),
    ):
        t = np.linspace(0, 1, number + 1)
        line = [
            tuple(np.array(start) * (1 - u) + np.array(end) * u - [0, 0, 0.8 * float(np.sin(np.pi * u))])
            for u in t
        ]
        parts.append((tube([(float(p[0]), float(p[1]), float(p[2])) for p in line], 0.008, 5), "dark"))
        for k in range(number):
            a, b = np.array(line[k]), np.array(line[k + 1])
            mid = (a + b) / 2
            p, q = a + (b - a) * 0.2, a + (b - a) * 0.8
            flag = [(float(v[0]), float(v[1]), float(v[2])) for v in (p, q, mid - [0, 0, 0.34])]
            parts.append((quads([flag]), ("awning", "accent", "pale")[k % 3]))
    return (*found, *(Detail(solid, paint) for solid, paint in parts))


_WORDS = tuple(
    Words(text, Label((x - 1.5, _FAR - 0.162, 2.57), (3.0, 0, 0), (0, 0, 0.40), "#f6efdc", "accent"), "back")
    for x, text in _SHOPS
)


SET = Set(
    blocks=(
        Block("road", (-80.0, -6.0, -0.25), (80.0, 2.0, -0.0), "floor"),
        Block("far pavement", (-80.0, 2.0, -0.25), (80.0, 5.0, 0.0), "trim"),
        Block("near pavement", (-80.0, -9.0, -0.25), (80.0, -6.0, 0.0), "trim"),
        Block("far kerb", (-80.0, 1.85, 0.0), (80.0, 2.0, 0.02), "wall", occludes=False),
        Block("near kerb", (-80.0, -6.0, 0.0), (80.0, -5.85, 0.02), "wall", occludes=False),
        *_house("house far 1", -14.5, 5.0, -1.0, 7.0, 8.6),
        *_house("house far 2", -7.5, 5.0, -1.0, 7.0, 6.2),
        *_house("house far 3", -0.5, 5.0, -1.0, 7.0, 9.4),
        *_house("house far 4", 6.5, 5.0, -1.0, 7.0, 7.4),
        *_house("house far 5", 13.5, 5.0, -1.0, 7.0, 10.2),
        *_house("house near 1", -14.0, -9.0, 1.0, 7.0, 9.0),
        *_house("house near 2", -7.0, -9.0, 1.0, 7.0, 7.0),
        *_house("house near 3", 0.0, -9.0, 1.0, 7.0, 8.4),
        *_house("house near 4", 7.0, -9.0, 1.0, 7.0, 6.4),
        *_house("house near 5", 14.0, -9.0, 1.0, 7.0, 9.8),
    ),
    clear=((-40.0, -8.6, 0.12), (40.0, 4.6, 30.0)),
    view=((-7.0, 1.0, 0.0), (7.0, 5.0, 6.0)),
    outdoors=True,
    lamps=((-3.5, 2.5, 3.85), (10.5, 2.5, 3.85), (3.5, -6.5, 3.85)),
    ends=((-80.0, -9.0, 0.0), (80.0, 5.0, 60.0)),
    floor=((-40.0, -8.6), (40.0, 4.6)),
    details=_details,
    words=_WORDS,
)
