"""What the command line does without a server: drawing shots, the demo's bundle, bundles in and out."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from server import bundles, errors, migrate
from server.bundles import Bundle, Imported, Shelved
from server.database import Database
from server.engine import gltf, previs
from server.engine.pictures import Pictures
from server.engine.planning import glb as planned_glb
from server.engine.planning import plan as planned_shelf
from server.engine.planning import sheets as planned
from server.engine.planning import shot_prompts
from server.engine.planning.impact import Impact, impact, touched
from server.engine.planning.instruct import asking, linking
from server.engine.planning.instruct.reply import Answer, Asked, Focus, Turn, Understood
from server.engine.planning.narrow import narrow
from server.engine.planning.painters import FamilyName
from server.engine.planning.recipe import Recipe, Size, fingerprint
from server.engine.planning.recipes import Compiler, Recipes, compile
from server.engine.planning.saying import opened, paged, say
from server.engine.planning.scripts.drafting import Draft, draft
from server.engine.planning.scripts.reading import decoded, read
from server.engine.planning.scripts.templates import TemplateName
from server.engine.planning.studios import PREVIS
from server.engine.previs import maps as map_files
from server.engine.story import labels
from server.engine.studios import sheets
from server.engine.studios.previs import PrevisStudio, encode
from server.engine.thinking import Linker, Thinker
from server.projects import ids, people
from server.projects.edits import applied, inverse
from server.projects.world import PREFIXES, Id, Thing, World
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


def prompt(world: World, shot: str, family: FamilyName) -> shot_prompts.Prompt:
    """What a model of a family is told of one shot, named by id or label."""
    return shot_prompts.prompt(world, _shot(world, shot) or "", family)


def sheet(
    world: World, thing: str, output: Path, data: Path | None, warm: Warm, on_progress: Progress
) -> None:
    """Draw the sheet of a character or prop, named by id or name, to a PNG; `data` is its JSON."""
    whole = planned.sheet(world, _thing(thing, {**world.characters, **world.props}))
    warm()
    studio = PrevisStudio()
    pictures: dict[str, bytes] = {}
    for number, cell in enumerate(whole.cells):
        on_progress(number / len(whole.cells), f"Drawing {cell.label}")
        pictures[cell.id] = studio.draw(cell.recipe, lambda _: None, lambda: False).png
    png, found = sheets.compose(whole, pictures)
    on_progress(1.0, "Drawn")
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(png)
    if data is not None:
        data.write_bytes(msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n")


def glb(world: World, shot: str | None, character: str | None, output: Path, warm: Warm) -> None:
    """Write a shot (by id or label) or a character (by id or name) as binary glTF."""
    recipe: planned_glb.ShotGlb | planned_glb.CharacterGlb
    if shot is not None:
        recipes = compile(world, PREVIS)
        recipe = planned_glb.shot(recipes, _named(recipes, shot))
    else:
        recipe = planned_glb.character(world, _thing(character or "", world.characters))
    warm()
    content = gltf.make(recipe)
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


THINK_SECONDS = 600
"""How long a language model may take for one instruction of the command line."""


class Told(msgspec.Struct, frozen=True):
    """One instruction with its reply and, where it was understood, what it would change."""

    text: str
    reply: Answer
    impact: Impact | None = None


class Instructed(msgspec.Struct, frozen=True):
    """Instructions in order, and the world after those that were understood before the first question."""

    told: tuple[Told, ...]
    world: World

    @property
    def understood(self) -> bool:
        return all(isinstance(one.reply, Understood) for one in self.told)

    def lines(self) -> list[str]:
        """For a terminal: steps, effect and price of each, or the question with its choices."""
        found: list[str] = []
        for one in self.told:
            if isinstance(one.reply, Asked):
                found.append(f"? {one.reply.question}")
                found += [f"    {choice.label}: {choice.text}" for choice in one.reply.choices]
                continue
            found += [step.text for step in one.reply.steps] or ["It is so already."]
            found += [f"({notice})" for notice in one.reply.notices]
            if one.impact is not None and one.reply.steps:
                labels = ", ".join(changed.label for changed in one.impact.changed) or "nothing"
                found.append(f"draws {labels}; price {one.impact.price}")
        return found


def instruct(
    world: World,
    texts: Sequence[str],
    shot: str | None,
    thinker: Thinker | None = None,
    linker: Linker | None = None,
) -> Instructed:
    """Understand instructions one after the other, each of the world that those before it have made, and of
    the shot that they made last.

    What the grammar does not understand is put to `linker`, then to `thinker`, where they are given; both
    may raise `Unavailable`.
    """
    focus = Focus(shot=_shot(world, shot))
    told: list[Told] = []
    turns: tuple[Turn, ...] = ()
    compiler = Compiler()
    before = compiler.compile(world, PREVIS)
    for text in texts:
        reply = say(world, text, focus, turns, _fresh)
        if isinstance(reply, Asked):
            linked = _linked(world, text, focus, turns, reply, linker)
            reply = linked or _thought(world, text, focus, reply, thinker)
        if isinstance(reply, Asked):
            told.append(Told(text, reply))
            break
        after_world = applied(world, reply.edits)
        after = compiler.compile(after_world, PREVIS)
        shelf = planned_shelf.Shelf(
            {
                id: planned_shelf.Shelved(frozenset({one.fingerprint}), one.recipe)
                for id, one in before.shots.items()
            }
        )
        told.append(Told(text, reply, impact(before, after, touched(world, after_world), shelf)))
        turns = (*turns, Turn(text, focus, reply.edits, inverse(world, reply.edits)))
        focus = Focus(shot=opened(reply.edits, focus.shot))
        world, before = after_world, after
    return Instructed(tuple(told), world)


def _linked(
    world: World, text: str, focus: Focus, turns: tuple[Turn, ...], asked: Asked, linker: Linker | None
) -> Asked | None:
    question = linking.linking(world, text, asked, ids.new("in")) if linker else None
    if linker is None or question is None:
        return None
    return linking.linked(world, text, focus, turns, _fresh, linker.near(question))


def _thought(world: World, text: str, focus: Focus, asked: Asked, thinker: Thinker | None) -> Answer:
    blank = thinker is not None and asking.is_blank(asked, text)
    question = asking.question(world, text, focus, ids.new("in"), THINK_SECONDS) if blank else None
    if thinker is None or question is None:
        return asked
    reply = asking.read(world, text, focus, thinker.answer(question, lambda: False), _fresh)
    return paged(world, reply, _fresh) if isinstance(reply, Understood) else reply


def _fresh(kind: str) -> Id:
    return ids.new(PREFIXES[kind])


def _shot(world: World, wanted: str | None) -> Id | None:
    if wanted is None:
        return None
    known = labels(world)
    found = next((id for id, label in known.items() if wanted in (id, label)), None)
    if found is None:
        near = ", ".join(known.values()) or "none"
        raise errors.NotFound(f"There is no shot {wanted!r} in this world; its shots are: {near}.")
    return found


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


def _named(recipes: Recipes, shot: str) -> str:
    wanted = next((id for id, label in recipes.labels.items() if shot in (id, label)), None)
    if wanted is None:
        near = ", ".join(recipes.labels.values()) or "none"
        raise errors.NotFound(f"There is no shot {shot!r} in this world; its shots are: {near}.")
    return wanted


def _find(recipes: Recipes, shot: str) -> Recipe:
    wanted = _named(recipes, shot)
    if wanted in recipes.undrawable:
        raise errors.Invalid(f"{recipes.labels[wanted]} cannot be drawn: {recipes.undrawable[wanted]}.")
    return recipes.shots[wanted].recipe
