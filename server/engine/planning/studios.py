"""The studios that the planner can ask for, with the hand-bumped editions of their pictures.

Kept apart from `engine.studios`, which only the worker loads.
"""

from server.engine.planning.recipe import StudioEdition

PREVIS = StudioEdition("previs", 3)
PAINTER = StudioEdition("painter", 1)
"""Any studio that reads words: what it would be asked for is what prompts tell."""


def reads_words(studio: StudioEdition) -> bool:
    """Whether a studio paints from words too; previs draws the staging alone."""
    return studio.name != PREVIS.name
