"""Instructions over HTTP: said, told with effect and price, applied as one step or dismissed."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated

import msgspec
from msgspec import Meta as Limit
from starlette.requests import Request

from server import errors, http, outcomes
from server.database import Connection, Database
from server.engine import jobs, results, threads, workers
from server.engine.jobs import Client, NewJob
from server.engine.planning.impact import Impact
from server.engine.planning.instruct import asking
from server.engine.planning.instruct.named import Unrecorded, unrecorded
from server.engine.planning.instruct.reply import Answer, Asked, Focus, Said, Thinking, Understood
from server.engine.planning.questions import Question
from server.engine.planning.saying import paged
from server.engine.planning.saying import say as understood
from server.engine.threads import Instruction
from server.flow import Flow
from server.http import Endpoint, endpoint
from server.projects import guards, ids, projects
from server.projects.edits import Edit, inverse
from server.projects.world import PREFIXES, Id, World
from server.realtime.rooms import Rooms


@dataclass(frozen=True)
class Model:
    """Whether a language model is there for what the grammar does not understand. Times are in seconds.

    `seconds`: how long an answer may take, None where there is no model. A question is given up `patience`
    after that, as those before it are answered first; after `alone` already while no worker runs.
    """

    seconds: int | None = None
    patience: float = 600.0
    alone: float = 30.0


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

    What the grammar understands nothing of is put to a language model where one is configured: then the
    reply is `thinking`, and the event `instruction` brings the answer.
    """
    project_id, database = request.path_params["project"], http.part(request, Database)
    said = await http.read(request, NewInstruction)
    async with database.read() as db:
        member = await guards.member(request, db, project_id, "editor")
        before = await threads.turns(db, project_id, member.person.id)
    world = (await http.part(request, Rooms).world(project_id)).world
    who, seconds = (member.person.id, member.person.name), http.part(request, Model).seconds
    reply = await asyncio.to_thread(understood, world, said.text, said.focus, before, fresh, who[1])
    if isinstance(reply, Asked) and seconds is not None and asking.is_blank(reply, said.text):
        question = asking.question(world, said.text, said.focus, ids.new("in"), seconds)
        if question is not None:
            return await _think(request, who, said, question)
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
    await answered(database, http.part(request, Flow), http.part(request, Model), project_id)
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


def fresh(kind: str) -> Id:
    """A new id for an entity of a kind."""
    return ids.new(PREFIXES[kind])


async def answered(database: Database, flow: Flow, model: Model, project_id: str) -> float | None:
    """Put what language models have answered into a project's thread, with what it would change.

    From state, so that it can be repeated: an answer takes the place of `Thinking` once. Answers in how
    many seconds to look again, as a question that nobody answers is given up; None where none is open.
    """
    ended: list[tuple[Instruction, str, bytes | Asked]] = []
    again: list[float] = []
    async with database.read() as db:
        for said, job in await threads.thinking(db, project_id):
            found = await _outcome(db, project_id, job, model)
            if isinstance(found, float):
                again.append(found)
            else:
                ended.append((said, job, found))
    for said, job, found in ended:
        world = (await flow.rooms.world(project_id)).world
        impact, reply = None, await asyncio.to_thread(_reply, world, said, found)
        back: tuple[Edit, ...] = ()
        if isinstance(reply, Understood):
            try:
                back = inverse(world, reply.edits)
                impact = await flow.impact(project_id, reply.edits)
            except errors.Refused as refused:
                reply = Asked(str(refused), said.text.strip()[:200])
        async with database.write() as db:
            await threads.answer(db, project_id, said, reply, impact, back)
            with suppress(errors.NotFound):
                await outcomes.stop(db, job)
    return min(again, default=None)


def _reply(world: World, said: Instruction, found: bytes | Asked) -> Answer:
    if isinstance(found, Asked):
        return found
    reply = asking.read(world, said.text, said.focus, found, fresh)
    return paged(world, reply, fresh) if isinstance(reply, Understood) else reply


async def _outcome(db: Connection, project_id: str, job_id: str, model: Model) -> bytes | Asked | float:
    """What a question's job has brought: the model's text, or why there is none. While there is hope, the
    seconds after which to look again."""
    try:
        job = await jobs.get(db, job_id)
    except errors.NotFound:
        return Asked("The answer was not kept. Say it again.")
    if job.state == "done":
        return await results.data(db, project_id, job.fingerprint)
    if job.state not in jobs.ACTIVE:
        return Asked(job.message or "The question to the language model was stopped.")
    waited = (ids.now_ms() - job.at) / 1000
    if not await workers.alive(db):
        if waited >= model.alone:
            return Asked(
                "No worker is running that could ask the language model. Start one, and say it again."
            )
        return model.alone - waited
    left = (model.seconds or 0) + model.patience - waited
    return min(left, model.alone) if left > 0 else Asked("The language model did not answer. Say it again.")


async def _think(
    request: Request, who: tuple[str, str], said: NewInstruction, question: Question
) -> Instruction:
    project_id = request.path_params["project"]
    http.part(request, Flow).attend(project_id)
    async with http.part(request, Database).write() as db:
        project = await projects.get(db, project_id)
        new = NewJob(
            project_id=project_id,
            team_id=project.team_id,
            about=question.instruction,
            recipe=question,
            kind="ask",
            by=who[0],
            urgency=1,
        )
        job = await jobs.enqueue(db, new, http.part(request, Client))
        thinking = Thinking(job.id)
        return await threads.add(
            db, project_id, who, said.text, said.focus, thinking, None, id=question.instruction
        )
