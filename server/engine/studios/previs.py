"""The previs studio: flat tones and ink on this computer's CPU, the picture everybody has."""

import io
from collections.abc import Callable
from functools import cache
from importlib.metadata import version

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from server.engine import previs
from server.engine.blocking.sight import Sight
from server.engine.planning.recipe import Recipe
from server.engine.planning.studios import PREVIS
from server.engine.studios.studio import Cancelled, Capabilities, Picture
from server.errors import Invalid

SAMPLES = 4


class PrevisStudio:
    """Draws any recipe that names it. Bodies must be warm (`stage.bodies.warm`), else the first call is."""

    def capabilities(self) -> Capabilities:
        """Name, edition and limits."""
        return Capabilities(PREVIS.name, PREVIS.edition, longest=4096, gpu=False)

    def survey(self, recipe: Recipe) -> Sight:
        """Exact sight at the recipe's own size."""
        self._check(recipe)
        return previs.survey(recipe.staging, recipe.size, SAMPLES)

    def draw(
        self, recipe: Recipe, on_step: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> Picture:
        """The picture as PNG; the same recipe gives the same bytes on one machine."""
        self._check(recipe)

        def step(share: float) -> None:
            if cancelled():
                raise Cancelled
            on_step(share)

        step(0.0)
        rendered = previs.render(
            recipe.staging, recipe.size, recipe.seed, SAMPLES, on_step=lambda s: step(s * 0.95)
        )
        picture = Picture(encode(rendered.colour), _provenance())
        step(1.0)
        return picture

    def _check(self, recipe: Recipe) -> None:
        if recipe.studio != PREVIS:
            raise Invalid(
                f"This studio is {PREVIS.name} edition {PREVIS.edition}; "
                f"the recipe asks for {recipe.studio.name} edition {recipe.studio.edition}.",
                path="studio",
            )


def encode(colour: NDArray[np.uint8]) -> bytes:
    """A picture (H,W,3) as PNG bytes."""
    data = io.BytesIO()
    Image.fromarray(colour).save(data, "PNG", compress_level=6)
    return data.getvalue()


@cache
def _provenance() -> dict[str, object]:
    packages = ("anny", "embreex", "numba", "numpy", "torch")
    return {
        "studio": PREVIS.name,
        "edition": PREVIS.edition,
        "samples": SAMPLES,
        "versions": {name: version(name) for name in packages},
    }
