"""The kind of balloons, words on things, and what a picture must not show."""

from server.engine.blocking.props import LETTERED
from server.engine.planning.instruct import placing
from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.restyle import _prop
from server.engine.planning.instruct.forms.things import made
from server.engine.planning.instruct.forms.written import _KIND, _KINDS, _text, _which
from server.engine.planning.instruct.lexicon import Kinds
from server.engine.planning.instruct.meant import one, prop
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.world import Id

FORMS = Forms()


@FORMS(
    f"""
    <one:by> 's? balloon|bubble|line|speech|words should|is|to speech|thought|whisper|shout|caption
    balloon|bubble? / <one:by> 's? line|balloon|bubble|words|dialogue|text becomes:x?
    speech|thought|whisper|shout|caption|whispered|shouted|spoken balloon|bubble? / <one:by> <kindverb>
    her|his? line|words|sentence|text? instead|rather|not|than:x of|than? <kindverb:x>? aloud? / <one:by>
    <kindverb> it|this|that|the|her|his line|words|sentence|text? / make|turn|change|have|let|set
    it|this|that|the|his|her|line? line|balloon|bubble|dialogue|words|caption|it? into|to|a|be|as?
    a|an|plain|normal? {_KINDS} balloon|bubble|one|instead? / make|turn|change <one:by> 's?
    line|balloon|bubble|dialogue|words|shout|speech|whisper|thought into|to|a|be? a|an|plain|normal?
    {_KINDS} balloon|bubble|one|instead? / <one:by> isnt|is|should|doesnt|not|shouldnt not|be?
    shouting|whispering|shout|whisper|thinking it|this|that ,|but|,? plain|normal|just|a? {_KINDS} /
    <one:by> <kindverb> it|this|that|the line|instead|words? instead|line? / have|let|make <one:by>
    whisper|shout|think|yell|scream it|this|that|the line|instead? instead? / a? {_KINDS} balloon|bubble?
    instead|not of|a? {_KINDS}? balloon? / not a? {_KINDS} , a? {_KINDS} / as a {_KINDS} / that 's?
    thought|whisper|shout ,? not shout|speech|whisper|caption? / <one:by> shouldnt|doesnt|isnt|not|dont
    shout|whisper|shouting|whispering
    """,
    f"""
    the? line|balloon|bubble|dialogue|words|caption|shout|speech|whisper|thought balloon|bubble? of|by|from
    <one:by> should|must|could|to|is|becomes|shall|can|: be|become|turn|look|into?
    a|an|as|like|spoken|drawn? a? plain|normal? {_KINDS} balloon|bubble|one|instead|rather? / <one:by> 's
    line|balloon|bubble|dialogue|words|caption|shout|speech|whisper|thought balloon|bubble?
    should|must|could|to|is|becomes|shall|can|: be|become|turn|look|into|rather? a|an|as|like|spoken|drawn?
    a? plain|normal? {_KINDS} balloon|bubble|one|instead|rather? / the?
    line|balloon|bubble|dialogue|words|caption|shout|speech|whisper|thought balloon|bubble?
    should|must|could|to|is|becomes|shall|can|: be|become|turn|look|into|rather? a|an|as|like|spoken|drawn?
    a? plain|normal? {_KINDS} balloon|bubble|one|instead|rather? /
    make|turn|change|have|let|set|draw|show|convert the?
    line|balloon|bubble|dialogue|words|caption|shout|speech|whisper|thought balloon|bubble? of|by|from
    <one:by> into|to|a|be|as? a|an|plain|normal? {_KINDS} balloon|bubble|one|instead? /
    make|turn|change|have|let|set|draw|show|convert <one:by> 's
    line|balloon|bubble|dialogue|words|caption|shout|speech|whisper|thought balloon|bubble? into|to|a|be|as?
    a|an|plain|normal? {_KINDS} balloon|bubble|one|instead?
    """,
    """
    <one:by> <kindverb> it|this|that / <one:by> <kindverb> the|her|his line|words|sentence|text / <one:by>
    only|just|rather|should|must|would|thought:x? <kindverb> it|this|that|her|his|the line|words|sentence?
    ,? not|than|instead|rather of|than?
    say|said|says|saying|speaking|shouting|whispering|thinking|<kindverb:x>? it|this|that? out? aloud|loud?
    / <one:by> rather? <kindverb> it|this|that aloud|out|softly|quietly|loudly / <one:by> rather? <kindverb>
    the|her|his line|words|sentence aloud|out|softly|quietly|loudly? / <one:by> not say|says|speak|saying
    it|this|that|the? line|words? ,|;|but? <one:x>? only|just? <kindverb> it|this|that? / it|that|this|the?
    line|words? not said|spoken|shouted|whispered ,|;|but? but? <kindverb> by? <one:by>?
    """,
    cost=6.9,
)
def rekind(ctx: Context, binds: Binds) -> None:
    said = [word for word in binds["row"] if word in _KIND]
    if binds["words"] & {"instead", "rather", "than"}:
        said = said[:1]
    if not said:
        raise Doubt("As what?", binds["text"])
    negated = binds["words"] & {"isnt", "not", "doesnt", "shouldnt", "dont"}
    kind = _KIND[said[-1]] if not negated or len(said) > 1 else "speech"
    if (
        "not" in binds["words"]
        and len(said) > 1
        and binds["text"].lower().find(" not ") < binds["text"].lower().rfind(said[-1])
        and not binds["text"].lower().startswith("not")
        and "isnt" not in binds["words"]
        and "isn't" not in binds["text"]
        and " is not" not in binds["text"]
    ):
        kind = _KIND[said[0]]
    narrowed = {**binds, "words": set()}
    ctx.change("balloons", _which(ctx, narrowed), kind=kind)


@FORMS(
    """
    <one:to> <v.say> it|this|that line|words|sentence? / <one:to> <v.say> the line|words|sentence / <one:to>
    is:x? speaker / make|let|have <one:to> the speaker / <one:to> says|say|speaks it|that|this instead /
    it|that|the line should|is said|spoken by <one:to> / give line|balloon|words to <one:to>
    """,
    """
    the? line|balloon|bubble|words|sentence|speech should|must|has|belongs|belong|goes|go|is|comes|come|are
    to|be|come? from|to|by|said|spoken|with? <one:to> / <one:to> is|should|must the one who|that?
    says|say|speaks it|that|this|the? line|words? / not <one:x> ,? but? <one:to> <v.say> it|this|that|the?
    line|words? / <one:to> <v.say> it|this|that|the? line|words? ,? not <one:x> /
    move|pass|switch|reassign|assign the? line|balloon|bubble|words to <one:to> / <one:x> 's
    line|balloon|bubble|words goes|belongs|should|must go|belong? to <one:to> / move|give|pass|transfer
    <one:x> 's line|balloon|bubble|words to <one:to> / let <one:to> say <one:x> 's line|words
    """,
    cost=6.9,
)
def respeak(ctx: Context, binds: Binds) -> None:
    ctx.change(
        "balloons",
        _which(ctx, {"words": set(), "text": binds["text"]}),
        speaker=one(ctx, binds["to"], here=False),
    )


# Words on things


_READS = "saying|says|say|reads|read|reading|spelling|spells"


@FORMS(
    f"""
    <oneprop:new> on|at|by|beside <oneprop:by> ,|: <caps> / <oneprop:new> on|at|by|beside <oneprop:by> :
    <quote> / <oneprop:new> , <caps> / <oneprop:new> <rel> the <ground:x> that|which|saying|with|:
    says|reads|the|words? <said> / <oneprop:new> <rel> <oneprop:by> : <quote> / <oneprop:new> <rel>
    <oneprop:by> that|which|saying|reading|says|with says|reads|words? <quote> / <v.add> <oneprop:new> <rel>
    <onething:by> that|which|saying|reading|with|: says|reads|words? <quote> / <oneprop> that|which?
    {_READS} :|,? <quote> / <oneprop> with the|words|text|writing words|text|writing? on|saying? it? :|,?
    <said> / <oneprop> : <quote> / <oneprop> <quote> / <oneprop> <caps> / write|put|print|paint|letter
    <said> on <oneprop> / write|put|print|paint|letter|have <quote> on|onto|across <oneprop> /
    write|put|print|paint|letter <caps> on|onto|across <oneprop> / <v.add> <oneprop:new> up? that|which?
    {_READS} :|,? <said> / <v.add> <oneprop:new> up? with|: words|text? words|text? on|saying? <quote> /
    <v.add> <oneprop:new> up? with|: words|text? words|text? on|saying? <caps> / <v.add> <oneprop:new> up?
    <quote> / <oneprop> should|must|to|will|now|has {_READS} :|,? <said> / <oneprop> should|must|to|now|is|:
    be|: <quote> / <oneprop> is|to : <caps> / change|make|set|have|let <oneprop> to? so? that? it? {_READS}
    :|,? <said> / change|make|set|have|let <oneprop> to <quote> / change|make|set|have|let <oneprop> to
    <caps> / text|words|writing|lettering on <oneprop> :|is|to|should|says|reads|be|into? be|read|say|:?
    <said> / change|make|set the? text|words|writing|lettering on|of <oneprop> to|into|:|say|read|be <said>
    / it|that {_READS} :|,? <said> / it|that should|must|now {_READS} :? <said> / on <oneprop> ,? it?
    {_READS} :? <said> / make|have|let it|that {_READS} :? <said> / change|make|set <oneprop> 's?
    text|words|lettering|writing to|be|say|read|: <said> / <oneprop> 's? text|words|lettering is|:|to|should
    be|read? <said> / put up <oneprop:new> : <said> / <oneprop:new> is|stands|hangs there|here? ,|and? and?
    on|with it|which is|stands|:? written|painted :|,? <said> / there is|stands|hangs <oneprop:new>
    ,|and|that? on|with|which|saying|says|reads|reading it|which? is|says|reads|stands? written|painted?
    :|,? <said> / write|print|letter|paint|engrave|carve <free:said> on|onto|across|into <oneprop> /
    write|put|paint|letter|print on <oneprop> :|,? <said> / <oneprop> with|has|carries|shows <said>
    on|written on? it? / on <oneprop> is|stands|there is|stands? written|painted|: <said> / it|that
    is|stands|says written|painted? on it? :|,? <said> / <v.add> <oneprop:new> on|at|in|by the? <ground:x>
    that|which|saying|reading|with|says? says|reads|the|words? <said>
    """,
    """
    <oneprop:new> <rel> <ground:x> that|which|saying|reading|with|:
    says|reads|the|words|text|writing|lettering? <said> / <oneprop:new> <rel> <feature:x>
    that|which|saying|reading|with|: says|reads|the|words|text|writing|lettering? <said> / <oneprop:new>
    on|at|in|by|above|over the? <scenery:x> that|which|saying|reading|with|:
    says|reads|the|words|text|writing|lettering? <said> / <oneprop:new> on|at|in|by|above|over the?
    <feature:x> that|which|saying|reading|with|: says|reads|the|words|text|writing|lettering? <said> /
    <oneprop> titled|labelled|labeled|inscribed|marked|headed|lettered with|as? :|,? <said> / <oneprop:new>
    ,|: <caps> / <oneprop:new> on|in|at|by the? <ground:x> ,|: <caps> / <oneprop:new> on|in|at|by the?
    <ground:x> ,|: <quote>
    """,
    cost=7.4,
)
def text_on(ctx: Context, binds: Binds) -> None:
    said = _text(binds).strip().strip('"“”').removesuffix(" on it").strip()
    for tail in (
        " in capitals",
        " in capitals.",
        " in big letters",
        " in capital letters",
        " on it",
        " in bold",
    ):
        said = said.removesuffix(tail)
    if len(said) > 200:
        raise Doubt("That is too long for it: 200 characters at most.")
    ref: Ref | None = binds.get("new") or binds.get("oneprop")
    ref = ref if isinstance(ref, Ref) else None
    if ref is None:
        if ctx.prop is None or ctx.prop not in ctx.world.props:
            raise Doubt("What says that?", binds["text"])
        id = ctx.prop
    elif ref.det in ("the", "") and ctx.focus.shot is None and ctx.scoped is None:
        id = _prop(ctx, {"prop": ref})
    elif (
        ref.det in ("a", "another", "new", "")
        and ref.sort == "kinds"
        and (isinstance(binds.get("new"), Ref) or ref.det)
    ) or (ref.sort == "kinds" and ctx.focus.shot and not _there(ctx, ref, ctx.shot)):
        if ref.sort == "kinds" and isinstance(ref.value, Kinds) and ref.value.kinds[0] not in LETTERED:
            raise Misfit(f"Nothing can be written on a {ref.value.kinds[0]}.", ref.text)
        shot = ctx.shot
        id = made(ctx, ref, shot, text=said)
        ctx.stand(shot, id, at=placing.free_spot(ctx, shot))
        return
    else:
        id = prop(ctx, ref, ctx.shot)
    if ctx.world.props[id].kind not in LETTERED:
        ctx.notices.append(f"A previs letters no {ctx.world.props[id].kind}: only painters see these words.")
    ctx.change("props", id, text=said)


def _there(ctx: Context, ref: Ref, shot: Id) -> bool:
    return isinstance(ref.value, Kinds) and any(
        ctx.world.props[id].kind in ref.value.kinds for id in ctx.get(shot).props
    )


@FORMS(
    """
    erase|remove|wipe|delete|clear text|words|writing|lettering on|off|from <oneprop> / <oneprop> is|should
    blank|empty|be blank? / blank <oneprop> / no text|words|writing|lettering on <oneprop> / make <oneprop>
    blank
    """,
    cost=7,
    negative=True,
)
def text_off(ctx: Context, binds: Binds) -> None:
    ctx.change("props", prop(ctx, binds["oneprop"], ctx.shot), text="")


# What a picture must not show


def forbid(ctx: Context, words: str) -> None:
    words = " ".join(words.lower().split()).strip(" .!,;")
    for lead in ("any ", "more ", "the ", "a ", "an ", "any more "):
        words = words.removeprefix(lead)
    for tail in (
        " please",
        " here",
        " in this shot",
        " in the shot",
        " in this one",
        " on this one",
        " anywhere",
        " in shot",
        " at all",
        " in the picture",
        " in this panel",
        " in the frame",
        " in frame",
        " in this picture",
        " in here",
    ):
        words = words.removesuffix(tail)
    if not words or len(words) > 80 or len(words.split()) > 7:
        raise Doubt("What shall not be seen?", words)
    for shot in ctx.shots:
        now = ctx.get(shot).negatives
        if words not in now:
            ctx.do_free(shot, negatives=(*now, words))
    ctx.negative = words


_OBJECTS = "<undrawn>|people"


@FORMS(
    """
    not show|draw|include|see|reveal <one:x> 's <body> / avoid showing|drawing <one:x> 's <body> /
    leave|keep|cut any|other|all? <undrawn> out|away <negtail>? / other|more <undrawn> out <negtail>? /
    keep|leave background|picture|frame|sky|shot|panel|scene|image|water|sea? free|clear of <undrawn>
    <negtail>? / free|empty|clear of <undrawn> <negtail>? / <undrawn> should not|never be|appear|show
    seen|visible? <negtail>? / avoid showing|drawing|including <undrawn> <negtail>? / not a <undrawn>
    <negtail>? / not any|one <undrawn> <negtail>? / no|without|avoid|never|dont|zero <undrawn> <negtail>? /
    dont|do|never not? show|draw|include|let|have|want|see any? <undrawn> <negtail>? / <v.avoid> any|all?
    <undrawn> <negtail>? / keep <undrawn> out of? background|shot|picture? / remove|lose|ditch any|all?
    <undrawn> <negtail>? / there is|are|should|must no <undrawn> <negtail>? / i|we dont|do want|not|need
    any? <undrawn> <negtail>? / leave out|the <undrawn> / not a single <undrawn> <negtail>?
    / make sure no <undrawn> <negtail>?
    """,
    cost=9,
    negative=True,
)
def forbidden(ctx: Context, binds: Binds) -> None:
    if "body" in binds:
        forbid(ctx, ctx.tagged.words(*binds["body.at"]))
        return
    start = binds["undrawn.at"][0]
    end = binds["negtail.at"][1] if "negtail" in binds else binds["undrawn.at"][1]
    forbid(ctx, ctx.tagged.words(start, end))


@FORMS(
    """
    nothing <freeneg> <negtail> / not want|show|see|have|need|allow anything|something <freeneg> <negtail>?
    / no|avoid|without <freeneg> / no|avoid|without <freeneg> <negtail> / dont|do|never not?
    show|draw|include|let|have any? <freeneg> <negtail>? / <v.avoid> <freeneg> / nothing <freeneg> / keep
    out any? <freeneg>
    """,
    cost=24,
    negative=True,
)
def forbidden_words(ctx: Context, binds: Binds) -> None:
    end = binds["negtail.at"][1] if "negtail" in binds else binds["freeneg.at"][1]
    said = ctx.tagged.words(binds["freeneg.at"][0], end)
    if "nothing" in binds["words"] and binds["text"].lower().startswith("nothing"):
        said = f"nothing {said}"
    forbid(ctx, said)


@FORMS(
    """
    not want|show|see|have|need anything|something <colour> <negtail>? / nothing|no_things <colour>
    <negtail>? / no <colour> <negtail>? / avoid|without <colour> <negtail>? / nothing that is|'s <colour> /
    dont use|show anything? <colour> / no <colour> things|objects|anything <negtail>?
    """,
    cost=9.2,
    negative=True,
)
def nothing_coloured(ctx: Context, binds: Binds) -> None:
    word = ctx.tagged.words(*binds["colour.at"]).lower()
    if (
        "nothing" in binds["words"]
        or "anything" in binds["words"]
        or "something" in binds["words"]
        or "things" in binds["words"]
        or "objects" in binds["words"]
    ):
        forbid(
            ctx,
            f"nothing {word}" if binds["words"] & {"nothing", "anything", "something"} else f"{word} things",
        )
    else:
        forbid(ctx, word)


@FORMS(
    """
    nobody|no_one|noone in|on bg|background|back|distance else? / nobody else <negtail>? / no one in
    background|bg|distance / no one else / nobody in|on bg|background|distance on|in this one|shot|panel ,?
    dead? empty / empty background|bg / keep|make|leave background|bg empty|clear|deserted|plain|clean /
    background|bg is|should|: empty|clear|clean|plain|deserted / deserted background / dead? empty
    background|bg / clean background / no background people|figures|extras|characters / deserted|dead empty?
    / nobody|no_one behind them|her|him / a clean|empty background|bg
    """,
    cost=8.8,
)
def nobody_behind(ctx: Context, binds: Binds) -> None:
    if "else" in binds["words"] and ctx.named and not binds["words"] & {"background", "bg", "distance"}:
        from server.engine.planning.instruct.forms.entering import leave

        for shot in ctx.shots:  # "Pip looks up, and nobody else is in the frame"
            for id in [id for id in ctx.get(shot).cast if id not in ctx.named]:
                leave(ctx, shot, id)
        return
    forbid(ctx, "people in the background")


@FORMS(
    """
    no
    text|lettering|writing|words|letters|logos|logo|watermark|watermarks|signature|signatures|typography|numbers
    <negtail>? / without text|lettering|writing|any text|writing|lettering? <negtail>? / no text|writing
    in|on picture|image|art? / avoid|dont|never any|draw? text|lettering|writing|words|logos|watermarks
    """,
    cost=6.5,
    negative=True,
)
def no_text(ctx: Context, binds: Binds) -> None:
    words = binds["text"].lower().split()
    forbid(
        ctx,
        " ".join(
            word
            for word in words
            if word not in ("no", "without", "any", "avoid", "dont", "don't", "never", "show", "draw")
        ),
    )


@FORMS(
    """
    <free> is|are|were fine|ok|okay|allowed|welcome|alright|good again|now|after|here? all|here? / <v.allow>
    <free> again|here|now? / bring back the? <free> / <free> can|may come|be back|there|in? again? /
    forget|drop|lift|lose|remove|undo|never_mind about? the? no|ban|negative|rule on|about? <free> /
    let|have the? <free> back|again in|again? / <free> back in|please|again / you can|may show|draw|include
    <free> again?
    """,
    cost=12,
)
def allowed(ctx: Context, binds: Binds) -> None:
    """What must not be seen may be seen again."""
    words = {word for word in binds["free"].lower().replace("the ", "").split() if len(word) > 2}
    for shot in ctx.shots:
        now = ctx.get(shot).negatives
        kept = tuple(one for one in now if not any(word.rstrip("s") in one for word in words))
        if len(kept) == len(now):
            raise Doubt(f"“{binds['free']}” was not forbidden in {ctx.label(shot)}.", binds["free"])
        ctx.do_free(shot, negatives=kept)


@FORMS("clear|remove|drop|delete|forget|no|lose all? negatives|bans|prohibitions / no negatives", cost=8)
def no_negatives(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, negatives=())
