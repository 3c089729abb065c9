"""Hour, weather, lighting, palette and mood: of the scene, so that its panels agree."""

import msgspec

from server.engine.blocking.light import FLAMES
from server.engine.planning.instruct import moments
from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.lexicon import Kinds
from server.engine.planning.instruct.lexicon.light import RANGES
from server.engine.planning.instruct.patterns import Binds, Forms
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
    <hour> outside|out|already|now / <hour> out there / <hour> / at|by|in|during|around|to|for <hour> /
    <hour> light|scene|time|sky|lighting|now|shot / make|set|turn|change|move|put|shift|push|jump|go
    everything|time|scene|them|shot? scene|time|shot? at|in|into? <hour> scene|shot|light? / time of? day?
    <hour> / it|this 's|becomes|takes? at|in|place? <hour> / now <hour> / bring on <hour> / <hour> it is|be
    / this|it should|must be at|in? <hour> / same|but|only but|only at|in <hour> / with <hour> light|sun /
    <hour> falls|breaks|comes / make|have the sun go|going down:x / play|stage|shoot it|this at|in <hour> /
    <hour> then|instead|please / <hour> ,|and? not|instead|rather of|than? <hour:x> / not <hour:x> ,|but
    but? <hour> / from <hour:x> to <hour> / change <hour:x> to|into|for <hour>
    """,
)
def hour(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        to_hour(ctx, scene, binds["hour"])


@FORMS("""
    <hour> 's? over|gone|done|passed|ended / no more <hour> / not <hour> / enough of <hour> / no longer
    <hour>
    """)
def no_longer(ctx: Context, binds: Binds) -> None:
    """Says what the hour is no more; another part says what it is."""
    ctx.expects = ctx.expects or "What hour is it then?"


@FORMS(
    """
    at|around|by|about|round|near? <clocktime> / make|set|change|turn|move|put|have|it|its|let|start
    clock|time|scene|take|at|'s? clock|time|place|at|scene? at|around|about? <clocktime> / time of|at|day?
    at? <clocktime> / it|its 's? around|about|at|roughly? <clocktime> / clock says|reads|shows|at|to|on
    <clocktime> / say|let <clocktime> / <hour> around|about|at|round|, at|around|round|about? <clocktime> /
    <clocktime> <hour:h>
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
    about|around|roughly one|half? <num>? hour|hours|minutes later|earlier / one|half? <num>?
    hour|hours|minute|minutes|min|mins later|earlier|on|further|before / move|shift|push|set|make
    time|clock|scene? scene|time|clock? forward|back|forwards|backwards|on|ahead? by|for? half? <num>?
    hour|hours|minutes later|earlier|forward|back|on|forwards|backwards|ahead? / <num> hours|minutes
    later|earlier
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
    after|before / previous|night|day before|day / <num:days> days later|earlier / the day before / a day
    earlier / make it|this next|following|previous day|morning / move it|this to next|following day|morning
    / a week later
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
    's|up|on|in|weather|start|starts|begin|sky? start|weather|outside|more|sky? lot|of? <weather>
    in|outside|out|up|down|weather|everywhere|today|again|heavily|hard|lightly? over|outside?
    sea|harbour|water|window|of|all? / weather :|turns|becomes? <weather> / <weather> weather / <weather>
    outside|in|everywhere|out|falling|starts|rolls|comes|sets|moves|now|please|instead|here|again
    in|down|background|up|out|window? /
    heavy|light|bit|thick|gentle|little|hard|lot|soft|dense|proper|real|big of? <weather> / make|turn
    weather|sky|outside|it <weather> / in <weather> / with? <weather> outside|falling? / a <weather> / a
    <weather> sky / sky turns? <weather> / it is|'s|should|must|has|needs <weather> / start <weather> /
    kick|whip|bring up|in|on <weather> outside? / <weather> light|lighting|night|day / in a <weather> /
    skies? <weather> / have it <weather> / let there be <weather> / outside 's? <weather> / <weather>
    over|on|above|across|around|at|in|along <undrawn:x> / <weather> over|on|above|across|around|at|in|along
    <place:x> / <weather> over|on|above|across|around|at|in|along <ground:x> / 's?
    starts|started|starting|begins|began|beginning|about|is|be going? <weather> /
    bit|lot|touch|hint|drop|little|patch of <weather> / weather is|: <weather> / there
    is|are|should|must|will|be heavy|light|thick? <weather> everywhere|outside|over|in|around|all over?
    air|place|sky? / bad|nasty|awful weather ,|with|and? with|and? <weather> / <weather> cats and dogs /
    <weather> and|with wind / wind and <weather> / with|and? wind and <weather> / bad|nasty weather with|and
    wind and <weather>
    """,
)
def weather(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        ctx.change("scenes", scene, weather=binds["weather"])


@FORMS(
    """
    lift|clear|burn|blow|kill|remove <weather> /
    no|without|no_more|stop|lose|remove|less|kill|clear|drop|end|ditch|cut more|away|any|with?
    more|any|falling? <weather> outside|any? more|longer? / <weather>
    off|gone|stops|lifts|clears|ends|away|out|burns|has|lifted|cleared|goes|is|blows|passes|fades|dissolves
    off|up|over|away|gone|stopped|lifted|cleared? / <weather> is|'s over / burn|blow off|away <weather> /
    get rid of <weather> / take out|away|off <weather> / turn off <weather> / turn <weather> off / it no
    longer <weather> / it stops|stopped <weather> / make|let|have <weather> stop|lift|clear|go|end
    away|up|off? / stop <weather> / it isnt|doesnt <weather> anymore|any? more? / no longer <weather> / not
    <weather> / it is|'s not <weather> / take <weather> out|away|off / it stopped <weather> / let|have it
    stop <weather> / dont let <weather>
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
    drop|bring|put|take lighting|light|lights back|down? to <lighting> / lighting|light <lighting> / lit
    by|with nothing|only|just but|except <oneprop:by> / nothing but <oneprop:by> light|lights|for?
    room|scene|place? / off all|every|the other? lights|lamps|light except|but|besides|save <oneprop:by> /
    all|every|the other? lights|lamps|light off|out except|but|besides <oneprop:by> / only|just <oneprop:by>
    lights|light|illuminates|gives|shines|burns everything|room|scene|them? light? / nothing but
    <oneprop:by> lights|gives|light / only|just light from|of <oneprop:by> / <lighting> /
    use|set|make|light|put|lit|shoot|give|go|turn|change|switch|have
    for|with|them|by|back|only|scene|room|lighting|lights|light? all|with|by|using|scene|room|in?
    by|only|just? <lighting> light|lights|lighting|only|setup|set? / lighting|light|lights to|is|from|by|:
    only|just? <lighting> / <lighting> light|lights|lighting|only|setup / only|just <lighting> / back to
    <lighting> / light|lit only|just? by|with|from <lighting> only|alone? / <oneprop:by> and? only?
    <oneprop:x>? makes|gives|make|casts|is|should|as all? only? light|source of|source? light? / only? light
    only|just? comes|come|from|is|by|of|the from|by? <oneprop:by> only|alone? / only light|source of|source?
    light? is|comes|from|be from? <oneprop:by> / lit only|just? by|with|from <oneprop:by> only|alone? /
    <oneprop:by> lights|light|illuminates everything|them|room|scene|all? scene|room|place?
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
    <palette> vibes|vibe|feel|feeling|mood|aesthetic|colouring|scheme / <palette> /
    use|set|make|give|go|in|with|a|the|turn|put|try|switch|grade|change|have|shoot
    for|in|into|scene|palette|colours|colors|everything? in|into|for|with|scene|palette|colours|colors?
    <palette> inside|palette|look|scheme|grade|style|colours|colors? /
    palette|colours|colors|grade|colour|color to|is|be|scheme|palette|go|: in? <palette> / <palette>
    inside|outside|in|please|instead|colours|colors|throughout / a|an <palette> / make|turn everything? all?
    <palette>
    """,
    cost=9.8,
)
def palette(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        ctx.change("scenes", scene, palette=binds["palette"])


@FORMS(
    """
    palette|colours|colors|grade|tones to|is|be|should|go|: <palette_short> / make|set|turn
    palette|colours|colors|grade|tones <palette_short> / <palette_short> palette|colours|colors|grade|tones
    """,
    cost=9,
)
def palette_short(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        ctx.change("scenes", scene, palette=binds["palette_short"])


_OF_SCENE = {
    "weather": ("weather",), "sky": ("weather",), "light": ("lighting",), "lighting": ("lighting",),
    "palette": ("palette",), "colours": ("palette",), "colors": ("palette",), "mood": ("mood",),
    "atmosphere": ("mood",), "place": ("place",), "location": ("place",),
}  # fmt: skip


@FORMS(
    """
    same weather|sky|light|lighting|palette|colours|colors|mood|atmosphere|place|location as|like|of|from
    in? <sceneref> / <v.replace> weather|light|lighting|palette|mood|atmosphere of|from <sceneref> /
    copy|take|use weather|light|lighting|palette|colours|mood|atmosphere of|from <sceneref> /
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
    """
    weather good|nice|fine|lovely|beautiful|fair|better / good|nice|fine|lovely|beautiful|fair weather /
    everything|all with|in|under|covered|full in|with|of? <weather>
    """,
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
