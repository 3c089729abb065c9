"""The studios that the planner can ask for, with the hand-bumped editions of their pictures.

Kept apart from `engine.studios`, which only the worker loads.
"""

from server.engine.planning.recipe import StudioEdition

PREVIS = StudioEdition("previs", 3)
