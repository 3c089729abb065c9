"""The laws at full counts: `make soak`. Leaves what it found in tests/SOAK.md."""

import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
LIMIT_SECONDS = 3600


def main() -> int:
    """Run every test marked `soak` and write the report. Returns pytest's exit status."""
    found = HERE.parent / ".pytest_cache" / "soak.xml"
    found.parent.mkdir(exist_ok=True)
    started = time.monotonic()
    status = subprocess.run(
        [sys.executable, "-m", "pytest", "-m", "soak", "--timeout", "3000", f"--junitxml={found}", str(HERE)],
        timeout=LIMIT_SECONDS,
    ).returncode
    seconds = time.monotonic() - started
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True
    ).stdout.strip()
    lines = [
        "# The laws at full counts",
        "",
        f"`make soak` on {datetime.now(UTC):%Y-%m-%d}, commit {commit}: {seconds / 60:.0f} minutes, "
        f"{'everything holds' if status == 0 else 'NOT everything holds'}.",
        "",
        "| law | result | seconds |",
        "| --- | --- | ---: |",
    ]
    for case in ElementTree.parse(found).iter("testcase"):
        broken = case.find("failure") is not None or case.find("error") is not None
        law = case.get("name", "").removeprefix("test_").replace("_", " ")
        lines.append(f"| {law} | {'broken' if broken else 'holds'} | {float(case.get('time', 0)):.0f} |")
    (HERE / "SOAK.md").write_text("\n".join(lines) + "\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
