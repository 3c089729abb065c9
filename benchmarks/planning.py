"""How fast a world is planned: `python -m benchmarks.planning` writes benchmarks/results/planning.json.

A world of 1,000 shots with 4 of 40 characters each. Re-planning after an edit of one character must take at
most 50 ms (p95), reading the room included; the first plan and a change of style at most 500 ms.
"""

import json
import time
from pathlib import Path
from random import Random
from typing import Any

import msgspec
from pycrdt import Doc, Map

from server.engine.planning.plan import Plan, Shelf, Shelved, plan
from server.engine.planning.recipes import Compiler, Recipes
from server.engine.planning.studios import PREVIS
from server.projects.world import Meta, Scene, Shot, Standing, Style, World
from server.realtime import document
from tests.engine import worlds

SHOTS, CHARACTERS, CAST, EDITS = 1000, 40, 4, 100
RESULT = Path(__file__).parent / "results" / "planning.json"


def big(random: Random) -> World:
    """The world of the benchmark: 50 scenes of 20 shots, 40 characters, 20 props."""
    characters = {f"ch_{n:02d}": worlds.character(random, f"Person {n}") for n in range(CHARACTERS)}
    props = {f"pr_{n:02d}": worlds.prop(random, f"Prop {n}") for n in range(20)}
    places = {f"pl_{n}": worlds.place(random, f"Place {n}") for n in range(8)}
    scenes = {
        f"sc_{n:02d}": Scene(order=f"a{n:03d}", place=random.choice(sorted(places)), time=600 + 37 * n)
        for n in range(50)
    }
    shots: dict[str, Shot] = {}
    for n in range(SHOTS):
        one = worlds.shot(random, f"sc_{n // 20:02d}", tuple(characters), tuple(props))
        cast = {id: worlds.standing(random, True) for id in random.sample(sorted(characters), CAST)}
        props_here: dict[str, Standing] = {
            id: msgspec.structs.replace(where, held_by=None) for id, where in one.props.items()
        }
        subjects = tuple(sorted(cast)[:2])
        shots[f"sh_{n:04d}"] = msgspec.structs.replace(one, cast=cast, props=props_here, subjects=subjects)
    return World(
        meta=Meta(world="benchmark", style="st_0"),
        characters=characters,
        props=props,
        places=places,
        scenes=scenes,
        shots=shots,
        styles={"st_0": Style()},
    )


def shelved(recipes: Recipes) -> Shelf:
    """A shelf on which every shot shows its recipe."""
    return Shelf({id: Shelved(frozenset({one.fingerprint}), one.recipe) for id, one in recipes.shots.items()})


def milliseconds(since: float) -> float:
    return (time.perf_counter() - since) * 1000


def measure() -> dict[str, float]:
    """Milliseconds of the first plan, of re-plans after an edit of one character, of a change of style.

    A re-plan is all of it: reading the edited room's document, compiling, planning.
    """
    random = Random(1)
    doc: Doc[Any] = Doc()
    document.write(doc, big(random))
    reader = document.Reader(doc)
    Compiler().compile(worlds.make(Random(0)), PREVIS)  # reads the tables, as a running server has done
    world = reader.world
    compiler = Compiler()
    started = time.perf_counter()
    recipes = compiler.compile(world, PREVIS)
    plan(recipes, Shelf())
    first = milliseconds(started)
    shelf = shelved(recipes)
    reads, compiles, plans, drawn = [], [], [], []
    cpu = 0.0
    for _ in range(EDITS):
        who = random.choice(sorted(world.characters))
        edited = msgspec.to_builtins(worlds.character(random, "Somebody"))
        with doc.transaction():
            fields = doc.get("characters", type=Map)[who]
            for name, value in edited.items():
                fields[name] = value
        used = time.process_time()
        at = time.perf_counter()
        world = reader.world
        reads.append(milliseconds(at))
        at = time.perf_counter()
        recipes = compiler.compile(world, PREVIS)
        compiles.append(milliseconds(at))
        at = time.perf_counter()
        made: Plan = plan(recipes, shelf)
        plans.append(milliseconds(at))
        cpu += time.process_time() - used
        drawn.append(len(made.draw))
        shelf = shelved(recipes)
    whole = sorted(sum(parts) for parts in zip(reads, compiles, plans, strict=True))
    with doc.transaction():
        doc.get("styles", type=Map)["st_0"]["ink"] = 80
    started = time.perf_counter()
    plan(compiler.compile(reader.world, PREVIS), shelf)
    style = milliseconds(started)
    found = {
        "first_plan_ms": first,
        "edit_p50_ms": whole[len(whole) // 2],
        "edit_p95_ms": whole[int(len(whole) * 0.95)],
        "edit_max_ms": whole[-1],
        "edit_cpu_mean_ms": cpu * 1000 / EDITS,
        "edit_read_mean_ms": sum(reads) / EDITS,
        "edit_compile_mean_ms": sum(compiles) / EDITS,
        "edit_plan_mean_ms": sum(plans) / EDITS,
        "edit_draws_mean": sum(drawn) / EDITS,
        "style_ms": style,
    }
    return {"shots": SHOTS, "edits": EDITS} | {name: round(value, 1) for name, value in found.items()}


if __name__ == "__main__":
    found = measure()
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(found, indent=2) + "\n")
    print(json.dumps(found, indent=2))
