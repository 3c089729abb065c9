"""A causal language model from a folder of safetensors or a GGUF file, held to the schema token by token.

llguidance says before each token which ones can follow; all others get a likelihood of zero. So whatever
the model is, its answer is JSON of the schema, or unfinished when its time or its tokens are spent.
"""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import llguidance.hf
import msgspec
import torch
from llguidance import LLMatcher, LLTokenizer
from llguidance.torch import allocate_token_bitmask, fill_next_token_bitmask
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    LogitsProcessor,
    LogitsProcessorList,
    StoppingCriteria,
    StoppingCriteriaList,
)

from server import errors
from server.engine.planning.questions import Question
from server.engine.thinking.thinker import TOKENS, Cancelled

_TIGHT: Any = {"whitespace_flexible": False}
"""JSON without blanks: a model could else write them for ever."""


class LocalThinker:
    """Loads its model at the first question; nothing is ever downloaded and no code of a model is run."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._loading = threading.Lock()
        self._loaded: tuple[Any, Any, LLTokenizer] | None = None

    def answer(self, question: Question, cancelled: Callable[[], bool]) -> str:
        model, tokenizer, guide = self._ready()
        inputs = _inputs(tokenizer, question).to(model.device)
        room = getattr(model.config, "max_position_embeddings", None)
        if room is not None and inputs.shape[1] + TOKENS > room:
            raise errors.Unavailable("This scene is too long for the language model.")
        grammar = LLMatcher.grammar_from_json_schema(msgspec.json.encode(question.schema).decode(), _TIGHT)
        matcher = LLMatcher(guide, grammar)
        if matcher.is_error():
            raise errors.Unavailable(f"The language model cannot be held to this: {matcher.get_error()}")
        stop = _Stop(matcher, time.monotonic() + question.seconds, cancelled)
        found = model.generate(
            inputs,
            attention_mask=torch.ones_like(inputs),
            do_sample=False,
            temperature=None,
            top_p=None,
            top_k=None,
            max_new_tokens=TOKENS,
            pad_token_id=tokenizer.eos_token_id,
            logits_processor=LogitsProcessorList([_Within(matcher, inputs.shape[1])]),
            stopping_criteria=StoppingCriteriaList([stop]),
        )
        if stop.cancelled:
            raise Cancelled
        if not matcher.is_accepting() and not matcher.is_stopped():
            late = f" within {question.seconds} seconds" if stop.late else ""
            raise errors.Unavailable(f"The language model did not finish its answer{late}.")
        text: str = tokenizer.decode(found[0, inputs.shape[1] :], skip_special_tokens=True)
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


class _Within(LogitsProcessor):
    """Leaves only tokens that can follow under the grammar."""

    def __init__(self, matcher: LLMatcher, begins: int) -> None:
        self._matcher, self._read = matcher, begins
        self._shifts = torch.arange(32, dtype=torch.int32)

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        self._matcher.consume_tokens(input_ids[0, self._read :].tolist())
        self._read = input_ids.shape[1]
        mask = allocate_token_bitmask(1, scores.shape[-1])
        fill_next_token_bitmask(self._matcher, mask, 0)
        bits = (mask[0, :, None] >> self._shifts) & 1
        allowed = bits.flatten()[: scores.shape[-1]].bool().to(scores.device)
        return scores.masked_fill(~allowed, float("-inf"))


class _Stop(StoppingCriteria):
    """Ends an answer that is whole, late or not wanted any more."""

    def __init__(self, matcher: LLMatcher, ends: float, cancelled: Callable[[], bool]) -> None:
        self._matcher, self._ends, self._cancelled = matcher, ends, cancelled
        self.cancelled = self.late = False

    def __call__(self, input_ids: torch.Tensor, _scores: torch.Tensor, **_: Any) -> torch.Tensor:
        self.cancelled = self._cancelled()
        self.late = time.monotonic() > self._ends
        over = self.cancelled or self.late or self._matcher.is_stopped()
        return torch.full((input_ids.shape[0],), over, device=input_ids.device)


def _inputs(tokenizer: Any, question: Question) -> torch.Tensor:
    """Token ids, shape (1, n): by the model's own template for conversations where it has one."""
    if tokenizer.chat_template:
        said = [
            {"role": "system", "content": question.system},
            {"role": "user", "content": question.prompt},
        ]
        text = tokenizer.apply_chat_template(said, add_generation_prompt=True, tokenize=False)
    else:
        text = f"{question.system}\n\n{question.prompt}\n\n"
    ids: torch.Tensor = tokenizer(text, return_tensors="pt", add_special_tokens=False).input_ids
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
    model = model.to("cuda" if gpu else "cpu").eval()
    return model, tokenizer, llguidance.hf.from_tokenizer(tokenizer, n_vocab=model.config.vocab_size)
