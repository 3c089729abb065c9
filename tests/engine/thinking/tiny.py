"""A tiny language model with a tokenizer of bytes, as safetensors: real in everything but its size."""

from pathlib import Path

import pytest


def tiny(folder: Path, prefers: str | None = None, positions: int = 2048) -> Path:
    """A random model of two layers that reads `positions` tokens.

    With `prefers` it likes all tokens the same, so that of those which can follow it takes the first of
    these letters: what it says is then known beforehand.
    """
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    letters = dict.fromkeys(("<end>", *(prefers or ""), *sorted(pre_tokenizers.ByteLevel.alphabet())))
    tokens = {token: number for number, token in enumerate(letters)}
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
        max_position_embeddings=positions,
        bos_token_id=0,
        eos_token_id=0,
    )
    model = transformers.LlamaForCausalLM(config)
    if prefers is not None:
        torch.nn.init.zeros_(model.lm_head.weight)
    model.save_pretrained(folder)
    return folder
