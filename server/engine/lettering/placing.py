"""Balloons that find their own place: in reading order, off faces and each other, tails to their speakers."""

import math
from collections.abc import Mapping, Sequence

import msgspec

from server.engine.lettering.drawing import Rect
from server.engine.lettering.heads import Spot
from server.engine.lettering.layout import EDGE, letter
from server.projects.vocabulary import BalloonKind, Reading
from server.projects.world import Balloon, Id

STEPS = 12
"""How many places across and down a balloon is tried at."""

CLEAR = 1.05
"""How many radii from the middle of a head a tail ends."""

AIR = 0.5
"""How many radii a balloon keeps off a head, so that there is room for a tail."""

_SPOKEN: frozenset[BalloonKind] = frozenset(("speech", "thought", "whisper", "shout"))


class Head(msgspec.Struct, frozen=True):
    """A head, or the middle of a thing, in millimetres of the page."""

    x: float
    y: float
    radius: float


def on_panel(spots: Mapping[Id, Spot], panel: Rect, ratio: float) -> dict[Id, Head]:
    """Spots of a picture (`ratio` times as wide as high) that covers a panel."""
    x, y, w, h = panel
    wide = max(w, h * ratio)
    high = wide / ratio
    left, top = x + (w - wide) / 2, y + (h - high) / 2
    return {
        id: Head(left + spot.x * wide, top + spot.y * high, spot.radius * high) for id, spot in spots.items()
    }


def placed(
    balloons: Sequence[tuple[Id, Balloon]],
    panel: Rect,
    heads: Mapping[Id, Head],
    reading: Reading,
    em: float,
    language: str,
) -> list[tuple[Id, Balloon]]:
    """The balloons of a panel in reading order, each with a place and, where it has a speaker, a tail."""
    boxes = {id: box for id, one in balloons if one.at and (box := _box(id, one, panel, em, language))}
    found = []
    before: Rect | None = None
    for index, (id, balloon) in enumerate(balloons):
        if balloon.at is None:
            box = _box(id, balloon, panel, em, language)
            if box is None:
                continue
            taken = list(boxes.values())
            best = _best(box, balloon, panel, heads, taken, before, index, len(balloons), reading, em)
            balloon = msgspec.structs.replace(balloon, at=_per_mille(best, panel))
            boxes[id] = (best[0] - box[2] / 2, best[1] - box[3] / 2, box[2], box[3])
        before = boxes.get(id, before)
        head = heads.get(balloon.speaker or "")
        if balloon.tail is None and head is not None and id in boxes:
            tip = _tip(boxes[id], balloon.kind, head)
            if tip is not None:
                balloon = msgspec.structs.replace(balloon, tail=_per_mille(tip, panel))
        found.append((id, balloon))
    return found


def _box(id: Id, balloon: Balloon, panel: Rect, em: float, language: str) -> Rect | None:
    lettered = letter(id, msgspec.structs.replace(balloon, tail=None), panel, em, language)
    return lettered.box if lettered is not None else None


def _per_mille(at: tuple[float, float], panel: Rect) -> tuple[int, int]:
    x, y, w, h = panel
    return round((at[0] - x) / w * 1000), round((at[1] - y) / h * 1000)


def _best(
    box: Rect,
    balloon: Balloon,
    panel: Rect,
    heads: Mapping[Id, Head],
    taken: Sequence[Rect],
    before: Rect | None,
    index: int,
    count: int,
    reading: Reading,
    em: float,
) -> tuple[float, float]:
    """The cheapest centre for a box of this size; ties go to the first in reading order."""
    x, y, w, h = panel
    edge = EDGE * em
    low = (x + edge + box[2] / 2, y + edge + box[3] / 2)
    high = (max(low[0], x + w - edge - box[2] / 2), max(low[1], y + h - edge - box[3] / 2))
    way = 1 if reading == "left_to_right" else -1
    speaker = heads.get(balloon.speaker or "")
    best, least = low, math.inf
    for row in range(STEPS):
        for column in range(STEPS):
            part = column / (STEPS - 1)
            cx = low[0] + (high[0] - low[0]) * (part if way > 0 else 1 - part)
            cy = low[1] + (high[1] - low[1]) * row / (STEPS - 1)
            spot = (cx - box[2] / 2, cy - box[3] / 2, box[2], box[3])
            cost = 2.0 * (cy - low[1]) / h * (1.0 if balloon.kind != "label" else 0.2)
            cost += sum(8.0 + 8.0 * _overlap(spot, other) for other in taken if _overlap(spot, other) > 0)
            for id, head in heads.items():
                gap = _gap(spot, head)
                if head.radius and gap < AIR * head.radius:
                    cost += 6.0 * (AIR + 0.25 - gap / head.radius) + (10.0 if gap < 0 else 0.0)
                elif id == balloon.speaker and balloon.kind != "caption":
                    cost += 0.8 * gap / math.hypot(w, h)
            if speaker is None and index == 0:
                cost += 0.3 * part  # what speaks first begins where reading begins
            elif speaker is not None:
                cost += 1.2 * abs(cx - speaker.x) / w
            if count > 1 and before is not None:
                cost += _out_of_order(spot, before, way, w, h)
            if cost < least - 1e-9:
                best, least = (cx, cy), cost
    return best


def _out_of_order(spot: Rect, before: Rect, way: int, w: float, h: float) -> float:
    """What it costs to be read before the balloon that comes first."""
    down = (spot[1] + spot[3] / 2) - (before[1] + before[3] / 2)
    along = way * ((spot[0] + spot[2] / 2) - (before[0] + before[2] / 2))
    beside = along > 0.3 * (spot[2] + before[2]) / 2
    if down < -0.25 * before[3]:
        return 3.0 - 3.0 * down / h
    if down < 0.35 * before[3] and not beside:
        return 2.0 + max(0.0, -along / w)
    return 0.0


def _overlap(one: Rect, other: Rect) -> float:
    """The share of the smaller box that lies in the other."""
    wide = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    high = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    if wide <= 0 or high <= 0:
        return 0.0
    return wide * high / max(1e-9, min(one[2] * one[3], other[2] * other[3]))


def _gap(box: Rect, head: Head) -> float:
    """How far a box is from a head's rim; negative where it covers some of it."""
    dx = max(box[0] - head.x, 0.0, head.x - box[0] - box[2])
    dy = max(box[1] - head.y, 0.0, head.y - box[1] - box[3])
    return math.hypot(dx, dy) - head.radius


def _tip(box: Rect, kind: BalloonKind, head: Head) -> tuple[float, float] | None:
    """Where the tail ends: short of the speaker's head, or on the thing that a label names."""
    if kind == "label":
        return head.x, head.y
    if kind not in _SPOKEN:
        return None
    cx, cy = box[0] + box[2] / 2, box[1] + box[3] / 2
    away = math.hypot(cx - head.x, cy - head.y)
    clear = CLEAR * head.radius
    if away <= clear:
        return None
    return head.x + (cx - head.x) * clear / away, head.y + (cy - head.y) * clear / away
