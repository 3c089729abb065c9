"""What was said before: who "she" was, "again", "undo that", "half of that"."""

import re
from collections.abc import Callable
from typing import Any

from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.reply import Answer, Focus, Turn, Understood
from server.projects.edits import Change, Edit, Leave, Make, Remove, Stand
from server.projects.world import Id

Instruct = Callable[..., Answer]


def recalled(ctx: Context) -> None:
    """Remember from the last turn who and what was spoken of."""
    for id in ctx.focus.things:
        if id in ctx.world.characters:
            ctx.actors = (*ctx.actors, id)
        elif id in ctx.world.props:
            ctx.prop = id
    if not ctx.before:
        return
    people: list[Id] = []
    for edit in ctx.before[-1].edits:
        match edit:
            case Stand(_, "cast", thing, fields):
                people.append(thing)
                aims = (fields.get(name) for name in ("on", "reaches", "gaze"))
                ctx.prop = next((one for one in aims if one in ctx.world.props), ctx.prop)
            case Stand(_, "props", thing, fields):
                ctx.prop = thing if thing in ctx.world.props else ctx.prop
                if fields.get("held_by") in ctx.world.characters:
                    people.append(fields["held_by"])
            case Leave(_, "cast", thing):
                people.append(thing)
            case Leave(_, "props", thing):
                ctx.prop = thing if thing in ctx.world.props else ctx.prop
            case Make("props", id):
                ctx.prop = id if id in ctx.world.props else ctx.prop
            case Make("facts", _, fields):
                people.append(fields["thing"])
                part = str(fields["attribute"])
                ctx.garment = (
                    ctx.garment
                    if part.endswith(("_colour", "_pattern", "_cloth"))
                    else (fields["thing"], part)
                )
                if part.endswith("_colour"):
                    ctx.last_colour = ("facts", edit.id, "value")
            case Make("balloons", id, fields):
                ctx.balloon = id
                if fields.get("speaker") in ctx.world.characters:
                    people.append(fields["speaker"])
            case Change("characters", id, fields):
                people.append(id)
                for name in fields:
                    if name.endswith("_colour") or name in ("eyes", "skin"):
                        ctx.last_colour = ("characters", id, name)
            case Change("facts", id, fields):
                if id in ctx.world.facts:
                    people.append(ctx.world.facts[id].thing)
            case Change("props", id, fields):
                ctx.prop = id
                if "colour" in fields:
                    ctx.last_colour = None
            case Change("balloons", id):
                ctx.balloon = id
            case Change("places", id, fields):
                ctx.last_colour = ("places", id, next(iter(fields)))
            case Change("shots", _, fields):
                people += [one for one in fields.get("subjects", ()) if one in ctx.world.characters]
    found = tuple(dict.fromkeys(one for one in people if one in ctx.world.characters))
    if found and not ctx.focus.things:
        ctx.actors = found


def undone(ctx: Context) -> None:
    """Take back what was said last and not taken back yet."""
    at = len(ctx.before) - 1
    while at > 0 and ctx.before[at].edits == ctx.before[at - 1].back:
        at -= 2
    if at < 0:
        raise Doubt("There is nothing to take back.", ctx.tagged.text.strip())
    ctx.do(*ctx.before[at].back, free=True)


def repeated(ctx: Context, shot: Id | None, instruct: Instruct) -> None:
    """Say again what was said last, of a shot or of what is open now."""
    last: Turn = ctx.before[-1]
    focus = Focus(shot=shot, things=last.focus.things) if shot is not None else ctx.focus
    text = last.text
    if shot is not None:
        for edit in last.edits:
            named = edit.id if isinstance(edit, (Change, Remove)) and edit.kind == "shots" else None
            label = ctx.names.label_of.get(named or "") or _old_label(text)
            if label and label.lower() in text.lower():
                at = text.lower().index(label.lower())
                text = f"{text[:at]}{ctx.names.label_of[shot]}{text[at + len(label) :]}"
                break
    reply = instruct(ctx.world, text, focus, ctx.before[:-1], ctx.fresh)
    if not isinstance(reply, Understood):
        raise Doubt(reply.question, reply.about)
    if not reply.steps:
        raise Doubt("It is so already.", ctx.tagged.text.strip())
    for step in reply.steps:
        ctx.do(*step.edits, free=True)


def of_another(ctx: Context, who: Id, back: bool, instruct: Instruct) -> None:
    """Say what was said last of somebody else; `back` first takes it back."""
    last: Turn = ctx.before[-1]
    named = [id for id in ctx.world.characters if id in _spoken(ctx, last) and id != who]
    if len(named) != 1:
        raise Doubt("Instead of whom?", ctx.tagged.text.strip())
    old, new = ctx.call(named[0]), ctx.call(who)
    if back:
        ctx.do(*last.back, free=True)
    text, found = re.subn(rf"\b{re.escape(old)}\b", new, last.text, flags=re.IGNORECASE)
    if not found:
        text, found = re.subn(r"\b(she|he)\b", new, last.text, count=1, flags=re.IGNORECASE)
    if not found:
        raise Doubt("Instead of whom?", ctx.tagged.text.strip())
    reply = instruct(ctx.world, text, ctx.focus, ctx.before[:-1], ctx.fresh)
    if not isinstance(reply, Understood):
        raise Doubt(reply.question, reply.about)
    for step in reply.steps:
        ctx.do(*step.edits, free=True)


def _spoken(ctx: Context, turn: Turn) -> set[Id]:
    """Whom a turn names."""
    text = turn.text.casefold()
    return {
        id
        for id, one in ctx.world.characters.items()
        if one.deleted is None and one.name and one.name.casefold() in text
    } or set(ctx.actors)


def _old_label(text: str) -> str:
    from server.engine.planning.instruct.words import tokens

    return next((token.text for token in tokens(text) if token.sort == "label"), "")


_NUMBERS = (
    "roll",
    "bearing",
    "pitch",
    "lens",
    "strength",
    "ink",
    "inner",
    "blacks",
    "hatching",
    "rim",
    "mute",
    "stylised",
    "distance",
    "scale",
    "facing",
)


def scaled(ctx: Context, factor: float) -> None:
    """Change the number that was changed last."""
    if not ctx.before:
        raise Doubt("Of what? Nothing was said before.", ctx.tagged.text.strip())
    last = ctx.before[-1]
    for edit in reversed(last.edits):
        if isinstance(edit, (Change, Stand)):
            for name, value in edit.fields.items():
                if name in _NUMBERS and isinstance(value, int) and not isinstance(value, bool):
                    if factor < 0 and name not in ("roll", "bearing", "facing"):
                        continue
                    to = _within(name, round(value * factor))
                    ctx.do(_with(edit, {name: to}), free=True)
                    return
        if isinstance(edit, Stand) and edit.group == "cast" and "expression" in edit.fields:
            now = ctx.standing(edit.shot, edit.thing)
            if now is None or factor < 0:
                break
            to = max(0, min(100, round(now.strength * factor)))
            ctx.do(Stand(edit.shot, "cast", edit.thing, {"strength": to}), free=True)
            return
        if isinstance(edit, Change) and edit.kind == "shots" and "size" in edit.fields:
            from server.engine.planning.instruct.forms.camera import SIZES

            words = last.text.lower()
            closer = any(word in words for word in ("clos", "tight", "near", "push", " in", "zoom in"))
            now_at = SIZES.index(ctx.get(edit.id).size)
            by = (-1 if closer else 1) * (1 if factor > 1 else -1)
            ctx.do(
                Change("shots", edit.id, {"size": SIZES[max(0, min(len(SIZES) - 1, now_at + by))]}), free=True
            )
            return
    raise Doubt("Of what?", ctx.tagged.text.strip())


def _within(name: str, value: int) -> int:
    low, high = {
        "roll": (-45, 45),
        "bearing": (-360, 360),
        "facing": (-360, 360),
        "pitch": (-85, 85),
        "lens": (12, 300),
        "scale": (10, 500),
    }.get(name, (0, 100))
    return max(low, min(high, value))


def _with(edit: Any, fields: dict[str, Any]) -> Edit:
    if isinstance(edit, Change):
        return Change(edit.kind, edit.id, fields)
    return Stand(edit.shot, edit.group, edit.thing, fields)
