"""Pictures, jobs and the shelf over HTTP, to people of every role."""

from pathlib import Path

import pytest

from server import errors, http
from server.database import Connection
from server.engine import jobs, routes, shelf
from server.engine.jobs import Client, Failed, Job, NewJob
from server.engine.pictures import Pictures
from server.projects import events
from tests.engine.examples import iteration, recipe
from tests.projects.conftest import House

PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)


class Studio:
    """The engine's endpoints in a house, with a team that can pay for `funds` more pictures."""

    def __init__(self, house: House, client: Client, folder: Path) -> None:
        self.house, self.folder, self.project = house, folder, house.project.id
        self.funds = 1
        self._client = client
        self.pictures = Pictures.at(folder)
        house.app.router.routes[:0] = [http.route(operation) for operation in routes.ENDPOINTS]
        house.app.state.parts |= {
            Pictures: self.pictures,
            routes.JobPorts: routes.JobPorts(jobs.cancel, self._retry),
        }

    async def _retry(self, db: Connection, job_id: str, _person_id: str) -> Job:
        again = await jobs.retry(db, job_id, self._client)
        self.funds -= 1
        if self.funds < 0:
            raise errors.NotEntitled("The tier is used up.")
        return again

    async def ask(
        self, who: str | None, method: str, path: str, **more: object
    ) -> tuple[int, bytes, dict[str, str]]:
        async with self.house.client(who) as client:
            address = f"/api/v1/projects/{self.project}{path}"
            answer = await client.request(method, address, **more)  # type: ignore[arg-type]
            return answer.status_code, answer.content, dict(answer.headers)

    async def status(self, who: str | None, method: str, path: str, **more: object) -> int:
        return (await self.ask(who, method, path, **more))[0]

    async def job(self, project: str | None = None) -> Job:
        new = NewJob(
            project_id=project or self.project,
            team_id=self.house.team.id,
            about="sh_1",
            recipe=recipe(1 if project is None else 2),
            kind="picture",
            price=1,
        )
        return await self.house.do(jobs.enqueue, new, self._client)

    async def picture(self) -> str:
        digest = await self.pictures.put(PNG)
        await self.house.do(shelf.keep, self.project, [digest])
        return digest

    async def iteration(self, name: str, kind: shelf.Kind = "full") -> shelf.Info:
        return await self.house.do(shelf.add, iteration(self.project, self.house.team.id, name, kind=kind))


@pytest.fixture
def studio(house: House, client: Client, tmp_path: Path) -> Studio:
    return Studio(house, client, tmp_path / "pictures")


async def test_a_member_sees_a_picture_and_may_keep_it_forever(studio: Studio) -> None:
    digest = await studio.picture()
    status, data, headers = await studio.ask("viewer", "GET", f"/pictures/{digest}")
    assert (status, data, headers["content-type"]) == (200, PNG, "image/png")
    assert "immutable" in headers["cache-control"]
    assert "private" in headers["cache-control"]
    assert "content-disposition" not in headers
    known = {"if-none-match": headers["etag"]}
    status, data, _ = await studio.ask("viewer", "GET", f"/pictures/{digest}", headers=known)
    assert (status, data) == (304, b"")


async def test_a_download_has_the_name_that_was_asked_for(studio: Studio) -> None:
    digest = await studio.picture()
    _, _, headers = await studio.ask("viewer", "GET", f"/pictures/{digest}", params={"name": "1A.png"})
    assert headers["content-disposition"].startswith("attachment")
    assert "1A.png" in headers["content-disposition"]
    assert "1A.png.png" not in headers["content-disposition"]


async def test_a_picture_is_hidden_from_others_and_from_projects_that_do_not_hold_it(studio: Studio) -> None:
    digest = await studio.picture()
    unheld = await studio.pictures.put(PNG + b"other")
    assert await studio.status("foreigner", "GET", f"/pictures/{digest}") == 404
    assert await studio.status(None, "GET", f"/pictures/{digest}") == 401
    assert await studio.status("viewer", "GET", f"/pictures/{unheld}") == 404
    assert await studio.status("viewer", "GET", "/pictures/..%2F..%2Fetc%2Fpasswd") == 404
    known = {"if-none-match": f'"{digest}"'}
    assert await studio.status("foreigner", "GET", f"/pictures/{digest}", headers=known) == 404


async def test_a_damaged_picture_is_not_found_and_not_cached(studio: Studio) -> None:
    digest = await studio.picture()
    (studio.folder / digest[:2] / digest[2:]).write_bytes(b"torn")
    status, data, headers = await studio.ask("viewer", "GET", f"/pictures/{digest}")
    assert status == 404
    assert b"damaged" in data
    assert "cache-control" not in headers


async def test_an_editor_stops_a_job_and_asks_for_it_again_while_the_tier_covers_it(studio: Studio) -> None:
    job = await studio.job()
    assert await studio.status("commenter", "POST", f"/jobs/{job.id}/cancel") == 403
    status, data, _ = await studio.ask("editor", "POST", f"/jobs/{job.id}/cancel")
    assert status == 200
    assert b'"cancelled"' in data
    assert await studio.status("editor", "POST", f"/jobs/{job.id}/retry") == 200
    assert await studio.status("editor", "POST", f"/jobs/{job.id}/retry") == 409
    await studio.status("editor", "POST", f"/jobs/{job.id}/cancel")
    assert await studio.status("editor", "POST", f"/jobs/{job.id}/retry") == 402
    assert (await studio.house.do(jobs.get, job.id)).state == "cancelled"  # refused as a whole


async def test_a_job_of_another_project_is_out_of_reach(studio: Studio) -> None:
    other = await studio.house.new_project()
    job = await studio.job(other.id)
    assert await studio.status("owner", "POST", f"/jobs/{job.id}/cancel") == 404
    assert await studio.status("owner", "POST", f"/jobs/{job.id}/retry") == 404
    assert await studio.status("owner", "POST", "/jobs/jo_none/cancel") == 404
    assert (await studio.house.do(jobs.get, job.id)).state == "queued"


async def test_members_see_the_queue_and_what_failed(studio: Studio) -> None:
    job = await studio.job()
    await studio.house.do(jobs.start, job.id, "wo_1")
    await studio.house.do(jobs.finish, job.id, "wo_1", Failed("no ink"))
    status, data, _ = await studio.ask("viewer", "GET", "/jobs")
    assert status == 200
    assert b"no ink" in data
    assert await studio.status("foreigner", "GET", "/jobs") == 404


async def test_an_editor_locks_a_picture_and_lets_it_go_and_everybody_is_told(studio: Studio) -> None:
    first, second = await studio.iteration("f1"), await studio.iteration("f2")
    choice = {"iteration": first.id}
    assert await studio.status("commenter", "PUT", "/shots/sh_1/canon", json=choice) == 403
    assert await studio.status("editor", "PUT", "/shots/sh_1/canon", json=choice) == 204
    assert await studio.house.do(shelf.canons, studio.project) == {"sh_1": first.id}
    assert await studio.status("editor", "DELETE", "/shots/sh_1/canon") == 204
    assert await studio.house.do(shelf.canons, studio.project) == {}
    told = await studio.house.do(events.since, studio.project, 0)
    assert [event.kind for event in told if event.kind == "canon"] == ["canon", "canon"]
    _, data, _ = await studio.ask("viewer", "GET", "/shots/sh_1/iterations")
    assert data.index(second.id.encode()) < data.index(first.id.encode())


async def test_what_cannot_be_canon_is_refused_with_its_reason(studio: Studio) -> None:
    draft = await studio.iteration("d1", "draft")
    path = "/shots/sh_1/canon"
    assert await studio.status("editor", "PUT", path, json={"iteration": draft.id}) == 422
    assert await studio.status("editor", "PUT", path, json={"iteration": "it_none"}) == 404
    assert await studio.status("editor", "PUT", path, json={"iterations": []}) == 422
