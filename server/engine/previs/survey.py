"""Exactly what of a staging can be seen, from the faces that samples and their rays met."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking import light as lights
from server.engine.blocking.sight import Seen as How
from server.engine.blocking.sight import Sight
from server.engine.blocking.staging import Part, Staging
from server.engine.stage.scene import ITEM, PART_LEGEND, Scene
from server.projects.world import Id

Bools = NDArray[np.bool_]


def sight(staging: Staging, scene: Scene, hit: Bools, casters: Bools) -> Sight:
    """The sight of a staging: `hit` (F,) the faces with samples, `casters` (F,) those that stopped light."""
    count = len(PART_LEGEND)
    label = scene.things.astype(np.int64) * count + scene.parts
    total = len(scene.legend) * count
    seen = np.bincount(label[hit], minlength=total).reshape(-1, count) > 0
    cast = np.bincount(label[casters], minlength=total).reshape(-1, count) > 0
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
            # A face shows the skin's colour, and in its brows the hair's.
            if seen[k, at] or (part in ("skin", "hair") and seen[k, face]):
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
