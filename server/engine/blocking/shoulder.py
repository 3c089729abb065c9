"""The eye of a view past somebody or something near: over a shoulder, or past a thing in the foreground."""

from dataclasses import dataclass

import numpy as np

from server.engine.blocking import lines, sets
from server.engine.blocking.arrays import columns, lengths
from server.engine.blocking.batch import Batch
from server.engine.blocking.composition import eyes
from server.engine.blocking.fitting import Lens
from server.engine.blocking.framing import SIZE, Bools
from server.engine.blocking.skeleton import Floats, Ints, J
from server.engine.blocking.views import OVER_SHOULDER, Roles, place_of

_HEAD = np.array([0.46, 0.42, 0.36, 0.28, 0.21, 0.15, 0.1])
"""The height of the subject's head, as a share of the frame's, by shot size."""

_NEAR_HEAD, _NEAR_THING = 0.5, 0.8
"""The height of the viewer's head, or of a thing in the foreground, as a share of the frame's."""

_LONGER, _SHORTER = 2.2, 0.75
"""How far the lens may leave the one that is asked for, so that the subject has its size."""

_ALONG = 0.85
"""How far the eye keeps to the line from the subject's head over the viewer's."""

_NEAREST = 0.4
"""Metres that the eye keeps from the viewer's head."""

_STEPS = (1.0, 0.8, 0.62, 0.5)
"""Shares of the wanted distance from the viewer that are tried where a wall is near."""


@dataclass(frozen=True)
class Past:
    """The eye (n, 3), focal length (n,), and where the subject lies across the frame (n,), in its widths."""

    eye: Floats
    focal: Floats
    across: Floats


def past(shots: Batch, found: Roles, rows: Ints, pitch: Floats, lens: Lens, target: Floats) -> Past:
    """Eyes of the shots `rows`. `target` (n, 3) is between the eyes of the subject; arrays are of these.

    With the viewer at b before the eye and o beside the line to the subject, L further on, the two are seen
    Δ apart where tan Δ = o·L / (b·(b + L) + o²): a quadratic equation for o.
    """
    near, height, person = _viewers(shots, found, rows)
    over = np.where(person, near[:, 2] - target[:, 2], 0.0)
    flat = target[:, :2] - near[:, :2]
    length = np.maximum(np.hypot(flat[:, 0], flat[:, 1]), 0.25)
    ahead = flat / length[:, None]
    right = columns(ahead[:, 1], -ahead[:, 0])
    hand = _sides(shots, found, rows)

    narrow = np.clip(lens.ratio, 0.5, 16 / 9)
    share = np.minimum(np.where(person, _NEAR_HEAD, _NEAR_THING) / lens.ratio, 0.44)
    size = np.array([SIZE[shots.stagings[row].framing.size] for row in rows], dtype=np.intp)
    head = 0.25
    wanted = np.minimum(_HEAD[size] / lens.ratio, 0.8 * share * head / np.maximum(height, head))
    # The lens with which the subject has its size, the viewer having its own.
    focal = wanted * length / np.maximum(head - wanted * height / share, 0.02)
    focal = np.clip(focal, _SHORTER * lens.focal, _LONGER * lens.focal)

    beside = np.interp(narrow, (0.56, 1.0, 16 / 9), (0.30, 0.31, 0.31))
    other = np.interp(narrow, (0.56, 1.0, 16 / 9), (0.2, 0.16, 0.13))
    apart = np.tan(np.arctan(beside / focal) + np.arctan(other / focal))
    low, high = sets.LOW[shots.set_number[rows]], sets.HIGH[shots.set_number[rows]]
    eye = np.zeros_like(near)
    open_ = np.zeros(len(rows), dtype=bool)
    for step in _STEPS:
        # Further back than this the two could not be so far apart in the frame.
        most = length / 2 * (np.sqrt(1 + 1 / apart**2) - 1)
        back = np.maximum(np.minimum(focal * height / share * step, most), _NEAREST)
        whole = back * (back + length)
        under = np.maximum(length**2 - 4 * apart**2 * whole, 0)
        aside = (length - np.sqrt(under)) / (2 * apart)
        level = near[:, :2] - back[:, None] * ahead + (hand * aside)[:, None] * right
        # On from the subject's head over the viewer's, so that both are in frame whatever their heights.
        rise = np.tan(np.clip(pitch, -1.0, 1.0)) * back * 1.2 - _ALONG * back * over / length
        tried = np.concatenate([level, (near[:, 2] - rise)[:, None]], axis=1)
        eye = np.where(open_[:, None], eye, tried)
        open_ |= ((tried >= low) & (tried <= high)).all(axis=1)
    return Past(eye, focal, hand * other)


def _viewers(shots: Batch, found: Roles, rows: Ints) -> tuple[Floats, Floats, Bools]:
    """The middle (n, 3) of the heads or things looked past, how high these are, and which are people's."""
    people = len(shots.figures)
    viewer = found.viewer[rows]
    person = viewer < people
    near, height = np.zeros((len(rows), 3)), np.zeros(len(rows))
    heads = viewer[person]
    near[person] = shots.joints[heads, J["head"]]
    height[person] = 0.85 * lengths(shots.joints[heads, J["head_top"]] - shots.joints[heads, J["neck"]])
    things = viewer[~person] - people
    box = shots.item_box[things] if len(things) else np.zeros((0, 3))
    if len(things):
        near[~person] = shots.item_at[things] + box * np.array([0.0, 0.0, 0.75])
        height[~person] = np.clip(box[:, 2], 0.25, 1.2)
    return near, height, person


def _sides(shots: Batch, found: Roles, rows: Ints) -> Floats:
    """1 where the eye stands to the right of the way from the viewer to the subject, -1 to the left."""
    people = len(shots.figures)
    sides = []
    for row in rows:
        asked, subject = shots.stagings[row].framing, found.subjects[row][0]
        a, b = place_of(shots, subject), place_of(shots, int(found.viewer[row]))
        yaw = shots.figure_yaw[subject] if subject < people else shots.item_yaw[subject - people]
        fixed = asked.side if found.kind[row] == OVER_SHOULDER else 0
        sides.append(fixed or lines.natural(a, b, float(np.degrees(yaw)) + asked.bearing))
    # Who walks from the subject to the viewer has on the left what the viewer has on the right.
    return np.array(sides, dtype=np.float64)


def point_of_view(shots: Batch, found: Roles, rows: Ints) -> Floats:
    """The eyes (n, 3) of the viewers of the shots `rows`."""
    return eyes(shots)[found.viewer[rows]]
