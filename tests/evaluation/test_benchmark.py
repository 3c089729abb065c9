"""One story in all arms, drawn: memory passes where invention does not, and the controls are at the ends."""

import json
from pathlib import Path

from server.evaluation.benchmark import lines, run
from server.evaluation.measures import MEASURES, share
from server.evaluation.stories import named
from tests.engine.warmth import warm
from tests.test_cli import diorama

__all__ = ["warm"]

IDENTITY = MEASURES[0]


def test_the_floor_is_below_no_memory_which_is_below_memory(warm: None) -> None:
    told = named(["1a"])
    drawn = list(run(told, lambda share, message: None))
    found = {arm: share([one for one in drawn if one.arm == arm], IDENTITY) for arm in IDENTITY.arms}
    value = {arm: one.value for arm, one in found.items() if one is not None}
    assert value["another"] <= value["no memory"] < value["memory"] <= value["copy"] == 1.0
    table = list(lines(told, drawn))
    assert table[1].startswith("identity")
    assert any("1 worlds" in line for line in table)


def test_eval_writes_the_worlds_of_its_stories_and_refuses_what_does_not_go_together(tmp_path: Path) -> None:
    ran = diorama("eval", "--stories", "1a,2c", "--write", str(tmp_path / "worlds"), data=tmp_path)
    assert ran.returncode == 0, ran.stderr.decode()
    assert {file.name for file in (tmp_path / "worlds").iterdir()} == {"1a.json", "2c.json"}
    world = tmp_path / "worlds" / "1a.json"
    assert len(json.loads(world.read_text())["shots"]) == 10
    assert b"There is no story '9z'" in diorama("eval", "--stories", "9z", data=tmp_path).stderr
    assert b"with a world only" in diorama("eval", "--shots", "1A", data=tmp_path).stderr
    assert b"without a world only" in diorama("eval", str(world), "--stories", "1a", data=tmp_path).stderr
