"""What this package asks of those above it. A root puts the callables into the parts."""

from collections.abc import Awaitable, Callable

import msgspec

from server.database import Connection
from server.projects.projects import Project

Disconnect = Callable[[str, str], Awaitable[None]]
"""Close what a person has open of a project: `await disconnect(project_id, person_id)`."""


class Disconnects(msgspec.Struct, frozen=True):
    """Told, one after another, when a member is removed or has another role."""

    calls: tuple[Disconnect, ...] = ()

    async def __call__(self, project_id: str, person_id: str) -> None:
        for call in self.calls:
            await call(project_id, person_id)


Delete = Callable[[Connection, Project], Awaitable[None]]
"""What else ends with a project, in the transaction that deletes it."""


class Deletes(msgspec.Struct, frozen=True):
    """Told, one after another, when a project is deleted."""

    calls: tuple[Delete, ...] = ()

    async def __call__(self, db: Connection, project: Project) -> None:
        for call in self.calls:
            await call(db, project)
