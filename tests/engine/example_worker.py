"""A real worker process with a studio that takes its time: `python -m tests.engine.example_worker`.

Its studio draws for as many tenths of a second as the recipe's seed says, and dies of seed 13.
"""

import os
import time
from collections.abc import Callable, Mapping

from server import logs, settings, worker
from server.database import Connection
from server.engine.blocking.sight import Sight
from server.engine.jobs import Job, Outcome
from server.engine.planning.recipe import Recipe
from server.engine.studios.studio import Cancelled, Capabilities, Picture, Studio
from server.projects import events

STEP_SECONDS = 0.02


class TestStudio:
    """Keeps the protocol; a picture says what it is a picture of."""

    __test__ = False

    def capabilities(self) -> Capabilities:
        return Capabilities("test", 1, longest=4096, gpu=False)

    def survey(self, recipe: Recipe) -> Sight:
        return {}

    def draw(
        self, recipe: Recipe, on_step: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> Picture:
        if recipe.seed == 13:
            os._exit(7)
        steps = max(1, round(recipe.seed * 0.1 / STEP_SECONDS))
        for step in range(steps):
            if cancelled():
                raise Cancelled
            time.sleep(STEP_SECONDS)
            on_step((step + 1) / steps)
        return Picture(b"\x89PNG\r\n\x1a\n%d" % recipe.seed, {"seed": recipe.seed})


async def finished(db: Connection, job: Job, outcome: Outcome) -> None:
    """Leaves a trace that can be counted."""
    await events.append(db, job.project_id, "finished", {"job": job.id, "how": type(outcome).__name__})


def prepare(on_progress: worker.OnProgress) -> Mapping[str, Studio]:
    on_progress(0.5, "Half ready")
    return {"test": TestStudio()}


if __name__ == "__main__":
    logs.configure()
    worker.serve(settings.read(), prepare, finished)
