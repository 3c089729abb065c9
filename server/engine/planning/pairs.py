"""Pairs: a pose for two turns its people to one another and brings them together until hands meet.

Where both name each other, both give way by half; else who names the other goes there.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from server.engine.blocking import actors, sets
from server.engine.blocking.staging import Figure
from server.projects.vocabulary import Pose, SetKind
from server.projects.world import Id, Standing


@dataclass(frozen=True)
class Pair:
    """How far apart (shares of the mean height) two stand, and where (`side` to the right of the first,
    `high`, shares of it too) their leading hands meet between them, if they do."""

    apart: float
    meet: tuple[float, float] | None = None


PAIRS: dict[Pose, Pair] = {
    "hug": Pair(0.17),
    "handshake": Pair(0.50, (0.0, 0.56)),
    "give": Pair(0.52, (0.0, 0.60)),
    "dance": Pair(0.32, (0.25, 0.70)),
    "punch": Pair(0.53),
    "guard": Pair(0.62),
    "kick": Pair(0.56),
    "push": Pair(0.42),
    "pull": Pair(0.54, (0.0, 0.62)),
    "whisper": Pair(0.27),
    "aim": Pair(0.0),
}
"""Poses that are done with somebody. Of `aim` only the facing is decided."""


def arranged(
    people: Mapping[Id, Figure], standings: Mapping[Id, Standing], kind: SetKind
) -> dict[Id, Figure]:
    """The figures, pairs among them placed and turned."""
    found = dict(people)
    done: set[Id] = set()
    for id in sorted(found):
        partner = standings[id].partner
        if id in done or partner is None or partner == id or partner not in found:
            continue
        pair = PAIRS.get(found[id].pose)
        if pair is None:
            continue
        mutual = standings[partner].partner == id
        found[id], found[partner] = _together(found[id], found[partner], pair, mutual, kind)
        if mutual:
            done.add(partner)
    return found


def _together(one: Figure, other: Figure, pair: Pair, mutual: bool, kind: SetKind) -> tuple[Figure, Figure]:
    x, y = float(other.at[0] - one.at[0]), float(other.at[1] - one.at[1])
    far = math.hypot(x, y)
    if far < 1:
        # They stand in one spot: the first looks where it looks, the other is before it.
        x, y = math.sin(math.radians(one.facing)), -math.cos(math.radians(one.facing))
    else:
        x, y = x / far, y / far
    tall = (one.body.height + other.body.height) / 2
    if one.pose == "whisper":
        return _at_the_ear(one, other, pair.apart * tall), other
    apart = pair.apart * tall if pair.apart else far
    facing = round(math.degrees(math.atan2(x, -y))) % 360
    if mutual and one.seat == other.seat == 0:
        middle = (one.at[0] + other.at[0]) / 2, (one.at[1] + other.at[1]) / 2
    else:
        middle = other.at[0] - x * apart / 2, other.at[1] - y * apart / 2
    first = round(middle[0] - x * apart / 2), round(middle[1] - y * apart / 2)
    second = round(middle[0] + x * apart / 2), round(middle[1] + y * apart / 2)
    one = msgspec.structs.replace(one, at=first, facing=facing)
    if mutual:
        turned = (
            {"at": second, "facing": (facing + 180) % 360}
            if other.seat == 0
            else {"facing": (facing + 180) % 360}
        )
        if one.pose == "dance" and other.pose == "dance":
            turned["mirrored"] = not one.mirrored  # right hand in left hand
        other = msgspec.structs.replace(other, **turned)
    if one.pose == "punch":
        head = actors.joint(other, "head", kind)
        goal = (head[0] - x * 0.085, head[1] - y * 0.085, head[2] - 0.045 * tall / 1700)
        return msgspec.structs.replace(one, reach=_millimetres(goal)), other
    if pair.meet is not None:
        side, high = pair.meet
        side *= -1 if one.mirrored else 1
        ground = sets.ground(kind, middle[0] / 1000, middle[1] / 1000)
        # To the right of who looks along (x, y) is (y, -x).
        point = (
            round(middle[0] + y * side * tall),
            round(middle[1] - x * side * tall),
            round(high * tall + ground * 1000 + min(one.seat, other.seat) / 2),
        )
        one = msgspec.structs.replace(one, reach=point)
        if mutual:
            other = msgspec.structs.replace(other, reach=point)
    return one, other


def _at_the_ear(one: Figure, other: Figure, apart: float) -> Figure:
    """Beside the other, on the side where it is, a little behind, and turned to the other's head."""
    c, s = math.cos(math.radians(other.facing)), math.sin(math.radians(other.facing))
    x, y = one.at[0] - other.at[0], one.at[1] - other.at[1]
    side = 1 if c * x + s * y >= 0 else -1
    dx, dy = side * apart, 0.12 * apart
    at = round(other.at[0] + c * dx - s * dy), round(other.at[1] + s * dx + c * dy)
    facing = math.degrees(math.atan2(other.at[0] - at[0], -(other.at[1] - at[1])))
    return msgspec.structs.replace(one, at=at, facing=round(facing) % 360, mirrored=side < 0)


def _millimetres(point: actors.Spot) -> tuple[int, int, int]:
    return round(point[0] * 1000), round(point[1] * 1000), round(point[2] * 1000)
