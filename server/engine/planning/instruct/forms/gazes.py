"""Where eyes go."""

from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.acting import who
from server.engine.planning.instruct.forms.faces import expression
from server.engine.planning.instruct.meant import is_prop, one, people, prop
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.world import Id

FORMS = Forms()


@FORMS(
    """
    <who> avoids|avoid <one:x> 's? eyes|gaze|look|eye? / <who> looks|look|turns past <one:x> /
    eyes|gaze|look on|at|to <onething:at> , <who> / <v.look> at|towards|into? <onething:at> , <who> /
    <v.look> at? <gaze> , <who> / <who> not <v.look> at? <onething:x> ,? but|rather|instead at|towards?
    <onething:at> / <who> not <v.look> at? <onething:x> ,? but|rather|instead at|towards? <gaze> / <who>
    lets|let|have|keeps|rests|rest her|his|their? eyes|gaze rest|wander|go|fixed? on|to|over <onething:at> /
    <who> turns|turn|directs|direct|shifts|moves her|his|their? attention|eyes|gaze|look|head
    to|on|at|towards <onething:at> / <who> turns|turn|directs|shifts|moves her|his|their?
    attention|eyes|gaze|look|head on|at|towards? <gaze> / <who> <v.look>
    at|into|towards|toward|in|down|straight|directly|right|up|over|across|back|out|deep?
    at|into|towards|in|over? <gaze> / <who> <v.look>
    at|towards|toward|into|over|up|down|straight|directly|right|across|back|out? at|over|towards?
    <onething:at> / <who> <v.look> at|towards|up|down|over|over? at? <onething:at> 's?
    eyes|face|hands|direction? / <who> 's? eyes|eyeline|gaze|look
    on|at|straight|toward|towards|:|go|goes|directly|follow|fixed? on|at|straight? <gaze> / <who> 's?
    eyes|eyeline|gaze|look to|on|at|is|should|:|follow|follows|towards|fixed on|at? <onething:at> /
    have|make|let <who> look|stare|gaze|glance at|into|up|down|towards|straight|over? at|into? <gaze> /
    have|make|let <who> look|stare|gaze|glance|watch at|towards|up|down|over? at? <onething:at> / eyes
    <v.look> at|in|into|straight? <gaze> / eyes <v.look> at? <onething:at> /
    eyes|eyeline|gaze|look|looks|looking|head on|at|straight|into|:|off|in? into|at? <gaze> / <v.look>
    at|into|straight|up|down|directly|right|over|towards|out|back? at|into|towards? <gaze> / <v.look>
    at|up|down|over|towards|straight? at? <onething:at> / eyes|eyeline|gaze to|on|at|towards <onething:at> /
    <who> keeps|has|with her|his|their? eyes|gaze at|into|on|straight|up|down? at? <gaze> / <who> <v.look>
    straight|directly|up|down|over? at|into? <gaze> / <who> is|are|should|must|to|be|'s <v.look>
    at|up|down|over|towards? at? <onething:at> / <who> turns|turn her|his|their head|eyes|face|gaze
    towards|toward|away? from? <onething:at> / <who> turns|turn|lowers|raises|lifts|casts|drops|averts
    her|his|their head|eyes|face|gaze towards? <gaze>? / <who> 's|with? head|eyes <gaze> / <who>
    keeps|fixes|has her|his|their eyes on <gaze> / <who> keeps|fixes|has her|his|their eyes on <onething:at>
    / <who> eyes <onething:at> / <who> gaze <gaze> / <who> : eyes? <gaze> / <who> , eyes <gaze> / <who>
    watches|watch|watching|faces:x <onething:at> / <who> checks|check|admires|studies|inspects|examines out?
    <onething:at> / <who> looks|look|glances|turns|gazes|stares away from <onething:at> / look away from
    <onething:at> / <who> is|are looking away from <onething:at>
    """,
    """
    <who> <v.look> past|beyond|through <onething:x> / <who> not <v.look> at <onething:x> anymore|any? more?
    ,|but? but? <v.look>? past|away|elsewhere
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
            if binds["words"] & {"beyond", "through", "averts", "avoids", "avoid", "past"}
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
    target = _target(ctx, shot, id, ref)
    if target == id:
        raise Misfit("Nobody looks at themselves.")
    ctx.stand(shot, id, gaze=target)


def _target(ctx: Context, shot: Id, id: Id, ref: Ref) -> Id:
    """Whom or what somebody looks at."""
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
            from server.engine.planning.instruct.meant import _fits

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
    return target


@FORMS(
    """
    <who> <v.look> at? each other|one another / <who> look|looks|looking|gaze|stare|eyes|exchange|exchanging
    at|on|glances|into? look|glance|each|one|looks? others?|other|another eyes? / look at each other / <who>
    look|gaze|stare? <v.look>? at|to|into each|one other|another others? eyes? / <v.look> at|to|into
    each|one other|another / have|make|let <who> look at each other / <who> <v.look> at|into each others
    eyes / <who> 's? eyes on each other
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
    hand|arm|side / switch|swap|use hands|the other|hand hand? / mirror <one> / other hand / with the other
    hand
    """,
    cost=9.6,
)
def mirrored(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        for id in [one(ctx, binds["one"])] if "one" in binds else list(who(ctx, {"text": binds["text"]})):
            if ("mirrored", id) in ctx.weak:
                continue
            ctx.weak.add(("mirrored", id))
            if "left" in binds["words"]:
                ctx.stand(shot, id, mirrored=True)
            else:
                ctx.stand(shot, id, mirrored=not ctx.get(shot).cast[id].mirrored)


@FORMS(
    """
    <who> not|no_longer|never <v.look> at|into|towards|over? <gaze:x> / <who> not|never <v.look>
    at|into|towards|over? <onething:no> / <who> stops|stop|quits <v.look> at|into|towards? <onething:no> /
    <who> no longer <v.look> at|into|towards? <onething:no> / not <v.look> at? <onething:no> / <who>
    takes|tears her|his|their? eyes off <onething:no>
    """,
    cost=8.9,
    negative=True,
)
def not_at(ctx: Context, binds: Binds) -> None:
    """Eyes leave what they look at."""
    for shot in ctx.shots:
        for id in who(ctx, binds):
            now = ctx.get(shot).cast[id].gaze
            if "no" in binds:
                kept = ctx.actors
                ctx.actors = (id,)
                at = _target(ctx, shot, id, binds["no"])
                ctx.actors = kept
                if now != at:
                    continue
            elif now != binds["x"]:
                continue
            ctx.stand(shot, id, gaze="ahead")
