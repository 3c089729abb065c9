"""What checks look at: a picture, the staging it was asked to show, and the maps of that staging."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.batch import Batch, batch
from server.engine.blocking.camera import Camera, solve
from server.engine.blocking.staging import Figure, Item, Part, Staging
from server.projects.world import Id

Bools = NDArray[np.bool_]
Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Picture = NDArray[np.uint8]
Indices = NDArray[np.intp]

BRIGHTNESS = np.array((0.2126, 0.7152, 0.0722))
"""Shares of linear red, green and blue in brightness (ITU-R BT.709)."""


class Maps(Protocol):
    """The maps that checks read, as `previs.Rendered` has them, at the picture's size (H, W)."""

    @property
    def depth(self) -> Floats: ...
    @property
    def normal(self) -> Floats: ...
    @property
    def things(self) -> NDArray[np.uint16]: ...
    @property
    def thing_legend(self) -> tuple[str, ...]: ...
    @property
    def parts(self) -> NDArray[np.uint8]: ...
    @property
    def part_legend(self) -> tuple[str, ...]: ...
    @property
    def boxes(self) -> Mapping[Id, tuple[int, int, int, int]]: ...
    @property
    def visible(self) -> Mapping[Id, float]: ...


@dataclass(frozen=True)
class Shown:
    """One shot as it was drawn. `staging` is that of its recipe, narrowed to what can be seen; `picture`
    is uint8 (H, W, 3), by whatever studio."""

    staging: Staging
    picture: Picture
    maps: Maps

    def __post_init__(self) -> None:
        if self.picture.shape != (*self.maps.depth.shape, 3):
            raise ValueError(
                f"A picture of shape {self.picture.shape} cannot be checked against maps of "
                f"{self.maps.depth.shape}."
            )

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        height, width = self.maps.depth.shape
        return width, height

    @cached_property
    def camera(self) -> Camera:
        width, height = self.size
        return solve(self.staging, width / height)

    @cached_property
    def blocked(self) -> Batch:
        """Where everything in the staging is."""
        width, height = self.size
        return batch([self.staging], [width / height])

    @cached_property
    def linear(self) -> Doubles:
        """The picture in linear light (H, W, 3), 0 to 1."""
        return linear(self.picture)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that the picture is to show, not only the shadow of."""
        return tuple(f for f in self.staging.figures if any(part.colour for part in f.parts.values()))

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The props that the picture is to show, not only the shadow of."""
        return tuple(item for item in self.staging.items if item.colour is not None)

    def mask(self, id: Id) -> Bools:
        """Where a thing is (H, W); nowhere if the maps do not know it."""
        legend = self.maps.thing_legend
        if id not in legend:
            return np.zeros(self.maps.things.shape, bool)
        return np.asarray(self.maps.things == legend.index(id))

    def part(self, id: Id, part: Part) -> Bools:
        """Where a part of a figure is (H, W)."""
        return np.asarray(self.mask(id) & (self.maps.parts == self.maps.part_legend.index(part)))

    def place(self, id: Id) -> tuple[Doubles, float]:
        """The middle of an item's base in metres, and its yaw in radians."""
        row = self.blocked.row_of[0][id] - len(self.blocked.figures)
        return self.blocked.item_at[row], float(self.blocked.item_yaw[row])

    def project(self, points: Doubles) -> Doubles:
        """World points (n, 3) in metres as x and y in pixels, and depth in metres (n, 3)."""
        camera, (width, height) = self.camera, self.size
        away = points - np.array(camera.eye)
        axes = np.array((camera.right, camera.up, camera.forward))
        x, y, depth = (away @ axes.T).T
        safe = np.where(np.abs(depth) < 1e-9, 1e-9, depth)
        scale = camera.focal * width
        return np.stack([width / 2 + scale * x / safe, height / 2 - scale * y / safe, depth], 1)

    def points(self, rows: Indices, columns: Indices) -> Doubles:
        """Where pixels are in the world (n, 3), in metres."""
        camera, (width, height) = self.camera, self.size
        depth = self.maps.depth[rows, columns].astype(np.float64)
        scale = depth / (camera.focal * width)
        x, y = (columns + 0.5 - width / 2) * scale, (height / 2 - rows - 0.5) * scale
        axes = np.array((camera.right, camera.up, camera.forward))
        return np.asarray(np.array(camera.eye) + np.stack([x, y, depth], 1) @ axes)


_LINEAR = np.array(
    [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in np.arange(256) / 255]
)


def linear(colour: NDArray[np.uint8]) -> Doubles:
    """sRGB in linear light, 0 to 1 (IEC 61966-2-1)."""
    return np.asarray(_LINEAR[colour])


def rgb(colour: str) -> Doubles:
    """`#rrggbb` in linear light (3,)."""
    return linear(np.array([int(colour[k : k + 2], 16) for k in (1, 3, 5)], np.uint8))
