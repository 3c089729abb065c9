"""Identity: a figure looks most like itself, among all whom the world knows.

A crop by the id map is compared by colour and shape with crops of everybody's sheet. Only whole figures
are: half a figure has another shape.
"""

from collections.abc import Mapping, Sequence

from server.engine.checks.crops import nearest, signature
from server.engine.checks.score import Score, not_applicable, scored
from server.engine.checks.shown import Doubles, Shown
from server.projects.world import Id

THRESHOLD = 0.5
"""Of the distance to the nearest other, over that and the distance to itself: half is a tie."""

TALL = 60
"""Pixels that a figure must be high."""

CLEAR = 0.85
"""The share of it that must be in sight."""

Known = Mapping[Id, Sequence[Doubles]]
"""Signatures of everybody's views, by id."""


def identity(shown: Shown, known: Known) -> Score:
    """The least margin by which a figure is nearer to itself than to any other."""
    if shown.staging.setting.weather == "fog":
        return not_applicable("identity", THRESHOLD, "Fog lies over the colours.")
    worst, told = 1.0, []
    views = [(id, crop) for id, crops in known.items() for crop in crops]
    for figure in shown.figures:
        if figure.id not in known or len(known) < 2 or not whole(shown, figure.id):
            continue
        away = nearest(signature(shown.picture, shown.mask(figure.id)), views)
        own = away.pop(figure.id)
        other, least = next(iter(away.items()))
        margin = least / max(own + least, 1e-9)
        told.append(f"{figure.id} {own:.1f}, {other} {least:.1f}")
        worst = min(worst, margin)
    if not told:
        return not_applicable("identity", THRESHOLD, "Nobody whose sheet is known is wholly in sight.")
    return scored("identity", worst, THRESHOLD, f"Distances to the sheets: {'; '.join(told)}.")


def whole(shown: Shown, id: Id) -> bool:
    """Whether a figure is in the frame from head to foot, and hardly hidden."""
    box = shown.maps.boxes.get(id)
    if box is None or shown.maps.visible.get(id, 0.0) < CLEAR:
        return False
    left, top, right, low = box
    width, height = shown.size
    inside = left > 0 and top > 0 and right < width and low < height
    return inside and low - top >= TALL
