"""Geometry out: a shot or a character as binary glTF 2.0, with names, skeletons, materials, camera, lights."""

from server.engine.gltf.export import character, shot

__all__ = ["character", "shot"]
