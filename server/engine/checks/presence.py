"""Presence: what the recipe shows is there, once each, and nothing else is.

The id map says where each thing is to be; the picture must have an edge along that outline.
"""

import numpy as np

from server.engine.checks.score import Score, not_applicable, scored
from server.engine.checks.shown import Shown
from server.projects.world import Id

THRESHOLD = 1.0
FEWEST = 4
"""Pixels from which on a thing is there at all."""

OUTLINE = 0.35
"""The share of a thing's outline along which the picture must have an edge."""

EDGE = 6
"""The step from pixel to pixel, of 255, that counts as an edge in any one colour."""


def presence(shown: Shown) -> Score:
    """The share of things that are there as they should be, of all that should and all that should not."""
    wanted = [*(figure.id for figure in shown.figures), *(item.id for item in shown.items)]
    counts = np.bincount(shown.maps.things.ravel(), minlength=len(shown.maps.thing_legend))
    there = {id: int(counts[number]) for number, id in enumerate(shown.maps.thing_legend) if number > 1}
    wrong = []
    for id in wanted:
        if there.get(id, 0) < FEWEST:
            wrong.append(f"{id} cannot be seen")
        elif (share := _outlined(shown, id)) < OUTLINE:
            wrong.append(f"{id} has an edge along {share:.0%} of its outline only")
    extra = [id for id, count in there.items() if count >= FEWEST and id not in wanted]
    wrong += [f"{id} can be seen, and is not in the recipe" for id in extra]
    total = len(wanted) + len(extra)
    if not total:
        return not_applicable("presence", THRESHOLD, "The shot shows nobody and nothing.")
    people = len(shown.figures)
    told = f"People: {people}, props: {len(wanted) - people}, all there."
    return scored("presence", 1 - len(wrong) / total, THRESHOLD, _listed(wrong) or told)


_AROUND = ((-1, 0), (1, 0), (0, -1), (0, 1))


def _outlined(shown: Shown, id: Id) -> float:
    """Along which share of a thing's outline the picture is steep; the frame's edge does not count."""
    mask = shown.mask(id)
    rows, columns = np.nonzero(mask)
    height, width = mask.shape
    beside = [
        (np.clip(rows + down, 0, height - 1), np.clip(columns + right, 0, width - 1))
        for down, right in _AROUND
    ]
    edge = ~np.logical_and.reduce([mask[at] for at in beside])
    if not edge.any():
        return 1.0
    own = shown.picture[rows[edge], columns[edge]].astype(np.int16)
    steps = [np.abs(own - shown.picture[y[edge], x[edge]]).max(1) for y, x in beside]
    return float((np.maximum.reduce(steps) > EDGE).mean())


def _listed(wrong: list[str]) -> str:
    return "; ".join(wrong) + "." if wrong else ""
