"""Ink: lines where things, parts, depths or surfaces change, drawn as round strokes on the sample grid.

Lines are heavier on near things and on the side away from the light, and thin out towards it. A light gap
parts dark from dark; a rim of light runs along edges away from the key. Widths are in units, 720ths of the
picture's shorter side.
"""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.hatching import noise, ramp
from server.engine.stage.compiled import compiled
from server.engine.stage.scene import ITEM, NUMBER, SET

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Bytes = NDArray[np.uint8]

_FACE, _EYES = NUMBER["face"], NUMBER["eyes"]

REACH = 12
"""Units from its edge within which a line, gap or rim stays."""


@compiled
def edges(
    first: int,
    end: int,
    face: Ints,
    things: NDArray[np.uint16],
    groups: Ints,
    creases: Floats,
    steps: Floats,
    depth: Floats,
    normal: Floats,
    axes: Floats,
    focal: float,
    middle: float,
    marks: Bytes,
    beyond: Bytes,
) -> None:
    """Marks rows `first` to `end`: 2 on an outline, 1 on an inner line, 0 elsewhere; and into `beyond` on
    which side the farther surface lies: 0 below, 1 right, 2 above, 3 left.

    `face` (H,W) or -1; per face: `things` whose, `groups` surfaces that no line divides (0: from none),
    `creases` the cosine below which a fold is a line (-2: never), `steps` the depth in metres from which a
    jump is one.
    `depth` metres, `normal` (H,W,3), `axes` of the camera, `focal` in samples, `middle` of the first row.
    A step in depth is what the plane through one sample does not explain at the other."""
    height, width = depth.shape
    for r in range(first, end):
        for c in range(width):
            fa = face[r, c]
            za = depth[r, c]
            best = 0
            for k in range(4):
                y = r + (1 if k == 0 else (-1 if k == 2 else 0))
                x = c + (1 if k == 1 else (-1 if k == 3 else 0))
                if y < 0 or x < 0 or y >= height or x >= width:
                    continue
                fb = face[y, x]
                if fa == fb:
                    continue
                zb = depth[y, x]
                # The nearer of two samples bears the mark; of two alike the upper or left one.
                if za > zb or (za == zb and k >= 2):
                    continue
                mark = 0
                if fa < 0 or fb < 0 or things[fa] != things[fb]:
                    mark = 2
                elif groups[fa] != groups[fb] and groups[fa] > 0 and groups[fb] > 0:
                    mark = 1
                else:
                    mark = _fold(
                        r, c, y, x, za, zb, normal, axes, focal, middle, width, steps[fa], creases[fa]
                    )
                if mark > best:
                    best = mark
                    beyond[r, c] = k
            marks[r, c] = best


@compiled
def _fold(
    r: int,
    c: int,
    y: int,
    x: int,
    za: float,
    zb: float,
    normal: Floats,
    axes: Floats,
    focal: float,
    middle: float,
    width: int,
    step: float,
    crease: float,
) -> int:
    na = aa = ab = ba = bb = 0.0
    for i in range(3):
        p, q = normal[r, c, i], normal[y, x, i]
        na += p * q
        ray_a = axes[2, i] + ((c + 0.5 - width / 2.0) * axes[0, i] - (r + 0.5 - middle) * axes[1, i]) / focal
        ray_b = axes[2, i] + ((x + 0.5 - width / 2.0) * axes[0, i] - (y + 0.5 - middle) * axes[1, i]) / focal
        aa += p * ray_a
        ab += p * ray_b
        ba += q * ray_a
        bb += q * ray_b
    gap = min(abs(aa * za - ab * zb), abs(bb * zb - ba * za))
    if gap > 0.010 + za * 0.004 and abs(za - zb) > step:
        return 1 if abs(za - zb) < 0.4 else 2
    if crease > -1.5 and na < crease:
        return 1
    return 0


@compiled
def _light(colour: Floats, r: int, c: int) -> float:
    value: float = 0.30 * colour[r, c, 0] + 0.59 * colour[r, c, 1] + 0.11 * colour[r, c, 2]
    return value


@compiled
def strokes(
    first: int,
    end: int,
    marks: Bytes,
    beyond: Bytes,
    depth: Floats,
    face: Ints,
    things: NDArray[np.uint16],
    parts: Bytes,
    turned: Floats,
    colour: Floats,
    focal: float,
    middle: float,
    numbers: NDArray[np.float64],
    lines: Floats,
    gaps: Floats,
    rims: Floats,
) -> None:
    """How much (0 to 1) of ink, gap and rim lies on each sample of rows `first` to `end`.

    `numbers`: half widths of an outline and of an inner line in units, width of the rim, a sample's size in
    units. `turned` (H,W) is the cosine to the key light; `colour` (H,W,3) tells dark from light."""
    height, width = marks.shape
    outer, inner, rim, sample = numbers[0], numbers[1], numbers[2], numbers[3]
    reach = int(REACH / sample)
    for r in range(max(0, first - reach), min(height, end + reach)):
        for c in range(width):
            mark = marks[r, c]
            if mark == 0:
                continue
            z = depth[r, c]
            f = face[r, c]
            u, v = (c - width / 2.0) * sample, (r - middle) * sample
            # Units that a metre takes up here: what is small on the picture has finer lines.
            scale = focal * sample / z
            size = min(max((scale / 420.0) ** 0.38, 0.42), 1.28)
            # At the very edge normals are of no use: they may even belong to the far side.
            y = r - (3 if beyond[r, c] == 0 else (-3 if beyond[r, c] == 2 else 0))
            x = c - (3 if beyond[r, c] == 1 else (-3 if beyond[r, c] == 3 else 0))
            away = turned[r, c]
            if 0 <= y < height and 0 <= x < width and face[y, x] >= 0 and things[face[y, x]] == things[f]:
                away = turned[y, x]
            own = (1.02 - 0.42 * away) * (0.86 + 0.28 * noise(u / 21.0, v / 21.0))
            part = parts[f]
            half = outer
            if mark == 1:
                y = min(
                    max(r + (2 if beyond[r, c] == 0 else (-2 if beyond[r, c] == 2 else 0)), 0), height - 1
                )
                x = min(max(c + (2 if beyond[r, c] == 1 else (-2 if beyond[r, c] == 3 else 0)), 0), width - 1)
                # A sleeve before a chest is nearly an outline; a seam is not.
                half = inner + 0.55 * max(0.0, outer - inner) * ramp(0.015, 0.09, depth[y, x] - z)
            half *= size * own
            if mark == 1 and (part in (_FACE, _EYES)):
                half *= 0.8
            half = min(half, REACH / 2.0)
            y = r + (2 if beyond[r, c] == 0 else (-2 if beyond[r, c] == 2 else 0))
            x = c + (2 if beyond[r, c] == 1 else (-2 if beyond[r, c] == 3 else 0))
            y, x = min(max(y, 0), height - 1), min(max(x, 0), width - 1)
            far = face[y, x]
            gap = 0.0
            if mark == 2 and outer > 0 and _light(colour, r, c) < 0.14 and _light(colour, y, x) < 0.14:
                gap = half + 1.0 * size
            glow = 0.0
            if mark == 2 and part not in (SET, ITEM) and rim > 0 and (far < 0 or things[far] != things[f]):
                glow = rim * size * ramp(-0.05, -0.60, away)
            widest = max(half, gap, half + glow if glow > 0 else 0.0) / sample
            span = math.ceil(widest + 0.5)
            for i in range(-span, span + 1):
                yy = r + i
                if yy < first or yy >= end:
                    continue
                for j in range(-span, span + 1):
                    xx = c + j
                    if xx < 0 or xx >= width:
                        continue
                    distance = math.sqrt(float(i * i + j * j))
                    cover = min(half / sample + 0.5 - distance, 1.0, 2.0 * half / sample)
                    if cover > lines[yy, xx]:
                        lines[yy, xx] = cover
                    if gap > 0 or glow > 0:
                        other = face[yy, xx]
                        if glow > 0 and other >= 0 and things[other] == things[f]:
                            cover = min((half + glow) / sample + 0.5 - distance, 1.0)
                            if cover > rims[yy, xx]:
                                rims[yy, xx] = cover
                        if gap > 0 and depth[yy, xx] > z + 0.02:
                            cover = min(gap / sample + 0.5 - distance, 1.0)
                            if cover > gaps[yy, xx]:
                                gaps[yy, xx] = cover
