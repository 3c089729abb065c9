"""Who gets in, who may write, and the close codes of everything that is refused."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

import pytest
from pycrdt import Array, Doc, Map, Text
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from server.projects import sessions
from server.realtime import protocol, store
from server.realtime.limits import MIB, Limits
from tests.realtime.house import WORLD, House, Served, serve
from tests.realtime.peers import Peer

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def refused(peer: Peer) -> int:
    await peer.connect()
    code = await peer.closed()
    await peer.disconnect()
    return code


async def _until_closed(socket: ClientConnection) -> AsyncIterator[bytes | str]:
    with contextlib.suppress(ConnectionClosed):
        async for message in socket:
            yield message


def _write_much(number: int, doc: Doc[Any]) -> None:
    doc.get("notes", type=Map)[f"no_{number}"] = Map({"text": Text("y" * 500_000)})


async def untouched(house: House) -> bool:
    async with house.database.read() as db:
        found = await store.load(db, house.project_id)
        return found.seq == 1 and (await store.read(db, house.project_id)).world == WORLD


async def test_nobody_signed_in_is_4401(served: Served) -> None:
    """R1"""
    assert await refused(Peer(served.url())) == 4401
    assert await refused(Peer(served.url(), "not-a-token")) == 4401


async def test_a_stranger_and_an_unknown_project_are_4404(served: Served) -> None:
    """R1"""
    assert await refused(served.peer("stranger")) == 4404
    assert await refused(served.peer("editor", project_id="pj_nowhere")) == 4404


async def test_a_page_of_another_site_is_4403(served: Served) -> None:
    """R1"""
    headers = {
        "authorization": f"Bearer {served.house.tokens['editor']}",
        "origin": "https://elsewhere.example",
    }
    async with connect(served.url(), additional_headers=headers, compression=None, proxy=None) as socket:
        await socket.wait_closed()
        assert socket.close_code == 4403


async def test_a_ticket_lets_a_program_in_once(served: Served) -> None:
    async with served.house.database.write() as db:
        ticket = await sessions.create_ticket(db, served.house.tokens["editor"])
    url = served.url(query=f"?ticket={ticket.ticket}")
    async with Peer(url) as one:
        assert one.get("characters", "ch_mara", "name") == "Mara"
    assert await refused(Peer(url)) == 4401


@pytest.mark.parametrize("query", ["?epoch=7", "?format=99"])
async def test_a_copy_of_another_history_is_4409(served: Served, query: str) -> None:
    """R1"""
    assert await refused(served.peer(query=query)) == 4409


@pytest.mark.parametrize("who", ["viewer", "commenter"])
async def test_who_may_not_write_is_never_asked_and_is_closed_4403_for_writing(
    served: Served, who: str
) -> None:
    """R3"""
    async with served.peer("editor") as other:
        one = served.peer(who)
        await one.join()
        assert not any(frame[:2] == b"\x00\x00" for frame in one.frames)
        await other.set("characters", "ch_mara", "name", "Seen")
        await one.until(lambda: one.get("characters", "ch_mara", "name") == "Seen")
        await one.set("characters", "ch_mara", "name", "Forged")
        assert await one.closed() == 4403
        await one.disconnect()
    state = await served.rooms.world(served.house.project_id)
    assert state.world.characters["ch_mara"].name == "Seen"


@pytest.mark.parametrize(
    "kind",
    ["root", "list", "text", "container", "late"],
)
async def test_a_foreign_root_or_container_is_4422_and_nothing_of_it_stays(served: Served, kind: str) -> None:
    """R7"""

    def spoil(doc: Doc[Any]) -> None:
        doc.get("characters", type=Map)["ch_mara"]["name"] = "Smuggled"
        if kind == "root":
            doc.get("chat", type=Map)["a"] = 1
        elif kind == "list":
            doc.get("shots", type=Array).append(1)
        elif kind == "text":
            doc.get("chat", type=Text).insert(0, "hello")
        else:
            doc.get("shots", type=Map)["sh_one"]["title"] = Map({})

    async with served.peer("owner") as other:
        one = served.peer("editor")
        if kind == "late":  # made offline, so that it comes as step 2
            await one.join()
            await one.disconnect()
            await one.edit(spoil)
            await one.connect()
        else:
            await one.join()
            await one.edit(spoil)
        assert await one.closed() == 4422
        assert await untouched(served.house)
        assert (await served.rooms.world(served.house.project_id)).world == WORLD
        await other.set("characters", "ch_ole", "age", 62)
        await other.all_saved()
        assert other.get("characters", "ch_mara", "name") == "Mara"
        await one.disconnect()


@pytest.mark.parametrize(
    "data",
    [b"\x63", b"\x00\x07\x00", b"\x00\x02\x05a", b"\x00\x02\x03\x09\x09\x09", b"\x00\x00\x03\xff\xff\xff"],
)
async def test_a_malformed_message_is_4422(served: Served, data: bytes) -> None:
    one = served.peer()
    await one.join()
    await one.send(data)
    assert await one.closed() == 4422
    await one.disconnect()
    assert await untouched(served.house)


async def test_text_is_4422(served: Served) -> None:
    one = served.peer()
    await one.connect()
    assert one.socket is not None
    await one.socket.send("hello")
    assert await one.closed() == 4422
    await one.disconnect()


async def test_a_frame_update_or_presence_too_large_is_4413(served: Served) -> None:
    """R15"""
    large = Map({"text": Text("x" * (MIB + 10))})
    for message in (
        protocol.sync(protocol.UPDATE, bytes(8 * MIB)),
        protocol.presence(bytes(5000)),
        None,
    ):
        one = served.peer()
        await one.join()
        if message is None:
            await one.edit(lambda doc: doc.get("notes", type=Map).__setitem__("no_1", large))
        else:
            with contextlib.suppress(ConnectionClosed):  # it may be over before all of it has left
                await one.send(message)
        assert await one.closed() == 4413
        await one.disconnect()
    assert await untouched(served.house)


async def test_a_peer_that_sends_too_fast_is_slowed_down_and_nothing_is_lost(house: House) -> None:
    """R16"""
    limits = Limits(rate=200, burst=10)
    async with serve(house, limits) as served, served.peer() as one:
        for number in range(150):
            await one.set("shots", "sh_one", "take", number + 1)
        await one.all_saved()
        state = await served.rooms.world(house.project_id)
        assert state.world.shots["sh_one"].take == 150


async def test_a_peer_that_never_stops_sending_too_fast_is_4529(house: House) -> None:
    """R16"""
    async with serve(house, Limits(rate=50, burst=5, patience=0.3)) as served:
        one = served.peer()
        await one.join()

        async def flood() -> None:
            while True:
                await one.send(b"\x03")
                await asyncio.sleep(0)

        flooding = asyncio.create_task(flood())
        assert await one.closed() == 4529
        await asyncio.gather(flooding, return_exceptions=True)
        await one.disconnect()


async def test_a_peer_that_does_not_read_is_4508_and_others_do_not_wait(house: House) -> None:
    """R17"""
    async with serve(house, Limits(outbox=MIB, farewell=30)) as served, served.peer("editor") as one:
        headers = {"authorization": f"Bearer {house.tokens['owner']}"}
        async with (
            connect(
                served.url(),
                additional_headers=headers,
                compression=None,
                max_size=None,
                max_queue=1,
                proxy=None,
            ) as slow,
            served.peer("viewer") as other,
        ):
            room = await served.rooms.room(house.project_id)
            slow_peer = next(
                peer for peer in room.audience.peers if peer.person.id == house.people["owner"].id
            )
            number = 0
            while slow_peer.wire.closed is None:
                await one.edit(partial(_write_much, number))
                await one.all_saved()
                number += 1
                assert number < 100
            await other.until(lambda: len(other.doc.get("notes", type=Map)) == number)
            async for _ in _until_closed(slow):
                pass
            assert slow.close_code == 4508


async def test_presence_appears_and_ends_with_the_socket(served: Served) -> None:
    """R4, R12, R13"""
    async with served.peer("owner") as two:
        one = served.peer("editor")
        await one.connect()
        await one.announce({"cursor": [1, 2], "visible": ["sh_one"], "person": {"name": "Somebody else"}})
        client = one.doc.client_id
        await two.until(lambda: client in two.presence)
        assert two.presence[client]["cursor"] == [1, 2]
        assert two.presence[client]["person"]["name"] == "Editor"
        assert served.rooms.visible(served.house.project_id) == {"sh_one"}
        async with served.peer("viewer") as third:
            await third.until(lambda: client in third.presence)
        assert one.socket is not None
        one.socket.transport.abort()  # no farewell
        await two.until(lambda: client not in two.presence)
        assert served.rooms.visible(served.house.project_id) == frozenset()
        await one.disconnect()
