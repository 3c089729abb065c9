"""What becomes of a job in a worker, in this process: DBOS's part is in `tests/test_worker.py`."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path

import pytest
import sqlalchemy as sa

from server import errors
from server.database import Connection, Database
from server.engine import jobs, shelf
from server.engine.blocking.sight import Sight
from server.engine.jobs import Client, Failed, Job, Made, NewJob, Outcome, Stopped, Unchanged
from server.engine.pictures import Pictures
from server.engine.planning.kinds import AnyRecipe, Kind
from server.engine.planning.recipe import Recipe, fingerprint
from server.engine.runner import TICK_SECONDS, Runner
from server.engine.studios.studio import Cancelled, Capabilities, Picture
from server.engine.tables import job as job_table
from server.projects import events
from tests.engine.examples import iteration, new_project, recipe

Draw = Callable[[Recipe, Callable[[float], None], Callable[[], bool]], Picture]


def plain(recipe: Recipe, on_step: Callable[[float], None], cancelled: Callable[[], bool]) -> Picture:
    on_step(1.0)
    return Picture(b"\x89PNG\r\n\x1a\n%d" % recipe.seed, {"build": "test"})


class ScriptedStudio:
    """Keeps the protocol, and draws as a test says."""

    def __init__(self, draw: Draw = plain) -> None:
        self._draw = draw
        self.drawn = 0

    def capabilities(self) -> Capabilities:
        return Capabilities("test", 1, longest=4096, gpu=False)

    def survey(self, recipe: Recipe) -> Sight:
        return {}

    def draw(
        self, recipe: Recipe, on_step: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> Picture:
        self.drawn += 1
        return self._draw(recipe, on_step, cancelled)


class Bench:
    """A runner over a real database and a folder of pictures, which notes what `Finished` is told."""

    def __init__(
        self, database: Database, client: Client, pictures: Pictures, project: str, team: str
    ) -> None:
        self.database, self.client, self.pictures = database, client, pictures
        self.project, self.team = project, team
        self.told: list[tuple[str, Outcome]] = []
        self.refusals = 0

    def runner(self, studio: ScriptedStudio, worker: str = "wo_1") -> Runner:
        return Runner(self.database, self.pictures, {"test": studio}, self.finished, worker)

    async def finished(self, db: Connection, job: Job, outcome: Outcome) -> None:
        if self.refusals:
            self.refusals -= 1
            raise RuntimeError("the ledger is closed")
        self.told.append((job.id, outcome))

    async def queue(self, asked: AnyRecipe, kind: Kind = "draft") -> Job:
        new = NewJob(
            project_id=self.project, team_id=self.team, about="sh_1", recipe=asked, kind=kind, price=1
        )
        async with self.database.write() as db:
            return await jobs.enqueue(db, new, self.client)

    async def job(self, job_id: str) -> Job:
        async with self.database.read() as db:
            return await jobs.get(db, job_id)

    async def until(self, job_id: str, is_so: Callable[[Job], bool]) -> Job:
        """The job, once it is so."""
        async with asyncio.timeout(20), aclosing(self.database.changes()) as changes:
            async for _ in changes:
                if is_so(found := await self.job(job_id)):
                    return found
        raise AssertionError("the database has closed")


@pytest.fixture
async def bench(database: Database, client: Client, tmp_path: Path) -> Bench:
    async with database.write() as db:
        project, team = await new_project(db)
    return Bench(database, client, Pictures.at(tmp_path / "pictures"), project, team)


async def test_a_job_is_drawn_stored_and_told_in_the_end(bench: Bench) -> None:
    job = await bench.queue(recipe(5))
    await bench.runner(ScriptedStudio()).work(job.id)
    ((told, outcome),) = bench.told
    assert told == job.id
    assert isinstance(outcome, Made)
    assert (outcome.exact, outcome.provenance) == (fingerprint(recipe(5)), {"build": "test"})
    assert (await bench.pictures.get(outcome.picture)).endswith(b"5")
    assert (await bench.job(job.id)).state == "done"


async def test_where_the_id_map_shows_what_the_shelf_has_nothing_is_drawn(bench: Bench) -> None:
    studio, asked = ScriptedStudio(), recipe(5)
    old = await bench.pictures.put(b"\x89PNG\r\n\x1a\nold")
    async with bench.database.write() as db:
        same = iteration(bench.project, bench.team, "older", exact=fingerprint(asked), picture=old)
        added = await shelf.add(db, same)
    job = await bench.queue(asked, "picture")
    await bench.runner(studio).work(job.id)
    assert bench.told == [(job.id, Unchanged(old, fingerprint(asked), added.id))]
    assert studio.drawn == 0
    assert (await bench.job(job.id)).state == "unchanged"


@pytest.mark.parametrize("change", ["kind", "shot", "missing"])
async def test_a_picture_of_another_kind_or_shot_or_one_that_is_lost_is_drawn(
    bench: Bench, change: str
) -> None:
    asked = recipe(5)
    old = "0" * 64 if change == "missing" else await bench.pictures.put(b"\x89PNG\r\n\x1a\nold")
    async with bench.database.write() as db:
        await shelf.add(
            db,
            iteration(
                bench.project,
                bench.team,
                "older",
                exact=fingerprint(asked),
                picture=old,
                kind="draft" if change == "kind" else "full",
                shot="sh_2" if change == "shot" else "sh_1",
            ),
        )
    job = await bench.queue(asked, "picture")
    await bench.runner(ScriptedStudio()).work(job.id)
    assert isinstance(bench.told[0][1], Made)


async def test_a_studio_that_fails_fails_its_job_with_the_reason(bench: Bench) -> None:
    def fail(*_: object) -> Picture:
        raise ValueError("no ink")

    job = await bench.queue(recipe(5))
    await bench.runner(ScriptedStudio(fail)).work(job.id)
    assert bench.told == [(job.id, Failed("It could not be drawn (ValueError: no ink)."))]
    assert "no ink" in (await bench.job(job.id)).message


async def test_a_full_disk_fails_the_job_and_says_so(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    async def full(_data: bytes) -> str:
        raise errors.StorageFull("The disk is full.")

    monkeypatch.setattr(bench.pictures, "put", full)
    job = await bench.queue(recipe(5))
    await bench.runner(ScriptedStudio()).work(job.id)
    assert bench.told == [(job.id, Failed("The disk is full."))]


async def test_a_recipe_for_a_studio_that_is_not_here_fails(bench: Bench) -> None:
    job = await bench.queue(recipe(5, studio="oils"))
    await bench.runner(ScriptedStudio()).work(job.id)
    assert "oils" in (await bench.job(job.id)).message


async def test_a_recipe_that_cannot_be_read_any_more_fails(bench: Bench) -> None:
    job = await bench.queue(recipe(5))
    async with bench.database.write() as db:
        await db.execute(sa.update(job_table).values(recipe=b'{"staging": 1}'))
    await bench.runner(ScriptedStudio()).work(job.id)
    assert "Another version" in (await bench.job(job.id)).message


async def test_a_job_that_ended_already_is_left_alone(bench: Bench) -> None:
    studio, job = ScriptedStudio(), await bench.queue(recipe(5))
    async with bench.database.write() as db:
        await jobs.cancel(db, job.id)
    runner = bench.runner(studio)
    await runner.work(job.id)
    await runner.work("jo_unknown")
    assert (studio.drawn, bench.told) == (0, [])


async def waits_at(runner: Runner, number: int) -> None:
    """Go on when so many jobs wait at the press."""
    async with asyncio.timeout(10):
        while runner.press.waiting < number:  # noqa: ASYNC110  # the press tells nobody
            await asyncio.sleep(0.01)


def waits_for_cancel(
    recipe: Recipe, on_step: Callable[[float], None], cancelled: Callable[[], bool]
) -> Picture:
    on_step(0.5)
    pause = threading.Event()
    while not cancelled():
        pause.wait(0.01)
    raise Cancelled


async def test_a_running_job_stops_when_it_is_cancelled(bench: Bench) -> None:
    job = await bench.queue(recipe(5))
    working = asyncio.create_task(bench.runner(ScriptedStudio(waits_for_cancel)).work(job.id))
    await bench.until(job.id, lambda found: found.progress == 0.5)
    async with bench.database.write() as db:
        await jobs.cancel(db, job.id)
    await working
    assert bench.told == [(job.id, Stopped())]
    assert (await bench.job(job.id)).state == "cancelled"


async def test_a_worker_that_is_told_to_end_leaves_its_jobs_as_they_were(bench: Bench) -> None:
    runner = bench.runner(ScriptedStudio(waits_for_cancel))
    running, waiting = await bench.queue(recipe(5)), await bench.queue(recipe(6))
    tasks = [asyncio.create_task(runner.work(running.id))]
    await bench.until(running.id, lambda found: found.state == "running")
    tasks.append(asyncio.create_task(runner.work(waiting.id)))
    await waits_at(runner, 1)
    await runner.drain(5)
    assert [task.cancelled() for task in tasks] == [True, True]
    assert bench.told == []
    assert (await bench.job(waiting.id)).state == "queued"
    async with bench.database.write() as db:
        await jobs.give_back(db, "wo_1")
    assert (await bench.job(running.id)).state == "queued"
    late = asyncio.create_task(runner.work(waiting.id))
    await asyncio.wait([late])
    assert late.cancelled()


async def test_progress_is_written_at_most_four_times_a_second(bench: Bench) -> None:
    steps = 400

    def many_steps(
        recipe: Recipe, on_step: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> Picture:
        pause = threading.Event()
        for step in range(steps):
            on_step((step + 1) / steps)
            pause.wait(0.003)
        return plain(recipe, on_step, cancelled)

    job = await bench.queue(recipe(5))
    loop = asyncio.get_running_loop()
    began = loop.time()
    await bench.runner(ScriptedStudio(many_steps)).work(job.id)
    took = loop.time() - began
    async with bench.database.read() as db:
        told = [event for event in await events.since(db, bench.project, 0) if event.kind == "job"]
    others = 3  # queued, running, done
    assert 1 <= len(told) - others <= took / TICK_SECONDS


async def test_when_the_end_cannot_be_written_it_is_written_later_and_once(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.engine.runner.RETRY_SECONDS", (0.0, 0.0))
    bench.refusals = 2
    job = await bench.queue(recipe(5))
    await bench.runner(ScriptedStudio()).work(job.id)
    assert [type(outcome) for _, outcome in bench.told] == [Made]
    assert (await bench.job(job.id)).state == "done"


async def test_when_a_picture_can_never_be_shelved_its_job_fails(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.engine.runner.RETRY_SECONDS", (0.0, 0.0))
    bench.refusals = 3
    job = await bench.queue(recipe(5))
    await bench.runner(ScriptedStudio()).work(job.id)
    assert [type(outcome) for _, outcome in bench.told] == [Failed]
    assert (await bench.job(job.id)).state == "failed"


async def test_a_worker_that_was_given_up_for_dead_ends_nothing(bench: Bench) -> None:
    def declared_dead(
        recipe: Recipe, on_step: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> Picture:
        loop_call = asyncio.run_coroutine_threadsafe(bury(), loop)
        loop_call.result(10)
        return plain(recipe, on_step, cancelled)

    async def bury() -> None:
        async with bench.database.write() as db:
            await jobs.recover(db, {"wo_2"})

    loop = asyncio.get_running_loop()
    job = await bench.queue(recipe(5))
    await bench.runner(ScriptedStudio(declared_dead)).work(job.id)
    assert bench.told == []
    await bench.runner(ScriptedStudio(), "wo_2").work(job.id)
    assert [type(outcome) for _, outcome in bench.told] == [Made]


async def test_drafts_overtake_pictures_and_one_is_drawn_at_a_time(bench: Bench) -> None:
    first = await bench.queue(recipe(1))
    gate, order = threading.Event(), list[int]()

    def noted(recipe: Recipe, on_step: Callable[[float], None], cancelled: Callable[[], bool]) -> Picture:
        gate.wait(10)
        order.append(recipe.seed)
        return plain(recipe, on_step, cancelled)

    runner = bench.runner(ScriptedStudio(noted))
    tasks = [asyncio.create_task(runner.work(first.id))]
    await bench.until(first.id, lambda found: found.state == "running")
    for seed, kind in ((2, "picture"), (3, "draft"), (4, "draft")):
        job = await bench.queue(recipe(seed), kind)  # type: ignore[arg-type]
        tasks.append(asyncio.create_task(runner.work(job.id)))
    await waits_at(runner, 3)
    gate.set()
    await asyncio.gather(*tasks)
    assert order == [1, 3, 4, 2]
