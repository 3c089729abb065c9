"""Who plays which part in a view: whom it frames, over whose shoulder or through whose eyes it looks."""

import math
from dataclasses import dataclass

import numpy as np

from server.engine.blocking import lines
from server.engine.blocking.batch import Batch
from server.engine.blocking.skeleton import Floats, Ints
from server.engine.blocking.staging import Staging
from server.projects.vocabulary import View
from server.projects.world import Id

VIEWS: tuple[View, ...] = ("standard", "over_shoulder", "two_shot", "point_of_view", "insert")
STANDARD, OVER_SHOULDER, TWO_SHOT, POINT_OF_VIEW, INSERT = range(5)
FOREGROUND = 5
"""A standard view past something in the foreground, framed like one over a shoulder."""

_NUMBER = {view: number for number, view in enumerate(VIEWS)}


@dataclass(frozen=True)
class Roles:
    """`subjects` are rows of the subjects that are there, in the shot's order; `kind` (n,) the view that can
    be had with them; `viewer` (n,) the row of the viewer or of what is in the foreground, else -1."""

    kind: Ints
    subjects: list[list[int]]
    viewer: Ints


def roles(shots: Batch) -> Roles:
    """The parts of all shots. A view that lacks somebody is a standard one."""
    people = len(shots.figures)
    kinds, viewers, subjects = [], [], []
    for staging, row_of in zip(shots.stagings, shots.row_of, strict=True):
        asked = staging.framing
        rows = [row_of[id] for id in dict.fromkeys(asked.subjects) if id in row_of]
        kind, viewer = _NUMBER[asked.view], -1
        if kind in (OVER_SHOULDER, POINT_OF_VIEW):
            looks = [row_of[asked.viewer]] if asked.viewer in row_of else rows[1:2]
            others = [row for row in rows if row not in looks]
            if looks and looks[0] < people and others:
                viewer = looks[0]
                rows = others[:1] if kind == OVER_SHOULDER else _in_one_look(shots, viewer, others)
            else:
                kind = STANDARD
        elif (kind == TWO_SHOT and sum(row < people for row in rows) < 2) or (kind == INSERT and not rows):
            kind = STANDARD
        if kind == STANDARD and rows and asked.foreground in row_of:
            other = row_of[asked.foreground]
            if other not in rows:
                kind, viewer = FOREGROUND, other
        kinds.append(kind)
        viewers.append(viewer)
        subjects.append(rows)
    return Roles(np.array(kinds, dtype=np.intp), subjects, np.array(viewers, dtype=np.intp))


def behind_the_eyes(staging: Staging) -> Id | None:
    """Whose eyes the camera is in: nothing of this figure is drawn or seen."""
    asked = staging.framing
    if asked.view != "point_of_view":
        return None
    there = {figure.id for figure in staging.figures}
    things = there | {item.id for item in staging.items}
    subjects = [id for id in dict.fromkeys(asked.subjects) if id in things]
    looks = asked.viewer if asked.viewer in things else next(iter(subjects[1:2]), None)
    return looks if looks in there and any(id != looks for id in subjects) else None


_LOOK = math.radians(50)
"""How far off the first of those who are looked at the others may be: eyes take in no more at once."""


def _in_one_look(shots: Batch, viewer: int, rows: list[int]) -> list[int]:
    """The first of the subjects, and those that somebody sees together with it."""
    x, y = place_of(shots, viewer)

    def direction(row: int) -> float:
        u, v = place_of(shots, row)
        return math.atan2(v - y, u - x)

    ahead = direction(rows[0])
    return [row for row in rows if math.cos(direction(row) - ahead) >= math.cos(_LOOK)]


def place_of(shots: Batch, row: int) -> tuple[float, float]:
    """Where on the floor plan a figure or item is, in metres."""
    people = len(shots.figures)
    if row < people:
        x, y = shots.figures[row].at
        return x / 1000, y / 1000
    at = shots.item_at[row - people]
    return float(at[0]), float(at[1])


def directions(shots: Batch, found: Roles) -> Floats:
    """The level direction of view (n, 2): the bearing round the first subject, or across the line of two."""
    people = len(shots.figures)
    where = []
    for staging, rows, kind in zip(shots.stagings, found.subjects, found.kind.tolist(), strict=True):
        asked, turned = staging.framing, 0.0
        if rows:
            first = rows[0]
            turned = float(shots.figure_yaw[first] if first < people else shots.item_yaw[first - people])
        degrees = math.degrees(turned) + asked.bearing
        if kind == TWO_SHOT:
            a, b = [place_of(shots, row) for row in rows if row < people][:2]
            side = asked.side or lines.natural(a, b, degrees)
            x, y = lines.left(a, b)
            where.append((-side * x, -side * y))
        else:
            angle = math.radians(degrees)
            where.append((-math.sin(angle), math.cos(angle)))
    return np.array(where, dtype=np.float64).reshape(-1, 2)
