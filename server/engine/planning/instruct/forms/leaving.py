"""Who and what goes out of a shot."""

from server.engine.blocking.light import FLAMES
from server.engine.planning.instruct import placing
from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.acting import posed
from server.engine.planning.instruct.forms.entering import _off, add_person, leave
from server.engine.planning.instruct.forms.things import _known, enter, put_props
from server.engine.planning.instruct.lexicon import Kinds
from server.engine.planning.instruct.meant import _people, each, is_prop, people, prop
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.world import Id

FORMS = Forms()


@FORMS(
    """
    <thing> runs|run|walks|walk|leaves|goes away|off|out / not think need|want <thing> / not need|want
    <thing> / could|can do without <thing> / <v.remove> <thing> / <v.remove> <thing> from|out|of|in out|of?
    shot|scene|picture|frame|one? / take|throw|chuck|cut|leave|pull|clear <thing> out|away|off|down
    out|of|from? shot? shot|picture|frame|scene? / <thing> out|gone|away|off / <thing> <v.exit> / no|without
    <thing> / no|without <thing> <negtail> / not a single <thing> <negtail>? / no|without <thing>
    anymore|here|please|in in? shot|one|picture|frame|scene? / out|away|off with <thing> / <thing>
    must|should|can|has|is|are|to|needs go|leave|out|gone|disappear / <thing> has to be out|gone / i|we
    dont|do not|no want|need|longer <thing> / there is|are|should no <thing> / <thing> isnt|arent|shouldnt
    in|here|there in? one|shot? / <thing> is|are|should not|no longer? in|here|there in? one|shot? /
    dont|never want|show|need|include|see <thing> / get|be rid of <thing> / kick|send <thing> out|away|off /
    <thing> is|are nowhere|not seen|in? / clear|hide|bin <thing> / <thing> 's? out of
    shot|picture|frame|here / put|move|get|carry|send|wave <thing> away / <thing>
    put|is|goes|are|moved|taken|carried away / take|throw|get|keep <thing> out|away of|from?
    shot|scene|picture|frame? / <thing> should|must|does|do|can|is|are|has|to not|no never?
    stand|appear|belong|longer|more? in|needed|visible? shot|scene|picture|frame|one? / <thing>
    shouldnt|doesnt|isnt|arent|dont|cant|mustnt belong|stand|appear? in|needed|visible?
    shot|scene|picture|frame|one? / we|i can|could lose|remove|drop|cut <thing> / <thing> is|are too
    much|many:x / i dont want|need <thing> anymore|any? more? / can|could <thing> go|leave|disappear away? /
    <thing> goes|go|walks|leaves|walk home|away|off|out
    """,
    cost=10.2,
    negative=True,
)
def remove(ctx: Context, binds: Binds) -> None:
    if ctx.verb == "delete shot" and binds["thing"].sort == "pronoun":
        return  # "we don't need this shot, cut it"
    if ctx.made and not is_prop(binds["thing"]) and binds["words"] & set(_WALKING):
        for shot in ctx.shots:  # a new shot "where Tomas walks off" shows him walk
            for id in people(ctx, binds["thing"], here=False):
                enter(ctx, shot, id)
                posed(ctx, shot, id, _WALKING[next(word for word in binds["row"] if word in _WALKING)])
        return
    ctx.verb = "remove"
    for shot in ctx.shots:
        for part in each(binds["thing"]):
            if is_prop(part) and _lit_out(ctx, part, binds["text"].lower()):
                raise Doubt(
                    f"Shall {part.text} leave the shot, or give no light?",
                    binds["text"],
                    [("Leave the shot", f"remove {part.text}")],
                )
            ids = _leaving(ctx, part, shot)
            for id in ids:
                leave(ctx, shot, id)


_WALKING = {
    "walks": "walk", "walk": "walk", "walking": "walk", "goes": "walk", "leaves": "walk", "runs": "run",
    "run": "run",
    "running": "run", "leaving": "walk", "wanders": "walk",
}  # fmt: skip


def _lit_out(ctx: Context, ref: Ref, text: str) -> bool:
    """Whether "is out" is said of something that burns."""
    kinds = (
        ref.value.kinds
        if isinstance(ref.value, Kinds)
        else (ctx.world.props[ref.value].kind,)
        if ref.value in ctx.world.props
        else ()
    )
    return any(kind in FLAMES for kind in kinds) and text.endswith((" is out", " goes out", " went out"))


@FORMS("put|clear|pack|tidy|take <thing> away / away with <thing>", cost=9.6, negative=True)
def put_away(ctx: Context, binds: Binds) -> None:
    remove(ctx, binds)


@FORMS(
    """
    get rid of everyone|everybody|everything|all but|except|besides <who> / everyone|everybody|everything
    goes|out|leaves|gone|away but|except|besides <who> / <who> stays|remains ,
    the_others|everyone|everybody|others|rest go|leave|out|away else? / everyone|everybody else
    out|leaves|goes|gone|away / clear|lose|remove everyone|everybody but <who> / lose|remove|clear
    everyone|everybody except <who> / lose|remove|clear|delete|take|drop|kill|ditch
    everyone|everybody|all|anyone|everything out? but|except|apart|besides|save from|for? <who> / keep|leave
    only|just <who> / nobody|no_one but|except|besides <who> in? shot? / everyone|everybody
    but|except|besides <who> leaves|leave|goes|out|exits / no one but|except <who> / <who> alone in|here
    shot|one|frame|panel?
    """,
    cost=9,
    negative=True,
)
def only(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        kept = people(ctx, binds["who"]) if "who" in binds else ctx.subject or ctx.actors
        if not kept:
            raise Doubt("Who stays?", binds["text"])
        for id in list(ctx.get(shot).cast):
            if id not in kept:
                leave(ctx, shot, id)


@FORMS(
    """
    <who> alone / only|just one person|figure|character in|left? one|shot|picture|frame|panel? ,|:
    and|just|only? 's|just|only? <who> / only|just one person|figure|character in|left? in?
    one|shot|picture|frame|panel? ,|: and? <who> / nobody|no_one but <who> / just <who> nobody|no_one else /
    only|just <who> in this|the|that|here shot|picture|frame|panel|image|one? / just|only <who> ,|and
    no_one|nobody|none else|other:x / nobody|no_one in this|the|that|here
    shot|picture|frame|panel|image|one? ,? only|just <who> / there should be only|just <who> / only|just
    <who> should|must be|stand|remain|stay in? / only|just <who> in|here / <who> by|on
    himself|herself|themselves|their|her|his own? here:x? / <who> and|, nobody|no_one else
    """,
    """
    only|just|exactly <num> person|people|figure|figures|character|characters|human|soul
    left|remaining|visible|here|there|frame|picture|view? ,|:|;|.? and? that|it|namely|just|only? is|be?
    <who> / <who> as the only person|one|figure|character left|here|there|in? frame|picture|view? / <who>
    should|is be? the only person|one|figure|character left|here|there|in? frame|picture|view? /
    reduce|cut|strip it|this|the? cast|shot|picture? down? to just|only? <who>
    """,
    cost=9.6,
)
def just(ctx: Context, binds: Binds) -> None:
    """Nobody else is there."""
    if isinstance(binds.get("num"), int) and len(people(ctx, binds["who"])) != binds["num"]:
        raise Misfit("How many people?", binds["text"])
    only(ctx, binds)


@FORMS("exit <who> / exeunt <who>", cost=9)
def exits(ctx: Context, binds: Binds) -> None:
    remove(ctx, {**binds, "thing": binds["who"]})


@FORMS("enter <who>", cost=9)
def enters(ctx: Context, binds: Binds) -> None:
    add_person(ctx, binds)


@FORMS(
    """
    nobody|no_one in|on shot|picture|frame|panel|image|one? ,? only|just <setkind:x> / nobody|no_one in|on
    shot|picture|frame|panel|image|one? ,? only|just <place:x> / nobody|no_one in
    shot|picture|frame|panel|image|one? ,? only|just? <scenery:x>? / only|just <ground:x> / empty
    set|place|scene|shot|panel|picture / leave|keep it empty / no people|one|cast|characters in? shot? shot?
    / empty of people / everyone|everybody out|leaves|gone|exits / clear cast|people / remove|lose|delete
    all|everyone|everybody people|cast|characters?
    """,
    cost=9.1,
    negative=True,
)
def no_people(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        for id in list(ctx.get(shot).cast):
            leave(ctx, shot, id)


@FORMS(
    """
    between <who> ,? stands|stand|lies|sits|hangs|put|add? <thing> / <thing> <v.stand> between <who> /
    <v.stand> <thing> between <who> / <v.move> <thing> between <who> / <v.add> <thing> between <who> /
    <thing> between <who> / <v.move> <thing> in between|the between|middle of? <who>? / between <who> ,?
    <thing>
    """,
    cost=8.9,
)
def between_people(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        kept = ctx.actors
        if "who" in binds and binds["who"].sort == "pronoun":
            pool = [
                id
                for id in ctx.get(shot).cast
                if id not in ([] if is_prop(binds["thing"]) else _people(ctx, binds["thing"]))
            ]
        else:
            pool = list(people(ctx, binds["who"])) if "who" in binds else list(ctx.get(shot).cast)
        ctx.actors = kept
        if len(pool) != 2:
            raise Doubt("Between whom?", binds["text"])
        (ax, ay), (bx, by) = (placing.floor(ctx, shot, id) for id in pool)
        at = ((ax + bx) // 2, (ay + by) // 2)
        for part in each(binds["thing"]):
            if is_prop(part):
                known = _known(ctx, part, shot)
                standing = ctx.standing(shot, known[0]) if known else None
                put_props(ctx, part, shot, at=at, **(_off(standing) if standing is not None else {}))
            else:
                for id in people(ctx, part, here=False):
                    standing = ctx.standing(shot, id)
                    if standing is None:
                        enter(ctx, shot, id, at=at)
                    else:
                        ctx.stand(shot, id, at=at, **_off(standing))


def _leaving(ctx: Context, ref: Ref, shot: Id) -> list[Id]:
    if not is_prop(ref):
        found = _people(ctx, ref)
        if ref.sort != "character" or any(id in ctx.get(shot).cast for id in found):
            ctx.actors = tuple(found)
        return found
    if ref.sort == "prop" and ref.value not in ctx.get(shot).props:
        return []
    if (
        ref.sort == "kinds"
        and isinstance(ref.value, Kinds)
        and (ref.value.plural or ref.text.split()[0] in ("all", "every"))
    ):
        here = [
            id
            for id in ctx.get(shot).props
            if ctx.world.props[id].kind in ref.value.kinds and ctx.world.props[id].deleted is None
        ]
        if ref.count:
            if ref.count > len(here):
                raise Doubt(f"There are only {len(here)}.", ref.text)
            here = here[len(here) - ref.count :]
        if not here:
            known = any(
                one.kind in ref.value.kinds for one in ctx.world.props.values() if one.deleted is None
            )
            if not known:
                raise Doubt(f"There are no {ref.text} in {ctx.label(shot)}.", ref.text)
        return here
    try:
        return [prop(ctx, ref, shot)]
    except Doubt:
        if (
            ref.sort == "kinds"
            and any(one.kind in ref.value.kinds and one.deleted is None for one in ctx.world.props.values())
            and not any(ctx.world.props[id].kind in ref.value.kinds for id in ctx.get(shot).props)
        ):
            return []
        raise


@FORMS(
    """
    remove|clear|empty|delete all|everything|every? of? all? props|things|furniture|objects|stuff|prop / no
    props|furniture|objects|stuff / without any? props|furniture / clear|empty the set|room|shot / strike
    the set|everything / lose|remove|ditch all|every? props|furniture|stuff
    """,
    negative=True,
)
def remove_props(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        for id in list(ctx.get(shot).props):
            leave(ctx, shot, id)


@FORMS(
    """
    clear|empty <oneprop> / clear everything off|from <oneprop> / take|remove|get everything off|from|on
    <oneprop> / nothing on <oneprop> / clear off <oneprop>
    """,
    cost=9,
    negative=True,
)
def clear_top(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        bearer = prop(ctx, binds["oneprop"], shot)
        found = [id for id, standing in ctx.get(shot).props.items() if standing.on == bearer]
        if not found and binds["text"].startswith(("clear", "empty")):
            raise Doubt("There is nothing on it.", binds["text"])
        for id in found:
            leave(ctx, shot, id)
