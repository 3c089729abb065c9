"""A three-seat sofa: rounded arms, loose cushions, piping and short turned feet."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, cushion, lathe, moved, tilted


def _pieces() -> list[Piece]:
    w, d, h = 1.9, 0.88, 0.82
    parts: list[Piece] = [
        (cushion((-w / 2 + 0.04, -d / 2 + 0.04, 0.12), (w / 2 - 0.04, d / 2 - 0.02, 0.32), 0.03), "second"),
        (cushion((-w / 2 + 0.05, d / 2 - 0.26, 0.14), (w / 2 - 0.05, d / 2, h - 0.05), 0.09), "main"),
    ]
    for x in (-1, 1):
        a, b = sorted((x * w / 2, x * (w / 2 - 0.21)))
        parts.append((cushion((a, -d / 2, 0.10), (b, d / 2 - 0.04, 0.61), 0.095, 5), "main"))
        for y in (-1, 1):
            foot = lathe([(0, 0), (0.018, 0), (0.030, 0.10), (0.034, 0.13), (0, 0.13)], sides=14)
            parts.append((moved(foot, (x * (w / 2 - 0.12), y * (d / 2 - 0.11), 0), 0), "wood"))
    inner = (w - 0.42) / 3
    for k in range(3):
        near = -w / 2 + 0.21 + k * inner
        parts.append(
            (
                cushion(
                    (near + 0.004, -d / 2 + 0.005, 0.28), (near + inner - 0.004, d / 2 - 0.24, 0.45), 0.055
                ),
                "main",
            )
        )
        back = cushion(
            (near + 0.006, d / 2 - 0.36, 0.43), (near + inner - 0.006, d / 2 - 0.16, h - 0.018), 0.085, 5
        )
        parts.append((tilted(back, "x", -6, (0, d / 2 - 0.26, 0.43)), "main"))
    pillow = cushion((-0.21, -0.06, -0.21), (0.21, 0.06, 0.21), 0.059, 5)
    parts.append(
        (moved(tilted(tilted(pillow, "y", 12), "x", -24), (-w / 2 + 0.42, d / 2 - 0.43, 0.645), 14), "accent")
    )
    return parts


KIND = Kind(
    stands((1900, 880, 868), _pieces), top=450, plan=(900, 150), seat=450, solid=True, material="cloth"
)
