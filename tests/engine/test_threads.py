"""What was said to a world is kept, in order, with who said it and what came of it."""

import pytest

from server import errors
from server.database import Database
from server.engine import threads
from server.engine.planning.impact import Changed, Impact
from server.engine.planning.instruct.reply import Asked, Choice, Focus, Reply, Step, Understood
from server.engine.threads import Instruction
from server.projects import events
from server.projects.edits import Change, Leave, Make
from tests.engine.examples import new_project

EDITS = (
    Change("shots", "sh_1c", {"bearing": 180}),
    Leave("sh_1c", "cast", "ch_pip"),
    Make("notes", "no_1", {}),
)
BEHIND = Understood((Step("1C: bearing 180°", EDITS[:2]), Step("A note", EDITS[2:])), ("A notice.",))
WHO = Asked("Who is Bruno?", "Bruno", (Choice("Tomas", "show Tomas from behind"),))
IMPACT = Impact(changed=(Changed(shot="sh_1c", label="1C", how="draw"),), price=1)


async def say(
    database: Database, project: str, text: str, reply: Reply = BEHIND, who: str = "pe_a"
) -> Instruction:
    async with database.write() as db:
        return await threads.add(db, project, (who, "Ada"), text, Focus("sh_1c", ("ch_pip",)), reply, IMPACT)


async def test_what_was_said_reads_back_whole_and_in_order(database: Database) -> None:
    async with database.write() as db:
        project, _ = await new_project(db)
        other, _ = await new_project(db)
    said = [await say(database, project, "from behind"), await say(database, project, "show Bruno", WHO)]
    await say(database, other, "elsewhere")
    async with database.read() as db:
        assert await threads.listing(db, project) == said
        assert said[0].reply == BEHIND
        told = await events.since(db, project, 0)
    assert [one.kind for one in told] == ["instruction", "instruction"]


async def test_only_what_was_carried_out_is_a_turn_of_the_one_who_said_it(database: Database) -> None:
    async with database.write() as db:
        project, _ = await new_project(db)
    first = await say(database, project, "from behind")
    await say(database, project, "never applied")
    theirs = await say(database, project, "of another", who="pe_b")
    async with database.write() as db:
        await threads.close(db, project, first.id, "applied")
        await threads.close(db, project, theirs.id, "applied")
        turns = await threads.turns(db, project, "pe_a")
    assert [turn.text for turn in turns] == ["from behind"]
    assert turns[0].edits == EDITS


async def test_an_instruction_is_answered_once(database: Database) -> None:
    async with database.write() as db:
        project, _ = await new_project(db)
        other, _ = await new_project(db)
    said = await say(database, project, "from behind")
    async with database.write() as db:
        assert (await threads.close(db, project, said.id, "dismissed")).state == "dismissed"
        with pytest.raises(errors.Conflict):
            await threads.close(db, project, said.id, "applied")
        with pytest.raises(errors.NotFound):
            await threads.get(db, other, said.id)
        assert (await threads.get(db, project, said.id)).state == "dismissed"
