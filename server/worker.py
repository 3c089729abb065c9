"""The root of a generation worker: prepares its studios, claims jobs and draws, until it is told to end."""

import asyncio
import itertools
import os
import signal
import sys
import time
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path

import msgspec
import structlog

from server import logs, settings
from server.database import Database
from server.engine import jobs, workers
from server.engine.jobs import Failed, Finished
from server.engine.pictures import Pictures
from server.engine.planning import recipes
from server.engine.planning.recipe import Recipe
from server.engine.planning.studios import PREVIS
from server.engine.queue import Consumer
from server.engine.runner import Runner
from server.engine.studios.studio import Studio
from server.engine.thinking import LateThinker, Linker, Thinker
from server.engine.workers import WorkerStatus
from server.projects import demo, ids
from server.settings import Asking, Settings

OnProgress = Callable[[float, str], None]
Prepare = Callable[[OnProgress], Mapping[str, Studio]]
"""Makes the studios ready, which may take minutes: called in a thread, tells how far it is."""

DRAIN_SECONDS = 4.0
REAP_SECONDS = 5.0
TELL_SECONDS = 0.5
PRUNE_SECONDS = 3600.0
KEEP_JOBS_MS = 7 * 24 * 3600 * 1000
KEEP_WORKFLOWS_MS = 24 * 3600 * 1000

_log = structlog.get_logger()


async def run(
    config: Settings,
    prepare: Prepare,
    finished: Finished,
    stop: asyncio.Event,
    lanes: int = 1,
    thinker: Thinker | None = None,
) -> None:
    """Work until `stop` is set. What is being drawn then goes back to the queue.

    Jobs that are asked for while the studios are prepared wait in the queue.
    """
    database = Database(config.database_url)
    worker = _Worker(database, ids.new("wo"))
    try:
        await worker.tell("warming", 0.0, "Starting")
        heart = asyncio.create_task(worker.beat())
        try:
            studios = await _unless(stop, worker.prepare(prepare))
            if studios is not None:
                await worker.draw(config, studios, finished, stop, lanes, thinker)
        finally:
            await _ended(heart)
            await worker.leave()
    finally:
        await database.close()


class _Worker:
    """One worker's life: its status, its heartbeat, its queue, and the recovery of dead colleagues."""

    def __init__(self, database: Database, worker_id: str) -> None:
        self._database = database
        self._id = worker_id
        self._status = WorkerStatus(worker_id, "warming", 0.0, "", "")

    async def tell(self, state: workers.State, progress: float, message: str, studio: str = "") -> None:
        self._status = WorkerStatus(self._id, state, progress, message, studio)
        async with self._database.write() as db:
            await workers.tell(db, self._status)

    async def beat(self) -> None:
        while True:
            await asyncio.sleep(workers.BEAT_SECONDS)
            async with _guard("heartbeat"), self._database.write() as db:
                await workers.beat(db, self._id)

    async def leave(self) -> None:
        async with self._database.write() as db:
            await workers.leave(db, self._status)

    async def prepare(self, prepare: Prepare) -> Mapping[str, Studio]:
        """The studios, made ready in a thread while everybody can watch the progress."""
        latest = (0.0, "Starting")

        def on_progress(fraction: float, message: str) -> None:
            nonlocal latest
            latest = (fraction, message)

        making = asyncio.ensure_future(asyncio.to_thread(prepare, on_progress))
        told = latest
        while not (await asyncio.wait({making}, timeout=TELL_SECONDS))[0]:
            if latest != told:
                told = latest
                async with _guard("status"):
                    await self.tell("warming", *told)
        try:
            return making.result()
        except Exception as error:
            await self.tell("warming", told[0], f"It could not be prepared: {error}")
            raise

    async def draw(
        self,
        config: Settings,
        studios: Mapping[str, Studio],
        finished: Finished,
        stop: asyncio.Event,
        lanes: int,
        thinker: Thinker | None,
    ) -> None:
        pictures = Pictures.at(config.data / "pictures")
        linker = Linker(config.linking) if config.linking else None
        runner = Runner(self._database, pictures, studios, finished, self._id, lanes, thinker, linker)
        consumer = Consumer(config.database_url, self._id, runner.work)
        await consumer.start()
        keeper = asyncio.create_task(self._keep_house(consumer, finished))
        try:
            await self.tell("ready", 1.0, "", ", ".join(sorted(studios)))
            await stop.wait()
        finally:
            await _ended(keeper)
            consumer.rest()
            await runner.drain(DRAIN_SECONDS)
            async with self._database.write() as db:
                await jobs.give_back(db, self._id)
            await consumer.give_back()
            await consumer.stop()

    async def _keep_house(self, consumer: Consumer, finished: Finished) -> None:
        """Take over from dead workers every few seconds, and forget what is long over every hour."""
        pruned = -PRUNE_SECONDS
        while True:
            async with _guard("recovery"):
                await self._recover(consumer, finished)
            if time.monotonic() - pruned > PRUNE_SECONDS:
                pruned = time.monotonic()
                async with _guard("pruning"):
                    async with self._database.write() as db:
                        await jobs.prune(db, ids.now_ms() - KEEP_JOBS_MS)
                    await consumer.prune(ids.now_ms() - KEEP_WORKFLOWS_MS)
            await asyncio.sleep(REAP_SECONDS)

    async def _recover(self, consumer: Consumer, finished: Finished) -> None:
        """Our rows first: what DBOS then hands out again must be queued there."""
        async with self._database.write() as db:
            living = await workers.bury(db, self._id)
            for job in await jobs.recover(db, living):
                await finished(db, job, Failed(job.message))
        await consumer.recover(living)


async def _ended(task: asyncio.Task[None]) -> None:
    """Cancel a background task and wait until it has let go of the database: whoever writes next would
    else wait for a lock that nobody gives back."""
    task.cancel()
    await asyncio.wait({task})


class _guard:
    """Keeps one failure of a background task from ending it; it is logged, and the next round tries again."""

    def __init__(self, what: str) -> None:
        self._what = what

    async def __aenter__(self) -> None: ...

    async def __aexit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        if isinstance(error, Exception):
            _log.error("a background task failed", what=self._what, exc_info=error)
            return True
        return False


async def _unless(
    stop: asyncio.Event, work: Coroutine[None, None, Mapping[str, Studio]]
) -> Mapping[str, Studio] | None:
    """What `work` answers, or None as soon as `stop` is set; a thread that it started is left behind."""
    working, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if working.done():
        return working.result()
    working.cancel()
    return None


def previs(config: Settings) -> Prepare:
    """The preparation of the previs studio: the body model, then compiling what draws, by drawing."""

    def prepare(on_progress: OnProgress) -> Mapping[str, Studio]:
        from server.engine.stage import bodies  # these imports take seconds
        from server.engine.studios.previs import PrevisStudio

        bodies.warm(config.body_cache, lambda fraction, message: on_progress(0.8 * fraction, message))
        studio = PrevisStudio()
        for number, recipe in enumerate(practice := _practice()):
            on_progress(0.8 + 0.2 * number / len(practice), "Drawing first pictures")
            studio.survey(recipe)
            studio.draw(recipe, lambda _: None, lambda: False)
        return {studio.capabilities().name: studio}

    return prepare


def _practice() -> list[Recipe]:
    """A few small pictures of the demo world: they call all the code that is compiled at its first use."""
    shots = recipes.compile(demo.world(), PREVIS).shots.values()
    return [msgspec.structs.replace(shot.recipe, size=(64, 36)) for shot in itertools.islice(shots, 3)]


def thinker(asking: Asking | None) -> Thinker | None:
    """The language model that the settings name; it is loaded, or called, at the first question."""
    if asking is None:
        return None

    def make() -> Thinker:
        if asking.url is not None:
            from server.engine.thinking.endpoint import EndpointThinker

            return EndpointThinker(asking.url, asking.model, asking.key)
        from server.engine.thinking.local import LocalThinker  # this import takes seconds

        return LocalThinker(Path(asking.model))

    return LateThinker(make)


def serve(config: Settings, prepare: Prepare, finished: Finished) -> None:
    """Work until SIGTERM or SIGINT, then end the process: at once, whatever a studio's thread still does."""
    stop = asyncio.Event()

    async def main() -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
        status = 1
        try:
            await run(config, prepare, finished, stop, thinker=thinker(config.asking))
            status = 0
        except Exception:
            _log.exception("the worker ends")
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)

    asyncio.run(main())


def main() -> None:
    """Start one generation worker with the settings of the environment."""
    from server import outcomes

    logs.configure()
    config = settings.read()
    serve(config, previs(config), outcomes.finished)


if __name__ == "__main__":
    main()
