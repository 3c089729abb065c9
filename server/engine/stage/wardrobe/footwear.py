"""Footwear: uppers cut from the foot, soles that stand out around them."""

from server.engine.stage.wardrobe.cut import Cut, Garment
from server.engine.stage.wardrobe.fields import along_leg, either, even, every, leg, sole

FOOTWEAR: dict[str, Garment] = {
    "barefoot": (),
    "shoes": (
        Cut(leg(9.0, 1.92), even(0.008), 5, "shoe", thick=0.004),
        Cut(sole(-1.0, 0.018), even(0.013), 5, "sole", fair=0.1, hides=False),
    ),
    "trainers": (
        Cut(leg(9.0, 1.88), even(0.011), 6, "trainer", thick=0.007),
        Cut(sole(-1.0, 0.030), even(0.017), 6, "sole", fair=0.1, hides=False),
    ),
    "boots": (
        Cut(leg(9.0, 1.42), along_leg((1.4, 0.027), (1.7, 0.022), (1.9, 0.015), (2.0, 0.011)), 10,
            "boot", thick=0.006),
        Cut(sole(-1.0, 0.024), even(0.016), 5, "sole", fair=0.1, hides=False),
        Cut(leg(1.50, 1.40), even(0.031), 10, "boot_cuff", thick=0.006, hides=False),
    ),
    "sandals": (
        Cut(sole(-1.0, 0.014), even(0.010), 5, "sole", fair=0.1, hides=False),
        Cut(every(either(
            lambda t, i: (0.016 - abs(t.stand[i, 1] + 0.125 + 0.4 * (abs(t.stand[i, 0]) - 0.11))),
            lambda t, i: (0.013 - abs(t.stand[i, 1] + 0.055 - 0.5 * (t.stand[i, 2] - 0.06))),
            lambda t, i: (0.012 - abs(t.stand[i, 2] - 0.075 - 0.35 * t.stand[i, 1])),
        ), sole(0.008, 0.115)), even(0.006), 3, "strap", fair=0.05, hides=False, thick=0.003),
    ),
}  # fmt: skip
"""The sheets of every footwear."""
