"""View and camera: size, angle, side, lens, tilt, viewer, composition, format."""

from server.engine.planning.instruct import placing
from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.matching import Binds, Forms
from server.engine.planning.instruct.references import Ref, each, is_prop, one, people, prop, thing
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
    <size> / a|an|the? <size> on|of|for|with <thing> / <size> <thing> / <thing> in|as a|an|the? <size> /
    v <size> / tighten|widen|loosen <thing> to a|an? <size> /
    tighten|widen|loosen|push|pull|go|move|cut|come|change|crop in|out|back|up? to a|an|the? <size> /
    frame|show|shoot|film|keep <thing> in a|an? <size> / make it|this a|an? <size> / go|stay <size> /
    to|as|into a|an? <size> / <v.frame> on? <thing> in|as a|an? <size> / <size> framing / make it|this?
    more? <size> / a? <size> instead / reframe to|as a|an? <size> / <size> of <thing> /
    cut|go|jump|push|move in|out? to|into a|an? <size> of|on <thing>
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
    go|move|push|bring|come us? in closer? on <thing> / bring|take|move us in? closer to|on <thing> /
    fill the? frame|panel|shot|picture with <thing> / close|tight|in|nearer|closer|right|push up|in?
    on|to <thing> / <size>? close|tight on <thing> / <closer> on|to <thing> / very|extremely|super
    close|tight on <thing> / get|go|move|come|push|step in? closer|close|tight|in to|on <thing>
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
    <size>? close|tight|closeup|cu|in? up? on|of <one> 's? <body> / <size> on|of? <one> 's? <body> /
    insert|detail on|of <one> 's? <body> / close|closer|tight|in|push|zoom in? on|to <one> 's? <body> /
    <v.frame> on? <one> 's <body> / just|only|show <one> 's? <body> / tilt|pan down|up? to|on <one> 's?
    <body> / <one> 's <body> only|alone
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
    now = SIZES.index(ctx.get(shot).size)
    to = min(max(now + by, 0), len(SIZES) - 1)
    if to == now:
        raise Doubt(f"{ctx.label(shot)} is as {'close' if by < 0 else 'far'} as it goes.")
    ctx.forget("shots", shot, "size") if ("size", shot) in ctx.weak else None
    ctx.set(shot, size=SIZES[to])
    ctx.weak.add(("size", shot))


_MUCH = {"much", "way", "lot", "far", "two", "really"}


@FORMS("""
    much|way|far|even|a|bit|little|lot|tad|touch|slightly|step|notch?
    bit|lot|little|tad|touch|step|notch? <closer> a|one|two? bit|lot|step|steps|notch|little|tad|touch?
    / bring|move|push|pull|put|take the? camera in|closer|nearer / go|get in / camera <closer> /
    <closer> with the? camera
    """)
def closer(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        _stepped(ctx, shot, -2 if binds["words"] & _MUCH else -1)


@FORMS("""
    much|way|far|even|a|bit|little|lot|tad|touch|slightly|step|notch?
    bit|lot|little|tad|touch|step|notch? <wider> a|one|two? bit|lot|step|steps|notch|little|tad|touch? /
    pull|go|move|take|bring the? camera? way|right|further|much? back|out / pull|go|step way|right|much
    back|out / camera <wider> / give <thing> more room|space|air / less tight|close
    """)
def wider(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        _stepped(ctx, shot, 2 if binds["words"] & _MUCH else 1)


@FORMS(
    """
    pull|go|move way|right|much|all? back|out an|a|to|i|want|need|for|the|it|way?
    an|a|to|want|need|like? an|a|to? <size>
    """,
    cost=9,
)
def pulled_to(ctx: Context, binds: Binds) -> None:
    size(ctx, binds)


@FORMS(
    """
    <angle> / back|return|go to <angle> / <angle> and wide:x / <angle> on|at|of? <thing> / <angle>
    angle|shot|camera|viewpoint / shoot|film|frame|show|see|look|seen|view <thing>? <angle> / camera
    low|high / <angle> on <thing> / camera at|to|on|down|in? <angle> / drop|lower|raise|lift the? camera
    to|down|up? <angle> / camera on the <ground> <angle>? on|at? <thing>? / from <angle> / make it|this
    a? <angle> angle|shot? / put|place|set the? camera at|on? <angle> / a|an <angle> on|of|at? <thing>?
    / <thing> <angle> / at <angle>
    """,
)
def angle(ctx: Context, binds: Binds) -> None:
    subjects(ctx, binds.get("thing"))
    for shot in ctx.shots:
        ctx.set(shot, angle=binds.get("angle", "low"))
        if ctx.get(shot).pitch is not None:
            ctx.set(shot, pitch=None)


@FORMS("camera on|at the <ground> ,? <angle> on|at|of? <thing>", cost=8)
def low_on(ctx: Context, binds: Binds) -> None:
    angle(ctx, binds)


@FORMS("""
    a? bit|little|touch lower|higher / bring|put|get the? camera down|up low|high|lower|higher / lower
    the? camera / lower angle / camera lower|down / drop the? camera / get lower|low / lower / raise
    the? camera / higher angle / camera higher|up / lift the? camera / get higher / higher / bring the?
    camera down|up|lower|higher / move|put|take the? camera down|up|lower|higher
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
    tilt|look|pitch|aim|point|angle the? camera? down|up by? <amount> degrees|degree|deg|° / pitch of?
    <amount> degrees|deg|°?
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
    <bearing> / <thing> <bearing> / shoot|film|show|see|frame|view|shows|turn|seen|look|get|go|put|have
    <thing>? <bearing> / <bearing> of|on|behind <thing> / camera <bearing> / <v.frame> <thing> <bearing>
    / move|put|place|bring the? camera <bearing> / dead|straight|right|directly|full|pure|strict|plain
    <bearing> / make it|this a? <bearing> / a|the <bearing> of|on <thing>? /
    swing|go|come|bring|move|flip to|round|around to? <bearing> / swing round|around to? the back|front
    of|on <thing> / flip|switch|go to <bearing> / swing|go|come|bring|move the? camera? round|around to?
    <bearing> / we? see <thing> <bearing> / from <one> 's back:x / from|camera behind <thing> /
    come|go|move|get|walk round|around to? the? front|back / from the front|back of <thing> /
    see|show|shoot <thing> from behind
    """,
)
def bearing(ctx: Context, binds: Binds) -> None:
    subjects_first(ctx, binds.get("thing"))
    for shot in ctx.shots:
        turned(
            ctx, shot, around(ctx, shot, binds.get("bearing", "0" if "front" in binds["words"] else "180"))
        )


def subjects_first(ctx: Context, ref: Ref | None) -> None:
    """Somebody becomes what the bearing counts from."""
    if ref is None:
        return
    if ref.sort == "pronoun" and ref.value in ("pl", "it", "plprop"):
        return
    for shot in ctx.shots:
        found = (
            people(ctx, ref)
            if not any(is_prop(part) for part in each(ref))
            else tuple(thing(ctx, part, shot) for part in each(ref))
        )
        if placing.first_subject(ctx, shot) not in found:
            shown(ctx, shot, found)


@FORMS("""
    from|on? <one> 's left side? / from|on? <one> 's right side? / shoot|show|film|see|frame <one> from
    the|his|her|their left|right side? / <one> 's left|right profile|side / camera on|at|to <one> 's
    left|right side? / <one> from the|his|her|their left|right side?
    """)
def from_own_side(ctx: Context, binds: Binds) -> None:
    subjects_first(ctx, binds["one"])
    for shot in ctx.shots:
        turned(ctx, shot, 90 if "left" in binds["words"] else -90)


@FORMS(
    """
    turn|move|orbit|rotate|swing|circle|arc|take|pan|bring|go|track the? camera?
    round|around|by|to|about? <amount> degrees|degree|deg|°? to|towards|round|around|further? the?
    left|right|clockwise|counterclockwise|anticlockwise / orbit|circle|go|rotate|swing
    by|to|round|around? <amount> degrees|degree|deg|° / <amount> degrees|degree|deg|°
    to|round|around|further? the? left|right / flip the? copy|camera|view|angle|it|this?
    around|round|by|to? 180 degrees? / turn|rotate|flip it|this|view|camera 180 degrees? / orbit
    <amount> / rotate the? camera|view by? <amount> degrees? / camera <amount> degrees
    round|around|further? to? left|right?
    """,
)
def orbit(ctx: Context, binds: Binds) -> None:
    amount = binds.get("amount", 180)
    ctx.verb = "orbit"
    for shot in ctx.shots:
        left = bool(binds["words"] & {"left", "clockwise"})
        right = bool(binds["words"] & {"right", "counterclockwise", "anticlockwise"})
        if amount % 180 and not left and not right:
            raise Doubt(
                "To the left or to the right?",
                choices=[(way, f"{ctx.tagged.text.strip()} to the {way}") for way in ("left", "right")],
            )
        ctx.set(shot, bearing=_whole(ctx.get(shot).bearing + (-amount if left else amount)))


@FORMS("bearing of|to|at? <amount> degrees|deg|°? / set the? bearing to|at? <amount> degrees|deg|°?")
def bearing_number(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, bearing=_whole(binds["amount"]))


@FORMS(
    """
    <dutch> of|by|at|the|it|to? <amount> degrees|degree|deg|°? to|the|left|right? left|right|the?
    left|right? / <dutch> it|the? camera|frame|shot|horizon? by? <amount> degrees|degree|deg|°? /
    tilt|roll|cant|lean|tip it|this|the|us? camera|frame|horizon|picture|shot? by|to|at|about? <amount>
    degrees|degree|deg|° to|clockwise|left|right|counterclockwise? the? left|right? / roll
    it|this|the|camera? camera? by|to|of|at|about? <amount> / tilt|roll|cant <amount> degrees|degree?
    to|the? left|right? / <dutch> it|the|this? frame|camera|shot|up|please? / a <amount>
    degree|degrees|deg <dutch> tilt|angle? / <amount> degree|degrees|deg|° of? <dutch>|tilt|roll /
    <amount> degrees|deg|° of? <dutch> tilt|angle? / <amount> degrees|degree|deg|° of? roll|tilt /
    tilt|roll|cant|tip it|the|this? camera|frame|horizon|picture / tilt|cant it|this|the?
    camera|horizon|frame? / slight|slightly|strong|heavy|hard|a|bit|little|subtle?
    bit|little|slight|strong|subtle? of? a|an? <dutch> / put|give|add it|in|a|some?
    a|some|bit|slight|of|the? <dutch>
    """,
)
def dutch(ctx: Context, binds: Binds) -> None:
    amount = binds.get("amount")
    for shot in ctx.shots:
        if amount is None:
            amount = (
                8
                if binds["words"] & {"slight", "slightly", "bit", "little", "subtle"}
                else 25
                if binds["words"] & {"strong", "heavy", "hard"}
                else 15
            )
            if ctx.get(shot).roll:
                continue
        if abs(amount) > 45:
            raise Doubt("A camera tilts by 45 degrees at most.", str(amount))
        ctx.set(shot, roll=-amount if binds["words"] & {"left", "counterclockwise"} else amount)


@FORMS("""
    <dutch> the other way|side|direction / tilt|roll|lean|cant it|camera|the? camera|horizon? the other
    way|side|direction / flip|reverse|invert the? tilt|roll|dutch|cant /
    more|less|stronger|weaker|steeper <dutch>|tilt|roll
    """)
def other_tilt(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        now = ctx.get(shot).roll
        if not now:
            raise Doubt("The camera is level.")
        factor = (
            1.5
            if binds["words"] & {"more", "stronger", "steeper"}
            else 0.5
            if binds["words"] & {"less", "weaker"}
            else -1
        )
        ctx.set(shot, roll=max(-45, min(45, round(now * factor))))


@FORMS("""
    <level> / dont tilt|roll|dutch / no tilt|roll / <level> again|the|please|camera?
    camera|horizon|shot|please? / remove|lose|drop|kill|no|undo|without the? tilt|roll|dutch|cant angle?
    / back to level / reset|undo|cancel the? roll|tilt|dutch|cant / make it|the? horizon|camera
    level|straight / camera level / keep it level
    """)
def level(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, roll=0)


_MM = "mm|millimetres|millimeters|mil|millimetre|millimeter"


@FORMS(
    f"""
    on|with|at|using|to|use? a|an|the? <num:mm> {_MM} lens|glass? / on|with|at|using|to|use? a|an|the?
    <num:mm> lens|glass / put|take|shoot|make|go|set|use|switch|change it|this|the|to? lens?
    on|with|at|to|using? a|an|the? <num:mm> {_MM} lens? / put|take|shoot|make|go|set|use|switch|change
    it|this|the|to? lens? on|with|at|to|using? a|an|the? <num:mm> lens / lens to|of|at|is|: <num:mm>
    {_MM}? / lens <num:mm> / focal length to|of|at|:? <num:mm> mm? / change|switch|set|go|put the lens
    to|at a|an? <num:mm> mm? lens? / on|use|go|to an|a <num:mm> / shoot|put|switch|go it|this? on|to
    an|a <num:mm> / <num:mm> instead / <lens> ,? like|about|around|say? <num:mm> mm? / <num:mm> on
    the|this|it lens?
    """,
)
def lens(ctx: Context, binds: Binds) -> None:
    if not 12 <= binds["mm"] <= 300:
        raise Doubt("Lenses go from 12 to 300 mm.", str(binds["mm"]))
    for shot in ctx.shots:
        ctx.set(shot, lens=binds["mm"])


@FORMS("""
    a|an|the|on|with|use? a|an|the|on|use? <lens> / shoot|film|go|put|make|set it|this|on?
    on|with|to|use? a|an|the? <lens> / switch|change to a|an? <lens>
    """)
def lens_word(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, lens=int(binds["lens"]))


@FORMS("""
    use? a|much|bit? much|bit? <longer_lens> / use? a|much|bit? much|bit? <wider_lens> / use a?
    longer|wider|shorter lens
    """)
def lens_step(ctx: Context, binds: Binds) -> None:
    up = "longer_lens" in binds or "longer" in binds["words"]
    for shot in ctx.shots:
        now = ctx.get(shot).lens
        found = (
            [one for one in LENSES if one > now * 1.15]
            if up
            else [one for one in reversed(LENSES) if one < now / 1.15]
        )
        if not found:
            raise Doubt("There is no such lens.")
        ctx.set(shot, lens=found[0])


@FORMS(
    """
    over <one:viewer> 's shoulder / over <one:viewer> shoulder / <shoulder> of <one:viewer> / over
    <one:viewer> 's? shoulder on|at|of|to|towards|onto|looking|framing|we|see? at|on|see? <one:seen> /
    over the? shoulder of <one:viewer> on|at|to|towards? <one:seen>? / <shoulder> on|of <one:seen>
    from|over <one:viewer> / from over <one:viewer> 's? shoulder / shoot|film|go|see|show|frame
    it|this|past? <one:seen>? from? over <one:viewer> 's? shoulder / ots|over_shoulder
    from|over|behind|on? <one:viewer> / <one:viewer> 's? ots|shoulder / ots <one:viewer> on|to|onto
    <one:seen> / look|looking|peek over <one:viewer> 's? shoulder at|on? <one:seen>? / <one:seen> over
    <one:viewer> 's? shoulder / past <one:viewer> 's? shoulder on|at|to? <one:seen>? / ots past|over
    <one:viewer> / from|past behind? <one:viewer> 's? shoulder on|at|to|towards? <one:seen>?
    """,
)
def shoulder(ctx: Context, binds: Binds) -> None:
    viewer = one(ctx, binds["viewer"])
    for shot in ctx.shots:
        cast = [id for id in ctx.get(shot).cast if id != viewer]
        seen = one(ctx, binds["seen"]) if "seen" in binds else _seen(ctx, shot, viewer, cast)
        if seen == viewer:
            raise Doubt("Nobody looks over a shoulder at themselves.")
        ctx.set(shot, view="over_shoulder", viewer=viewer)
        if ctx.get(shot).subjects[:1] != (seen,):
            ctx.do_free(shot, subjects=(seen,))


@FORMS("<shoulder> / make it|this an|a? <shoulder> / an|a? <shoulder> on|of? <one:seen>")
def shoulder_of_whom(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        cast = list(ctx.get(shot).cast)
        seen = one(ctx, binds["seen"]) if "seen" in binds else None
        others = [id for id in cast if id != seen]
        if (
            seen is None
            and len(cast) == 2
            and len(ctx.get(shot).subjects) == 1
            and ctx.get(shot).subjects[0] in cast
        ):
            seen = ctx.get(shot).subjects[0]
            others = [id for id in cast if id != seen]
        if seen is None or len(others) != 1:
            text = ctx.tagged.text.strip()
            raise Doubt(
                "Over whose shoulder?",
                choices=[(ctx.call(id), f"over {ctx.call(id)}'s shoulder") for id in others or cast]
                if text
                else (),
            )
        ctx.set(shot, view="over_shoulder", viewer=others[0])
        if ctx.get(shot).subjects[:1] != (seen,):
            ctx.do_free(shot, subjects=(seen,))


def _seen(ctx: Context, shot: Id, viewer: Id, cast: list[Id]) -> Id:
    now = [id for id in ctx.get(shot).subjects if id in cast]
    gaze = ctx.get(shot).cast[viewer].gaze
    if len(cast) == 1:
        return cast[0]
    if gaze in cast:
        return gaze
    if len(now) == 1:
        return now[0]
    raise Doubt(
        "On whom is the camera then?",
        choices=[(ctx.call(id), f"over {ctx.call(viewer)}'s shoulder on {ctx.call(id)}") for id in cast],
    )


@FORMS(
    """
    <one:viewer> 's <pov> / <one:viewer> <pov> / from|through|in|out? <one:viewer> 's? <pov> /
    through|from|out the? eyes|pov|viewpoint|perspective|view of <one:viewer> / <one:viewer> 's? <pov>
    of|on <thing:seen> / what <one:viewer> sees|see / as|how <one:viewer> sees it|this|<thing>? / <pov>
    of|from|for <one:viewer> / make|shoot|show|see|film|turn it|this|that|us? into?
    from|through|as|to|in|what? <one:viewer> 's? <pov> of|on? <thing:seen>? / as seen by|through
    <one:viewer> 's? <pov>? / we see what <one:viewer> sees / from where <one:viewer> stands|sits|is /
    <pov> <one:viewer> / from? <one:viewer> 's point of view of <thing:seen> / through|from <one:viewer>
    's? eyes looking|we|on|at? at|see? <thing:seen> / <pov> shot? from|of|by <one:viewer> on|looking|at?
    at? <thing:seen> / <thing:seen> from|through <one:viewer> 's? <pov> / <thing:seen> as <one:viewer>
    sees her|him|it|them
    """,
)
def point_of_view(ctx: Context, binds: Binds) -> None:
    viewer = one(ctx, binds["viewer"])
    for shot in ctx.shots:
        here = ctx.get(shot)
        seen: tuple[Id, ...] = ()
        if "seen" in binds:
            seen = tuple(thing(ctx, part, shot) for part in each(binds["seen"]))
        ctx.set(shot, view="point_of_view", viewer=viewer)
        if seen and here.subjects != seen:
            ctx.set(shot, subjects=seen)
        elif not seen and here.subjects[:1] == (viewer,):
            rest = tuple(id for id in here.subjects if id != viewer) or tuple(
                id for id in here.cast if id != viewer
            )
            if rest:
                ctx.do_free(shot, subjects=rest)


@FORMS("""
    <view> / make|turn|change|go it|this|back|into|to? into|to|a? a|an|the? <view> / <view> of|with|on
    <thing> / a|an <view> of|with|on <thing> / <view> <thing> / <thing> in|as a|an? <view> / back to
    a|the? <view> / show|frame|shoot|film <thing> in|as a|an? <view>
    """)
def view(ctx: Context, binds: Binds) -> None:
    word = binds["view"]
    for shot in ctx.shots:
        here = ctx.get(shot)
        if "thing" in binds:
            refs = each(binds["thing"])
            found = (
                people(ctx, binds["thing"])
                if not any(is_prop(ref) for ref in refs)
                else tuple(thing(ctx, ref, shot) for ref in refs)
            )
        else:
            found = ()
        if word == "two_shot":
            if not found:
                found = here.subjects if len(here.subjects) == 2 else tuple(here.cast)
            if len(found) != 2:
                raise Doubt("A two-shot of whom?", choices=[])
        if word == "insert" and not found and not here.subjects:
            raise Doubt("An insert of what?")
        ctx.set(shot, view=word)
        if found and set(here.subjects or tuple(here.cast)) != set(found):
            ctx.set(shot, subjects=found)


@FORMS("<view> <one:a> <one:b> / <view> <one:a> with|on <one:b>", cost=9.5)
def view_of_two(ctx: Context, binds: Binds) -> None:
    found = (one(ctx, binds["a"]), one(ctx, binds["b"]))
    ctx.actors = found
    for shot in ctx.shots:
        ctx.set(shot, view=binds["view"])
        if set(ctx.get(shot).subjects) != set(found):
            ctx.set(shot, subjects=found)


@FORMS(
    "lose|drop|kill|no|without|remove|ditch the? <angle> angle? / less <angle> / not so|that|as <angle>",
    cost=9,
)
def no_angle(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        now = ctx.get(shot).angle
        if now == binds["angle"] or {now, binds["angle"]} in ({"low", "worm"}, {"high", "bird"}):
            less = {"worm": "low", "bird": "high"}.get(now, "eye")
            ctx.set(shot, angle=less if binds["words"] & {"less", "so", "that", "as"} else "eye")


@FORMS(
    """
    no|drop|lose|undo|ditch|break|kill the? <shoulder> / no|drop|lose|undo|ditch|break|kill the? <pov> /
    no|drop|lose|undo|ditch|break|kill the? <view> / back to normal|standard view?
    """,
    cost=9,
)
def no_view(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, view="standard")


@FORMS(
    """
    <composition> / put|place|frame|compose|keep|set|shoot|get <thing>? on|in|at|with|by|to|using? the?
    <composition> / use|go|make|compose with|for|it|this|by|to|on? the? <composition> / <composition>
    framing|composition / composition to? <composition> / <thing> <composition> / make <thing>
    <composition> / frame through|with the|some? foreground / have? something|objects|stuff|someone in
    the foreground
    """,
)
def composition(ctx: Context, binds: Binds) -> None:
    if "thing" in binds and not (
        binds["thing"].sort == "pronoun" and binds["thing"].value in ("it", "plprop")
    ):
        subjects_only(ctx, binds["thing"])
    for shot in ctx.shots:
        ctx.set(shot, composition=binds.get("composition", "foreground"))


def subjects_only(ctx: Context, ref: Ref) -> None:
    for shot in ctx.shots:
        found = (
            tuple(thing(ctx, part, shot) for part in each(ref))
            if any(is_prop(part) for part in each(ref))
            else people(ctx, ref)
        )
        now = ctx.get(shot).subjects or tuple(ctx.get(shot).cast)
        if not set(found) <= set(now) or (len(now) > 1 and placing.first_subject(ctx, shot) not in found):
            shown(ctx, shot, found)


@FORMS("""
    <centre> <thing> / <centre> the? frame|shot|camera|composition on <thing> / <centre>
    it|this|everything|up?
    """)
def centre(ctx: Context, binds: Binds) -> None:
    if "thing" in binds and not is_prop(binds["thing"]):
        subjects_only(ctx, binds["thing"])
    for shot in ctx.shots:
        ctx.set(shot, composition="centred")


@FORMS("""
    <aspect> / <aspect> format|frame|panel|picture|shot|aspect|crop|ratio|image /
    crop|make|frame|format|cut|turn it|this|to|the? picture|panel|shot|frame|one|image|format|into?
    to|into|a|for|as? a|an? <aspect> format|frame|panel|picture|shot|aspect|crop|ratio? / aspect ratio?
    to|of|is? <aspect> / <aspect> not <aspect:x> / in|as|to a|an? <aspect> format|frame|aspect|crop?
    """)
def aspect(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, aspect=binds["aspect"])


@FORMS("""
    allow|permit|let us? crossing|cross|to? cross? the line|axis / cross the line|axis|180 line? /
    it|this|shot? may|can cross the line|axis / dont|never|do_not cross the line|axis / no
    crossing|cross the? line|axis? / stay|keep on|to|this|our|the same? side|our|this? side? of the
    line|axis / respect the line|axis / crossing the line is ok|fine|allowed
    """)
def line(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, crosses_line=not binds["words"] & {"dont", "never", "no", "stay", "keep", "respect"})


@FORMS(
    """
    focus|concentrate|favour|favor|feature|frame|centre_on on|in? <thing> / <v.frame>
    just|only|mainly|mostly? on|in? just|only? <thing> / camera on <thing> / just|only <thing> in|the?
    frame|shot|picture? / point|train|put the camera at|on <thing> / keep|have|hold the? camera|focus on
    <thing> / <thing> as the|main? main? subject / make <thing> the|main? main? subject / a single of
    <thing> / single on|of <thing> / clean single on|of <thing>
    """,
    cost=10.5,
)
def focus(ctx: Context, binds: Binds) -> None:
    if (
        not is_prop(binds["thing"])
        and binds["words"] & {"just", "only"}
        and "on" not in binds["words"]
        and "frame" not in binds["words"]
    ):
        who = binds["thing"].text
        raise Doubt(
            "Shall the camera frame nobody else, or shall nobody else be there?",
            binds["text"],
            [("Frame only them", f"camera on {who}"), ("The others leave", f"lose everyone but {who}")],
        )
    if is_prop(binds["thing"]) and binds["thing"].count and binds["words"] & {"just", "only"}:
        from server.engine.planning.instruct.forms.things import counted

        counted(ctx, binds["thing"])
        return
    if (
        binds["words"] & {"put", "show", "have", "just", "only"}
        and is_prop(binds["thing"])
        and "camera" not in binds["words"]
        and binds["thing"].sort != "pronoun"
    ):
        raise Doubt("Shall the camera frame it, or shall it be there?", binds["text"])
    subjects(ctx, binds["thing"])


@FORMS(
    """
    insert|detail|closeup|cutaway shot? of|on|for <prop> / insert shot? <prop> / an insert of|on <prop>
    / cut to? an? insert of|on <prop> / detail of <prop>
    """,
    cost=9,
)
def insert(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, view="insert", subjects=tuple(prop(ctx, part, shot) for part in each(binds["prop"])))
