"""What each sample of a picture sees: depth, triangle and place in it. Render and survey share it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.camera import Camera
from server.engine.previs.raster import project, raster
from server.engine.stage.scene import Scene
from server.engine.stage.workers import WORKERS, pool

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@dataclass(frozen=True)
class Seen:
    """Samples lie on a grid `fine` times the picture's size in both directions; height H, width W of it.

    `depth` (H,W) metres along the camera's forward axis, infinite in the sky; `face` (H,W) or -1;
    `where` (H,W,2) the weights of the second and third corner. `focal` is in samples; `middle` is how many
    rows of samples the first one lies above the optical axis (half of H where all rows are seen)."""

    depth: Floats
    face: Ints
    where: Floats
    axes: Floats
    eye: Floats
    focal: float
    fine: int
    middle: float


def look(
    scene: Scene, camera: Camera, size: tuple[int, int], fine: int, rows: tuple[int, int] | None = None
) -> Seen:
    """Primary visibility of a picture `size` (width, height) with fine × fine samples a pixel, or of
    some of its rows of pixels (first, end)."""
    first, end = rows or (0, size[1])
    width, height = size[0] * fine, (end - first) * fine
    middle = size[1] * fine / 2 - first * fine
    axes = np.array([camera.right, camera.up, camera.forward], np.float32)
    eye = np.array(camera.eye, np.float32)
    focal = camera.focal * width
    seen = project(scene.vertices, eye, axes)
    depth = np.full((height, width), np.inf, np.float32)
    face = np.full((height, width), -1, np.int32)
    where = np.zeros((height, width, 2), np.float32)
    bounds = np.linspace(0, height, WORKERS * 2 + 1).astype(int)

    def band(a: int, b: int) -> None:
        raster(seen, scene.faces, focal, camera.near, middle - a, depth[a:b], face[a:b], where[a:b])

    list(pool.map(band, bounds[:-1], bounds[1:]))
    return Seen(depth, face, where, axes, eye, focal, fine, middle)
