"""What is not so, said beside what is: "dusk, not night", "at Pip rather than at Mara"."""

from server.engine.planning.instruct.context import Context
from server.engine.planning.instruct.meant import is_prop, prop
from server.engine.planning.instruct.patterns import Binds, Forms

FORMS = Forms()


@FORMS(
    """
    ,|; no|without <beard:x> / ,|; no|without <haircut:x> / ,|; and|but? not at|in|on|with|by|from|for?
    <value> / instead of|to at|in|on|with|by|from|for? <value> / rather than at|in|on|with|by|from|for?
    <value> / ,|; no more <value>
    """,
    """
    ,|; and|but? not|no in|with|the? <clothes:value> that|which? he|she|they|<one:y>?
    wearing|wears|wore|on|has|had|got|owns on|now|here|before|so_far? / instead|rather of|than in|with|the?
    <clothes:value> that|which? he|she|they? wearing|wears|wore|on|has|had on|now|here|before? / <onething:of>
    not stand|stands|lie|lies|sit|sits|lying|standing|sitting|hang|hangs?
    on|in|at|by|with|beside|behind|under|near the? <ground:x>|<value:x>|<feature:x> anymore|any|now?
    more|longer?
    """,
    cost=9.4,
    idle=True,
)
def contrast(ctx: Context, binds: Binds) -> None:
    """Only what stands beside it says what becomes so."""
    ctx.expects = ctx.expects or "What instead?"
    if "of" in binds and is_prop(binds["of"]):
        prop(ctx, binds["of"], ctx.shot)


@FORMS(
    """
    to|on <one> 's? left|right in the picture|frame|shot|panel / to|on <one> 's? left|right side? / to
    her|his|its left|right / near|along|by|around|beside|towards|about <ground> /
    near|along|by|around|beside <undrawn> / near|along|by <placepart> /
    standing|lying|scattered|stacked|spread|piled|waiting about|around|out|over|all?
    on|at|in|along|across|down|by <ground> / standing|lying|scattered|stacked|spread|piled|waiting
    about|around|there|here / about|around|out|over|all|somewhere|scattered|lying?
    on|at|in|along|across|down <ground> / about|around|out|over|all? on|at|in|along|across|down|by <setkind>
    / about|around|out|over|all? on|at|in|along|across|down|by <placepart> / about|around|out|over|all?
    on|at|in|along|across|down|by <place>
    """,
    """
    about|around|out|over|all|somewhere|scattered|lying|spread|standing?
    on|at|in|along|across|down|by|near|beside|around the?
    shore|water|waters|river|beach|coast|sea|quay|harbour|dock|road|path|hill|rocks|horizon|wall|walls|edge
    's? of? the? edge|side|line|front|shore|water|sea|room|beach|pier|dock|steps|quay? /
    scattered|lying|spread|standing about|around|everywhere /
    down|up|over|along|out|off|away|back|straight|right|toward|closer?
    to|towards|into|along|through|across|around|past|onto the?
    shore|water|waters|river|beach|coast|sea|quay|harbour|dock|road|path|hill|house|boat|ferry|ship|exit|room|edge
    's? of? the? edge|side|line|front|shore|water|sea|room|beach|pier|dock? /
    down|up|over|along|out|off|away|back|straight|right?
    to|towards|into|along|through|across|around|past|onto <ground> /
    down|up|over|along|out|off|away|back|straight|right?
    to|towards|into|along|through|across|around|past|onto <setkind>
    """,
    cost=12,
    idle=True,
)
def whereabouts(ctx: Context, binds: Binds) -> None:
    """On which ground things are that are put there: they stand on it in any case."""


def goes(binds: Binds) -> bool:
    """Whether somebody goes or stands, so that it may be said on which ground, and whither."""
    return (binds.get("pose") or binds.get("pair")) in _ON_FOOT


_ON_FOOT = (
    "look_back",
    "walk",
    "run",
    "march",
    "sneak",
    "dance",
    "stand",
    "jump",
    "fall",
    "climb",
    "sit_floor",
    "lie",
)
PUTTING = ("amounts", "things", "entering", "counts", "leaving", "shots", "scenes", "holding", "turning")
"""Forms beside which it may be said on which ground things are."""


@FORMS("<rel> <onething>", cost=12, idle=True)
def nearby(ctx: Context, binds: Binds) -> None:
    """What is near that on which something is put: it stays where it is."""
