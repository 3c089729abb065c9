"""A sandy shore: a pier, the sea with an island and its lighthouse, dunes, a hut, boats and birds."""

import numpy as np
from numpy.typing import NDArray

from server.engine.sets.kind import Block, Detail, Paint, Set
from server.engine.solids import Solid, Vector, box, grid, lump, quads, rod, tube

SHORELINE = 1.5
"""Where the sand of the shore ends and the sea begins; the pier leads on from there."""


def _pier() -> tuple[Block, ...]:
    deck = (Block("pier deck", (-1.6, SHORELINE, -0.18), (1.6, 26.0, 0.0), "wood"),)
    posts = tuple(
        Block(
            f"pier post {side}{number}",
            (1.5 * side - 0.11, y - 0.11, -1.6),
            (1.5 * side + 0.11, y + 0.11, 1.0),
            "wood",
            "cylinder",
            occludes=False,
        )
        for side in (-1, 1)
        for number, y in enumerate((3.0, 6.0, 9.0, 12.0, 15.0, 18.0, 21.0, 24.0))
    )
    return deck + posts


def _boat(x: float, y: float, z: float, turn: float, long: float) -> list[tuple[Solid, Paint]]:
    """A clinker rowing boat: a hull drawn out of ribs, a gunwale, thwarts and oars."""
    t = np.linspace(0, 1, 15)
    half = 0.62 * np.sin(np.pi * np.clip(0.10 + 0.90 * t, 0, 1)) ** 0.55 * np.where(t < 0.05, 0.92, 1)
    keel, rim = 0.02 + 0.42 * (np.abs(t - 0.42) / 0.58) ** 3.2, 0.52 + 0.26 * (np.abs(t - 0.42) / 0.58) ** 2.2
    c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))

    def put(points: NDArray[np.float64]) -> NDArray[np.float64]:
        a, b = points[..., 0] - long / 2, points[..., 1]
        return np.stack([x + c * a - s * b, y + s * a + c * b, z + points[..., 2]], -1)

    parts: list[tuple[Solid, Paint]] = []
    for inset, paint in ((0.0, "accent"), (0.035, "wood")):
        rows = []
        for part in np.linspace(-1, 1, 11):
            w = half * np.sign(part) * np.abs(part) ** 0.62 * (1 - inset)
            h = keel + inset + (rim - keel - inset) * np.abs(part) ** 2.1
            rows.append(put(np.stack([t * long, w, h], -1)))
        parts.append((grid(np.array(rows)), paint))  # type: ignore[arg-type]
    for side in (-1, 1):
        edge = put(np.stack([t * long, side * half, rim], -1))
        parts.append((tube([(float(p[0]), float(p[1]), float(p[2])) for p in edge], 0.028, 8), "pale"))
    for at in (0.30, 0.52, 0.72):
        k = round(at * 14)
        ends = put(
            np.array(
                [[at * long, -half[k] * 0.94, rim[k] - 0.10], [at * long, half[k] * 0.94, rim[k] - 0.10]]
            )
        )
        a, b = ends
        along = np.array([c, s, 0]) * 0.11
        plank = [a - along, b - along, b + along, a + along]
        parts.append((quads([[(float(p[0]), float(p[1]), float(p[2])) for p in plank]]), "wood"))
    for side in (-1, 1):
        ends = put(
            np.array([[0.16 * long, side * 0.18, rim[4] + 0.02], [0.80 * long, side * 0.34, rim[9] + 0.02]])
        )
        (a0, a1, a2), (b0, b1, b2) = ends.tolist()
        parts.append((rod((a0, a1, a2), (b0, b1, b2), 0.022), "pale"))
    return parts


def _gull(x: float, y: float, z: float, wide: float) -> list[tuple[Solid, Paint]]:
    """A bird far off: two bent wings."""
    left: list[Vector] = [
        (x, y, z),
        (x - 0.45 * wide, y, z + 0.16 * wide),
        (x - wide, y, z + 0.04 * wide),
        (x - 0.42 * wide, y, z + 0.07 * wide),
    ]
    right: list[Vector] = [(2 * x - p[0], p[1], p[2]) for p in left]
    return [(quads([left]), "pale"), (quads([right]), "pale")]


def _details() -> tuple[Detail, ...]:
    parts: list[tuple[Solid, Paint]] = []
    parts += _boat(-5.2, -1.0, 0.0, 24.0, 3.6)
    parts += _boat(6.8, 7.5, -0.52, -12.0, 3.8)
    for x, y, z, wide in (
        (-9.0, 40.0, 12.0, 0.9),
        (-6.0, 44.0, 13.4, 0.8),
        (5.0, 48.0, 11.0, 0.9),
        (26.0, 60.0, 20.0, 1.0),
    ):
        parts += _gull(x, y, z, wide)
    # Headlands close the bay at both sides, ever paler.
    for k, (x, y, w, h) in enumerate(
        (
            (-70.0, 60.0, 34.0, 13.0),
            (-44.0, 95.0, 26.0, 9.0),
            (-120.0, 40.0, 40.0, 18.0),
            (78.0, 90.0, 40.0, 12.0),
            (130.0, 60.0, 46.0, 17.0),
        )
    ):
        parts.append((lump((x, y, -1.0), (w, w * 0.5, h), 500 + k, 0.42, 4.0, 26, 14), "far"))
    for k, (x, y, size) in enumerate(
        (
            (-3.1, 2.6, 0.45),
            (-3.9, 2.2, 0.28),
            (-2.6, 1.9, 0.20),
            (3.4, 2.1, 0.38),
            (4.2, 2.9, 0.60),
            (5.2, 2.2, 0.26),
            (-12.0, 0.5, 0.7),
        )
    ):
        parts.append(
            (lump((x, y, -0.12), (size * 1.3, size, size * 0.8), 520 + k, 0.42, 2.2, 16, 10), "stone")
        )
    for k in range(34):
        # Tufts of marram grass on the dunes and by the hut.
        a = 2.399963 * k
        x, y = (
            ((-13.5, -9.0) if k % 2 else (9.5, -11.5))[0] + 4.2 * np.cos(a) * (k % 5) / 4,
            (-9.0 if k % 2 else -11.5) + 3.0 * np.sin(a),
        )
        for blade in range(7):
            b = 0.9 * blade + k
            tip = (x + 0.26 * np.cos(b), y + 0.26 * np.sin(b), 0.55 + 0.14 * (blade % 3))
            parts.append(
                (
                    tube(
                        [(x, y, 0.0), (x + 0.07 * np.cos(b), y + 0.07 * np.sin(b), 0.32), tip],
                        [0.012, 0.010, 0.002],
                        5,
                        bend=2,
                    ),
                    "blade",
                )
            )
    # The hut: boards, a door, a window, a buoy and a net pole.
    for k in range(12):
        x = -9.44 + k * 0.288
        parts.append((box((x, -8.2, 0.05), (x + 0.255, -8.175, 2.28)), "boards"))
    parts.append((box((-8.3, -8.19, 0.0), (-7.4, -8.14, 1.95)), "accent"))
    parts.append((box((-7.1, -8.19, 1.0), (-6.35, -8.15, 1.6)), "glass"))
    for low, high in (
        ((-7.18, 0.93), (-6.27, 1.0)),
        ((-7.18, 1.6), (-6.27, 1.67)),
        ((-7.18, 0.93), (-7.1, 1.67)),
        ((-6.35, 0.93), (-6.27, 1.67)),
        ((-6.75, 1.0), (-6.70, 1.6)),
    ):
        parts.append((box((low[0], -8.19, low[1]), (high[0], -8.12, high[1])), "pale"))
    ring = [
        (-9.0 + 0.24 * float(np.cos(a)), -8.10, 1.45 + 0.24 * float(np.sin(a)))
        for a in np.linspace(0, 2 * np.pi, 20, endpoint=False)
    ]
    parts.append((tube(ring, 0.055, 10, closed=True), "awning"))
    # A rope sags from post to post of the pier.
    for side in (-1.5, 1.5):
        for k in range(7):
            y = 3.0 + 3.0 * k
            parts.append(
                (
                    tube(
                        [
                            (side, y, 0.86),
                            (side, y + 0.9, 0.66),
                            (side, y + 2.1, 0.66),
                            (side, y + 3.0, 0.86),
                        ],
                        0.022,
                        6,
                    ),
                    "pale",
                )
            )
    return tuple(Detail(solid, paint) for solid, paint in parts)


SET = Set(
    blocks=(
        Block("sand", (-60.0, -60.0, -0.5), (60.0, SHORELINE, 0.0), "floor"),
        Block("sea", (-300.0, SHORELINE, -0.4), (300.0, 600.0, -0.3), "water"),
        *_pier(),
        Block("island", (12.0, 52.0, -0.4), (30.0, 66.0, 1.6), "wood", "cylinder", taper=0.7),
        Block("lighthouse", (18.6, 57.0, 1.4), (22.4, 60.8, 15.0), "wall", "cylinder", taper=0.62),
        Block("lighthouse band", (18.85, 57.25, 6.2), (22.15, 60.55, 8.8), "accent", "cylinder", taper=0.88),
        Block("lighthouse gallery", (18.9, 57.3, 15.0), (22.1, 60.5, 15.3), "dark", "cylinder"),
        Block("lighthouse lamp", (19.7, 58.1, 15.3), (21.3, 59.7, 17.2), "glass", "cylinder"),
        Block("lighthouse cap", (19.4, 57.8, 17.2), (21.6, 60.0, 18.4), "accent", "cylinder", taper=0.1),
        Block("dunes left", (-58.0, -40.0, -0.5), (-16.0, -12.0, 2.2), "floor", "cylinder", taper=0.2),
        Block("dunes right", (10.0, -46.0, -0.5), (54.0, -16.0, 2.8), "floor", "cylinder", taper=0.15),
        Block("hut", (-9.5, -11.0, 0.0), (-6.0, -8.2, 2.3), "wall"),
        Block("hut roof", (-9.8, -11.3, 2.3), (-5.7, -7.9, 3.5), "accent", "gable"),
    ),
    clear=((-55.0, -55.0, 0.12), (55.0, 55.0, 60.0)),
    view=((-4.0, 0.0, 0.0), (6.0, 14.0, 4.0)),
    outdoors=True,
    furnished=True,
    ends=((-60.0, -60.0, -0.5), (60.0, 60.0, 60.0)),
    floor=((-55.0, -55.0), (55.0, 25.5)),
    taken=(((-9.8, -11.3), (-5.7, -7.9)), ((-7.0, -2.1), (-3.4, 0.2))),
    details=_details,
)
