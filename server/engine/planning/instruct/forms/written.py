"""Words: balloons, captions, sounds, signs; and what a picture must not show."""

import re
from typing import Any

from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.meant import one
from server.engine.planning.instruct.ordering import between
from server.engine.planning.instruct.patterns import Binds, Forms
from server.projects.world import Id

FORMS = Forms()
_PLACED = re.compile(
    r"^(up |on |at |in |across )?(the )?(top|bottom|left|right|corner)[\w ]*:\s*", re.IGNORECASE
)
"""Where words are put: a box knows its own place."""


def _panel(ctx: Context, shot: Id) -> Id:
    found = [id for id, panel in ctx.world.panels.items() if panel.deleted is None and panel.shot == shot]
    if found:
        return min(found, key=lambda id: (ctx.world.panels[id].order, id))
    raise Doubt(f"{ctx.label(shot)} is on no page yet: words stand in panels.")


def balloons(ctx: Context, shot: Id) -> list[Id]:
    """The balloons of a shot, in reading order."""
    panels = {id for id, panel in ctx.world.panels.items() if panel.deleted is None and panel.shot == shot}
    found = [id for id, one in ctx.world.balloons.items() if one.deleted is None and one.panel in panels]
    return sorted(found, key=lambda id: (ctx.world.balloons[id].order, id))


def _say(ctx: Context, kind: str, text: str, speaker: Id | None) -> None:
    text = _PLACED.sub("", text.strip())
    if len(text) > 1 and text[0] in "\"'“" and text[-1] in "\"'”":
        text = text[1:-1]
    if not text:
        raise Doubt("Which words?")
    shot = ctx.shot
    order = between(max((one.order for one in ctx.world.balloons.values()), default=""), "")
    fields: dict[str, Any] = {"panel": _panel(ctx, shot), "kind": kind, "text": text, "order": order}
    if speaker is not None:
        fields["speaker"] = speaker
    ctx.balloon = ctx.make("balloons", **fields)


_FILL = (
    ":|,|in|where|with|that|saying|reading|which|says? "
    "something|which|the|words|text|line|it|she|he|says? like|she|he|says|reads|saying? "
    "wonders|thinks|asks|says|whispers|shouts|reads|goes|saying|wondering|thinking? "
    "like|to|himself|herself? :|,?"
)
"""What may stand between whoever speaks and the words."""


def _text(binds: Binds) -> str:
    """The words that are to be shown, however they are marked."""
    return str(next(binds[name] for name in ("said", "quote", "caps") if name in binds))


@FORMS(
    """
    write|show|add what <one> says : <said> / <one> off|offscreen panel|screen|camera|frame? : <said> /
    <one> :|, <quote> / <one> <v.say> :|,|that <said> / <one> <v.say> to <one:x> :|,|that <said> / <one>
    <v.say> <one:x>? <quote> / <one> says|say|saying|said|replies|answers|mutters|exclaims <said> / <one> :
    <caps> / have|let|make <one> say|answer|reply|speak|ask|respond :|,|that? <said> / <one> 's?
    line|dialogue|balloon|bubble :? <quote> / add? a? line|balloon|bubble|speech|dialogue
    balloon|bubble|line? for|from|by|of <one> :|,|that|saying|says|reading? says? <said> / <quote> ,?
    says|said|asks|replies|answers <one> / <quote> from|by <one> / <quote> <one> / speech|dialogue
    balloon|bubble? for? <one>? :|says|saying <said> / <one> also|now <v.say> :|,|that <said> / <one> speaks
    :? <said> / give <one> a|the line|balloon|bubble|words :|,|saying|that? says|reads? <said> / <one>
    should|must|will|to say|reply|answer :|,|that? <said> / <one> tells|tell|asks|ask <one:x> :|,|that
    <said> / <one> tells|tell|asks|ask <one:x> <quote>
    """,
    f"""
    speech|dialogue|spoken balloon|bubble|line? for|from|by|of|to|over|above <one> {_FILL} <quote> / <one>
    speech|dialogue|spoken balloon|bubble|line? {_FILL} <quote> / <one> gets|has|with|needs a|another?
    speech|dialogue|spoken balloon|bubble|line? {_FILL} <quote> / <one> <v.say> {_FILL} <quote> /
    balloon|bubble|line|words for|from|by|of|over|above <one> {_FILL} <quote> / give <one> {_FILL} <quote>
    to? say? / <one> answer|reply|call|ask|add|begin|start|go|tell|greet <one:x>? {_FILL} <quote> / have|let
    <one> {_FILL} <quote> say|speak|ask? / <one> also|then|now|again <v.say> {_FILL} <quote> / <one> ,
    {_FILL} <quote> / let|have|make <one> <v.say> {_FILL} <quote>
    """,
    """
    <quote> ,? <v.say> <one> / <quote> ,? <one> <v.say> / <quote> as a? speech|dialogue|spoken
    balloon|bubble|line? by|from|of|for <one> / <one>
    says|say|asks|replies|answers|adds|calls|goes|begins|shall|should|must? say|ask|reply|answer|add?
    softly|loudly|to|back|again|only|just|out|quietly|with|a? sigh|smile|himself|herself|<one:x>? :|,|that?
    <quote> / <one> 's words? are|: <quote> / put <quote> in|into <one> 's mouth / <quote> should|must|is|to?
    be? said|spoken by <one> / <quote> comes|come from <one> / <one> opens|opens_his_mouth and says <quote> /
    new|another|second|third|extra|next|further|additional|one more? line|balloon|bubble|sentence|words
    for|from|by|of|to <one> ,|: <quote> / speech|dialogue balloon|bubble <one> : <said>
    """,
    cost=8,
)
def speech(ctx: Context, binds: Binds) -> None:
    speaker = one(ctx, binds["one"], here=False) if "one" in binds else None
    if speaker is None:
        raise Doubt("Who says it?", binds["text"])
    said = _text(binds)
    if "said" in binds and binds.get("said.at") and binds["words"] & {"tells"}:
        pass
    _say(ctx, "speech", said, speaker)


@FORMS(
    """
    add? whisper by|from|for|of <one> ,|: something? <quote> / <one> <v.whisper> :|,|that <said> / <one>
    <v.whisper> <caps> / <one> <v.whisper> <quote> / have|let|make <one> whisper :|,? <said> / whisper
    from|by|for <one> :|,? <said> / <one> ( whispering|whispers|whisper ) :? <said> / add? a? whisper
    balloon|bubble? for|from <one> :|,|saying? <said> / <quote> ,? whispers <one>
    """,
    f"""
    whisper|whispered balloon|bubble|line? for|from|by|of|to|over|above <one> {_FILL} <quote> / <one>
    whisper|whispered balloon|bubble|line? {_FILL} <quote> / <one> gets|has|with|needs a|another?
    whisper|whispered balloon|bubble|line? {_FILL} <quote> / <one> <v.whisper> {_FILL} <quote> / let|have|make
    <one> <v.whisper> {_FILL} <quote>
    """,
    """
    <quote> ,? <v.whisper> <one> / <quote> ,? <one> <v.whisper> / <quote> as a? whisper|whispered
    balloon|bubble|line? by|from|of|for <one> / whisper balloon|bubble? <one> : <said>
    """,
    cost=7.8,
)
def whisper(ctx: Context, binds: Binds) -> None:
    _say(ctx, "whisper", _text(binds), one(ctx, binds["one"], here=False))


@FORMS(
    """
    <one> <v.shout> :|,|that|out <said> / <one> <v.shout> <caps> / <one> <v.shout> <quote> / have|let|make
    <one> shout|yell|scream :|,? <said> / shout from|by|for <one> :|,? <said> / <one> (
    shouting|shouts|shout|yells ) :? <said> / add? a? shout balloon|bubble? for|from <one> :|,|saying?
    <said> / <quote> ,? shouts|yells <one>
    """,
    f"""
    shout|shouted balloon|bubble|line? for|from|by|of|to|over|above <one> {_FILL} <quote> / <one>
    shout|shouted balloon|bubble|line? {_FILL} <quote> / <one> gets|has|with|needs a|another? shout|shouted
    balloon|bubble|line? {_FILL} <quote> / <one> <v.shout> {_FILL} <quote> / let|have|make <one> <v.shout>
    {_FILL} <quote>
    """,
    """
    <quote> ,? <v.shout> <one> / <quote> ,? <one> <v.shout> / <quote> as a? shout|shouted balloon|bubble|line?
    by|from|of|for <one> / shout balloon|bubble? <one> : <said>
    """,
    cost=7.8,
)
def shout(ctx: Context, binds: Binds) -> None:
    _say(ctx, "shout", _text(binds), one(ctx, binds["one"], here=False))


@FORMS(
    """
    write|show|add what <one> thinks|is:x|thinking : <said> / thought|thinking balloon|bubble for|from|by|of
    <one> in which|where she|he|they? wonders|thinks|asks|says :|,? <quote> / <one> <v.think> :|,|that
    <said> / <one> <v.think> to herself|himself :|,? <said> / <one> <v.think> <quote> / have|let|make <one>
    think :|, <said> / thought balloon|bubble? for|from|by|of <one> :|,|saying? <said> / <one> (
    thinking|thinks|thought ) :? <said> / add? a? thought balloon|bubble? for|from|over <one> :|,|saying?
    <said> / <one> 's? thought|thoughts balloon|bubble? :|is? <said> / give <one> a thought balloon|bubble?
    :|,|saying? <said> / <quote> ,? thinks <one>
    """,
    f"""
    thought|thinking balloon|bubble|line? for|from|by|of|to|over|above <one> {_FILL} <quote> / <one>
    thought|thinking balloon|bubble|line? {_FILL} <quote> / <one> gets|has|with|needs a|another?
    thought|thinking balloon|bubble|line? {_FILL} <quote> / <one> <v.think> {_FILL} <quote> / let|have|make
    <one> <v.think> {_FILL} <quote>
    """,
    """
    <quote> ,? <v.think> <one> / <quote> ,? <one> <v.think> / <quote> as a? thought|thinking
    balloon|bubble|line? by|from|of|for <one> / thought balloon|bubble <one> : <said> / <one> thinks|wonders
    <said>
    """,
    cost=7.8,
)
def thought(ctx: Context, binds: Binds) -> None:
    _say(ctx, "thought", _text(binds), one(ctx, binds["one"], here=False))


_TOP = "up|at|on|in|across? top|the|bottom|below|above|underneath? top|bottom? of|corner?"


@FORMS(
    f"""
    text|words on|at|above|below the? top|bottom should|is|must be|read|say? :? <said> /
    under|below|above|over the? picture|panel|shot|drawing|image : <said> / text|words
    under|below|above|over the? picture|panel|shot|image :|is|should be|read|say? <said> / caption ,
    up|at|on|in? top|bottom|below|above : <said> / add|put|set|insert|write|give|have|place|with
    a|in|the|another|up|us|it? a? caption|narration|box box|text|up|on|at|in? {_TOP}
    :|,|that|saying|reading|with|says|reads? says|reads|the|read|text|words? <said> / caption|narration
    box|text? {_TOP} :|,|that|saying|reading|says|reads|is|should? says|reads|read|be|say|:? <said> /
    caption|narration <quote> / add|put|insert|with a|an|another|the caption|narration <quote> / caption
    it|this :|,|with|as? <said> / a caption :|that|saying|reading|,? reads|says? <said> / narration|narrator
    :|says? <said> / new caption :|,? <said>
    """,
    cost=7.6,
)
def caption(ctx: Context, binds: Binds) -> None:
    shot = ctx.shot
    old = [id for id in balloons(ctx, shot) if ctx.world.balloons[id].kind == "caption"]
    said = _text(binds)
    if (
        old
        and binds["words"] & {"the", "should", "is"}
        and not binds["words"] & {"add", "another", "new", "put", "insert"}
        and binds["text"].lower().split()[0] in ("the", "caption", "narration")
    ):
        if len(old) > 1:
            raise Doubt("Which caption?")
        ctx.change("balloons", old[0], text=said.strip('"“”'))
        return
    _say(ctx, "caption", said, None)


_WORDS_OF = (
    "line|balloon|bubble|dialogue|words|speech|caption|thought|whisper|shout|sound|sfx|text|narration|effect"
)


_REWORD = (
    "change|make|set|rewrite|edit|replace|swap|switch|exchange|correct|fix|update|amend|"
    "alter|adjust|rephrase|modify|reword|let|have|turn"
)


def _which(ctx: Context, binds: Binds) -> Id:
    """The balloon that is spoken of, by its kind, its speaker, or its own words."""
    nth = binds.get("nth")
    if isinstance(nth, int) and ctx.scoped is None and ctx.scene_scope is None:
        found = [id for shot in ctx.names.label_of for id in balloons(ctx, shot)]
    else:
        found = balloons(ctx, ctx.shot)
    words = binds["words"]
    kinds = {
        "caption": "caption",
        "narration": "caption",
        "thought": "thought",
        "whisper": "whisper",
        "shout": "shout",
        "sound": "sound",
        "sfx": "sound",
        "effect": "sound",
        "speech": "speech",
    }
    if "by" in binds:
        who = one(ctx, binds["by"], here=False)
        found = [id for id in found if ctx.world.balloons[id].speaker == who]
    wanted = {kinds[word] for word in words if word in kinds}
    if "by" not in binds or len(found) > 1:
        found = [id for id in found if not wanted or ctx.world.balloons[id].kind in wanted]
    if isinstance(nth, int) and len(found) >= abs(nth):
        return str(found[nth - 1 if nth > 0 else nth])
    if isinstance(binds.get("own"), str):
        found = [id for id in found if id == binds["own"]]
    if isinstance(binds.get("own"), str):
        return str(binds["own"])
    if len(found) > 1 and ctx.balloon in found:
        return str(ctx.balloon)
    if len(found) == 1:
        ctx.balloon = found[0]
        return found[0]
    if not found:
        raise Doubt("There are no such words here.", binds["text"])
    raise Doubt(
        "Which words?",
        binds["text"],
        [(ctx.world.balloons[id].text, f"change “{ctx.world.balloons[id].text}”") for id in found],
    )


@FORMS(
    f"""
    noise|sound|effect is|be|: <caps> instead? / correct|alter|modify|adjust|fix|update|revise <one:by> 's?
    line|balloon|bubble|dialogue|words|speech|caption|thought|text to|into|as|: :? <said> /
    correct|alter|modify|adjust|fix|update|revise the? line|balloon|bubble|words|caption|text to|into|:
    <said> / instead|rather of|than <quote:old> <one:z> says|say|answers|replies|asks|thinks|whispers|shouts
    <quote> / caption|narration at|by|on|in <feature:y> should|must|to say|read|says|reads? <quote> /
    change|replace|make|swap|turn <quote:old> to|with|into|by|for <quote> in what <one:z> says|said|thinks /
    change|replace|swap|turn <quote:old> to|with|into|by|for <quote> in <one:z> 's
    line|words|balloon|speech|bubble / change|replace|swap|turn <quote:old> to|with|into|by|for <quote> in
    line|words|balloon|caption|speech|text|bubble / <one:by> should|must|can|could|shall:x? say
    something|sth else|different :|, <said> / <one:by> say|says something|sth else|different :|, <said> /
    horn|noise|bang|sound|whistle|toot|effect go|goes|should|is|reads|be|says|make|makes go|read|say|sound?
    <quote> / change|make|set|rewrite|edit|replace|turn|have|let|switch the|his|her? {_WORDS_OF}
    text|effect|balloon|bubble|line? to|into|say|read|with|be|:|as|instead? :? <said> /
    change|make|set|rewrite|edit|replace|have|let <one:by> 's? {_WORDS_OF} balloon|bubble|text?
    to|into|say|read|with|be|:|as? :? <said> / the {_WORDS_OF} effect|text|balloon|bubble?
    should|is|must|says|reads|becomes|to|: be|say|now|read|instead? :? <said> / <one:by> 's? {_WORDS_OF}
    should|is|must|becomes|to|: be|say|now|read|instead? :? <said> / <one:by> says|should|say|must
    instead|rather|say instead? :|,? <said> / change|replace|make <quote:old> to|with|into|by|say|read
    <said> / <one:by> should say <said> instead / the? <own> should|is|must|says|reads|becomes|to
    be|say|now|read? :? <said> / change|make|set the? <own> to|into|say|read|be :? <said> / reword
    it|the|that|her|his line|caption|balloon? to|as|: <said> / change|make|set|rewrite|replace|let? what
    <one:by> says|answers|thinks|replies|asks|whispers|shouts|said|say|is|saying should|be|must?
    to|into|with|be|:|,? <said> / instead|rather of <quote:old>? ,? <one:by> says|say|should <said>
    """,
    f"""
    {_REWORD} the|his|her? very? <ord:nth>? {_WORDS_OF} balloon|bubble|box|text|line? of|by|from|for
    <one:by> to|into|say|read|with|be|:|as|instead|so|that|it|says|reads? <said> / {_REWORD}
    the|his|her|<one:by>? 's? very? <ord:nth>? {_WORDS_OF} balloon|bubble|box|text|effect|line? <feature:x>?
    to|into|with|:|as|instead|so|that|it? say|says|read|reads|be|:? <said> / the|his|her|<one:by>? 's? very?
    <ord:nth>? {_WORDS_OF} balloon|bubble|box|text|effect|line? <feature:x>?
    should|must|could|can|shall|has|needs|ought to? instead|rather|now? say|read|be|go|become|state :?
    <said> instead|rather|please? / the? {_WORDS_OF} balloon|bubble|box|text|line? of|by|from|for <one:by>
    should|must|could|can|has|needs|is|becomes to? instead|rather|now? say|read|be|go|become|:? <said>
    instead|rather|please? / the? very? <ord:nth> {_WORDS_OF} should|must|has|reads|says|is to? say|read|be?
    <quote> from now on / the? very? <ord:nth> {_WORDS_OF} should|must|has|reads|says|is to? say|read|be?
    <quote> / {_REWORD} <quote:old> to|with|into|by|for|say|read|: <quote> in|of|from the|what|his|her?
    {_WORDS_OF}|what? of? <one:by> 's? {_WORDS_OF}|says|said|saying? / {_REWORD} <quote:old> in|of
    the|what|his|her? {_WORDS_OF}? of? <one:by> 's? {_WORDS_OF}|says|said|saying? to|with|into|by|: <quote>
    / <one:by> 's? {_WORDS_OF} shorter|longer|better|simpler|instead|rather|now|just|simply : <quote> /
    {_REWORD} the|his|her|<one:by>? 's? {_WORDS_OF} balloon|bubble|box|text|line? for|by|against <quote> /
    in <one:by> 's? {_WORDS_OF} balloon|bubble? ,? write|put|say|goes|stands? :? <quote> / the?
    text|words|writing|lettering in|of|inside the|<one:by>? 's? {_WORDS_OF} should|must|is|: be|read|say? :?
    <said> / write|put <quote> in|into the|<one:by>? 's? {_WORDS_OF} instead? / shorten|simplify|cut
    <one:by> 's? {_WORDS_OF} down? to|into|: <quote>
    """,
    """
    instead|rather of|than? <quote:old> ,? <one:by> should|must|could|can? <v.say> :|,|that? <said> /
    <one:by> should|must? <v.say> <quote> ,? instead|rather|not of|than? <quote:old> / <quote>
    instead|rather of|than? <quote:old> / not <quote:old> ,? but? <quote> / <quote:old> becomes|should|must
    become|be|read|say? <quote> / the? line|caption|text|balloon|words? <quote:old>
    should|must|is|becomes|to be|read|say|change|changed? shorter|longer|different|simpler? to|into|:|,?
    <quote> / shorten|simplify|change|cut the? line|caption|text|balloon|words? <quote:old> down? to|into|:
    <quote> / the? horn|noise|bang|sound|whistle|toot|effect goes|makes|is|should|reads|says
    be|go|make|read|say? like? <caps>
    """,
    cost=7.2,
)
def reword(ctx: Context, binds: Binds) -> None:
    if isinstance(binds.get("old"), str):
        old = binds["old"].casefold().strip(".!? ")
        found = [id for id in balloons(ctx, ctx.shot) if old in ctx.world.balloons[id].text.casefold()]
        if len(found) != 1:
            raise Doubt("Where does that stand?", binds["old"])
        text, new = ctx.world.balloons[found[0]].text, _text(binds)
        place = text.casefold().index(old)
        part = len(old) < 0.6 * len(text)
        ctx.change("balloons", found[0], text=text[:place] + new + text[place + len(old) :] if part else new)
        return
    said = _text(binds).strip().removesuffix(" instead")
    ctx.change("balloons", _which(ctx, binds), text=said)


_KIND = {
    "speech": "speech",
    "plain": "speech",
    "normal": "speech",
    "spoken": "speech",
    "thought": "thought",
    "thinks": "thought",
    "thinking": "thought",
    "think": "thought",
    "whisper": "whisper",
    "whispers": "whisper",
    "whispered": "whisper",
    "whispering": "whisper",
    "shout": "shout",
    "shouts": "shout",
    "shouting": "shout",
    "shouted": "shout",
    "yells": "shout",
    "yelling": "shout",
    "screams": "shout",
    "caption": "caption",
    "sound": "sound",
    "yelled": "shout",
    "whispering.": "whisper",
    "thought,": "thought",
    "yell": "shout",
    "scream": "shout",
    "screaming": "shout",
    "called": "shout",
    "murmurs": "whisper",
    "murmur": "whisper",
    "said": "speech",
    "says": "speech",
    "say": "speech",
    "thoughts": "thought",
    "hisses": "whisper",
}
_KINDS = "speech|thought|whisper|shout|caption|whispered|shouted|spoken"
