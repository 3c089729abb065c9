"""Triangles in embree, and which of them rays meet.

This is the library that embreex brings, called directly: its own wrapper copies meshes number by number,
which takes longer than everything that embree then does with them.
"""

import ctypes
import weakref
from functools import cache
from importlib import metadata
from typing import Any

import llvmlite.binding
import numpy as np
from numba import types
from numpy.typing import NDArray

from server.engine.stage.compiled import compiled

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

# Numbers of embree's rtcore_geometry.h and rtcore_buffer.h.
_TRIANGLES, _INDICES, _VERTICES, _UINT3, _FLOAT3 = 0, 0, 1, 0x5003, 0x9003

_WORDS = 32
"""32-bit words to hold one RTCRayHit: a ray of twelve (origin, near, direction, time, far, mask, id, flags),
then its hit (normal, u, v, triangle, mesh, instances)."""

_intersect: Any = types.ExternalFunction("rtcIntersect1", types.void(types.uintp, types.uintp, types.uintp))


@cache
def _library() -> ctypes.CDLL:
    files = metadata.files("embreex") or ()
    path = next(str(file.locate()) for file in files if "embree4" in file.name)
    llvmlite.binding.load_library_permanently(path)
    found = ctypes.CDLL(path)
    pointer, number, size = ctypes.c_void_p, ctypes.c_uint, ctypes.c_size_t
    found.rtcNewDevice.restype, found.rtcNewDevice.argtypes = pointer, [ctypes.c_char_p]
    found.rtcNewScene.restype, found.rtcNewScene.argtypes = pointer, [pointer]
    found.rtcNewGeometry.restype, found.rtcNewGeometry.argtypes = pointer, [pointer, number]
    found.rtcSetNewGeometryBuffer.restype = pointer
    found.rtcSetNewGeometryBuffer.argtypes = [pointer, number, number, number, size, size]
    found.rtcAttachGeometry.restype, found.rtcAttachGeometry.argtypes = number, [pointer, pointer]
    for name in ("rtcCommitGeometry", "rtcReleaseGeometry", "rtcCommitScene", "rtcReleaseScene"):
        getattr(found, name).restype, getattr(found, name).argtypes = None, [pointer]
    return found


@cache
def _device() -> int:
    made: int | None = _library().rtcNewDevice(None)
    if made is None:
        raise RuntimeError("embree found no device to run on")
    return made


class Tree:
    """A mesh, vertices (V,3) and faces (F,3), ready for rays from any thread."""

    def __init__(self, vertices: Floats, faces: Ints) -> None:
        embree = _library()
        self._scene: int = embree.rtcNewScene(_device())
        weakref.finalize(self, embree.rtcReleaseScene, self._scene)
        mesh = embree.rtcNewGeometry(_device(), _TRIANGLES)
        for kind, form, values in (
            (_VERTICES, _FLOAT3, np.ascontiguousarray(vertices, np.float32)),
            (_INDICES, _UINT3, np.ascontiguousarray(faces, np.int32)),
        ):
            room = embree.rtcSetNewGeometryBuffer(mesh, kind, 0, form, 12, len(values))
            ctypes.memmove(room, values.ctypes.data, values.nbytes)
        embree.rtcCommitGeometry(mesh)
        embree.rtcAttachGeometry(self._scene, mesh)
        embree.rtcReleaseGeometry(mesh)
        embree.rtcCommitScene(self._scene)

    def first(self, origins: Floats, directions: Floats, reach: Floats) -> Ints:
        """The first face that each ray (N,3) meets within its reach (N,), or -1."""
        found = np.empty(len(origins), np.int32)
        _cast(self._scene, origins, directions, reach, found)
        return found


@compiled
def _cast(scene: int, origins: Floats, directions: Floats, reach: Floats, found: Ints) -> None:
    floats = np.zeros(_WORDS, np.float32)
    words = floats.view(np.uint32)
    at = floats.ctypes.data
    nothing = np.uint32(0xFFFFFFFF)
    for n in range(len(origins)):
        for k in range(3):
            floats[k] = origins[n, k]
            floats[4 + k] = directions[n, k]
        floats[3] = 0.0
        floats[8] = reach[n]
        words[9] = nothing
        words[17] = nothing
        words[18] = nothing
        _intersect(scene, at, 0)
        found[n] = np.int32(words[17]) if words[18] != nothing else np.int32(-1)
