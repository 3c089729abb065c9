"""Where subjects lie in the frame: on a third, in the middle, with room to look into; off its edges."""

from dataclasses import dataclass

import numpy as np

from server.engine.blocking.arrays import columns, lengths
from server.engine.blocking.batch import Batch
from server.engine.blocking.skeleton import Floats, Ints, J
from server.engine.blocking.views import FOREGROUND, OVER_SHOULDER, Roles

THIRD = 1 / 6
"""How far a third's line is from the middle, as a share of the frame."""

_LEAD = 0.5
"""The share of the free width that opens on the side a lone subject looks to."""

_NARROW = 1.2
"""Frames that are less wide than this for their height have no room beside a subject."""


@dataclass(frozen=True)
class Composition:
    """`pin` (n, 3) is a point that shall lie at `pin_at` (n, 2), shares of the frame's width and height from
    its middle; NaN where that is free. `lead` (n,) in -1..1 shifts what is free to the side."""

    pin: Floats
    pin_at: Floats
    lead: Floats


def compose(shots: Batch, found: Roles, towards: Floats) -> Composition:
    """What the composition of each shot asks for."""
    people, count = len(shots.figures), len(shots.stagings)
    first = np.array([rows[0] if rows else -1 for rows in found.subjects], dtype=np.intp)
    alone = np.array([len(rows) == 1 for rows in found.subjects], dtype=bool)
    person = (first >= 0) & (first < people)
    asked = np.array([_CODE[staging.framing.composition] for staging in shots.stagings], dtype=np.intp)
    pin = np.zeros((count, 3))
    looks = np.zeros((count, 2))
    if person.any():
        rows = first[person]
        pin[person] = eyes(shots)[rows]
        looks[person] = _looks(shots, rows)
    things = first >= people
    if things.any():
        rows = first[things] - people
        pin[things] = shots.item_at[rows] + shots.item_box[rows] * np.array([0.0, 0.0, 0.5])
    right = columns(towards[:, 1], -towards[:, 0])
    aside = np.einsum("ij,ij->i", looks, right)
    lead = np.where(alone & person & (asked != _CODE["centred"]), _LEAD * aside, 0.0)
    at = np.full((count, 2), np.nan)
    thirds = (asked == _CODE["thirds"]) & (first >= 0)
    at[thirds & (alone | things) & (shots.ratio >= _NARROW), 0] = 1.0
    at[:, 0] *= np.where(aside > 0.02, -THIRD, np.where(aside < -0.02, THIRD, -THIRD))
    at[thirds & person, 1] = THIRD
    centred = (asked == _CODE["centred"]) & (first >= 0) & alone
    at[centred, 0] = 0.0
    past = (found.kind == OVER_SHOULDER) | (found.kind == FOREGROUND)
    at[past, 1] = np.where(person[past], THIRD, 0.0)
    return Composition(pin, at, lead)


_TURNED = np.cos(np.radians(25))
"""Cosine of how far a pose has to turn a head aside for the room to go along with it."""


def _looks(shots: Batch, rows: Ints) -> Floats:
    """The level directions (k, 2) in which figures look: where the body faces and the gaze goes, or where
    the pose turns the head of who looks ahead."""
    gaze = np.array([shots.figures[row].gaze[0] for row in rows], dtype=np.float64)
    ahead = np.array(
        [shots.figures[row].gaze == (0, 0) and not shots.figures[row].at_camera for row in rows], dtype=bool
    )
    yaw = shots.figure_yaw[rows] + np.radians(gaze)
    faced = columns(np.sin(yaw), -np.cos(yaw))
    head = shots.face[rows, :2]
    along = np.einsum("ij,ij->i", head, faced)
    size = lengths(head)
    turned = ahead & (size > 0.5) & (along < _TURNED * size)
    return np.where(turned[:, None], head / np.maximum(size, 0.5)[:, None], faced)


_CODE = {"balanced": 0, "thirds": 1, "centred": 2, "foreground": 3}


def eyes(shots: Batch) -> Floats:
    """Between the eyes of every figure (F, 3)."""
    head, top, neck = (shots.joints[:, J[name]] for name in ("head", "head_top", "neck"))
    skull = lengths(top - neck)
    ahead = columns(np.sin(shots.figure_yaw), -np.cos(shots.figure_yaw), 0.0)
    found: Floats = head + 0.33 * skull[:, None] * ahead
    return found


_EDGE = 0.03
"""How near to an edge of the frame, as a share of its half, something touches it."""


def touching(x: Floats, y: Floats, ahead: Floats) -> Floats:
    """How much points at x and y (in halves of the frame from its middle) touch an edge: 0, or up to 1."""
    near = np.maximum(0.0, 1 - np.abs(np.abs(np.stack([x, y])) - 1) / _EDGE)
    within = np.stack([np.abs(y) < 1.02, np.abs(x) < 1.02])
    found: Floats = np.where(within & (ahead > 0.05), near, 0.0).max(axis=0)
    return found
