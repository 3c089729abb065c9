"""DBOS, and all that we need of it. No other file imports it.

Its tables stand in our own database (on SQLite in the same file), so that a job's row and its place
in the queue are written in one transaction. A workflow carries only the id of a job; what a job is,
and how far it came, stands in our rows.
"""

import asyncio
import datetime
import logging
from collections.abc import Awaitable, Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

import sqlalchemy as sa
from dbos import (
    DBOS,
    DBOSClient,
    DBOSConfig,
    DBOSPortableJSONSerializer,
    EnqueueOptions,
    WorkflowSerializationFormat,
)

from server.database import Connection

T = TypeVar("T")
NAME = "diorama"
VERSION = "1"
"""Pinned: a worker of a newer build takes over the jobs of the older one."""
WORKFLOW = "draw"
LANES = {"draft": "drafts", "picture": "pictures", "sheet": "free", "glb": "free", "ask": "questions"}
"""The queue of each kind: no draft waits behind pictures, and no picture behind what is free, because
those were claimed ahead."""
POLL_SECONDS = 0.1
CLAIMED, CLAIMED_OF_A_TEAM = 8, 4
"""How many jobs of a lane a worker claims ahead: in all, and of one team."""
PRUNE_BATCH = 500


def address(database_url: str) -> str:
    """The URL of our database as DBOS wants it: without the asynchronous driver."""
    url = sa.make_url(database_url)
    query = {("sslmode" if key == "ssl" else key): value for key, value in url.query.items()}
    plain = url.set(drivername=url.get_backend_name(), query=query)
    return plain.render_as_string(hide_password=False)


async def migrate(database_url: str) -> None:
    """Create DBOS's tables, or bring them to the version that is installed."""
    logging.getLogger("dbos").setLevel(logging.WARNING)
    await asyncio.to_thread(DBOS.migrate, address(database_url))


class Client:
    """Puts jobs into the queue, from any process. It opens no connection of its own."""

    def __init__(self, database_url: str) -> None:
        self._dbos = DBOSClient(
            system_database_url=address(database_url),
            serializer=DBOSPortableJSONSerializer(),
            application_name=NAME,
            lazy=True,
        )

    async def enqueue(
        self, db: Connection, *, key: str, job_id: str, kind: str, team_id: str, urgency: int
    ) -> None:
        """Queue a job in the caller's transaction; it can run once that is committed. `key` is used once."""
        options: EnqueueOptions = {
            "workflow_name": WORKFLOW,
            "queue_name": LANES[kind],
            "workflow_id": key,
            "workflow_id_reuse_policy": "reject",
            "app_version": VERSION,
            "queue_partition_key": team_id,
            "priority": 1 if urgency > 0 else 2,
            "serialization_type": WorkflowSerializationFormat.PORTABLE,
        }
        await db.run_sync(lambda sync: self._dbos.enqueue_in_transaction(sync, options, job_id))

    def close(self) -> None:
        """Let go of what the client holds."""
        self._dbos.destroy()


class Consumer:
    """Claims jobs for one worker and has `work` carry each out. One at a time per process.

    `work` runs on the loop that called `start`. Where it is cancelled, the job stays claimed until it is
    given back.
    """

    def __init__(self, database_url: str, executor: str, work: Callable[[str], Awaitable[None]]) -> None:
        self._config: DBOSConfig = {
            "name": NAME,
            "system_database_url": address(database_url),
            "application_version": VERSION,
            "executor_id": executor,
            "serializer": DBOSPortableJSONSerializer(),
            "run_migrations": False,
            "log_level": "WARNING",
        }
        self._executor = executor
        self._work = work
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="queue")

    async def start(self) -> None:
        """Begin to claim jobs. Raises where the tables are missing or of another version."""
        dbos = DBOS(config=self._config)

        lanes = list(dict.fromkeys(LANES.values()))

        @DBOS.workflow(name=WORKFLOW, max_recovery_attempts=None)
        async def draw(job_id: str) -> None:
            await self._work(job_id)

        DBOS.listen_queues(lanes)
        DBOS.launch()  # on this thread, so that workflows run on this loop
        self._stops = dbos.background_thread_stop_events
        for lane in lanes:
            await self._thread(
                partial(
                    DBOS.register_queue,
                    lane,
                    worker_concurrency=CLAIMED,
                    partition_worker_concurrency=CLAIMED_OF_A_TEAM,
                    polling_interval_sec=POLL_SECONDS,
                    on_conflict="always_update",
                )
            )

    def rest(self) -> None:
        """Claim nothing more."""
        logging.getLogger("dbos").setLevel(logging.ERROR)  # it warns of each job that is given back
        for stop in self._stops:
            stop.set()

    async def give_back(self) -> None:
        """Queue again whatever this worker has claimed and not finished."""
        await self._thread(partial(_requeue, {self._executor}))

    async def recover(self, alive: Collection[str]) -> int:
        """Queue again what workers that are no longer alive had claimed. Answers how many jobs."""
        return await self._thread(partial(_requeue_all_but, {*alive, self._executor}))

    async def prune(self, before_ms: int) -> None:
        """Forget a batch of workflows that ended before this time, which have done their part."""
        moment = datetime.datetime.fromtimestamp(before_ms / 1000, datetime.UTC).isoformat()
        await self._thread(partial(_forget, moment))

    async def stop(self) -> None:
        """End all of DBOS's threads."""
        await self._thread(partial(DBOS.destroy, destroy_registry=True))
        self._threads.shutdown(wait=False)

    async def _thread(self, call: Callable[[], T]) -> T:
        """DBOS replaces the loop's own threads and ends them with itself, so these are ours."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, call)


def _forget(before: str) -> None:
    ended = DBOS.list_workflows(
        status=["SUCCESS", "ERROR", "CANCELLED"],
        completed_before=before,
        limit=PRUNE_BATCH,
        load_input=False,
        load_output=False,
    )
    if ended:
        DBOS.delete_workflows([workflow.workflow_id for workflow in ended])


def _requeue_all_but(alive: set[str]) -> int:
    claimed = DBOS.list_workflows(status="PENDING", app_version=VERSION, load_input=False, load_output=False)
    lost = [w for w in claimed if w.executor_id not in alive]
    _requeue({w.executor_id for w in lost if w.executor_id})
    return len(lost)


def _requeue(executors: set[str]) -> None:
    """The one private call: DBOS offers the recovery of another executor only to its paid conductor."""
    DBOS._recover_pending_workflows(sorted(executors))
