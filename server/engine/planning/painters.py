"""The families of image models that can be told of a recipe, and how each reads."""

from typing import Literal

from server.projects.world import Struct

FamilyName = Literal["flux2-klein", "qwen-image-edit", "qwen-image", "sdxl", "openai-image"]


class Family(Struct, frozen=True):
    """How a family reads: `budget` in tokens; sentences or `tags`; a `negative` prompt of its own, or what
    must not be there said in the text; a description, or an instruction that `repaints` image 1."""

    budget: int
    tags: bool = False
    negative: bool = False
    repaints: bool = False


FAMILIES: dict[FamilyName, Family] = {
    "flux2-klein": Family(budget=512, repaints=True),
    "qwen-image-edit": Family(budget=1024, negative=True, repaints=True),
    "qwen-image": Family(budget=1024, negative=True),
    "sdxl": Family(budget=75, tags=True, negative=True),
    "openai-image": Family(budget=4000, repaints=True),
}
