"""Settles what is placed: nothing floats, sinks in, stands in walls or furniture, or would fall off an edge.

What must give way moves to the nearest place that is free, by whole millimetres, and a note says so. Those
who come first in the order of ids keep their place. Pure; costs next to nothing where all is well.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from server.engine.blocking import props
from server.engine.blocking.staging import Figure, Item
from server.engine.props import KINDS
from server.engine.sets import SETS, Set
from server.projects.vocabulary import Pose, SetKind
from server.projects.world import Id, Point

Note = tuple[str, str]
"""What a warning is about, and its sentence."""

APART = 280
"""Millimetres between the middles of two people that are not in each other."""

_BODY = 130
"""Millimetres around the middle of a person that furniture must leave free."""

_LOW = 260
"""Furniture lower than this (millimetres) can be stood over."""

_SEATED: frozenset[Pose] = frozenset(
    {"sit", "sit_crossed", "lounge", "lie", "lie_side", "climb", "jump", "fall", "sit_floor"}
)
"""Poses that may be in or over furniture."""

_SEATS = frozenset(
    {"chair", "stool", "bench", "sofa", "bed", "crate", "barrel", "rock", "suitcase", "table", "desk"}
)

_Corners = tuple[int, int, int, int]
"""Low x, low y, high x, high y in millimetres."""

Rectangle = tuple[float, float, float, float, float]
"""Middle (x, y), half width, half depth in millimetres, and degrees turned."""

_Block = tuple[float, float, float, float, float, float, float]
"""What keeps people off: its middle, how far it reaches at most, half its width and depth with room for a
body around, all in millimetres; cosine and sine of its turn."""

_Floor = tuple[_Corners, tuple[_Corners, ...]]
"""Where people can stand in a set, and what of that is taken."""


def settled(
    kind: SetKind,
    figures: Sequence[Figure],
    items: Sequence[Item],
    on: Mapping[Id, Id],
    partners: Mapping[Id, Id],
    called: Callable[[Id], str],
) -> tuple[tuple[Figure, ...], tuple[Item, ...], tuple[Note, ...]]:
    """The figures and items where they can be, with notes on what moved.

    `on` names what bears a person, `partners` whom a pose for two is done with; `called` is what a sentence
    calls a thing. The same objects come back where nothing moves.
    """
    notes: list[Note] = []
    there = _rested({item.id: item for item in items}, {one.id: one for one in figures}, called, notes)
    floor_items = [one for one in there.values() if one.on is None and one.held_by is None]
    for item in floor_items:
        at = _within(kind, item.at, min(props.BOXES[item.kind][:2]) * item.scale // 200)
        if at != item.at:
            there[item.id] = msgspec.structs.replace(item, at=at)
            notes.append(
                ("placement", f"{_capital(called(item.id))} was in a wall and stands before it now.")
            )
    _part_items(there, called, notes)
    furniture = [
        (one, _block(one))
        for one in there.values()
        if one.on is None and one.held_by is None and _blocks(one)
    ]
    people: dict[Id, Figure] = {}
    for figure in figures:
        people[figure.id] = _stood(kind, figure, people, furniture, on, partners, called, notes)
    return tuple(people.values()), tuple(there.values()), tuple(notes)


def _rested(
    items: dict[Id, Item], figures: Mapping[Id, Figure], called: Callable[[Id], str], notes: list[Note]
) -> dict[Id, Item]:
    """Items that rest on others: on what can bear them, within its edges, beside each other."""
    rested = [item for item in items.values() if item.on is not None]
    if not rested:
        return items
    found = dict(items)
    taken: dict[Id, list[Rectangle]] = {}
    for item in rested:
        bearer = items.get(item.on or "")
        why = None
        if bearer is None:
            under = figures.get(item.on or "")
            if under is None:
                continue
            why, at = "that is no place to put it", under.at
        elif _circle(items, item):
            why, at = "they would rest on each other", item.at
        elif bearer.kind not in props.BEARING:
            why, at = "nothing can stand on that", _floor_point(items, bearer)
        else:
            width, depth = (1000 * side for side in props.plan(bearer))
            half = _rectangle(item)
            if min(half[2], half[3]) > max(width, depth) * 0.95:
                why, at = "it is too big for that", _floor_point(items, bearer)
            else:
                spot = _on_top(item, width, depth, taken.setdefault(bearer.id, []))
                if spot is None:
                    why, at = "there is no room left", _floor_point(items, bearer)
                else:
                    moved = math.dist(spot, item.at)
                    if moved > 5:
                        found[item.id] = msgspec.structs.replace(item, at=spot)
                        notes.append(
                            (
                                "placement",
                                f"{_capital(called(item.id))} would fall off {called(bearer.id)} or stand in "
                                f"something there; it has moved by {_length(moved)}.",
                            )
                        )
                    continue
        onto = called(item.on or "")
        notes.append(
            ("placement", f"{_capital(called(item.id))} cannot rest on {onto}: {why}. It stands beside.")
        )
        if bearer is not None and at is not item.at:
            box = _rectangle(bearer)
            reach = math.hypot(box[2], box[3]) + max(_rectangle(item)[2:4]) + 60
            at = (round(at[0] + reach), at[1])
        elif bearer is None:
            at = (at[0] + 450, at[1])
        found[item.id] = msgspec.structs.replace(item, on=None, at=at)
    return found


def _circle(items: Mapping[Id, Item], item: Item) -> bool:
    seen: set[Id] = set()
    one: Item | None = item
    while one is not None and one.on is not None:
        if one.id in seen:
            return True
        seen.add(one.id)
        one = items.get(one.on)
    return False


def _floor_point(items: Mapping[Id, Item], item: Item) -> Point:
    """Where the lowest of what bears an item stands."""
    for _ in range(len(items)):
        under = items.get(item.on or "")
        if under is None:
            break
        item = under
    return item.at


def _on_top(item: Item, width: float, depth: float, taken: list[Rectangle]) -> Point | None:
    """The nearest point on a top where an item is within its edges and in nothing else."""
    _, _, half_w, half_d, turn = _rectangle(item)
    c, s = abs(math.cos(math.radians(turn))), abs(math.sin(math.radians(turn)))
    reach_x = max(0.0, width / 2 - (half_w * c + half_d * s))
    reach_y = max(0.0, depth / 2 - (half_w * s + half_d * c))
    x, y = (min(max(item.at[0], -reach_x), reach_x), min(max(item.at[1], -reach_y), reach_y))
    start = (round(x), round(y))
    for spot in _around(start, 40, 1600):
        if abs(spot[0]) > reach_x + 1 or abs(spot[1]) > reach_y + 1:
            continue
        mine = (float(spot[0]), float(spot[1]), half_w * 0.9, half_d * 0.9, turn)
        if not any(_meet(mine, other) for other in taken):
            taken.append(mine)
            return spot
        if not taken:
            break
    return None


def _part_items(items: dict[Id, Item], called: Callable[[Id], str], notes: list[Note]) -> None:
    """Things on the floor that stand in each other by more than half move apart."""
    big = [one for one in items.values() if one.on is None and one.held_by is None and KINDS[one.kind].solid]
    for number, item in enumerate(big):
        for other in big[:number]:
            a, b = _rectangle(items[item.id]), _rectangle(items[other.id])
            under = KINDS[other.kind].under or KINDS[item.kind].under
            near = 0.45 * (min(a[2], a[3]) + min(b[2], b[3]))
            if under > 300 or math.dist(a[:2], b[:2]) >= near:
                continue
            way = math.degrees(math.atan2(a[0] - b[0], -(a[1] - b[1]))) if a[:2] != b[:2] else 90.0
            reach = _half(a, way) + _half(b, way) + 40
            t = math.radians(way)
            at = (round(b[0] + reach * math.sin(t)), round(b[1] - reach * math.cos(t)))
            items[item.id] = msgspec.structs.replace(items[item.id], at=at)
            notes.append(
                (
                    "placement",
                    f"{_capital(called(item.id))} stood in {called(other.id)}; it stands beside it now.",
                )
            )


def _stood(
    kind: SetKind,
    figure: Figure,
    people: Mapping[Id, Figure],
    furniture: Sequence[tuple[Item, _Block]],
    on: Mapping[Id, Id],
    partners: Mapping[Id, Id],
    called: Callable[[Id], str],
    notes: list[Note],
) -> Figure:
    """A figure where it is in no wall, no furniture and nobody else."""
    start = figure.at
    if figure.id in on:
        return figure
    seated = figure.pose in _SEATED
    partner = partners.get(figure.id)
    others = [
        one
        for one in people.values()
        if one.id != partner and partners.get(one.id) != figure.id and one.id not in on
    ]
    x, y = start
    solid = [
        (item, block)
        for item, block in furniture
        if not (seated and item.kind in _SEATS) and (x - block[0]) ** 2 + (y - block[1]) ** 2 < 6000**2
    ]
    blocks, places = tuple(block for _, block in solid), tuple(one.at for one in others)
    number = _hindrance(_FLOOR[kind], start, blocks, places)
    if number is None:
        return figure
    if number < 0:
        what = "the set" if SETS[kind].outdoors else "a wall"
    elif number < len(solid):
        what = called(solid[number][0].id)
    else:
        what = called(others[number - len(solid)].id)
    free = _free(kind, start, blocks, places)
    who = called(figure.id)
    if free is None:
        notes.append(
            ("placement", f"There is no room for {who}: {what} is in the way, and nothing near is free.")
        )
        return figure
    moved = math.dist(free, start)
    if moved > 5:
        notes.append(
            ("placement", f"{_capital(who)} stood in {what} and has stepped aside by {_length(moved)}.")
        )
    return msgspec.structs.replace(figure, at=free)


@lru_cache(maxsize=10_000)
def _free(kind: SetKind, start: Point, blocks: tuple[_Block, ...], people: tuple[Point, ...]) -> Point | None:
    """The nearest place where somebody can stand. Kept: most edits move nobody."""
    floor = _FLOOR[kind]
    return next(
        (
            at
            for at in _around(_within(kind, start, 0), 60, 4000)
            if _hindrance(floor, at, blocks, people) is None
        ),
        None,
    )


def _hindrance(floor: _Floor, at: Point, blocks: Sequence[_Block], people: Sequence[Point]) -> int | None:
    """What is in the way of standing at a place: -1 for the set, else a number of the blocks and the people
    behind them; None for nothing."""
    x, y = at
    (x0, y0, x1, y1), taken = floor
    if not (x0 <= x <= x1 and y0 <= y <= y1):
        return -1
    for a0, b0, a1, b1 in taken:
        if a0 < x < a1 and b0 < y < b1:
            return -1
    for number, (u, v, reach, wide, deep, c, s) in enumerate(blocks):
        dx, dy = x - u, y - v
        if (
            -reach <= dx <= reach
            and -reach <= dy <= reach
            and -wide < c * dx + s * dy < wide
            and -deep < c * dy - s * dx < deep
        ):
            return number
    for number, (u, v) in enumerate(people):
        if (x - u) ** 2 + (y - v) ** 2 < APART**2:
            return len(blocks) + number
    return None


def _around(start: Point, step: int, far: int) -> Iterator[Point]:
    """Points around one, nearest first."""
    yield start
    for x, y in _rings(step, far):
        yield start[0] + x, start[1] + y


_RINGS: dict[tuple[int, int], list[Point]] = {}


def _rings(step: int, far: int) -> list[Point]:
    known = _RINGS.get((step, far))
    if known is None:
        known = []
        ring = 1
        while ring * step <= far:
            count = min(8 + 4 * ring, 40)
            for k in range(count):
                a = 2 * math.pi * k / count
                known.append((round(ring * step * math.cos(a)), round(ring * step * math.sin(a))))
            ring += 1 if ring < 20 else 3
        _RINGS[step, far] = known
    return known


def _within(kind: SetKind, at: Point, margin: int) -> Point:
    """The nearest point of the floor of a set where something can stand."""
    (x0, y0, x1, y1), taken = _FLOOR[kind]
    x, y = at
    if x0 + margin <= x <= x1 - margin and y0 + margin <= y <= y1 - margin:
        for a0, b0, a1, b1 in taken:
            if a0 - margin < x < a1 + margin and b0 - margin < y < b1 + margin:
                break
        else:
            return at
    x, y = min(max(x, x0 + margin), x1 - margin), min(max(y, y0 + margin), y1 - margin)
    for a0, b0, a1, b1 in taken:
        if a0 - margin < x < a1 + margin and b0 - margin < y < b1 + margin:
            # Out by the nearest side that leaves it on the floor.
            sides = [(a0 - margin, y), (a1 + margin, y), (x, b0 - margin), (x, b1 + margin)]
            inside = [one for one in sides if x0 <= one[0] <= x1 and y0 <= one[1] <= y1]
            x, y = min(inside or sides, key=lambda one: (math.dist(one, at), one))
    return x, y


def _floor(one: Set) -> _Floor:
    def corners(low: tuple[float, float], high: tuple[float, float]) -> _Corners:
        return round(low[0] * 1000), round(low[1] * 1000), round(high[0] * 1000), round(high[1] * 1000)

    return corners(*one.floor), tuple(corners(*taken) for taken in one.taken)


_FLOOR = {kind: _floor(one) for kind, one in SETS.items()}
"""Where people can stand in each set, and where not, in millimetres."""


def _blocks(item: Item) -> bool:
    kind = KINDS[item.kind]
    return kind.solid and kind.form.box[2] * item.scale // 100 > _LOW


def _rectangle(item: Item) -> Rectangle:
    width, depth, _ = props.shape(item).box
    return (
        float(item.at[0]),
        float(item.at[1]),
        width * item.scale / 200,
        depth * item.scale / 200,
        float(item.facing),
    )


def _block(item: Item) -> _Block:
    x, y, half_w, half_d, turn = _rectangle(item)
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    return x, y, half_w + half_d + _BODY, half_w + _BODY, half_d + _BODY, c, s


def _half(box: Rectangle, way: float) -> float:
    a = math.radians(way - box[4])
    return abs(math.sin(a)) * box[2] + abs(math.cos(a)) * box[3]


def _meet(a: Rectangle, b: Rectangle) -> bool:
    """Whether two rectangles overlap (by their axes)."""
    for turn in (a[4], a[4] + 90, b[4], b[4] + 90):
        t = math.radians(turn)
        apart = abs((a[0] - b[0]) * math.sin(t) - (a[1] - b[1]) * math.cos(t))
        if apart >= _half(a, turn) + _half(b, turn):
            return False
    return True


def _length(millimetres: float) -> str:
    return f"{round(millimetres / 10)} cm" if millimetres < 1000 else f"{millimetres / 1000:.1f} m"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
