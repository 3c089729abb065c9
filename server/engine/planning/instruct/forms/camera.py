"""View and camera: size, angle, side, lens, tilt, viewer, composition, format."""

from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.meant import each, is_prop, people, thing
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.world import Id

FORMS = Forms()

SIZES = ("extreme_close_up", "close_up", "medium_close_up", "medium", "medium_long", "long", "extreme_long")
LENSES = (12, 14, 16, 18, 21, 24, 28, 35, 40, 50, 65, 70, 85, 100, 135, 200, 300)


def subjects(ctx: Context, ref: Ref | None) -> None:
    """Make the shots frame somebody or something."""
    if ref is None:
        return
    if ref.sort == "pronoun" and ref.value in ("it", "plprop") and ctx.prop is None:
        return
    for shot in ctx.shots:
        found = tuple(thing(ctx, part, shot) if is_prop(part) else "" for part in each(ref))
        if "" in found:
            found = (
                people(ctx, ref)
                if not any(is_prop(part) for part in each(ref))
                else tuple(thing(ctx, part, shot) for part in each(ref))
            )
        shown(ctx, shot, found)


def shown(ctx: Context, shot: Id, found: tuple[Id, ...]) -> None:
    here = ctx.get(shot)
    now = here.subjects or tuple(sorted(here.cast))
    if set(now) == set(found) and now[:1] == found[:1]:
        return
    if len(found) == 1 and here.view == "two_shot":
        ctx.do_free(shot, view="standard")
    ctx.set(shot, subjects=found)


@FORMS(
    """
    <size> / <size> on|of|for|with <thing> / <size> <thing> / <thing> in|as <size> / v <size> /
    tighten|widen|loosen <thing> to <size> / tighten|widen|loosen|push|pull|go|move|cut|come|change|crop
    in|out|back|up? to <size> / frame|show|shoot|film|keep <thing> in <size> / make it|this <size> / go|stay
    <size> / to|as|into <size> / <v.frame> on? <thing> in|as <size> / <size> framing / make more? <size> /
    <size> instead / reframe to|as <size> / <size> of <thing> / cut|go|jump|push|move in|out? to|into <size>
    of|on <thing> / <thing> <size> / <thing> , <size> / <thing> seen|shown|framed|shot in? <size> / <thing>
    is|are|should in? <size> / more? <size> instead|for? time?
    """,
)
def size(ctx: Context, binds: Binds) -> None:
    subjects(ctx, binds.get("thing"))
    for shot in ctx.shots:
        if ("size", shot) in ctx.weak:  # "go in on her, medium close": the words after say how far
            ctx.weak.discard(("size", shot))
            ctx.forget("shots", shot, "size")
        ctx.set(shot, size=binds["size"])


@FORMS(
    """
    go|move|push|bring|come in closer? on <thing> / bring|take|move us in? closer to|on <thing> / fill
    frame|panel|shot|picture with <thing> / close|tight|in|nearer|closer|right|push up|in? on|to <thing> /
    <size>? close|tight on <thing> / <closer> on|to <thing> / very|extremely|super close|tight on <thing> /
    get|go|move|come|push|step in? closer|close|tight|in to|on <thing> / very|really|extremely|super near
    to|on|at <thing> 's eyes|face / very|really near to|on <one:thing>
    """,
    cost=10,
)
def close_on(ctx: Context, binds: Binds) -> None:
    relative = binds["words"] & {"closer", "nearer", "tighter"} or "closer" in binds
    subjects(ctx, binds["thing"])
    for shot in ctx.shots:
        if relative:
            _stepped(ctx, shot, -1)
        else:
            ctx.set(
                shot,
                size="extreme_close_up" if binds["words"] & {"very", "extremely", "super"} else "close_up",
            )
            ctx.weak.add(("size", shot))


@FORMS(
    """
    only|just <body> of <one> / show|see|frame only|just <one> 's <body> / <size>?
    close|tight|closeup|cu|in? up? on|of <one> 's? <body> / <size> on|of? <one> 's? <body> / insert|detail
    on|of <one> 's? <body> / close|closer|tight|in|push|zoom in? on|to <one> 's? <body> / <v.frame> on?
    <one> 's <body> / just|only|show <one> 's? <body> / tilt|pan down|up? to|on <one> 's? <body> / <one> 's
    <body> only|alone / show|see|frame only|just <body> of <one> / the <body> of <one> only|alone? / <size>?
    on|of <body> of <one> / very|really near|close to|on|at <one> 's? <body>
    """,
    cost=9,
)
def close_on_body(ctx: Context, binds: Binds) -> None:
    who = people(ctx, binds["one"])
    small = binds["body"] not in ("face", "head", "expression") and not binds["words"] & {
        "face",
        "head",
        "expression",
    }
    for shot in ctx.shots:
        shown(ctx, shot, who)
        wanted = binds.get("size") if isinstance(binds.get("size"), str) else None
        ctx.set(shot, size=wanted or "close_up")
        if small:
            ctx.notices.append("A camera frames people, not single parts of them.")


def _stepped(ctx: Context, shot: Id, by: int) -> None:
    if ctx.stepped.get(shot, by) * by < 0:
        raise Doubt("Closer or wider?", ctx.tagged.text.strip())
    if shot in ctx.stepped and ctx.tagged.text.lower().count("too "):
        return  # what is wrong, and what shall be done about it, are one step
    ctx.stepped[shot] = by
    now = SIZES.index(ctx.get(shot).size)
    to = min(max(now + by, 0), len(SIZES) - 1)
    if to == now:
        raise Doubt(f"{ctx.label(shot)} is as {'close' if by < 0 else 'far'} as it goes.")
    ctx.forget("shots", shot, "size") if ("size", shot) in ctx.weak else None
    ctx.set(shot, size=SIZES[to])
    ctx.weak.add(("size", shot))


_MUCH = {"much", "way", "lot", "far", "two", "really"}


@FORMS("""
    not from so far|away / not so far / <closer> two|three sizes|steps|stops|notches / <closer> one|a
    size|step|notch|stop / much|way|far|even|bit|little|lot|tad|touch|slightly|step|notch?
    bit|lot|little|tad|touch|step|notch? <closer> one|two? bit|lot|step|steps|notch|little|tad|touch? /
    bring|move|push|pull|put|take camera in|closer|nearer / go|get in / camera <closer> / <closer> with
    camera / camera? 's|camera? too far|wide|loose away|off|back? / too far|wide|loose away|off|back? / less
    wide|far|loose bit? / not so|that|as wide|far
    """)
def closer(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        _stepped(ctx, shot, -2 if binds["words"] & _MUCH and "too" not in binds["words"] else -1)


@FORMS("""
    <wider> two|three sizes|steps|stops|notches / more headroom|head_room|room|air above? <thing>? /
    much|way|far|even|bit|little|lot|tad|touch|slightly|step|notch? bit|lot|little|tad|touch|step|notch?
    <wider> one|two? bit|lot|step|steps|notch|little|tad|touch? / pull|go|move|take|bring camera?
    way|right|further|much? back|out / pull|go|step way|right|much back|out / camera <wider> / camera?
    's|camera? too close|tight|near / too close|tight|near up? / give <thing> more|some|lots room|space|air
    / <wider> one|a size|step|notch|stop / more|lots of? room|space|air around? <thing>? / less tight|close
    / not so|that|as close|tight|near / less close|tight|near bit? / from further|farther away|back|off|out
    / more of room|place|set|surroundings|background|scene
    """)
def wider(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        _stepped(ctx, shot, 2 if binds["words"] & _MUCH and "too" not in binds["words"] else 1)


@FORMS(
    "pull|go|move way|right|much|all? back|out for|way? <size>",
    cost=9,
)
def pulled_to(ctx: Context, binds: Binds) -> None:
    size(ctx, binds)


@FORMS(
    """
    more|a <angle> / <thing> more <angle> / shoot|look|film up at <thing> / shoot|look|film down on|at
    <thing> / <angle> / back|return|go to <angle> / <angle> and wide:x / <angle> on|at|of? <thing> / <angle>
    angle|shot|camera|viewpoint / shoot|film|frame|show|see|look|seen|view <thing>? <angle> / camera
    low|high / <angle> on <thing> / camera at|on|down|in? <angle> / drop|lower|raise|lift camera down|up?
    <angle> / camera on the <ground> <angle>? on|at? <thing>? / from <angle> / make it|this <angle>
    angle|shot? / put|place|set camera at|on? <angle> / a|an <angle> on|of|at? <thing>? / <thing> <angle> /
    at <angle>
    """,
)
def angle(ctx: Context, binds: Binds) -> None:
    subjects(ctx, binds.get("thing"))
    other = "high" if "down" in binds["words"] and "thing" in binds else "low"
    for shot in ctx.shots:
        ctx.set(shot, angle=binds.get("angle", other))
        if ctx.get(shot).pitch is not None:
            ctx.set(shot, pitch=None)


@FORMS("camera on|at the <ground> ,? <angle> on|at|of? <thing>", cost=8)
def low_on(ctx: Context, binds: Binds) -> None:
    angle(ctx, binds)


@FORMS("""
    camera stands|sits|stand|hangs|placed|position lower|higher / bit|little|touch lower|higher /
    bring|put|get camera down|up low|high|lower|higher / lower camera / lower angle / camera lower|down /
    drop camera / get lower|low / lower / raise camera / higher angle / camera higher|up / lift camera / get
    higher / higher / bring camera down|up|lower|higher / move|put|take camera down|up|lower|higher / camera
    should|must|has|could|can|needs go|come|sit? bit|much? bit? lower|higher|down|up / camera bit|little?
    lower|higher|down|up
    """)
def lower_higher(ctx: Context, binds: Binds) -> None:
    order = ("worm", "low", "eye", "high", "bird")
    down = bool(binds["words"] & {"lower", "down", "drop", "low"})
    for shot in ctx.shots:
        to = order.index(ctx.get(shot).angle) + (-1 if down else 1)
        if not 0 <= to < len(order):
            raise Doubt("The camera cannot go further.")
        ctx.set(shot, angle=order[to])


@FORMS("""
    tilt|look|pitch|aim|point|angle camera? down|up by? <amount> degrees|degree|deg|° / pitch of? <amount>
    degrees|deg|°?
    """)
def pitch(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, pitch=-binds["amount"] if "up" in binds["words"] else binds["amount"])


def _whole(degrees: int) -> int:
    found = (degrees + 180) % 360 - 180
    return 180 if found == -180 else found


def around(ctx: Context, shot: Id, word: str) -> int:
    """The bearing that words mean, for a shot as it is."""
    now = _whole(ctx.get(shot).bearing)
    side = -1 if now < 0 else 1
    match word:
        case "left":
            return 90
        case "right":
            return -90
        case "side":
            return 90 * side
        case "quarter":
            return 45 * side
        case "quarter_back":
            return 135 * side
        case "picture_left" | "picture_right":
            if abs(now) > 45:
                raise Doubt(
                    "From whose left or right? Say “from her left side”, or turn the camera by degrees."
                )
            return -90 if word == "picture_left" else 90
        case "reverse":
            return _whole(now + 180)
    return int(word)


def turned(ctx: Context, shot: Id, bearing: int) -> None:
    ctx.set(shot, bearing=_whole(bearing))
    if ctx.get(shot).view in ("over_shoulder", "point_of_view"):
        ctx.do_free(shot, view="standard")


@FORMS(
    """
    <one:thing> small|tiny|little|lost in picture|frame|panel|shot|image|landscape|distance / <one:thing>
    big|large|huge in picture|frame|panel|shot|image / <one:thing> fills|fill whole|entire?
    picture|frame|panel|shot|image / <one:thing> takes|take up? whole|most|half of?
    picture|frame|panel|shot|image
    """,
    cost=9.2,
)
def filling(ctx: Context, binds: Binds) -> None:
    """How much of the picture somebody takes."""
    small = binds["words"] & {"small", "tiny", "little", "lost"}
    if binds["words"] & {"too", "to"}:
        for shot in ctx.shots:
            _stepped(ctx, shot, -1 if small else 1)
        return
    subjects(ctx, binds["thing"])
    for shot in ctx.shots:
        ctx.set(shot, size="extreme_long" if small else "close_up")


@FORMS(
    """
    frame|show|see|have|keep|shoot|film <who> together / <who> together in frame|shot|picture
    """,
    cost=9.2,
)
def together(ctx: Context, binds: Binds) -> None:
    subjects(ctx, binds["who"])


@FORMS(
    """
    tilt|pan|pitch|look|point|crane|aim camera? up|down bit|little|touch? / camera tilts|looks|points|pans
    up|down
    """,
    cost=9.3,
)
def tilted(ctx: Context, binds: Binds) -> None:
    """Up or down by as much as one sees at once."""
    by = 8 if binds["words"] & {"bit", "little", "touch", "slightly"} else 15
    for shot in ctx.shots:
        now = ctx.get(shot).pitch or 0
        ctx.set(shot, pitch=max(-85, min(85, now + (-by if "up" in binds["words"] else by))))


@FORMS("<size> , <thing> / insert , <prop> / single , <one:thing>", cost=10.6)
def framed(ctx: Context, binds: Binds) -> None:
    """ "CU, Mara"."""
    if isinstance(binds.get("size"), str):
        size(ctx, binds)
        return
    subjects(ctx, binds.get("thing") or binds["prop"])
    if "insert" in binds["words"]:
        for shot in ctx.shots:
            ctx.set(shot, view="insert")


@FORMS("show|see|frame|only only|just? <body> only? / nothing but <body>", cost=9.6)
def only_body(ctx: Context, binds: Binds) -> None:
    """ "Show only the hands"."""
    for shot in ctx.shots:
        ctx.set(shot, size="close_up")
    if binds["body"]:
        ctx.notices.append("A camera frames people, not single parts of them.")
