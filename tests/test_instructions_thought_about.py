"""Instructions over HTTP that go to a language model: a job, and its answer in the thread."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server import errors, instructions
from server.engine import jobs, threads, workers
from server.engine.pictures import Pictures
from server.engine.planning.instruct.reply import Answer, Asked, Thinking, Understood
from server.engine.planning.questions import Linking, Near, Question
from server.engine.runner import Runner
from server.engine.thinking import Cancelled, Linker
from server.engine.threads import Instruction
from server.engine.workers import WorkerStatus
from server.outcomes import finished
from server.projects.hub import EventHub
from server.thoughts import Models
from tests.projects.conftest import House, house
from tests.rooms import Room, opened, thinks_with
from tests.test_flow import QuickStudio

__all__ = ["house"]

TIRED = (
    '{"question": "", "operations": [{"do": "stand.expression", "shot": "sh_1c", "thing": "ch_mara",'
    ' "value": "tired"}]}'
)


class ScriptedThinker:
    """Answers as a test says; notes what it was asked."""

    def __init__(self) -> None:
        self.says: Callable[[Callable[[], bool]], str] = lambda _: TIRED
        self.asked: list[Question] = []

    def answer(self, question: Question, cancelled: Callable[[], bool]) -> str:
        self.asked.append(question)
        return self.says(cancelled)


class ScriptedLinker(Linker):
    """Finds near what a test says; notes what it was asked."""

    def __init__(self) -> None:
        self.finds: dict[str, tuple[str, ...]] = {}
        self.asked: list[Linking] = []

    def near(self, linking: Linking) -> Near:
        self.asked.append(linking)
        return Near(self.finds)


class Desk:
    """A live room, a worker's runner with a language model, and the instruction endpoints."""

    def __init__(self, room: Room, runner: Runner, thinker: ScriptedThinker, linker: ScriptedLinker) -> None:
        self.room, self.house, self.runner = room, room.house, runner
        self.thinker, self.linker = thinker, linker

    async def ask(self, method: str, path: str = "", body: Any = None) -> Any:
        return await self.room.ask("editor", method, f"/instructions{path}", body)

    async def say(self, text: str = "flibber the wug") -> Instruction:
        answer = await self.ask("POST", "", {"text": text, "focus": {"shot": "sh_1c"}})
        assert answer.status_code == 201, answer.text
        return msgspec.json.decode(answer.content, type=Instruction)

    async def thread(self) -> list[Instruction]:
        return msgspec.json.decode((await self.ask("GET")).content, type=list[Instruction])

    async def think(self) -> list[str]:
        """Answer the questions that wait."""
        active = await self.house.do(jobs.active, self.house.project.id)
        asked = [job.id for job in active if job.kind == "ask"]
        for job in asked:
            await self.runner.work(job)
        return asked


@pytest.fixture
async def desk(house: House, tmp_path: Path) -> AsyncIterator[Desk]:
    async with opened(house, instructions.ENDPOINTS) as room:
        thinks_with(house, Models(seconds=30, alone=600))
        thinker, linker = ScriptedThinker(), ScriptedLinker()
        pictures, studios = Pictures.at(tmp_path / "pictures"), {"previs": QuickStudio()}
        runner = Runner(house.database, pictures, studios, finished, "wo_1", thinker=thinker, linker=linker)
        yield Desk(room, runner, thinker, linker)


async def test_what_the_grammar_does_not_understand_is_thought_about_and_then_applied(desk: Desk) -> None:
    said = await desk.say()
    assert isinstance(said.reply, Thinking)
    assert await desk.think() == [said.reply.job]
    (asked,) = desk.thinker.asked
    assert (asked.instruction, asked.seconds) == (said.id, 30)
    (answered,) = await desk.thread()
    assert isinstance(answered.reply, Understood)
    assert answered.impact is not None
    assert [one.label for one in answered.impact.changed] == ["1C"]
    assert (await desk.ask("POST", f"/{said.id}/apply", {})).status_code == 200
    world = await desk.room.world()
    assert world.shots["sh_1c"].cast["ch_mara"].expression == "tired"


async def brought(desk: Desk, said: Instruction) -> Answer:
    """The answer to what was said, once an event has brought it."""
    hub: EventHub = desk.house.parts()[EventHub]  # type: ignore[assignment]
    with hub.listen(desk.house.project.id, "") as listener:
        async with asyncio.timeout(20):
            while True:
                async with desk.house.database.read() as db:
                    reply = (await threads.get(db, desk.house.project.id, said.id)).reply
                if not isinstance(reply, Thinking):
                    return reply
                await listener.wait()


async def test_the_answer_comes_by_itself_as_an_event(desk: Desk) -> None:
    said = await desk.say()
    await desk.think()
    assert isinstance(await brought(desk, said), Understood)


def refuses(_: Callable[[], bool]) -> str:
    raise errors.Unavailable("The language model has too much to do.")


@pytest.mark.parametrize("says", [refuses, lambda _: "Sure! I deleted it.", lambda _: ""])
async def test_a_model_that_refuses_or_says_rubbish_is_a_question_back(
    desk: Desk, says: Callable[[Callable[[], bool]], str]
) -> None:
    desk.thinker.says = says
    await desk.say()
    await desk.think()
    (answered,) = await desk.thread()
    assert isinstance(answered.reply, Asked)
    assert "language model" in answered.reply.question


async def test_dismissing_stops_the_model_and_nothing_is_answered_any_more(desk: Desk) -> None:
    said = await desk.say()
    assert (await desk.ask("POST", f"/{said.id}/dismiss")).status_code == 200
    assert await desk.think() == []
    (left,) = await desk.thread()
    assert (left.state, left.reply) == ("dismissed", said.reply)


async def test_a_model_that_is_dismissed_while_it_thinks_gives_up(desk: Desk) -> None:
    began = asyncio.Event()
    loop = asyncio.get_running_loop()

    def waits(cancelled: Callable[[], bool]) -> str:
        loop.call_soon_threadsafe(began.set)
        while not cancelled():
            pass
        raise Cancelled

    desk.thinker.says = waits
    said = await desk.say()
    thinking = asyncio.create_task(desk.think())
    async with asyncio.timeout(20):
        await began.wait()
        await desk.ask("POST", f"/{said.id}/dismiss")
        (job,) = await thinking
    assert (await desk.house.do(jobs.get, job)).state == "cancelled"


async def test_the_same_words_of_two_people_are_two_questions(desk: Desk) -> None:
    first, second = await desk.say(), await desk.say()
    assert len(await desk.think()) == 2
    assert [one.id for one in await desk.thread()] == [first.id, second.id]
    assert all(isinstance(one.reply, Understood) for one in await desk.thread())


async def test_while_no_worker_runs_a_question_is_given_up_and_says_so(desk: Desk) -> None:
    thinks_with(desk.house, Models(seconds=30, alone=0.2))
    said = await desk.say()
    reply = await brought(desk, said)
    assert isinstance(reply, Asked)
    assert "No worker is running" in reply.question
    assert await desk.think() == []


async def test_a_question_that_a_worker_never_ends_is_given_up_too(desk: Desk) -> None:
    await desk.house.do(workers.tell, WorkerStatus("wo_1", "ready", 1.0, "", "previs"))
    thinks_with(desk.house, Models(seconds=1, patience=-0.8))
    said = await desk.say()
    reply = await brought(desk, said)
    assert isinstance(reply, Asked)
    assert "has answered" in reply.question
    assert await desk.think() == []


async def test_a_question_is_not_given_up_while_a_worker_may_still_come_to_it(desk: Desk) -> None:
    await desk.house.do(workers.tell, WorkerStatus("wo_1", "warming", 0.1, "", ""))
    thinks_with(desk.house, Models(seconds=30, alone=0.1))
    said = await desk.say()
    (waiting,) = await desk.thread()
    assert waiting.reply == said.reply
    assert await desk.think() == [said.reply.job]  # type: ignore[union-attr]


async def test_an_unknown_word_is_asked_back_with_near_ones_before_any_language_model(desk: Desk) -> None:
    thinks_with(desk.house, Models(links=True, seconds=30, alone=600))
    desk.linker.finds = {"zorble": ("candle", "quux", "lamp")}
    said = await desk.say("add a zorble")
    assert isinstance(said.reply, Thinking)
    await desk.think()
    (asked,) = desk.linker.asked
    assert asked.words == ("zorble",)
    assert desk.thinker.asked == []
    (answered,) = await desk.thread()
    assert isinstance(answered.reply, Asked)
    assert [choice.text for choice in answered.reply.choices] == ["add a candle", "add a lamp"]


async def test_where_no_known_word_is_near_the_language_model_is_asked(desk: Desk) -> None:
    thinks_with(desk.house, Models(links=True, seconds=30, alone=600))
    said = await desk.say()
    await desk.think()
    (waiting,) = await desk.thread()
    assert isinstance(waiting.reply, Thinking)
    assert waiting.reply != said.reply
    assert await desk.think() == [waiting.reply.job]
    (answered,) = await desk.thread()
    assert isinstance(answered.reply, Understood)
    assert (len(desk.linker.asked), len(desk.thinker.asked)) == (1, 1)


async def test_where_there_is_no_language_model_either_the_grammars_question_stands(desk: Desk) -> None:
    thinks_with(desk.house, Models(links=True, alone=600))
    said = await desk.say("mara smiles and zorbles")
    await desk.think()
    (answered,) = await desk.thread()
    assert isinstance(said.reply, Thinking)
    assert isinstance(answered.reply, Asked)
    assert answered.reply.about == "zorbles"
    assert await desk.think() == []


async def test_what_is_dismissed_between_two_models_is_asked_no_further(desk: Desk) -> None:
    thinks_with(desk.house, Models(links=True, seconds=30, alone=600))
    said = await desk.say()
    await desk.ask("POST", f"/{said.id}/dismiss")
    await desk.think()
    await desk.thread()
    assert await desk.think() == []
    assert desk.thinker.asked == []


async def test_without_a_model_it_is_asked_back(desk: Desk) -> None:
    thinks_with(desk.house, Models())
    assert isinstance((await desk.say()).reply, Asked)
    assert await desk.think() == []
