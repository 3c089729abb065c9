"""One table of hours, for what is said, painted and checked alike."""

import pytest

from server.engine.planning.atmosphere import sentence
from server.engine.planning.recipes import compile
from server.engine.planning.studios import PREVIS
from server.engine.story.hours import HOURS, part
from server.projects.demo import world as demo


@pytest.mark.parametrize("name", ["dawn", "morning", "noon", "afternoon", "dusk", "night"])
def test_an_hour_that_is_set_by_name_is_painted_by_that_name(name: str) -> None:
    assert part(HOURS[name].usual) == name
    assert part(HOURS[name].first) == part(HOURS[name].last - 1) == name


@pytest.mark.parametrize("name", HOURS)
def test_the_minute_that_an_hour_is_set_to_is_within_it(name: str) -> None:
    assert HOURS[name].holds(HOURS[name].usual)
    assert HOURS[name].holds(HOURS[name].usual + 3 * 1440)


def test_half_an_hour_before_dusk_is_dusk_only_with_slack() -> None:
    assert not HOURS["dusk"].holds(HOURS["dusk"].first - 30)
    assert HOURS["dusk"].holds(HOURS["dusk"].first - 30, slack=30)


def test_the_demos_scene_called_dusk_is_painted_at_dusk() -> None:
    assert sentence(compile(demo(), PREVIS).shots["sh_1a"].recipe.staging) == "At dusk."
