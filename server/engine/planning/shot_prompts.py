"""What a model of a family is told of one shot of a world: the recipe that a painter would be asked for."""

from server.engine.planning.families import Wording, wording
from server.engine.planning.painters import FAMILIES, FamilyName
from server.engine.planning.recipes import compile
from server.engine.planning.studios import PAINTER
from server.engine.story import labels
from server.errors import Invalid, NotFound
from server.projects.world import Id, World


class Prompt(Wording, frozen=True, kw_only=True):
    """The wording of one shot, called `label`; `budget` are the tokens that the family reads."""

    shot: Id
    label: str
    family: FamilyName
    budget: int


def prompt(world: World, shot: Id, family: FamilyName) -> Prompt:
    """What a model of the family is told of a shot. Raises `NotFound`, and `Invalid` where it cannot be
    drawn."""
    called = labels(world)
    if shot not in called:
        raise NotFound("There is no such shot in this project.")
    recipes = compile(world, PAINTER, frozenset((shot,)))
    if shot in recipes.undrawable:
        raise Invalid(f"{called[shot]} cannot be drawn: {recipes.undrawable[shot]}.", path="")
    recipe = recipes.shots[shot].recipe
    told = wording(recipe, recipes.names, family, recipe.negatives)
    return Prompt(
        shot=shot,
        label=called[shot],
        family=family,
        budget=FAMILIES[family].budget,
        text=told.text,
        negative=told.negative,
        tokens=told.tokens,
        left_out=told.left_out,
    )
