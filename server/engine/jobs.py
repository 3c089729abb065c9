"""Jobs: one queued recipe each. A row of ours says what it is and how far it came; DBOS runs it.

Drafts and pictures are of shots. Others (sheets, glTF) are asked for by somebody, free of charge, and
bring a file or an answer.

A job is queued, running, and then done, unchanged, failed or cancelled. At most one job of a team and
fingerprint is active (queued or running). Whoever ends a job calls `Finished` in the same transaction.
"""

from collections.abc import Awaitable, Callable, Collection
from typing import Any, Literal

import msgspec
import sqlalchemy as sa

from server import errors
from server.database import Connection, insert
from server.engine import queue
from server.engine.planning import kinds
from server.engine.planning.kinds import AnyRecipe, Kind
from server.engine.planning.recipe import Fingerprint, canonical, fingerprint
from server.engine.tables import job
from server.projects import events, ids
from server.projects.world import Digest

Client = queue.Client
State = Literal["queued", "running", "done", "unchanged", "failed", "cancelled"]
ACTIVE: tuple[State, ...] = ("queued", "running")

LOSSES = 3
"""After so many workers died while drawing it, a job counts as failed."""
BOARD = 20


class NewJob(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for: `about` is the shot that is drawn, or the thing whose file is made.

    `price` is in iterations; a higher `urgency` goes first (0: nobody looks at it).
    """

    project_id: str
    team_id: str
    about: str
    recipe: AnyRecipe
    kind: Kind
    by: str | None = None
    price: int = 0
    urgency: int = 0


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """A job as people see it. Times are in milliseconds; `attempt` counts how often it was asked for."""

    id: str
    project_id: str
    team_id: str
    about: str
    kind: Kind
    state: State
    fingerprint: Fingerprint
    progress: float
    message: str
    price: int
    urgency: int
    by: str | None
    attempt: int
    at: int
    started: int | None
    ended: int | None

    @property
    def key(self) -> str:
        """Names this attempt, in the queue and for the ledger: a retry reserves anew."""
        return f"{self.id}.{self.attempt}"


class Made(msgspec.Struct, frozen=True):
    """A picture was drawn. `exact`: the fingerprint of what its id map shows."""

    picture: Digest
    exact: Fingerprint
    provenance: dict[str, Any] = {}


class Unchanged(msgspec.Struct, frozen=True):
    """What can be seen is what `iteration` shows already, so nothing was drawn."""

    picture: Digest
    exact: Fingerprint
    iteration: str


class Delivered(msgspec.Struct, frozen=True):
    """A free job has made what was asked for: a stored file, or none, and JSON about it."""

    file: Digest | None
    data: bytes


class Failed(msgspec.Struct, frozen=True):
    """It could not be made; `message` says why and what to do."""

    message: str


class Stopped(msgspec.Struct, frozen=True):
    """It was cancelled."""


Outcome = Made | Unchanged | Delivered | Failed | Stopped
Finished = Callable[[Connection, Job, Outcome], Awaitable[None]]
"""Told of every job that has ended, in the transaction that ends it. It may be told twice of the same."""

_ENDS: dict[type, State] = {
    Made: "done",
    Unchanged: "unchanged",
    Delivered: "done",
    Failed: "failed",
    Stopped: "cancelled",
}


async def enqueue(db: Connection, new: NewJob, client: Client) -> Job:
    """Queue a job. The team's active job of the same fingerprint is answered where there is one."""
    values: dict[str, Any] = {
        "id": ids.new("jo"),
        "project_id": new.project_id,
        "team_id": new.team_id,
        "about": new.about,
        "kind": new.kind,
        "state": "queued",
        "fingerprint": fingerprint(new.recipe),
        "price": new.price,
        "urgency": new.urgency,
        "person_id": new.by,
        "at": ids.now_ms(),
        "recipe": canonical(new.recipe),
    }
    added = await db.execute(insert(db, job).values(values).on_conflict_do_nothing().returning(*_COLUMNS))
    row = added.first()
    if row is None:
        return await _active(db, new.team_id, values["fingerprint"])
    return await _queue(db, _job(row), client)


async def get(db: Connection, job_id: str) -> Job:
    """A job. Raises `NotFound`."""
    row = (await db.execute(sa.select(*_COLUMNS).where(job.c.id == job_id))).first()
    if row is None:
        raise errors.NotFound("There is no such job.")
    return _job(row)


async def recipe(db: Connection, job_id: str) -> AnyRecipe:
    """What a job makes. Raises `msgspec.ValidationError` where another version wrote it."""
    row = (await db.execute(sa.select(job.c.kind, job.c.recipe).where(job.c.id == job_id))).one()
    return kinds.decode(row.kind, row.recipe)


async def active(db: Connection, project_id: str) -> list[Job]:
    """The jobs of a project that are queued or running, oldest first."""
    rows = await db.execute(
        sa.select(*_COLUMNS)
        .where(job.c.project_id == project_id, job.c.state.in_(ACTIVE))
        .order_by(job.c.at, job.c.id)
    )
    return [_job(row) for row in rows]


async def board(db: Connection, project_id: str) -> list[Job]:
    """What people see of the queue: active jobs, then the last pictures that failed or were cancelled."""
    rows = await db.execute(
        sa.select(*_COLUMNS)
        .where(job.c.project_id == project_id, job.c.state.in_(("failed", "cancelled")))
        .where(sa.or_(job.c.kind == "picture", job.c.state == "failed"))
        .order_by(job.c.at.desc(), job.c.id.desc())
        .limit(BOARD)
    )
    return [*await active(db, project_id), *(_job(row) for row in rows)]


async def cancel(db: Connection, job_id: str) -> Job:
    """Stop a job. A queued one ends at once, and the caller calls `Finished` with `Stopped`.

    A running one is asked to stop and ends when its studio has noticed; an ended one stays as it is.
    """
    row = (
        await db.execute(
            sa.update(job)
            .where(job.c.id == job_id, job.c.state == "queued")
            .values(state="cancelled", message="", ended=ids.now_ms())
            .returning(*_COLUMNS)
        )
    ).first()
    if row is not None:
        return await _tell(db, _job(row))
    await db.execute(sa.update(job).where(job.c.id == job_id, job.c.state == "running").values(stop=True))
    return await get(db, job_id)


async def retry(db: Connection, job_id: str, client: Client) -> Job:
    """Queue a failed or cancelled job again, under a new key. Raises `Conflict` where it is under way."""
    found = await get(db, job_id)
    other = sa.select(job.c.id).where(
        job.c.team_id == found.team_id, job.c.fingerprint == found.fingerprint, job.c.state.in_(ACTIVE)
    )
    row = (
        await db.execute(
            sa.update(job)
            .where(
                job.c.id == job_id,
                job.c.state.in_(("failed", "cancelled")),
                ~sa.exists(other.correlate(None)),
            )
            .values(
                state="queued",
                attempt=job.c.attempt + 1,
                progress=0.0,
                message="",
                losses=0,
                stop=False,
                worker=None,
                started=None,
                ended=None,
            )
            .returning(*_COLUMNS)
        )
    ).first()
    if row is None:
        raise errors.Conflict("This job is under way or done already.", state=found.state)
    return await _queue(db, _job(row), client)


async def start(db: Connection, job_id: str, worker: str) -> Job | None:
    """Begin a queued job; None where it is not to be done (any more)."""
    row = (
        await db.execute(
            sa.update(job)
            .where(job.c.id == job_id, job.c.state == "queued")
            .values(state="running", worker=worker, progress=0.0, message="", started=ids.now_ms())
            .returning(*_COLUMNS)
        )
    ).first()
    return await _tell(db, _job(row)) if row else None


async def progress(db: Connection, job_id: str, worker: str, fraction: float, message: str = "") -> bool:
    """Tell how far this worker's job has come. False where it should stop, or is no longer its own."""
    row = (
        await db.execute(
            sa.update(job)
            .where(_mine(job_id, worker))
            .values(progress=fraction, message=message)
            .returning(job.c.stop, *_COLUMNS)
        )
    ).first()
    if row is None:
        return False
    await _tell(db, _job(row))
    return not row.stop


async def wanted(db: Connection, job_id: str, worker: str) -> bool:
    """Whether this worker should go on with its job."""
    stop = (await db.execute(sa.select(job.c.stop).where(_mine(job_id, worker)))).scalar()
    return stop is False


async def finish(db: Connection, job_id: str, worker: str, outcome: Outcome) -> Job | None:
    """End this worker's job. None where it was not the worker's to end: then nothing may follow."""
    values: dict[str, Any] = {
        "state": _ENDS[type(outcome)],
        "ended": ids.now_ms(),
        "message": outcome.message if isinstance(outcome, Failed) else "",
    }
    if isinstance(outcome, Made | Unchanged | Delivered):
        values["progress"] = 1.0
    row = (
        await db.execute(sa.update(job).where(_mine(job_id, worker)).values(values).returning(*_COLUMNS))
    ).first()
    return await _tell(db, _job(row)) if row else None


async def give_back(db: Connection, worker: str) -> None:
    """Queue again what this worker was drawing when it was told to end."""
    await _requeue(db, job.c.worker == worker, losses=job.c.losses)


async def recover(db: Connection, alive: Collection[str]) -> list[Job]:
    """Queue again what workers that are no longer alive were drawing.

    A job that too many workers died of fails instead: those are answered, for `Finished`.
    """
    lost = job.c.worker.not_in(list(alive))
    rows = await db.execute(
        sa.update(job)
        .where(job.c.state == "running", lost, job.c.losses >= LOSSES - 1)
        .values(
            state="failed",
            losses=job.c.losses + 1,
            ended=ids.now_ms(),
            message=f"The worker stopped {LOSSES} times while drawing it. Change it, or try again.",
        )
        .returning(*_COLUMNS)
    )
    failed = [await _tell(db, _job(row)) for row in rows.all()]
    await _requeue(db, lost, losses=job.c.losses + 1)
    return failed


async def prune(db: Connection, before_ms: int) -> None:
    """Forget jobs that ended before this time; what they drew is on the shelf."""
    await db.execute(sa.delete(job).where(job.c.ended < before_ms, job.c.state.not_in(ACTIVE)))


async def _requeue(db: Connection, whose: sa.ColumnElement[bool], losses: sa.ColumnElement[int]) -> None:
    rows = await db.execute(
        sa.update(job)
        .where(job.c.state == "running", whose)
        .values(state="queued", worker=None, progress=0.0, message="", started=None, losses=losses)
        .returning(*_COLUMNS)
    )
    for row in rows.all():
        await _tell(db, _job(row))


async def _queue(db: Connection, queued: Job, client: Client) -> Job:
    await client.enqueue(
        db,
        key=queued.key,
        job_id=queued.id,
        kind=queued.kind,
        team_id=queued.team_id,
        urgency=queued.urgency,
    )
    return await _tell(db, queued)


async def _active(db: Connection, team_id: str, fingerprint: Fingerprint) -> Job:
    row = await db.execute(
        sa.select(*_COLUMNS).where(
            job.c.team_id == team_id, job.c.fingerprint == fingerprint, job.c.state.in_(ACTIVE)
        )
    )
    return _job(row.one())


async def _tell(db: Connection, changed: Job) -> Job:
    await events.append(db, changed.project_id, "job", changed)
    return changed


def _mine(job_id: str, worker: str) -> sa.ColumnElement[bool]:
    return sa.and_(job.c.id == job_id, job.c.worker == worker, job.c.state == "running")


_COLUMNS: tuple[sa.ColumnElement[Any], ...] = (
    job.c.id,
    job.c.project_id,
    job.c.team_id,
    job.c.about,
    job.c.kind,
    job.c.state,
    job.c.fingerprint,
    job.c.progress,
    job.c.message,
    job.c.price,
    job.c.urgency,
    job.c.person_id.label("by"),
    job.c.attempt,
    job.c.at,
    job.c.started,
    job.c.ended,
)


def _job(row: sa.Row[Any]) -> Job:
    return Job(**{name: getattr(row, name) for name in Job.__struct_fields__})
