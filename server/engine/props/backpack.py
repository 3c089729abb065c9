"""A hiking backpack: a flap with straps and buckles, a bed roll, pockets and shoulder straps. It stands."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, arc, box, cushion, rod, tube


def _pieces() -> list[Piece]:
    parts: list[Piece] = [
        (cushion((-0.145, -0.07, 0), (0.145, 0.095, 0.385), 0.055), "main"),
        (cushion((-0.15, -0.085, 0.275), (0.15, 0.10, 0.40), 0.05), "second"),
        (cushion((-0.105, -0.117, 0.03), (0.105, -0.05, 0.215), 0.032), "main"),
        (cushion((-0.11, -0.12, 0.165), (0.11, -0.055, 0.228), 0.022), "second"),
        (rod((-0.168, 0.0, 0.440), (0.168, 0.0, 0.440), 0.047, 20), "accent"),
    ]
    for x in (-1, 1):
        parts.append(
            (cushion((x * 0.145 - 0.027, -0.045, 0.03), (x * 0.145 + 0.022, 0.06, 0.20), 0.022), "second")
        )
        strap = x * 0.062
        parts.append((box((strap - 0.011, -0.1215, 0.10), (strap + 0.011, -0.1155, 0.20)), "leather"))
        parts.append((box((strap - 0.011, -0.0885, 0.22), (strap + 0.011, -0.0825, 0.34)), "leather"))
        parts.append((box((strap - 0.016, -0.124, 0.125), (strap + 0.016, -0.116, 0.155)), "brass"))
        parts.append(
            (
                tube(arc((x * 0.095, 0.0, 0.440), 0.050, 0, 360, 18, "yz")[:-1], 0.006, 6, closed=True),
                "leather",
            )
        )
        carry = [
            (x * 0.07, 0.092, 0.375),
            (x * 0.085, 0.115, 0.33),
            (x * 0.10, 0.116, 0.22),
            (x * 0.105, 0.112, 0.11),
            (x * 0.12, 0.088, 0.04),
        ]
        parts.append((tube(carry, [0.012, 0.014, 0.013, 0.010, 0.008], 8), "leather"))
    parts.append((tube(arc((0, 0.08, 0.40), (0.03, 0.095), 0, 180, 11, "xz"), 0.006, 8), "leather"))
    return parts


KIND = Kind(stands((344, 256, 501), _pieces, grip=(0, 80, 492)), hanging=True, material="cloth")
