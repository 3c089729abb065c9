"""Who is asking, with what role, and from which page. Routes and sockets share these guards."""

import msgspec
from starlette.requests import HTTPConnection

from server import errors, http
from server.database import Connection, Database
from server.projects import members, people, sessions
from server.projects.cookie import COOKIE
from server.projects.members import Member
from server.projects.people import Membership, Person
from server.projects.roles import TEAM_RANK, Role, TeamRole, permits

_SAFE = ("GET", "HEAD", "OPTIONS")
_REDEEMED = "diorama.redeemed"


class Origins(msgspec.Struct, frozen=True):
    """Which pages may act for a signed-in person, besides those of the host that is asked.

    `public` is the address that people use, where an operator has set one.
    """

    allowed: frozenset[str] = frozenset()
    public: str | None = None


def token(connection: HTTPConnection) -> str | None:
    """The session token of a request: its bearer token, else its cookie."""
    if "authorization" in connection.headers:
        scheme, _, value = connection.headers["authorization"].partition(" ")
        return value.strip() if scheme.lower() == "bearer" else None
    return connection.cookies.get(COOKIE)


async def person(connection: HTTPConnection, db: Connection) -> Person:
    """Who is asking. Raises `NotSignedIn`, and `NotAllowed` where a foreign page uses the cookie.

    A socket may bring `?ticket=`, which is used up in a transaction of its own: on SQLite the caller
    must not hold the writing connection then.
    """
    if connection.scope["type"] == "websocket" or connection.scope["method"] not in _SAFE:
        same_origin(connection)
    if connection.scope["type"] == "websocket" and "ticket" in connection.query_params:
        session = await _redeem(connection, connection.query_params["ticket"])
        found = await sessions.holder(db, session) if session else None
    else:
        presented = token(connection)
        found = await sessions.person(db, presented) if presented else None
    if found is None:
        raise errors.NotSignedIn("Nobody is signed in here, or the session has ended.")
    return found


async def member(connection: HTTPConnection, db: Connection, project_id: str, at_least: Role) -> Member:
    """Who is asking, as a member of the project. Raises `NotSignedIn`, `NotFound` and `NotAllowed`."""
    asking = await person(connection, db)
    if not project_id.isprintable():  # PostgreSQL takes no text with a NUL in it
        raise errors.NotFound(members.UNSEEN)
    found = await members.get(db, project_id, asking)
    if not permits(found.role, at_least):
        raise errors.NotAllowed(
            f"This needs the role {at_least}; yours is {found.role}.", role=found.role, needs=at_least
        )
    return found


async def team(
    connection: HTTPConnection, db: Connection, team_id: str, at_least: TeamRole = "member"
) -> Membership:
    """Who is asking, as a member of the team. Raises `NotSignedIn`, `NotFound` and `NotAllowed`."""
    asking = await person(connection, db)
    found = next((m for m in await people.teams(db, asking.id) if m.id == team_id), None)
    if found is None:
        raise errors.NotFound("There is no such team, or it is not yours to see.")
    if TEAM_RANK[found.role] < TEAM_RANK[at_least]:
        raise errors.NotAllowed("Only an owner of the team can do this.", role=found.role, needs=at_least)
    return found


def same_origin(connection: HTTPConnection) -> None:
    """Refuse what a foreign page makes a browser send. Raises `NotAllowed`.

    Browsers name the page in `Origin` with every socket and every request that changes something, so
    one that comes without it may not use the cookie; programs that bring a bearer token or a ticket
    need no `Origin`.
    """
    origin = connection.headers.get("origin")
    if origin is None:
        carries = "authorization" in connection.headers or "ticket" in connection.query_params
        if COOKIE in connection.cookies and not carries:
            raise errors.NotAllowed("This request names no page that it comes from (Origin).")
        return
    host, origins = connection.headers.get("host", ""), http.part(connection, Origins)
    own = {f"http://{host}", f"https://{host}"} if host else set()
    if origins.public is not None:
        own.add(origins.public.rstrip("/"))
    if origin not in own | origins.allowed:
        raise errors.NotAllowed("This request comes from a page of another site.")


def address(connection: HTTPConnection) -> str:
    """The address that people use, without a slash at its end: the public one, else the one asked."""
    return (http.part(connection, Origins).public or f"{connection.base_url}").rstrip("/")


def secure(connection: HTTPConnection) -> bool:
    """Whether the browser came over https, be it to a proxy that the public address names."""
    public = (http.part(connection, Origins).public or "").rstrip("/")
    return connection.url.scheme == "https" or public == f"https://{connection.headers.get('host')}"


async def _redeem(connection: HTTPConnection, ticket: str) -> str | None:
    """The session behind a ticket. A connection uses its ticket once and may be asked again."""
    if _REDEEMED not in connection.scope:
        async with http.part(connection, Database).write() as db:
            connection.scope[_REDEEMED] = await sessions.redeem(db, ticket)
    session: str | None = connection.scope[_REDEEMED]
    return session
