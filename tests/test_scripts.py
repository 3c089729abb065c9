"""Scripts over HTTP: told with their price, then made as one."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from server import http, scripts
from server.database import Database
from server.engine import queue
from server.engine.jobs import Client
from server.flow import Flow
from server.projects.demo import world as demo_world
from server.projects.hub import EventHub
from server.projects.world import World
from server.realtime.rooms import Rooms, create
from tests.projects.conftest import House, house

__all__ = ["house"]

SCRIPT = {"text": "EXT. FERRY STEPS - NIGHT\n\nMara waves.\n\nTOMAS\nGood night.", "form": "fountain"}


class Room:
    """A house with the demo world, open, and the endpoint for scripts."""

    def __init__(self, house: House, rooms: Rooms) -> None:
        self.house, self.rooms = house, rooms

    async def bring(self, who: str | None, **said: Any) -> Any:
        async with self.house.client(who) as client:
            return await client.post(f"/api/v1/projects/{self.house.project.id}/scripts", json=said)

    async def world(self) -> World:
        return (await self.rooms.world(self.house.project.id)).world


@pytest.fixture
async def room(house: House, database: Database, database_url: str) -> AsyncIterator[Room]:
    await queue.migrate(database_url)
    await house.do(create, house.project.id, demo_world())
    client = Client(database_url)
    hub: EventHub = house.parts()[EventHub]  # type: ignore[assignment]
    async with Flow(database, hub, client) as flow, Rooms(database, flow.settled) as rooms:
        flow.rooms = rooms
        house.app.state.parts |= {Client: client, Rooms: rooms, Flow: flow}
        house.app.router.routes[:0] = [http.route(operation) for operation in scripts.ENDPOINTS]
        yield Room(house, rooms)
    client.close()


async def test_a_dry_run_tells_counts_and_price_and_changes_nothing(room: Room) -> None:
    before = await room.world()
    told = (await room.bring("editor", **SCRIPT, dry_run=True)).json()
    assert told["draft"]["text"] == "adds 1 scene and 2 shots, keeps 12 shots"
    assert told["impact"]["price"] == 2
    assert await room.world() == before


async def test_a_script_is_made_in_the_live_world_and_again_changes_nothing(room: Room) -> None:
    assert (await room.bring("editor", **SCRIPT)).status_code == 200
    world = await room.world()
    assert len(world.shots) == 14
    assert "Good night." in {one.text for one in world.balloons.values()}
    again = (await room.bring("editor", **SCRIPT, template="storyboard")).json()
    assert again["draft"]["edits"] == []
    assert await room.world() == world


async def test_only_editors_bring_scripts(room: Room) -> None:
    assert (await room.bring("commenter", **SCRIPT)).status_code == 403
    assert (await room.bring(None, **SCRIPT)).status_code == 401


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"text": "[[nothing]]", "form": "fountain"}, "nothing in this text"),
        ({"text": "\x00\x01"}, "not text"),
        ({"text": "Mara waves.", "template": "film"}, "film"),
        ({"text": "a" * 300_001}, "300000"),
    ],
)
async def test_what_is_no_script_is_refused_and_changes_nothing(
    room: Room, wrong: dict[str, str], message: str
) -> None:
    before = await room.world()
    answer = await room.bring("editor", **wrong)
    assert answer.status_code == 422
    assert message in answer.json()["message"]
    assert await room.world() == before
