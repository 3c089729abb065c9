"""Settings: one frozen value, read once at a root (`app`, `worker`, `cli`) from the environment."""

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec


class Settings(msgspec.Struct, frozen=True):
    """What an operator decides. Parts of the program are given the fields that they need.

    `public_url` is the address people use; where it is unset, it is the bound address. `body_cache` is
    where the body model keeps its preparation (about 1 GB); installations on one machine can share it.
    """

    data: Path
    database_url: str
    body_cache: Path
    host: str = "127.0.0.1"
    port: int = 8000
    public_url: str | None = None
    redis_url: str | None = None

    @property
    def address(self) -> str:
        """The address a person opens, without a trailing slash."""
        shown = "localhost" if self.host in ("127.0.0.1", "0.0.0.0", "::") else self.host
        return (self.public_url or f"http://{shown}:{self.port}").rstrip("/")


def read(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from environment variables; a relative `DATA` counts from the working folder."""
    data = Path(environ.get("DATA", "data")).resolve()
    port = environ.get("PORT", "8000")
    if not port.isdigit():
        raise ValueError(f"PORT must be a number, not {port!r}")
    return Settings(
        data=data,
        database_url=environ.get("DATABASE_URL") or f"sqlite+aiosqlite:///{data / 'diorama.db'}",
        body_cache=Path(environ.get("DIORAMA_BODY_CACHE") or data / "anny").resolve(),
        host=environ.get("HOST", "127.0.0.1"),
        port=int(port),
        public_url=environ.get("PUBLIC_URL"),
        redis_url=environ.get("REDIS_URL"),
    )
