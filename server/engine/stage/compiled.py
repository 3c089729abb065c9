"""Compiles numeric functions with numba, into a cache that knows every source which goes into them.

Numba keys a cached function by its own file alone, though functions of other files are compiled into it:
after an edit there it would go on running the old code. So the cache's folder is named by all sources
that hold compiled functions, and by the numbers of paints that go into them.
"""

import hashlib
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import numba

F = TypeVar("F", bound=Callable[..., Any])

_config: Any = numba.config


@cache
def folder() -> str:
    """Where this version's compiled functions lie: in `NUMBA_CACHE_DIR` or beside the sources."""
    here = Path(__file__).parent
    digest = hashlib.sha256((here / "paint.py").read_bytes())
    for source in sorted([*here.rglob("*.py"), *(here.parent / "previs").rglob("*.py")]):
        content = source.read_bytes()
        if b"@compiled" in content:
            digest.update(content)
    base = os.environ.get("NUMBA_CACHE_DIR") or str(here / "__pycache__")
    return str(Path(base) / f"compiled-{digest.hexdigest()[:12]}")


def compiled(function: F) -> F:
    """Compiles on first call, without the GIL while it runs, and keeps the result on disk."""
    before = _config.CACHE_DIR
    _config.CACHE_DIR = folder()
    try:
        made: Any = numba.njit(cache=True, nogil=True)(function)
    finally:
        _config.CACHE_DIR = before
    return cast(F, made)
