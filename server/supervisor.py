"""Starts the web process and one worker, restarts what dies, and ends both in good order.

It imports little until both are under way, so that a warm start listens within seconds.
"""

import asyncio
import ctypes
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import FrameType

from server.settings import Settings

DRAIN_SECONDS = 15.0
STEADY_SECONDS = 30.0
PAUSES = (0.2, 1.0, 3.0, 10.0)
"""Seconds before a part that died is started again, ever longer until it has run steadily."""
TICK_SECONDS = 0.1
NOT_STARTED = 3


class Part:
    """One process of the installation, named as the command of `diorama` that it runs."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._failures = 0
        self._due = 0.0
        self._started = 0.0
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._started = time.monotonic()
        # A session of its own: Ctrl-C reaches the supervisor alone, which ends its parts in order.
        self._process = subprocess.Popen(
            [sys.executable, "-m", "server.cli", self.name],
            start_new_session=True,
            preexec_fn=_end_with_parent,
        )

    def watch(self) -> None:
        """Start again what has died, when its pause is over."""
        now = time.monotonic()
        if self._process is not None and self._process.poll() is not None:
            steady = now - self._started > STEADY_SECONDS
            self._failures = 0 if steady else self._failures + 1
            pause = PAUSES[min(self._failures, len(PAUSES) - 1)]
            _say(
                f"The {self.name} process ended ({self._process.returncode}); it starts again in {pause:g} s."
            )
            self._process, self._due = None, now + pause
        if self._process is None and now >= self._due:
            self.start()

    @property
    def failing(self) -> bool:
        """Whether it has died again and again without running steadily in between."""
        return self._failures >= NOT_STARTED

    def end(self) -> None:
        """Ask it to end."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()

    def wait(self, seconds: float) -> None:
        """Wait until it has ended; a part that takes too long is killed."""
        if self._process is not None:
            try:
                self._process.wait(seconds)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()


def supervise(settings: Settings) -> int:
    """Migrate, start everything, and look after it until Ctrl-C or SIGTERM. Returns the exit status."""
    if not _is_migrated(settings):
        status = subprocess.run([sys.executable, "-m", "server.cli", "migrate"]).returncode
        if status:
            return status
    stop = threading.Event()

    def told(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, told)
    parts = [Part("serve"), Part("worker")]
    for part in parts:
        part.start()
    greeted = False
    while not stop.wait(TICK_SECONDS):
        for part in parts:
            part.watch()
        if not greeted and _answers(settings):
            greeted = True
            _greet(settings)
        if not greeted and parts[0].failing:
            _say("The web process does not start; the lines above say why.")
            stop.set()
    _say("Ending: what is being drawn goes back to the queue.")
    for part in parts:
        part.end()
    deadline = time.monotonic() + DRAIN_SECONDS
    for part in parts:
        part.wait(max(0.1, deadline - time.monotonic()))
    return 0 if greeted else 1


def serve(settings: Settings) -> None:
    """Run the web process until SIGTERM or SIGINT."""
    import uvicorn

    from server.realtime.wire import Protocol

    uvicorn.run(
        "server.app:create",
        factory=True,
        host=settings.host,
        port=settings.port,
        loop="uvloop",
        ws=Protocol,
        ws_per_message_deflate=False,
        access_log=False,  # addresses can carry sign-in tokens
        log_level="warning",
        timeout_graceful_shutdown=5,
    )


def sign_in_link(settings: Settings) -> str:
    """A link that signs the local owner in, once, and opens the newest project."""
    from server.database import Database
    from server.projects import people, projects, signin

    async def make() -> str:
        database = Database(settings.database_url)
        try:
            async with database.write() as db:
                owner, _ = await people.local_owner(db)
                mine = await projects.mine(db, owner.id)
                token = await signin.create(db)
        finally:
            await database.close()
        opened = f"&next=/p/{mine[0].id}" if mine else ""
        return f"{settings.address}/signin?token={token}{opened}"

    return asyncio.run(make())


def _greet(settings: Settings) -> None:
    _say(f"\nDiorama listens at {settings.address}\n")
    _say("Open this link to sign in (it works once; `make link` prints a new one):")
    _say(f"  {sign_in_link(settings)}\n")
    _say("Ctrl-C ends it.")


def _answers(settings: Settings) -> bool:
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host
    try:
        with urllib.request.urlopen(f"http://{host}:{settings.port}/readyz", timeout=1) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _is_migrated(settings: Settings) -> bool:
    """Whether a SQLite file is at the newest revision; whatever is not surely so is migrated again."""
    prefix = "sqlite+aiosqlite:///"
    path = Path(settings.database_url.removeprefix(prefix))
    if not settings.database_url.startswith(prefix) or not path.is_file():
        return False
    here = Path(__file__).parent
    scripts = here / "_alembic" if (here / "_alembic").is_dir() else here.parent / "alembic"
    newest = max(file.name.split("_")[0] for file in (scripts / "versions").glob("*_*.py"))
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
            return bool(database.execute("SELECT version_num FROM alembic_version").fetchone() == (newest,))
    except sqlite3.Error:
        return False


def _end_with_parent() -> None:
    """On Linux: be told to end when the supervisor itself is killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def _say(text: str) -> None:
    print(text, flush=True)
