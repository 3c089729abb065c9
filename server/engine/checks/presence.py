"""Presence: what the recipe shows is there, once each, and nothing else is.

The id map says where each thing is to be; the picture must have an edge along that outline.
"""

import numpy as np

from server.engine.checks.score import Score, not_applicable, scored
from server.engine.checks.shown import Bools, Doubles, Shown
from server.projects.world import Id

THRESHOLD = 1.0
FEWEST = 4
"""Pixels from which on a thing is there at all."""

OUTLINE = 0.35
"""The share of a thing's outline along which the picture must have an edge."""

EDGE = 6.0
"""The step from pixel to pixel, of 255, that counts as an edge in any one colour."""


def presence(shown: Shown) -> Score:
    """The share of things that are there as they should be, of all that should and all that should not."""
    wanted = [one.id for one in (*shown.figures, *shown.items)]
    counts = np.bincount(shown.maps.things.ravel(), minlength=len(shown.maps.thing_legend))
    there = {id: int(counts[number]) for number, id in enumerate(shown.maps.thing_legend) if number > 1}
    steps = _steps(shown)
    wrong = []
    for id in wanted:
        if there.get(id, 0) < FEWEST:
            wrong.append(f"{id} cannot be seen")
        elif (share := _outlined(shown, id, steps)) < OUTLINE:
            wrong.append(f"{id} has an edge along {share:.0%} of its outline only")
    extra = [id for id, count in there.items() if count >= FEWEST and id not in wanted]
    wrong += [f"{id} can be seen, and is not in the recipe" for id in extra]
    total = len(wanted) + len(extra)
    if not total:
        return not_applicable("presence", THRESHOLD, "The shot shows nobody and nothing.")
    people = len(shown.figures)
    told = f"{people} of people and {len(wanted) - people} of props are there."
    return scored("presence", 1 - len(wrong) / total, THRESHOLD, _listed(wrong) or told)


def _steps(shown: Shown) -> Doubles:
    """How steep the picture is at each pixel (H, W): the largest step to a neighbour, in any colour."""
    colour = shown.picture.astype(np.float64)
    steep = np.zeros(colour.shape[:2])
    down = np.abs(np.diff(colour, axis=0)).max(2)
    along = np.abs(np.diff(colour, axis=1)).max(2)
    for part, step in (
        (np.s_[:-1, :], down), (np.s_[1:, :], down), (np.s_[:, :-1], along), (np.s_[:, 1:], along)
    ):  # fmt: skip
        steep[part] = np.maximum(steep[part], step)
    return steep


def outline(mask: Bools) -> Bools:
    """The pixels of a mask that have a neighbour outside it, the frame's edge not counted."""
    padded = np.pad(mask, 1, mode="edge")
    inside = padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
    return np.asarray(mask & ~inside)


def _outlined(shown: Shown, id: Id, steps: Doubles) -> float:
    edge = outline(shown.mask(id))
    return float((steps[edge] > EDGE).mean()) if edge.any() else 1.0


def _listed(wrong: list[str]) -> str:
    return "; ".join(wrong) + "." if wrong else ""
