"""Objects stay: what did not move between two shots of a place is where it was, by reprojection.

Points of a prop that one picture shows are put into the world by its depth, and looked for in the other.
"""

import numpy as np

from server.engine.checks.score import Score, not_applicable, scored
from server.engine.checks.shown import Doubles, Indices, Shown

THRESHOLD = 0.85
NEAR = 0.06
"""Metres of depth within which two pictures show the same point."""

FEWEST = 12
"""Points that must be in both pictures before anything can be said."""

MOST = 400
"""Points of a prop that are looked for."""

MOVED = 0.002
"""Metres, and radians, within which a prop has not moved."""


def stay(shown: Shown, others: tuple[tuple[str, Shown], ...]) -> Score:
    """The least share of a prop's points that another shot of the same place shows where they were.

    `others` are earlier shots there, by what people call them. Only props that stand by themselves or on
    others and are placed alike in both are looked for; what is held goes with the hand.
    """
    worst, told = 1.0, []
    for label, other in others:
        for item in shown.items:
            if item.held_by is not None or not _alike(shown, other, item.id):
                continue
            share = _found(other, shown, item.id)
            if share is None:
                continue
            told.append(f"{item.id} as in {label}: {share:.0%}")
            worst = min(worst, share)
    if not told:
        return not_applicable("objects stay", THRESHOLD, "No prop that stayed is seen from another shot.")
    return scored("objects stay", worst, THRESHOLD, "; ".join(told) + ".")


def _alike(one: Shown, other: Shown, id: str) -> bool:
    if all(item.id != id or item.held_by is not None for item in other.items):
        return False
    (here, turned), (there, before) = one.place(id), other.place(id)
    return bool(np.abs(here - there).max() < MOVED and abs(turned - before) < MOVED)


def _found(before: Shown, now: Shown, id: str) -> float | None:
    """The share of points of a prop in `before` that `now` shows as that prop; None for too few.

    Left out is what is outside the frame, behind something, or turned away from the second camera.
    """
    rows, columns = np.nonzero(before.mask(id))
    step = max(1, len(rows) // MOST)
    rows, columns = rows[::step], columns[::step]
    points, towards = before.points(rows, columns), _normals(before, rows, columns)
    facing = ((np.array(now.camera.eye) - points) * towards).sum(1) > 0.02
    x, y, depth = now.project(points).T
    width, height = now.size
    inside = facing & (depth > 0.05) & (x >= 1) & (x < width - 1) & (y >= 1) & (y < height - 1)
    across, down = x[inside].astype(int), y[inside].astype(int)
    hidden = now.maps.depth[down, across] < depth[inside] - NEAR
    if (~hidden).sum() < FEWEST:
        return None
    mask = now.mask(id)
    here = mask.copy()
    # A point may fall beside its pixel.
    for axis in (0, 1):
        here |= np.roll(mask, 1, axis) | np.roll(mask, -1, axis)
    return float(here[down, across][~hidden].mean())


def _normals(shown: Shown, rows: Indices, columns: Indices) -> Doubles:
    """World directions (n, 3) of surfaces at pixels."""
    camera = shown.camera
    x, y, z = shown.maps.normal[rows, columns].astype(np.float64).T
    axes = np.array((camera.right, camera.up, tuple(-v for v in camera.forward)))
    return np.asarray(np.stack([x, y, z], 1) @ axes)
