"""Solids turned, stretched and put in their place."""

import numpy as np

from server.engine.solids.hard import Piece, Solid, Vector


def centred(parts: list[Piece]) -> list[Piece]:
    """The same on the floor, with the middle of its plan at the origin."""
    corners = np.concatenate([solid.vertices for solid, _ in parts])
    low, high = corners.min(0), corners.max(0)
    shift = np.array([-(low[0] + high[0]) / 2, -(low[1] + high[1]) / 2, -low[2]], np.float32)
    return [(Solid(one.vertices + shift, one.normals, one.faces, one.where), paint) for one, paint in parts]


def tilted(solid: Solid, axis: str, degrees: float, about: Vector = (0, 0, 0)) -> Solid:
    """Turned by `degrees` around an axis ("x", "y" or "z") through a point; paint stays with it."""
    c, s = float(np.cos(np.radians(degrees))), float(np.sin(np.radians(degrees)))
    turn = np.array(
        {
            "x": [[1, 0, 0], [0, c, -s], [0, s, c]],
            "y": [[c, 0, s], [0, 1, 0], [-s, 0, c]],
            "z": [[c, -s, 0], [s, c, 0], [0, 0, 1]],
        }[axis],
        np.float32,
    )
    point = np.array(about, np.float32)
    vertices = (solid.vertices - point) @ turn.T + point
    return Solid(
        vertices.astype(np.float32), (solid.normals @ turn.T).astype(np.float32), solid.faces, solid.where
    )


def stretched(solid: Solid, by: Vector) -> Solid:
    """Stretched along the axes from the origin."""
    scale = np.array(by, np.float32)
    normals = solid.normals / scale
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    return Solid(solid.vertices * scale, normals.astype(np.float32), solid.faces, solid.where)


def moved(solid: Solid, position: Vector, yaw: float, scale: float = 1.0) -> Solid:
    """Scaled, turned by `yaw` degrees counter-clockwise, and put at a position; paint stays with it."""
    c, s = np.cos(np.radians(yaw)), np.sin(np.radians(yaw))
    turn = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]], np.float32)
    vertices = (solid.vertices * np.float32(scale)) @ turn.T + np.asarray(position, np.float32)
    return Solid(
        vertices.astype(np.float32), (solid.normals @ turn.T).astype(np.float32), solid.faces, solid.where
    )


def mirrored(solid: Solid) -> Solid:
    """Left for right: x is turned round, and so are the faces; paint stays with it."""
    flip = np.array([-1, 1, 1], np.float32)
    return Solid(solid.vertices * flip, solid.normals * flip, solid.faces[:, ::-1].copy(), solid.where)
