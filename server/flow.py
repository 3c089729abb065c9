"""The main line on one page: worlds -> jobs, pictures -> iterations, tiers -> limits.

A room settles: its world is compiled and compared with the shelf and the queue. What is free (reuse,
drafts, cancelling) is carried out at once; full-size pictures wait for consent, or run within the
project's budget. A job ends (`outcomes`): its picture goes on the shelf and the ledger is settled. Every
step can be repeated without harm: planning works from state, and what is done already is not planned again.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from types import TracebackType
from typing import Self

import msgspec
import structlog

from server import errors
from server.billing import budget, ledger, slots
from server.database import Connection, Database
from server.desk import Desk
from server.engine import inventory, jobs, plans, shelf
from server.engine.jobs import Client, Job, NewJob
from server.engine.planning.impact import Impact, impact, touched
from server.engine.planning.kinds import SHELVED
from server.engine.planning.plan import Plan, plan
from server.engine.planning.recipe import Recipe
from server.engine.planning.recipes import Recipes
from server.engine.planning.studios import PREVIS
from server.engine.planning.warnings import Warning
from server.engine.shelf import NewIteration, ShotState
from server.outcomes import stop, tell_usage
from server.projects import events, projects
from server.projects.edits import Edit, applied
from server.projects.hub import EventHub
from server.projects.projects import Project
from server.projects.quarantine import Quarantined
from server.projects.world import World
from server.realtime.rooms import Rooms, Settled

DRAFTS_AT_ONCE = 10

log = structlog.get_logger()


class Flow:
    """Connects rooms, engine and billing. `rooms` and `answered` are set by the root, once they exist."""

    rooms: Rooms
    answered: Callable[[str], Awaitable[float | None]] | None = None
    """Told of a project when a question to a language model may have been answered; answers in how many
    seconds to tell it again, if nothing happens before."""

    def __init__(self, database: Database, hub: EventHub, queue: Client) -> None:
        self._database, self._hub, self._queue = database, hub, queue
        self._desks: dict[str, Desk] = {}
        self._followers = asyncio.TaskGroup()

    async def __aenter__(self) -> Self:
        await self._followers.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for project_id in list(self._desks):
            self.forget(project_id)
        await self._followers.__aexit__(kind, error, trace)

    async def settled(self, now: Settled) -> None:
        """A room has come to rest: plan its world and carry out what is free."""
        desk = self._desk(now.project_id)
        async with desk.lock:
            desk.recipes = await asyncio.to_thread(desk.compiler.compile, now.world, PREVIS)
            desk.settled = now
            await self._carry_out(desk)

    async def replan(self, project_id: str) -> None:
        """Something but the world has changed (a job, a canon, a tier): plan the same world again."""
        desk = self._desks.get(project_id)
        if desk is None:
            return
        async with desk.lock:
            if desk.recipes is not None:
                await self._carry_out(desk)

    async def recipes(self, project_id: str) -> tuple[World, Recipes]:
        """A project's world as it is now, and what that asks for."""
        desk, now = await self._ready(project_id), await self.rooms.world(project_id)
        if desk.settled is None or (desk.settled.epoch, desk.settled.seq) != (now.epoch, now.seq):
            await self.settled(now)
        assert desk.recipes is not None
        return now.world, desk.recipes

    async def states(self, project_id: str) -> dict[str, ShotState]:
        """What every shot of a project shows."""
        desk = await self._ready(project_id)
        async with desk.lock, self._database.read() as db:
            project = await projects.get(db, project_id)
            assert desk.recipes is not None
            return (await inventory.take(db, project_id, project.team_id, desk.recipes)).states

    async def problems(self, project_id: str) -> list[Quarantined]:
        """What in the world needs repair."""
        desk = await self._ready(project_id)
        return list(_problems(desk))

    async def warnings(self, project_id: str) -> list[Warning]:
        """What to know about shots though they can be drawn."""
        desk = await self._ready(project_id)
        return list(desk.recipes.warnings) if desk.recipes else []

    async def plan(self, project_id: str) -> Plan:
        """The present plan of a project."""
        desk = await self._ready(project_id)
        async with desk.lock, self._database.read() as db:
            return (await self._planned(db, desk))[1]

    async def impact(self, project_id: str, edits: Sequence[Edit]) -> Impact:
        """What edits of the present world would change, and what that would cost. Changes nothing.

        Raises `Invalid` where an edit cannot be made.
        """
        desk = await self._ready(project_id)
        async with desk.lock:
            world = (await self.rooms.world(project_id)).world
            edited = applied(world, edits)
            compiler = desk.compiler.branch()
            before = await asyncio.to_thread(compiler.compile, world, PREVIS)
            after = await asyncio.to_thread(compiler.branch().compile, edited, PREVIS)
            async with self._database.read() as db:
                project = await projects.get(db, project_id)
                there = await inventory.take(db, project.id, project.team_id, after)
                waiting = await slots.waiting(db, project.id)
        return impact(before, after, touched(world, edited), there.shelf, there.canon, frozenset(waiting))

    async def draw(
        self, project_id: str, person_id: str, plan_id: str, price: int, shots: Sequence[str] | None
    ) -> list[Job]:
        """Reserve and queue the full-size pictures of a plan, or of some of its shots.

        Raises `Conflict` with the present plan where it is not the one that was consented to, and
        `NotEntitled` where the tier does not cover it: then nothing is queued.
        """
        desk = await self._ready(project_id)
        async with desk.lock:
            async with self._database.write() as db:
                project, present, _ = await self._planned(db, desk)
                chosen = [entry for entry in present.draw if shots is None or entry.shot in set(shots)]
                if present.id != plan_id or len(chosen) != price:
                    raise errors.Conflict(
                        "The plan has moved on. Look at the new one, and draw again.",
                        plan=msgspec.to_builtins(present),
                    )
                queued = await self._draw(db, desk, project, [entry.shot for entry in chosen], person_id)
            await self._carry_out(desk)
        return queued

    async def retry(self, db: Connection, job_id: str, person_id: str) -> Job:
        """Ask again for a job that failed or was cancelled; a picture is reserved anew."""
        job = await jobs.retry(db, job_id, self._queue)
        if job.price:
            await self._reserve(db, job, person_id, "again")
            await tell_usage(db, job.team_id)
        return job

    def attend(self, project_id: str) -> None:
        """Follow the jobs of a project from now on."""
        self._desk(project_id)

    def forget(self, project_id: str) -> None:
        """A room was closed: its desk is no longer needed."""
        desk = self._desks.pop(project_id, None)
        if desk is not None and desk.follower is not None:
            desk.follower.cancel()

    # -- one project

    def _desk(self, project_id: str) -> Desk:
        desk = self._desks.get(project_id)
        if desk is None:
            desk = self._desks[project_id] = Desk(project_id)
            desk.follower = self._followers.create_task(self._follow(desk))
        return desk

    async def _ready(self, project_id: str) -> Desk:
        """The desk of a project, planned at least once."""
        desk = self._desk(project_id)
        if desk.recipes is None:
            await self.settled(await self.rooms.world(project_id))
        return desk

    async def _follow(self, desk: Desk) -> None:
        """Plan again whenever a job of the project has ended, and tell of answers."""
        with self._hub.listen(desk.project_id, "") as listener:
            async with self._database.read() as db:
                seen = await events.latest(db, desk.project_id)
            asked, again = True, None  # perhaps, while nobody followed
            while True:
                try:
                    if asked and self.answered is not None:
                        again = await self.answered(desk.project_id)
                except Exception:
                    log.exception("answers", project=desk.project_id)
                try:
                    async with asyncio.timeout(again):
                        await listener.wait()
                except TimeoutError:
                    asked = True
                    continue
                try:
                    seen, ended, asked = await self._news(desk.project_id, seen)
                    if ended:
                        await self.replan(desk.project_id)
                except Exception:
                    log.exception("replan", project=desk.project_id)

    async def _news(self, project_id: str, seen: int) -> tuple[int, bool, bool]:
        """The last event, whether something has ended that plans depend on, and whether a question has
        begun or ended."""
        ended = asked = False
        async with self._database.read() as db:
            while found := await events.since(db, project_id, seen):
                seen = found[-1].seq
                told = [msgspec.json.decode(one.data) for one in found if one.kind == "job"]
                asked = asked or any(job["kind"] == "ask" for job in told)
                ended = ended or any(job["state"] not in jobs.ACTIVE and job["kind"] != "ask" for job in told)
                ended = ended or any(one.kind in ("slots", "canon") for one in found)
        return seen, ended, asked

    async def _planned(self, db: Connection, desk: Desk) -> tuple[Project, Plan, inventory.Inventory]:
        assert desk.recipes is not None
        project = await projects.get(db, desk.project_id)
        there = await inventory.take(db, project.id, project.team_id, desk.recipes)
        active = [job for job in await jobs.active(db, project.id) if job.kind in SHELVED]
        waiting = await slots.waiting(db, project.id)
        found = await asyncio.to_thread(plan, desk.recipes, there.shelf, active, there.canon, waiting)
        return project, found, there

    async def _carry_out(self, desk: Desk) -> None:
        """Do what is free, spend the budget, and tell what has changed."""
        recipes, now = desk.recipes, desk.settled
        assert recipes is not None
        assert now is not None
        async with self._database.write() as db:
            project = await projects.get(db, desk.project_id)
            await slots.settle(db, project.team_id, project.id, slots.asking(now.world))
        async with self._database.read() as db:
            project, todo, _ = await self._planned(db, desk)
        if todo.reuse or todo.cancel or (todo.draw and project.budget):
            async with self._database.write() as db:
                await self._free(db, desk, project, todo)
                await self._spend(db, desk, project, todo)
        await self._draft(desk, project, todo)
        async with self._database.read() as db:
            project, todo, there = await self._planned(db, desk)
        await self._tell(desk, now, todo, there.states)

    async def _free(self, db: Connection, desk: Desk, project: Project, todo: Plan) -> None:
        """Reuse and cancelling: nothing of it is paid for."""
        assert desk.recipes is not None
        known = await shelf.known(db, project.team_id, [entry.fingerprint for entry in todo.reuse])
        for entry in todo.reuse:
            one, shot = known.get(entry.fingerprint), desk.recipes.shots[entry.shot]
            if one is None:
                continue
            await shelf.add(
                db,
                NewIteration(
                    project_id=project.id,
                    team_id=project.team_id,
                    shot=entry.shot,
                    fingerprint=entry.fingerprint,
                    exact=one.exact,
                    picture=one.picture,
                    kind=entry.kind,
                    source="reused",
                    recipe=shot.recipe if entry.kind == "full" else shot.draft,
                ),
            )
            if entry.kind == "full":
                key = f"{project.id}/{entry.shot}/{entry.fingerprint}"
                await ledger.reused(db, project.team_id, key, project_id=project.id)
        for gone in todo.cancel:
            await stop(db, gone.job)

    async def _draft(self, desk: Desk, project: Project, todo: Plan) -> None:
        """Queue the drafts, those that somebody looks at first; a few at a time, so that a change of a
        whole world does not keep others from writing."""
        assert desk.recipes is not None
        seen = self.rooms.visible(project.id)
        shots = sorted((draft.shot for draft in todo.drafts), key=lambda shot: shot not in seen)
        for start in range(0, len(shots), DRAFTS_AT_ONCE):
            async with self._database.write() as db:
                for shot in shots[start : start + DRAFTS_AT_ONCE]:
                    await self._enqueue(db, project, shot, desk.recipes.shots[shot].draft, seen)

    async def _spend(self, db: Connection, desk: Desk, project: Project, todo: Plan) -> None:
        """Draw by itself what the project's budget of this month still covers."""
        left = project.budget - await budget.spent(db, project.id) if project.budget else 0
        meter = (await ledger.usage(db, project.team_id)).iterations
        if meter.cap is not None:
            left = min(left, meter.cap - meter.used - meter.held)
        if left > 0:
            await self._draw(db, desk, project, [entry.shot for entry in todo.draw[:left]], None)

    async def _draw(
        self, db: Connection, desk: Desk, project: Project, shots: Sequence[str], person_id: str | None
    ) -> list[Job]:
        assert desk.recipes is not None
        seen = self.rooms.visible(project.id)
        queued = []
        for shot in shots:
            job = await self._enqueue(db, project, shot, desk.recipes.shots[shot].recipe, seen, person_id, 1)
            await self._reserve(db, job, person_id, desk.recipes.labels[shot])
            queued.append(job)
        if queued:
            await tell_usage(db, project.team_id)
        return queued

    async def _reserve(self, db: Connection, job: Job, person_id: str | None, note: str) -> None:
        await ledger.reserve(
            db,
            job.team_id,
            "iterations",
            job.price,
            job.key,
            project_id=job.project_id,
            person_id=person_id,
            note=note,
        )

    async def _enqueue(
        self,
        db: Connection,
        project: Project,
        shot: str,
        recipe: Recipe,
        seen: Collection[str],
        by: str | None = None,
        price: int = 0,
    ) -> Job:
        new = NewJob(
            project_id=project.id,
            team_id=project.team_id,
            about=shot,
            recipe=recipe,
            kind="picture" if price else "draft",
            by=by,
            price=price,
            urgency=1 if shot in seen else 0,
        )
        return await jobs.enqueue(db, new, self._queue)

    async def _tell(self, desk: Desk, now: Settled, todo: Plan, states: dict[str, ShotState]) -> None:
        told = desk.told
        changed = {id: state for id, state in states.items() if told is None or told.get(id) != state}
        problems = _problems(desk)
        warnings = desk.recipes.warnings if desk.recipes else ()
        now_told = (todo, problems, warnings)
        if not changed and now_told == (desk.plan, desk.problems, desk.warnings):
            return
        async with self._database.write() as db:
            if changed:
                await events.append(db, desk.project_id, "shots", changed)
            if todo != desk.plan:
                await plans.save(db, desk.project_id, todo, now.epoch, now.seq)
                await events.append(db, desk.project_id, "plan", todo)
            if problems != desk.problems:
                await events.append(db, desk.project_id, "problems", problems)
            if warnings != desk.warnings:
                await events.append(db, desk.project_id, "warnings", warnings)
        desk.told, desk.plan, desk.problems, desk.warnings = states, todo, problems, warnings


def _problems(desk: Desk) -> tuple[Quarantined, ...]:
    """What cannot be read, and facts that say nothing sensible."""
    read = [Quarantined(one.path, one.message) for one in desk.settled.problems] if desk.settled else []
    facts = [Quarantined(one.path, one.message) for one in desk.recipes.problems] if desk.recipes else []
    return (*read, *facts)
