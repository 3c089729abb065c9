"""Projects out of one installation and into another: the same, or nothing."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace
from pycrdt import Doc

from server import errors
from server.bundles import Bundle, Imported, export, load, read
from server.database import Connection, Database, metadata
from server.engine import shelf
from server.engine.pictures import Pictures
from server.projects import people
from server.projects.world import Character, Reference, World
from server.realtime import document, store
from tests.bundles.examples import DIGESTS, STORE, bundles, changed, packed, sample, unpacked, written
from tests.bundles.test_files import harm


class Place:
    """An installation with one team, on a fresh SQLite database."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder = folder
        self.database = database
        self.pictures = Pictures.at(folder / "pictures")

    async def open(self) -> "Place":
        async with self.database.write() as db:
            person = await people.create(db, "Mara")
            team = await people.create_team(db, "Us", person.id)
        self.person_id, self.team_id = person.id, team.id
        return self

    async def load(self, file: Path) -> Imported:
        return await load(self.database, self.pictures, self.team_id, self.person_id, file)

    async def world(self, project_id: str) -> World:
        async with self.database.read() as db:
            stored = await store.load(db, project_id)
        doc: Doc[Any] = Doc()
        for update in stored.updates:
            doc.apply_update(update)
        return document.read(doc).world

    async def export(self, project_id: str, out: Path) -> Path:
        world = await self.world(project_id)
        await export(self.database, self.pictures, project_id, world, out, created=1)
        return out

    async def rows(self) -> dict[str, int]:
        async with self.database.read() as db:
            return {table.name: await count(db, table.name) for table in metadata.sorted_tables}

    def files(self) -> list[Path]:
        return sorted(
            path for path in self.folder.rglob("*") if path.is_file() and "diorama" not in path.name
        )


async def count(db: Connection, table: str) -> int:
    return int((await db.exec_driver_sql(f'SELECT count(*) FROM "{table}"')).scalar_one())


@pytest.fixture
async def place(database: Database, tmp_path: Path) -> Place:
    return await Place(tmp_path / "here", database).open()


@pytest.fixture
async def other(tmp_path: Path) -> AsyncIterator[Place]:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'other.db'}")
    async with database.write() as db:
        await db.run_sync(metadata.create_all)
    yield await Place(tmp_path / "there", database).open()
    await database.close()


async def test_a_project_moves_whole_into_another_installation(
    place: Place, other: Place, tmp_path: Path
) -> None:
    bundle = sample()
    made = await place.load(written(tmp_path / "first.zip", bundle))
    assert (made.title, made.problems) == ("The ferry", ())
    moved = await other.load(await place.export(made.id, tmp_path / "second.zip"))
    assert (tmp_path / "second.zip").read_bytes() == (tmp_path / "first.zip").read_bytes()

    assert await other.world(moved.id) == bundle.world
    fingerprints = {"sh_1": (bundle.shelf.iterations[0].fingerprint, bundle.shelf.iterations[1].fingerprint)}
    async with other.database.read() as db:
        state = (await shelf.states(db, moved.id, fingerprints))["sh_1"]
        known = await shelf.known(db, other.team_id, fingerprints["sh_1"])
        assert await shelf.kept(db, moved.id) == sorted(bundle.pictures)
    assert (state.canon, state.stale, state.iterations) == (True, False, 1)
    assert state.draft is not None
    assert known.keys() == set(fingerprints["sh_1"])
    for digest in bundle.pictures:
        assert await other.pictures.get(digest) == STORE[digest]


async def test_a_bundle_can_be_imported_twice_and_keeps_the_name_of_its_world(
    place: Place, tmp_path: Path
) -> None:
    file = written(tmp_path / "b.zip", sample())
    first, second = await place.load(file), await place.load(file)
    assert first.id != second.id
    assert (await place.world(first.id)).meta == (await place.world(second.id)).meta == sample().world.meta


async def test_only_pictures_that_the_project_may_show_travel(place: Place, tmp_path: Path) -> None:
    made = await place.load(written(tmp_path / "b.zip", sample()))
    foreign = DIGESTS[3]
    await place.pictures.put(STORE[foreign])  # of another project
    world = await place.world(made.id)
    spy = Character(name="Spy", references={foreign: Reference()})
    out = tmp_path / "out.zip"
    await export(place.database, place.pictures, made.id, replace(world, characters={"ch_1": spy}), out)
    assert foreign not in read(out).pictures


async def test_malformed_entities_of_a_bundle_are_told(place: Place, tmp_path: Path) -> None:
    entries = unpacked(written(tmp_path / "b.zip", sample()))
    entries = changed(entries, "world.json", lambda world: world | {"scenes": {"sc_1": {"time": -1}}})
    made = await place.load(packed(tmp_path / "c.zip", entries))
    assert [problem.path for problem in made.problems] == ["scenes/sc_1/time"]


async def test_a_refused_bundle_leaves_nothing_behind(place: Place, tmp_path: Path) -> None:
    rows, files = await place.rows(), place.files()
    good = written(tmp_path / "b.zip", sample()).read_bytes()
    for seed in range(40):
        file = tmp_path / "harmed.zip"
        file.write_bytes(harm(good, seed))
        try:
            read(file)
        except errors.Refused:
            with pytest.raises(errors.Refused):
                await place.load(file)
            assert (await place.rows(), place.files()) == (rows, files)


async def test_an_import_that_fails_at_the_last_step_takes_its_pictures_with_it(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path / "b.zip", sample())
    shared = sample().pictures[0]
    await place.pictures.put(STORE[shared])  # was there before, so it stays
    rows, files = await place.rows(), place.files()

    async def fails(*_: object) -> None:
        raise errors.StorageFull("The disk is full.")

    monkeypatch.setattr(store, "create", fails)
    with pytest.raises(errors.StorageFull):
        await place.load(file)
    assert (await place.rows(), place.files()) == (rows, files)


async def test_an_import_that_is_cancelled_takes_its_pictures_with_it(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path / "b.zip", sample())
    rows, files = await place.rows(), place.files()
    reached = asyncio.Event()

    async def hangs(*_: object) -> None:
        reached.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(store, "create", hangs)
    importing = asyncio.create_task(place.load(file))
    await reached.wait()
    assert place.files() != files
    importing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await importing
    assert (await place.rows(), place.files()) == (rows, files)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(bundle=bundles())
async def test_export_after_import_gives_the_same_bytes(place: Place, tmp_path: Path, bundle: Bundle) -> None:
    file = written(tmp_path / "b.zip", bundle)
    made = await place.load(file)
    again = await place.export(made.id, tmp_path / "again.zip")
    assert again.read_bytes() == file.read_bytes()
