"""The main line with real rooms, database and queue; a quick studio stands where the worker draws."""

import io
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PIL import Image
from pycrdt import Doc, Map

from server import bundles, errors
from server.billing import audit, ledger, teams
from server.database import Database
from server.engine import jobs, shelf
from server.engine.blocking.sight import Sight
from server.engine.jobs import Client
from server.engine.pictures import Pictures
from server.engine.planning.plan import Plan
from server.engine.planning.recipe import Recipe, fingerprint
from server.engine.runner import Runner
from server.engine.studios.studio import Capabilities, Picture
from server.flow import Flow
from server.outcomes import deleted, finished
from server.projects import events, people, projects
from server.projects.demo import world as demo_world
from server.projects.hub import EventHub
from server.projects.projects import Project
from server.realtime.rooms import Rooms, create

RED, BLUE = "#b5322b", "#2b55b5"


class QuickStudio:
    """Keeps the protocol of a studio; its pictures have the colour of their fingerprints."""

    def capabilities(self) -> Capabilities:
        return Capabilities("previs", 1, longest=4096, gpu=False)

    def survey(self, recipe: Recipe) -> Sight:
        seen: dict[str, Any] = {
            figure.id: dict.fromkeys(figure.parts, "seen") for figure in recipe.staging.figures
        }
        return seen | {item.id: {"item": "seen"} for item in recipe.staging.items}

    def draw(
        self, recipe: Recipe, on_step: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> Picture:
        file = io.BytesIO()
        Image.new("RGB", (2, 2), f"#{fingerprint(recipe)[:6]}").save(file, "PNG")
        return Picture(file.getvalue(), {})


class House:
    """One project with everything around it."""

    def __init__(
        self, database: Database, rooms: Rooms, flow: Flow, runner: Runner, project: Project
    ) -> None:
        self.database, self.rooms, self.flow, self.runner, self.project = (
            database,
            rooms,
            flow,
            runner,
            project,
        )
        self.owner = ""

    async def work(self) -> None:
        """Do all queued jobs, then plan again."""
        async with self.database.read() as db:
            queued = await jobs.active(db, self.project.id)
        for job in queued:
            await self.runner.work(job.id)
        await self.flow.replan(self.project.id)

    async def edit(self, change: Callable[[Doc[Any]], None]) -> Plan:
        """An edit, and the plan once the room has settled."""
        await self.rooms.apply(self.project.id, change)
        await self.flow.settled(await self.rooms.world(self.project.id))
        return await self.flow.plan(self.project.id)

    async def draw_all(self) -> Plan:
        """Consent to the whole plan and have it drawn."""
        plan = await self.flow.plan(self.project.id)
        await self.flow.draw(self.project.id, self.owner, plan.id, plan.price, None)
        await self.work()
        return await self.flow.plan(self.project.id)

    async def used(self) -> int:
        async with self.database.read() as db:
            return (await ledger.usage(db, self.project.team_id)).iterations.used

    async def held(self) -> int:
        async with self.database.read() as db:
            return (await ledger.usage(db, self.project.team_id)).iterations.held

    async def active(self, kind: str) -> list[jobs.Job]:
        async with self.database.read() as db:
            return [job for job in await jobs.active(db, self.project.id) if job.kind == kind]


def put(kind: str, id: str, field: str, value: object) -> Callable[[Doc[Any]], None]:
    def change(doc: Doc[Any]) -> None:
        doc.get(kind, type=Map)[id][field] = value

    return change


@pytest.fixture
async def house(database: Database, database_url: str, tmp_path: Path) -> AsyncIterator[House]:
    async with database.write() as db:
        owner, team = await people.local_owner(db)
        project = await projects.create(db, team.id, owner.id, "The Last Ferry")
        await create(db, project.id, demo_world())
    client = Client(database_url)
    pictures = Pictures.at(tmp_path / "pictures")
    async with (
        EventHub(database) as hub,
        Flow(database, hub, client) as flow,
        Rooms(database, flow.settled) as rooms,
    ):
        flow.rooms = rooms
        runner = Runner(database, pictures, {"previs": QuickStudio()}, finished, "worker")
        house = House(database, rooms, flow, runner, project)
        house.owner = owner.id
        await flow.plan(project.id)
        yield house
    client.close()


async def test_a_world_that_opens_gets_drafts_at_once_and_waits_with_pictures(house: House) -> None:
    plan = await house.flow.plan(house.project.id)
    assert plan.price == len(demo_world().shots)
    assert len(await house.active("draft")) == len(demo_world().shots)
    assert await house.active("picture") == []


async def test_drawing_a_plan_leaves_an_empty_plan_and_charges_its_price(house: House) -> None:
    await house.work()
    price = (await house.flow.plan(house.project.id)).price
    after = await house.draw_all()
    assert after.empty
    assert await house.used() == price
    assert await house.held() == 0


async def test_a_recoloured_coat_redraws_only_shots_that_show_it_and_undo_costs_nothing(house: House) -> None:
    await house.work()
    await house.draw_all()
    before = await house.flow.states(house.project.id)
    used = await house.used()

    plan = await house.edit(put("characters", "ch_mara", "coat_colour", BLUE))
    assert 0 < plan.price < len(before)
    assert all("coat" in cause.text for entry in plan.draw for cause in entry.causes)
    await house.work()
    await house.draw_all()
    assert await house.used() == used + plan.price
    after = await house.flow.states(house.project.id)
    changed = {shot for shot in before if before[shot].shown != after[shot].shown}
    assert changed == {entry.shot for entry in plan.draw}

    undone = await house.edit(put("characters", "ch_mara", "coat_colour", RED))
    assert undone.empty
    assert await house.used() == used + plan.price
    shown = await house.flow.states(house.project.id)
    assert {shot: state.shown for shot, state in shown.items()} == {
        shot: state.shown for shot, state in before.items()
    }


async def test_consent_to_a_plan_that_has_moved_is_answered_with_the_new_plan(house: House) -> None:
    old = await house.flow.plan(house.project.id)
    new = await house.edit(put("characters", "ch_mara", "coat_colour", BLUE))
    with pytest.raises(errors.Conflict) as refused:
        await house.flow.draw(house.project.id, house.owner, old.id, old.price, None)
    assert refused.value.details["plan"]["id"] == new.id
    assert await house.held() == 0


async def test_an_edit_cancels_what_no_shot_wants_any_more_and_releases_it(house: House) -> None:
    plan = await house.flow.plan(house.project.id)
    await house.flow.draw(house.project.id, house.owner, plan.id, plan.price, None)
    assert await house.held() == plan.price
    new = await house.edit(put("characters", "ch_mara", "coat_colour", BLUE))
    assert await house.held() == plan.price - new.price
    assert len(await house.active("picture")) == plan.price - new.price


async def test_a_project_with_a_budget_draws_by_itself_up_to_it(house: House) -> None:
    async with house.database.write() as db:
        await projects.set_budget(db, house.project.id, 4)
    await house.flow.replan(house.project.id)
    assert len(await house.active("picture")) == 4
    await house.work()
    assert await house.used() == 4
    assert (await house.flow.plan(house.project.id)).price == len(demo_world().shots) - 4


async def test_at_a_limit_editing_goes_on_and_drawing_says_what_to_do(house: House) -> None:
    async with house.database.write() as db:
        free = (await ledger.usage(db, house.project.team_id)).iterations.cap
        assert free is not None
        await ledger.reserve(db, house.project.team_id, "iterations", free - 2, "elsewhere")
    plan = await house.flow.plan(house.project.id)
    with pytest.raises(errors.NotEntitled, match="Billing"):
        await house.flow.draw(house.project.id, house.owner, plan.id, plan.price, None)
    assert await house.active("picture") == []
    assert (await house.edit(put("characters", "ch_mara", "coat_colour", BLUE))).price == plan.price
    async with house.database.write() as db:
        await teams.choose_tier(db, house.project.team_id, "Creator", person_id=house.owner)
    plan = await house.flow.plan(house.project.id)
    await house.flow.draw(house.project.id, house.owner, plan.id, plan.price, None)
    assert len(await house.active("picture")) == plan.price


async def test_characters_beyond_the_tier_wait_and_their_shots_are_not_drawn(house: House) -> None:
    def crowd(doc: Doc[Any]) -> None:
        for number in range(40):
            doc.get("characters", type=Map)[f"ch_extra{number:02}"] = Map(
                {"name": f"Extra {number}", "order": "b"}
            )

    await house.edit(crowd)
    cast = Map({"at": [0, 0]})

    def join(doc: Doc[Any]) -> None:
        doc.get("shots", type=Map)["sh_1b"]["cast"]["ch_extra39"] = cast

    plan = await house.edit(join)
    blocked = {entry.shot: entry for entry in plan.blocked}
    assert "sh_1b" not in {entry.shot for entry in plan.draw}
    assert blocked["sh_1b"].things == ("ch_extra39",)
    assert "waiting for a slot" in blocked["sh_1b"].reason


async def test_a_canon_picture_stays_whatever_changes(house: House) -> None:
    await house.work()
    await house.draw_all()
    states = await house.flow.states(house.project.id)
    shown = states["sh_1b"].shown
    assert shown is not None
    async with house.database.write() as db:
        await shelf.set_canon(db, house.project.id, "sh_1b", shown.iteration)
    plan = await house.edit(put("characters", "ch_tomas", "coat_colour", BLUE))
    assert "sh_1b" not in {entry.shot for entry in plan.draw}
    assert ("sh_1b", "canon") in {(stay.shot, stay.reason) for stay in plan.stays}
    after = (await house.flow.states(house.project.id))["sh_1b"]
    assert replace(after, canon=False) == states["sh_1b"]


async def test_deleting_a_project_stops_its_work_and_gives_its_slots_back(house: House) -> None:
    plan = await house.flow.plan(house.project.id)
    await house.flow.draw(house.project.id, house.owner, plan.id, plan.price, None)
    async with house.database.write() as db:
        assert (await ledger.usage(db, house.project.team_id)).slots.used == 3
        await deleted(db, house.project)
        await projects.delete(db, house.project.id)
    async with house.database.read() as db:
        usage = await ledger.usage(db, house.project.team_id)
        assert (usage.slots.used, usage.iterations.held, usage.iterations.used) == (0, 0, 0)
        assert await jobs.active(db, house.project.id) == []
        assert await audit.verify(db) == []


async def test_an_imported_project_has_nothing_to_draw(house: House, tmp_path: Path) -> None:
    await house.draw_all()
    await house.work()  # drafts that were still queued
    pictures = Pictures.at(tmp_path / "pictures")
    world = (await house.rooms.world(house.project.id)).world
    await bundles.export(house.database, pictures, house.project.id, world, tmp_path / "b.zip")
    used = await house.used()
    async with house.database.write() as db:
        stranger = await people.create(db, "Somebody else")
        team = await people.create_team(db, "Another team", stranger.id)
    made = await bundles.load(house.database, pictures, team.id, stranger.id, tmp_path / "b.zip")
    plan = await house.flow.plan(made.id)
    assert (plan.draw, plan.drafts, plan.reuse, plan.price) == ((), (), (), 0)
    assert all(state.shown and not state.stale for state in (await house.flow.states(made.id)).values())
    assert await house.used() == used


async def test_what_to_know_about_a_shot_reaches_its_readers_and_goes_when_it_is_mended(house: House) -> None:
    before = await house.flow.warnings(house.project.id)

    def stand_by(value: object) -> Callable[[Doc[Any]], None]:
        def change(doc: Doc[Any]) -> None:
            shot = doc.get("shots", type=Map)["sh_1b"]
            shot["cast"]["ch_mara"]["relation"] = value

        return change

    await house.edit(stand_by({"kind": "left_of", "thing": "ch_nobody"}))
    told = [one for one in await house.flow.warnings(house.project.id) if one not in before]
    assert [one.shot for one in told] == ["sh_1b"]
    assert "Mara" in told[0].text
    plan = await house.flow.plan(house.project.id)
    assert "sh_1b" in {entry.shot for entry in plan.draw}  # it can be drawn all the same

    async with house.database.read() as db:
        first = [one for one in await events.since(db, house.project.id, 0) if one.kind == "warnings"]
    assert told[0].text.encode() in bytes(first[-1].data)
    await house.edit(stand_by(None))
    assert await house.flow.warnings(house.project.id) == before
    async with house.database.read() as db:
        later = [one for one in await events.since(db, house.project.id, 0) if one.kind == "warnings"]
    assert len(later) == len(first) + 1
    assert told[0].text.encode() not in bytes(later[-1].data)
