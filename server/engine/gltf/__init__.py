"""Geometry out: shots and characters as binary glTF 2.0: names, skeletons, materials, camera, lights."""

from server.engine.gltf.export import character, make, shot

__all__ = ["character", "make", "shot"]
