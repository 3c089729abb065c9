"""A house with people of every role, and this package's endpoints served to them."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Concatenate, ParamSpec, TypeVar

import pytest
import uvicorn
from httpx2 import ASGITransport, AsyncClient
from starlette.applications import Starlette

from server import errors, http
from server.database import Connection, Database
from server.projects import guards, members, people, projects, rates, routes, sessions
from server.projects.cookie import COOKIE
from server.projects.entitlements import Entitlements, Unlimited
from server.projects.hub import EventHub
from server.projects.people import Person, Team
from server.projects.ports import Deletes, Disconnects
from server.projects.projects import Project
from server.projects.roles import Role

T = TypeVar("T")
P = ParamSpec("P")
HOST = "http://diorama.test"
OFTEN = dict.fromkeys(rates.DEFAULTS, "1000/second")
ROLES: tuple[Role, ...] = ("viewer", "commenter", "editor", "owner")


class AtMost:
    """A tier that covers so many editors."""

    def __init__(self, editors: int) -> None:
        self.editors = editors

    async def may_add_editor(self, db: Connection, team_id: str, editors: int) -> None:
        if editors > self.editors:
            raise errors.NotEntitled("The tier covers no further editor.", editors=self.editors)


@dataclass
class House:
    """One project; people by role, a team owner, and a foreigner who owns another project."""

    database: Database
    app: Starlette
    team: Team
    project: Project
    foreign: Project
    people: Mapping[str, Person]
    tokens: Mapping[str, str]
    disconnected: list[tuple[str, str]] = field(default_factory=list)

    @contextlib.asynccontextmanager
    async def client(self, who: str | None, **headers: str) -> AsyncIterator[AsyncClient]:
        """A browser in which `who` is signed in."""
        cookies = {COOKIE: self.tokens[who]} if who else None
        transport = ASGITransport(self.app)
        async with AsyncClient(
            transport=transport, base_url=HOST, cookies=cookies, headers={"origin": HOST, **headers}
        ) as client:
            yield client

    async def do(
        self, verb: Callable[Concatenate[Connection, P], Awaitable[T]], *args: P.args, **named: P.kwargs
    ) -> T:
        """Call a verb in a transaction of its own."""
        async with self.database.write() as db:
            return await verb(db, *args, **named)

    def parts(self) -> dict[type, object]:
        """What the application was given; a test may put other parts in."""
        found: dict[type, object] = self.app.state.parts
        return found

    async def new_project(self) -> Project:
        """Another project with the same people in it."""
        return await self.do(_project, self.team, self.people)


async def _project(db: Connection, team: Team, by_role: Mapping[str, Person]) -> Project:
    project = await projects.create(db, team.id, by_role["owner"].id, "Harbour")
    for role in ROLES:
        await members.add(db, project.id, by_role[role].id, role, Unlimited())
    return project


@pytest.fixture
async def house(database: Database) -> AsyncIterator[House]:
    async with database.write() as db:
        team_owner, team = await people.local_owner(db)
        by_role = {name: await people.create(db, name.title()) for name in (*ROLES, "foreigner")}
        by_role["team_owner"] = team_owner
        project = await _project(db, team, by_role)
        abroad = await people.create_team(db, "Abroad", by_role["foreigner"].id)
        foreign = await projects.create(db, abroad.id, by_role["foreigner"].id, "Elsewhere")
        tokens = {name: await sessions.open(db, person.id) for name, person in by_role.items()}
    app = Starlette(routes=[*map(http.route, routes.ENDPOINTS), *routes.WEBSOCKETS])
    made = House(database, app, team, project, foreign, by_role, tokens)

    async def disconnect(project_id: str, person_id: str) -> None:
        made.disconnected.append((project_id, person_id))

    async with EventHub(database, ping=20.0, patience=5.0) as hub:
        app.state.parts = {
            Database: database,
            EventHub: hub,
            guards.Origins: guards.Origins(frozenset({"https://diorama.example"})),
            rates.Rates: rates.Rates(OFTEN),
            Entitlements: Unlimited(),
            Disconnects: Disconnects((hub.disconnect, disconnect)),
            Deletes: Deletes(),
        }
        yield made


@pytest.fixture
async def address(house: House) -> AsyncIterator[str]:
    """The house on a real port; answers `127.0.0.1:PORT`."""
    bound = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        house.app, ws="websockets-sansio", ws_per_message_deflate=False, lifespan="off", log_level="warning"
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve([bound]))
    yield f"127.0.0.1:{bound.getsockname()[1]}"
    server.should_exit = True
    await serving
    bound.close()
