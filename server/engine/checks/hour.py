"""Hour: all colours of a picture lean and darken the way that its hour asks.

By day a surface is about its own colour, at dusk and dawn warmer, at night cooler and darker. How it leans is
measured on surfaces of known colour: the middle one tells, so that one wrong coat is not a dusk.
"""

import numpy as np

from server.engine.blocking import light as lights
from server.engine.blocking import sets
from server.engine.checks.colours import leanings
from server.engine.checks.score import Score, not_applicable, scored
from server.engine.checks.shown import Shown

THRESHOLD = 0.5


def hour(shown: Shown) -> Score:
    """TODO"""
    return not_applicable("hour", THRESHOLD, "")
