"""Ink: lines where things, parts, depths or surfaces change, drawn as round strokes on the sample grid."""

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@compiled
def edges(
    face: Ints,
    things: NDArray[np.uint16],
    groups: Ints,
    creases: Floats,
    steps: Floats,
    depth: Floats,
    normal: Floats,
    axes: Floats,
    focal: float,
) -> NDArray[np.uint8]:
    """Marks (H,W): 2 on an outline, 1 on an inner line, 0 elsewhere.

    `face` (H,W) or -1; per face: `things` whose, `groups` surfaces that no line divides, `creases` the
    cosine below which a fold is a line (-2: never), `steps` the depth in metres from which a jump is one.
    `depth` metres, `normal` (H,W,3), `axes` of the camera, `focal` in samples.
    A step in depth is what the plane through one sample does not explain at the other."""
    height, width = depth.shape
    out = np.zeros((height, width), np.uint8)
    for r in range(height - 1):
        for c in range(width - 1):
            for k in range(2):
                y, x = (r + 1, c) if k == 0 else (r, c + 1)
                fa, fb = face[r, c], face[y, x]
                if fa == fb:
                    continue
                za, zb = depth[r, c], depth[y, x]
                mark = 0
                if fa < 0 or fb < 0 or things[fa] != things[fb]:
                    mark = 2
                elif groups[fa] != groups[fb]:
                    mark = 1
                else:
                    na = 0.0
                    aa = ab = ba = bb = 0.0
                    for i in range(3):
                        na += normal[r, c, i] * normal[y, x, i]
                        ray_a = (
                            axes[2, i]
                            + (c + 0.5 - width / 2.0) / focal * axes[0, i]
                            - (r + 0.5 - height / 2.0) / focal * axes[1, i]
                        )
                        ray_b = (
                            axes[2, i]
                            + (x + 0.5 - width / 2.0) / focal * axes[0, i]
                            - (y + 0.5 - height / 2.0) / focal * axes[1, i]
                        )
                        aa += normal[r, c, i] * ray_a
                        ab += normal[r, c, i] * ray_b
                        ba += normal[y, x, i] * ray_a
                        bb += normal[y, x, i] * ray_b
                    gap = min(abs(aa * za - ab * zb), abs(bb * zb - ba * za))
                    near = min(za, zb)
                    if gap > 0.010 + near * 0.004 and abs(za - zb) > steps[fa]:
                        mark = 1 if abs(za - zb) < 0.4 else 2
                    elif creases[fa] > -1.5 and na < creases[fa]:
                        mark = 1
                if mark > 0:
                    ny, nx = (r, c) if za <= zb else (y, x)
                    if out[ny, nx] < mark:
                        out[ny, nx] = mark
    return out


@compiled
def strokes(marks: NDArray[np.uint8], depth: Floats, outer: float, inner: float, reach: float) -> Floats:
    """How much ink (0 to 1) lies on each sample: discs of radius `outer` or `inner` (samples) along the
    marks, thinner with distance beyond `reach` metres."""
    height, width = marks.shape
    out = np.zeros((height, width), np.float32)
    for r in range(height):
        for c in range(width):
            mark = marks[r, c]
            if mark == 0:
                continue
            z = depth[r, c]  # infinite in the sky, where no mark is
            far = 1.0 if z <= reach else max(0.35, np.sqrt(reach / z))
            radius = (outer if mark == 2 else inner) * far
            span = int(np.ceil(radius))
            for i in range(-span, span + 1):
                y = r + i
                if y < 0 or y >= height:
                    continue
                for j in range(-span, span + 1):
                    x = c + j
                    if x < 0 or x >= width:
                        continue
                    cover = radius + 0.5 - np.sqrt(float(i * i + j * j))
                    if cover > 1.0:
                        cover = 1.0
                    if cover > out[y, x]:
                        out[y, x] = cover
    return out
