"""The running product: an edit to its drafts on another screen, prose to a first page, and the memory of the
web process.

`python -m benchmarks.product` starts `diorama run` in a temporary folder; figures go into
`benchmarks/results/product.json`.
"""

import asyncio
import json
import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from tests.journeys.product import Product
from tests.realtime.peers import Peer

RESULT = Path(__file__).parent / "results" / "product.json"
EDITS = 15
PATIENCE = 60
"""Seconds after which an edit without its drafts is an error."""
PROSE = """
An old sailor with a grey beard in a blue coat sits on the pier at dusk. A girl runs up to him with a lantern.
“The last boat is gone!” she shouts. The sailor stands up. He points at the water. The girl laughs.
"""
"""A page of six panels in the comic's template."""


async def measure() -> dict[str, Any]:
    """Seconds from an edit of one character's eyes to all new drafts, and MB of the web process."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        async with Product(Path(folder)) as product:
            listening = time.perf_counter() - started
            session = await product.sign_in()
            project = (await product.ask("/api/v1/projects", session))[0]["id"]
            path = f"/api/v1/projects/{project}"
            await _ready(product, path, session)
            room = f"ws://localhost:{product.port}/ws/rooms/{project}"
            async with Peer(room, session) as peer:
                first, all_drafts = await _drafts(product, path, project, session, peer)
                memory = _resident(product.children("serve")[0])
            page = await _first_page(product, session)
    return {
        "cold_start_to_listening_s": round(listening, 2),
        "edit_to_first_draft_p50_s": round(statistics.median(first), 2),
        "edit_to_first_draft_max_s": round(max(first), 2),
        "edit_to_all_drafts_p50_s": round(statistics.median(all_drafts), 2),
        "prose_to_first_page_s": round(page, 2),
        "web_process_demo_room_open_MB": round(memory / 1e6),
        "load": round(os.getloadavg()[0], 1),
    }


async def _ready(product: Product, path: str, session: str) -> None:
    """Wait until the worker has prepared itself and has drawn what there was to draw."""
    while True:
        state = await product.ask(f"{path}/state", session)
        busy = any(job["state"] in ("queued", "running") for job in state["jobs"])
        if not busy and any(worker["state"] == "ready" for worker in state["workers"]):
            return
        await asyncio.sleep(0.5)


async def _first_page(product: Product, session: str) -> float:
    """Seconds from six sentences in an empty project, read for a dry run and then made, to a page on which
    all drafts stand."""
    project = (await product.ask("/api/v1/projects", session, "POST", {"title": "A first page"}))["id"]
    path = f"/api/v1/projects/{project}"
    at = time.perf_counter()
    await product.ask(f"{path}/scripts", session, "POST", {"text": PROSE, "dry_run": True})
    await product.ask(f"{path}/scripts", session, "POST", {"text": PROSE})
    world = await product.ask(f"{path}/world", session)
    # Once only: more people than the tier has slots for would wait, and their shots with them.
    while True:
        shots = (await product.ask(f"{path}/state", session))["shots"]
        if all((shots.get(id) or {}).get("draft") for id in world["shots"]):
            break
        await asyncio.sleep(0.1)
    for page in world["pages"]:
        await product.content(f"{path}/pages/{page}.svg", session)
    return time.perf_counter() - at


async def _drafts(
    product: Product, path: str, project: str, session: str, peer: Peer
) -> tuple[list[float], list[float]]:
    first, every = [], []
    headers = {"authorization": f"Bearer {session}"}
    address = f"ws://localhost:{product.port}/ws/events?project={project}"
    async with connect(address, additional_headers=headers, proxy=None, max_size=None) as events:
        for number in range(EDITS):
            seq = (await product.ask(f"{path}/state", session))["seq"]
            colour = f"#{40 + number:02x}{90 + number:02x}{200 - number:02x}"
            at = time.perf_counter()
            await peer.set("characters", "ch_mara", "coat_colour", colour)
            async with asyncio.timeout(PATIENCE):
                times = await _arrivals(events, seq, at)
            first.append(times[0])
            every.append(times[-1])
    return first, every


async def _arrivals(events: ClientConnection, after: int, at: float) -> list[float]:
    """When each draft that the edit asked for was told to another screen, in seconds after it."""
    times: list[float] = []
    open_, done = set[str](), set[str]()
    async for message in events:
        event = json.loads(message)
        if event.get("seq", 0) <= after:
            continue
        if event["kind"] == "job" and event["data"]["kind"] == "draft":
            shot, state = event["data"]["about"], event["data"]["state"]
            if state in ("queued", "running"):
                open_.add(shot)
            elif state == "done":
                done.add(shot)
            else:  # nothing will come of it
                open_.discard(shot)
        elif event["kind"] == "shots" and done & event["data"].keys():
            times.append(time.perf_counter() - at)
            open_ -= done & event["data"].keys()
        if times and not open_:
            return times
    raise RuntimeError("the events ended")


def _resident(pid: int) -> int:
    """The resident memory of a process in bytes (Linux)."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    found = asyncio.run(measure())
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(found, indent=2) + "\n")
    print(json.dumps(found, indent=2))
