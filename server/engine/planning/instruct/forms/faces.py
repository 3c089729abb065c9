"""What faces show, and where eyes go."""

from typing import Any, get_args

from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.forms.acting import _BIT, _DO, posed, who
from server.engine.planning.instruct.meant import one, people, prop, thing
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.vocabulary import Expression
from server.projects.world import Id

FORMS = Forms()


@FORMS(
    f"""
    half a <expr> on|for <who> / <who> half a <expr> / half <expr> / <who> <expr>
    with|about|of|over|because_of <thing:x> / <who> <expr> except|but|besides <one:without> / give|get <who>
    <expr> face|expression|look? / more <expr> on|in|from <who> / <expr> on|in|over|across <who> 's
    face|eyes|look / <who> 's face|eyes shows|show|full|with|: of? <expr> / <expr> expression|face|look
    on|for <who> / <who> face|expression <expr> / <who> <expr> / <who> {_DO} {_DO}?
    a|very|more|so|really|all|quite|bit|an|her|little|slightly|his|absolutely?
    bit|little|very|slight|hint|faint? of? <expr> face|expression|look? /
    have|make|let|get|put|show|with|give <who> look|feel|seem|more|in|into? more|slightly|bit|hint? bit|of?
    <expr> face|expression|look? / <expr> / slightly|more|little|bit|with|looking?
    bit|little|slight|faint|hint? bit|of? <expr> face|expression|look? / <expr> for <who> / <who> : <expr> /
    <expr> on|from|for|across <who> 's? face? / <expr> face|expression|look for|on? <who>? / i|we want|need
    <who> more? <expr> / <who> with big|slight|faint|hint|little? of? <expr> expression|face|look? on?
    her|his? face? / <who> 's expression|face|look to|is|:|should|: turns? <expr> / <who>
    wears|wearing|has|had|pulls|makes|keeps|puts|gives|have on? <expr> expression|face|look? /
    expression|face :? <expr> / <expr> <who> / <who> , <expr> / <who> slightly|so? bit|little? <expr> / put
    a <expr> on <who> 's? face? / <who> <expr> at|to|towards <thing:at> / <who> <expr> at
    us|camera|the|lens:x camera? / <expr> at <thing:at> / the|both|all <who> <expr> / <who> looks|is|seems
    anything but:x <expr> / <who> <expr> just? little|tiny bit|little / <who> looks|seems|is
    about|if|close|near? if? she|he|they? about|going|near? going|about? <expr> / <who> is|looks|seems
    so|very|really|terribly|extremely|quite|rather|pretty <expr> / <who> should|must|could|can|has|needs
    be|look|seem|feel|appear so|more? bit|little|lot? more? <expr>
    """,
    f"""
    <who> {_DO} {_DO}? a|very|more|so|really|all|quite|bit|absolutely|utterly|totally? <expr>
    with|about|over|by|because|of of? <thing:x>
    """,
    """
    <expr> with|about|over|by|of <thing:x> / <who> <expr> with|about|over|by|of <thing:x> / <who> <expr>
    both|all|together
    """,
)
def expression(ctx: Context, binds: Binds) -> None:
    face(ctx, binds, binds["expr"])


def face(ctx: Context, binds: Binds, word: str) -> None:
    ctx.verb = "expression"
    for shot in ctx.shots:
        found = who(ctx, binds)
        if "without" in binds:
            kept = one(ctx, binds["without"])
            found = tuple(id for id in found if id != kept)
        for id in found:
            standing = ctx.get(shot).cast[id]
            slight = bool(binds["words"] & _BIT)
            if slight and standing.expression == word:
                ctx.stand(shot, id, strength=50)
                continue
            ctx.stand(shot, id, expression=word, **({"strength": 50} if slight else {}))
            if "at" in binds:
                _seen(ctx, shot, id, binds["at"])


_SEATS = ("table", "desk", "bench", "bed", "sofa", "chair", "stool", "shelf")


def _seen(ctx: Context, shot: Id, id: Id, ref: Ref) -> None:
    kept = ctx.actors
    target = thing(ctx, ref, shot)
    ctx.actors = kept
    if target in ctx.world.props and ctx.world.props[target].kind in _SEATS:
        return  # "laughs at the table": it says where
    if target != id:
        ctx.stand(shot, id, gaze=target)


@FORMS(
    """
    <expr:x> strength? at|to <num> %|percent|per cent? /
    dial|turn|bring|take|tone|push|set|crank|pull|bump|make <one> 's <expr:x> up|down|at? at? <num>
    %|percent|per? cent? / <one> 's? <expr:x> at|to|down|up at? <num> %|percent|per? cent? / <one> <expr> at
    <num> %|percent / dial|turn|bring|take|tone|push|set it|that|the|her|his expression|<expr:x>?
    up|down|at? at? <num> %|percent / <one> <num> % <expr> / <num> % <expr> / at <num> %|percent / <one> 's
    expression at|to <num> %|percent / expression|strength at|of? <num> %|percent / dial|tone|turn|bring
    it|that|this|expression up|down? to <num> %|percent
    """,
    cost=8.8,
)
def strength(ctx: Context, binds: Binds) -> None:
    word = binds.get("expr") or binds.get("x")
    for shot in ctx.shots:
        for id in [one(ctx, binds["one"])] if "one" in binds else list(who(ctx, {"text": binds["text"]})):
            if not 0 <= binds["num"] <= 100:
                raise Doubt("An expression goes from 0 to 100 per cent.")
            to = binds["num"]
            if binds["words"] & {"up", "down"} and not {"to", "at"} & set(binds["row"]):
                now = ctx.get(shot).cast[id].strength
                to = max(0, min(100, now + to * (-1 if "down" in binds["words"] else 1)))
            fields: dict[str, Any] = {"strength": to}
            if (
                isinstance(word, str)
                and word in get_args(Expression)
                and ctx.get(shot).cast[id].expression != word
                and not (
                    word in ("smile", "grin", "laugh")
                    and ctx.get(shot).cast[id].expression in ("smile", "grin", "laugh")
                )
            ):
                fields["expression"] = word
            ctx.stand(shot, id, note=False, **fields)


@FORMS(
    """
    warmer|bigger|broader|wider|brighter|fuller|smaller|milder|weaker|gentler <expr:x> on|for|from|by?
    <one>? / half as <expr:x> / twice as <expr:x> / <one> half|twice as <expr:x> /
    dial|turn|bring|tone|take|push|crank|pull|ease|play down|back|up|off? it|that|the|this|her|his|down
    expression|down|up|back|smile|grin|performance|off|acting|<expr:x>? down|up|back?
    by|bit|notch|little|lot? bit|little|notch|lot|half? / tone|dial|bring|turn|take|play <one> 's? <expr:x>
    down|up|back by? bit|little|notch|half? / tone|dial|bring|turn|play down|up <one> 's <expr:x> by?
    bit|half? / <one> less|more <expr:x> / less|more <expr:x> / bit?
    less|more|weaker|stronger|subtler|bigger|softer|milder <expr:x> / <expr:x>
    less|more|stronger|weaker|softer / <one> <expr:x> less|more|harder|broader|wider / make|have <one> 's
    <expr:x> stronger|weaker|subtler|bigger|softer / make|have <one> look? less|more <expr:x> / subtler /
    more subtle / less intense / more intense / tone <one> down bit? / <one> bit|little? less|more <expr:x>
    """,
    cost=9.3,
)
def stronger(ctx: Context, binds: Binds) -> None:
    words = binds["words"]
    word = binds.get("x")
    down = bool(
        words
        & {
            "down",
            "back",
            "less",
            "weaker",
            "subtler",
            "softer",
            "subtle",
            "off",
            "milder",
            "smaller",
            "gentler",
            "half",
        }
    ) or ("tone" in words and "up" not in words)
    for shot in ctx.shots:
        for id in [one(ctx, binds["one"])] if "one" in binds else list(who(ctx, {"text": binds["text"]})):
            standing = ctx.get(shot).cast[id]
            if ("strength", id) in ctx.weak:
                ctx.weak.discard(("strength", id))
                continue
            if isinstance(word, str) and standing.expression != word and word in get_args(Expression):
                if down:
                    raise Doubt(f"{ctx.call(id)} does not look so.", binds["text"])
                ctx.stand(shot, id, expression=word)
                continue
            if standing.expression == "neutral":
                raise Doubt("There is no expression to change.", binds["text"])
            if down:
                to = round(standing.strength * (0.5 if "half" in words else 0.6))
            else:
                if standing.strength >= 100:
                    raise Doubt("It is as strong as it goes.")
                to = min(100, round(standing.strength * 1.4))
            ctx.stand(shot, id, note=False, strength=to)


_MORE = {
    "happier": {"neutral": "smile", "smile": "grin", "grin": "laugh", "": "smile"},
    "sadder": {"sad": "cry", "": "sad"},
    "angrier": {"angry": "furious", "": "angry"},
    "merrier": {"smile": "grin", "grin": "laugh", "": "smile"},
}


@FORMS("""
    <who> looks|is|be|looking|more|a|much|should|seems bit|even|look|much? bit|little?
    happier|sadder|angrier|merrier / make|have|let <who> look|seem? bit|even? bit|little?
    happier|sadder|angrier|merrier / happier|sadder|angrier|merrier <who>? / bit|much|even?
    happier|sadder|angrier / <who> happier|sadder|angrier
    """)
def more_expression(ctx: Context, binds: Binds) -> None:
    table = next(value for key, value in _MORE.items() if key in binds["words"])
    for shot in ctx.shots:
        for id in who(ctx, binds):
            now = ctx.get(shot).cast[id].expression
            ctx.stand(shot, id, expression=table.get(now, table[""]))


@FORMS(
    """
    <expr> off <who> 's? face / wipe <expr> off <who> / <who> 's <expr:x>
    fades|goes|disappears|vanishes|drops|dies|gone|away|fading|wiped off|away? /
    no|not|without|stop|lose|drop|dont|never|wipe any|more? <expr> / <who>
    stops|stop|no|isnt|dont|doesnt|not|arent|quits longer? <expr> anymore|any? more? / <who>
    should|does|do|is|are not|no longer? <expr> / no more <expr> / <who> isnt|arent ,|;|. / <who> no longer
    <expr> / wipe the|that <expr> off <who> 's? face? / without <expr> / no <expr> for|on <who> / <who>
    without <expr> / take the <expr> off <who> 's? face? / lose|drop|remove <one> 's <expr> / not so|that|as
    <expr> / <who> not so? <expr> / no <expr> here|please|anymore
    """,
    cost=9.1,
    negative=True,
)
def no_expression(ctx: Context, binds: Binds) -> None:
    word = binds.get("expr", "")
    if not word:
        ctx.expects = ctx.expects or "What does it look like then?"
        people(ctx, binds["who"])
        return
    near = {
        "smile": ("smile", "grin", "laugh"),
        "grin": ("grin", "smile"),
        "cry": ("cry", "sad"),
        "sad": ("sad", "cry"),
        "angry": ("angry", "furious"),
    }.get(word, (word,))
    for shot in ctx.shots:
        found = (
            [one(ctx, binds["one"])]
            if "one" in binds
            else list(people(ctx, binds["who"]))
            if "who" in binds
            else None
        )
        if found is None:
            found = [id for id, standing in ctx.get(shot).cast.items() if standing.expression in near]
            if len(found) > 1 and binds["text"].split()[-1].rstrip("s") == binds["text"].split()[-1]:
                found = list(who(ctx, binds))
        for id in found:
            if ctx.get(shot).cast[id].expression in near:
                ctx.stand(shot, id, expression="neutral")
                if ctx.get(shot).cast[id].strength != 100 and False:
                    ctx.stand(shot, id, strength=100)


@FORMS(
    """
    turn|make|change|let her|his? <expr:x> to|into|become|be <expr> / <expr:x> becomes|into <expr> / not
    <expr:x> ,? but? <expr> / <expr> not|instead of? <expr:x> / less <expr:x> ,? and? more <expr>
    """,
    """
    <who>? less <expr:x> ,? and? more <expr> / <who>? looks|look|seems|seem|is|feels|feel|be? not|less
    <expr:x> ,? but? more <expr> / <who>? rather|more <expr> than <expr:x> / <who>? more <expr> ,? and? less
    <expr:x> / <who> <expr> rather|instead than|of <expr:x>
    """,
    cost=8.9,
)
def other_expression(ctx: Context, binds: Binds) -> None:
    face(ctx, binds, binds["expr"])


@FORMS("<who> <expr> on|in|at <oneprop> / <who> on|in <oneprop> , <expr>", cost=9.2)
def expression_on(ctx: Context, binds: Binds) -> None:
    face(ctx, binds, binds["expr"])
    for shot in ctx.shots:
        seat = prop(ctx, binds["oneprop"], shot)
        for id in ctx.actors:
            ctx.stand(shot, id, on=seat)


@FORMS("neither|nobody|no_one <expr> / neither of them <expr>", cost=8.9, negative=True)
def neither(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        for id in ctx.get(shot).cast:
            if ctx.get(shot).cast[id].expression == binds["expr"] or (
                binds["expr"] == "smile" and ctx.get(shot).cast[id].expression in ("grin", "laugh")
            ):
                ctx.stand(shot, id, expression="neutral")


@FORMS(
    """
    <who> 's? her|his|their? arms down|lowered|relaxed|by|at her|his|their? side|sides? / <who> with|has
    her|his|their? arms down|lowered|by|at her|his|their? side|sides? / arms down|lowered / <who>
    off|down|steps|jumps|climbs|comes|come? off|down of|from? <oneprop> / get|take|bring|have <who> off|down
    off|from? <oneprop>
    """,
    cost=9,
)
def arms_down(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        for id in who(ctx, binds):
            posed(ctx, shot, id, "stand")


@FORMS("<who> ,|:", cost=9.3)
def topic(ctx: Context, binds: Binds) -> None:
    """Somebody is spoken to or of; what follows says what they do."""
    people(ctx, binds["who"], here=False)
    ctx.expects = ctx.expects or "What shall they do?"


@FORMS(
    """
    no <expr:x> face|expressions|expression / reset|clear|no|remove <one>? 's? expression|expressions|face /
    no smiles|grins|smiling|grinning|laughing / everybody? deadpan
    """,
    cost=9,
)
def reset_expression(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        found = [one(ctx, binds["one"])] if "one" in binds else list(ctx.get(shot).cast)
        for id in found:
            if (
                "one" in binds
                or ctx.get(shot).cast[id].expression in ("smile", "grin", "laugh")
                or not binds["words"] & {"smiles", "grins", "smiling", "grinning", "laughing"}
            ):
                ctx.stand(shot, id, expression="neutral")


@FORMS(
    """
    deadpan|neutral|serious|blank faces? ,? both|all|everyone|everybody / deadpan|neutral|serious|blank
    both|all|everyone|everybody / both|everybody|everyone|all deadpan|neutral|serious|blank
    """,
    cost=8.9,
)
def all_deadpan(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        for id in ctx.get(shot).cast:
            ctx.stand(shot, id, expression="neutral")
