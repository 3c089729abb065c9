"""Models that answer questions and link words, in a worker. What loads torch is imported at its first use."""

from server.engine.thinking.linker import Linker
from server.engine.thinking.thinker import Cancelled, LateThinker, Thinker

__all__ = ["Cancelled", "LateThinker", "Linker", "Thinker"]
