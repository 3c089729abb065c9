"""Values found on every second pixel of both directions, brought to all samples of the same surface."""

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.visible import Seen
from server.engine.stage.compiled import compiled
from server.engine.stage.scene import Scene
from server.engine.stage.workers import WORKERS, pool

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]


def coarse(seen: Seen) -> tuple[Ints, Ints, Bools, tuple[int, int]]:
    """Every second pixel of both directions that is not sky: its samples' rows and columns (N,), where in
    the coarse grid they lie, and the grid's shape."""
    height, width = seen.depth.shape
    coarse_rows = np.arange(seen.fine // 2, height, 2 * seen.fine, dtype=np.int32)
    coarse_columns = np.arange(seen.fine // 2, width, 2 * seen.fine, dtype=np.int32)
    r, c = np.meshgrid(coarse_rows, coarse_columns, indexing="ij")
    there = seen.face[r, c] >= 0
    shape = (len(coarse_rows), len(coarse_columns))
    return np.ascontiguousarray(r[there]), np.ascontiguousarray(c[there]), there, shape


def matched(scene: Scene, seen: Seen, values: Floats, there: Bools, rows: Ints, columns: Ints) -> Floats:
    """Values on the coarse grid brought to all samples (H,W) of the same surface; 1 in the sky."""
    step = 2 * seen.fine
    height, width = seen.depth.shape
    label = np.full(values.shape, -1, np.int32)
    depth = np.full(values.shape, np.inf, np.float32)
    face = seen.face[rows, columns]
    label[there] = scene.things[face].astype(np.int32) * 16 + scene.parts[face]
    depth[there] = seen.depth[rows, columns]
    smooth = _smooth(values, label, depth)
    out_ = np.ones((height, width), np.float32)
    bounds = np.linspace(0, height, WORKERS * 2 + 1).astype(int)

    def band(a: int, b: int) -> None:
        _spread(a, b, smooth, label, seen.face, scene.things, scene.parts, step, out_)

    list(pool.map(band, bounds[:-1], bounds[1:]))
    return out_


@compiled
def _smooth(coarse: Floats, label: Ints, coarse_depth: Floats) -> Floats:
    """The coarse values smoothed over their tile, each surface by itself."""
    high, wide = coarse.shape
    smooth = np.ones_like(coarse)
    for r in range(high):
        for c in range(wide):
            if label[r, c] < 0:
                continue
            total = 0.0
            weight = 0.0
            for i in range(-2, 3):
                for j in range(-2, 3):
                    y, x = r + i, c + j
                    if y < 0 or x < 0 or y >= high or x >= wide or label[y, x] != label[r, c]:
                        continue
                    if abs(coarse_depth[y, x] - coarse_depth[r, c]) > 0.08 * coarse_depth[r, c]:
                        continue
                    share = (1.0 if abs(i) < 2 else 0.5) * (1.0 if abs(j) < 2 else 0.5)
                    total += share * coarse[y, x]
                    weight += share
            smooth[r, c] = total / weight
    return smooth


@compiled
def _spread(
    first: int,
    end: int,
    smooth: Floats,
    label: Ints,
    face: Ints,
    things: NDArray[np.uint16],
    parts: NDArray[np.uint8],
    step: int,
    out: Floats,
) -> None:
    """Brings the coarse values to all samples of the same surface in rows `first` to `end`."""
    high, wide = smooth.shape
    width = face.shape[1]
    for r in range(first, end):
        fy = (r - step * 0.25) / step
        y0 = int(np.floor(fy))
        ty = fy - y0
        for c in range(width):
            f = face[r, c]
            if f < 0:
                continue
            own = things[f] * 16 + parts[f]
            fx = (c - step * 0.25) / step
            x0 = int(np.floor(fx))
            tx = fx - x0
            total = 0.0
            weight = 0.0
            for i in range(2):
                for j in range(2):
                    y, x = min(max(y0 + i, 0), high - 1), min(max(x0 + j, 0), wide - 1)
                    if label[y, x] == own:
                        share = (ty if i else 1 - ty) * (tx if j else 1 - tx) + 1e-4
                        total += share * smooth[y, x]
                        weight += share
            if weight > 0:
                out[r, c] = total / weight
