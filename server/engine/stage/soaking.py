"""What water does to cloth and hair: it swallows light, so that they are darker."""

import msgspec

from server.engine.blocking.staging import SOAKS, Figure, Part, Surface

KEPT = 0.73
"""The share of each sRGB number that a wet surface keeps: about half of the light."""


def surface(figure: Figure, part: Part) -> Surface | None:
    """A part of a figure as it is seen: darker where it is wet."""
    dry = figure.parts.get(part)
    if dry is None or dry.colour is None or figure.condition != "wet" or part not in SOAKS:
        return dry
    numbers = (int(dry.colour[start : start + 2], 16) for start in (1, 3, 5))
    return msgspec.structs.replace(dry, colour="#" + "".join(f"{round(KEPT * one):02x}" for one in numbers))
