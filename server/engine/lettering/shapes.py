"""The outlines of balloons. Bodies and tails are stroked first and filled after, which joins them."""

import math
import zlib
from collections.abc import Sequence
from itertools import pairwise

from server.engine.lettering.drawing import Command, Paint, circle, polygon, rectangle, smooth
from server.projects.vocabulary import BalloonKind

INK = "#161412"
FILLS: dict[BalloonKind, str] = {
    "speech": "#ffffff",
    "thought": "#ffffff",
    "whisper": "#ffffff",
    "shout": "#ffffff",
    "caption": "#fdf3d3",
    "sound": "#ffd23f",
    "label": "#ffffff",
}
LINES: dict[BalloonKind, float] = {
    "speech": 0.11,
    "thought": 0.11,
    "whisper": 0.1,
    "shout": 0.15,
    "caption": 0.09,
    "sound": 0.09,
    "label": 0.07,
}
"""How thick the ink is, in em of the lettering."""

BOXED: frozenset[BalloonKind] = frozenset(("caption", "label", "sound"))
"""Kinds that are set in a box, not in a round body."""

POWER = 2.5
"""The exponent of a balloon's superellipse: 2 is an ellipse, more is squarer."""

Point = tuple[float, float]


_MARGINS: dict[BalloonKind, float] = {"thought": 1.0, "shout": 1.5, "sound": 0.4}


def margin(kind: BalloonKind) -> float:
    """How far the drawn shape reaches beyond its inner body, in em."""
    return {
        "speech": 0.1,
        "whisper": 0.1,
        "thought": 1.0,
        "shout": 1.5,
        "caption": 0.1,
        "sound": 0.4,
        "label": 0.1,
    }[kind]


def fit(corners: Sequence[Point], aspect: float) -> tuple[float, float]:
    """Half axes with this ratio of the smallest superellipse that holds the points."""
    b = max(((abs(x) / aspect) ** POWER + abs(y) ** POWER) ** (1 / POWER) for x, y in corners)
    return b * aspect, b


def reach(a: float, b: float, direction: Point) -> float:
    """How far the superellipse reaches from its centre in a direction of length 1."""
    x, y = direction
    return float(((abs(x) / a) ** POWER + (abs(y) / b) ** POWER) ** (-1 / POWER))


def balloon(
    kind: BalloonKind, centre: Point, a: float, b: float, em: float, tail: Point | None, seed: str
) -> tuple[Paint, ...]:
    """What a balloon is painted of, without its words. `a` and `b` are the half axes of its body."""
    x, y = centre
    fill, line = FILLS[kind], LINES[kind] * em
    if kind == "sound":
        return ()  # its letters are its shape
    if kind in BOXED:
        box = rectangle((x - a, y - b, 2 * a, 2 * b))
        leader = () if kind == "caption" or tail is None else _leader(centre, a, b, tail, em)
        return (*leader, Paint(box, fill=fill, stroke=INK, width=line))
    body = {"thought": _cloud, "shout": _burst}.get(kind, _round)(centre, a, b, em, seed)
    outlines = [body]
    if tail is not None and _outside(centre, a, b, tail, em):
        outlines += (
            _bubbles(centre, a, b, tail, em) if kind == "thought" else [_tail(kind, centre, a, b, tail, em)]
        )
    dash = (0.42 * em, 0.3 * em) if kind == "whisper" else ()
    soft = kind != "shout"
    ink = [Paint(outline, stroke=INK, width=2 * line, dash=dash, soft=soft) for outline in outlines]
    return (*ink, *(Paint(outline, fill=fill) for outline in outlines))


def _leader(centre: Point, a: float, b: float, tip: Point, em: float) -> tuple[Paint, ...]:
    """A thin line from the nearest edge of a label to what it names, ending in a dot."""
    x, y = min(max(tip[0], centre[0] - a), centre[0] + a), min(max(tip[1], centre[1] - b), centre[1] + b)
    line = (("M", x, y), ("L", *tip))
    return (
        Paint(line, stroke="#ffffff", width=0.26 * em, soft=True),
        Paint(line, stroke=INK, width=0.1 * em, soft=True),
        Paint(circle(*tip, 0.24 * em), fill=INK, stroke="#ffffff", width=0.08 * em),
    )


def _outside(centre: Point, a: float, b: float, tail: Point, em: float) -> bool:
    length, direction = _towards(centre, tail)
    return length > reach(a, b, direction) + 0.5 * em


def _towards(start: Point, end: Point) -> tuple[float, Point]:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    return (length, (dx / length, dy / length)) if length > 1e-9 else (0.0, (0.0, 1.0))


def _ring(centre: Point, a: float, b: float, count: int) -> list[Point]:
    """Points on the superellipse at equal distances along it."""
    angles = [2 * math.pi * i / 240 for i in range(241)]
    fine = []
    for angle in angles:
        direction = (math.cos(angle), math.sin(angle))
        r = reach(a, b, direction)
        fine.append((centre[0] + r * direction[0], centre[1] + r * direction[1]))
    along = [0.0]
    for (x0, y0), (x1, y1) in pairwise(fine):
        along.append(along[-1] + math.hypot(x1 - x0, y1 - y0))
    found, index = [], 0
    for step in range(count):
        wanted = along[-1] * step / count
        while along[index + 1] < wanted:
            index += 1
        part = (wanted - along[index]) / (along[index + 1] - along[index])
        (x0, y0), (x1, y1) = fine[index], fine[index + 1]
        found.append((x0 + part * (x1 - x0), y0 + part * (y1 - y0)))
    return found


def _girth(a: float, b: float) -> float:
    return math.pi * (3 * (a + b) - math.sqrt((3 * a + b) * (a + 3 * b)))


def _round(centre: Point, a: float, b: float, em: float, seed: str) -> tuple[Command, ...]:
    return smooth(_ring(centre, a, b, 40))


def _cloud(centre: Point, a: float, b: float, em: float, seed: str) -> tuple[Command, ...]:
    inner_a, inner_b = max(0.05 * em, a - 0.75 * em), max(0.05 * em, b - 0.75 * em)
    count = max(8, round(_girth(inner_a, inner_b) / (2.2 * em)))
    commands = list(smooth(_ring(centre, a, b, 32)))
    for number, (x, y) in enumerate(_ring(centre, inner_a, inner_b, count)):
        commands += circle(x, y, em * (1.35 + 0.25 * _chance(seed, number)))  # wide enough to overlap
    return tuple(commands)


def _burst(centre: Point, a: float, b: float, em: float, seed: str) -> tuple[Command, ...]:
    count = max(13, round(_girth(a, b) / (1.7 * em)))
    points = []
    for number, (x, y) in enumerate(_ring(centre, a, b, 2 * count)):
        out = em * (0.65 + 0.5 * _chance(seed, number)) if number % 2 else 0.0
        length, (dx, dy) = _towards(centre, (x, y))
        points.append((centre[0] + (length + out) * dx, centre[1] + (length + out) * dy))
    return polygon(points)


def _tail(kind: BalloonKind, centre: Point, a: float, b: float, tip: Point, em: float) -> tuple[Command, ...]:
    length, (dx, dy) = _towards(centre, tip)
    edge = reach(a, b, (dx, dy))
    root = 0.72 * edge
    half = min((0.95 if kind == "shout" else 0.62) * em, 0.3 * min(a, b))
    start = (centre[0] + root * dx, centre[1] + root * dy)
    left = (start[0] - half * dy, start[1] + half * dx)
    right = (start[0] + half * dy, start[1] - half * dx)
    if kind == "shout":
        return polygon((left, tip, right))
    bend = 0.16 * (length - root) * (1 if dx >= 0 else -1)
    middle = (
        centre[0] + (root + length) / 2 * dx - bend * dy,
        centre[1] + (root + length) / 2 * dy + bend * dx,
    )
    waist = 0.55 * half
    return (
        ("M", *left),
        ("Q", middle[0] - waist * dy, middle[1] + waist * dx, *tip),
        ("Q", middle[0] + waist * dy, middle[1] - waist * dx, *right),
        ("Z",),
    )


def _bubbles(centre: Point, a: float, b: float, tip: Point, em: float) -> list[tuple[Command, ...]]:
    length, (dx, dy) = _towards(centre, tip)
    edge = reach(a, b, (dx, dy)) + 0.7 * em
    gap = max(0.0, length - edge)
    count = min(6, max(3, round(gap / (1.5 * em))))
    found = []
    for number in range(count):
        part = (number + 0.6) / (count - 0.4)  # the last one ends at the tip
        radius = em * (0.55 - 0.35 * number / (count - 1))
        at = edge + part * gap - radius
        found.append(circle(centre[0] + at * dx, centre[1] + at * dy, radius))
    return found


def _chance(seed: str, number: int) -> float:
    """A number from 0 to 1 that is the same everywhere for the same balloon."""
    return zlib.crc32(f"{seed}{number}".encode()) / 0xFFFFFFFF
