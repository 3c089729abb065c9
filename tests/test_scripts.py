"""Scripts over HTTP: told with their price, then made as one."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from server import scripts
from tests.projects.conftest import House, house
from tests.rooms import Room, opened

__all__ = ["house"]

SCRIPT = {"text": "EXT. FERRY STEPS - NIGHT\n\nMara waves.\n\nTOMAS\nGood night.", "form": "fountain"}


@pytest.fixture
async def room(house: House) -> AsyncIterator[Room]:
    async with opened(house, scripts.ENDPOINTS) as room:
        yield room


async def bring(room: Room, who: str | None, **said: Any) -> Any:
    return await room.ask(who, "POST", "/scripts", said)


async def test_a_dry_run_tells_counts_and_price_and_changes_nothing(room: Room) -> None:
    before = await room.world()
    told = (await bring(room, "editor", **SCRIPT, dry_run=True)).json()
    assert told["draft"]["text"] == "adds 1 scene and 2 shots, keeps 12 shots"
    assert told["impact"]["price"] == 2
    assert await room.world() == before


async def test_a_script_is_made_in_the_live_world_and_again_changes_nothing(room: Room) -> None:
    assert (await bring(room, "editor", **SCRIPT)).status_code == 200
    world = await room.world()
    assert len(world.shots) == 14
    assert "Good night." in {one.text for one in world.balloons.values()}
    again = (await bring(room, "editor", **SCRIPT, template="storyboard")).json()
    assert again["draft"]["edits"] == []
    assert await room.world() == world


async def test_only_editors_bring_scripts(room: Room) -> None:
    assert (await bring(room, "commenter", **SCRIPT)).status_code == 403
    assert (await bring(room, None, **SCRIPT)).status_code == 401


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"text": "[[nothing]]", "form": "fountain"}, "nothing in this text"),
        ({"text": "\x00\x01"}, "not text"),
        ({"text": "Mara waves.", "template": "film"}, "film"),
        ({"text": "a" * 300_001}, "300000"),
    ],
)
async def test_what_is_no_script_is_refused_and_changes_nothing(
    room: Room, wrong: dict[str, str], message: str
) -> None:
    before = await room.world()
    answer = await bring(room, "editor", **wrong)
    assert answer.status_code == 422
    assert message in answer.json()["message"]
    assert await room.world() == before
