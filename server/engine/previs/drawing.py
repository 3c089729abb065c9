"""Draws a staging: visibility, light, tones, ink; and answers exactly what of it can be seen."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from server.engine.blocking import camera as cameras
from server.engine.blocking import light as lights
from server.engine.blocking import placing, sets
from server.engine.blocking.sight import Seen as How
from server.engine.blocking.sight import Sight
from server.engine.blocking.staging import Part, Staging
from server.engine.previs import grading, ink, keypoints, shading, weather
from server.engine.previs.lighting import Lit, light
from server.engine.previs.mood import table, tones
from server.engine.previs.visible import WORKERS, Seen, look, pool
from server.engine.stage.anatomy import anatomy
from server.engine.stage.paint import rgb
from server.engine.stage.scene import ITEM, PART_LEGEND, SET, Scene, build
from server.projects.world import Id

Floats = NDArray[np.float32]
Box = tuple[int, int, int, int]
FINE = 2
"""Samples a pixel in each direction, unless a caller asks otherwise."""


@dataclass(frozen=True)
class Rendered:
    """A picture and its maps, all (H, W).

    `colour` uint8 (H,W,3); `depth` float32 metres along the camera's axis, infinite in the sky; `normal`
    float32 (H,W,3) in world axes, zero in the sky; `things` uint16 with `thing_legend` ("" the sky, "set",
    then ids); `parts` uint8 with `part_legend`; `keypoints` per figure (18,3) x, y in pixels and confidence
    in OpenPose order; `boxes` per thing (left, top, right, bottom); `visible` per thing: the share of its
    own samples, as it would be seen alone, that are in the picture."""

    colour: NDArray[np.uint8]
    depth: Floats
    normal: Floats
    things: NDArray[np.uint16]
    thing_legend: tuple[str, ...]
    parts: NDArray[np.uint8]
    part_legend: tuple[str, ...]
    keypoints: dict[Id, Floats]
    boxes: dict[Id, Box]
    visible: dict[Id, float]


@dataclass(frozen=True)
class _Stage:
    scene: Scene
    camera: cameras.Camera
    lights: tuple[lights.Key, ...]
    seen: Seen
    lit: Lit


def _stage(
    staging: Staging, size: tuple[int, int], fine: int, on_step: Callable[[float], None] = lambda share: None
) -> _Stage:
    camera = cameras.solve(staging, size[0] / size[1])
    scene = build(staging, camera.eye)
    on_step(0.2)
    placed = placing.place(staging)
    lamps = [(item, placed[item.id].position) for item in staging.items if item.kind in lights.FLAMES]
    shining = lights.lights(staging.setting, lamps)
    seen = look(scene, camera, size, fine)
    on_step(0.35)
    return _Stage(scene, camera, shining, seen, light(scene, seen, shining))


def survey(staging: Staging, size: tuple[int, int], samples: int = 4) -> Sight:
    """Exactly what of a staging a picture of `size` shows: the parts with samples are "seen"; those that
    only stop light on its way to a sample are "shade". The same visibility and rays as `render`."""
    return sight(staging, _stage(staging, size, _fine(samples)))


def sight(staging: Staging, stage: _Stage) -> Sight:
    """The sight of a staging whose visibility and light are known."""
    scene = stage.scene
    count = len(PART_LEGEND)
    label = scene.things.astype(np.int64) * count + scene.parts
    hit = np.zeros(len(scene.faces), bool)
    faces = stage.seen.face
    hit[np.unique(faces[faces >= 0])] = True
    total = len(scene.legend) * count
    seen = np.bincount(label[hit], minlength=total).reshape(-1, count) > 0
    cast = np.bincount(label[stage.lit.casters], minlength=total).reshape(-1, count) > 0
    number = {id: k for k, id in enumerate(scene.legend)}
    found: dict[Id, dict[Part | Literal["item", "body"], How]] = {}
    for figure in staging.figures:
        k = number[figure.id]
        if not (seen[k].any() or cast[k].any()):
            continue
        parts: dict[Part | Literal["item", "body"], How] = {}
        for part in figure.parts:
            at = PART_LEGEND.index(part)
            face = PART_LEGEND.index("face")
            if seen[k, at] or (part == "skin" and seen[k, face]):
                parts[part] = "seen"
            elif cast[k, at] and part not in ("face", "eyes", "skin"):
                parts[part] = "shade"
        parts["body"] = "seen" if seen[k].any() else "shade"
        found[figure.id] = parts
    burning = lights.lit(staging.setting)
    for item in staging.items:
        k = number[item.id]
        if seen[k, ITEM] or cast[k, ITEM] or (burning and item.kind in lights.FLAMES):
            found[item.id] = {"item": "seen" if seen[k, ITEM] else "shade"}
    return found


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
    on_step: Callable[[float], None] = lambda share: None,
) -> Rendered:
    """Draws a staging at `size` (width, height) in pixels. The same arguments give the same bytes.

    `seed` moves only the clouds, and what falls from them. `on_step` hears growing shares (0 to 1) of the
    work between its steps; what it raises ends the drawing."""
    fine = _fine(samples)
    stage = _stage(staging, size, fine, on_step)
    scene, seen = stage.scene, stage.seen
    on_step(0.7)
    light = table(tones(stage.lights, staging.setting), stage.lights, staging.setting, seed)
    colour, normal = _shade(staging, stage, light)
    weather.ground(staging.setting, scene, seen, stage.lit.facing, normal, light, colour)
    on_step(0.85)
    _ink(staging, stage, colour, normal, size)
    weather.fog(staging.setting, seen, light, colour)
    picture = np.zeros((size[1], size[0], 3), np.float32)
    for a in range(fine):
        for b in range(fine):
            picture += colour[a::fine, b::fine]
    picture /= fine * fine
    depth = np.ascontiguousarray(seen.depth[fine // 2 :: fine, fine // 2 :: fine])
    weather.falling(staging.setting, seen.axes, depth, light, seed, picture)
    grading.grade(picture, staging.setting)
    corner = seen.face[fine // 2 :: fine, fine // 2 :: fine]
    there = corner >= 0
    things = np.where(there, scene.things[corner], 0).astype(np.uint16)
    parts = np.where(there, scene.parts[corner], 0).astype(np.uint8)
    boxes = {}
    for number, id in enumerate(scene.legend):
        if number < 2:
            continue
        at_rows, at_columns = np.nonzero(things == number)
        if len(at_rows):
            boxes[id] = (
                int(at_columns.min()),
                int(at_rows.min()),
                int(at_columns.max()) + 1,
                int(at_rows.max()) + 1,
            )
    return Rendered(
        colour=np.clip(picture * 255 + 0.5, 0, 255).astype(np.uint8),
        depth=depth,
        normal=np.ascontiguousarray(normal[fine // 2 :: fine, fine // 2 :: fine]),
        things=things,
        thing_legend=scene.legend,
        parts=parts,
        part_legend=PART_LEGEND,
        keypoints=keypoints.of(staging, stage.camera, size, things, scene.legend),
        boxes=boxes,
        visible=_fractions(stage, size, things),
    )


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


def _shade(staging: Staging, stage: _Stage, light: Floats) -> tuple[Floats, Floats]:
    scene, seen, lit = stage.scene, stage.seen, stage.lit
    height, width = seen.depth.shape
    colour = np.empty((height, width, 3), np.float32)
    normal = np.empty((height, width, 3), np.float32)
    wanted = staging.look
    outdoors = sets.SETS[staging.setting.kind].outdoors
    numbers = np.array([wanted.tones, wanted.mute / 100, *rgb(wanted.paper), outdoors], np.float32)
    masks = _masks()
    bounds = np.linspace(0, height, WORKERS * 4 + 1).astype(int)

    def band(a: int, b: int) -> None:
        shading.shade(a, height, seen.depth[a:b], seen.face[a:b], seen.where[a:b], lit.facing[a:b],
                      lit.pool[a:b], lit.open[a:b], seen.axes, seen.eye, seen.focal, scene.faces,
                      scene.normals, scene.where, scene.rows, scene.paints, light, numbers, masks,
                      colour[a:b], normal[a:b])  # fmt: skip

    list(pool.map(band, bounds[:-1], bounds[1:]))
    return colour, normal


_INK = np.array([0.085, 0.065, 0.10], np.float32)


def _ink(staging: Staging, stage: _Stage, colour: Floats, normal: Floats, size: tuple[int, int]) -> None:
    weight = staging.look.ink / 50
    if weight == 0:
        return
    scene, seen = stage.scene, stage.seen
    marks = ink.edges(seen.face, scene.things, _groups(scene), _creases(scene), _steps(scene), seen.depth,
                      normal, seen.axes, seen.focal)  # fmt: skip
    # Lines keep their share of the picture: 1.5 pixels of 720 at the middle weight.
    unit = min(size) * seen.fine / 720
    lines = ink.strokes(marks, seen.depth, 0.85 * weight * unit, 0.50 * weight * unit, 9.0)
    inked = lines > 0
    share = np.clip(lines[inked], 0, 1)[:, None]
    under = colour[inked]
    colour[inked] = under + share * (_INK - 0.84 * under)


def _groups(scene: Scene) -> NDArray[np.int32]:
    """Surfaces between which a line is drawn: parts (skin and face are one), and each paint by itself."""
    parts = scene.parts.astype(np.int32)
    skin, face = PART_LEGEND.index("skin"), PART_LEGEND.index("face")
    parts[parts == face] = skin
    kinds = scene.paints[:, 0].astype(np.int32) * 32 + scene.paints[:, 7].astype(np.int32)
    rows = np.where(scene.parts == SET, scene.rows, 0)
    return (parts * 4096 + kinds[scene.rows]) * 64 + rows + 1


def _creases(scene: Scene) -> Floats:
    """The cosine below which a fold is inked: edges of furniture and walls, deep folds of cloth."""
    by_part = np.full(len(PART_LEGEND), -2, np.float32)
    by_part[[ITEM, SET]] = 0.75
    for part in ("top", "coat", "bottom", "footwear"):
        by_part[PART_LEGEND.index(part)] = 0.35
    return by_part[scene.parts]


def _steps(scene: Scene) -> Floats:
    """From how many metres on a jump in depth is inked: more in faces, whose small folds stay clean."""
    by_part = np.full(len(PART_LEGEND), 0.014, np.float32)
    by_part[[PART_LEGEND.index("face"), PART_LEGEND.index("eyes")]] = 0.022
    return by_part[scene.parts]


def _fractions(stage: _Stage, size: tuple[int, int], things: NDArray[np.uint16]) -> dict[Id, float]:
    """Per thing its visible share: its pixels against those it would have alone (at a quarter's size)."""
    scene = stage.scene
    quarter = (max(16, size[0] // 4), max(16, size[1] // 4))
    scale = things.size / (quarter[0] * quarter[1])
    shares = {}
    for number, id in enumerate(scene.legend):
        if number < 2:
            continue
        own = scene.things == number
        pixels = int((things == number).sum())
        if not pixels:
            shares[id] = 0.0
            continue
        alone: Any = _only(scene, own)
        count = int((look(alone, stage.camera, quarter, 1).face >= 0).sum()) * scale
        shares[id] = round(min(1.0, pixels / max(count, 1.0)), 3)
    return shares


def _only(scene: Scene, own: NDArray[np.bool_]) -> Scene:
    return Scene(
        scene.vertices,
        scene.normals,
        scene.where,
        np.ascontiguousarray(scene.faces[own]),
        scene.things[own],
        scene.parts[own],
        scene.rows[own],
        scene.paints,
        scene.legend,
    )
