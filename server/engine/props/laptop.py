"""An open laptop: keys in rows, a touchpad, a hinged screen that glows. Its user sits before it (at -y)."""

from math import cos, radians, sin

from server.engine.props.kind import Kind, Label, stands
from server.engine.solids import Piece, box, rod, slab, tilted

_W, _D, _T, _LEAN = 0.33, 0.225, 0.016, 14.0


def _pieces() -> list[Piece]:
    front = -0.138
    back = front + _D
    parts: list[Piece] = [
        (slab((-_W / 2, front, 0), (_W / 2, back, _T), 0.004), "main"),
        (
            box((-_W / 2 + 0.022, front + 0.085, _T - 0.001), (_W / 2 - 0.022, back - 0.022, _T + 0.0006)),
            "dark",
        ),
        (box((-0.052, front + 0.010, _T - 0.001), (0.052, front + 0.074, _T + 0.0005)), "second"),
        (rod((-_W / 2 + 0.05, back - 0.004, _T), (_W / 2 - 0.05, back - 0.004, _T), 0.005), "dark"),
    ]
    for row in range(5):
        y = front + 0.091 + row * 0.0215
        count = 13 if row else 7
        wide = (_W - 0.056) / count
        for k in range(count):
            x = -_W / 2 + 0.028 + k * wide
            parts.append((box((x + 0.0015, y, _T), (x + wide - 0.0015, y + 0.018, _T + 0.0022)), "key"))
    lid: list[Piece] = [
        (slab((-_W / 2, back - 0.008, _T), (_W / 2, back, _T + 0.215), 0.004), "main"),
        (
            box((-_W / 2 + 0.008, back - 0.0092, _T + 0.014), (_W / 2 - 0.008, back - 0.006, _T + 0.208)),
            "dark",
        ),
        (
            box((-_W / 2 + 0.014, back - 0.0098, _T + 0.020), (_W / 2 - 0.014, back - 0.0088, _T + 0.202)),
            "screen",
        ),
    ]
    return parts + [(tilted(solid, "x", -_LEAN, (0, back, _T)), paint) for solid, paint in lid]


def _label() -> Label:
    c, s = cos(radians(_LEAN)), sin(radians(_LEAN))
    back = -0.138 + _D

    def at(y: float, z: float) -> tuple[float, float]:
        y, z = y - back, z - _T
        return back + c * y + s * z, _T - s * y + c * z

    y0, z0 = at(back - 0.0102, _T + 0.030)
    y1, z1 = at(back - 0.0102, _T + 0.192)
    return Label((-_W / 2 + 0.024, y0, z0), (_W - 0.048, 0, 0), (0, y1 - y0, z1 - z0), "#f2f6fb", "screen")


KIND = Kind(stands((330, 278, 226), _pieces, label=_label()), material="metal")
