"""Settings: one frozen value, read once at a root (`app`, `worker`, `cli`) from the environment."""

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec


class Asking(msgspec.Struct, frozen=True):
    """The language model for instructions that the grammar does not understand.

    `model` is a folder or a GGUF file on the worker's machine or, with a `url`, the model's name there.
    """

    model: str
    url: str | None = None
    key: str | None = None
    seconds: int = 60


class Settings(msgspec.Struct, frozen=True):
    """What an operator decides. Parts of the program are given the fields that they need.

    `public_url` is the address people use; where it is unset, it is the bound address. `body_cache` is
    where the body model keeps its preparation (about 1 GB); installations on one machine can share it.
    `linking` is the folder of a model that links unknown words of instructions to known ones.
    """

    data: Path
    database_url: str
    body_cache: Path
    host: str = "127.0.0.1"
    port: int = 8000
    public_url: str | None = None
    redis_url: str | None = None
    asking: Asking | None = None
    linking: Path | None = None

    @property
    def address(self) -> str:
        """The address a person opens, without a trailing slash."""
        shown = "localhost" if self.host in ("127.0.0.1", "0.0.0.0", "::") else self.host
        return (self.public_url or f"http://{shown}:{self.port}").rstrip("/")


def read(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from environment variables; a relative `DATA` counts from the working folder."""
    data = Path(environ.get("DATA", "data")).resolve()
    port, linking = environ.get("PORT", "8000"), environ.get("DIORAMA_LINK_MODEL")
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
        asking=_asking(environ),
        linking=Path(linking).resolve() if linking else None,
    )


def _asking(environ: Mapping[str, str]) -> Asking | None:
    url, model = environ.get("DIORAMA_ASK_URL") or None, environ.get("DIORAMA_ASK_MODEL")
    seconds = environ.get("DIORAMA_ASK_SECONDS", "60")
    if not model:
        if url:
            raise ValueError("DIORAMA_ASK_URL needs DIORAMA_ASK_MODEL, the name of the model there")
        return None
    if not seconds.isdigit() or not 1 <= int(seconds) <= 3_600:
        raise ValueError(f"DIORAMA_ASK_SECONDS must be from 1 to 3600, not {seconds!r}")
    return Asking(model, url, environ.get("DIORAMA_ASK_KEY") or None, int(seconds))
