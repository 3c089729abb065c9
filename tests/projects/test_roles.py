"""Who may do what: every endpoint of this package, asked by everybody."""

import msgspec
import pytest

from server.http import Endpoint
from server.projects import people, shares
from server.projects.entitlements import Unlimited
from server.projects.members import add
from server.projects.roles import RANK, permits
from server.projects.routes import ENDPOINTS
from tests.projects.conftest import House

ASKING = (None, "viewer", "commenter", "editor", "owner", "team_owner", "foreigner")


class Rule(msgspec.Struct, frozen=True):
    """What each asker is answered: nobody, those inside by role, those from elsewhere."""

    nobody: int
    viewer: int
    commenter: int
    editor: int
    owner: int
    foreigner: int
    body: object = None

    def expects(self, asking: str | None) -> int:
        if asking is None:
            return self.nobody
        found: int = getattr(self, "owner" if asking == "team_owner" else asking)
        return found


def only_owners(done: int, body: object = None) -> Rule:
    return Rule(401, 403, 403, 403, done, 404, body)


def members_only(done: int) -> Rule:
    return Rule(401, done, done, done, done, 404)


def signed_in(done: int, body: object = None) -> Rule:
    return Rule(401, done, done, done, done, done, body)


def all_people(done: int, body: object = None) -> Rule:
    return Rule(done, done, done, done, done, done, body)


PROJECT = "/api/v1/projects/{project}"
TABLE = {
    ("GET", "/signin"): signed_in(303),
    ("GET", "/api/v1/me"): signed_in(200),
    ("PATCH", "/api/v1/me"): signed_in(200, {"colour": "#102030"}),
    ("POST", "/api/v1/signout"): signed_in(204),
    ("POST", "/api/v1/tickets"): signed_in(201),
    ("GET", "/api/v1/projects"): signed_in(200),
    ("GET", PROJECT): members_only(200),
    ("PATCH", PROJECT): only_owners(200, {"title": "Shore", "budget": 5}),
    ("DELETE", PROJECT): only_owners(204),
    ("GET", PROJECT + "/members"): members_only(200),
    ("PATCH", PROJECT + "/members/{person}"): only_owners(200, {"role": "commenter"}),
    ("DELETE", PROJECT + "/members/{person}"): only_owners(204),
    ("GET", PROJECT + "/shares"): only_owners(200),
    ("POST", PROJECT + "/shares"): only_owners(201, {"role": "viewer"}),
    ("DELETE", PROJECT + "/shares/{share}"): only_owners(204),
    ("GET", "/api/v1/shares/{token}"): all_people(200),
    ("POST", "/api/v1/shares/{token}/join"): all_people(200, {"name": "Somebody"}),
}


def test_the_table_names_every_endpoint() -> None:
    assert set(TABLE) == {(operation.method, operation.path) for operation in ENDPOINTS}


@pytest.mark.parametrize("operation", ENDPOINTS, ids=lambda o: f"{o.method} {o.path}")
async def test_everybody_is_answered_as_the_table_says(house: House, operation: Endpoint) -> None:
    rule = TABLE[operation.method, operation.path]
    for asking in ASKING:
        project = await house.new_project()
        async with house.database.write() as db:
            target = await people.create(db, "Target")
            await add(db, project.id, target.id, "viewer", Unlimited())
            share, token = await shares.create(db, project.id, house.people["owner"].id, "viewer")
        names = {"project": project.id, "person": target.id, "share": share.id, "token": token}
        async with house.client(asking) as client:
            answer = await client.request(
                operation.method, operation.path.format(**names), json=rule.body, follow_redirects=False
            )
        assert answer.status_code == rule.expects(asking), (asking, answer.text)


CLOSED = tuple(operation for operation in ENDPOINTS if "{token}" not in operation.path)


async def test_a_session_that_nobody_has_is_answered_like_nobody(house: House) -> None:
    for operation in CLOSED:
        path = operation.path.format(project=house.project.id, person="pe_x", share="sl_x")
        async with house.client(None, authorization="Bearer made-up") as client:
            body = TABLE[operation.method, operation.path].body
            answer = await client.request(operation.method, path, json=body)
        assert answer.status_code == 401, path


async def test_a_foreign_project_looks_like_one_that_does_not_exist(house: House) -> None:
    async with house.client("owner") as client:
        foreign = await client.get(f"/api/v1/projects/{house.foreign.id}")
        missing = await client.get("/api/v1/projects/pj_AAAAAAAAAAAAAAAA")
    assert foreign.status_code == missing.status_code == 404
    assert foreign.json() == missing.json()


def test_roles_are_ordered() -> None:
    assert sorted(RANK, key=RANK.__getitem__) == ["viewer", "commenter", "editor", "owner"]
    assert permits("owner", "editor")
    assert permits("editor", "editor")
    assert not permits("commenter", "editor")
