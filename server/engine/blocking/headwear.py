"""How far what is on a head reaches, and where each part of it can show: the head's lines of the table of
coverage. Lengths are in skulls (from the neck to the top of the head), measured in many poses; a little
more than what the stage draws."""

from collections.abc import Mapping
from functools import cache

import numpy as np

from server.engine.blocking.skeleton import Floats

REGIONS = ("halo", "brim", "fall", "spread", "cowl", "whiskers")
"""Balls whose size the words decide: hair and hat round the head; hair that falls from an upright head, and
that spreads anywhere from one that is bent or lies; a hood round the neck; a beard."""

_HALO: Mapping[str, float] = {
    "receding": 0.72, "cropped": 0.66, "short": 0.76, "side_part": 0.74, "pixie": 0.74, "curly": 0.86,
    "afro": 0.97, "bob": 1.06, "wavy": 0.84, "long": 0.84, "bun": 0.84, "ponytail": 0.84, "braid": 0.84,
    "twin_tails": 0.84, "mohawk": 0.96,
}  # fmt: skip
_FALL: Mapping[str, float] = {"wavy": 1.00, "long": 1.48, "ponytail": 1.28, "braid": 1.55, "twin_tails": 1.06}
_SPREAD: Mapping[str, float] = {
    "wavy": 1.60, "long": 2.30, "ponytail": 1.82, "braid": 2.25, "twin_tails": 1.72,
}  # fmt: skip
_BRIM: Mapping[str, float] = {
    "cap": 0.76, "beanie": 0.75, "fedora": 0.91, "sun_hat": 1.34, "hood": 0.84, "helmet": 0.80,
}  # fmt: skip
_COWL: Mapping[str, float] = {"hood": 1.14}
_WHISKERS: Mapping[str, float] = {"goatee": 0.87, "full": 0.92, "long": 1.42}


@cache
def reach(hair: str, hat: str, beard: str) -> tuple[float, ...]:
    """The radius of each of `REGIONS` in skulls; 0 where nothing is. A word that is not known reaches far."""
    tables = ((_HALO, hair, 1.0), (_BRIM, hat, 1.4), (_FALL, hair, 0.0), (_SPREAD, hair, 0.0),
              (_COWL, hat, 0.0), (_WHISKERS, beard, 0.0))  # fmt: skip
    return tuple(table.get(word, other) if word else 0.0 for table, word, other in tables)


@cache
def shows(hair: str, hat: str, beard: str) -> dict[str, set[str]]:
    """The parts that can show in each region of the head.

    Where hair shows the hat is named too, and where it falls the clothes that it lies on: they decide how
    it lies."""
    falls = _FALL.get(hair, 0.0) > 0
    lies = {"hair", "hat", "coat", "top", "neckwear"}
    found = {
        "halo": {"hair", "hat"},
        "brim": {"hat"},
        "crown": {"hair", "hat", "skin", "glasses"},
        "face": {"face", "eyes", "skin", "hair", "hat", "beard", "glasses"},
        "fall": lies if falls else set(),
        "spread": lies if falls else set(),
        "cowl": {"hat"},
        "whiskers": {"beard", "coat", "top", "neckwear"},
    }
    near = reach(hair, hat, beard)
    return {
        region: set() if region in REGIONS and not near[REGIONS.index(region)] else parts
        for region, parts in found.items()
    }


def scales(words: list[tuple[str, str, str]], upright: Floats, regions: tuple[str, ...]) -> Floats:
    """What the radii of balls are multiplied by: (F, len(regions)); 1 where words decide nothing. `upright`
    (F,) is the height of each head above its neck in skulls."""
    table = np.ones((len(words), len(regions)))
    if words:
        table[:, [regions.index(region) for region in REGIONS]] = [reach(*each) for each in words]
    table[:, regions.index("fall")] *= upright > 0.8
    table[:, regions.index("spread")] *= upright <= 0.8
    return table
