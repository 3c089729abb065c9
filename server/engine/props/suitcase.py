"""A leather suitcase: rounded corners with caps, two straps with buckles, locks and a handle."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, arc, box, cushion, tube


def _pieces() -> list[Piece]:
    w, d, h = 0.62, 0.22, 0.44
    body = h - 0.055
    parts: list[Piece] = [
        (cushion((-w / 2, -d / 2 + 0.008, 0), (w / 2, d / 2 - 0.008, body), 0.035), "main"),
        (cushion((-w / 2 - 0.001, -0.005, -0.001), (w / 2 + 0.001, 0.005, body + 0.002), 0.004, 1), "dark"),
    ]
    for x in (-1, 1):
        for y in (-1, 1):
            for low in (0.0, body - 0.075):
                a, b = sorted((x * (w / 2 + 0.001), x * (w / 2 - 0.075)))
                c, e = sorted((y * (d / 2 - 0.006), y * (d / 2 - 0.080)))
                parts.append((cushion((a, c, low - 0.001), (b, e, low + 0.077), 0.034), "second"))
        strap = x * 0.16
        parts.append(
            (
                cushion(
                    (strap - 0.020, -d / 2 + 0.002, -0.002),
                    (strap + 0.020, d / 2 - 0.002, body + 0.005),
                    0.034,
                ),
                "second",
            )
        )
        for y in (-1, 1):
            a, b = sorted((y * (d / 2 - 0.001), y * (d / 2 - 0.008)))
            parts.append((box((strap - 0.026, a, body * 0.62), (strap + 0.026, b, body * 0.74)), "brass"))
            parts.append(
                (
                    box((strap - 0.014, a - 0.0005, body * 0.645), (strap + 0.014, b + 0.0005, body * 0.715)),
                    "second",
                )
            )
        parts.append(
            (
                box(
                    (x * 0.235 - 0.02, -d / 2 + 0.004, body * 0.80),
                    (x * 0.235 + 0.02, -d / 2 + 0.012, body * 0.9),
                ),
                "brass",
            )
        )
        parts.append(
            (
                box((x * 0.085 - 0.016, -0.013, body - 0.002), (x * 0.085 + 0.016, 0.013, body + 0.010)),
                "brass",
            )
        )
    parts.append((tube(arc((0, 0, body - 0.005), (0.085, 0.05), 0, 180, 15, "xz"), 0.0095, 10), "second"))
    return parts


KIND = Kind(
    stands((620, 220, 440), _pieces, grip=(0, 0, 432)),
    hanging=True,
    solid=True,
    material="leather",
)
