"""What a drawn staging is: a picture and its maps."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.projects.world import Id

Floats = NDArray[np.float32]
Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Rendered:
    """A picture and its maps, all (H, W).

    `colour` uint8 (H,W,3); `depth` float32 metres along the camera's axis, infinite in the sky; `normal`
    float32 (H,W,3) in camera axes (x right, y up, z to the viewer), unit, zero in the sky; `things` uint16
    with `thing_legend` ("" the sky, "set", then ids); `parts` uint8 with `part_legend`; `materials` uint8
    with `material_legend`; `keypoints` per figure (18,3) x, y in pixels and confidence in OpenPose order;
    `boxes` per thing (left, top, right, bottom); `visible` per thing: the share of its own samples, as it
    would be seen alone, that are in the picture."""

    colour: NDArray[np.uint8]
    depth: Floats
    normal: Floats
    things: NDArray[np.uint16]
    thing_legend: tuple[str, ...]
    parts: NDArray[np.uint8]
    part_legend: tuple[str, ...]
    materials: NDArray[np.uint8]
    material_legend: tuple[str, ...]
    keypoints: dict[Id, Floats]
    boxes: dict[Id, Box]
    visible: dict[Id, float]
