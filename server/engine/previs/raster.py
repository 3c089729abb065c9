"""Which triangle each sample of the picture sees, with where in it: a z-buffer, exact and repeatable.

A rasteriser answers primary visibility many times faster than rays do; rays remain for light. Samples
lie at the centres of a grid `samples` times finer than the picture in each direction.
"""

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@compiled
def project(points: Floats, eye: Floats, axes: Floats) -> Floats:
    """World points (N,3) into camera space (N,3): right, up, forward, in metres."""
    out = np.empty_like(points)
    for n in range(points.shape[0]):
        x = points[n, 0] - eye[0]
        y = points[n, 1] - eye[1]
        z = points[n, 2] - eye[2]
        for k in range(3):
            out[n, k] = axes[k, 0] * x + axes[k, 1] * y + axes[k, 2] * z
    return out


@compiled
def _edge(ax: float, ay: float, bx: float, by: float, px: float, py: float) -> float:
    return (bx - ax) * (py - ay) - (by - ay) * (px - ax)


@compiled
def _draw(
    corners: NDArray[np.float64],
    weights: NDArray[np.float64],
    face: int,
    focal: float,
    middle: float,
    depth: Floats,
    faces_at: Ints,
    where: Floats,
) -> None:
    """One triangle in front of the camera. `corners` (3,3) camera space; `weights` (3,3) barycentric
    coordinates of its corners in the uncut face; `middle` as in `raster`."""
    height, width = depth.shape
    sx = np.empty(3)
    sy = np.empty(3)
    inv = np.empty(3)
    for k in range(3):
        inv[k] = 1.0 / corners[k, 2]
        sx[k] = focal * corners[k, 0] * inv[k]
        sy[k] = -focal * corners[k, 1] * inv[k]
    area = _edge(sx[0], sy[0], sx[1], sy[1], sx[2], sy[2])
    if area == 0.0:
        return
    half = width / 2.0
    x0 = max(0, int(np.ceil(min(sx[0], sx[1], sx[2]) + half - 0.5)))
    x1 = min(width - 1, int(np.floor(max(sx[0], sx[1], sx[2]) + half - 0.5)))
    y0 = max(0, int(np.ceil(min(sy[0], sy[1], sy[2]) + middle - 0.5)))
    y1 = min(height - 1, int(np.floor(max(sy[0], sy[1], sy[2]) + middle - 0.5)))
    for row in range(y0, y1 + 1):
        py = row + 0.5 - middle
        for column in range(x0, x1 + 1):
            px = column + 0.5 - half
            a = _edge(sx[1], sy[1], sx[2], sy[2], px, py) / area
            b = _edge(sx[2], sy[2], sx[0], sy[0], px, py) / area
            c = 1.0 - a - b
            if a < 0.0 or b < 0.0 or c < 0.0:
                continue
            near = a * inv[0] + b * inv[1] + c * inv[2]
            z = 1.0 / near
            if z < depth[row, column]:
                depth[row, column] = z
                faces_at[row, column] = face
                a *= inv[0] * z
                b *= inv[1] * z
                c *= inv[2] * z
                where[row, column, 0] = a * weights[0, 1] + b * weights[1, 1] + c * weights[2, 1]
                where[row, column, 1] = a * weights[0, 2] + b * weights[1, 2] + c * weights[2, 2]


@compiled
def raster(
    seen: Floats,
    faces: Ints,
    focal: float,
    near: float,
    middle: float,
    depth: Floats,
    faces_at: Ints,
    where: Floats,
) -> None:
    """Fills the buffers of one band of rows.

    `seen` (V,3) camera space, `faces` (F,3); `focal` in samples; `middle` is how many rows above the
    optical axis the band's first row lies. `depth` (H,W) is forward distance and starts at infinity,
    `faces_at` (H,W) at -1, `where` (H,W,2) takes the barycentric weights of the second and third corner.
    """
    height, width = depth.shape
    cut = np.empty((4, 3))
    cut_weights = np.empty((4, 3))
    triangle = np.empty((3, 3))
    triangle_weights = np.empty((3, 3))
    limit_x = (width / 2.0) / focal
    top = middle / focal
    bottom = (height - middle) / focal
    for f in range(faces.shape[0]):
        count = 0
        left = right = above = below = 0
        for k in range(3):
            v = faces[f, k]
            x, y, z = seen[v, 0], seen[v, 1], seen[v, 2]
            if z < near:
                count += 1
            if x < -z * limit_x:
                left += 1
            if x > z * limit_x:
                right += 1
            if y > z * top:
                above += 1
            if -y > z * bottom:
                below += 1
        if count == 3 or left == 3 or right == 3 or above == 3 or below == 3:
            continue
        if count == 0:
            for k in range(3):
                v = faces[f, k]
                for c in range(3):
                    triangle[k, c] = seen[v, c]
                    triangle_weights[k, c] = 1.0 if k == c else 0.0
            _draw(triangle, triangle_weights, f, focal, middle, depth, faces_at, where)
            continue
        # Cut by the near plane (Sutherland and Hodgman): three or four corners remain.
        made = 0
        for k in range(3):
            v, w = faces[f, k], faces[f, (k + 1) % 3]
            zv, zw = seen[v, 2], seen[w, 2]
            if zv >= near:
                for c in range(3):
                    cut[made, c] = seen[v, c]
                    cut_weights[made, c] = 1.0 if c == k else 0.0
                made += 1
            if (zv >= near) != (zw >= near):
                t = (near - zv) / (zw - zv)
                for c in range(3):
                    cut[made, c] = seen[v, c] + t * (seen[w, c] - seen[v, c])
                    cut_weights[made, c] = 0.0
                cut_weights[made, k] = 1.0 - t
                cut_weights[made, (k + 1) % 3] = t
                made += 1
        for k in range(1, made - 1):
            for c in range(3):
                triangle[0, c] = cut[0, c]
                triangle[1, c] = cut[k, c]
                triangle[2, c] = cut[k + 1, c]
                triangle_weights[0, c] = cut_weights[0, c]
                triangle_weights[1, c] = cut_weights[k, c]
                triangle_weights[2, c] = cut_weights[k + 1, c]
            _draw(triangle, triangle_weights, f, focal, middle, depth, faces_at, where)
