"""What a team sees and chooses of its tier. Where no Stripe keys are set, its owner simply chooses."""

import msgspec
from starlette.requests import Request

from server import errors, http
from server.billing import ledger, movements, teams, tiers
from server.billing.ledger import Usage
from server.billing.movements import Movement
from server.billing.tiers import Tier
from server.database import Database
from server.http import Endpoint, endpoint
from server.projects import guards

PAGE = 100


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The tier that a team wants from now on."""

    tier: tiers.Name


@endpoint("GET", "/api/v1/tiers", returns=list[Tier])
async def tiers_on_sale(_request: Request) -> list[Tier]:
    """What is sold, smallest first."""
    return tiers.on_sale()


@endpoint("GET", "/api/v1/teams/{team_id}/usage", returns=Usage)
async def team_usage(request: Request) -> Usage:
    """What the team has used of its tier."""
    async with http.part(request, Database).read() as db:
        team = await guards.team(request, db, request.path_params["team_id"])
        return await ledger.usage(db, team.id)


@endpoint("PUT", "/api/v1/teams/{team_id}/tier", body=Choice, returns=Usage)
async def choose_tier(request: Request) -> Usage:
    """Choose a tier; only an owner of the team can."""
    choice = await http.read(request, Choice)
    async with http.part(request, Database).write() as db:
        team = await guards.team(request, db, request.path_params["team_id"], "owner")
        person = await guards.person(request, db)
        return await teams.choose_tier(db, team.id, choice.tier, person_id=person.id)


@endpoint("GET", "/api/v1/teams/{team_id}/ledger", returns=list[Movement])
async def team_ledger(request: Request) -> list[Movement]:
    """The latest movements, newest first; `?before=SEQ` turns the page."""
    before = request.query_params.get("before")
    if before is not None and not (before.isdecimal() and len(before) < 19):
        raise errors.Invalid("`before` is the `seq` of a movement.", path="before")
    async with http.part(request, Database).read() as db:
        team = await guards.team(request, db, request.path_params["team_id"])
        return await movements.history(db, team.id, before=int(before) if before else None, limit=PAGE)


ENDPOINTS: tuple[Endpoint, ...] = (tiers_on_sale, team_usage, choose_tier, team_ledger)
