"""A server of rooms in a process of its own, for tests that kill it: DATABASE_URL PORT."""

import asyncio
import sys

import uvicorn
from starlette.applications import Starlette

from server.database import Database
from server.projects import guards
from server.realtime import routes
from server.realtime.limits import Limits
from server.realtime.rooms import Rooms, Settled
from server.realtime.wire import Protocol


async def main(url: str, port: int) -> None:
    async def settled(_: Settled) -> None:
        return None

    database = Database(url)
    app = Starlette(routes=list(routes.WEBSOCKETS))
    async with Rooms(database, settled, limits=Limits(rate=1e6, burst=1e6)) as rooms:
        app.state.parts = {Database: database, Rooms: rooms, guards.Origins: guards.Origins()}
        config = uvicorn.Config(app, "127.0.0.1", port, ws=Protocol, lifespan="off", log_level="warning")
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve())
        while not server.started:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        print("ready", flush=True)
        await serving


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
