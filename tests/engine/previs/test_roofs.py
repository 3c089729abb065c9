"""Roofs: what lies under something is known to the pixel: neither snow nor rain reaches it."""

import numpy as np

from server.engine.blocking import camera as cameras
from server.engine.blocking import props
from server.engine.blocking.staging import Item, Look
from server.engine.previs import heads
from server.engine.previs.lighting import Rays, points
from server.engine.previs.roofs import sheltered
from server.engine.previs.visible import look
from server.engine.stage.scene import build
from tests.engine.warmth import staging

TABLE = Item("pr_t", "table", (0, 0), 0, 100, "#8a6a48")
FLAT = Look(0, 1, 0, "#ffffff", inner=0, blacks=0, hatching=0, rim=0, distance=0)


def test_the_ground_under_a_table_is_sheltered_and_no_other() -> None:
    shot = staging(items=(TABLE,), size="medium", subjects=("pr_t",), look=FLAT)
    camera = cameras.solve(shot, 16 / 9)
    scene = build(shot, camera)
    seen = look(scene, camera, (192, 108), 1)
    relief = heads.relief(scene)
    normal = np.zeros((*seen.face.shape, 3), np.float32)
    there = seen.face >= 0
    normal[there] = relief[scene.faces[seen.face[there], 0]]
    under = sheltered(scene, seen, Rays(scene), normal)
    floor = there & (scene.things[seen.face] == 1)
    rows, columns = (a.astype(np.int32) for a in np.nonzero(under & floor))
    assert len(rows) > 50
    at, _ = points(scene, seen, rows, columns)
    width, depth, _ = props.box(TABLE)
    assert (np.abs(at[:, 0]) <= width / 2 + 0.02).all()
    assert (np.abs(at[:, 1]) <= depth / 2 + 0.02).all()
