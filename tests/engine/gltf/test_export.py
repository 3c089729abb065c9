"""Shots and characters as glTF, judged by Khronos' own validator."""

import json
import os
import shutil
import struct
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from server.engine import gltf
from server.engine.blocking.staging import Item
from tests.engine.warmth import figure, staging, warm

__all__ = ["warm"]

FRONTEND = Path(__file__).parents[3] / "frontend"
VALIDATE = """
import { validateBytes } from "gltf-validator";
import { readFileSync } from "node:fs";
const report = await validateBytes(new Uint8Array(readFileSync(process.argv[1])));
console.log(JSON.stringify(report.issues));
"""


@pytest.fixture(scope="module")
def shot(warm: None) -> bytes:
    lantern = Item("pr_a", "lantern", (500, 0), 0, 100, "#8a6a48", held_by="ch_a")
    staged = staging(figure(pose="hold", facing=30), items=(lantern,), kind="room", minute=1300)
    return gltf.shot(staged, {"ch_a": "Mara", "pr_a": "Lantern"}, 16 / 9)


@pytest.fixture(scope="module")
def walking(warm: None) -> tuple[dict[str, Any], bytes]:
    return opened(gltf.character(figure(pose="walk"), "Mara"))


def opened(data: bytes) -> tuple[dict[str, Any], bytes]:
    assert data[:4] == b"glTF"
    length = struct.unpack("<I", data[12:16])[0]
    return json.loads(data[20 : 20 + length]), data[28 + length :]


def values(made: tuple[dict[str, Any], bytes], index: int) -> Any:
    content, binary = made
    accessor = content["accessors"][index]
    view = content["bufferViews"][accessor["bufferView"]]
    kind = {5126: "f4", 5125: "u4", 5123: "u2"}[accessor["componentType"]]
    width = {"SCALAR": 1, "VEC3": 3, "VEC4": 4, "MAT4": 16}[accessor["type"]]
    return np.frombuffer(binary, kind, accessor["count"] * width, view["byteOffset"]).reshape(-1, width)


def issues(data: bytes, tmp_path: Path) -> dict[str, Any]:
    if not (FRONTEND / "node_modules" / "gltf-validator").exists() or shutil.which("node") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("gltf-validator is not installed, and with CI=true nothing may be skipped")
        pytest.skip("gltf-validator is not installed (npm --prefix frontend ci)")
    file = tmp_path / "made.glb"
    file.write_bytes(data)
    command = ["node", "--input-type=module", "-e", VALIDATE, str(file)]
    done = subprocess.run(command, cwd=FRONTEND, capture_output=True, check=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_shot_is_valid_without_errors_or_warnings(shot: bytes, tmp_path: Path) -> None:
    found = issues(shot, tmp_path)
    assert (found["numErrors"], found["numWarnings"]) == (0, 0), found["messages"][:5]


def test_a_shot_has_named_people_things_camera_and_lights(shot: bytes) -> None:
    content, _ = opened(shot)
    names = {node["name"] for node in content["nodes"]}
    assert {"Mara", "Mara mesh", "Lantern", "Set", "Camera"} <= names
    assert "Mara coat" in {material["name"] for material in content["materials"]}
    assert content["extensions"]["KHR_lights_punctual"]["lights"]
    assert content["cameras"][0]["perspective"]["aspectRatio"] == pytest.approx(16 / 9)


def test_bound_bones_leave_a_body_where_the_stage_has_put_it(walking: tuple[dict[str, Any], bytes]) -> None:
    """At bind time every joint's matrix times its inverse bind matrix is the character's own place."""
    made = walking
    content = made[0]
    parents = {child: n for n, node in enumerate(content["nodes"]) for child in node.get("children", ())}

    def world(node: int) -> Any:
        own = np.array(content["nodes"][node]["matrix"]).reshape(4, 4).T
        return world(parents[node]) @ own if node in parents else own

    (skin,) = content["skins"]
    binds = values(made, skin["inverseBindMatrices"]).reshape(-1, 4, 4).transpose(0, 2, 1)
    for joint, bind in zip(skin["joints"], binds, strict=True):
        assert world(joint) @ bind == pytest.approx(np.eye(4), abs=1e-4)


def test_weights_of_every_vertex_add_up_to_one(walking: tuple[dict[str, Any], bytes]) -> None:
    for mesh in walking[0]["meshes"]:
        for primitive in mesh["primitives"]:
            sums = values(walking, primitive["attributes"]["WEIGHTS_0"]).sum(1)
            assert np.abs(sums - 1).max() < 1e-5


def test_a_standing_figure_is_as_tall_in_gltf_as_in_the_world(warm: None) -> None:
    made = opened(gltf.character(figure(without=("hair", "coat", "bottom", "footwear", "top")), "Mara"))
    primitives = made[0]["meshes"][0]["primitives"]
    heights = np.concatenate([values(made, one["attributes"]["POSITION"])[:, 1] for one in primitives])
    assert heights.max() - heights.min() == pytest.approx(1.7, abs=0.03)
