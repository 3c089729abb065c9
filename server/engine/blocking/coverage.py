"""Which clothes can show in which region of a body: the words of the wardrobe as sight knows them.

A region is a few balls of `shape.py`. Naming one part too many costs little; one too few breaks a picture.
"""

_LONG = ("shirt", "sweater", "hoodie", "armour", "jacket", "blazer", "coat", "raincoat")
SLEEVES = dict.fromkeys(_LONG, 2) | {"tshirt": 1, "dress": 1}
"""How far sleeves reach: 2 to the wrist, 1 over the upper arm; what is not here has none."""

LONG_COATS = ("coat", "raincoat", "cape")
SKIRTS = ("skirt", "long_skirt")

Shows = dict[str, set[str]]


def clothes(top: str, coat: str, bottom: str, footwear: str, gloves: str, neckwear: str) -> Shows:
    """The parts that can show in each region; an empty word is a part that is not there."""
    trunk: set[str] = {"top", "coat"}  # an open coat shows what is under it
    over: set[str] = {"coat"} if coat in LONG_COATS else set()
    legs: set[str] = {"bottom"} | over
    if top in ("dress", "armour"):
        legs |= {"top"}
    if bottom in ("", "shorts", *SKIRTS) and top != "armour":
        legs |= {"skin"}
    sleeve = max(SLEEVES.get(top, 0), SLEEVES.get(coat, 0))
    arm: set[str] = set(trunk) if SLEEVES.get(coat, 0) < 2 else {"coat"}
    shoe: set[str] = {"footwear"} if footwear == "boots" else set()
    # In shoes a step bares the ankle.
    closed = footwear == "boots" and (bottom in ("trousers", "leggings") or top == "armour")
    hung: set[str] = set(over)
    if bottom in SKIRTS:
        hung |= {"bottom"}
    if top == "dress":
        hung |= {"top"}
    swept: set[str] = hung - {"bottom"} if bottom == "skirt" else hung
    return {
        "neck": {"skin", "neckwear"} | trunk,
        "collar": {"neckwear"} | trunk,
        "chest": {"neckwear"} | trunk | ({"skin"} if top in ("vest", "dress") else set()),
        "belly": {"neckwear"} | trunk,
        "hip": {"bottom"} | trunk,
        "upper_arm": arm | ({"skin"} if sleeve < 2 else set()),
        "forearm": trunk | ({"gloves"}) | ({"skin"} if sleeve < 2 else set()),
        "hand": trunk | {"gloves"} | (set() if gloves and sleeve == 2 else {"skin"}),
        "thigh": legs,
        "knee": legs | shoe,
        "shin": legs | {"footwear"},
        "foot": legs | {"footwear"} | (set() if closed else {"skin"}),
        "lap": hung,
        "sweep": swept,
        "mantle": {"coat"} if coat == "cape" else set(),
    }
