"""Whole projects out of and into an installation. An import is kept whole or not at all."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from server import errors
from server.bundles.form import LIMITS, Bundle, Limits, Shelf, Shelved, pictures_of
from server.bundles.reading import Source, read
from server.bundles.writing import Writer
from server.database import Database
from server.engine import intake, shelf
from server.engine.pictures import Pictures
from server.engine.shelf import Iteration, NewIteration
from server.projects import projects
from server.projects.projects import Project
from server.projects.quarantine import Quarantined
from server.projects.world import Digest, World
from server.realtime import store


class Imported(Project, frozen=True, kw_only=True):
    """The new project, and the malformed entities that were set aside, by path."""

    problems: tuple[Quarantined, ...] = ()


async def export(
    database: Database,
    pictures: Pictures,
    project_id: str,
    world: World,
    out: Path,
    *,
    created: int | None = None,
    limits: Limits = LIMITS,
) -> None:
    """Write a project, whose world as it stands is `world`, as a bundle at `out`.

    Raises `TooLarge` and `StorageFull`; no file is left then. `created` is for the manifest, in
    milliseconds. Only pictures that the project may show travel along.
    """
    async with database.read() as db:
        iterations = await shelf.everything(db, project_id)
        canons = await shelf.canons(db, project_id)
        kept = set(await shelf.kept(db, project_id))
    packed = _shelf(iterations, canons)
    bundle = Bundle(world=world, shelf=packed, pictures=tuple(sorted(pictures_of(world, packed) & kept)))
    with Writer(out, limits) as writer:
        for digest in bundle.pictures:
            try:
                data = await pictures.get(digest)
            except errors.NotFound:
                writer.lost(digest)
                continue
            await asyncio.to_thread(writer.picture, data)
        await asyncio.to_thread(writer.finish, bundle, created)


async def load(
    database: Database,
    pictures: Pictures,
    team_id: str,
    person_id: str,
    file: Path,
    *,
    limits: Limits = LIMITS,
) -> Imported:
    """Make a new project of the team from a bundle: same world, same fingerprints, nothing to draw.

    Everything is checked before anything is kept. Raises `Invalid`, `TooLarge` and `StorageFull`;
    nothing of the bundle stays behind then.
    """
    bundle = await asyncio.to_thread(read, file, limits)
    brought: list[Digest] = []
    try:
        await _bring(pictures, bundle, file, limits, brought)
        async with database.write() as db:
            project = await projects.create(db, team_id, person_id, _title(bundle.world))
            await store.create(db, project.id, bundle.world)
            new = [_new(project.id, team_id, iteration) for iteration in bundle.shelf.iterations]
            await intake.fill(db, project.id, team_id, new, bundle.shelf.canon, bundle.pictures, person_id)
    except BaseException:  # also where the request is cancelled
        await asyncio.shield(_sweep(database, pictures, brought))
        raise
    return Imported(
        id=project.id,
        team_id=project.team_id,
        title=project.title,
        budget=project.budget,
        created=project.created,
        problems=bundle.problems,
    )


async def _bring(
    pictures: Pictures, bundle: Bundle, file: Path, limits: Limits, brought: list[Digest]
) -> None:
    source = await asyncio.to_thread(Source, file, limits)
    try:
        for digest in bundle.pictures:
            data = await asyncio.to_thread(source.picture, digest)
            if not await pictures.has(digest):
                brought.append(digest)
            await pictures.put(data)
    finally:
        source.close()


async def _sweep(database: Database, pictures: Pictures, brought: list[Digest]) -> None:
    """Remove the bytes that a failed import brought, unless somebody names them by now."""
    async with database.read() as db:
        unnamed = await intake.unnamed(db, brought)
    for digest in unnamed:
        await pictures.remove(digest)


def _title(world: World) -> str:
    visible = "".join(letter if letter.isprintable() else " " for letter in world.meta.title)
    return " ".join(visible.split()) or "Imported project"


def _shelf(iterations: list[Iteration], canons: Mapping[str, str]) -> Shelf:
    by_id = {iteration.id: iteration for iteration in iterations}
    packed = [
        Shelved(
            shot=iteration.shot,
            fingerprint=iteration.fingerprint,
            exact=iteration.exact,
            picture=iteration.picture,
            kind=iteration.kind,
            at=iteration.at,
            recipe=iteration.recipe,
            provenance=iteration.provenance,
        )
        for iteration in iterations
    ]
    packed.sort(key=lambda one: (one.at, one.shot, one.fingerprint))  # ids differ between installations
    canon = {shot: by_id[chosen].fingerprint for shot, chosen in sorted(canons.items())}
    return Shelf(tuple(packed), canon)


def _new(project_id: str, team_id: str, packed: Shelved) -> NewIteration:
    return NewIteration(
        project_id=project_id,
        team_id=team_id,
        shot=packed.shot,
        fingerprint=packed.fingerprint,
        exact=packed.exact,
        picture=packed.picture,
        kind=packed.kind,
        source="imported",
        recipe=packed.recipe,
        provenance=packed.provenance,
        at=packed.at,
    )
