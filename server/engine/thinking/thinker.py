"""What every language model does: answer one question within its schema and its time; stop when asked."""

from collections.abc import Callable
from typing import Protocol

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
