"""The port through which a tier limits who may join. A root puts an implementation into the parts."""

from typing import Protocol, runtime_checkable

from server.database import Connection


@runtime_checkable
class Entitlements(Protocol):
    """What the tier of a team permits."""

    async def may_add_editor(self, db: Connection, team_id: str, editors: int) -> None:
        """Raise `NotEntitled` where the tier does not cover `editors` people who can edit."""


class Unlimited:
    """No tiers: everything is permitted."""

    async def may_add_editor(self, db: Connection, team_id: str, editors: int) -> None:
        return None
