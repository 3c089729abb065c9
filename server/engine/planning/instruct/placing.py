"""Where things go that are put, moved and turned: points on the floor plan of a shot."""

import math

from server.engine.planning.instruct.context import Context
from server.engine.props import KINDS
from server.projects.world import Id, Point, Standing

_NEAR = 700
"""Millimetres between people that stand beside one another."""


def camera_way(ctx: Context, shot: Id) -> float:
    """Where the camera stands about the first subject, in degrees as `facing` counts."""
    one = ctx.get(shot)
    first = first_subject(ctx, shot)
    if first is None:
        return float(one.bearing % 360)
    if one.view in ("over_shoulder", "point_of_view") and one.viewer in one.cast and one.viewer != first:
        viewer, seen = one.cast[one.viewer or ""].at, floor(ctx, shot, first)
        if viewer != seen:
            return math.degrees(math.atan2(viewer[0] - seen[0], seen[1] - viewer[1]))
    standing = ctx.standing(shot, first)
    return float(((standing.facing if standing else 0) + one.bearing) % 360)


def first_subject(ctx: Context, shot: Id) -> Id | None:
    one = ctx.get(shot)
    there = {**one.cast, **one.props}
    subjects = [id for id in one.subjects if id in there] or sorted(one.cast)
    return subjects[0] if subjects else None


def step(at: Point, way: float, by: float) -> Point:
    """A point `by` millimetres off in a direction as `facing` counts."""
    a = math.radians(way)
    return round(at[0] + by * math.sin(a)), round(at[1] - by * math.cos(a))


def floor(ctx: Context, shot: Id, id: Id, depth: int = 0) -> Point:
    """Where something is on the floor, though it be held or stand on something."""
    standing = ctx.standing(shot, id)
    if standing is None:
        return 0, 0
    for bearer in (standing.held_by, standing.on):
        if bearer is not None and ctx.standing(shot, bearer) is not None and depth < 5:
            x, y = floor(ctx, shot, bearer, depth + 1)
            if bearer == standing.held_by or id in ctx.world.characters:
                return x, y
            under = ctx.standing(shot, bearer)
            a = math.radians(under.facing if under else 0)
            dx, dy = standing.at
            return round(x + dx * math.cos(a) - dy * math.sin(a)), round(
                y + dx * math.sin(a) + dy * math.cos(a)
            )
    return standing.at


def towards(a: Point, b: Point) -> int:
    """The facing that looks from one point to another, -180 to 179."""
    if a == b:
        return 0
    return whole(math.degrees(math.atan2(b[0] - a[0], a[1] - b[1])))


def whole(degrees: float) -> int:
    return (round(degrees) + 180) % 360 - 180


def middle(ctx: Context, shot: Id) -> Point:
    """The middle of the people in a shot, else of its props."""
    one = ctx.get(shot)
    points = [floor(ctx, shot, id) for id in (one.cast or one.props)]
    if not points:
        return 0, 500
    return round(sum(x for x, _ in points) / len(points)), round(sum(y for _, y in points) / len(points))


def free_spot(ctx: Context, shot: Id, way: float | None = None, by: int = 1100) -> Point:
    """A point beside the others that is not taken."""
    centre = middle(ctx, shot)
    one = ctx.get(shot)
    taken = [floor(ctx, shot, id) for id in (*one.cast, *one.props)]
    base = camera_way(ctx, shot)
    ways = [way] if way is not None else [base + 90, base - 90, base + 135, base - 135, base + 180]
    for reach in (by, by + 600, by + 1200, by + 2000):
        for turn in ways:
            point = step(centre, turn, reach)
            if all(math.dist(point, other) > _NEAR for other in taken):
                return point
    return step(centre, ways[0], by + 2600)


def spot(ctx: Context, shot: Id, feature: str) -> Point:
    """A point at the back, the front, the left, the right or the middle of what the picture shows."""
    way = camera_way(ctx, shot)
    ways = {"back": way + 180, "front": way, "left": way - 90, "right": way + 90}
    if feature == "centre":
        return middle(ctx, shot)
    return free_spot(ctx, shot, ways[feature], 1300 if feature in ("left", "right") else 1500)


def on_top(ctx: Context, shot: Id, bearer: Id, own: Id | None = None) -> Point:
    """A free point on top of something, in its own axes."""
    kind = KINDS[ctx.world.props[bearer].kind]
    width = (kind.plan or kind.form.box[:2])[0] * ctx.world.props[bearer].scale // 100
    one = ctx.get(shot)
    taken = [standing.at[0] for id, standing in one.props.items() if standing.on == bearer and id != own]
    half = max(width // 2 - 150, 0)
    for x in (0, -half // 2, half // 2, -half, half, -half // 4, half // 4, -3 * half // 4, 3 * half // 4):
        if all(abs(x - other) > min(180, max(half // 3, 1)) for other in taken):
            return x, 0
    return 0, 0


def before(ctx: Context, shot: Id, id: Id) -> Standing | None:
    """How somebody stood last: in the shots before of the same scene, else in any shot of the same place."""
    order = [
        one for one in ctx.names.label_of if one in ctx.world.shots and ctx.world.shots[one].deleted is None
    ]
    here = ctx.get(shot)
    place = ctx.world.scenes[here.scene].place
    index = order.index(shot) if shot in order else len(order)
    near = [*reversed(order[:index]), *order[index:]]
    for one in near:
        shown = ctx.get(one)
        standing = shown.cast.get(id) or shown.props.get(id)
        if standing is not None and (
            shown.scene == here.scene or ctx.world.scenes[shown.scene].place == place
        ):
            return standing
    return None
