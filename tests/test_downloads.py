"""Sheets and glTF over HTTP: who may read may download, who may edit may have them drawn."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pycrdt import Doc, Map

from server import downloads
from server.billing.ledger import usage
from server.downloads import Offer
from server.engine import jobs
from server.engine.jobs import Failed
from server.engine.pictures import Pictures
from server.engine.planning.sheets import SheetData
from server.engine.runner import Runner
from server.outcomes import finished
from server.projects.demo import world as demo_world
from server.realtime.rooms import create
from tests.projects.conftest import House, house
from tests.rooms import Room, opened
from tests.test_flow import QuickStudio, put

__all__ = ["house"]

CUP, RED = "/sheets/pr_cup", "#b5322b"


class Shop:
    """A live room, a worker's runner, and the endpoints of downloads."""

    def __init__(self, room: Room, runner: Runner, folder: Path) -> None:
        self.house, self.ask, self.edit = room.house, room.ask, room.edit
        self.runner, self.folder = runner, folder

    async def offer(self, who: str, method: str, path: str) -> Offer:
        answer = await self.ask(who, method, path)
        assert answer.status_code == (202 if method == "POST" else 200), answer.text
        return msgspec.json.decode(answer.content, type=Offer)

    async def work(self) -> int:
        """Do the free jobs that wait; answers how many."""
        active = await self.house.do(jobs.active, self.house.project.id)
        free = [job for job in active if job.kind in ("sheet", "glb")]
        for job in free:
            await self.runner.work(job.id)
        return len(free)


@pytest.fixture
async def shop(house: House, tmp_path: Path) -> AsyncIterator[Shop]:
    folder = tmp_path / "pictures"
    pictures = house.parts()[Pictures] = Pictures.at(folder)
    async with opened(house, downloads.ENDPOINTS) as room:
        runner = Runner(house.database, pictures, {"previs": QuickStudio()}, finished, "wo_1")
        yield Shop(room, runner, folder)


async def test_a_sheet_is_drawn_once_and_then_there_for_everyone_at_no_charge(shop: Shop) -> None:
    before = await shop.offer("viewer", "GET", CUP)
    assert (before.result, before.job, before.stale) == (None, None, False)
    asked = await shop.offer("editor", "POST", CUP)
    assert asked.job is not None
    assert (asked.job.kind, asked.job.about, asked.job.price) == ("sheet", "pr_cup", 0)
    again = await shop.offer("owner", "POST", CUP)
    assert again.job is not None
    assert again.job.id == asked.job.id
    assert await shop.work() == 1

    there = await shop.offer("viewer", "POST", CUP)  # what is there, a reader may have
    assert there.result is not None
    assert (there.stale, there.job) == (False, None)
    assert there.result.fingerprint == there.fingerprint == asked.fingerprint
    assert await shop.work() == 0
    assert (await shop.house.do(usage, shop.house.team.id)).iterations.used == 0

    picture = await shop.ask("viewer", "GET", f"{CUP}.png")
    assert picture.content.startswith(b"\x89PNG")
    assert "Cup-sheet.png" in picture.headers["content-disposition"]
    assert (
        await shop.ask("viewer", "GET", f"{CUP}.png", **{"if-none-match": picture.headers["etag"]})
    ).status_code == 304
    data = msgspec.json.decode((await shop.ask("viewer", "GET", f"{CUP}.json")).content, type=SheetData)
    assert data.title == "Cup"
    assert len(data.cells) == 8


async def test_an_edit_makes_a_sheet_stale_and_its_undo_makes_it_current_without_drawing(shop: Shop) -> None:
    await shop.offer("editor", "POST", CUP)
    await shop.work()
    first = await shop.offer("editor", "GET", CUP)
    assert first.result is not None
    await shop.edit(put("props", "pr_cup", "colour", RED))
    changed = await shop.offer("viewer", "GET", CUP)
    assert (changed.stale, changed.result) == (True, first.result)
    assert (await shop.ask("viewer", "GET", f"{CUP}.png")).status_code == 200  # the old one, meanwhile
    await shop.offer("editor", "POST", CUP)
    assert await shop.work() == 1
    second = await shop.offer("viewer", "GET", CUP)
    assert not second.stale
    assert second.result != first.result

    await shop.edit(put("props", "pr_cup", "colour", demo_world().props["pr_cup"].colour))
    assert await shop.offer("viewer", "POST", CUP) == first
    await shop.edit(put("characters", "ch_mara", "coat_colour", "#2b55b5"))
    assert await shop.offer("viewer", "GET", CUP) == first


async def test_a_sheet_that_is_wanted_in_another_state_stops_the_one_under_way(shop: Shop) -> None:
    old = (await shop.offer("editor", "POST", CUP)).job
    await shop.edit(put("props", "pr_cup", "colour", RED))
    new = (await shop.offer("editor", "POST", CUP)).job
    assert old is not None
    assert new is not None
    assert old.id != new.id
    assert (await shop.house.do(jobs.get, old.id)).state == "cancelled"


async def test_a_reader_who_asks_for_what_is_not_there_is_told_what_it_needs(shop: Shop) -> None:
    for path, word in ((f"{CUP}.png", "Cup"), (f"{CUP}.json", "Cup"), ("/glb/sh_1a.glb", "1A")):
        missing = await shop.ask("viewer", "GET", path)
        assert (missing.status_code, word in missing.json()["message"]) == (404, True)
    for who in ("viewer", "commenter"):
        refused = await shop.ask(who, "POST", CUP)
        assert refused.status_code == 403
        assert refused.json()["error"] == "NotAllowed"
        assert "Cup" in refused.json()["message"]
        assert who in refused.json()["message"]
    assert await shop.work() == 0
    for method, path in (("GET", CUP), ("POST", CUP), ("GET", f"{CUP}.png"), ("POST", "/glb/sh_1a")):
        assert (await shop.ask("foreigner", method, path)).status_code == 404
        assert (await shop.ask(None, method, path)).status_code == 401


async def test_what_is_not_in_the_world_is_named(shop: Shop) -> None:
    for path in ("/sheets/pr_nothing", "/sheets/pl_ferry", "/glb/sh_nothing", "/glb/ch_nothing"):
        answer = await shop.ask("editor", "POST", path)
        assert answer.status_code == 404
        assert path.rsplit("/", 1)[1] in answer.json()["message"]
    await shop.edit(put("shots", "sh_1b", "scene", "sc_gone"))
    lost = await shop.ask("editor", "POST", "/glb/sh_1b")
    assert lost.status_code == 422
    assert "it is in no scene" in lost.json()["message"]


async def test_a_glb_of_a_shot_follows_an_edit_at_once(shop: Shop) -> None:
    first = await shop.offer("editor", "POST", "/glb/sh_1b")
    assert first.job is not None
    assert (first.job.kind, first.job.about) == ("glb", "sh_1b")
    person = await shop.offer("editor", "POST", "/glb/ch_tomas")
    assert person.job is not None
    assert person.job.id != first.job.id
    await shop.edit(put("characters", "ch_tomas", "coat_colour", RED))
    for path, before in (("/glb/sh_1b", first), ("/glb/ch_tomas", person)):
        assert (await shop.offer("viewer", "GET", path)).fingerprint != before.fingerprint


async def test_a_damaged_sheet_is_drawn_again(shop: Shop) -> None:
    await shop.offer("editor", "POST", CUP)
    await shop.work()
    file = (await shop.offer("editor", "GET", CUP)).result
    assert file is not None
    assert file.file is not None
    (shop.folder / file.file[:2] / file.file[2:]).write_bytes(b"torn")
    assert (await shop.ask("viewer", "GET", f"{CUP}.png")).status_code == 404
    assert (await shop.offer("editor", "POST", CUP)).job is not None
    assert await shop.work() == 1
    assert (await shop.ask("viewer", "GET", f"{CUP}.png")).status_code == 200


async def test_another_project_of_the_team_has_the_same_sheet_at_once(shop: Shop) -> None:
    other = await shop.house.new_project()
    await shop.house.do(create, other.id, demo_world())
    address = f"/api/v1/projects/{other.id}{CUP}"
    await shop.offer("editor", "POST", CUP)
    async with shop.house.client("editor") as client:
        meanwhile = await client.post(address)
        assert meanwhile.status_code == 409
        assert "another project" in meanwhile.json()["message"]
        await shop.work()
        assert (await client.get(address)).json()["result"] is None
        reused = await client.post(address)
        assert reused.json()["result"]["file"] == (await client.get(address)).json()["result"]["file"]
        queued = await shop.house.do(jobs.active, other.id)
        assert [job for job in queued if job.kind == "sheet"] == []


async def test_a_character_that_waits_for_a_slot_is_not_drawn(shop: Shop) -> None:
    await shop.offer("viewer", "GET", "/glb/sh_1a")  # the world has settled, so its characters have slots

    def crowd(doc: Doc[Any]) -> None:
        for number in range(40):
            content = Map({"name": f"Extra {number}", "order": "b"})
            doc.get("characters", type=Map)[f"ch_extra{number:02}"] = content

    await shop.edit(crowd)
    await shop.offer("viewer", "GET", "/glb/sh_1a")
    for path in ("/sheets/ch_extra39", "/glb/ch_extra39"):
        refused = await shop.ask("editor", "POST", path)
        assert refused.status_code == 402
        assert "Extra 39 is waiting for a slot" in refused.json()["message"]


async def test_a_sheet_that_failed_can_be_asked_for_again(shop: Shop) -> None:
    job = (await shop.offer("editor", "POST", CUP)).job
    assert job is not None
    await shop.house.do(jobs.start, job.id, "wo_1")
    await shop.house.do(jobs.finish, job.id, "wo_1", Failed("no ink"))
    after = await shop.offer("editor", "GET", CUP)
    assert (after.job, after.result) == (None, None)
    again = (await shop.offer("editor", "POST", CUP)).job
    assert again is not None
    assert again.id != job.id
