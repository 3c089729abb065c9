"""Which of the claimed jobs is drawn next."""

import asyncio
from collections.abc import Iterable

from server.engine.planning.kinds import Kind
from server.engine.press import PATIENCE, Entry, Press


def entry(name: str, kind: Kind = "draft", urgency: int = 0, team: str = "te_1", at: int = 0) -> Entry:
    return Entry(name, kind, urgency, team, at)


async def order(entries: Iterable[Entry]) -> list[str]:
    """In which order the press lets these be drawn, when all arrive while it is busy."""
    press, drawn = Press(), list[str]()

    async def draw(one: Entry) -> None:
        async with press.turn(one):
            drawn.append(one.job_id)

    async with asyncio.TaskGroup() as group, press.turn(entry("busy", team="te_0")):
        for one in entries:
            group.create_task(draw(one))
        await asyncio.sleep(0)
    return drawn


async def test_drafts_go_before_pictures() -> None:
    assert await order([entry("picture", "picture"), entry("draft")]) == ["draft", "picture"]


async def test_what_somebody_looks_at_goes_first() -> None:
    found = await order([entry("a"), entry("b", urgency=1), entry("c"), entry("d", urgency=2)])
    assert found == ["d", "b", "a", "c"]


async def test_drafts_go_before_pictures_even_where_nobody_looks() -> None:
    assert await order([entry("p", "picture", urgency=9), entry("d")]) == ["d", "p"]


async def test_of_one_team_what_was_asked_for_first_goes_first() -> None:
    assert await order([entry("late", at=2), entry("early", at=1)]) == ["early", "late"]


async def test_teams_take_turns() -> None:
    many = [entry(f"a{i}", team="te_a") for i in range(3)]
    assert await order([*many, entry("b0", team="te_b"), entry("b1", team="te_b")]) == [
        "a0",
        "b0",
        "a1",
        "b1",
        "a2",
    ]


async def test_a_picture_waits_for_no_more_drafts_than_patience_allows() -> None:
    drafts = [entry(f"d{i}", urgency=1) for i in range(PATIENCE + 5)]
    found = await order([entry("p", "picture"), *drafts])
    assert found.index("p") == PATIENCE
    assert len(found) == PATIENCE + 6


async def test_what_is_free_goes_last_and_waits_for_no_more_than_patience_allows() -> None:
    assert await order([entry("s", "sheet", urgency=9), entry("g", "glb"), entry("p", "picture")]) == [
        "p",
        "s",
        "g",
    ]
    drafts = [entry(f"d{i}") for i in range(3 * PATIENCE)]
    found = await order([entry("s", "sheet"), entry("p", "picture"), *drafts])
    assert found.index("p") == PATIENCE
    assert found.index("s") == PATIENCE + 1


async def test_a_long_turn_gives_way_to_what_goes_first_and_to_nothing_else() -> None:
    press, drawn = Press(), list[str]()

    async def draw(one: Entry) -> None:
        async with press.turn(one):
            drawn.append(one.job_id)

    async with asyncio.TaskGroup() as group, press.turn(entry("s", "sheet")) as turn:
        await turn.give_way()
        drawn.append("cell 1")
        for one in (entry("other", "sheet"), entry("p", "picture"), entry("d")):
            group.create_task(draw(one))
        await asyncio.sleep(0)
        await turn.give_way()
        drawn.append("cell 2")
        await turn.give_way()
        drawn.append("cell 3")
    assert [one for one in drawn if one != "other"] == ["cell 1", "d", "p", "cell 2", "cell 3"]


async def test_who_is_cancelled_while_it_gives_way_leaves_the_press_to_others() -> None:
    press, release = Press(), asyncio.Event()

    async def sheet() -> None:
        async with press.turn(entry("s", "sheet")) as turn:
            await begun.wait()
            await turn.give_way()

    async def draft() -> None:
        async with press.turn(entry("d")):
            await release.wait()

    begun = asyncio.Event()
    giving = asyncio.create_task(sheet())
    await asyncio.sleep(0)
    drawing = asyncio.create_task(draft())
    await asyncio.sleep(0)
    begun.set()
    for _ in range(3):  # the sheet gives way, the draft's turn comes
        await asyncio.sleep(0)
    assert (press.waiting, giving.done()) == (1, False)
    giving.cancel()
    await asyncio.wait([giving])
    other = asyncio.create_task(draft())
    await asyncio.sleep(0)
    assert press.waiting == 1  # still one at a time
    release.set()
    await asyncio.gather(drawing, other)


async def test_no_more_are_drawn_at_a_time_than_there_are_lanes() -> None:
    press, together, most = Press(lanes=2), 0, 0

    async def draw(number: int) -> None:
        nonlocal together, most
        async with press.turn(entry(str(number))):
            together += 1
            most = max(most, together)
            await asyncio.sleep(0)
            together -= 1

    async with asyncio.TaskGroup() as group:
        for number in range(10):
            group.create_task(draw(number))
    assert most == 2


async def test_who_gives_up_waiting_leaves_the_press_to_others() -> None:
    press = Press()
    release = asyncio.Event()

    async def hold(name: str) -> None:
        async with press.turn(entry(name)):
            await release.wait()

    first = asyncio.create_task(hold("first"))
    second = asyncio.create_task(hold("second"))
    await asyncio.sleep(0)
    second.cancel()
    first.cancel()  # the turn passes to the second, which is gone
    await asyncio.wait([first, second])
    async with asyncio.timeout(5), press.turn(entry("third")):
        pass


async def test_a_drawing_that_fails_frees_the_press() -> None:
    press = Press()
    try:
        async with press.turn(entry("bad")):
            raise ValueError("no ink")
    except ValueError:
        pass
    async with asyncio.timeout(5), press.turn(entry("next")):
        pass
