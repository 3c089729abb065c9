"""Over shoulders, through eyes, compositions and formats."""

from server.engine.planning.instruct import placing
from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.forms.camera import shown, subjects
from server.engine.planning.instruct.meant import each, is_prop, one, people, prop, thing
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.world import Id

FORMS = Forms()


@FORMS(
    """
    <shoulder> from|of|over|past <one:viewer> onto|on|to|towards|at <one:seen> / <shoulder> shot?
    from|of|over|with <one:viewer> ,? <v.look>? on|at|towards|of? <one:seen>? / over <one:viewer> 's
    shoulder / over <one:viewer> shoulder / <shoulder> of <one:viewer> / over <one:viewer> 's? shoulder
    on|at|of|towards|onto|looking|framing? at|on? <one:seen> / over shoulder of <one:viewer> on|at|towards?
    <one:seen>? / <shoulder> on|of <one:seen> from|over <one:viewer> / from over <one:viewer> 's? shoulder /
    shoot|film|go|see|show|frame past? <one:seen>? from? over <one:viewer> 's? shoulder / ots|over_shoulder
    from|over|behind|on? <one:viewer> / <one:viewer> 's? ots|shoulder / ots <one:viewer> on|to|onto
    <one:seen> / look|looking|peek over <one:viewer> 's? shoulder at|on? <one:seen>? / <one:seen> over
    <one:viewer> 's? shoulder / past <one:viewer> 's? shoulder on|at? <one:seen>? / ots past|over
    <one:viewer> / from|past behind? <one:viewer> 's? shoulder on|at|towards? <one:seen>?
    """,
)
def shoulder(ctx: Context, binds: Binds) -> None:
    viewer = one(ctx, binds["viewer"])
    for shot in ctx.shots:
        cast = [id for id in ctx.get(shot).cast if id != viewer]
        seen = one(ctx, binds["seen"]) if "seen" in binds else _seen(ctx, shot, viewer, cast)
        if seen == viewer:
            raise Doubt("Nobody looks over a shoulder at themselves.")
        ctx.set(shot, view="over_shoulder", viewer=viewer)
        if ctx.get(shot).subjects[:1] != (seen,):
            ctx.do_free(shot, subjects=(seen,))


@FORMS("<shoulder> / make it|this <shoulder> / <shoulder> on|of? <one:seen>")
def shoulder_of_whom(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        cast = list(ctx.get(shot).cast)
        seen = one(ctx, binds["seen"]) if "seen" in binds else None
        others = [id for id in cast if id != seen]
        if (
            seen is None
            and len(cast) == 2
            and len(ctx.get(shot).subjects) == 1
            and ctx.get(shot).subjects[0] in cast
        ):
            seen = ctx.get(shot).subjects[0]
            others = [id for id in cast if id != seen]
        if seen is None or len(others) != 1:
            text = ctx.tagged.text.strip()
            raise Doubt(
                "Over whose shoulder?",
                choices=[(ctx.call(id), f"over {ctx.call(id)}'s shoulder") for id in others or cast]
                if text
                else (),
            )
        ctx.set(shot, view="over_shoulder", viewer=others[0])
        if ctx.get(shot).subjects[:1] != (seen,):
            ctx.do_free(shot, subjects=(seen,))


def _seen(ctx: Context, shot: Id, viewer: Id, cast: list[Id]) -> Id:
    now = [id for id in ctx.get(shot).subjects if id in cast]
    gaze = ctx.get(shot).cast[viewer].gaze
    if len(cast) == 1:
        return cast[0]
    if gaze in cast:
        return gaze
    if len(now) == 1:
        return now[0]
    raise Doubt(
        "On whom is the camera then?",
        choices=[(ctx.call(id), f"over {ctx.call(viewer)}'s shoulder on {ctx.call(id)}") for id in cast],
    )


@FORMS(
    """
    <one:viewer> 's <pov> / <one:viewer> <pov> / from|through|in|out? <one:viewer> 's? <pov> /
    through|from|out eyes|pov|viewpoint|perspective|view of <one:viewer> / <one:viewer> 's? <pov> of|on
    <thing:seen> / what <one:viewer> sees|see / as|how <one:viewer> sees <thing>? / <pov> of|from|for
    <one:viewer> / make|shoot|show|see|film|turn into? from|through|in|what? <one:viewer> 's? <pov> of|on?
    <thing:seen>? / as seen by|through <one:viewer> 's? <pov>? / we see what <one:viewer> sees / from where
    <one:viewer> stands|sits|is / <pov> <one:viewer> / from? <one:viewer> 's point of view of <thing:seen> /
    through|from <one:viewer> 's? eyes looking|on|at? at? <thing:seen> / <pov> shot? from|of|by <one:viewer>
    on|looking|at? at? <thing:seen> / <thing:seen> from|through <one:viewer> 's? <pov> / <thing:seen> as
    <one:viewer> sees her|him|it|them
    """,
)
def point_of_view(ctx: Context, binds: Binds) -> None:
    viewer = one(ctx, binds["viewer"])
    for shot in ctx.shots:
        here = ctx.get(shot)
        seen: tuple[Id, ...] = ()
        if "seen" in binds:
            seen = tuple(thing(ctx, part, shot) for part in each(binds["seen"]))
        ctx.set(shot, view="point_of_view", viewer=viewer)
        if seen and here.subjects != seen:
            ctx.set(shot, subjects=seen)
        elif not seen and here.subjects[:1] == (viewer,):
            rest = tuple(id for id in here.subjects if id != viewer) or tuple(
                id for id in here.cast if id != viewer
            )
            if rest:
                ctx.do_free(shot, subjects=rest)


@FORMS("""
    <view> / make|turn|change|go back|into? into? <view> / <view> of|with|on <thing> / a|an <view>
    of|with|on <thing> / <view> <thing> / <thing> in|as <view> / back to <view> / show|frame|shoot|film
    <thing> in|as <view>
    """)
def view(ctx: Context, binds: Binds) -> None:
    word = binds["view"]
    for shot in ctx.shots:
        here = ctx.get(shot)
        if "thing" in binds:
            refs = each(binds["thing"])
            found = (
                people(ctx, binds["thing"])
                if not any(is_prop(ref) for ref in refs)
                else tuple(thing(ctx, ref, shot) for ref in refs)
            )
        else:
            found = ()
        if word == "two_shot":
            if not found:
                found = here.subjects if len(here.subjects) == 2 else tuple(here.cast)
            if len(found) != 2:
                raise Doubt("A two-shot of whom?", choices=[])
        if word == "insert" and not found and not here.subjects:
            raise Doubt("An insert of what?")
        ctx.set(shot, view=word)
        if found and set(here.subjects or tuple(here.cast)) != set(found):
            ctx.set(shot, subjects=found)


@FORMS("<view> <one:a> <one:b> / <view> <one:a> with|on <one:b>", cost=9.5)
def view_of_two(ctx: Context, binds: Binds) -> None:
    found = (one(ctx, binds["a"]), one(ctx, binds["b"]))
    ctx.actors = found
    for shot in ctx.shots:
        ctx.set(shot, view=binds["view"])
        if set(ctx.get(shot).subjects) != set(found):
            ctx.set(shot, subjects=found)


@FORMS(
    """
    lose|drop|kill|no|without|remove|ditch <angle> angle? / less <angle> / not so|that|as <angle>
    """,
    cost=9,
)
def no_angle(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        now = ctx.get(shot).angle
        if now == binds["angle"] or {now, binds["angle"]} in ({"low", "worm"}, {"high", "bird"}):
            less = {"worm": "low", "bird": "high"}.get(now, "eye")
            ctx.set(shot, angle=less if binds["words"] & {"less", "so", "that", "as"} else "eye")


@FORMS(
    """
    no|drop|lose|undo|ditch|break|kill <shoulder> / no|drop|lose|undo|ditch|break|kill <pov> /
    no|drop|lose|undo|ditch|break|kill <view> / back to normal|standard view?
    """,
    cost=9,
)
def no_view(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, view="standard")


@FORMS(
    """
    <composition> / put|place|frame|compose|keep|set|shoot|get <thing>? on|in|at|with|by|using?
    <composition> / use|go|make|compose with|for|by|on? <composition> / <composition> framing|composition /
    composition <composition> / <thing> <composition> / make <thing> <composition> / frame through|with
    foreground / something|objects|stuff|someone in the foreground
    """,
)
def composition(ctx: Context, binds: Binds) -> None:
    if "thing" in binds and not (
        binds["thing"].sort == "pronoun" and binds["thing"].value in ("it", "plprop")
    ):
        subjects_only(ctx, binds["thing"])
    for shot in ctx.shots:
        ctx.set(shot, composition=binds.get("composition", "foreground"))


def subjects_only(ctx: Context, ref: Ref) -> None:
    for shot in ctx.shots:
        found = (
            tuple(thing(ctx, part, shot) for part in each(ref))
            if any(is_prop(part) for part in each(ref))
            else people(ctx, ref)
        )
        now = ctx.get(shot).subjects or tuple(ctx.get(shot).cast)
        if not set(found) <= set(now) or (len(now) > 1 and placing.first_subject(ctx, shot) not in found):
            shown(ctx, shot, found)


@FORMS("""
    <centre> <thing> / <centre> frame|shot|camera|composition on <thing> / <centre> everything|up?
    """)
def centre(ctx: Context, binds: Binds) -> None:
    if "thing" in binds and not is_prop(binds["thing"]):
        subjects_only(ctx, binds["thing"])
    for shot in ctx.shots:
        ctx.set(shot, composition="centred")


@FORMS("""
    <aspect> / <aspect> format|frame|panel|picture|shot|aspect|crop|ratio|image /
    crop|make|frame|format|cut|turn picture|panel|shot|frame|one|image|format|into? into|for? <aspect>
    format|frame|panel|picture|shot|aspect|crop|ratio? / aspect ratio? of? <aspect> / <aspect> not
    <aspect:x> / in|as|to <aspect> format|frame|aspect|crop?
    """)
def aspect(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, aspect=binds["aspect"])


@FORMS("""
    allow|permit|let crossing|cross? cross? the line|axis / cross the line|axis|180 line? / shot? may|can
    cross the line|axis / dont|never|do_not cross the line|axis / no crossing|cross line|axis? / stay|keep
    on|to|this|our|the same? side? side? of the line|axis / respect the line|axis / crossing the line is
    ok|fine|allowed
    """)
def line(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, crosses_line=not binds["words"] & {"not", "never", "no", "stay", "keep", "respect"})


@FORMS(
    """
    focus|concentrate|favour|favor|feature|frame|centre_on on|in? <thing> / <v.frame>
    just|only|mainly|mostly? on|in? just|only? <thing> / camera on <thing> / just|only <thing> in?
    frame|shot|picture? / point|train|put the camera at|on <thing> / keep|have|hold camera|focus on <thing>
    / <thing> as main? main? subject / make <thing> main? main? subject / a single of <thing> / single on|of
    <thing> / clean single on|of <thing> / look|camera only|just|mainly at|on|for? <thing> / only|just look
    at|on <thing> / camera only|just sees <thing> / camera follows|finds <thing> / leave everyone|everybody
    else out of focus:x / it|this is|should about <thing> / <thing> is|as focus|subject|centre of?
    attention|interest?
    """,
    cost=10.5,
)
def focus(ctx: Context, binds: Binds) -> None:
    if (
        not is_prop(binds["thing"])
        and binds["words"] & {"just", "only"}
        and not binds["words"] & {"on", "frame", "look", "sees"}
    ):
        who = binds["thing"].text
        raise Doubt(
            "Shall the camera frame nobody else, or shall nobody else be there?",
            binds["text"],
            [("Frame only them", f"camera on {who}"), ("The others leave", f"lose everyone but {who}")],
        )
    if is_prop(binds["thing"]) and binds["thing"].count and binds["words"] & {"just", "only"}:
        from server.engine.planning.instruct.forms.counts import counted

        counted(ctx, binds["thing"])
        return
    if (
        binds["words"] & {"put", "show", "have", "just", "only"}
        and is_prop(binds["thing"])
        and "camera" not in binds["words"]
        and binds["thing"].sort != "pronoun"
    ):
        raise Doubt("Shall the camera frame it, or shall it be there?", binds["text"])
    subjects(ctx, binds["thing"])


@FORMS(
    """
    insert|detail|closeup|cutaway shot? of|on|for <prop> / insert shot? <prop> / an insert of|on <prop> /
    cut insert of|on <prop> / detail of <prop>
    """,
    cost=9,
)
def insert(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, view="insert", subjects=tuple(prop(ctx, part, shot) for part in each(binds["prop"])))
