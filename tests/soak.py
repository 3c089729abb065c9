"""The laws at full counts, two at a time: `make soak`. Leaves what it found in tests/SOAK.md."""

import contextlib
import os
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from datetime import UTC, datetime
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LONGEST = "test_sight_against_id_maps"
LIMIT_SECONDS, GRACE_SECONDS = 3600, 120


def main() -> int:
    """Run every test marked `soak` and write the report. Returns pytest's exit status."""
    found = HERE.parent / ".pytest_cache" / "soak.xml"
    found.parent.mkdir(exist_ok=True)
    found.unlink(missing_ok=True)
    started = time.monotonic()
    status = run(
        "-m", "soak", "-p", "tests.soak", "-vv", "--timeout=3000", "-n2", "--dist=worksteal",
        f"--junitxml={found}", str(HERE),
    )  # fmt: skip
    (HERE / "SOAK.md").write_text(report(found, status, time.monotonic() - started))
    return status


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest law begins first, so that nobody waits for it alone at the end."""
    items.sort(key=lambda item: LONGEST not in item.nodeid)


def run(*words: str) -> int:
    """Pytest, which says each law that begins or ends. Over the limit, or at Ctrl-C, it is interrupted and
    still tells; where that does not end it (a law may hang in compiled code), it is killed with all that it
    started.
    """
    running = subprocess.Popen([sys.executable, "-m", "pytest", *words], start_new_session=True)
    try:
        return running.wait(LIMIT_SECONDS)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        running.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            return running.wait(GRACE_SECONDS) or 1
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        running.wait()
    return 1


def report(found: Path, status: int, seconds: float) -> str:
    """A table of the laws that ended, each with what came of it and how long it took."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True
    ).stdout.strip()
    rows, results = [], set()
    ended = ElementTree.parse(found).iter("testcase") if found.exists() else ()  # a killed run tells of none
    for case in ended:
        law = case.get("name", "").removeprefix("test_").replace("_", " ")
        rows.append(f"| {law} | {result(case)} | {float(case.get('time', 0)):.0f} |")
        results.add(result(case))
    lines = [
        "# The laws at full counts",
        "",
        f"`make soak` on {datetime.now(UTC):%Y-%m-%d}, commit {commit}, two laws at a time: "
        f"{seconds / 60:.0f} minutes, "
        f"{'everything holds' if status == 0 and results == {'holds'} else 'NOT everything holds'}.",
        "",
        "| law | result | seconds |",
        "| --- | --- | ---: |",
        *sorted(rows),
    ]
    return "\n".join(lines) + "\n"


def result(case: ElementTree.Element) -> str:
    """One word for what came of a law."""
    if case.find("failure") is not None or case.find("error") is not None:
        return "broken"
    return "skipped" if case.find("skipped") is not None else "holds"


if __name__ == "__main__":
    sys.exit(main())
