"""What people do: poses, faces, where they look."""

from typing import Any

from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.meant import Absent, is_prop, people, prop, thing
from server.engine.planning.instruct.patterns import Binds, Forms
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
_DO = (
    "be|is|are|should|must|to|start|starts|begin|begins|just|looks|look|seems|stays|keep|keeps|remains|have|in|gets|get|"
    "becomes|goes|now|'s|has|with|down|feels|acts|will|also|needs|turns|stay"
)


PAIR = ("hug", "handshake", "whisper")


def paired(ctx: Context, shot: Id, found: tuple[Id, ...], word: str) -> None:
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


def posed(ctx: Context, shot: Id, id: Id, pose: str, *, note: bool = True, **fields: Any) -> None:
    """Give somebody a pose, and end what no longer goes with it.

    Without `note` a later word may say another.
    """
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
    if standing.partner is not None and "partner" not in fields and pose not in PAIR:
        own["partner"] = None
    ctx.stand(shot, id, note=note, **own | fields)


@FORMS(
    f"""
    <who> <pose> / <who> {_DO} {_DO}? a|the|into|up|on? <pose> / have|make|let|get|put|show|with <who>
    in|into|just? <pose> / <pose> / <pose> pose for? <who>? / <pose> for <who> / <who> : <pose> / <who> in
    <pose> pose|stance|position? / <who> <pose> pose|instead|now|here|too|as|again|please|there / i|we
    want|need <who> <pose> / pose <pose> / <who> 's pose :? <pose> / <pose> , <who> / <who> , <pose> / <who>
    to <pose> / <who> <pose> the other way:x / i need that <who> <pose> / let|make|have <who> <pose>
    instead|too|now|here|please / <who> <pose> from|with|out it|them|that of? / <who> <pose> from|with|out
    of? <prop:x> / <who> holds|has|keeps|with her|his|their <pose> / <who> <pose> with
    her|his|their|the|one|both hand|hands|arm|arms / <who> should|must|can|could|has|needs|ought just|start?
    <pose> down|up?
    """,
    """
    <who> <pose> both|all|together
    """,
)
def pose(ctx: Context, binds: Binds) -> None:
    word = binds["pose"]
    ctx.verb = "pose"
    for shot in ctx.shots:
        found = who(ctx, binds)
        if word in PAIR:
            paired(ctx, shot, found, word)
            continue
        if binds.get("before") == "while" and any(ctx.get(shot).cast[id].pose == word for id in found):
            continue  # "while they walk": it says when, and some of them do
        for id in found:
            standing = ctx.get(shot).cast[id]
            if word == "stand" and ctx.asked.get((shot, id, "pose")) in _STANDING:
                continue
            if word == "stand" and standing.pose in ("stand", "relaxed"):
                ctx.note_pose(shot, id, standing.pose)
                ctx.weak.add(("pose", id))
                continue
            if word == "hold" and any(one.held_by == id for one in ctx.get(shot).props.values()):
                pass
            posed(ctx, shot, id, word)


@FORMS(
    """
    <who> <pose:x> with the|her|his|one finger|hand|arm at|to|towards <undrawn> / <who> <pose:x> with
    the|her|his|one finger|hand|arm at|to|towards <thing:target> / <who>
    points|point|pointing|waves|wave|waving|reaches|reach|reaching|bows|salutes|aims|throws|leans|nods:x
    at|to|towards|for|toward|against|on|out at|for|towards? <undrawn> / <who>
    points|point|pointing|waves|wave|waving|reaches|reach|reaching|bow|bows|salute|salutes|aims|aim|aiming|leans|lean|leaning|climbs|climb|climbing|pushes|push|pushing|pulls|pull|pulling|jumps|jump|jumping|kicks|kick|throws|throw
    at|towards|for|toward|against|on|onto|out|up|off|over|in|back? at|for|towards|against? <thing:target> /
    point|pointing at|to|towards <undrawn> / points|waves|waving|wave|point|pointing at|to|towards
    <thing:target> / have|make|let <who> point|wave|reach|aim|lean at|to|towards|for|against|on
    <thing:target> / have|make|let <who> point|wave|aim at|to <undrawn> / <who>
    points|point|pointing|reaches|waves at|to|towards|for|out|off at|of? <feature:x> / <who> <pose:x>
    against|on wall|table:y / <who> points|point|pointing|waves|wave|reaches|is|are
    pointing|waving|reaching? at|to|towards <undrawn> with her|his|the|one hand|arm|finger / <who>
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
    <who> sits|sit|sitting|sat|seated|perches|perched|is seated? down|back? on|in|onto|upon|atop top? of?
    <oneprop> / have|make|let|put|seat|sit|get|place <who> sit|sitting|seated|down? down? on|in|onto
    <oneprop> / sit|seat|sitting|sits|perched|perch down? on|in <oneprop> / <who> takes|take a seat on
    <oneprop> / <who> on <oneprop> , sitting|seated / <who> <pose> on|onto|upon|in|atop|over <oneprop> /
    have|make|let|put <who> <pose> on|onto|in <oneprop> / <pose> on|onto|in <oneprop> / <who> is|are|should
    <pose> on|in <oneprop> / <who> jumps|jump|climbs|climb|gets|get|steps|step up? on|onto|to <oneprop> /
    stand <who> on <oneprop> / <who> <pose> up|down|back on|onto|in <oneprop>
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
        raise Misfit(f"Where is {binds['text']}?", binds["text"])
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
    no|not|without|dont|never|stop|stops|quit <pose> / <who> stops|stop|quits|no|isnt|dont|doesnt|not
    longer? <pose> anymore|any? more? / <who> should|do|does not <pose> / no more <pose> / <who> not <pose>
    / no longer <pose> / <who> no longer <pose>
    """,
    """
    nobody|no_one|none|neither is|should|must|of? them|us? <pose> anymore|any? more?
    """,
    cost=9,
    negative=True,
)
def no_pose(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        nobody = binds["words"] & {"nobody", "no_one", "none", "neither", "noone"}
        for id in tuple(ctx.get(shot).cast) if nobody else who(ctx, binds):
            if ctx.get(shot).cast[id].pose == binds["pose"]:
                posed(ctx, shot, id, "stand", note=False)


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
    put? <who> <pose> down|up|right|just|over|close? <rel> <onething:by> / <who> <pose>
    down|up|right|just|over|close? <rel> <onething:by> / <who> <rel> <onething:by> ,? <pose> / have|make|let
    <who>? <pose> down? <rel> <onething:by> / <pose> <rel> <onething:by> / <who> <pose> towards|toward|up_to
    <onething:by>
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
