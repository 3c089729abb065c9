"""Flat tones: the colour of every sample from its paint, its light and the hour. Compiled, one pass."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.sky import sky
from server.engine.previs.surfaces import base
from server.engine.stage.compiled import compiled
from server.engine.stage.paint import SKIN

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
    first: int,
    height: int,
    depth: Floats,
    face: Ints,
    where: Floats,
    facing: Floats,
    pool: Floats,
    opening: Floats,
    axes: Floats,
    eye: Floats,
    focal: float,
    faces: Ints,
    normals: Floats,
    coordinates: Floats,
    rows: Ints,
    paints: Floats,
    light: Floats,
    look: Floats,
    masks: NDArray[np.uint8],
    colour: Floats,
    normal_out: Floats,
) -> None:
    """Colours one band of rows that starts at row `first` of `height` rows.

    `light` (9,3) as `sky.py` names its rows; `pool` (h,W) the light of all but the key;
    `look`: tone steps, mute (0..1), paper r, g, b, outdoors (0 or 1). `masks` (2,S,S): lips and inside of
    the mouth in UV space. Writes sRGB 0..1 into `colour` (h,W,3) and world normals into `normal_out`."""
    band, width = depth.shape
    at = np.empty(4, np.float32)
    point = np.empty(3)
    normal = np.empty(3)
    rgb = np.empty(3)
    steps = int(look[0])
    for r in range(band):
        y = -(r + first + 0.5 - height / 2.0) / focal
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
                glow = base(paints[rows[f]], at, point, normal, masks, light[5, 0], z / focal, rgb)
                level = tone(facing[r, c], steps)
                if glow > 0:
                    level = level + (1.25 - level) * glow
                # Hollows are a little darker: things stand on the ground and hair lies on a brow.
                hollow = 1.0 - opening[r, c]
                hollow = (hollow - 0.18) * 1.35
                hollow = min(max(hollow, 0.0), 1.0)
                hollow *= 0.26 * (1.0 - glow)
                # Lamps and studio lights: pools with a few soft-edged steps.
                more = min(pool[r, c], 1.0)
                if more > 0.0:
                    more = 0.6 * more + 0.4 * math.floor(more * 5.0 + 0.5) / 5.0
                skin = paints[rows[f], 0] == SKIN
                for k in range(3):
                    shade_k = light[1, k]
                    if skin:
                        # Blood shines through skin: its shade stays warm.
                        shade_k *= 1.08 - 0.08 * k
                    lamp = shade_k + (light[0, k] - shade_k) * level
                    lamp += (light[6, k] - lamp) * more
                    if glow > 0:
                        lamp += (1.12 - lamp) * glow * light[5, 0]
                    rgb[k] = rgb[k] * lamp * (1.0 - hollow)
                if look[5] > 0:
                    haze = 1.0 - math.exp(-max(0.0, z - 12.0) / 140.0)
                    for k in range(3):
                        rgb[k] += (light[4, k] - rgb[k]) * haze * 0.75
                for k in range(3):
                    colour[r, c, k] = rgb[k]
            grey = 0.30 * colour[r, c, 0] + 0.59 * colour[r, c, 1] + 0.11 * colour[r, c, 2]
            for k in range(3):
                value = colour[r, c, k] + (grey - colour[r, c, k]) * look[1]
                value *= 0.45 + 0.55 * look[2 + k]
                colour[r, c, k] = min(max(value, 0.0), 1.0)
