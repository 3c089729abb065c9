"""Instructions over HTTP: said, told with effect and price, applied as one step or dismissed."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from server import instructions
from server.projects.demo import world as demo_world
from server.projects.edits import Change
from server.thoughts import Models
from tests.projects.conftest import House, house
from tests.rooms import Room, opened, thinks_with

__all__ = ["house"]

BEHIND = {"text": "show Mara from behind", "focus": {"shot": "sh_1c"}}


@pytest.fixture
async def room(house: House) -> AsyncIterator[Room]:
    async with opened(house, instructions.ENDPOINTS) as room:
        thinks_with(house, Models())
        yield room


async def say(room: Room, **said: Any) -> dict[str, Any]:
    answer = await room.ask("editor", "POST", "/instructions", said)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_an_instruction_is_told_before_anything_changes(room: Room) -> None:
    before = await room.world()
    said = await say(room, **BEHIND)
    assert said["reply"]["reply"] == "understood"
    (changed,) = said["impact"]["changed"]
    assert (changed["label"], changed["how"], said["impact"]["price"]) == ("1C", "draw", 1)
    assert await room.world() == before


async def test_applied_by_the_server_it_is_one_edit_and_done_once(room: Room) -> None:
    said = await say(room, **BEHIND)
    path = f"/instructions/{said['id']}/apply"
    assert (await room.ask("editor", "POST", path, {})).json()["state"] == "applied"
    assert (await room.world()).shots["sh_1c"].bearing == 180
    assert (await room.ask("editor", "POST", path, {})).status_code == 409


async def test_a_browser_that_made_the_edits_itself_only_tells(room: Room) -> None:
    said = await say(room, **BEHIND)
    done = await room.ask("editor", "POST", f"/instructions/{said['id']}/apply", {"made": True})
    assert done.json()["state"] == "applied"
    assert (await room.world()).shots["sh_1c"].bearing == demo_world().shots["sh_1c"].bearing


async def test_a_real_persons_name_is_asked_about_and_its_consent_says_who_recorded_it(room: Room) -> None:
    said = await say(room, text="in the style of Ana Kovac", focus={"shot": "sh_1c"})
    assert said["reply"]["about"] == "Ana Kovac"
    agreed = next(one for one in said["reply"]["choices"] if one["label"] == "They agreed")
    said = await say(room, text=agreed["text"], focus={"shot": "sh_1c"})
    await room.ask("editor", "POST", f"/instructions/{said['id']}/apply", {})
    (consent,) = (await room.world()).consents.values()
    assert (consent.name, consent.basis) == ("Ana Kovac", "agreed")
    assert consent.by == said["name"]


async def test_names_in_descriptions_are_listed_until_their_consent_is_recorded(room: Room) -> None:
    await room.rooms.carry_out(
        room.house.project.id,
        (Change("characters", "ch_mara", {"description": "Looks like Audrey Hepburn."}),),
        1,
    )
    found = (await room.ask("viewer", "GET", "/names")).json()
    assert found == [{"about": "ch_mara", "name": "Audrey Hepburn", "use": "likeness"}]


async def test_what_is_not_understood_is_asked_back_and_cannot_be_applied(room: Room) -> None:
    said = await say(room, text="show Bruno from behind", focus={"shot": "sh_1c"})
    assert said["reply"]["reply"] == "asked"
    assert "Bruno" in said["reply"]["question"]
    assert (await room.ask("editor", "POST", f"/instructions/{said['id']}/apply", {})).status_code == 422
    dismissed = await room.ask("editor", "POST", f"/instructions/{said['id']}/dismiss")
    assert dismissed.json()["state"] == "dismissed"


async def test_the_thread_is_read_by_all_and_said_to_by_editors_only(room: Room) -> None:
    await say(room, **BEHIND)
    (one,) = (await room.ask("viewer", "GET", "/instructions")).json()
    assert one["text"] == BEHIND["text"]
    assert (await room.ask("viewer", "POST", "/instructions", BEHIND)).status_code == 403
    assert (await room.ask("foreigner", "GET", "/instructions")).status_code == 404


async def test_the_impact_of_any_edits_can_be_asked(room: Room) -> None:
    blue = {"edit": "change", "kind": "characters", "id": "ch_mara", "fields": {"coat_colour": "#2f5fc4"}}
    found = (await room.ask("viewer", "POST", "/impact", {"edits": [blue]})).json()
    assert [one["label"] for one in found["changed"]] == ["1A", "1B", "1C", "2A"]
    assert found["price"] == 4
    wrong = blue | {"fields": {"hair": "beehive"}}
    refused = await room.ask("viewer", "POST", "/impact", {"edits": [wrong]})
    assert refused.status_code == 422
    assert refused.json()["details"]["path"] == "characters/ch_mara/hair"


async def test_an_instruction_that_is_too_long_is_refused(room: Room) -> None:
    answer = await room.ask("editor", "POST", "/instructions", {"text": "closer " * 1000})
    assert answer.status_code == 422
    assert answer.json()["details"]["path"] == "text"
