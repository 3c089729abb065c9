"""Neckwear and gloves: small things worn over everything else."""

from server.engine.stage.wardrobe.bulges import roll
from server.engine.stage.wardrobe.cut import HANDS, Cut, Garment
from server.engine.stage.wardrobe.fields import (
    even,
    every,
    front,
    neck,
    over_neck,
    sleeve,
    taper,
)

NECKWEAR: dict[str, Garment] = {
    "scarf": (
        Cut(every(over_neck(-0.040), neck(0.052)), roll(-0.040, 0.052, 0.034, 0.060), 12, "scarf",
            thick=0.008),
        Cut(front(taper(1.40, 1.08, 0.045, 0.052, 0.050)), even(0.052), 14, "scarf", fair=0, thick=0.008),
    ),
    "tie": (
        Cut(front(taper(1.400, 1.035, 0.016, 0.042)), even(0.0205), 10, "tie", fair=0, thick=0.004),
        Cut(front(taper(1.425, 1.388, 0.026, 0.016)), even(0.0225), 6, "knot", fair=0.02, thick=0.008),
    ),
    "bandana": (
        Cut(every(over_neck(-0.020), neck(0.034)), roll(-0.020, 0.034, 0.020, 0.028), 10, "bandana",
            thick=0.005),
        Cut(front(taper(1.405, 1.290, 0.095, 0.006)), even(0.034), 14, "bandana", fair=0, thick=0.004),
    ),
}  # fmt: skip

GLOVES: dict[str, Garment] = {
    "gloves": (
        Cut(sleeve(9.0, 1.86), even(0.0035), 1, "glove", group=HANDS, thick=0.004),
        Cut(sleeve(1.96, 1.84), even(0.006), 2, "cuff", group=HANDS, thick=0.004),
    ),
    "mittens": (
        Cut(sleeve(9.0, 1.86), even(0.010), 12, "mitten", group=HANDS, thick=0.005),
        Cut(sleeve(1.98, 1.80), even(0.012), 3, "rib", group=HANDS, thick=0.005),
    ),
}  # fmt: skip
