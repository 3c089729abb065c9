"""Recipes of binary glTF files: a shot as it is staged, or one character."""

from server.engine.blocking.staging import Figure, Staging
from server.engine.planning import sheets
from server.engine.planning.recipe import Size, StudioEdition
from server.engine.planning.recipes import Recipes
from server.engine.planning.studios import PREVIS
from server.errors import Invalid, NotFound
from server.projects.world import Id, Struct, World

EDITION = 1
"""Bumped by hand where files change so much that old ones should count as outdated."""


class _File(Struct, frozen=True, kw_only=True):
    """`studio` builds the bodies and things; `edition` is of the file."""

    studio: StudioEdition
    edition: int


class ShotGlb(_File, frozen=True, tag_field="of", tag="shot"):
    """A shot: people, props, set, camera and lights. `names` are those of what stands in it; `size` is of
    its picture, for the camera."""

    staging: Staging
    names: dict[Id, str]
    size: Size


class CharacterGlb(_File, frozen=True, tag_field="of", tag="character"):
    """One character at the origin."""

    figure: Figure
    name: str


def shot(recipes: Recipes, id: Id) -> ShotGlb:
    """The file of a shot. Raises `NotFound`, and `Invalid` for one that cannot be drawn."""
    if id in recipes.undrawable:
        raise Invalid(f"{recipes.labels.get(id, 'This shot')} cannot be drawn: {recipes.undrawable[id]}.")
    if id not in recipes.shots:
        raise NotFound(f"There is no shot {id!r} in this world.")
    recipe = recipes.shots[id].recipe
    there = [*(one.id for one in recipe.staging.figures), *(one.id for one in recipe.staging.items)]
    names = {one: recipes.names[one] for one in there if one in recipes.names}
    return ShotGlb(studio=PREVIS, edition=EDITION, staging=recipe.staging, names=names, size=recipe.size)


def character(world: World, id: Id) -> CharacterGlb:
    """The file of a character as it first appears. Raises `NotFound`."""
    figure = sheets.figure(world, id)
    return CharacterGlb(
        studio=PREVIS, edition=EDITION, figure=figure, name=world.characters[id].name or "Unnamed"
    )
