"""What free jobs have made, by fingerprint and by thing."""

from server.database import Connection, Database
from server.engine import results
from server.engine.results import NewResult, Result
from server.projects import events
from tests.engine.examples import new_project


async def put(
    db: Connection, project: str, team: str, print: str, about: str = "ch_1", file: str | None = "f"
) -> Result:
    new = NewResult(
        project_id=project,
        team_id=team,
        fingerprint=print,
        kind="sheet",
        about=about,
        file=file,
        data=b'{"of":"%b"}' % print.encode(),
    )
    return await results.add(db, new)


async def test_a_result_is_found_by_its_fingerprint_with_its_data_and_everyone_is_told(
    database: Database,
) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        made = await put(db, project, team, "p1")
        assert await results.find(db, project, "p1") == made
        assert await results.find(db, project, "p2") is None
        assert await results.data(db, project, "p1") == b'{"of":"p1"}'
        assert [event.kind for event in await events.since(db, project, 0)] == ["result"]


async def test_the_newest_result_of_a_thing_is_the_last_that_was_made(database: Database) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        for number, name in enumerate(("p1", "p2", "p1")):
            await put(db, project, team, name, file=f"f{number}")
            latest = await results.latest(db, project, "sheet", "ch_1")
            assert latest is not None
            if number == 1:
                before = latest
        await put(db, project, team, "p3", about="ch_2")
        again = await results.find(db, project, "p1")
        assert again is not None
        assert again.file == "f2"  # made again, in place of the first
        assert again.at >= before.at
        assert await results.latest(db, project, "glb", "ch_1") is None


async def test_a_result_is_known_to_its_team_and_to_no_other(database: Database) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        sibling, _ = await new_project(db, team)
        _, stranger = await new_project(db)
        await put(db, project, team, "p1")
        assert await results.known(db, team, "p1") == ("f", b'{"of":"p1"}')
        assert await results.known(db, stranger, "p1") is None
        assert await results.find(db, sibling, "p1") is None
