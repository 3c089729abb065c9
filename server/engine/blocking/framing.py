"""What a shot wants in frame: the points, the margins around them and the direction of view."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from server.engine.blocking import sets
from server.engine.blocking.arrays import columns, lengths, repeated
from server.engine.blocking.batch import Batch, corners
from server.engine.blocking.composition import Composition, compose
from server.engine.blocking.skeleton import JOINTS, Floats, Ints, J
from server.engine.blocking.views import INSERT, Roles, directions
from server.projects.vocabulary import Angle, ShotSize

Bools = npt.NDArray[np.bool_]
Group = tuple[Floats, Ints, Bools]
"""Points, the shot of each, and whether it is of a head."""

SIZES: tuple[ShotSize, ...] = (
    *("extreme_close_up", "close_up", "medium_close_up", "medium", "medium_long", "long", "extreme_long"),
)
SIZE = {size: index for index, size in enumerate(SIZES)}

_ABOVE = np.array([0.0, 0.07, 0.08, 0.08, 0.08, 0.08, 0.42])
_BELOW = np.array([0.0, 0.0, 0.0, 0.0, 0.0, 0.07, 0.2])
_SIDE = np.array([0.0, 0.06, 0.06, 0.06, 0.06, 0.07, 0.16])
"""Shares of the frame's height (or width) that stay free above, below and beside the wanted points."""

_ITEM_SCALE = np.array([0.7, 1.0, 1.25, 1.6, 2.1, 2.8, 6.0])
"""How much of its surroundings a framed prop brings along, by shot size."""

_VIEW_SCALE = np.array([0.12, 0.22, 0.35, 0.5, 0.7, 1.0, 1.8])
"""How much of the set's view box an empty shot frames, by shot size."""

_PITCH: dict[Angle, tuple[float, ...]] = {
    "eye": (0, 0, -1, -2, -3, -4, -3),
    "low": (16, 18, 18, 18, 18, 16, 8),
    "high": (-22, -26, -26, -28, -28, -28, -22),
    "bird": (-50, -56, -58, -60, -62, -64, -64),
    "worm": (36, 40, 42, 44, 44, 42, 30),
}
"""Degrees by which the camera looks up, by angle and shot size."""

_CROWN = 0.03
"""Room for hair or a hat above the head, as a share of the height, whether there is any or not: clothes
must not move the camera."""

_BODY = tuple(name for name in JOINTS if name not in ("head_top", "head", "neck", "chest", "pelvis"))
_LIMBS = np.array([J[name] for name in _BODY])
_TOUCHY = np.array(
    [
        J[name]
        for name in JOINTS
        if name.startswith(("head_top", "elbow", "wrist", "hand", "knee", "ankle", "toe"))
    ]
)
_SHOULDERS = np.array([name.startswith("shoulder") for name in _BODY])


@dataclass(frozen=True)
class Wanted:
    """`points` (m, 3) grouped by shot: `shot` (m,) ascending, `starts` (n,) its first rows; `head` (m,) tells
    which must be in frame however near the camera is asked to be. The margins are shares of the frame;
    `towards` (n, 2) is the level direction of view, `pitch` and `roll` in radians.

    `touchy` (t, 3) with `touchy_shot` (t,) are crowns, chins, joints and feet, which look wrong right on an
    edge of the frame.
    """

    points: Floats
    shot: Ints
    head: Bools
    above: Floats
    below: Floats
    side: Floats
    pitch: Floats
    roll: Floats
    towards: Floats
    composed: Composition
    touchy: Floats
    touchy_shot: Ints

    @cached_property
    def starts(self) -> Ints:
        return np.searchsorted(self.shot, np.arange(len(self.pitch)))

    def only(self, rows: Ints) -> "Wanted":
        """The same of some shots; `rows` ascend."""
        place = np.full(len(self.pitch), -1, dtype=np.intp)
        place[rows] = np.arange(len(rows))
        shot, touchy_shot = place[self.shot], place[self.touchy_shot]
        kept, joints = shot >= 0, touchy_shot >= 0
        composed = self.composed
        return Wanted(
            points=self.points.compress(kept, axis=0),
            shot=shot[kept],
            head=self.head[kept],
            above=self.above[rows],
            below=self.below[rows],
            side=self.side[rows],
            pitch=self.pitch[rows],
            roll=self.roll[rows],
            towards=self.towards[rows],
            composed=Composition(composed.pin[rows], composed.pin_at[rows], composed.lead[rows]),
            touchy=self.touchy.compress(joints, axis=0),
            touchy_shot=touchy_shot[joints],
        )

    def times(self, count: int) -> "Wanted":
        """All of its shots, `count` times over."""
        shots, composed = len(self.pitch), self.composed
        first = shots * np.arange(count)[:, None]
        return Wanted(
            points=repeated(self.points, count),
            shot=(first + self.shot).ravel(),
            head=repeated(self.head, count),
            above=repeated(self.above, count),
            below=repeated(self.below, count),
            side=repeated(self.side, count),
            pitch=repeated(self.pitch, count),
            roll=repeated(self.roll, count),
            towards=repeated(self.towards, count),
            composed=Composition(
                repeated(composed.pin, count),
                repeated(composed.pin_at, count),
                repeated(composed.lead, count),
            ),
            touchy=repeated(self.touchy, count),
            touchy_shot=(first + self.touchy_shot).ravel(),
        )


def wanted(shots: Batch, found: Roles) -> Wanted:
    """What every shot of a batch wants in frame."""
    size = np.array([SIZE[staging.framing.size] for staging in shots.stagings], dtype=np.intp)
    insert = found.kind == INSERT
    size = np.where(insert, np.minimum(size, _TIGHT), size)
    subjects, people = found.subjects, len(shots.figures)
    persons = [(row, number) for number, rows in enumerate(subjects) for row in rows if row < people]
    things = [(row - people, number) for number, rows in enumerate(subjects) for row in rows if row >= people]
    groups = [_of_views([n for n, rows in enumerate(subjects) if not rows], shots, size)]
    pairs = np.array(persons, dtype=np.intp).reshape(-1, 2)
    hands = insert[pairs[:, 1]]
    if len(pairs):
        groups.append(_of_figures(pairs[~hands], shots, size))
        groups.append(_of_hands(pairs[hands], shots, size))
    if things:
        groups.append(_of_items(np.array(things, dtype=np.intp), shots, size, subjects))
    points, shot, head = (np.concatenate([group[part] for group in groups]) for part in range(3))
    order = np.argsort(shot, kind="stable")
    towards = directions(shots, found)
    body = pairs[~hands]
    touchy = np.concatenate(
        [shots.joints.take(body[:, 0], axis=0).take(_TOUCHY, axis=1), _chins(shots, body[:, 0])], axis=1
    )
    return Wanted(
        points=points.take(order, axis=0),
        shot=shot[order],
        head=head[order],
        above=_ABOVE[size],
        below=_BELOW[size],
        side=_SIDE[size],
        pitch=_pitches(shots, found, size),
        roll=np.radians([float(staging.framing.roll) for staging in shots.stagings]),
        towards=towards,
        composed=compose(shots, found, towards),
        touchy=touchy.reshape(-1, 3),
        touchy_shot=np.repeat(body[:, 1], touchy.shape[1]),
    )


def _chins(shots: Batch, rows: Ints) -> Floats:
    head, neck = shots.joints[rows, J["head"]], shots.joints[rows, J["neck"]]
    chin: Floats = (head + 0.62 * (neck - head))[:, None]
    return chin


def _pitches(shots: Batch, found: Roles, size: Ints) -> Floats:
    """Radians by which each camera looks up: the shot's own number, else what its angle means."""
    degrees = []
    for number, (staging, rows) in enumerate(zip(shots.stagings, found.subjects, strict=True)):
        asked = staging.framing
        if asked.pitch is not None:
            degrees.append(-float(asked.pitch))
            continue
        means = _PITCH[asked.angle][size[number]]
        if asked.angle == "eye" and rows and size[number] <= _TIGHT + 1:
            # What lies on a table is looked down upon; somebody's hand as well.
            row = rows[0] - len(shots.figures)
            small = row >= 0 and float(shots.item_box[row, 2]) < 0.5
            means = _DOWN if found.kind[number] == INSERT or small else means
        degrees.append(float(means))
    return np.radians(degrees)


_TIGHT = SIZE["medium_close_up"]
_DOWN = -22.0
_HAND = np.array([0.05, 0.065, 0.085])
"""Half of what an insert of a hand frames, as a share of the height, by shot size."""


def _of_figures(pairs: Ints, shots: Batch, size: Ints) -> Group:
    """Points of framed people: crown, head, the cut of the size, and the limbs above the cut."""
    rows, shot = pairs[:, 0], pairs[:, 1]
    joints, height, kind = shots.joints[rows], shots.figure_height[rows], size[shot]
    top, head, neck = joints[:, J["head_top"]], joints[:, J["head"]], joints[:, J["neck"]]
    skull = lengths(top - neck)
    knees = np.minimum(joints[:, J["knee_l"], 2], joints[:, J["knee_r"], 2])
    pelvis = joints[:, J["pelvis"], 2]
    soles = joints[:, :, 2].min(axis=1) - 0.01 * height
    cuts = np.stack(
        [
            head[:, 2] - 0.42 * skull,
            neck[:, 2] - 0.35 * skull,
            joints[:, J["chest"], 2] - 0.1 * skull,
            pelvis,
            np.minimum(knees + 0.04 * height, pelvis - 0.02 * height),
            soles,
            soles,
        ]
    )
    cut = cuts[kind, np.arange(len(rows))]
    close = kind == 0
    crown = np.where(close, head[:, 2] + 0.2 * skull, top[:, 2] + _CROWN * height)
    axis = np.where((kind <= 2)[:, None], head, joints[:, J["pelvis"]])
    upper = columns(top[:, 0], top[:, 1], crown)
    lower = columns(axis[:, 0], axis[:, 1], cut)
    around = np.array([(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0)])[None]
    cheeks = head[:, None] + around * (np.where(close, 0.3, 0.5) * skull)[:, None, None]
    limbs = joints.take(_LIMBS, axis=1)
    kept = (limbs[:, :, 2] >= cut[:, None]) & (
        (kind >= 3)[:, None] | ((kind == 2)[:, None] & _SHOULDERS[None])
    )
    # Seen from far above or below, hair or a hat reaches further than the crown.
    brim = upper[:, None] + around * np.where(close, 0.1, 0.4)[:, None, None] * skull[:, None, None]
    brim[:, :, 2] -= np.where(close, 0.0, _CROWN * height)[:, None]
    points = np.concatenate([upper[:, None], lower[:, None], cheeks, brim, limbs], axis=1)
    keep = np.concatenate([np.ones((len(rows), 10), dtype=bool), kept], axis=1)
    which = np.broadcast_to(shot[:, None], keep.shape)
    heads = np.zeros(keep.shape, dtype=bool)
    heads[:, 0] = heads[:, 2:10] = True
    return points[keep], which[keep], heads[keep]


def _of_hands(pairs: Ints, shots: Batch, size: Ints) -> Group:
    """A box around the leading hand of people of whom an insert shows no more."""
    rows, shot = pairs[:, 0], pairs[:, 1]
    mirrored = np.array([shots.figures[row].mirrored for row in rows], dtype=bool)
    hand = np.where(mirrored[:, None], shots.joints[rows, J["hand_l"]], shots.joints[rows, J["hand_r"]])
    reach = shots.figure_height[rows] * _HAND[size[shot]]
    signs = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)])
    points = hand[:, None] + signs[None] * reach[:, None, None]
    return points.reshape(-1, 3), np.repeat(shot, 8), np.ones(8 * len(rows), dtype=bool)


def _of_items(pairs: Ints, shots: Batch, size: Ints, subjects: list[list[int]]) -> Group:
    """Corners of framed props, with their surroundings where the first subject is a prop."""
    rows, shot = pairs[:, 0], pairs[:, 1]
    leads = np.array([subjects[number][0] >= len(shots.figures) for number in shot])
    scale = np.where(leads, _ITEM_SCALE[size[shot]], 1.0)
    at, box = shots.item_at[rows], shots.item_box[rows]
    found = corners(at, shots.item_yaw[rows], box)
    middle = at + box * np.array([0.0, 0.0, 0.5])
    grown = middle[:, None] + (found - middle[:, None]) * scale[:, None, None]
    return grown.reshape(-1, 3), np.repeat(shot, 8), np.ones(8 * len(shot), dtype=bool)


def _of_views(numbers: list[int], shots: Batch, size: Ints) -> Group:
    """Corners of the set's view box for shots without subjects."""
    found = []
    for number in numbers:
        low, high = (np.array(corner) for corner in sets.SETS[shots.stagings[number].setting.kind].view)
        middle, reach = (low + high) / 2, (high - low) / 2 * _VIEW_SCALE[size[number]]
        signs = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)])
        found.append(middle + signs * reach)
    points = np.concatenate(found) if found else np.zeros((0, 3))
    return points, np.repeat(np.array(numbers, dtype=np.intp), 8), np.zeros(len(points), dtype=bool)
