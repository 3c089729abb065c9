"""Both processes are looked after. The worker, which needs the body model, is left to the journeys."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from server import settings, supervisor
from server.settings import Settings
from server.supervisor import Part
from tests.conftest import sqlite_with_tables
from tests.test_cli import done


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of a fresh, migrated installation, which are this process's environment too."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.setenv("DATA", str(tmp_path))
    monkeypatch.setenv("PORT", str(port))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    asyncio.run(sqlite_with_tables(tmp_path / "diorama.db"))
    return settings.read()


@pytest.fixture
def web(house: Settings) -> Iterator[Part]:
    part = Part("serve")
    yield part
    part.end()
    part.wait(10)


def until(is_so: Callable[[], bool], part: Part) -> None:
    """Look after the part until it is so."""
    deadline = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < deadline
        part.watch()
        time.sleep(supervisor.TICK_SECONDS)


def answers(house: Settings) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{house.port}/readyz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def test_a_web_process_that_is_killed_starts_again_and_ends_in_good_order(
    house: Settings, web: Part, capfd: pytest.CaptureFixture[str]
) -> None:
    until(lambda: answers(house), web)
    first = web._process
    assert first is not None
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    until(lambda: web._process is not first and answers(house), web)
    assert "The serve process ended (-9)" in capfd.readouterr().out
    second = web._process
    assert second is not None
    web.end()
    web.wait(10)
    assert second.returncode in (0, -signal.SIGTERM)
    assert not answers(house)


def test_a_part_that_cannot_start_is_given_pauses_and_counts_as_failing(
    house: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisor, "PAUSES", (0.0,))
    part = Part("no-such-command")
    until(lambda: part.failing, part)
    part.end()
    part.wait(10)


def test_a_migrated_file_is_known_without_loading_anything(house: Settings, tmp_path: Path) -> None:
    assert supervisor._is_migrated(house)
    fresh = tmp_path / "fresh"
    done("migrate", data=fresh)
    assert supervisor._is_migrated(settings.read({"DATA": str(fresh)}))
    other = tmp_path / "other"
    assert not supervisor._is_migrated(settings.read({"DATA": str(other)}))
    other.mkdir()
    (other / "diorama.db").write_bytes(b"not a database")
    assert not supervisor._is_migrated(settings.read({"DATA": str(other)}))
    assert not supervisor._is_migrated(settings.read({"DATABASE_URL": "postgresql+asyncpg://nowhere/x"}))


def test_the_supervisor_itself_loads_little() -> None:
    heavy = "sqlalchemy starlette uvicorn dbos torch numba anny"
    script = f"import sys, server.supervisor; print([m for m in {heavy.split()} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_the_link_signs_the_local_owner_in(house: Settings) -> None:
    link = supervisor.sign_in_link(house)
    assert link.startswith(f"{house.address}/signin?token=")
    assert link != supervisor.sign_in_link(house)
