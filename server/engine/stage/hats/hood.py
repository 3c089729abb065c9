"""An up-hood: a soft shell about the head, open before the face, that falls onto the shoulders."""

import numpy as np

from server.engine.stage.bodies import Posed
from server.engine.stage.hair.growing import laid
from server.engine.stage.hair.head import Doubles, Head, places
from server.engine.stage.hats.fitting import OUT, PHI, Piece, sheet_of, surface

AROUND, ROWS = 61, 15


def hood(head: Head, posed: Posed) -> list[Piece]:
    """The dome and the cowl below it."""
    size = head.size
    # Polar angles about the axis out of the back of the head; the last rows are the rim at the face.
    back = np.radians(np.append(np.linspace(0.3, 112, ROWS), [116, 117, 112]))
    # Closed below the back of the head; before the neck it opens.
    wide = np.radians(np.interp(np.degrees(back), (70, 105), (184, 134)))
    a = np.linspace(-1, 1, AROUND)[:, None] * wide[None]
    b = np.broadcast_to(back[None], a.shape)
    axis, up, aside = np.array([0, 0.98, 0.2]), np.array([0, -0.2, 0.98]), np.array([1.0, 0, 0])
    way = np.cos(b)[..., None] * axis + np.sin(b)[..., None] * (
        np.cos(a)[..., None] * up + np.sin(a)[..., None] * aside
    )
    phi, theta = places(way)
    skin, _ = head.at(phi, np.minimum(theta, np.radians(122)), 1.0)
    far = np.linalg.norm(skin - head.middle, axis=2)
    for _ in range(8):
        far[1:-1] = 0.5 * far[1:-1] + 0.25 * (far[2:] + far[:-2])
        far[:, 1:-1] = 0.5 * far[:, 1:-1] + 0.25 * (far[:, 2:] + far[:, :-2])
    far = np.maximum(far, np.linalg.norm(skin - head.middle, axis=2) - 0.004 * size)
    rim = np.append(np.zeros(ROWS), [0.006, 0.002, -0.012])
    peak = 0.022 * np.exp(-(((b - 0.75) / 0.4) ** 2)) * np.clip(np.cos(a), 0, 1)
    low = np.clip((np.abs(a) - np.radians(80)) / np.radians(50), 0, 1)
    lift = 0.030 + rim[None] + peak + 0.014 * low
    points = head.middle + way * (far + lift * size)[..., None]
    dome = sheet_of(posed, points, 0)
    return [dome, _cowl(head, posed)]


def _cowl(head: Head, posed: Posed) -> Piece:
    """Loose folds round the neck that lie on the shoulders, meeting in front below the chin."""
    size = head.size
    front = np.clip(np.cos(PHI), 0, 1)
    t = np.linspace(0, 1, 10)
    start = head.middle + OUT * (0.096 + 0.010 * front)[:, None] * size
    start[:, 2] -= size * (0.062 + 0.055 * front**1.5)
    wide = np.interp(t, (0, 0.3, 0.6, 1), (0.0, 0.012, 0.040, 0.075))
    points: Doubles = start[:, None] + OUT[:, None] * wide[None, :, None] * size
    points[..., 2] -= size * (t[None] * (0.105 - 0.02 * front)[:, None])
    carried = posed.carry("head", points.reshape(-1, 3).astype(np.float32))
    world = laid(
        carried.reshape(points.shape).astype(np.float64), np.full(points.shape[:2], 0.004), posed, 0.040
    )
    for _ in range(3):
        world = 0.5 * world + 0.25 * (np.roll(world, 1, 0) + np.roll(world, -1, 0))
    piece = surface(posed, points, t[None], 1)
    return world.reshape(-1, 3).astype(np.float32), piece[1], piece[2]
