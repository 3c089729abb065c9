"""Which tier a team has. Locking its row puts everything that changes limits of a team in line."""

import sqlalchemy as sa

from server.billing import tiers
from server.billing.tables import subscription
from server.billing.tiers import Tier
from server.database import Connection, insert


async def of(db: Connection, team_id: str) -> Tier:
    """The tier of a team; the first one until it chooses."""
    return _tier((await db.execute(_row(team_id))).first())


async def lock(db: Connection, team_id: str, at: int) -> Tier:
    """The tier of a team, which nobody else can change until this transaction ends."""
    first = {"team_id": team_id, "tier": tiers.FIRST.name, "version": tiers.FIRST.version, "since": at}
    await db.execute(insert(db, subscription).values(first).on_conflict_do_nothing())
    return _tier((await db.execute(_row(team_id).with_for_update())).first())


async def put(db: Connection, team_id: str, tier: Tier, person_id: str | None, at: int) -> None:
    """Write the tier of a team whose row is locked."""
    await db.execute(
        sa.update(subscription)
        .where(subscription.c.team_id == team_id)
        .values(tier=tier.name, version=tier.version, since=at, person_id=person_id)
    )


def _row(team_id: str) -> sa.Select[str, int]:
    return sa.select(subscription.c.tier, subscription.c.version).where(subscription.c.team_id == team_id)


def _tier(row: sa.Row[str, int] | None) -> Tier:
    return tiers.FIRST if row is None else tiers.version(row.tier, row.version)
