"""kill -9 of either process of the running product: nothing saved is lost, nothing is charged twice."""

import asyncio
import os
import signal
from collections.abc import Callable
from typing import Any

import pytest
from pycrdt import Doc, Map

from tests.journeys.product import Product
from tests.realtime.peers import Peer

pytestmark = [pytest.mark.journey, pytest.mark.timeout(900)]

EDITS = 2_000
AT_ONCE = 10  # one message each, so that the room's limit of messages a second does not rule the test
State = dict[str, Any]


async def test_two_thousand_saved_edits_outlive_the_web_process(product: Product) -> None:
    session = await product.sign_in()
    room = await _room(product, session)
    async with Peer(room, session) as peer:
        for start in range(0, EDITS, AT_ONCE):

            def note(doc: Doc[Any], start: int = start) -> None:
                for number in range(start, start + AT_ONCE):
                    doc.get("notes", type=Map)[f"no_{number:05}"] = Map({"at": [number, 0]})

            await peer.edit(note)
        await peer.all_saved()
        os.kill(product.children("serve")[0], signal.SIGKILL)
        await peer.closed()
    await product.listens()
    async with Peer(room, session) as again:
        assert len(again.doc.get("notes", type=Map)) == EDITS


async def test_a_job_outlives_its_worker_and_is_charged_once(product: Product) -> None:
    session = await product.sign_in()
    project = await _project(product, session)
    path = f"/api/v1/projects/{project}"
    await _until(
        product, session, path, lambda state: any(one["state"] == "ready" for one in state["workers"])
    )
    async with Peer(await _room(product, session), session) as peer:
        await peer.set("characters", "ch_pip", "footwear_colour", "#d8b060")  # seen in three shots
        await peer.all_saved()
    state = await _until(product, session, path, lambda state: state["plan"].get("draw"))
    price = state["plan"]["price"]
    used = state["usage"]["iterations"]["used"]
    await product.ask(f"{path}/draw", session, "POST", {"plan": state["plan"]["id"], "price": price})
    await _until(product, session, path, lambda state: _running_picture(state))
    os.kill(product.children("worker")[0], signal.SIGKILL)
    done = await _until(product, session, path, lambda state: not _active(state))
    assert done["plan"].get("draw", []) == []
    assert done["usage"]["iterations"] == {**done["usage"]["iterations"], "used": used + price, "held": 0}


def _running_picture(state: State) -> bool:
    return any(job["kind"] == "picture" and job["state"] == "running" for job in state["jobs"])


def _active(state: State) -> bool:
    return any(job["state"] in ("queued", "running") for job in state["jobs"])


async def _project(product: Product, session: str) -> str:
    return str((await product.ask("/api/v1/projects", session))[0]["id"])


async def _room(product: Product, session: str) -> str:
    return f"ws://localhost:{product.port}/ws/rooms/{await _project(product, session)}"


async def _until(product: Product, session: str, path: str, met: Callable[[State], object]) -> State:
    """Ask for the state until it is as wanted."""
    async with asyncio.timeout(240):
        while True:
            state: State = await product.ask(f"{path}/state", session)
            if met(state):
                return state
            await asyncio.sleep(0.2)
