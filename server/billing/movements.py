"""Movements: what is written into the ledger, and reading it. Each one's amounts sum to zero."""

from typing import Literal

import msgspec
import sqlalchemy as sa

from server.billing.tables import entry, movement
from server.database import Connection, insert
from server.projects import ids

Kind = Literal["slots", "iterations"]
Account = Literal["granted", "available", "held", "used"]
Verb = Literal["grant", "reserve", "settle", "release", "reuse", "take", "free"]

KINDS: tuple[Kind, ...] = ("slots", "iterations")


class Movement(msgspec.Struct, frozen=True):
    """One line of the account, with what it added to each balance."""

    seq: int
    at: int
    kind: str
    period: str
    verb: str
    quantity: int
    key: str
    project: str | None
    person: str | None
    note: str
    entries: dict[str, int]


class Posting(msgspec.Struct, frozen=True, kw_only=True):
    """A movement to be written. Its amounts must sum to zero."""

    team: str
    kind: Kind
    period: str
    verb: Verb
    quantity: int
    amounts: dict[Account, int]
    key: str | None = None  # a random one where nothing repeats it
    step: Literal["open", "close"] = "open"
    project: str | None = None
    person: str | None = None
    note: str = ""


async def post(db: Connection, posting: Posting, at: int) -> bool:
    """Write one movement with its entries. False where its key has taken this step before."""
    if sum(posting.amounts.values()):
        raise ValueError(f"the amounts of a movement must sum to zero: {posting.amounts}")
    id = ids.new("mv")
    row = {
        "id": id,
        "at": at,
        "team_id": posting.team,
        "kind": posting.kind,
        "period": posting.period,
        "verb": posting.verb,
        "key": posting.key or id,
        "step": posting.step,
        "quantity": posting.quantity,
        "project_id": posting.project,
        "person_id": posting.person,
        "note": posting.note,
    }
    written = insert(db, movement).values(row).on_conflict_do_nothing(index_elements=["key", "step"])
    if (await db.execute(written.returning(movement.c.seq))).first() is None:
        return False
    if posting.amounts:
        lines = [
            {"movement_id": id, "account": account, "amount": amount}
            for account, amount in posting.amounts.items()
        ]
        await db.execute(sa.insert(entry), lines)
    return True


async def history(
    db: Connection, team_id: str, *, before: int | None = None, limit: int = 100
) -> list[Movement]:
    """The latest movements of a team, newest first; `before` is the `seq` of the last one seen."""
    query = sa.select(movement).where(movement.c.team_id == team_id)
    if before is not None:
        query = query.where(movement.c.seq < before)
    rows = (await db.execute(query.order_by(movement.c.seq.desc()).limit(limit))).all()
    amounts: dict[str, dict[str, int]] = {}
    found = sa.select(entry).where(entry.c.movement_id.in_([row.id for row in rows]))
    for line in (await db.execute(found)).all():
        amounts.setdefault(line.movement_id, {})[line.account] = line.amount
    return [
        Movement(
            row.seq,
            row.at,
            row.kind,
            row.period,
            row.verb,
            row.quantity,
            row.key,
            row.project_id,
            row.person_id,
            row.note,
            amounts.get(row.id, {}),
        )
        for row in rows
    ]
