"""Signing in and out over HTTP."""

from server.projects import events, guards, rates, sessions, signin
from server.projects.cookie import COOKIE
from tests.projects.conftest import House


async def test_a_sign_in_link_sets_the_cookie_and_goes_on(house: House) -> None:
    token = await house.do(signin.create)
    async with house.client(None) as client:
        answer = await client.get("/signin", params={"token": token, "next": "/p/pj_1?view=pages"})
        assert answer.status_code == 303
        assert answer.headers["location"] == "/p/pj_1?view=pages"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        kept = answer.headers["set-cookie"]
        assert kept.startswith(f"{COOKIE}=")
        assert "HttpOnly" in kept
        assert "SameSite=lax" in kept
        assert "Secure" not in kept
        me = (await client.get("/api/v1/me")).json()
    assert me["person"]["id"] == house.people["team_owner"].id
    assert me["teams"] == [{"id": house.team.id, "name": house.team.name, "role": "owner"}]


async def test_over_https_the_cookie_is_secure(house: House) -> None:
    for public, asked, is_secure in (
        (None, "https://diorama.test", True),
        ("https://diorama.test/", "http://diorama.test", True),  # a proxy ends TLS
        ("https://diorama.test", "http://localhost:8000", False),
        ("http://diorama.test", "http://diorama.test", False),
    ):
        house.parts()[guards.Origins] = guards.Origins(public=public)
        token = await house.do(signin.create)
        async with house.client(None) as client:
            answer = await client.get(f"{asked}/signin", params={"token": token})
        assert ("Secure" in answer.headers["set-cookie"]) == is_secure, (public, asked)


async def test_a_used_link_says_so_and_how_to_get_another(house: House) -> None:
    token = await house.do(signin.create)
    async with house.client(None) as client:
        await client.get("/signin", params={"token": token})
    async with house.client(None) as client:
        answer = await client.get("/signin", params={"token": token})
    assert answer.status_code == 401
    assert answer.headers["content-type"].startswith("text/html")
    assert "set-cookie" not in answer.headers
    assert "make link" in answer.text
    assert "diorama link" in answer.text
    assert token not in answer.text


async def test_a_used_link_still_leads_on_who_is_signed_in(house: House) -> None:
    async with house.client("viewer") as client:
        answer = await client.get("/signin", params={"token": "used", "next": "/p/x"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/p/x")
    assert "set-cookie" not in answer.headers


async def test_a_preview_of_a_link_does_not_use_it_up(house: House) -> None:
    token = await house.do(signin.create)
    async with house.client(None) as client:
        assert (await client.head("/signin", params={"token": token})).status_code == 200
        assert (await client.get("/signin", params={"token": token})).status_code == 303


async def test_signing_in_never_leads_to_another_site(house: House) -> None:
    blanks = ("/a\r\nset-cookie: x=y", "/a b", "/\t/evil.example", "")
    for wanted in ("//evil.example", "/\\evil.example", "https://evil.example", "evil", *blanks):
        async with house.client("viewer") as client:
            answer = await client.get("/signin", params={"next": wanted})
        assert answer.headers["location"] == "/", wanted


async def test_too_many_tries_to_sign_in_are_refused_with_a_time_to_wait(house: House) -> None:
    house.parts()[rates.Rates] = rates.Rates({"signin": "2/minute"})
    async with house.client(None) as client:
        statuses = [(await client.get("/signin", params={"token": "x"})).status_code for _ in range(2)]
        refused = await client.get("/signin", params={"token": "x"})
    assert statuses == [401, 401]
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["retry-after"]) <= 60


async def test_signing_out_ends_this_session_only(house: House) -> None:
    other = await house.do(sessions.open, house.people["editor"].id)
    async with house.client("editor") as client:
        answer = await client.post("/api/v1/signout")
        assert answer.status_code == 204
        assert f'{COOKIE}=""' in answer.headers["set-cookie"]
        assert (await client.get("/api/v1/me")).status_code == 401
    async with house.client(None, authorization=f"Bearer {house.tokens['editor']}") as client:
        assert (await client.get("/api/v1/me")).status_code == 401
    async with house.client(None, authorization=f"bearer {other}") as client:
        assert (await client.get("/api/v1/me")).status_code == 200


async def test_a_new_name_is_told_in_all_projects(house: House) -> None:
    async with house.client("editor") as client:
        answer = await client.patch("/api/v1/me", json={"name": "Mira"})
    assert answer.json()["person"]["name"] == "Mira"
    async with house.database.read() as db:
        last = await events.latest(db, house.project.id)
        (event,) = await events.since(db, house.project.id, last - 1)
    assert event.kind == "members"
    assert '"Mira"' in bytes(event.data).decode()


async def test_a_malformed_change_of_oneself_is_invalid(house: House) -> None:
    async with house.client("editor") as client:
        for change in ({"name": ""}, {"name": "x" * 81}, {"colour": "red"}, {"role": "owner"}):
            assert (await client.patch("/api/v1/me", json=change)).status_code == 422
