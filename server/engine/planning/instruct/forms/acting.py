"""What people do: poses, faces, where they look."""

from typing import Any

from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.matching import Binds, Forms
from server.engine.planning.instruct.meant import Absent, is_prop, one, people, prop, thing
from server.engine.planning.instruct.refs import Ref
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
_STANDING = (
    *(
        "arms_crossed",
        "hands_on_hips",
        "hands_in_pockets",
        "wave",
        "point",
        "hold",
        "reach",
        "reach_up",
        "think",
    ),
    *(
        "phone",
        "read",
        "drink",
        "eat",
        "shrug",
        "salute",
        "cheer",
        "clap",
        "cover_face",
        "bow",
        "guard",
        "aim",
        "lean",
    ),
    *("hug", "handshake", "whisper", "look_back", "pray", "walk", "run"),
)
"""What somebody does who has got up."""
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
    if ctx.subject and all(id in ctx.get(shot).cast for id in ctx.subject):
        ctx.actors = ctx.subject
        return ctx.subject
    if ctx.actors and all(id in ctx.get(shot).cast for id in ctx.actors):
        return ctx.actors
    absent = next((id for id in ctx.actors if id in ctx.named and id not in ctx.get(shot).cast), None)
    if absent is not None:
        raise Absent(f"{ctx.call(absent)} is not in {ctx.label(shot)}.", binds["text"])
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
    if (shot, id, "pose") in ctx.asked and ctx.asked[shot, id, "pose"].startswith(f"{pose}_"):
        return  # "crosses her legs, sitting"
    if ("pose", id) in ctx.weak and pose in _STANDING:  # "stands there, arms crossed"
        ctx.weak.discard(("pose", id))
        ctx.forget(shot, id, "pose")
    if pose in ("stand", "relaxed"):
        ctx.weak.add(("pose", id))
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
    pose|instead|now|here|too|as|again|please|there well? / i|we want|need <who> <pose> / pose to? <pose>
    / <who> 's pose to|is|:? <pose> / <pose> , <who> / <who> , <pose> / <who> to <pose> / <who> <pose> the
    other way:x / i need that <who> <pose> / let|make|have <who> <pose> instead|too|now|here|please /
    <who> <pose> from|with|out it|them|that of|it? / <who> <pose> from|with|out the|a|of? <prop:x> / <who>
    holds|has|keeps|with her|his|their the? <pose> / <who> <pose> with her|his|their|the|one|both
    hand|hands|arm|arms / <who> should|must|can|could|has|needs|ought to? be|just|start? <pose>
    down|up|there|here|now?
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
                ctx.weak.add(("pose", id))
                continue
            if word == "hold" and any(one.held_by == id for one in ctx.get(shot).props.values()):
                pass
            posed(ctx, shot, id, word)


_USED = {
    "drink": ("cup", "bottle"), "read": ("book", "letter", "phone", "laptop", "sign"), "eat": ("plate", "cup"),
    "write": ("letter", "book"), "phone": ("phone",), "aim": ("sword",),
}  # fmt: skip
"""What is held in the hand while it is used so."""


@FORMS(
    "<who> <pose> from|with|in|at|on|out? of? <oneprop:used> / <pose> from|with|in|out? of? <oneprop:used>",
    cost=8.7,
)
def using(ctx: Context, binds: Binds) -> None:
    """ "Drinks from the cup": it is held."""
    from server.engine.planning.instruct.forms.holding import hold
    from server.engine.planning.instruct.forms.things import wanted

    word = binds["pose"]
    for shot in ctx.shots:
        found = who(ctx, binds)
        kept = ctx.actors
        id = wanted(ctx, binds["used"], shot) if word in _USED else ""
        ctx.actors = kept
        if not id or ctx.world.props[id].kind not in _USED[word]:
            raise Misfit("What is it used for?", binds["text"])
        for one_of in found:
            posed(ctx, shot, one_of, word)
        standing = ctx.standing(shot, id)
        if len(found) == 1 and (standing is None or standing.held_by != found[0]):
            hold(ctx, shot, id, found[0])


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
    to|something|in|into|secret|with a|to|into|in? <one:b> 's? ear? / <one:a> whispers|whispering|whisper
    something|a secret? to|into|in <one:b> 's? ear? / have|make|let <one:a> <pose:pair> with? <one:b> /
    <one:a> gives|give <one:b> a hug / <one:a> offers|gives|shakes|takes|shake <one:b> his|her|'s? hand /
    <one:a> shakes|shake hands with <one:b> / <one:a> in <one:b> 's arms / have|make|let <one:a> whisper
    to|in <one:b> 's? ear? / <one:a> puts|put|throws|wraps|has her|his|an? arm|arms around|round|about
    <one:b> / whisper to <one:b> / hug <one:b> / shake <one:b> 's hand
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
        raise Misfit("What shall they do?", binds["text"])
    for shot in ctx.shots:
        a = one(ctx, binds["a"]) if "a" in binds else who(ctx, {"text": binds["text"]})[0]
        b = one(ctx, binds["b"])
        if a == b:
            raise Doubt("Nobody does that with themselves.")
        _paired(ctx, shot, (a, b), word)
        ctx.actors = (a, b)


@FORMS(
    """
    <pose:pair> instead / <pose:pair> each other|one another / <who> <pose:pair> each other|one|another another? / <who> in each
    others arms / <who> <pose:pair> together / not a|an? <pose:x> ,|but ,|but? <who>?
    are|is|they|a|the|should|rather? are|be|is? <pose:pair> / <who> are|should|to be? <pose:pair>
    instead|now? of? a|an|the? <pose:x>? / make|turn it|that|the <pose:x>? into? a|an|the? <pose:pair>
    """,
    cost=9,
)
def pair_each_other(ctx: Context, binds: Binds) -> None:
    word = binds.get("pair", "hug")
    for shot in ctx.shots:
        both = [id for id, standing in ctx.get(shot).cast.items() if standing.partner is not None]
        found = tuple(both) if "who" not in binds and len(both) == 2 else who(ctx, binds)
        if word in _PAIR:
            _paired(ctx, shot, found, word)
        else:
            for id in found:
                posed(ctx, shot, id, word)


@FORMS(
    """
    <who> <pose:x> with the|her|his|one finger|hand|arm at|to|towards the? <undrawn> / <who> <pose:x> with the|her|his|one finger|hand|arm at|to|towards <thing:target> / <who>
    points|point|pointing|waves|wave|waving|reaches|reach|reaching|bows|salutes|aims|throws|leans|nods:x
    at|to|towards|for|toward|against|on|out the? at|to|for|towards? <undrawn> / <who>
    points|point|pointing|waves|wave|waving|reaches|reach|reaching|bow|bows|salute|salutes|aims|aim|aiming|leans|lean|leaning|climbs|climb|climbing|pushes|push|pushing|pulls|pull|pulling|jumps|jump|jumping|kicks|kick|throws|throw
    at|to|towards|for|toward|against|on|onto|out|up|off|over|in|back? at|to|for|towards|against? the?
    <thing:target> / point|pointing at|to|towards the? <undrawn> / points|waves|waving|wave|point|pointing
    at|to|towards <thing:target> / have|make|let <who> point|wave|reach|aim|lean
    at|to|towards|for|against|on <thing:target> / have|make|let <who> point|wave|aim at|to <undrawn> /
    <who> points|point|pointing|reaches|waves at|to|towards|for|out|off to|at|of? the? <feature:x> / <who>
    <pose:x> against|on the? wall|table:y / <who> points|point|pointing|waves|wave|reaches|is|are
    pointing|waving|reaching? at|to|towards the? <undrawn> with her|his|the|one hand|arm|finger / <who>
    points|point|pointing|waves|wave|is|are pointing|waving? at|to|towards <thing:target> with
    her|his|the|one hand|arm|finger
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
    said = next(
        (value for key, value in stem.items() if any(one.startswith(key) for one in binds["words"])), None
    )
    if said is None:
        raise Misfit("At what?", binds["text"])
    word = said
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
    <who> sits|sit|sitting|sat|seated|perches|perched|is seated? down|back? on|in|onto|upon|atop top? of?
    <oneprop> / have|make|let|put|seat|sit|get|place <who> sit|sitting|seated|down? down? on|in|onto
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
    handshake|hug|embrace|hugging|shaking hands? / <who> let|lets go of? each|one? other|another? / <who>
    stop|stops|dont|not shaking|shake|hugging|hug|whispering hands|each? other? / <who> dont|no|do|are
    not|longer|no shake|hug|shaking|hugging|longer hands|each? other? / they let go / <who> let|lets go of
    <one:x> / the? handshake|hug is over|off
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
    """
    have|make|let|put? <who> <pose> down|up|right|just|over|close? <rel> <onething:by> / <who>
    is|are|should|must|to|can? <pose> down|up|right|just|over|close? <rel> <onething:by> / <who> <rel>
    <onething:by> ,? <pose> / have|make|let <who>? <pose> down? <rel> <onething:by> / <pose> <rel>
    <onething:by> / <who> <pose> towards|toward|up_to <onething:by>
    """,
    cost=9.3,
)
def pose_by(ctx: Context, binds: Binds) -> None:
    """A pose beside, behind or before something."""
    from server.engine.planning.instruct.forms.things import by_something

    if "rel" not in binds or ("at" in binds["words"] and not is_prop(binds["by"])):
        raise Misfit("Where?", binds["text"])
    before = ctx.actors
    kept = who(ctx, binds)
    pose(ctx, binds)
    ctx.actors = before
    ref = Ref("list", parts=tuple(Ref("character", id) for id in kept))
    by_something(ctx, {**binds, "thing": ref})
    ctx.actors = kept


@FORMS("sit|seat <who> down? / have|make <who> sit down / stand <who> up? / lay|lie <who> down", cost=9.7)
def placed(ctx: Context, binds: Binds) -> None:
    """ "Sit her down"."""
    word = binds["row"][0]
    for shot in ctx.shots:
        for id in people(ctx, binds["who"]):
            posed(ctx, shot, id, {"stand": "stand", "lay": "lie", "lie": "lie"}.get(word, "sit"))


@FORMS("<pose> ,? <who>", cost=10.6)
def told(ctx: Context, binds: Binds) -> None:
    """ "Arms down, Tomas"."""
    pose(ctx, binds)
