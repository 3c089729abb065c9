"""The journal and its snapshots: what is kept, and what happens when it cannot be."""

import asyncio
from typing import Any

import pytest
import sqlalchemy as sa
from pycrdt import Doc, Map

from server.database import Database
from server.errors import Conflict, NotFound, Refused, Unavailable
from server.realtime import store, tables
from server.realtime.document import read
from server.realtime.journal import Entry, Journal
from server.realtime.limits import Limits
from tests.realtime.house import WORLD, House, serve


@pytest.fixture
async def kept(database: Database) -> Database:
    async with database.write() as db:
        await store.create(db, "pj_one", WORLD)
        await store.create(db, "pj_two", WORLD)
    return database


async def load(database: Database, doc: str = "pj_one") -> store.Stored:
    async with database.read() as db:
        return await store.load(db, doc)


class Editor:
    """Writes edits of one document straight into the journal."""

    def __init__(self, database: Database, doc: str = "pj_one") -> None:
        self.database, self.id = database, doc

    async def takes(self, *takes: int) -> Doc[Any]:
        """Journal an edit for each number; answers the document afterwards."""
        made = store.assemble(await load(self.database, self.id))
        updates: list[bytes] = []
        subscription = made.observe(lambda event: updates.append(event.update))
        for take in takes:
            made.get("shots", type=Map)["sh_one"]["take"] = take
        made.unobserve(subscription)
        batch = store.Batch(self.id, 1, tuple(("pe_x", update) for update in updates))
        await store.append(self.database, [batch])
        return made

    async def snapshot(self) -> None:
        """Compact what is stored."""
        stored = await load(self.database, self.id)
        async with self.database.write() as db:
            await store.compact(db, self.id, 1, stored.seq, store.assemble(stored).get_update())

    async def take(self) -> int:
        """What the stored document says."""
        async with self.database.read() as db:
            return (await store.read(db, self.id)).world.shots["sh_one"].take


async def test_numbers_have_no_holes_and_documents_count_by_themselves(kept: Database) -> None:
    one, two = store.Batch("pj_one", 1, (("a", b"1"), ("b", b"2"))), store.Batch("pj_two", 1, (("a", b"3"),))
    assert await store.append(kept, [one, two]) == [3, 2]
    assert await store.append(kept, [one]) == [5]
    async with kept.read() as db:
        assert [seq for seq, _ in await store.since(db, "pj_one", 1, 1)] == [2, 3, 4, 5]
        assert await store.since(db, "pj_two", 1, 1) == [(2, b"3")]


async def test_a_batch_for_another_epoch_is_refused_and_nothing_is_written(kept: Database) -> None:
    good, bad = store.Batch("pj_one", 1, (("a", b"1"),)), store.Batch("pj_two", 2, (("a", b"3"),))
    with pytest.raises(Conflict):
        await store.append(kept, [good, bad])
    assert (await load(kept)).seq == 1


async def test_snapshots_replace_the_journal_and_two_are_kept(kept: Database) -> None:
    """R18"""
    editor = Editor(kept)
    for take in (2, 3, 4, 5):
        await editor.takes(take, take * 10)
        await editor.snapshot()
        assert await editor.take() == take * 10
    assert (await load(kept)).log_rows == 0
    async with kept.read() as db:
        snapshots = await db.execute(sa.select(tables.snapshot.c.seq).order_by(tables.snapshot.c.seq))
        assert snapshots.scalars().all() == [7, 9]
        assert [seq for seq, _ in await store.since(db, "pj_one", 1, 0)] == [8, 9]


async def test_a_damaged_snapshot_costs_nothing_because_the_older_one_and_the_journal_remain(
    kept: Database,
) -> None:
    """R18"""
    editor = Editor(kept)
    for take in (2, 3):
        await editor.takes(take)
        await editor.snapshot()
    await editor.takes(4)
    async with kept.write() as db:
        newest = sa.select(sa.func.max(tables.snapshot.c.seq)).scalar_subquery()
        await db.execute(tables.snapshot.update().where(tables.snapshot.c.seq == newest).values(data=b"rot"))
    assert await editor.take() == 4
    async with kept.write() as db:
        await db.execute(tables.snapshot.update().values(data=b"rot"))
    with pytest.raises(Unavailable):
        await editor.take()


async def test_what_is_forgotten_is_gone(kept: Database) -> None:
    async with kept.write() as db:
        await store.forget(db, "pj_one")
    with pytest.raises(NotFound):
        await load(kept)
    assert (await load(kept, "pj_two")).seq == 1


class Listener:
    """What the journal tells a room."""

    def __init__(self, id: str) -> None:
        self.id, self.epoch, self.seq = id, 1, 1
        self.written: list[tuple[int, int]] = []
        self.refused: Refused | None = None

    def committed(self, entries: list[Entry], last: int) -> None:
        self.written.append((len(entries), last))
        self.seq = last

    def failed(self, reason: Refused) -> None:
        self.refused = reason


async def test_a_document_that_cannot_be_written_fails_alone(kept: Database) -> None:
    """R19, R20"""
    journal = Journal(kept, 0.001)
    gone, fine = Listener("pj_gone"), Listener("pj_one")
    for room in (gone, fine):
        journal.add(Entry(room, b"x", "pe_x"))
    running = asyncio.create_task(journal.run())
    await journal.flushed()
    assert isinstance(gone.refused, Conflict)
    assert fine.refused is None
    assert fine.written == [(1, 2)]
    journal.add(Entry(fine, b"y", "pe_x"))
    await journal.flushed(fine)
    assert fine.written == [(1, 2), (1, 3)]
    running.cancel()


async def test_what_comes_in_during_a_commit_goes_into_the_next_one(kept: Database) -> None:
    """R5"""
    journal = Journal(kept, 0.005)
    room = Listener("pj_one")
    running = asyncio.create_task(journal.run())
    for _ in range(300):
        journal.add(Entry(room, b"x", "pe_x"))
        await asyncio.sleep(0)
    await journal.flushed(room)
    assert sum(count for count, _ in room.written) == 300
    assert room.seq == 301
    assert len(room.written) < 100
    running.cancel()


async def test_a_full_disk_closes_the_room_and_saved_edits_remain(house: House) -> None:
    """R19"""
    database = house.database
    async with serve(house) as served:
        one = served.peer()
        await one.join()
        await one.set("characters", "ch_mara", "name", "Saved")
        await one.all_saved()
        saved = one.saved
        async with database.write() as db:
            await fill_disk(db)
        await one.set("characters", "ch_mara", "name", "Too much")
        assert await one.closed() in (4507, 4503)
        assert one.saved == saved
        await one.disconnect()
        async with database.write() as db:
            await empty_disk(db)
        await one.connect()  # and sends again what was not saved
        await one.until(lambda: one.synced)
        await one.all_saved()
    async with database.read() as db:
        assert (await store.read(db, house.project_id)).world.characters["ch_mara"].name == "Too much"


async def fill_disk(db: Any) -> None:
    """Make every further row of the journal fail as a full disk does."""
    if db.dialect.name == "sqlite":
        await db.execute(
            sa.text(
                "CREATE TRIGGER full BEFORE INSERT ON rt_update "
                "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
            )
        )
    else:
        await db.execute(
            sa.text(
                "CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'disk full'; END $$"
            )
        )
        await db.execute(
            sa.text("CREATE TRIGGER no_space BEFORE INSERT ON rt_update EXECUTE FUNCTION no_space()")
        )


async def empty_disk(db: Any) -> None:
    if db.dialect.name == "sqlite":
        await db.execute(sa.text("DROP TRIGGER full"))
    else:
        await db.execute(sa.text("DROP TRIGGER no_space ON rt_update"))


async def test_a_long_journal_becomes_a_snapshot_while_people_edit(house: House) -> None:
    """R18"""
    async with serve(house, Limits(log_rows=20)) as served, served.peer() as one:
        for number in range(90):
            await one.set("shots", "sh_one", "take", number + 1)
            if number % 30 == 29:
                await one.all_saved()
        await one.all_saved()
        room = await served.rooms.room(house.project_id)
        await room.compact()
        stored = await load(house.database, house.project_id)
        assert stored.log_rows < 90
        assert read(store.assemble(stored)).world.shots["sh_one"].take == 90
