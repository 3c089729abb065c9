"""How fast previs draws: `python -m benchmarks.previs`, figures into `benchmarks/results/previs.json`.

Two dressed figures and a prop in a room and on a shore. "warm" repeats a staging whose bodies are known;
"new body" changes the build before each picture, so that bodies, clothes and hair are made anew.
"""

import json
import os
import platform
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

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
from server.engine.planning.recipe import DRAFT, FULL, Recipe
from server.engine.planning.studios import PREVIS
from server.engine.stage import bodies
from server.engine.studios import PrevisStudio
from server.projects.vocabulary import SetKind

TIMES = 7


def staging(kind: SetKind, build: int = 40) -> Staging:
    """Two figures, one with a suitcase before her."""
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
    first = Figure("ch_a", (-450, 0), 15, "stand", Body(30, 1700, build, 20), worn)
    second = Figure("ch_b", (450, 100), -15, "wave", Body(9, 1320, build, 60), worn)
    case = Item("pr_a", "suitcase", (500, -500), 20, 100, "#8a5a34")
    return Staging(
        Framing("long", "eye", 10, 35, ("ch_a", "ch_b")),
        (first, second),
        (case,),
        Setting(kind, "#9fb0b3", "#cbb492", "#5d7a6c", 1140),
        Look(50, 3, 10, "#f6f1e7"),
    )


def measured(run: Callable[[int], object]) -> dict[str, float]:
    """Seconds of a few runs after one that does not count: median and worst."""
    run(-1)
    taken = []
    for k in range(TIMES):
        start = time.perf_counter()
        run(k)
        taken.append(time.perf_counter() - start)
    return {"median": round(statistics.median(taken), 3), "worst": round(max(taken), 3)}


def main() -> None:
    start = time.perf_counter()
    cache = Path(os.environ.get("DIORAMA_BODY_CACHE") or "data/anny").resolve()
    bodies.warm(cache, lambda share, message: None)
    result: dict[str, Any] = {
        "command": "python -m benchmarks.previs",
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "seconds": {"warm_start": round(time.perf_counter() - start, 2)},
    }
    studio = PrevisStudio()
    seconds = result["seconds"]
    for name, size in (("draft", DRAFT["wide"]), ("full", FULL["wide"])):
        for kind in ("room", "shore"):
            shot = staging(kind)
            recipe = Recipe(shot, size, 1, PREVIS)
            seconds[f"{name} {kind}, png"] = measured(
                lambda k, recipe=recipe: studio.draw(recipe, lambda share: None, lambda: False)  # type: ignore[misc]
            )
            seconds[f"{name} {kind}, survey"] = measured(
                lambda k, shot=shot, size=size: previs.survey(shot, size)  # type: ignore[misc]
            )
        seconds[f"{name} room, new body"] = measured(
            lambda k, size=size: previs.render(staging("room", 50 + k), size, 1)  # type: ignore[misc]
        )
    sizes = [
        len(studio.draw(msgspec.structs.replace(recipe, size=size), lambda share: None, lambda: False).png)
        for size in (DRAFT["wide"], FULL["wide"])
    ]
    result["bytes"] = {"draft": sizes[0], "full": sizes[1]}
    result["peak_memory_gb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 2)
    out = Path(__file__).parent / "results" / "previs.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(result, indent=1) + "\n")
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
