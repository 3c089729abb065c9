"""Draws a staging: visibility, light, tones, ink; and answers exactly what of it can be seen.

A picture is drawn in bands of rows, each with a margin that lines and light may reach into, so that memory
does not grow with its size; where bands end cannot be seen.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from server.engine.blocking import camera as cameras
from server.engine.blocking import light as lights
from server.engine.blocking import placing, sets, viewpoint
from server.engine.blocking.sight import Sight
from server.engine.blocking.staging import Staging
from server.engine.blocking.unseen import faceless
from server.engine.previs import grading, heads, ink, keypoints, materials, shading, weather
from server.engine.previs import survey as surveys
from server.engine.previs.halos import halos
from server.engine.previs.lay import lay, pixels, print_
from server.engine.previs.lighting import Lit, Rays, light
from server.engine.previs.mood import table, tones
from server.engine.previs.outlines import Outlines
from server.engine.previs.rendered import Box, Rendered
from server.engine.previs.visible import Seen, look
from server.engine.stage.anatomy import anatomy
from server.engine.stage.paint import rgb
from server.engine.stage.scene import PART_LEGEND, Scene, build
from server.engine.stage.workers import WORKERS, pool
from server.projects.world import Id

Floats = NDArray[np.float32]

SAMPLES_AT_ONCE = 5_000_000
"""A band has about so many samples: some 100 bytes each."""

_TILE = 8
"""Bands begin at multiples of so many pixels, so that rays for occlusion fall into the same places."""

_TOOTH = 0.012
"""How much of the range of tones the paper's tooth moves."""

_Step = Callable[[float], None]


@dataclass(frozen=True)
class _Stage:
    """What all bands share. `calm` (V,3) are the normals that light falls on; `unit` pixels a unit has."""

    staging: Staging
    size: tuple[int, int]
    fine: int
    scene: Scene
    camera: cameras.Camera
    lights: tuple[lights.Key, ...]
    rays: Rays
    calm: Floats
    unit: float


@dataclass(frozen=True)
class _Band:
    """Rows `first` to `end` of pixels, of which `seen` and `lit` hold `above` more rows before."""

    first: int
    end: int
    above: int
    seen: Seen
    lit: Lit


def _stage(staging: Staging, size: tuple[int, int], fine: int) -> _Stage:
    camera = cameras.solve(staging, size[0] / size[1])
    staging = viewpoint.raised(staging, camera)
    scene = build(staging, camera)
    calm = scene.normals
    scene = replace(scene, normals=heads.relief(scene))
    placed = placing.place(staging)
    lamps = [(item, placed[item.id].position) for item in staging.items if item.kind in lights.FLAMES]
    shining = lights.lights(staging.setting, lamps)
    return _Stage(staging, size, fine, scene, camera, shining, Rays(scene), calm, min(size) / 720)


def _bands(stage: _Stage) -> Iterator[_Band]:
    width, height = stage.size
    rows = SAMPLES_AT_ONCE // (width * stage.fine**2) // _TILE * _TILE
    rows = max(rows, 4 * _TILE)
    margin = (math.ceil(ink.REACH * stage.unit) // _TILE + 2) * _TILE
    for first in range(0, height, rows):
        end = min(height, first + rows)
        low, high = max(0, first - margin), min(height, end + margin)
        seen = look(stage.scene, stage.camera, stage.size, stage.fine, (low, high))
        lit = light(stage.scene, seen, stage.lights, stage.rays, stage.calm)
        yield _Band(first, end, first - low, seen, lit)


def survey(staging: Staging, size: tuple[int, int], samples: int = 4) -> Sight:
    """Exactly what of a staging a picture of `size` shows: the parts with samples are "seen"; those that
    only stop light on its way to a sample are "shade". The same visibility and rays as `render`."""
    stage = _stage(staging, size, _fine(samples))
    count = len(stage.scene.faces)
    hit, casters = np.zeros(count, bool), np.zeros(count, bool)
    for band in _bands(stage):
        faces = band.seen.face
        hit[faces[faces >= 0]] = True
        casters |= band.lit.casters
    return surveys.sight(staging, stage.scene, hit, casters)


def _fine(samples: int) -> int:
    fine = math.isqrt(samples)
    if fine * fine != samples or not 1 <= fine <= 4:
        raise ValueError(f"samples a pixel must be 1, 4, 9 or 16, not {samples}")
    return fine


def render(
    staging: Staging,
    size: tuple[int, int],
    seed: int,
    samples: int = 4,
    on_step: _Step = lambda share: None,
) -> Rendered:
    """Draws a staging at `size` (width, height) in pixels. The same arguments give the same bytes.

    `seed` moves only the clouds, and what falls from them. `on_step` hears growing shares (0 to 1) of the
    work between its steps; what it raises ends the drawing."""
    fine = _fine(samples)
    staging = faceless(staging, size[0] / size[1])
    stage = _stage(staging, size, fine)
    scene = stage.scene
    on_step(0.2)
    width, height = size
    picture = np.empty((height, width, 3), np.float32)
    depth = np.empty((height, width), np.float32)
    normal = np.empty((height, width, 3), np.float32)
    face = np.empty((height, width), np.int32)
    painter = _Painter(stage, seed)
    for band in _bands(stage):
        on_step(0.2 + 0.6 * (band.first + 0.5 * (band.end - band.first)) / height)
        out = slice(band.first, band.end)
        full = painter.paint(band, picture[out])
        # The maps show what lies in the middle of a pixel, or beside it where there is no sample.
        top = band.above * fine + fine // 2
        rows = slice(top, top + (band.end - band.first) * fine, fine)
        columns = slice(fine // 2, None, fine)
        depth[out] = band.seen.depth[rows, columns]
        face[out] = band.seen.face[rows, columns]
        normal[out] = full[rows, columns] @ (band.seen.axes * [[1.0], [1.0], [-1.0]]).T.astype(np.float32)
        on_step(0.2 + 0.7 * band.end / height)
    axes = np.array([stage.camera.right, stage.camera.up, stage.camera.forward], np.float32)
    halos(stage.lights, staging.setting.weather, stage.camera, depth, picture)
    weather.falling(staging.setting, axes, depth, painter.light, seed, picture)
    grading.grade(picture, staging.setting)
    colour = np.empty(picture.shape, np.uint8)
    _split(lambda a, b: print_(a, b, picture, _TOOTH, 1 / stage.unit, colour), height)
    there = face >= 0
    made_of, material_legend = materials.of(scene)
    things = np.where(there, scene.things[face], 0).astype(np.uint16)
    return Rendered(
        colour=colour,
        depth=depth,
        normal=normal,
        things=things,
        thing_legend=scene.legend,
        parts=np.where(there, scene.parts[face], 0).astype(np.uint8),
        part_legend=PART_LEGEND,
        materials=np.where(there, made_of[face], 0).astype(np.uint8),
        material_legend=material_legend,
        keypoints=keypoints.of(staging, stage.camera, size, things, depth, scene.legend),
        boxes=_boxes(scene, things),
        visible=_fractions(stage, things),
    )


class _Painter:
    """Tones and ink of the bands of one stage."""

    def __init__(self, stage: _Stage, seed: int) -> None:
        self._stage = stage
        setting, wanted = stage.staging.setting, stage.staging.look
        self._sample = 1 / (stage.fine * stage.unit)
        found = tones(stage.lights, setting)
        self.light = table(found, stage.lights, setting, seed)
        first = stage.lights[0]
        afar = first.direction is not None
        self._key = np.array([*(first.direction or first.position or ()), afar], np.float64)
        outdoors = sets.SETS[setting.kind].outdoors
        self._focus = _focus(stage)
        self._numbers = np.array(
            [wanted.tones, wanted.mute / 100, *rgb(wanted.paper), outdoors, wanted.blacks / 100,
             wanted.hatching / 100, wanted.distance / 100, self._focus, self._sample],
            np.float64,
        )  # fmt: skip
        self._lines = Outlines(stage.scene, wanted)
        paper = np.array(rgb(wanted.paper))
        rim = np.clip(np.array(found.horizon) * 0.30 + 0.10, 0, 1)
        gap = paper * (0.16 + 0.26 * np.array(found.shade))
        self._tints = np.array([shading.INK, gap, rim, found.haze], np.float64)
        self._mirror = self._whole() if weather.mirrors(setting) else None

    def paint(self, band: _Band, out: Floats) -> Floats:
        """Writes a band's pixels into `out` (h,w,3); answers the normals of its samples in world axes."""
        stage, seen = self._stage, band.seen
        setting = stage.staging.setting
        colour, normal, turned = self._tones(seen, band.lit)
        weather.ground(
            setting, stage.scene, seen, band.lit, stage.rays, normal, self.light, colour, self._mirror
        )
        lines, gaps, rims = self._lines.draw(seen, normal, turned, colour, self._sample)
        rim = stage.staging.look.rim / 100 * 1.5

        def over(a: int, b: int) -> None:
            lay(a, b, colour, seen.depth, lines, gaps, rims, self._numbers, rim, self._tints)

        _split(over, len(colour))
        weather.fog(setting, seen, self.light, colour)
        _split(lambda a, b: pixels(a, b, seen.fine, band.above * seen.fine, colour, out), len(out))
        return normal

    def _tones(self, seen: Seen, lit: Lit) -> tuple[Floats, Floats, Floats]:
        """Colours (H,W,3), normals (H,W,3) in world axes and cosines to the key (H,W) of samples."""
        stage, scene = self._stage, self._stage.scene
        height, width = seen.depth.shape
        colour = np.empty((height, width, 3), np.float32)
        normal = np.empty((height, width, 3), np.float32)
        turned = np.empty((height, width), np.float32)
        masks = _masks()

        def rows(a: int, b: int) -> None:
            shading.shade(seen.depth[a:b], seen.face[a:b], seen.where[a:b], lit.facing[a:b],
                          lit.stopped[a:b], lit.pool[a:b], lit.open[a:b], seen.axes, seen.eye, seen.focal,
                          seen.middle - a, scene.faces, scene.normals, stage.calm, scene.where, scene.rows,
                          scene.parts, scene.paints, self.light, self._key, self._numbers, masks,
                          colour[a:b], normal[a:b], turned[a:b])  # fmt: skip

        _split(rows, height)
        return colour, normal, turned

    def _whole(self) -> weather.Mirror:
        """The whole picture, small: puddles in one band mirror what stands in another."""
        stage = self._stage
        share = max(1.0, max(stage.size) / 960)
        size = round(stage.size[0] / share), round(stage.size[1] / share)
        seen = look(stage.scene, stage.camera, size, 1)
        lit = light(stage.scene, seen, stage.lights, stage.rays, stage.calm)
        colour, normal, _ = self._tones(seen, lit)
        return weather.Mirror(seen.depth, normal, colour, seen.focal)


def _split(work: Callable[[int, int], None], count: int) -> None:
    """Work on rows, side by side."""
    bounds = np.linspace(0, count, WORKERS * 4 + 1).astype(int)
    list(pool.map(work, bounds[:-1], bounds[1:]))


def _focus(stage: _Stage) -> float:
    """How far away, in metres, what the picture is of stands."""
    staging, eye, ahead = stage.staging, stage.camera.eye, stage.camera.forward
    at = {one.id: one.at for one in staging.figures} | {one.id: one.at for one in staging.items}
    found = [
        (at[id][0] / 1000 - eye[0]) * ahead[0] + (at[id][1] / 1000 - eye[1]) * ahead[1]
        for id in staging.framing.subjects
        if id in at
    ]
    return max(0.5, max(found, default=4.0))


@cache
def _masks() -> NDArray[np.uint8]:
    """Lips and the inside of the mouth in UV space, from the body model's own textures."""
    folder = anatomy().folder / "textures"
    return np.stack(
        [
            np.asarray(Image.open(folder / f"mpfb_{name}.jpg").convert("L"))
            for name in ("lips", "inside-mouth")
        ]
    )


def _boxes(scene: Scene, things: NDArray[np.uint16]) -> dict[Id, Box]:
    boxes = {}
    for number, id in enumerate(scene.legend[2:], 2):
        own = things == number
        rows, columns = np.flatnonzero(own.any(1)), np.flatnonzero(own.any(0))
        if len(rows):
            boxes[id] = (int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
    return boxes


def _fractions(stage: _Stage, things: NDArray[np.uint16]) -> dict[Id, float]:
    """Per thing its visible share: its pixels against those it would have alone (at a quarter's size)."""
    scene, size = stage.scene, stage.size
    quarter = (max(16, size[0] // 4), max(16, size[1] // 4))
    scale = things.size / (quarter[0] * quarter[1])
    counts = np.bincount(things.ravel(), minlength=len(scene.legend))
    shares = {}
    for number, id in enumerate(scene.legend[2:], 2):
        if not counts[number]:
            shares[id] = 0.0
            continue
        alone = int((look(_only(scene, number), stage.camera, quarter, 1).face >= 0).sum()) * scale
        shares[id] = round(min(1.0, int(counts[number]) / max(alone, 1.0)), 3)
    return shares


def _only(scene: Scene, number: int) -> Scene:
    """A scene with the faces of one thing alone, over the vertices that they use."""
    own = scene.things == number
    used, faces = np.unique(scene.faces[own], return_inverse=True)
    return replace(
        scene,
        vertices=scene.vertices[used],
        faces=faces.reshape(-1, 3).astype(np.int32),
        things=scene.things[own],
        parts=scene.parts[own],
        rows=scene.rows[own],
    )
