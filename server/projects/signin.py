"""The one-time link that signs the local owner in, as a terminal prints it."""

from server.database import Connection
from server.projects import people, sessions


async def create(db: Connection) -> str:
    """A token for `/signin?token=…`: works once, for fifteen minutes."""
    owner, _team = await people.local_owner(db)
    return await sessions.create_link(db, owner.id)
