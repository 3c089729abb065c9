"""Coats: worn over a top. Their cloth lies far enough out to hold the thickest top."""

from server.engine.stage.wardrobe.bulges import hood, hood_edge
from server.engine.stage.wardrobe.cut import Cut, Garment, Hang
from server.engine.stage.wardrobe.fields import (
    above,
    armhole,
    below,
    box,
    even,
    every,
    front,
    loose,
    mantle,
    neck,
    open_front,
    over_neck,
    sleeve,
    slit,
)

_SLEEVE = ((0.0, 0.031), (1.0, 0.034), (1.9, 0.034))


def _lapels(depth: float, width: float, off: float, broad: float) -> Cut:
    """Turned-back fronts along a V: the strip just outside its edge."""
    inner = open_front(depth, width)
    outer = open_front(depth + 0.005, width + broad)
    return Cut(
        front(every(inner, lambda t, i: -outer(t, i), above(NECK_END - depth), neck(0.012))),
        even(off), 16, "lapel", fair=0.03, hides=False, thick=0.005,
    )  # fmt: skip


NECK_END = 1.445

COATS: dict[str, Garment] = {
    "jacket": (
        Cut(every(sleeve(1.90), above(0.850), neck(0.018), open_front(0.26, 0.060, 0.010)),
            loose(0.029, *_SLEEVE), 16, "jacket", fair=0.06, level=True, sag=0.012, thick=0.006),
        Cut(sleeve(1.98, 1.84), even(0.026), 10, "cuff", thick=0.005),
        Cut(every(above(0.828), below(0.890), slit(0.012)), even(0.030), 16, "rib", fair=0.06, level=True,
            thick=0.006),
        Cut(every(over_neck(-0.012), neck(0.036), slit(0.050)), even(0.036), 8, "collar", fair=0.03,
            thick=0.006),
        Cut(front(box(0.100, 1.180, 0.046, 0.050)), even(0.0335), 16, "flap", fair=0, hides=False,
            thick=0.004),
    ),
    "blazer": (
        Cut(every(sleeve(1.92), above(0.800), neck(0.016), open_front(0.34, 0.082, 0.0)),
            loose(0.028, *_SLEEVE), 16, "blazer", fair=0.06, level=True, sag=0.010, thick=0.005),
        _lapels(0.34, 0.082, 0.0345, 0.040),
        Cut(every(over_neck(-0.006), neck(0.034), slit(0.052)), even(0.035), 8, "collar", fair=0.03,
            thick=0.005),
        Cut(front(box(0.112, 0.900, 0.052, 0.018)), even(0.0335), 16, "flap", fair=0, hides=False),
        Cut(front(box(0.090, 1.220, 0.040, 0.008, both=False)), even(0.0325), 16, "flap", fair=0,
            hides=False),
    ),
    "waistcoat": (
        Cut(every(armhole(0.125), above(0.880), neck(0.010), open_front(0.27, 0.075, 0.0)),
            loose(0.024), 14, "waistcoat", fair=0.06, level=True, thick=0.005),
        Cut(front(box(0.085, 0.985, 0.036, 0.008)), even(0.0285), 14, "flap", fair=0, hides=False),
    ),
    "coat": (
        Cut(every(sleeve(1.95), above(0.985), neck(0.018), open_front(0.28, 0.085, 0.0)),
            loose(0.030, *_SLEEVE), 16, "coat", fair=0.06, sag=0.014, thick=0.006),
        _lapels(0.28, 0.085, 0.0365, 0.048),
        Cut(every(over_neck(-0.008), neck(0.040), slit(0.055)), even(0.037), 8, "collar", fair=0.03,
            thick=0.007),
        Cut(every(above(0.975), below(1.026)), even(0.042), 16, "belt", thick=0.005),
        Hang(0.998, 0.60, 1.55, 0.034, 0.040, "skirts", folds=6, depth=0.008, thick=0.006),
        Cut(sleeve(1.97, 1.84), even(0.037), 10, "cuff", thick=0.005),
    ),
    "raincoat": (
        Cut(every(sleeve(1.96), above(0.985), neck(0.022)),
            loose(0.032, (0.0, 0.036), (1.0, 0.042), (1.95, 0.046)), 22, "raincoat", sag=0.020, thick=0.004),
        Cut(every(above(0.978), below(1.024)), even(0.043), 18, "belt", thick=0.004),
        Hang(0.998, 0.66, 1.75, 0.035, 0.041, "skirts", folds=7, depth=0.010, thick=0.004),
        Cut(hood_edge(), hood(0.040, 0.092), 16, "hood", fair=0.10, hides=False, thick=0.010),
        Cut(every(over_neck(-0.002), neck(0.050), slit(0.030)), even(0.036), 8, "collar", fair=0.03,
            thick=0.006),
    ),
    "cape": (
        Hang(None, 1.00, 2.0, 0.048, 0.048, "cape", folds=6, depth=0.03, thick=0.006),
        Cut(every(mantle(0.200), neck(0.020), slit(0.030)), even(0.050), 16, "cape", fair=0.06, hides=False,
            thick=0.006),
        Cut(every(over_neck(-0.030), neck(0.030), slit(0.006)), even(0.053), 10, "collar", fair=0.04,
            thick=0.008),
    ),
}  # fmt: skip
"""The sheets of every coat."""
