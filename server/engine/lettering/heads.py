"""Where heads and things are in the picture of a shot, for whoever letters it."""

from collections.abc import Iterable, Mapping

import msgspec
import numpy as np

from server.engine.blocking.batch import Batch, batch
from server.engine.blocking.camera import Camera, solve_many
from server.engine.blocking.skeleton import J
from server.engine.planning.recipe import FULL
from server.engine.planning.stagings import Undrawable, sources, staging
from server.engine.story import fold
from server.projects.world import Id, World


class Spot(msgspec.Struct, frozen=True):
    """A head, or the middle of a prop: x and y in shares of the picture's width and height from its top
    left; `radius` in shares of its height."""

    x: float
    y: float
    radius: float


def heads(world: World, shots: Iterable[Id]) -> dict[Id, Mapping[Id, Spot]]:
    """Per shot the heads of its people and the middles of its props that are in the picture.

    Shots that cannot be drawn are left out.
    """
    story = fold(world)
    known, stagings, ratios = [], [], []
    for id in shots:
        shot = world.shots.get(id)
        when = story.moment(id)
        if shot is None or when is None:
            continue
        try:
            stagings.append(staging(sources(world, story, id, shot, when)))
        except Undrawable:
            continue
        width, height = FULL[shot.aspect]
        ratios.append(width / height)
        known.append(id)
    if not known:
        return {}
    blocked = batch(stagings, ratios)
    cameras = solve_many(blocked)
    return {
        id: {
            thing: spot
            for thing, row in blocked.row_of[number].items()
            if (spot := _spot(blocked, row, cameras[number])) is not None
        }
        for number, id in enumerate(known)
    }


def _spot(blocked: Batch, row: int, camera: Camera) -> Spot | None:
    people = len(blocked.figures)
    if row < people:
        joints = blocked.joints[row]
        middle = joints[J["head"]]
        radius = float(np.linalg.norm(joints[J["head_top"]] - joints[J["neck"]])) * 0.5
    else:
        at, box = blocked.item_at[row - people], blocked.item_box[row - people]
        middle = at + np.array([0, 0, box[2] / 2])
        radius = 0.0
    away = middle - np.array(camera.eye)
    depth = float(away @ np.array(camera.forward))
    if depth <= camera.near:
        return None
    scale = camera.focal / depth
    x = 0.5 + scale * float(away @ np.array(camera.right))
    y = 0.5 - scale * float(away @ np.array(camera.up)) * camera.ratio
    there = -0.1 < x < 1.1 and -0.1 < y < 1.1
    return Spot(x, y, scale * radius * camera.ratio) if there else None
