"""`/ws/events?project=…&since=…`: a project's events as they happen, resumable.

Each message is `{"seq", "kind", "data"}`; one that concerns all projects has no `seq`.
`{"kind": "reset", "seq"}` means that events are missing that are kept no longer: load the snapshot
again; the stream goes on after `seq`. `{"kind": "ping"}` keeps the line open. Without `since` the stream
starts now. What a client says is not listened to.
"""

import asyncio

import msgspec
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from server import errors, http
from server.database import Database
from server.projects import events, guards
from server.projects.hub import EventHub, Listener

BATCH = 200
RECHECK = ("members", "project")
SLOW = 4508

_encode = msgspec.json.Encoder().encode


class _Slow(Exception):
    """The client does not take what it is sent."""


async def stream(websocket: WebSocket) -> None:
    """Admit the client, then send until it leaves, loses its right or is too slow."""
    await websocket.accept()  # a refusal before this is a bare 403
    sending = asyncio.create_task(_guarded(websocket))
    leaving = asyncio.create_task(_left(websocket))
    try:
        await asyncio.wait((sending, leaving), return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (sending, leaving):
            task.cancel()
        results = await asyncio.gather(sending, leaving, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception) and not isinstance(result, WebSocketDisconnect):
            raise result


WEBSOCKETS: tuple[WebSocketRoute, ...] = (WebSocketRoute("/ws/events", stream, name="events"),)


async def _left(websocket: WebSocket) -> None:
    while (await websocket.receive())["type"] != "websocket.disconnect":
        pass


async def _guarded(websocket: WebSocket) -> None:
    """Send, and close with the code of whatever ends it."""
    hub = http.part(websocket, EventHub)
    try:
        await _send(websocket, hub)
    except errors.Refused as refused:
        await _close(websocket, hub, http.close_code(refused), str(refused))
    except _Slow:
        await _close(websocket, hub, SLOW, "Too slow.")


async def _close(websocket: WebSocket, hub: EventHub, code: int, reason: str) -> None:
    try:
        async with asyncio.timeout(hub.patience):
            await websocket.close(code, reason.encode()[:120].decode(errors="ignore"))
    except TimeoutError:
        pass  # it does not even take the farewell; the server drops the line when this ends


async def _send(websocket: WebSocket, hub: EventHub) -> None:
    project_id = websocket.query_params.get("project", "")
    database = http.part(websocket, Database)
    async with database.read() as db:
        member = await guards.member(websocket, db, project_id, "viewer")
        seq = _since(websocket)
        if seq is None:
            seq = await events.latest(db, project_id)
        everywhere = await events.latest(db, events.EVERYWHERE)
    with hub.listen(project_id, member.person.id) as listener:
        while True:
            messages, seq, more = await _next(websocket, database, project_id, listener, seq)
            general, everywhere = await _general(database, everywhere)
            for message in messages + general:
                await _send_one(websocket, hub, message)
            if more:
                continue
            try:
                async with asyncio.timeout(hub.ping):
                    await listener.wait()
            except TimeoutError:
                listener.doubt = True
                await _send_one(websocket, hub, b'{"kind":"ping"}')


async def _next(
    websocket: WebSocket, database: Database, project_id: str, listener: Listener, seq: int
) -> tuple[list[bytes], int, bool]:
    """What comes after `seq`: messages, up to where they go, and whether there is more already."""
    async with database.read() as db:
        span = await events.span(db, project_id)
        found = await events.since(db, project_id, seq, BATCH)
        # numbers have no holes, so that a batch which does not follow means that events are gone
        follows = found[0].seq == seq + 1 if found else seq == span.latest
        lost = not (span.pruned <= seq <= span.latest and follows)
        if listener.doubt or lost or any(event.kind in RECHECK for event in found):
            listener.doubt = False
            await guards.member(websocket, db, project_id, "viewer")
    if lost:
        return [_encode({"kind": "reset", "seq": span.latest})], span.latest, True
    return [_encode(event) for event in found], found[-1].seq if found else seq, len(found) == BATCH


async def _general(database: Database, seq: int) -> tuple[list[bytes], int]:
    """What has happened everywhere since `seq`, for those who are here: it is not resumable."""
    async with database.read() as db:
        found = await events.since(db, events.EVERYWHERE, seq, BATCH)
    return [_encode({"kind": one.kind, "data": one.data}) for one in found], found[-1].seq if found else seq


async def _send_one(websocket: WebSocket, hub: EventHub, message: bytes) -> None:
    try:
        async with asyncio.timeout(hub.patience):
            await websocket.send_text(message.decode())
    except TimeoutError:
        raise _Slow from None


def _since(websocket: WebSocket) -> int | None:
    text = websocket.query_params.get("since")
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise errors.Invalid("`since` is the number of an event.", path="since")
    return int(text)
