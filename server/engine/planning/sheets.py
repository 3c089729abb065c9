"""Sheets: a character from eight sides with expressions and outfits, a product in angles and colours.

A sheet is a small world of its own, compiled like any other: its cells are shots on a plain sweep under
studio light. They are the references that a painter is given.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Literal, TypeVar, get_args

import msgspec

from server import errors
from server.engine.blocking.staging import Figure
from server.engine.planning.recipe import Fingerprint, Recipe, Size
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
    Struct,
    Style,
    World,
)

_Thing = TypeVar("_Thing", Character, Prop)
Group = Literal["view", "expression", "outfit", "colour"]

VIEWS = ("front", "front left", "left", "back left", "back", "back right", "right", "front right")
"""Eight sides, 45 degrees apart, by the person's own left and right."""

TALL: Size = (300, 600)
SQUARE: Size = (264, 264)

EDITION = 1
"""Bumped by hand where the layout of sheets changes so much that old ones should count as outdated."""


class Cell(Struct, frozen=True):
    """One picture of a sheet. `bearing` is where the camera stands around the thing, in degrees."""

    id: Id
    group: Group
    label: str
    bearing: int
    recipe: Recipe


class Swatch(Struct, frozen=True):
    name: str
    colour: Colour


class Sheet(Struct, frozen=True):
    """The recipe of a sheet, row by row: cells of one group stand together."""

    title: str
    cells: tuple[Cell, ...]
    palette: tuple[Swatch, ...]
    edition: int


class PlacedCell(msgspec.Struct, frozen=True):
    """A cell of a drawn sheet: `box` is left, top, width and height in pixels."""

    id: Id
    group: Group
    label: str
    bearing: int
    box: tuple[int, int, int, int]
    fingerprint: Fingerprint


class SheetData(msgspec.Struct, frozen=True):
    """What a drawn sheet shows, for machines."""

    title: str
    size: tuple[int, int]
    cells: tuple[PlacedCell, ...]
    palette: tuple[Swatch, ...]


def sheet(world: World, id: Id) -> Sheet:
    """The sheet of a character or prop. Raises `NotFound`."""
    character, prop = world.characters.get(id), world.props.get(id)
    if character is not None and character.deleted is None:
        return _character(world, id, character)
    if prop is not None and prop.deleted is None:
        return _product(world, id, prop)
    raise errors.NotFound(f"There is no character and no prop {id!r} in this world.")


def figure(world: World, id: Id) -> Figure:
    """A character as it first appears, standing, seen from the front. Raises `NotFound`."""
    character = world.characters.get(id)
    if character is None or character.deleted is not None:
        raise errors.NotFound(f"There is no character {id!r} in this world.")
    made = _Studio(world)
    made.add(id, _looks(world, id, character)[0], "view", VIEWS[0], 0, TALL, Standing())
    (cell,) = made.cells()
    return cell.recipe.staging.figures[0]


def _character(world: World, id: Id, character: Character) -> Sheet:
    outfits = _looks(world, id, character)
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
    return Sheet(character.name or "Unnamed", tuple(made.cells()), tuple(swatches), EDITION)


def _product(world: World, id: Id, prop: Prop) -> Sheet:
    made = _Studio(world)
    states = _looks(world, id, prop)
    for number, state in enumerate(states):
        for side, label in enumerate(VIEWS):
            made.add(id, state, "colour" if number else "view", label, 45 * side, SQUARE, Standing())
    swatches = {Swatch("colour", one.colour): None for one in states}
    return Sheet(prop.name or "Unnamed", tuple(made.cells()), tuple(swatches), EDITION)


def _looks(world: World, id: Id, thing: _Thing) -> list[_Thing]:
    """How a thing looks over the story, each look once, its first one first; not what happens to it."""
    story = fold(world)
    moments = sorted(when for shot in world.shots if (when := story.moment(shot)) is not None)
    found: dict[bytes, _Thing] = {}
    for when in moments:
        folded = story.at(id, when)
        if folded is not None and isinstance(folded.thing, type(thing)):
            one = msgspec.structs.replace(folded.thing, condition=type(thing)().condition)
            found.setdefault(msgspec.json.encode(one), one)
    return list(found.values()) or [thing]


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
        """The cells in order, compiled look by look: one world holds a thing in one state only."""
        for thing, look in groupby(enumerate(self._shots), key=lambda one: one[1][-1]):
            named = {f"sh_{number:03d}": content for number, content in look}
            id = next(iter(named.values()))[4]
            world = World(
                meta=self._meta,
                characters={id: thing} if isinstance(thing, Character) else {},
                props={id: thing} if isinstance(thing, Prop) else {},
                places={"pl_sheet": self._place},
                styles={"st_sheet": self._style},
                scenes={"sc_sheet": Scene(place="pl_sheet", lighting="three_point")},
                shots={name: content[3] for name, content in named.items()},
            )
            compiled = compile(world, PREVIS).shots
            for name, (group, label, size, shot, _, _) in named.items():
                recipe = msgspec.structs.replace(compiled[name].recipe, size=size)
                yield Cell(name, group, label.replace("_", " "), shot.bearing, recipe)
