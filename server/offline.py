"""What the command line does without a server: drawing shots, the demo's bundle, bundles in and out."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from server import bundles, errors, migrate
from server.bundles import Bundle, Imported, Shelved
from server.database import Database
from server.engine import gltf, previs
from server.engine.pictures import Pictures
from server.engine.planning import sheets as planned
from server.engine.planning.narrow import narrow
from server.engine.planning.recipe import Recipe, Size, fingerprint
from server.engine.planning.recipes import Recipes, compile
from server.engine.planning.scripts.drafting import Draft, draft
from server.engine.planning.scripts.reading import decoded, read
from server.engine.planning.scripts.templates import TemplateName
from server.engine.planning.studios import PREVIS
from server.engine.previs import maps as map_files
from server.engine.studios import sheets
from server.engine.studios.previs import PrevisStudio, encode
from server.projects import people
from server.projects.edits import applied
from server.projects.world import Thing, World
from server.realtime.rooms import Rooms, Settled
from server.settings import Settings

Progress = Callable[[float, str], None]
Warm = Callable[[], None]
"""Prepares the body model: called once it is known that there is something to draw."""


def render(world: World, shot: str, size: Size, output: Path, maps: Path | None, warm: Warm) -> None:
    """Draw one shot, named by id or label, to a PNG; with its maps into a folder where one is given."""
    recipes = compile(world, PREVIS)
    recipe = msgspec.structs.replace(_find(recipes, shot), size=size)
    warm()
    rendered = previs.render(recipe.staging, recipe.size, recipe.seed)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(encode(rendered.colour))
    if maps is not None:
        map_files.write(rendered, maps)


def sheet(
    world: World, thing: str, output: Path, data: Path | None, warm: Warm, on_progress: Progress
) -> None:
    """Draw the sheet of a character or prop, named by id or name, to a PNG; `data` is its JSON."""
    named = _thing(thing, {**world.characters, **world.props})
    warm()
    png, found = sheets.draw(planned.sheet(world, named), on_progress)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(png)
    if data is not None:
        data.write_bytes(msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n")


def glb(world: World, shot: str | None, character: str | None, output: Path, warm: Warm) -> None:
    """Write a shot (by id or label) or a character (by id or name) as binary glTF."""
    if shot is not None:
        recipes = compile(world, PREVIS)
        recipe = _find(recipes, shot)
        warm()
        content = gltf.shot(recipe.staging, recipes.names, recipe.size[0] / recipe.size[1])
    else:
        named = _thing(character or "", world.characters)
        warm()
        view = planned.sheet(world, named).cells[0].recipe.staging
        content = gltf.character(view.figures[0], world.characters[named].name or named)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(content)


def script(world: World, file: Path, template: TemplateName) -> tuple[Draft, World]:
    """What a script in a file adds to a world, and the world with it."""
    try:
        text = decoded(file.read_bytes())
    except OSError as error:
        raise errors.NotFound(f"{file}: {error.strerror}.") from error
    made = draft(world, read(text), template)
    return made, applied(world, made.edits)


def draw_world(world: World, output: Path, on_progress: Progress) -> None:
    """Draw every shot of a world, draft and full size, and write it as a bundle.

    The same world gives the same bytes on one machine: a bundle made from code carries no time.
    """
    recipes = compile(world, PREVIS)
    studio = PrevisStudio()
    pictures: dict[str, bytes] = {}
    iterations: list[Shelved] = []
    todo = [
        (id, recipe, kind)
        for id, shot in recipes.shots.items()
        for recipe, kind in ((shot.draft, "draft"), (shot.recipe, "full"))
    ]
    for number, (id, recipe, kind) in enumerate(todo):
        on_progress(number / len(todo), f"Drawing {recipes.labels[id]}")
        png = studio.draw(recipe, lambda _: None, lambda: False).png
        digest = hashlib.sha256(png).hexdigest()
        pictures[digest] = png
        iterations.append(
            Shelved(
                shot=id,
                fingerprint=fingerprint(recipe),
                exact=fingerprint(narrow(recipe, studio.survey(recipe))),
                picture=digest,
                kind="draft" if kind == "draft" else "full",
                at=0,
                recipe=recipe,
            )
        )
    on_progress(1.0, "Drawn")
    shelf = bundles.Shelf(iterations=tuple(iterations))
    bundle = Bundle(world=world, shelf=shelf, pictures=tuple(pictures))
    bundles.write(output, bundle, pictures.__getitem__, created=0)


async def export_project(chosen: Settings, project_id: str, output: Path) -> None:
    """Write a project of this installation as a bundle."""
    database, pictures = await _open(chosen)
    try:
        async with Rooms(database, _quiet) as rooms:
            world = (await rooms.world(project_id)).world
            await bundles.export(database, pictures, project_id, world, output)
    finally:
        await database.close()


async def import_project(chosen: Settings, file: Path) -> Imported:
    """Add a bundle as a new project of the local team."""
    database, pictures = await _open(chosen)
    try:
        async with database.write() as db:
            owner, team = await people.local_owner(db)
        return await bundles.load(database, pictures, team.id, owner.id, file)
    finally:
        await database.close()


async def _quiet(_settled: Settled) -> None:
    """Nobody plans here."""


async def _open(chosen: Settings) -> tuple[Database, Pictures]:
    database = Database(chosen.database_url)
    if not await migrate.is_current(database):
        await migrate.upgrade(database)
    return database, Pictures.at(chosen.data / "pictures")


def _thing(wanted: str, things: Mapping[str, Thing]) -> str:
    found = next((id for id, one in things.items() if wanted in (id, one.name)), None)
    if found is None:
        near = ", ".join(one.name or id for id, one in things.items()) or "none"
        raise errors.NotFound(f"There is no {wanted!r} in this world; there are: {near}.")
    return found


def _find(recipes: Recipes, shot: str) -> Recipe:
    wanted = next((id for id, label in recipes.labels.items() if shot in (id, label)), None)
    if wanted is None:
        near = ", ".join(recipes.labels.values()) or "none"
        raise errors.NotFound(f"There is no shot {shot!r} in this world; its shots are: {near}.")
    if wanted in recipes.undrawable:
        raise errors.Invalid(f"{recipes.labels[wanted]} cannot be drawn: {recipes.undrawable[wanted]}.")
    return recipes.shots[wanted].recipe
