"""A lived-in room: window with curtains, panelled door, rug, pictures, shelf, cupboard, a pendant lamp."""

import numpy as np

from server.engine.sets.kind import Block, Detail, Light, Paint, Set, Side
from server.engine.solids import (
    Solid,
    Vector,
    arc,
    ball,
    box,
    cushion,
    grid,
    lathe,
    moved,
    quads,
    rod,
    slab,
    tilted,
    tube,
)

LAMP = (0.9, -1.7, 2.45)
"""Where the pendant lamp hangs, metres; its light comes from just below its shade."""


def _walls() -> tuple[Block, ...]:
    blocks = [
        Block("floor", (-4.0, -3.5, -0.1), (4.0, 3.5, 0.0), "floor"),
        Block("ceiling", (-4.0, -3.5, 2.8), (4.0, 3.5, 2.9), "trim", side="top"),
        Block("back wall", (-4.1, 3.5, 0.0), (4.1, 3.6, 2.8), "wall", side="back"),
        Block("front wall", (-4.1, -3.6, 0.0), (4.1, -3.5, 2.8), "wall", side="front"),
        Block("left wall", (-4.1, -3.5, 0.0), (-4.0, 3.5, 2.8), "wall", side="left"),
        Block("right wall", (4.0, -3.5, 0.0), (4.1, 3.5, 2.8), "wall", side="right"),
    ]
    for name, low, high, deep in (("skirting", 0.0, 0.12, 0.025), ("cornice", 2.72, 2.8, 0.07)):
        blocks += [
            Block(
                f"back {name}", (-4.0, 3.5 - deep, low), (4.0, 3.5, high), "trim", occludes=False, side="back"
            ),
            Block(
                f"front {name}",
                (-4.0, -3.5, low),
                (4.0, -3.5 + deep, high),
                "trim",
                occludes=False,
                side="front",
            ),
            Block(
                f"left {name}",
                (-4.0, -3.5, low),
                (-4.0 + deep, 3.5, high),
                "trim",
                occludes=False,
                side="left",
            ),
            Block(
                f"right {name}",
                (4.0 - deep, -3.5, low),
                (4.0, 3.5, high),
                "trim",
                occludes=False,
                side="right",
            ),
        ]
    return tuple(blocks)


def _window() -> list[tuple[Solid, Paint]]:
    parts: list[tuple[Solid, Paint]] = [(box((-2.4, 3.455, 0.95), (-0.8, 3.47, 2.15)), "glass")]
    for low, high in (
        ((-2.5, 3.42, 0.85), (-2.4, 3.5, 2.25)),
        ((-0.8, 3.42, 0.85), (-0.7, 3.5, 2.25)),
        ((-2.5, 3.42, 2.15), (-0.7, 3.5, 2.25)),
        ((-2.5, 3.42, 0.87), (-0.7, 3.5, 0.95)),
        ((-1.63, 3.43, 0.9), (-1.57, 3.5, 2.2)),
        ((-2.4, 3.44, 1.72), (-0.8, 3.48, 1.755)),
    ):
        parts.append((box(low, high), "trim"))
    parts.append((slab((-2.62, 3.27, 0.82), (-0.58, 3.5, 0.865), 0.01), "trim"))
    parts.append((rod((-2.95, 3.36, 2.42), (-0.25, 3.36, 2.42), 0.016), "brass"))
    for x in (-2.98, -0.22):
        parts.append((ball((x, 3.36, 2.42), (0.035, 0.035, 0.035), 14, 9), "brass"))
    for start, end in ((-2.92, -2.40), (-0.80, -0.28)):
        across, up = np.linspace(0, 1, 49), np.linspace(0, 1, 10)
        rows = []
        for z in up:
            # Gathered by a band at a third of the height, towards the outer edge.
            pinch = 0.62 * np.exp(-(((z - 0.36) / 0.16) ** 2))
            outer = start if start < -1.6 else end
            wide = start + (end - start) * across
            along = outer + (wide - outer) * (1 - pinch)
            y = 3.37 + 0.045 * np.sin(across * np.pi * 9) * (1 - 0.5 * pinch)
            rows.append(np.stack([along, y, np.full(49, 0.10 + 2.31 * z)], -1))
        parts.append((grid(np.array(rows)), "cloth"))
        band = (start + 0.10, end - 0.32) if start < -1.6 else (start + 0.32, end - 0.10)
        parts.append((cushion((band[0] - 0.02, 3.30, 0.90), (band[1] + 0.04, 3.44, 0.95), 0.02, 2), "accent"))
    # A row of pots on the sill.
    for x, tall in ((-2.1, 0.16), (-1.2, 0.13)):
        pot = lathe([(0, 0), (0.055, 0), (0.075, 0.11), (0.082, 0.11), (0.082, 0.13), (0.06, 0.13)], sides=20)
        parts.append((moved(pot, (x, 3.36, 0.865), 0), "pot"))
        for k in range(9):
            a, lean = 2.399963 * k, 0.05 + 0.012 * (k % 4)
            tip = (
                x + float(np.cos(a)) * lean * 1.9,
                3.36 + float(np.sin(a)) * lean,
                0.99 + tall + 0.015 * (k % 3),
            )
            parts.append(
                (
                    tube(
                        [(x, 3.36, 0.98), (x + float(np.cos(a)) * lean * 0.7, 3.36, 0.97 + tall * 0.7), tip],
                        [0.007, 0.013, 0.002],
                        6,
                    ),
                    "leaf",
                )
            )
    return parts


def _door() -> list[tuple[Solid, Paint]]:
    parts: list[tuple[Solid, Paint]] = [
        (box((1.28, 3.43, 0.0), (1.38, 3.5, 2.22)), "trim"),
        (box((2.32, 3.43, 0.0), (2.42, 3.5, 2.22)), "trim"),
        (slab((1.24, 3.41, 2.12), (2.46, 3.5, 2.25), 0.01), "trim"),
        (box((1.38, 3.465, 0.0), (2.32, 3.49, 2.12)), "accent"),
    ]
    for x in (1.44, 1.90):
        for low, high in ((0.18, 0.82), (0.95, 1.55), (1.68, 2.02)):
            parts.append((slab((x, 3.445, low), (x + 0.36, 3.466, high), 0.02), "second"))
    knob = tilted(
        lathe([(0, 0), (0.012, 0), (0.012, 0.03), (0.03, 0.045), (0.028, 0.062), (0, 0.068)], sides=18),
        "x",
        90,
    )
    parts.append((moved(knob, (1.45, 3.465, 1.02), 0), "brass"))
    parts.append((slab((1.425, 3.455, 0.93), (1.475, 3.466, 1.11), 0.004), "brass"))
    return parts


_RIDGES: tuple[tuple[float, Paint], ...] = ((0.62, "far"), (0.46, "undergrowth"), (0.26, "accent"))


def _picture(x: float, y: float, z: float, w: float, h: float, number: int) -> list[tuple[Solid, Paint]]:
    """A framed landscape on the left wall, its middle at (y, z)."""
    a, b, c, d = y - w / 2, y + w / 2, z - h / 2, z + h / 2
    f = 0.05
    parts: list[tuple[Solid, Paint]] = [(box((x, a, c), (x + 0.012, b, d)), "paper")]
    for low, high in (
        ((a - f, c - f), (b + f, c)),
        ((a - f, d), (b + f, d + f)),
        ((a - f, c), (a, d)),
        ((b, c), (b + f, d)),
    ):
        parts.append((box((x, low[0], low[1]), (x + 0.035, high[0], high[1])), "wood"))
    t = np.linspace(0, 1, 13)
    for level, (rise, paint) in enumerate(_RIDGES):
        ridge = c + h * (
            rise + 0.09 * np.sin(t * 6.3 + number * 2 + level * 1.7) + 0.04 * np.sin(t * 13 + level)
        )
        at = x + 0.0130 + 0.0008 * level
        for k in range(12):
            y0, y1 = a + w * float(t[k]), a + w * float(t[k + 1])
            parts.append(
                (
                    quads(
                        [[(at, y0, c), (at, y1, c), (at, y1, float(ridge[k + 1])), (at, y0, float(ridge[k]))]]
                    ),
                    paint,
                )
            )
    disc: list[Vector] = [
        (x + 0.0128, p[1], p[2]) for p in arc((0, a + w * 0.70, c + h * 0.78), h * 0.07, 0, 330, 12, "yz")
    ]
    parts.append((quads([disc]), "glow_paint"))
    return parts


def _shelf() -> list[tuple[Solid, Paint]]:
    parts: list[tuple[Solid, Paint]] = []
    for z in (1.25, 1.68):
        parts.append((slab((3.70, -1.6, z - 0.035), (4.0, 1.2, z), 0.008), "wood"))
        for y in (-1.3, 0.9):
            parts.append(
                (tube([(3.99, y, z - 0.24), (3.95, y, z - 0.10), (3.78, y, z - 0.04)], 0.012, 8), "dark")
            )
    k = 0
    for z, start, end in ((1.25, -1.5, -0.15), (1.68, -0.55, 1.05), (1.25, 0.45, 1.0)):
        y = start
        while y < end:
            k += 1
            wide, tall = 0.026 + 0.007 * (k * 7 % 5), 0.20 + 0.02 * (k * 11 % 6)
            paints: tuple[Paint, ...] = ("accent", "second", "paper", "cloth", "wood", "pale", "dark")
            parts.append((box((3.76 + 0.01 * (k % 3), y, z), (3.96, y + wide, z + tall)), paints[k * 5 % 7]))
            y += wide + 0.003
    vase = lathe(
        [
            (0, 0),
            (0.05, 0),
            (0.095, 0.09),
            (0.10, 0.14),
            (0.045, 0.23),
            (0.036, 0.27),
            (0.055, 0.30),
            (0, 0.29),
        ],
        sides=24,
    )
    parts.append((moved(vase, (3.85, 0.16, 1.25), 0), "pot"))
    clock = tilted(
        lathe([(0, 0), (0.12, 0), (0.13, 0.02), (0.11, 0.03), (0.11, 0.04), (0, 0.035)], sides=28), "y", -90
    )
    parts.append((moved(clock, (3.86, -1.15, 1.81), 0), "brass"))
    return parts


def _cupboard() -> list[tuple[Solid, Paint]]:
    parts: list[tuple[Solid, Paint]] = [
        (slab((-1.25, -3.5, 0.93), (1.25, -3.02, 0.97), 0.01), "wood"),
        (box((-1.2, -3.5, 0.10), (1.2, -3.06, 0.93)), "boards"),
        (box((-1.15, -3.5, 0.0), (1.15, -3.10, 0.10)), "dark"),
    ]
    for k in range(4):
        x = -1.18 + k * 0.595
        parts.append((slab((x, -3.075, 0.14), (x + 0.575, -3.045, 0.70), 0.012), "wood"))
        parts.append((slab((x, -3.075, 0.725), (x + 0.575, -3.045, 0.905), 0.012), "wood"))
        for z in (0.45, 0.815):
            parts.append(
                (ball((x + (0.50 if k % 2 == 0 else 0.075), -3.03, z), (0.018, 0.018, 0.018), 12, 8), "brass")
            )
    bowl = lathe([(0, 0), (0.07, 0), (0.16, 0.09), (0.165, 0.095), (0.14, 0.085), (0, 0.02)], sides=28)
    parts.append((moved(bowl, (-0.45, -3.26, 0.97), 0), "pot"))
    for k, (x, y) in enumerate(((-0.50, -3.28), (-0.40, -3.26), (-0.45, -3.20))):
        parts.append((ball((x, y, 1.05 + 0.01 * k), (0.048, 0.048, 0.045), 14, 9), "accent"))
    return parts


def _lamp() -> list[tuple[Solid, Paint]]:
    x, y, z = LAMP
    shade = lathe(
        [(0.035, 0.16), (0.07, 0.15), (0.20, 0.02), (0.215, -0.02), (0.21, -0.02), (0.03, 0.15)], sides=32
    )
    return [
        (rod((x, y, z + 0.16), (x, y, 2.8), 0.006), "dark"),
        (lathe([(0, 2.765), (0.05, 2.765), (0.06, 2.80)], (x, y), 20), "brass"),
        (moved(shade, (x, y, z), 0), "accent"),
        (ball((x, y, z + 0.03), (0.055, 0.055, 0.06), 18, 12), "glow"),
    ]


def _details() -> tuple[Detail, ...]:
    def at(side: Side | None, parts: list[tuple[Solid, Paint]]) -> list[Detail]:
        return [Detail(solid, paint, side) for solid, paint in parts]

    carpet: list[Vector] = [
        (-1.9, -1.25, 0.003),
        (1.9, -1.25, 0.003),
        (1.9, 1.55, 0.003),
        (-1.9, 1.55, 0.003),
    ]
    fringe: list[tuple[Solid, Paint]] = []
    for k in range(56):
        y = -1.25 + 2.8 * (k + 0.25) / 56
        for x in (-1, 1):
            a, b = sorted((x * 1.9, x * 1.955))
            fringe.append(
                (
                    quads([[(a, y, 0.0025), (b, y, 0.0025), (b, y + 0.022, 0.0025), (a, y + 0.022, 0.0025)]]),
                    "paper",
                )
            )
    return (
        *at("back", _window()),
        *at("back", _door()),
        *at("left", _picture(-4.0, -0.55, 1.68, 1.3, 0.86, 0)),
        *at("left", _picture(-4.0, 1.35, 1.60, 0.55, 0.70, 1)),
        *at("right", _shelf()),
        *at("front", _cupboard()),
        *at("top", _lamp()),
        *at(None, [(quads([carpet]), "rug"), *fringe]),
    )


SET = Set(
    blocks=_walls(),
    clear=((-3.8, -3.3, 0.12), (3.8, 3.2, 2.65)),
    view=((-3.2, -0.5, 0.1), (3.2, 3.5, 2.5)),
    outdoors=False,
    light=Light(window=(-2.9, -2.6, 2.5), lamp=(LAMP[0], LAMP[1], LAMP[2] - 0.12)),
    ends=((-4.0, -3.5, 0.0), (4.0, 3.5, 2.8)),
    floor=((-3.75, -3.25), (3.75, 3.2)),
    taken=(((-1.3, -3.5), (1.3, -3.0)),),
    details=_details,
)
