"""What every language model does: answer one question within its schema and its time; stop when asked."""

import threading
from collections.abc import Callable
from typing import Protocol

from server import errors
from server.engine.planning.questions import Question

TOKENS = 800
"""Of one answer; `MOST` operations fit in it."""


class Cancelled(Exception):
    """The answer was given up because `cancelled` said so."""


class Thinker(Protocol):
    """One way of answering questions. Calls block: the runner gives them a thread."""

    def answer(self, question: Question, cancelled: Callable[[], bool]) -> str:
        """JSON text. Raises `Cancelled`, and `Unavailable` where no whole answer comes within
        `question.seconds` or the model refuses. Whoever reads the answer validates it."""
        ...


class LateThinker:
    """Makes its thinker at the first question, so that a worker draws before heavy libraries load."""

    def __init__(self, make: Callable[[], Thinker]) -> None:
        self._make, self._making = make, threading.Lock()
        self._made: Thinker | None = None

    def answer(self, question: Question, cancelled: Callable[[], bool]) -> str:
        """As `Thinker`; also `Unavailable` where libraries of the extra `ask` are missing."""
        with self._making:
            if self._made is None:
                try:
                    self._made = self._make()
                except ImportError as error:
                    raise errors.Unavailable(
                        f"A language model needs missing libraries ({error.name}): install diorama[ask]."
                    ) from error
        return self._made.answer(question, cancelled)
