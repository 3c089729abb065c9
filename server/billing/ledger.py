"""Iterations and slots, double entry and append-only. A balance is a sum, never a column.

Accounts of a team, a kind and a period: `granted` (where the tier's quantity comes from, so negative),
`available`, `held` (reserved by work under way) and `used`. Each movement adds amounts that sum to
zero. The counter row beside them is what concurrent reservations contend for; `audit.verify`
recomputes it. Every verb takes that row's lock first, so that no two transactions wait crosswise.
"""

from datetime import UTC, datetime
from typing import Literal

import msgspec
import sqlalchemy as sa

from server import errors
from server.billing import subscriptions
from server.billing.movements import KINDS, Kind, Posting, post
from server.billing.tables import balance, movement
from server.billing.tiers import Tier
from server.database import Connection, insert
from server.projects import ids


class Meter(msgspec.Struct, frozen=True):
    """How much of a cap is used, and held by work under way; a cap of None is no limit."""

    used: int
    held: int
    cap: int | None


class Usage(msgspec.Struct, frozen=True):
    """What a team has used. `period` is the calendar month, like `2031-04`, in UTC."""

    tier: str
    version: int
    period: str
    iterations: Meter
    slots: Meter
    editors: int | None


def period_of(kind: Kind, at: int) -> str:
    """The month that milliseconds `at` fall into, in UTC; slots are not counted by period."""
    return "" if kind == "slots" else datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m")


async def reserve(
    db: Connection,
    team_id: str,
    kind: Kind,
    quantity: int,
    key: str,
    *,
    project_id: str | None = None,
    person_id: str | None = None,
    note: str = "",
    at: int | None = None,
) -> bool:
    """Hold `quantity` for the work named by `key`. False where it was held before: nothing moves.

    Raises `NotEntitled` where the tier does not cover it; nothing was written then, and the transaction
    can go on. Raises `Conflict` where the key was released: new work needs a key of its own.
    """
    if quantity < 1:
        raise ValueError("a reservation holds at least one")
    at = ids.now_ms() if at is None else at
    meter = await lock(db, team_id, kind, at)
    if meter.cap is not None and meter.used + meter.held + quantity > meter.cap:
        if await _open(db, key) is None:
            raise await _not_entitled(db, team_id, kind, quantity, meter, at)
        return await _repeated(db, key)
    period = period_of(kind, at)
    posting = Posting(
        team=team_id,
        kind=kind,
        period=period,
        verb="reserve",
        quantity=quantity,
        amounts={"available": -quantity, "held": quantity},
        key=key,
        project=project_id,
        person=person_id,
        note=note,
    )
    if not await post(db, posting, at):
        return await _repeated(db, key)
    fits = sa.or_(balance.c.cap.is_(None), balance.c.held + balance.c.used + quantity <= balance.c.cap)
    moved = await db.execute(
        sa.update(balance).where(_at(team_id, kind, period), fits).values(held=balance.c.held + quantity)
    )
    if moved.rowcount != 1:
        raise RuntimeError("the counter moved under its lock")
    return True


async def settle(db: Connection, key: str, *, note: str = "", at: int | None = None) -> bool:
    """The work named by `key` was done: what it held is used. False where nothing was held (any more)."""
    return await _close(db, key, "settle", note, at)


async def release(db: Connection, key: str, *, note: str = "", at: int | None = None) -> bool:
    """The work named by `key` came to nothing: what it held is available again. False as in `settle`."""
    return await _close(db, key, "release", note, at)


async def reused(
    db: Connection, team_id: str, key: str, *, project_id: str | None = None, note: str = ""
) -> bool:
    """Record that a picture the team already has was used again. It costs nothing. False for a repeat."""
    at = ids.now_ms()
    posting = Posting(
        team=team_id,
        kind="iterations",
        period=period_of("iterations", at),
        verb="reuse",
        quantity=0,
        amounts={},
        key=key,
        project=project_id,
        note=note,
    )
    return await post(db, posting, at)


async def usage(db: Connection, team_id: str, *, at: int | None = None) -> Usage:
    """What a team has used, as it stands. Writes nothing, so any connection will do."""
    at = ids.now_ms() if at is None else at
    tier = await subscriptions.of(db, team_id)
    meters = {kind: await _meter(db, team_id, kind, at) for kind in KINDS}
    return Usage(
        tier.name,
        tier.version,
        period_of("iterations", at),
        meters["iterations"] or Meter(0, 0, tier.iterations),
        meters["slots"] or Meter(0, 0, tier.slots),
        tier.editors,
    )


async def lock(db: Connection, team_id: str, kind: Kind, at: int) -> Meter:
    """The counter of the period that `at` falls into, opened where new, locked until the transaction ends."""
    meter = await _meter(db, team_id, kind, at, locked=True)
    if meter is None:
        tier = await subscriptions.lock(db, team_id, at)
        await open_counters(db, team_id, tier, at)
        meter = await _meter(db, team_id, kind, at, locked=True)
        assert meter is not None
    return meter


async def open_counters(db: Connection, team_id: str, tier: Tier, at: int) -> None:
    """Open the counters of this period and grant what the tier permits; the subscription is locked.

    Both kinds at once, so that a transaction which holds one counter never waits for the subscription.
    """
    for kind in KINDS:
        cap = tier.slots if kind == "slots" else tier.iterations
        period = period_of(kind, at)
        row = {"team_id": team_id, "kind": kind, "period": period, "cap": cap, "held": 0, "used": 0}
        opened = insert(db, balance).values(row).on_conflict_do_nothing()
        if (await db.execute(opened.returning(balance.c.held))).first() is not None and cap:
            await post(db, _grant(team_id, kind, period, cap, None, tier), at)


async def regrant(db: Connection, team_id: str, tier: Tier, person_id: str | None, at: int) -> None:
    """Move the caps of this period to those of a newly chosen tier; the subscription is locked."""
    await open_counters(db, team_id, tier, at)
    for kind in KINDS:
        cap = tier.slots if kind == "slots" else tier.iterations
        old = await lock(db, team_id, kind, at)
        change = (cap or 0) - (old.cap or 0)
        period = period_of(kind, at)
        if change:
            await post(db, _grant(team_id, kind, period, change, person_id, tier), at)
        await db.execute(sa.update(balance).where(_at(team_id, kind, period)).values(cap=cap))


async def _close(
    db: Connection, key: str, verb: Literal["settle", "release"], note: str, at: int | None
) -> bool:
    opened = await _open(db, key)
    if opened is None or opened.verb != "reserve":
        return False
    of_counter = _at(opened.team_id, opened.kind, opened.period)
    await db.execute(sa.select(balance.c.held).where(of_counter).with_for_update())
    quantity = opened.quantity
    posting = Posting(
        team=opened.team_id,
        kind=opened.kind,
        period=opened.period,
        verb=verb,
        quantity=quantity,
        amounts={"held": -quantity, "used" if verb == "settle" else "available": quantity},
        key=key,
        step="close",
        project=opened.project_id,
        person=opened.person_id,
        note=note,
    )
    if not await post(db, posting, ids.now_ms() if at is None else at):
        return False
    used = balance.c.used + quantity if verb == "settle" else balance.c.used
    await db.execute(sa.update(balance).where(of_counter).values(held=balance.c.held - quantity, used=used))
    return True


async def _open(db: Connection, key: str) -> sa.Row[*tuple[object, ...]] | None:
    found = sa.select(movement).where(movement.c.key == key, movement.c.step == "open")
    return (await db.execute(found)).first()


async def _repeated(db: Connection, key: str) -> bool:
    closed = sa.select(movement.c.verb).where(movement.c.key == key, movement.c.step == "close")
    if (await db.execute(closed)).scalar() == "release":
        raise errors.Conflict("What this work held was released; start it anew.", key=key)
    return False


async def _meter(db: Connection, team_id: str, kind: Kind, at: int, *, locked: bool = False) -> Meter | None:
    query = sa.select(balance.c.used, balance.c.held, balance.c.cap)
    query = query.where(_at(team_id, kind, period_of(kind, at)))
    row = (await db.execute(query.with_for_update() if locked else query)).first()
    return None if row is None else Meter(row.used, row.held, row.cap)


async def _not_entitled(
    db: Connection, team_id: str, kind: Kind, quantity: int, meter: Meter, at: int
) -> errors.NotEntitled:
    tier = await subscriptions.of(db, team_id)
    gone = f"{meter.used:,} of {meter.cap:,} {kind} are used" + (
        f" and {meter.held:,} are held by pictures on their way" if meter.held else ""
    )
    until = "" if kind == "slots" else " this month"
    advice = "" if kind == "slots" else " On the first of the month (UTC) it begins anew."
    return errors.NotEntitled(
        f"The tier {tier.name} does not cover this: {gone}{until}, and it takes {quantity:,} more."
        f" Editing and exporting go on.{advice} A bigger tier can be chosen under Billing.",
        kind=kind,
        tier=tier.name,
        used=meter.used,
        held=meter.held,
        cap=meter.cap,
        wanted=quantity,
    )


def _grant(
    team_id: str, kind: Kind, period: str, quantity: int, person_id: str | None, tier: Tier
) -> Posting:
    return Posting(
        team=team_id,
        kind=kind,
        period=period,
        verb="grant",
        quantity=quantity,
        amounts={"granted": -quantity, "available": quantity},
        person=person_id,
        note=f"{tier.name} {tier.version}",
    )


def _at(team_id: str, kind: str, period: str) -> sa.ColumnElement[bool]:
    return sa.and_(balance.c.team_id == team_id, balance.c.kind == kind, balance.c.period == period)
