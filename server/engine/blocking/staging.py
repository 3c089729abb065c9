"""A shot as it stands at its moment of the story: whole numbers only, nothing solved yet.

A staging is what blocking computes from, and, narrowed to what can be seen, the content of a recipe.
Stagings are many, small and without cycles: `gc=False` keeps the collector from walking them.
"""

from typing import Literal

from server.projects.vocabulary import (
    Angle,
    Cloth,
    Composition,
    Condition,
    FaceShape,
    Features,
    Lighting,
    Material,
    MoodKind,
    Palette,
    Pattern,
    Pose,
    PropCondition,
    PropKind,
    SetKind,
    ShotSize,
    View,
    Weather,
)
from server.projects.world import Colour, Degrees, Id, Mark, Struct

Part = Literal[
    "face", "eyes", "skin", "hair", "beard", "hat", "glasses", "neckwear", "top", "coat", "gloves",
    "bottom", "footwear",
]  # fmt: skip
"""What of a figure can be in sight by itself. `face` carries the expression, `skin` the skin's
colour anywhere on the body; the others are what they are called."""

PARTS: tuple[Part, ...] = (
    "face", "eyes", "skin", "hair", "beard", "hat", "glasses", "neckwear", "top", "coat", "gloves",
    "bottom", "footwear",
)  # fmt: skip


SOAKS: frozenset[Part] = frozenset(
    {"hair", "beard", "hat", "neckwear", "top", "coat", "gloves", "bottom", "footwear"}
)
"""What of a figure water darkens."""


class Surface(Struct, frozen=True, gc=False):
    """How a part looks: its kind (an expression, a hair style, a garment), colour, pattern and cloth.

    `colour` is None where only the shape matters: it throws a shadow, or has no colour of its own;
    `pattern` and `cloth` are then left out too.
    """

    kind: str = ""
    colour: Colour | None = None
    pattern: Pattern = "plain"
    cloth: Cloth = "cotton"


class Body(Struct, frozen=True, gc=False):
    """The proportions of a figure: years, millimetres, and per cents as in `world.Character`;
    `stylised` is the style's."""

    age: int
    height: int
    build: int
    gender: int
    muscle: int = 50
    features: Features = "mixed"
    stylised: int = 60


class Face(Struct, frozen=True, gc=False):
    """A face's own shape: the dials of `world.Character`, and how strong the expression is."""

    shape: FaceShape = "oval"
    nose: int = 50
    nose_width: int = 50
    mouth: int = 50
    lips: int = 50
    jaw: int = 50
    chin: int = 50
    cheekbones: int = 50
    eye_size: int = 50
    eye_distance: int = 50
    brows: int = 50
    strength: int = 100


class Figure(Struct, frozen=True, gc=False):
    """A character in the shot. `parts` lists what can be seen (or throws a shadow) of it.

    `face` is None where nothing of the face is in sight, and `marks` are those in sight. `gaze` is where
    the eyes go, off the body's facing: degrees to its left and up; `at_camera` overrides it. `seat` is how
    high (millimetres above the floor) what it sits, lies or stands on is; `reach` is a point in the set,
    in millimetres, that the leading hand touches (the right one, the left where `mirrored`).
    """

    id: Id
    at: tuple[int, int]
    facing: Degrees
    pose: Pose
    body: Body
    parts: dict[Part, Surface]
    mirrored: bool = False
    face: Face | None = None
    marks: tuple[Mark, ...] = ()
    gaze: tuple[int, int] = (0, 0)
    at_camera: bool = False
    seat: int = 0
    reach: tuple[int, int, int] | None = None
    condition: Condition = "dry"


class Item(Struct, frozen=True, gc=False):
    """A prop in the shot. `colour` is None where it only throws a shadow into the frame."""

    id: Id
    kind: PropKind
    at: tuple[int, int]
    facing: Degrees
    scale: int
    colour: Colour | None
    material: Material = ""
    text: str = ""
    on: Id | None = None
    held_by: Id | None = None
    condition: PropCondition = "whole"


class Setting(Struct, frozen=True, gc=False):
    """The set and the light: story minute of the day, 0 to 1439, weather, lamps, palette.

    `mood`, with `light` and `colours` (per cent of it), changes light and palette.
    """

    kind: SetKind
    wall: Colour
    floor: Colour
    accent: Colour
    minute: int
    weather: Weather = "clear"
    lighting: Lighting = "natural"
    palette: Palette = "natural"
    mood: MoodKind = "none"
    light: int = 0
    colours: int = 0


class Framing(Struct, frozen=True, gc=False):
    """What the shot asks of the camera; `subjects` may be figures and items, in order.

    `lens`, `bearing` and `distance` (per cent of what the size means) have the mood in them already.
    `side` is the side of the line from the first subject to the second that the camera keeps to: 1 for
    the left of who walks it, -1 for the right, 0 where it is free; over a shoulder the line is from the
    subject to the viewer. `foreground` is what a foreground composition looks past.
    """

    size: ShotSize
    angle: Angle
    bearing: Degrees
    lens: int
    subjects: tuple[Id, ...]
    pitch: int | None = None
    roll: int = 0
    view: View = "standard"
    viewer: Id | None = None
    composition: Composition = "balanced"
    distance: int = 100
    side: int = 0
    foreground: Id | None = None


class Look(Struct, frozen=True, gc=False):
    """The style's numbers, as in `world.Style`."""

    ink: int
    tones: int
    mute: int
    paper: Colour
    inner: int = 40
    blacks: int = 35
    hatching: int = 35
    rim: int = 40
    distance: int = 40


class Staging(Struct, frozen=True, gc=False):
    """Figures and items are in the order of their ids, so that the same shot has one form."""

    framing: Framing
    figures: tuple[Figure, ...]
    items: tuple[Item, ...]
    setting: Setting
    look: Look
