"""Tops: worn on the trunk under a coat, over what is worn on the legs."""

from server.engine.stage.wardrobe.bulges import hood, hood_edge
from server.engine.stage.wardrobe.cut import Cut, Garment, Hang
from server.engine.stage.wardrobe.fields import (
    above,
    along_leg,
    armhole,
    below,
    box,
    by_height,
    either,
    even,
    every,
    front,
    leg,
    loose,
    neck,
    over_neck,
    sleeve,
    slit,
)

_PLAIN_HEM = 0.855
"""Where tops that are worn loose end."""

TOPS: dict[str, Garment] = {
    "shirt": (
        Cut(every(sleeve(1.84), above(_PLAIN_HEM), neck(0.020, 0.02)),
            loose(0.012, (0.0, 0.013), (1.0, 0.016), (1.8, 0.017)), 8, "shirt", level=True, sag=0.012),
        Cut(every(over_neck(0.002), neck(0.050), slit(0.014)), even(0.015), 4, "collar", fair=0.03),
        Cut(sleeve(1.98, 1.80), even(0.012), 6, "cuff"),
        Cut(front(box(0.082, 1.235, 0.038, 0.042, both=False)), even(0.0155), 8, "pocket", fair=0,
            hides=False),
    ),
    "sweater": (
        Cut(every(sleeve(1.86), above(_PLAIN_HEM + 0.045), neck(0.026, 0.012)),
            loose(0.018, (0.0, 0.018), (1.0, 0.022), (1.8, 0.024)), 14, "sweater", sag=0.014),
        Cut(sleeve(2.0, 1.84), even(0.014), 8, "rib"),
        Cut(every(above(_PLAIN_HEM - 0.005), below(_PLAIN_HEM + 0.055)), even(0.024), 14, "rib", level=True),
        Cut(every(over_neck(0.008), neck(0.044)), even(0.019), 6, "rib", thick=0.006),
    ),
    "tshirt": (
        Cut(every(sleeve(0.56), above(_PLAIN_HEM), neck(0.012, 0.030)),
            loose(0.012, (0.0, 0.013), (0.5, 0.026)), 10, "tshirt", level=True, sag=0.010),
        Cut(every(over_neck(-0.004), neck(0.024, 0.012)), even(0.014), 6, "rib", thick=0.003),
    ),
    "hoodie": (
        Cut(every(sleeve(1.86), above(_PLAIN_HEM + 0.035), neck(0.024, 0.03)),
            loose(0.021, (0.0, 0.022), (1.0, 0.026), (1.8, 0.028)), 16, "hoodie", sag=0.016),
        Cut(sleeve(2.0, 1.84), even(0.015), 8, "rib"),
        Cut(every(above(_PLAIN_HEM - 0.015), below(_PLAIN_HEM + 0.045)), even(0.026), 16, "rib", level=True),
        Cut(hood_edge(), hood(0.026, 0.078), 14, "hood", fair=0.10, hides=False, thick=0.010),
        Cut(front(every(box(0.0, 0.985, 0.125, 0.065), below(1.05))), even(0.0265), 16, "pouch", fair=0.05,
            hides=False, thick=0.005),
    ),
    "vest": (
        Cut(every(armhole(0.128), above(_PLAIN_HEM), neck(-0.004, 0.075, 0.06)), loose(0.010), 8, "vest",
            level=True, thick=0.005),
    ),
    "dress": (
        Cut(every(sleeve(0.40), above(0.985), neck(0.006, 0.045, 0.06)), loose(0.011, (0.0, 0.012),
            (0.4, 0.02)),
            8, "bodice"),
        Cut(every(above(0.975), below(1.022)), even(0.020), 10, "sash", thick=0.006),
        Hang(0.996, 0.53, 2.1, 0.013, 0.020, "dress", folds=9, depth=0.012),
    ),
    "armour": (
        Cut(every(sleeve(1.80), above(_PLAIN_HEM - 0.03), neck(0.022, 0.01)),
            loose(0.010, (0.0, 0.012), (1.0, 0.014), (1.8, 0.014)), 6, "mail", level=True),
        Cut(leg(1.05), along_leg((-1, 0.004), (0.2, 0.006), (1.0, 0.010)), 5, "hose", hides=False),
        # Breastplate: a shell that spans chest and belly and stands off the waist.
        Cut(every(armhole(0.140), above(0.985), neck(0.004, 0.012)), by_height((0.98, 0.030), (1.2, 0.024),
            (1.45, 0.020)), 40, "plate", thick=0.008),
        Cut(every(above(0.845), below(1.000)), by_height((0.84, 0.050), (1.0, 0.030)), 24, "fauld",
            thick=0.008,
            level=True),
        Cut(every(over_neck(-0.004), neck(0.045)), even(0.022), 8, "plate", thick=0.007),
        Cut(sleeve(0.50, -0.36), loose(0.03, (-0.4, 0.026), (0.0, 0.044), (0.3, 0.040), (0.5, 0.034)), 12,
            "pauldron", thick=0.008),
        Cut(sleeve(1.78, 1.18), even(0.024), 8, "plate", thick=0.007),
        Cut(either(leg(1.86, 1.16)), along_leg((1.0, 0.018), (1.5, 0.017), (2.0, 0.022)), 8, "greave",
            thick=0.007),
        Cut(leg(1.20, 0.86), along_leg((0.86, 0.020), (1.0, 0.030), (1.2, 0.026)), 10, "plate", thick=0.007),
    ),
}  # fmt: skip
"""The sheets of every top."""
