"""Bodies: parametric people put into a pose.

Units are metres; a body stands on z = 0 at the origin and faces -y.
The first load builds a cache (about a gigabyte, a minute or two); `warm` does it with progress.
"""

import contextlib
import fcntl
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Body, Face
from server.engine.stage import posing
from server.engine.stage.kept import Kept
from server.engine.stage.landmarks import landmarks
from server.engine.stage.model import model, weights
from server.engine.stage.posing import Act, Rig
from server.engine.stage.rests import rest
from server.projects.vocabulary import Expression, Pose

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

__all__ = ["Act", "Posed", "model", "posed", "warm", "weights"]


Who = tuple[Body, Expression, Face | None, tuple[int, int]]
"""A body at rest: with its face, its expression and its gaze, in no pose yet."""


@dataclass(frozen=True)
class Posed:
    """A body in a pose. `vertices` (19158,3) include helpers; `rest` are the same before posing;
    `joints` maps a bone to its head; `tips` to where its child would start; `turns` (B,3,3), `heads` (B,3)
    and `rest_heads` (B,3) carry anything rigid along with a bone: x -> turn (x - rest head) + head.

    `who` is what decides the body at rest: whatever comes of that alone can be kept by it."""

    vertices: Floats
    rest: Floats
    joints: dict[str, Doubles]
    bones: dict[str, int]
    turns: Doubles
    heads: Doubles
    rest_heads: Doubles
    height: float
    who: Who
    seat: float = 0.0  # how high above the floor what it sits on is

    def carry(self, bone: str, points: Floats) -> Floats:
        """Points given in the rest pose, moved as `bone` moves. (N,3) in, (N,3) out."""
        k = self.bones[bone]
        moved = (points.astype(np.float64) - self.rest_heads[k]) @ self.turns[k].T + self.heads[k]
        return np.asarray(moved, np.float32)


def warm(cache: Path, on_progress: Callable[[float, str], None]) -> None:
    """Loads the body model from `cache`, building what is missing there. Safe to call again.

    Of several processes that find nothing there, one builds; the others wait for it and load."""
    import logging

    on_progress(0.0, "Preparing bodies")
    cache.mkdir(parents=True, exist_ok=True)
    import anny.paths

    os.environ["ANNY_CACHE_DIR"] = str(cache)
    anny.paths.set_anny_cache_path(cache)
    cold = not any(cache.rglob("build_compact_model_data_*"))
    if cold:
        on_progress(0.05, "Building the body model (once, about two minutes)")
        logging.getLogger("anny").setLevel(logging.ERROR)
    with _alone(cache / "building.lock") if cold else contextlib.nullcontext():
        model()
    on_progress(0.9, "Posing a first body")
    posed(Body(age=30, height=1700, build=40, gender=50), "stand", "neutral")
    on_progress(1.0, "Bodies are ready")


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Holds the lock at `path`, once no other process of this machine does; it ends with its process."""
    with path.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


_posed = Kept(64)


def posed(
    body: Body,
    act: Pose | Act,
    expression: Expression,
    face: Face | None = None,
    gaze: tuple[int, int] = (0, 0),
) -> Posed:
    """A body in a posture with a face and an expression; cached by content.

    `gaze` is how far the eyes alone turn in the head: degrees to the figure's left and up."""
    posture = act if isinstance(act, Act) else Act(act)
    key: _Key = (body, posture, expression, face, gaze)
    made: Posed = _posed.get(key, lambda: _pose(key))
    return made


_Key = tuple[Body, Act, Expression, Face | None, tuple[int, int]]


@cache
def rig() -> Rig:
    """Bones and skinning of the body model."""
    shares, bones = weights()
    return Rig(tuple(model().bone_labels), tuple(int(p) for p in model().bone_parents), shares, bones)


_sizes = Kept(64)


def _pose(key: _Key) -> Posed:
    body, act, expression, face, gaze = key
    shape, rest_heads = rest(body, expression, face, gaze)
    # The figure's height is what it measures standing, whatever the pose it takes.
    size: float = _sizes.get((body, face), lambda: posing.standing(rig(), shape, rest_heads))
    scale = body.height / 1000 / size
    at = act if act.reach is None and not act.seat else act.scaled(1 / scale)
    stance = posing.stance(rig(), shape, rest_heads, at, landmarks())
    vertices = posing.skin(rig(), shape, rest_heads, stance)
    root = stance.heads[0]
    shift = np.array([-root[0], -root[1], -stance.floor])
    heads = (stance.heads + shift) * scale
    return Posed(
        vertices=((vertices + shift) * scale).astype(np.float32),
        rest=(shape * scale).astype(np.float32),
        joints={name: heads[k] for name, k in rig().index.items()},
        bones=rig().index,
        turns=stance.turns,
        heads=heads,
        rest_heads=rest_heads * scale,
        height=body.height / 1000,
        who=(body, expression, face, gaze),
        seat=(stance.seat - stance.floor) * scale,
    )
