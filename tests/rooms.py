"""A house with the demo world in a live room, and endpoints that join packages served to its people."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

from pycrdt import Doc

from server import http
from server.engine.jobs import Client
from server.flow import Flow
from server.http import Endpoint
from server.projects.demo import world as demo_world
from server.projects.hub import EventHub
from server.projects.world import World
from server.realtime.rooms import Rooms, create
from server.thoughts import Models, Thoughts
from tests.projects.conftest import House


class Room:
    """The demo world, open: what its people ask, and how it stands."""

    def __init__(self, house: House, rooms: Rooms, flow: Flow) -> None:
        self.house, self.rooms, self.flow = house, rooms, flow

    async def ask(self, who: str | None, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """A request by the person of a role; `path` counts from the project."""
        async with self.house.client(who, **headers) as client:
            address = f"/api/v1/projects/{self.house.project.id}{path}"
            return await client.request(method, address, json=body)

    async def edit(self, change: Callable[[Doc[Any]], None]) -> None:
        await self.rooms.apply(self.house.project.id, change)

    async def world(self) -> World:
        return (await self.rooms.world(self.house.project.id)).world


@asynccontextmanager
async def opened(house: House, endpoints: Sequence[Endpoint]) -> AsyncIterator[Room]:
    """Put the demo world into the house's project and serve `endpoints` over it."""
    database = house.database
    await house.do(create, house.project.id, demo_world())
    client = Client(database.url.render_as_string(hide_password=False))
    hub: EventHub = house.parts()[EventHub]  # type: ignore[assignment]
    async with Flow(database, hub, client) as flow, Rooms(database, flow.settled) as rooms:
        flow.rooms = rooms
        house.app.state.parts |= {Client: client, Rooms: rooms, Flow: flow}
        house.app.router.routes[:0] = [http.route(endpoint) for endpoint in endpoints]
        yield Room(house, rooms, flow)
    client.close()


def thinks_with(house: House, models: Models) -> None:
    """From now on, the workers of an opened house have these models."""
    parts: Any = house.parts()
    thoughts = Thoughts(house.database, parts[Flow], parts[Client], models)
    parts[Thoughts], parts[Flow].answered = thoughts, thoughts.answered
