"""The web process as a whole: what it serves to whom, and how it says no."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest

from server import app, static
from server.database import Database
from server.projects import signin
from server.settings import Settings
from tests.engine.test_pictures import PNG


@pytest.fixture
async def client(database: Database, database_url: str, tmp_path: Path) -> AsyncIterator[httpx2.AsyncClient]:
    """A client of a fresh installation, not signed in."""
    chosen = Settings(data=tmp_path, database_url=database_url, body_cache=tmp_path / "anny")
    application = app.create(chosen)
    async with application.router.lifespan_context(application):
        transport = httpx2.ASGITransport(app=application)
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost:8000") as opened:
            yield opened


async def _sign_in(client: httpx2.AsyncClient, url: str) -> None:
    database = Database(url)
    async with database.write() as db:
        token = await signin.create(db)
    await database.close()
    assert (await client.get(f"/signin?token={token}")).status_code == 303


async def test_it_is_alive_and_ready_and_measured(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/healthz")).status_code == 200
    assert (await client.get("/readyz")).status_code == 200
    assert "process_cpu_seconds_total" in (await client.get("/metrics")).text


async def test_its_description_names_every_operation(client: httpx2.AsyncClient) -> None:
    described = (await client.get("/api/v1/openapi.json")).json()
    assert described["openapi"] == "3.1.0"
    for operation in app.ENDPOINTS:
        path = operation.path.replace(":path", "")
        assert operation.method.lower() in described["paths"][path]
    names = [one["operationId"] for path in described["paths"].values() for one in path.values()]
    assert len(names) == len(set(names))


async def test_nobody_sees_anything_of_a_project_without_signing_in(client: httpx2.AsyncClient) -> None:
    for operation in app.ENDPOINTS:
        if "/projects/{" not in operation.path:
            continue
        path = operation.path
        for part in (
            "project",
            "project_id",
            "page",
            "shot",
            "job",
            "digest",
            "person",
            "person_id",
            "share",
        ):
            path = path.replace(f"{{{part}}}", "x")
        answer = await client.request(
            operation.method, path, headers={"origin": "http://localhost:8000"}, json={}
        )
        assert answer.status_code in (401, 422), (operation.method, path, answer.status_code)
        assert answer.json()["error"] in ("NotSignedIn", "Invalid")


async def test_the_owner_finds_the_demo_finished(client: httpx2.AsyncClient, database_url: str) -> None:
    await _sign_in(client, database_url)
    (project,) = (await client.get("/api/v1/projects")).json()
    state = (await client.get(f"/api/v1/projects/{project['id']}/state")).json()
    assert state["role"] == "owner"
    assert all(shot["shown"] and not shot["stale"] for shot in state["shots"].values())
    assert state["plan"].get("draw", []) == []
    assert state["jobs"] == []
    digest = state["shots"]["sh_1a"]["shown"]["picture"]
    picture = await client.get(f"/api/v1/projects/{project['id']}/pictures/{digest}")
    assert picture.headers["content-type"] == "image/png"
    assert "immutable" in picture.headers["cache-control"]


async def test_a_page_of_the_demo_comes_as_drawing_picture_and_print(
    client: httpx2.AsyncClient, database_url: str
) -> None:
    await _sign_in(client, database_url)
    (project,) = (await client.get("/api/v1/projects")).json()
    page = f"/api/v1/projects/{project['id']}/pages/pg_one"
    assert (await client.get(f"{page}.svg")).text.startswith("<svg")
    if database_url.startswith("sqlite"):  # it takes seconds, and is the same from any database
        assert (await client.get(f"{page}.png")).content.startswith(b"\x89PNG")
    assert (await client.get(f"{page}.pdf")).content.startswith(b"%PDF")
    assert (await client.get(page.replace("pg_one", "pg_none") + ".svg")).status_code == 404


async def test_a_shot_is_told_to_a_family_of_models(client: httpx2.AsyncClient, database_url: str) -> None:
    await _sign_in(client, database_url)
    (project,) = (await client.get("/api/v1/projects")).json()
    path = f"/api/v1/projects/{project['id']}/shots/sh_1c/prompt"
    told = (await client.get(path, params={"family": "sdxl"})).json()
    assert (told["label"], told["family"]) == ("1C", "sdxl")
    assert "Mara" in told["text"]
    refused = await client.get(path, params={"family": "crayon"})
    assert refused.status_code == 422
    assert "flux2-klein" in refused.json()["message"]


async def test_the_interface_comes_with_a_strict_policy_at_every_address(client: httpx2.AsyncClient) -> None:
    for path in ("/", "/p/anything", "/join/anything", "/billing"):
        answer = await client.get(path)
        assert answer.status_code == 200
        assert answer.headers["content-security-policy"] == static.CONTENT_SECURITY_POLICY
        assert "unsafe" not in answer.headers["content-security-policy"]
    asset = next(iter((static.WEB / "assets").iterdir())).name
    assert "immutable" in (await client.get(f"/assets/{asset}")).headers["cache-control"]


async def test_an_unknown_address_of_the_api_is_a_problem_and_not_a_page(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/v1/nothing")
    assert answer.status_code == 404
    assert answer.json()["error"] == "NotFound"


async def test_a_reference_image_must_be_one(client: httpx2.AsyncClient, database_url: str) -> None:
    await _sign_in(client, database_url)
    (project,) = (await client.get("/api/v1/projects")).json()
    path, origin = f"/api/v1/projects/{project['id']}/references", {"origin": "http://localhost:8000"}
    refused = await client.post(path, content=b"not an image", headers=origin)
    assert refused.status_code == 422
    stored = await client.post(path, content=PNG, headers=origin)
    assert stored.status_code == 201
    assert (
        await client.get(path.replace("references", f"pictures/{stored.json()['digest']}"))
    ).content == PNG


async def test_a_schema_that_is_not_current_is_said_before_anything_starts(
    database_url: str, tmp_path: Path
) -> None:
    chosen = Settings(data=tmp_path, database_url=database_url, body_cache=tmp_path / "anny")
    application = app.create(chosen)
    with pytest.raises(RuntimeError, match="diorama migrate"):
        async with application.router.lifespan_context(application):
            pass
