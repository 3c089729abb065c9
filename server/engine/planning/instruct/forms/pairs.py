"""What two people do with one another."""

from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.acting import PAIR, paired, posed, who
from server.engine.planning.instruct.meant import one
from server.engine.planning.instruct.patterns import Binds, Forms

FORMS = Forms()


@FORMS(
    """
    <one:a> <pose:pair> with? <one:b> / <one:a> is|are|should|has|have|to his|her? arm|arms? around:x?
    <pose:pair> with? <one:b> / <one:a> whispers|whispering|whisper to|something|in|into|secret|with
    into|in? <one:b> 's? ear? / <one:a> whispers|whispering|whisper something|a secret? to|into|in <one:b>
    's? ear? / have|make|let <one:a> <pose:pair> with? <one:b> / <one:a> gives|give <one:b> a hug / <one:a>
    offers|gives|shakes|takes|shake <one:b> his|her|'s? hand / <one:a> shakes|shake hands with <one:b> /
    <one:a> in <one:b> 's arms / have|make|let <one:a> whisper to|in <one:b> 's? ear? / <one:a>
    puts|put|throws|wraps|has her|his? arm|arms around|round|about <one:b> / whisper to <one:b> / hug
    <one:b> / shake <one:b> 's hand
    """,
    """
    <one:a> puts|put|lays|lay|slings|sling|throws|wraps|holds|keeps|places an|one|the|both|her|his arm|arms
    around|round|about|over <one:b> 's? shoulder|shoulders|waist? / <one:a>
    takes|takes|holds|hold|pulls|presses <one:b> in|into|to|tight|close her|his|the? arms|chest|breast? /
    <one:a> comforts|comfort|consoles|console|cuddles|cuddle|squeezes <one:b> / <one:a> has|with
    an|one|the|her|his arm|arms around|round <one:b> / <one:a> greets|greet <one:b> with|by a|shaking?
    handshake|hand|hands / <one:a> and <one:b> greet each_other? with a handshake
    """,
    cost=9,
)
def pair(ctx: Context, binds: Binds) -> None:
    words = binds["words"]
    word = binds.get("pair")
    if not isinstance(word, str):
        word = (
            "whisper"
            if any(one.startswith("whisper") for one in words)
            else "handshake"
            if words & {"hand", "hands"}
            else "hug"
        )
    if word not in PAIR:
        if word in ("push", "pull", "punch", "kick", "wave", "bow", "point", "salute", "throw"):
            for shot in ctx.shots:
                a = one(ctx, binds["a"]) if "a" in binds else who(ctx, {"text": binds["text"]})[0]
                kept = ctx.actors
                b = one(ctx, binds["b"])
                ctx.actors = kept
                extra = {"reaches": b} if word in ("push", "pull", "punch") else {}
                del extra
                posed(ctx, shot, a, word)
                if word in ("point", "wave", "bow", "salute") and ctx.get(shot).cast[a].gaze != b:
                    pass
            return
        raise Misfit("What shall they do?", binds["text"])
    for shot in ctx.shots:
        a = one(ctx, binds["a"]) if "a" in binds else who(ctx, {"text": binds["text"]})[0]
        b = one(ctx, binds["b"])
        if a == b:
            raise Misfit("Nobody does that with themselves.", binds["text"])
        paired(ctx, shot, (a, b), word)
        ctx.actors = (a, b)


@FORMS(
    """
    <pose:pair> instead / <pose:pair> each other|one another / <who> <pose:pair> each other|one|another
    another? / <who> in each others arms / <who> <pose:pair> together / not <pose:x> ,|but ,|but? <who>?
    they? <pose:pair> / <who> are|should|to <pose:pair> instead? of? <pose:x>? / make|turn it|that|the
    <pose:x>? into? <pose:pair>
    """,
    """
    the? <pose:x> becomes|become|turns|changes|should|is be|become|turn|into|to? a|an? <pose:pair> / <who>
    <pose:pair> over|across|at|above <oneprop:x> / a <pose:pair> instead|rather of|than? a? <pose:x>? /
    <who> 's <pose:x> becomes|turns|changes into|to? a|an? <pose:pair>
    """,
    cost=9,
)
def pair_each_other(ctx: Context, binds: Binds) -> None:
    word = binds.get("pair", "hug")
    for shot in ctx.shots:
        both = [id for id, standing in ctx.get(shot).cast.items() if standing.partner is not None]
        found = tuple(both) if "who" not in binds and len(both) == 2 else who(ctx, binds)
        if word in PAIR:
            paired(ctx, shot, found, word)
        else:
            for id in found:
                posed(ctx, shot, id, word)


@FORMS(
    """
    break off|up|apart handshake|hug|embrace|hand shake / let go / let go of each? other /
    break|no|without|drop|remove|lose|end|stop|undo|break|cancel|kill off|up? more?
    handshake|hug|embrace|hugging|shaking hands? / <who> let|lets go of? each|one? other|another? / <who>
    stop|stops|dont|not shaking|shake|hugging|hug|whispering hands|each? other? / <who> dont|no|do|are
    not|longer|no shake|hug|shaking|hugging|longer hands|each? other? / they let go / <who> let|lets go of
    <one:x> / handshake|hug is over|off
    """,
    cost=9,
)
def part(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        found = [id for id, one in ctx.get(shot).cast.items() if one.partner is not None or one.pose in PAIR]
        if not found:
            raise Doubt("Nobody does that here.", binds["text"])
        for id in found:
            ctx.stand(shot, id, note=False, pose="stand", partner=None)
        ctx.actors = tuple(found)
