"""Shots and scenes: new ones, copies, the order, deleting; again, and taking back."""

from typing import Any

import msgspec

from server.engine.planning.instruct import moments
from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.lexicon.light import RANGES
from server.engine.planning.instruct.meant import each, is_prop, people, thing
from server.engine.planning.instruct.ordering import between
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.engine.story import shots_by_scene
from server.projects.world import Id

FORMS = Forms()


def order_after(ctx: Context, shot: Id) -> str:
    """An order between a shot and the next of its scene."""
    here = ctx.get(shot)
    orders = [one.order for _, one in shots_by_scene(ctx.world)[here.scene]]
    later = [one for one in orders if one > here.order]
    return between(here.order, min(later) if later else "")


def new_shot(ctx: Context, after: Id, copy: bool = False, **fields: Any) -> Id:
    """A shot after another one, with who stands where from it; a panel for it where the other has one."""
    old = ctx.get(after)
    own: dict[str, Any] = msgspec.to_builtins(old)
    own.pop("deleted", None)
    if not copy:
        own = {name: own[name] for name in ("scene", "cast", "props", "aspect") if name in own}
    else:
        own.pop("take", None)
        own.pop("title", None)
        own.pop("action", None)
    own["order"] = order_after(ctx, after)
    made = ctx.make("shots", **own | fields)
    enter_new(ctx, made)
    return made


def enter_new(ctx: Context, made: Id) -> None:
    """What follows is said of the new shot."""
    ctx.scoped, ctx.scene_scope, ctx.made = (made,), None, True
    ctx.names.label_of[made] = "the new shot"


def _after(ctx: Context, binds: Binds) -> Id:
    if isinstance(binds.get("after"), tuple):
        return moments.shot(ctx, binds["after"])
    if "scene_end" in binds:
        shots = shots_by_scene(ctx.world).get(moments.scene(ctx, binds["scene_end"]), [])
        if not shots:
            raise Doubt("There is no shot in that scene yet.")
        return shots[-1][0]
    if ctx.scene_scope is not None:
        shots = shots_by_scene(ctx.world).get(ctx.scene_scope, [])
        if shots:
            return shots[-1][0]
    if ctx.scoped:
        return ctx.scoped[0]
    if ctx.focus.shot in ctx.world.shots:
        return str(ctx.focus.shot)
    raise Doubt("After which shot? None is open.")


@FORMS(
    """
    after this|that|it|<shotref:after> ,? a|an|another|add|new|one new|another|more? shot|panel|picture
    in|where|with|of? which? :|,? / a|another|one|new shot|panel|picture in which|where /
    add|insert|create|a|another shot|panel|picture after|following? <shotref:after>? one? in
    which|where|with? / add|insert|create final|last|closing|opening shot|panel|picture after
    <shotref:after>? :|,? / add|insert|create|new|another|a beat|moment|pause after|following?
    <shotref:after>? one|shot? / new shot|panel|frame|one|picture after|following|behind <shotref:after>
    :|,|with|of|—? / a|another|one new|more|extra|fresh? shot|panel|frame|picture after|following?
    <shotref:after>? :|,? / add|insert|make|create|give|put|need|do|have|want in? a|another|one|new|the
    new|next|extra|further|more? shot|panel|frame|picture after|following|behind|right? <shotref:after>?
    :|,|next? :? / next shot|panel|frame|up|picture :|,|— / new shot|panel|frame|picture :|,|of? / cut to :?
    new? shot|panel? / after <shotref:after> ,|:|add|insert|comes? another|add|new? new|shot|panel?
    shot|panel|one :|,|of? / then cut to / one more shot|panel / another shot|panel|one / new|another
    shot|panel at|to the end of <sceneref:scene_end> / add|insert a|another new? shot|panel at|to|on|in
    the|end end|of? of? <sceneref:scene_end> / follow|follow_up with|it with? shot|panel? :? /
    make|create|draw|insert|add|put|need|want|give another|one? new|more|extra|further?
    shot|panel|picture|frame|image right|directly|just? after|following|behind <shotref:after>?
    one|shot|picture? where|in|with|of? which:x? :|,? / then|now|next new? shot|panel|picture
    :|,|where|with|of / one more picture|image|frame after|following? <shotref:after>? one? :|,|where|with?
    """,
    cost=7.5,
    scope=False,
)
def new(ctx: Context, binds: Binds) -> None:
    new_shot(ctx, _after(ctx, binds))
    ctx.verb = "new shot"


@FORMS(
    """
    follow|continue up? with|by on? <size>? reaction|shot|single|close_up? shot? of|on|from <thing> /
    next|then : <size>|close|tight|wide on|of? <thing> /
    add|insert|make|cut|give|need|next|new|want|put|then shot|panel|in|:? :|new|another|next|reaction?
    reaction|shot|:? shot|:? <size> reaction? shot|panel? of|on|with? <thing>? after|following
    <shotref:after> / reaction? <size> reaction|shot? of|on|with? <thing>? after|following <shotref:after> /
    reaction shot? of|from|on|for <thing> after|following? <shotref:after>? /
    add|insert|cut|need|next|give|then|do|have|want another|new|shot|:? shot|:|new? reaction shot?
    of|from|on|to|for <thing> after|following? <shotref:after>? / add|insert|create a|an|us|in|another|new
    new? <size> shot|panel? of|on|with|:? <thing> after? <shotref:after>? / next|new shot|panel|up|:
    :|,|of|—|on|with? on? <size>? reaction|shot|panel? of|on|with? <thing> / cut to <size> shot? of|on
    <thing> / another|a|one <size>? shot|panel of|on|with <thing> / follow|next|then|after with|:? by?
    <size>? reaction|shot|single? of|on <thing> / after <shotref:after> ,? add|insert|put|cut? reaction?
    <size>? shot|reaction? of|on <thing> / shot|panel of <thing> after|following <shotref:after> /
    add|insert|need|put|want|give|then|next :|:? cutaway|insert|detail shot? to|of|on|for <thing>
    after|following? <shotref:after>? / cut to <thing> / add|insert a|another|new|extra new? shot|panel
    of|on|with|showing <thing> after? <shotref:after>? / a|another new? shot|panel of|on|with|showing
    <thing> after? <shotref:after>? / after this|that|it <size>? shot? of|on <thing> / one|another? new?
    picture|image of|with|showing <thing> after|following? <shotref:after>?
    """,
    cost=7.2,
)
def new_of(ctx: Context, binds: Binds) -> None:
    after = _after(ctx, binds)
    fields: dict[str, Any] = {}
    if isinstance(binds.get("size"), str):
        fields["size"] = binds["size"]
    elif "reaction" in binds["words"]:
        fields["size"] = "close_up"
    if (
        binds["words"] & {"cutaway", "insert", "detail"}
        and binds["text"].lower().split().count("insert") < 2
        and (
            "cutaway" in binds["words"]
            or "detail" in binds["words"]
            or "insert of" in binds["text"].lower()
            or "insert on" in binds["text"].lower()
        )
    ):
        fields["view"] = "insert"
    ref = binds.get("thing")
    kept = ctx.scoped
    ctx.scoped = (after,)
    found: tuple[Id, ...] = ()
    if ref is not None and not isinstance(ref, (str, int)):
        found = (
            tuple(thing(ctx, part, after, here=False) for part in each(ref))
            if any(is_prop(part) for part in each(ref))
            else people(ctx, ref, here=False)
        )
    ctx.scoped = kept
    made = new_shot(ctx, after, **fields)
    for id in found:
        if ctx.standing(made, id) is None:
            from server.engine.planning.instruct.forms.things import enter

            enter(ctx, made, id)
    if found:
        ctx.do_free(made, subjects=found)
        ctx.actors = tuple(id for id in found if id in ctx.world.characters) or ctx.actors
    ctx.verb = "new shot"


_SHOT = "shot|panel|frame|picture|image|drawing"


@FORMS(
    f"""
    <size>|<view> before|after this|that|it one|shot|panel? / insert|cutaway|detail of|on <thing:of>
    after|following this|that|it|here one|shot? / <size> of|on <thing:of> after|following|before
    this|that|it one|shot? / end|close|finish|open|start the? scene|chapter|page with|on another|a|one|new
    <size>? {_SHOT} <shotparts> / a|an|another|one|new|extra|more|add|insert|create
    more|new|extra|further|additional? <size>? <view>? {_SHOT} <shotparts> / add|insert|create|another|new
    <size> <shotparts> / insert|cutaway|detail|<size>|<view> of|on|with <thing:of>
    after|following|behind|before:x <shotref:after> / the? next|following {_SHOT} shows|is|shall|should:x
    <shotparts> / <shotparts> ,? add|insert|a|another another|new? {_SHOT}
    """,
    cost=7.3,
)
def new_with(ctx: Context, binds: Binds) -> None:
    """A new shot, with what is said of it in any order."""
    parts = dict(binds["shotparts"]) if isinstance(binds.get("shotparts"), dict) else {}
    ref = parts.get("thing", binds.get("of"))
    where = parts.get("after", binds.get("after"))
    inner: Binds = {"text": binds["text"], "words": set()}
    if isinstance(ref, Ref):
        inner["thing"] = ref
    if "before" in parts or ("before" in binds["words"] and isinstance(where, tuple)):
        inner["after"] = (
            "id",
            _previous(ctx, moments.shot(ctx, parts.get("before") or where or ("step", 0))),
        )
    elif "start" in parts:
        _first(ctx, inner, parts)
        return
    elif isinstance(where, tuple):
        inner["after"] = where
    elif "end" in parts or binds["words"] & {"end", "close", "finish"}:
        inner["scene_end"] = parts.get("end", ("step", 0))
    size = parts.get("size", binds.get("size"))
    if isinstance(size, str):
        inner["size"] = size
    new_of(ctx, inner)
    view = parts.get("view", binds.get("view"))
    if (
        isinstance(view, str)
        or binds["words"] & {"cutaway", "detail"}
        or binds["text"][:6].lower() == "insert"
    ):
        ctx.do_free(ctx.shot, view=view if isinstance(view, str) else "insert")
    if "alone" in parts:
        from server.engine.planning.instruct.forms.entering import leave

        for id in [id for id in ctx.get(ctx.shot).cast if id not in ctx.actors]:
            leave(ctx, ctx.shot, id)


def _first(ctx: Context, inner: Binds, parts: Binds) -> None:
    """A new shot before all others of its scene, or of the story where none is open."""
    here = ctx.focus.shot if ctx.focus.shot in ctx.world.shots else None
    scene = ctx.get(here).scene if here else next(iter(shots_by_scene(ctx.world)))
    first = shots_by_scene(ctx.world)[scene][0][0]
    if isinstance(parts.get("size"), str):
        inner["size"] = parts["size"]
    new_of(ctx, {**inner, "after": ("id", first)})
    ctx.do_free(ctx.shot, order=between("", ctx.get(first).order))


def _previous(ctx: Context, shot: Id) -> Id:
    """The shot before another one of its scene."""
    order = [id for id, _ in shots_by_scene(ctx.world)[ctx.get(shot).scene]]
    if order.index(shot) == 0:
        raise Doubt("No shot comes before that one. Make it after, and move it.")
    return order[order.index(shot) - 1]


@FORMS(
    """
    this shot|panel|picture twice / this shot|panel|picture two|2 times / <v.duplicate> <shotref:after>
    at|to end of <sceneref:ending> / <v.duplicate> this|it shot? at|to end of <sceneref:ending> /
    <v.duplicate> current? shot|panel|one|frame? again|twice|after|right|please|here|, itself? but|with? /
    <v.duplicate> <shotref:after> after|behind? <shotref:to>? but|with? / same|the_same
    shot|again|panel|framing|picture|thing|one? again|shot|before? ,? but|only|except|with|just / same
    shot|panel again|after|once|more? / same again / a|another copy|duplicate of this|the|it shot|panel? /
    a|another copy|duplicate of <shotref:after> after? <shotref:to>? / one|once more|again of this|the|,
    same? shot|framing? ,? but / this|the same? shot|panel again ,? but|only|with|except? /
    make|add|insert|need|create|new a|another|: copy|duplicate|same of? shot? shot|panel|but? / repeat
    this|the|last|it shot|panel|one? ,? but|with|only? / <v.duplicate> it ,|and? / this again ,|but /
    same|the again , / another one like|just this|the|like same? but|last|one|shot? / <v.duplicate>
    <shotref:after> and put|place|move it after <shotref:to>
    """,
    cost=7.4,
)
def duplicate(ctx: Context, binds: Binds) -> None:
    source = (
        moments.shot(ctx, binds["after"])
        if isinstance(binds.get("after"), tuple)
        else _after(ctx, {"text": "", "words": set()})
    )
    to = moments.shot(ctx, binds["to"]) if isinstance(binds.get("to"), tuple) else source
    if isinstance(binds.get("ending"), tuple):
        shots = shots_by_scene(ctx.world).get(moments.scene(ctx, binds["ending"]), [])
        to = shots[-1][0] if shots else source
    own: dict[str, Any] = {}
    if to != source:
        own = {"order": order_after(ctx, to), "scene": ctx.get(to).scene}
    new_shot(ctx, source, copy=True, **own)
    ctx.verb = "duplicate"


@FORMS(
    """
    <v.duplicate> <shotref:after>? shot|panel|one? ,? but|only|again? at|by|in|for <hour> / same
    shot|again|panel|one|thing|framing|picture again|before? ,? but|only|just|except|with? at|by|in? 's|at?
    <hour> / same ,? but|only|just at|by|in? 's|at? <hour> / the same ,? but|again at|by|in? 's|at? <hour> /
    repeat <shotref:after>? shot|panel? ,? but? at|by|in <hour> / this|the same? shot|panel? again ,?
    but|only? at|by|in <hour> / <v.duplicate> shot? ,? but|and? 's? <hour>
    """,
    cost=6.8,
)
def again_at(ctx: Context, binds: Binds) -> None:
    """The hour belongs to the scene: a copy at another hour begins a scene of its own."""
    source = (
        moments.shot(ctx, binds["after"])
        if isinstance(binds.get("after"), tuple)
        else _after(ctx, {"text": "", "words": set()})
    )
    if ctx.focus.shot is None and not isinstance(binds.get("after"), tuple):
        raise Doubt("Which shot? None is open.")
    old = ctx.scene_of(source)
    low, high, minute = RANGES[binds["hour"]]
    if low <= old.time % 1440 <= high:
        new_shot(ctx, source, copy=True)
        return
    scene = _new_scene(
        ctx,
        ctx.get(source).scene,
        place=old.place,
        time=old.time // 1440 * 1440 + minute,
        weather=old.weather,
        lighting=old.lighting,
        palette=old.palette,
        mood=msgspec.to_builtins(old.mood),
        style=old.style,
    )
    made = new_shot(ctx, source, copy=True, scene=scene, order="a1")
    enter_new(ctx, made)


def _new_scene(ctx: Context, after: Id | None, **fields: Any) -> Id:
    orders = sorted(ctx.world.scenes[id].order for id in shots_by_scene(ctx.world))
    low = ctx.world.scenes[after].order if after is not None else orders[-1] if orders else ""
    later = [one for one in orders if one > low]
    kept = {name: value for name, value in fields.items() if value is not None}
    return ctx.make("scenes", order=between(low, later[0] if later else ""), **kept)


@FORMS(
    """
    what happens here|there|in in? this|the|<shotref>? shot|panel|picture? :|is :? <said> /
    description|action|direction|directions of|for|in? this|the|<shotref>? shot|panel|picture?
    should|is|must|to|: be|read|say|now? :|,? <said> / change|set|rewrite|make|edit the? description|action
    of|for|in? this|the|<shotref>? shot|panel|picture? to|into|be|say|read|: :|,? <said> / describe
    this|it|the|<shotref> shot|panel|picture? as|: :? <said> / stage direction|directions :|is|to|should be?
    :? <said>
    """,
    cost=7.8,
)
def action(ctx: Context, binds: Binds) -> None:
    """What happens in a shot, in words."""
    shot = moments.shot(ctx, binds["shotref"]) if isinstance(binds.get("shotref"), tuple) else ctx.shot
    ctx.change("shots", shot, action=str(binds["said"]).strip('"“”'))
