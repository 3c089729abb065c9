"""What a kind of prop is: its real size, where things rest on it, how it is held, how it is built."""

from collections.abc import Callable
from dataclasses import dataclass

from server.engine.solids import Label, Piece
from server.projects.vocabulary import Material

__all__ = ["Form", "Kind", "Label", "stands"]


@dataclass(frozen=True)
class Form:
    """A shape of a prop: as it stands, or as it is held. Millimetres at scale 100, on its base, front to -y.

    `box` is width (x), depth (y) and height (z); `grip` is where a hand holds it, from the middle of its
    base. `pieces` builds it (in metres) when it is drawn.
    """

    box: tuple[int, int, int]
    pieces: Callable[[], list[Piece]]
    grip: tuple[int, int, int]
    label: Label | None = None


@dataclass(frozen=True)
class Kind:
    """`top` is the height at which other props rest on it, in millimetres, None where nothing can;
    `plan` the width and depth there. `seat` is how high a person sits or lies on it. `hanging` is held by
    a handle above it, `eared` by an ear or rim at its left, which turns to the hand. `solid` fills its box,
    so that nobody can stand in it; `under` is how high the room below it is. `material` is its own."""

    form: Form
    top: int | None = None
    plan: tuple[int, int] | None = None
    seat: int | None = None
    held: Form | None = None
    hanging: bool = False
    eared: bool = False
    solid: bool = False
    under: int = 0
    material: Material = "wood"


def stands(
    box: tuple[int, int, int],
    pieces: Callable[[], list[Piece]],
    grip: tuple[int, int, int] | None = None,
    label: Label | None = None,
) -> Form:
    """A form held by its middle unless `grip` says otherwise."""
    return Form(box, pieces, grip or (0, 0, box[2] // 2), label)
