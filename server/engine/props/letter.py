"""A sheet with writing, folded once: it lies flat, or is held up to its reader (behind it, at +y)."""

import numpy as np

from server.engine.props.kind import Form, Kind, Label, stands
from server.engine.solids import Piece, grid

_W, _D = 0.148, 0.210


def _lies() -> list[Piece]:
    y = np.linspace(-_D / 2, _D / 2, 15)
    z = 0.0012 + 0.002 * np.abs(np.sin(np.linspace(-np.pi, np.pi, 15) * 0.5)) ** 2
    back = np.stack([np.stack([np.full(15, x), y, z], -1) for x in np.linspace(-_W / 2, _W / 2, 3)])
    return [(grid(back), "page"), (grid(back * [1, 1, 1] - [0, 0, 0.0012]), "page")]


def _held() -> list[Piece]:
    z = np.linspace(0, _D, 9)
    rows = []
    for x in np.linspace(-_W / 2, _W / 2, 7):
        bow = 0.005 * (1 - (2 * x / _W) ** 2)
        rows.append(np.stack([np.full(9, x), 0.0030 - bow + 0.03 * (0.5 - z / _D), z], -1))
    front = np.stack(rows)
    return [(grid(front), "page"), (grid(front - [0, 0.0012, 0]), "page")]


_FLAT = Label(
    (-_W / 2 + 0.012, -_D / 2 + 0.012, 0.0033),
    (_W - 0.024, 0, 0),
    (0, _D - 0.024, 0),
    ink="#2b3350",
    on="page",
    centred=False,
    largest=0.019,
)
_UP = Label(
    (_W / 2 - 0.012, 0.0195, 0.012),
    (-_W + 0.024, 0, 0),
    (0, -0.026, _D - 0.024),
    ink="#2b3350",
    on="page",
    centred=False,
    largest=0.019,
)

KIND = Kind(
    stands((148, 210, 3), _lies, label=_FLAT),
    top=3,
    held=Form((148, 38, 210), _held, (0, 0, 20), _UP),
    material="paper",
)
