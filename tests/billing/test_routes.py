"""Billing over HTTP: members see the meter, owners choose the tier."""

from collections.abc import AsyncIterator

import httpx2
import pytest
from starlette.applications import Starlette

from server import http
from server.billing import ledger, routes
from server.database import Database
from server.projects import events, people, projects, sessions
from server.projects.guards import Origins


@pytest.fixture
async def client(database: Database) -> AsyncIterator[httpx2.AsyncClient]:
    app = Starlette(routes=[http.route(endpoint) for endpoint in routes.ENDPOINTS])
    app.state.parts = {Database: database, Origins: Origins()}
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://here") as opened:
        yield opened


async def person(database: Database, name: str) -> tuple[str, dict[str, str]]:
    async with database.write() as db:
        made = await people.create(db, name)
        token = await sessions.open(db, made.id)
    return made.id, {"authorization": f"Bearer {token}"}


async def test_an_owner_chooses_the_tier_and_a_member_sees_the_meter(
    database: Database, client: httpx2.AsyncClient
) -> None:
    owner_id, owner = await person(database, "Mara")
    member_id, member = await person(database, "Teo")
    _, stranger = await person(database, "Nobody")
    async with database.write() as db:
        team = await people.create_team(db, "Us", owner_id)
        await people.join_team(db, team.id, member_id, "member")
        project = await projects.create(db, team.id, owner_id, "Story")
        await ledger.reserve(db, team.id, "iterations", 2, "jo_1", project_id=project.id)
    at = f"/api/v1/teams/{team.id}"

    seen = await client.get(f"{at}/usage", headers=member)
    assert seen.json()["iterations"] == {"used": 0, "held": 2, "cap": 300}
    assert (await client.get(f"{at}/usage", headers=stranger)).status_code == 404
    assert (await client.get(f"{at}/usage")).status_code == 401

    assert (await client.put(f"{at}/tier", json={"tier": "Studio"}, headers=member)).status_code == 403
    assert (await client.put(f"{at}/tier", json={"tier": "Gold"}, headers=owner)).status_code == 422
    chosen = await client.put(f"{at}/tier", json={"tier": "Studio"}, headers=owner)
    assert chosen.json()["iterations"] == {"used": 0, "held": 2, "cap": 15_000}
    async with database.read() as db:
        assert [event.kind for event in await events.since(db, project.id, 0)] == ["usage"]

    lines = (await client.get(f"{at}/ledger", headers=member)).json()
    assert lines[0]["person"] == owner_id
    assert lines[-1]["verb"] == "grant"
    assert (await client.get(f"{at}/ledger?before={lines[0]['seq']}", headers=member)).json() == lines[1:]
    assert (await client.get(f"{at}/ledger?before=x", headers=member)).status_code == 422


async def test_what_is_sold_can_be_read_by_anybody(client: httpx2.AsyncClient) -> None:
    sold = (await client.get("/api/v1/tiers")).json()
    assert [tier["name"] for tier in sold] == ["Free", "Creator", "Studio", "Enterprise"]
    assert sold[-1]["slots"] is None
