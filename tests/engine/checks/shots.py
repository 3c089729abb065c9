"""Small pictures for checks, each drawn once."""

from functools import lru_cache

import msgspec

from server.engine import previs
from server.engine.blocking.staging import Staging
from server.engine.checks import Shown
from server.engine.previs import Rendered
from tests.engine.warmth import staging

SIZE = (384, 216)


def shown(of: Staging, drawn: Staging | None = None, size: tuple[int, int] = SIZE) -> Shown:
    """What was asked for with its own picture, or with the picture and maps of something else."""
    rendered = _drawn(msgspec.json.encode(drawn or of), size)
    return Shown(of, rendered.colour, rendered)


def mixed(of: Staging, painted: Staging, size: tuple[int, int] = SIZE) -> Shown:
    """The maps of what was asked for with the picture of something else, as a painter may paint it."""
    return Shown(of, shown(painted, size=size).picture, shown(of, size=size).maps)


@lru_cache(maxsize=64)
def _drawn(encoded: bytes, size: tuple[int, int]) -> Rendered:
    return previs.render(msgspec.json.decode(encoded, type=Staging), size, 1, samples=1)


__all__ = ["SIZE", "mixed", "shown", "staging"]
