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
from tests.engine.thinking.endpoint import says, served

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


def tiny(folder: Path) -> Path:
    """A random language model of two layers with a tokenizer of bytes, as safetensors."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokens = {token: number for number, token in enumerate(["<end>", *alphabet])}
    bytewise = Tokenizer(models.BPE(vocab=tokens, merges=[]))
    bytewise.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bytewise.decoder = decoders.ByteLevel()
    transformers.PreTrainedTokenizerFast(tokenizer_object=bytewise, eos_token="<end>").save_pretrained(folder)
    torch.manual_seed(1)
    config = transformers.LlamaConfig(
        vocab_size=len(tokens),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        max_position_embeddings=2048,
        bos_token_id=0,
        eos_token_id=0,
    )
    transformers.LlamaForCausalLM(config).save_pretrained(folder)
    return folder


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
