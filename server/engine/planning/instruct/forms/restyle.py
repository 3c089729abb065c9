"""The look of the drawing, colours of places and props, names."""

from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.looks import _always, became
from server.engine.planning.instruct.meant import prop
from server.engine.planning.instruct.patterns import Binds, Forms
from server.projects.world import Id

FORMS = Forms()


def _style(ctx: Context) -> Id:
    if ctx.focus.shot in ctx.world.shots or ctx.scoped or ctx.scene_scope:
        scene = ctx.world.scenes[ctx.scenes[0]]
        if scene.style is not None and scene.style in ctx.world.styles:
            return scene.style
    found = ctx.world.meta.style
    if found is None or found not in ctx.world.styles:
        raise Doubt("The world has no style yet.")
    return found


@FORMS(
    """
    <style> in shadows|pictures|drawing|drawings|images|art / <style> everywhere|throughout|overall|all
    through|over|across|in whole? book|story|comic|pages|world / <style> /
    make|give|draw|use|let|have|with|set everything|in|them|all?
    drawing|look|style|pictures|art|in|with|linework|lines|outlines|look|figures|whole|bit|lot?
    thing|bit|lot|look|story? much|bit? bit|lot? <style> proportions|style|look|lines|everywhere? /
    much|way|far|bit|slightly|even? bit|little|lot? <style> /
    style|look|drawing|lines|colours|colors|proportions more|:? bit? <style> / <style>
    overall|everywhere|throughout|please / <style> ,|and? <style:and>
    """,
    """
    <style> in|for|of|on the?
    shadows|drawing|drawings|pictures|art|artwork|images|style|linework|figures|characters|people|whole|book|faces|panels
    / have|give|with|want|like|need drawing|pictures|art|style|look|it|us|more? <style> /
    everything|all|it|figures|people|faces|characters|drawing|art|they
    looks|look|is|should|be|a|much|far|bit|more? bit|lot? <style>
    """,
    cost=9.6,
)
def style(ctx: Context, binds: Binds) -> None:
    id = _style(ctx)
    for name, way in [binds["style"], *([binds["and"]] if "and" in binds else [])]:
        now = getattr(ctx.world.styles[id], name)
        if name == "tones":
            to = max(1, min(6, now + way))
        else:
            amount = (
                10
                if binds["words"] & {"slightly", "bit", "little"}
                else 40
                if binds["words"] & {"much", "way", "far", "lot"}
                else 20
            )
            to = 0 if way == 0 else max(0, min(100, now + way * amount))
        ctx.do_style(id, **{name: to})


@FORMS(
    """
    <num> <styledial> only|please|instead / <styledial> weight? at|:|of|up|down? <num> %|percent|per? /
    set|turn|put|bring|take|dial|make|change <styledial> weight? up|down|at? at? <num> %|percent|per? /
    <num> <styledial> / <num> % <styledial> / only|just|use|draw|in|with with|in|only|just? <num>
    <styledial>
    """,
    """
    <num> <styledial> only|just|at_most|maximum|please? / no|not more than|only|just <num> <styledial> /
    reduce|limit|cut|bring|restrict it|us|the? down? <styledial>? to <num> <styledial>? / use|have <num>
    <styledial> / <styledial> only|just? <num>
    """,
    cost=8.8,
)
def style_number(ctx: Context, binds: Binds) -> None:
    name, number = binds["styledial"], binds["num"]
    if binds["words"] & {"up", "down"} and not {"to", "at"} & set(binds["row"]):
        now = getattr(ctx.world.styles[_style(ctx)], name)
        number = max(0, min(100, now + number * (-1 if "down" in binds["words"] else 1)))
    if not (1 <= number <= 6 if name == "tones" else 0 <= number <= 100):
        raise Doubt("That is out of its range.", binds["text"])
    ctx.change("styles", _style(ctx), **{name: number})


@FORMS(
    """
    more|less|fewer|stronger|weaker|heavier|lighter|thicker|thinner <styledial> / <styledial>
    heavier|lighter|thicker|thinner|stronger|weaker|bolder|finer|up|down / turn|dial|crank|bring up|down
    <styledial> / turn|dial|crank|bring|make <styledial>
    up|down|heavier|lighter|thicker|thinner|stronger|weaker|bolder|finer / bit|little|lot|much?
    more|less|fewer <styledial> / <styledial> should|must|could|can|are|is much|way|far|bit|little|lot?
    bit|little|lot|much? heavier|lighter|thicker|thinner|stronger|weaker|bolder|finer / <styledial>
    much|way|far|lot|bit|little? bit|little|lot?
    heavier|lighter|thicker|thinner|stronger|weaker|bolder|finer / much|way|far|lot? bit|little|lot?
    thicker|thinner|heavier|lighter|bolder|finer <styledial>
    """,
    """
    <styledial> should|must|is a|much|bit|far|lot|little? more|less
    visible|prominent|present|strong|noticeable /
    reduce|increase|raise|lower|strengthen|weaken|soften|thicken|thin the? amount|strength|weight? of?
    <styledial> / more|less|fewer|heavier|lighter <styledial> in|on|for the?
    shadows|drawing|pictures|art|faces|panels|backgrounds|figures
    """,
    cost=9.2,
)
def style_more(ctx: Context, binds: Binds) -> None:
    id, name = _style(ctx), binds["styledial"]
    way = (
        1
        if binds["words"]
        & {
            "more",
            "stronger",
            "heavier",
            "thicker",
            "bolder",
            "up",
            "increase",
            "raise",
            "strengthen",
            "thicken",
        }
        else -1
    )
    now = getattr(ctx.world.styles[id], name)
    to = max(1, min(6, now + way)) if name == "tones" else max(0, min(100, now + way * 20))
    ctx.do_style(id, **{name: to})


@FORMS(
    """
    no|without|zero <styledial> / turn off <styledial> / lose|drop|remove|kill <styledial> / <styledial> off
    """,
    cost=9.2,
    negative=True,
)
def style_none(ctx: Context, binds: Binds) -> None:
    ctx.do_style(_style(ctx), **{binds["styledial"]: 1 if binds["styledial"] == "tones" else 0})


@FORMS(
    """
    drawing|page|sheet paper in? <colour> / paper in? <colour> / paper colour|color? in|:? <colour> /
    on|use|draw|make|set|turn|change on|use? paper colour|color? in? <colour> / <colour> paper / on <colour>
    paper / make|turn|set|change paper <colour> / draw on <colour> paper
    """,
    """
    drawing|comic|page? paper should|must|could|is be|look|become|turn|have? a? <colour> / paper a?
    bit|little|touch? more|rather? <colour> / <colour> drawing paper / drawing paper in? <colour> /
    change|make|set|turn the drawing|comic? paper colour|color? to|into|be? <colour> / draw|print
    it|this|everything|us? on <colour> paper
    """,
    cost=9,
)
def paper(ctx: Context, binds: Binds) -> None:
    ctx.change("styles", _style(ctx), paper=binds["colour"])


@FORMS(
    """
    <scenery> of|in|at|inside <place> <colour> / <place> <scenery> <colour> / <scenery> of|in|at|inside
    <placepart:place> <colour> / make|paint|colour|color|turn|set|change|have|repaint|recolour|recolor
    <scenery> of|in|at|colour|color? <place>? in? dirty|bright|deep|faded|dull? <colour> / <scenery>
    of|in|at? <place>? is|are|should|to|in|:|be|painted in? <colour> / <place> 's? <scenery> in|:? <colour>
    / <scenery> <colour> / make|change|set|paint <scenery> colour|color in|of|at <place> <colour> /
    <scenery> colour|color :? <colour> / make|paint|turn|colour|color <place> 's? <scenery> in?
    dirty|bright|deep|faded? <colour> / <colour> <scenery> in|for|at|inside|on? <place>? / give <place>
    <colour> <scenery> / paint <scenery> <colour> in|of|at <place>
    """,
    """
    <v.dye> the? <place>? 's? <scenery> in|to|a? a? <colour> / <v.dye> the? <scenery> in|of the? <place>
    in|to? a? <colour> / <scenery> in|to|: a? <colour> / <place> with <colour> <scenery> / <place>
    gets|has|needs <colour> <scenery>
    """,
    cost=8.7,
)
def scenery(ctx: Context, binds: Binds) -> None:
    if isinstance(binds.get("place"), str):
        places = [binds["place"]]
    else:
        places = [place for scene in ctx.scenes if (place := ctx.world.scenes[scene].place)]
    for place in places:
        ctx.change("places", place, **{binds["scenery"]: binds["colour"]})


@FORMS(
    """
    <prop> painted|coloured|colored|dyed <colour> / <prop> <colour> /
    make|turn|paint|colour|color|change|have|set|recolour|recolor|repaint <prop> into|in? <colour> / <prop>
    is|are|should|must|to|in|:|becomes|turns <colour> / <prop> is|should|: <colour> <material:stuff> / i|we
    want|need a <colour> <prop> / change|make|set <prop> 's? colour|color <colour> / <prop> 's?
    colour|color is|to|: <colour> / make|set|change colour|color of <prop> <colour> / <colour> for <prop> /
    dye|tint <prop> <colour>
    """,
    """
    a|the? <colour> <prop:prop> instead|rather of|than <colour:x> / <prop> should|must|is <colour> ,?
    not|instead|rather of|than? <colour:x> / <prop> not <colour:x> ,? but|rather? <colour>
    """,
    cost=9,
)
def prop_colour(ctx: Context, binds: Binds) -> None:
    if "stuff" not in binds and binds["row"][-1] in ("brass", "copper", "bronze"):
        raise Misfit("Is that a colour, or what it is made of?", binds["text"])
    more = {"material": binds["stuff"]} if isinstance(binds.get("stuff"), str) else {}
    ctx.change("props", _prop(ctx, binds), colour=binds["colour"], **more)


def _prop(ctx: Context, binds: Binds) -> Id:
    shot = ctx.scoped[0] if ctx.scoped else ctx.focus.shot
    ref = binds["prop"]
    if shot is None:
        if ref.sort == "prop":
            return str(ref.value)
        found = [
            id
            for id, one in ctx.world.props.items()
            if one.deleted is None and ref.sort == "kinds" and one.kind in ref.value.kinds
        ]
        if len(found) == 1:
            ctx.prop = found[0]
            return found[0]
        raise Doubt(f"Which “{ref.text}”?", ref.text)
    return prop(
        ctx,
        ref,
        shot,
        here=ref.sort == "kinds"
        and any(one for one in ctx.get(shot).props if ctx.world.props[one].kind in ref.value.kinds),
    )


@FORMS(
    """
    <prop> <material> / make|turn|have|change|set <prop> out|into|of|from? of? <material> / <prop>
    is|should|must|to|in|:|becomes of|out? of|out|from? of? <material> / make|build <prop> out of|from?
    <material> / <prop> made|out of? of|from? <material> / <prop> 's material is|to|: <material> / change
    <prop> to <material> / <prop> is|should|must|are|made from|of|out|in? from|of|out|in? of? <material>
    ,|and|in? in|painted? <colour:too> / <prop> is|should|must|made from|of|out|in? from|of? <colour:too>
    <material>
    """,
    cost=9,
)
def material(ctx: Context, binds: Binds) -> None:
    more = {"colour": binds["too"]} if isinstance(binds.get("too"), str) else {}
    ctx.change("props", _prop(ctx, binds), material=binds["material"], **more)


@FORMS(
    """
    i|we want|need|d a|an <material> <propkind> / i want a|an <material> <propkind> / make it|that|this
    <material> <propkind> / <material> <propkind> / a|an|the <material> <propkind> instead? / <material>
    <propkind> instead|please / make the <propkind> a|an <material> one / make it|that <material> one / give
    us a|an <material> <propkind>
    """,
    cost=8.9,
)
def material_of_kind(ctx: Context, binds: Binds) -> None:
    shot = ctx.shot
    if "propkind" in binds:
        found = [
            id
            for id in ctx.get(shot).props
            if ctx.world.props[id].kind in binds["propkind"].kinds and ctx.world.props[id].deleted is None
        ]
    else:
        found = [ctx.prop] if ctx.prop else []
    if len(found) != 1 or binds["propkind"].plural:
        raise Doubt(
            f"Which one is meant by “{binds['text']}”?",
            binds["text"],
            [("Put one in", f"add {binds['text']}")],
        )
    ctx.prop = found[0]
    ctx.change("props", found[0], material=binds["material"])


@FORMS(
    """
    i|we want|need a|an <colour> <propkind> / make it|that|this <colour> <propkind>|one / <colour>
    <propkind> instead? / make it|that|them <colour> / a|an <colour> <propkind> instead / paint it|that|them
    <colour> / make it|that a|an <colour> one / <colour> instead / in <colour> / no , <colour> / it|that
    should be <colour> / , <colour>
    """,
    cost=9.1,
)
def colour_of_kind(ctx: Context, binds: Binds) -> None:
    if "propkind" in binds:
        shot = ctx.shot
        found = [
            id
            for id in ctx.get(shot).props
            if ctx.world.props[id].kind in binds["propkind"].kinds and ctx.world.props[id].deleted is None
        ]
        if len(found) != 1:
            raise Doubt(
                f"Which one is meant by “{binds['text']}”?",
                binds["text"],
                [("Put one in", f"add {binds['text']}")],
            )
        ctx.change("props", found[0], colour=binds["colour"])
        return
    if ctx.garment is not None and ctx.steps:
        who, attribute = ctx.garment
        became(ctx, who, f"{attribute}_colour", binds["colour"], _always(ctx, binds))
        return
    if ctx.last_colour is None:
        if ctx.prop is None:
            raise Doubt("What shall be of that colour?", binds["text"])
        ctx.change("props", ctx.prop, colour=binds["colour"])
        return
    kind, id, field = ctx.last_colour
    ctx.change(kind, id, **{field: binds["colour"]})


@FORMS(
    """
    make|have|scale|let|get|blow <prop> much|way|up|down|look|twice|half|double|three|bit|even|slightly?
    bit|little|lot|times|much? bigger|smaller|larger|big|small|size|huge|tiny|giant|up|down|large|enormous /
    <prop> is|should|must|a|be|much|way|look|twice|half|double bit|little|much|way|twice|half|double?
    bigger|smaller|larger|big|size|small|huge|tiny|large size? / <prop> bigger|smaller|larger ,?
    by|about|at|say? <num> %|percent / <prop> bigger|smaller|larger|huge|tiny / double|halve size of? <prop>
    / scale <prop> up|down bit? / bigger|smaller|larger <prop> / <prop> is|looks|are too
    small|big|large|tiny|huge / scale|size|resize <prop> up|down|at? at? <num> %|percent / <prop> at <num> %
    size|scale? / enlarge|shrink <prop> / make it|that|them much|even? bit|little|way? bigger|smaller|larger
    / <prop> is|looks|seems|are too small|big|large|tiny|huge ,? so? bigger|smaller|larger / <prop>
    should|must|could|has|needs be much|twice|double|three|half|lot? so|bit|little|times|lot?
    bigger|smaller|larger|big|small|large
    """,
    cost=9.4,
)
def scale(ctx: Context, binds: Binds) -> None:
    words = binds["words"]
    id = _prop(ctx, binds) if "prop" in binds else ctx.prop
    if id is None or id not in ctx.world.props:
        raise Doubt("What shall be of another size?", binds["text"])
    now = ctx.world.props[id].scale
    if "too" in words:
        words = words ^ words & {"small", "tiny", "big", "large", "huge"} | (
            {"bigger"} if words & {"small", "tiny"} else {"smaller"}
        )
    down = bool(words & {"smaller", "small", "half", "halve", "tiny", "down", "shrink"})
    factor = (
        2.0
        if words & {"twice", "double", "huge", "giant", "enormous"}
        else 3.0
        if "three" in words
        else 0.5
        if words & {"half", "halve", "tiny"}
        else 1.15
        if words & {"bit", "little", "slightly"}
        else 1.7
        if words & {"much", "way", "lot"}
        else 1.4
    )
    to = (
        _percent(binds, now)
        if isinstance(binds.get("num"), int)
        else round(now * factor if not down or factor < 1 else now / factor)
    )
    ctx.change("props", id, scale=max(10, min(500, to)))


def _percent(binds: Binds, now: int) -> int:
    """A size in per cent: "to 150 %" is that; "up 20 %" and "20 % bigger" are more than it was."""
    words, number = set(binds["row"]), int(binds["num"])
    if words & {"to", "at", "about", "around", "of"} or number > 100:
        return number
    if words & {"down", "smaller", "less"}:
        return now * (100 - number) // 100
    if words & {"up", "bigger", "larger", "by"}:
        return now * (100 + number) // 100
    return number
