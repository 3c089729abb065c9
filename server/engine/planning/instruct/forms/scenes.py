"""Scenes: new ones, their order, deleting; what was said before, again and taken back."""

from typing import Any

from server.engine.planning.instruct import moments
from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.forms.shots import _after, _new_scene, new, new_of, new_shot
from server.engine.planning.instruct.forms.things import enter
from server.engine.planning.instruct.lexicon.light import RANGES
from server.engine.planning.instruct.matching import Binds, Forms
from server.engine.planning.instruct.meant import Absent, people
from server.engine.planning.instruct.ordering import between
from server.engine.story import shots_by_scene
from server.projects.edits import Change, Remove, Stand
from server.projects.world import Id

FORMS = Forms()


@FORMS(
    """
    add|insert|make|create|start|begin|need|want|open|i|we|give|now|then? us|want|need|a?
    a|another|one|the? new|another|further|next|extra scene <sceneparts>? / a scene <sceneparts> / scene
    <sceneparts> / <sceneparts> , new|another scene / after <sceneref:after> ,?
    add|insert|a|another|comes? a? new? scene <sceneparts>? / new|another scene please?
    """,
    cost=6.6,
)
def new_scene(ctx: Context, binds: Binds) -> None:
    order = list(shots_by_scene(ctx.world))
    parts: dict[str, Any] = binds.get("sceneparts") or {}
    named = parts.get("after") or binds.get("after")
    if (
        not binds["words"]
        & {
            "new",
            "another",
            "add",
            "insert",
            "make",
            "create",
            "start",
            "begin",
            "need",
            "want",
            "open",
            "a",
            "next",
            "extra",
        }
        and "after" not in parts
    ):
        raise Doubt("A new scene?", binds["text"], [("A new scene", f"new {ctx.tagged.text.strip()}")])
    if isinstance(named, tuple):
        after: Id | None = moments.scene(ctx, named)
    elif "end" in parts or ctx.focus.shot not in ctx.world.shots:
        after = order[-1] if order else None
    else:
        after = ctx.world.shots[str(ctx.focus.shot)].scene
    old = ctx.world.scenes[after] if after is not None else None
    place = parts.get("place") or (old.place if old is not None and "same" in parts else None)
    if place is None:
        places = [id for id, one in ctx.world.places.items() if one.deleted is None]
        raise Doubt(
            "In which place?",
            binds["text"],
            [
                (ctx.world.places[id].name, f"{ctx.tagged.text.strip()}, {ctx.world.places[id].name}")
                for id in places
            ],
        )
    time = old.time if old is not None else 720
    if "time" in parts:
        sort, value = parts["time"]
        minute = RANGES[value][2] if sort == "hour" else value
        if sort == "hour" and old is not None and RANGES[value][0] <= old.time % 1440 <= RANGES[value][1]:
            minute = old.time % 1440
        time = time // 1440 * 1440 + minute
        if old is not None and time < old.time:
            time += 1440
    made = _new_scene(ctx, after, place=place, time=time)
    ctx.scoped, ctx.scene_scope, ctx.made = None, made, True
    ctx.verb = "new scene"


@FORMS("in|at|on <place> / same place", cost=9.9)
def in_place(ctx: Context, binds: Binds) -> None:
    if not ctx.made or ctx.scene_scope is None:
        raise Doubt("What shall be there?", binds["text"])
    if isinstance(binds.get("place"), str):
        ctx.do_scene(ctx.scene_scope, place=binds["place"])


def drop_shot(ctx: Context, shot: Id) -> None:
    """Delete a shot, its panels and their balloons."""
    for id, panel in list(ctx.world.panels.items()):
        if panel.shot == shot and panel.deleted is None:
            for other, balloon in list(ctx.world.balloons.items()):
                if balloon.panel == id and balloon.deleted is None:
                    ctx.do(Remove("balloons", other))
            ctx.do(Remove("panels", id))
    ctx.do(Remove("shots", shot))


@FORMS(
    """
    <v.remove> <shotref> / <v.remove> <shotref:a> and|,|& <shotref:b> / <v.remove> <shotref:a> ,|and?
    <shotref:b> and|,|& <shotref:c> / <v.remove> this|the shot|panel|frame / <shotref> out|goes|gone|off /
    <shotref> can|should|must go|be|out deleted|cut|gone|removed? / get rid of <shotref> / take <shotref>
    out / take out <shotref> / we|i dont need <shotref> anymore|any? more? / cut|delete|remove|lose
    shot|panel <shotref> / throw|take|chuck|toss|put this|the shot|panel|picture|frame|image out|away /
    throw|take|chuck|toss <shotref> away|out / <v.remove> this|the picture|image / i|we dont|do not?
    need|want|like this|the shot|panel|picture|image anymore|any? more? / this|the
    shot|panel|picture|image can|should|must go|out|be? deleted|removed|cut? / i|we can|could
    delete|remove|lose|cut|drop <shotref> / <shotref> is not|superfluous|redundant|unnecessary
    needed|necessary? anymore? / this|the shot|panel|picture|image is not|no|superfluous
    needed|necessary|longer? needed? ,? delete|remove|cut|drop? it?
    """,
    cost=7.3,
)
def delete(ctx: Context, binds: Binds) -> None:
    ctx.verb = "delete shot"
    found = [
        moments.shot(ctx, binds[name])
        for name in ("shotref", "a", "b", "c")
        if isinstance(binds.get(name), tuple)
    ]
    for shot in found or [ctx.shot]:
        drop_shot(ctx, shot)


@FORMS(
    """
    and|also|plus <shotref> too|also|as|goes|out? well|too? / <shotref> too|also / <shotref> as well /
    same for|with <shotref> / and|also <shotref> / the? same for|with|in <shotref> too|please? / do the?
    same|that for|to|in|with <shotref> / <shotref> too|also|likewise / also in|for <shotref> /
    same|likewise in|for|with|on|to? <sceneref> / <sceneref> too|also / also|and in? <sceneref> too|also?
    / do the? same|that for|to|in|with <sceneref> / same|likewise in|for|with|on|to? <shotref>
    """,
    cost=6.5,
)
def also(ctx: Context, binds: Binds) -> None:
    """What was done last, of another shot."""
    if not ctx.before or ctx.made or ctx.steps:
        raise Doubt("What shall be done there?", binds["text"])
    if isinstance(binds.get("sceneref"), tuple):
        if not all(isinstance(edit, Change) and edit.kind == "scenes" for edit in ctx.before[-1].edits):
            raise Doubt("In which shots of it?", binds["text"])
        shots = shots_by_scene(ctx.world).get(moments.scene(ctx, binds["sceneref"]), [])
        if not shots:
            raise Doubt("There is no shot in that scene yet.", binds["text"])
        raise Again(shots[0][0])
    raise Again(moments.shot(ctx, binds["shotref"]))


_COPIED = ("pose", "expression", "strength", "gaze", "on", "facing")


@FORMS(
    """
    and|also|plus? <who> too|also|likewise / and|also|plus? <who> as well / same|likewise for|with|goes?
    for|with? <who> / the? same for|with|goes for? <who> / <who> does|should|do|must do? the? same / do
    the? same|that for|to|with <who> / so does|do|is|should <who> / and <who>
    """,
    cost=9.7,
)
def likewise(ctx: Context, binds: Binds) -> None:
    """What somebody did or was last, another one does too."""
    kept = ctx.actors
    found = people(ctx, binds["who"], here=False)
    if not ctx.before or ctx.steps:
        raise Doubt("What shall they do?", binds["text"])
    done = False
    for edit in ctx.before[-1].edits:
        if not isinstance(edit, Stand) or edit.group != "cast" or edit.thing in found:
            continue
        fields = {
            name: value for name, value in edit.fields.items() if name in _COPIED and value not in found
        }
        for id in found:
            entered = ctx.standing(edit.shot, id) is None
            if entered and "at" not in edit.fields:
                raise Absent(f"{ctx.call(id)} is not in {ctx.label(edit.shot)}.", binds["text"])
            if entered:
                enter(ctx, edit.shot, id)
            elif fields:
                ctx.stand(edit.shot, id, **fields)
            done = done or entered or bool(fields)
    if not done:
        ctx.actors = kept
        raise Doubt("What shall they do?", binds["text"])


class Again(Exception):
    """What was said last shall be done again, of a shot."""

    def __init__(self, shot: Id | None) -> None:
        super().__init__()
        self.shot = shot


@FORMS(
    """
    <v.remove> <sceneref> / <v.remove> the? whole|entire|this scene / <v.remove> the? whole|entire|all of?
    <sceneref> / get rid of <sceneref> / <sceneref> out|goes|gone
    """,
    cost=7.2,
)
def delete_scene(ctx: Context, binds: Binds) -> None:
    if binds.get("sceneref", ("", ""))[0] == "place" and "scene" not in binds["words"]:
        raise Doubt(
            "The scene, or the place?", binds["text"], [("The scene", f"{ctx.tagged.text.strip()} scene")]
        )
    scene = moments.scene(ctx, binds["sceneref"]) if "sceneref" in binds else ctx.scenes[0]
    for shot, _ in shots_by_scene(ctx.world).get(scene, []):
        drop_shot(ctx, shot)
    ctx.do(Remove("scenes", scene))


@FORMS(
    """
    <v.move> <shotref:a> after|behind|before|to|ahead|in|right? of|after|before|front? of? <shotref:b> /
    <v.move> this shot|panel after|before|behind|in front? of? <shotref:b> / <shotref:a>
    goes|comes|should|belongs go|come|be? after|before|behind <shotref:b> / <shotref:a> after|before
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
    <v.move> <shotref:a> to the? end|start|beginning|front|top|back / <v.move> <shotref:a>
    up|down|forward|back|earlier|later one|by|a? one|place|spot|shot? / put|make <shotref:a> first|last /
    <shotref:a> first|last / <v.move> <shotref:a> to the? end|start|beginning|front of the|<sceneref>?
    scene? / start|open|begin with <shotref:a> / end|close|finish with|on <shotref:a>
    """,
    cost=6.8,
)
def to_end(ctx: Context, binds: Binds) -> None:
    a = moments.shot(ctx, binds["a"])
    scene = ctx.get(a).scene
    found = [id for id, _ in shots_by_scene(ctx.world)[scene]]
    place, words = found.index(a), binds["words"]
    rest = [id for id in found if id != a]
    if words & {"end", "last", "close", "finish"} or ("back" in words and "to" in words):
        to = len(rest)
    elif words & {"start", "beginning", "front", "top", "first", "open", "begin"}:
        to = 0
    else:
        to = place + (-1 if words & {"up", "forward", "earlier"} else 1)
    if not 0 <= to <= len(rest):
        raise Doubt("It is there already.", binds["text"])
    orders = [ctx.get(id).order for id in rest]
    ctx.set(a, order=between(orders[to - 1] if to else "", orders[to] if to < len(orders) else ""))


@FORMS(
    """
    new|insert|add|put|need|a|slip|i|we? need|want|a? a|another|one? new|extra? shot|panel|one? between
    <shotref:a> and|& <shotref:b> / shot|panel between <shotref:a> and <shotref:b> /
    add|insert|need|put|new? a|an|another? <size> shot? of|on? <thing>? between <shotref:a> and
    <shotref:b> / between <shotref:a> and <shotref:b> ,? add|insert|put|a|another? a|another? new? <size>?
    shot|panel|one? of|on? <thing>?
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
    add|insert|need|put|cut|want|then? to|a|the|in? a|the? reverse angle|shot? on|of|to|for <thing>
    after|following? this|here|<shotref:after>? one|shot? / reverse angle|shot? on|of <thing> after
    this|here|it|<shotref:after> one|shot? / add|insert|need|put|want a? reverse angle|shot? after|here
    this|it|<shotref:after>? one|shot?
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
    <v.replace> <shotref:a> and|with|&|for <shotref:b> around|over|round? / <shotref:a> and <shotref:b>
    swap|change|trade|switch places|positions|order? / reverse|flip|change the? order of? <shotref:a>
    and|& <shotref:b> / <shotref:b> first ,? then <shotref:a>
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
    <v.move> <sceneref:a> after|before|behind <sceneref:b> / put <sceneref:a> after|before <sceneref:b> /
    swap|switch|flip <sceneref:a> and|with <sceneref:b> / <sceneref:a> goes|comes|should|before|after
    go|come|before|after? after|before? <sceneref:b>
    """,
    cost=7,
)
def reorder_scene(ctx: Context, binds: Binds) -> None:
    a, b = moments.scene(ctx, binds["a"]), moments.scene(ctx, binds["b"])
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
    <v.split> this|the|it|<shotref>? shot|panel|up|one? into|in|to|for|up? two|2? shots|panels|:|singles?
    :? / <v.split> this|the|it|<shotref>? shot|panel? into|in|to? two singles|close_ups|shots? ,|:? one?
    of? <one:a> ,|and? one? of? <one:b> / two singles instead|of? instead|of? this|a|the? two_shot? / one
    shot? of <one:a> and|, one shot? of <one:b> / split between <one:a> and <one:b> /
    cut|split|break|divide|separate this|the|it|<shotref>? shot|panel|picture|image|up? in|into|to
    two|2|separate|different separate|different? shots|panels|pictures|images|parts|halves / make|turn two
    shots|panels|pictures|images of|out|from of? this|it|<shotref> shot|panel|picture? /
    this|the|<shotref>? shot|panel|picture? should|must|could be|become two shots|panels|pictures / two
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
    next shot|panel|one on|with|has|uses|should|at|in|gets|from|: the|use|have|be? same <aspectof> as?
    here|this|that|one|it|in? this|shot|one|here? / <shotref> on|with|has|uses|should|at|in|gets|from|:
    the|use|have|be? same <aspectof> as? here|this|that|one|in|<shotref:from>? this|shot|one|here? / same
    <aspectof> as|like|from|for|in in|the? <shotref:from> here|too? / same <aspectof> in|for|on <shotref>
    / use|take|copy the? <aspectof> of|from <shotref:from> / match|copy the? <aspectof> of|to|with|from|in
    <shotref:from> / <shotref> same <aspectof> / the? same <aspectof> as|of|like in? <shotref:from> / put
    <shotref> on the same <aspectof> as? this|here?
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
    if binds["aspectof"] == ("light",):
        raise Doubt("Light belongs to scenes.", binds["text"])
    ctx.set(target, **{name: getattr(taken, name) for name in binds["aspectof"]})
