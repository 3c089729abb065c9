"""R5: peers that edit at random, online and offline, end with the same document, and so does the journal."""

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pycrdt import Doc, Map, Text

from server.database import Database, metadata
from server.realtime import store
from server.realtime.document import read
from server.realtime.protocol import state_vector
from tests.realtime.house import Served, build, serve
from tests.realtime.peers import Peer

PEERS = 3
NOTES = ("no_0", "no_1", "no_2")

STEPS = st.lists(
    st.tuples(
        st.integers(0, PEERS - 1),
        st.sampled_from(
            ["make", "type", "erase", "move", "recolour", "cast", "drop", "leave", "return", "wait"]
        ),
        st.integers(0, 99),
    ),
    min_size=4,
    max_size=30,
)


def edit(doc: Doc[Any], what: str, number: int) -> None:
    notes: Map[Any] = doc.get("notes", type=Map)
    id = NOTES[number % len(NOTES)]
    note = notes.get(id)
    if what == "make":
        notes[id] = Map({"at": [number, 0], "text": Text(f"note {number}")})
    elif what == "drop" and note is not None:
        del notes[id]
    elif what == "type" and note is not None:
        note["text"].insert(number % (len(note["text"]) + 1), f"<{number}>")
    elif what == "erase" and note is not None and len(note["text"]):
        del note["text"][number % len(note["text"])]
    elif what == "move" and note is not None:
        note["at"] = [number, number]
    elif what == "recolour":
        doc.get("characters", type=Map)["ch_mara"]["coat_colour"] = f"#0000{number:02d}"
    elif what == "cast":
        cast = doc.get("shots", type=Map)["sh_one"]["cast"]
        if number % 2 and "ch_ole" in cast:
            del cast["ch_ole"]
        else:
            cast["ch_ole"] = Map({"at": [number, number]})


async def play(served: Served, steps: list[tuple[int, str, int]]) -> None:
    peers = [served.peer(who) for who in ("editor", "owner", "editor")]
    for peer in peers:
        await peer.join()
    for who, what, number in steps:
        peer = peers[who]
        if what == "leave":
            await peer.disconnect()
        elif what == "return" and peer.socket is None:
            await peer.connect()
        elif what == "wait" and peer.socket is not None:
            await peer.all_saved()
        else:
            await peer.edit(lambda doc, what=what, number=number: edit(doc, what, number))  # type: ignore[misc]
    for peer in peers:
        if peer.socket is None:
            await peer.connect()
        await peer.until(lambda peer=peer: peer.synced)  # type: ignore[misc]
        await peer.all_saved()
    await agree(served, peers)
    for peer in peers:
        await peer.disconnect()


async def agree(served: Served, peers: list[Peer]) -> None:
    """Wait until all peers hold everything, then compare them with the room and the journal."""
    room = await served.rooms.room(served.house.project_id)
    everything = room._doc.get_state()
    for peer in peers:
        await peer.until(lambda peer=peer: not missing(everything, peer.doc))  # type: ignore[misc]
    async with served.house.database.read() as db:
        kept = store.assemble(await store.load(db, served.house.project_id))
    live = read(room._doc)
    assert read(kept) == live
    assert room.reading == live
    for peer in peers:
        await peer.until(lambda peer=peer: read(peer.doc) == live)  # type: ignore[misc]


def missing(state: bytes, doc: Doc[Any]) -> bool:
    ours = state_vector(doc.get_state())
    return any(ours.get(client, 0) < clock for client, clock in state_vector(state).items())


@given(steps=STEPS)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
async def test_all_peers_and_the_journal_end_with_the_same_document(
    tmp_path_factory: Any, steps: list[tuple[int, str, int]]
) -> None:
    folder: Path = tmp_path_factory.mktemp("rooms")
    database = Database(f"sqlite+aiosqlite:///{folder / 'd.db'}")
    try:
        async with database.write() as db:
            await db.run_sync(metadata.create_all)
        async with serve(await build(database)) as served:
            await play(served, steps)
    finally:
        await database.close()
