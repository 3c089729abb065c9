"""Sheets of characters and products, as recipes."""

from typing import get_args

import pytest

from server import errors
from server.engine.planning.recipe import fingerprint
from server.engine.planning.sheets import VIEWS, sheet
from server.projects import demo
from server.projects.vocabulary import Expression

WORLD = demo.world()
MARA = next(id for id, one in WORLD.characters.items() if one.name == "Mara")
SUITCASE = next(id for id, one in WORLD.props.items() if one.name == "Suitcase")


def test_a_character_has_eight_sides_every_expression_and_every_outfit_of_the_story() -> None:
    made = sheet(WORLD, MARA)
    groups = [cell.group for cell in made.cells]
    assert groups.count("view") == len(VIEWS) == 8
    assert groups.count("expression") == len(get_args(Expression))
    assert groups.count("outfit") >= 2  # she gives her coat away
    assert len({fingerprint(cell.recipe) for cell in made.cells}) == len(made.cells)


def test_the_face_is_in_the_recipe_from_the_front_and_not_from_behind() -> None:
    cells = {cell.label: cell.recipe.staging.figures[0] for cell in sheet(WORLD, MARA).cells}
    assert "face" in cells["front"].parts
    assert "face" not in cells["back"].parts
    assert cells["front"].parts["coat"] == cells["back"].parts["coat"]


def test_the_palette_names_what_is_worn() -> None:
    names = [swatch.name for swatch in sheet(WORLD, MARA).palette]
    assert {"skin", "hair", "coat", "top"} <= set(names)
    assert "hat" not in names


def test_a_product_is_seen_from_eight_sides() -> None:
    made = sheet(WORLD, SUITCASE)
    assert [cell.bearing for cell in made.cells[:8]] == [45 * side for side in range(8)]
    assert all(not cell.recipe.staging.figures for cell in made.cells)


def test_a_thing_that_is_not_there_is_named() -> None:
    with pytest.raises(errors.NotFound, match="pr_nothing"):
        sheet(WORLD, "pr_nothing")
