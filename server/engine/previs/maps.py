"""Writes a picture and its maps as files that other tools read; docs/maps.md describes each."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from server.engine.previs import pose
from server.engine.previs.keypoints import NAMES
from server.engine.previs.rendered import Rendered

FARTHEST = 120.0
"""Metres beyond which all depths are one, so that what is near has fine steps."""

_STEPS = 65534


def write(rendered: Rendered, folder: Path) -> None:
    """Writes into `folder` (made when missing): colour.png, depth.png, disparity.png, normal.png, things.png,
    parts.png, materials.png, pose.png, keypoints.json, boxes.json, and legend.json that explains them."""
    folder.mkdir(parents=True, exist_ok=True)
    height, width = rendered.depth.shape
    near, far = _range(rendered.depth)
    normal = np.round(np.clip(rendered.normal, -1, 1) * 127 + 128).astype(np.uint8)
    pictures: dict[str, NDArray[Any]] = {
        "colour": rendered.colour,
        "depth": _linear(rendered.depth, near, far),
        "disparity": _inverse(rendered.depth, near, far),
        "normal": normal,
        "things": rendered.things,
        "parts": rendered.parts,
        "materials": rendered.materials,
        "pose": pose.drawing(rendered.keypoints.values(), (width, height)),
    }
    for name, values in pictures.items():
        Image.fromarray(values).save(folder / f"{name}.png")
    _json(folder / "keypoints.json", _openpose(rendered, width, height))
    _json(folder / "boxes.json", _boxes(rendered))
    _json(folder / "legend.json", _legend(rendered, near, far))


def _range(depth: NDArray[np.float32]) -> tuple[float, float]:
    there = depth[np.isfinite(depth)]
    if not len(there):
        return 0.0, 0.0
    near = float(there.min())
    return near, max(near, min(float(there.max()), FARTHEST))


def _linear(depth: NDArray[np.float32], near: float, far: float) -> NDArray[np.uint16]:
    share = (np.where(np.isfinite(depth), depth, far) - near) / max(far - near, 1e-9)
    return _stepped(depth, share)


def _inverse(depth: NDArray[np.float32], near: float, far: float) -> NDArray[np.uint16]:
    if near <= 0:
        return np.zeros(depth.shape, np.uint16)
    at = np.where(np.isfinite(depth), depth, far)
    return _stepped(depth, (1 / at - 1 / far) / max(1 / near - 1 / far, 1e-9))


def _stepped(depth: NDArray[np.float32], share: NDArray[Any]) -> NDArray[np.uint16]:
    values = 1 + np.round(np.clip(share, 0, 1) * _STEPS)
    return np.where(np.isfinite(depth), values, 0).astype(np.uint16)


def _openpose(rendered: Rendered, width: int, height: int) -> dict[str, Any]:
    people = [
        {"id": thing, "pose_keypoints_2d": [round(float(v), 2) for v in points.ravel()]}
        for thing, points in rendered.keypoints.items()
    ]
    return {"version": 1.3, "canvas_width": width, "canvas_height": height, "people": people}


def _boxes(rendered: Rendered) -> dict[str, Any]:
    return {
        thing: {"box": rendered.boxes.get(thing), "visible": rendered.visible.get(thing, 0.0)}
        for thing in rendered.thing_legend[2:]
    }


def _legend(rendered: Rendered, near: float, far: float) -> dict[str, Any]:
    height, width = rendered.depth.shape
    return {
        "size": [width, height],
        "depth": {"unit": "metre", "near": near, "far": far, "sky": 0, "scale": "linear", "steps": _STEPS},
        "disparity": {"unit": "1/metre", "near": near, "far": far, "sky": 0, "scale": "inverse",
                      "steps": _STEPS},
        "normal": {"axes": ["right", "up", "to the viewer"], "zero": 128, "one": 127},
        "things": dict(enumerate(rendered.thing_legend)),
        "parts": dict(enumerate(rendered.part_legend)),
        "materials": dict(enumerate(rendered.material_legend)),
        "keypoints": list(NAMES),
    }  # fmt: skip


def _json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, indent=1) + "\n")
