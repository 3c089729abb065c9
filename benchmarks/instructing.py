"""How fast an instruction is understood: `python -m benchmarks.instructing` writes results/instructing.json.

The seen sentences, said in a world of 1,000 shots, and 10,000 characters of nonsense. Understanding a
sentence must take at most 30 ms (p95) of the processor.
"""

import json
import time
from itertools import count
from pathlib import Path
from random import Random

from benchmarks.planning import big
from server.engine.planning.instruct import instruct
from server.engine.planning.instruct.reply import Focus, Understood
from server.projects.world import PREFIXES
from tests.engine.planning.sentences.scoring import SEEN, cases

RESULT = Path(__file__).parent / "results" / "instructing.json"


def measure() -> dict[str, float]:
    """Milliseconds of processor time: of each seen sentence, and the longest of some nonsense."""
    world, number = big(Random(1)), count()
    people = [one.name for one in world.characters.values()][:3]
    sentences = [case["say"] for path in SEEN for case in cases(path)]
    for name, other in zip(("mara", "tomas", "pip"), people, strict=True):
        sentences = [text.replace(name, other).replace(name.title(), other) for text in sentences]
    shots = sorted(world.shots)

    def said(text: str) -> tuple[float, bool]:
        focus = Focus(shot=Random(text).choice(shots))
        started = time.process_time()
        reply = instruct(world, text, focus, (), lambda kind: f"{PREFIXES[kind]}_n{next(number)}")
        return (time.process_time() - started) * 1000, isinstance(reply, Understood) and bool(reply.steps)

    said("closer")  # reads the tables, as a running server has done
    found = [said(text) for text in sentences for _ in range(3)]
    times = sorted(one for one, _ in found)
    random = Random(2)
    words = " ".join(sentences).split()
    nonsense = [
        "".join(random.choice("abcdefghij klmnop,.") for _ in range(10_000)),
        "a, " * 3_333,
        " ".join(random.choice(words) for _ in range(300))[:2_000],
        " ".join(random.choice(words) for _ in range(150))[:800],
        "mara and tomas " * 50,
    ]
    result = {
        "p50_ms": times[len(times) // 2],
        "p95_ms": times[int(len(times) * 0.95)],
        "max_ms": times[-1],
        "understood": sum(done for _, done in found) / len(found),
        "nonsense_max_ms": max(said(text)[0] for text in nonsense),
    }
    return {"shots": len(shots)} | {name: round(value, 2) for name, value in result.items()}


if __name__ == "__main__":
    found = measure()
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(found, indent=2) + "\n")
    print(json.dumps(found, indent=2))
