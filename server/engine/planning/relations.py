"""Relations to positions: "left of Tomas", "on the table", "facing the door" as whole millimetres.

Left and right are the picture's: the camera's direction is known from the first subject's facing and the
bearing before anything is placed. In front and behind are the thing's own. Who depends on whom is placed
after it; a circle, or a thing that is not there, leaves `at` as it is, with a note.
"""

import math
from collections.abc import Mapping

import msgspec

from server.engine.props import KINDS
from server.projects.world import Character, Id, Point, Prop, Relation, Shot, Standing

Thing = Character | Prop
Note = tuple[str, str]
"""What a warning is about, and its sentence."""

_BODY = 250
"""Millimetres from the middle of somebody who stands to where others can be."""


def related(shot: Shot, things: Mapping[Id, Thing], bearing: int) -> tuple[Shot, tuple[Note, ...]]:
    """The shot with every relation as a position, and what could not be. The same shot where there is none.

    `things` are those that are there; `bearing` is the camera's, with the mood in it.
    """
    if not any(one.relation for one in shot.cast.values()) and not any(
        one.relation for one in shot.props.values()
    ):
        return shot, ()
    solved = _Solver(shot, things, _camera(shot, shot.cast | shot.props, things, bearing))
    found = solved.all()
    turned = _camera(shot, found, things, bearing)
    if turned != solved.camera:
        # The first subject has turned with its relation, and the camera with it.
        solved = _Solver(shot, things, turned)
        found = solved.all()
    return (
        msgspec.structs.replace(
            shot,
            cast={id: found[id] for id in shot.cast},
            props={id: found[id] for id in shot.props},
        ),
        tuple(dict.fromkeys(solved.notes)),
    )


def name(thing: Thing | None, capital: bool = False) -> str:
    """What a sentence calls a thing."""
    if thing is None:
        return "something that is not there"
    if thing.name:
        return thing.name
    word = f"the {thing.kind.replace('_', ' ')}" if isinstance(thing, Prop) else "somebody"
    return word[:1].upper() + word[1:] if capital else word


def _camera(shot: Shot, standings: Mapping[Id, Standing], things: Mapping[Id, Thing], bearing: int) -> float:
    """Where the camera stands about the first subject, in degrees as `facing` counts."""
    subjects = [id for id in shot.subjects if id in things] or sorted(id for id in shot.cast if id in things)
    if not subjects:
        return float(bearing % 360)
    first = subjects[0]
    viewer = shot.viewer
    if shot.view in ("over_shoulder", "point_of_view") and viewer and viewer in standings and viewer != first:
        (x0, y0), (x1, y1) = standings[viewer].at, standings[first].at
        if (x0, y0) != (x1, y1):
            return math.degrees(math.atan2(x0 - x1, y1 - y0))
    return float((standings[first].facing + bearing) % 360)


class _Solver:
    """Places one thing after the other, those first that others stand by."""

    def __init__(self, shot: Shot, things: Mapping[Id, Thing], camera: float) -> None:
        self.standings: dict[Id, Standing] = {**shot.cast, **shot.props}
        self.things = things
        self.camera = camera
        self.notes: list[Note] = []
        self._done: dict[Id, Standing] = {}
        self._open: set[Id] = set()

    def all(self) -> dict[Id, Standing]:
        for id in sorted(self.standings):
            self._place(id)
        return self._done

    def _place(self, id: Id) -> Standing:
        known = self._done.get(id)
        if known is not None:
            return known
        own = self.standings[id]
        relation = own.relation
        if relation is None or id not in self.things:
            self._done[id] = own
            return own
        who = name(self.things[id], capital=True)
        if relation.thing not in self.standings or relation.thing not in self.things or relation.thing == id:
            self.notes.append(
                (
                    "placement",
                    f"{who} cannot stand by something that is not in the shot; it stays where it was put.",
                )
            )
            self._done[id] = own
            return own
        if relation.thing in self._open or id in self._open:
            other = name(self.things[relation.thing])
            self.notes.append(
                (
                    "placement",
                    f"{who} and {other} are placed by each other in a circle; {who} stays where it was put.",
                )
            )
            return own
        self._open.add(id)
        by = self._place(relation.thing)
        self._open.discard(id)
        if id in self._done:
            return self._done[id]
        self._done[id] = self._placed(id, own, relation, by)
        return self._done[id]

    def _placed(self, id: Id, own: Standing, relation: Relation, by: Standing) -> Standing:
        thing, other = self.things[id], self.things[relation.thing]
        where, facing = self._floor(relation.thing, by, frozenset())
        kind, gap = relation.kind, relation.gap
        if kind == "on":
            if isinstance(other, Prop) and own.held_by is None:
                middle = where if isinstance(thing, Character) else (0, 0)
                return msgspec.structs.replace(own, at=middle, on=relation.thing)
            self.notes.append(
                ("placement", f"{name(thing, True)} cannot rest on {name(other)}; it stands beside.")
            )
            kind = "beside"
        if kind == "under":
            room = KINDS[other.kind].under * other.scale // 100 if isinstance(other, Prop) else 0
            tall = (
                KINDS[thing.kind].form.box[2] * thing.scale // 100
                if isinstance(thing, Prop)
                else thing.height
            )
            if room >= tall:
                aside = 650 if isinstance(other, Prop) and other.kind == "tree" else 0
                return _put(own, where, facing, aside)
            self.notes.append(
                ("placement", f"There is no room for {name(thing)} under {name(other)}; it stands in front.")
            )
            kind, gap = "in_front_of", 50
        if kind in ("left_of", "right_of"):
            way = self.camera + (90.0 if kind == "right_of" else -90.0)
        elif kind == "beside":
            way = facing + 90.0
            x, y = own.at[0] - where[0], own.at[1] - where[1]
            a = math.radians(way)
            if x * math.sin(a) - y * math.cos(a) < 0:
                way += 180.0
        else:
            way = facing + (180.0 if kind == "behind" else 0.0)
        turned = own.facing if kind != "facing" else round(facing + 180.0)
        reach = gap + _reach(other, facing, way) + _reach(thing, turned, way)
        return _put(msgspec.structs.replace(own, facing=_whole(turned)), where, way, reach)

    def _floor(self, id: Id, standing: Standing, above: frozenset[Id]) -> tuple[Point, float]:
        """Where a thing is on the floor plan and where it looks, though it be held or on another."""
        for bearer in (standing.held_by, standing.on):
            if bearer is not None and bearer in self.standings and bearer not in above and bearer != id:
                under = self._done.get(bearer, self.standings[bearer])
                (x, y), facing = self._floor(bearer, under, above | {id})
                if bearer == standing.held_by or id.startswith("ch_"):
                    return (x, y), facing + standing.facing
                a = math.radians(facing)
                dx, dy = standing.at
                at = (
                    round(x + dx * math.cos(a) - dy * math.sin(a)),
                    round(y + dx * math.sin(a) + dy * math.cos(a)),
                )
                return at, facing + standing.facing
        return standing.at, float(standing.facing)


def _put(own: Standing, where: Point, way: float, reach: float) -> Standing:
    """`reach` millimetres from a point, in a direction as `facing` counts."""
    a = math.radians(way)
    at = (round(where[0] + reach * math.sin(a)), round(where[1] - reach * math.cos(a)))
    return msgspec.structs.replace(own, at=at, on=None)


def _whole(degrees: float) -> int:
    return (round(degrees) + 180) % 360 - 180


def _reach(thing: Thing, facing: float, way: float) -> float:
    """Half of how far a thing stretches in a direction, millimetres."""
    if isinstance(thing, Character):
        return _BODY
    width, depth, _ = KINDS[thing.kind].form.box
    a = math.radians(way - facing)
    return (abs(math.sin(a)) * width + abs(math.cos(a)) * depth) / 2 * thing.scale / 100
