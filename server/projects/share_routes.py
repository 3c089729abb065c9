"""Links into a project: for its owners, and for those who follow them."""

from typing import Annotated

import msgspec
from msgspec import Meta as Limit
from starlette.requests import Request
from starlette.responses import Response

from server import errors, http
from server.database import Connection, Database
from server.http import Endpoint, endpoint
from server.projects import cookie, guards, people, rates, sessions, shares
from server.projects.entitlements import Entitlements
from server.projects.people import Person
from server.projects.roles import ShareRole
from server.projects.shares import Invitation, Share


class NewShare(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What those who follow the link become."""

    role: ShareRole


class Joining(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How somebody who is not signed in wants to be called; ignored for those who are."""

    name: Annotated[str, Limit(max_length=80)] = ""


class Joined(msgspec.Struct, frozen=True):
    """The id of the project that is open now."""

    project: str


@endpoint("GET", "/api/v1/projects/{project}/shares", returns=list[Share])
async def list_shares(request: Request) -> list[Share]:
    """The links of a project that work."""
    project_id = request.path_params["project"]
    async with http.part(request, Database).read() as db:
        await guards.member(request, db, project_id, "owner")
        return await shares.listing(db, project_id)


@endpoint("POST", "/api/v1/projects/{project}/shares", body=NewShare, returns=Share, status=201)
async def create_share(request: Request) -> Share:
    """Make a link; its address is in this answer only."""
    project_id = request.path_params["project"]
    wanted = await http.read(request, NewShare)
    async with http.part(request, Database).write() as db:
        member = await guards.member(request, db, project_id, "owner")
        share, token = await shares.create(db, project_id, member.person.id, wanted.role)
    return msgspec.structs.replace(share, url=f"{guards.address(request)}/join/{token}")


@endpoint("DELETE", "/api/v1/projects/{project}/shares/{share}")
async def revoke_share(request: Request) -> None:
    """Make a link worthless; who has joined by it stays."""
    project_id = request.path_params["project"]
    async with http.part(request, Database).write() as db:
        await guards.member(request, db, project_id, "owner")
        await shares.revoke(db, project_id, request.path_params["share"])


@endpoint("GET", "/api/v1/shares/{token}", returns=Invitation)
async def get_invitation(request: Request) -> Invitation:
    """What a link offers."""
    rates.limit(request, "invitation")
    async with http.part(request, Database).read() as db:
        return await shares.invitation(db, request.path_params["token"])


@endpoint("POST", "/api/v1/shares/{token}/join", body=Joining, returns=Joined)
async def join(request: Request) -> Response:
    """Join a project by a link; who is not signed in becomes a person with the given name."""
    rates.limit(request, "join")
    joining = await http.read(request, Joining)
    entitlements = http.part(request, Entitlements)
    async with http.part(request, Database).write() as db:
        person, session = await _somebody(request, db, joining.name)
        member = await shares.join(db, request.path_params["token"], person.id, entitlements)
    response = http.json(Joined(member.project_id))
    if session is not None:
        cookie.put(response, session, guards.secure(request))
    return response


ENDPOINTS: tuple[Endpoint, ...] = (list_shares, create_share, revoke_share, get_invitation, join)


async def _somebody(request: Request, db: Connection, name: str) -> tuple[Person, str | None]:
    """Who is signed in, else a new person with the token of a new session."""
    guards.same_origin(request)
    try:
        return await guards.person(request, db), None
    except errors.NotSignedIn:
        person = await people.create(db, name)
        return person, await sessions.open(db, person.id)
