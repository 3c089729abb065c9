"""Endpoints that join packages: a project's state, its world, drawing, canon, pages, reference images."""

import asyncio
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta as Limit
from starlette.requests import Request
from starlette.responses import Response

from server import errors, http
from server.billing import ledger, slots
from server.billing.ledger import Usage
from server.billing.slots import Slots
from server.bundles.projects import load
from server.database import Connection, Database
from server.engine import jobs, shelf, workers
from server.engine.jobs import Job
from server.engine.lettering import pages
from server.engine.pictures import Pictures, media
from server.engine.planning.painters import FAMILIES
from server.engine.planning.plan import Plan
from server.engine.planning.shot_prompts import Prompt, prompt
from server.engine.planning.warnings import Warning
from server.engine.shelf import ShotState
from server.engine.story import Established, established, fold, labels
from server.engine.workers import WorkerStatus
from server.flow import Flow
from server.http import Endpoint, endpoint
from server.projects import events, guards, members, people, projects
from server.projects.ids import new
from server.projects.members import Member
from server.projects.projects import Project, Title
from server.projects.quarantine import Quarantined
from server.projects.roles import Role
from server.projects.world import Digest, Meta, World
from server.realtime.rooms import Rooms, create

DEMO = Path(projects.__file__).with_name("demo.zip")
"""The demo world with its pictures; `make demo` draws it."""

REFERENCE_LIMIT = 20 * 1024 * 1024
REFERENCE_MEDIA = ("image/png", "image/jpeg", "image/webp")


class NewProject(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`start` is what the project begins with; `team` is the person's first team where it is left out."""

    title: Title
    start: Literal["empty", "demo"] = "empty"
    team: str | None = None


class State(msgspec.Struct, frozen=True, kw_only=True):
    """All of a project that is not in its world. Events after `seq` keep it current."""

    seq: int
    project: Project
    role: Role
    shots: dict[str, ShotState]
    plan: Plan
    jobs: list[Job]
    usage: Usage
    slots: Slots
    problems: list[Quarantined]
    warnings: list[Warning]
    workers: list[WorkerStatus]
    members: list[Member]


class Consent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """To a plan at its price in iterations; to some of its `shots`, or to all."""

    plan: str
    price: Annotated[int, Limit(ge=0)]
    shots: list[str] | None = None


class Queued(msgspec.Struct, frozen=True):
    """The jobs that a consent has queued."""

    jobs: list[Job]


class Stored(msgspec.Struct, frozen=True):
    """Under which name a reference image is stored."""

    digest: Digest


@endpoint("POST", "/api/v1/projects", body=NewProject, returns=Project, status=201)
async def create_project(request: Request) -> Project:
    """Make a project, empty or with a copy of the demo world."""
    wanted, database = await http.read(request, NewProject), http.part(request, Database)
    async with database.read() as db:
        person = await guards.person(request, db)
        team_id = await _team(request, db, person.id, wanted.team)
    if wanted.start == "demo":
        project: Project = await load(database, http.part(request, Pictures), team_id, person.id, DEMO)
        async with database.write() as db:
            return await projects.rename(db, project.id, wanted.title)
    async with database.write() as db:
        project = await projects.create(db, team_id, person.id, wanted.title)
        await create(db, project.id, World(meta=Meta(world=new("wo"), title=wanted.title)))
    return project


@endpoint("GET", "/api/v1/projects/{project}/state", returns=State)
async def project_state(request: Request) -> State:
    """What the project shows, plans, draws and has used."""
    project_id, database = request.path_params["project"], http.part(request, Database)
    flow = http.part(request, Flow)
    async with database.read() as db:
        member = await guards.member(request, db, project_id, "viewer")
        seq = await events.latest(db, project_id)  # first, so that no event falls between
    plan, shots = await flow.plan(project_id), await flow.states(project_id)
    async with database.read() as db:
        project = await projects.get(db, project_id)
        return State(
            seq=seq,
            project=project,
            role=member.role,
            shots=shots,
            plan=plan,
            jobs=await jobs.board(db, project_id),
            usage=await ledger.usage(db, project.team_id),
            slots=await slots.read(db, project.team_id, project_id),
            problems=await flow.problems(project_id),
            warnings=await flow.warnings(project_id),
            workers=await workers.alive(db),
            members=await members.listing(db, project_id),
        )


@endpoint("GET", "/api/v1/projects/{project}/world", returns=World)
async def project_world(request: Request) -> World:
    """The content of the project as world.json."""
    return await _world(request)


@endpoint("GET", "/api/v1/projects/{project}/plan", returns=Plan)
async def project_plan(request: Request) -> Plan:
    """What must happen so that every shot shows its recipe, and its price."""
    project_id = request.path_params["project"]
    async with http.part(request, Database).read() as db:
        await guards.member(request, db, project_id, "viewer")
    return await http.part(request, Flow).plan(project_id)


@endpoint("POST", "/api/v1/projects/{project}/draw", body=Consent, returns=Queued, status=202)
async def draw(request: Request) -> Queued:
    """Draw the full-size pictures of a plan; 409 with the new plan where it has moved on."""
    project_id = request.path_params["project"]
    consent = await http.read(request, Consent)
    async with http.part(request, Database).read() as db:
        member = await guards.member(request, db, project_id, "editor")
    queued = await http.part(request, Flow).draw(
        project_id, member.person.id, consent.plan, consent.price, consent.shots
    )
    return Queued(queued)


@endpoint("POST", "/api/v1/projects/{project}/references", returns=Stored, status=201)
async def store_reference(request: Request) -> Stored:
    """Store a drawing or photo (PNG, JPEG or WebP, at most 20 MB) that a thing of the world can name."""
    project_id, database = request.path_params["project"], http.part(request, Database)
    async with database.read() as db:
        await guards.member(request, db, project_id, "editor")
    data = await http.read_bytes(request, REFERENCE_LIMIT)
    kind = media(data)
    if kind is None or kind[0] not in REFERENCE_MEDIA:
        raise errors.Invalid("A reference image is a PNG, JPEG or WebP file.", path="")
    digest = await http.part(request, Pictures).put(data)
    async with database.write() as db:
        await shelf.keep(db, project_id, [digest])
    return Stored(digest)


@endpoint("GET", "/api/v1/projects/{project}/shots/{shot}/picture.png", media="image/png")
async def shot_picture(request: Request) -> Response:
    """What a shot shows, as a download with a readable name."""
    world, shot = await _world(request), request.path_params["shot"]
    state = (await http.part(request, Flow).states(request.path_params["project"])).get(shot)
    shown = (state.shown or state.draft) if state else None
    if shown is None:
        raise errors.NotFound("This shot has no picture yet.")
    data = await http.part(request, Pictures).get(shown.picture)
    title = world.shots[shot].title if shot in world.shots else ""
    return _download(data, "image/png", f"{labels(world).get(shot, '')} {title}".strip(), "png")


@endpoint(
    "GET",
    "/api/v1/projects/{project}/shots/{shot}/established",
    returns=dict[str, tuple[Established, ...]],
)
async def shot_established(request: Request) -> dict[str, tuple[Established, ...]]:
    """Why everything in a shot looks as it does: each attribute, and the fact that set it."""
    world, shot = await _world(request), request.path_params["shot"]
    story = await asyncio.to_thread(fold, world)
    if story.moment(shot) is None:
        raise errors.NotFound("There is no such shot in this story.")
    return established(story, shot)


@endpoint("GET", "/api/v1/projects/{project}/shots/{shot}/prompt", returns=Prompt, query=("family",))
async def shot_prompt(request: Request) -> Prompt:
    """What an image model of a family (flux2-klein where none is named) is told of a shot."""
    project_id = request.path_params["project"]
    async with http.part(request, Database).read() as db:
        await guards.member(request, db, project_id, "viewer")
    wanted = request.query_params.get("family", "flux2-klein")
    family = next((one for one in FAMILIES if one == wanted), None)
    if family is None:
        raise errors.Invalid(
            f"There is no family {wanted!r}; there are: {', '.join(FAMILIES)}.", path="family"
        )
    world = (await http.part(request, Rooms).world(project_id)).world
    return await asyncio.to_thread(prompt, world, request.path_params["shot"], family)


@endpoint("GET", "/api/v1/projects/{project}/pages/{page}.svg", media="image/svg+xml")
async def page_svg(request: Request) -> Response:
    """A comic page as one drawing, which names its pictures by address."""
    world, shown = await _page(request)
    project_id = request.path_params["project"]

    def address(shot: str) -> str | None:
        return f"/api/v1/projects/{project_id}/pictures/{shown[shot]}" if shot in shown else None

    drawing = await asyncio.to_thread(pages.page_svg, world, request.path_params["page"], address)
    return Response(drawing, media_type="image/svg+xml", headers={"cache-control": "no-cache"})


@endpoint("GET", "/api/v1/projects/{project}/pages/{page}.png", media="image/png")
async def page_png(request: Request) -> Response:
    """A comic page as a picture, 300 dots an inch."""
    world, pictures = await _page_pictures(request)
    page_id = request.path_params["page"]
    data = await asyncio.to_thread(pages.page_png, world, page_id, pictures)
    return _download(data, "image/png", world.pages[page_id].title or "Page", "png")


@endpoint("GET", "/api/v1/projects/{project}/pages/{page}.pdf", media="application/pdf")
async def page_pdf(request: Request) -> Response:
    """A comic page for print."""
    world, pictures = await _page_pictures(request)
    page_id = request.path_params["page"]
    data = await asyncio.to_thread(pages.page_pdf, world, page_id, pictures)
    return _download(data, "application/pdf", world.pages[page_id].title or "Page", "pdf")


ENDPOINTS: tuple[Endpoint, ...] = (
    create_project,
    project_state,
    project_world,
    project_plan,
    draw,
    store_reference,
    shot_picture,
    shot_established,
    shot_prompt,
    page_svg,
    page_png,
    page_pdf,
)


async def _team(request: Request, db: Connection, person_id: str, wanted: str | None) -> str:
    if wanted is not None:
        return (await guards.team(request, db, wanted)).id
    teams = await people.teams(db, person_id)
    if not teams:
        raise errors.NotAllowed("You are a guest here: only members of a team can make projects.")
    return teams[0].id


async def _world(request: Request) -> World:
    project_id = request.path_params["project"]
    async with http.part(request, Database).read() as db:
        await guards.member(request, db, project_id, "viewer")
    return (await http.part(request, Rooms).world(project_id)).world


async def _page(request: Request) -> tuple[World, dict[str, Digest]]:
    """The world and the picture that each shot shows, for a page that exists."""
    world = await _world(request)
    page = world.pages.get(request.path_params["page"])
    if page is None or page.deleted is not None:
        raise errors.NotFound("There is no such page in this project.")
    states = await http.part(request, Flow).states(request.path_params["project"])
    shown = {shot: state.shown or state.draft for shot, state in states.items()}
    return world, {shot: one.picture for shot, one in shown.items() if one is not None}


async def _page_pictures(request: Request) -> tuple[World, dict[str, bytes]]:
    world, shown = await _page(request)
    page_id, pictures = request.path_params["page"], http.part(request, Pictures)
    wanted = {
        panel.shot for panel in world.panels.values() if panel.page == page_id and panel.deleted is None
    }
    return world, {shot: await pictures.get(shown[shot]) for shot in wanted if shot in shown}


def _download(data: bytes, media_type: str, name: str, ending: str) -> Response:
    return Response(
        data, media_type=media_type, headers={"content-disposition": http.attachment(name, ending)}
    )
