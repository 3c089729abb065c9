"""Carries out jobs in a worker: look what is exactly seen, draw what changed, store it, finish.

Every step can be repeated without harm until the job's row says that it has ended; that row, and what
`Finished` does, are one transaction. So a worker may die anywhere.
"""

import asyncio
import itertools
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import msgspec
import structlog

from server import errors
from server.database import Database
from server.engine import jobs, shelf
from server.engine.jobs import Failed, Finished, Job, Made, Outcome, Stopped, Unchanged
from server.engine.pictures import Pictures
from server.engine.planning.narrow import narrow
from server.engine.planning.recipe import Recipe, fingerprint
from server.engine.press import Entry, Press
from server.engine.studios.studio import Cancelled, Studio

T = TypeVar("T")
SHELF_KIND: dict[jobs.Kind, shelf.Kind] = {"draft": "draft", "picture": "full"}
TICK_SECONDS = 0.25
"""Progress is written, and the wish to stop is read, at most once in so long."""
RETRY_SECONDS = (0.1, 0.5, 2.0, 5.0, 15.0)
"""Pauses before the end of a job is written again, where the database refused it."""

_log = structlog.get_logger()


class Runner:
    """Draws the jobs of one worker, `lanes` at a time."""

    def __init__(
        self,
        database: Database,
        pictures: Pictures,
        studios: Mapping[str, Studio],
        finished: Finished,
        worker: str,
        lanes: int = 1,
    ) -> None:
        self._database = database
        self._pictures = pictures
        self._studios = studios
        self._finished = finished
        self._worker = worker
        self.press = Press(lanes)
        self._threads = ThreadPoolExecutor(lanes, thread_name_prefix="studio")
        self._tasks: set[asyncio.Task[object]] = set()
        self._idle: set[asyncio.Task[object]] = set()
        self._draining = False

    async def work(self, job_id: str) -> None:
        """Carry out a job, or nothing where it is not to be done any more.

        Raises `CancelledError` where the worker ends first: then the job is as before.
        """
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self._idle.add(task)
        try:
            await self._work(job_id, task)
        finally:
            self._tasks.discard(task)
            self._idle.discard(task)

    async def drain(self, seconds: float) -> None:
        """Begin nothing more, and give up what is being drawn; waits for at most so long."""
        self._draining = True
        for task in tuple(self._idle):
            task.cancel()
        if self._tasks:
            _, late = await asyncio.wait(tuple(self._tasks), timeout=seconds)
            for task in late:
                task.cancel()
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _work(self, job_id: str, task: "asyncio.Task[object]") -> None:
        async with self._database.read() as db:
            try:
                job = await jobs.get(db, job_id)
            except errors.NotFound:
                return
        async with self.press.turn(Entry(job.id, job.kind, job.urgency, job.team_id, job.at)):
            if self._draining:
                raise asyncio.CancelledError
            self._idle.discard(task)
            async with self._database.write() as db:
                started = await jobs.start(db, job.id, self._worker)
            if started is None:
                return
            outcome = await self._outcome(started)
        await self._end(started, outcome)

    async def _outcome(self, job: Job) -> Outcome:
        """What comes of a job; whatever goes wrong in a studio is its failure and nobody else's."""
        drawing = _Drawing(lambda: self._draining)
        watch = asyncio.create_task(self._watch(job, drawing))
        try:
            return await self._make(job, drawing)
        except Cancelled:
            if self._draining:
                raise asyncio.CancelledError from None
            return Stopped()
        except errors.Refused as refused:
            return Failed(str(refused))
        except Exception as error:
            _log.exception("a job failed", job=job.id, shot=job.shot)
            return Failed(f"It could not be drawn ({type(error).__name__}: {error}).")
        finally:
            drawing.over.set()
            await watch

    async def _make(self, job: Job, drawing: "_Drawing") -> Outcome:
        async with self._database.read() as db:
            try:
                recipe = await jobs.recipe(db, job.id)
            except msgspec.ValidationError:
                return Failed("Another version of Diorama asked for this. Cancel it and draw again.")
        studio = self._studios.get(recipe.studio.name)
        if studio is None:
            return Failed(f"No worker here has the studio “{recipe.studio.name}”.")
        sight = await self._thread(lambda: studio.survey(recipe))
        exact = fingerprint(narrow(recipe, sight))
        found = await self._same(job, recipe, exact)
        if found is not None:
            return Unchanged(found.picture, exact, found.id)
        picture = await self._thread(lambda: studio.draw(recipe, drawing.step, drawing.cancelled))
        return Made(await self._pictures.put(picture.png), exact, picture.provenance)

    async def _same(self, job: Job, recipe: Recipe, exact: str) -> shelf.Info | None:
        async with self._database.read() as db:
            found = await shelf.same(db, job.project_id, job.shot, SHELF_KIND[job.kind], recipe.size, exact)
        if found is None or not await self._pictures.has(found.picture):
            return None
        return found

    async def _thread(self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, call)

    async def _watch(self, job: Job, drawing: "_Drawing") -> None:
        """Writes progress and reads whether to stop, until the drawing is over."""
        told = 0.0
        while not await drawing.is_over_within(TICK_SECONDS):
            now = drawing.fraction
            try:
                if now > told:
                    async with self._database.write() as db:
                        go_on = await jobs.progress(db, job.id, self._worker, now)
                    told = now
                else:
                    async with self._database.read() as db:
                        go_on = await jobs.wanted(db, job.id, self._worker)
            except Exception:
                _log.exception("progress was not written", job=job.id)
                continue
            if not go_on:
                drawing.stop = True

    async def _end(self, job: Job, outcome: Outcome) -> None:
        """End the job and tell `Finished`, in one transaction, however often it takes."""
        for tries, pause in enumerate(itertools.chain(RETRY_SECONDS, itertools.repeat(RETRY_SECONDS[-1]))):
            try:
                await self._finish(job, outcome)
            except Exception:
                _log.exception("the end of a job was not written", job=job.id)
            else:
                return
            if tries == len(RETRY_SECONDS):
                outcome = Failed("It was drawn, but could not be put on the shelf. Try again.")
            await asyncio.sleep(pause)

    async def _finish(self, job: Job, outcome: Outcome) -> None:
        async with self._database.write() as db:
            ended = await jobs.finish(db, job.id, self._worker, outcome)
            if ended is not None:
                await self._finished(db, ended, outcome)


class _Drawing:
    """What the thread that draws and the loop tell each other."""

    def __init__(self, draining: Callable[[], bool]) -> None:
        self.fraction = 0.0
        self.stop = False
        self.over = asyncio.Event()
        self._draining = draining

    async def is_over_within(self, seconds: float) -> bool:
        try:
            async with asyncio.timeout(seconds):
                return await self.over.wait()
        except TimeoutError:
            return False

    def step(self, fraction: float) -> None:
        self.fraction = min(1.0, max(self.fraction, fraction))

    def cancelled(self) -> bool:
        return self.stop or self._draining()
