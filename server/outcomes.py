"""What follows when a job ends: its picture is shelved or its file kept, and what it held is settled."""

from server.billing import ledger, slots
from server.database import Connection
from server.engine import jobs, results, shelf
from server.engine.jobs import Delivered, Job, Made, Outcome, Unchanged
from server.engine.planning.recipe import Recipe
from server.engine.results import NewResult
from server.engine.shelf import NewIteration
from server.projects import events, projects
from server.projects.projects import Project


async def finished(db: Connection, job: Job, outcome: Outcome) -> None:
    """A job has ended: keep what it made and settle what it held. In the transaction that ends it."""
    if isinstance(outcome, Delivered):
        await results.add(db, _result(job, outcome))
    elif isinstance(outcome, Made | Unchanged):
        recipe = await jobs.recipe(db, job.id)
        assert isinstance(recipe, Recipe)
        await shelf.add(
            db,
            NewIteration(
                project_id=job.project_id,
                team_id=job.team_id,
                shot=job.about,
                fingerprint=job.fingerprint,
                exact=outcome.exact,
                picture=outcome.picture,
                kind="full" if job.kind == "picture" else "draft",
                source="drawn" if isinstance(outcome, Made) else "unchanged",
                recipe=recipe,
                by=job.by,
                provenance=outcome.provenance if isinstance(outcome, Made) else {},
            ),
        )
    if job.price:
        await (ledger.settle if isinstance(outcome, Made) else ledger.release)(db, job.key)
        await tell_usage(db, job.team_id)


async def stop(db: Connection, job_id: str) -> Job:
    """Cancel a job; what it held is released at once, or when its studio has noticed."""
    before = await jobs.get(db, job_id)
    after = await jobs.cancel(db, job_id)
    if before.state in jobs.ACTIVE and after.state == "cancelled":
        await finished(db, after, jobs.Stopped())
    return after


async def deleted(db: Connection, project: Project) -> None:
    """A project is being deleted: its work stops, and its characters give their slots back."""
    for job in await jobs.active(db, project.id):
        await stop(db, job.id)
    await slots.settle(db, project.team_id, project.id, ())


async def tell_usage(db: Connection, team_id: str) -> None:
    """Tell every open project of a team what the team has used."""
    usage = await ledger.usage(db, team_id)
    for project_id in await projects.of_team(db, team_id):
        await events.append(db, project_id, "usage", usage)


def _result(job: Job, made: Delivered) -> NewResult:
    assert job.kind != "draft"
    assert job.kind != "picture"
    return NewResult(
        project_id=job.project_id,
        team_id=job.team_id,
        fingerprint=job.fingerprint,
        kind=job.kind,
        about=job.about,
        file=made.file,
        data=made.data,
        by=job.by,
    )
