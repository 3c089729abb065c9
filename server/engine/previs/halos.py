"""The shine around lamps that are in sight: a few flat rings, wider in wet or thick air."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.camera import Camera
from server.engine.blocking.light import Key
from server.engine.stage.compiled import compiled
from server.projects.vocabulary import Weather

Floats = NDArray[np.float32]

WIDER: dict[Weather, float] = {"rain": 1.35, "storm": 1.35, "snow": 1.3, "fog": 1.9}
_COLOUR = (1.0, 0.86, 0.56)


def halos(lights: tuple[Key, ...], weather: Weather, camera: Camera, depth: Floats, picture: Floats) -> None:
    """Draws them into a picture (H, W, 3) with its `depth` (H, W) in metres, in place."""
    height, width = depth.shape
    eye = np.array(camera.eye)
    axes = np.array([camera.right, camera.up, camera.forward])
    for one in lights:
        if not one.halo or one.position is None:
            continue
        x, y, z = (axes @ (np.array(one.position) - eye)).tolist()
        if z < 0.2:
            continue
        focal = camera.focal * width
        column, row = width / 2 + x / z * focal, height / 2 - y / z * focal
        # Its middle may be behind a hand or a post: what shows of a small disc about it is what shines.
        small = max(1.0, 0.3 * one.clear * focal / z)
        shown = 0
        for part in range(8):
            angle = part * math.pi / 4
            r, c = round(row + small * math.sin(angle) - 0.5), round(column + small * math.cos(angle) - 0.5)
            inside = 0 <= r < height and 0 <= c < width
            # Of what is out of the picture by a little, the shine may still come in.
            shown += not inside or bool(depth[r, c] > z - one.clear - 0.15)
        reach = one.halo * WIDER.get(weather, 1.0) * focal / z
        if shown and -reach < column < width + reach and -reach < row < height + reach:
            _shine(column, row, reach, 0.42 * one.strength * shown / 8, picture)


@compiled
def _shine(column: float, row: float, reach: float, strength: float, picture: Floats) -> None:
    height, width = picture.shape[0], picture.shape[1]
    for r in range(max(0, int(row - reach)), min(height, int(row + reach) + 2)):
        for c in range(max(0, int(column - reach)), min(width, int(column + reach) + 2)):
            away = math.sqrt((r + 0.5 - row) ** 2 + (c + 0.5 - column) ** 2) / reach
            if away >= 1.0:
                continue
            part = (1.0 - away) * (1.0 - away)
            part = 0.65 * part + 0.35 * math.floor(part * 4.0 + 0.5) / 4.0
            part = min(0.72, strength * part)
            for k in range(3):
                # Light is added, most where it is dark.
                picture[r, c, k] += (max(_COLOUR[k], picture[r, c, k]) - picture[r, c, k]) * part
