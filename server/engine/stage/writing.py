"""Words on a face as triangles: in the lettering font, wrapped and as large as fits, crisp at any size."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from server.engine.lettering import fonts
from server.engine.lettering.drawing import Command
from server.engine.props import Label
from server.engine.solids import Solid

LEADING = 1.16
"""From line to line, in em."""

_ABOVE = 0.0006
"""Metres that letters stand off their face."""

_GRID = 256
"""Heights of outlines are taken to this part of an em, which leaves few and clean strips."""

Doubles = NDArray[np.float64]


@lru_cache(maxsize=64)
def written(text: str, label: Label) -> Solid | None:
    """The letters of a text on a label, in the prop's own axes; None where there is nothing to write."""
    right, up = np.array(label.right), np.array(label.up)
    width, height = float(np.linalg.norm(right)), float(np.linalg.norm(up))
    lines, size = fitted(text, width, height, label.largest)
    if not lines:
        return None
    triangles = []
    block = size * LEADING * len(lines)
    top = height - (height - block) / 2 if label.centred else height
    for number, line in enumerate(lines):
        shaped = fonts.shape(line, "normal")
        start = (width - shaped.width * size) / 2 if label.centred else 0.0
        base = top - (number * LEADING + (LEADING - 1) / 2 + fonts.ASCENT) * size
        for flat in _triangles(shaped.outline):
            triangles.append(flat * [size, -size] + [start, base])
    if not triangles:
        return None
    points = np.concatenate(triangles)
    normal = np.cross(right, up)
    normal /= np.linalg.norm(normal)
    at = np.array(label.corner) + normal * _ABOVE
    vertices = at + points[:, :1] * (right / width) + points[:, 1:] * (up / height)
    count = len(vertices)
    return Solid(
        vertices.astype(np.float32),
        np.tile(normal, (count, 1)).astype(np.float32),
        np.arange(count, dtype=np.int32).reshape(-1, 3),
        np.concatenate([vertices, np.zeros((count, 1))], 1).astype(np.float32),
    )


def fitted(text: str, width: float, height: float, largest: float) -> tuple[list[str], float]:
    """The lines and the em (metres) at which a text fills a face best; line breaks in it are kept."""
    paragraphs = [part.split() for part in text.strip().splitlines()]
    words = sum(map(len, paragraphs))
    if not words:
        return [], 0.0
    best: tuple[list[str], float] = ([], 0.0)
    widths = sorted({fonts.shape(" ".join(p[a:b]), "normal").width for p in paragraphs
                     for a in range(len(p)) for b in range(a + 1, min(len(p), a + 12) + 1)})  # fmt: skip
    for most in widths:
        lines = [line for words_ in paragraphs for line in _wrapped(words_, most)]
        wide = max(fonts.shape(line, "normal").width for line in lines)
        size = min(width / max(wide, 0.1), height / (LEADING * len(lines)), largest)
        if size > best[1] * 1.001:
            best = (lines, size)
    return best


def _wrapped(words: list[str], most: float) -> list[str]:
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and fonts.shape(longer, "normal").width > most + 1e-6:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _triangles(outline: tuple[Command, ...]) -> list[Doubles]:
    """Triangles (3k,2) in em, y down, of the parts of an outline that lie apart from each other."""
    contours = sorted((one for one in _flat(outline) if len(one) > 2), key=lambda one: float(one[:, 0].min()))
    groups: list[list[Doubles]] = []
    end = -1e9
    for contour in contours:
        if float(contour[:, 0].min()) > end or not groups:
            groups.append([])
        groups[-1].append(contour)
        end = max(end, float(contour[:, 0].max())) if len(groups[-1]) > 1 else float(contour[:, 0].max())
    return [found for group in groups if len(found := _strips(group))]


def _flat(outline: tuple[Command, ...]) -> list[Doubles]:
    """The contours of an outline with their curves as short straight lines."""
    contours: list[list[tuple[float, float]]] = []
    for name, *values in outline:
        points = [(values[k], values[k + 1]) for k in range(0, len(values), 2)]
        if name == "M":
            contours.append([points[0]])
        elif name == "L":
            contours[-1].append(points[0])
        elif name in "QC":
            control = np.array([contours[-1][-1], *points])
            for t in np.linspace(0, 1, 7 if name == "Q" else 9)[1:]:
                at = control
                while len(at) > 1:
                    at = at[:-1] * (1 - t) + at[1:] * t
                contours[-1].append((float(at[0, 0]), float(at[0, 1])))
    found = []
    for contour in contours:
        points_ = np.array(contour)
        points_[:, 1] = np.round(points_[:, 1] * _GRID) / _GRID
        found.append(points_)
    return found


def _strips(contours: list[Doubles]) -> Doubles:
    """What contours enclose (non-zero winding) as triangles, strip by strip between their heights."""
    start = np.concatenate(contours)
    end = np.concatenate([np.roll(contour, -1, 0) for contour in contours])
    use = start[:, 1] != end[:, 1]
    start, end = start[use], end[use]
    levels = np.unique(start[:, 1])
    turn = np.where(end[:, 1] > start[:, 1], 1, -1)
    slope = (end[:, 0] - start[:, 0]) / (end[:, 1] - start[:, 1])
    low, high = np.minimum(start[:, 1], end[:, 1]), np.maximum(start[:, 1], end[:, 1])
    found = []
    for a, b in zip(levels[:-1].tolist(), levels[1:].tolist(), strict=True):
        rows = np.flatnonzero((low <= a) & (high >= b))
        xa = start[rows, 0] + (a - start[rows, 1]) * slope[rows]
        xb = start[rows, 0] + (b - start[rows, 1]) * slope[rows]
        order = np.argsort(xa + xb, kind="stable")
        winding = 0
        left = 0
        for k in order.tolist():
            if winding == 0:
                left = k
            winding += int(turn[rows[k]])
            if winding == 0:
                p, q, r, s = (xa[left], a), (xa[k], a), (xb[k], b), (xb[left], b)
                found.extend([p, r, q, p, s, r])
    return np.array(found, np.float64).reshape(-1, 2)
