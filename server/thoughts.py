"""What models are asked about instructions that the grammar does not understand, and what they answer.

First which known words are near to unknown ones, then a language model; both in a worker, as jobs. Every
answer is a question with choices, or steps that are told before they are made.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass

from server import errors, outcomes
from server.database import Connection, Database
from server.engine import jobs, results, threads, workers
from server.engine.jobs import Client, NewJob
from server.engine.planning.instruct import asking, linking
from server.engine.planning.instruct.reply import Answer, Asked, Focus, Thinking, Understood
from server.engine.planning.questions import Linking, Question
from server.engine.planning.saying import paged, say
from server.engine.threads import Instruction
from server.flow import Flow
from server.projects import ids, projects
from server.projects.edits import Edit, inverse
from server.projects.world import PREFIXES, Id, World


@dataclass(frozen=True)
class Models:
    """Which models workers have. Times are in seconds.

    `links`: whether one links unknown words. `seconds`: how long an answer of a language model may take,
    None where there is none. A question is given up `patience` after that, as those before it are answered
    first; after `alone` already while no worker runs.
    """

    links: bool = False
    seconds: int | None = None
    patience: float = 600.0
    alone: float = 30.0


class Thoughts:
    """Asks the models, and puts what they answer into the threads of projects."""

    def __init__(self, database: Database, flow: Flow, queue: Client, models: Models) -> None:
        self._database, self._flow, self._queue, self._models = database, flow, queue, models

    def first(self, world: World, text: str, focus: Focus, asked: Asked, id: Id) -> Linking | Question | None:
        """What to ask about an instruction of this id that the grammar asks back about, if anything."""
        found = linking.linking(world, text, asked, id) if self._models.links else None
        return found or self._second(world, text, focus, asked, id)

    async def ask(
        self, db: Connection, project_id: str, person_id: str, question: Linking | Question
    ) -> Thinking:
        """Queue a question."""
        project = await projects.get(db, project_id)
        new = NewJob(
            project_id=project_id,
            team_id=project.team_id,
            about=question.instruction,
            recipe=question,
            kind="ask",
            by=person_id,
            urgency=1,
        )
        return Thinking((await jobs.enqueue(db, new, self._queue)).id)

    async def answered(self, project_id: str) -> float | None:
        """Put what models have answered into a project's thread, with what it would change.

        From state, so that it can be repeated: an answer takes the place of `Thinking` once. Answers in how
        many seconds to look again, as a question that nobody answers is given up; None where none is open.
        """
        ended: list[tuple[Instruction, str, bytes | Asked]] = []
        again: list[float] = []
        async with self._database.read() as db:
            for said, job in await threads.thinking(db, project_id):
                found = await self._outcome(db, project_id, job)
                if isinstance(found, float):
                    again.append(found)
                else:
                    ended.append((said, job, found))
        for said, job, found in ended:
            await self._answer(project_id, said, job, found)
        return min(again, default=None)

    def _second(self, world: World, text: str, focus: Focus, asked: Asked, id: Id) -> Question | None:
        if self._models.seconds is None or not asking.is_blank(asked, text):
            return None
        return asking.question(world, text, focus, id, self._models.seconds)

    async def _outcome(self, db: Connection, project_id: str, job_id: str) -> bytes | Asked | float:
        """What a question's job has brought, or why there is nothing. While there is hope, the seconds
        after which to look again."""
        models = self._models
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
            alone = "No worker is running that could think about this. Start one, and say it again."
            return models.alone - waited if waited < models.alone else Asked(alone)
        left = (models.seconds or 0) + models.patience - waited
        return min(left, models.alone) if left > 0 else Asked("No model has answered. Say it again.")

    async def _answer(self, project_id: str, said: Instruction, job: str, found: bytes | Asked) -> None:
        world = (await self._flow.rooms.world(project_id)).world
        reply, further = await self._read(project_id, world, said, found)
        impact, back = None, tuple[Edit, ...]()
        if isinstance(reply, Understood):
            try:
                back = inverse(world, reply.edits)
                impact = await self._flow.impact(project_id, reply.edits)
            except errors.Refused as refused:
                reply = Asked(str(refused), said.text.strip()[:200])
        async with self._database.write() as db:
            now = await threads.get(db, project_id, said.id)
            if (now.state, now.reply) != ("open", said.reply):
                return
            put = reply if further is None else await self.ask(db, project_id, said.person_id, further)
            await threads.answer(db, project_id, said, put, impact, back)
            with suppress(errors.NotFound):
                await outcomes.stop(db, job)

    async def _read(
        self, project_id: str, world: World, said: Instruction, found: bytes | Asked
    ) -> tuple[Answer, Question | None]:
        """The reply that an outcome stands for, and what to ask further instead."""
        if isinstance(found, Asked):
            return found, None
        near = linking.read(found)
        if near is None:
            reply = await asyncio.to_thread(asking.read, world, said.text, said.focus, found, fresh)
            return paged(world, reply, fresh) if isinstance(reply, Understood) else reply, None
        async with self._database.read() as db:
            before = await threads.turns(db, project_id, said.person_id)
        given = (world, said.text, said.focus, before, fresh)
        linked = await asyncio.to_thread(linking.linked, *given, near)
        if linked is not None:
            return linked, None
        reply = await asyncio.to_thread(say, *given)
        if isinstance(reply, Understood):
            return reply, None
        return reply, self._second(world, said.text, said.focus, reply, said.id)


def fresh(kind: str) -> Id:
    """A new id for an entity of a kind."""
    return ids.new(PREFIXES[kind])
