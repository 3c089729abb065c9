"""The ledger checked against itself: every sum made again, every difference named."""

from collections import defaultdict

import sqlalchemy as sa

from server.billing.tables import balance, entry, movement, slot
from server.database import Connection


async def verify(db: Connection, team_id: str | None = None) -> list[str]:
    """What does not add up, of one team or of all, in words; empty where the books are in order.

    Checked: each movement's amounts sum to zero; each counter equals the sums of its entries (held,
    used) and grants (cap); what is held equals the reservations still open; each character with a slot
    is one used slot.
    """

    def of_team(column: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
        return sa.true() if team_id is None else column == team_id

    wrong = []
    total = sa.func.sum(entry.c.amount)
    uneven = sa.select(entry.c.movement_id, total).join_from(movement, entry)
    uneven = uneven.where(of_team(movement.c.team_id)).group_by(entry.c.movement_id)
    for movement_id, rest in (await db.execute(uneven.having(total != 0))).all():
        wrong.append(f"movement {movement_id} sums to {rest}")

    where = (movement.c.team_id, movement.c.kind, movement.c.period)
    sums: dict[tuple[str, str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    added = sa.select(*where, entry.c.account, total).join_from(movement, entry)
    added = added.where(of_team(movement.c.team_id))
    for team, kind, period, account, amount in (
        await db.execute(added.group_by(*where, entry.c.account))
    ).all():
        sums[team, kind, period][account] = int(amount)

    is_open = sa.case((movement.c.verb == "reserve", movement.c.quantity), else_=-movement.c.quantity)
    reserved = sa.select(*where, sa.func.sum(is_open))
    reserved = reserved.where(of_team(movement.c.team_id))
    reserved = reserved.where(movement.c.verb.in_(("reserve", "settle", "release"))).group_by(*where)
    still_open = {(row[0], row[1], row[2]): int(row[3]) for row in (await db.execute(reserved)).all()}

    taken = (
        sa.select(slot.c.team_id, sa.func.count())
        .where(~slot.c.waiting, of_team(slot.c.team_id))
        .group_by(slot.c.team_id)
    )
    slots = {row[0]: int(row[1]) for row in (await db.execute(taken)).all()}

    counters = {
        (row.team_id, row.kind, row.period): row
        for row in (await db.execute(sa.select(balance).where(of_team(balance.c.team_id)))).all()
    }
    for at in sorted(sums.keys() | counters.keys()):
        counter, summed = counters.get(at), sums[at]
        name = "/".join(part for part in at if part)
        if counter is None:
            wrong.append(f"{name}: entries without a counter")
            continue
        expected = {
            "held": (counter.held, summed["held"]),
            "used": (counter.used, summed["used"]),
            "cap": (counter.cap or 0, -summed["granted"]),
            "open reservations": (counter.held, still_open.get(at, 0)),
        }
        if at[1] == "slots":
            expected["characters with a slot"] = (counter.used, slots.get(at[0], 0))
        for what, (counted, made_again) in expected.items():
            if counted != made_again:
                wrong.append(f"{name}: {what} is {counted}, but the ledger says {made_again}")
    return wrong
