"""Projects and who is in them."""

import msgspec
from starlette.requests import Request

from server import http
from server.database import Database
from server.http import Endpoint, endpoint
from server.projects import guards, members, projects
from server.projects.entitlements import Entitlements
from server.projects.members import Member
from server.projects.ports import Deletes, Disconnects
from server.projects.projects import Budget, MyProject, Project, Title
from server.projects.roles import Role


class ProjectChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is left out stays as it is."""

    title: Title | None = None
    budget: Budget | None = None


class RoleChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another role for a member."""

    role: Role


@endpoint("GET", "/api/v1/projects", returns=list[MyProject])
async def list_projects(request: Request) -> list[MyProject]:
    """The projects that the signed-in person can open, newest first."""
    async with http.part(request, Database).read() as db:
        person = await guards.person(request, db)
        return await projects.mine(db, person.id)


@endpoint("GET", "/api/v1/projects/{project}", returns=MyProject)
async def get_project(request: Request) -> MyProject:
    """One project."""
    project_id = request.path_params["project"]
    async with http.part(request, Database).read() as db:
        member = await guards.member(request, db, project_id, "viewer")
        project = await projects.get(db, project_id)
        return MyProject(**msgspec.structs.asdict(project), role=member.role)


@endpoint("PATCH", "/api/v1/projects/{project}", body=ProjectChange, returns=Project)
async def change_project(request: Request) -> Project:
    """Change a project's title, or how many iterations a month it draws without asking."""
    project_id = request.path_params["project"]
    change = await http.read(request, ProjectChange)
    async with http.part(request, Database).write() as db:
        await guards.member(request, db, project_id, "owner")
        if change.title is not None:
            await projects.rename(db, project_id, change.title)
        if change.budget is not None:
            await projects.set_budget(db, project_id, change.budget)
        return await projects.get(db, project_id)


@endpoint("DELETE", "/api/v1/projects/{project}")
async def delete_project(request: Request) -> None:
    """Delete a project for everybody."""
    project_id = request.path_params["project"]
    async with http.part(request, Database).write() as db:
        await guards.member(request, db, project_id, "owner")
        present = await members.listing(db, project_id)
        project = await projects.get(db, project_id)
        await http.part(request, Deletes)(db, project)
        await projects.delete(db, project_id)
    for member in present:
        await http.part(request, Disconnects)(project_id, member.person.id)


@endpoint("GET", "/api/v1/projects/{project}/members", returns=list[Member])
async def list_members(request: Request) -> list[Member]:
    """Who is in a project."""
    project_id = request.path_params["project"]
    async with http.part(request, Database).read() as db:
        await guards.member(request, db, project_id, "viewer")
        return await members.listing(db, project_id)


@endpoint("PATCH", "/api/v1/projects/{project}/members/{person}", body=RoleChange, returns=Member)
async def change_member(request: Request) -> Member:
    """Give a member another role."""
    project_id, person_id = request.path_params["project"], request.path_params["person"]
    change = await http.read(request, RoleChange)
    entitlements = http.part(request, Entitlements)
    async with http.part(request, Database).write() as db:
        await guards.member(request, db, project_id, "owner")
        changed = await members.set_role(db, project_id, person_id, change.role, entitlements)
    await http.part(request, Disconnects)(project_id, person_id)  # they come back with the new role
    return changed


@endpoint("DELETE", "/api/v1/projects/{project}/members/{person}")
async def remove_member(request: Request) -> None:
    """Take a member out of a project, or leave it."""
    project_id, person_id = request.path_params["project"], request.path_params["person"]
    async with http.part(request, Database).write() as db:
        asking = await guards.member(request, db, project_id, "viewer")
        if asking.person.id != person_id:
            await guards.member(request, db, project_id, "owner")
        await members.remove(db, project_id, person_id)
    await http.part(request, Disconnects)(project_id, person_id)


ENDPOINTS: tuple[Endpoint, ...] = (
    list_projects,
    get_project,
    change_project,
    delete_project,
    list_members,
    change_member,
    remove_member,
)
