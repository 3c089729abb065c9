"""The order of shots and scenes, and shots that are made of others."""

from typing import Any

from server.engine.planning.instruct import moments
from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.forms.shots import _after, new, new_of, new_shot
from server.engine.planning.instruct.meant import people
from server.engine.planning.instruct.ordering import between
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.story import shots_by_scene
from server.projects.world import Id

FORMS = Forms()


@FORMS(
    """
    <v.move> <shotref:a> after|behind|before|ahead|in|right? of|after|before|front? of? <shotref:b> /
    <v.move> this shot|panel after|before|behind|in front? of? <shotref:b> / <shotref:a>
    goes|comes|should|belongs go|come? after|before|behind <shotref:b> / <shotref:a> after|before
    <shotref:b> / put <shotref:a> after|before|in front? of? <shotref:b>
    """,
    cost=7,
)
def reorder(ctx: Context, binds: Binds) -> None:
    a = moments.shot(ctx, binds["a"]) if isinstance(binds.get("a"), tuple) else ctx.shot
    b = moments.shot(ctx, binds["b"])
    if a == b:
        raise Doubt("A shot cannot follow itself.")
    scene = ctx.get(b).scene
    orders = [one.order for id, one in shots_by_scene(ctx.world)[scene] if id != a]
    own = ctx.get(b).order
    if binds["words"] & {"before", "ahead", "front"}:
        lower = [one for one in orders if one < own]
        order = between(max(lower) if lower else "", own)
    else:
        later = [one for one in orders if one > own]
        order = between(own, min(later) if later else "")
    fields: dict[str, Any] = {"order": order}
    if ctx.get(a).scene != scene:
        fields["scene"] = scene
    ctx.set(a, **fields)


@FORMS(
    """
    start|open|begin <sceneref> with <shotref:a> / end|close|finish <sceneref> with|on <shotref:a> /
    <shotref:a> first|last shot|one of|in <sceneref> / <sceneref> starts|opens|begins|should
    start|open|begin with <shotref:a> / <sceneref> starts|opens|begins with|on <shotref:a> / <v.move>
    <shotref:a> to end|start|beginning|front|top|back / <v.move> <shotref:a>
    up|down|forward|back|earlier|later one|by? one|place|spot|shot? / put|make <shotref:a> first|last /
    <shotref:a> first|last / <v.move> <shotref:a> to end|start|beginning|front of <sceneref>? scene? /
    start|open|begin with <shotref:a> / end|close|finish with|on <shotref:a>
    """,
    cost=6.8,
)
def to_end(ctx: Context, binds: Binds) -> None:
    a = moments.shot(ctx, binds["a"])
    named = binds.get("sceneref")
    scene = moments.scene(ctx, named) if isinstance(named, tuple) else ctx.get(a).scene
    found = [id for id, _ in shots_by_scene(ctx.world)[scene]]
    place, words = found.index(a) if a in found else 0, binds["words"]
    rest = [id for id in found if id != a]
    if words & {"end", "last", "close", "finish"} or ("back" in words and "to" in words):
        to = len(rest)
    elif words & {"start", "beginning", "front", "top", "first", "open", "begin"}:
        to = 0
    else:
        to = place + (-1 if words & {"up", "forward", "earlier"} else 1)
    if a in found and to == place and not moved_to(ctx, a, scene):
        return
    if not 0 <= to <= len(rest):
        raise Doubt("It is there already.", binds["text"])
    orders = [ctx.get(id).order for id in rest]
    moved = {"scene": scene} if scene != ctx.get(a).scene else {}
    ctx.set(a, **moved, order=between(orders[to - 1] if to else "", orders[to] if to < len(orders) else ""))


def moved_to(ctx: Context, shot: Id, scene: Id) -> bool:
    """Whether a shot comes from another scene."""
    return ctx.get(shot).scene != scene


@FORMS(
    """
    new|insert|add|put|slip? another|one? new|extra? shot|panel|one? between <shotref:a> and|& <shotref:b> /
    shot|panel between <shotref:a> and <shotref:b> / add|insert|put|new? another? <size> shot? of|on?
    <thing>? between <shotref:a> and <shotref:b> / between <shotref:a> and <shotref:b> ,?
    add|insert|put|another? another? new? <size>? shot|panel|one? of|on? <thing>?
    """,
    cost=6.4,
)
def new_between(ctx: Context, binds: Binds) -> None:
    binds = {**binds, "after": binds["a"]}
    (new_of if "thing" in binds and not isinstance(binds["thing"], str) else new)(ctx, binds)
    if isinstance(binds.get("size"), str) and "thing" not in binds:
        ctx.set(ctx.shot, size=binds["size"])


@FORMS(
    """
    add|insert|put|cut? in? reverse angle|shot? on|of|to|for <thing> after|following? <shotref:after>?
    one|shot? / reverse angle|shot? on|of <thing> after this|here|it|<shotref:after> one|shot? /
    add|insert|need|put|want reverse angle|shot? after|here <shotref:after>? one|shot?
    """,
    cost=6.3,
)
def reverse(ctx: Context, binds: Binds) -> None:
    """The counter shot: on whom the shot before did not frame."""
    after = _after(ctx, binds)
    ctx.scoped = (after,)
    here = ctx.get(after)
    found = (
        people(ctx, binds["thing"])
        if "thing" in binds and not isinstance(binds["thing"], str)
        else tuple(id for id in here.cast if id not in here.subjects)
    )
    if len(found) != 1:
        raise Doubt("A reverse on whom?", binds["text"])
    made = new_shot(ctx, after, size=here.size, lens=here.lens)
    ctx.do_free(made, subjects=found)
    ctx.actors = found


@FORMS(
    """
    shots|panels <shotref:a> and|& <shotref:b> swap|change|trade|switch places|positions|order /
    swap|switch|exchange shots|panels <shotref:a> and|with|& <shotref:b> / <v.replace> order|sequence of?
    <shotref:a> and|with|& <shotref:b> / <v.replace> <shotref:a> and|with|& <shotref:b> order|sequence /
    <v.replace> <shotref:a> and|with|&|for <shotref:b> around|over|round? / <shotref:a> and <shotref:b>
    swap|change|trade|switch places|positions|order? / reverse|flip|change order of? <shotref:a> and|&
    <shotref:b> / <shotref:b> first ,? then <shotref:a>
    """,
    cost=7,
)
def swap(ctx: Context, binds: Binds) -> None:
    a, b = moments.shot(ctx, binds["a"]), moments.shot(ctx, binds["b"])
    if ctx.get(a).scene != ctx.get(b).scene:
        raise Doubt("They are in different scenes.")
    first, second = ctx.get(a).order, ctx.get(b).order
    ctx.set(a, order=second)
    ctx.set(b, order=first)


@FORMS(
    """
    <sceneref:a> first|last / put|move|make <sceneref:a> first|last / <v.move> <sceneref:a> to
    start|beginning|front|top|end|back / <v.move> <sceneref:a> after|before|behind <sceneref:b> / put
    <sceneref:a> after|before <sceneref:b> / swap|switch|flip <sceneref:a> and|with <sceneref:b> /
    <sceneref:a> goes|comes|should|before|after go|come|before|after? after|before? <sceneref:b>
    """,
    cost=7,
)
def reorder_scene(ctx: Context, binds: Binds) -> None:
    a = moments.scene(ctx, binds["a"])
    if not isinstance(binds.get("b"), tuple):
        rest = sorted(ctx.world.scenes[id].order for id in shots_by_scene(ctx.world) if id != a)
        last = binds["words"] & {"last", "end", "back"}
        ctx.change("scenes", a, order=between(rest[-1], "") if last else between("", rest[0]))
        return
    b = moments.scene(ctx, binds["b"])
    if binds["words"] & {"swap", "switch"}:
        first, second = ctx.world.scenes[a].order, ctx.world.scenes[b].order
        ctx.change("scenes", a, order=second)
        ctx.change("scenes", b, order=first)
        return
    orders = [ctx.world.scenes[id].order for id in shots_by_scene(ctx.world) if id != a]
    own = ctx.world.scenes[b].order
    if "before" in binds["words"]:
        lower = [one for one in orders if one < own]
        ctx.change("scenes", a, order=between(max(lower) if lower else "", own))
    else:
        later = [one for one in orders if one > own]
        ctx.change("scenes", a, order=between(own, min(later) if later else ""))


@FORMS(
    """
    <v.split> shot|panel? :|,|into|in? one of|on <one:a> ,|and? and? one of|on <one:b> / <v.split>
    <shotref>? shot|panel|up|one? into|in|for|up? two|2? shots|panels|:|singles? :? / <v.split> <shotref>?
    shot|panel? into|in? two singles|close_ups|shots? ,|:? one? of? <one:a> ,|and? one? of? <one:b> / two
    singles instead|of? instead|of? two_shot? / one shot? of <one:a> and|, one shot? of <one:b> / split
    between <one:a> and <one:b> / cut|split|break|divide|separate <shotref>? shot|panel|picture|image|up?
    in|into|to two|2|separate|different separate|different? shots|panels|pictures|images|parts|halves /
    make|turn two shots|panels|pictures|images of|out|from of? this|it|<shotref> shot|panel|picture? /
    <shotref>? shot|panel|picture? should|must|could be|become two shots|panels|pictures / two
    shots|panels|pictures instead|out|rather of|than? one|this|it
    """,
    cost=6.9,
)
def split(ctx: Context, binds: Binds) -> None:
    """One shot of two people becomes two, of one each; without two, a copy follows."""
    shot = moments.shot(ctx, binds["shotref"]) if isinstance(binds.get("shotref"), tuple) else ctx.shot
    here = ctx.get(shot)
    if "a" in binds and "b" in binds:
        found = (*people(ctx, binds["a"]), *people(ctx, binds["b"]))
    else:
        found = here.subjects if len(here.subjects) == 2 else tuple(here.cast)
    if len(found) != 2:
        new_shot(ctx, shot, copy=True)
        return
    view = "standard" if here.view == "two_shot" else here.view
    new_shot(ctx, shot, copy=True, subjects=(found[1],), view=view)
    ctx.do_free(shot, subjects=(found[0],), view=view)


@FORMS(
    """
    next|following shot|panel|one just|exactly? as close|far|wide|tight|near one? / <shotref> just|exactly?
    as close|far|wide|tight|near as here|this|that|one|<shotref:from> / as close|far|wide|tight|near as in?
    <shotref:from> / next shot|panel|one on|with|has|uses|should|at|in|gets|from|: use? same <aspectof>
    one|in? shot|one? / <shotref> on|with|has|uses|should|at|in|gets|from|: use? same <aspectof>
    one|in|<shotref:from>? shot|one? / same <aspectof> as|like|from|for|in in? <shotref:from> too? / same
    <aspectof> in|for|on <shotref> / use|take|copy <aspectof> of|from <shotref:from> / match|copy <aspectof>
    of|to|with|from|in <shotref:from> / <shotref> same <aspectof> / same <aspectof> as|of|like in?
    <shotref:from> / put <shotref> on the same <aspectof>
    """,
    cost=6,
)
def same_as(ctx: Context, binds: Binds) -> None:
    """A shot takes a quality of its camera from another."""
    if isinstance(binds.get("from"), tuple):
        source = moments.shot(ctx, binds["from"])
        target = moments.shot(ctx, binds["shotref"]) if isinstance(binds.get("shotref"), tuple) else ctx.shot
    else:
        source = str(ctx.focus.shot or "")
        if not source:
            raise Doubt("As in which shot? None is open.")
        target = moments.shot(
            ctx, binds["shotref"] if isinstance(binds.get("shotref"), tuple) else ("step", 1)
        )
    if source == target:
        raise Doubt("As in which shot?", binds["text"])
    taken = ctx.get(source)
    if not isinstance(binds.get("aspectof"), tuple):
        binds = {**binds, "aspectof": ("size",)}
    if binds["aspectof"] == ("light",):
        raise Doubt("Light belongs to scenes.", binds["text"])
    ctx.set(target, **{name: getattr(taken, name) for name in binds["aspectof"]})
