"""Small arrays put together. For the few hundred rows of an edit numpy's own general ways are several times
as slow, most of it before they begin; the numbers are the same to the bit."""

from typing import TypeVar

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
T = TypeVar("T", bound=np.generic)


def columns(first: Floats, *others: Floats | float) -> Floats:
    """k arrays (...) as one (..., k)."""
    found = np.empty((*first.shape, 1 + len(others)))
    found[..., 0] = first
    for number, other in enumerate(others, 1):
        found[..., number] = other
    return found


def repeated(rows: npt.NDArray[T], count: int) -> npt.NDArray[T]:
    """All rows (n, ...) `count` times over: (count · n, ...)."""
    return np.concatenate([rows] * count)


def lengths(vectors: Floats) -> Floats:
    """How long vectors (..., 3) are."""
    found: Floats = np.sqrt(np.add.reduce(vectors * vectors, axis=-1))
    return found


def cross(a: Floats, b: Floats) -> Floats:
    """The cross products (..., 3) of vectors of one shape."""
    x, y, z = a[..., 0], a[..., 1], a[..., 2]
    u, v, w = b[..., 0], b[..., 1], b[..., 2]
    return columns(y * w - z * v, z * u - x * w, x * v - y * u)
