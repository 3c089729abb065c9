"""Bottoms: worn on the legs, under tops."""

from server.engine.stage.wardrobe.cut import Cut, Garment, Hang
from server.engine.stage.wardrobe.fields import above, along_leg, below, even, every, leg

_WAIST = 0.995

BOTTOMS: dict[str, Garment] = {
    "trousers": (
        Cut(every(below(_WAIST), leg(1.93)),
            along_leg((-1, 0.008), (0.1, 0.010), (0.6, 0.015), (1.0, 0.016), (1.4, 0.018), (1.80, 0.030),
                      (1.87, 0.034), (1.95, 0.030)),
            8, "trousers", sag=0.014, thick=0.004),
        Cut(every(above(_WAIST - 0.035), below(_WAIST + 0.004)), even(0.010), 8, "waistband"),
    ),
    "shorts": (
        Cut(every(below(_WAIST), leg(0.80)),
            along_leg((-1, 0.008), (0.1, 0.011), (0.5, 0.022), (0.8, 0.030)), 10, "trousers", sag=0.014,
            thick=0.005),
        Cut(every(above(_WAIST - 0.035), below(_WAIST + 0.004)), even(0.010), 8, "waistband"),
    ),
    "leggings": (
        Cut(every(below(_WAIST), leg(1.90)), even(0.004), 2, "leggings", thick=0.002),
    ),
    "skirt": (
        Hang(_WAIST, 0.45, 1.75, 0.020, 0.022, "skirt", folds=8, depth=0.008),
        Cut(every(above(_WAIST - 0.025), below(_WAIST + 0.012)), even(0.027), 10, "waistband"),
    ),
    "long_skirt": (
        Hang(_WAIST, 0.85, 2.3, 0.020, 0.034, "skirt", folds=8, depth=0.016),
        Cut(every(above(_WAIST - 0.025), below(_WAIST + 0.012)), even(0.027), 10, "waistband"),
    ),
}  # fmt: skip
"""The sheets of every bottom."""
