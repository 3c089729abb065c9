"""What every language model does, and how a local one is held to a schema: tried with a tiny random model,
which left to itself says nothing of sense."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from server import errors
from server.engine.planning.questions import Question
from server.engine.thinking import Cancelled, LateThinker, Thinker
from server.engine.thinking.endpoint import EndpointThinker
from server.engine.thinking.thinker import TOKENS
from tests.engine.thinking.endpoint import says, served
from tests.engine.thinking.tiny import tiny

SCHEMA = {
    "type": "object",
    "properties": {"word": {"enum": ["left", "right", "up"]}},
    "required": ["word"],
    "additionalProperties": False,
}


def asked(seconds: int = 20) -> Question:
    return Question(
        instruction="in_1",
        system="Answer with one word.",
        prompt='"where to"',
        schema=SCHEMA,
        seconds=seconds,
    )


@pytest.fixture(scope="module", params=["local", "endpoint"])
def thinker(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Thinker]:
    if request.param == "endpoint":
        with served(says('{"word": "left"}')) as url:
            yield EndpointThinker(url, "small", "secret")
        return
    folder = tiny(tmp_path_factory.mktemp("tiny"))
    from server.engine.thinking.local import LocalThinker

    yield LocalThinker(folder)


def test_an_answer_is_of_the_schema(thinker: Thinker) -> None:
    found = msgspec.json.decode(thinker.answer(asked(), lambda: False))
    assert found.keys() == {"word"}
    assert found["word"] in SCHEMA["properties"]["word"]["enum"]  # type: ignore[index]


def test_who_does_not_want_the_answer_any_more_is_told_at_once(thinker: Thinker) -> None:
    with pytest.raises(Cancelled):
        thinker.answer(asked(), lambda: True)


def test_a_local_answer_that_cannot_end_is_a_refusal(tmp_path: Path) -> None:
    from server.engine.thinking.local import LocalThinker

    endless = {"type": "string", "minLength": 5_000}
    question = msgspec.structs.replace(asked(seconds=1), schema=endless)
    with pytest.raises(errors.Unavailable, match="did not finish"):
        LocalThinker(tiny(tmp_path)).answer(question, lambda: False)


def test_a_local_answer_that_takes_too_many_tokens_is_a_refusal_however_much_time_is_left(
    tmp_path: Path,
) -> None:
    from server.engine.thinking.local import LocalThinker

    question = msgspec.structs.replace(asked(3_600), schema={"type": "string", "minLength": TOKENS})
    with pytest.raises(errors.Unavailable, match=f"in {TOKENS} tokens"):
        LocalThinker(tiny(tmp_path)).answer(question, lambda: False)


def test_a_local_model_is_stopped_while_it_still_reads_the_question(tmp_path: Path) -> None:
    from server.engine.thinking.local import LocalThinker

    calls = iter(range(100))
    question = msgspec.structs.replace(asked(), prompt="x" * 1_000)
    with pytest.raises(Cancelled):
        LocalThinker(tiny(tmp_path)).answer(question, lambda: next(calls) == 3)
    assert next(calls) == 4


def test_what_must_follow_is_not_computed_token_by_token(tmp_path: Path) -> None:
    from server.engine.thinking.local import LocalThinker

    calls = iter(range(100))
    schema = {"const": {"left": ["a long answer", "without any choice"]}}
    question = msgspec.structs.replace(asked(), prompt="", schema=schema)
    found = LocalThinker(tiny(tmp_path)).answer(question, lambda: next(calls) < 0)
    assert msgspec.json.decode(found) == schema["const"]
    assert next(calls) <= 1


def test_a_local_model_that_is_not_there_or_a_question_that_is_too_long_is_a_refusal(tmp_path: Path) -> None:
    from server.engine.thinking.local import LocalThinker

    with pytest.raises(errors.Unavailable, match="cannot be loaded"):
        LocalThinker(tmp_path / "nothing").answer(asked(), lambda: False)
    long = msgspec.structs.replace(asked(), prompt="x" * 2_000)
    with pytest.raises(errors.Unavailable, match="too long"):
        LocalThinker(tiny(tmp_path)).answer(long, lambda: False)


def test_missing_libraries_are_a_refusal_that_says_what_to_install() -> None:
    def make() -> Thinker:
        raise ImportError(name="llguidance")

    with pytest.raises(errors.Unavailable, match=r"llguidance.*diorama\[ask\]"):
        LateThinker(make).answer(asked(), lambda: False)
