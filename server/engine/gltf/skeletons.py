"""Skeletons: the bones of a posed body as nodes, and the shares that clothes and hair take from the skin."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.engine.gltf.container import AXES, Container, matrix
from server.engine.stage.anatomy import BODY
from server.engine.stage.bodies import Posed
from server.engine.stage.model import model, weights

Array = NDArray[Any]

MOST = 4
"""Joints that move one vertex, at most."""

_EVERY = 5
"""Of so many skin vertices one is asked: shares change slowly over a body."""

_BLOCK = 512


def bones(container: Container, posed: Posed, root: int, prefix: str) -> int:
    """Add the bones of a body below the node `root`; answers the skin that binds them as they are posed."""
    names: list[str] = list(model().bone_labels)
    parents = [int(parent) for parent in model().bone_parents]
    nodes: list[int] = []
    inverse = np.zeros((len(names), 16), np.float32)
    for k, name in enumerate(names):
        turn, at = posed.turns[k], posed.heads[k]
        if parents[k] >= 0:
            above = posed.turns[parents[k]].T
            turn, at = above @ turn, above @ (at - posed.heads[parents[k]])
        node = container.add("nodes", {"name": f"{prefix} {name}", "matrix": matrix(turn, at)})
        above_node = nodes[parents[k]] if parents[k] >= 0 else root
        container.json["nodes"][above_node].setdefault("children", []).append(node)
        nodes.append(node)
        bind = np.eye(4)
        bind[:3, :3] = AXES @ posed.turns[k].T @ AXES.T
        bind[:3, 3] = -bind[:3, :3] @ (AXES @ posed.heads[k])
        inverse[k] = bind.T.ravel()
    return container.add(
        "skins",
        {
            "name": prefix,
            "joints": nodes,
            "skeleton": root,
            "inverseBindMatrices": container.array(inverse),
        },
    )


def shares(posed: Posed, vertices: Array) -> tuple[Array, Array]:
    """Joints and weights (V,4) of vertices (V,3): those of the nearest skin."""
    given, indices = weights()
    given, indices = given[:BODY:_EVERY], indices[:BODY:_EVERY]
    order = np.argsort(-given, axis=1)[:, :MOST]
    kept = np.take_along_axis(given, order, axis=1)
    joints = np.take_along_axis(indices, order, axis=1)
    kept = kept / np.maximum(kept.sum(1, keepdims=True), 1e-9)
    joints = np.where(kept > 0, joints, 0)
    skin = posed.vertices[:BODY:_EVERY].astype(np.float32)
    size = (skin**2).sum(1)
    nearest = np.empty(len(vertices), np.intp)
    for start in range(0, len(vertices), _BLOCK):
        some = vertices[start : start + _BLOCK].astype(np.float32)
        nearest[start : start + _BLOCK] = (size[None] - 2 * some @ skin.T).argmin(1)
    return joints[nearest], kept[nearest]
