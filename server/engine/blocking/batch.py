"""Many stagings as arrays, so that blocking of a whole world is a handful of numpy calls.

Figures and items of all shots lie in flat rows, grouped by shot; N shots, F figures, I items.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import msgspec
import numpy as np

from server.engine.blocking import actors, placing, props, sets, skeleton
from server.engine.blocking.arrays import columns
from server.engine.blocking.skeleton import Floats, Ints
from server.engine.blocking.staging import Figure, Framing, Item, Staging
from server.projects.world import Id


@dataclass(frozen=True)
class Batch:
    """Metres and radians, in world axes.

    `joints` (F, joint, 3); `face` (F, 3) is where each head looks, but for those who look at the camera;
    `item_at` (I, 3) is the middle of an item's base, `item_box` (I, 3) its width,
    depth and height; yaws count counter-clockwise from above. `row_of` finds the row of a thing of a shot:
    figures first, then items behind them (F + item row).
    """

    stagings: Sequence[Staging]
    ratio: Floats
    figures: list[Figure]
    figure_shot: Ints
    figure_yaw: Floats
    figure_height: Floats
    figure_build: Floats
    joints: Floats
    face: Floats
    items: list[Item]
    item_shot: Ints
    item_at: Floats
    item_yaw: Floats
    item_box: Floats
    row_of: list[dict[Id, int]]

    @cached_property
    def set_number(self) -> Ints:
        """The row of each shot's set (N,) in the tables of `sets`."""
        numbers = [sets.NUMBER[staging.setting.kind] for staging in self.stagings]
        return np.array(numbers, dtype=np.intp)


def batch(stagings: Sequence[Staging], ratios: Sequence[float]) -> Batch:
    """Arrays for stagings whose pictures are `ratios` times as wide as high."""
    figures = [figure for staging in stagings for figure in staging.figures]
    rows: list[dict[Id, int]] = []
    figure_shot: list[int] = []
    for number, staging in enumerate(stagings):
        start = len(figure_shot)
        rows.append({figure.id: start + index for index, figure in enumerate(staging.figures)})
        figure_shot.extend([number] * len(staging.figures))
    kinds = [staging.setting.kind for staging in stagings]
    numbers = np.array(
        [
            (
                *(f.at[0] / 1000, f.at[1] / 1000, math.radians(f.facing)),
                *(f.body.age, f.body.height / 1000, f.body.build, f.body.gender),
                sets.ground(kinds[shot], f.at[0] / 1000, f.at[1] / 1000),
                skeleton.POSE[f.pose],
                *(f.mirrored, *f.gaze, f.seat / 1000, f.body.stylised),
            )
            for f, shot in zip(figures, figure_shot, strict=True)
        ],
        dtype=np.float64,
    ).reshape(-1, 14)
    x, y, yaw, age, height, build, gender, floor, pose, mirrored, left, up, seat, stylised = numbers.T
    reach = np.full((len(figures), 3), np.nan)
    for number, figure in enumerate(figures):
        if figure.reach is not None:
            reach[number] = actors.reach(figure, floor[number])
    acted = skeleton.stances(
        pose.astype(np.intp),
        age,
        gender,
        height,
        mirrored > 0,
        columns(left, up),
        seat,
        reach,
        stylised,
    )
    local = acted.joints
    c, s = np.cos(yaw)[:, None], np.sin(yaw)[:, None]
    joints = columns(
        c * local[..., 0] - s * local[..., 1] + x[:, None],
        s * local[..., 0] + c * local[..., 1] + y[:, None],
        local[..., 2] + floor[:, None],
    )
    face = columns(
        c[:, 0] * acted.face[:, 0] - s[:, 0] * acted.face[:, 1],
        s[:, 0] * acted.face[:, 0] + c[:, 0] * acted.face[:, 1],
        acted.face[:, 2],
    )
    leading = np.where(mirrored > 0, skeleton.J["hand_l"], skeleton.J["hand_r"])
    hands = joints[np.arange(len(figures)), leading]
    items: list[Item] = []
    item_shot: list[int] = []
    spots: list[tuple[float, ...]] = []
    for number, staging in enumerate(stagings):
        if not staging.items:
            continue
        row = rows[number]
        placed = placing.place_with(staging, lambda id, row=row: tuple(hands[row[id]].tolist()))  # type: ignore[misc]
        for item in staging.items:
            found = placed[item.id]
            row[item.id] = len(figures) + len(items)
            items.append(item)
            item_shot.append(number)
            spots.append((*found.position, math.radians(found.yaw), *props.box(item)))
    lain = np.array(spots, dtype=np.float64).reshape(-1, 7)
    return Batch(
        stagings=stagings,
        ratio=np.array(ratios, dtype=np.float64),
        figures=figures,
        figure_shot=np.array(figure_shot, dtype=np.intp),
        figure_yaw=yaw,
        figure_height=height,
        figure_build=build,
        joints=joints,
        face=face,
        items=items,
        item_shot=np.array(item_shot, dtype=np.intp),
        item_at=lain[:, :3],
        item_yaw=lain[:, 3],
        item_box=lain[:, 4:],
        row_of=rows,
    )


_UNIT = np.array([(x, y, z) for x in (-0.5, 0.5) for y in (-0.5, 0.5) for z in (0.0, 1.0)])


def corners(at: Floats, yaw: Floats, box: Floats) -> Floats:
    """The eight corners (n, 8, 3) of boxes that stand on `at` (n, 3), turned by `yaw`."""
    local = _UNIT[None] * box[:, None]
    c, s = np.cos(yaw)[:, None], np.sin(yaw)[:, None]
    return columns(
        c * local[..., 0] - s * local[..., 1] + at[:, None, 0],
        s * local[..., 0] + c * local[..., 1] + at[:, None, 1],
        local[..., 2] + at[:, None, 2],
    )


def reframed(shots: Batch, rows: Sequence[int], framings: Sequence[Framing]) -> Batch:
    """Shots of a batch with other framings, each as often as `rows` names it: everybody is where they are."""
    people = _Taken.of(shots.figure_shot, rows)
    things = _Taken.of(shots.item_shot, rows)
    before, now = len(shots.figures), len(people.rows)
    moves = zip(people.moved.tolist(), (things.moved + now - before).tolist(), strict=True)
    return Batch(
        stagings=[
            msgspec.structs.replace(shots.stagings[row], framing=framing)
            for row, framing in zip(rows, framings, strict=True)
        ],
        ratio=shots.ratio[list(rows)],
        figures=[shots.figures[row] for row in people.rows.tolist()],
        figure_shot=people.shot,
        figure_yaw=shots.figure_yaw[people.rows],
        figure_height=shots.figure_height[people.rows],
        figure_build=shots.figure_build[people.rows],
        joints=shots.joints[people.rows],
        face=shots.face[people.rows],
        items=[shots.items[row] for row in things.rows.tolist()],
        item_shot=things.shot,
        item_at=shots.item_at[things.rows],
        item_yaw=shots.item_yaw[things.rows],
        item_box=shots.item_box[things.rows],
        row_of=[
            {id: at + (of_person if at < before else of_thing) for id, at in shots.row_of[row].items()}
            for row, (of_person, of_thing) in zip(rows, moves, strict=True)
        ],
    )


@dataclass(frozen=True)
class _Taken:
    """The `rows` of some shots one after the other, the number of the shot of each, and by how much the rows
    of each shot have moved (n,)."""

    rows: Ints
    shot: Ints
    moved: Ints

    @classmethod
    def of(cls, shot: Ints, numbers: Sequence[int]) -> "_Taken":
        start, end = (np.searchsorted(shot, numbers, side=side) for side in ("left", "right"))
        count = end - start
        first = np.cumsum(count) - count
        rows = np.repeat(start - first, count) + np.arange(int(count.sum()))
        return cls(rows, np.repeat(np.arange(len(numbers)), count), first - start)
