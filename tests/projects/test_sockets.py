"""`/ws/events` on a real server: who may listen, what arrives, and how it ends."""

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
import sqlalchemy as sa
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin

from server.projects import events, hub, members, people, projects, sessions
from server.projects.cookie import COOKIE
from server.projects.entitlements import Unlimited
from server.projects.hub import EventHub
from tests.projects.conftest import House

PATIENCE = 20


@contextlib.asynccontextmanager
async def listening(
    address: str, house: House, who: str | None, since: object = None, **query: str
) -> AsyncIterator[ClientConnection]:
    """A browser's socket on the events of the house's project."""
    wanted = {"project": house.project.id} | query | ({} if since is None else {"since": str(since)})
    path = "&".join(f"{key}={value}" for key, value in wanted.items())
    cookie = {"cookie": f"{COOKIE}={house.tokens[who]}"} if who else {}
    async with connect(
        f"ws://{address}/ws/events?{path}",
        origin=Origin(f"http://{address}"),
        additional_headers=cookie,
        proxy=None,
    ) as client:
        yield client


async def hear(client: ClientConnection) -> dict[str, Any]:
    async with asyncio.timeout(PATIENCE):
        message: dict[str, Any] = json.loads(await client.recv())
        return message


async def closed(client: ClientConnection) -> int:
    """The code with which the server closes; what comes before is skipped."""
    async with asyncio.timeout(PATIENCE):
        with contextlib.suppress(ConnectionClosed):
            async for _ in client:
                pass
        await client.wait_closed()
    assert client.close_code is not None
    return client.close_code


async def settled(house: House, listeners: int) -> None:
    """Wait until so many sockets listen."""
    the_hub = house.parts()[EventHub]
    assert isinstance(the_hub, EventHub)
    async with asyncio.timeout(PATIENCE):
        while the_hub.listeners(house.project.id) != listeners:  # noqa: ASYNC110  # the hub has no word for it
            await asyncio.sleep(0.01)


async def test_a_viewer_hears_what_happens_from_now_on(house: House, address: str) -> None:
    await house.do(events.append, house.project.id, "shot", {"id": "before"})
    async with listening(address, house, "viewer") as client:
        await settled(house, 1)
        seq = await house.do(events.append, house.project.id, "shot", {"id": "sh_1"})
        await house.do(events.append, house.foreign.id, "shot", {"id": "sh_2"})
        await house.do(events.append, house.project.id, "job", {"id": "jo_1"})
        assert await hear(client) == {"seq": seq, "kind": "shot", "data": {"id": "sh_1"}}
        assert await hear(client) == {"seq": seq + 1, "kind": "job", "data": {"id": "jo_1"}}
    await settled(house, 0)


async def test_who_comes_back_hears_what_was_missed(house: House, address: str) -> None:
    last = await house.do(events.latest, house.project.id)
    for n in range(450):
        await house.do(events.append, house.project.id, "shot", n)
    async with listening(address, house, "viewer", since=last) as client:
        heard = [await hear(client) for _ in range(450)]
    assert [message["seq"] for message in heard] == list(range(last + 1, last + 451))
    assert [message["data"] for message in heard] == list(range(450))


async def test_who_was_away_too_long_is_told_to_load_again(house: House, address: str) -> None:
    for n in range(10):
        await house.do(events.append, house.project.id, "shot", n)
    await house.do(events.prune, house.project.id, 3)
    last = await house.do(events.latest, house.project.id)
    async with listening(address, house, "viewer", since=last - 4) as client:
        assert await hear(client) == {"kind": "reset", "seq": last}
        await house.do(events.append, house.project.id, "shot", "new")
        assert (await hear(client))["seq"] == last + 1
    async with listening(address, house, "viewer", since=last - 2) as client:
        assert (await hear(client))["seq"] == last - 1


async def test_a_number_from_the_future_is_a_reset_as_well(house: House, address: str) -> None:
    last = await house.do(events.latest, house.project.id)
    async with listening(address, house, "viewer", since=last + 1) as client:
        assert await hear(client) == {"kind": "reset", "seq": last}


async def test_a_malformed_number_is_invalid(house: House, address: str) -> None:
    for since in ("-1", "x", "1.5", "9" * 30, "%D9%A1", ""):
        async with listening(address, house, "viewer", since=since) as client:
            assert await closed(client) == 4422, since


async def test_nobody_and_strangers_are_closed_with_their_codes(house: House, address: str) -> None:
    async with listening(address, house, None) as client:
        assert await closed(client) == 4401
    async with listening(address, house, "foreigner") as client:
        assert await closed(client) == 4404
    for name in ("pj_AAAAAAAAAAAAAAAA", "", "%00"):
        async with listening(address, house, "owner", project=name) as client:
            assert await closed(client) == 4404


async def test_a_foreign_page_may_not_listen(house: House, address: str) -> None:
    cookie = {"cookie": f"{COOKIE}={house.tokens['owner']}"}
    uri = f"ws://{address}/ws/events?project={house.project.id}"
    for origin in (Origin("https://evil.example"), Origin("null"), None):
        async with connect(uri, origin=origin, additional_headers=cookie, proxy=None) as client:
            assert await closed(client) == 4403


async def test_a_program_listens_with_a_ticket_that_works_once(house: House, address: str) -> None:
    ticket = (await house.do(sessions.create_ticket, house.tokens["viewer"])).ticket
    uri = f"ws://{address}/ws/events?project={house.project.id}&since=0&ticket={ticket}"
    async with connect(uri, proxy=None) as client:
        assert (await hear(client))["seq"] == 1
        # being asked again (a member has changed) does not need another ticket
        await house.do(members.tell, [house.project.id])
        await house.do(events.append, house.project.id, "shot", "last")
        while (await hear(client)).get("data") != "last":
            pass
        async with connect(uri, proxy=None) as second:
            assert await closed(second) == 4401


async def test_a_removed_member_hears_nothing_more(house: House, address: str) -> None:
    async with listening(address, house, "viewer") as client, listening(address, house, "editor") as other:
        await settled(house, 2)
        await house.do(members.remove, house.project.id, house.people["viewer"].id)
        await house.do(events.append, house.project.id, "shot", "secret")
        with pytest.raises(ConnectionClosed) as ended:
            await hear(client)  # not even that the members have changed
        assert ended.value.rcvd is not None
        assert ended.value.rcvd.code == 4404
        assert [(await hear(other))["kind"] for _ in range(2)] == ["members", "shot"]


async def test_a_removal_over_http_closes_the_socket(house: House, address: str) -> None:
    async with listening(address, house, "viewer") as client:
        await settled(house, 1)
        path = f"/api/v1/projects/{house.project.id}/members/{house.people['viewer'].id}"
        async with house.client("owner") as browser:
            assert (await browser.delete(path)).status_code == 204
        assert await closed(client) == 4404


async def test_a_deleted_project_closes_its_sockets(house: House, address: str) -> None:
    async with listening(address, house, "editor") as client:
        await settled(house, 1)
        await house.do(projects.delete, house.project.id)
        assert await closed(client) == 4404


async def test_another_role_leaves_the_listener_in_place(house: House, address: str) -> None:
    async with listening(address, house, "editor") as client:
        await settled(house, 1)
        person = house.people["editor"].id
        await house.do(members.set_role, house.project.id, person, "viewer", Unlimited())
        assert (await hear(client))["kind"] == "members"
        await house.do(events.append, house.project.id, "shot", 1)
        assert (await hear(client))["kind"] == "shot"


async def test_a_quiet_line_is_pinged_and_a_signed_out_session_found(house: House, address: str) -> None:
    the_hub = house.parts()[EventHub]
    assert isinstance(the_hub, EventHub)
    the_hub.ping = 0.05
    async with listening(address, house, "viewer") as client:
        assert await hear(client) == {"kind": "ping"}
        await house.do(sessions.close, house.tokens["viewer"])
        assert await closed(client) == 4401


async def test_what_a_client_says_is_not_listened_to(house: House, address: str) -> None:
    async with listening(address, house, "viewer") as client:
        await settled(house, 1)
        await client.send("text")
        await client.send(b"\xff\x00")
        seq = await house.do(events.append, house.project.id, "shot", 1)
        assert (await hear(client))["seq"] == seq


async def test_a_client_that_takes_nothing_is_dropped_and_the_others_go_on(
    house: House, address: str
) -> None:
    the_hub = house.parts()[EventHub]
    assert isinstance(the_hub, EventHub)
    the_hub.patience = 0.2
    host, port = address.split(":")
    with socket.socket() as stuck:
        stuck.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        stuck.connect((host, int(port)))
        stuck.sendall(
            f"GET /ws/events?project={house.project.id} HTTP/1.1\r\nHost: {address}\r\n"
            f"Origin: http://{address}\r\nCookie: {COOKIE}={house.tokens['viewer']}\r\n"
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode()
        )
        async with listening(address, house, "editor") as client:
            await settled(house, 2)
            for _ in range(60):  # more than the buffers of both kernels' ends hold
                await house.do(events.append, house.project.id, "shot", "x" * 200_000)
                assert (await hear(client))["kind"] == "shot"
            await settled(house, 1)
            await house.do(events.append, house.project.id, "shot", "still here")
            assert (await hear(client))["data"] == "still here"


async def test_one_watch_serves_all_who_listen(house: House, address: str) -> None:
    second = await house.new_project()
    async with contextlib.AsyncExitStack() as stack:
        here = [await stack.enter_async_context(listening(address, house, "viewer")) for _ in range(5)]
        there = [
            await stack.enter_async_context(listening(address, house, "viewer", project=second.id))
            for _ in range(5)
        ]
        await settled(house, 5)
        first = await house.do(events.append, house.project.id, "shot", "here")
        await house.do(events.append, second.id, "shot", "there")
        assert [(await hear(client))["data"] for client in (*here, *there)] == ["here"] * 5 + ["there"] * 5
        assert first > 0


async def test_a_new_member_is_heard_by_those_inside(house: House, address: str) -> None:
    async with listening(address, house, "owner") as client:
        await settled(house, 1)
        guest = await house.do(people.create, "Guest")
        await house.do(members.add, house.project.id, guest.id, "viewer", Unlimited())
        message = await hear(client)
    assert message["kind"] == "members"
    assert "Guest" in [member["person"]["name"] for member in message["data"]]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)  # a file does not hang up
async def test_the_watch_goes_on_after_postgresql_hung_up(
    house: House, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "RETRY_SECONDS", 0.05)
    async with listening(address, house, "viewer") as client:
        await settled(house, 1)
        async with house.database.write() as db:
            await db.execute(
                sa.text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND query LIKE 'LISTEN%'"
                )
            )
        await house.do(events.append, house.project.id, "shot", "after")
        assert (await hear(client))["data"] == "after"


async def test_what_concerns_all_projects_arrives_without_a_number(house: House, address: str) -> None:
    async with listening(address, house, "viewer") as client:
        await settled(house, 1)
        await house.do(events.append, events.EVERYWHERE, "worker", {"id": "wk_1"})
        assert await hear(client) == {"kind": "worker", "data": {"id": "wk_1"}}
