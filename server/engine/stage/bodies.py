"""Bodies: parametric people put into a pose.

Units are metres; a body stands on z = 0 at the origin and faces -y.
The first load builds a cache (about a gigabyte, a minute or two); `warm` does it with progress.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Body, Face
from server.engine.stage.anatomy import BODY
from server.engine.stage.kept import Kept
from server.engine.stage.model import model, weights
from server.engine.stage.poses import POSES, Attitude
from server.engine.stage.rests import rest
from server.projects.vocabulary import Expression, Pose

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

__all__ = ["Posed", "model", "posed", "warm", "weights"]


@dataclass(frozen=True)
class Posed:
    """A body in a pose. `vertices` (19158,3) include helpers; `rest` are the same before posing;
    `joints` maps a bone to its head; `tips` to where its child would start; `turns` (B,3,3), `heads` (B,3)
    and `rest_heads` (B,3) carry anything rigid along with a bone: x -> turn (x - rest head) + head."""

    vertices: Floats
    rest: Floats
    joints: dict[str, Doubles]
    bones: dict[str, int]
    turns: Doubles
    heads: Doubles
    rest_heads: Doubles
    height: float

    def carry(self, bone: str, points: Floats) -> Floats:
        """Points given in the rest pose, moved as `bone` moves. (N,3) in, (N,3) out."""
        k = self.bones[bone]
        moved = (points.astype(np.float64) - self.rest_heads[k]) @ self.turns[k].T + self.heads[k]
        return np.asarray(moved, np.float32)


def warm(cache: Path, on_progress: Callable[[float, str], None]) -> None:
    """Loads the body model from `cache`, building what is missing there. Safe to call again."""
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
    model()
    on_progress(0.9, "Posing a first body")
    posed(Body(age=30, height=1700, build=40, gender=50), "stand", "neutral")
    on_progress(1.0, "Bodies are ready")


_posed = Kept(64)


def posed(
    body: Body,
    pose: Pose,
    expression: Expression,
    face: Face | None = None,
    gaze: tuple[int, int] = (0, 0),
) -> Posed:
    """A body in a pose with a face and an expression; cached by content.

    `gaze` is how far the eyes alone turn in the head: degrees to the figure's left and up."""
    key = (body, pose, expression, face, gaze)
    made: Posed = _posed.get(key, lambda: _pose(pose, *rest(body, expression, face, gaze), body.height))
    return made


def _pose(pose: Pose, rest: Floats, rest_heads: Doubles, height: int) -> Posed:
    vertices, turns, heads = _skin(pose, rest, rest_heads)
    # The figure's height is what it measures standing, whatever the pose it takes.
    upright = vertices if pose == "stand" else _skin("stand", rest, rest_heads)[0]
    scale = height / 1000 / float(upright[:BODY, 2].max() - upright[:BODY, 2].min())
    bones = {name: k for k, name in enumerate(model().bone_labels)}
    root = heads[0].copy()
    floor = float(vertices[:BODY, 2].min())
    shift = np.array([-root[0], -root[1], -floor])
    heads = (heads + shift) * scale
    return Posed(
        vertices=((vertices + shift) * scale).astype(np.float32),
        rest=(rest * scale).astype(np.float32),
        joints={name: heads[k] for name, k in bones.items()},
        bones=bones,
        turns=turns,
        heads=heads,
        rest_heads=rest_heads * scale,
        height=height / 1000,
    )


def _skin(pose: Pose, rest: Floats, rest_heads: Doubles) -> tuple[Floats, Doubles, Doubles]:
    """Linear blend skinning of the rest vertices: posed vertices, and each bone's turn and head."""
    names: list[str] = list(model().bone_labels)
    parents = [int(p) for p in model().bone_parents]
    bones = {name: k for k, name in enumerate(names)}
    turns, heads = _chain(POSES[pose], names, parents, bones, rest_heads)
    shares, indices = weights()
    moves = np.empty((len(names), 3, 4))
    moves[:, :, :3] = turns
    moves[:, :, 3] = heads - np.einsum("bij,bj->bi", turns, rest_heads)
    blended = np.einsum("vk,vkij->vij", shares, moves.astype(np.float32)[indices])
    vertices = np.einsum("vij,vj->vi", blended[:, :, :3], rest) + blended[:, :, 3]
    return vertices.astype(np.float32), turns, heads


def _chain(
    attitude: Attitude, names: list[str], parents: list[int], bones: dict[str, int], rest: Doubles
) -> tuple[Doubles, Doubles]:
    """Forward kinematics: each bone's turn from its rest orientation, and where its head comes to lie."""
    turns = np.tile(np.eye(3), (len(names), 1, 1))
    heads = rest.copy()
    for k, name in enumerate(names):
        parent = parents[k]
        if parent < 0:
            continue
        turns[k] = turns[parent]
        heads[k] = heads[parent] + turns[parent] @ (rest[k] - rest[parent])
        if name in attitude.turns:
            turns[k] = _about(attitude.turns[name]) @ turns[k]
        if name in attitude.limbs:
            now = turns[k] @ _direction(name, names, parents, bones, rest)
            turns[k] = between(now, np.asarray(attitude.limbs[name])) @ turns[k]
        elif name.startswith("finger"):
            turns[k] = _curl(name, attitude, bones, rest, turns[k])
    return turns, heads


_NEXT = {"upperarm01": "lowerarm01", "lowerarm01": "wrist", "upperleg01": "lowerleg01", "lowerleg01": "foot",
         "clavicle": "upperarm01", "wrist": "finger3-1", "foot": "toe3-1"}  # fmt: skip


def _direction(
    name: str, names: list[str], parents: list[int], bones: dict[str, int], rest: Doubles
) -> Doubles:
    base, dot, side = name.partition(".")
    child = bones[_NEXT[base] + dot + side] if base in _NEXT else parents.index(bones[name])
    away = rest[child] - rest[bones[name]]
    return np.asarray(away / np.linalg.norm(away))


def _curl(name: str, attitude: Attitude, bones: dict[str, int], rest: Doubles, turn: Doubles) -> Doubles:
    """Bends a finger towards the palm about the line of the knuckles, and lays fingers side by side."""
    finger, joint, side = int(name[6]), int(name[8]), name[-1]
    amount = attitude.curl[0 if side == "L" else 1]
    if attitude.pointing and side == "R" and finger == 2:
        amount = 0.08

    def head(bone: str) -> Doubles:
        return np.asarray(rest[bones[f"{bone}.{side}"]])

    along = head("finger3-3") - head("finger3-1")
    along /= np.linalg.norm(along)
    # At rest fingers are bent a little: their middle joints stand out towards the back of the hand.
    back = sum((2 * head(f"finger{k}-2") - head(f"finger{k}-1") - head(f"finger{k}-3") for k in range(2, 6)),
               np.zeros(3))  # fmt: skip
    axis = np.cross(along, -back)
    if joint == 1:
        own = turn @ (head(f"finger{finger}-2") - head(f"finger{finger}-1"))
        own /= np.linalg.norm(own)
        # A thumb at ease lies along the hand; fingers that bend close up.
        close = 0.35 + 0.5 * amount if finger == 1 else (0.9 if amount > 0.2 else 0.25)
        turn = between(own, own + turn @ along * close) @ turn
        if finger == 1:
            return turn
    elif finger == 1:
        amount *= 0.6
    return _turn(turn @ axis, np.radians(amount * (58, 74, 52)[joint - 1])) @ turn


def _about(degrees: tuple[float, float, float]) -> Doubles:
    out = np.eye(3)
    for axis, angle in zip(np.eye(3), degrees, strict=True):
        out = _turn(axis, np.radians(angle)) @ out
    return out


def _turn(axis: Doubles, angle: float) -> Doubles:
    """Rodrigues' rotation formula."""
    x, y, z = axis / np.linalg.norm(axis)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.asarray(np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross)


def between(a: Doubles, b: Doubles) -> Doubles:
    """The smallest rotation that takes direction `a` to direction `b`."""
    a = a / np.linalg.norm(a)
    b = b / np.linalg.norm(b)
    axis = np.cross(a, b)
    size = float(np.linalg.norm(axis))
    if size < 1e-9:
        return np.eye(3)
    return _turn(axis, float(np.arctan2(size, a @ b)))
