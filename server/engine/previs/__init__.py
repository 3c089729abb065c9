"""Previs: draws a staging with rays and flat tones on a CPU, and surveys exactly what can be seen of it."""

from server.engine.previs.drawing import render, survey
from server.engine.previs.rendered import Rendered

__all__ = ["Rendered", "render", "survey"]
