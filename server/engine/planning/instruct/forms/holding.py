"""Who holds what: given, taken, held, put down."""

from dataclasses import replace
from typing import Any

from server.engine.planning.instruct import placing
from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.things import put_props, wanted
from server.engine.planning.instruct.meant import each, one, prop, thing
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.world import Id

FORMS = Forms()


def hold(ctx: Context, shot: Id, id: Id, holder: Id) -> None:
    """Somebody holds a prop."""
    standing = ctx.standing(shot, id)
    fields: dict[str, Any] = {"held_by": holder}
    if standing is not None:
        fields |= {name: None for name in ("on", "relation") if getattr(standing, name) is not None}
    else:
        fields["at"] = placing.floor(ctx, shot, holder)
    ctx.stand(shot, id, **fields)


@FORMS(
    """
    <v.give> <one:to> <prop> / <v.give> <prop> back|over? to <one:to> / <one:from> <v.give> <one:to> <prop>
    / <one:from> <v.give> <prop> back|over? to <one:to> / <one:to> gets|receives|get|is|receive
    given|handed? <prop> from|off|by? <one:from>? / <prop> to|for <one:to> / put|place|stick|lay <prop>
    in|into <one:to> 's hands|hand / let <one:to> have|hold <prop> / <one:from> <v.give> <prop> back? to
    <one:to> / <v.give> <one:to> back <prop> / <prop> goes|passes|moves|from|is
    passed|given|handed|over|from? <one:from>? to <one:to> / <prop> in <one:to> 's hands|hand / <prop> into
    <one:to> 's hands|hand / <one:from> lends|passes <one:to> <prop> / <prop> changes hands from? <one:from>
    to <one:to> / <v.add> <prop> ,? held|carried|holding by|in <one:to> / <prop> ,? held|carried by <one:to>
    / <v.give> <prop> from <one:from> to <one:to> / <prop> from <one:from> to <one:to>
    """,
    cost=9.1,
)
def give(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        giver = one(ctx, binds["from"]) if "from" in binds else None
        to = one(ctx, binds["to"])
        if giver == to:
            raise Doubt("Nobody gives a thing to themselves.")
        for part in each(binds["prop"]):
            if part.count > 3:
                raise Doubt(f"Nobody holds {part.count} of them at once.", part.text)
            for _ in range(part.count - 1):
                hold(ctx, shot, wanted(ctx, replace(part, det="another"), shot), to)
            id = _held(ctx, part, shot, giver)
            standing = ctx.standing(shot, id)
            if giver is not None and standing is not None and standing.held_by not in (None, giver, to):
                raise Doubt(
                    f"{ctx.call(giver)} does not have {ctx.call(id)}; {ctx.call(str(standing.held_by))} has.",
                    binds["text"],
                )
            hold(ctx, shot, id, to)
        ctx.actors = (to,)


def _held(ctx: Context, ref: Ref, shot: Id, giver: Id | None) -> Id:
    if ref.sort == "pronoun" and ctx.prop is None:
        mine = [id for id, standing in ctx.get(shot).props.items() if standing.held_by is not None]
        if len(mine) == 1:
            return mine[0]
    return wanted(ctx, ref, shot)


@FORMS(
    """
    <one> <v.take> <prop> / no|nope|wait ,? <one> has|holds|takes|gets <prop> / <one> <v.take> <prop>
    up|back / <one> <v.take> <prop> up|back? from|off|out|away of|from? <onething:from> 's? hand|hands? /
    <v.take> <prop> from|off|away from? <one:from> and give it to <one> / <one> <v.hold> <prop> / <one>
    <v.hold> <prop> up|in|now|high|instead|with|out her|his|both|their|one|aloft? hand|hands? / <one> with
    <prop> in her|his|their|the|one hand|hands / <one> with <prop> / have|make|let <one>
    hold|take|carry|grab <prop> / <one> should|must|can|will have|hold|carry|take|get|keep <prop> / <prop>
    is|be held|carried by <one> / <one> <v.take> <prop> from the <ground> / <prop> with|by <one> / <one>
    picks|pick|picking up <prop> / <one> picks|pick <prop> up / <one> is holding|carrying <prop> / <one> 's
    hand|hands on|hold|holds|holding <prop> / <v.hold> <prop> / <one> takes|grabs|snatches <prop> back? from
    <one:from> / <one> instead? holds|has|carries <prop> / <one> has|holds|with|gets|carries|have|hold
    <prop> in|with her|his|their|one|both|each? left|right? hand|hands / <prop> in <one> 's? left|right?
    hand|hands / <prop> should|must|is|can held|carried|in? held|carried|in|with? by|hands? <one> / <one>
    should|must|can|could|is|to be|holding|hold|carrying|have|keep|take holding|carrying|hold? <prop> / give
    <one> <prop> hold|carry|keep? / <one> picks|pick|takes|take up|hold? of? <prop> up? from|off <oneprop:x>
    / <one> <v.take> <prop> from|off <oneprop:x> / <one> grabs|takes|holds|grab|hold onto? <prop> instead /
    <one> <v.hold> <prop> for <one:y> / <one> <v.take> <prop> for <one:y> / let|have|make <one> <v.hold>
    <prop> for <one:y>
    """,
    """
    <prop> should|must|is|can be? held|carried|taken by <one> / <prop> should|must|is|can be? in|with <one>
    's? hand|hands? / <one> <v.hold> <prop> over|above|for <who:x> / <one> is|has got|gotten? <prop> in|with
    her|his|their|one|the|a|both? left|right? hand|hands / <one> <v.hold> <prop> in|with|using
    one|both|his|her|the left|right? hand|hands / <one>
    hugs|hug|hugging|clutches|clutching|clasps|cradles|presses|squeezes|embraces|cuddles <prop>
    to|against|tight|tightly|close? her|his|their? chest|breast|heart|body? / <prop> belongs|should|must
    be|go? in|into|to <one> 's? hand|hands / <one> keeps|keep hold of <prop> / <one> stands|sits|walks|waits
    there|here? with|holding|carrying <prop> in? her|his|their|one|both? hand|hands? / <one>
    should|must|can|could|is have|hold|carry|holding|carrying|keep <prop> ,|and? not|instead|rather of|than?
    <one:x> / <one> <v.hold> <prop> ,|and? not <one:x> / not <one:x> ,? but? <one> <v.hold> <prop> / it
    is|should|must be? <one> who|that? <v.hold> <prop>
    """,
    cost=9.6,
)
def take(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        giver: Id | None = None
        if "one" not in binds:
            if len(ctx.actors) != 1:
                raise Doubt("Who holds it?")
            who = ctx.actors[0]
        else:
            if "from" in binds:
                giver = thing(ctx, binds["from"], shot)
            who = one(ctx, binds["one"])
        for part in each(binds["prop"]):
            kept = ctx.actors
            id = _held(ctx, part, shot, giver)
            ctx.actors = kept
            standing = ctx.standing(shot, id)
            if (
                giver is not None
                and giver in ctx.world.characters
                and standing is not None
                and standing.held_by not in (None, giver, who)
            ):
                raise Doubt(f"{ctx.call(giver)} does not have {ctx.call(id)}.", binds["text"])
            hold(ctx, shot, id, who)


@FORMS(
    """
    <prop> down ,? on|onto <ground> / <prop> from <oneprop:x> down? to|on|onto <ground> / <v.move> <prop>
    from <oneprop:x> down? to|on|onto <ground> / <v.take> <prop> away? off|from|away from? <one:from> /
    <one:from> <v.putdown> <prop> / <one:from> <v.putdown> <prop> down|back? on|onto|at|in? <ground>? /
    <one:from> puts|sets|lays|put|set|lay|placed|places <prop> down|aside|away / <v.putdown> <prop> down /
    <v.putdown> <prop> down? on|onto|to <ground> / <prop> down? on|onto|to <ground> / <prop> off
    it|there|the and|, onto|on <ground> / <one:from> doesnt|does|no|isnt not? longer?
    hold|have|holds|has|holding|carry|carrying <prop> anymore|any? more? / <one:from> lets|let go of <prop>
    / <prop> is|goes|lies|stands|sits on <ground> / out of <one:from> 's hands|hand / <prop> out of
    <one:from> 's? hands|hand / <one:from> without <prop> in her|his hand|hands / put|set <prop> down?
    on|onto <ground> / have|let|make <one:from> put|set|drop|lay <prop> down? / <one:from> stops
    holding|carrying <prop> / <prop> should be|stand|lie on <ground> / empty handed|hands <one:x>? /
    move|shift <prop> to|onto|on <ground> / <v.putdown> <prop> / <prop> off <oneprop:x> / take|get <prop>
    off <oneprop:x> / nobody|no_one has|holds|carries|should hold|carry? <prop> / <one:from>
    puts|put|sets|set|lays|lay <prop> away|aside|somewhere
    """,
    """
    nobody|no_one|none is|should|must|can? be? holding|hold|holds|carrying|carries|having|touching <prop>
    anymore|any|now? more|longer? / remove|take|get|pluck|pull|snatch <prop> out|away|from of|from?
    <one:from> 's hand|hands|grip|arms / <prop> not held|carried by anybody|anyone|somebody|<one:from>
    anymore|any? more? / <one:from> <v.putdown> <prop> beside|next|by|near to? him|her|them|himself|herself
    """,
    cost=9.3,
)
def put_down(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        who = one(ctx, binds["from"]) if "from" in binds else None
        if "prop" not in binds:
            raise Doubt("What shall be put down?", binds["text"])
        for part in each(binds["prop"]):
            if (
                who is None
                and part.sort == "kinds"
                and (part.det in ("a", "another", "new") or part.count > 1)
            ):
                put_props(ctx, part, shot)
                continue
            if part.sort == "pronoun" and ctx.prop is None:
                mine = [id for id, standing in ctx.get(shot).props.items() if standing.held_by == who and who]
                id = mine[0] if len(mine) == 1 else prop(ctx, part, shot)
            else:
                id = prop(ctx, part, shot)
            standing = ctx.standing(shot, id)
            assert standing is not None
            if who is not None and standing.held_by not in (None, who):
                raise Doubt(f"{ctx.call(who)} does not have {ctx.call(id)}.", binds["text"])
            if standing.held_by is None and binds["words"] & {"nobody", "no_one", "none", "noone"}:
                continue
            if standing.held_by is None and binds["words"] & {"hand", "hands", "grip"}:
                raise Misfit(f"Nobody holds {ctx.call(id)}.", binds["text"])
            if standing.held_by is None and standing.on is None:
                if who is not None or "down" in binds["words"]:
                    continue
                if not set(binds["words"]) & {
                    "floor",
                    "ground",
                    "planks",
                    "deck",
                    "sand",
                    "steps",
                    "floorboards",
                    "boards",
                    "pier",
                }:
                    raise Misfit(f"Where shall {ctx.call(id)} go?", binds["text"])
                continue
            bearer = standing.held_by or standing.on or ""
            facing = ctx.standing(shot, bearer)
            at = placing.step(
                placing.floor(ctx, shot, bearer),
                facing.facing if facing else 0,
                550 if standing.held_by else 750,
            )
            ctx.stand(
                shot,
                id,
                at=at,
                **{
                    name: None
                    for name in ("held_by", "on", "relation")
                    if getattr(standing, name) is not None
                },
            )


@FORMS(
    """
    <prop> from <oneprop:x> to|onto|over <oneprop:bearer> / <v.move> <prop> from <oneprop:x> over? to|onto
    <oneprop:bearer> / <one:from> puts|sets|lays|put|set|lay|places|place|stands|drops <prop> down|back|up?
    on|onto|upon <oneprop:bearer> / <prop> goes|belongs|should|is go|put|set|back? on|onto <oneprop:bearer>
    ,? not in|with|the|her|his her|his? hand|hands / <prop> goes|back? on|onto <oneprop:bearer> /
    have|let|make <one:from> put|set|place|lay <prop> down? on|onto <oneprop:bearer> / <prop> out of
    <one:from> 's? hands|hand and? on|onto <oneprop:bearer> / <prop> from <one:from> 's? hand|hands? to|onto
    <oneprop:bearer>
    """,
    cost=8.9,
)
def put_onto(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        if "from" in binds:
            one(ctx, binds["from"])
        for part in each(binds["prop"]):
            if part.count > 1:
                put_props(ctx, part, shot, on=prop(ctx, binds["bearer"], shot))
                continue
            id = wanted(ctx, part, shot)
            kept = ctx.prop
            bearer = prop(ctx, binds["bearer"], shot)
            ctx.prop = kept
            if bearer == id:
                raise Doubt("A thing cannot stand on itself.")
            standing = ctx.standing(shot, id)
            fields: dict[str, Any] = {"on": bearer}
            if standing is not None:
                fields |= {
                    name: None for name in ("held_by", "relation") if getattr(standing, name) is not None
                }
                if standing.on == bearer and standing.held_by is None:
                    continue
            ctx.stand(shot, id, at=placing.on_top(ctx, shot, bearer, id), **fields)


@FORMS(
    """
    <prop> ,? one for each|everyone|everybody of? them? / <prop> for everyone|everybody|each
    """,
    cost=8.8,
)
def for_each(ctx: Context, binds: Binds) -> None:
    """ "Three umbrellas, one for each of them"."""
    ref = binds["prop"]
    for shot in ctx.shots:
        cast = list(ctx.get(shot).cast)
        if ref.sort != "kinds" or (ref.count and ref.count != len(cast)):
            raise Doubt(f"There are {len(cast)} people in {ctx.label(shot)}.", binds["text"])
        for holder in cast:
            hold(ctx, shot, wanted(ctx, replace(ref, det="another", count=1), shot), holder)
