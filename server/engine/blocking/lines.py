"""The line between two people, and the side of it that a camera stands on.

A scene keeps its cameras on one side of it, so that who looks to the right in one picture looks to the right
in the next. Sides are those of somebody who walks from the first to the second: 1 is left, -1 right.
"""

import math

Point = tuple[float, float]

CLEARLY = 0.15
"""The sine of how far off the line a direction must be for it to be on one side."""


def left(a: Point, b: Point) -> Point:
    """The unit direction to the left of the way from a to b; (0, -1) where they are one point."""
    x, y = b[0] - a[0], b[1] - a[1]
    length = math.hypot(x, y)
    return (-y / length, x / length) if length > 1e-9 else (0.0, -1.0)


def natural(a: Point, b: Point, degrees: float) -> int:
    """The side on which a camera stands that is free to choose: that of the direction `degrees` (as facing
    counts) from the two, else the front of the set, else the left."""
    normal = left(a, b)
    across = side_of(normal, degrees)
    if across:
        return across
    return 1 if -normal[1] >= -1e-9 else -1


def side(a: Point, b: Point, degrees: float) -> int:
    """The side of the line of a camera in the direction `degrees` from the two; 0 where it is on the line."""
    return side_of(left(a, b), degrees)


def side_of(normal: Point, degrees: float) -> int:
    """As `side`, for the direction to the left."""
    angle = math.radians(degrees)
    across = math.sin(angle) * normal[0] - math.cos(angle) * normal[1]
    return 0 if abs(across) < CLEARLY else 1 if across > 0 else -1
