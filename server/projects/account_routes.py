"""Signing in and out, and what a person decides about themselves."""

import re

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from server import errors, http
from server.database import Database
from server.http import Endpoint, endpoint
from server.projects import cookie, guards, members, people, projects, rates, sessions
from server.projects.people import Membership, Person, PersonColour, PersonName
from server.projects.sessions import Ticket

_LOCAL = re.compile(r"/(?![/\\])[\x21-\x5b\x5d-\x7e]*")  # a path of this site: no host, no blanks

_USED_UP = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in to Diorama</title>
<body style="font: 1.1rem/1.5 system-ui; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem">
<h1 style="font-size: 1.5rem">This link no longer signs in</h1>
<p>A sign-in link works once, and for fifteen minutes.</p>
<p>For another one, run <code>make link</code> in Diorama's folder, or <code>diorama link</code>, on the
computer where Diorama runs, and open what it prints.</p>
"""


class Me(msgspec.Struct, frozen=True):
    """Who is signed in."""

    person: Person
    teams: list[Membership]


class MeChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is left out stays as it is."""

    name: PersonName | None = None
    colour: PersonColour | None = None


@endpoint("GET", "/signin", media="text/html", query=("token", "next"))
async def sign_in(request: Request) -> Response:
    """Use a one-time sign-in link up and go on to `next`, a path of this site."""
    if request.method == "HEAD":  # previews of links look at them first; that must not use them up
        return HTMLResponse()
    rates.limit(request, "signin")
    wanted = request.query_params.get("next", "/")
    onward = RedirectResponse(wanted if _LOCAL.fullmatch(wanted) else "/", 303)
    onward.headers["referrer-policy"] = "no-referrer"
    database = http.part(request, Database)
    try:
        async with database.write() as db:
            token = await sessions.use_link(db, request.query_params.get("token", ""))
    except errors.NotSignedIn:
        return onward if await _signed_in(request, database) else HTMLResponse(_USED_UP, 401)
    cookie.put(onward, token, guards.secure(request))
    return onward


@endpoint("GET", "/api/v1/me", returns=Me)
async def me(request: Request) -> Me:
    """Who is signed in."""
    async with http.part(request, Database).read() as db:
        person = await guards.person(request, db)
        return Me(person, await people.teams(db, person.id))


@endpoint("PATCH", "/api/v1/me", body=MeChange, returns=Me)
async def change_me(request: Request) -> Me:
    """Change the own name and colour."""
    change = await http.read(request, MeChange)
    async with http.part(request, Database).write() as db:
        person = await guards.person(request, db)
        changed = await people.change(db, person.id, change.name, change.colour)
        if changed != person:
            await members.tell(db, [project.id for project in await projects.mine(db, person.id)])
        return Me(changed, await people.teams(db, person.id))


@endpoint("POST", "/api/v1/signout")
async def sign_out(request: Request) -> Response:
    """End this session."""
    async with http.part(request, Database).write() as db:
        await guards.person(request, db)
        await sessions.close(db, guards.token(request) or "")
    response = Response(status_code=204)
    cookie.remove(response)
    return response


@endpoint("POST", "/api/v1/tickets", returns=Ticket, status=201)
async def create_ticket(request: Request) -> Ticket:
    """A single-use ticket with which a program opens one socket (`?ticket=`), within a minute."""
    rates.limit(request, "ticket")
    async with http.part(request, Database).write() as db:
        await guards.person(request, db)
        return await sessions.create_ticket(db, guards.token(request) or "")


ENDPOINTS: tuple[Endpoint, ...] = (sign_in, me, change_me, sign_out, create_ticket)


async def _signed_in(request: Request, database: Database) -> bool:
    try:
        async with database.read() as db:
            await guards.person(request, db)
    except errors.NotSignedIn:
        return False
    return True
