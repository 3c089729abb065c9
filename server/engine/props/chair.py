"""A kitchen chair: a saddled seat, splayed legs with stretchers, a curved back of spindles."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, Solid, cushion, rod, tube


def _leg(foot: tuple[float, float], top: tuple[float, float], height: float) -> Solid:
    path = [
        (foot[0] + (top[0] - foot[0]) * t, foot[1] + (top[1] - foot[1]) * t, height * t)
        for t in (0, 0.1, 0.5, 0.6, 0.64, 0.9, 1.0)
    ]
    return tube(path, [0.011, 0.013, 0.019, 0.016, 0.020, 0.017, 0.016], 12)


def _pieces() -> list[Piece]:
    w, d, h, seat = 0.45, 0.48, 0.88, 0.45
    parts: list[Piece] = [
        (cushion((-w / 2, -d / 2, seat - 0.042), (w / 2, d / 2 - 0.035, seat), 0.02), "main")
    ]
    for x in (-1, 1):
        parts.append(
            (
                _leg(
                    (x * (w / 2 - 0.012), -d / 2 + 0.014), (x * (w / 2 - 0.055), -d / 2 + 0.06), seat - 0.02
                ),
                "main",
            )
        )
        parts.append(
            (
                _leg((x * (w / 2 - 0.018), d / 2 - 0.014), (x * (w / 2 - 0.06), d / 2 - 0.10), seat - 0.02),
                "main",
            )
        )
        parts.append(
            (
                rod(
                    (x * (w / 2 - 0.028), -d / 2 + 0.032, 0.19),
                    (x * (w / 2 - 0.034), d / 2 - 0.05, 0.19),
                    0.010,
                ),
                "main",
            )
        )
        post = [
            (x * (w / 2 - 0.045), d / 2 - 0.075, seat - 0.02),
            (x * (w / 2 - 0.036), d / 2 - 0.046, 0.66),
            (x * (w / 2 - 0.032), d / 2 - 0.022, 0.84),
        ]
        parts.append((tube(post, [0.015, 0.014, 0.011], 12), "main"))
    parts.append((rod((-w / 2 + 0.032, -0.01, 0.19), (w / 2 - 0.032, -0.01, 0.19), 0.010), "main"))
    for k in range(-2, 3):
        bend = d / 2 - 0.020 - 0.004 * k * k
        parts.append(
            (
                tube(
                    [
                        (k * 0.066, d / 2 - 0.07, seat - 0.01),
                        (k * 0.067, bend - 0.026, 0.64),
                        (k * 0.068, bend, 0.82),
                    ],
                    [0.008, 0.0095, 0.007],
                    8,
                ),
                "second",
            )
        )
    for k in range(8):
        # The top rail is bent: short rounded lengths along a shallow bow.
        a, b = -w / 2 + 0.012 + k * (w - 0.024) / 8, -w / 2 + 0.012 + (k + 1) * (w - 0.024) / 8
        y = d / 2 - 0.016 - 0.010 * (((a + b) / w) ** 2)
        parts.append(
            (cushion((a - 0.006, y - 0.012, h - 0.092), (b + 0.006, y + 0.012, h), 0.011, 2), "main")
        )
    return parts


KIND = Kind(stands((450, 480, 880), _pieces), top=450, plan=(340, 300), seat=450, solid=True, under=380)
