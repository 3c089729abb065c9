"""Why does she wear this here? The fact that set it, and what it was before."""

import pytest

from server.engine.story import Established, established, fold
from server.projects.demo import world as demo
from server.projects.edits import Change, Make, applied

DEMO = demo()


def coat(shot: str, *edits: Change | Make) -> Established:
    found = established(fold(applied(DEMO, edits)), shot)["ch_mara"]
    return next(one for one in found if one.attribute == "coat")


def test_before_the_fact_the_coat_is_her_own() -> None:
    assert coat("sh_2a") == Established(attribute="coat", value="coat")


def test_after_the_fact_it_names_the_fact_and_what_was_before() -> None:
    assert coat("sh_2d") == Established(
        attribute="coat",
        value="none",
        fact="fa_mara_coat",
        since="sh_2b",
        label="2B",
        text="Mara puts her coat around Pip",
        before="coat",
    )


def test_of_two_facts_the_later_one_answers() -> None:
    again = {"thing": "ch_mara", "attribute": "coat", "value": "cape", "since": "sc_morning"}
    found = coat("sh_3a", Make("facts", "fa_cape", again))
    assert (found.fact, found.label, found.before) == ("fa_cape", "Ext. Ferry Steps, dawn", "none")


def test_a_flashback_shows_what_was_true_then() -> None:
    back = Change("scenes", "sc_morning", {"time": 600})
    assert coat("sh_3a", back).fact is None


def test_the_place_and_the_props_of_a_shot_are_there_too() -> None:
    found = established(fold(DEMO), "sh_2a")
    assert {"ch_mara", "ch_tomas", "ch_pip", "pr_table", "pr_lantern", "pl_boathouse"} <= found.keys()


def test_a_shot_outside_of_the_story_has_no_answer() -> None:
    with pytest.raises(KeyError):
        established(fold(DEMO), "sh_none")
