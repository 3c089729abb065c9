"""What a page is drawn from: outlines and pictures in millimetres, y pointing down. SVG and PDF write it."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

Command = tuple[Any, ...]
"""A letter and its coordinates, as in SVG paths: M x y, L x y, Q (2 points), C (3 points), Z."""

Rect = tuple[float, float, float, float]
"""x, y, width and height."""


class Paint(msgspec.Struct, frozen=True):
    """An outline, filled or stroked or both. `dash` is lengths of strokes and gaps in turn.

    `soft` lines have round corners and ends, as a pen draws them.
    """

    outline: tuple[Command, ...]
    fill: str | None = None
    stroke: str | None = None
    width: float = 0.0
    dash: tuple[float, ...] = ()
    soft: bool = False


class Image(msgspec.Struct, frozen=True):
    """The picture of a shot, scaled to cover the rectangle and cut to it."""

    shot: str
    rect: Rect


class Group(msgspec.Struct, frozen=True):
    """Things that belong together; `label` is read out to those who cannot see them.

    `at` is where a balloon's body has its middle.
    """

    id: str
    kind: str
    label: str
    items: tuple["Paint | Image", ...]
    overflow: bool = False
    at: tuple[float, float] | None = None


class Drawing(msgspec.Struct, frozen=True):
    """A page, from back to front."""

    width: float
    height: float
    title: str
    groups: tuple[Group, ...]


def rectangle(rect: Rect) -> tuple[Command, ...]:
    x, y, w, h = rect
    return (("M", x, y), ("L", x + w, y), ("L", x + w, y + h), ("L", x, y + h), ("Z",))


def circle(x: float, y: float, r: float) -> tuple[Command, ...]:
    k = 0.5523 * r
    return (
        ("M", x + r, y),
        ("C", x + r, y + k, x + k, y + r, x, y + r),
        ("C", x - k, y + r, x - r, y + k, x - r, y),
        ("C", x - r, y - k, x - k, y - r, x, y - r),
        ("C", x + k, y - r, x + r, y - k, x + r, y),
        ("Z",),
    )


def smooth(points: Sequence[tuple[float, float]]) -> tuple[Command, ...]:
    """A closed curve through the points (Catmull-Rom as cubic Béziers)."""
    n = len(points)
    commands: list[Command] = [("M", *points[0])]
    for i in range(n):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = (points[(i + j) % n] for j in (-1, 0, 1, 2))
        commands.append(
            ("C", x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6, x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6, x2, y2)
        )
    return (*commands, ("Z",))


def polygon(points: Iterable[tuple[float, float]]) -> tuple[Command, ...]:
    first, *rest = points
    return (("M", *first), *(("L", *point) for point in rest), ("Z",))


def moved(outline: Iterable[Command], scale: float, dx: float, dy: float) -> tuple[Command, ...]:
    """The outline scaled about its origin, then shifted."""
    return tuple(
        (name, *(value * scale + (dy if index % 2 else dx) for index, value in enumerate(values)))
        for name, *values in outline
    )


def tilted(outline: Iterable[Command], degrees: float, x: float, y: float) -> tuple[Command, ...]:
    """The outline turned about a point, clockwise as y points down."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    found: list[Command] = []
    for name, *values in outline:
        points = zip(values[0::2], values[1::2], strict=True)
        turned = ((x + c * (px - x) - s * (py - y), y + s * (px - x) + c * (py - y)) for px, py in points)
        found.append((name, *(value for point in turned for value in point)))
    return tuple(found)


def bounds(outline: Iterable[Command]) -> Rect:
    """The rectangle around all points of an outline, control points included."""
    values = [command[1:] for command in outline]
    xs = [x for points in values for x in points[0::2]]
    ys = [y for points in values for y in points[1::2]]
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
