"""What was said to the world of a project, by whom, and what came of it: kept, in order, for good."""

from typing import Literal

import msgspec
import sqlalchemy as sa

from server import errors
from server.database import Connection
from server.engine.planning.impact import Impact
from server.engine.planning.instruct.reply import Focus, Reply, Thinking, Turn, Understood
from server.engine.tables import instruction
from server.projects import events, ids
from server.projects.edits import Edit
from server.projects.world import Struct

State = Literal["open", "applied", "dismissed"]

LISTED = 200


class Instruction(Struct, frozen=True, kw_only=True):
    """One instruction. `impact` is what its steps would have changed then; `at` is in milliseconds."""

    id: str
    person_id: str
    name: str
    at: int
    text: str
    focus: Focus
    reply: Reply
    impact: Impact | None = None
    state: State = "open"


class _Content(Struct, frozen=True):
    focus: Focus
    reply: Reply
    impact: Impact | None
    back: tuple[Edit, ...] = ()


_content = msgspec.json.Decoder(_Content)


async def add(
    db: Connection,
    project_id: str,
    person: tuple[str, str],
    text: str,
    focus: Focus,
    reply: Reply,
    impact: Impact | None,
    back: tuple[Edit, ...] = (),
    id: str | None = None,
) -> Instruction:
    """Keep an instruction with its reply and what takes that back, and tell the project.

    `person` is an id and a name.
    """
    made = Instruction(
        id=id or ids.new("in"),
        person_id=person[0],
        name=person[1],
        at=ids.now_ms(),
        text=text,
        focus=focus,
        reply=reply,
        impact=impact,
    )
    seq = await events.append(db, project_id, "instruction", made)
    await db.execute(
        sa.insert(instruction).values(
            id=made.id,
            project_id=project_id,
            person_id=made.person_id,
            name=made.name,
            at=made.at,
            text=text,
            content=msgspec.json.encode(_Content(focus, reply, impact, back)),
            state=made.state,
            seq=seq,
        )
    )
    return made


async def get(db: Connection, project_id: str, id: str) -> Instruction:
    """Raises `NotFound`."""
    row = (
        await db.execute(
            sa.select(instruction).where(instruction.c.id == id, instruction.c.project_id == project_id)
        )
    ).first()
    if row is None:
        raise errors.NotFound("There is no such instruction in this project.")
    return _read(row)


async def listing(db: Connection, project_id: str) -> list[Instruction]:
    """The last instructions of a project, oldest first."""
    rows = await db.execute(
        sa.select(instruction)
        .where(instruction.c.project_id == project_id)
        .order_by(instruction.c.seq.desc())
        .limit(LISTED)
    )
    return [_read(row) for row in reversed(rows.all())]


async def answer(
    db: Connection,
    project_id: str,
    said: Instruction,
    reply: Reply,
    impact: Impact | None,
    back: tuple[Edit, ...] = (),
) -> None:
    """Put the answer to an instruction that a model thought about in its place, or the next question, once;
    or nowhere, where somebody has dismissed it meanwhile."""
    before = msgspec.json.encode(_Content(said.focus, said.reply, said.impact))
    moved = await db.execute(
        sa.update(instruction)
        .where(instruction.c.id == said.id, instruction.c.state == "open", instruction.c.content == before)
        .values(content=msgspec.json.encode(_Content(said.focus, reply, impact, back)))
        .returning(instruction.c.id)
    )
    if moved.first() is not None:
        answered = msgspec.structs.replace(said, reply=reply, impact=impact)
        await events.append(db, project_id, "instruction", answered)


async def thinking(db: Connection, project_id: str) -> list[tuple[Instruction, str]]:
    """The open instructions of a project that wait for a language model, with the id of its job."""
    open_ = [one for one in await listing(db, project_id) if one.state == "open"]
    return [(one, one.reply.job) for one in open_ if isinstance(one.reply, Thinking)]


async def turns(db: Connection, project_id: str, person_id: str, last: int = 10) -> tuple[Turn, ...]:
    """What a person said last and had carried out, oldest first: what "again" and "it" refer to."""
    rows = await db.execute(
        sa.select(instruction)
        .where(
            instruction.c.project_id == project_id,
            instruction.c.person_id == person_id,
            instruction.c.state == "applied",
        )
        .order_by(instruction.c.seq.desc())
        .limit(last)
    )
    found = []
    for row in reversed(rows.all()):
        content = _content.decode(row.content)
        if isinstance(content.reply, Understood):
            found.append(Turn(row.text, content.focus, content.reply.edits, content.back))
    return tuple(found)


async def close(db: Connection, project_id: str, id: str, state: State) -> Instruction:
    """Mark an open instruction as applied or dismissed. Raises `Conflict` where it is closed already."""
    found = await get(db, project_id, id)
    moved = await db.execute(
        sa.update(instruction)
        .where(instruction.c.id == id, instruction.c.state == "open")
        .values(state=state)
        .returning(instruction.c.id)
    )
    if moved.first() is None:
        raise errors.Conflict("This instruction has been answered already.")
    closed = msgspec.structs.replace(found, state=state)
    await events.append(db, project_id, "instruction", closed)
    return closed


def _read(row: sa.Row[tuple[object, ...]]) -> Instruction:
    content = _content.decode(row.content)
    return Instruction(
        id=row.id,
        person_id=row.person_id,
        name=row.name,
        at=row.at,
        text=row.text,
        focus=content.focus,
        reply=content.reply,
        impact=content.impact,
        state=row.state,
    )
