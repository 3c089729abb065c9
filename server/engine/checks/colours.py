"""Colours: every part of a figure and every prop has its own colour, whatever the light.

Light, weather and grading tint everything in a picture alike. So what is compared is each surface's colour
as it is drawn over its colour in the recipe: one that leans another way than the rest has the wrong colour.
"""

from collections.abc import Iterator

import numpy as np

from server.engine.blocking.staging import Part
from server.engine.checks.score import Score, not_applicable, scored
from server.engine.checks.shown import Bools, Doubles, Shown, rgb

TOLERANCE = 1.2
"""How far a surface may lean from the rest: the length of its opponent colours' logarithm."""

THRESHOLD = 0.5
"""Reached at `TOLERANCE`: the value falls from 1 to 0 over twice as much."""

FEWEST = 60
"""Pixels of a surface that must show, not counting those at its edge: they are ink, or half another's."""

PARTS: tuple[Part, ...] = ("skin", "hair", "hat", "top", "coat", "bottom", "footwear")


def surfaces(shown: Shown) -> Iterator[tuple[str, Doubles, Bools]]:
    """What has a colour of its own: its name, that colour in linear light, and where it is."""
    for figure in shown.figures:
        for part in PARTS:
            surface = figure.parts.get(part)
            if surface is None or surface.colour is None or surface.pattern != "plain":
                continue
            mask = _inside(shown.part(figure.id, part))
            if mask.sum() >= FEWEST:
                yield f"{figure.id}’s {part}", rgb(surface.colour), mask


def _inside(mask: Bools) -> Bools:
    """A mask (H, W) without the pixels beside something else."""
    inner = mask.copy()
    for axis in (0, 1):
        inner &= np.roll(mask, 1, axis) & np.roll(mask, -1, axis)
    return inner


def lean(colour: Doubles) -> Doubles:
    """Red to green and yellow to blue as logarithms (…, 2); brightness does not enter."""
    # A floor keeps near black from having a hue.
    log = np.log(np.asarray(colour) + 0.02)
    return np.stack([log[..., 0] - log[..., 1], (log[..., 0] + log[..., 1]) / 2 - log[..., 2]], -1)


def leanings(shown: Shown) -> list[tuple[str, Doubles]]:
    """How much each surface leans (2,) from its own colour."""
    return [
        (name, lean(np.median(shown.linear[mask], axis=0)) - lean(own)) for name, own, mask in surfaces(shown)
    ]


def colours(shown: Shown) -> Score:
    """How far the surface that leans most from the others does."""
    name, found = "colours", leanings(shown)
    if shown.staging.setting.weather == "fog":
        return not_applicable(name, THRESHOLD, "Fog lies over the colours.")
    if len(found) < 3:
        return not_applicable(name, THRESHOLD, "Fewer than three plain surfaces show.")
    tint = np.median([way for _, way in found], axis=0)
    away = {one: float(np.linalg.norm(way - tint)) for one, way in found}
    worst = max(away, key=away.__getitem__)
    why = f"{worst} leans most from the other {len(found) - 1} surfaces: {away[worst]:.2f}."
    return scored(name, 1 - away[worst] / (2 * TOLERANCE), THRESHOLD, why)
