"""Hair and beards that grow, are cut or let down."""

from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.forms.body import _is
from server.engine.planning.instruct.forms.looks import became
from server.engine.planning.instruct.meant import look, people
from server.engine.planning.instruct.patterns import Binds, Forms

FORMS = Forms()


@FORMS(
    """
    <who> 's? hair is|worn|should|must|hangs|falls|goes|comes|let be|hang|worn?
    loose|down|open|free|untied|undone / <who> wears|has|lets|leaves|with her|his|their? hair
    loose|down|open|free|untied / let|make|have <who> 's? hair be|hang|fall? loose|down|open|free / <who>
    unties|loosens|undoes|opens|frees|untie|loosen|undo her|his|their? hair|bun|ponytail|braid /
    untie|loosen|undo|open <who> 's? hair|bun|ponytail|braid
    """,
    cost=8.9,
)
def hair_down(ctx: Context, binds: Binds) -> None:
    changes = bool(
        binds["words"] & {"lets", "unties", "loosens", "undoes", "opens", "frees", "untie", "loosen", "undo"}
    )
    for who in people(ctx, binds["who"], here=False):
        became(ctx, who, "hair", "long", _is(ctx, changes))


_LENGTHS = ("bald", "cropped", "short", "bob", "wavy", "long")


@FORMS(
    """
    <who> 's? hair much|bit|little? bit|little? longer|shorter / give|cut <who> 's? longer|shorter hair? /
    longer|shorter hair for|on <who> / <who> longer|shorter hair / let <who> 's? hair grow / cut <who> 's?
    hair / <who> cuts|cut her|his|their? hair
    """,
    cost=9,
)
def hair_length(ctx: Context, binds: Binds) -> None:
    way = 1 if binds["words"] & {"longer", "grow"} else -1
    for who in people(ctx, binds["who"], here=False):
        now = look(ctx, who).hair
        at = _LENGTHS.index(now) if now in _LENGTHS else 3
        to = max(1, min(len(_LENGTHS) - 1, at + way))
        if _LENGTHS[to] == now:
            raise Doubt("Which haircut?", binds["text"])
        became(ctx, who, "hair", _LENGTHS[to], _is(ctx, False))


_BEARDS = ("none", "stubble", "goatee", "full", "long")


@FORMS(
    """
    <who> 's? beard much|bit|little? bit|little? longer|shorter|fuller|bushier|thicker /
    longer|shorter|fuller|bushier beard for|on? <who>? / let <who> 's? beard grow / trim <who> 's? beard /
    <who> trims his beard / <who> longer|shorter|fuller|bushier|thicker beard
    """,
    """
    <who> 's? beard a|much|bit|little|even|far? bit|lot?
    longer|shorter|fuller|bigger|thicker|bushier|smaller|shorter / <who> 's? beard should|must|is
    a|much|bit|little|even|far? bit|lot? longer|shorter|fuller|bigger|thicker|bushier|smaller /
    longer|shorter|fuller|bigger|thicker|bushier|smaller beard for|on? <who> / give|make|let|have <who> 's?
    a|the? much? longer|shorter|fuller|bigger|thicker|bushier|smaller beard / trim|shorten <who> 's? beard /
    let|make|have <who> 's? beard be|grow|look|get? a|much?
    longer|shorter|fuller|bigger|thicker|bushier|smaller|out / <who> has|needs|with|gets a|the? much|far?
    longer|shorter|fuller|bigger|thicker|bushier|smaller beard / <who> trims|shortens his? beard
    """,
    cost=9,
)
def beard_length(ctx: Context, binds: Binds) -> None:
    way = -1 if binds["words"] & {"shorter", "trim", "trims"} else 1
    found = people(ctx, binds["who"], here=False) if "who" in binds else ctx.actors
    if not found:
        raise Doubt("Whose beard?", binds["text"])
    for who in found:
        now = look(ctx, who).beard
        at = _BEARDS.index(now) if now in _BEARDS else 2
        if now == "none" or not 1 <= at + way < len(_BEARDS):
            raise Doubt("Which beard?", binds["text"])
        became(ctx, who, "beard", _BEARDS[at + way], _is(ctx, False))
