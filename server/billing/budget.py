"""What a project spends by itself, within the budget that its owner set."""

import sqlalchemy as sa

from server.billing.ledger import period_of
from server.billing.tables import entry, movement
from server.database import Connection
from server.projects import ids


async def spent(db: Connection, project_id: str) -> int:
    """Iterations that nobody asked for by name: used or held in this month, from the ledger."""
    query = (
        sa.select(sa.func.coalesce(sa.func.sum(entry.c.amount), 0))
        .join(movement, movement.c.id == entry.c.movement_id)
        .where(
            movement.c.project_id == project_id,
            movement.c.person_id.is_(None),
            movement.c.kind == "iterations",
            movement.c.period == period_of("iterations", ids.now_ms()),
            entry.c.account.in_(("held", "used")),
        )
    )
    return int((await db.execute(query)).scalar_one())
