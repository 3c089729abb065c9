"""A shot as it stands at its moment of the story: whole numbers only, nothing solved yet.

A staging is what blocking computes from, and, narrowed to what can be seen, the content of a recipe.
Stagings are many, small and without cycles: `gc=False` keeps the collector from walking them.
"""

from typing import Literal

from server.projects.world import Angle, Colour, Degrees, Id, Pose, PropKind, SetKind, ShotSize, Struct

Part = Literal["face", "eyes", "skin", "hair", "hat", "top", "coat", "bottom", "footwear"]
"""What of a figure can be in sight by itself. `face` carries the expression, `skin` the skin's
colour anywhere on the body; the others are what they are called."""

PARTS: tuple[Part, ...] = ("face", "eyes", "skin", "hair", "hat", "top", "coat", "bottom", "footwear")


class Surface(Struct, frozen=True, gc=False):
    """How a part looks: its kind (an expression, a hair style, a garment) and colour.

    `colour` is None where only the shape matters: it throws a shadow, or has no colour of its own.
    """

    kind: str = ""
    colour: Colour | None = None


class Body(Struct, frozen=True, gc=False):
    """The proportions of a figure: years, millimetres, and per cents as in `world.Character`."""

    age: int
    height: int
    build: int
    gender: int


class Figure(Struct, frozen=True, gc=False):
    """A character in the shot. `parts` lists what can be seen (or throws a shadow) of it."""

    id: Id
    at: tuple[int, int]
    facing: Degrees
    pose: Pose
    body: Body
    parts: dict[Part, Surface]


class Item(Struct, frozen=True, gc=False):
    """A prop in the shot. `colour` is None where it only throws a shadow into the frame."""

    id: Id
    kind: PropKind
    at: tuple[int, int]
    facing: Degrees
    scale: int
    colour: Colour | None
    on: Id | None = None
    held_by: Id | None = None


class Setting(Struct, frozen=True, gc=False):
    """The set and the light: story minute of the day, 0 to 1439."""

    kind: SetKind
    wall: Colour
    floor: Colour
    accent: Colour
    minute: int


class Framing(Struct, frozen=True, gc=False):
    """What the shot asks of the camera; `subjects` may be figures and items, in order."""

    size: ShotSize
    angle: Angle
    bearing: Degrees
    lens: int
    subjects: tuple[Id, ...]


class Look(Struct, frozen=True, gc=False):
    """The style's numbers, as in `world.Style`."""

    ink: int
    tones: int
    mute: int
    paper: Colour


class Staging(Struct, frozen=True, gc=False):
    """Figures and items are in the order of their ids, so that the same shot has one form."""

    framing: Framing
    figures: tuple[Figure, ...]
    items: tuple[Item, ...]
    setting: Setting
    look: Look
