"""Projects: the rows that a team owns. What is in them is their world."""

from typing import Annotated

import msgspec
import sqlalchemy as sa
from msgspec import Meta as Limit

from server import errors
from server.database import Connection
from server.projects import events, ids, tables
from server.projects.people import tidy
from server.projects.roles import Role

Title = Annotated[str, Limit(min_length=1, max_length=120)]
Budget = Annotated[
    int, Limit(ge=0, le=1_000_000, description="iterations a month that are drawn without asking")
]


class Project(msgspec.Struct, frozen=True, kw_only=True):
    """A project. `created` is in milliseconds."""

    id: str
    team_id: str
    title: str
    budget: int
    created: int


class MyProject(Project, frozen=True, kw_only=True):
    """A project as one person sees it."""

    role: Role


_COLUMNS = [tables.project.c[name] for name in Project.__struct_fields__]


async def create(db: Connection, team_id: str, person_id: str, title: str) -> Project:
    """A new project of the team, with the person as its owner."""
    project = Project(
        id=ids.new("pj"), team_id=team_id, title=tidy(title, "title"), budget=0, created=ids.now_ms()
    )
    await db.execute(tables.project.insert().values(msgspec.structs.asdict(project)))
    await db.execute(
        tables.project_member.insert().values(
            project_id=project.id, person_id=person_id, role="owner", joined=project.created
        )
    )
    return project


async def get(db: Connection, project_id: str) -> Project:
    """The project. Raises `NotFound`, also when it has been deleted."""
    query = sa.select(*_COLUMNS).where(tables.project.c.id == project_id, tables.project.c.deleted.is_(None))
    row = (await db.execute(query)).mappings().first()
    if row is None:
        raise errors.NotFound("There is no such project, or it is not yours to see.")
    return Project(**row)


async def mine(db: Connection, person_id: str) -> list[MyProject]:
    """The projects that a person can open, newest first."""
    member, team = tables.project_member, tables.team_member
    role = sa.case((team.c.role == "owner", "owner"), else_=member.c.role).label("role")
    query = (
        sa.select(*_COLUMNS, role)
        .select_from(tables.project)
        .outerjoin(
            member, sa.and_(member.c.project_id == tables.project.c.id, member.c.person_id == person_id)
        )
        .outerjoin(team, sa.and_(team.c.team_id == tables.project.c.team_id, team.c.person_id == person_id))
        .where(tables.project.c.deleted.is_(None), role.is_not(None))
        .order_by(tables.project.c.created.desc(), tables.project.c.id)
    )
    return [MyProject(**row) for row in (await db.execute(query)).mappings()]


async def of_team(db: Connection, team_id: str) -> list[str]:
    """The ids of the projects of a team, oldest first."""
    project = tables.project.c
    query = sa.select(project.id).where(project.team_id == team_id, project.deleted.is_(None))
    return list((await db.execute(query.order_by(project.created, project.id))).scalars())


async def rename(db: Connection, project_id: str, title: str) -> Project:
    """Give the project another title."""
    return await _update(db, project_id, title=tidy(title, "title"))


async def set_budget(db: Connection, project_id: str, budget: int) -> Project:
    """How many iterations a month the project draws by itself, without asking."""
    return await _update(db, project_id, budget=budget)


async def delete(db: Connection, project_id: str) -> None:
    """Delete the project softly: nobody can open it any more, and its rows stay."""
    project = await get(db, project_id)
    await db.execute(
        tables.project.update().where(tables.project.c.id == project_id).values(deleted=ids.now_ms())
    )
    await events.append(db, project_id, "project", project)  # wakes those who must be shown out


async def _update(db: Connection, project_id: str, **values: object) -> Project:
    await db.execute(
        tables.project.update()
        .where(tables.project.c.id == project_id, tables.project.c.deleted.is_(None))
        .values(**values)
    )
    project = await get(db, project_id)
    await events.append(db, project_id, "project", project)
    return project
