"""Pictures are there whole or not at all."""

import hashlib
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from server import errors
from server.engine.pictures import Pictures, media

PNG = b"\x89PNG\r\n\x1a\n" + bytes(5000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pictures"


@pytest.fixture
def tiny_disk() -> Iterator[int]:
    """No file of this process may grow beyond 64 KiB meanwhile: the disk says no as when it is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, before[1]))
    yield 64 * 1024
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_a_picture_is_named_by_the_hash_of_its_bytes(folder: Path) -> None:
    pictures = Pictures.at(folder)
    digest = await pictures.put(PNG)
    assert digest == hashlib.sha256(PNG).hexdigest()
    assert await pictures.get(digest) == PNG
    assert await pictures.has(digest)


async def test_the_same_bytes_are_stored_once(folder: Path) -> None:
    pictures = Pictures.at(folder)
    assert await pictures.put(PNG) == await pictures.put(PNG)
    assert len(files(folder)) == 1


async def test_another_process_sees_what_was_stored(folder: Path) -> None:
    digest = await Pictures.at(folder).put(PNG)
    assert await Pictures.at(folder).get(digest) == PNG


async def test_a_picture_can_be_read_in_pieces(folder: Path) -> None:
    pictures = Pictures.at(folder)
    digest = await pictures.put(PNG)
    pieces = [piece async for piece in pictures.stream(digest, chunk=1000)]
    assert b"".join(pieces) == PNG


async def test_a_missing_picture_is_not_found(folder: Path) -> None:
    pictures = Pictures.at(folder)
    assert not await pictures.has("0" * 64)
    with pytest.raises(errors.NotFound):
        await pictures.get("0" * 64)
    with pytest.raises(errors.NotFound):
        async for _ in pictures.stream("0" * 64):
            pass


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "0" * 63, "0" * 64 + "\n"])
async def test_what_is_no_hash_names_no_picture(folder: Path, name: str) -> None:
    pictures = Pictures.at(folder)
    with pytest.raises(errors.NotFound):
        await pictures.get(name)
    with pytest.raises(errors.NotFound):
        await pictures.has(name)


async def test_a_damaged_file_is_never_handed_out_and_heals_when_it_is_stored_again(folder: Path) -> None:
    pictures = Pictures.at(folder)
    digest = await pictures.put(PNG)
    (path,) = files(folder)
    path.write_bytes(PNG[:-1])
    with pytest.raises(errors.NotFound, match="damaged"):
        await pictures.get(digest)
    await pictures.put(PNG)
    assert await pictures.get(digest) == PNG


async def test_a_full_disk_refuses_and_keeps_no_half_picture(folder: Path, tiny_disk: int) -> None:
    pictures = Pictures.at(folder)
    small = await pictures.put(PNG)
    with pytest.raises(errors.StorageFull):
        await pictures.put(bytes(2 * tiny_disk))
    assert [path.name for path in files(folder)] == [small[2:]]


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", ("image/png", "png")),
        (b"\xff\xd8\xff\xe0", ("image/jpeg", "jpg")),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", ("image/webp", "webp")),
        (b"<svg", None),
        (b"", None),
    ],
)
def test_the_media_type_is_told_by_the_first_bytes(start: bytes, kind: tuple[str, str] | None) -> None:
    assert media(start) == kind
