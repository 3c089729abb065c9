"""The planning of one open project: what it was last, and what was told of it."""

import asyncio

from server.engine.planning.plan import Plan
from server.engine.planning.recipes import Compiler, Recipes
from server.engine.planning.warnings import Warning
from server.engine.shelf import ShotState
from server.projects.quarantine import Quarantined
from server.realtime.rooms import Settled


class Desk:
    """The planning of one open project: its compiler, its newest state, and what was told of it."""

    def __init__(self, project_id: str) -> None:
        self.project_id = project_id
        self.lock = asyncio.Lock()
        self.compiler = Compiler()
        self.settled: Settled | None = None
        self.recipes: Recipes | None = None
        self.told: dict[str, ShotState] | None = None
        self.problems: tuple[Quarantined, ...] | None = None
        self.warnings: tuple[Warning, ...] | None = None
        self.plan: Plan | None = None
        self.follower: asyncio.Task[None] | None = None
