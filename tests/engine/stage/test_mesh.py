"""Meshes: cuts, rims, subdivision; and that every garment, hat, hair and prop can be made."""

from typing import get_args

import numpy as np
import pytest

from server.engine import props
from server.engine.blocking.props import BOXES
from server.engine.blocking.staging import Body, Part
from server.engine.stage import bodies, figures, mesh, wardrobe
from server.projects.vocabulary import Bottom, Coat, Footwear, PropKind, Top
from tests.engine.warmth import figure

SQUARE = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]], np.float32)
HALVES = np.array([[0, 1, 2], [0, 2, 3]], np.int32)


def _area(vertices: np.ndarray, faces: np.ndarray) -> float:
    a, b, c = (vertices[faces[:, k]] for k in range(3))
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2)


@pytest.mark.parametrize("at", [0.25, 0.5, 0.8])
def test_a_cut_runs_along_its_line(at: float) -> None:
    trim, faces = mesh.cut(HALVES, SQUARE[:, 0] - at)
    kept = trim @ SQUARE
    assert kept[:, 0].min() == pytest.approx(at, abs=1e-6)
    assert _area(kept, faces) == pytest.approx(1 - at, abs=1e-5)


def test_subdivision_keeps_a_flat_sheet_flat_and_makes_four_of_one() -> None:
    refine, faces = mesh.subdivide(HALVES, 4)
    fine = refine @ SQUARE
    assert len(faces) == 8
    assert np.allclose(fine[:, 2], 0)
    assert fine.min() >= -1e-6
    assert fine.max() <= 1 + 1e-6


def test_smoothing_leaves_rows_that_sum_to_one() -> None:
    for operator in (mesh.smoother(HALVES, 4), mesh.rims(HALVES, 4), mesh.subdivide(HALVES, 4)[0]):
        ones = operator @ np.ones((4, 1), np.float32)
        assert np.allclose(ones, 1, atol=1e-6)


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        *[("top", kind) for kind in get_args(Top)],
        *[("coat", kind) for kind in get_args(Coat) if kind != "none"],
        *[("bottom", kind) for kind in get_args(Bottom)],
        *[("footwear", kind) for kind in get_args(Footwear) if kind != "barefoot"],
    ],
)
def test_every_garment_lies_outside_the_skin_that_it_covers(part: Part, kind: str) -> None:
    posed = bodies.posed(Body(age=30, height=1700, build=55, gender=60), "stand", "neutral")
    sheets = wardrobe.sheets({part: kind}, posed)
    assert sheets
    for sheet in sheets:
        assert np.isfinite(sheet.vertices).all()
        assert np.isfinite(sheet.normals).all()
        assert sheet.vertices[:, 2].min() >= 0


@pytest.mark.parametrize("kind", get_args(PropKind))
def test_every_prop_fills_its_box_and_stays_inside(kind: PropKind) -> None:
    vertices = np.concatenate([solid.vertices for solid, _ in props.pieces(kind)]) * 1000
    width, depth, height = BOXES[kind]
    low, high = vertices.min(0), vertices.max(0)
    assert low[2] == pytest.approx(0, abs=6)
    assert (low >= [-width / 2 - 6, -depth / 2 - 6, -6]).all()
    assert (high <= [width / 2 + 6, depth / 2 + 6, height + 6]).all()
    assert (high - low >= np.array([width, depth, height]) * 0.9).all()


def test_a_part_that_is_not_listed_is_not_built_but_skin_always_is() -> None:
    made = figures.shape(figure(without=("coat", "hair", "skin", "face", "eyes")))
    parts = {sheet.part for sheet in made}
    assert "coat" not in parts
    assert "hair" not in parts
    assert {"skin", "face", "eyes"} <= parts
