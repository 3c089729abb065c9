"""R6: what was called saved is there after the process was killed."""

import asyncio
import contextlib
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

from pycrdt import Doc, Map
from websockets.exceptions import ConnectionClosed

from server.realtime import store
from tests.realtime.house import House
from tests.realtime.peers import Peer

SAVED = 2_000
UNDER_WAY = 300


@contextlib.asynccontextmanager
async def running(house: House) -> AsyncIterator[tuple[Process, str]]:
    """A server process on this house's database, and the address of its room."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = house.database.url.render_as_string(hide_password=False)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.realtime.durable_server", url, str(port), stdout=PIPE
    )
    assert process.stdout is not None
    try:
        assert await process.stdout.readline() == b"ready\n"
        yield process, f"ws://127.0.0.1:{port}/ws/rooms/{house.project_id}"
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def note(number: int, doc: Doc[Any]) -> None:
    doc.get("notes", type=Map)[f"no_{number}"] = Map({"at": [number, 0]})


async def test_two_thousand_saved_edits_survive_the_death_of_the_server(house: House) -> None:
    """R6"""
    async with running(house) as (process, url):
        one = Peer(url, house.tokens["editor"])
        await one.join()
        for number in range(SAVED):
            await one.edit(partial(note, number))
        await one.all_saved()
        with contextlib.suppress(ConnectionClosed):
            for number in range(SAVED, SAVED + UNDER_WAY):
                await one.edit(partial(note, number))
                if number == SAVED + UNDER_WAY // 2:
                    process.send_signal(signal.SIGKILL)
        await process.wait()
        await one.closed()
        saved = one.saved - 1  # the first message was the answer to step 1
        await one.disconnect()
    assert saved >= SAVED
    async with house.database.read() as db:
        notes = (await store.read(db, house.project_id)).world.notes
    assert {f"no_{number}" for number in range(saved)} <= set(notes)
    async with running(house) as (_, url):
        async with Peer(url, house.tokens["viewer"]) as two:
            assert set(two.doc.get("notes", type=Map).keys()) == set(notes)
        one.url = url
        await one.join()  # what was under way comes again, and is saved now
        await one.all_saved()
        await one.disconnect()
    async with house.database.read() as db:
        notes = (await store.read(db, house.project_id)).world.notes
    made = one.doc.get("notes", type=Map)
    assert set(notes) == set(made.keys())
    assert len(made) > saved
