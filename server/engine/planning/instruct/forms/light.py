"""Hour, weather, lighting, palette and mood: of the scene, so that its panels agree."""

import msgspec

from server.engine.blocking.light import FLAMES
from server.engine.planning.instruct import moments
from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.lexicon import Kinds
from server.engine.planning.instruct.lexicon.light import RANGES
from server.engine.planning.instruct.matching import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.world import Id

FORMS = Forms()
_MAKE = "make|set|turn|change|let|have|put|lets|switch|move"


def _at(ctx: Context, scene: Id, minute: int) -> None:
    """A minute of the scene's own day; a minute past 24:00 is of its night."""
    ctx.change("scenes", scene, time=ctx.world.scenes[scene].time // 1440 * 1440 + minute)


def to_hour(ctx: Context, scene: Id, hour: str) -> None:
    low, high, minute = RANGES[hour]
    now = ctx.world.scenes[scene].time % 1440
    if low <= now <= high or low <= now + 1440 <= high:
        minute = now
    _at(ctx, scene, minute)


@FORMS(
    """
    <hour> outside|out|already|now there? / <hour> out there / <hour> / at|by|in|during|around|to|for <hour> / <hour> light|scene|time|sky|lighting|now|shot /
    make|set|turn|change|move|put|shift|push|jump|go it|this|that|the|everything|time|scene|them|shot?
    it|this|scene|time|shot|to? at|to|in|into|a? <hour> scene|now|shot|light? / time is|to|of? day|is|to?
    to|is? <hour> / it|this 's|is|be|becomes|happens|takes? at|in|place? <hour> / now it|its? is|be?
    <hour> / bring on the? <hour> / <hour> it is|be / this|it should|must be at|in? <hour> / same|but|only
    but|only at|in <hour> / with the? <hour> light|sun / the? <hour> falls|breaks|comes / make|have the
    sun go|going down:x / play|stage|shoot it|this at|in <hour> / <hour> then|instead|please / <hour>
    ,|and? not|instead|rather of|than? <hour:x> / not <hour:x> ,|but but? <hour> / from <hour:x> to <hour>
    / change <hour:x> to|into|for <hour>
    """,
)
def hour(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        to_hour(ctx, scene, binds["hour"])


@FORMS("""
    <hour> 's? over|gone|done|passed|ended / no more <hour> / not <hour> / enough of the? <hour> / no
    longer <hour>
    """)
def no_longer(ctx: Context, binds: Binds) -> None:
    """Says what the hour is no more; another part says what it is."""
    ctx.expects = ctx.expects or "What hour is it then?"


@FORMS(
    """
    at|around|by|about|to|round|near? <clocktime> / make|set|change|turn|move|put|have|it|its|let|start
    the|it|this|that|is|be? the|clock|time|scene|it|happen|take|to|at|'s? clock|time|place|to|at|be|scene?
    to|at|around|about? <clocktime> / time is|of|to|at|day? is|to|at? <clocktime> / it|its 's|is|be?
    around|about|at|now|roughly? <clocktime> / the? clock says|reads|shows|at|to|on <clocktime> / say|let
    <clocktime> / <hour> around|about|at|round|, at|around|round|about? <clocktime> / <clocktime> <hour:h>
    """,
    cost=9.5,
)
def clock(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        minute = _half_day(ctx, scene, binds)
        named = binds.get("hour") or binds.get("h")
        if (
            isinstance(named, str)
            and minute < 720
            and RANGES[named][0] >= 780
            and not RANGES[named][0] <= minute <= RANGES[named][1]
        ):
            minute += 720
        _at(ctx, scene, minute)


def _half_day(ctx: Context, scene: Id, binds: Binds) -> int:
    """A spoken hour without morning or evening ("quarter past ten") is the one nearer to what it was."""
    minute: int = binds["clocktime"]
    start, end = binds["clocktime.at"]
    said = {token.word for token in ctx.tagged.tokens[start:end]} | binds["words"]
    exact = any(token.sort == "clock" for token in ctx.tagged.tokens[start:end]) or said & {
        "am",
        "pm",
        "morning",
        "night",
        "evening",
        "afternoon",
        "hours",
    }
    if exact or minute >= 780 or "hour" in binds or "h" in binds:
        return minute
    now = ctx.world.scenes[scene].time % 1440
    return min((minute, minute + 720), key=lambda one: abs(one - now))


@FORMS(
    """
    about|around|roughly an|one|half? <num>? hour|hours|minutes later|earlier / an|one|a|half? <num>? hour|hours|minute|minutes|min|mins later|earlier|on|further|before /
    move|shift|push|set|make it|this|the|time|clock|scene? scene|time|clock?
    forward|back|forwards|backwards|on|ahead? by|for? an|a|half? <num>? hour|hours|minutes
    later|earlier|forward|back|on|forwards|backwards|ahead? / <num> hours|minutes later|earlier
    """,
)
def shifted(ctx: Context, binds: Binds) -> None:
    amount = binds.get("num", 1)
    minutes = amount * (60 if binds["words"] & {"hour", "hours"} else 1)
    if "half" in binds["words"]:
        minutes = 30
    way = bool(binds["words"] & {"later", "on", "further", "forward", "forwards", "ahead"}) - bool(
        binds["words"] & {"earlier", "before", "back", "backwards"}
    )
    if not way:
        raise Doubt("Later or earlier?")
    for scene in ctx.scenes:
        ctx.change("scenes", scene, time=max(0, ctx.world.scenes[scene].time + way * minutes))


@FORMS("""
    the next|following day|morning|evening|night|<hour> / next day|morning / a|one day later / the day
    after|before / the? previous|night|day before|day / <num:days> days later|earlier / the day before / a
    day earlier / make it|this the? next|following|previous day|morning / move it|this to the?
    next|following day|morning / a week later
    """)
def other_day(ctx: Context, binds: Binds) -> None:
    words = binds["words"]
    days = 7 if "week" in words else binds.get("days", 1)
    way = -1 if words & {"previous", "before", "earlier"} else 1
    for scene in ctx.scenes:
        now = ctx.world.scenes[scene].time
        day = now // 1440 + way * days
        if day < 0:
            raise Doubt("The story has no day before its first.")
        minute = now % 1440
        named = binds.get("hour") or next(
            (one for one in ("morning", "evening", "night") if one in words), None
        )
        if named:
            minute = RANGES[named][2]
        ctx.change("scenes", scene, time=day * 1440 + minute)


@FORMS(
    """
    <weather> blowing|blows / <weather> /
    let|make|have|it|its|there|is|starts|start|begins|bring|add|kick|put|turn|give|show|set|we|get|lets
    it|the|there|is|'s|up|on|a|in|some|has|to|us|weather|be|start|starts|begin|sky|have|should?
    to|a|an|some|be|is|start|weather|outside|the|more|sky? a|an|some|be|lot|of? <weather>
    in|outside|out|up|down|weather|now|here|everywhere|today|again|there|heavily|hard|lightly?
    there|here|over|outside|now? the|it|sea|harbour|water|window|of|all? / weather
    to|is|:|should|turns|becomes|will? be? <weather> / <weather> weather / <weather>
    outside|in|everywhere|out|falling|starts|rolls|comes|sets|moves|now|please|instead|here|again the?
    in|down|background|up|out|window? / a?
    heavy|light|bit|thick|gentle|little|hard|lot|soft|dense|proper|real|big of? <weather> / make|turn the?
    weather|sky|outside|it to? <weather> / in the? <weather> / with? <weather> outside|falling? / a
    <weather> / a <weather> sky / sky is|turns|be|to? <weather> / it is|'s|should|must|has|needs be|to?
    be? <weather> / start <weather> / kick|whip|bring up|in|on a? <weather> outside? / <weather>
    light|lighting|night|day / in a <weather> / skies? <weather> / have it <weather> / let there be
    <weather> / outside it|its? is|'s? <weather> / <weather> over|on|above|across|around|at|in|along the?
    <undrawn:x> / <weather> over|on|above|across|around|at|in|along the? <place:x> / <weather>
    over|on|above|across|around|at|in|along the? <ground:x> / it|its? is|'s?
    starts|started|starting|begins|began|beginning|about|is|be to|going? to? <weather> / a?
    bit|lot|touch|hint|drop|little|patch of <weather> / weather is|: <weather> / there
    is|are|should|must|will|be be? a|some|heavy|light|thick? <weather>
    everywhere|outside|over|in|around|all over|the? air|place|sky? / bad|nasty|awful weather ,|with|and?
    with|and? <weather> / <weather> cats and dogs / <weather> and|with wind / wind and <weather> /
    with|and? wind and <weather> / bad|nasty weather with|and wind and <weather>
    """,
)
def weather(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        ctx.change("scenes", scene, weather=binds["weather"])


@FORMS(
    """
    lift|clear|burn|blow|kill|remove the? <weather> / no|without|no_more|stop|lose|remove|less|kill|clear|drop|end|ditch|cut the|more|away|any|with?
    more|any|the|falling? <weather> outside|here|any|please|now? more|please|longer? / <weather>
    off|gone|stops|lifts|clears|ends|away|out|burns|has|lifted|cleared|goes|is|blows|passes|fades|dissolves
    off|up|over|away|gone|stopped|lifted|cleared? / <weather> is|'s over / burn|blow off|away the? <weather> / get rid of the?
    <weather> / take out|away|off the? <weather> / turn off the? <weather> / turn the? <weather> off / it
    no longer <weather> / it stops|stopped <weather> / make|let|have the|it? <weather>
    stop|lift|clear|go|end away|up|off? / stop the? <weather> / it isnt|doesnt <weather> anymore|any?
    more? / no longer <weather> / not <weather> / it is|'s not <weather> / take the? <weather>
    out|away|off / it stopped <weather> / let|have it stop <weather> / dont let it|be? <weather>
    """,
    cost=9,
    negative=True,
)
def no_weather(ctx: Context, binds: Binds) -> None:
    word = binds["weather"]
    if word == "clear":
        raise Doubt("What weather is it then?", binds["text"])
    for scene in ctx.scenes:
        now = ctx.world.scenes[scene].weather
        if now == word or (word in ("rain", "cloudy") and now == "storm"):
            ctx.change("scenes", scene, weather="clear")


@FORMS("""
    drop|bring|put|take the? lighting|light|lights back|down? to <lighting> / lighting|light <lighting> / lit by|with nothing|only|just but|except <oneprop:by> / nothing but <oneprop:by> light|lights|for? the? room|scene|place? / off all|every|the other? lights|lamps|light except|but|besides|save <oneprop:by> / all|every|the other? lights|lamps|light off|out except|but|besides <oneprop:by> / only|just <oneprop:by> lights|light|illuminates|gives|shines|burns everything|the|room|scene|them? light? / nothing but <oneprop:by> lights|gives|light / only|just the? light from|of <oneprop:by> / <lighting> / use|set|make|light|put|lit|shoot|give|go|turn|change|switch|have
    it|this|the|for|with|to|them|by|back|only|scene|room|lighting|lights|light?
    all|with|to|by|like|using|scene|room|in|as|it|a? a|the|by|only|just? <lighting>
    light|lights|lighting|only|setup|set? / lighting|light|lights to|is|from|by|: only|the|just?
    <lighting> / <lighting> light|lights|lighting|only|setup / only|just <lighting> / back to <lighting> /
    light|lit only|just? by|with|from <lighting> only|alone? / <oneprop:by> and? only? <oneprop:x>?
    makes|gives|make|casts|is|should|as be|the|all? only? the? light|source of|source? light? here? /
    only? light only|just? comes|come|from|is|by|of|the from|by|the? <oneprop:by> only|alone? / the? only
    light|source of|source? light? is|comes|from|be from|the? <oneprop:by> / lit only|just? by|with|from
    the? <oneprop:by> only|alone? / <oneprop:by> lights|light|illuminates
    everything|the|them|it|room|scene|all? scene|room|place?
    """)
def lighting(ctx: Context, binds: Binds) -> None:
    if "by" in binds and not _shines(ctx, binds["by"]):
        raise Doubt(f"“{binds['by'].text}” gives no light.", binds["by"].text)
    for scene in ctx.scenes:
        ctx.change("scenes", scene, lighting=binds.get("lighting", "practical"))


def _shines(ctx: Context, ref: Ref) -> bool:
    if isinstance(ref.value, Kinds):
        return any(kind in FLAMES for kind in ref.value.kinds)
    return ref.value in ctx.world.props and ctx.world.props[ref.value].kind in FLAMES


@FORMS(
    """
    <palette> vibes|vibe|feel|feeling|mood|aesthetic|colouring|scheme / <palette> / use|set|make|give|go|in|with|a|the|turn|put|try|switch|grade|change|have|shoot
    it|this|us|the|for|a|in|into|to|scene|palette|colours|colors|everything?
    in|into|to|a|for|with|scene|an|palette|colours|colors? a|an|to? <palette>
    inside|palette|look|scheme|grade|style|colours|colors? / palette|colours|colors|grade|colour|color
    to|is|be|scheme|palette|go|: to|is|in? <palette> / <palette>
    inside|outside|in|please|instead|colours|colors|throughout there|here? / a|an <palette> / make|turn
    it|this|everything? all? <palette>
    """,
    cost=9.8,
)
def palette(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        ctx.change("scenes", scene, palette=binds["palette"])


@FORMS(
    """
    palette|colours|colors|grade|tones to|is|be|should|go|: be|to? <palette_short> / make|set|turn the?
    palette|colours|colors|grade|tones to|be? <palette_short> / <palette_short>
    palette|colours|colors|grade|tones
    """,
    cost=9,
)
def palette_short(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        ctx.change("scenes", scene, palette=binds["palette_short"])


def _scene_named(ctx: Context, binds: Binds) -> None:
    if isinstance(binds.get("sceneref"), tuple):
        ctx.scoped, ctx.scene_scope = None, moments.scene(ctx, binds["sceneref"])


def _mood(ctx: Context, kind: str) -> None:
    for scene in ctx.scenes:
        now = ctx.world.scenes[scene].mood
        if now.kind != kind:
            ctx.change("scenes", scene, mood=msgspec.to_builtins(now) | {"kind": kind})


@FORMS(
    """
    a|an|some? feeling|sense|air|atmosphere|mood|touch|hint|note of <mood> <v.stand> over|on|in the? scene|picture|shot|everything? / <mood> <v.stand> over|in|on the scene|picture|shot|air / everything|all more? <mood> / make|let everything|all feel|look|be? more? <mood> / more <mood> atmosphere|mood|feel|feeling / <mood> mood|atmosphere|feel|feeling|vibe|tone|ambience / give|make <sceneref> a|an|more? <mood>
    mood|atmosphere|feel|feeling|vibe|tone? / mood|atmosphere|vibe|feeling|tone|feel
    to|is|:|should|of|be|more|becomes|turns be|to|a? more? <mood> /
    make|give|set|turn|change|let|have|bring|add|put
    it|this|the|a|us|to|scene|everything|in|some|mood|feel|more?
    a|scene|the|to|mood|feel|be|more|an|of|whole|some|thing? to|a|an|feel|mood|more|be|of? more|a|an?
    <mood> mood|atmosphere|feel|feeling|vibe|tone|in|scene? / more <mood> / a?
    sense|feeling|touch|mood|air|note of <mood> / <mood> scene|shot / it|this|scene should|must|needs
    feel|be|to|look be|feel? more? <mood> / feels? <mood> / a <mood> one / full of <mood> / make the?
    mood|atmosphere? more? <mood> / give|with it|this|the? scene|shot? a|an|some <mood>
    feeling|feel|mood|touch|air|look|atmosphere / the? mood|atmosphere|feeling should|must|can|could be
    more? <mood>
    """,
)
def mood(ctx: Context, binds: Binds) -> None:
    _scene_named(ctx, binds)
    _mood(ctx, binds["mood"])


@FORMS("<mood>", cost=11)
def bare_mood(ctx: Context, binds: Binds) -> None:
    if binds["text"].lower() in (
        "quiet",
        "still",
        "neutral",
        "none",
        "gentle",
        "friendly",
        "loving",
        "lonely",
        "tense",
    ):
        raise Doubt(
            f"Is “{binds['text']}” the mood of the scene?",
            binds["text"],
            [("The mood", f"{binds['text']} mood")],
        )
    _mood(ctx, binds["mood"])


@FORMS(
    """
    switch|turn off the? <mood:x>? mood|atmosphere / mood|atmosphere off / <mood_only> mood|atmosphere|feel|feeling|vibe|tone / mood|atmosphere|vibe|feeling|tone
    to|is|:|should|of be|to|a? more? <mood_only> / make|set|turn|give the|it|this|us?
    a|mood|atmosphere|scene? mood|to|a|be|more? <mood_only> mood|atmosphere|vibe / a? sense|feeling of
    <mood_only> / no|without|drop|lose|remove|clear|kill any|the|particular? mood|atmosphere / take the?
    mood out|away|off / mood to? none|off|neutral / make|set|turn the mood <mood_only>
    """,
    cost=9,
)
def mood_only(ctx: Context, binds: Binds) -> None:
    _mood(ctx, binds.get("mood_only", "none"))


@FORMS(
    """
    mood|atmosphere strength? to|at|of|down|up|by? to? <num> %|percent|per cent? / <mood>? mood
    at|strength to? <num> %|percent|per? / <mood> down|up to <num> %|percent? /
    turn|dial|set|bring|take|push the? mood up|down|to|at|strength? to|at? <num> %|percent|per? cent? /
    <mood> at|to <num> %|percent / <mood> mood at|of|to <num> %|percent
    """,
    cost=9,
)
def mood_strength(ctx: Context, binds: Binds) -> None:
    if "mood" in binds and isinstance(binds["mood"], str) and "mood.at" in binds:
        _mood(ctx, binds["mood"])
    for scene in ctx.scenes:
        _strength(ctx, scene, binds["num"])


def _strength(ctx: Context, scene: Id, strength: int) -> None:
    now = ctx.world.scenes[scene].mood
    if now.kind == "none":
        raise Doubt("The scene has no mood yet. Which one?")
    ctx.do_free_scene(
        scene, mood=msgspec.to_builtins(msgspec.structs.replace(now, strength=max(0, min(100, strength))))
    )


@FORMS("""
    nudge|tone|ease|pull the? mood|atmosphere up|down|back / stronger|weaker|more|less|heavier|lighter|softer mood|atmosphere / push|turn|dial|bring|take the?
    <mood> up|down|back a|bit|little? notch|bit? / <mood> up|down|back a|bit? notch|bit? / less|more
    <mood> / turn|dial|push|bring|tone|take|crank the? mood|atmosphere up|down|back
    a|bit|little|lot|notch? / turn|dial|push|bring|tone|take|crank up|down|back the? mood|atmosphere
    a|bit|little|lot|notch? / make|have the? mood|atmosphere stronger|weaker|heavier|lighter|softer / mood
    stronger|weaker|up|down / half the mood / double|halve|max the? mood out?
    """)
def mood_more(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        if isinstance(binds.get("mood"), str) and ctx.world.scenes[scene].mood.kind != binds["mood"]:
            if binds["words"] & {"down", "less", "back"}:
                raise Doubt("The scene has no such mood.", binds["text"])
            _mood(ctx, binds["mood"])
            continue
        now = ctx.world.scenes[scene].mood.strength
        words = binds["words"]
        to = (
            now // 2
            if words & {"half", "halve"}
            else now * 2
            if "double" in words
            else 100
            if "max" in words
            else now + 20 * (1 if words & {"stronger", "more", "heavier", "up"} else -1)
        )
        _strength(ctx, scene, to)


_OF_SCENE = {
    "weather": ("weather",), "sky": ("weather",), "light": ("lighting",), "lighting": ("lighting",),
    "palette": ("palette",), "colours": ("palette",), "colors": ("palette",), "mood": ("mood",),
    "atmosphere": ("mood",), "place": ("place",), "location": ("place",),
}  # fmt: skip


@FORMS(
    """
    same weather|sky|light|lighting|palette|colours|colors|mood|atmosphere|place|location as|like|of|from in?
    <sceneref> / <v.replace> weather|light|lighting|palette|mood|atmosphere of|from <sceneref> / copy|take|use
    weather|light|lighting|palette|colours|mood|atmosphere of|from <sceneref> /
    weather|light|lighting|palette|colours|mood|atmosphere as|like in? <sceneref>
    """,
    cost=3,
)
def as_in_scene(ctx: Context, binds: Binds) -> None:
    """A scene takes a quality of its own from another."""
    source = moments.scene(ctx, binds["sceneref"])
    taken = ctx.world.scenes[source]
    names = {name for word in binds["words"] & set(_OF_SCENE) for name in _OF_SCENE[word]}
    for scene in ctx.scenes:
        if scene == source:
            raise Doubt("As in which scene?", binds["text"])
        for name in sorted(names):
            ctx.change("scenes", scene, **{name: msgspec.to_builtins(getattr(taken, name))})


@FORMS(
    "weather good|nice|fine|lovely|beautiful|fair|better / good|nice|fine|lovely|beautiful|fair weather / everything|all "
    "with|in|under|covered|full in|with|of? <weather>",
    cost=9,
)
def fine_weather(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        ctx.change("scenes", scene, weather=binds.get("weather", "clear"))


@FORMS("warmer|cooler|colder", cost=10.9)
def warmer(ctx: Context, binds: Binds) -> None:
    """Said of a scene, it is the palette; said of a shot it may be the weather too."""
    if ctx.scene_scope is None:
        raise Doubt("The colours, or the mood?", binds["text"], [("The colours", f"{binds['text']} palette")])
    ctx.change("scenes", ctx.scene_scope, palette="warm" if "warmer" in binds["words"] else "cool")
