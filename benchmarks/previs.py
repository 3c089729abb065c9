"""How fast previs draws: `python -m benchmarks.previs`, figures into `benchmarks/results/previs.json`.

Two dressed figures in a furnished room, with all maps. Each figure stands beside its limit and a verdict;
the ratios are of times taken in turns in one run, so that they hold on a busy machine too.
"""

import hashlib
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from server.engine import previs
from server.engine.blocking.staging import (
    Body,
    Figure,
    Framing,
    Item,
    Look,
    Part,
    Setting,
    Staging,
    Surface,
)
from server.engine.planning.recipe import DRAFT, FULL
from server.engine.previs import drawing, lighting
from server.engine.stage import bodies, kept
from server.projects.vocabulary import Pose, SetKind

TIMES = 5
HUGE = (3840, 2160)


def staging(
    kind: SetKind = "room", build: int = 40, poses: tuple[Pose, Pose] = ("stand", "wave"), bearing: int = 10
) -> Staging:
    """Two figures among furniture, one with a suitcase before her."""
    worn: dict[Part, Surface] = {
        "face": Surface("smile"),
        "eyes": Surface("", "#4a6a58"),
        "skin": Surface("", "#d9a688"),
        "hair": Surface("long", "#4a2f20"),
        "top": Surface("shirt", "#8fa3ad"),
        "coat": Surface("coat", "#a8322a"),
        "bottom": Surface("trousers", "#3d4450"),
        "footwear": Surface("boots", "#2c2622"),
    }
    first = Figure("ch_a", (-450, 0), 15, poses[0], Body(30, 1700, build, 20), worn)
    second = Figure("ch_b", (450, 100), -15, poses[1], Body(9, 1320, build, 60), worn)
    things = (
        Item("pr_a", "suitcase", (500, -500), 20, 100, "#8a5a34"),
        Item("pr_b", "table", (0, 1000), 0, 100, "#7a5636"),
        Item("pr_c", "chair", (-1200, 800), 40, 100, "#6b4a34"),
        Item("pr_d", "chair", (1200, 800), -40, 100, "#6b4a34"),
        Item("pr_e", "book", (200, 1000), 10, 100, "#34506b", on="pr_b"),
        Item("pr_f", "cup", (-200, 1000), 0, 100, "#d8d2c4", on="pr_b"),
    )
    return Staging(
        Framing("long", "eye", bearing, 35, ("ch_a", "ch_b")),
        (first, second),
        things,
        Setting(kind, "#9fb0b3", "#cbb492", "#5d7a6c", 900),
        Look(50, 3, 10, "#f6f1e7"),
    )


def clock(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def median(run: Callable[[int], object]) -> float:
    """Seconds, the middle of a few runs after one that does not count."""
    run(-1)
    return statistics.median(clock(lambda k=k: run(k)) for k in range(TIMES))  # type: ignore[misc]


def shading() -> float:
    """Everything from visibility to pixels, against embree alone casting the same rays: one to each sample,
    and those of shadow and occlusion that the picture asks for."""
    size = FULL["wide"]
    stage = drawing._stage(staging(), size, 2)
    painter = drawing._Painter(stage, 1)
    out = np.empty((size[1], size[0], 3), np.float32)
    cast: list[tuple[Any, Any, Any]] = []
    first: Any = lighting.Rays.first

    def heard(self: lighting.Rays, *rays: Any) -> Any:
        cast.append(rays)
        return first(self, *rays)

    def draw() -> None:
        for band in drawing._bands(stage):
            painter.paint(band, out[band.first : band.end])

    lighting.Rays.first = heard  # type: ignore[method-assign, assignment]
    draw()
    lighting.Rays.first = first  # type: ignore[method-assign]
    seen = next(drawing._bands(stage)).seen
    height, width = seen.depth.shape
    x = (np.arange(width) + 0.5 - width / 2) / seen.focal
    y = -(np.arange(height) + 0.5 - seen.middle) / seen.focal
    rays = seen.axes[2] + x[None, :, None] * seen.axes[0] + y[:, None, None] * seen.axes[1]
    rays = np.ascontiguousarray(rays.reshape(-1, 3), np.float32)
    eyes = np.broadcast_to(seen.eye, rays.shape).copy()
    cast.append((eyes, rays, np.full(len(rays), 1e6, np.float32)))

    def bare() -> None:
        for one in cast:
            stage.rays.first(*one)

    taken = [(clock(draw), clock(bare)) for _ in range(TIMES)]
    return statistics.median(a / b for a, b in taken)


def pose_change() -> float:
    """Preparing a shot in which poses alone are new, against the same shot when nothing of it is kept."""
    size = FULL["wide"]
    poses: list[Pose] = ["walk", "sit", "kneel", "point", "arms_crossed", "run", "crouch"]
    drawing._stage(staging(), size, 2)
    shares = []
    for k in range(TIMES):
        kept.forget()
        cold = clock(lambda: drawing._stage(staging(), size, 2))
        warm = clock(
            lambda k=k: drawing._stage(staging(poses=(poses[k], poses[k + 1])), size, 2)  # type: ignore[misc]
        )
        shares.append(warm / cold)
    return statistics.median(shares)


def batch() -> float:
    """Ten drafts side by side against the same ten on one thread of one core."""
    shots = [staging(bearing=9 * k) for k in range(10)]

    def draw(of: Staging) -> object:
        return previs.render(of, DRAFT["wide"], 1)

    for of in shots:
        draw(of)

    def pinned(cores: set[int]) -> None:
        for task in os.listdir("/proc/self/task"):
            os.sched_setaffinity(int(task), cores)

    everywhere = os.sched_getaffinity(0)
    with ThreadPoolExecutor(min(4, len(everywhere))) as many:
        side = clock(lambda: list(many.map(draw, shots)))
        pinned({min(everywhere)})
        one = clock(lambda: [draw(of) for of in shots])
        pinned(everywhere)
    return one / side


def huge() -> dict[str, Any]:
    """One native picture in a process of its own: seconds, gigabytes, and its hash."""
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.previs", "huge"], capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def draw_huge() -> None:
    warm()
    previs.render(staging(), (64, 36), 1)  # compiled code is loaded
    taken = clock(lambda: previs.render(staging(), HUGE, 1))
    small = previs.render(staging(), FULL["wide"], 1).colour.tobytes()
    print(json.dumps({"seconds": taken, "gigabytes": peak(), "hash": hashlib.sha256(small).hexdigest()}))


def peak() -> float:
    """Gigabytes that this process has held at most. Linux tells it of this program alone; what `getrusage`
    tells began with the memory of the process that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
        return int(line.split()[1]) * 1024 / 1e9
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def warm() -> None:
    cache = Path(os.environ.get("DIORAMA_BODY_CACHE") or "data/anny").resolve()
    bodies.warm(cache, lambda share, message: None)


def main() -> None:
    start = time.perf_counter()
    warm()
    started = time.perf_counter() - start
    full, draft = FULL["wide"], DRAFT["wide"]
    found: list[dict[str, Any]] = []

    def told(name: str, value: float, limit: float, unit: str, at_least: bool = False) -> None:
        held = value >= limit if at_least else value <= limit
        row = {"name": name, "value": round(value, 3), "limit": limit, "unit": unit, "held": held}
        found.append(row)
        sign = "at least" if at_least else "at most"
        print(f"{'holds' if held else 'MISSED':7} {name}: {value:.2f} {unit} ({sign} {limit:g})", flush=True)

    told("full, anti-aliased, all maps", median(lambda k: previs.render(staging(), full, 1)), 2.0, "s")
    told("draft, one sample", median(lambda k: previs.render(staging(), draft, 1, samples=1)), 0.5, "s")
    told("draft, anti-aliased", median(lambda k: previs.render(staging(), draft, 1)), 0.8, "s")
    told("shading against bare embree", shading(), 3.0, "times")
    told("preparing a pose against all", pose_change(), 0.6, "times")
    told("batch of ten against one thread", batch(), 1.5, "times", at_least=True)
    large = huge()
    told("3840 × 2160", large["seconds"], 30.0, "s")
    told("3840 × 2160, memory", large["gigabytes"], 2.5, "GB")
    same = hashlib.sha256(previs.render(staging(), full, 1).colour.tobytes()).hexdigest() == large["hash"]
    told("same bytes in another process", float(same), 1.0, "", at_least=True)
    result = {
        "command": "python -m benchmarks.previs",
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "load": round(os.getloadavg()[0], 2),
        "warm_start_seconds": round(started, 2),
        "figures": found,
    }
    out = Path(__file__).parent / "results" / "previs.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    draw_huge() if sys.argv[1:] == ["huge"] else main()
