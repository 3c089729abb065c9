"""Projects: made, listed, changed, deleted."""

import pytest

from server import errors
from server.projects import events, members, projects
from tests.projects.conftest import House


async def test_a_new_project_spends_nothing_by_itself(house: House) -> None:
    owner = house.people["owner"]
    project = await house.do(projects.create, house.team.id, owner.id, "  Night  ferry ")
    assert (project.title, project.budget) == ("Night ferry", 0)
    assert (await house.do(members.get, project.id, owner)).role == "owner"


async def test_everybody_lists_their_own_projects_with_their_role(house: House) -> None:
    second = await house.new_project()
    async with house.client("editor") as client:
        listed = (await client.get("/api/v1/projects")).json()
    assert {(p["id"], p["role"]) for p in listed} == {(second.id, "editor"), (house.project.id, "editor")}
    async with house.client("team_owner") as client:
        listed = (await client.get("/api/v1/projects")).json()
    assert {p["role"] for p in listed} == {"owner"}
    async with house.client("foreigner") as client:
        listed = (await client.get("/api/v1/projects")).json()
    assert [p["id"] for p in listed] == [house.foreign.id]


async def test_a_team_lists_its_projects(house: House) -> None:
    second = await house.new_project()
    await house.do(projects.delete, second.id)
    assert await house.do(projects.of_team, house.team.id) == [house.project.id]


async def test_title_and_budget_change_together_or_not_at_all(house: House) -> None:
    path = f"/api/v1/projects/{house.project.id}"
    async with house.client("owner") as client:
        assert (await client.patch(path, json={"title": "New", "budget": -1})).status_code == 422
        assert (await client.patch(path, json={"title": "\u0007", "budget": 3})).status_code == 422
        assert (await client.get(path)).json()["title"] == "Harbour"
        changed = (await client.patch(path, json={"title": "New", "budget": 3})).json()
        assert (changed["title"], changed["budget"]) == ("New", 3)
        assert (await client.patch(path, json={"budget": 0})).json()["title"] == "New"
    async with house.database.read() as db:
        told = await events.since(db, house.project.id, 0)
    assert [event.kind for event in told].count("project") == 3


async def test_a_deleted_project_is_gone_for_everybody_and_shows_them_out(house: House) -> None:
    async with house.client("owner") as client:
        assert (await client.delete(f"/api/v1/projects/{house.project.id}")).status_code == 204
        assert (await client.get(f"/api/v1/projects/{house.project.id}")).status_code == 404
        assert (await client.get("/api/v1/projects")).json() == []
    inside = {person.id for name, person in house.people.items() if name != "foreigner"}
    assert {person for _, person in house.disconnected} == inside
    for verb in (projects.get, projects.delete):
        with pytest.raises(errors.NotFound):
            await house.do(verb, house.project.id)
    with pytest.raises(errors.NotFound):
        await house.do(projects.rename, house.project.id, "Back")
