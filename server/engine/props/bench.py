"""A park bench without a back: three planks on two cast feet with a scroll."""

from server.engine.props.kind import Kind, stands
from server.engine.solids import Piece, arc, box, rod, slab, tube


def _pieces() -> list[Piece]:
    w, d, h = 1.5, 0.4, 0.45
    parts: list[Piece] = []
    for k in range(3):
        y = -d / 2 + k * d / 3
        parts.append((slab((-w / 2, y + 0.006, h - 0.042), (w / 2, y + d / 3 - 0.006, h), 0.008), "main"))
        for x in (-1, 1):
            stud = (x * (w / 2 - 0.16), y + d / 6, h)
            parts.append((rod((stud[0], stud[1], h - 0.01), (stud[0], stud[1], h + 0.002), 0.009), "dark"))
    for x in (-1, 1):
        a, b = sorted((x * (w / 2 - 0.135), x * (w / 2 - 0.185)))
        parts.append((box((a, -d / 2 + 0.02, h - 0.075), (b, d / 2 - 0.02, h - 0.042)), "dark"))
        for y in (-1, 1):
            leg = [
                ((a + b) / 2, y * (d / 2 - 0.06), h - 0.06),
                ((a + b) / 2, y * (d / 2 - 0.085), 0.26),
                ((a + b) / 2, y * (d / 2 - 0.07), 0.10),
                ((a + b) / 2, y * (d / 2 - 0.022), 0.012),
            ]
            parts.append((tube(leg, [0.022, 0.018, 0.019, 0.02], 10), "dark"))
        parts.append((tube(arc(((a + b) / 2, 0, 0.10), (0.118, 0.17), 8, 172, 12, "yz"), 0.012, 8), "dark"))
    parts.append((rod((-w / 2 + 0.16, 0, 0.265), (w / 2 - 0.16, 0, 0.265), 0.010), "dark"))
    return parts


KIND = Kind(stands((1500, 400, 450), _pieces), top=450, seat=450, solid=True, under=330)
