"""How fast an edit reaches the other peers of a room, and what that costs: rooms and Hocuspocus.

    python -m benchmarks.fanout [--peers 50] [--rate 4] [--seconds 20]

The same peers type into the same document on both servers, one after the other: each adds eight
characters to a note of its own, `rate` times a second, at moments of its own. An edit's delay is the
time from `send` of its author to its arrival at each other peer; CPU is user and system time of the
server process (all its threads) between the first and the last edit. Hocuspocus runs with its SQLite
extension and its own defaults (`npm ci` in benchmarks/hocuspocus first); rooms run with the journal on.
"""

import argparse
import asyncio
import contextlib
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
from pycrdt import Doc, Map, Text
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

HERE = Path(__file__).parent
RESULT = HERE / "results" / "fanout.json"
MARK = re.compile(rb"#(\d{6});")
PORT = 8110
TICKS = os.sysconf("SC_CLK_TCK")


class Row(msgspec.Struct):
    """What was measured of one server. Delays in milliseconds, CPU in microseconds a delivery."""

    server: str
    edits: int
    deliveries: int
    lost: int
    p50: float
    p95: float
    p99: float
    cpu: float
    frames: int


@dataclass
class Target:
    """A running server and how its peers speak: `wrap` puts a message into the server's envelope."""

    name: str
    pid: int
    url: Callable[[int], str]
    headers: Callable[[int], dict[str, str]]
    wrap: Callable[[bytes], bytes]
    hello: bytes | None
    seed: bytes | None
    state: bytes


@dataclass
class Load:
    """The peers of one run and what they saw."""

    sent: list[float] = field(default_factory=list)
    delays: list[float] = field(default_factory=list)
    frames: int = 0


def varuint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(128 | (number & 127))
        number >>= 7
    return bytes(out + bytes((number,)))


def prefixed(data: bytes) -> bytes:
    return varuint(len(data)) + data


def typed(state: bytes, peer: int, marks: list[int]) -> list[bytes]:
    """The updates that a peer will send: made beforehand, so that making them is not measured."""
    doc: Doc[Any] = Doc()
    doc.apply_update(state)
    text = doc.get("notes", type=Map)[f"no_{peer}"]["text"]
    assert isinstance(text, Text)
    updates: list[bytes] = []
    subscription = doc.observe(lambda event: updates.append(event.update))
    for mark in marks:
        text += f"#{mark:06d};"
    doc.unobserve(subscription)
    return updates


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


async def listen(socket: ClientConnection, load: Load, own: set[int]) -> None:
    clock, sent, delays = time.perf_counter, load.sent, load.delays
    with contextlib.suppress(ConnectionClosed):
        async for data in socket:
            now = clock()
            assert isinstance(data, bytes)
            marks = MARK.findall(data)
            load.frames += bool(marks)
            for found in marks:
                mark = int(found)
                if mark not in own:
                    delays.append(now - sent[mark])


async def run(target: Target, peers: int, rate: float, seconds: float) -> Row:
    """Connect everybody, let them type, and count."""
    each = int(rate * seconds)
    load = Load(sent=[0.0] * (peers * each))
    marks = [list(range(peer * each, (peer + 1) * each)) for peer in range(peers)]
    scripts = [typed(target.state, peer, marks[peer]) for peer in range(peers)]
    async with contextlib.AsyncExitStack() as stack:
        sockets: list[ClientConnection] = []
        for peer in range(peers):
            socket = await stack.enter_async_context(
                connect(
                    target.url(peer),
                    additional_headers=target.headers(peer),
                    compression=None,
                    max_size=None,
                    proxy=None,
                )
            )
            if target.hello:
                await socket.send(target.hello)
            if target.seed and peer == 0:
                await socket.send(target.wrap(b"\x00\x02" + prefixed(target.seed)))
                await asyncio.sleep(0.5)
            await socket.send(target.wrap(b"\x00\x00" + prefixed(b"\x00")))
            sockets.append(socket)
        listening = [
            asyncio.create_task(listen(socket, load, set(marks[peer]))) for peer, socket in enumerate(sockets)
        ]
        await asyncio.sleep(2.0)
        before = cpu_seconds(target.pid)

        async def type_away(peer: int) -> None:
            phase = random.Random(peer)
            start = time.perf_counter() + phase.random() / rate
            for number, (mark, update) in enumerate(zip(marks[peer], scripts[peer], strict=True)):
                at = start + (number + phase.random() * 0.5) / rate
                await asyncio.sleep(max(0.0, at - time.perf_counter()))
                message = target.wrap(b"\x00\x02" + prefixed(update))
                load.sent[mark] = time.perf_counter()
                await sockets[peer].send(message)

        await asyncio.gather(*(type_away(peer) for peer in range(peers)))
        await asyncio.sleep(1.5)
        spent = cpu_seconds(target.pid) - before
        for socket in sockets:
            await socket.close()
        await asyncio.gather(*listening)
    delays = sorted(load.delays)
    due = peers * each * (peers - 1)
    p50, p95, p99 = (round(1000 * delays[int(len(delays) * q)], 2) for q in (0.5, 0.95, 0.99))
    cpu = round(1e6 * spent / due, 2)
    return Row(target.name, peers * each, len(delays), due - len(delays), p50, p95, p99, cpu, load.frames)


@contextlib.asynccontextmanager
async def process(*command: str, until: Callable[[bytes], bool]) -> AsyncIterator[tuple[int, bytes]]:
    """A server process, once it has printed a line that `until` accepts."""
    started = await asyncio.create_subprocess_exec(
        *command, stdout=subprocess.PIPE, limit=2**26, cwd=HERE.parent
    )
    assert started.stdout is not None
    try:
        line = await started.stdout.readline()
        if not until(line):
            raise RuntimeError(f"{command[0]} did not start")
        yield started.pid, line
    finally:
        started.terminate()
        await started.wait()


@contextlib.asynccontextmanager
async def rooms(folder: Path, peers: int) -> AsyncIterator[Target]:
    command = (sys.executable, "-m", "benchmarks.fanout_server", str(PORT), str(folder), str(peers))
    async with process(*command, until=lambda line: line.startswith(b"{")) as (pid, line):
        said = msgspec.json.decode(line)
        await listening_on(PORT)
        yield Target(
            "rooms",
            pid,
            lambda _: f"ws://127.0.0.1:{PORT}/ws/rooms/{said['project']}",
            lambda peer: {"authorization": f"Bearer {said['tokens'][peer]}"},
            lambda message: message,
            None,
            None,
            bytes.fromhex(said["state"]),
        )


@contextlib.asynccontextmanager
async def hocuspocus(folder: Path, state: bytes) -> AsyncIterator[Target]:
    port, name = PORT + 1, b"fanout"
    command = ("node", str(HERE / "hocuspocus" / "server.mjs"), str(port), str(folder / "hocuspocus.db"))
    async with process(*command, until=lambda line: line.startswith(b"listening")) as (pid, _):
        yield Target(
            "hocuspocus",
            pid,
            lambda _: f"ws://127.0.0.1:{port}",
            lambda _: {},
            lambda message: prefixed(name) + message,
            prefixed(name) + b"\x02\x00" + prefixed(b"token"),
            state,
            state,
        )


async def listening_on(port: int) -> None:
    """Wait until a server accepts connections."""
    async with asyncio.timeout(20):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return


async def main(peers: int, rate: float, seconds: float) -> None:
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        async with rooms(Path(folder), peers) as target:
            rows = [await run(target, peers, rate, seconds)]
            state = target.state
        if (HERE / "hocuspocus" / "node_modules").exists():
            async with hocuspocus(Path(folder), state) as target:
                rows.append(await run(target, peers, rate, seconds))
        else:
            print("Hocuspocus is not installed: `npm ci` in benchmarks/hocuspocus")
    print(f"{peers} peers, {rate:g} edits a second each, {seconds:g} s; machine load before: {load:.2f}")
    print("server         edits    lost   p50 ms   p95 ms   p99 ms   µs/delivery   frames")
    for row in rows:
        print(
            f"{row.server:12}{row.edits:8}{row.lost:8}{row.p50:9.1f}{row.p95:9.1f}{row.p99:9.1f}"
            f"{row.cpu:14.1f}{row.frames:9}"
        )
    RESULT.parent.mkdir(exist_ok=True)
    found = {"peers": peers, "rate": rate, "seconds": seconds, "load_before": round(load, 2), "rows": rows}
    RESULT.write_bytes(msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n")


if __name__ == "__main__":
    import uvloop

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--peers", type=int, default=50)
    parser.add_argument("--rate", type=float, default=4.0)
    parser.add_argument("--seconds", type=float, default=20.0)
    chosen = parser.parse_args()
    uvloop.run(main(chosen.peers, chosen.rate, chosen.seconds))
