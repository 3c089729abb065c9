"""Text: words on things are large enough and stand out from what they are written on.

Where each letter is to be follows from the stage: no reading machine is needed, and none is asked.
"""

import numpy as np

from server.engine.blocking.props import shape
from server.engine.blocking.staging import Item
from server.engine.checks.score import Score, not_applicable, scored
from server.engine.checks.shown import BRIGHTNESS, Bools, Doubles, Shown
from server.engine.solids import moved
from server.engine.stage.writing import fitted, written

THRESHOLD = 1.0
SMALLEST = 12.0
"""Pixels of an em, across and upright, below which letters cannot be told apart."""

CONTRAST = 3.0
"""How much brighter paper is than ink, or ink than paper (WCAG 2.2, 1.4.3, for large text)."""

IN_SIGHT = 0.9
"""The share of a face with words that must be in sight."""


def text(shown: Shown) -> Score:
    """The least, over all words in sight, of size and contrast as shares of what is needed."""
    worst, told = 1.0, []
    for item in shown.items:
        if not item.text.strip():
            continue
        letters = _letters(shown, item)
        if letters is None:
            continue
        em, ink = letters
        contrast = _contrast(shown, item, ink)
        told.append(f"“{item.text}”: {em:.0f} px, contrast {contrast:.1f}")
        worst = min(worst, em / SMALLEST, contrast / CONTRAST)
    if not told:
        return not_applicable("text", THRESHOLD, "No words are wholly in sight.")
    return scored("text", worst, THRESHOLD, "; ".join(told) + ".")


def _letters(shown: Shown, item: Item) -> tuple[float, Bools] | None:
    """The em in pixels, and where there is ink (H, W); None where the words are not in sight."""
    label = shape(item).label
    solid = written(item.text, label) if label is not None else None
    if label is None or solid is None:
        return None
    at, yaw = shown.place(item.id)
    put = moved(solid, (at[0], at[1], at[2]), float(np.degrees(yaw)), item.scale / 100)
    points, normal = put.vertices.astype(np.float64), put.normals[0].astype(np.float64)
    if ((np.array(shown.camera.eye) - points.mean(0)) @ normal) <= 0:
        return None
    x, y, depth = shown.project(points[put.faces].mean(1)).T
    width, height = shown.size
    inside = (depth > 0.05) & (x >= 0) & (x < width) & (y >= 0) & (y < height)
    across, down = x[inside].astype(int), y[inside].astype(int)
    own = shown.mask(item.id)[down, across]
    if not len(x) or own.sum() < IN_SIGHT * len(x):
        return None
    ink = np.zeros((height, width), bool)
    ink[down[own], across[own]] = True
    return _em(shown, item, points), ink


def _em(shown: Shown, item: Item, points: Doubles) -> float:
    """The lesser of an em's width and height in pixels, where the words are."""
    label = shape(item).label
    assert label is not None
    right, up = np.array(label.right), np.array(label.up)
    wide, high = float(np.linalg.norm(right)), float(np.linalg.norm(up))
    _, size = fitted(item.text, wide, high, label.largest)
    _, yaw = shown.place(item.id)
    c, s = np.cos(yaw), np.sin(yaw)
    turn = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])
    em = size * item.scale / 100
    middle = points.mean(0)
    steps = (np.zeros(3), turn @ right / wide * em, turn @ up / high * em)
    ends = shown.project(middle + np.stack(steps))
    return float(np.linalg.norm(ends[1:, :2] - ends[0, :2], axis=1).min())


def _contrast(shown: Shown, item: Item, ink: Bools) -> float:
    """Between letters and the face around them: (brighter + 0.05) / (darker + 0.05), as WCAG has it."""
    rows, columns = np.nonzero(ink)
    around = np.zeros_like(ink)
    around[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1] = True
    paper = around & shown.mask(item.id) & ~ink
    if not paper.any():
        return 1.0
    bright = shown.linear @ BRIGHTNESS
    one, other = float(np.median(bright[ink])), float(np.median(bright[paper]))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
