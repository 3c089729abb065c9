"""Bundles as files: the same out as in, and everything else refused with its reason."""

import random
import resource
import struct
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from server import errors
from server.bundles import Bundle, Limits, Source, read, write
from tests.bundles.examples import (
    DIGESTS,
    STORE,
    Entries,
    bundles,
    changed,
    digest,
    packed,
    picture,
    sample,
    unpacked,
    vouched,
    written,
)

relaxed = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
DEFAULT = Limits()
PNG = f"pictures/{digest(picture(1))}.png"


@pytest.fixture
def good(tmp_path: Path) -> Entries:
    return unpacked(written(tmp_path / "good.zip", sample()))


def refusal(path: Path, limits: Limits = DEFAULT) -> errors.Refused:
    with pytest.raises((errors.Invalid, errors.TooLarge)) as refused:
        read(path, limits)
    return refused.value


@relaxed
@given(bundle=bundles())
def test_what_is_written_reads_back_and_writes_the_same_bytes(tmp_path: Path, bundle: Bundle) -> None:
    first = written(tmp_path / "first.zip", bundle)
    found = read(first)
    assert found == bundle
    with_pictures = Source(first)
    assert all(with_pictures.picture(digest) == STORE[digest] for digest in found.pictures)
    with_pictures.close()
    assert written(tmp_path / "second.zip", found).read_bytes() == first.read_bytes()


def test_a_picture_that_is_lost_leaves_out_its_iterations_and_is_named(tmp_path: Path) -> None:
    bundle = sample()

    def fetch(wanted: str) -> bytes:
        if wanted == bundle.pictures[1]:
            raise errors.NotFound("damaged on disk")
        return STORE[wanted]

    write(tmp_path / "b.zip", bundle, fetch)
    found = read(tmp_path / "b.zip")
    assert found.missing == (bundle.pictures[1],)
    assert [one.kind for one in found.shelf.iterations] == ["draft"]
    assert found.shelf.canon == {}


def test_malformed_entities_are_set_aside_and_the_rest_is_read(tmp_path: Path, good: Entries) -> None:
    def damage(world: Any) -> Any:
        world["characters"]["ch_2"] = {"age": "old"}
        return world

    found = read(packed(tmp_path / "b.zip", changed(good, "world.json", damage)))
    assert [problem.path for problem in found.problems] == ["characters/ch_2/age"]
    assert found.world == sample().world


def test_a_world_without_a_readable_meta_is_refused(tmp_path: Path, good: Entries) -> None:
    path = packed(tmp_path / "b.zip", changed(good, "world.json", lambda world: world | {"meta": {}}))
    assert "The world cannot be read" in str(refusal(path))


@pytest.mark.parametrize("version", [2, 0, "1", None])
def test_an_unknown_version_is_refused_by_its_number(tmp_path: Path, good: Entries, version: Any) -> None:
    entries = good | {"manifest.json": vouched(good, format=version)}
    refused = refusal(packed(tmp_path / "b.zip", entries, honest=False))
    assert f"format {version!r}" in str(refused)


def test_a_checksum_that_differs_is_refused(tmp_path: Path, good: Entries) -> None:
    entries = good | {"shelf.json": b"{}"}
    assert "disagree" not in str(refused := refusal(packed(tmp_path / "b.zip", entries, honest=False)))
    assert "checksum of shelf.json" in str(refused)


def test_a_picture_under_another_name_is_refused(tmp_path: Path, good: Entries) -> None:
    entries = good | {PNG: picture(2)}
    assert "not the picture it is named after" in str(refusal(packed(tmp_path / "b.zip", entries)))


@pytest.mark.parametrize(
    "data", [b"<svg/>", b"\x89PNG\r\n\x1a\n" + b"rubbish" * 9, b"\xff\xd8\xff" + bytes(40), b""]
)
def test_what_is_no_picture_is_refused(tmp_path: Path, good: Entries, data: bytes) -> None:
    entries = good | {f"pictures/{digest(data)}.png": data}
    assert "is not a picture" in str(refusal(packed(tmp_path / "b.zip", entries)))


def test_a_picture_with_too_many_pixels_is_refused(tmp_path: Path, good: Entries) -> None:
    refused = refusal(packed(tmp_path / "b.zip", good), Limits(area=40))
    assert isinstance(refused, errors.TooLarge)
    assert "pixels" in str(refused)


def test_a_picture_that_nothing_names_is_refused(tmp_path: Path, good: Entries) -> None:
    assert "nothing in it names" in str(refusal(packed(tmp_path / "b.zip", good | {PNG: picture(1)})))


@pytest.mark.parametrize(
    "name", ["../evil", "pictures/../../evil", "/etc/evil", "..\\evil", "C:/evil", "\\evil", "pictures/.."]
)
def test_a_name_that_leads_out_is_refused(tmp_path: Path, good: Entries, name: str) -> None:
    assert "leads out of the bundle" in str(refusal(packed(tmp_path / "b.zip", good | {name: b"x"})))


@pytest.mark.parametrize("name", ["notes.txt", "pictures/", "pictures/x.png", f"pictures/{DIGESTS[0]}.exe"])
def test_an_unknown_entry_is_refused(tmp_path: Path, good: Entries, name: str) -> None:
    assert "holds nothing like" in str(refusal(packed(tmp_path / "b.zip", good | {name: b""})))


@pytest.mark.parametrize("name", ["manifest.json", "world.json", "shelf.json"])
def test_a_missing_document_is_refused(tmp_path: Path, good: Entries, name: str) -> None:
    del good[name]
    assert f"{name} is missing" in str(refusal(packed(tmp_path / "b.zip", good, honest=False)))


def test_a_link_is_refused(tmp_path: Path, good: Entries) -> None:
    path = packed(tmp_path / "b.zip", good)
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo(PNG)
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert "is a link" in str(refusal(path))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_is_there_twice_is_refused(tmp_path: Path, good: Entries) -> None:
    path = packed(tmp_path / "b.zip", good)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("world.json", "{}")
    assert "there twice" in str(refusal(path))


def test_a_compressed_bomb_is_refused(tmp_path: Path, good: Entries) -> None:
    bomb = good | {"world.json": b'{"meta":{"world":"w"},"x":"' + bytes(3_000_000) + b'"}'}
    refused = refusal(packed(tmp_path / "b.zip", bomb))
    assert isinstance(refused, errors.TooLarge)
    assert "a bomb" in str(refused)


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path, good: Entries) -> None:
    bomb = good | {"world.json": b" " * 3_000_000}
    path = packed(tmp_path / "b.zip", bomb)
    size = struct.pack("<L", 3_000_000)
    path.write_bytes(path.read_bytes().replace(size, struct.pack("<L", 900)))
    assert "damaged" in str(refusal(path))


@pytest.mark.parametrize(
    ("limits", "word"),
    [
        (Limits(file=100), "larger than 100"),
        (Limits(unpacked=2_000), "unpacks to more"),
        (Limits(entries=3), "more than 3 entries"),
        (Limits(world=10), "world.json is larger"),
        (Limits(shelf=10), "shelf.json is larger"),
        (Limits(picture=10), "is larger than 10"),
    ],
)
def test_each_limit_is_kept_when_reading(tmp_path: Path, limits: Limits, word: str) -> None:
    refused = refusal(written(tmp_path / "b.zip", sample()), limits)
    assert isinstance(refused, errors.TooLarge)
    assert word in str(refused)


@pytest.mark.parametrize(
    "limits", [Limits(unpacked=2_000), Limits(entries=3), Limits(world=10), Limits(picture=10)]
)
def test_each_limit_is_kept_when_writing_and_no_file_stays(tmp_path: Path, limits: Limits) -> None:
    with pytest.raises(errors.TooLarge):
        write(tmp_path / "b.zip", sample(), STORE.__getitem__, limits=limits)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_no_file_stays(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (600, hard))
    try:
        with pytest.raises(errors.StorageFull):
            write(tmp_path / "b.zip", sample(), STORE.__getitem__)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.iterdir()) == []


def test_a_world_that_packs_very_well_is_no_bomb(tmp_path: Path) -> None:
    bundle = sample()
    character = replace(bundle.world.characters["ch_1"], description="a" * 20_000)
    many = {f"ch_{number}": character for number in range(200)}
    bundle = replace(bundle, world=replace(bundle.world, characters=many))
    assert read(written(tmp_path / "b.zip", bundle)) == bundle


def test_a_forged_fingerprint_is_refused(tmp_path: Path, good: Entries) -> None:
    def forge(shelf: Any) -> Any:
        shelf["iterations"][0]["fingerprint"] = "0" * 64
        return shelf

    refused = refusal(packed(tmp_path / "b.zip", changed(good, "shelf.json", forge)))
    assert "not that of its recipe" in str(refused)
    assert refused.details["path"] == "iterations/0"


def test_a_canon_that_is_no_picture_of_its_shot_is_refused(tmp_path: Path, good: Entries) -> None:
    def forge(shelf: Any) -> Any:
        return shelf | {"canon": {"sh_9": shelf["canon"]["sh_1"]}}

    assert "canon" in str(refusal(packed(tmp_path / "b.zip", changed(good, "shelf.json", forge))))


@pytest.mark.parametrize("document", ["manifest.json", "world.json", "shelf.json"])
def test_nesting_without_end_is_refused(tmp_path: Path, good: Entries, document: str) -> None:
    good[document] = b"[" * 200_000
    path = packed(tmp_path / "b.zip", good, honest=document != "manifest.json")
    refusal(path, Limits(ratio=10**6))


@pytest.mark.parametrize("tail", [b"x", b"PK\5\6" + bytes(18)])
def test_something_after_the_end_is_refused(tmp_path: Path, tail: bytes) -> None:
    path = written(tmp_path / "b.zip", sample())
    path.write_bytes(path.read_bytes() + tail)
    refusal(path)


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip at all, but long enough to look at"])
def test_what_is_no_zip_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(data)
    refusal(path)


def harm(data: bytes, seed: int) -> bytes:
    """The bytes cut short, or with some bits flipped, or with a stretch of them overwritten."""
    chance = random.Random(seed)
    kind = chance.randrange(3)
    if kind == 0:
        return data[: chance.randrange(len(data))]
    harmed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data))
        if kind == 1:
            harmed[at] ^= 1 << chance.randrange(8)
        else:
            harmed[at : at + 16] = chance.randbytes(len(harmed[at : at + 16]))
    return bytes(harmed)


@settings(relaxed, max_examples=300)
@given(seed=st.integers(0, 2**32))
def test_a_harmed_bundle_is_refused_or_means_the_same(tmp_path: Path, seed: int) -> None:
    path = written(tmp_path / "b.zip", sample())
    path.write_bytes(harm(path.read_bytes(), seed))
    try:
        found = read(path)
    except (errors.Invalid, errors.TooLarge):
        return
    assert found == sample()
