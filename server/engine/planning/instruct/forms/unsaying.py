"""Words that are taken out: balloons, captions, sounds."""

from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.forms.written import _WORDS_OF, _which, balloons
from server.engine.planning.instruct.patterns import Binds, Forms
from server.projects.edits import Remove

FORMS = Forms()
_DELETE = (
    "lose|remove|delete|drop|cut|kill|erase|ditch|scrap|strike|take_out|get_rid_of|throw|leave|take|without"
)


@FORMS(
    f"""
    line|balloon|bubble|dialogue|words|speech|caption|thought|whisper|shout|sound|sfx|narration|effect
    has|should|must|can|could|needs go|leave|disappear|vanish / <one:by> 's
    line|balloon|bubble|dialogue|words|speech|thought|whisper|shout has|should|must|can|could|needs
    go|leave|disappear|out / <one:by> 's line|balloon|bubble|speech|words goes|gone|out|away|off / without
    <one:by> 's line|balloon|bubble|speech|words|thought /
    lose|remove|delete|drop|cut|no|without|kill|erase|strike|ditch|scrap|take
    the|his|her|that|this|any|out|away? {_WORDS_OF} balloon|bubble|effect|text|box|out|here? away|out? /
    lose|remove|delete|drop|cut|no|kill|erase|ditch|scrap <one:by> 's? {_WORDS_OF} balloon|bubble|text? /
    lose|remove|delete|drop|cut|no|kill|erase|ditch|scrap <own> / lose|remove|delete|cut|drop|kill|erase
    <quote:old> / take the|<one:by>? 's? {_WORDS_OF} out|away|off / get rid of the|that|his|her? {_WORDS_OF}
    balloon|bubble|effect? / get rid of <one:by> 's? {_WORDS_OF} balloon|bubble? / get rid of <own> / the?
    {_WORDS_OF} goes|is|out|can go|out|off? / <own> out|off / <one:by> says|say nothing / <one:by>
    doesnt|shouldnt|does|should not? say|speak anything? / <one:by> stays|is|keeps silent|quiet / take|throw
    his|her|all?
    line|balloon|bubble|dialogue|words|speech|caption|thought|whisper|shout|sound|sfx|text|narration|effect
    away|out|off / i|we dont want|need his|her|any?
    line|balloon|bubble|dialogue|words|speech|caption|thought|whisper|shout|sound|sfx|text|narration|effect
    anymore|any? more? /
    line|balloon|bubble|dialogue|words|speech|caption|thought|whisper|shout|sound|sfx|text|narration|effect
    away|not needed|necessary? / delete|remove|lose|drop|cut|erase|kill what <one:by>
    says|said|is|answers|thinks saying? / <one:by> should|must|does|do not say|speak|talk anything?
    anymore|any? more? / <one:by> says|say nothing|no_more anymore?
    """,
    f"""
    {_DELETE} the|that? {_WORDS_OF} balloon|bubble|box|text|line? of|by|from|for <one:by> / the? {_WORDS_OF}
    balloon|bubble|box|text|line? of|by|from <one:by> out|away|off|gone / <one:by> 's {_WORDS_OF}
    balloon|bubble? out|away|off|gone / <one:by> 's {_WORDS_OF} balloon|bubble? has|should|must|can|is to|be?
    go|leave|disappear|vanish|removed|deleted|cut|gone|dropped / the? {_WORDS_OF} balloon|bubble|box?
    of|by|from? <one:by>? has|should|must|can|is to|be?
    go|leave|disappear|vanish|removed|deleted|cut|gone|dropped / {_DELETE} the? very? <ord:nth> {_WORDS_OF}
    balloon|bubble|box? / {_DELETE} what <one:by> says|said|is|thinks|whispers|shouts saying? / {_DELETE}
    <quote:old> from|in the? {_WORDS_OF}?
    """,
    """
    let|have|make|keep <one:by> silent|quiet|say|speak|saying nothing|a|anything? word? / <one:by> not|never
    say|says|speak|speaks a|any? word|anything / i|we not want|need <quote:old> anymore|any? more? /
    <quote:old> out|away|gone|goes|can go?
    """,
    cost=7.1,
    negative=True,
)
def delete_words(ctx: Context, binds: Binds) -> None:
    if isinstance(binds.get("old"), str):
        old = binds["old"].casefold().strip(".!? ")
        found = [id for id in balloons(ctx, ctx.shot) if old in ctx.world.balloons[id].text.casefold()]
        if len(found) != 1:
            raise Doubt("Where does that stand?", binds["old"])
        ctx.do(Remove("balloons", found[0]))
        return
    if binds["words"] & {"text"} and not binds["words"] & {"balloon", "bubble", "line", "caption"}:
        raise Doubt("Which text?", binds["text"])
    if "no" in binds["words"] or "without" in binds["words"]:
        silence(ctx, binds) if "by" not in binds and binds["words"] & {
            "dialogue",
            "balloon",
            "speech",
            "words",
        } else ctx.do(Remove("balloons", _which(ctx, binds)))
        return
    ctx.do(Remove("balloons", _which(ctx, binds)))


@FORMS(
    """
    no|without|remove|delete|lose|drop|cut|clear|kill|strip all?
    balloons|dialogue|lettering|words|bubbles|captions|lines|speech / silent panel|shot? / make panel|shot?
    silent|wordless / remove|delete|lose|cut|clear all|every|both|the
    text|balloons|dialogue|lettering|words|bubbles|captions|lines / wordless
    """,
    cost=7,
    negative=True,
)
def silence(ctx: Context, binds: Binds) -> None:
    only = "caption" if "captions" in binds["words"] else None
    for shot in ctx.shots:
        for id in balloons(ctx, shot):
            if only is None or ctx.world.balloons[id].kind == only:
                ctx.do(Remove("balloons", id))
