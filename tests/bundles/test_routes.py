"""Bundles over HTTP."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest
from starlette.applications import Starlette

from server import http
from server.bundles import read, routes
from server.database import Database
from server.engine.pictures import Pictures
from server.projects import people, sessions
from server.projects.guards import Origins
from server.realtime.rooms import Rooms, Settled
from tests.bundles.examples import sample, written


async def settled(_: Settled) -> None:
    """Nobody listens here."""


@pytest.fixture
async def client(database: Database, tmp_path: Path) -> AsyncIterator[httpx2.AsyncClient]:
    async with Rooms(database, settled) as rooms:
        app = Starlette(routes=[http.route(endpoint) for endpoint in routes.ENDPOINTS])
        app.state.parts = {
            Database: database,
            Origins: Origins(),
            Pictures: Pictures.at(tmp_path / "pictures"),
            Rooms: rooms,
        }
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://here") as opened:
            yield opened


async def signed_in(database: Database, name: str) -> tuple[str, dict[str, str]]:
    async with database.write() as db:
        person = await people.create(db, name)
        team = await people.create_team(db, f"{name}'s", person.id)
        return team.id, {"authorization": f"Bearer {await sessions.open(db, person.id)}"}


async def test_a_bundle_comes_in_and_goes_out_the_same(
    database: Database, client: httpx2.AsyncClient, tmp_path: Path
) -> None:
    team, owner = await signed_in(database, "Mara")
    _, stranger = await signed_in(database, "Nobody")
    data = written(tmp_path / "b.zip", sample()).read_bytes()

    came = await client.post("/api/v1/bundles", content=data, headers=owner)
    assert (came.status_code, came.json()["team_id"]) == (201, team)
    at = f"/api/v1/projects/{came.json()['id']}/bundle"
    gone = await client.get(at, headers=owner)
    assert gone.headers["content-type"] == "application/zip"
    assert 'filename="The-ferry.zip"' in gone.headers["content-disposition"]
    (tmp_path / "out.zip").write_bytes(gone.content)
    assert read(tmp_path / "out.zip") == sample()

    assert (await client.get(at, headers=stranger)).status_code == 404
    assert (await client.get(at)).status_code == 401


async def test_an_import_needs_a_team_of_ones_own_and_a_whole_bundle(
    database: Database, client: httpx2.AsyncClient, tmp_path: Path
) -> None:
    team, _ = await signed_in(database, "Mara")
    _, stranger = await signed_in(database, "Nobody")
    data = written(tmp_path / "b.zip", sample()).read_bytes()
    assert (await client.post("/api/v1/bundles", content=data)).status_code == 401
    foreign = await client.post(f"/api/v1/bundles?team={team}", content=data, headers=stranger)
    assert foreign.status_code == 404
    cut = await client.post("/api/v1/bundles", content=data[:-30], headers=stranger)
    assert (cut.status_code, cut.json()["error"]) == (422, "Invalid")
