"""Triangles: normals, smoothing, subdivision and clean cuts, as linear operators made once per template.

A garment or a head of hair is the same combination of body vertices on every body. So the expensive
questions (who is whose neighbour, where does a hem run) are answered once, on a reference body.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@dataclass(frozen=True)
class Blend:
    """A sparse matrix in CSR form: row n of the result is the weighted sum of `weights` × rows `columns`."""

    starts: Ints
    columns: Ints
    weights: Floats

    def __matmul__(self, values: Floats) -> Floats:
        return _apply(self.starts, self.columns, self.weights, np.ascontiguousarray(values, np.float32))


@compiled
def _apply(starts: Ints, columns: Ints, weights: Floats, values: Floats) -> Floats:
    rows, width = len(starts) - 1, values.shape[1]
    out = np.zeros((rows, width), np.float32)
    if width == 3:
        # Points and normals, by far the most: sums that stay in registers.
        for n in range(rows):
            x = y = z = np.float32(0)
            for k in range(starts[n], starts[n + 1]):
                weight, column = weights[k], columns[k]
                x += weight * values[column, 0]
                y += weight * values[column, 1]
                z += weight * values[column, 2]
            out[n, 0], out[n, 1], out[n, 2] = x, y, z
        return out
    for n in range(rows):
        for k in range(starts[n], starts[n + 1]):
            for c in range(width):
                out[n, c] += weights[k] * values[columns[k], c]
    return out


def blend(rows: Ints, columns: Ints, weights: NDArray[np.floating], count: int) -> Blend:
    """A sparse matrix of `count` rows from its entries in any order."""
    order = np.argsort(rows, kind="stable")
    starts = np.zeros(count + 1, np.int32)
    np.add.at(starts, rows + 1, 1)
    return Blend(
        np.cumsum(starts, dtype=np.int32),
        columns[order].astype(np.int32),
        weights[order].astype(np.float32),
    )


@compiled
def normals(vertices: Floats, faces: Ints) -> Floats:
    """Unit vertex normals (V,3), weighted by area."""
    out = np.zeros_like(vertices)
    for f in range(faces.shape[0]):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        ux, uy, uz = (
            vertices[b, 0] - vertices[a, 0],
            vertices[b, 1] - vertices[a, 1],
            vertices[b, 2] - vertices[a, 2],
        )
        vx, vy, vz = (
            vertices[c, 0] - vertices[a, 0],
            vertices[c, 1] - vertices[a, 1],
            vertices[c, 2] - vertices[a, 2],
        )
        nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
        for v in (a, b, c):
            out[v, 0] += nx
            out[v, 1] += ny
            out[v, 2] += nz
    for v in range(out.shape[0]):
        size = np.sqrt(out[v, 0] ** 2 + out[v, 1] ** 2 + out[v, 2] ** 2)
        if size > 0:
            out[v] /= size
    return out


def edges(faces: Ints) -> tuple[Ints, Ints, Ints]:
    """Unique edges (E,2), the edge index of each face side (F,3), and how many faces share each edge."""
    sides = np.stack([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]], 1).reshape(-1, 2)
    unique, inverse, counts = np.unique(np.sort(sides, 1), axis=0, return_inverse=True, return_counts=True)
    return unique.astype(np.int32), inverse.reshape(-1, 3).astype(np.int32), counts.astype(np.int32)


def smoother(faces: Ints, count: int, strength: float = 0.5) -> Blend:
    """One step of Laplacian smoothing; the rims of a surface are smoothed along themselves only."""
    unique, _, shared = edges(faces)
    rim = np.zeros(count, bool)
    rim[unique[shared == 1].ravel()] = True
    use = np.where((shared == 1) | ~(rim[unique[:, 0]] & rim[unique[:, 1]]), True, False)
    a = np.concatenate([unique[use, 0], unique[use, 1]])
    b = np.concatenate([unique[use, 1], unique[use, 0]])
    border = np.concatenate([shared[use] == 1] * 2)
    keep = ~rim[a] | border
    a, b = a[keep], b[keep]
    degree = np.bincount(a, minlength=count)
    itself = np.arange(count, dtype=np.int32)
    alone = np.where(degree > 0, 1 - strength, 1.0).astype(np.float32)
    return blend(
        np.concatenate([a, itself]),
        np.concatenate([b, itself]),
        np.concatenate([(strength / np.maximum(degree, 1))[a].astype(np.float32), alone]),
        count,
    )


def rims(faces: Ints, count: int) -> Blend:
    """One step of smoothing along open rims; all other vertices stay."""
    unique, _, shared = edges(faces)
    open_ = unique[shared == 1]
    a = np.concatenate([open_[:, 0], open_[:, 1]])
    b = np.concatenate([open_[:, 1], open_[:, 0]])
    degree = np.bincount(a, minlength=count)
    itself = np.arange(count, dtype=np.int32)
    return blend(
        np.concatenate([a, itself]),
        np.concatenate([b, itself]),
        np.concatenate([(0.5 / np.maximum(degree, 1))[a], np.where(degree > 0, 0.5, 1.0)]),
        count,
    )


def subdivide(faces: Ints, count: int) -> tuple[Blend, Ints]:
    """One step of Loop subdivision: the operator from old to new vertices, and the new faces."""
    unique, sides, shared = edges(faces)
    new = count + np.arange(len(unique), dtype=np.int32)
    rows, columns, weights = [], [], []

    def put(row: Ints, column: Ints, weight: Floats | float) -> None:
        rows.append(row)
        columns.append(column)
        weights.append(np.broadcast_to(np.asarray(weight, np.float32), row.shape))

    inner = shared == 2
    put(new, unique[:, 0], np.where(inner, 3 / 8, 1 / 2))
    put(new, unique[:, 1], np.where(inner, 3 / 8, 1 / 2))
    opposite = faces[:, [2, 0, 1]]
    both = inner[sides]
    put(new[sides[both]], opposite[both], 1 / 8)
    rim = np.zeros(count, bool)
    rim[unique[shared == 1].ravel()] = True
    degree = np.bincount(unique.ravel(), minlength=count).astype(np.float32)
    # Warren's weights: 3/8n for n > 3 neighbours, 3/16 for three.
    beta = np.where(degree > 3, 3 / (8 * np.maximum(degree, 1)), 3 / 16).astype(np.float32)
    own = np.arange(count, dtype=np.int32)
    put(own, own, np.where(rim, 3 / 4, 1 - degree * beta).astype(np.float32))
    for k in (0, 1):
        at, other = unique[:, k], unique[:, 1 - k]
        free = ~rim[at]
        put(at[free], other[free], beta[at[free]])
        border = (shared == 1) & rim[at]
        put(at[border], other[border], 1 / 8)
    made = new[sides]
    fine = np.concatenate(
        [
            np.stack([faces[:, 0], made[:, 0], made[:, 2]], 1),
            np.stack([faces[:, 1], made[:, 1], made[:, 0]], 1),
            np.stack([faces[:, 2], made[:, 2], made[:, 1]], 1),
            made,
        ]
    )
    operator = blend(np.concatenate(rows), np.concatenate(columns), np.concatenate(weights), count + len(new))
    return operator, fine.astype(np.int32)


def cut(faces: Ints, field: Floats) -> tuple[Blend, Ints]:
    """Keeps the part of a surface where `field` (V,) is positive, cut cleanly along its zero line.

    Returns the operator from the old vertices to the kept and cut ones, and the faces among those.
    """
    field = np.where(field == 0, 1e-9, field)
    inside = field > 0
    number = inside[faces].sum(1)
    unique, sides, _ = edges(faces)
    crossed = inside[unique[:, 0]] != inside[unique[:, 1]]
    count = len(field)
    index = np.full(len(unique), -1, np.int32)
    index[crossed] = count + np.arange(int(crossed.sum()), dtype=np.int32)
    a, b = unique[crossed, 0], unique[crossed, 1]
    part = (field[a] / (field[a] - field[b])).astype(np.float32)
    made = [faces[number == 3]]
    for k in range(3):
        one = (number == 1) & inside[faces[:, k]]
        v, ab, ca = faces[one, k], index[sides[one, k]], index[sides[one, (k + 2) % 3]]
        made.append(np.stack([v, ab, ca], 1))
        two = (number == 2) & ~inside[faces[:, k]]
        p, q = faces[two, (k + 1) % 3], faces[two, (k + 2) % 3]
        ab, ca = index[sides[two, k]], index[sides[two, (k + 2) % 3]]
        made.append(np.stack([ab, p, q], 1))
        made.append(np.stack([ab, q, ca], 1))
    kept = np.concatenate(made).astype(np.int32)
    used = np.unique(kept)
    renumber = np.full(count + len(a), -1, np.int32)
    renumber[used] = np.arange(len(used), dtype=np.int32)
    own = used[used < count]
    new = used[used >= count] - count
    rows = np.concatenate([renumber[own], renumber[new + count], renumber[new + count]])
    columns = np.concatenate([own, a[new], b[new]])
    weights = np.concatenate([np.ones(len(own), np.float32), 1 - part[new], part[new]])
    return blend(rows, columns, weights, len(used)), renumber[kept]


def loops(faces: Ints) -> list[Ints]:
    """The open rims of a surface as closed rings of vertices, each in the order of its faces' sides."""
    sides = np.stack([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]], 1).reshape(-1, 2)
    _, inverse, counts = np.unique(np.sort(sides, 1), axis=0, return_inverse=True, return_counts=True)
    after = {int(a): int(b) for a, b in sides[counts[inverse.ravel()] == 1]}
    found = []
    while after:
        first, at = next(iter(after.items()))
        del after[first]
        ring = [first]
        while at != first and at in after:
            ring.append(at)
            at = after.pop(at)
        if at == first and len(ring) > 2:
            found.append(np.array(ring, np.int32))
    return found


def fairing(ring: Floats, wave: float) -> Floats:
    """A dense operator (N,N) that smooths a closed ring of points (N,3) along itself: it minimises the
    change of bending, so that waves shorter than `wave` metres go and the ring keeps its size."""
    count = len(ring)
    ahead = np.roll(np.arange(count), -1)
    length = np.maximum(np.linalg.norm(ring[ahead] - ring, axis=1), 1e-4)
    stiff = np.zeros((count, count))
    here = np.arange(count)
    np.add.at(stiff, (here, here), 1 / length)
    np.add.at(stiff, (ahead, ahead), 1 / length)
    np.add.at(stiff, (here, ahead), -1 / length)
    np.add.at(stiff, (ahead, here), -1 / length)
    lump = (length + np.roll(length, 1)) / 2
    bend = stiff @ (stiff / lump[:, None])
    weight = (min(wave, float(length.sum()) / 3.2) / (2 * np.pi)) ** 4
    return np.asarray(np.linalg.solve(np.diag(lump) + weight * bend, np.diag(lump)), np.float32)
