"""Every word for a prop has a file, real geometry within its box, and a top where its solids are."""

from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from server.engine import props, solids
from server.engine.blocking.staging import Item
from server.engine.stage.finish import MATERIALS, finished
from server.projects.vocabulary import Material, PropKind

WORDS: tuple[PropKind, ...] = get_args(PropKind)
FORMS = [(word, held) for word in WORDS for held in (False, True) if not held or props.KINDS[word].held]


def test_every_word_has_a_file_and_every_file_a_word() -> None:
    folder = Path(props.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {"__init__", "kind"} == set(WORDS)


@pytest.mark.parametrize(("word", "held"), FORMS)
def test_every_form_fills_its_box_stands_on_its_base_and_stays_inside(word: PropKind, held: bool) -> None:
    points = np.concatenate([solid.vertices for solid, _ in props.pieces(word, held)]) * 1000
    width, depth, height = props.form(word, held).box
    low, high = points.min(0), points.max(0)
    assert abs(low[2]) <= 6
    assert (low >= [-width / 2 - 6, -depth / 2 - 6, -6]).all()
    assert (high <= [width / 2 + 6, depth / 2 + 6, height + 6]).all()
    assert (high - low >= np.array([width, depth, height]) * 0.9).all()


@pytest.mark.parametrize("word", [word for word in WORDS if props.KINDS[word].top])
def test_a_top_is_where_its_solids_are(word: PropKind) -> None:
    kind = props.KINDS[word]
    width, depth = kind.plan or kind.form.box[:2]
    highest = max(_height(solid, x * width / 4000, y * depth / 4000)
                  for solid, _ in props.pieces(word) for x in (-1, 0, 1) for y in (-1, 0, 1))  # fmt: skip
    assert kind.top is not None
    assert highest * 1000 == pytest.approx(kind.top, abs=5)


def _height(solid: solids.Solid, x: float, y: float) -> float:
    """How high a solid is above a point of the floor, -1 where it is not there."""
    a, b, c = (solid.vertices[solid.faces[:, corner]].astype(np.float64) for corner in range(3))
    u, v = b - a, c - a
    area = u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]
    safe = np.where(np.abs(area) < 1e-12, 1.0, area)
    p, q = x - a[:, 0], y - a[:, 1]
    s, t = (p * v[:, 1] - q * v[:, 0]) / safe, (u[:, 0] * q - u[:, 1] * p) / safe
    hit = (np.abs(area) > 1e-12) & (s >= 0) & (t >= 0) & (s + t <= 1)
    return float(np.max(np.where(hit, a[:, 2] + s * u[:, 2] + t * v[:, 2], -1.0)))


@pytest.mark.parametrize("word", WORDS)
def test_every_piece_of_every_prop_has_a_paint_in_every_material(word: PropKind) -> None:
    materials: tuple[Material, ...] = get_args(Material)
    for held in (False, True):
        for _, name in props.pieces(word, held):
            for material in materials:
                paint, of = finished(Item("pr_a", word, (0, 0), 0, 100, "#8a6a48", material), name)
                assert of in MATERIALS
                if material and name == "main":
                    assert of == material
                assert all(0 <= part <= 1 for part in paint.colour)


@pytest.mark.parametrize("word", WORDS)
def test_faces_are_sound(word: PropKind) -> None:
    for solid, name in props.pieces(word):
        assert np.isfinite(solid.vertices).all(), name
        assert np.isfinite(solid.normals).all(), name
        assert solid.faces.min() >= 0, name
        assert solid.faces.max() < len(solid.vertices), name
