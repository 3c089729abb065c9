"""A hardback: closed it lies with its title up; in a hand it opens towards its reader (behind it, at +y)."""

import numpy as np
from numpy.typing import NDArray

from server.engine.props.kind import Form, Kind, Label, stands
from server.engine.solids import Piece, box, centred, grid, slab, tilted, tube


def _closed() -> list[Piece]:
    w, d, h, c = 0.15, 0.21, 0.035, 0.003
    parts: list[Piece] = [
        (slab((-w / 2, -d / 2, h - c), (w / 2, d / 2, h), 0.001), "main"),
        (box((-w / 2, -d / 2, 0), (w / 2, d / 2, c)), "main"),
        (tube([(-w / 2 + 0.0168, -d / 2, h / 2), (-w / 2 + 0.0168, d / 2, h / 2)], 0.0168, 16), "main"),
        (box((-w / 2 + 0.006, -d / 2 + 0.004, c), (w / 2 - 0.005, d / 2 - 0.004, h - c)), "paper"),
        (box((w / 2 - 0.045, -d / 2 - 0.004, h * 0.46), (w / 2 - 0.037, -d / 2 + 0.06, h * 0.48)), "accent"),
    ]
    for y in (-0.088, 0.088):
        parts.append(
            (box((-w / 2 + 0.022, y - 0.0016, h - 0.0005), (w / 2 - 0.008, y + 0.0016, h + 0.0006)), "brass")
        )
    for k in (0.35, 0.62):
        parts.append(
            (
                box(
                    (-w / 2 + 0.005, -d / 2 + 0.0025, c + (h - 2 * c) * k),
                    (w / 2 - 0.0045, d / 2 - 0.0035, c + (h - 2 * c) * k + 0.0008),
                ),
                "line",
            )
        )
    return parts


def _page(side: int) -> NDArray[np.float64]:
    """One open half from the gutter outwards (metres): a sheet that rises, then falls to the edge."""
    across = np.linspace(0, 1, 9)
    x, up = (
        side * across * 0.138,
        0.018 * np.sin(np.pi * np.minimum(1, across * 1.25)) * (1 - 0.35 * across) + 0.012,
    )
    rows = np.linspace(-0.1, 0.1, 2)
    return np.stack([np.stack([x, np.full(9, y), up], -1) for y in rows])


def _open() -> list[Piece]:
    parts: list[Piece] = []
    for side in (-1, 1):
        a, b = sorted((side * 0.002, side * 0.148))
        parts.append((box((a, -0.105, 0.0), (b, 0.105, 0.003)), "main"))
        page = _page(side)
        parts.append((grid(page), "paper"))
        edge = page[:, -1]
        low = np.stack([page[0], page[0] * [1, 1, 0] + [0, 0, 0.003]])
        high = np.stack([page[1], page[1] * [1, 1, 0] + [0, 0, 0.003]])
        parts.extend([(grid(low), "paper"), (grid(high), "paper")])
        parts.append((grid(np.stack([edge, edge * [1, 1, 0] + [0, 0, 0.003]])), "paper"))
        for k in range(9):
            y = 0.072 - k * 0.018
            line = page[0][2:8] * [1, 0, 1] + [0, y, 0.0006]
            path = [(float(p[0]), float(p[1]), float(p[2])) for p in line]
            parts.append((tube(path, 0.0009, 4, bend=1), "line"))
    parts.append((tube([(0, -0.105, 0.004), (0, 0.105, 0.004)], 0.006, 8), "main"))
    # Tilted towards its reader, who is behind it (+y), and set on its lower edge.
    turned = [(tilted(solid, "z", 180), paint) for solid, paint in parts]
    leaned = [(tilted(solid, "x", -35), paint) for solid, paint in turned]
    return centred(leaned)


_TITLE = Label((-0.050, -0.078, 0.0351), (0.118, 0, 0), (0, 0.156, 0), ink="#f3e7c4")

KIND = Kind(
    stands((150, 220, 36), _closed, label=_TITLE),
    top=35,
    held=Form((296, 186, 142), _open, (0, 20, 40)),
    material="cloth",
)
