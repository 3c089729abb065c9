"""Writing a bundle: one picture in memory at a time, the same bytes for the same project."""

import contextlib
import errno
import hashlib
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from server import errors
from server.bundles.form import (
    FORMAT,
    GENERATOR,
    LIMITS,
    MANIFEST,
    SHELF,
    WORLD,
    Bundle,
    File,
    Limits,
    Manifest,
    Shelf,
)
from server.engine.pictures import media
from server.projects import ids
from server.projects.world import Digest

_encoder = msgspec.json.Encoder(order="sorted")


class Writer:
    """A bundle being written at `path`: pictures first, then `finish`. Raises `TooLarge`, `StorageFull`.

    Used as a context manager it removes the file unless it was finished.
    """

    def __init__(self, path: Path, limits: Limits = LIMITS) -> None:
        self._path = path
        self._limits = limits
        self._files: dict[str, File] = {}
        self._written: set[Digest] = set()
        self._missing: set[Digest] = set()
        self._size = 0
        self._finished = False
        self._zip = zipfile.ZipFile(path, "w", allowZip64=False)

    def __enter__(self) -> "Writer":
        return self

    def __exit__(self, *_: object) -> None:
        if not self._finished:
            with contextlib.suppress(OSError):  # the disk is full: what is there goes anyway
                self._zip.close()
            self._path.unlink(missing_ok=True)

    def picture(self, data: bytes) -> None:
        """Add a picture; pictures come in the order of their digests."""
        kind = media(data)
        if kind is None:
            raise errors.Invalid("This is no picture that a bundle can hold.")
        digest = hashlib.sha256(data).hexdigest()
        self._add(f"pictures/{digest}.{kind[1]}", data, packed=False)
        self._written.add(digest)

    def lost(self, digest: Digest) -> None:
        """Note that a picture could not be read; its iterations are left out."""
        self._missing.add(digest)

    def finish(self, bundle: Bundle, created: int | None = None) -> None:
        """Write what is not a picture, and close the file."""
        iterations = tuple(i for i in bundle.shelf.iterations if i.picture in self._written)
        there = {(i.shot, i.fingerprint) for i in iterations}
        canon = {shot: chosen for shot, chosen in bundle.shelf.canon.items() if (shot, chosen) in there}
        shelf = Shelf(iterations, canon)
        self._add(SHELF, _encoder.encode(shelf))
        self._add(WORLD, msgspec.json.format(_encoder.encode(bundle.world), indent=1))
        manifest = Manifest(
            format=FORMAT,
            generator=GENERATOR,
            created=ids.now_ms() if created is None else created,
            files=self._files,
            missing=tuple(sorted(self._missing)),
        )
        self._add(MANIFEST, msgspec.json.format(_encoder.encode(manifest), indent=1))
        try:
            self._zip.close()
        except OSError as error:
            raise full(error) from error
        self._finished = True

    def _add(self, name: str, data: bytes, *, packed: bool = True) -> None:
        self._size += len(data)
        too_many = len(self._files) >= self._limits.entries
        if too_many or len(data) > self._limits.of(name) or self._size > self._limits.unpacked:
            raise errors.TooLarge(f"This project is too large for a bundle: {name} does not fit.", entry=name)
        entry = zipfile.ZipInfo(name)  # dated 1980, so that the same content is the same file
        entry.create_system = 3
        entry.external_attr = 0o100644 << 16
        # what packs suspiciously well is stored as it is: a reader would take it for a bomb
        packed = packed and len(zlib.compress(data)) * self._limits.ratio > 2 * len(data)
        entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        try:
            self._zip.writestr(entry, data)
        except zipfile.LargeZipFile:
            raise errors.TooLarge("This project is too large for a bundle.", entry=name) from None
        except OSError as error:
            raise full(error) from error
        self._files[name] = File(len(data), hashlib.sha256(data).hexdigest())


def write(
    path: Path,
    bundle: Bundle,
    picture: Callable[[Digest], bytes],
    *,
    created: int | None = None,
    limits: Limits = LIMITS,
) -> None:
    """Write a bundle whose pictures' bytes `picture` answers; it raises `NotFound` for a lost one."""
    with Writer(path, limits) as writer:
        for digest in sorted(bundle.pictures):
            try:
                writer.picture(picture(digest))
            except errors.NotFound:
                writer.lost(digest)
        writer.finish(bundle, created)


def full(error: OSError) -> Exception:
    """The refusal that a failed write stands for; other failures stay what they are."""
    if error.errno in (errno.EFBIG, errno.ENOSPC, errno.EDQUOT):
        return errors.StorageFull(
            "The disk is full, so the bundle could not be kept. Make room and try again."
        )
    return error
