"""Every word of `vocabulary.Hair`, and how it is grown: a style by itself, and one under a hat."""

from collections.abc import Callable
from functools import cache

from server.engine.stage.hair import curls, falling, short, tied
from server.engine.stage.hair.growing import Style
from server.projects.vocabulary import Hair

STYLES: dict[Hair, Callable[[bool], Style]] = {
    "bald": lambda hat: Style(),
    "receding": lambda hat: short.receding(),
    "cropped": lambda hat: short.cropped(),
    "short": lambda hat: short.short(),
    "side_part": lambda hat: short.side_part(),
    "pixie": lambda hat: short.pixie(),
    "curly": lambda hat: curls.curly(),
    "afro": lambda hat: curls.afro(),
    "bob": lambda hat: falling.bob(),
    "wavy": lambda hat: falling.wavy(),
    "long": lambda hat: falling.long(),
    "bun": tied.bun,
    "ponytail": tied.ponytail,
    "braid": tied.braid,
    "twin_tails": tied.twin_tails,
    "mohawk": lambda hat: short.cropped() if hat else short.mohawk(),
}
"""Called with whether a hat is worn: what stands up high is then tied low, or cut."""


@cache
def style(kind: Hair, hat: bool) -> Style:
    return STYLES[kind](hat)
