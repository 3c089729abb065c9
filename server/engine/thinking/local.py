"""A causal language model from a folder of safetensors or a GGUF file, held to the schema token by token.

llguidance says before each token which ones can follow, and which ones must. What must follow is read at
once instead of being computed token by token: most of a JSON answer is such. So whatever the model is, its
answer is JSON of the schema, or a refusal when its time or its tokens are spent.
"""

import inspect
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import llguidance.hf
import msgspec
import torch
from llguidance import LLMatcher, LLTokenizer
from llguidance.torch import allocate_token_bitmask, fill_next_token_bitmask
from transformers import AutoModelForCausalLM, AutoTokenizer

from server import errors
from server.engine.planning.questions import Question
from server.engine.thinking.cores import half_the_cores
from server.engine.thinking.thinker import TOKENS, Cancelled

_TIGHT: Any = {"whitespace_flexible": False}
"""JSON without blanks: a model could else write them for ever."""
_PIECE = 128
"""Tokens that are read in one go: after each piece, the clock and the wish to stop are looked at."""
_BITS = torch.arange(32, dtype=torch.int32)


class LocalThinker:
    """Loads its model at the first question; nothing is ever downloaded and no code of a model is run."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._loading = threading.Lock()
        self._loaded: tuple[Any, Any, LLTokenizer] | None = None

    def answer(self, question: Question, cancelled: Callable[[], bool]) -> str:
        model, tokenizer, guide = self._ready()
        prompt = _prompt(tokenizer, question)
        room = getattr(model.config, "max_position_embeddings", None)
        if room is not None and len(prompt) + TOKENS > room:
            raise errors.Unavailable("This scene is too long for the language model.")
        grammar = LLMatcher.grammar_from_json_schema(msgspec.json.encode(question.schema).decode(), _TIGHT)
        matcher = LLMatcher(guide, grammar)
        if matcher.is_error():
            raise errors.Unavailable(f"The language model cannot be held to this: {matcher.get_error()}")
        ends = time.monotonic() + question.seconds

        def go_on() -> None:
            if cancelled():
                raise Cancelled
            if time.monotonic() > ends:
                raise errors.Unavailable(
                    f"The language model did not finish its answer within {question.seconds} seconds."
                )

        with torch.inference_mode(), half_the_cores():
            said = _say(model, prompt, matcher, go_on)
        text: str = tokenizer.decode(said, skip_special_tokens=True)
        return text

    def _ready(self) -> tuple[Any, Any, LLTokenizer]:
        """Raises `Unavailable` where there is no model that can be loaded."""
        with self._loading:
            if self._loaded is None:
                try:
                    self._loaded = _load(self._path)
                except Exception as error:
                    raise errors.Unavailable(
                        f"The language model cannot be loaded ({type(error).__name__}: {error})."
                    ) from error
            return self._loaded


def _say(model: Any, prompt: Sequence[int], matcher: LLMatcher, go_on: Callable[[], None]) -> list[int]:
    """The likeliest answer that the grammar permits, as token ids; `go_on` raises to give it up."""
    said = _forced(matcher)
    unread, cache = [*prompt, *said], None
    while not matcher.is_stopped():
        for start in range(0, len(unread), _PIECE):
            go_on()
            piece = torch.tensor([unread[start : start + _PIECE]], device=model.device)
            read = model(piece, past_key_values=cache, use_cache=True, logits_to_keep=1)
            cache = read.past_key_values
        token = _likeliest(read.logits[0, -1], matcher)
        matcher.consume_token(token)
        unread = [token, *_forced(matcher)]
        said += unread
        if len(said) > TOKENS:
            raise errors.Unavailable(f"The language model did not finish its answer in {TOKENS} tokens.")
    return said


def _forced(matcher: LLMatcher) -> list[int]:
    """The tokens that must come now, if there is no choice."""
    tokens: list[int] = matcher.compute_ff_tokens()
    matcher.consume_tokens(tokens)
    return tokens


def _likeliest(scores: torch.Tensor, matcher: LLMatcher) -> int:
    """Of the tokens that can follow, by scores of shape (tokens,)."""
    mask = allocate_token_bitmask(1, scores.shape[-1])
    fill_next_token_bitmask(matcher, mask, 0)
    allowed = ((mask[0, :, None] >> _BITS) & 1).flatten()[: scores.shape[-1]].bool()
    return int(scores.masked_fill(~allowed.to(scores.device), float("-inf")).argmax())


def _prompt(tokenizer: Any, question: Question) -> list[int]:
    """Token ids: by the model's own template for conversations where it has one."""
    if tokenizer.chat_template:
        said = [
            {"role": "system", "content": question.system},
            {"role": "user", "content": question.prompt},
        ]
        text = tokenizer.apply_chat_template(said, add_generation_prompt=True, tokenize=False)
    else:
        text = f"{question.system}\n\n{question.prompt}\n\n"
    ids: list[int] = tokenizer(text, add_special_tokens=False).input_ids
    return ids


def _load(path: Path) -> tuple[Any, Any, LLTokenizer]:
    if not path.exists():
        raise FileNotFoundError("there is no such file or folder")
    where: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False}
    folder = path
    if path.is_file():
        folder, where["gguf_file"] = path.parent, path.name
    else:
        where["use_safetensors"] = True
    gpu = torch.cuda.is_available()
    tokenizer: Any = AutoTokenizer.from_pretrained(
        folder, **{key: value for key, value in where.items() if key != "use_safetensors"}
    )
    model: Any = AutoModelForCausalLM.from_pretrained(folder, dtype="auto" if gpu else torch.float32, **where)
    if "past_key_values" not in inspect.signature(model.forward).parameters:
        raise ValueError(f"{type(model).__name__} keeps no keys and values of what it has read")
    model = model.to("cuda" if gpu else "cpu").eval()
    return model, tokenizer, llguidance.hf.from_tokenizer(tokenizer, n_vocab=model.config.vocab_size)
