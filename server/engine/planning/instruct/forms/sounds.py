"""Sounds, and labels of things."""

from server.engine.planning.instruct.context import Context, Misfit
from server.engine.planning.instruct.forms.written import _say, _text
from server.engine.planning.instruct.meant import thing
from server.engine.planning.instruct.patterns import Binds, Forms

FORMS = Forms()


@FORMS(
    """
    sound|noise of <free:x> : <quote> / sound|noise of <free:x> : <caps> / <caps> sfx|sound|noise|effect /
    sound|noise of <caps> / sound|sfx effect|fx? :|of|saying|is|that|,|reads|says? says|reads? <said> /
    add|put|insert|with a|an|in|the? sound|sfx effect|fx? :|of|saying|reading|that|,|in|,? says|reads?
    <said> / sfx <said> / a sound effect :? <said> / noise|onomatopoeia :|of <said> / add a <caps> /
    big|huge|loud <caps> / loud|big <caps> sound|noise / add a? noise|sound <said>
    """,
    """
    sfx|sound|noise effect|fx? on|at|from|by|near|over|of|for <thing:x> ,|: <said> / sfx|sound|noise
    effect|fx? :|of? <free:x> ,|: <caps> / sfx|sound|noise effect|fx? :|of? <free:x> ,|: <quote> / <thing:x>
    goes|makes|sounds like? <caps> / <thing:x> goes|makes|sounds like? <quote>
    """,
    cost=7.6,
)
def sound(ctx: Context, binds: Binds) -> None:
    said = _text(binds)
    told = said == said.lower() and ":" not in binds["text"]
    if (
        "said" in binds
        and len(said.split()) > 2
        and told
        and said not in [one.text for one in ctx.tagged.tokens]
    ):
        raise Misfit("Which sound? Say it in quotes.", binds["text"])
    _say(ctx, "sound", _text(binds), None)


@FORMS(
    """
    label <thing> as|:|with? <said> / add|put a|the? label on|to <thing> :|saying|reading? <said>
    """,
    cost=7.6,
)
def label(ctx: Context, binds: Binds) -> None:
    _say(ctx, "label", str(binds["said"]), thing(ctx, binds["thing"], ctx.shot))
