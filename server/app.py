"""The web process: settings in, parts put together, routes out. uvicorn starts it by `create`."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

import prometheus_client
import structlog
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from server import (
    bundles,
    downloads,
    errors,
    flow,
    http,
    instructions,
    logs,
    migrate,
    outcomes,
    routes,
    scripts,
    settings,
    static,
)
from server.billing import routes as billing_routes
from server.billing.teams import TierEntitlements
from server.bundles.projects import load
from server.database import Database
from server.engine import routes as engine_routes
from server.engine.jobs import Client
from server.engine.pictures import Pictures
from server.engine.routes import JobPorts
from server.projects import people, projects
from server.projects import routes as project_routes
from server.projects.entitlements import Entitlements
from server.projects.guards import Origins
from server.projects.hub import EventHub
from server.projects.ports import Deletes, Disconnects
from server.projects.rates import Rates
from server.realtime import routes as realtime_routes
from server.realtime.rooms import Rooms
from server.settings import Settings
from server.thoughts import Models, Thoughts

log = structlog.get_logger()

ENDPOINTS = (
    project_routes.ENDPOINTS
    + routes.ENDPOINTS
    + instructions.ENDPOINTS
    + scripts.ENDPOINTS
    + downloads.ENDPOINTS
    + engine_routes.ENDPOINTS
    + billing_routes.ENDPOINTS
    + bundles.ENDPOINTS
)
WEBSOCKETS = realtime_routes.WEBSOCKETS + project_routes.WEBSOCKETS


def create(chosen: Settings | None = None) -> Starlette:
    """The application. Settings come from the environment unless they are given."""
    chosen = chosen or settings.read()
    logs.configure()
    return Starlette(
        routes=[
            Route("/healthz", _alive),
            Route("/readyz", _ready),
            Route("/metrics", _metrics),
            Route("/api/v1/openapi.json", _openapi),
            *(http.route(operation) for operation in ENDPOINTS),
            Route("/api/{path:path}", _unknown),
            *WEBSOCKETS,
            *static.ROUTES,
        ],
        middleware=[Middleware(GZipMiddleware, minimum_size=1_000, compresslevel=5)],
        lifespan=lambda app: _running(app, chosen),
    )


@asynccontextmanager
async def _running(app: Starlette, chosen: Settings) -> AsyncIterator[None]:
    """Everything that lives as long as the process; taken down in the opposite order."""
    database = Database(chosen.database_url)
    pictures = Pictures.at(chosen.data / "pictures")
    queue = Client(chosen.database_url)
    try:
        await _first_start(database, pictures)
        async with (
            EventHub(database) as hub,
            flow.Flow(database, hub, queue) as main_line,
            Rooms(database, main_line.settled, chosen.redis_url, unloaded=main_line.forget) as rooms,
        ):
            main_line.rooms = rooms
            models = Models(chosen.linking is not None, chosen.asking.seconds if chosen.asking else None)
            thoughts = Thoughts(database, main_line, queue, models)
            main_line.answered = thoughts.answered
            app.state.parts = {
                Database: database,
                Settings: chosen,
                Pictures: pictures,
                EventHub: hub,
                Rooms: rooms,
                flow.Flow: main_line,
                Client: queue,
                Thoughts: thoughts,
                Origins: Origins(public=chosen.public_url),
                Rates: Rates(),
                Entitlements: TierEntitlements(),
                Disconnects: Disconnects((rooms.disconnect, hub.disconnect)),
                Deletes: Deletes((outcomes.deleted,)),
                JobPorts: JobPorts(outcomes.stop, main_line.retry),
            }
            app.state.ready = True
            yield
            app.state.ready = False
    finally:
        queue.close()
        await database.close()


async def _first_start(database: Database, pictures: Pictures) -> None:
    """An installation begins with its local owner, a team and the demo world."""
    if not await migrate.is_current(database):
        raise RuntimeError("The database's schema is not current: run `diorama migrate`.")
    async with database.write() as db:
        owner, team = await people.local_owner(db)
        begun = bool(await projects.mine(db, owner.id))
    if not begun and routes.DEMO.is_file():
        await load(database, pictures, team.id, owner.id, routes.DEMO)


async def _alive(_request: Request) -> Response:
    return PlainTextResponse("alive\n")


async def _ready(request: Request) -> Response:
    if getattr(request.app.state, "ready", False):
        return PlainTextResponse("ready\n")
    return PlainTextResponse("starting or draining\n", 503)


async def _metrics(_request: Request) -> Response:
    return Response(
        prometheus_client.generate_latest(), media_type=prometheus_client.CONTENT_TYPE_PLAIN_0_0_4
    )


async def _openapi(_request: Request) -> Response:
    return http.json(openapi())


async def _unknown(_request: Request) -> Response:
    return http.problem(errors.NotFound("There is no such address in this API."))


def openapi() -> dict[str, Any]:
    """The description of the whole API."""
    return http.openapi(ENDPOINTS, version("diorama"))
