"""From a world to stagings: a shot's things as they stand at its moment, in whole numbers."""

from dataclasses import dataclass
from functools import lru_cache
from operator import is_
from typing import TypeVar

from server.engine.blocking.staging import Body, Figure, Framing, Item, Look, Part, Setting, Staging, Surface
from server.engine.story import Moment, Story
from server.projects.world import (
    Character,
    Expression,
    Id,
    Place,
    Prop,
    Scene,
    Shot,
    Standing,
    Style,
    World,
)


@dataclass(frozen=True, slots=True)
class Sources:
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

    def same(self, other: "Sources") -> bool:
        """Whether all are the same objects, not merely equal ones."""
        return (
            self.shot is other.shot
            and self.scene is other.scene
            and self.place is other.place
            and self.style is other.style
            and self.style_id == other.style_id
            and all(map(is_, self.characters, other.characters))
            and all(map(is_, self.props, other.props))
        )


T = TypeVar("T")

PLAIN = Style()
"""The look of a world without a style."""


class Undrawable(Exception):
    """The shot lacks something that a picture needs; the message says what."""


def sources(world: World, story: Story, id: Id, shot: Shot, when: Moment) -> Sources:
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


def staging(made_from: Sources) -> Staging:
    """The whole staging of a shot, before anything is left out. Things that are gone are left out."""
    shot, scene, place, style = made_from.shot, made_from.scene, made_from.place, made_from.style
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
    return Staging(
        framing=Framing(shot.size, shot.angle, shot.bearing % 360, shot.lens, subjects),
        figures=tuple(_figure(id, standing, character) for id, standing, character in cast),
        items=tuple(_item(id, standing, prop, there) for id, standing, prop in props),
        setting=Setting(place.set, place.wall, place.floor, place.accent, scene.time % 1440),
        look=Look(style.ink, style.tones, style.mute, style.paper),
    )


def _by_id(entry: tuple[Id, Standing, object]) -> Id:
    return entry[0]


def _figure(id: Id, standing: Standing, character: Character) -> Figure:
    return Figure(
        id=id,
        at=standing.at,
        facing=standing.facing % 360,
        pose=standing.pose,
        body=Body(character.age, character.height, character.build, character.gender),
        parts=_parts(character, standing.expression),
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
        on=None if held_by is not None else on,
        held_by=held_by,
    )


def _parts(character: Character, expression: Expression) -> dict[Part, Surface]:
    """All parts of a character by name; what is not worn is not there."""
    return _dressed(
        expression,
        character.eyes,
        character.skin,
        *(character.hair, character.hair_colour, character.hat, character.hat_colour),
        *(character.top, character.top_colour, character.coat, character.coat_colour),
        *(character.bottom, character.bottom_colour, character.footwear, character.footwear_colour),
    )


@lru_cache(maxsize=20_000)
def _dressed(expression: str, eyes: str, skin: str, *worn: str) -> dict[Part, Surface]:
    names: tuple[Part, ...] = ("hair", "hat", "top", "coat", "bottom", "footwear")
    parts: dict[Part, Surface] = {
        "face": Surface(expression),
        "eyes": Surface(colour=eyes),
        "skin": Surface(colour=skin),
    }
    for index, name in enumerate(names):
        kind, colour = worn[2 * index], worn[2 * index + 1]
        if kind not in ("none", "bald", "barefoot"):
            parts[name] = Surface(kind, colour)
    return parts
