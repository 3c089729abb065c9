"""From which page, and who: what the guards let through."""

from starlette.requests import Request

from server import http
from server.http import endpoint
from server.projects import guards, people
from server.projects.cookie import COOKIE
from tests.projects.conftest import HOST, House

PATCH = {"colour": "#102030"}


async def test_only_own_pages_may_use_the_cookie(house: House) -> None:
    for origin, status in (
        (HOST, 200),
        ("https://diorama.test", 200),  # behind a proxy that ends TLS
        ("https://diorama.example", 200),  # named by the operator
        ("https://evil.example", 403),
        ("http://diorama.test:8080", 403),
        ("http://diorama.test.evil.example", 403),
        ("http://evil.diorama.example", 403),
        ("null", 403),
        ("", 403),
    ):
        async with house.client("editor", origin=origin) as client:
            assert (await client.patch("/api/v1/me", json=PATCH)).status_code == status, origin
            assert (await client.get("/api/v1/me")).status_code == 200  # reading changes nothing


async def test_pages_of_the_public_address_are_own_pages(house: House) -> None:
    house.parts()[guards.Origins] = guards.Origins(public="https://draw.example/")
    for origin, status in (("https://draw.example", 200), ("http://draw.example", 403), (HOST, 200)):
        async with house.client("editor", origin=origin) as client:
            assert (await client.patch("/api/v1/me", json=PATCH)).status_code == status, origin


async def test_a_cookie_without_an_origin_changes_nothing(house: House) -> None:
    async with house.client("editor") as client:
        del client.headers["origin"]
        assert (await client.patch("/api/v1/me", json=PATCH)).status_code == 403


async def test_a_program_with_a_bearer_token_needs_no_origin(house: House) -> None:
    async with house.client(None, authorization=f"Bearer {house.tokens['editor']}") as client:
        del client.headers["origin"]
        assert (await client.patch("/api/v1/me", json=PATCH)).status_code == 200


async def test_a_wrong_authorization_is_not_rescued_by_a_cookie(house: House) -> None:
    async with house.client("editor") as client:
        for value in (b"Bearer", b"Bearer x", b"Basic x", b"", b"Bearer \xe9"):
            answer = await client.get("/api/v1/me", headers={b"authorization": value})
            assert answer.status_code == 401, value


async def test_a_ticket_opens_sockets_only(house: House) -> None:
    async with house.client("editor") as client:
        ticket = (await client.post("/api/v1/tickets")).json()["ticket"]
    async with house.client(None) as client:
        assert (await client.get("/api/v1/me", params={"ticket": ticket})).status_code == 401


async def test_an_id_that_no_database_can_hold_does_not_exist(house: House) -> None:
    async with house.client("editor") as client:
        for name in ("%00", "a%00b", "%0a", "%e2%80%ae"):
            assert (await client.get(f"/api/v1/projects/{name}")).status_code == 404


async def test_a_refusal_never_repeats_the_token(house: House) -> None:
    async with house.client(None) as client:
        client.cookies.set(COOKIE, "a-secret-of-somebody")
        assert "a-secret" not in (await client.get("/api/v1/me")).text


async def test_a_member_of_a_team_does_not_own_its_projects(house: House) -> None:
    viewer = house.people["viewer"]
    await house.do(people.join_team, house.team.id, viewer.id, "member")
    async with house.client("viewer") as client:
        assert (await client.get(f"/api/v1/projects/{house.project.id}")).json()["role"] == "viewer"


async def test_a_team_is_known_to_its_members_and_ruled_by_its_owners(house: House) -> None:
    await house.do(people.join_team, house.team.id, house.people["viewer"].id, "member")

    @endpoint("POST", "/as/{at_least}")
    async def probe(request: Request) -> None:
        async with house.database.read() as db:
            await guards.team(request, db, house.team.id, request.path_params["at_least"])

    house.app.router.routes.append(http.route(probe))
    for who, member, owner in (
        ("team_owner", 204, 204),
        ("viewer", 204, 403),
        ("owner", 404, 404),  # owns a project of the team, not the team
        ("foreigner", 404, 404),
        (None, 401, 401),
    ):
        async with house.client(who) as client:
            found = [(await client.post(f"/as/{at_least}")).status_code for at_least in ("member", "owner")]
        assert found == [member, owner], who
