"""A real worker process: killed, told to end, or dying of a job, it loses nothing and ends nothing twice."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from pathlib import Path

import msgspec
import pytest

from server.database import Database
from server.engine import jobs, workers
from server.engine.jobs import Job, NewJob
from server.engine.planning.kinds import Kind
from server.engine.planning.recipe import Recipe
from server.engine.workers import WorkerStatus
from server.projects import events
from tests.engine.examples import new_project, recipe


class House:
    """A database, and worker processes that draw what is queued in it."""

    def __init__(self, database: Database, url: str, data: Path, project: str, team: str) -> None:
        self.database, self.project, self.team = database, project, team
        self.client = jobs.Client(url)
        self._environment = {**os.environ, "DATABASE_URL": url, "DATA": str(data)}
        self._started: list[Process] = []

    async def worker(self) -> Process:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.engine.example_worker", env=self._environment
        )
        self._started.append(process)
        return process

    async def close(self) -> None:
        for process in self._started:
            if process.returncode is None:
                process.kill()
                await process.wait()
        self.client.close()

    async def ask(self, asked: Recipe, kind: Kind = "picture", shot: str = "sh_1") -> Job:
        new = NewJob(project_id=self.project, team_id=self.team, about=shot, recipe=asked, kind=kind, price=1)
        async with self.database.write() as db:
            return await jobs.enqueue(db, new, self.client)

    async def until(self, job: Job, is_so: Callable[[Job], bool]) -> Job:
        """The job, once it is so."""
        async with asyncio.timeout(60), aclosing(self.database.changes()) as changes:
            async for _ in changes:
                async with self.database.read() as db:
                    found = await jobs.get(db, job.id)
                if is_so(found):
                    return found
        raise AssertionError("the database has closed")

    async def ready(self) -> list[WorkerStatus]:
        """The workers alive, once there is one that is ready."""
        async with asyncio.timeout(60), aclosing(self.database.changes()) as changes:
            async for _ in changes:
                async with self.database.read() as db:
                    found = await workers.alive(db)
                if any(status.state == "ready" for status in found):
                    return found
        raise AssertionError("the database has closed")

    async def told(self, kind: str = "finished") -> list[dict[str, str]]:
        """What `Finished` was told, or other events of the project."""
        async with self.database.read() as db:
            found = await events.since(db, self.project, 0, limit=2000)
        return [msgspec.json.decode(event.data) for event in found if event.kind == kind]


@pytest.fixture
async def house(database: Database, database_url: str, tmp_path: Path) -> AsyncIterator[House]:
    async with database.write() as db:
        project, team = await new_project(db)
    opened = House(database, database_url, tmp_path, project, team)
    yield opened
    await opened.close()


def ended(job: Job) -> bool:
    return job.state not in jobs.ACTIVE


def half_way(job: Job) -> bool:
    return job.state == "running" and job.progress > 0


async def test_a_job_of_a_worker_that_is_killed_is_drawn_after_the_restart_and_told_once(
    house: House,
) -> None:
    job = await house.ask(recipe(15))
    worker = await house.worker()
    await house.until(job, half_way)
    waiting = await house.ask(recipe(1), shot="sh_2")
    worker.send_signal(signal.SIGKILL)
    assert await worker.wait() == -signal.SIGKILL
    assert await house.told() == []

    await house.worker()
    done = await house.until(job, ended)
    assert (done.state, done.attempt) == ("done", 1)
    assert (await house.until(waiting, ended)).state == "done"
    told = await house.told()
    assert sorted(one["job"] for one in told) == sorted([job.id, waiting.id])
    assert {one["how"] for one in told} == {"Made"}


async def test_a_worker_that_is_told_to_end_gives_its_job_back_and_exits_0(house: House) -> None:
    worker = await house.worker()
    job = await house.ask(recipe(200))
    await house.until(job, half_way)
    worker.send_signal(signal.SIGTERM)
    async with asyncio.timeout(10):
        assert await worker.wait() == 0
    async with house.database.read() as db:
        assert (await jobs.get(db, job.id)).state == "queued"
        assert await workers.alive(db) == []
    assert await house.told() == []

    await house.worker()
    await house.until(job, half_way)


async def test_a_running_job_is_cancelled_from_another_process(house: House) -> None:
    await house.worker()
    job = await house.ask(recipe(200))
    await house.until(job, half_way)
    async with house.database.write() as db:
        await jobs.cancel(db, job.id)
    assert (await house.until(job, ended)).state == "cancelled"
    assert await house.told() == [{"job": job.id, "how": "Stopped"}]


async def test_a_job_that_was_cancelled_while_it_waited_is_not_drawn_and_can_be_asked_for_again(
    house: House,
) -> None:
    job = await house.ask(recipe(1))
    async with house.database.write() as db:
        await jobs.cancel(db, job.id)
    await house.worker()
    after = await house.ask(recipe(2), shot="sh_2")
    await house.until(after, ended)
    assert [one["job"] for one in await house.told()] == [after.id]
    async with house.database.write() as db:
        await jobs.retry(db, job.id, house.client)
    again = await house.until(job, ended)
    assert (again.state, again.attempt) == ("done", 2)


async def test_a_job_that_kills_its_worker_fails_after_some_tries_and_does_not_block_others(
    house: House,
) -> None:
    deadly = await house.ask(recipe(13))
    for _ in range(jobs.LOSSES):
        worker = await house.worker()
        assert await worker.wait() == 7
    await house.worker()
    assert (await house.until(deadly, ended)).state == "failed"
    good = await house.ask(recipe(1), shot="sh_2")
    assert (await house.until(good, ended)).state == "done"
    assert [one["how"] for one in await house.told()] == ["Failed", "Made"]


async def test_everybody_sees_a_worker_come_and_go(house: House) -> None:
    worker = await house.worker()
    (status,) = await house.ready()
    assert (status.progress, status.studio) == (1.0, "test")
    worker.send_signal(signal.SIGINT)
    assert await worker.wait() == 0
    async with house.database.read() as db:
        told = await events.since(db, events.EVERYWHERE, 0)
    states = [msgspec.json.decode(event.data, type=WorkerStatus).state for event in told]
    assert (states[0], states[-2:]) == ("warming", ["ready", "stopped"])


async def test_two_workers_share_the_queue_and_take_over_from_each_other(house: House) -> None:
    first, second = await house.worker(), await house.worker()
    many = [await house.ask(recipe(seed), shot=f"sh_{seed}") for seed in range(4, 10)]
    await house.until(many[0], half_way)
    first.send_signal(signal.SIGKILL)
    await first.wait()
    for job in many:
        assert (await house.until(job, ended)).state == "done"
    assert sorted(one["job"] for one in await house.told()) == sorted(job.id for job in many)
    assert second.returncode is None
