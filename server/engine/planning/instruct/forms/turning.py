"""Which way people and things turn."""

from server.engine.planning.instruct import placing
from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.props import ids, moved, turn
from server.engine.planning.instruct.meant import people, thing
from server.engine.planning.instruct.patterns import Binds, Forms
from server.projects.world import Id

FORMS = Forms()


@FORMS(
    """
    <thing> <v.turn> round|around? and face|look|faces|looks at|towards? <onething:to> / <v.turn> <thing>
    to|towards|toward|so face|he|she|they? face|facing|faces|look|at|towards? at? <onething:to> / <thing>
    <v.turn> to|towards|toward face|look|at? at? <onething:to> / <thing> turns|turn|turned|turning
    to|towards|toward|to face? <onething:to> / <thing> facing|faces|face|towards|toward <onething:to> /
    have|make|let <thing> face|turn|facing towards|toward? <onething:to> / <thing> should|must face|turn
    <onething:to> / face <onething:to> / turn to|towards face? <onething:to> / turn <thing> round|around
    to|towards|toward face? <onething:to> / point <thing> at|to|towards <onething:to> / rotate <thing>
    to|towards <onething:to>
    """,
    cost=9.5,
)
def turn_to(ctx: Context, binds: Binds) -> None:
    if binds["row"][0] in ("his", "their"):
        raise Misfit("Whose face shows what?", binds["text"])
    for shot in ctx.shots:
        found = ids(ctx, binds["thing"], shot) if "thing" in binds else list(_actors(ctx))
        kept = ctx.actors
        target = thing(ctx, binds["to"], shot)
        ctx.actors = kept
        for id in found:
            turn(
                ctx, shot, id, placing.towards(placing.floor(ctx, shot, id), placing.floor(ctx, shot, target))
            )


def _actors(ctx: Context) -> tuple[Id, ...]:
    if not ctx.actors:
        raise Doubt("Who is meant?")
    return ctx.actors


@FORMS(
    """
    <who> <v.turn> to|towards|toward|and|to face|look|faces|at? each other|another / <who>
    face|facing|faces|turned each other|to|towards|one each|one|another? other|another? / <v.turn> <who>
    towards|toward|so|they? face|towards|look? at? each other / <who> face to face / make|have|let <who>
    face each other / face to face / face each other
    """,
    cost=8.5,
)
def face_each_other(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        found = (
            people(ctx, binds["who"])
            if "who" in binds
            else (ctx.actors if len(ctx.actors) == 2 else tuple(ctx.get(shot).cast))
        )
        if len(found) != 2:
            raise Doubt("Which two face each other?")
        for id, other in (found, found[::-1]):
            turn(
                ctx, shot, id, placing.towards(placing.floor(ctx, shot, id), placing.floor(ctx, shot, other))
            )


@FORMS(
    """
    <who> back to back / back to back / <who> turn|turned|turns their? backs on|to each|one? other|another?
    """,
    cost=8.5,
)
def back_to_back(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        found = people(ctx, binds["who"]) if "who" in binds else tuple(ctx.get(shot).cast)
        if len(found) != 2:
            raise Doubt("Which two?")
        for id, other in (found, found[::-1]):
            turn(
                ctx,
                shot,
                id,
                180 + placing.towards(placing.floor(ctx, shot, id), placing.floor(ctx, shot, other)),
            )


@FORMS(
    """
    <one> turns|turn|turned|turning|with|keeps|puts? his|her|their? back on|to|towards|turned on|towards?
    <onething:to> / <v.turn> <thing> away from <onething:to> / <thing> <v.turn> away from <onething:to> /
    <thing> faces|facing|face away from <onething:to> / <one> 's back to|on|towards <onething:to> / turn
    <one> 's back on|to|towards <onething:to> / <thing> with|and? his|her|their back to|on|towards
    <onething:to> / have <one> turn her|his|their? back on|to <onething:to>
    """,
    cost=9,
)
def turn_from(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ref = binds.get("thing") or binds["one"]
        found = ids(ctx, ref, shot)
        kept = ctx.actors
        target = thing(ctx, binds["to"], shot)
        ctx.actors = kept
        for id in found:
            turn(
                ctx,
                shot,
                id,
                180 + placing.towards(placing.floor(ctx, shot, id), placing.floor(ctx, shot, target)),
            )


@FORMS(
    """
    <thing> <v.turn> round|around? and face|look|faces|looks at|towards? camera|us|viewer|lens|reader|me /
    turn|face towards? us|me|camera / <v.turn> <thing> towards|toward|at|so? she|he|they? face|faces|look?
    camera|us|viewer|lens|reader / <thing> <v.turn> towards|toward|into|at? face|look? camera|us|viewer|lens
    / <thing> facing|faces|face|turned towards? camera|us|viewer|lens / <v.turn> <thing> away from|off?
    camera|viewer|lens? / <thing> <v.turn> away from? camera|viewer|lens? / <thing> facing|faces|face away
    from? camera|viewer? / <thing> with|turns|turned? her|his|their back|backs on|turned?
    camera|us|viewer|lens / <one> 's back to|towards camera|us / <who> turns|turn|turning|turned away /
    <thing> turns|turned|turn away from us|camera / make|have|let <thing> face|turn towards|away|from? from?
    camera|us|viewer|lens / turn away from? camera? / her|his|their back to us|camera|the camera? / <thing>
    with|turns|turned? her|his|their|the|a back|backs on|turned|towards? camera|us|viewer|lens
    """,
    cost=9.2,
)
def turn_to_camera(ctx: Context, binds: Binds) -> None:
    away = bool(binds["words"] & {"away", "back", "backs"})
    for shot in ctx.shots:
        ref = binds.get("thing") or binds.get("one") or binds.get("who")
        for id in ids(ctx, ref, shot) if ref is not None else list(_actors(ctx)):
            turn(ctx, shot, id, placing.camera_way(ctx, shot) + (180 if away else 0))


@FORMS(
    """
    <v.turn> <thing> around|round / <thing> <v.turn> around|round / <v.turn> <thing> by? 180 degrees|deg|°?
    / <thing> <v.turn> 180 degrees? / <v.turn> around|round / <thing> round|around / about face / spin|flip
    <thing> around|round / flip <prop> / <thing> the other way round|around? / <v.turn> <thing> the other
    way round|around? / have|make|let <thing> turn around|round / <one:thing>
    looks|faces|look|face|turns|turn|turned in|into? the other way|direction|side
    """,
    cost=9.4,
)
def turn_around(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        for id in ids(ctx, binds["thing"], shot) if "thing" in binds else list(_actors(ctx)):
            standing = ctx.standing(shot, id)
            turn(ctx, shot, id, (standing.facing if standing else 0) + 180)


@FORMS(
    """
    <v.turn> <thing> by|about? <amount> degrees|degree|deg|°? towards? her|his|their?
    left|right|clockwise|counterclockwise|anticlockwise? / <v.turn> <thing> towards? her|his|their?
    left|right by|bit? bit|<amount>? degrees|deg? / <thing> <v.turn> by? <amount> degrees|deg|°? towards?
    her|his|their? left|right? / <thing> <v.turn> her|his|their|bit? left|right / <v.turn> <thing>
    half|quarter|bit|little|slightly? quarter|bit|little? turn? left|right
    """,
    cost=9.5,
)
def turn_by(ctx: Context, binds: Binds) -> None:
    words = binds["words"]
    amount = binds.get(
        "amount",
        30
        if words & {"bit", "little", "slightly", "touch", "tad"}
        else 45
        if not words & {"quarter"}
        else 90,
    )
    left = bool(words & {"left", "clockwise"})
    some = words & {"bit", "little", "slightly", "touch", "tad"}
    if (
        not some
        and not words & {"left", "right", "clockwise", "counterclockwise", "anticlockwise"}
        and amount % 180
    ):
        raise Doubt(
            "To the left or to the right?",
            choices=[(way, f"{ctx.tagged.text.strip()} to the {way}") for way in ("left", "right")],
        )
    own = bool(words & {"her", "his", "their"})
    for shot in ctx.shots:
        for id in ids(ctx, binds["thing"], shot):
            standing = ctx.standing(shot, id)
            facing = standing.facing if standing else 0
            toward = abs(placing.whole(facing - placing.camera_way(ctx, shot))) < 90
            grows = left if own or not toward else not left
            turn(ctx, shot, id, facing + (amount if grows else -amount))


@FORMS(
    """
    <thing> to|on|round|around|at|over other|far|opposite side of <onething:by> / <v.move> <thing>
    to|on|round|around|over other|far|opposite side of <onething:by> / <thing> round|around|over to|on
    other|far side of <onething:by> / <thing> should|must|has|is|stands|goes|needs stand|go|move|sit? on|at?
    other|far|opposite side of <onething:by> / <v.move> <thing> across|over? to other|opposite side of
    <onething:by>
    """,
    cost=8.6,
)
def other_side(ctx: Context, binds: Binds) -> None:
    """Across something from where it is."""
    for shot in ctx.shots:
        found = ids(ctx, binds["thing"], shot)
        kept = ctx.actors
        middle = placing.floor(ctx, shot, thing(ctx, binds["by"], shot))
        ctx.actors = kept
        for id in found:
            x, y = placing.floor(ctx, shot, id)
            moved(ctx, shot, id, (2 * middle[0] - x, 2 * middle[1] - y))


@FORMS(
    """
    <v.turn> <thing> into|in profile / <thing> in profile / <v.turn> <thing> sideways|side on / <v.turn>
    <thing> so|until till? we|i|you her|him|them? from the side
    """,
    cost=9.6,
)
def profile(ctx: Context, binds: Binds) -> None:
    from server.engine.planning.instruct.forms.camera import around, turned
    from server.engine.planning.instruct.forms.sides import subjects_first

    subjects_first(ctx, binds["thing"])
    for shot in ctx.shots:
        turned(ctx, shot, around(ctx, shot, "side"))
