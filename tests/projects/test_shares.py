"""Share links."""

import pytest

from server import errors
from server.projects import guards, ids, rates, shares, tables
from server.projects.cookie import COOKIE
from server.projects.entitlements import Entitlements
from tests.projects.conftest import HOST, AtMost, House


async def _link(house: House, role: str) -> tuple[str, str]:
    """The id and the token of a new link."""
    async with house.client("owner") as client:
        made = await client.post(f"/api/v1/projects/{house.project.id}/shares", json={"role": role})
    assert made.status_code == 201
    address, token = made.json()["url"].rsplit("/", 1)
    assert address == f"{HOST}/join"
    return made.json()["id"], token


async def test_a_stranger_joins_by_a_link_and_is_signed_in(house: House) -> None:
    _, token = await _link(house, "editor")
    async with house.client(None) as client:
        invitation = await client.get(f"/api/v1/shares/{token}")
        assert invitation.json() == {"project_title": "Harbour", "role": "editor"}
        joined = await client.post(f"/api/v1/shares/{token}/join", json={"name": "Béla"})
        assert joined.json() == {"project": house.project.id}
        assert "HttpOnly" in joined.headers["set-cookie"]
        me = (await client.get("/api/v1/me")).json()
        assert me["person"]["name"] == "Béla"
        assert me["teams"] == []
        mine = (await client.get("/api/v1/projects")).json()
    assert [(p["id"], p["role"]) for p in mine] == [(house.project.id, "editor")]


async def test_who_is_signed_in_joins_as_themselves(house: House) -> None:
    _, token = await _link(house, "viewer")
    async with house.client("foreigner") as client:
        joined = await client.post(f"/api/v1/shares/{token}/join", json={"name": "Not me"})
        assert joined.status_code == 200
        assert "set-cookie" not in joined.headers
        listed = (await client.get(f"/api/v1/projects/{house.project.id}/members")).json()
    foreigner = house.people["foreigner"]
    assert {"id": foreigner.id, "name": foreigner.name, "colour": foreigner.colour} in [
        member["person"] for member in listed
    ]


async def test_a_stranger_needs_a_name(house: House) -> None:
    _, token = await _link(house, "viewer")
    async with house.client(None) as client:
        answer = await client.post(f"/api/v1/shares/{token}/join", json={})
    assert answer.status_code == 422
    assert answer.json()["details"] == {"path": "name"}


async def test_the_token_stands_in_the_first_answer_only(house: House) -> None:
    share_id, token = await _link(house, "viewer")
    async with house.client("owner") as client:
        listed = await client.get(f"/api/v1/projects/{house.project.id}/shares")
    assert token not in listed.text
    assert ids.digest(token) not in listed.text
    assert [(s["id"], s["role"], s["url"]) for s in listed.json()] == [(share_id, "viewer", None)]


async def test_a_revoked_link_lets_nobody_in(house: House) -> None:
    share_id, token = await _link(house, "viewer")
    path = f"/api/v1/projects/{house.project.id}/shares/{share_id}"
    async with house.client("owner") as client:
        assert (await client.delete(path)).status_code == 204
        assert (await client.delete(path)).status_code == 404
        assert (await client.get(f"/api/v1/projects/{house.project.id}/shares")).json() == []
    async with house.client(None) as client:
        assert (await client.get(f"/api/v1/shares/{token}")).status_code == 404
        joined = await client.post(f"/api/v1/shares/{token}/join", json={"name": "Late"})
    assert joined.status_code == 404
    assert "set-cookie" not in joined.headers


async def test_the_link_of_another_project_cannot_be_revoked(house: House) -> None:
    share, _ = await house.do(shares.create, house.foreign.id, house.people["foreigner"].id, "viewer")
    async with house.client("owner") as client:
        answer = await client.delete(f"/api/v1/projects/{house.project.id}/shares/{share.id}")
    assert answer.status_code == 404
    assert len(await house.do(shares.listing, house.foreign.id)) == 1


async def test_the_link_of_a_deleted_project_lets_nobody_in(house: House) -> None:
    _, token = await _link(house, "viewer")
    async with house.client("owner") as client:
        await client.delete(f"/api/v1/projects/{house.project.id}")
    async with house.client("foreigner") as client:
        assert (await client.post(f"/api/v1/shares/{token}/join", json={})).status_code == 404


async def test_where_the_tier_is_full_nothing_stays_of_who_wanted_to_join(house: House) -> None:
    _, token = await _link(house, "editor")
    house.parts()[Entitlements] = AtMost(3)
    async with house.client(None) as client:
        refused = await client.post(f"/api/v1/shares/{token}/join", json={"name": "Late"})
        assert refused.status_code == 402
        assert COOKIE not in client.cookies
    async with house.database.read() as db:
        listed = (await db.execute(tables.person.select())).all()
    assert "Late" not in {row.name for row in listed}


async def test_joining_from_a_foreign_page_is_refused(house: House) -> None:
    _, token = await _link(house, "viewer")
    async with house.client(None, origin="https://evil.example") as client:
        answer = await client.post(f"/api/v1/shares/{token}/join", json={"name": "Eve"})
    assert answer.status_code == 403


async def test_joining_is_limited_by_address(house: House) -> None:
    house.parts()[rates.Rates] = rates.Rates({"join": "1/minute"})
    async with house.client(None) as client:
        assert (await client.post("/api/v1/shares/x/join", json={"name": "A"})).status_code == 404
        assert (await client.post("/api/v1/shares/x/join", json={"name": "A"})).status_code == 429


async def test_a_link_names_the_public_address_where_there_is_one(house: House) -> None:
    house.parts()[guards.Origins] = guards.Origins(frozenset({HOST}), "https://draw.example/")
    async with house.client("owner") as client:
        made = await client.post(f"/api/v1/projects/{house.project.id}/shares", json={"role": "viewer"})
    assert made.json()["url"].startswith("https://draw.example/join/")


async def test_a_project_has_a_limited_number_of_links(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "LIMIT", 2)
    owner = house.people["owner"].id
    for _ in range(2):
        await house.do(shares.create, house.project.id, owner, "viewer")
    with pytest.raises(errors.Conflict):
        await house.do(shares.create, house.project.id, owner, "viewer")
