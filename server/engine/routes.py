"""Pictures, jobs and the shelf over HTTP."""

from collections.abc import Awaitable, Callable

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from server import errors, http
from server.database import Connection, Database
from server.engine import jobs, shelf
from server.engine.jobs import Job
from server.engine.pictures import Pictures, media
from server.http import Endpoint, endpoint
from server.projects import events, guards
from server.projects.roles import Role
from server.projects.world import Digest

FOREVER = "private, max-age=31536000, immutable"


class JobPorts(msgspec.Struct, frozen=True):
    """What ends or repeats a job together with the money that hangs on it. The root fills them."""

    stop: Callable[[Connection, str], Awaitable[Job]]
    retry: Callable[[Connection, str, str], Awaitable[Job]]


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The iteration that a shot shows from now on, whatever changes."""

    iteration: str


@endpoint("GET", "/api/v1/projects/{project}/pictures/{digest}", media="image/*", query=("name",))
async def picture(request: Request) -> Response:
    """A picture of the project by its hash; `?name=` makes it a download."""
    digest: Digest = request.path_params["digest"]
    async with http.part(request, Database).read() as db:
        await guards.member(request, db, request.path_params["project"], "viewer")
        if not await shelf.holds(db, request.path_params["project"], digest):
            raise errors.NotFound("There is no such picture in this project.")
    headers = {"etag": f'"{digest}"', "cache-control": FOREVER}
    if request.headers.get("if-none-match") == headers["etag"]:
        return Response(status_code=304, headers=headers)
    data = await http.part(request, Pictures).get(digest)  # checked: a damaged one would stay in caches
    kind = media(data) or ("application/octet-stream", "bin")
    if name := request.query_params.get("name"):
        headers["content-disposition"] = http.attachment(name.removesuffix(f".{kind[1]}"), kind[1])
    return Response(data, media_type=kind[0], headers=headers)


@endpoint("GET", "/api/v1/projects/{project}/jobs", returns=list[Job])
async def project_jobs(request: Request) -> list[Job]:
    """The queue of the project, then the last jobs that failed or were cancelled."""
    async with http.part(request, Database).read() as db:
        await guards.member(request, db, request.path_params["project"], "viewer")
        return await jobs.board(db, request.path_params["project"])


@endpoint("POST", "/api/v1/projects/{project}/jobs/{job}/cancel", returns=Job)
async def cancel_job(request: Request) -> Job:
    """Stop a job; what it held of the tier is released."""
    async with http.part(request, Database).write() as db:
        _, job = await _job(request, db)
        return await http.part(request, JobPorts).stop(db, job.id)


@endpoint("POST", "/api/v1/projects/{project}/jobs/{job}/retry", returns=Job)
async def retry_job(request: Request) -> Job:
    """Ask again for a job that failed or was cancelled, at its price."""
    async with http.part(request, Database).write() as db:
        person_id, job = await _job(request, db)
        return await http.part(request, JobPorts).retry(db, job.id, person_id)


@endpoint("GET", "/api/v1/projects/{project}/shots/{shot}/iterations", returns=list[shelf.Info])
async def iterations(request: Request) -> list[shelf.Info]:
    """The shelf of a shot, newest first."""
    async with http.part(request, Database).read() as db:
        await guards.member(request, db, request.path_params["project"], "viewer")
        return await shelf.history(db, request.path_params["project"], request.path_params["shot"])


@endpoint("PUT", "/api/v1/projects/{project}/shots/{shot}/canon", body=Choice)
async def set_canon(request: Request) -> None:
    """Lock a picture as the one that the shot shows."""
    choice = await http.read(request, Choice)
    project_id, shot = request.path_params["project"], request.path_params["shot"]
    async with http.part(request, Database).write() as db:
        member = await guards.member(request, db, project_id, _CANON)
        await shelf.set_canon(db, project_id, shot, choice.iteration, member.person.id)
        await events.append(db, project_id, "canon", {"shot": shot, "iteration": choice.iteration})


@endpoint("DELETE", "/api/v1/projects/{project}/shots/{shot}/canon")
async def clear_canon(request: Request) -> None:
    """Let the shot follow its world again."""
    project_id, shot = request.path_params["project"], request.path_params["shot"]
    async with http.part(request, Database).write() as db:
        await guards.member(request, db, project_id, _CANON)
        await shelf.clear_canon(db, project_id, shot)
        await events.append(db, project_id, "canon", {"shot": shot, "iteration": None})


ENDPOINTS: tuple[Endpoint, ...] = (
    picture,
    project_jobs,
    cancel_job,
    retry_job,
    iterations,
    set_canon,
    clear_canon,
)

_CANON: Role = "editor"


async def _job(request: Request, db: Connection) -> tuple[str, Job]:
    """Who asks, and a job of the project in the address."""
    project_id = request.path_params["project"]
    member = await guards.member(request, db, project_id, "editor")
    job = await jobs.get(db, request.path_params["job"])
    if job.project_id != project_id:
        raise errors.NotFound("There is no such job.")
    return member.person.id, job
