"""A real server of rooms on a loopback port, over a database with people of every role."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field

import uvicorn
from starlette.applications import Starlette

from server.database import Database
from server.projects import guards, members, people, projects, sessions
from server.projects.entitlements import Unlimited
from server.projects.people import Person, Team
from server.projects.roles import Role
from server.projects.world import Character, Meta, Scene, Shot, Standing, World
from server.realtime import routes, store
from server.realtime.limits import Limits
from server.realtime.rooms import Rooms, Settled
from server.realtime.wire import Protocol
from tests.realtime.peers import Peer

ROLES: tuple[Role, ...] = ("viewer", "commenter", "editor", "owner")

WORLD = World(
    meta=Meta(world="w-harbour", title="Harbour"),
    characters={
        "ch_mara": Character(name="Mara", description="A pilot.", coat="coat"),
        "ch_ole": Character(name="Ole", age=61),
    },
    scenes={"sc_quay": Scene(title="On the quay")},
    shots={"sh_one": Shot(scene="sc_quay", cast={"ch_mara": Standing(at=(100, 200))}, action="She waits.")},
)


@dataclass
class House:
    """Databases, people and projects; `serve` opens it to the world."""

    database: Database
    team: Team
    people: Mapping[str, Person]
    tokens: Mapping[str, str]
    project_id: str
    other_id: str
    settled: list[Settled] = field(default_factory=list)


@dataclass
class Served:
    """A running server."""

    house: House
    rooms: Rooms
    address: str
    server: uvicorn.Server

    def url(self, project_id: str | None = None, query: str = "") -> str:
        return f"ws://{self.address}/ws/rooms/{project_id or self.house.project_id}{query}"

    def peer(self, who: str = "editor", project_id: str | None = None, query: str = "") -> Peer:
        """A peer who is signed in; not yet connected."""
        return Peer(self.url(project_id, query), self.house.tokens[who])


async def build(database: Database) -> House:
    """People of every role in two projects with the same world."""
    async with database.write() as db:
        _, team = await people.local_owner(db)
        by_name = {name: await people.create(db, name.title()) for name in (*ROLES, "stranger")}
        ids = []
        for title in ("Harbour", "Other"):
            project = await projects.create(db, team.id, by_name["owner"].id, title)
            for role in ROLES:
                await members.add(db, project.id, by_name[role].id, role, Unlimited())
            await store.create(db, project.id, WORLD)
            ids.append(project.id)
        tokens = {name: await sessions.open(db, person.id) for name, person in by_name.items()}
    return House(database, team, by_name, tokens, ids[0], ids[1])


@contextlib.asynccontextmanager
async def serve(
    house: House,
    limits: Limits | None = None,
    settled: Callable[[Settled], Awaitable[None]] | None = None,
    redis_url: str | None = None,
    quiet: float = 0.05,
) -> AsyncIterator[Served]:
    """Rooms on a real port until the block ends; they are drained then."""

    async def note(found: Settled) -> None:
        house.settled.append(found)

    app = Starlette(routes=list(routes.WEBSOCKETS))
    bound = socket.create_server(("127.0.0.1", 0))
    async with Rooms(house.database, settled or note, redis_url, quiet, limits) as rooms:
        app.state.parts = {
            Database: house.database,
            Rooms: rooms,
            guards.Origins: guards.Origins(frozenset({"https://diorama.example"})),
        }
        config = uvicorn.Config(app, ws=Protocol, lifespan="off", log_level="warning", access_log=False)
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve([bound]))
        try:
            yield Served(house, rooms, f"127.0.0.1:{bound.getsockname()[1]}", server)
        finally:
            await rooms.drain()
            server.should_exit = True
            await serving
            bound.close()
