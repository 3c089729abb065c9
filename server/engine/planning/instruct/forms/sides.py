"""From which side the camera looks, how it is tilted, through which lens."""

from server.engine.planning.instruct import placing
from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.camera import LENSES, _whole, around, shown, turned
from server.engine.planning.instruct.meant import each, is_prop, people, thing
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref

FORMS = Forms()


@FORMS(
    """
    camera stands|sits|goes|placed|moves|comes in front|behind of? <thing> / camera in front of <thing> /
    more <bearing> / <bearing> / <thing> <bearing> / profile of? <thing> / swing|turn|go|come|move|swap
    round|around front|faces / see|show <who> 's? faces / their faces / swing round|around /
    shoot|film|show|see|frame|view|shows|turn|seen|look|get|go|put|have <thing>? <bearing> / <bearing>
    of|on|behind <thing> / camera <bearing> / <v.frame> <thing> <bearing> / move|put|place|bring camera
    <bearing> / dead|straight|right|directly|full|pure|strict|plain <bearing> / make it|this <bearing> /
    a|the <bearing> of|on <thing>? / swing|go|come|bring|move|flip to|round|around <bearing> / swing
    round|around the back|front of|on <thing> / flip|switch|go to <bearing> / swing|go|come|bring|move
    camera? round|around <bearing> / see <thing> <bearing> / from <one> 's back:x / from|camera behind
    <thing> / come|go|move|get|walk round|around front|back / from the front|back of <thing> /
    see|show|shoot <thing> from behind / from|if? where|someone? stand? standing|sitting|stood? in|at|from?
    back of <thing> / from|if? where|someone? stand? standing|sitting|stood|stand? behind <thing> /
    view|shot|camera|picture|angle from behind <thing> / from back of <thing> / we|i look|see at? <thing>
    <bearing>
    """,
)
def bearing(ctx: Context, binds: Binds) -> None:
    subjects_first(ctx, binds.get("thing"))
    for shot in ctx.shots:
        turned(
            ctx,
            shot,
            around(
                ctx,
                shot,
                binds.get(
                    "bearing",
                    "0"
                    if binds["words"] & {"front", "faces"}
                    else "side"
                    if "profile" in binds["words"]
                    else "180",
                ),
            ),
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
    from <one> 's side / from side of <one> / from|on? <one> 's left side? / from|on? <one> 's right side? /
    shoot|show|film|see|frame <one> from the|his|her|their left|right side? / <one> 's left|right
    profile|side / camera on|at|to <one> 's left|right side? / <one> from the|his|her|their left|right side?
    """)
def from_own_side(ctx: Context, binds: Binds) -> None:
    subjects_first(ctx, binds["one"])
    for shot in ctx.shots:
        if not binds["words"] & {"left", "right"}:
            turned(ctx, shot, around(ctx, shot, "side"))
            continue
        turned(ctx, shot, 90 if "left" in binds["words"] else -90)


@FORMS(
    """
    turn|move|orbit|rotate|swing|circle|arc|take|pan|bring|go|track camera? round|around|by|about? <amount>
    degrees|degree|deg|°? towards|round|around|further? left|right|clockwise|counterclockwise|anticlockwise
    / orbit|circle|go|rotate|swing by|round|around? <amount> degrees|degree|deg|° / <amount>
    degrees|degree|deg|° round|around|further? left|right / flip copy|camera|view|angle? around|round|by?
    180 degrees? / turn|rotate|flip it|this|view|camera 180 degrees? / orbit <amount> / rotate camera|view
    by? <amount> degrees? / camera <amount> degrees round|around|further? left|right?
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


@FORMS("bearing of|at? <amount> degrees|deg|°? / set bearing at? <amount> degrees|deg|°?")
def bearing_number(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, bearing=_whole(binds["amount"]))


@FORMS(
    """
    <dutch> this|that|the one|shot|panel|picture|frame / <dutch> of|by|at? <amount> degrees|degree|deg|°?
    left|right? left|right? left|right? / <dutch> camera|frame|shot|horizon? by? <amount>
    degrees|degree|deg|°? / tilt|roll|cant|lean|tip camera|frame|horizon|picture|shot? by|at|about? <amount>
    degrees|degree|deg|° clockwise|left|right|counterclockwise? left|right? / roll camera? camera?
    by|of|at|about? <amount> / tilt|roll|cant <amount> degrees|degree? left|right? / <dutch>
    frame|camera|shot|up? / a <amount> degree|degrees|deg <dutch> tilt|angle? / <amount>
    degree|degrees|deg|° of? <dutch>|tilt|roll / <amount> degrees|deg|° of? <dutch> tilt|angle? / <amount>
    degrees|degree|deg|° of? roll|tilt / tilt|roll|cant|tip camera|frame|horizon|picture / tilt|cant
    camera|horizon|frame? / slight|slightly|strong|heavy|hard|bit|little|subtle?
    bit|little|slight|strong|subtle? of? <dutch> / put|give|add in? bit|slight|of? <dutch>
    """,
)
def dutch(ctx: Context, binds: Binds) -> None:
    amount = binds.get("amount")
    if amount is not None and abs(amount) < 3 and not binds["words"] & {"degrees", "degree", "deg", "°"}:
        raise Misfit("By how many degrees?", binds["text"])
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
    <dutch> the other way|side|direction / tilt|roll|lean|cant camera? camera|horizon? the other
    way|side|direction / flip|reverse|invert tilt|roll|dutch|cant / more|less|stronger|weaker|steeper
    <dutch>|tilt|roll
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
    <level> / dont tilt|roll|dutch / no tilt|roll / <level> again|camera? camera|horizon|shot? /
    remove|lose|drop|kill|no|undo|without tilt|roll|dutch|cant angle? / back to level / reset|undo|cancel
    roll|tilt|dutch|cant / make horizon|camera level|straight / camera level / keep it level
    """)
def level(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, roll=0)


_MM = "mm|millimetres|millimeters|mil|millimetre|millimeter"


@FORMS(
    f"""
    <lens> ,|of|at? <num:mm> {_MM}? / on|with|at|using|to|use? a|an|the? <num:mm> {_MM} lens|glass? /
    on|with|at|using|use? <num:mm> lens|glass / put|take|shoot|make|go|set|use|switch|change it|this|the|to?
    lens? on|with|at|to|using? a|an|the? <num:mm> {_MM} lens? / put|take|shoot|make|go|set|use|switch|change
    lens? on|with|at|using? <num:mm> lens / lens to|of|at|is|: <num:mm> {_MM}? / lens <num:mm> / focal
    length of|at|:? <num:mm> mm? / change|switch|set|go|put the lens to|at <num:mm> mm? lens? / on|use|go|to
    an|a <num:mm> / shoot|put|switch|go on|to an|a <num:mm> / <num:mm> instead / <lens> ,? about|around|say?
    <num:mm> mm? / <num:mm> on the|this|it lens?
    """,
)
def lens(ctx: Context, binds: Binds) -> None:
    if not 12 <= binds["mm"] <= 300:
        raise Doubt("Lenses go from 12 to 300 mm.", str(binds["mm"]))
    for shot in ctx.shots:
        ctx.set(shot, lens=binds["mm"])


@FORMS("""
    on|with|use? on|use? <lens> / shoot|film|go|put|make|set on? on|with|use? <lens> / switch|change to
    <lens>
    """)
def lens_word(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        ctx.set(shot, lens=int(binds["lens"]))


@FORMS("""
    use? much|bit? much|bit? <longer_lens> / use? much|bit? much|bit? <wider_lens> / use
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
