"""A hat is lost in scene 2: worn in every earlier shot and in no later one, however the story is told."""

import pytest

from server.engine.planning.plan import Shelf, Shelved, plan
from server.engine.planning.recipes import Recipes, compile
from server.engine.planning.studios import PREVIS
from server.engine.story import fold
from server.projects.demo import world as demo
from server.projects.edits import Change, Edit, Make, applied
from server.projects.world import World

HATTED = applied(demo(), [Change("characters", "ch_mara", {"hat": "fedora"})])
LOST = Make(
    "facts", "fa_hat", {"thing": "ch_mara", "attribute": "hat", "value": "none", "since": "sc_boathouse"}
)
BEFORE = {"sh_1a", "sh_1b", "sh_1c"}
MARA = {id for id, shot in HATTED.shots.items() if "ch_mara" in shot.cast}


def hatted(world: World) -> set[str]:
    """The shots with Mara at whose moment she has her hat."""
    story = fold(world)
    return {id for id in MARA if story.state(id).characters["ch_mara"].hat == "fedora"}


def drawn_with(recipes: Recipes) -> set[str]:
    """The shots whose recipes show a hat on her."""
    return {
        id
        for id, one in recipes.shots.items()
        for figure in one.recipe.staging.figures
        if figure.id == "ch_mara" and "hat" in figure.parts
    }


@pytest.mark.parametrize(
    ("told", "worn"),
    [
        ((), BEFORE),
        # the morning is read before the boathouse, and still comes after it
        ((Change("scenes", "sc_morning", {"order": "a15"}),), BEFORE),
        # the steps are read last, as a memory
        ((Change("scenes", "sc_steps", {"order": "a9"}),), BEFORE),
        # the morning is a flashback to a day before
        ((Change("scenes", "sc_morning", {"time": 400}),), BEFORE | {"sh_3a", "sh_3b"}),
        # the boathouse comes a day after the morning
        ((Change("scenes", "sc_boathouse", {"time": 3000}),), BEFORE | {"sh_3a", "sh_3b"}),
    ],
)
def test_she_wears_it_in_every_earlier_shot_and_in_no_later_one(
    told: tuple[Edit, ...], worn: set[str]
) -> None:
    world = applied(HATTED, (LOST, *told))
    assert hatted(world) == worn & MARA
    assert drawn_with(compile(world, PREVIS)) <= worn


def test_losing_it_draws_only_the_shots_that_show_it_afterwards() -> None:
    before, after = compile(HATTED, PREVIS), compile(applied(HATTED, [LOST]), PREVIS)
    shelf = Shelf(
        {
            id: Shelved(frozenset({one.fingerprint, one.draft_fingerprint}), one.recipe)
            for id, one in before.shots.items()
        }
    )
    made = plan(after, shelf)
    assert {one.shot for one in made.draw} == drawn_with(before) - BEFORE
    assert {one.shot for one in made.draw} == {"sh_2a", "sh_2b", "sh_2d", "sh_2e", "sh_3a", "sh_3b"}
    assert "Mara: hat fedora → none" in {cause.text for one in made.draw for cause in one.causes}
