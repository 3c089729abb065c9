"""A team's choice of tier and what follows from it at once. Only drawing ever stops, never editing."""

from server import errors
from server.billing import ledger, slots, subscriptions, tiers
from server.billing.ledger import Usage
from server.database import Connection
from server.projects import events, ids, projects


async def choose_tier(
    db: Connection, team_id: str, name: str, *, person_id: str | None = None, at: int | None = None
) -> Usage:
    """Give the team the newest version of a tier: caps move, and slots are given or frozen by rank.

    What was used stays used. Choosing the tier that it has already changes nothing, so that an old
    version is kept. Raises `Invalid` for an unknown name. All projects of the team are told ("usage",
    and "slots" where characters freeze or thaw).
    """
    at = ids.now_ms() if at is None else at
    tier = tiers.newest(name)
    present = await subscriptions.lock(db, team_id, at)
    if present.name != tier.name:
        await subscriptions.put(db, team_id, tier, person_id, at)
        await ledger.regrant(db, team_id, tier, person_id, at)
        changed = await slots.arrange(db, team_id, at=at)
        now = await ledger.usage(db, team_id, at=at)
        for project_id in await projects.of_team(db, team_id):
            await events.append(db, project_id, "usage", now)
        await slots.tell(db, team_id, changed)
    return await ledger.usage(db, team_id, at=at)


class TierEntitlements:
    """What tiers permit, for `projects` (see `projects.entitlements`)."""

    async def may_add_editor(self, db: Connection, team_id: str, editors: int) -> None:
        """Raise `NotEntitled` where the tier does not cover `editors` people who can edit."""
        tier = await subscriptions.of(db, team_id)
        if tier.editors is not None and editors > tier.editors:
            raise errors.NotEntitled(
                f"The tier {tier.name} covers {tier.editors} people who can edit. Viewers are free;"
                " a bigger tier can be chosen under Billing.",
                kind="editors",
                tier=tier.name,
                cap=tier.editors,
                wanted=editors,
            )
