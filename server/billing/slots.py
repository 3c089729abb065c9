"""Slots: room for persistent characters, given by the order in which characters reached the server.

A character gets its row when the room settles, however it came (an edit, an undelete, offline work, an
import). The first rows up to the team's cap have a slot, the others wait: frozen, never deleted. A
smaller tier freezes the latest ones; a slot that becomes free goes to the one that waits longest.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec
import sqlalchemy as sa

from server.billing import ledger
from server.billing.movements import Posting, post
from server.billing.tables import balance, slot
from server.database import Connection
from server.projects import events, ids
from server.projects.world import World


class Slots(msgspec.Struct, frozen=True):
    """The team's slots, and the characters of one project that wait for one."""

    used: int
    cap: int | None
    waiting: tuple[str, ...]


async def settle(
    db: Connection, team_id: str, project_id: str, characters: Sequence[str], *, at: int | None = None
) -> frozenset[str]:
    """Give the living characters of a project their slots; returns those that wait for one.

    Characters not named any more free theirs; new ones come after all others of the team, in the order
    given. A deleted project settles with no characters. Every project whose waiting characters change
    by it is told by an event of kind "slots".
    """
    rows = await _of_project(db, project_id)
    if rows.keys() == set(characters):
        return _waiting(rows)  # the usual case takes no lock and writes nothing
    at = ids.now_ms() if at is None else at
    await ledger.lock(db, team_id, "slots", at)
    rows = await _of_project(db, project_id)
    gone = [character for character in rows if character not in set(characters)]
    for character in gone:
        if not rows[character]:
            await _move(db, team_id, project_id, character, "free", "no longer in the world", at)
    await db.execute(sa.delete(slot).where(slot.c.project_id == project_id, slot.c.character_id.in_(gone)))
    new = [character for character in dict.fromkeys(characters) if character not in rows]
    for character in new:  # one by one, so that ranks follow the order given
        row = {"team_id": team_id, "project_id": project_id, "character_id": character, "waiting": True}
        await db.execute(sa.insert(slot).values(row))
    changed = await arrange(db, team_id, at=at)
    await tell(db, team_id, changed | {project_id})
    return await waiting(db, project_id)


async def arrange(db: Connection, team_id: str, *, at: int) -> set[str]:
    """Give slots to the first rows up to the cap and freeze the others; returns the projects touched."""
    meter = await ledger.lock(db, team_id, "slots", at)
    rows = (await db.execute(sa.select(slot).where(slot.c.team_id == team_id).order_by(slot.c.rank))).all()
    changed = set()
    for place, row in enumerate(rows):
        waits = meter.cap is not None and place >= meter.cap
        if waits == row.waiting:
            continue
        changed.add(row.project_id)
        await db.execute(sa.update(slot).where(slot.c.rank == row.rank).values(waiting=waits))
        verb: Literal["free", "take"] = "free" if waits else "take"
        note = "beyond the tier" if waits else ""
        await _move(db, team_id, row.project_id, row.character_id, verb, note, at)
    return changed


async def read(db: Connection, team_id: str, project_id: str) -> Slots:
    """The team's slots and the project's waiting characters, as they stand."""
    meter = (await ledger.usage(db, team_id)).slots
    return Slots(meter.used, meter.cap, tuple(sorted(await waiting(db, project_id))))


def asking(world: World) -> list[str]:
    """The characters that are not deleted, in the order in which they ask for slots."""
    there = [(one.order, id) for id, one in world.characters.items() if one.deleted is None]
    return [id for _, id in sorted(there)]


async def waiting(db: Connection, project_id: str) -> frozenset[str]:
    """The characters of a project that wait for a slot; shots that show them are not drawn."""
    return _waiting(await _of_project(db, project_id))


async def tell(db: Connection, team_id: str, projects: Iterable[str]) -> None:
    """Append an event of kind "slots" for each of the projects."""
    for project_id in sorted(projects):
        await events.append(db, project_id, "slots", await read(db, team_id, project_id))


async def _of_project(db: Connection, project_id: str) -> dict[str, bool]:
    query = sa.select(slot.c.character_id, slot.c.waiting).where(slot.c.project_id == project_id)
    return {row.character_id: row.waiting for row in (await db.execute(query)).all()}


def _waiting(rows: dict[str, bool]) -> frozenset[str]:
    return frozenset(character for character, waits in rows.items() if waits)


async def _move(
    db: Connection,
    team_id: str,
    project_id: str,
    character_id: str,
    verb: Literal["take", "free"],
    note: str,
    at: int,
) -> None:
    change = 1 if verb == "take" else -1
    posting = Posting(
        team=team_id,
        kind="slots",
        period="",
        verb=verb,
        quantity=1,
        amounts={"available": -change, "used": change},
        project=project_id,
        note=f"{character_id} {note}".strip(),
    )
    await post(db, posting, at)
    await db.execute(
        sa.update(balance)
        .where(balance.c.team_id == team_id, balance.c.kind == "slots", balance.c.period == "")
        .values(used=balance.c.used + change)
    )
