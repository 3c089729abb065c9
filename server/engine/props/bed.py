"""A double bed: panelled headboard, a mattress, a turned-down blanket and two pillows. Its head is at +y."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, cushion, lathe, moved, slab, tilted


def _pieces() -> list[Piece]:
    w, d, h = 1.6, 2.08, 1.0
    parts: list[Piece] = [
        (slab((-w / 2 + 0.02, -d / 2 + 0.02, 0.16), (w / 2 - 0.02, d / 2 - 0.05, 0.31), 0.01), "wood"),
        (slab((-w / 2 + 0.05, d / 2 - 0.055, 0.10), (w / 2 - 0.05, d / 2 - 0.012, h - 0.09), 0.012), "wood"),
        (cushion((-w / 2, d / 2 - 0.068, h - 0.13), (w / 2, d / 2, h - 0.05), 0.03), "wood"),
        (slab((-w / 2 + 0.05, -d / 2 + 0.01, 0.12), (w / 2 - 0.05, -d / 2 + 0.045, 0.42), 0.01), "wood"),
    ]
    for k in range(3):
        x = -w / 2 + 0.14 + k * (w - 0.28) / 3
        parts.append(
            (
                slab(
                    (x + 0.03, d / 2 - 0.07, 0.56), (x + (w - 0.28) / 3 - 0.03, d / 2 - 0.05, h - 0.18), 0.008
                ),
                "wood_dark",
            )
        )
    for x in (-1, 1):
        post = [
            (0, 0),
            (0.026, 0),
            (0.036, 0.30),
            (0.036, h - 0.11),
            (0.024, h - 0.10),
            (0.040, h - 0.05),
            (0.028, h - 0.01),
            (0, h),
        ]
        parts.append((moved(lathe(post, sides=16), (x * (w / 2 - 0.041), d / 2 - 0.041, 0), 0), "wood"))
        low = [
            (0, 0),
            (0.026, 0),
            (0.034, 0.30),
            (0.034, 0.44),
            (0.022, 0.45),
            (0.036, 0.49),
            (0.022, 0.52),
            (0, 0.53),
        ]
        parts.append((moved(lathe(low, sides=16), (x * (w / 2 - 0.041), -d / 2 + 0.037, 0), 0), "wood"))
        pillow = cushion((-0.33, -0.20, -0.075), (0.33, 0.20, 0.075), 0.074, 5)
        parts.append((moved(tilted(pillow, "x", 14), (x * 0.36, d / 2 - 0.30, 0.60), x * -3), "white"))
    parts.append(
        (cushion((-w / 2 + 0.035, -d / 2 + 0.045, 0.28), (w / 2 - 0.035, d / 2 - 0.08, 0.50), 0.05), "white")
    )
    parts.append(
        (cushion((-w / 2 + 0.012, -d / 2 + 0.03, 0.24), (w / 2 - 0.012, d / 2 - 0.72, 0.53), 0.05), "main")
    )
    parts.append(
        (cushion((-w / 2 + 0.008, d / 2 - 0.86, 0.25), (w / 2 - 0.008, d / 2 - 0.62, 0.545), 0.045), "pale")
    )
    parts.append(
        (
            cushion((-w / 2 + 0.006, -d / 2 + 0.18, 0.23), (w / 2 - 0.006, -d / 2 + 0.62, 0.548), 0.045),
            "second",
        )
    )
    return parts


KIND = Kind(
    stands((1600, 2080, 1000), _pieces),
    top=530,
    plan=(1400, 320),
    seat=530,
    solid=True,
    under=150,
    material="cloth",
)
