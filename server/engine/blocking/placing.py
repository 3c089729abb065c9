"""Where the items of a shot are: on the floor, on another item, or in somebody's leading hand.

`at` and `facing` of an item that is borne by another count from the middle of the bearer's top and from
its facing (held at its edge if they lead beyond it); of an item in a hand only `facing` counts.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from server.engine.blocking import actors, props, sets
from server.engine.blocking.staging import Figure, Item, Staging
from server.projects.world import Id

Spot = tuple[float, float, float]


@dataclass(frozen=True)
class Placed:
    """The middle of an item's base in metres, and its yaw in degrees counter-clockwise from above."""

    position: Spot
    yaw: float
    held: bool = False


def place(staging: Staging) -> dict[Id, Placed]:
    """Every item of a staging by id. A bearer that is not there, or a circle of bearers, means the floor."""
    figures = {figure.id: figure for figure in staging.figures}
    return place_with(staging, lambda id: hand(figures[id], staging))


def place_with(staging: Staging, hand_of: Callable[[Id], Spot]) -> dict[Id, Placed]:
    """As `place`, asking `hand_of` for the leading hand of a figure (batches have computed it already)."""
    items = {item.id: item for item in staging.items}
    figures = {figure.id: figure for figure in staging.figures}
    placed: dict[Id, Placed] = {}

    def settle(item: Item, above: frozenset[Id]) -> Placed:
        known = placed.get(item.id)
        if known is not None:
            return known
        if item.held_by in figures:
            found = _in_hand(item, hand_of(item.held_by), figures[item.held_by])
        elif item.on in items and item.on not in above:
            bearer = items[item.on]
            found = _on_top(item, bearer, settle(bearer, above | {item.id}))
        else:
            x, y = item.at[0] / 1000, item.at[1] / 1000
            found = Placed((x, y, sets.ground(staging.setting.kind, x, y)), item.facing % 360)
        if not above:
            placed[item.id] = found
        return found

    return {id: settle(item, frozenset()) for id, item in items.items()}


def hand(figure: Figure, staging: Staging) -> Spot:
    """The middle of a figure's leading hand in metres."""
    return actors.joint(figure, actors.leading_hand(figure), staging.setting.kind)


def turned(x: float, y: float, degrees: float) -> tuple[float, float]:
    """A point turned counter-clockwise around the origin."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return c * x - s * y, s * x + c * y


def _in_hand(item: Item, at: Spot, holder: Figure) -> Placed:
    # A mug's ear is in the hand and the mug before the holder, whichever hand it is.
    ear = 180 if item.kind in props.EARED and not holder.mirrored else 0
    yaw = (holder.facing + item.facing + ear) % 360
    x, y, z = props.grip(item)
    x, y = turned(x, y, yaw)
    return Placed((at[0] - x, at[1] - y, at[2] - z), yaw, held=True)


def _on_top(item: Item, bearer: Item, under: Placed) -> Placed:
    width, depth = props.plan(bearer)
    x = min(max(item.at[0] / 1000, -width / 2), width / 2)
    y = min(max(item.at[1] / 1000, -depth / 2), depth / 2)
    x, y = turned(x, y, under.yaw)
    bx, by, bz = under.position
    return Placed((bx + x, by + y, bz + props.top(bearer)), (under.yaw + item.facing) % 360)


def bearers(items: Mapping[Id, Item], item: Item) -> set[Id]:
    """The ids of everything that bears an item, directly or through others."""
    found: set[Id] = set()
    at: Item | None = item
    while at is not None:
        if at.held_by is not None:
            found.add(at.held_by)
        if at.on is None or at.on in found or at.on == item.id:
            break
        found.add(at.on)
        at = items.get(at.on)
    return found
