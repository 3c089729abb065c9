"""A smartphone. It lies with its screen up, or is held with the screen towards its user (at +y)."""

import numpy as np

from server.engine.props.kind import Form, Kind, Label, stands
from server.engine.solids import Piece, Solid, cushion, rod, slab, tilted

_W, _D, _H = 0.074, 0.152, 0.010


def _lies() -> list[Piece]:
    parts: list[Piece] = [
        (cushion((-_W / 2, -_D / 2, 0), (_W / 2, _D / 2, _H - 0.0006), 0.0045, 3), "main"),
        (
            slab((-_W / 2 + 0.003, -_D / 2 + 0.003, _H - 0.002), (_W / 2 - 0.003, _D / 2 - 0.003, _H), 0.001),
            "screen",
        ),
        (rod((-0.010, _D / 2 - 0.010, _H - 0.001), (0.010, _D / 2 - 0.010, _H + 0.0003), 0.0016, 8), "dark"),
    ]
    for k in range(2):
        parts.append(
            (
                rod((-0.022, 0.050 - k * 0.018, 0.0005), (-0.022, 0.050 - k * 0.018, -0.0008), 0.0065, 14),
                "dark",
            )
        )
    return parts


def _held() -> list[Piece]:
    parts = []
    for solid, paint in _lies():
        up = tilted(tilted(solid, "z", 180), "x", -90)
        parts.append(
            (
                Solid(
                    up.vertices + np.array([0, -0.005, _D / 2], np.float32), up.normals, up.faces, up.where
                ),
                paint,
            )
        )
    return parts


_INK = "#f2f6fb"
_FLAT = Label(
    (-_W / 2 + 0.006, -_D / 2 + 0.012, _H + 0.0002), (_W - 0.012, 0, 0), (0, _D - 0.034, 0), _INK, "screen"
)
_UP = Label((_W / 2 - 0.006, _H - 0.0048, 0.012), (-_W + 0.012, 0, 0), (0, 0, _D - 0.034), _INK, "screen")

KIND = Kind(
    stands((74, 152, 10), _lies, label=_FLAT),
    top=10,
    held=Form((74, 12, 152), _held, (0, 0, 45), _UP),
    material="plastic",
)
