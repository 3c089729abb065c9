"""The nouns of a world, frozen. Their JSON form is `world.json`: entities are maps by id.

Units: lengths are whole millimetres, angles whole degrees, story time whole minutes since the
story's first midnight, colours `#rrggbb`. On the floor plan x points right and y away from the
front of the set; a thing that faces 0 degrees looks towards the front (-y), and facing grows
counter-clockwise seen from above (90 looks towards +x).
"""

from typing import Annotated, Any

import msgspec
from msgspec import Meta as Limit

from server.projects import vocabulary as words

FORMAT = 1

Id = Annotated[str, Limit(pattern=r"^[a-z]{2}_[0-9A-Za-z_-]{1,40}$")]
Colour = Annotated[str, Limit(pattern=r"^#[0-9a-f]{6}$")]
Digest = Annotated[str, Limit(pattern=r"^[0-9a-f]{64}$", description="SHA-256 in lower-case hex")]
Name = Annotated[str, Limit(max_length=120)]
Text = Annotated[str, Limit(max_length=20_000)]
Order = Annotated[str, Limit(max_length=80, description="fractional index; ties are broken by id")]
Length = Annotated[int, Limit(ge=-1_000_000, le=1_000_000, description="millimetres")]
Degrees = Annotated[int, Limit(ge=-360, le=360)]
Point = tuple[Length, Length]
Per = Annotated[int, Limit(ge=0, le=100, description="per cent")]
Negative = Annotated[str, Limit(min_length=1, max_length=80)]

Gaze = Annotated[
    str,
    Limit(
        pattern=r"^(ahead|camera|up|down|away|[a-z]{2}_[0-9A-Za-z_-]{1,40})$",
        description="where the eyes go: a word, or the id of a thing",
    ),
]


class Struct(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Every noun: immutable, named fields only, nothing unknown; defaults are left out of JSON."""


class Rights(Struct, frozen=True):
    """Whose something is. An empty licence means all rights reserved by the holder."""

    holder: Name = ""
    licence: Name = ""
    contributors: tuple[Name, ...] = ()


class Reference(Struct, frozen=True):
    """A drawing or photo pinned to a thing. Its bytes are stored under `digest`, the map's key."""

    name: Name = ""
    rights: Rights = Rights()


class Entity(Struct, frozen=True):
    """What every entity has. `deleted` is the time of a soft deletion in milliseconds."""

    order: Order = ""
    deleted: int | None = None


class Thing(Entity, frozen=True):
    """Something persistent of the world, with an owner and reference images."""

    name: Name = ""
    description: Text = ""
    rights: Rights = Rights()
    references: dict[Digest, Reference] = {}
    at: tuple[int, int] | None = None  # its card on the canvas


class Mark(Struct, frozen=True):
    """Something that stays on the skin."""

    kind: words.MarkKind = "scar"
    place: words.MarkPlace = "left_cheek"
    colour: Colour = "#8a4a42"


class Character(Thing, frozen=True):
    """Dials run from 0 to 100, and 50 is a common middle; the person faces us: left is the person's own."""

    age: Annotated[int, Limit(ge=1, le=110)] = 30
    height: Annotated[int, Limit(ge=500, le=2500)] = 1700
    build: Per = 40
    muscle: Per = 50
    gender: Per = 50  # 0 feminine, 100 masculine: a proportion of the body, nothing else
    features: words.Features = "mixed"
    face: words.FaceShape = "oval"
    nose: Per = 50  # short to long
    nose_width: Per = 50
    mouth: Per = 50  # narrow to wide
    lips: Per = 50  # thin to full
    jaw: Per = 50  # narrow to wide
    chin: Per = 50  # receding to prominent
    cheekbones: Per = 50
    eye_size: Per = 50
    eye_distance: Per = 50
    brows: Per = 50  # thin to heavy
    skin: Colour = "#d9a688"
    eyes: Colour = "#4a6a58"
    marks: tuple[Mark, ...] = ()
    hair: words.Hair = "short"
    hair_colour: Colour = "#4a2f20"
    beard: words.Beard = "none"
    hat: words.Hat = "none"
    hat_colour: Colour = "#33475b"
    glasses: words.Glasses = "none"
    glasses_colour: Colour = "#26262b"
    neckwear: words.Neckwear = "none"
    neckwear_colour: Colour = "#8c3b3b"
    top: words.Top = "shirt"
    top_colour: Colour = "#8fa3ad"
    top_pattern: words.Pattern = "plain"
    top_cloth: words.Cloth = "cotton"
    coat: words.Coat = "none"
    coat_colour: Colour = "#7a3b2e"
    coat_pattern: words.Pattern = "plain"
    coat_cloth: words.Cloth = "wool"
    gloves: words.Gloves = "none"
    gloves_colour: Colour = "#3a2f2a"
    bottom: words.Bottom = "trousers"
    bottom_colour: Colour = "#3d4450"
    bottom_pattern: words.Pattern = "plain"
    bottom_cloth: words.Cloth = "cotton"
    footwear: words.Footwear = "shoes"
    footwear_colour: Colour = "#2c2622"
    condition: words.Condition = "dry"


class Place(Thing, frozen=True):
    set: words.SetKind = "plain"
    wall: Colour = "#9fb0b3"
    floor: Colour = "#cbb492"
    accent: Colour = "#5d7a6c"


class Prop(Thing, frozen=True):
    """`material` is the kind's own where it is empty; `text` is what stands on a sign, a book, a letter."""

    kind: words.PropKind = "crate"
    colour: Colour = "#8a6a48"
    material: words.Material = ""
    text: Annotated[str, Limit(max_length=200)] = ""
    scale: Annotated[int, Limit(ge=10, le=500)] = 100  # per cent of the kind's real size
    condition: words.PropCondition = "whole"


class Style(Thing, frozen=True):
    """A look as a small set of numbers.

    `ink` is the weight of outlines and `inner` of the lines within them; `blacks` how much shadow is
    solid black, `hatching` how much is drawn in strokes; `rim` the light along edges, `distance` how far
    what is far away pales, `mute` how far colour is muted; `stylised` the drawn proportions (large head,
    eyes and hands), 0 is as measured.
    """

    ink: Per = 50
    inner: Per = 40
    blacks: Per = 35
    hatching: Per = 35
    rim: Per = 40
    distance: Per = 40
    stylised: Per = 60
    tones: Annotated[int, Limit(ge=1, le=6)] = 3
    mute: Per = 10
    paper: Colour = "#f6f1e7"


class Mood(Struct, frozen=True):
    """One dial that moves light, palette, lens, distance and bearing together.

    `strength` scales all of them; the others, in per cent of the mood's own, adjust each by itself.
    """

    kind: words.MoodKind = "none"
    strength: Per = 60
    light: Per = 100
    colours: Per = 100
    lens: Per = 100
    distance: Per = 100
    bearing: Per = 100


class Scene(Entity, frozen=True):
    """A run of shots in one place and story time, under one light."""

    title: Name = ""
    place: Id | None = None
    time: Annotated[int, Limit(ge=0, le=1440 * 36500)] = 720  # minutes since the first midnight
    style: Id | None = None  # else the world's
    weather: words.Weather = "clear"
    lighting: words.Lighting = "natural"
    palette: words.Palette = "natural"
    mood: Mood = Mood()
    at: tuple[int, int] | None = None  # its frame on the canvas


class Relation(Struct, frozen=True):
    """Where something is by another thing, `gap` millimetres off it. Left and right are the picture's."""

    kind: words.RelationKind
    thing: Id
    gap: Annotated[int, Limit(ge=0, le=100_000)] = 300


class Standing(Struct, frozen=True):
    """How a character or prop is placed in one shot.

    `on` names what bears a prop, or what a person sits, lies or stands on; `held_by` who holds a prop.
    A `relation` decides the place instead of `at`. `partner` is whom a pose for two is done with;
    `reaches` what the leading hand touches.
    """

    at: Point = (0, 0)
    facing: Degrees = 0
    pose: words.Pose = "stand"
    mirrored: bool = False
    expression: words.Expression = "neutral"
    strength: Per = 100  # of the expression
    gaze: Gaze = "ahead"
    on: Id | None = None
    held_by: Id | None = None
    partner: Id | None = None
    reaches: Id | None = None
    relation: Relation | None = None


class Shot(Entity, frozen=True, kw_only=True):
    """One framed picture. `bearing` is where the camera stands around the first subject:

    0 in front of it, 90 at its left side, 180 behind it; without subjects, around the set. `pitch` (how
    far it looks down) overrides what the angle means; `roll` tilts it ("dutch"). `viewer` is over whose
    shoulder, or through whose eyes, an over-shoulder or point-of-view shot looks. `crosses_line` permits
    the camera the other side of the line between two people that the scene has established.
    `negatives` are what the picture must not show and no standing can say ("people in the background").
    """

    scene: Id
    title: Name = ""
    action: Text = ""
    size: words.ShotSize = "medium"
    angle: words.Angle = "eye"
    bearing: Degrees = 0
    pitch: Annotated[int, Limit(ge=-85, le=85)] | None = None
    roll: Annotated[int, Limit(ge=-45, le=45)] = 0
    lens: Annotated[int, Limit(ge=12, le=300)] = 35  # mm on a 36 mm wide film
    view: words.View = "standard"
    viewer: Id | None = None
    composition: words.Composition = "balanced"
    crosses_line: bool = False
    aspect: words.Aspect = "wide"
    subjects: tuple[Id, ...] = ()  # whom the camera frames; empty means the whole cast
    cast: dict[Id, Standing] = {}
    props: dict[Id, Standing] = {}
    negatives: Annotated[tuple[Negative, ...], Limit(max_length=20)] = ()
    take: Annotated[int, Limit(ge=1, le=10_000)] = 1


class Fact(Entity, frozen=True, kw_only=True):
    """`attribute` of `thing` is `value` from the moment `since` (a scene or shot) of the story on."""

    thing: Id
    attribute: Name
    value: Any
    since: Id
    text: Text = ""


class Page(Entity, frozen=True):
    """A comic page; its size in millimetres."""

    title: Name = ""
    size: tuple[Annotated[int, Limit(ge=20, le=2000)], Annotated[int, Limit(ge=20, le=2000)]] = (170, 260)
    paper: Colour = "#ffffff"
    reading: words.Reading = "left_to_right"


class Panel(Entity, frozen=True, kw_only=True):
    """A shot on a page. `rect` is x, y, width, height in millimetres from the page's top left."""

    page: Id
    shot: Id | None = None
    rect: tuple[int, int, int, int] = (10, 10, 150, 80)


class Balloon(Entity, frozen=True, kw_only=True):
    """Words in a panel. `at` (its centre) and `tail` (its tip) are per mille of the panel.

    Without `at` it finds its own place, in reading order and off faces; without `tail` it points to the
    head of its speaker (a label to the thing that it names), if that is in the picture.
    """

    panel: Id
    kind: words.BalloonKind = "speech"
    text: Text = ""
    speaker: Id | None = None
    at: tuple[int, int] | None = None
    tail: tuple[int, int] | None = None


class Note(Entity, frozen=True):
    text: Text = ""
    at: tuple[int, int] = (0, 0)


class Consent(Entity, frozen=True, kw_only=True):
    """That a real person's `name` may be used: on what `basis`, recorded `by` whom.

    `about` is the style drawn in their manner or the character in their likeness, if any in particular.
    """

    name: Annotated[str, Limit(min_length=1, max_length=120)]
    use: words.NameUse
    basis: words.ConsentBasis
    about: Id | None = None
    by: Name = ""
    note: Annotated[str, Limit(max_length=1000)] = ""


class Meta(Struct, frozen=True, kw_only=True):
    """`world` is the world's own random name: seeds derive from it, and bundles keep it."""

    world: Annotated[str, Limit(min_length=1, max_length=80)]
    format: int = FORMAT
    title: Name = ""
    style: Id | None = None
    language: Annotated[str, Limit(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")] = "en"  # words are broken by it
    rights: Rights = Rights()


class World(Struct, frozen=True, kw_only=True):
    """The content of a project. Frozen: an edit makes a new one."""

    meta: Meta
    characters: dict[Id, Character] = {}
    places: dict[Id, Place] = {}
    props: dict[Id, Prop] = {}
    styles: dict[Id, Style] = {}
    scenes: dict[Id, Scene] = {}
    shots: dict[Id, Shot] = {}
    facts: dict[Id, Fact] = {}
    pages: dict[Id, Page] = {}
    panels: dict[Id, Panel] = {}
    balloons: dict[Id, Balloon] = {}
    notes: dict[Id, Note] = {}
    consents: dict[Id, Consent] = {}


KINDS: dict[str, type[Entity]] = {
    "characters": Character,
    "places": Place,
    "props": Prop,
    "styles": Style,
    "scenes": Scene,
    "shots": Shot,
    "facts": Fact,
    "pages": Page,
    "panels": Panel,
    "balloons": Balloon,
    "notes": Note,
    "consents": Consent,
}
"""The maps of entities of a world by name, and what each holds."""

PREFIXES = {
    "characters": "ch",
    "places": "pl",
    "props": "pr",
    "styles": "st",
    "scenes": "sc",
    "shots": "sh",
    "facts": "fa",
    "pages": "pg",
    "panels": "pn",
    "balloons": "ba",
    "notes": "no",
    "consents": "co",
}
"""How ids of each map begin; 80 random bits follow."""

_THINGS = ("characters", "places", "props", "styles")
TEXTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_THINGS, ("description",)),
    "shots": ("action",),
    "balloons": ("text",),
    "notes": ("text",),
}
"""Fields that are `Y.Text` in the world document; all others are last-write-wins values."""

MAPS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_THINGS, ("references",)),
    "shots": ("cast", "props"),
}
"""Fields that are nested `Y.Map`s (made together with the entity): `cast` and `props` hold one
`Y.Map` per thing with the fields of `Standing`; `references` holds one plain value per digest."""
