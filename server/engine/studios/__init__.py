"""Studios: what turns a recipe into a picture. Loaded by the worker only."""

from server.engine.studios.previs import PrevisStudio
from server.engine.studios.studio import Cancelled, Capabilities, Picture, Studio

__all__ = ["Cancelled", "Capabilities", "Picture", "PrevisStudio", "Studio"]
