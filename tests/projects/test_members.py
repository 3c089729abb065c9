"""Members: who counts, who can be changed, who can go."""

import asyncio

import pytest

from server import errors
from server.projects import events, members, people
from server.projects.entitlements import Entitlements, Unlimited
from server.projects.members import Member
from server.projects.people import Person
from tests.projects.conftest import AtMost, House


async def test_the_members_are_those_of_the_project_and_the_owners_of_its_team(house: House) -> None:
    listed = await house.do(members.listing, house.project.id)
    roles = {member.person.name: member.role for member in listed}
    assert roles == {"Owner": "owner", "Viewer": "viewer", "Commenter": "commenter", "Editor": "editor"} | {
        house.people["team_owner"].name: "owner"
    }
    assert len(listed) == 5


async def test_joining_again_never_lowers_a_role(house: House) -> None:
    editor, viewer = house.people["editor"], house.people["viewer"]
    before = await house.do(events.latest, house.project.id)
    kept = await house.do(members.add, house.project.id, editor.id, "viewer", Unlimited())
    assert kept.role == "editor"
    assert await house.do(events.latest, house.project.id) == before
    raised = await house.do(members.add, house.project.id, viewer.id, "editor", Unlimited())
    assert raised.role == "editor"
    assert await house.do(events.latest, house.project.id) == before + 1


async def test_a_changed_member_is_told_and_comes_back_with_the_new_role(house: House) -> None:
    person = house.people["editor"]
    path = f"/api/v1/projects/{house.project.id}/members/{person.id}"
    async with house.client("owner") as client:
        changed = await client.patch(path, json={"role": "viewer"})
    assert changed.json()["role"] == "viewer"
    assert house.disconnected == [(house.project.id, person.id)]
    async with house.client("editor") as client:
        assert (await client.get(f"/api/v1/projects/{house.project.id}")).json()["role"] == "viewer"


async def test_a_removed_member_is_a_stranger_and_shown_out(house: House) -> None:
    person = house.people["editor"]
    path = f"/api/v1/projects/{house.project.id}"
    async with house.client("owner") as client:
        assert (await client.delete(f"{path}/members/{person.id}")).status_code == 204
        assert (await client.delete(f"{path}/members/{person.id}")).status_code == 404
    assert house.disconnected == [(house.project.id, person.id)]
    async with house.client("editor") as client:
        assert (await client.get(path)).status_code == 404


async def test_a_member_may_leave_but_take_nobody_along(house: House) -> None:
    path = f"/api/v1/projects/{house.project.id}/members/"
    async with house.client("viewer") as client:
        assert (await client.delete(path + house.people["editor"].id)).status_code == 403
        assert (await client.delete(path + house.people["viewer"].id)).status_code == 204


async def test_the_owners_of_a_team_stay_owners_of_its_projects(house: House) -> None:
    path = f"/api/v1/projects/{house.project.id}/members/{house.people['team_owner'].id}"
    async with house.client("owner") as client:
        assert (await client.patch(path, json={"role": "viewer"})).status_code == 409
        assert (await client.delete(path)).status_code == 409


async def test_the_last_owner_stays(house: House) -> None:
    async with house.database.write() as db:
        lone = await people.create(db, "Lone")
        await members.add(db, house.foreign.id, lone.id, "owner", Unlimited())
        await people.join_team(db, house.foreign.team_id, house.people["foreigner"].id, "member")
        await members.remove(db, house.foreign.id, house.people["foreigner"].id)
    for attempt in (
        house.do(members.remove, house.foreign.id, lone.id),
        house.do(members.set_role, house.foreign.id, lone.id, "editor", Unlimited()),
    ):
        with pytest.raises(errors.Conflict):
            await attempt


async def test_the_tier_counts_each_editor_of_a_team_once(house: House) -> None:
    everyone = {house.people[name].id for name in ("editor", "owner", "team_owner")}
    await house.new_project()
    assert await house.do(members.editors, house.team.id) == everyone


async def test_one_editor_too_many_is_not_entitled_and_a_viewer_is(house: House) -> None:
    viewer, editor = house.people["viewer"], house.people["editor"]
    house.parts()[Entitlements] = AtMost(3)
    path = f"/api/v1/projects/{house.project.id}/members/"
    async with house.client("owner") as client:
        refused = await client.patch(path + viewer.id, json={"role": "editor"})
        assert refused.status_code == 402
        assert (await client.patch(path + viewer.id, json={"role": "commenter"})).status_code == 200
        # who counts already may own a project, too
        assert (await client.patch(path + editor.id, json={"role": "owner"})).status_code == 200
    assert (await house.do(members.get, house.project.id, viewer)).role == "commenter"


async def test_editors_who_come_at_once_are_counted_one_by_one(house: House) -> None:
    async with house.database.write() as db:
        newcomers = [await people.create(db, f"Newcomer {n}") for n in range(6)]

    async def come(person: Person) -> Member | None:
        try:
            return await house.do(members.add, house.project.id, person.id, "editor", AtMost(5))
        except errors.NotEntitled:
            return None

    came = await asyncio.gather(*map(come, newcomers))
    assert sum(member is not None for member in came) == 2
    assert len(await house.do(members.editors, house.team.id)) == 5
