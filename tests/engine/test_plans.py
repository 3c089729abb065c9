"""A project keeps its newest plan."""

import msgspec

from server.database import Database
from server.engine import plans
from server.engine.planning.plan import Plan
from tests.engine.examples import new_project


def a_plan(name: str) -> Plan:
    return Plan(id=name)


async def test_the_newest_plan_replaces_the_one_before(database: Database) -> None:
    async with database.write() as db:
        project, _ = await new_project(db)
        other, _ = await new_project(db)
        assert await plans.latest(db, project) is None
        assert await plans.save(db, project, a_plan("p1"), epoch=1, seq=5)
        assert await plans.save(db, project, a_plan("p2"), epoch=1, seq=5)
        assert await plans.save(db, other, a_plan("p9"), epoch=1, seq=1)
        kept = await plans.latest(db, project)
    assert kept is not None
    assert (kept.id, kept.epoch, kept.seq) == ("p2", 1, 5)
    assert msgspec.json.decode(kept.content, type=Plan) == a_plan("p2")


async def test_a_plan_of_an_earlier_state_does_not_replace_a_later_one(database: Database) -> None:
    async with database.write() as db:
        project, _ = await new_project(db)
        assert await plans.save(db, project, a_plan("later"), epoch=2, seq=1)
        assert not await plans.save(db, project, a_plan("of an older epoch"), epoch=1, seq=9)
        assert not await plans.save(db, project, a_plan("of an older state"), epoch=2, seq=0)
        kept = await plans.latest(db, project)
    assert kept is not None
    assert kept.id == "later"
