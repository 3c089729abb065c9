"""Language models that answer questions, in a worker. What loads torch is imported at its first use."""

from server.engine.thinking.thinker import Cancelled, LateThinker, Thinker

__all__ = ["Cancelled", "LateThinker", "Thinker"]
