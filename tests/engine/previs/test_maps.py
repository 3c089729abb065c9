"""Maps on disk say what the picture's arrays say."""

import json
from pathlib import Path

import numpy as np
from PIL import Image

from server.engine import previs
from server.engine.previs import maps, pose
from tests.engine.warmth import SMALL, figure, staging


def test_maps_are_written_and_read_back(tmp_path: Path) -> None:
    rendered = previs.render(staging(figure(), kind="shore", size="long"), SMALL, seed=1)
    maps.write(rendered, tmp_path / "maps")
    folder = tmp_path / "maps"

    def read(name: str) -> np.ndarray:
        return np.asarray(Image.open(folder / f"{name}.png"))

    legend = json.loads((folder / "legend.json").read_text())
    assert np.array_equal(read("colour"), rendered.colour)
    assert np.array_equal(read("things"), rendered.things)
    assert np.array_equal(read("parts"), rendered.parts)
    assert np.array_equal(read("materials"), rendered.materials)
    assert legend["things"]["2"] == "ch_a"
    assert "skin" in legend["materials"].values()
    assert legend["size"] == list(SMALL)

    there = np.isfinite(rendered.depth)
    near, far = legend["depth"]["near"], legend["depth"]["far"]
    for name in ("depth", "disparity"):
        assert np.array_equal(read(name) > 0, there)
        share = (read(name)[there].astype(np.float64) - 1) / 65534
        inverse = 1 / far + share * (1 / near - 1 / far)
        metres = near + share * (far - near) if name == "depth" else 1 / inverse
        close = rendered.depth[there] < 30
        assert np.allclose(metres[close], rendered.depth[there][close], rtol=0.01, atol=0.002)

    normal = (read("normal").astype(np.float64) - 128) / 127
    assert np.abs(normal - rendered.normal).max() < 0.01

    people = json.loads((folder / "keypoints.json").read_text())["people"]
    assert len(people[0]["pose_keypoints_2d"]) == 54
    assert json.loads((folder / "boxes.json").read_text())["ch_a"]["visible"] > 0.9
    assert (read("pose").max(2) > 0).sum() > 50


def test_a_picture_of_nothing_but_sky_has_maps_too(tmp_path: Path) -> None:
    rendered = previs.render(staging(figure(), angle="worm", size="extreme_close_up"), (64, 36), seed=1)
    maps.write(rendered, tmp_path)
    assert (tmp_path / "depth.png").exists()


def test_a_hidden_joint_is_drawn_darker_and_an_absent_one_not_at_all() -> None:
    points = np.zeros((18, 3), np.float32)
    points[4] = (20, 20, 1.0)
    points[7] = (60, 20, 0.5)
    drawn = pose.drawing([points], (80, 40)).max(2)
    assert drawn[20, 20] > 1.5 * drawn[20, 60] > 0
    assert drawn[0, 0] == 0
