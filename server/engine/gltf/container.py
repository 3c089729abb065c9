"""A binary glTF 2.0 file in the making: arrays become accessors, the rest is plain JSON.

https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html; our axes (z up, facing -y) become glTF's
(y up, facing +z).
"""

import struct
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Array = NDArray[Any]

AXES = np.array([[1, 0, 0], [0, 0, 1], [0, -1, 0]], np.float64)
"""Takes our axes to glTF's."""

_COMPONENTS = {"float32": 5126, "uint32": 5125, "uint16": 5123, "uint8": 5121}
_SHAPES = {1: "SCALAR", 3: "VEC3", 4: "VEC4", 16: "MAT4"}
ARRAY, ELEMENTS = 34962, 34963


def turned(points: Array) -> Floats:
    """Points or directions (N,3) of ours in glTF's axes."""
    return np.ascontiguousarray(points @ AXES.T, np.float32)


def matrix(turn: Array, at: Array) -> list[float]:
    """A node's matrix, column by column, for a turn (3,3) and a place (3,) in our axes."""
    whole = np.eye(4)
    whole[:3, :3] = AXES @ np.asarray(turn, np.float64) @ AXES.T
    whole[:3, 3] = AXES @ np.asarray(at, np.float64)
    return [float(value) for value in whole.T.ravel()]


class Container:
    """Collects nodes, meshes and the rest; `data` writes the file."""

    def __init__(self, generator: str = "Diorama") -> None:
        self.json: dict[str, Any] = {
            "asset": {"version": "2.0", "generator": generator},
            "scene": 0,
            "scenes": [{"nodes": []}],
        }
        self._binary = bytearray()

    def add(self, kind: str, value: dict[str, Any]) -> int:
        """Append to one of the top-level lists ("nodes", "meshes", …); answers its index."""
        found: list[dict[str, Any]] = self.json.setdefault(kind, [])
        found.append(value)
        return len(found) - 1

    def root(self, node: dict[str, Any]) -> int:
        """Add a node that stands in the scene itself."""
        index = self.add("nodes", node)
        self.json["scenes"][0]["nodes"].append(index)
        return index

    def array(self, values: Array, target: int | None = None, bounds: bool = False) -> int:
        """Store an array (N,) or (N,K) and answer its accessor."""
        flat = np.ascontiguousarray(values)
        self._binary += bytes(-len(self._binary) % 4)
        view: dict[str, Any] = {
            "buffer": 0,
            "byteOffset": len(self._binary),
            "byteLength": flat.nbytes,
        }
        if target is not None:
            view["target"] = target
        self._binary += flat.tobytes()
        width = 1 if flat.ndim == 1 else int(np.prod(flat.shape[1:]))
        accessor: dict[str, Any] = {
            "bufferView": self.add("bufferViews", view),
            "componentType": _COMPONENTS[flat.dtype.name],
            "count": len(flat),
            "type": _SHAPES[width],
        }
        if bounds:
            accessor["min"] = [float(value) for value in flat.min(0)]
            accessor["max"] = [float(value) for value in flat.max(0)]
        return self.add("accessors", accessor)

    def primitive(
        self,
        vertices: Array,
        normals: Array,
        faces: Array,
        material: int,
        skin: tuple[Array, Array] | None = None,
    ) -> dict[str, Any]:
        """Triangles (F,3) over vertices and normals (V,3) in our axes; only what they use is stored.

        `skin` is joints and weights, each (V,4).
        """
        used, inverse = np.unique(faces, return_inverse=True)
        attributes = {
            "POSITION": self.array(turned(vertices[used]), ARRAY, bounds=True),
            "NORMAL": self.array(turned(_unit(normals[used])), ARRAY),
        }
        if skin is not None:
            joints, weights = skin
            attributes["JOINTS_0"] = self.array(joints[used].astype(np.uint16), ARRAY)
            attributes["WEIGHTS_0"] = self.array(weights[used].astype(np.float32), ARRAY)
        return {
            "attributes": attributes,
            "indices": self.array(inverse.ravel().astype(np.uint32), ELEMENTS),
            "material": material,
        }

    def data(self) -> bytes:
        """The file: a JSON chunk and a binary chunk."""
        self.json["buffers"] = [{"byteLength": len(self._binary)}]
        text = msgspec.json.encode(self.json)
        text += b" " * (-len(text) % 4)
        binary = bytes(self._binary) + bytes(-len(self._binary) % 4)
        length = 12 + 8 + len(text) + 8 + len(binary)
        return b"".join(
            (
                struct.pack("<4sII", b"glTF", 2, length),
                struct.pack("<I4s", len(text), b"JSON"),
                text,
                struct.pack("<I4s", len(binary), b"BIN\0"),
                binary,
            )
        )


def _unit(normals: Array) -> Array:
    size = np.linalg.norm(normals, axis=1, keepdims=True)
    return np.where(size > 1e-6, normals / np.maximum(size, 1e-6), [0.0, 0.0, 1.0])
