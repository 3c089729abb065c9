"""Flat tones: the colour of every sample from its paint, its light and the hour. Compiled, one pass."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.hatching import darkness, solid, stroke
from server.engine.previs.sky import sky
from server.engine.previs.surfaces import base
from server.engine.stage.compiled import compiled
from server.engine.stage.paint import EYE, GLASS, GLOW, HAIR, SKIN, TEETH, WATER
from server.engine.stage.scene import ITEM, NUMBER, SET

_FACE = NUMBER["face"]

INK = (0.085, 0.065, 0.10)
"""Ink is a warm near-black."""

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@compiled
def tone(facing: float, steps: int) -> float:
    """Light in flat steps: 0 in shade, 1 in full light; with one step everything is lit alike."""
    if steps <= 1:
        return 1.0
    strength = facing * 1.25
    if strength < 0.10:
        return 0.0
    if strength > 1.0:
        strength = 1.0
    return min(1.0, math.ceil((strength - 0.10) / 0.90 * (steps - 1) - 0.02 + 1e-9) / (steps - 1) + 0.0)


@compiled
def shade(
    depth: Floats,
    face: Ints,
    where: Floats,
    facing: Floats,
    stopped: Floats,
    pool: Floats,
    opening: Floats,
    axes: Floats,
    eye: Floats,
    focal: float,
    middle: float,
    faces: Ints,
    normals: Floats,
    calm: Floats,
    coordinates: Floats,
    rows: Ints,
    parts: NDArray[np.uint8],
    paints: Floats,
    light: Floats,
    key: NDArray[np.float64],
    look: NDArray[np.float64],
    masks: NDArray[np.uint8],
    colour: Floats,
    normal_out: Floats,
    turned: Floats,
) -> None:
    """Colours one band of rows whose first lies `middle` rows above the optical axis.

    `normals` (V,3) and `calm`, those that light falls on; `light` (9,3) as `sky.py` names its rows; `stopped`
    (h,W) the share of a soft key light that does not come through; `pool` (h,W) the light of all but the
    key; `key` (4,): direction to the key light and 1, or its place and 0;
    `look` as `drawing` gives it. `masks` (2,S,S): lips and inside of the mouth in UV space.
    Writes sRGB 0..1 into `colour` (h,W,3), world normals into `normal_out`, and into `turned` (h,W) the
    cosine to the key light, negative where a surface turns away from it."""
    band, width = depth.shape
    at = np.empty(5, np.float32)
    point = np.empty(3)
    normal = np.empty(3)
    soft = np.empty(3)
    rgb = np.empty(3)
    steps = int(look[0])
    outdoors, blacks, hatching, pale, focus, sample = look[5], look[6], look[7], look[8], look[9], look[10]
    for r in range(band):
        y = -(r + 0.5 - middle) / focal
        v = (r + 0.5 - middle) * sample
        for c in range(width):
            x = (c + 0.5 - width / 2.0) / focal
            ray0 = axes[2, 0] + x * axes[0, 0] + y * axes[1, 0]
            ray1 = axes[2, 1] + x * axes[0, 1] + y * axes[1, 1]
            ray2 = axes[2, 2] + x * axes[0, 2] + y * axes[1, 2]
            f = face[r, c]
            if f < 0:
                size = math.sqrt(ray0 * ray0 + ray1 * ray1 + ray2 * ray2)
                sky(ray0 / size, ray1 / size, ray2 / size, light, rgb)
                for k in range(3):
                    colour[r, c, k] = rgb[k]
                    normal_out[r, c, k] = 0.0
                turned[r, c] = 1.0
            else:
                z = depth[r, c]
                point[0] = eye[0] + z * ray0
                point[1] = eye[1] + z * ray1
                point[2] = eye[2] + z * ray2
                b, g = where[r, c, 0], where[r, c, 1]
                a = 1.0 - b - g
                i0, i1, i2 = faces[f, 0], faces[f, 1], faces[f, 2]
                size = 0.0
                dot = 0.0
                for k in range(3):
                    value = a * normals[i0, k] + b * normals[i1, k] + g * normals[i2, k]
                    normal[k] = value
                    size += value * value
                dot = normal[0] * ray0 + normal[1] * ray1 + normal[2] * ray2
                scale = 1.0 / math.sqrt(size) if size > 0 else 0.0
                if dot > 0:
                    scale = -scale
                for k in range(3):
                    normal[k] *= scale
                    normal_out[r, c, k] = normal[k]
                for k in range(4):
                    at[k] = a * coordinates[i0, k] + b * coordinates[i1, k] + g * coordinates[i2, k]
                cosine = _cosine(a, b, g, i0, i1, i2, calm, dot > 0, key, point, soft)
                at[4] = abs(dot) / math.sqrt(max(size * (ray0 * ray0 + ray1 * ray1 + ray2 * ray2), 1e-12))
                through = 1.0 - stopped[r, c]
                reached = facing[r, c] > 0 and through > 0.5
                turned[r, c] = cosine
                paint = int(paints[rows[f], 0])
                part = parts[f]
                glow = base(paints[rows[f]], at, point, normal, masks, light[5, 0], z / focal, rgb)
                lightness = 0.30 * rgb[0] + 0.59 * rgb[1] + 0.11 * rgb[2]
                hollow = min(max((0.80 - opening[r, c]) * 1.45, 0.0), 1.0) * (1.0 - glow)
                skin = paint == SKIN
                if skin or part == _FACE or paint == EYE:
                    # Two tones make a face; more of them make it a map of its folds.
                    level = 1.0 if steps <= 1 or facing[r, c] > 0.16 else 0.12
                    hollow = 0.0
                else:
                    level = tone(facing[r, c], steps)
                level *= through
                if paint == TEETH:
                    level = 1.0
                if glow > 0:
                    level = level + (1.25 - level) * glow
                # Lamps and studio lights: pools with a few soft-edged steps.
                more = min(pool[r, c], 1.0)
                if more > 0.0:
                    more = 0.6 * more + 0.4 * math.floor(more * 5.0 + 0.5) / 5.0
                for k in range(3):
                    shade_k = light[1, k]
                    if skin:
                        # Blood shines through skin: its shade stays warm.
                        shade_k *= 1.10 - 0.09 * k
                    lamp = shade_k + (light[0, k] - shade_k) * level
                    lamp += (light[6, k] - lamp) * more
                    if glow > 0:
                        lamp += (1.12 - lamp) * glow * light[5, 0]
                    rgb[k] *= lamp
                level = max(level, more)
                if level < 0.99 and glow < 0.5:
                    _enrich(rgb, 0.20 * (1.0 - level))
                if part == SET and normal[2] < 0.7:
                    hollow = 0.0  # corners of a room stay clean
                # Hollows are a step darker: things stand on the ground and hair lies on a brow.
                if hollow > 0.16:
                    close = 0.90 if hollow < 0.46 else 0.80
                    rgb[0] *= close * 0.99
                    rgb[1] *= close * 0.98
                    rgb[2] *= close
                if not skin and paint != EYE and paint != GLASS and paint != GLOW and paint != WATER:
                    dark = darkness(cosine, reached, hollow) * (1.0 - glow) * (1.0 - 0.8 * more)
                    if part != SET and solid(dark, hollow, lightness, blacks):
                        # Blacks in hair keep its colour: a hole in a head of hair is no part of it.
                        cover = 0.34 if paint == HAIR else 0.90
                        for k in range(3):
                            rgb[k] += (INK[k] - rgb[k]) * cover
                    elif hatching > 0 and steps > 1 and paint != HAIR:
                        u = (c + 0.5 - width / 2.0) * sample
                        angle, bend = _way(part, normal, axes)
                        cover = _hatch(u, v, angle, bend, dark, hatching, sample)
                        for k in range(3):
                            rgb[k] += (0.30 * rgb[k] + 0.70 * INK[k] - rgb[k]) * cover
                haze = veil(z, focus, pale, outdoors)
                for k in range(3):
                    colour[r, c, k] = rgb[k] + (light[4, k] - rgb[k]) * haze
            grey = 0.30 * colour[r, c, 0] + 0.59 * colour[r, c, 1] + 0.11 * colour[r, c, 2]
            for k in range(3):
                value = colour[r, c, k] + (grey - colour[r, c, k]) * look[1]
                value *= 0.45 + 0.55 * look[2 + k]
                colour[r, c, k] = min(max(value, 0.0), 1.0)


@compiled
def veil(z: float, focus: float, pale: float, outdoors: float) -> float:
    """How much of the air's colour lies over what is `z` metres away when the picture is of `focus`."""
    behind = z - max(1.35 * focus, focus + 1.0)
    if behind <= 0.0 or pale <= 0.0:
        return 0.0
    if outdoors > 0:
        return min(0.88, 2.0 * pale) * (1.0 - math.exp(-behind / 42.0))
    return min(0.6, 0.9 * pale) * (1.0 - math.exp(-behind / 3.2))


@compiled
def _cosine(
    a: float,
    b: float,
    g: float,
    i0: int,
    i1: int,
    i2: int,
    calm: Floats,
    back: bool,
    key: NDArray[np.float64],
    point: NDArray[np.float64],
    soft: NDArray[np.float64],
) -> float:
    """The cosine to the key light of the calm normal; `back`: its other side is seen."""
    size = dot = away = 0.0
    for k in range(3):
        soft[k] = a * calm[i0, k] + b * calm[i1, k] + g * calm[i2, k]
        to = key[k] if key[3] > 0 else key[k] - point[k]
        size += soft[k] * soft[k]
        away += to * to
        dot += soft[k] * to
    cosine = dot / math.sqrt(max(size * away, 1e-12))
    return -cosine if back else cosine


@compiled
def _enrich(rgb: NDArray[np.float64], amount: float) -> None:
    """More colour: shadows are tinted, never grey."""
    grey = 0.30 * rgb[0] + 0.59 * rgb[1] + 0.11 * rgb[2]
    for k in range(3):
        rgb[k] = max(0.0, rgb[k] + (rgb[k] - grey) * amount)


@compiled
def _way(part: int, normal: NDArray[np.float64], axes: Floats) -> tuple[float, float]:
    """The direction across strokes (radians) and how far they bend: by the form they lie on."""
    if part in (SET, ITEM):
        if abs(normal[2]) > 0.7:
            return 1.48, 0.0
        if abs(normal[0]) > abs(normal[1]):
            return 0.72, 0.0
        return -0.60, 0.0
    right = up = 0.0
    for k in range(3):
        right += normal[k] * axes[0, k]
        up += normal[k] * axes[1, k]
    return 0.80, 0.9 * (right * 0.5 - up)


@compiled
def _hatch(u: float, v: float, angle: float, bend: float, dark: float, amount: float, sample: float) -> float:
    low = 0.60 - 0.36 * amount
    depth = (dark - low) / (1.0 - low)
    if depth <= 0.0:
        return 0.0
    weight = (0.50 + 0.85 * amount) * math.sqrt(depth)
    cover = stroke(u, v, angle, bend, weight, sample)
    if amount > 0.5 and depth > 0.62:
        cover = max(cover, stroke(u, v, angle + 1.15, bend, weight * 0.8, sample))
    return cover * (0.62 + 0.38 * amount)
