"""Instructions over HTTP: said, told with effect and price, applied as one step or dismissed."""

import asyncio
from typing import Annotated

import msgspec
from msgspec import Meta as Limit
from starlette.requests import Request

from server import errors, http, outcomes
from server.database import Database
from server.engine import threads
from server.engine.planning.impact import Impact
from server.engine.planning.instruct.named import Unrecorded, unrecorded
from server.engine.planning.instruct.reply import Asked, Focus, Said, Thinking, Understood
from server.engine.planning.saying import say as understood
from server.engine.threads import Instruction
from server.flow import Flow
from server.http import Endpoint, endpoint
from server.projects import guards, ids
from server.projects.edits import Edit, inverse
from server.realtime.rooms import Rooms
from server.thoughts import Thoughts, fresh


class NewInstruction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody says, and what they look at."""

    text: Said
    focus: Focus = Focus()


class Edits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Edits of a project's world, in order."""

    edits: Annotated[tuple[Edit, ...], Limit(max_length=5_000)]


class Carrying(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who makes the edits: a browser has `made` them in its own copy, as one step of its undo; else the
    server makes them."""

    made: bool = False


@endpoint("POST", "/api/v1/projects/{project}/impact", body=Edits, returns=Impact)
async def project_impact(request: Request) -> Impact:
    """What edits would change, why, and at which price. Changes nothing."""
    project_id = request.path_params["project"]
    wanted = await http.read(request, Edits)
    async with http.part(request, Database).read() as db:
        await guards.member(request, db, project_id, "viewer")
    return await http.part(request, Flow).impact(project_id, wanted.edits)


@endpoint(
    "POST", "/api/v1/projects/{project}/instructions", body=NewInstruction, returns=Instruction, status=201
)
async def say(request: Request) -> Instruction:
    """Understand an instruction: what it would do step by step, its effect and price, or a question.

    What the grammar does not understand is put to the models that are configured: then the reply is
    `thinking`, and the event `instruction` brings the answer.
    """
    project_id, database = request.path_params["project"], http.part(request, Database)
    said = await http.read(request, NewInstruction)
    async with database.read() as db:
        member = await guards.member(request, db, project_id, "editor")
        before = await threads.turns(db, project_id, member.person.id)
    world = (await http.part(request, Rooms).world(project_id)).world
    who = (member.person.id, member.person.name)
    reply = await asyncio.to_thread(understood, world, said.text, said.focus, before, fresh, who[1])
    if isinstance(reply, Asked):
        id, thoughts = ids.new("in"), http.part(request, Thoughts)
        question = thoughts.first(world, said.text, said.focus, reply, id)
        if question is not None:
            http.part(request, Flow).attend(project_id)
            async with database.write() as db:
                thinking = await thoughts.ask(db, project_id, who[0], question)
                return await threads.add(db, project_id, who, said.text, said.focus, thinking, None, id=id)
    impact: Impact | None = None
    back: tuple[Edit, ...] = ()
    if isinstance(reply, Understood):
        back = inverse(world, reply.edits)
        impact = await http.part(request, Flow).impact(project_id, reply.edits)
    async with database.write() as db:
        return await threads.add(db, project_id, who, said.text, said.focus, reply, impact, back)


@endpoint("GET", "/api/v1/projects/{project}/instructions", returns=list[Instruction])
async def thread(request: Request) -> list[Instruction]:
    """What was said last to the world of a project, oldest first."""
    project_id, database = request.path_params["project"], http.part(request, Database)
    async with database.read() as db:
        await guards.member(request, db, project_id, "viewer")
    await http.part(request, Thoughts).answered(project_id)
    async with database.read() as db:
        return await threads.listing(db, project_id)


@endpoint(
    "POST",
    "/api/v1/projects/{project}/instructions/{instruction}/apply",
    body=Carrying,
    returns=Instruction,
)
async def apply(request: Request) -> Instruction:
    """Carry an understood instruction out, in one transaction of the world."""
    project_id, database = request.path_params["project"], http.part(request, Database)
    carrying = await http.read(request, Carrying)
    async with database.read() as db:
        await guards.member(request, db, project_id, "editor")
        said = await threads.get(db, project_id, request.path_params["instruction"])
    if not isinstance(said.reply, Understood):
        raise errors.Invalid("This instruction was not understood; there is nothing to apply.", path="")
    if said.state == "open" and not carrying.made:  # first do, then mark: the same edits can be made twice
        await http.part(request, Rooms).carry_out(project_id, said.reply.edits, ids.now_ms())
    async with database.write() as db:
        return await threads.close(db, project_id, said.id, "applied")


@endpoint("POST", "/api/v1/projects/{project}/instructions/{instruction}/dismiss", returns=Instruction)
async def dismiss(request: Request) -> Instruction:
    """Leave an instruction undone; a model that still thinks about it stops."""
    project_id = request.path_params["project"]
    async with http.part(request, Database).write() as db:
        await guards.member(request, db, project_id, "editor")
        closed = await threads.close(db, project_id, request.path_params["instruction"], "dismissed")
        if isinstance(closed.reply, Thinking):
            await outcomes.stop(db, closed.reply.job)
        return closed


@endpoint("GET", "/api/v1/projects/{project}/names", returns=tuple[Unrecorded, ...])
async def names(request: Request) -> tuple[Unrecorded, ...]:
    """Names of real people in descriptions and actions for which no consent is recorded."""
    project_id = request.path_params["project"]
    async with http.part(request, Database).read() as db:
        await guards.member(request, db, project_id, "viewer")
    world = (await http.part(request, Rooms).world(project_id)).world
    return await asyncio.to_thread(unrecorded, world)


ENDPOINTS: tuple[Endpoint, ...] = (project_impact, say, thread, apply, dismiss, names)
