"""What people do: poses, faces, where they look."""

from typing import Any, get_args

from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.matching import Binds, Forms
from server.engine.planning.instruct.references import Ref, is_prop, one, people, prop, thing
from server.projects.vocabulary import Expression
from server.projects.world import Id

FORMS = Forms()
_ON_FOOT = (
    "stand",
    "relaxed",
    "walk",
    "run",
    "jump",
    "march",
    "sneak",
    "dance",
    "fall",
    "climb",
    "sit_floor",
)
_ON = (
    *(
        "sit",
        "sit_crossed",
        "lounge",
        "lie",
        "lie_side",
        "stand",
        "kneel",
        "kneel_both",
        "crouch",
        "jump",
        "dance",
    ),
    *("sit_floor", "relaxed", "arms_crossed", "lean", "climb"),
)
"""What can be done on something."""
_PAIR = ("hug", "handshake", "whisper")
_DO = (
    "be|is|are|should|must|to|start|starts|begin|begins|just|looks|look|seems|stays|keep|keeps|remains|have|in|gets|get|"
    "becomes|goes|now|'s|has|with|down|feels|acts|will|also|needs|turns|stay"
)


def who(ctx: Context, binds: Binds) -> tuple[Id, ...]:
    """Who acts: those that are named, else those spoken of last, else the one whom the shot frames."""
    if "who" in binds:
        return people(ctx, binds["who"])
    shot = ctx.shots[0]
    if ctx.actors and all(id in ctx.get(shot).cast for id in ctx.actors):
        return ctx.actors
    subjects = [id for id in ctx.get(shot).subjects if id in ctx.get(shot).cast]
    found = list(ctx.get(shot).cast) if len(ctx.get(shot).cast) == 1 else subjects
    if len(found) == 1:
        ctx.actors = (found[0],)
        return ctx.actors
    raise Doubt(
        "Who is meant?",
        binds["text"],
        [(ctx.call(id), f"{ctx.call(id)}: {binds['text']}") for id in ctx.get(shot).cast],
    )


def posed(ctx: Context, shot: Id, id: Id, pose: str, **fields: Any) -> None:
    """Give somebody a pose, and end what no longer goes with it."""
    standing = ctx.get(shot).cast[id]
    own: dict[str, Any] = {"pose": pose}
    if standing.on is not None and "on" not in fields and pose in _ON_FOOT:
        own["on"] = None
    if standing.partner is not None and "partner" not in fields and pose not in _PAIR:
        own["partner"] = None
    ctx.stand(shot, id, **own | fields)


@FORMS(
    f"""
    <who> <pose> / <who> {_DO} {_DO}? a|the|into|up|on? <pose> / have|make|let|get|put|show|with <who>
    in|to|into|be|just|now? a|the? <pose> / <pose> / a|the? <pose> pose for? <who>? / <pose> for <who> /
    <who> : <pose> / <who> in a|the? <pose> pose|stance|position? / <who> <pose>
    pose|instead|now|here|too|as|again|please|there well? / i|we want|need <who> <pose> / pose to?
    <pose> / <who> 's pose to|is|:? <pose> / <pose> , <who> / <who> , <pose> / <who> to <pose> / <who>
    <pose> the other way:x / i need that <who> <pose> / let|make|have <who> <pose>
    instead|too|now|here|please
    """,
)
def pose(ctx: Context, binds: Binds) -> None:
    word = binds["pose"]
    ctx.verb = "pose"
    for shot in ctx.shots:
        found = who(ctx, binds)
        if word in _PAIR:
            _paired(ctx, shot, found, word)
            continue
        for id in found:
            standing = ctx.get(shot).cast[id]
            if word == "stand" and standing.pose in ("stand", "relaxed"):
                ctx.note_pose(shot, id, standing.pose)
                continue
            if word == "hold" and any(one.held_by == id for one in ctx.get(shot).props.values()):
                pass
            posed(ctx, shot, id, word)


def _paired(ctx: Context, shot: Id, found: tuple[Id, ...], word: str) -> None:
    cast = [id for id in ctx.get(shot).cast if id not in found]
    if len(found) == 1 and len(cast) == 1:
        found = (found[0], cast[0])
    if len(found) != 2:
        raise Doubt(
            "With whom?",
            word,
            [(ctx.call(id), f"{ctx.call(found[0])} and {ctx.call(id)} {word}") for id in cast]
            if found
            else (),
        )
    for id, other in (found, found[::-1]):
        if word == "whisper" and id == found[1]:
            continue
        posed(ctx, shot, id, word, partner=other)


@FORMS(
    """
    <one:a> <pose:pair> with|to? <one:b> / <one:a> is|are|should|has|have|to be|his|her|an? arm|arms?
    around:x? <pose:pair> with|to? <one:b> / <one:a> whispers|whispering|whisper
    to|something|in|into|secret|with a|to|into|in? <one:b> 's? ear? / <one:a>
    whispers|whispering|whisper something|a secret? to|into|in <one:b> 's? ear? / have|make|let <one:a>
    <pose:pair> with? <one:b> / <one:a> gives|give <one:b> a hug / <one:a>
    offers|gives|shakes|takes|shake <one:b> his|her|'s? hand / <one:a> shakes|shake hands with <one:b> /
    <one:a> in <one:b> 's arms / have|make|let <one:a> whisper to|in <one:b> 's? ear? / <one:a>
    puts|put|throws|wraps|has her|his|an? arm|arms around|round|about <one:b> / whisper to <one:b> / hug
    <one:b> / shake <one:b> 's hand
    """,
    cost=9,
)
def pair(ctx: Context, binds: Binds) -> None:
    words = binds["words"]
    word = binds.get("pair")
    if not isinstance(word, str):
        word = (
            "whisper"
            if any(one.startswith("whisper") for one in words)
            else "handshake"
            if words & {"hand", "hands"}
            else "hug"
        )
    if word not in _PAIR:
        if word in ("push", "pull", "punch", "kick", "wave", "bow", "point", "salute", "throw"):
            for shot in ctx.shots:
                a = one(ctx, binds["a"]) if "a" in binds else who(ctx, {"text": binds["text"]})[0]
                kept = ctx.actors
                b = one(ctx, binds["b"])
                ctx.actors = kept
                extra = {"reaches": b} if word in ("push", "pull", "punch") else {}
                del extra
                posed(ctx, shot, a, word)
                if word in ("point", "wave", "bow", "salute") and ctx.get(shot).cast[a].gaze != b:
                    pass
            return
        raise Doubt("What shall they do?", binds["text"])
    for shot in ctx.shots:
        a = one(ctx, binds["a"]) if "a" in binds else who(ctx, {"text": binds["text"]})[0]
        b = one(ctx, binds["b"])
        if a == b:
            raise Doubt("Nobody does that with themselves.")
        _paired(ctx, shot, (a, b), word)
        ctx.actors = (a, b)


@FORMS(
    """
    <pose:pair> each other|one another / <who> <pose:pair> each other|one|another another? / <who> in
    each others arms / <who> <pose:pair> together
    """,
    cost=9,
)
def pair_each_other(ctx: Context, binds: Binds) -> None:
    word = binds.get("pair", "hug")
    for shot in ctx.shots:
        found = who(ctx, binds)
        if word in _PAIR:
            _paired(ctx, shot, found, word)
        else:
            for id in found:
                posed(ctx, shot, id, word)


@FORMS(
    """
    <who>
    points|point|pointing|waves|wave|waving|reaches|reach|reaching|bows|salutes|aims|throws|leans|nods:x
    at|to|towards|for|toward|against|on|out the? at|to|for|towards? <undrawn> / <who>
    points|point|pointing|waves|wave|waving|reaches|reach|reaching|bow|bows|salute|salutes|aims|aim|aiming|leans|lean|leaning|climbs|climb|climbing|pushes|push|pushing|pulls|pull|pulling|jumps|jump|jumping|kicks|kick|throws|throw
    at|to|towards|for|toward|against|on|onto|out|up|off|over|in|back? at|to|for|towards|against? the?
    <thing:target> / point|pointing at|to|towards the? <undrawn> /
    points|waves|waving|wave|point|pointing at|to|towards <thing:target> / have|make|let <who>
    point|wave|reach|aim|lean at|to|towards|for|against|on <thing:target> / have|make|let <who>
    point|wave|aim at|to <undrawn> / <who> points|point|pointing|reaches|waves at|to|towards|for|out|off
    to|at|of? the? <feature:x> / <who> <pose:x> against|on the? wall|table:y
    """,
    cost=9.2,
)
def pose_at(ctx: Context, binds: Binds) -> None:
    stem = {
        "point": "point",
        "wave": "wave",
        "wav": "wave",
        "reach": "reach",
        "bow": "bow",
        "salut": "salute",
        "aim": "aim",
        "lean": "lean",
        "climb": "climb",
        "push": "push",
        "pull": "pull",
        "jump": "jump",
        "kick": "kick",
        "throw": "throw",
    }
    word = next(value for key, value in stem.items() if any(one.startswith(key) for one in binds["words"]))
    for shot in ctx.shots:
        found = who(ctx, binds)
        target = None
        if "target" in binds:
            kept = ctx.actors
            target = thing(ctx, binds["target"], shot)
            ctx.actors = kept
        for id in found:
            extra: dict[str, Any] = {}
            if word in ("reach", "push", "pull") and target is not None:
                extra["reaches"] = target
            posed(ctx, shot, id, word, **extra)


@FORMS(
    """
    <who> touches|touch|touching|reaches|strokes|pats|taps|stroke|pat for? <thing:target> 's?
    shoulder|arm|head|hand? / <who> puts|put|lays|lay|rests|places|has a|her|his|one? hand on
    <thing:target> 's? shoulder|arm|head|back? / <who> 's? hand on <thing:target> 's? shoulder|arm? /
    have|make|let <who> touch|reach for? <thing:target> / <who> touching|reaching for? <thing:target>
    """,
    cost=9,
)
def touch(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        found = who(ctx, binds)
        kept = ctx.actors
        target = thing(ctx, binds["target"], shot)
        ctx.actors = kept
        for id in found:
            standing = ctx.get(shot).cast[id]
            posed(
                ctx,
                shot,
                id,
                "reach" if standing.pose in ("stand", "relaxed", "reach") else standing.pose,
                reaches=target,
            )


@FORMS(
    """
    <who> sits|sit|sitting|sat|seated|perches|perched|is seated? down|back? on|in|onto|upon|atop top?
    of? <oneprop> / have|make|let|put|seat|sit|get|place <who> sit|sitting|seated|down? down? on|in|onto
    <oneprop> / sit|seat|sitting|sits|perched|perch down? on|in <oneprop> / <who> takes|take a seat on
    <oneprop> / <who> on <oneprop> , sitting|seated / <who> <pose> on|onto|upon|in|atop|over <oneprop> /
    have|make|let|put <who> <pose> on|onto|in <oneprop> / <pose> on|onto|in <oneprop> / <who>
    is|are|should <pose> on|in <oneprop> / <who> jumps|jump|climbs|climb|gets|get|steps|step up?
    on|onto|to <oneprop> / stand <who> on <oneprop> / <who> <pose> up|down|back on|onto|in <oneprop>
    """,
    cost=8.8,
)
def pose_on(ctx: Context, binds: Binds) -> None:
    word = binds.get("pose", "")
    words = binds["words"]
    if not isinstance(word, str) or not word or word == "pose":
        word = (
            "sit"
            if words
            & {"sits", "sit", "sitting", "sat", "seated", "perches", "perched", "seat", "perch", "perching"}
            else "jump"
            if words & {"jumps", "jump"}
            else "climb"
            if words & {"climbs", "climb"}
            else "stand"
        )
    if word not in _ON:
        raise Doubt(f"Where is {binds['text']}?", binds["text"])
    for shot in ctx.shots:
        found = who(ctx, binds)
        kept = ctx.actors
        seat = prop(ctx, binds["oneprop"], shot)
        ctx.actors = kept
        if ctx.standing(shot, seat) is not None and ctx.get(shot).props[seat].held_by in found:
            raise Doubt(f"{ctx.call(found[0])} holds {ctx.call(seat)}.")
        for id in found:
            if word in ("lean", "climb"):
                posed(ctx, shot, id, word, reaches=seat)
            else:
                posed(ctx, shot, id, word, on=seat)


@FORMS(
    """
    break off|up|apart the? handshake|hug|embrace|hand shake / let go / let go of each? other /
    break|no|without|drop|remove|lose|end|stop|undo|break|cancel|kill off|up? the? more?
    handshake|hug|embrace|hugging|shaking hands? / <who> let|lets go of? each|one? other|another? /
    <who> stop|stops|dont|not shaking|shake|hugging|hug|whispering hands|each? other? / <who>
    dont|no|do|are not|longer|no shake|hug|shaking|hugging|longer hands|each? other? / they let go /
    <who> let|lets go of <one:x> / the? handshake|hug is over|off
    """,
    cost=9,
)
def part(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        found = [id for id, one in ctx.get(shot).cast.items() if one.partner is not None or one.pose in _PAIR]
        if not found:
            raise Doubt("Nobody does that here.", binds["text"])
        for id in found:
            ctx.stand(shot, id, pose="stand", partner=None)


@FORMS(
    """
    no|not|without|dont|never|stop|stops|quit <pose> / <who> stops|stop|quits|no|isnt|dont|doesnt|not
    longer? <pose> anymore|any? more? / <who> should|do|does not <pose> / no more <pose> / <who> not
    <pose> / no longer <pose> / <who> no longer <pose>
    """,
    cost=9,
    negative=True,
)
def no_pose(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        for id in who(ctx, binds):
            if ctx.get(shot).cast[id].pose == binds["pose"]:
                posed(ctx, shot, id, "stand")


_BIT = {
    "slight",
    "slightly",
    "little",
    "bit",
    "faint",
    "faintly",
    "hint",
    "barely",
    "touch",
    "subtle",
    "subtly",
    "half",
    "weak",
    "tiny",
    "softly",
}


@FORMS(
    f"""
    <who> <expr> / <who> {_DO} {_DO}?
    a|very|more|so|really|all|quite|bit|an|her|little|slightly|his|absolutely?
    bit|little|very|slight|hint|faint? of? <expr> face|expression|look? /
    have|make|let|get|put|show|with|give <who> to|a|be|look|feel|seem|more|in|into|an?
    a|very|more|slightly|bit|hint? bit|of? <expr> face|expression|look? / <expr> /
    a|an|very|slightly|more|little|bit|with|looking? a|an|very|bit|little|slight|faint|hint? bit|of?
    <expr> face|expression|look? / <expr> for <who> / <who> : <expr> / <expr> on|from|for|across <who>
    's? face? / <expr> face|expression|look for|on? <who>? / i|we want|need <who> to|more? <expr> /
    <who> with a|an? big|slight|faint|hint|little? of? <expr> expression|face|look? on? her|his? face? /
    <who> 's expression|face|look to|is|:|should|: be|turns? <expr> / <who>
    wears|wearing|has|had|pulls|makes|keeps|puts|gives|have a|an|on? <expr> expression|face|look? /
    expression|face to|:|is? <expr> / <expr> <who> / <who> , <expr> / <who> a|very|slightly|really|so?
    bit|little? <expr> / put a <expr> on <who> 's? face? / <who> <expr> at|to|towards <thing:at> / <who>
    <expr> at us|camera|the|lens:x camera? / <expr> at <thing:at> / the|both|all <who> <expr> / <who>
    looks|is|seems anything but:x <expr>
    """,
)
def expression(ctx: Context, binds: Binds) -> None:
    face(ctx, binds, binds["expr"])


def face(ctx: Context, binds: Binds, word: str) -> None:
    ctx.verb = "expression"
    for shot in ctx.shots:
        found = who(ctx, binds)
        for id in found:
            standing = ctx.get(shot).cast[id]
            slight = bool(binds["words"] & _BIT)
            if slight and standing.expression == word:
                ctx.stand(shot, id, strength=50)
                continue
            ctx.stand(shot, id, expression=word, **({"strength": 50} if slight else {}))
            if "at" in binds:
                _seen(ctx, shot, id, binds["at"])


def _seen(ctx: Context, shot: Id, id: Id, ref: Ref) -> None:
    kept = ctx.actors
    target = thing(ctx, ref, shot)
    ctx.actors = kept
    if target != id:
        ctx.stand(shot, id, gaze=target)


@FORMS(
    """
    <expr:x> strength? at|to <num> %|percent|per cent? /
    dial|turn|bring|take|tone|push|set|crank|pull|bump|make <one> 's <expr:x> up|down|to|at? to|at?
    <num> %|percent|per? cent? / <one> 's? <expr:x> at|to|down|up to|at? <num> %|percent|per? cent? /
    <one> <expr> at <num> %|percent / dial|turn|bring|take|tone|push|set it|that|the|her|his
    expression|<expr:x>? up|down|to|at? to|at? <num> %|percent / <one> <num> % <expr> / <num> % <expr> /
    at <num> %|percent / <one> 's expression at|to <num> %|percent / expression|strength at|to|of? <num>
    %|percent / dial|tone|turn|bring it|that|this|expression up|down? to <num> %|percent
    """,
    cost=8.8,
)
def strength(ctx: Context, binds: Binds) -> None:
    word = binds.get("expr") or binds.get("x")
    for shot in ctx.shots:
        for id in [one(ctx, binds["one"])] if "one" in binds else list(who(ctx, {"text": binds["text"]})):
            if not 0 <= binds["num"] <= 100:
                raise Doubt("An expression goes from 0 to 100 per cent.")
            fields: dict[str, Any] = {"strength": binds["num"]}
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
    dial|turn|bring|tone|take|push|crank|pull|ease|play down|back|up|off? it|that|the|this|her|his|down
    expression|down|up|back|smile|grin|performance|off|acting|<expr:x>? down|up|back?
    a|by|bit|notch|little|lot? bit|little|notch|lot|half? / tone|dial|bring|turn|take|play <one> 's?
    <expr:x> down|up|back a|by? bit|little|notch|half? / tone|dial|bring|turn|play down|up <one> 's
    <expr:x> a|by? bit|half? / <one> less|more <expr:x> / less|more <expr:x> / a|bit?
    less|more|weaker|stronger|subtler|bigger|softer|milder <expr:x> / <expr:x>
    less|more|stronger|weaker|a? softer|bit? bit? less|more? / <one> <expr:x>
    less|more|harder|broader|wider / make|have <one> 's <expr:x> stronger|weaker|subtler|bigger|softer /
    make|have <one> look? less|more <expr:x> / subtler / more subtle / less intense / more intense /
    tone <one> down a? bit? / <one> a? bit|little? less|more <expr:x>
    """,
    cost=9.3,
)
def stronger(ctx: Context, binds: Binds) -> None:
    words = binds["words"]
    word = binds.get("x")
    down = bool(
        words & {"down", "back", "less", "weaker", "subtler", "softer", "subtle", "off", "milder"}
    ) or ("tone" in words and "up" not in words)
    for shot in ctx.shots:
        for id in [one(ctx, binds["one"])] if "one" in binds else list(who(ctx, {"text": binds["text"]})):
            standing = ctx.get(shot).cast[id]
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
    <who> looks|is|be|looking|more|a|much|should|seems a|be|bit|even|look|much? bit|little?
    happier|sadder|angrier|merrier / make|have|let <who> look|be|a|seem? a|bit|even? bit|little?
    happier|sadder|angrier|merrier / happier|sadder|angrier|merrier <who>? / a? bit|much|even?
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
    no|not|without|stop|lose|drop|dont|never|wipe|less the|that|a|any|more? <expr> / <who>
    stops|stop|no|isnt|dont|doesnt|not|arent|quits longer? <expr> anymore|any? more? / <who>
    should|does|do|is|are not|no longer? <expr> / no more <expr> / <who> isnt|arent / <who> is|are not /
    <who> no longer <expr> / wipe the|that <expr> off <who> 's? face? / without the? <expr> / no <expr>
    for|on <who> / <who> without a|the? <expr> / take the <expr> off <who> 's? face? / lose|drop|remove
    <one> 's <expr> / not so|that|as <expr> / <who> not so|that|as? <expr> / no <expr>
    here|please|anymore
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
    turn|make|change|let the|her|his|that? <expr:x> to|into|become|be a|an? <expr> / <expr:x>
    becomes|into a|an? <expr> / not <expr:x> ,? but? a? <expr> / <expr> not|instead of? <expr:x> / less
    <expr:x> ,? and? more <expr>
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
    off|down|gets|steps|jumps|climbs|comes|come|is? off|down of|from? <oneprop> / get|take|bring|have
    <who> off|down off|from? <oneprop>
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
    no <expr:x> face|expressions|expression / reset|clear|no|remove <one>? 's?
    expression|expressions|face / no smiles|grins|smiling|grinning|laughing / everybody? deadpan
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
    deadpan|neutral|serious|blank both|all|everyone|everybody / both|everybody|everyone|all
    deadpan|neutral|serious|blank
    """,
    cost=8.9,
)
def all_deadpan(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        for id in ctx.get(shot).cast:
            ctx.stand(shot, id, expression="neutral")


@FORMS(
    """
    <who> <v.look>
    at|to|into|towards|toward|in|down|straight|directly|right|up|over|across|back|out|deep?
    at|to|into|towards|in|over? the? <gaze> / <who> <v.look>
    at|to|towards|toward|into|over|up|down|straight|directly|right|across|back|out? at|to|over|towards?
    <onething:at> / <who> <v.look> at|towards|up|down|over|over? at|to? <onething:at> 's?
    eyes|face|hands|direction? / <who> 's? eyes|eyeline|gaze|look
    to|on|at|is|should|straight|toward|towards|:|go|goes|directly|follow|fixed? be|to|on|at|straight?
    the? <gaze> / <who> 's? eyes|eyeline|gaze|look to|on|at|is|should|:|follow|follows|towards|fixed
    be|on|at|to? <onething:at> / have|make|let <who> look|stare|gaze|glance
    at|to|into|up|down|towards|straight|over? at|to|into? the? <gaze> / have|make|let <who>
    look|stare|gaze|glance|watch at|to|towards|up|down|over? at|to? <onething:at> /
    eyes|eyeline|gaze|look|looks|looking|head to|on|at|straight|into|:|off|in? to|into|at|the? the?
    <gaze> / <v.look> at|into|to|straight|up|down|directly|right|over|towards|out|back?
    at|into|to|towards? the? <gaze> / <v.look> at|up|down|over|towards|straight? at|to? <onething:at> /
    eyes|eyeline|gaze to|on|at|towards <onething:at> / <who> is|are|should|must|be|has|with|to|keeps|'s
    be|her|his|eyes? <v.look>? at|to|into|on|straight|up|down|directly|over? at|to? the? <gaze> / <who>
    is|are|should|must|to|be|'s be|to? <v.look> at|up|down|over|towards? at? <onething:at> / <who>
    turns|turn her|his|their head|eyes|face|gaze to|towards|toward|away? from? <onething:at> / <who>
    turns|turn|lowers|raises|lifts|casts|drops|averts her|his|their head|eyes|face|gaze to|towards? the?
    <gaze>? / <who> 's|with? head|eyes <gaze> / <who> keeps|fixes|has her|his|their eyes on the? <gaze>
    / <who> keeps|fixes|has her|his|their eyes on <onething:at> / <who> eyes <onething:at> / <who> gaze
    <gaze> / <who> : eyes? <gaze> / <who> , eyes <gaze> / <who> watches|watch|watching|faces:x
    <onething:at> / <who> checks|check|admires|studies|inspects|examines out? <onething:at>
    """,
    cost=9.4,
)
def gaze(ctx: Context, binds: Binds) -> None:
    ctx.verb = "gaze"
    word = binds.get("gaze")
    if not isinstance(word, str):
        word = (
            "down"
            if binds["words"] & {"lowers", "drops", "lower"}
            else "up"
            if binds["words"] & {"raises", "lifts"}
            else "away"
            if "averts" in binds["words"]
            else None
        )
    for shot in ctx.shots:
        for id in who(ctx, binds):
            if "at" in binds:
                if "away" in binds["words"] and "from" in binds["words"]:
                    ctx.stand(shot, id, gaze="away")
                    continue
                _look(ctx, shot, id, binds["at"])
            elif word is not None:
                ctx.stand(shot, id, gaze=word)
            else:
                raise Doubt("Where to?", binds["text"])


def _look(ctx: Context, shot: Id, id: Id, ref: Ref) -> None:
    if is_prop(ref):
        target = prop(ctx, ref, shot)
    else:
        kept = ctx.actors
        ctx.actors = (
            (id,)
            if ref.sort == "other"
            else kept
            if ref.sort != "pronoun"
            else tuple(one for one in kept if one != id)
        )
        if ref.sort == "pronoun" and not ctx.actors:
            pool = [other for other in ctx.get(shot).cast if other != id]
            sex = ref.value
            from server.engine.planning.instruct.references import _fits

            pool = [other for other in pool if sex == "pl" or _fits(ctx, other, sex)] or pool
            if len(pool) != 1:
                strict = (
                    [other for other in pool if ctx.world.characters[other].gender < 45]
                    if sex == "f"
                    else pool
                )
                pool = strict if len(strict) == 1 else pool
            if len(pool) != 1:
                raise Doubt(
                    f"Who is meant by “{ref.text}”?",
                    ref.text,
                    [(ctx.call(one), f"{ctx.call(id)} looks at {ctx.call(one)}") for one in pool],
                )
            target = pool[0]
        else:
            target = one(ctx, ref)
        ctx.actors = kept
    if target == id:
        raise Doubt("Nobody looks at themselves.")
    ctx.stand(shot, id, gaze=target)


@FORMS(
    """
    <who> <v.look> at? each other|one another / <who>
    look|looks|looking|gaze|stare|eyes|exchange|exchanging at|a|to|on|glances|into?
    look|glance|each|one|looks? others?|other|another eyes? / look at each other / have|make|let <who>
    look at each other / <who> <v.look> at|into each others eyes / <who> 's? eyes on each other
    """,
    cost=9,
)
def look_at_each_other(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        found = people(ctx, binds["who"]) if "who" in binds else tuple(ctx.get(shot).cast)
        if len(found) != 2:
            raise Doubt("Which two look at each other?")
        for id, other in (found, found[::-1]):
            ctx.stand(shot, id, gaze=other)


@FORMS("<who> <expr> at <onething:at>", cost=9.1)
def expression_at(ctx: Context, binds: Binds) -> None:
    expression(ctx, binds)


@FORMS(
    """
    mirror|flip <one> 's? pose? / <one> mirrored / <one> with|uses|using the|her|his other|left
    hand|arm|side / switch|swap|use hands|the other|hand hand? / mirror <one> / other hand / with the
    other hand
    """,
    cost=9.6,
)
def mirrored(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        for id in [one(ctx, binds["one"])] if "one" in binds else list(who(ctx, {"text": binds["text"]})):
            if "left" in binds["words"]:
                ctx.stand(shot, id, mirrored=True)
            else:
                ctx.stand(shot, id, mirrored=not ctx.get(shot).cast[id].mirrored)
