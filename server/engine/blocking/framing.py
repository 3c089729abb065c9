"""What a shot wants in frame: the points, the margins around them and the direction of view."""

from dataclasses import dataclass

import numpy as np

from server.engine.blocking import sets
from server.engine.blocking.batch import Batch, corners
from server.engine.blocking.skeleton import JOINTS, Floats, Ints, J
from server.engine.blocking.staging import Staging
from server.projects.vocabulary import Angle, ShotSize

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
_SHOULDERS = np.array([name.startswith("shoulder") for name in _BODY])


@dataclass(frozen=True)
class Wanted:
    """`points` (m, 3) grouped by shot: `shot` (m,) ascending, `starts` (n,) its first rows. The margins
    are shares of the frame; `towards` (n, 2) is the level direction of view, `pitch` in radians.

    `lead` (n,) in -1..1 is the share of the free width that opens on the side a lone subject looks to.
    """

    points: Floats
    shot: Ints
    starts: Ints
    above: Floats
    below: Floats
    side: Floats
    pitch: Floats
    towards: Floats
    lead: Floats

    def only(self, rows: Ints) -> "Wanted":
        """The same of some shots; `rows` ascend."""
        kept = np.isin(self.shot, rows)
        shot = np.searchsorted(rows, self.shot[kept])
        return Wanted(
            points=self.points[kept],
            shot=shot,
            starts=np.searchsorted(shot, np.arange(len(rows))),
            above=self.above[rows],
            below=self.below[rows],
            side=self.side[rows],
            pitch=self.pitch[rows],
            towards=self.towards[rows],
            lead=self.lead[rows],
        )


def wanted(shots: Batch) -> Wanted:
    """What every shot of a batch wants in frame."""
    size = np.array([SIZE[staging.framing.size] for staging in shots.stagings], dtype=np.intp)
    pitch = np.radians(
        [_PITCH[staging.framing.angle][at] for staging, at in zip(shots.stagings, size, strict=True)]
    )
    subjects = [_subjects(shots, number) for number in range(len(shots.stagings))]
    people = [
        (row, number) for number, rows in enumerate(subjects) for row in rows if row < len(shots.figures)
    ]
    things = [
        (row - len(shots.figures), number)
        for number, rows in enumerate(subjects)
        for row in rows
        if row >= len(shots.figures)
    ]
    groups = [_of_views([n for n, rows in enumerate(subjects) if not rows], shots, size)]
    if people:
        groups.append(_of_figures(np.array(people, dtype=np.intp), shots, size))
    if things:
        groups.append(_of_items(np.array(things, dtype=np.intp), shots, size, subjects))
    points = np.concatenate([group[0] for group in groups])
    shot = np.concatenate([group[1] for group in groups])
    order = np.argsort(shot, kind="stable")
    points, shot = points[order], shot[order]
    towards, lead = _directions(shots, subjects)
    return Wanted(
        points=points,
        shot=shot,
        starts=np.searchsorted(shot, np.arange(len(size))),
        above=_ABOVE[size],
        below=_BELOW[size],
        side=_SIDE[size],
        pitch=pitch,
        towards=towards,
        lead=lead,
    )


def _subjects(shots: Batch, number: int) -> list[int]:
    """Rows of the subjects that are there, in the shot's order."""
    rows = shots.row_of[number]
    return [rows[id] for id in dict.fromkeys(shots.stagings[number].framing.subjects) if id in rows]


def _of_figures(pairs: Ints, shots: Batch, size: Ints) -> tuple[Floats, Ints]:
    """Points of framed people: crown, head, the cut of the size, and the limbs above the cut."""
    rows, shot = pairs[:, 0], pairs[:, 1]
    joints, height, kind = shots.joints[rows], shots.figure_height[rows], size[shot]
    top, head, neck = joints[:, J["head_top"]], joints[:, J["head"]], joints[:, J["neck"]]
    skull = np.linalg.norm(top - neck, axis=1)
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
    crown = np.where(close, head[:, 2] + 0.26 * skull, top[:, 2] + _CROWN * height)
    axis = np.where((kind <= 2)[:, None], head, joints[:, J["pelvis"]])
    upper = np.stack([top[:, 0], top[:, 1], crown], -1)
    lower = np.stack([axis[:, 0], axis[:, 1], cut], -1)
    around = np.array([(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0)])[None]
    cheeks = head[:, None] + around * (np.where(close, 0.36, 0.5) * skull)[:, None, None]
    limbs = joints[:, _LIMBS]
    kept = (limbs[:, :, 2] >= cut[:, None]) & (
        (kind >= 3)[:, None] | ((kind == 2)[:, None] & _SHOULDERS[None])
    )
    points = np.concatenate([upper[:, None], lower[:, None], cheeks, limbs], axis=1)
    keep = np.concatenate([np.ones((len(rows), 6), dtype=bool), kept], axis=1)
    which = np.broadcast_to(shot[:, None], keep.shape)
    return points[keep], which[keep]


def _of_items(pairs: Ints, shots: Batch, size: Ints, subjects: list[list[int]]) -> tuple[Floats, Ints]:
    """Corners of framed props, with their surroundings where the first subject is a prop."""
    rows, shot = pairs[:, 0], pairs[:, 1]
    leads = np.array([subjects[number][0] >= len(shots.figures) for number in shot])
    scale = np.where(leads, _ITEM_SCALE[size[shot]], 1.0)
    at, box = shots.item_at[rows], shots.item_box[rows]
    found = corners(at, shots.item_yaw[rows], box)
    middle = at + box * np.array([0.0, 0.0, 0.5])
    grown = middle[:, None] + (found - middle[:, None]) * scale[:, None, None]
    return grown.reshape(-1, 3), np.repeat(shot, 8)


def _of_views(numbers: list[int], shots: Batch, size: Ints) -> tuple[Floats, Ints]:
    """Corners of the set's view box for shots without subjects."""
    found = []
    for number in numbers:
        low, high = (np.array(corner) for corner in sets.SETS[shots.stagings[number].setting.kind].view)
        middle, reach = (low + high) / 2, (high - low) / 2 * _VIEW_SCALE[size[number]]
        signs = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)])
        found.append(middle + signs * reach)
    points = np.concatenate(found) if found else np.zeros((0, 3))
    return points, np.repeat(np.array(numbers, dtype=np.intp), 8)


def _directions(shots: Batch, subjects: list[list[int]]) -> tuple[Floats, Floats]:
    """The level direction of view, and how much room to leave where a lone subject looks."""
    people = len(shots.figures)
    facing = np.zeros(len(subjects))
    alone = np.zeros(len(subjects))
    for number, rows in enumerate(subjects):
        if rows:
            first = rows[0]
            facing[number] = shots.figure_yaw[first] if first < people else shots.item_yaw[first - people]
            alone[number] = float(len(rows) == 1 and first < people)
    bearing = np.radians([_bearing(staging) for staging in shots.stagings])
    where = facing + bearing
    towards = np.stack([-np.sin(where), np.cos(where)], -1)
    looks = np.stack([np.sin(facing), -np.cos(facing)], -1)
    right = np.stack([towards[:, 1], -towards[:, 0]], -1)
    return towards, 0.4 * alone * np.einsum("ij,ij->i", looks, right)


def _bearing(staging: Staging) -> float:
    return float(staging.framing.bearing % 360)
