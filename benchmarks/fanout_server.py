"""The server that `fanout.py` measures: rooms on SQLite with real guards, and nothing else.

    python -m benchmarks.fanout_server PORT FOLDER PEERS

prints one JSON line, {"project": id, "tokens": [one a peer], "state": the document, hex}, and serves.
"""

import sys
from pathlib import Path

import msgspec
import uvicorn
from starlette.applications import Starlette

from benchmarks.fanout_world import world
from server.database import Database, metadata
from server.projects import guards, members, people, projects, sessions, tables
from server.projects.entitlements import Unlimited
from server.realtime import routes, store
from server.realtime import tables as realtime_tables
from server.realtime.rooms import Rooms, Settled
from server.realtime.wire import Protocol

USED = (tables, realtime_tables)


async def main(port: int, folder: Path, count: int) -> None:
    database = Database(f"sqlite+aiosqlite:///{folder / 'fanout.db'}")
    async with database.write() as db:
        await db.run_sync(metadata.create_all)
        owner, team = await people.local_owner(db)
        project = await projects.create(db, team.id, owner.id, "Fan-out")
        await store.create(db, project.id, world(count))
        tokens = []
        for number in range(count):
            person = await people.create(db, f"Peer {number}")
            await members.add(db, project.id, person.id, "editor", Unlimited())
            tokens.append(await sessions.open(db, person.id))
        stored = await store.load(db, project.id)
    if database.is_sqlite:
        async with database._writer.connect() as db:  # as the migration does
            await db.exec_driver_sql("ROLLBACK")
            await db.exec_driver_sql("PRAGMA journal_mode = WAL")

    async def settled(_: Settled) -> None:
        return None

    app = Starlette(routes=list(routes.WEBSOCKETS))
    async with Rooms(database, settled) as rooms:
        app.state.parts = {Database: database, Rooms: rooms, guards.Origins: guards.Origins()}
        said = {"project": project.id, "tokens": tokens, "state": stored.updates[0].hex()}
        print(msgspec.json.encode(said).decode(), flush=True)
        config = uvicorn.Config(
            app,
            "127.0.0.1",
            port,
            ws=Protocol,
            loop="uvloop",
            lifespan="off",
            access_log=False,
            log_level="warning",
        )
        await uvicorn.Server(config).serve()


if __name__ == "__main__":
    import uvloop

    uvloop.run(main(int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
