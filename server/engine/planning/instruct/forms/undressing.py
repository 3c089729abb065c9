"""What is taken off, put on again and coloured."""

from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.forms.looks import Worn, _always, _at, _wearers, became
from server.engine.planning.instruct.meant import _sex, look, people
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.world import Character, Id

FORMS = Forms()


@FORMS(
    """
    <who> 's <clothes> stays|stay|remains off / <who> keeps|leaves <clothes> off / <who> never <v.wear>
    <clothes> / <who> <v.undress> <clothes> off? / <who>
    takes|take|pulls|has|have|with|slips|whips|took|taking|keeps <clothes> off /
    no|without|lose|remove|drop|ditch|off with? <clothes> on|for|from <who> / take|pull|whip|get <who> 's?
    <clothes> off / take|pull|get <clothes> off|from of|from? <who> / <clothes> off|gone / <clothes> off ,?
    <who> / <who> <clothes> off / <who> without|minus|sans <clothes> / <who>
    has|have|wears|is|wearing|with|wear|goes no|without <clothes> / take|get|pull|whip off|rid of? <who> 's?
    <clothes> / take off <clothes> / remove|lose|ditch|drop|delete|no <who> 's? <clothes> / <who>
    is|has|should|must|does|do|can not|no longer? wear|have|wearing|take|lose off? any? <clothes>
    anymore|on? / <who> doesnt|shouldnt|isnt|wont|hasnt|dont wear|have|wearing|need|got any? <clothes>
    anymore|on? / <who> no longer wears|has|wear|have <clothes> / <who> should|must|has|to|can
    take|lose|remove|drop off? <clothes> off? / without <clothes> / no <clothes> / no <clothes>
    anymore|here|on|now|for|please / <who> loses|lost|drops|sheds <clothes> / <who> 's <clothes>
    off|is|are|comes|goes|gone off|gone? / <clothes> comes|come|goes off / lose|remove|ditch <clothes> /
    strip <who> of <clothes> / have|make|let <who> take|lose|remove|drop off? <clothes> off? / <who>
    takes|take <clothes> off again / <who> : no <clothes> / <clothes> off <who> / <who>
    has|have|wears|wear|with no <clothes> any|longer|anymore? more? / <who> does|do|should|must|can
    not|never wear|have <clothes> any|anymore? more? / i|we dont want|need|like <who> 's? <clothes> /
    <clothes> of <who> off|away|gone|out / take|remove|lose <clothes> of <who> / <who> 's <clothes>
    should|must|can be|come|go off|gone|away
    """,
    cost=9.15,
    negative=True,
)
def undressed(ctx: Context, binds: Binds) -> None:
    moment = None if "never" in binds["words"] else _always(ctx, binds)
    ctx.verb = "undress"
    for who in _undressing(ctx, binds):
        for worn in binds["clothes"]:
            person = _at(ctx, who, moment.since) if moment is not None and moment.since else look(ctx, who)
            now = getattr(person, worn.attribute)
            if worn.attribute in ("top", "bottom") and ctx.garment == (who, worn.attribute):
                continue  # "a checked shirt, no sweater": it wears the other already
            if worn.attribute in ("top", "bottom"):
                raise Doubt(f"Everybody wears a {worn.attribute}: what instead?", worn.attribute)
            nothing = "barefoot" if worn.attribute == "footwear" else "none"
            if (
                worn.kind
                and now not in (worn.kind, nothing)
                and worn.attribute not in ("coat", "hat", "glasses", "footwear", "gloves")
            ):
                continue
            became(ctx, who, worn.attribute, nothing, moment)
            ctx.garment = (who, worn.attribute)


def _undressing(ctx: Context, binds: Binds) -> tuple[Id, ...]:
    """Who takes it off: those named; else, of those that are there, whoever wears it."""
    worn: Worn = binds["clothes"][0]
    if "who" in binds:
        ref = binds["who"]
        if isinstance(ref, Ref) and ref.sort == "pronoun" and ref.value in ("f", "m") and not ctx.actors:
            found = [
                id
                for id in (ctx.get(ctx.shot).cast if ctx.scoped or ctx.focus.shot else ())
                if _sex(ctx.world.characters[id]) == ref.value
                and getattr(look(ctx, id), worn.attribute) not in ("none", "barefoot")
            ]
            if len(found) == 1:
                ctx.actors = (found[0],)
        return people(ctx, ref, here=False)
    if ctx.scoped is None and ctx.focus.shot is None and not ctx.actors:
        raise Doubt("Whose?", binds["text"])
    if ctx.actors:
        return ctx.actors
    cast = [
        id
        for id in ctx.get(ctx.shots[0]).cast
        if getattr(look(ctx, id), worn.attribute) not in ("none", "barefoot")
        and (not worn.kind or getattr(look(ctx, id), worn.attribute) == worn.kind)
    ]
    if len(cast) == 1:
        ctx.actors = (cast[0],)
        return ctx.actors
    raise Doubt(
        f"Whose {worn.kind or worn.attribute}?",
        binds["text"],
        [(ctx.call(id), f"{ctx.call(id)} takes off the {worn.kind or worn.attribute}") for id in cast],
    )


@FORMS(
    """
    <who> goes|go|walks|stands|barefoot:x? go? <bare> / <who> <bare> / <bare> / make|have|let|show <who>
    <bare>
    """,
    cost=9.6,
)
def bare(ctx: Context, binds: Binds) -> None:
    moment = _always(ctx, binds)
    for who in _wearers(ctx, binds):
        became(ctx, who, binds["bare"], "barefoot" if binds["bare"] == "footwear" else "none", moment)


@FORMS(
    """
    and? back on|again / puts|put|wears|and|he|she|they? puts|put|wears? it|them back|again on? / <who>
    puts|has|gets|wears it|them back|on on|again? / <who> puts|put it|them on again|back / it|them
    goes|go|is|are|comes back on / back on / on again / put it|them back on
    """,
    cost=8.8,
)
def back_on(ctx: Context, binds: Binds) -> None:
    if ctx.garment is None:
        raise Doubt("What goes back on?", binds["text"])
    who, attribute = ctx.garment
    own = getattr(ctx.world.characters[who], attribute)
    if own in ("none", "barefoot"):
        raise Doubt(f"Which {attribute}?", binds["text"])
    became(ctx, who, attribute, own, _always(ctx, binds))


@FORMS(
    """
    <who> takes|pulls|take|has it|them off again? / take it|them off again? / off again / it|them
    comes|goes|come off again?
    """,
    cost=9,
)
def off_again(ctx: Context, binds: Binds) -> None:
    if ctx.garment is None:
        raise Doubt("What comes off?", binds["text"])
    who, attribute = ctx.garment
    became(ctx, who, attribute, "barefoot" if attribute == "footwear" else "none", _always(ctx, binds))


@FORMS(
    """
    <who> 's? <clothes> gets|has|have|with|takes <pattern> / <who> 's? <clothes> gets|with <colour>
    <pattern> / <who> 's? <clothes> <colour> ,? please|instead|now /
    make|turn|colour|color|paint|dye|change|set|have|recolour|recolor|switch <who> 's? <clothes>
    into|in|darker:x? deep? <colour> / <who> 's? <clothes> is|are|should|must|to|in|becomes|turns|needs|:
    <colour> / make|turn|colour|color|dye|change <clothes> into|in? <colour> / <clothes> in|turns:x?
    <colour> / <colour> for <who> 's? <clothes> / make|have <who> 's? <clothes> <pattern> / <who> 's?
    <clothes> is|are|should|in <pattern> / make|have <who> 's? <clothes> out|of|from? of? <cloth> / <who>
    's? <clothes> is|are|should of? of? <cloth> / colour|color of <who> 's? <clothes> is|to|: <colour> /
    make|change colour|color of <who> 's? <clothes> <colour> / <who> 's? <clothes> <colour> ,|and?
    not|instead|rather of|than? <colour:x> / <who> 's? <clothes> not|isnt|shouldnt <colour:x> ,|but but?
    <colour> / <colour> not|instead of? <colour:x> for <who> 's? <clothes> / make|turn|dye|paint <who> 's?
    <clothes> <colour> instead|not of? <colour:x>? / <who> 's? <clothes> from <colour:x> to|into <colour> /
    <who> 's <clothes> <colour> / <who> 's <clothes> in <colour> / <clothes> of <who> in|is|: <colour>
    """,
    """
    <who> 's? <clothes> is|looks|seems too <colour:x> ,|;|:|. make|turn|paint|colour|so|rather|please?
    it|them? <colour> / the? <clothes> <who> wears|wear|has|is wearing|on? is|should|must|in|: be? a?
    <colour> / the? <clothes> that|which <who> wears|has|is wearing|on? is|should|must be? <colour> / <who>
    's? <clothes> gets|has|have|needs|wants|with|should a? have|get|be? <pattern> pattern|print|on? it? /
    <pattern> on|for <who> 's? <clothes> / <who> 's? <clothes> gets|has|goes|turns|becomes|needs a? <colour>
    colour|color|tone? / change|switch <who> 's? <clothes> from <colour:x> to <colour> / give|put <who> 's?
    <clothes> a|in? <pattern> pattern|print? on? / <who> 's? <clothes> should|must|is not|no longer|more?
    <colour:x> anymore|any|more? ,|but|; but|it|is|should? be? <colour> / dye|colour|color|paint <colour>
    <who> 's? <clothes>
    """,
    cost=9.05,
)
def recoloured(ctx: Context, binds: Binds) -> None:
    moment = ctx.moment if ctx.moment is not None and not ctx.moment.always else None
    for who in _undressing(ctx, binds):
        for worn in binds["clothes"]:
            since = moment.since if moment is not None else None
            person = _at(ctx, who, since) if since else look(ctx, who)
            now = getattr(person, worn.attribute)
            if now in ("none", "barefoot") and getattr(ctx.world.characters[who], worn.attribute) in (
                "none",
                "barefoot",
            ):
                raise Doubt(f"{ctx.call(who)} wears no {worn.kind or worn.attribute}.", binds["text"])
            for name in ("colour", "pattern", "cloth"):
                field = f"{worn.attribute}_{name}"
                if isinstance(binds.get(name), str) and f"{name}.at" in binds:
                    if field not in Character.__struct_fields__:
                        raise Doubt(f"A {worn.attribute} has no {name} of its own here.", worn.attribute)
                    became(ctx, who, field, binds[name], moment)
