"""Who may do what in a project. The owners of the team that has it are its owners as well."""

from collections.abc import Iterable

import msgspec
import sqlalchemy as sa

from server import errors
from server.database import Connection, insert
from server.projects import events, ids, tables
from server.projects.entitlements import Entitlements
from server.projects.people import Person
from server.projects.roles import RANK, Role, edits

UNSEEN = "There is no such project, or it is not yours to see."


class Member(msgspec.Struct, frozen=True):
    """A person in a project."""

    person: Person
    role: Role
    project_id: str
    team_id: str


async def get(db: Connection, project_id: str, person: Person) -> Member:
    """The person as a member. Raises `NotFound` for strangers, as for projects that do not exist."""
    found = await _find(db, project_id, person.id)
    if found is None:
        raise errors.NotFound(UNSEEN)
    return found


async def listing(db: Connection, project_id: str) -> list[Member]:
    """All members, in the order in which they came."""
    return await _members(db, project_id)


async def add(
    db: Connection, project_id: str, person_id: str, role: Role, entitlements: Entitlements
) -> Member:
    """Put a person into the project, or raise the role there; it is never lowered by this.

    Raises `NotEntitled` where the tier permits no further editor.
    """
    project = await _lock(db, project_id)
    present = await _find(db, project_id, person_id)
    if present is not None and RANK[present.role] >= RANK[role]:
        return present
    return await _put(db, project, person_id, role, entitlements)


async def set_role(
    db: Connection, project_id: str, person_id: str, role: Role, entitlements: Entitlements
) -> Member:
    """Change a member's role. Raises `NotFound`, `NotEntitled`, and `Conflict` for the last owner."""
    project = await _lock(db, project_id)
    present = await _known(db, project_id, person_id)
    if present.role == role:
        return present
    await _keep_an_owner(db, present)
    return await _put(db, project, person_id, role, entitlements)


async def remove(db: Connection, project_id: str, person_id: str) -> None:
    """Take a member out. Raises `NotFound`, and `Conflict` for the last owner and for team owners."""
    await _lock(db, project_id)
    await _keep_an_owner(db, await _known(db, project_id, person_id))
    member = tables.project_member.c
    await db.execute(
        tables.project_member.delete().where(member.project_id == project_id, member.person_id == person_id)
    )
    await tell(db, [project_id])


async def tell(db: Connection, project_ids: Iterable[str]) -> None:
    """Tell those who listen to these projects who their members are now."""
    for project_id in sorted(project_ids):  # always in one order, so that two of these cannot deadlock
        await events.append(db, project_id, "members", await listing(db, project_id))


async def editors(db: Connection, team_id: str) -> frozenset[str]:
    """The people whom the tier counts: who may edit at least one project of the team."""
    member, team, project = tables.project_member, tables.team_member, tables.project
    rows = await db.execute(
        sa.select(member.c.person_id)
        .join_from(member, project)
        .where(
            project.c.team_id == team_id,
            project.c.deleted.is_(None),
            member.c.role.in_([role for role in RANK if edits(role)]),
        )
        .union(sa.select(team.c.person_id).where(team.c.team_id == team_id, team.c.role == "owner"))
    )
    return frozenset(row[0] for row in rows)


async def _members(db: Connection, project_id: str, person_id: str | None = None) -> list[Member]:
    """Members by membership of the project or by owning its team; nobody where it is deleted."""
    project, member, team, person = (
        tables.project,
        tables.project_member,
        tables.team_member,
        tables.person,
    )
    joined = sa.union_all(
        sa.select(member.c.person_id, member.c.role, member.c.joined, project.c.team_id)
        .join_from(member, project)
        .where(project.c.id == project_id, project.c.deleted.is_(None)),
        sa.select(team.c.person_id, sa.literal("owner"), team.c.joined, project.c.team_id)
        .join_from(project, team, project.c.team_id == team.c.team_id)
        .where(project.c.id == project_id, project.c.deleted.is_(None), team.c.role == "owner"),
    ).subquery()
    query = (
        sa.select(person.c.id, person.c.name, person.c.colour, joined.c.role, joined.c.team_id)
        .join_from(joined, person, joined.c.person_id == person.c.id)
        .order_by(joined.c.joined, person.c.id)
    )
    if person_id is not None:
        query = query.where(person.c.id == person_id)
    found: dict[str, Member] = {}
    for row in await db.execute(query):
        if row.id not in found or RANK[found[row.id].role] < RANK[row.role]:
            found[row.id] = Member(Person(row.id, row.name, row.colour), row.role, project_id, row.team_id)
    return list(found.values())


async def _find(db: Connection, project_id: str, person_id: str) -> Member | None:
    return next(iter(await _members(db, project_id, person_id)), None)


async def _known(db: Connection, project_id: str, person_id: str) -> Member:
    found = await _find(db, project_id, person_id)
    if found is None:
        raise errors.NotFound("There is no such member.")
    return found


async def _lock(db: Connection, project_id: str) -> sa.Row[str, str]:
    """The project's id and team, its team's row locked, so that editors are counted one by one."""
    query = (
        sa.select(tables.project.c.id, tables.project.c.team_id)
        .join_from(tables.project, tables.team)
        .where(tables.project.c.id == project_id, tables.project.c.deleted.is_(None))
        .with_for_update()
    )
    row = (await db.execute(query)).first()
    if row is None:
        raise errors.NotFound(UNSEEN)
    return row


async def _put(
    db: Connection, project: sa.Row[str, str], person_id: str, role: Role, entitlements: Entitlements
) -> Member:
    if edits(role):
        now = await editors(db, project.team_id)
        if person_id not in now:
            await entitlements.may_add_editor(db, project.team_id, len(now) + 1)
    row = {"project_id": project.id, "person_id": person_id, "role": role, "joined": ids.now_ms()}
    await db.execute(
        insert(db, tables.project_member)
        .values(row)
        .on_conflict_do_update(index_elements=["project_id", "person_id"], set_={"role": role})
    )
    await tell(db, [project.id])
    return await _known(db, project.id, person_id)


async def _keep_an_owner(db: Connection, leaving: Member) -> None:
    """Refuse to take the role from an owner of the team, or from the last owner of the project."""
    if leaving.role != "owner":
        return
    team = tables.team_member.c
    owners = (
        await db.execute(
            sa.select(team.person_id).where(team.team_id == leaving.team_id, team.role == "owner")
        )
    ).scalars()
    if leaving.person.id in set(owners):
        raise errors.Conflict("An owner of the team is an owner of all its projects.")
    if sum(member.role == "owner" for member in await listing(db, leaving.project_id)) < 2:
        raise errors.Conflict("A project needs an owner. Make somebody else an owner first.")
