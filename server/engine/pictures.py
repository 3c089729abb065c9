"""Pictures by the hash of their bytes. One small port: a folder now, object storage later."""

import asyncio
import contextlib
import hashlib
import os
import re
from collections.abc import AsyncIterator
from pathlib import Path

from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore

from server import errors
from server.projects.world import Digest

_DIGEST = re.compile(r"[0-9a-f]{64}")
_FULL = re.compile(r"os error (27|28|122)\b")  # EFBIG, ENOSPC, EDQUOT

MEDIA: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png", "png"),
    (b"\xff\xd8\xff", "image/jpeg", "jpg"),
)
"""How files of the kinds that are stored begin, their media types and file name endings."""


def media(data: bytes) -> tuple[str, str] | None:
    """The media type and usual ending of picture bytes, or None where they are no picture we keep."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp", "webp"
    for start, kind, ending in MEDIA:
        if data.startswith(start):
            return kind, ending
    return None


class Pictures:
    """Stores bytes under their SHA-256. `folder` is given where the store is a local one.

    A picture is there whole or not at all: the store writes beside and renames. What is read is
    checked against its name, so that a damaged file counts as missing and never travels on.
    """

    def __init__(self, store: ObjectStore, folder: Path | None = None) -> None:
        self._store = store
        self._folder = folder

    @classmethod
    def at(cls, folder: Path) -> "Pictures":
        """Pictures in a local folder, which is made where it is missing."""
        return cls(LocalStore(folder, mkdir=True), folder)

    async def put(self, data: bytes) -> Digest:
        """Store bytes and answer their name, once they are on disk. Raises `StorageFull`.

        Bytes that are there already are written again: that heals a damaged file.
        """
        digest = hashlib.sha256(data).hexdigest()
        try:
            await self._store.put_async(_key(digest), data, use_multipart=False)
            if self._folder is not None:
                await asyncio.to_thread(_sync, self._folder / _key(digest))
        except (BaseError, OSError) as error:
            full = isinstance(error, OSError) and error.errno in (27, 28, 122)
            if full:  # the disk said so only when the bytes had to be written down
                with contextlib.suppress(BaseError, OSError):
                    await self._store.delete_async(_key(digest))
            if full or _FULL.search(str(error)):
                raise errors.StorageFull(
                    "The disk is full, so the picture could not be kept. Make room and try again."
                ) from error
            raise
        return digest

    async def get(self, digest: Digest) -> bytes:
        """The bytes of a picture. Raises `NotFound` where it is missing or damaged."""
        try:
            result = await self._store.get_async(_key(digest))
            data = bytes(await result.bytes_async())
        except FileNotFoundError:
            raise errors.NotFound("This picture is not stored here.", picture=digest) from None
        if hashlib.sha256(data).hexdigest() != digest:
            raise errors.NotFound(
                "This picture is damaged on disk. Draw it again, or restore the file from a backup.",
                picture=digest,
            )
        return data

    async def has(self, digest: Digest) -> bool:
        """Whether a picture is stored, without reading it."""
        try:
            await self._store.head_async(_key(digest))
        except FileNotFoundError:
            return False
        return True

    async def remove(self, digest: Digest) -> None:
        """Delete a picture. Whoever calls this knows that nothing names it."""
        with contextlib.suppress(FileNotFoundError):
            await self._store.delete_async(_key(digest))

    async def stream(self, digest: Digest, chunk: int = 256 * 1024) -> AsyncIterator[bytes]:
        """The bytes in pieces, unchecked: whoever packs them must compare the hash itself."""
        try:
            result = await self._store.get_async(_key(digest))
        except FileNotFoundError:
            raise errors.NotFound("This picture is not stored here.", picture=digest) from None
        async for piece in result.stream(min_chunk_size=chunk):
            yield bytes(piece)


def _key(digest: str) -> str:
    if not _DIGEST.fullmatch(digest):
        raise errors.NotFound("This is not the name of a picture.")
    return f"{digest[:2]}/{digest[2:]}"


def _sync(path: Path) -> None:
    """Have the file and its name written down, as the row that will name it is."""
    for target in (path, path.parent):
        handle = os.open(target, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
