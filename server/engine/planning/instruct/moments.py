"""Words for shots, scenes, hours and amounts; which of them the parts of a text are said of."""

from collections.abc import Iterator
from typing import Any

from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.matching import Reader, Tagged
from server.engine.planning.instruct.words import word_set
from server.engine.story import shots_by_scene
from server.projects.world import Id

Where = tuple[str, Any]
"""How a shot or scene was named: ("label", "1A"), ("step", 1), ("ordinal", (1, scene)) …"""

_SHOT = word_set("shot panel frame picture one image take setup")
_THIS = frozenset(("this", "that", "current", "the"))
_STEPS = {"next": 1, "following": 1, "previous": -1, "prior": -1, "preceding": -1, "earlier": -1}


def readers() -> dict[str, Reader]:
    return {
        "shotref": _shot,
        "sceneref": _scene,
        "clocktime": _clock,
        "amount": _amount,
        "sceneparts": _scene_parts,
    }


def _word(tagged: Tagged, at: int) -> str:
    return tagged.tokens[at].word if at < len(tagged.tokens) else ""


def _number(tagged: Tagged, at: int) -> tuple[int, int] | None:
    if at >= len(tagged.tokens):
        return None
    found = [(length, value) for kind, value, length in tagged.senses[at] if kind == "num"]
    if not found:
        return None
    length, value = max(found)
    return at + length, int(value)


def _ordinal(tagged: Tagged, at: int) -> int | None:
    if at >= len(tagged.tokens):
        return None
    return next((int(value) for kind, value, _ in tagged.senses[at] if kind == "ord"), None)


def _shot(tagged: Tagged, at: int) -> Iterator[tuple[int, Where]]:
    start = at
    while _word(tagged, at) in ("the", "a") or (
        _word(tagged, at) in ("shot", "panel")
        and tagged.tokens[min(at + 1, len(tagged.tokens) - 1)].sort == "label"
    ):
        at += 1
    if at >= len(tagged.tokens):
        return
    if tagged.tokens[at].sort == "label":
        yield at + 1, ("label", tagged.tokens[at].text)
    word, after = _word(tagged, at), _word(tagged, at + 1)
    if word in ("this", "that", "current") and after in _SHOT:
        yield at + 2, ("step", 0)
    if word in _STEPS and after in _SHOT:
        yield at + 2, ("step", _STEPS[word])
    if word in _SHOT and after in ("before", "after") and _word(tagged, at + 2) in ("this", "that", "it"):
        yield at + 3 + (_word(tagged, at + 3) in _SHOT), ("step", -1 if after == "before" else 1)
    if word == "one" and after in ("before", "after") and at > start:
        yield at + 2, ("step", -1 if after == "before" else 1)
    number = _ordinal(tagged, at)
    if number is not None and after in _SHOT and after != "one":
        end = at + 2
        if _word(tagged, end) in ("of", "in"):
            for done, scene in _scene(tagged, end + 1):
                yield done, ("ordinal", (number, scene))
        yield end, ("ordinal", (number, ("step", 0)))
    for kind, value, length in tagged.senses[at]:
        if kind == "shotname" and (
            length > 1 or "shot" in (_word(tagged, at - 1 if at else 0), _word(tagged, at + 1))
        ):
            yield at + length, ("id", value)


def _scene(tagged: Tagged, at: int) -> Iterator[tuple[int, Where]]:
    while _word(tagged, at) in ("the", "all", "whole", "entire", "complete", "of") and at + 1 < len(
        tagged.tokens
    ):
        if _word(tagged, at) in ("whole", "entire") and _word(tagged, at + 1) == "scene":
            break
        at += 1
    if at >= len(tagged.tokens):
        return
    word = _word(tagged, at)
    if (
        word.isdigit()
        and at > 0
        and _word(tagged, at - 1) in ("and", "after", "with", "before")
        and "scene" in {token.word.rstrip("s") for token in tagged.tokens[:at]}
    ):
        yield at + 1, ("number", int(word))
    if word in ("scene", "sc", "scenes"):
        found = _number(tagged, at + 1)
        if found is not None:
            yield found[0], ("number", found[1])
    if word in ("this", "that", "current", "whole", "entire") and _word(tagged, at + 1) == "scene":
        yield at + 2, ("step", 0)
    if word in _STEPS and _word(tagged, at + 1) == "scene":
        yield at + 2, ("step", _STEPS[word])
    number = _ordinal(tagged, at)
    if number is not None and _word(tagged, at + 1) == "scene":
        yield at + 2, ("number", number)
    for kind, value, length in tagged.senses[at]:
        if kind == "scenename":
            yield at + length, ("id", value)
        if kind == "place":
            end = at + length
            yield end, ("place", value)
            if _word(tagged, end) in ("scene", "one"):
                yield end + 1, ("place", value)
        if kind == "hour" and _word(tagged, at + length) == "scene":
            yield at + length + 1, ("hour", value)


def _scene_parts(tagged: Tagged, at: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """Where and when a new scene is, in any order: "after scene 2, in the boathouse, at noon"."""
    found: dict[str, Any] = {}
    while at < len(tagged.tokens):
        word = _word(tagged, at)
        if word in (
            ",",
            ":",
            "in",
            "at",
            "on",
            "the",
            "and",
            "with",
            "of",
            "set",
            "back",
            "it",
            "its",
            "'s",
            "is",
            "during",
            "by",
            "right",
            "there",
            "place",
            "again",
            "time",
            "around",
            "about",
            "inside",
            "later",
            "day",
            "to",
            "this",
            "that",
            "a",
            "an",
            "day",
        ):
            at += 1
            continue
        step = 0
        if word == "same" and _word(tagged, at + 1) in ("place", "location", "set", "spot"):
            found, step = {**found, "same": True}, 2
        elif word in ("next", "following") and at + 1 < len(tagged.tokens) and "next" not in found:
            found, step = {**found, "next": True}, 1
        elif word == "same" and _word(tagged, at + 1) in ("day", "evening", "night", "morning"):
            step = 1
        elif word in ("after", "following", "behind"):
            for end, where in sorted(_scene(tagged, at + 1), key=lambda entry: -entry[0]):
                found, step = {**found, "after": where}, end - at
                break
            number = _number(tagged, at + 1)
            if not step and number is not None:
                found, step = {**found, "after": ("number", number[1])}, number[0] - at
        elif word in ("end", "last"):
            found, step = {**found, "end": True}, 1
        if not step:
            for kind, value, length in tagged.senses[at]:
                if kind in ("place", "placepart") and "place" not in found:
                    found, step = {**found, "place": value}, length
                elif kind == "setkind" and not {"place", "set"} & set(found):
                    found, step = {**found, "set": (value, tagged.words(at, at + length))}, length
                elif kind == "weather" and "weather" not in found:
                    found, step = {**found, "weather": value}, length
                elif kind == "hour" and "time" not in found:
                    found, step = {**found, "time": ("hour", value)}, length
                if step:
                    break
        if not step and "time" not in found:
            for end, minute in _clock(tagged, at):
                found, step = {**found, "time": ("clock", minute)}, end - at
                break
        if not step:
            break
        at += step
        yield at, found


def shot(ctx: Context, where: Where) -> Id:
    """The shot that is named. Raises `Doubt`."""
    sort, value = where
    if sort == "id":
        return str(value)
    if sort == "label":
        if value not in ctx.names.by_label:
            near = ", ".join(list(ctx.names.by_label)[:40]) or "none"
            raise Doubt(f"There is no shot {value}; there are: {near}.", value)
        return ctx.names.by_label[value]
    if sort == "step":
        here = ctx.focus.shot
        order = [id for id in ctx.names.label_of if ctx.world.shots[id].deleted is None]
        if here is None or here not in order:
            raise Doubt("Which shot? None is open.")
        place = order.index(here) + int(value)
        if not 0 <= place < len(order):
            raise Doubt("There is no shot there.")
        return order[place]
    number, in_scene = value
    if in_scene == ("step", 0) and ctx.focus.shot not in ctx.world.shots:
        order = [id for id in ctx.names.label_of if ctx.world.shots[id].deleted is None]
        if number in (1, -1) and order:
            return str(order[0 if number == 1 else -1])
    shots = shots_by_scene(ctx.world).get(scene(ctx, in_scene), [])
    if not 0 <= (number - 1 if number > 0 else len(shots) + number) < len(shots):
        raise Doubt("There is no such shot in that scene.")
    return str(shots[number - 1 if number > 0 else number][0])


def scene(ctx: Context, where: Where) -> Id:
    """The scene that is named. Raises `Doubt`."""
    sort, value = where
    order = list(shots_by_scene(ctx.world))
    if sort == "id":
        return str(value)
    if sort == "number":
        if not order or not (1 <= value <= len(order) or value < 0):
            raise Doubt(f"There is no scene {value}; there are {len(order)}.", f"scene {value}")
        return str(order[value - 1 if value > 0 else value])
    if sort == "step":
        shot_id = ctx.focus.shot
        if shot_id is None or shot_id not in ctx.world.shots:
            raise Doubt("Which scene? No shot is open.")
        place = order.index(ctx.world.shots[shot_id].scene) + int(value)
        if not 0 <= place < len(order):
            raise Doubt("There is no scene there.")
        return order[place]
    if sort == "place":
        found = [id for id in order if ctx.world.scenes[id].place == value]
    else:
        from server.engine.planning.instruct.lexicon.light import RANGES

        low, high, _ = RANGES[value]
        found = [id for id in order if low <= ctx.world.scenes[id].time % 1440 <= high]
    if len(found) == 1:
        return found[0]
    here = ctx.world.shots[ctx.focus.shot].scene if ctx.focus.shot in ctx.world.shots else None
    if here in found:
        return str(here)
    names = ", ".join(f"scene {order.index(id) + 1}" for id in found) or "none"
    raise Doubt(f"Which scene? It may be: {names}.")


def _clock(tagged: Tagged, at: int) -> Iterator[tuple[int, int]]:
    """Minutes since midnight: 18:10, 8 am, quarter to nine pm, half past six, ten at night."""
    while _word(tagged, at) in (
        "at",
        "around",
        "about",
        "round",
        "to",
        "roughly",
        "exactly",
        "circa",
        "approximately",
        "near",
        "nearly",
    ):
        at += 1
    if at >= len(tagged.tokens):
        return
    token = tagged.tokens[at]
    if token.sort == "clock":
        yield from _half(tagged, at + 1, token.value, True)
        return
    before = 0
    place = at
    if _word(tagged, place) == "a":
        place += 1
    if _word(tagged, place) in ("quarter", "half") and _word(tagged, place + 1) in (
        "to",
        "past",
        "after",
        "before",
        "of",
    ):
        minutes = 15 if _word(tagged, place) == "quarter" else 30
        way = _word(tagged, place + 1)
        if way in ("to", "past", "after", "before", "of"):
            before = -minutes if way in ("to", "before", "of") else minutes
            place += 2
    else:
        found = _number(tagged, place)
        if found is not None and found[1] < 60:
            spoken = _word(tagged, found[0]) in ("minutes", "minute", "mins")
            end = found[0] + spoken
            if not spoken and found[1] not in (5, 10, 20, 25):
                end = len(tagged.tokens)
            if _word(tagged, end) in ("to", "past") and _number(tagged, end + 1):
                before = -found[1] if _word(tagged, end) == "to" else found[1]
                place = end + 1
    hour = _number(tagged, place)
    if hour is None or hour[1] > 24:
        for kind, value, length in tagged.senses[place] if place < len(tagged.tokens) else ():
            if kind == "hour" and value in ("noon", "midnight") and before:
                yield place + length, (720 if value == "noon" else 1440) + before
        return
    end, hours = hour
    if _word(tagged, end) == "thirty" and hours <= 12:
        before, end = 30, end + 1
    elif end < len(tagged.tokens) and tagged.tokens[end].word in ("fifteen", "forty five"):
        before, end = 15, end + 1
    exact = False
    if _word(tagged, end) in ("oclock", "o"):
        end += 2 if _word(tagged, end) == "o" else 1
        exact = True
    yield from _half(tagged, end, hours * 60 + before, exact or before != 0)


def _half(tagged: Tagged, end: int, minutes: int, exact: bool) -> Iterator[tuple[int, int]]:
    """With am, pm, "in the morning", "at night" after it."""
    word, rest = _word(tagged, end), f"{_word(tagged, end)} {_word(tagged, end + 1)} {_word(tagged, end + 2)}"
    if word in ("am", "a m"):
        yield end + 1, minutes % 720
    elif word == "pm":
        yield end + 1, minutes % 720 + 720
    elif rest.startswith("in the morning"):
        yield end + 3, minutes % 720
    elif rest.startswith(("in the afternoon", "in the evening")):
        yield end + 3, minutes % 720 + 720
    elif rest.startswith("at night"):
        yield end + 2, minutes % 720 + (720 if minutes % 720 >= 5 * 60 else 1440)
    elif rest.startswith("h ") or word in ("hours", "hrs", "hundred"):
        yield end + 1, minutes
    if exact:
        yield end, minutes


def _amount(tagged: Tagged, at: int) -> Iterator[tuple[int, int]]:
    """A whole number in digits or words, with a minus."""
    sign = 1
    if _word(tagged, at) in ("minus", "-"):
        sign, at = -1, at + 1
    found = _number(tagged, at)
    if found is not None:
        yield found[0], sign * found[1]
