"""Where lines run on a scene, and how heavy a look wants them."""

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Look
from server.engine.previs import ink
from server.engine.previs.visible import Seen
from server.engine.stage.paint import FRAME, FROTH, GLEAM, HAIR, STUBBLE
from server.engine.stage.scene import ITEM, PART_LEGEND, SET, Scene
from server.engine.stage.workers import WORKERS, pool

Floats = NDArray[np.float32]

OUTER, INNER = 1.30, 0.85
"""Half widths in units (720ths of the picture's shorter side) at the middle of the dials."""

RIM = 2.8
"""Width of the light along an edge, in units."""


class Outlines:
    """The lines of one scene: per face, what divides surfaces."""

    def __init__(self, scene: Scene, look: Look) -> None:
        self._scene = scene
        self._look = look
        self._groups = _groups(scene)
        self._creases = _creases(scene)
        self._steps = _steps(scene)

    def draw(
        self, seen: Seen, normal: Floats, turned: Floats, colour: Floats, sample: float
    ) -> tuple[Floats, Floats, Floats]:
        """Ink, gaps and rims (H,W) in 0..1. `normal` (H,W,3) in world axes; `turned` (H,W) the cosine to
        the key light; `sample` a sample's size in units."""
        scene, look = self._scene, self._look
        shape = seen.depth.shape
        lines, gaps, rims = (np.zeros(shape, np.float32) for _ in range(3))
        if look.ink == 0 and look.rim == 0:
            return lines, gaps, rims
        marks, beyond = np.zeros(shape, np.uint8), np.zeros(shape, np.uint8)
        weight = look.ink / 50
        inner = INNER * weight * (look.inner / 40) ** 0.8
        numbers = np.array([OUTER * weight, inner, RIM if look.rim else 0.0, sample], np.float64)
        bounds = np.linspace(0, shape[0], WORKERS * 3 + 1).astype(int)

        def mark(a: int, b: int) -> None:
            ink.edges(a, b, seen.face, scene.things, self._groups, self._creases, self._steps, seen.depth,
                      normal, seen.axes, seen.focal, seen.middle, marks, beyond)  # fmt: skip

        def stroke(a: int, b: int) -> None:
            ink.strokes(a, b, marks, beyond, seen.depth, seen.face, scene.things, scene.parts, turned,
                        colour, seen.focal, seen.middle, numbers, lines, gaps, rims)  # fmt: skip

        list(pool.map(mark, bounds[:-1], bounds[1:]))
        list(pool.map(stroke, bounds[:-1], bounds[1:]))
        return lines, gaps, rims


def _groups(scene: Scene) -> NDArray[np.int32]:
    """Surfaces between which a line is drawn: parts (skin and face are one), and each paint by itself."""
    parts = scene.parts.astype(np.int32)
    skin, face = PART_LEGEND.index("skin"), PART_LEGEND.index("face")
    parts[parts == face] = skin
    kinds = scene.paints[:, 0].astype(np.int32) * 32 + scene.paints[:, 7].astype(np.int32)
    # Tight curls and the loose ones before them are one head of hair.
    kinds[kinds == HAIR * 32 + FROTH] = HAIR * 32
    rows = np.where(scene.parts == SET, scene.rows, 0)
    groups = (parts * 4096 + kinds[scene.rows]) * 64 + rows + 1
    # A gleam on glass and stubble on skin have no edge of their own.
    groups[np.isin(kinds, (FRAME * 32 + GLEAM, HAIR * 32 + STUBBLE))[scene.rows]] = 0
    return groups


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
