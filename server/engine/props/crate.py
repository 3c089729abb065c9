"""A shipping crate: planks with gaps, corner posts, a diagonal brace and nails."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, box, rod, slab, tilted


def _pieces() -> list[Piece]:
    w, d, h, t = 0.5, 0.4, 0.4, 0.016
    parts: list[Piece] = [(box((-w / 2 + t, -d / 2 + t, 0.008), (w / 2 - t, d / 2 - t, h - t)), "dark")]
    for k in range(4):
        low, high = k * h / 4 + 0.004, (k + 1) * h / 4 - 0.004
        parts.append(
            (box((-w / 2 + 0.010, -d / 2 + 0.010, low), (w / 2 - 0.010, d / 2 - 0.010, high)), "main")
        )
    for x in (-1, 1):
        for y in (-1, 1):
            a, b = sorted((x * w / 2, x * (w / 2 - 0.058)))
            front = sorted((y * d / 2, y * (d / 2 - 0.012)))
            parts.append((box((a, front[0], 0), (b, front[1], h)), "main"))
            side = sorted((x * w / 2, x * (w / 2 - 0.012)))
            c, e = sorted((y * (d / 2 - 0.0125), y * (d / 2 - 0.058)))
            parts.append((box((side[0], c, 0), (side[1], e, h)), "main"))
            for z in (0.05, 0.15, 0.25, 0.35):
                parts.append(
                    (
                        rod(
                            (x * (w / 2 - 0.029), y * (d / 2 - 0.006), z),
                            (x * (w / 2 - 0.029), y * (d / 2 + 0.002), z),
                            0.005,
                            6,
                        ),
                        "dark",
                    )
                )
    for y in (-1, 1):
        a, b = sorted((y * (d / 2 - 0.001), y * (d / 2 - 0.011)))
        brace = box((-0.225, a, h / 2 - 0.026), (0.225, b, h / 2 + 0.026))
        parts.append((tilted(brace, "y", -42 * y, (0, 0, h / 2)), "second"))
    for k in range(4):
        low = -d / 2 + 0.004 + k * (d - 0.008) / 4
        parts.append(
            (
                slab(
                    (-w / 2 + 0.013, low + 0.003, h - 0.016),
                    (w / 2 - 0.013, low + (d - 0.008) / 4 - 0.003, h),
                    0.003,
                ),
                "main",
            )
        )
    return parts


KIND = Kind(stands((500, 400, 400), _pieces), top=400, seat=400, solid=True)
