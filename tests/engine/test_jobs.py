"""A job's row and its place in the queue are one, and it ends once."""

import asyncio

import pytest
import sqlalchemy as sa

from server import errors
from server.database import Connection, Database
from server.engine import jobs
from server.engine.jobs import Client, Failed, Job, Made, NewJob, Stopped, Unchanged
from server.engine.planning.recipe import fingerprint
from server.projects import events
from tests.engine.examples import new_project, recipe


def new(project: str, team: str, seed: int = 1, **more: object) -> NewJob:
    return NewJob(
        project_id=project,
        team_id=team,
        about=f"sh_{seed}",
        recipe=recipe(seed),
        kind="draft",
        **more,  # type: ignore[arg-type]
    )


async def queued_keys(db: Connection) -> set[str]:
    """The keys in DBOS's queue."""
    schema = "" if db.dialect.name == "sqlite" else "dbos."
    rows = await db.execute(
        sa.text(f"SELECT workflow_uuid FROM {schema}workflow_status WHERE status = 'ENQUEUED'")
    )
    return set(rows.scalars())


async def test_a_job_and_its_place_in_the_queue_are_committed_together(
    database: Database, client: Client
) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        job = await jobs.enqueue(db, new(project, team), client)
    async with database.read() as db:
        assert await queued_keys(db) == {job.key}
        assert await jobs.active(db, project) == [job]
        assert await jobs.recipe(db, job.id) == recipe()
        assert (job.state, job.fingerprint) == ("queued", fingerprint(recipe()))
        assert [event.kind for event in await events.since(db, project, 0)] == ["job"]


async def test_a_transaction_that_fails_leaves_neither_job_nor_place(
    database: Database, client: Client
) -> None:
    async with database.write() as db:
        project, team = await new_project(db)

    async def fail() -> None:
        async with database.write() as db:
            await jobs.enqueue(db, new(project, team), client)
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await fail()
    async with database.read() as db:
        assert await queued_keys(db) == set()
        assert await jobs.active(db, project) == []


async def test_a_team_has_one_active_job_per_fingerprint_even_when_many_ask_at_once(
    database: Database, client: Client
) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        other_project, other_team = await new_project(db)

    async def ask(project_id: str, team_id: str) -> Job:
        async with database.write() as db:
            return await jobs.enqueue(db, new(project_id, team_id), client)

    same = await asyncio.gather(*(ask(project, team) for _ in range(12)))
    other = await ask(other_project, other_team)
    async with database.read() as db:
        assert {job.id for job in same} == {job.id for job in await jobs.active(db, project)}
        assert len({job.id for job in same}) == 1
        assert other.id != same[0].id
        assert await queued_keys(db) == {same[0].key, other.key}


async def test_an_ended_job_makes_room_for_another_of_the_same_fingerprint(
    database: Database, client: Client
) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        first = await jobs.enqueue(db, new(project, team), client)
        await jobs.cancel(db, first.id)
        second = await jobs.enqueue(db, new(project, team), client)
        assert second.id != first.id


async def test_a_queued_job_is_cancelled_at_once(database: Database, client: Client) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        job = await jobs.enqueue(db, new(project, team), client)
        assert (await jobs.cancel(db, job.id)).state == "cancelled"
        assert await jobs.active(db, project) == []
        assert await jobs.start(db, job.id, "wo_1") is None
        assert (await jobs.cancel(db, job.id)).state == "cancelled"


async def test_a_running_job_is_asked_to_stop(database: Database, client: Client) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        job = await jobs.enqueue(db, new(project, team), client)
        await jobs.start(db, job.id, "wo_1")
        assert await jobs.wanted(db, job.id, "wo_1")
        assert await jobs.progress(db, job.id, "wo_1", 0.5)
        assert (await jobs.cancel(db, job.id)).state == "running"
        assert not await jobs.wanted(db, job.id, "wo_1")
        assert not await jobs.progress(db, job.id, "wo_1", 0.6)
        ended = await jobs.finish(db, job.id, "wo_1", Stopped())
        assert ended is not None
        assert ended.state == "cancelled"


@pytest.mark.parametrize(
    ("outcome", "state", "progress"),
    [
        (Made("p", "e"), "done", 1.0),
        (Unchanged("p", "e", "it_1"), "unchanged", 1.0),
        (Failed("no ink"), "failed", 0.0),
        (Stopped(), "cancelled", 0.0),
    ],
)
async def test_a_job_ends_once_and_only_by_the_worker_that_draws_it(
    database: Database, client: Client, outcome: jobs.Outcome, state: str, progress: float
) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        job = await jobs.enqueue(db, new(project, team), client)
        assert await jobs.finish(db, job.id, "wo_1", outcome) is None
        assert await jobs.start(db, job.id, "wo_1") is not None
        assert await jobs.start(db, job.id, "wo_2") is None
        assert await jobs.finish(db, job.id, "wo_2", outcome) is None
        ended = await jobs.finish(db, job.id, "wo_1", outcome)
        assert ended is not None
        assert (ended.state, ended.progress) == (state, progress)
        assert ended.message == ("no ink" if state == "failed" else "")
        assert await jobs.finish(db, job.id, "wo_1", outcome) is None


async def test_a_failed_job_can_be_tried_again_under_a_new_key(database: Database, client: Client) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        job = await jobs.enqueue(db, new(project, team), client)
        await jobs.start(db, job.id, "wo_1")
        await jobs.finish(db, job.id, "wo_1", Failed("no ink"))
        assert [found.message for found in await jobs.board(db, project)] == ["no ink"]
        again = await jobs.retry(db, job.id, client)
        assert (again.state, again.attempt, again.message, again.progress) == ("queued", 2, "", 0.0)
        assert again.key != job.key
        assert await queued_keys(db) == {job.key, again.key}
        with pytest.raises(errors.Conflict):
            await jobs.retry(db, job.id, client)
        assert await jobs.start(db, job.id, "wo_2") is not None


async def test_a_job_is_not_tried_again_while_another_draws_the_same(
    database: Database, client: Client
) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        first = await jobs.enqueue(db, new(project, team), client)
        await jobs.cancel(db, first.id)
        second = await jobs.enqueue(db, new(project, team), client)
        with pytest.raises(errors.Conflict):
            await jobs.retry(db, first.id, client)
        await jobs.cancel(db, second.id)
        assert (await jobs.retry(db, first.id, client)).state == "queued"


async def test_an_unknown_job_is_not_found(database: Database, client: Client) -> None:
    async with database.write() as db:
        for verb in (jobs.get(db, "jo_x"), jobs.cancel(db, "jo_x"), jobs.retry(db, "jo_x", client)):
            with pytest.raises(errors.NotFound):
                await verb


async def test_what_a_dead_worker_was_drawing_is_queued_again(database: Database, client: Client) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        mine, lost = [await jobs.enqueue(db, new(project, team, seed), client) for seed in (1, 2)]
        await jobs.start(db, mine.id, "wo_alive")
        await jobs.start(db, lost.id, "wo_dead")
        assert await jobs.recover(db, {"wo_alive"}) == []
        assert (await jobs.get(db, mine.id)).state == "running"
        assert (await jobs.get(db, lost.id)).state == "queued"
        assert await jobs.finish(db, lost.id, "wo_dead", Made("p", "e")) is None


async def test_a_job_that_kills_every_worker_fails_in_the_end(database: Database, client: Client) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        job = await jobs.enqueue(db, new(project, team), client)
        for _ in range(jobs.LOSSES - 1):
            await jobs.start(db, job.id, "wo_dead")
            assert await jobs.recover(db, {"wo_alive"}) == []
        await jobs.start(db, job.id, "wo_dead")
        (failed,) = await jobs.recover(db, {"wo_alive"})
        assert (failed.id, failed.state) == (job.id, "failed")
        assert await jobs.active(db, project) == []


async def test_a_worker_that_ends_in_good_order_gives_back_without_counting_a_loss(
    database: Database, client: Client
) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        job = await jobs.enqueue(db, new(project, team), client)
        for _ in range(2 * jobs.LOSSES):
            assert await jobs.start(db, job.id, "wo_1") is not None
            await jobs.give_back(db, "wo_1")
        assert (await jobs.get(db, job.id)).state == "queued"


async def test_ended_jobs_are_forgotten_after_a_while_and_active_ones_never(
    database: Database, client: Client
) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        ended, active = [await jobs.enqueue(db, new(project, team, seed), client) for seed in (1, 2)]
        await jobs.cancel(db, ended.id)
        later = active.at + 60_000
        await jobs.prune(db, later)
        assert await jobs.get(db, active.id) == active
        with pytest.raises(errors.NotFound):
            await jobs.get(db, ended.id)
