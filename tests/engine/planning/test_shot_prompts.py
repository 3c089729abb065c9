"""What a model is told of one shot, by the world it is in."""

import pytest

from server import errors
from server.engine.planning.shot_prompts import prompt
from server.projects.demo import world as demo
from server.projects.edits import Change, applied

DEMO = demo()


def test_a_shot_is_told_with_its_own_negatives_and_what_the_family_reads() -> None:
    world = applied(DEMO, [Change("shots", "sh_1c", {"negatives": ["birds"]})])
    found = prompt(world, "sh_1c", "sdxl")
    assert (found.label, found.family, found.budget) == ("1C", "sdxl", 75)
    assert found.negative.startswith("birds, ")
    assert "Mara" in found.text


def test_a_shot_that_cannot_be_drawn_says_why() -> None:
    world = applied(DEMO, [Change("scenes", "sc_steps", {"place": None})])
    with pytest.raises(errors.Invalid, match="1C cannot be drawn: its scene has no place"):
        prompt(world, "sh_1c", "sdxl")


def test_a_shot_that_is_not_there_is_not_found() -> None:
    with pytest.raises(errors.NotFound):
        prompt(DEMO, "sh_none", "sdxl")
