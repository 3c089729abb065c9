"""Small recipes, and the rows that iterations and jobs hang on."""

from msgspec.structs import replace

from server.database import Connection
from server.engine.blocking.staging import Framing, Look, Setting, Staging
from server.engine.planning.recipe import Recipe, Size, StudioEdition
from server.engine.shelf import Kind, NewIteration, Source
from server.projects import ids
from server.projects.tables import project, team

STAGING = Staging(
    framing=Framing("medium", "eye", 0, 35, ()),
    figures=(),
    items=(),
    setting=Setting("plain", "#9fb0b3", "#cbb492", "#5d7a6c", 720),
    look=Look(50, 3, 10, "#ffffff"),
)


def recipe(seed: int = 1, size: Size = (64, 36), studio: str = "test", minute: int = 720) -> Recipe:
    """A recipe of an empty set; each seed is another fingerprint."""
    staging = replace(STAGING, setting=replace(STAGING.setting, minute=minute))
    return Recipe(staging, size, seed, StudioEdition(studio, 1))


async def new_team(db: Connection) -> str:
    """A team without people."""
    team_id = ids.new("te")
    await db.execute(team.insert().values(id=team_id, name="Team", created=0))
    return team_id


async def new_project(db: Connection, team_id: str | None = None) -> tuple[str, str]:
    """A project, of a team of its own where none is given: the ids of project and team."""
    team_id = team_id or await new_team(db)
    project_id = ids.new("pr")
    await db.execute(project.insert().values(id=project_id, team_id=team_id, title="Story", created=0))
    return project_id, team_id


def iteration(
    project_id: str,
    team_id: str,
    fingerprint: str,
    *,
    shot: str = "sh_1",
    exact: str = "",
    picture: str = "",
    kind: Kind = "full",
    source: Source = "drawn",
    at: int | None = None,
) -> NewIteration:
    """An iteration whose prints are made up."""
    size = (64, 36) if kind == "full" else (32, 18)
    return NewIteration(
        project_id=project_id,
        team_id=team_id,
        shot=shot,
        fingerprint=fingerprint,
        exact=exact or fingerprint,
        picture=picture or f"picture of {fingerprint}",
        kind=kind,
        source=source,
        recipe=recipe(size=size),
        at=at,
    )
