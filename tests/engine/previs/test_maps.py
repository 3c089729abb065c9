"""Maps on disk say what the picture's arrays say."""

import json
from pathlib import Path

import numpy as np
from PIL import Image

from server.engine import previs
from server.engine.previs import maps
from tests.engine.warmth import SMALL, figure, staging


def test_maps_are_written_and_read_back(tmp_path: Path) -> None:
    rendered = previs.render(staging(figure(), kind="shore", size="long"), SMALL, seed=1)
    maps.write(rendered, tmp_path / "maps")
    folder = tmp_path / "maps"
    assert np.array_equal(np.asarray(Image.open(folder / "colour.png")), rendered.colour)
    assert np.array_equal(np.asarray(Image.open(folder / "things.png")), rendered.things)
    assert np.array_equal(np.asarray(Image.open(folder / "parts.png")), rendered.parts)
    assert json.loads((folder / "things.json").read_text())["2"] == "ch_a"
    span = json.loads((folder / "depth.json").read_text())
    stored = np.asarray(Image.open(folder / "depth.png")).astype(np.float64)
    there = stored > 0
    assert np.array_equal(there, np.isfinite(rendered.depth))
    inverse = 1 / span["far"] + (stored[there] - 1) / 65534 * (1 / span["near"] - 1 / span["far"])
    near = rendered.depth[there] < 30
    assert np.allclose((1 / inverse)[near], rendered.depth[there][near], rtol=0.01)
    people = json.loads((folder / "keypoints.json").read_text())["people"]
    assert len(people[0]["pose_keypoints_2d"]) == 54
    assert json.loads((folder / "boxes.json").read_text())["ch_a"]["visible"] > 0.9


def test_a_picture_of_nothing_but_sky_has_maps_too(tmp_path: Path) -> None:
    rendered = previs.render(staging(figure(), angle="worm", size="extreme_close_up"), (64, 36), seed=1)
    maps.write(rendered, tmp_path)
    assert (tmp_path / "depth.png").exists()
