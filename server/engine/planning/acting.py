"""Acting: what people in a shot sit on, look at, touch and do together, as whole numbers.

Positions and facings of everything are decided before, but for pairs: a pose for two turns its people to one
another and sets them so far apart that hands meet. Who names nobody acts alone.
"""

import math
from collections.abc import Callable, Mapping, Sequence

import msgspec

from server.engine.blocking import actors, gazing, placing, props, sets
from server.engine.blocking.settling import Note
from server.engine.blocking.staging import Figure, Framing, Item, Look, Setting, Staging
from server.engine.planning import pairs
from server.projects.vocabulary import Pose, SetKind
from server.projects.world import Id, Standing

SITTING: frozenset[Pose] = frozenset(("sit", "sit_crossed", "lounge"))
_WORDS: dict[str, tuple[int, int]] = {"up": (0, 40), "down": (0, -35), "away": (-58, -10)}
_SMALL = 0.35
"""Metres: what is no larger is touched in the middle of its top, what is larger where it is nearest."""


def acted(
    figures: Sequence[Figure], items: Sequence[Item], standings: Mapping[Id, Standing], setting: Setting
) -> tuple[Figure, ...]:
    """The figures as their standings ask; `standings` are those of the figures, by id."""
    if not any(_asks(figure, standings[figure.id]) for figure in figures):
        return tuple(figures)
    kind = setting.kind
    people = {figure.id: figure for figure in figures}
    things = {item.id: item for item in items}
    for id, standing in standings.items():
        if id in people and (standing.on is not None or people[id].pose in SITTING):
            people[id] = _seated(people[id], standing, things, kind)
    people = pairs.arranged(people, standings, kind)
    if any(standing.reaches is not None for standing in standings.values()) or any(
        standing.gaze in things for standing in standings.values()
    ):
        spots = placing.place(_whole(people, items, setting))
    else:
        spots = {}
    for id, standing in standings.items():
        if id in people and standing.reaches is not None and standing.reaches != id:
            point = _touched(people[id], standing.reaches, people, things, spots, kind)
            if point is not None:
                people[id] = msgspec.structs.replace(people[id], reach=point)
    gazes = {
        id: _gaze(people[id], standing, people, things, spots, kind)
        for id, standing in standings.items()
        if id in people and standing.gaze not in ("ahead", "camera")
    }
    for id, gaze in gazes.items():
        people[id] = msgspec.structs.replace(people[id], gaze=gaze)
    return tuple(people[figure.id] for figure in figures)


def unseated(figures: Sequence[Figure], called: Callable[[Id], str]) -> tuple[Note, ...]:
    """Notes on those who sit where nothing bears them; `called` is what a sentence calls somebody."""
    return tuple(
        ("placement", f"{_capital(called(figure.id))} sits on nothing: a seat is missing.")
        for figure in figures
        if figure.pose in SITTING and figure.seat <= 0
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _asks(figure: Figure, standing: Standing) -> bool:
    return (
        standing.gaze not in ("ahead", "camera")
        or standing.on is not None
        or standing.reaches is not None
        or standing.partner is not None
        or figure.pose in SITTING
    )


def _whole(people: Mapping[Id, Figure], items: Sequence[Item], setting: Setting) -> Staging:
    framing = Framing("long", "eye", 0, 35, ())
    return Staging(framing, tuple(people.values()), tuple(items), setting, Look(0, 1, 0, "#ffffff"))


def _seated(figure: Figure, standing: Standing, things: Mapping[Id, Item], kind: SetKind) -> Figure:
    """The height of what a figure sits, lies or stands on; it is moved onto that if it is beside it."""
    item = things.get(standing.on) if standing.on is not None else _below(figure, things)
    if item is None or item.held_by is not None:
        return figure
    tops = props.SEATS if figure.pose in SITTING or figure.pose in ("lie", "lie_side") else props.TOPS
    height = tops.get(item.kind, props.TOPS[item.kind]) * item.scale // 100
    width, depth = props.plan(item)
    x, y = _local(figure.at, item)
    inset = 0.2 if figure.pose in SITTING else 0.4
    held = (
        max(-width * inset, min(width * inset, x)),
        max(-depth * inset, min(depth * inset, y)),
    )
    at = figure.at
    if (held[0] - x) ** 2 + (held[1] - y) ** 2 > 1e-6:
        dx, dy = placing.turned(*held, item.facing)
        at = (item.at[0] + round(dx * 1000), item.at[1] + round(dy * 1000))
    base = sets.ground(kind, item.at[0] / 1000, item.at[1] / 1000)
    ground = sets.ground(kind, at[0] / 1000, at[1] / 1000)
    return msgspec.structs.replace(figure, at=at, seat=height + round((base - ground) * 1000))


def _below(figure: Figure, things: Mapping[Id, Item]) -> Item | None:
    """Something to sit on where the figure is."""
    for item in things.values():
        if item.kind in props.SEATS and item.held_by is None and item.on is None:
            width, depth, _ = props.box(item)
            x, y = _local(figure.at, item)
            if abs(x) <= width / 2 + 0.05 and abs(y) <= depth / 2 + 0.05:
                return item
    return None


def _local(at: tuple[int, int], item: Item) -> tuple[float, float]:
    """A point in an item's own axes, in metres."""
    return placing.turned((at[0] - item.at[0]) / 1000, (at[1] - item.at[1]) / 1000, -item.facing)


def _touched(
    figure: Figure,
    id: Id,
    people: Mapping[Id, Figure],
    things: Mapping[Id, Item],
    spots: Mapping[Id, placing.Placed],
    kind: SetKind,
) -> tuple[int, int, int] | None:
    """The point of a thing that a hand goes to, in millimetres in the set."""
    shoulder = actors.joint(figure, "shoulder_l" if figure.mirrored else "shoulder_r", kind)
    if id in people:
        both = [actors.joint(people[id], name, kind) for name in ("shoulder_l", "shoulder_r")]
        x, y, z = min(both, key=lambda at: math.dist(at, shoulder))
        return round(x * 1000), round(y * 1000), round(z * 1000) + 30
    item, spot = things.get(id), spots.get(id)
    if item is None or spot is None:
        return None
    width, depth, height = props.box(item)
    x, y, z = spot.position
    if max(width, depth) > _SMALL:
        lx, ly = placing.turned(shoulder[0] - x, shoulder[1] - y, -spot.yaw)
        lx, ly = max(-width / 2, min(width / 2, lx)), max(-depth / 2, min(depth / 2, ly))
        dx, dy = placing.turned(lx, ly, spot.yaw)
        x, y = x + dx, y + dy
    z += min(height, max(0.0, shoulder[2] - 0.15 - z)) if height > _SMALL else height
    return round(x * 1000), round(y * 1000), round(z * 1000)


def _gaze(
    figure: Figure,
    standing: Standing,
    people: Mapping[Id, Figure],
    things: Mapping[Id, Item],
    spots: Mapping[Id, placing.Placed],
    kind: SetKind,
) -> tuple[int, int]:
    """Degrees to the left and up off the facing; nothing where what is looked at is not there."""
    word = standing.gaze
    if word in _WORDS:
        side, level = _WORDS[word]
        return (-side if figure.mirrored else side), level
    head = actors.joint(figure, "head", kind)
    if word in people and word != figure.id:
        return gazing.towards(head, figure.facing, actors.joint(people[word], "head", kind))
    if word in things and word in spots:
        x, y, z = spots[word].position
        return gazing.towards(head, figure.facing, (x, y, z + props.box(things[word])[2] / 2))
    return 0, 0
