"""Everything of a shot as one list of triangles, each with whose it is, which part, and its paint."""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from server.engine import props
from server.engine.blocking import actors, edges, placing, sets, viewpoint, views
from server.engine.blocking.camera import Camera
from server.engine.blocking.props import shape
from server.engine.blocking.staging import PARTS, Figure, Item, Part, Setting, Staging
from server.engine.sets import Side, details
from server.engine.sets.edges import EDGES
from server.engine.stage import figures, forearms, scenery, shapes
from server.engine.stage.finish import MATERIALS, Finish, finished, lettered
from server.engine.stage.finish import NUMBER as MATERIAL
from server.engine.stage.kept import Kept
from server.engine.stage.paint import Paint, table
from server.engine.stage.shapes import Solid
from server.engine.stage.sheet import Sheet
from server.engine.stage.workers import pool
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


_Alone = tuple[Scene, tuple[Paint, ...]] | None
"""A set or an item by itself and its paints, in the order of its rows; None where nothing of it shows."""


class _Builder:
    """Pieces on their way into a scene. What is built alone can be kept, and added to any scene later."""

    def __init__(self) -> None:
        self.vertices: list[Floats] = []
        self.normals: list[Floats] = []
        self.where: list[Floats] = []
        self.faces: list[Ints] = []
        self.things: list[NDArray[np.uint16]] = []
        self.parts: list[NDArray[np.uint8]] = []
        self.rows: list[Ints] = []
        self.materials: list[NDArray[np.uint8]] = []
        self._paints: dict[Paint, int] = {}
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
        count = len(faces)
        if not count:
            return
        self._put(vertices, normals, where, faces)
        self.things.append(np.full(count, thing, np.uint16))
        self.parts.append(np.full(count, part, np.uint8))
        self.rows.append(np.full(count, self._row(paint), np.int32))
        self.materials.append(np.full(count, MATERIAL[material], np.uint8))

    def solid(self, solid: Solid, part: int, finish: Finish) -> None:
        """A solid of no thing yet: it takes the number of the thing to which its builder is added."""
        self.add(solid.vertices, solid.normals, solid.faces, solid.where, 0, part, *finish)

    def include(self, own: Scene, paints: tuple[Paint, ...], thing: int) -> None:
        """Everything of what was built alone, as thing number `thing`."""
        self._put(own.vertices, own.normals, own.where, own.faces)
        self.things.append(np.full(len(own.faces), thing, np.uint16))
        self.parts.append(own.parts)
        self.rows.append(np.array([self._row(paint) for paint in paints], np.int32)[own.rows])
        self.materials.append(own.materials)

    def _put(self, vertices: Floats, normals: Floats, where: Floats, faces: Ints) -> None:
        self.vertices.append(vertices)
        self.normals.append(normals)
        self.where.append(where)
        self.faces.append(faces + np.int32(self._start))
        self._start += len(vertices)

    def _row(self, paint: Paint) -> int:
        return self._paints.setdefault(paint, len(self._paints))

    def alone(self) -> _Alone:
        """What was built so far, to be kept: nobody may change its arrays."""
        paints = tuple(self._paints)
        return (self.scene(()), paints) if self.faces else None

    def scene(self, legend: tuple[str, ...]) -> Scene:
        return Scene(
            np.concatenate(self.vertices),
            np.concatenate(self.normals),
            np.concatenate(self.where),
            np.concatenate(self.faces),
            np.concatenate(self.things),
            np.concatenate(self.parts),
            np.concatenate(self.rows),
            table(list(self._paints)),
            legend,
            np.concatenate(self.materials),
        )


_sets = Kept(8)
_items = Kept(48)


def build(staging: Staging, camera: Camera) -> Scene:
    """The triangles of a staging. Only what it lists is there, and of the set what is shown to the eye."""
    eye = camera.eye
    made = _Builder()
    legend = ["", "set"]
    inside = views.behind_the_eyes(staging)
    _include(made, _set(staging.setting, eye), 1)
    _include(made, _edge(staging, camera), 1)

    kind = staging.setting.kind

    def sheets(figure: Figure) -> tuple[Sheet, ...]:
        ground = sets.ground(kind, figure.at[0] / 1000, figure.at[1] / 1000)
        if figure.id != inside:
            return _placed(figure, figures.shape(figure, ground), ground)
        # The camera is in these eyes: a hand at most is drawn.
        hand = viewpoint.hand(staging) is not None
        return _placed(figure, forearms.shape(figure, ground), ground) if hand else ()

    there = [one if one.id == inside else actors.looking(one, kind, eye) for one in staging.figures]
    for figure, own in zip(there, pool.map(sheets, there), strict=True):
        legend.append(figure.id)
        for sheet in own:
            made.add(
                sheet.vertices,
                sheet.normals,
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
        _include(made, _item(item, placed[item.id]), len(legend) - 1)
    return made.scene(tuple(legend))


def _placed(figure: Figure, sheets: tuple[Sheet, ...], ground: float) -> tuple[Sheet, ...]:
    """The sheets of a figure where it stands."""
    yaw = np.radians(figure.facing)
    c, s = float(np.cos(yaw)), float(np.sin(yaw))
    turn = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]], np.float32)
    shift = np.array([figure.at[0] / 1000, figure.at[1] / 1000, ground], np.float32)
    return tuple(
        replace(sheet, vertices=sheet.vertices @ turn.T + shift, normals=sheet.normals @ turn.T)
        for sheet in sheets
    )


def _include(made: _Builder, alone: _Alone, thing: int) -> None:
    if alone is not None:
        made.include(*alone, thing)


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


def _edge(staging: Staging, camera: Camera) -> _Alone:
    """What of the set stands before the camera, mirrored where it goes to the left."""
    edge, kind = edges.edge(staging, camera), staging.setting.kind
    if edge is None:
        return None
    made = _Builder()
    ground = sets.ground(kind, *edge.at)
    for solid, paint in EDGES[kind](edge.wide, edge.low, edge.high):
        if edge.left:
            solid = shapes.mirrored(solid)
        put = shapes.moved(solid, (*edge.at, ground), edge.yaw)
        made.solid(put, SET, scenery.finished(staging.setting, paint))
    return made.alone()


SIDES: tuple[Side, ...] = ("left", "right", "front", "back", "top")


def _item(item: Item, at: placing.Placed) -> _Alone:
    """An item where it stands; cached by content."""

    def make() -> _Alone:
        made = _Builder()
        for solid, name in props.pieces(item.kind, item.held_by is not None):
            put = shapes.moved(solid, at.position, at.yaw, item.scale / 100)
            made.solid(put, ITEM, finished(item, name))
        label = shape(item).label
        if label is not None and item.text and item.colour is not None:
            letters = written(item.text, label)
            if letters is not None:
                put = shapes.moved(letters, at.position, at.yaw, item.scale / 100)
                made.solid(put, ITEM, lettered(item, label))
        return made.alone()

    found: _Alone = _items.get((item, at), make)
    return found


def _set(setting: Setting, eye: sets.Vector) -> _Alone:
    """The set that an eye sees, in the colours of its place; cached by content."""
    kind = setting.kind
    gone = frozenset(side for side in SIDES if sets.away(kind, side, eye))

    def make() -> _Alone:
        made = _Builder()
        for block in sets.shown(kind, eye):
            if not block.drawn:
                continue
            if block.shape == "cylinder":
                solid = shapes.cylinder(block.low, block.high, block.taper)
            else:
                solid = _SHAPES[block.shape](block.low, block.high)
            made.solid(solid, SET, scenery.finished(setting, block.paint, block.shape))
        for detail in details(kind):
            if detail.side not in gone:
                made.solid(detail.solid, SET, scenery.finished(setting, detail.paint))
        for words in sets.SETS[kind].words:
            letters = written(words.text, words.label)
            if letters is not None and words.side not in gone:
                made.solid(letters, SET, scenery.lettered(setting, words.label))
        return made.alone()

    found: _Alone = _sets.get((kind, setting.wall, setting.floor, setting.accent, gone), make)
    return found
