"""Sheets and glTF of a project: offered to readers, drawn by a worker when an editor asks, free of charge."""

import asyncio

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from server import errors, http, outcomes
from server.billing import slots
from server.database import Connection, Database
from server.engine import jobs, results
from server.engine.jobs import Client, Job, NewJob
from server.engine.pictures import Pictures
from server.engine.planning import glb, sheets
from server.engine.planning.kinds import AnyRecipe, FreeKind
from server.engine.planning.recipe import Fingerprint, fingerprint
from server.engine.planning.sheets import SheetData
from server.engine.results import NewResult, Result
from server.flow import Flow
from server.http import Endpoint, endpoint
from server.projects import guards, roles
from server.projects.members import Member
from server.projects.world import Id
from server.realtime.rooms import Rooms

SHEET = "/api/v1/projects/{project}/sheets/{thing}"
GLB = "/api/v1/projects/{project}/glb/{about}"
GLB_MEDIA = "model/gltf-binary"


class Offer(msgspec.Struct, frozen=True):
    """What there is of something that can be downloaded.

    `result` is the newest there is; it is `stale` where its thing or shot has changed since. `job` draws
    it. `fingerprint` names it as it would be drawn now.
    """

    fingerprint: Fingerprint
    result: Result | None
    stale: bool
    job: Job | None


class Wanted(msgspec.Struct, frozen=True):
    """What somebody asks for: `name` is what people call it, `file` what a download of it is called;
    `shows` are the characters in it, by id and name."""

    kind: FreeKind
    about: Id
    name: str
    file: str
    recipe: AnyRecipe
    shows: dict[Id, str]

    @property
    def fingerprint(self) -> Fingerprint:
        return fingerprint(self.recipe)


@endpoint("GET", SHEET + ".png", media="image/png")
async def sheet_png(request: Request) -> Response:
    """The sheet of a character or prop, the newest there is."""
    return await _file(request, await _sheet(request), "image/png", "png")


@endpoint("GET", SHEET + ".json", returns=SheetData)
async def sheet_json(request: Request) -> Response:
    """What stands where on the sheet of a character or prop."""
    wanted, project_id = await _sheet(request), request.path_params["project"]
    async with http.part(request, Database).read() as db:
        found = await _newest(db, project_id, wanted)
        data = await results.data(db, project_id, found.fingerprint)
    headers = {"content-disposition": http.attachment(wanted.file, "json"), "cache-control": "no-cache"}
    return Response(data, media_type="application/json", headers=headers)


@endpoint("GET", SHEET, returns=Offer)
async def sheet(request: Request) -> Offer:
    """Whether there is a sheet of a character or prop, and whether it is up to date."""
    return await _offer(request, await _sheet(request))


@endpoint("POST", SHEET, returns=Offer, status=202)
async def draw_sheet(request: Request) -> Offer:
    """Have the sheet of a character or prop drawn, free of charge; at once where nothing has changed."""
    return await _ask(request, await _sheet(request))


@endpoint("GET", GLB + ".glb", media=GLB_MEDIA)
async def glb_file(request: Request) -> Response:
    """A shot or a character as binary glTF, the newest there is."""
    return await _file(request, await _glb(request), GLB_MEDIA, "glb")


@endpoint("GET", GLB, returns=Offer)
async def glb_offer(request: Request) -> Offer:
    """Whether there is a glTF of a shot or a character, and whether it is up to date."""
    return await _offer(request, await _glb(request))


@endpoint("POST", GLB, returns=Offer, status=202)
async def make_glb(request: Request) -> Offer:
    """Have the glTF of a shot or a character made, free of charge; at once where nothing has changed."""
    return await _ask(request, await _glb(request))


ENDPOINTS: tuple[Endpoint, ...] = (
    sheet_png,
    sheet_json,
    sheet,
    draw_sheet,
    glb_file,
    glb_offer,
    make_glb,
)


async def _sheet(request: Request) -> Wanted:
    await _reader(request)
    world = (await http.part(request, Rooms).world(request.path_params["project"])).world
    thing = request.path_params["thing"]
    recipe = await asyncio.to_thread(sheets.sheet, world, thing)
    name = recipe.title
    shows = {thing: name} if thing in world.characters else {}
    return Wanted("sheet", thing, f"The sheet of {name}", f"{name} sheet", recipe, shows)


async def _glb(request: Request) -> Wanted:
    await _reader(request)
    project_id, about = request.path_params["project"], request.path_params["about"]
    flow = http.part(request, Flow)
    if about.startswith("ch_"):
        world = (await http.part(request, Rooms).world(project_id)).world
        recipe = await asyncio.to_thread(glb.character, world, about)
        return Wanted("glb", about, f"The glTF of {recipe.name}", recipe.name, recipe, {about: recipe.name})
    world, recipes = await flow.recipes(project_id)
    made = glb.shot(recipes, about)
    label = recipes.labels[about]
    title = f"{label} {world.shots[about].title}".strip()
    shows = {one: recipes.names[one] for one in recipes.shots[about].shows}
    return Wanted("glb", about, f"The glTF of {label}", title, made, shows)


async def _reader(request: Request) -> Member:
    async with http.part(request, Database).read() as db:
        return await guards.member(request, db, request.path_params["project"], "viewer")


async def _offer(request: Request, wanted: Wanted) -> Offer:
    async with http.part(request, Database).read() as db:
        return await _offered(db, request.path_params["project"], wanted)


async def _offered(db: Connection, project_id: str, wanted: Wanted) -> Offer:
    found = await results.find(db, project_id, wanted.fingerprint)
    newest = found or await results.latest(db, project_id, wanted.kind, wanted.about)
    job = next(iter(await _under_way(db, project_id, wanted)), None)
    return Offer(wanted.fingerprint, newest, newest is not None and found is None, job)


async def _under_way(db: Connection, project_id: str, wanted: Wanted) -> list[Job]:
    active = await jobs.active(db, project_id)
    return [job for job in active if (job.kind, job.about) == (wanted.kind, wanted.about)]


async def _newest(db: Connection, project_id: str, wanted: Wanted) -> Result:
    found = (await _offered(db, project_id, wanted)).result
    if found is None:
        raise errors.NotFound(f"{wanted.name} is not drawn yet. An editor can have it drawn.")
    return found


async def _file(request: Request, wanted: Wanted, media: str, ending: str) -> Response:
    async with http.part(request, Database).read() as db:
        found = await _newest(db, request.path_params["project"], wanted)
    assert found.file is not None
    headers = {"etag": f'"{found.file}"', "cache-control": "private, no-cache"}
    if request.headers.get("if-none-match") == headers["etag"]:
        return Response(status_code=304, headers=headers)
    data = await http.part(request, Pictures).get(found.file)
    headers["content-disposition"] = http.attachment(wanted.file, ending)
    return Response(data, media_type=media, headers=headers)


async def _ask(request: Request, wanted: Wanted) -> Offer:
    """What is there at once, else the job that makes it. Who may read may have what is there."""
    project_id, database = request.path_params["project"], http.part(request, Database)
    member, pictures = await _reader(request), http.part(request, Pictures)
    async with database.read() as db:
        offer = await _offered(db, project_id, wanted)
        known = await results.known(db, member.team_id, wanted.fingerprint)
        waiting = await slots.waiting(db, project_id)
    if offer.result is not None and not offer.stale and await _stored(pictures, offer.result.file):
        return offer
    if not roles.permits(member.role, "editor"):
        raise errors.NotAllowed(
            f"{wanted.name} is not drawn as it is now. That needs the role editor; yours is {member.role}.",
            role=member.role,
            needs="editor",
        )
    for character, name in wanted.shows.items():
        if character in waiting:
            raise errors.NotEntitled(f"{name} is waiting for a slot. Until one is free, this is not drawn.")
    reusable = known is not None and await _stored(pictures, known[0])
    async with database.write() as db:
        if known is not None and reusable:
            await results.add(db, _copy(member, wanted, *known))
        else:
            await _queue(db, http.part(request, Client), member, wanted)
        return await _offered(db, project_id, wanted)


async def _stored(pictures: Pictures, file: str | None) -> bool:
    """Whether the bytes of a result can be read: damaged ones are made again."""
    try:
        return file is None or bool(await pictures.get(file))
    except errors.NotFound:
        return False


def _copy(member: Member, wanted: Wanted, file: str | None, data: bytes) -> NewResult:
    return NewResult(
        project_id=member.project_id,
        team_id=member.team_id,
        fingerprint=wanted.fingerprint,
        kind=wanted.kind,
        about=wanted.about,
        file=file,
        data=data,
        by=member.person.id,
    )


async def _queue(db: Connection, client: Client, member: Member, wanted: Wanted) -> None:
    """Queue what is wanted now, in place of what was wanted of it before."""
    for old in await _under_way(db, member.project_id, wanted):
        if old.fingerprint != wanted.fingerprint:
            await outcomes.stop(db, old.id)
    new = NewJob(
        project_id=member.project_id,
        team_id=member.team_id,
        about=wanted.about,
        recipe=wanted.recipe,
        kind=wanted.kind,
        by=member.person.id,
        urgency=1,
    )
    job = await jobs.enqueue(db, new, client)
    if job.project_id != member.project_id:
        raise errors.Conflict(
            f"{wanted.name} is being drawn in another project of your team. Ask again when that is done."
        )
