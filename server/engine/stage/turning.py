"""Turns in space: small matrices (3,3) that take a rest direction to a posed one."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Doubles = NDArray[np.float64]


def unit(a: ArrayLike) -> Doubles:
    """The direction of a vector."""
    v = np.asarray(a, np.float64)
    return np.asarray(v / max(float(np.sqrt(v @ v)), 1e-12))


def cross(a: Doubles, b: Doubles) -> Doubles:
    """The cross product of two vectors; numpy's own is slow for single ones."""
    return np.array(
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]], np.float64
    )


def turn(axis: Doubles, angle: float) -> Doubles:
    """Rodrigues' rotation formula; `angle` in radians."""
    x, y, z = unit(axis)
    k = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.asarray(np.eye(3) + np.sin(angle) * k + (1 - np.cos(angle)) * k @ k)


def about(degrees: ArrayLike) -> Doubles:
    """Turns about the axes x, y, z one after the other."""
    out = np.eye(3)
    for axis, angle in zip(np.eye(3), np.asarray(degrees, np.float64), strict=True):
        if angle:
            out = turn(axis, float(np.radians(angle))) @ out
    return out


def between(a: ArrayLike, b: ArrayLike) -> Doubles:
    """The smallest turn that takes direction `a` to direction `b`."""
    a, b = unit(a), unit(b)
    axis = cross(a, b)
    size = float(np.sqrt(axis @ axis))
    if size < 1e-9:
        if a @ b > 0:
            return np.eye(3)
        axis = cross(a, np.eye(3)[int(np.abs(a).argmin())])
    return turn(axis, float(np.arctan2(size, a @ b)))


def frame(a: ArrayLike, b: ArrayLike) -> Doubles:
    """Axes with `a` first and `b`, as near as may be, second."""
    first = unit(a)
    second = np.asarray(b, np.float64)
    second = unit(second - (second @ first) * first)
    return np.stack([first, second, cross(first, second)], 1)


def twist(low: Doubles, high: Doubles, axis: Doubles) -> float:
    """How far (radians) `high` is turned about the direction `axis` beyond `low`; both take it alike."""
    side = unit(cross(axis, np.eye(3)[int(np.abs(axis).argmin())]))
    was = low.T @ side
    now = high @ was
    return float(np.arctan2(cross(side, now) @ axis, side @ now))


def towards(a: ArrayLike, b: ArrayLike, most: float) -> Doubles:
    """Direction `b`, or what is on the way to it at most `most` radians from `a`."""
    a, b = unit(a), unit(b)
    axis = cross(a, b)
    size = float(np.sqrt(axis @ axis))
    angle = float(np.arctan2(size, a @ b))
    if angle <= most or size < 1e-9:
        return b
    return np.asarray(turn(axis, most) @ a)
