"""Everything of a shot as one list of triangles, each with whose it is, which part, and its paint."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from server.engine import props
from server.engine.blocking import actors, edges, placing, sets, viewpoint, views
from server.engine.blocking.camera import Camera
from server.engine.blocking.props import shape
from server.engine.blocking.staging import PARTS, Figure, Part, Setting, Staging
from server.engine.sets import Side, details
from server.engine.sets.edges import EDGES
from server.engine.stage import figures, forearms, scenery, shapes
from server.engine.stage.finish import MATERIALS, finished, lettered
from server.engine.stage.finish import NUMBER as MATERIAL
from server.engine.stage.paint import Paint, table
from server.engine.stage.shapes import Solid
from server.engine.stage.writing import written

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

PART_LEGEND: tuple[str, ...] = ("", *PARTS, "item", "set")
"""What the numbers of a parts map mean; 0 is the sky."""

ITEM = PART_LEGEND.index("item")
SET = PART_LEGEND.index("set")
NUMBER = {part: k for k, part in enumerate(PART_LEGEND)}


@dataclass(frozen=True)
class Scene:
    """World space, metres. `legend` names the things by number: 0 the sky, 1 the set, then ids.

    Vertices (V,3), normals (V,3), paint coordinates (V,4), faces (F,3), and per face its thing, part,
    row of `paints` and material (a number of `material_legend`)."""

    vertices: Floats
    normals: Floats
    where: Floats
    faces: Ints
    things: NDArray[np.uint16]
    parts: NDArray[np.uint8]
    rows: Ints
    paints: Floats
    legend: tuple[str, ...]
    materials: NDArray[np.uint8] = field(default_factory=lambda: np.zeros(0, np.uint8))
    material_legend: tuple[str, ...] = MATERIALS


class _Builder:
    def __init__(self) -> None:
        self.vertices: list[Floats] = []
        self.normals: list[Floats] = []
        self.where: list[Floats] = []
        self.faces: list[Ints] = []
        self.things: list[NDArray[np.uint16]] = []
        self.parts: list[NDArray[np.uint8]] = []
        self.rows: list[Ints] = []
        self.paints: list[Paint] = []
        self.materials: list[NDArray[np.uint8]] = []
        self._index: dict[Paint, int] = {}
        self._start = 0

    def add(
        self,
        vertices: Floats,
        normals: Floats,
        faces: Ints,
        where: Floats,
        thing: int,
        part: int,
        paint: Paint,
        material: str,
    ) -> None:
        if not len(faces):
            return
        row = self._index.setdefault(paint, len(self._index))
        if row == len(self.paints):
            self.paints.append(paint)
        self.vertices.append(vertices)
        self.normals.append(normals)
        self.where.append(where)
        self.faces.append(faces + np.int32(self._start))
        self.things.append(np.full(len(faces), thing, np.uint16))
        self.parts.append(np.full(len(faces), part, np.uint8))
        self.rows.append(np.full(len(faces), row, np.int32))
        self.materials.append(np.full(len(faces), MATERIAL[material], np.uint8))
        self._start += len(vertices)

    def solid(self, solid: Solid, thing: int, part: int, paint: Paint, material: str) -> None:
        self.add(solid.vertices, solid.normals, solid.faces, solid.where, thing, part, paint, material)

    def scene(self, legend: tuple[str, ...]) -> Scene:
        return Scene(
            np.concatenate(self.vertices),
            np.concatenate(self.normals),
            np.concatenate(self.where),
            np.concatenate(self.faces),
            np.concatenate(self.things),
            np.concatenate(self.parts),
            np.concatenate(self.rows),
            table(self.paints),
            legend,
            np.concatenate(self.materials),
        )


def build(staging: Staging, camera: Camera) -> Scene:
    """The triangles of a staging. Only what it lists is there, and of the set what is shown to the eye."""
    eye = camera.eye
    made = _Builder()
    legend = ["", "set"]
    inside = views.behind_the_eyes(staging)
    _set(made, staging.setting, eye)
    _edge(made, staging, camera)
    for figure in staging.figures:
        legend.append(figure.id)
        yaw = np.radians(figure.facing)
        c, s = float(np.cos(yaw)), float(np.sin(yaw))
        turn = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]], np.float32)
        x, y = figure.at[0] / 1000, figure.at[1] / 1000
        ground = sets.ground(staging.setting.kind, x, y)
        shift = np.array([x, y, ground], np.float32)
        if figure.id == inside:  # the camera is in these eyes: a hand at most is drawn
            sheets = forearms.shape(figure, ground) if viewpoint.hand(staging) is not None else ()
        else:
            figure = actors.looking(figure, staging.setting.kind, eye)
            sheets = figures.shape(figure, ground)
        for sheet in sheets:
            made.add(
                sheet.vertices @ turn.T + shift,
                sheet.normals @ turn.T,
                sheet.faces,
                sheet.where,
                len(legend) - 1,
                NUMBER[sheet.part],
                figures.paint(figure, sheet),
                _worn(figure, sheet.part),
            )
    placed = placing.place(staging)
    for item in staging.items:
        legend.append(item.id)
        at = placed[item.id]
        number = len(legend) - 1
        for solid, name in props.pieces(item.kind, item.held_by is not None):
            put = shapes.moved(solid, at.position, at.yaw, item.scale / 100)
            made.solid(put, number, ITEM, *finished(item, name))
        label = shape(item).label
        if label is not None and item.text and item.colour is not None:
            letters = written(item.text, label)
            if letters is not None:
                put = shapes.moved(letters, at.position, at.yaw, item.scale / 100)
                made.solid(put, number, ITEM, *lettered(item, label))
    return made.scene(tuple(legend))


def _worn(figure: Figure, part: Part) -> str:
    """The material of a part of a figure."""
    body = {
        "face": "skin",
        "skin": "skin",
        "eyes": "eye",
        "hair": "hair",
        "beard": "hair",
        "glasses": "glass",
    }
    if part in body:
        return body[part]
    surface = figure.parts.get(part)
    cloth = "leather" if part == "footwear" or surface is None else surface.cloth
    return cloth if cloth in ("leather", "metal") else "cloth"


_SHAPES = {"box": shapes.box, "gable": shapes.gable}


def _set(made: _Builder, setting: Setting, eye: sets.Vector) -> None:
    kind = setting.kind
    for block in sets.shown(kind, eye):
        if not block.drawn:
            continue
        if block.shape == "cylinder":
            solid = shapes.cylinder(block.low, block.high, block.taper)
        else:
            solid = _SHAPES[block.shape](block.low, block.high)
        made.solid(solid, 1, SET, *scenery.finished(setting, block.paint, block.shape))
    gone = {side for side in SIDES if sets.away(kind, side, eye)}
    for detail in details(kind):
        if detail.side not in gone:
            made.solid(detail.solid, 1, SET, *scenery.finished(setting, detail.paint))
    for words in sets.SETS[kind].words:
        letters = written(words.text, words.label)
        if letters is not None and words.side not in gone:
            made.solid(letters, 1, SET, *scenery.lettered(setting, words.label))


def _edge(made: _Builder, staging: Staging, camera: Camera) -> None:
    """What of the set stands before the camera, mirrored where it goes to the left."""
    edge, kind = edges.edge(staging, camera), staging.setting.kind
    if edge is None:
        return
    ground = sets.ground(kind, *edge.at)
    for solid, paint in EDGES[kind](edge.wide, edge.low, edge.high):
        if edge.left:
            solid = shapes.mirrored(solid)
        put = shapes.moved(solid, (*edge.at, ground), edge.yaw)
        made.solid(put, 1, SET, *scenery.finished(staging.setting, paint))


SIDES: tuple[Side, ...] = ("left", "right", "front", "back", "top")
