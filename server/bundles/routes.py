"""A project as a download, and an upload as a project."""

import asyncio
import shutil
import tempfile
from pathlib import Path
from typing import BinaryIO

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import FileResponse

from server import errors, http
from server.bundles.form import Limits
from server.bundles.projects import Imported, export, load
from server.bundles.writing import full
from server.database import Database
from server.engine.pictures import Pictures
from server.http import Endpoint, endpoint
from server.projects import guards, people, projects
from server.realtime.rooms import Rooms

MEDIA = "application/zip"


@endpoint("GET", "/api/v1/projects/{project}/bundle", media=MEDIA)
async def export_bundle(request: Request) -> FileResponse:
    """The whole project as one zip: world, pictures, shelf."""
    project_id = request.path_params["project"]
    database = http.part(request, Database)
    async with database.read() as db:
        await guards.member(request, db, project_id, "viewer")
        project = await projects.get(db, project_id)
    settled = await http.part(request, Rooms).world(project_id)
    folder = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix="diorama-"))
    file = folder / "bundle.zip"
    try:
        await export(database, http.part(request, Pictures), project_id, settled.world, file)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return FileResponse(
        file,
        media_type=MEDIA,
        headers={"content-disposition": http.attachment(project.title, "zip")},
        background=BackgroundTask(shutil.rmtree, folder, ignore_errors=True),
    )


@endpoint("POST", "/api/v1/bundles", returns=Imported, status=201)
async def import_bundle(request: Request) -> Imported:
    """A bundle (the bytes of its zip) as a new project of `?team=`, or of the person's first team."""
    database = http.part(request, Database)
    async with database.read() as db:
        person = await guards.person(request, db)
        team_id = await _team(request, [team.id for team in await people.teams(db, person.id)])
    with tempfile.TemporaryDirectory(prefix="diorama-") as folder:
        file = Path(folder) / "bundle.zip"
        with file.open("wb") as sink:
            await _receive(request, sink, Limits().file)
        return await load(database, http.part(request, Pictures), team_id, person.id, file)


async def _team(request: Request, teams: list[str]) -> str:
    wanted = request.query_params.get("team")
    if wanted in teams:
        return wanted
    if wanted is not None or not teams:
        raise errors.NotFound("There is no such team, or it is not yours.")
    return teams[0]


async def _receive(request: Request, sink: BinaryIO, limit: int) -> None:
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit:
            raise errors.TooLarge(f"The bundle is larger than {limit:,} bytes.", limit=limit)
        try:
            await asyncio.to_thread(sink.write, chunk)
        except OSError as error:
            raise full(error) from error


ENDPOINTS: tuple[Endpoint, ...] = (export_bundle, import_bundle)
