"""Recipes of glTF files."""

import pytest
from msgspec.structs import replace

from server import errors
from server.engine.planning import glb, kinds
from server.engine.planning.kinds import AnyRecipe
from server.engine.planning.recipe import canonical, fingerprint
from server.engine.planning.recipes import compile
from server.engine.planning.sheets import sheet
from server.engine.planning.studios import PREVIS
from server.projects import demo
from tests.engine.worlds import replaced

WORLD = demo.world()
RECIPES = compile(WORLD, PREVIS)
MARA, SHOT = "ch_mara", "sh_1a"


def test_a_shot_names_what_stands_in_it_and_nothing_else() -> None:
    made = glb.shot(RECIPES, SHOT)
    assert made.names[MARA] == "Mara"
    there = {*(one.id for one in made.staging.figures), *(one.id for one in made.staging.items)}
    assert set(made.names) == there
    assert made.size == RECIPES.shots[SHOT].recipe.size


def test_a_character_stands_whole_as_at_the_start_of_the_story() -> None:
    made = glb.character(WORLD, MARA)
    assert (made.name, made.figure.id) == ("Mara", MARA)
    assert {"face", "coat", "footwear"} <= set(made.figure.parts)


def test_a_file_is_another_when_its_thing_changes_and_the_same_when_another_one_does() -> None:
    before = fingerprint(glb.character(WORLD, MARA))
    blue = replaced(WORLD, "characters", MARA, coat_colour="#2b55b5")
    other = replaced(WORLD, "characters", "ch_tomas", coat_colour="#ffffff")
    assert fingerprint(glb.character(blue, MARA)) != before
    assert fingerprint(glb.character(other, MARA)) == before


def test_what_is_not_there_is_named_and_what_cannot_be_drawn_says_why() -> None:
    gone = replaced(WORLD, "characters", MARA, deleted=1)
    for missing in (lambda: glb.character(gone, MARA), lambda: sheet(gone, MARA)):
        with pytest.raises(errors.NotFound, match=MARA):
            missing()
    with pytest.raises(errors.NotFound, match="sh_nothing"):
        glb.shot(RECIPES, "sh_nothing")
    lost = compile(replaced(WORLD, "shots", SHOT, scene="sc_nothing"), PREVIS)
    with pytest.raises(errors.Invalid, match="it is in no scene"):
        glb.shot(lost, SHOT)


@pytest.mark.parametrize(
    ("kind", "recipe"),
    [
        ("draft", RECIPES.shots[SHOT].draft),
        ("picture", RECIPES.shots[SHOT].recipe),
        ("sheet", sheet(WORLD, "pr_cup")),
        ("glb", glb.shot(RECIPES, SHOT)),
        ("glb", glb.character(WORLD, MARA)),
    ],
)
def test_a_recipe_is_read_again_as_it_was_by_the_kind_of_its_job(kind: kinds.Kind, recipe: AnyRecipe) -> None:
    assert kinds.decode(kind, canonical(recipe)) == recipe


def test_a_newer_edition_is_another_file() -> None:
    made = glb.character(WORLD, MARA)
    assert fingerprint(replace(made, edition=made.edition + 1)) != fingerprint(made)
