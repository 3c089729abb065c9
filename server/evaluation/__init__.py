"""What pictures show of a world, measured: shots of one world, or thirty stories with and without memory."""

from server.evaluation import printing, stories
from server.evaluation.shots import Evaluation, Row

__all__ = ["Evaluation", "Row", "printing", "stories"]
