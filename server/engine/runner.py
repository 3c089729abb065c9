"""Carries out jobs in a worker: look what is exactly seen, draw what changed, store it, finish.

Sheets and glTF have no shelf: they are made, stored and delivered. A sheet gives way to more urgent
jobs between its cells.

Every step can be repeated without harm until the job's row says that it has ended; that row, and what
`Finished` does, are one transaction. So a worker may die anywhere.
"""

import asyncio
import itertools
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

import msgspec
import structlog

from server import errors
from server.database import Database
from server.engine import jobs, shelf
from server.engine.jobs import Delivered, Failed, Finished, Job, Made, Outcome, Stopped, Unchanged
from server.engine.pictures import Pictures
from server.engine.planning.glb import CharacterGlb, ShotGlb
from server.engine.planning.kinds import Kind
from server.engine.planning.narrow import narrow
from server.engine.planning.questions import Linking, Question
from server.engine.planning.recipe import Recipe, StudioEdition, fingerprint
from server.engine.planning.sheets import Sheet
from server.engine.press import Entry, Press, Turn
from server.engine.studios import sheets
from server.engine.studios.studio import Cancelled, Studio
from server.engine.thinking import Cancelled as NoLongerAsked
from server.engine.thinking import Linker, Thinker

T = TypeVar("T")
SHELF_KIND: dict[Kind, shelf.Kind] = {"draft": "draft", "picture": "full"}
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
        thinker: Thinker | None = None,
        linker: Linker | None = None,
    ) -> None:
        self._thinker, self._linker = thinker, linker
        self._database = database
        self._pictures = pictures
        self._studios = studios
        self._finished = finished
        self._worker = worker
        self.press = Press(lanes)
        self._questions = Press()  # their own: no question waits behind a picture, and none the other way
        self._threads = ThreadPoolExecutor(lanes + 1, thread_name_prefix="studio")
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
        press = self._questions if job.kind == "ask" else self.press
        async with press.turn(Entry(job.id, job.kind, job.urgency, job.team_id, job.at)) as turn:
            if self._draining:
                raise asyncio.CancelledError
            self._idle.discard(task)
            async with self._database.write() as db:
                started = await jobs.start(db, job.id, self._worker)
            if started is None:
                return
            outcome = await self._outcome(started, turn)
        await self._end(started, outcome)

    async def _outcome(self, job: Job, turn: Turn) -> Outcome:
        """What comes of a job; whatever goes wrong in a studio is its failure and nobody else's."""
        drawing = _Drawing(lambda: self._draining)
        watch = asyncio.create_task(self._watch(job, drawing))
        try:
            return await self._make(job, drawing, turn)
        except (Cancelled, NoLongerAsked):
            if self._draining:
                raise asyncio.CancelledError from None
            return Stopped()
        except errors.Refused as refused:
            return Failed(str(refused))
        except Exception as error:
            _log.exception("a job failed", job=job.id, about=job.about)
            return Failed(f"It could not be drawn ({type(error).__name__}: {error}).")
        finally:
            drawing.over.set()
            await watch

    async def _make(self, job: Job, drawing: "_Drawing", turn: Turn) -> Outcome:
        async with self._database.read() as db:
            try:
                recipe = await jobs.recipe(db, job.id)
            except msgspec.ValidationError:
                return Failed("Another version of Diorama asked for this. Cancel it and draw again.")
        if isinstance(recipe, Recipe):
            return await self._picture(job, recipe, drawing)
        if isinstance(recipe, Sheet):
            return await self._sheet(recipe, drawing, turn)
        if isinstance(recipe, Question):
            return await self._answer(recipe, drawing)
        if isinstance(recipe, Linking):
            return await self._linked(recipe)
        return await self._glb(recipe, drawing)

    async def _picture(self, job: Job, recipe: Recipe, drawing: "_Drawing") -> Outcome:
        studio = self._studio(recipe.studio)
        sight = await self._thread(lambda: studio.survey(recipe))
        exact = fingerprint(narrow(recipe, sight))
        found = await self._same(job, recipe, exact)
        if found is not None:
            return Unchanged(found.picture, exact, found.id)
        picture = await self._thread(lambda: studio.draw(recipe, drawing.step, drawing.cancelled))
        return Made(await self._pictures.put(picture.png), exact, picture.provenance)

    async def _sheet(self, sheet: Sheet, drawing: "_Drawing", turn: Turn) -> Outcome:
        drawn: dict[str, bytes] = {}
        for cell in sheet.cells:
            await turn.give_way()
            studio, part = self._studio(cell.recipe.studio), drawing.part(len(drawn), len(sheet.cells))
            picture = await self._thread(partial(studio.draw, cell.recipe, part, drawing.cancelled))
            drawn[cell.id] = picture.png
        png, data = await self._thread(lambda: sheets.compose(sheet, drawn))
        return Delivered(await self._pictures.put(png), msgspec.json.encode(data))

    async def _glb(self, recipe: ShotGlb | CharacterGlb, drawing: "_Drawing") -> Outcome:
        here = self._studio(recipe.studio).capabilities().studio
        if here != recipe.studio:
            asked = recipe.studio.edition
            raise errors.Invalid(
                f"The worker builds things of edition {here.edition}; this asks for edition {asked}.",
                path="studio",
            )

        def make() -> bytes:
            from server.engine import gltf  # this import takes seconds

            return gltf.make(recipe)

        content = await self._thread(make)
        if drawing.cancelled():
            raise Cancelled
        return Delivered(await self._pictures.put(content), msgspec.json.encode({"bytes": len(content)}))

    async def _answer(self, question: Question, drawing: "_Drawing") -> Outcome:
        thinker = self._thinker
        if thinker is None:
            raise errors.Unavailable("No worker here has a language model.")
        text = await self._thread(lambda: thinker.answer(question, drawing.cancelled))
        return Delivered(None, text.encode())

    async def _linked(self, linking: Linking) -> Outcome:
        linker = self._linker
        if linker is None:
            raise errors.Unavailable("No worker here has a model of words.")
        near = await self._thread(lambda: linker.near(linking))
        return Delivered(None, msgspec.json.encode(near))

    def _studio(self, asked: StudioEdition) -> Studio:
        """The studio that a recipe names, of whatever edition. Raises `Invalid` where it is not here."""
        studio = self._studios.get(asked.name)
        if studio is None:
            raise errors.Invalid(f"No worker here has the studio “{asked.name}”.", path="studio")
        return studio

    async def _same(self, job: Job, recipe: Recipe, exact: str) -> shelf.Info | None:
        async with self._database.read() as db:
            found = await shelf.same(db, job.project_id, job.about, SHELF_KIND[job.kind], recipe.size, exact)
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
                outcome = Failed("It was drawn, but could not be kept. Try again.")
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

    def part(self, number: int, of: int) -> Callable[[float], None]:
        """Steps of one of several equal parts of the work."""
        return lambda fraction: self.step((number + fraction) / of)

    def cancelled(self) -> bool:
        return self.stop or self._draining()
