"""What becomes of people: wet, muddy, torn, bloodied, and dry again; from a moment on, never always."""

from server.engine.planning.instruct.context import Context, Moment
from server.engine.planning.instruct.forms.looks import became
from server.engine.planning.instruct.meant import people
from server.engine.planning.instruct.patterns import Binds, Forms
from server.projects.vocabulary import Condition

FORMS = Forms()

_WORDS: dict[Condition, frozenset[str]] = {
    "wet": frozenset(("wet", "soaked", "drenched", "sodden")),
    "muddy": frozenset(("muddy", "mud", "muddied")),
    "torn": frozenset(("torn", "ripped", "tattered")),
    "bloodied": frozenset(("bloody", "bloodied", "blood")),
    "dry": frozenset(("dry", "clean")),
}


@FORMS(
    """
    <who> is|are|gets|get|becomes|become|looks|look|should|must be|get|look|all|now|soaking|dripping|quite?
    soaking|dripping|all|again? wet|soaked|drenched|sodden|muddy|muddied|bloody|bloodied|dry|clean again? /
    make|have|let|get <who> be|look|get|all|soaking|dripping|quite? soaking|dripping|all?
    wet|soaked|drenched|sodden|muddy|muddied|bloody|bloodied|dry|clean again? /
    <who> is|are|gets|get covered|caked|stained|smeared in|with mud|blood /
    <who> 's clothes|clothing are|is|get torn|ripped|tattered /
    <who> is|are|wears|wear in? torn|ripped|tattered clothes|clothing|rags
    """,
    cost=9,
)
def condition(ctx: Context, binds: Binds) -> None:
    value = next(value for value, words in _WORDS.items() if words & binds["words"])
    moment = ctx.moment or (Moment(ctx.shot) if ctx.focus.shot is not None else None)
    for who in people(ctx, binds["who"], here=False):
        became(ctx, who, "condition", value, moment)
