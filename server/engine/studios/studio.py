"""What every studio does: say what it can, survey a recipe, draw it; stop when asked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from server.engine.blocking.sight import Sight
from server.engine.planning.recipe import Recipe, StudioEdition


class Cancelled(Exception):
    """The drawing was stopped because `cancelled` said so; nothing was made."""


@dataclass(frozen=True)
class Capabilities:
    """What a studio is: its name and edition as recipes name them, the longest side it draws in pixels,
    and whether it needs a GPU."""

    name: str
    edition: int
    longest: int
    gpu: bool

    @property
    def studio(self) -> StudioEdition:
        """As a recipe names it."""
        return StudioEdition(self.name, self.edition)


@dataclass(frozen=True)
class Picture:
    """A drawn picture as PNG bytes, and where it came from: builds and weights, never part of a recipe."""

    png: bytes
    provenance: dict[str, Any]


class Studio(Protocol):
    """One way of drawing recipes. Calls block: the runner gives them a thread."""

    def capabilities(self) -> Capabilities:
        """What this studio is and can."""
        ...

    def survey(self, recipe: Recipe) -> Sight:
        """Exactly what of the recipe's staging its picture shows; far cheaper than drawing."""
        ...

    def draw(
        self, recipe: Recipe, on_step: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> Picture:
        """Draws a recipe. `on_step` hears growing shares of the work, 1 at the end; `cancelled` is asked
        before every step. Raises `Cancelled`, and `Invalid` for a recipe meant for another studio."""
        ...
