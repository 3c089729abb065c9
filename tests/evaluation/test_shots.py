"""A world's shots are checked as they are drawn, or as somebody painted them."""

from pathlib import Path

import msgspec
import pytest
from PIL import Image

from server import errors
from server.engine.checks import NAMES
from server.evaluation import Evaluation, Row
from server.projects.demo import world
from tests.engine.warmth import warm
from tests.test_cli import diorama

__all__ = ["warm"]

SMALL = (320, 180)


def rows(asked: Evaluation) -> list[Row]:
    return list(asked.rows(lambda share, message: None))


def test_shots_are_named_by_label_or_id_and_checked_in_reading_order(warm: None) -> None:
    found = rows(Evaluation(world(), ("sh_1d", "1C"), SMALL))
    assert [row.label for row in found] == ["1C", "1D"]
    assert all(tuple(score.check for score in row.scores) == NAMES for row in found)
    assert all(row.size == SMALL for row in found)
    presence = {row.label: row.scores[NAMES.index("presence")].verdict for row in found}
    assert presence == {"1C": "pass", "1D": "pass"}


def test_a_picture_of_another_shot_fails(warm: None, tmp_path: Path) -> None:
    Image.new("RGB", SMALL, "#808080").save(tmp_path / "1D.png")
    (row,) = rows(Evaluation(world(), ("1D",), pictures=tmp_path))
    assert row.size == SMALL
    assert "presence" in [score.check for score in row.failed]


def test_what_cannot_be_checked_is_refused_before_anything_is_drawn(tmp_path: Path) -> None:
    with pytest.raises(errors.NotFound, match="There is no shot '9Z'"):
        Evaluation(world(), ("9Z",))
    with pytest.raises(errors.NotFound, match=r"1C\.png or sh_1c\.png"):
        Evaluation(world(), ("1C",), pictures=tmp_path)
    (tmp_path / "1C.png").write_text("no picture")
    with pytest.raises(errors.Invalid, match="not a picture"):
        Evaluation(world(), ("1C",), pictures=tmp_path)


def test_eval_on_the_command_line_prints_a_table_and_tells_by_its_status(warm: None, tmp_path: Path) -> None:
    file = tmp_path / "world.json"
    file.write_bytes(msgspec.json.encode(world()))
    Image.new("RGB", SMALL, "#808080").save(tmp_path / "1C.png")
    ran = diorama("eval", str(file), "--shots", "1C", "--pictures", str(tmp_path), data=tmp_path)
    said = ran.stdout.decode()
    assert ran.returncode == 1, ran.stderr.decode()
    assert said.startswith("shot")
    assert "1C presence: ch_mara" in said
    both = diorama("eval", str(file), "--pictures", str(tmp_path), "--size", "320x180")
    assert both.returncode == 1
    assert b"either --size or --pictures" in both.stderr
