"""Sheets: a character from eight sides with expressions and outfits, a product in angles and colours.

A sheet is a small world of its own, compiled like any other: its cells are shots on a plain sweep under
studio light. They are the references that a painter is given.
"""

from collections.abc import Iterator
from typing import Literal, get_args

import msgspec

from server import errors
from server.engine.planning.recipe import Recipe, Size
from server.engine.planning.recipes import compile
from server.engine.planning.studios import PREVIS
from server.engine.story import fold
from server.projects.vocabulary import Expression
from server.projects.world import (
    Character,
    Colour,
    Id,
    Meta,
    Place,
    Prop,
    Scene,
    Shot,
    Standing,
    Style,
    World,
)

Group = Literal["view", "expression", "outfit", "colour"]

VIEWS = ("front", "front left", "left", "back left", "back", "back right", "right", "front right")
"""Eight sides, 45 degrees apart, by the person's own left and right."""

TALL: Size = (300, 600)
SQUARE: Size = (264, 264)


class Cell(msgspec.Struct, frozen=True):
    """One picture of a sheet. `bearing` is where the camera stands around the thing, in degrees."""

    id: Id
    group: Group
    label: str
    bearing: int
    recipe: Recipe


class Swatch(msgspec.Struct, frozen=True):
    name: str
    colour: Colour


class Sheet(msgspec.Struct, frozen=True):
    """What a sheet shows, row by row: cells of one group stand together."""

    title: str
    cells: tuple[Cell, ...]
    palette: tuple[Swatch, ...]


def sheet(world: World, id: Id) -> Sheet:
    """The sheet of a character or prop. Raises `NotFound`."""
    if id in world.characters:
        return _character(world, id, world.characters[id])
    if id in world.props:
        return _product(world, id, world.props[id])
    raise errors.NotFound(f"There is no character and no prop {id!r} in this world.")


def _character(world: World, id: Id, character: Character) -> Sheet:
    outfits = [one for one in _states(world, id) if isinstance(one, Character)] or [character]
    first = outfits[0]
    made = _Studio(world)
    for number, label in enumerate(VIEWS):
        made.add(id, first, "view", label, 45 * number, TALL, Standing())
    for expression in get_args(Expression):
        made.add(id, first, "expression", expression, 20, SQUARE, Standing(expression=expression))
    for number, outfit in enumerate(outfits[1:], start=2):
        for bearing, side in ((20, "front"), (200, "back")):
            made.add(id, outfit, "outfit", f"outfit {number}, {side}", bearing, TALL, Standing())
    swatches = {
        Swatch(name.removesuffix("_colour").replace("_", " "), getattr(one, name)): None
        for one in outfits
        for name in _coloured(one)
    }
    return Sheet(character.name or "Unnamed", tuple(made.cells()), tuple(swatches))


def _product(world: World, id: Id, prop: Prop) -> Sheet:
    made = _Studio(world)
    states = [one for one in _states(world, id) if isinstance(one, Prop)] or [prop]
    for number, state in enumerate(states):
        for side, label in enumerate(VIEWS):
            made.add(id, state, "colour" if number else "view", label, 45 * side, SQUARE, Standing())
    swatches = {Swatch("colour", one.colour): None for one in states}
    return Sheet(prop.name or "Unnamed", tuple(made.cells()), tuple(swatches))


def _states(world: World, id: Id) -> Iterator[object]:
    """How a thing is over the story, each look once, its first one first."""
    story = fold(world)
    moments = sorted(when for shot in world.shots if (when := story.moment(shot)) is not None)
    seen: set[bytes] = set()
    for when in moments:
        folded = story.at(id, when)
        if folded is None:
            continue
        look = msgspec.json.encode(folded.thing)
        if look not in seen:
            seen.add(look)
            yield folded.thing


def _coloured(one: Character) -> Iterator[str]:
    """The colours that show: those of what is worn, and the body's own."""
    yield from ("skin", "eyes")
    for part in ("hair", "hat", "glasses", "neckwear", "top", "coat", "gloves", "bottom", "footwear"):
        if getattr(one, part) not in ("none", "bald", "barefoot"):
            yield f"{part}_colour"


class _Studio:
    """Collects the shots of a sheet."""

    def __init__(self, world: World) -> None:
        style = world.styles.get(world.meta.style or "", Style())
        self._place = Place(set="cyclorama", wall="#e9e6df", floor="#e9e6df", accent="#cfcac0")
        self._meta = Meta(world=world.meta.world, style="st_sheet")
        self._style = style
        self._shots: list[tuple[Group, str, Size, Shot, Id, Character | Prop]] = []

    def add(
        self,
        id: Id,
        thing: Character | Prop,
        group: Group,
        label: str,
        bearing: int,
        size: Size,
        standing: Standing,
    ) -> None:
        close = group == "expression"
        shot = Shot(
            scene="sc_sheet",
            size="close_up" if close else "long",
            bearing=bearing,
            lens=85,
            aspect="square",
            subjects=(id,),
            cast={id: standing} if isinstance(thing, Character) else {},
            props={id: standing} if isinstance(thing, Prop) else {},
        )
        self._shots.append((group, label, size, shot, id, thing))

    def cells(self) -> Iterator[Cell]:
        """The cells in order, compiled thing by thing: one world holds a thing in one state only."""
        for number, (group, label, size, shot, id, thing) in enumerate(self._shots):
            cell = f"sh_{number:03d}"
            world = World(
                meta=self._meta,
                characters={id: thing} if isinstance(thing, Character) else {},
                props={id: thing} if isinstance(thing, Prop) else {},
                places={"pl_sheet": self._place},
                styles={"st_sheet": self._style},
                scenes={"sc_sheet": Scene(place="pl_sheet", lighting="three_point")},
                shots={cell: shot},
            )
            recipe = msgspec.structs.replace(compile(world, PREVIS).shots[cell].recipe, size=size)
            yield Cell(cell, group, label.replace("_", " "), shot.bearing, recipe)
