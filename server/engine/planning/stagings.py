"""From a world to stagings: a shot's things as they stand at its moment, in whole numbers."""

from functools import lru_cache
from operator import is_
from typing import TypeVar

import msgspec

from server.engine.blocking.props import LETTERED
from server.engine.blocking.settling import settled
from server.engine.blocking.staging import (
    Body,
    Face,
    Figure,
    Item,
    Look,
    Part,
    Setting,
    Staging,
    Surface,
)
from server.engine.planning import acting
from server.engine.planning.consents import named
from server.engine.planning.framings import effective, framing
from server.engine.planning.recipe import Named
from server.engine.planning.relations import Note, name, related
from server.engine.story import Moment, Story
from server.projects.vocabulary import Cloth, Expression, Pattern
from server.projects.world import (
    Character,
    Colour,
    Id,
    Place,
    Prop,
    Scene,
    Shot,
    Standing,
    Struct,
    Style,
    World,
)


class Sources(Struct, frozen=True, eq=False, gc=False):
    """The very objects that a staging is made from; while they are the same, so is the staging.

    `characters` and `props` stand in the order of the shot's `cast` and `props`; None is one that is gone.
    """

    shot: Shot
    scene: Scene
    place: Place
    style: Style
    style_id: Id | None
    characters: tuple[Character | None, ...]
    props: tuple[Prop | None, ...]
    side: int = 0  # that other shots of the scene make the camera keep to
    named: tuple[Named, ...] = ()

    def same(self, other: "Sources") -> bool:
        """Whether all are the same objects, not merely equal ones."""
        return self.same_but_people(other) and all(map(is_, self.characters, other.characters))

    def same_but_people(self, other: "Sources") -> bool:
        """As `same`, whoever the characters are."""
        return (
            self.shot is other.shot
            and self.scene is other.scene
            and self.place is other.place
            and self.style is other.style
            and self.style_id == other.style_id
            and self.side == other.side
            and self.named == other.named
            and all(map(is_, self.props, other.props))
        )


T = TypeVar("T")

PLAIN = Style()
"""The look of a world without a style."""


class Undrawable(Exception):
    """The shot lacks something that a picture needs; the message says what."""


def sources(world: World, story: Story, id: Id, shot: Shot, when: Moment, side: int = 0) -> Sources:
    """What decides a shot's staging. Raises `Undrawable`."""
    scene = world.scenes[shot.scene]
    if scene.place is None:
        raise Undrawable("its scene has no place")
    place = _at(story, scene.place, when, Place)
    if place is None:
        raise Undrawable("the place of its scene is gone")
    style_id, style = style_of(world, scene)
    return Sources(
        shot,
        scene,
        place,
        style,
        style_id,
        tuple(_at(story, thing, when, Character) for thing in shot.cast),
        tuple(_at(story, thing, when, Prop) for thing in shot.props),
        side,
        named(world, style_id, shot.cast) if world.consents else (),
    )


def _at(story: Story, id: Id, when: Moment, kind: type[T]) -> T | None:
    folded = story.at(id, when)
    return folded.thing if folded is not None and isinstance(folded.thing, kind) else None


def style_of(world: World, scene: Scene) -> tuple[Id | None, Style]:
    """The scene's style, else the world's, else a plain one without an id."""
    for id in (scene.style, world.meta.style):
        style = world.styles.get(id) if id is not None else None
        if style is not None and style.deleted is None:
            return id, style
    return None, PLAIN


Placement = tuple[Staging, tuple[Note, ...]]
"""The whole staging of a shot, and notes on what could not be placed as it was asked for."""


def staging(made_from: Sources) -> Staging:
    """The whole staging of a shot, before anything is left out. Things that are gone are left out."""
    return placed(made_from)[0]


def placed(made_from: Sources) -> Placement:
    """As `staging`, with notes on what could not be placed as it was asked for."""
    shot, scene, place, style = made_from.shot, made_from.scene, made_from.place, made_from.style
    things: dict[Id, Character | Prop] = {
        id: thing
        for id, thing in zip(
            (*shot.cast, *shot.props), (*made_from.characters, *made_from.props), strict=True
        )
        if thing is not None
    }
    shot, notes = related(shot, things, effective(shot, scene).bearing)
    cast = [
        (id, standing, thing)
        for (id, standing), thing in zip(shot.cast.items(), made_from.characters, strict=True)
        if thing is not None
    ]
    props = [
        (id, standing, thing)
        for (id, standing), thing in zip(shot.props.items(), made_from.props, strict=True)
        if thing is not None
    ]
    cast.sort(key=_by_id)
    props.sort(key=_by_id)
    there = {id for id, _, _ in cast} | {id for id, _, _ in props}
    subjects = tuple(id for id in dict.fromkeys(shot.subjects) if id in there) or tuple(
        id for id, _, _ in cast
    )
    figures = tuple(_figure(id, standing, character, style) for id, standing, character in cast)
    items = tuple(_item(id, standing, prop, there) for id, standing, prop in props)
    figures, items, moved = settled(
        place.set,
        figures,
        items,
        {id: one.on for id, one, _ in cast if one.on in things and one.on != id},
        {id: one.partner for id, one, _ in cast if one.partner is not None},
        lambda id: name(things.get(id)),
    )
    setting = _setting(place, scene)
    figures = acting.acted(figures, items, {id: standing for id, standing, _ in cast}, setting)
    moved += acting.unseated(figures, lambda id: name(things.get(id)))
    whole = Staging(
        framing=framing(shot, scene, subjects, figures, items, made_from.side),
        figures=figures,
        items=items,
        setting=setting,
        look=Look(
            ink=style.ink,
            tones=style.tones,
            mute=style.mute,
            paper=style.paper,
            inner=style.inner,
            blacks=style.blacks,
            hatching=style.hatching,
            rim=style.rim,
            distance=style.distance,
        ),
    )
    return whole, notes + moved


def recast(made_from: Sources, before: Sources, was: Placement) -> Placement | None:
    """As `placed`, where `was` is what was placed from the sources `before`, and only characters have changed
    since then, for whom nobody stands elsewhere; None where that cannot be told.

    Names are in notes. Bodies decide nothing unless somebody stands by another, touches or looks at
    something, or does something with somebody.
    """
    shot, (whole, notes) = made_from.shot, was
    if not before.same_but_people(made_from) or not all(map(_alone, shot.cast.values())):
        return None
    changed: dict[Id, Character] = {}
    for id, old, new in zip(shot.cast, before.characters, made_from.characters, strict=True):
        if old is not new:
            if old is None or new is None or (notes and old.name != new.name):
                return None
            changed[id] = new
    figures = tuple(
        _dressed_as(figure, shot.cast[figure.id], changed[figure.id], made_from.style)
        if figure.id in changed
        else figure
        for figure in whole.figures
    )
    return msgspec.structs.replace(whole, figures=figures), notes


def _alone(standing: Standing) -> bool:
    """Whether nobody's body decides where or how somebody stands."""
    return (
        standing.relation is None
        and standing.partner is None
        and standing.reaches is None
        and standing.gaze in ("ahead", "camera")
    )


def _dressed_as(figure: Figure, standing: Standing, character: Character, style: Style) -> Figure:
    """A figure where and how it is, with another's looks."""
    looks = _figure(figure.id, standing, character, style)
    return msgspec.structs.replace(
        figure,
        body=looks.body,
        parts=looks.parts,
        face=looks.face,
        marks=looks.marks,
        condition=looks.condition,
    )


def _setting(place: Place, scene: Scene) -> Setting:
    mood = scene.mood
    return Setting(
        kind=place.set,
        wall=place.wall,
        floor=place.floor,
        accent=place.accent,
        minute=scene.time % 1440,
        weather=scene.weather,
        lighting=scene.lighting,
        palette=scene.palette,
        mood=mood.kind,
        light=mood.strength * mood.light // 100 if mood.kind != "none" else 0,
        colours=mood.strength * mood.colours // 100 if mood.kind != "none" else 0,
    )


def _by_id(entry: tuple[Id, Standing, object]) -> Id:
    return entry[0]


def _figure(id: Id, standing: Standing, character: Character, style: Style) -> Figure:
    return Figure(
        id=id,
        at=standing.at,
        facing=standing.facing % 360,
        pose=standing.pose,
        body=Body(
            age=character.age,
            height=character.height,
            build=character.build,
            gender=character.gender,
            muscle=character.muscle,
            features=character.features,
            stylised=style.stylised,
        ),
        parts=_parts(character, standing.expression),
        mirrored=standing.mirrored,
        face=_face(character, standing.strength),
        marks=character.marks,
        at_camera=standing.gaze == "camera",
        condition=character.condition,
    )


def _face(character: Character, strength: int) -> Face:
    return Face(
        shape=character.face,
        nose=character.nose,
        nose_width=character.nose_width,
        mouth=character.mouth,
        lips=character.lips,
        jaw=character.jaw,
        chin=character.chin,
        cheekbones=character.cheekbones,
        eye_size=character.eye_size,
        eye_distance=character.eye_distance,
        brows=character.brows,
        strength=strength,
    )


def _item(id: Id, standing: Standing, prop: Prop, there: set[Id]) -> Item:
    on = standing.on if standing.on in there and standing.on != id else None
    held_by = standing.held_by if standing.held_by in there else None
    return Item(
        id=id,
        kind=prop.kind,
        at=(0, 0) if held_by is not None else standing.at,
        facing=standing.facing % 360,
        scale=prop.scale,
        colour=prop.colour,
        material=prop.material,
        text=prop.text if prop.kind in LETTERED else "",
        on=None if held_by is not None else on,
        held_by=held_by,
        condition=prop.condition,
    )


def _parts(character: Character, expression: Expression) -> dict[Part, Surface]:
    """All parts of a character by name; what is not worn is not there."""
    c = character
    return _dressed(
        *(expression, c.eyes, c.skin, c.hair, c.hair_colour, c.beard, c.hat, c.hat_colour),
        *(c.glasses, c.glasses_colour, c.neckwear, c.neckwear_colour, c.gloves, c.gloves_colour),
        *(c.top, c.top_colour, c.top_pattern, c.top_cloth, c.coat, c.coat_colour, c.coat_pattern),
        *(c.coat_cloth, c.bottom, c.bottom_colour, c.bottom_pattern, c.bottom_cloth),
        *(c.footwear, c.footwear_colour),
    )


@lru_cache(maxsize=20_000)
def _dressed(
    expression: str, eyes: Colour, skin: Colour, hair: str, hair_colour: Colour, beard: str,
    hat: str, hat_colour: Colour, glasses: str, glasses_colour: Colour,
    neckwear: str, neckwear_colour: Colour, gloves: str, gloves_colour: Colour,
    top: str, top_colour: Colour, top_pattern: Pattern, top_cloth: Cloth,
    coat: str, coat_colour: Colour, coat_pattern: Pattern, coat_cloth: Cloth,
    bottom: str, bottom_colour: Colour, bottom_pattern: Pattern, bottom_cloth: Cloth,
    footwear: str, footwear_colour: Colour,
) -> dict[Part, Surface]:  # fmt: skip
    parts: dict[Part, Surface] = {
        "face": Surface(expression),
        "eyes": Surface(colour=eyes),
        "skin": Surface(colour=skin),
        "hair": Surface(hair, hair_colour),
        "beard": Surface(beard, hair_colour),
        "hat": Surface(hat, hat_colour),
        "glasses": Surface(glasses, glasses_colour),
        "neckwear": Surface(neckwear, neckwear_colour),
        "top": Surface(top, top_colour, top_pattern, top_cloth),
        "coat": Surface(coat, coat_colour, coat_pattern, coat_cloth),
        "gloves": Surface(gloves, gloves_colour),
        "bottom": Surface(bottom, bottom_colour, bottom_pattern, bottom_cloth),
        "footwear": Surface(footwear, footwear_colour),
    }
    if top == "dress" and bottom != "leggings":
        del parts["bottom"]  # a dress is worn over leggings or bare legs
    return {part: surface for part, surface in parts.items() if surface.kind not in _NOTHING}


_NOTHING = ("none", "bald", "barefoot")
