"""A person's connection to a room, from the handshake to the close code."""

import asyncio

import structlog
from starlette.websockets import WebSocket

from server import http
from server.database import Database
from server.errors import Conflict, Invalid, Refused, TooFast, TooLarge, Unavailable
from server.projects import guards
from server.projects.roles import edits
from server.projects.world import FORMAT
from server.realtime import wire
from server.realtime.limits import Bucket
from server.realtime.peer import Peer
from server.realtime.room import INTERNAL, Room
from server.realtime.rooms import Rooms

log = structlog.get_logger()


async def room(websocket: WebSocket) -> None:
    """`/ws/rooms/{project_id}`: accept, then serve or close with a code that says why."""
    await websocket.accept()
    own = wire.of(websocket)
    try:
        await _serve(websocket, own)
    except Refused as refused:
        code = wire.RESTART if isinstance(refused, Unavailable) else http.close_code(refused)
        own.close(code, str(refused))
    except Exception:
        log.exception("socket", path=websocket.url.path)
        own.close(INTERNAL, "Something went wrong here; connect again.")


async def _serve(websocket: WebSocket, own: wire.Wire) -> None:
    project_id = websocket.path_params["project_id"]
    rooms = http.part(websocket, Rooms)
    async with http.part(websocket, Database).read() as db:
        member = await guards.member(websocket, db, project_id, "viewer")
    found = await rooms.room(project_id)
    await found.sound()
    _same_history(websocket, found)
    peer = Peer(own, member.person, edits(member.role), rooms.limits)
    found.join(peer)
    try:
        await _listen(websocket, peer, found, rooms)
    finally:
        found.leave(peer)


def _same_history(websocket: WebSocket, found: Room) -> None:
    """A client that names the epoch or format of its copy must mean ours. Raises `Conflict`."""
    for name, ours in (("epoch", found.epoch), ("format", FORMAT)):
        theirs = websocket.query_params.get(name)
        if theirs is not None and theirs != str(ours):
            raise Conflict(f"Your copy of this world has {name} {theirs[:20]}, this one {ours}.")


async def _listen(websocket: WebSocket, peer: Peer, found: Room, rooms: Rooms) -> None:
    limits = rooms.limits
    loop = asyncio.get_running_loop()
    bucket = Bucket(limits.rate, limits.burst, loop.time())
    while peer.wire.closed is None:
        event = await websocket.receive()
        if event["type"] == "websocket.disconnect" or peer.wire.closed is not None:
            return
        data = event.get("bytes")
        if data is None:
            raise Invalid("Messages are binary.", path="")
        if len(data) > limits.frame:
            raise TooLarge("A frame is too large.")
        wait, over = bucket.take(loop.time())
        if over > limits.patience:
            raise TooFast("You have been sending too much for too long.", retry_after=limits.patience)
        if wait > 0:
            await asyncio.sleep(wait)  # nothing is read meanwhile, and the peer's own buffers fill
        await found.receive(peer, data)
