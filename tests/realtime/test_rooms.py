"""Editing together through real sockets."""

import asyncio
from typing import Any

import pytest
from pycrdt import Doc, Map

from server.errors import Conflict, Invalid, NotFound
from server.projects.edits import Change, Make
from server.realtime import migrations, protocol, store
from server.realtime.limits import Limits
from tests.realtime.house import WORLD, House, Served, serve


async def stored(house: House, project_id: str | None = None) -> Any:
    async with house.database.read() as db:
        return await store.read(db, project_id or house.project_id)


async def test_an_edit_reaches_the_other_peer_and_is_saved(served: Served) -> None:
    """R5, R6"""
    async with served.peer("editor") as one, served.peer("owner") as two:
        await one.set("characters", "ch_mara", "coat_colour", "#0000ff")
        await two.until(lambda: two.get("characters", "ch_mara", "coat_colour") == "#0000ff")
        await one.all_saved()
        reading = await stored(served.house)
        assert reading.world.characters["ch_mara"].coat_colour == "#0000ff"
        assert one.saved_seq == 2
        await two.all_saved()  # its empty answer to step 1 is accounted for


async def test_updates_are_saved_in_the_order_in_which_they_were_sent(served: Served) -> None:
    """R6"""
    async with served.peer() as one:
        for number in range(60):
            await one.set("shots", "sh_one", "take", number + 1)
        await one.all_saved()
        counts = []
        for frame in one.frames:
            if frame[0] == protocol.SAVED:
                _, at = protocol.read_varuint(frame, 1)
                counts.append(protocol.read_varuint(frame, at)[0])
        assert counts == sorted(counts)
        assert (await stored(served.house)).world.shots["sh_one"].take == 60


async def test_many_edits_of_a_moment_reach_a_peer_in_fewer_frames(served: Served) -> None:
    """R5"""
    async with served.peer("editor") as one, served.peer("owner") as two:
        updates: list[bytes] = []
        subscription = one.doc.observe(lambda event: updates.append(event.update))
        for number in range(120):
            one.doc.get("shots", type=Map)["sh_one"]["take"] = number + 1
        one.doc.unobserve(subscription)
        for update in updates:
            await one.send(protocol.sync(protocol.UPDATE, update))
        await two.until(lambda: two.get("shots", "sh_one", "take") == 120)
        assert sum(frame[:2] == b"\x00\x02" for frame in two.frames) < 60


async def test_an_edit_made_offline_merges_on_return(served: Served) -> None:
    async with served.peer("editor") as one, served.peer("owner") as two:
        await two.disconnect()
        await two.set("characters", "ch_ole", "name", "Olaf")
        await one.set("characters", "ch_mara", "name", "Mara Lind")
        await one.all_saved()
        await two.connect()
        await two.until(lambda: two.synced and two.get("characters", "ch_mara", "name") == "Mara Lind")
        await one.until(lambda: one.get("characters", "ch_ole", "name") == "Olaf")
        await two.all_saved()
        assert (await stored(served.house)).world.characters["ch_ole"].name == "Olaf"


async def test_coming_back_with_nothing_new_adds_nothing_to_the_journal(served: Served) -> None:
    async with served.peer() as one:
        await one.edit(lambda doc: doc.get("notes", type=Map).__setitem__("no_1", Map({"at": [1, 1]})))
        await one.edit(lambda doc: doc.get("notes", type=Map).__delitem__("no_1"))
        await one.all_saved()
        seq = one.saved_seq
        for _ in range(3):
            await one.disconnect()
            await one.join()
            await one.until(lambda: one.sent == one.saved == 1)
        assert one.saved_seq == seq


async def test_two_projects_are_two_documents(served: Served) -> None:
    """R20"""
    async with served.peer() as one, served.peer(project_id=served.house.other_id) as two:
        await one.set("characters", "ch_mara", "name", "One")
        await two.set("characters", "ch_mara", "name", "Two")
        await one.all_saved()
        await two.all_saved()
    assert (await stored(served.house)).world.characters["ch_mara"].name == "One"
    assert (await stored(served.house, served.house.other_id)).world.characters["ch_mara"].name == "Two"


async def test_a_room_is_loaded_once_however_many_come_at_once(served: Served) -> None:
    """R2"""
    rooms = await asyncio.gather(*(served.rooms.room(served.house.project_id) for _ in range(20)))
    assert len({id(room) for room in rooms}) == 1


async def test_a_world_that_is_not_there_is_not_found_and_may_come_later(served: Served) -> None:
    """R2"""
    for _ in range(2):
        with pytest.raises(NotFound):
            await served.rooms.world("pj_later")
    async with served.house.database.write() as db:
        await store.create(db, "pj_later", WORLD)
    assert (await served.rooms.world("pj_later")).world == WORLD


async def test_an_edit_of_the_server_is_told_and_saved(served: Served) -> None:
    def rename(doc: Doc[Any]) -> None:
        doc.get("meta", type=Map)["title"] = "Renamed"

    async with served.peer() as one:
        await served.rooms.apply(served.house.project_id, rename)
        await one.until(lambda: one.doc.get("meta", type=Map).get("title") == "Renamed")
    assert (await stored(served.house)).world.meta.title == "Renamed"


async def test_an_edit_of_the_server_that_fails_half_way_leaves_nothing(served: Served) -> None:
    def half(doc: Doc[Any]) -> None:
        doc.get("meta", type=Map)["title"] = "Half"
        raise Invalid("no", path="")

    def foreign(doc: Doc[Any]) -> None:
        doc.get("chat", type=Map)["a"] = 1

    for change in (half, foreign):
        with pytest.raises(Invalid):
            await served.rooms.apply(served.house.project_id, change)
        assert (await served.rooms.world(served.house.project_id)).world == WORLD
    assert (await stored(served.house)).world == WORLD


async def test_a_malformed_value_is_accepted_and_quarantined(served: Served) -> None:
    """R8"""
    async with served.peer("editor") as one, served.peer("owner") as two:
        await one.set("characters", "ch_ole", "age", "very old")
        await two.until(lambda: two.get("characters", "ch_ole", "age") == "very old")
        state = await served.rooms.world(served.house.project_id)
        assert [problem.path for problem in state.problems] == ["characters/ch_ole/age"]
        assert set(state.world.characters) == {"ch_mara"}


async def test_a_gap_is_asked_for_and_nothing_is_lost(served: Served) -> None:
    """R9"""
    async with served.peer("editor") as one, served.peer("owner") as two:
        updates: list[bytes] = []
        subscription = one.doc.observe(lambda event: updates.append(event.update))
        for name in ("first", "second", "third"):
            one.doc.get("characters", type=Map)["ch_mara"]["name"] = name
        one.doc.unobserve(subscription)
        for update in updates[1:]:  # the first is lost on the way
            await one.send(protocol.sync(protocol.UPDATE, update))
        await two.until(lambda: two.get("characters", "ch_mara", "name") == "third")
        await one.all_saved()
        assert (await stored(served.house)).world.characters["ch_mara"].name == "third"


async def test_a_peer_whose_updates_never_fit_is_closed_4409(served: Served) -> None:
    """R9"""
    stranger: Doc[Any] = Doc()
    notes = stranger.get("notes", type=Map)
    notes["no_1"] = Map({"at": [0, 0]})
    state = stranger.get_state()
    notes["no_1"]["at"] = [1, 1]
    late = stranger.get_update(state)
    one = served.peer()
    await one.connect()
    for _ in range(Limits().gaps + 1):
        await one.send(protocol.sync(protocol.UPDATE, late))
    assert await one.closed() == 4409
    assert (await stored(served.house)).world == WORLD
    await one.disconnect()


async def test_an_empty_room_is_unloaded_and_comes_back_as_it_was(house: House) -> None:
    """R23"""
    async with serve(house, Limits(idle=0.05)) as served:
        async with served.peer() as one:
            await one.set("characters", "ch_mara", "name", "Kept")
            await one.all_saved()
            first = await served.rooms.room(house.project_id)
        async with asyncio.timeout(10):
            while served.rooms.opened(house.project_id) is not None:  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        assert await served.rooms.room(house.project_id) is not first
        assert (await served.rooms.world(house.project_id)).world.characters["ch_mara"].name == "Kept"


async def test_draining_sends_everybody_away_and_keeps_everything(house: House) -> None:
    """R1, R22"""
    async with serve(house) as served:
        peers = [served.peer("editor"), served.peer("owner"), served.peer("viewer")]
        for peer in peers:
            await peer.join()
        await peers[0].set("characters", "ch_mara", "name", "At the last moment")
        await peers[1].until(lambda: peers[1].get("characters", "ch_mara", "name") == "At the last moment")
        await served.rooms.drain()
        assert [await peer.closed() for peer in peers] == [1012, 1012, 1012]
        late = served.peer("editor")
        await late.connect()
        assert await late.closed() == 1012
        for peer in (*peers, late):
            await peer.disconnect()
    async with house.database.read() as db:
        kept = await store.load(db, house.project_id)
    assert kept.log_rows == 0
    assert (await stored(house)).world.characters["ch_mara"].name == "At the last moment"


async def test_one_room_that_fails_stops_no_other(served: Served) -> None:
    """R20"""
    house = served.house
    async with served.peer(project_id=house.other_id) as other:
        one = served.peer()
        await one.join()
        async with house.database.write() as db:
            await store.forget(db, house.project_id)
        await one.set("characters", "ch_mara", "name", "Nowhere to write this")
        assert await one.closed() == 4409
        await one.disconnect()
        await other.set("characters", "ch_mara", "name", "Still here")
        await other.all_saved()
    assert (await stored(house, house.other_id)).world.characters["ch_mara"].name == "Still here"


async def test_a_removed_person_is_disconnected_and_others_stay(served: Served) -> None:
    house = served.house
    one = served.peer("editor")
    await one.join()
    async with served.peer("owner") as two:
        await served.rooms.disconnect(house.project_id, house.people["editor"].id)
        assert await one.closed() == 4503
        await two.set("characters", "ch_mara", "name", "Unmoved")
        await two.all_saved()
    await one.disconnect()


async def test_a_deleted_project_shows_everybody_out_with_4404(served: Served) -> None:
    """R1"""
    one = served.peer("editor")
    await one.join()
    await one.set("characters", "ch_mara", "name", "Her last")
    await one.all_saved()
    await served.rooms.close(served.house.project_id)
    assert await one.closed() == 4404
    await one.disconnect()
    assert served.rooms.opened(served.house.project_id) is None
    assert (await stored(served.house)).world.characters["ch_mara"].name == "Her last"


async def test_the_server_migrates_before_it_serves(house: House) -> None:
    """R10"""

    def second(doc: Doc[Any]) -> None:
        doc.get("meta", type=Map)["title"] = "Migrated"

    doc = store.assemble(await load(house))
    migrations.migrate(doc, {1: second})
    assert doc.get("meta", type=Map)["title"] == "Migrated"
    assert migrations.schema(doc) == 2
    with pytest.raises(Conflict):
        migrations.migrate(doc)


async def test_a_world_of_a_newer_server_is_not_opened(served: Served) -> None:
    """R10"""
    house = served.house
    newer = store.assemble(await load(house))
    state = newer.get_state()
    newer.get("meta", type=Map)["format"] = 99
    batch = store.Batch(house.project_id, 1, (("server", newer.get_update(state)),))
    await store.append(house.database, [batch])
    one = served.peer()
    await one.connect()
    assert await one.closed() == 4409
    await one.disconnect()


async def load(house: House) -> store.Stored:
    async with house.database.read() as db:
        return await store.load(db, house.project_id)


async def test_an_idle_connection_hears_that_it_stands(house: House) -> None:
    """R14"""
    async with serve(house, Limits(alive=0.05)) as served, served.peer("viewer") as one:
        empty = protocol.presence(b"\x00")
        await one.until(lambda: one.frames.count(empty) >= 2)


async def test_edits_of_the_server_reach_peers_all_or_none(served: Served) -> None:
    """R5"""
    rooms, project_id = served.rooms, served.house.project_id
    async with served.peer("editor") as one:
        blue = Change("characters", "ch_mara", {"coat_colour": "#0000ff"})
        wrong = Change("characters", "ch_mara", {"hair": "beehive"})
        with pytest.raises(Invalid, match="beehive"):
            await rooms.carry_out(project_id, [blue, wrong], 7)
        red = Change("characters", "ch_mara", {"coat_colour": "#ff0000"})
        await rooms.carry_out(project_id, [red, Make("notes", "no_new", {"text": "Red."})], 7)
        await one.until(lambda: one.get("characters", "ch_mara", "coat_colour") == "#ff0000")
        assert (await stored(served.house)).world.notes["no_new"].text == "Red."
