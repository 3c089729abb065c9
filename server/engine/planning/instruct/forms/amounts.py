"""How many there are in all, at most or for each."""

from server.engine.planning.instruct.context import Context, Misfit
from server.engine.planning.instruct.forms.counts import count, counted
from server.engine.planning.instruct.forms.holding import hold
from server.engine.planning.instruct.forms.things import made, msgspec_replace
from server.engine.planning.instruct.lexicon import Kinds
from server.engine.planning.instruct.meant import props_here
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref

FORMS = Forms()


@FORMS(
    """
    <v.add>? <oneprop> on|onto <oneprop:bearer> ,? not just|only? <num:x> / make it|that <oneprop> on|onto
    <oneprop:bearer> / <oneprop> on|onto <oneprop:bearer> in total|all / <oneprop> on|onto <oneprop:bearer>
    altogether|overall / <v.add>? <oneprop> ,? not just|only? <num:x> / a? total of <oneprop> on|onto
    <oneprop:bearer>? / exactly|only|just <oneprop> on|onto <oneprop:bearer> / on <oneprop:bearer> ,?
    exactly|only|just <oneprop> / should|must|are|is be? exactly|only|just <oneprop> on|onto
    <oneprop:bearer> / <propkind:kind> should|must|are|is be? <num:n> in|of total|all|them? /
    increase|raise|reduce|lower|cut the? number of? <propkind:kind> down|up? to <num:n> /
    reduce|cut|bring|take|increase the? <propkind:kind> down|up|back? to <num:n>
    """,
    """
    <v.remove> all|every? of? the? <propkind:kind> but|except|save|besides for? <num:n> / all the?
    <propkind:kind> but|except|save for? <num:n> out|go|goes|leave|away / <propkind:kind> : <num:n>
    """,
    cost=8.7,
)
def count_there(ctx: Context, binds: Binds) -> None:
    """How many there are in all, and on what."""
    count(ctx, binds)


@FORMS(
    """
    no|not more|fewer|less than <oneprop> / at most|least <oneprop> / <oneprop> at
    most|least|maximum|minimum / a? maximum|minimum of? <oneprop>
    """,
    cost=8.6,
)
def count_within(ctx: Context, binds: Binds) -> None:
    """At least or at most so many: what is within stays."""
    ref: Ref = binds["oneprop"]
    least = bool(binds["words"] & {"least", "fewer", "less", "minimum"})
    for shot in ctx.shots:
        kinds = (
            ref.value.kinds
            if isinstance(ref.value, Kinds)
            else (ctx.world.props[ref.value].kind,)
            if ref.value
            else ()
        )
        now = len(props_here(ctx, shot, kinds))
        if (now < ref.count) if least else (now > ref.count):
            counted(ctx, ref)


@FORMS(
    """
    <oneprop> ,|: one|each for|to|in? each|every|everybody|everyone|all|both of? them|us|person|one|hand? /
    give|hand each|every|everybody|everyone|all|both of? them|us|person|one? <oneprop> /
    each|every|everybody|everyone|all|both of? them|us|person|one?
    holds|has|gets|carries|hold|have|carry|get|wants|needs <oneprop> / <oneprop> for
    each|everybody|everyone|every of? them|us|person|one?
    """,
    cost=8.9,
)
def one_each(ctx: Context, binds: Binds) -> None:
    """Everybody who is there gets one of a kind into the hand."""
    ref: Ref = binds["oneprop"]
    for shot in ctx.shots:
        cast = list(ctx.get(shot).cast)
        if not cast or ref.sort not in ("kinds", "prop") or (ref.count > 1 and ref.count != len(cast)):
            raise Misfit("How many are there, and who gets one?", binds["text"])
        if ref.det == "the":
            raise Misfit("Several cannot hold the same thing.", binds["text"])
        kind = ref.value if isinstance(ref.value, Kinds) else Kinds((ctx.world.props[ref.value].kind,), False)
        has = {ctx.get(shot).props[id].held_by for id in props_here(ctx, shot, kind.kinds)}
        for id in cast:
            if id not in has:
                hold(ctx, shot, made(ctx, msgspec_replace(ref, kind), shot), id)
        ctx.actors = tuple(cast)
