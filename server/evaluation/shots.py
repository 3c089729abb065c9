"""Evaluates a world: draws its shots, or takes pictures of them, and checks what each one shows."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from server import errors
from server.engine import checks, previs
from server.engine.checks import About, Score, Shown, crops, identity
from server.engine.checks.shown import Doubles
from server.engine.planning import sheets
from server.engine.planning.continuity import continuity
from server.engine.planning.recipe import Recipe, ShotRecipe, Size
from server.engine.planning.recipes import Recipes, compile
from server.engine.planning.studios import PREVIS
from server.projects.world import Id, World

SAMPLES = 1
REMEMBERED = 4
"""How many earlier shots of a place are looked at again to see whether its props stayed."""

SHEET: Size = (150, 300)
"""The size at which the views of a sheet are drawn, to know people by."""

SHORTEST, LONGEST = 16, 4096
"""Pixels of a side of a picture."""

Progress = Callable[[float, str], None]


class Row(msgspec.Struct, frozen=True):
    """One shot with its scores, in the order of `checks.NAMES`."""

    shot: Id
    label: str
    size: Size
    scores: tuple[Score, ...]

    @property
    def failed(self) -> tuple[Score, ...]:
        return tuple(score for score in self.scores if score.verdict == "fail")


class Evaluation:
    """Which shots of a world are to be checked. Raises `NotFound` for a shot or picture that is not there,
    and `Invalid` for one that cannot be drawn or read, before anything is drawn.

    Each shot is drawn by its own recipe, unless `painted` has another to draw in its place: then the picture
    is checked against what its own asks for. `size` is that of all pictures; else each has that in `sizes`,
    or a draft's. `known` are crops of everybody's sheet, where they are drawn already.
    """

    def __init__(
        self,
        world: World,
        shots: Sequence[str] = (),
        size: Size | None = None,
        pictures: Path | None = None,
        painted: Mapping[Id, Recipe] | None = None,
        known: identity.Known | None = None,
        sizes: Mapping[Id, Size] | None = None,
    ) -> None:
        self._world = world
        self._recipes = compile(world, PREVIS)
        self._wanted = [self._recipes.shots[id] for id in _wanted(self._recipes, shots)]
        self._size = size
        self._files = {one.shot: _file(self._recipes, one.shot, pictures) for one in self._wanted if pictures}
        self._painted, self._sizes = painted or {}, sizes or {}
        self._known = known

    def __len__(self) -> int:
        return len(self._wanted)

    def rows(self, on_progress: Progress) -> Iterator[Row]:
        """Each shot as soon as it is checked, in reading order. Bodies must be warm."""
        warnings = continuity(self._world)
        before: dict[Id | None, deque[tuple[str, Shown]]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
        for number, one in enumerate(self._wanted):
            label = self._recipes.labels[one.shot]
            on_progress(number / len(self), f"Checking {label}")
            shown = self._shown(one)
            people = any(identity.whole(shown, figure.id) for figure in shown.figures)
            about = About(
                shot=one.shot,
                negatives=self._world.shots[one.shot].negatives,
                names=self._recipes.names,
                warnings=warnings,
                others=tuple(before[one.place]),
                known=self._sheets(on_progress, number / len(self)) if people else {},
            )
            before[one.place].append((label, shown))
            yield Row(one.shot, label, shown.size, checks.check(shown, about))
        on_progress(1.0, "Checked")

    def _shown(self, one: ShotRecipe) -> Shown:
        """A shot's picture with its maps, at the size of a picture that was given."""
        recipe, file = self._painted.get(one.shot, one.recipe), self._files.get(one.shot)
        picture = _picture(file) if file is not None else None
        size = self._size or self._sizes.get(one.shot, one.draft.size)
        if picture is not None:
            size = picture.shape[1], picture.shape[0]
        rendered = previs.render(recipe.staging, size, recipe.seed, SAMPLES)
        return Shown(one.recipe.staging, rendered.colour if picture is None else picture, rendered)

    def known(self) -> identity.Known:
        """Crops of the sheets of everybody in the shots; drawn unless they are there. Bodies must be warm."""
        return self._sheets(lambda share, message: None, 0.0)

    def _sheets(self, on_progress: Progress, share: float) -> identity.Known:
        """Crops of the sheets of all who are in the shots, drawn once."""
        if self._known is None:
            people = sorted({id for one in self._wanted for id in one.shows})
            known = {}
            for id in people:
                on_progress(share, f"Drawing the sheet of {self._recipes.names[id]}")
                known[id] = [_crop(cell, id) for cell in sheets.sheet(self._world, id).cells if _whole(cell)]
            self._known = known
        return self._known


def _whole(cell: sheets.Cell) -> bool:
    return cell.group in ("view", "outfit")


def _crop(cell: sheets.Cell, id: Id) -> Doubles:
    drawn = previs.render(cell.recipe.staging, SHEET, cell.recipe.seed, samples=1)
    return crops.signature(drawn.colour, drawn.things == drawn.thing_legend.index(id))


def _wanted(recipes: Recipes, shots: Sequence[str]) -> list[Id]:
    """The ids of shots named by id or label, in reading order; all that can be drawn where none is."""
    if not shots:
        return list(recipes.shots)
    by_name = {name: id for id, label in recipes.labels.items() for name in (label, id)}
    found = set()
    for name in shots:
        id = by_name.get(name)
        if id is None:
            near = ", ".join(recipes.labels.values()) or "none"
            raise errors.NotFound(f"There is no shot {name!r} in this world; its shots are: {near}.")
        if id in recipes.undrawable:
            raise errors.Invalid(f"{recipes.labels[id]} cannot be drawn: {recipes.undrawable[id]}.")
        found.add(id)
    return [id for id in recipes.shots if id in found]


def _file(recipes: Recipes, shot: Id, folder: Path) -> Path:
    """The picture of a shot in a folder, named by the shot's label or id."""
    label = recipes.labels[shot]
    for name in (label, shot):
        if (file := folder / f"{name}.png").is_file():
            _picture(file)
            return file
    raise errors.NotFound(f"There is no picture of {label} in {folder}: it is {label}.png or {shot}.png.")


def _picture(file: Path) -> NDArray[np.uint8]:
    try:
        with Image.open(file) as image:
            if max(image.size) > LONGEST or min(image.size) < SHORTEST:
                raise errors.Invalid(
                    f"{file} is {image.width} × {image.height}; sides are {SHORTEST} to {LONGEST} pixels."
                )
            return np.asarray(image.convert("RGB"))
    except (UnidentifiedImageError, OSError) as error:
        raise errors.Invalid(f"{file} is not a picture that can be read.") from error
