"""What jobs make. The kind of a job is the tag by which its recipe is read again."""

from typing import Any, Literal, get_args

import msgspec

from server.engine.planning.glb import CharacterGlb, ShotGlb
from server.engine.planning.questions import Linking, Question
from server.engine.planning.recipe import Recipe
from server.engine.planning.sheets import Sheet

PictureKind = Literal["draft", "picture"]
FreeKind = Literal["sheet", "glb", "ask"]
SHELVED: tuple[PictureKind, ...] = get_args(PictureKind)
Kind = Literal[PictureKind, FreeKind]
"""A draft or picture of a shot, which goes on its shelf; or what somebody asked for free of charge."""

AnyRecipe = Recipe | Sheet | ShotGlb | CharacterGlb | Question | Linking

_FORMS: dict[Kind, Any] = {
    "draft": Recipe,
    "picture": Recipe,
    "sheet": Sheet,
    "glb": ShotGlb | CharacterGlb,
    "ask": Question | Linking,
}


def decode(kind: Kind, data: bytes) -> AnyRecipe:
    """A recipe from its JSON. Raises `msgspec.ValidationError` where another version wrote it."""
    recipe: AnyRecipe = msgspec.json.decode(data, type=_FORMS[kind])
    return recipe
