"""Writes the maps of a rendered picture as files that other tools read."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from server.engine.previs.rendered import Rendered


def write(rendered: Rendered, folder: Path) -> None:
    """Writes into `folder` (made when missing):

    `colour.png`; `depth.png` (16 bit, nearest brightest, 0 the sky) with its range in metres in
    `depth.json`; `normal.png` (world axes, 128 is 0); `things.png` (16 bit) and `parts.png` (8 bit) with
    `things.json` and `parts.json` naming their numbers; `keypoints.json` (OpenPose, 18 joints); and
    `boxes.json` with each thing's box in pixels and the share of it that is visible."""
    folder.mkdir(parents=True, exist_ok=True)
    Image.fromarray(rendered.colour).save(folder / "colour.png")
    depth, nearest, farthest = _depth(rendered.depth)
    Image.fromarray(depth).save(folder / "depth.png")
    _json(folder / "depth.json", {"near": nearest, "far": farthest, "unit": "metre", "scale": "inverse"})
    normal = np.clip(rendered.normal * 127.5 + 128, 0, 255).astype(np.uint8)
    Image.fromarray(normal).save(folder / "normal.png")
    Image.fromarray(rendered.things).save(folder / "things.png")
    _json(folder / "things.json", dict(enumerate(rendered.thing_legend)))
    Image.fromarray(rendered.parts).save(folder / "parts.png")
    _json(folder / "parts.json", dict(enumerate(rendered.part_legend)))
    height, width = rendered.depth.shape
    _json(folder / "keypoints.json", _openpose(rendered, width, height))
    boxes = {
        thing: {"box": rendered.boxes.get(thing), "visible": rendered.visible.get(thing, 0.0)}
        for thing in rendered.thing_legend[2:]
    }
    _json(folder / "boxes.json", boxes)


def _depth(depth: NDArray[np.float32]) -> tuple[NDArray[np.uint16], float, float]:
    """Inverse depth over 1..65535: a value v means 1 / (1/far + (v-1)/65534 · (1/near - 1/far)) metres."""
    there = np.isfinite(depth)
    if not there.any():
        return np.zeros(depth.shape, np.uint16), 0.0, 0.0
    near, far = float(depth[there].min()), float(depth[there].max())
    span = max(1 / near - 1 / far, 1e-9)
    share = (1 / np.where(there, depth, far) - 1 / far) / span
    return np.where(there, 1 + np.round(share * 65534), 0).astype(np.uint16), near, far


def _openpose(rendered: Rendered, width: int, height: int) -> dict[str, Any]:
    people = [
        {"id": thing, "pose_keypoints_2d": [round(float(v), 2) for v in points.ravel()]}
        for thing, points in rendered.keypoints.items()
    ]
    return {"version": 1.3, "canvas_width": width, "canvas_height": height, "people": people}


def _json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, indent=1) + "\n")
