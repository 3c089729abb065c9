"""Scripts over HTTP: what a text would make of a world with its price, and making it."""

import asyncio
from typing import Annotated

import msgspec
from msgspec import Meta as Limit
from starlette.requests import Request

from server import http
from server.database import Database
from server.engine.planning.impact import Impact
from server.engine.planning.scripts.drafting import Draft, draft
from server.engine.planning.scripts.reading import Form, read
from server.engine.planning.scripts.script import LONGEST
from server.engine.planning.scripts.templates import TemplateName
from server.flow import Flow
from server.http import Endpoint, endpoint
from server.projects import guards, ids
from server.realtime.rooms import Rooms


class NewScript(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A script to bring a world up to. A dry run changes nothing."""

    text: Annotated[str, Limit(min_length=1, max_length=LONGEST)]
    form: Form = "auto"
    template: TemplateName = "comic"
    dry_run: bool = False


class Drafted(msgspec.Struct, frozen=True):
    """What was made, or would be: a browser can make a dry run's edits in its own copy, as one step of its
    undo. `impact` is told by dry runs."""

    draft: Draft
    impact: Impact | None = None


@endpoint("POST", "/api/v1/projects/{project}/scripts", body=NewScript, returns=Drafted)
async def bring(request: Request) -> Drafted:
    """Make a script's scenes, people, shots and pages, or tell what that would add, change and cost."""
    project_id = request.path_params["project"]
    given = await http.read(request, NewScript)
    async with http.part(request, Database).read() as db:
        await guards.member(request, db, project_id, "editor")
    rooms = http.part(request, Rooms)
    world = (await rooms.world(project_id)).world
    script = await asyncio.to_thread(read, given.text, given.form)
    made = await asyncio.to_thread(draft, world, script, given.template)
    if given.dry_run:
        return Drafted(made, await http.part(request, Flow).impact(project_id, made.edits))
    if made.edits:
        await rooms.carry_out(project_id, made.edits, ids.now_ms())
    return Drafted(made)


ENDPOINTS: tuple[Endpoint, ...] = (bring,)
