"""Scenes: new ones, their order, deleting; what was said before, again and taken back."""

from typing import Any

from server.engine.planning.instruct import moments
from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.shots import _new_scene
from server.engine.planning.instruct.forms.things import enter
from server.engine.planning.instruct.lexicon.light import RANGES
from server.engine.planning.instruct.meant import Absent, people
from server.engine.planning.instruct.ordering import between
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.story import shots_by_scene
from server.projects.edits import Change, Remove, Stand
from server.projects.world import Id

FORMS = Forms()


@FORMS(
    """
    add|insert|create|start|begin|open|give? another|one? new|another|further|next|extra scene <sceneparts>?
    / a scene <sceneparts> / scene <sceneparts> / <sceneparts> , new|another scene / after <sceneref:after>
    ,? add|insert|another|comes? new? scene <sceneparts>? / new|another scene
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
        raise Misfit("A new scene?", binds["text"], [("A new scene", f"new {ctx.tagged.text.strip()}")])
    if isinstance(named, tuple):
        after: Id | None = moments.scene(ctx, named)
    elif "end" in parts or ctx.focus.shot not in ctx.world.shots:
        after = order[-1] if order else None
    else:
        after = ctx.world.shots[str(ctx.focus.shot)].scene
    old = ctx.world.scenes[after] if after is not None else None
    place = parts.get("place") or (old.place if old is not None and "same" in parts else None)
    if place is None and "set" in parts:
        kind, called = parts["set"]
        order_of = [one.order for one in ctx.world.places.values()]
        place = ctx.make(
            "places", name=called.capitalize(), set=kind, order=between(max(order_of, default=""), "")
        )
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
        if old is not None and (time < old.time or (parts.get("next") and time // 1440 == old.time // 1440)):
            time += 1440
    made = _new_scene(ctx, after, place=place, time=time, weather=parts.get("weather"))
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
    <v.remove> this|the shot|panel|one|picture? and next|following one|shot|panel|picture? / <v.remove>
    <shotref> / <v.remove> <shotref:a> and|,|& <shotref:b> / <v.remove> <shotref:a> ,|and? <shotref:b>
    and|,|& <shotref:c> / <v.remove> this|the shot|panel|frame / <shotref> out|goes|gone|off / <shotref>
    can|should|must go|be|out deleted|cut|gone|removed? / get rid of <shotref> / take <shotref> out / take
    out <shotref> / we|i dont need <shotref> anymore|any? more? / cut|delete|remove|lose shot|panel
    <shotref> / throw|take|chuck|toss|put this|the shot|panel|picture|frame|image out|away /
    throw|take|chuck|toss <shotref> away|out / <v.remove> this|the picture|image / i|we dont|do not?
    need|want|like this|the shot|panel|picture|image anymore|any? more? / this|the shot|panel|picture|image
    can|should|must go|out? deleted|removed|cut? / i|we can|could delete|remove|lose|cut|drop <shotref> /
    <shotref> is not|superfluous|redundant|unnecessary needed|necessary? anymore? / this|the
    shot|panel|picture|image is not|no|superfluous needed|necessary|longer? needed? ,?
    delete|remove|cut|drop?
    """,
    cost=7.3,
    strict=True,
)
def delete(ctx: Context, binds: Binds) -> None:
    ctx.verb = "delete shot"
    found = [
        moments.shot(ctx, binds[name])
        for name in ("shotref", "a", "b", "c")
        if isinstance(binds.get(name), tuple)
    ]
    if not found and binds["words"] & {"next", "following"}:
        found = [ctx.shot, moments.shot(ctx, ("step", 1))]
    for shot in found or [ctx.shot]:
        drop_shot(ctx, shot)


@FORMS(
    """
    and|also|plus <shotref> too|goes|out? too? / <shotref> too|also / <shotref> as well / same for|with
    <shotref> / and|also <shotref> / same for|with|in <shotref> too? / do same|that for|to|in|with <shotref>
    / <shotref> too|also|likewise / also in|for <shotref> / same|likewise in|for|with|on? <sceneref> /
    <sceneref> too|also / also|and in? <sceneref> too? / do same|that for|to|in|with <sceneref> /
    same|likewise in|for|with|on? <shotref>
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
    and|plus? <who> too|also|likewise / and|plus? <who> as well / same|likewise for|with|goes? for|with?
    <who> / same for|with|goes for? <who> / <who> does|should|do|must same / do same|that for|to|with <who>
    / so does|do|is|should <who> / and <who>
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
    <v.remove> <sceneref> / <v.remove> whole|entire|this scene / <v.remove> whole|entire|all of? <sceneref>
    / get rid of <sceneref> / <sceneref> out|goes|gone
    """,
    cost=7.2,
    strict=True,
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
