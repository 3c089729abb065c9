"""Evaluations for a terminal or as JSON, as far as they came when they are stopped."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from server.engine.checks import table
from server.evaluation import benchmark
from server.evaluation.measures import Drawn
from server.evaluation.shots import Evaluation, Progress, Row
from server.evaluation.stories import named

STOPPED = 130
"""Exit status after Ctrl-C."""


def shots(asked: Evaluation, progress: Progress, json: bool) -> int:
    """The shots of a world, each as soon as it is checked; the exit status."""
    rows: list[Row] = []
    status = 0
    if not json:
        print(table.head(), flush=True)
    try:
        for row in asked.rows(progress):
            rows.append(row)
            if not json:
                print(table.line(row.label, row.scores), flush=True)
    except KeyboardInterrupt:
        status = _stopped(progress, f"{len(rows)} of {len(asked)} shots")
    if json:
        _print({"shots": rows})
    else:
        print("\n".join(table.reasons([(row.label, row.scores) for row in rows])))
    return status or int(any(row.failed for row in rows))


def stories(
    wanted: Sequence[str], write: Path | None, warm: Callable[[], None], progress: Progress, json: bool
) -> int:
    """The table of the stories of these names (else of all) in all arms; the exit status.

    Where a folder to `write` to is given, only their worlds are written there.
    """
    told = named(wanted)
    if write is not None:
        write.mkdir(parents=True, exist_ok=True)
        for one in told:
            text = msgspec.json.format(msgspec.json.encode(one.world), indent=2)
            (write / f"{one.name}.json").write_bytes(text + b"\n")
        return 0
    warm()
    drawn: list[Drawn] = []
    status = 0
    try:
        for picture in benchmark.run(told, progress):
            drawn.append(picture)
    except KeyboardInterrupt:
        status = _stopped(progress, f"{len({one.story for one in drawn})} of {len(told)} stories")
    if json:
        _print(benchmark.data(told, drawn))
    else:
        print("\n".join(benchmark.lines(told, drawn)))
    return status


def _stopped(progress: Progress, after: str) -> int:
    progress(1.0, "Stopped")
    print(f"diorama: stopped after {after}", file=sys.stderr)
    return STOPPED


def _print(value: object) -> None:
    print(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())
