"""The product as a person starts it: `diorama run` in a folder of its own, on a free port."""

import asyncio
import json
import os
import re
import signal
import socket
import sys
import urllib.error
import urllib.request
from asyncio.subprocess import PIPE, STDOUT, Process
from pathlib import Path
from typing import Any, Self

BODY_CACHE = os.environ.get("DIORAMA_BODY_CACHE", "")
PATIENCE = 120.0


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Product:
    """One running installation. Use as an async context manager; `link` signs the owner in once."""

    def __init__(self, data: Path, **environment: str) -> None:
        self.data, self.port = data, free_port()
        self.address = f"http://localhost:{self.port}"
        self.log: list[str] = []
        self.link = ""
        self._environment = environment
        self._process: Process | None = None
        self._reader: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        environment = os.environ | {"DATA": str(self.data), "HOST": "127.0.0.1", "PORT": str(self.port)}
        if BODY_CACHE:
            environment["DIORAMA_BODY_CACHE"] = BODY_CACHE
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "server.cli",
            "run",
            env=environment | self._environment,
            stdout=PIPE,
            stderr=STDOUT,
            cwd=Path(__file__).parents[2],
        )
        printed: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._reader = asyncio.create_task(self._read(printed))
        async with asyncio.timeout(PATIENCE):
            self.link = await printed
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def stop(self) -> int:
        """Ctrl-C, and the exit status."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGINT)
        async with asyncio.timeout(60):
            status = await self._process.wait()
        if self._reader is not None:
            await self._reader
        return status

    def children(self, name: str) -> list[int]:
        """The process ids of the running parts (`serve`, `worker`) of this installation."""
        assert self._process is not None
        tasks = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        found = []
        for pid in tasks:
            command = Path(f"/proc/{pid}/cmdline").read_bytes().decode().replace("\0", " ")
            if command.rstrip().endswith(name):
                found.append(int(pid))
        return found

    async def listens(self) -> None:
        """Wait until the web process answers (again)."""
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    await self._text("/readyz")
                    return
                except OSError:
                    await asyncio.sleep(0.1)

    async def _text(self, path: str) -> bytes:
        def read() -> bytes:
            with urllib.request.urlopen(self.address + path, timeout=10) as answer:
                content: bytes = answer.read()
                return content

        return await asyncio.to_thread(read)

    async def sign_in(self) -> str:
        """Use the printed link; answers the token of the session."""

        def follow() -> str:
            class Stay(urllib.request.HTTPRedirectHandler):
                def redirect_request(self, *_: Any) -> None:
                    return None

            try:
                urllib.request.build_opener(Stay).open(self.link, timeout=30)
            except urllib.error.HTTPError as answer:
                cookie = answer.headers["set-cookie"]
                return str(cookie.split(";")[0].split("=", 1)[1])
            raise RuntimeError("the link did not lead on")

        return await asyncio.to_thread(follow)

    async def ask(self, path: str, session: str = "", method: str = "GET", body: Any = None) -> Any:
        """One API request as JSON."""
        content = await self.content(path, session, method, body)
        return json.loads(content) if content else None

    async def content(self, path: str, session: str = "", method: str = "GET", body: Any = None) -> bytes:
        """One API request, and what it answers."""
        return await asyncio.to_thread(self._content, path, session, method, body)

    def _content(self, path: str, session: str, method: str, body: Any) -> bytes:
        headers = {"authorization": f"Bearer {session}", "content-type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, headers, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            content: bytes = answer.read()
            return content

    async def _read(self, printed: asyncio.Future[str]) -> None:
        assert self._process is not None
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            text = line.decode(errors="replace").rstrip()
            self.log.append(text)
            found = re.search(r"https?://\S+/signin\?\S+", text)
            if found and not printed.done():
                printed.set_result(found.group())
        if not printed.done():
            printed.set_exception(RuntimeError("it ended before it listened:\n" + "\n".join(self.log[-30:])))
