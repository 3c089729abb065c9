"""Where in the picture things go, and who comes in."""

from typing import Any

from server.engine.planning.instruct import placing
from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.things import _known, enter, put_props
from server.engine.planning.instruct.meant import each, is_prop, people
from server.engine.planning.instruct.patterns import Binds, Forms
from server.projects.edits import Leave
from server.projects.world import Id

FORMS = Forms()


@FORMS(
    """
    <v.move> <thing> more|further in|to|at <feature> / <thing> more|further in|to|at <feature> / <thing>
    back in ,? <feature> / on|in|at the <feature> stands|hangs|lies|sits|stand <thing> / <thing>
    <v.stand>|<v.enter> too? ,? in|on|at|to <feature> / dress it|this|the :|, <thing> ,? on|at? <feature> /
    <v.move> <thing> over|back|out|all|way|right|more|further|down?
    in|on|at|to|into|onto|by|near|towards|toward far? <feature> / <v.add> <thing>
    over|back|out|right|way|down? in|on|at|to|into|by|near far? <feature> / <thing> over|back|way|right?
    in|on|at|to|by|near|into far? <feature> / <thing> <feature> / <v.add> <thing> ,? <feature> / <v.move>
    <thing> <feature> / <thing> , <feature> / <v.add> <thing> , <feature> / <v.move> <thing> , <feature> /
    <thing> goes|is|over|stands|should go|stand? on|in|at|by? <feature> / in|on|at <feature> ,? <v.add>?
    <thing> / there is|should|'s <thing> in|on|at|by <feature>
    """,
    cost=9.2,
)
def to_feature(ctx: Context, binds: Binds) -> None:
    feature = binds["feature"]
    if binds["row"][0] in ("her", "his", "their"):
        raise Misfit("Whose left or right?", binds["text"])
    if (
        feature == "back"
        and any(part.sort == "pronoun" for part in each(binds["thing"]))
        and " back" in binds["text"]
        and not binds["words"] & {"in", "at", "to", "the"}
    ):
        raise Doubt("From behind, or at the back?", binds["text"], [("From behind", "from behind")])
    for shot in ctx.shots:
        for part in each(binds["thing"]):
            if is_prop(part):
                known = _known(ctx, part, shot)
                standing = ctx.standing(shot, known[0]) if known else None
                fields: dict[str, Any] = {"feature": feature}
                if standing is not None:
                    fields |= _off(standing)
                put_props(ctx, part, shot, **fields)
                continue
            for id in people(ctx, part, here=False):
                standing = ctx.standing(shot, id)
                at = placing.spot(ctx, shot, feature)
                if standing is None:
                    enter(ctx, shot, id, at=at)
                else:
                    ctx.stand(shot, id, at=at, **_off(standing))


def _off(standing: Any) -> dict[str, Any]:
    """Fields that end being held, borne or placed by another."""
    return {name: None for name in ("on", "held_by", "relation") if getattr(standing, name) is not None}


@FORMS(
    """
    <who> comes|enters|arrives|appears in|into? shot|picture|frame|scene? running|walking|in:x / with <who>
    added|in / <v.add> <who> / <v.add> <who> in|into|to|to shot|picture|frame|scene|background? / <who>
    <v.enter> / <who> should|must|has|is|also in? in|here|there|present|too|this in|one|too? / <who> in /
    <who> too / there is|should <who> / i|we need|want <who> in? / bring|put|get|have <who>
    in|back|into|here in|shot|one? / <who> joins|join <who:x> / <who> joins|join in|them|her|him? / <who>
    should be in|there|here too|one|shot? / <who> with them|us|her|him|the_others|everyone / <v.add> <who>
    with them|us|her|him / put|bring <who> back|in|here back|in? / <who> is|are back|in|here|there / with
    <who> in it|this|shot / bring back <who> / <who> is|are|comes there|in|here|this|back too|one|in? /
    we|i|you forgot|forget|missed <who> / <who> is|are missing / where is|are <who> / <who> was|were|got
    left|forgotten out? / <who> belongs|belong in|here in? shot|one|picture? / include <who> in? / <who>
    should appear|be|stand|show|come somewhere|up|in|into? view? frame|shot|picture? / <who>
    walks|comes|steps|runs|enters into? in? frame|shot|picture|scene|view
    """,
    cost=10.8,
)
def add_person(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        for id in people(ctx, binds["who"], here=False):
            enter(ctx, shot, id)


def leave(ctx: Context, shot: Id, id: Id) -> None:
    """Take somebody or something out of a shot."""
    here = ctx.get(shot)
    group = "cast" if id in here.cast else "props"
    if id not in here.cast and id not in here.props:
        return
    ctx.do(Leave(shot, group, id))  # type: ignore[arg-type]
    if id in here.subjects:
        ctx.do_free(shot, subjects=tuple(one for one in here.subjects if one != id))
    if here.viewer == id:
        ctx.do_free(shot, viewer=None, view="standard")
    elif here.view == "two_shot" and id in here.subjects:
        ctx.do_free(shot, view="standard")
    if group == "cast":
        for other, standing in ctx.get(shot).cast.items():
            if standing.partner == id:
                ctx.stand(shot, other, note=False, partner=None)
    for other, standing in ctx.get(shot).props.items():
        if id in (standing.on, standing.held_by):
            ctx.stand(
                shot,
                other,
                note=False,
                **{name: None for name in ("on", "held_by") if getattr(standing, name) == id},
                at=placing.free_spot(ctx, shot),
            )
