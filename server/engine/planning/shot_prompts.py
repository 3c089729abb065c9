"""What a model of a family is told of one shot of a world."""

import msgspec

from server.engine.planning.consents import named
from server.engine.planning.families import Wording, wording
from server.engine.planning.painters import FAMILIES, FamilyName
from server.engine.planning.recipes import Recipes
from server.errors import Invalid, NotFound
from server.projects.world import Id, World


class Prompt(Wording, frozen=True, kw_only=True):
    """The wording of one shot, called `label`; `budget` are the tokens that the family reads."""

    shot: Id
    label: str
    family: FamilyName
    budget: int


def prompt(world: World, recipes: Recipes, shot: Id, family: FamilyName) -> Prompt:
    """What a model of the family is told of a shot. Raises `NotFound`, and `Invalid` where it cannot be
    drawn."""
    label = recipes.labels.get(shot, "")
    if shot in recipes.undrawable:
        raise Invalid(f"{label or 'The shot'} cannot be drawn: {recipes.undrawable[shot]}.", path="")
    if shot not in recipes.shots:
        raise NotFound("There is no such shot in this project.")
    found = recipes.shots[shot]
    after = named(world, found.style, found.shows)
    recipe = msgspec.structs.replace(found.recipe, named=after)
    told = wording(recipe, recipes.names, family, world.shots[shot].negatives)
    return Prompt(
        shot=shot,
        label=label,
        family=family,
        budget=FAMILIES[family].budget,
        text=told.text,
        negative=told.negative,
        tokens=told.tokens,
        left_out=told.left_out,
    )
