"""Every word for a set has a file; details are sound and none stands where people do."""

from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from server.engine import sets
from server.engine.blocking.staging import Setting
from server.engine.stage import scenery
from server.projects.vocabulary import SetKind

WORDS: tuple[SetKind, ...] = get_args(SetKind)


def test_every_word_has_a_file_and_every_file_a_word() -> None:
    folder = Path(sets.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {"__init__", "kind", "edges"} == set(WORDS)


@pytest.mark.parametrize("word", WORDS)
def test_details_are_sound_and_have_a_paint(word: SetKind) -> None:
    setting = Setting(kind=word, wall="#a9b8b2", floor="#cdb592", accent="#a4553c", minute=640)
    for detail in sets.details(word):
        assert np.isfinite(detail.solid.vertices).all()
        assert np.isfinite(detail.solid.normals).all()
        paint, _ = scenery.finished(setting, detail.paint)
        assert all(0 <= part <= 1 for part in paint.colour)


@pytest.mark.parametrize("word", WORDS)
def test_people_have_a_clear_stage_around_the_origin(word: SetKind) -> None:
    for detail in sets.details(word):
        low, high = detail.solid.vertices.min(0), detail.solid.vertices.max(0)
        near = np.abs(np.clip(0, low[:2], high[:2])).max() < 1.5
        assert not near or low[2] > 1.9 or high[2] < 0.02 or word in ("shore", "cyclorama"), detail.paint


@pytest.mark.parametrize("word", WORDS)
def test_a_set_has_a_floor_within_its_walls(word: SetKind) -> None:
    one = sets.SETS[word]
    (x0, y0), (x1, y1) = one.floor
    assert one.ends[0][0] <= x0 < 0 < x1 <= one.ends[1][0]
    assert one.ends[0][1] <= y0 < 0 < y1 <= one.ends[1][1]


def test_the_trunks_that_hide_lie_within_the_trunks_that_are_drawn() -> None:
    points = np.concatenate([d.solid.vertices for d in sets.details("forest") if d.paint == "bark"])
    for block in sets.SETS["forest"].blocks:
        if block.drawn or not block.occludes:
            continue
        for height in (0.2, 0.8, 1.5):
            at = points[np.abs(points[:, 2] - height) < 0.35]
            middle = (np.array(block.low[:2]) + block.high[:2]) / 2
            near = at[np.linalg.norm(at[:, :2] - middle, axis=1) < 1.2][:, :2]
            assert (near.min(0) < block.low[:2]).all(), block.name
            assert (near.max(0) > block.high[:2]).all(), block.name
