"""People and teams, and the local owner of an installation."""

from typing import Annotated

import msgspec
import sqlalchemy as sa
from msgspec import Meta as Limit

from server import errors
from server.database import Connection, insert
from server.projects import ids, tables
from server.projects.roles import TeamRole

PersonName = Annotated[str, Limit(min_length=1, max_length=80)]
PersonColour = Annotated[str, Limit(pattern=r"^#[0-9a-f]{6}$")]

COLOURS = ("#b4472f", "#2f6db4", "#2f8f5b", "#8a4fb0", "#b07a1e", "#1e8f93", "#b03a72", "#5a6b2f")
"""What a new person's cursor is drawn in; each is dark enough to carry white text."""


class Person(msgspec.Struct, frozen=True):
    """A human."""

    id: str
    name: str
    colour: str


class Team(msgspec.Struct, frozen=True):
    """Who owns projects and has a tier."""

    id: str
    name: str


class Membership(msgspec.Struct, frozen=True):
    """A team as one person sees it."""

    id: str
    name: str
    role: TeamRole


def tidy(name: str, path: str = "name") -> str:
    """A name or title without blanks around it. Raises `Invalid` where nothing is left."""
    tidied = " ".join(name.split())
    if len(tidied) > 120:
        raise errors.Invalid(f"The {path} is longer than 120 characters.", path=path)
    if not tidied.isprintable() or not tidied:
        raise errors.Invalid(f"The {path} needs visible characters, and only those.", path=path)
    return tidied


async def create(db: Connection, name: str) -> Person:
    """A new person. Colours go round, so that the first few people of a house can be told apart."""
    before = (await db.execute(sa.select(sa.func.count()).select_from(tables.person))).scalar_one()
    person = Person(ids.new("pe"), tidy(name), COLOURS[before % len(COLOURS)])
    await db.execute(
        tables.person.insert().values(
            id=person.id, name=person.name, colour=person.colour, created=ids.now_ms()
        )
    )
    return person


async def get(db: Connection, person_id: str) -> Person:
    """The person. Raises `NotFound`."""
    people = tables.person.c
    row = (
        await db.execute(sa.select(people.id, people.name, people.colour).where(people.id == person_id))
    ).first()
    if row is None:
        raise errors.NotFound("There is no such person.")
    return Person(*row)


async def change(db: Connection, person_id: str, name: str | None, colour: str | None) -> Person:
    """Give a person another name or colour; None leaves it as it is."""
    values = {"name": tidy(name) if name is not None else None, "colour": colour}
    changed = {key: value for key, value in values.items() if value is not None}
    if changed:
        await db.execute(tables.person.update().where(tables.person.c.id == person_id).values(changed))
    return await get(db, person_id)


async def create_team(db: Connection, name: str, owner_id: str) -> Team:
    """A new team with its first owner."""
    team = Team(ids.new("te"), tidy(name))
    await db.execute(tables.team.insert().values(id=team.id, name=team.name, created=ids.now_ms()))
    await join_team(db, team.id, owner_id, "owner")
    return team


async def join_team(db: Connection, team_id: str, person_id: str, role: TeamRole) -> None:
    """Put a person into a team, or change the role there."""
    row = {"team_id": team_id, "person_id": person_id, "role": role, "joined": ids.now_ms()}
    await db.execute(
        insert(db, tables.team_member)
        .values(row)
        .on_conflict_do_update(index_elements=["team_id", "person_id"], set_={"role": role})
    )


async def teams(db: Connection, person_id: str) -> list[Membership]:
    """The teams of a person, oldest first."""
    rows = await db.execute(
        sa.select(tables.team.c.id, tables.team.c.name, tables.team_member.c.role)
        .join_from(tables.team, tables.team_member)
        .where(tables.team_member.c.person_id == person_id)
        .order_by(tables.team_member.c.joined, tables.team.c.id)
    )
    return [Membership(*row) for row in rows]


async def team_role(db: Connection, team_id: str, person_id: str) -> TeamRole | None:
    """What the person is in the team; None for nobody."""
    member = tables.team_member.c
    query = sa.select(member.role).where(member.team_id == team_id, member.person_id == person_id)
    role: TeamRole | None = (await db.execute(query)).scalar_one_or_none()
    return role


async def local_owner(db: Connection) -> tuple[Person, Team]:
    """The person who owns this installation and the first team; made at the first call."""
    if (found := await _installed(db)) is not None:
        return found
    person = await create(db, "Owner")
    team = await create_team(db, "My team", person.id)
    made = await db.execute(
        insert(db, tables.installation)
        .values(id=1, person_id=person.id, team_id=team.id)
        .on_conflict_do_nothing()
        .returning(tables.installation.c.id)
    )
    if made.first() is not None:
        return person, team
    # another process was first: what was made here goes again
    await db.execute(tables.team_member.delete().where(tables.team_member.c.team_id == team.id))
    await db.execute(tables.team.delete().where(tables.team.c.id == team.id))
    await db.execute(tables.person.delete().where(tables.person.c.id == person.id))
    found = await _installed(db)
    assert found is not None
    return found


async def _installed(db: Connection) -> tuple[Person, Team] | None:
    row = (
        await db.execute(
            sa.select(tables.installation.c.person_id, tables.team.c.id, tables.team.c.name).join_from(
                tables.installation, tables.team
            )
        )
    ).first()
    return (await get(db, row[0]), Team(row[1], row[2])) if row else None
