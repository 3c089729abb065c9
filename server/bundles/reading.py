"""Reading a bundle that anybody may have made: everything is checked before anything is kept.

A refusal names its reason. Memory is bounded: what is packed is unpacked piece by piece, against limits
that the file itself cannot move.
"""

import hashlib
import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from server import errors
from server.bundles.form import (
    FORMAT,
    LIMITS,
    MANIFEST,
    PICTURE,
    SHELF,
    WORLD,
    Bundle,
    Limits,
    Manifest,
    Shelf,
    pictures_of,
)
from server.engine.pictures import media
from server.engine.planning.recipe import fingerprint
from server.projects import quarantine
from server.projects.world import Digest

T = TypeVar("T")

_END = struct.Struct("<4s4H2LH")
_CHUNK = 256 * 1024
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}
_FORMATS = ("PNG", "JPEG", "WEBP")
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
)


def read(path: Path, limits: Limits = LIMITS) -> Bundle:
    """Check a whole bundle and answer its content, pictures by name only.

    Raises `Invalid` with the reason (damaged, unknown version, a forbidden name or kind of entry, a
    checksum that differs, something that is no picture, an unreadable world) and `TooLarge`.
    """
    with _opened(path, limits) as (archive, entries):
        manifest = _manifest(_bytes(archive, entries, MANIFEST, limits))
        if manifest.files.keys() != entries.keys() - {MANIFEST}:
            odd = sorted(manifest.files.keys() ^ (entries.keys() - {MANIFEST}))[0]
            raise errors.Invalid(f"The manifest and the bundle disagree about {odd!r}.", entry=odd)
        left = limits.unpacked
        documents: dict[str, bytes] = {}
        pictures: list[Digest] = []
        for name in entries:
            if name == MANIFEST:
                continue
            data = _bytes(archive, entries, name, limits)
            left -= len(data)
            if left < 0:
                raise errors.TooLarge(f"The bundle unpacks to more than {limits.unpacked:,} bytes.")
            checksum = hashlib.sha256(data).hexdigest()
            vouched = manifest.files[name]
            if (vouched.size, vouched.sha256) != (len(data), checksum):
                raise errors.Invalid(f"The checksum of {name} differs: the bundle is damaged.", entry=name)
            if match := PICTURE.fullmatch(name):
                if match[1] != checksum:
                    raise errors.Invalid(f"{name} is not the picture it is named after.", entry=name)
                _check_picture(name, match[2], data, limits)
                pictures.append(checksum)
            else:
                documents[name] = data
    return _bundle(manifest, documents, tuple(sorted(pictures)))


class Source:
    """The pictures of a bundle that was read before; open until `close`, for one thread at a time."""

    def __init__(self, path: Path, limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._stack = ExitStack()
        self._archive, self._entries = self._stack.enter_context(_opened(path, limits))

    def close(self) -> None:
        self._stack.close()

    def picture(self, digest: Digest) -> bytes:
        """The bytes of one picture. Raises `NotFound` and `Invalid`."""
        for ending in _ENDINGS.values():
            name = f"pictures/{digest}.{ending}"
            if name in self._entries:
                data = _bytes(self._archive, self._entries, name, self._limits)
                if hashlib.sha256(data).hexdigest() != digest:
                    raise errors.Invalid(f"The checksum of {name} differs.", entry=name)
                return data
        raise errors.NotFound("This picture is not in the bundle.", picture=digest)


@contextmanager
def _opened(path: Path, limits: Limits) -> Iterator[tuple[zipfile.ZipFile, dict[str, zipfile.ZipInfo]]]:
    try:
        _check_end(path, limits)
        with zipfile.ZipFile(path) as archive:
            yield archive, _entries(archive, limits)
    except _DAMAGE as error:
        raise errors.Invalid(f"The bundle is damaged: {error}") from None


def _check_end(path: Path, limits: Limits) -> None:
    """Bound the directory of the zip before anything reads it into memory.

    Strict: the end record is the last 22 bytes and the directory lies right before it, so no comment,
    nothing hidden between, no zip64.
    """
    size = path.stat().st_size
    if size > limits.file:
        raise errors.TooLarge(f"The bundle is larger than {limits.file:,} bytes.", limit=limits.file)
    with path.open("rb") as file:
        file.seek(max(0, size - _END.size))
        end = file.read(_END.size)
    if len(end) < _END.size or not end.startswith(b"PK\5\6"):
        raise errors.Invalid("This is not a bundle, or its end is missing.")
    _, disk, first_disk, here, count, length, start, comment = _END.unpack(end)
    if count > limits.entries:
        raise errors.TooLarge(f"The bundle has more than {limits.entries:,} entries.", limit=limits.entries)
    if disk or first_disk or here != count or comment or start + length != size - _END.size:
        raise errors.Invalid("The bundle is damaged: its directory is not where it belongs.")
    if length > limits.entries * 256:
        raise errors.TooLarge("The directory of the bundle is too large.")


def _entries(archive: zipfile.ZipFile, limits: Limits) -> dict[str, zipfile.ZipInfo]:
    """The entries by name, each of a kind that a bundle may have."""
    found: dict[str, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        name = info.orig_filename
        steps = name.replace("\\", "/").split("/")
        if ".." in steps or name.startswith(("/", "\\")) or ":" in steps[0] or "\0" in name:
            raise errors.Invalid(f"The name {name!r} leads out of the bundle.", entry=name)
        if stat.S_ISLNK(info.external_attr >> 16):
            raise errors.Invalid(f"{name!r} is a link; a bundle holds only files.", entry=name)
        if name not in (MANIFEST, WORLD, SHELF) and not PICTURE.fullmatch(name):
            raise errors.Invalid(f"A bundle holds nothing like {name!r}.", entry=name)
        if name in found:
            raise errors.Invalid(f"{name} is there twice.", entry=name)
        if info.flag_bits & 0x1:
            raise errors.Invalid(f"{name} is encrypted.", entry=name)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise errors.Invalid(f"{name} is packed in an unknown way.", entry=name)
        if info.file_size > limits.of(name):
            raise errors.TooLarge(f"{name} is larger than {limits.of(name):,} bytes.", entry=name)
        if info.file_size > limits.ratio * max(1, info.compress_size):
            raise errors.TooLarge(f"{name} is packed more than {limits.ratio} to one: a bomb.", entry=name)
        found[name] = info
    for name in (MANIFEST, WORLD, SHELF):
        if name not in found:
            raise errors.Invalid(f"{name} is missing.", entry=name)
    if sum(info.file_size for info in found.values()) > limits.unpacked:
        raise errors.TooLarge(f"The bundle unpacks to more than {limits.unpacked:,} bytes.")
    return found


def _bytes(archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], name: str, limits: Limits) -> bytes:
    """One entry, unpacked piece by piece against its limit. Its CRC is checked by the zip reader."""
    data = bytearray()
    with archive.open(entries[name]) as file:
        while chunk := file.read(_CHUNK):
            data += chunk
            if len(data) > limits.of(name):
                raise errors.TooLarge(f"{name} is larger than {limits.of(name):,} bytes.", entry=name)
    if len(data) != entries[name].file_size:
        raise errors.Invalid(f"{name} is not as long as the bundle says.", entry=name)
    return bytes(data)


def _manifest(data: bytes) -> Manifest:
    class Version(msgspec.Struct):
        format: Any = None

    found = _decode(data, Version, MANIFEST).format
    if found != FORMAT:
        raise errors.Invalid(
            f"This bundle has format {found!r}; this Diorama reads format {FORMAT}. A newer one may read it.",
            entry=MANIFEST,
            format=found,
        )
    return _decode(data, Manifest, MANIFEST)


def _bundle(manifest: Manifest, documents: dict[str, bytes], pictures: tuple[Digest, ...]) -> Bundle:
    try:
        reading = quarantine.decode(documents[WORLD])
    except RecursionError:
        raise errors.Invalid("The world is nested too deeply.", entry=WORLD) from None
    except errors.Invalid as error:
        raise errors.Invalid(f"The world cannot be read: {error}", entry=WORLD, **error.details) from None
    shelf = _decode(documents[SHELF], Shelf, SHELF)
    _check_shelf(shelf, set(pictures))
    extra = set(pictures) - pictures_of(reading.world, shelf)
    if extra and not reading.problems:  # a thing that was set aside may have named them
        raise errors.Invalid("The bundle holds a picture that nothing in it names.", picture=min(extra))
    return Bundle(
        world=reading.world,
        shelf=shelf,
        pictures=pictures,
        missing=manifest.missing,
        problems=reading.problems,
    )


def _check_shelf(shelf: Shelf, pictures: set[Digest]) -> None:
    fulls = set()
    seen = set()
    for index, iteration in enumerate(shelf.iterations):
        at = f"iterations/{index}"
        if fingerprint(iteration.recipe) != iteration.fingerprint:
            raise errors.Invalid("A fingerprint is not that of its recipe.", entry=SHELF, path=at)
        if iteration.picture not in pictures:
            raise errors.Invalid("The picture of an iteration is missing.", entry=SHELF, path=at)
        if (iteration.shot, iteration.fingerprint) in seen:
            raise errors.Invalid("An iteration is there twice.", entry=SHELF, path=at)
        seen.add((iteration.shot, iteration.fingerprint))
        if iteration.kind == "full":
            fulls.add((iteration.shot, iteration.fingerprint))
    for shot, chosen in shelf.canon.items():
        if (shot, chosen) not in fulls:
            raise errors.Invalid("A canon is no full picture of its shot.", entry=SHELF, path=f"canon/{shot}")


def _check_picture(name: str, ending: str, data: bytes, limits: Limits) -> None:
    from PIL import Image  # here, so that a web process without imports never loads it

    kind = media(data)
    if kind is None or _ENDINGS[kind[0]] != ending:
        raise errors.Invalid(f"{name} is not a picture of its kind.", entry=name)
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            width, height = image.size
            image.verify()
    except Exception as error:  # each decoder has its own ways to fail
        raise errors.Invalid(f"{name} is not a picture: {error}", entry=name) from None
    if max(width, height) > limits.side or width * height > limits.area:
        raise errors.TooLarge(f"{name} has {width:,} × {height:,} pixels, which is too many.", entry=name)


def _decode(data: bytes, kind: type[T], name: str) -> T:
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, RecursionError) as error:
        raise errors.Invalid(f"{name} cannot be read: {error}", entry=name) from None
