"""Words by meaning: a small sentence encoder (all-MiniLM-L6-v2 or alike) from a folder of safetensors."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from server import errors
from server.engine.planning.instruct.linking import vocabulary
from server.engine.planning.questions import Linking, Near
from server.engine.thinking.cores import half_the_cores

NEAR = 0.5
"""Cosine from which on two words count as near; words without sense stay below it."""
MOST = 12
"""Near words of one."""
_BATCH = 128


class Linker:
    """Loads its model at the first question, and keeps the meanings of the grammar's words."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._loading = threading.Lock()
        self._encoder: _Encoder | None = None

    def near(self, linking: Linking) -> Near:
        """The known words that are near to the unknown ones. Raises `Unavailable`."""
        encoder = self._ready()
        with half_the_cores():
            named, unknown = encoder.encode(linking.names), encoder.encode(linking.words)
        known = (*linking.names, *vocabulary())
        scores = encoder.alike(unknown, named)
        found: dict[str, tuple[str, ...]] = {}
        for word, row in zip(linking.words, scores, strict=True):
            nearest = row.argsort(descending=True)[:MOST].tolist()
            found[word] = tuple(known[at] for at in nearest if row[at] >= NEAR)
        return Near(found)

    def _ready(self) -> "_Encoder":
        with self._loading:
            if self._encoder is None:
                try:
                    self._encoder = _Encoder(self._path)
                except ImportError as error:
                    raise errors.Unavailable(
                        f"Linking words needs missing libraries ({error.name}): install diorama[ask]."
                    ) from error
                except Exception as error:
                    raise errors.Unavailable(
                        f"The model of words cannot be loaded ({type(error).__name__}: {error})."
                    ) from error
            return self._encoder


class _Encoder:
    """Texts to directions, shape (texts, width): the mean of a BERT model's last layer, of length 1."""

    def __init__(self, path: Path) -> None:
        import torch  # these imports take seconds
        from transformers import AutoModel, AutoTokenizer

        if not path.is_dir():
            raise FileNotFoundError("there is no such folder")
        where: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False}
        self._torch = torch
        self._tokenizer: Any = AutoTokenizer.from_pretrained(path, **where)
        self._model: Any = AutoModel.from_pretrained(path, use_safetensors=True, **where).eval()
        with half_the_cores():
            self._vocabulary = self.encode(vocabulary())

    def encode(self, texts: Sequence[str]) -> Any:
        torch = self._torch
        found = [torch.zeros(0, self._model.config.hidden_size)]
        with torch.inference_mode():
            for start in range(0, len(texts), _BATCH):
                batch = list(texts[start : start + _BATCH])
                read = self._tokenizer(batch, padding=True, truncation=True, return_tensors="pt")
                last, there = self._model(**read).last_hidden_state, read.attention_mask[..., None]
                mean = (last * there).sum(1) / there.sum(1)
                found.append(torch.nn.functional.normalize(mean, dim=-1))
        return torch.cat(found)

    def alike(self, texts: Any, named: Any) -> Any:
        """Cosines of texts with names, then with the vocabulary."""
        return texts @ self._torch.cat((named, self._vocabulary)).T
