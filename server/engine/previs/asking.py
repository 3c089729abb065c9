"""Which rays light asks for: samples that need one of their own, and the rays all about a surface."""

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]

LIFT = 0.003
"""Metres by which rays start off the surface, so that they do not hit it."""


@compiled
def own(
    first: int,
    end: int,
    fine: int,
    face: Ints,
    depth: Floats,
    facing: Floats,
    dark: Bools,
    things: NDArray[np.uint16],
    parts: NDArray[np.uint8],
    blocked: Bools,
) -> tuple[Ints, Ints]:
    """Rows and columns of the samples, turned to the light, that need a shadow ray of their own, in rows
    `first` to `end` of pixels; the others take theirs in `blocked` (H,W) from the first of their pixel,
    which is `dark` (h,w) or not."""
    high, wide = dark.shape
    rows = np.empty((end - first) * wide * fine * fine, np.int32)
    columns = np.empty_like(rows)
    count = 0
    sky = np.float32(1e6)
    for r in range(first, end):
        for c in range(wide):
            y, x = r * fine, c * fine
            f = face[y, x]
            lit = facing[y, x] > 0
            alone = not lit
            if lit:
                for k in range(4):
                    i, j = r + (k == 0) - (k == 1), c + (k == 2) - (k == 3)
                    if 0 <= i < high and 0 <= j < wide and dark[i, j] != dark[r, c]:
                        alone = alone or facing[i * fine, j * fine] > 0
            label = things[f] * 16 + parts[f] if f >= 0 else 0
            near = depth[y, x] if f >= 0 else sky
            spread = near * np.float32(0.01) + np.float32(0.01)
            for i in range(y, y + fine):
                for j in range(x, x + fine):
                    g = face[i, j]
                    asks = alone
                    if not asks and g != f:
                        asks = g < 0 or things[g] * 16 + parts[g] != label
                    if not asks:
                        asks = not abs((depth[i, j] if g >= 0 else sky) - near) < spread
                    if not asks:
                        blocked[i, j] = dark[r, c]
                    elif facing[i, j] > 0 and (i > y or j > x):
                        rows[count] = i
                        columns[count] = j
                        count += 1
    return rows[:count], columns[:count]


@compiled
def around(
    rows: Ints,
    columns: Ints,
    step: int,
    at: Floats,
    out: Floats,
    pattern: Floats,
    origins: Floats,
    directions: Floats,
) -> None:
    """Rays (N * K,3) about the normals `out` (N,3) of points `at`, by the tile of `pattern` (16,K,3) in
    which each sample lies."""
    count = pattern.shape[1]
    lift = np.float32(LIFT)
    for n in range(len(rows)):
        x, y, z = out[n, 0], out[n, 1], out[n, 2]
        # Aside from the normal: across the plumb line, or across x where the normal follows that line.
        if abs(z) < np.float32(0.9):
            u, v, w = y, -x, np.float32(0.0)
        else:
            u, v, w = np.float32(0.0), z, -y
        size = np.sqrt(u * u + v * v + w * w)
        u, v, w = u / size, v / size, w / size
        p, q, s = y * w - z * v, z * u - x * w, x * v - y * u
        tile = (rows[n] // step % 4) * 4 + columns[n] // step % 4
        for k in range(count):
            i = n * count + k
            a, b, c = pattern[tile, k, 0], pattern[tile, k, 1], pattern[tile, k, 2]
            directions[i, 0] = a * u + b * p + c * x
            directions[i, 1] = a * v + b * q + c * y
            directions[i, 2] = a * w + b * s + c * z
            origins[i, 0] = at[n, 0] + x * lift * np.float32(2.0)
            origins[i, 1] = at[n, 1] + y * lift * np.float32(2.0)
            origins[i, 2] = at[n, 2] + z * lift * np.float32(2.0)
