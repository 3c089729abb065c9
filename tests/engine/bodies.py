"""The body model for tests that draw, warmed once per process; its cache outlives the run."""

import os
from functools import cache
from pathlib import Path


@cache
def warm() -> None:
    """Load the body model, building its cache (about 1 GB, two minutes) where there is none yet."""
    from server.engine.stage import bodies

    given = os.environ.get("DIORAMA_BODY_CACHE")
    folder = Path(given) if given else Path.home() / ".cache" / "diorama" / "anny"
    bodies.warm(folder, lambda share, message: None)
